import CoreMath

/// What the forests share: how many trees, and which samples each sees.
public struct ForestSettings: Sendable {
    public var trees = 100
    /// Whether each tree sees samples drawn with replacement.
    public var bootstraps = true
    /// How many samples are drawn; nil for as many as there are.
    public var drawn: PartSize?
    public var limits = TreeLimits()
    /// Whether samples that a tree has not seen judge it.
    public var judgesUnseen = false

    public init() {}

    /// Returns how many samples are drawn of `count`; a part is one of their weights where they have such.
    func drawCount(of count: Int, weights: [Double]?) throws -> Int {
        switch drawn {
        case nil: return count
        case .count(let number): return number
        case .fraction(let part):
            let all = try weights.map { try NDArray.of($0).sum().item().double } ?? Double(count)
            return max(1, Int(max(0, min(0x1p62, part * all))))
        }
    }

    /// How often the samples were drawn for a tree with its own random numbers, the heavier the oftener.
    static func counts(_ samples: Int, draws: Int, seed: UInt32, weights: [Double]?) throws -> [Double] {
        var result = [Double](repeating: 0, count: samples)
        let random = RandomState(seed: seed)
        try Allocation.check(count: draws, shape: [draws])
        guard let weights else {
            for draw in 0..<draws {
                if draw & 0xfffff == 0xfffff { try Allocation.poll() }
                result[random.next(upTo: samples - 1)] += 1
            }
            return result
        }
        try Allocation.check(count: 2 * min(draws, Int.max / 2), shape: [draws])
        let total = try NDArray.of(weights).sum().item().double
        let places = try random.choice(samples, count: draws, probabilities: weights.map { $0 / total })
        for place in places { result[place] += 1 }
        return result
    }

    /// The seed of each tree.
    func seeds(_ random: RandomState) -> [UInt32] {
        (0..<trees).map { _ in UInt32(random.next(upTo: 2_147_483_646)) }
    }
}

/// Many trees that each see other samples and features; they decide together.
///
/// L. Breiman (2001), "Random forests", Machine Learning 45, 5-32.
public final class RandomForestClassifier: ProbabilisticClassifier {
    public static let name = "RandomForestClassifier"
    public static let allowance = NumberAllowance.missingInSinglePrecision
    public let settings: ForestSettings
    public let usesEntropy: Bool
    private let random: RandomState
    public private(set) var trees: [DecisionTreeClassifier] = []
    public private(set) var featureCount: Int?
    public var keptNumbers: Int { trees.reduce(0) { $0 + $1.keptNumbers } }
    /// The part of the samples that the trees which had not seen them judge rightly.
    public private(set) var unseenScore: Double?
    /// Whether there are samples that every tree has seen, though those it has not seen should judge it.
    public private(set) var hasUnjudged = false

    public init(settings: ForestSettings, usesEntropy: Bool = false, random: RandomState) {
        self.settings = settings
        self.usesEntropy = usesEntropy
        self.random = random
    }

    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> RandomForestClassifier {
        let x = try DataCheck.samples(features, model: name, allows: Self.allowance)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        let ranks = try FeatureRanks(x)
        let draws = try settings.drawCount(of: x.rows, weights: weights)
        trees = []
        var kept = 0
        var votes = try Table(rows: settings.judgesUnseen ? x.rows : 0, columns: classes.count)
        for seed in settings.seeds(random) {
            let tree = DecisionTreeClassifier(
                limits: settings.limits, usesEntropy: usesEntropy, random: RandomState(seed: seed))
            var counts: [Double]?
            if settings.bootstraps {
                counts = try ForestSettings.counts(x.rows, draws: draws, seed: seed, weights: weights)
            }
            try tree.fit(ranks, classes, weights: counts ?? weights)
            if let counts, settings.judgesUnseen {
                let parts = try tree.parts(x)
                for row in 0..<x.rows where counts[row] == 0 {
                    for code in 0..<classes.count { votes[row, code] += parts[row, code] }
                }
            }
            trees.append(tree)
            kept += tree.keptNumbers
            try Allocation.check(count: kept, shape: [trees.count])
            try Allocation.poll()
        }
        featureCount = x.columns
        unseenScore = nil
        if settings.judgesUnseen {
            let hits = zip(votes.largestColumns, classes.codes).count { $0 == $1 }
            unseenScore = Double(hits) / Double(x.rows)
            hasUnjudged = (0..<x.rows).contains { row in (0..<classes.count).allSatisfy { votes[row, $0] == 0 } }
        }
        return self
    }

