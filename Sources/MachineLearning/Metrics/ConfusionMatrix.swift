import CoreMath

/// How often each class was taken for each: the counts that measures of classification rest on.
public struct ConfusionMatrix: Sendable {
    /// The number of classes.
    public let size: Int
    /// How much weight the samples have of each true class (row) and predicted class (column).
    public let counts: [Double]

    /// Counts samples by their true and predicted classes, where both are among `count` classes.
    public init(truth: [Int?], predicted: [Int?], count: Int, weights: [Double]? = nil) {
        size = count
        var counts = [Double](repeating: 0, count: count * count)
        for (place, pair) in zip(truth, predicted).enumerated() {
            guard let row = pair.0, let column = pair.1 else { continue }
            counts[row * count + column] += weights?[place] ?? 1
        }
        self.counts = counts
    }

    public subscript(truth: Int, predicted: Int) -> Double { counts[truth * size + predicted] }

    /// The counts as whole numbers: (true classes, predicted classes).
    public func array() throws -> NDArray { try NDArray.of(counts.map { Int($0) }, shape: [size, size]) }
}

/// How precise and how complete the predictions of one class are.
public struct ClassScores: Sendable {
    public var precision: Double
    public var recall: Double
    public var fScore: Double
    /// How many samples truly are of the class.
    public var support: Double
    /// How many samples were predicted to be of the class.
    public let predicted: Double

    /// What a measure is that would divide by zero.
    static func ratio(_ part: Double, _ whole: Double, ifUndefined: Double) -> Double {
        whole == 0 ? ifUndefined : part / whole
    }

    /// - Parameters:
    ///   - hits: samples of the class that were predicted so.
    ///   - predicted: samples that were predicted to be of the class.
    ///   - beta: how many times as much recall counts as precision.
    public init(hits: Double, predicted: Double, support: Double, beta: Double = 1, ifUndefined: Double = 0) {
        precision = Self.ratio(hits, predicted, ifUndefined: ifUndefined)
        recall = Self.ratio(hits, support, ifUndefined: ifUndefined)
        let square = beta * beta
        fScore =
            beta.isInfinite
            ? recall : Self.ratio((1 + square) * hits, square * support + predicted, ifUndefined: ifUndefined)
        self.support = support
        self.predicted = predicted
    }

    private init(precision: Double, recall: Double, fScore: Double, support: Double, predicted: Double) {
        self.predicted = predicted
        self.precision = precision
        self.recall = recall
        self.fScore = fScore
        self.support = support
    }

    /// The means over classes, where each class has a weight.
    public static func mean(_ scores: [ClassScores], weights: [Double]? = nil, ifUndefined: Double = 0) -> ClassScores {
        func mean(_ value: (ClassScores) -> Double) -> Double {
            guard let weights else { return scores.map(value).reduce(0, +) / Double(scores.count) }
            let total = weights.reduce(0, +)
            if total == 0 { return ifUndefined }
            return zip(scores, weights).map { value($0) * $1 }.reduce(0, +) / total
        }
        return ClassScores(
            precision: mean(\.precision), recall: mean(\.recall), fScore: mean(\.fScore),
            support: scores.map(\.support).reduce(0, +), predicted: scores.map(\.predicted).reduce(0, +))
    }
}

/// The scores of several classes.
public struct ClassificationScores: Sendable {
    /// The scores of each class.
    public let classes: [ClassScores]
    private let hits: Double
    private let predicted: Double
    private let support: Double
    private let beta: Double
    private let ifUndefined: Double

    /// Judges predicted codes against true ones; `chosen` are the classes that count.
    public init(
        truth: [Int?], predicted: [Int?], chosen: [Int], count: Int, beta: Double = 1, weights: [Double]? = nil,
        ifUndefined: Double = 0
    ) {
        var (hits, guesses, supports) = (
            [Double](repeating: 0, count: count), [Double](repeating: 0, count: count),
            [Double](repeating: 0, count: count)
        )
        for place in truth.indices {
            let weight = weights?[place] ?? 1
            if let code = truth[place] { supports[code] += weight }
            if let code = predicted[place] { guesses[code] += weight }
            if let code = truth[place], code == predicted[place] { hits[code] += weight }
        }
        classes = chosen.map {
            ClassScores(
                hits: hits[$0], predicted: guesses[$0], support: supports[$0], beta: beta, ifUndefined: ifUndefined)
        }
        self.hits = chosen.map { hits[$0] }.reduce(0, +)
        self.predicted = chosen.map { guesses[$0] }.reduce(0, +)
        support = chosen.map { supports[$0] }.reduce(0, +)
        self.beta = beta
        self.ifUndefined = ifUndefined
    }

    /// All classes counted together.
    public var micro: ClassScores {
        ClassScores(hits: hits, predicted: predicted, support: support, beta: beta, ifUndefined: ifUndefined)
    }
    /// Every class counts the same.
    public var macro: ClassScores { ClassScores.mean(classes, ifUndefined: ifUndefined) }
    /// Every class counts by how many samples truly are of it.
    public var weighted: ClassScores {
        ClassScores.mean(classes, weights: classes.map(\.support), ifUndefined: ifUndefined)
    }

    /// The table of scores as scikit-learn prints it.
    ///
    /// - Parameters:
    ///   - isComplete: whether all classes count, so that the micro average is the accuracy.
    ///   - isWeighted: whether the support is a weight, no number of samples.
    public func report(names: [String], digits: Int, isComplete: Bool, isWeighted: Bool = false) -> String {
        let width = max(names.map(\.unicodeScalars.count).max() ?? 0, "weighted avg".count, digits)
        func line(_ name: String, _ cells: [String]) -> String {
            name.rightAligned(width) + " " + cells.map { " " + $0.rightAligned(9) }.joined() + "\n"
        }
        func row(_ name: String, _ scores: ClassScores) -> String {
            let numbers = [scores.precision, scores.recall, scores.fScore].map { $0.fixed(digits) }
            return line(name, numbers + [support(scores)])
        }
        func support(_ scores: ClassScores) -> String {
            isWeighted ? ArrayFormatter.pythonText(scores.support) : String(Int(scores.support))
        }
        var text = line("", ["precision", "recall", "f1-score", "support"]) + "\n"
        for (name, scores) in zip(names, classes) { text += row(name, scores) }
        text += "\n"
        if isComplete {
            text += line("accuracy", ["", "", micro.fScore.fixed(digits), support(micro)])
        } else {
            text += row("micro avg", micro)
        }
        return text + row("macro avg", macro) + row("weighted avg", weighted)
    }
}