    public func probabilities(_ features: NDArray) throws -> NDArray { try means(checked(features)).array() }

    private func means(_ samples: Table) throws -> Table {
        guard let first = trees.first?.tree else { throw notFitted }
        var result = try Table(rows: samples.rows, columns: first.outputs)
        for tree in trees {
            try Allocation.poll()
            Vectors.add(1, try tree.parts(samples).values, to: &result.values)
        }
        for place in result.values.indices { result.values[place] /= Double(trees.count) }
        return result
    }

    public func predictCodes(_ features: NDArray) throws -> [Int] { try means(checked(features)).largestColumns }

    /// The mean importance of each feature over the trees: (features). Nil before `fit`.
    public var importances: NDArray? { Self.importances(trees.compactMap(\.tree), featureCount) }

    static func importances(_ trees: [DecisionTree], _ featureCount: Int?) -> NDArray? {
        guard let featureCount else { return nil }
        var sums = [Double](repeating: 0, count: featureCount)
        for tree in trees where tree.count > 1 {
            Vectors.add(1, tree.importances(featureCount: featureCount), to: &sums)
        }
        let total = sums.reduce(0, +)
        return try? NDArray.of(total > 0 ? sums.map { $0 / total } : sums)
    }
}

/// The mean of many trees that each see other samples.
///
/// L. Breiman (2001), "Random forests", Machine Learning 45, 5-32.
public final class RandomForestRegressor: Regressor {
    public static let name = "RandomForestRegressor"
    public static let allowance = NumberAllowance.missingInSinglePrecision
    public let settings: ForestSettings
    private let random: RandomState
    public private(set) var trees: [DecisionTreeRegressor] = []
    public private(set) var featureCount: Int?
    public var keptNumbers: Int { trees.reduce(0) { $0 + $1.keptNumbers } }
    /// R² of what the trees which had not seen a sample predict for it.
    public private(set) var unseenScore: Double?
    /// Whether there are samples that every tree has seen, though those it has not seen should judge it.
    public private(set) var hasUnjudged = false

    public init(settings: ForestSettings, random: RandomState) {
        self.settings = settings
        self.random = random
    }

    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> RandomForestRegressor {
        let x = try DataCheck.samples(features, model: name, allows: Self.allowance)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        let ranks = try FeatureRanks(x)
        let draws = try settings.drawCount(of: x.rows, weights: weights)
        trees = []
        var kept = 0
        var (sums, judges) = ([Double](repeating: 0, count: x.rows), [Double](repeating: 0, count: x.rows))
        for seed in settings.seeds(random) {
            let tree = DecisionTreeRegressor(limits: settings.limits, random: RandomState(seed: seed))
            var counts: [Double]?
            if settings.bootstraps {
                counts = try ForestSettings.counts(x.rows, draws: draws, seed: seed, weights: weights)
            }
            try tree.fit(ranks, y.values, weights: counts ?? weights)
            if let counts, settings.judgesUnseen {
                let means = try tree.means(x)
                for row in 0..<x.rows where counts[row] == 0 {
                    sums[row] += means[row]
                    judges[row] += 1
                }
            }
            trees.append(tree)
            kept += tree.keptNumbers
            try Allocation.check(count: kept, shape: [trees.count])
            try Allocation.poll()
        }
        featureCount = x.columns
        unseenScore = nil
        if settings.judgesUnseen {
            let predicted = Table(rows: x.rows, columns: 1, values: zip(sums, judges).map { $0 / max(1, $1) })
            unseenScore = RegressionMetrics.rSquared(y, predicted)[0]
            hasUnjudged = judges.contains(0)
        }
        return self
    }

    public func predict(_ features: NDArray) throws -> NDArray {
        guard !trees.isEmpty else { throw notFitted }
        let samples = try checked(features)
        var sums = [Double](repeating: 0, count: samples.rows)
        for tree in trees {
            try Allocation.poll()
            Vectors.add(1, try tree.means(samples), to: &sums)
        }
        return try NDArray.of(sums.map { $0 / Double(trees.count) })
    }

    /// The mean importance of each feature over the trees: (features). Nil before `fit`.
    public var importances: NDArray? { RandomForestClassifier.importances(trees.compactMap(\.tree), featureCount) }
}
