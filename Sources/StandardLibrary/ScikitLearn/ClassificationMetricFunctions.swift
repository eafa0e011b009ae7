import CoreMath
import MachineLearning
import MiniPython

/// Measures of predicted classes in `sklearn.metrics`.
enum ClassificationMetricFunctions {
    static let all: [Native] = counting + perClass + reports + RankingMetricFunctions.all

    // MARK: Right and wrong

    private static let counting: [Native] = [
        Native(
            "accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None)",
            "The fraction of predictions that are right."
        ) { machine, args in
            let pairs = try ClassPairs(args[0], args[1], weights: args[3], machine)
            let isPart = try machine.truth(args[2])
            if isPart, let weights = pairs.weights, weights.reduce(0, +) == 0 {
                throw machine.error(.zeroDivisionError, "Weights sum to zero, can't be normalized")
            }
            return Value(part(pairs, of: isPart, ==))
        },
        Native(
            "zero_one_loss(y_true, y_pred, *, normalize=True, sample_weight=None)",
            "The fraction of predictions that are wrong."
        ) { machine, args in
            let pairs = try ClassPairs(args[0], args[1], weights: args[3], machine)
            return Value(part(pairs, of: try machine.truth(args[2]), !=))
        },
        Native(
            "balanced_accuracy_score(y_true, y_pred, *, sample_weight=None, adjusted=False)",
            "The mean of the recall of the classes; adjusted: 0 for guesses, 1 for what is right."
        ) { machine, args in
            Value(
                try balancedAccuracy(args[0], args[1], weights: args[2], isAdjusted: machine.truth(args[3]), machine))
        },
        Native(
            "confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None)",
            "How often each class (row) was taken for each (column)."
        ) { machine, args in
            let pairs = try ClassPairs(args[0], args[1], weights: args[3], machine)
            let shown = try chosen(args[2], pairs, machine)
            func place(_ code: Int?) -> Int? { code.flatMap { shown.codes.firstIndex(of: $0) } }
            if args[2].isNone, shown.codes.count == 1 {
                try machine.warn(
                    "A single label was found in 'y_true' and 'y_pred'. For the confusion matrix to have the correct "
                        + "shape, use the 'labels' parameter to pass all known labels.", category: "UserWarning")
            }
            let matrix = ConfusionMatrix(
                truth: pairs.truth.map(place), predicted: pairs.predicted.map(place), count: shown.codes.count,
                weights: pairs.weights)
            guard let normalize = args[4].string?.text else {
                let isWhole = try args[3].isNone || machine.array(args[3]).dtype != .float64
                if isWhole { return try machine.wrap(matrix.array()) }
                return try machine.wrap(NDArray.of(matrix.counts, shape: [matrix.size, matrix.size]))
            }
            let size = matrix.size
            let parts = (0..<size * size).map { cell in
                let (row, column) = (cell / size, cell % size)
                let total: Double =
                    switch normalize {
                    case "true": (0..<size).reduce(0) { $0 + matrix[row, $1] }
                    case "pred": (0..<size).reduce(0) { $0 + matrix[$1, column] }
                    default: matrix.counts.reduce(0, +)
                    }
                return total == 0 ? 0 : matrix[row, column] / total
            }
            return try machine.wrap(NDArray.of(parts, shape: [size, size]))
        },
    ]

    /// The part of the samples, or their weight, whose true and predicted classes compare so.
    private static func part(_ pairs: ClassPairs, of isPart: Bool, _ compare: (Int?, Int?) -> Bool) -> Double {
        var sum = 0.0
        for (place, (truth, predicted)) in zip(pairs.truth, pairs.predicted).enumerated()
        where compare(truth, predicted) {
            sum += pairs.weights?[place] ?? 1
        }
        return isPart ? sum / (pairs.weights?.reduce(0, +) ?? Double(pairs.truth.count)) : sum
    }

    static func balancedAccuracy(
        _ truth: Value, _ predicted: Value, weights: Value = .none, isAdjusted: Bool = false, _ machine: Machine
    ) throws -> Double {
        let pairs = try ClassPairs(truth, predicted, weights: weights, machine)
        let present = Set(pairs.truth.compactMap { $0 }).sorted()
        if pairs.predicted.contains(where: { $0.map { !present.contains($0) } ?? false }) {
            try machine.warn("y_pred contains classes not in y_true", category: "UserWarning")
        }
        let scores = ClassificationScores(
            truth: pairs.truth, predicted: pairs.predicted, chosen: present, count: pairs.classes.count,
            weights: pairs.weights)
        let chance = 1 / Double(present.count)
        return isAdjusted ? (scores.macro.recall - chance) / (1 - chance) : scores.macro.recall
    }

    /// The classes that a `labels` argument names, or all.
    static func chosen(_ labels: Value, _ pairs: ClassPairs, _ machine: Machine) throws -> (
        codes: [Int], names: Labels
    ) {
        if labels.isNone { return (Array(0..<pairs.classes.count), pairs.classes) }
        let wanted = try machine.labels(labels, owner: DataReader(machine: machine, owner: "metric"))
        let codes = wanted.codes(in: pairs.classes)
        if codes.allSatisfy({ $0 == nil }) {
            throw machine.error(.valueError, "At least one label specified must be in y_true")
        }
        // A class that nobody named gets a place beyond all others.
        return (codes.enumerated().map { $0.element ?? -1 - $0.offset }, wanted)
    }

    // MARK: Precision, recall and what is made of them

    private static let perClass: [Native] = [
        score("precision_score", "", "How many of the predicted positives are positive.", .precision, \.precision),
        score("recall_score", "", "How many of the positives are predicted to be.", .recall, \.recall),
        score("f1_score", "", "The harmonic mean of precision and recall.", .fScore, \.fScore),
        score("fbeta_score", "*, beta, ", "The mean of precision and beta times as much of recall.", .fScore, \.fScore),
        Native(
            "precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, "
                + "zero_division='warn', sample_weight=None)",
            "Precision, recall, their mean, and the number of samples, of each class."
        ) { machine, args in
            let request = ScoreRequest(
                truth: args[0], predicted: args[1], labels: args[3], positive: args[4], average: args[5],
                undefined: args[6], beta: try machine.number(args[2], "beta"), weights: args[7])
            try request.warn(.all, machine)
            if let one = try request.averaged(machine) {
                return try machine.heap.tuple([
                    Value(one.precision), Value(one.recall), Value(one.fScore), .none,
                ])
            }
            let classes = try request.scores(machine).classes
            let isWhole = try args[7].isNone && !ClassPairs(args[0], args[1], machine).isAllWrong
            let support = classes.map(\.support)
            return try machine.heap.tuple([
                machine.wrap(NDArray.of(classes.map(\.precision))), machine.wrap(NDArray.of(classes.map(\.recall))),
                machine.wrap(NDArray.of(classes.map(\.fScore))),
                machine.wrap(isWhole ? NDArray.of(support.map { Int($0) }) : NDArray.of(support)),
            ])
        },
    ]

    private static func score(
        _ name: String, _ extra: String, _ help: String, _ warnsOf: ScoreRequest.Measures,
        _ part: @escaping @Sendable (ClassScores) -> Double
    ) -> Native {
        let beginning = extra.isEmpty ? "y_true, y_pred, *, " : "y_true, y_pred, \(extra)"
        return Native(
            "\(name)(\(beginning)labels=None, pos_label=1, average='binary', sample_weight=None, zero_division='warn')",
            help
        ) { machine, args in
            let next = extra.isEmpty ? 2 : 3
            let request = ScoreRequest(
                truth: args[0], predicted: args[1], labels: args[next], positive: args[next + 1],
                average: args[next + 2], undefined: args[next + 4],
                beta: extra.isEmpty ? 1 : try machine.number(args[2], "beta"), weights: args[next + 3])
            try request.warn(warnsOf, machine)
            if let one = try request.averaged(machine) { return Value(part(one)) }
            return try machine.wrap(NDArray.of(request.scores(machine).classes.map(part)))
        }
    }

    // MARK: Reports

    private static let reports: [Native] = [
        Native(
            "classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, "
                + "output_dict=False, zero_division='warn')", "A table of precision, recall and their mean."
        ) { machine, args in
            let pairs = try ClassPairs(args[0], args[1], machine)
            let shown = try chosen(args[2], pairs, machine)
            let names = try args[3].isNone ? shown.names.descriptions : machine.texts(args[3])
            guard names.count == shown.codes.count else {
                throw machine.error(
                    .valueError,
                    "Number of classes, \(shown.codes.count), does not match size of target_names, \(names.count). "
                        + "Try specifying the labels parameter")
            }
            let request = ScoreRequest(
                truth: args[0], predicted: args[1], labels: args[2], positive: Value(1), average: .none,
                undefined: args[7], beta: 1, weights: args[4])
            let scores = try request.scores(machine)
            try request.warn(.all, machine)
            let isComplete = Set(shown.codes) == Set(0..<pairs.classes.count)
            if try machine.truth(args[6]) { return try dictionary(scores, names, isComplete, machine) }
            let digits = min(max(0, try machine.integer(args[5])), 300)
            return try machine.heap.string(
                scores.report(
                    names: names, digits: digits, isComplete: isComplete,
                    isWeighted: !args[4].isNone || pairs.isAllWrong))
        }
    ]

    private static func dictionary(
        _ scores: ClassificationScores, _ names: [String], _ isComplete: Bool, _ machine: Machine
    ) throws -> Value {
        let result = try machine.heap.dict()
        func add(_ name: String, _ scores: ClassScores) throws {
            let row = try machine.heap.dict()
            for (key, value) in [
                ("precision", scores.precision), ("recall", scores.recall), ("f1-score", scores.fScore),
                ("support", scores.support),
            ] {
                try row.set(machine.heap.string(key), Value(value), machine)
            }
            try result.set(machine.heap.string(name), Value(row), machine)
        }
        for (name, scores) in zip(names, scores.classes) { try add(name, scores) }
        if isComplete {
            try result.set(machine.heap.string("accuracy"), Value(scores.micro.fScore), machine)
        } else {
            try add("micro avg", scores.micro)
        }
        try add("macro avg", scores.macro)
        try add("weighted avg", scores.weighted)
        return Value(result)
    }
}

/// What is asked of `precision_score` and the like.
struct ScoreRequest {
    let truth: Value
    let predicted: Value
    let labels: Value
    let positive: Value
    let average: Value
    let undefined: Value
    let beta: Double
    var weights = Value.none

    func scores(_ machine: Machine, only code: Int? = nil) throws -> ClassificationScores {
        let pairs = try ClassPairs(truth, predicted, weights: weights, machine)
        let codes = try code.map { [$0] } ?? ClassificationMetricFunctions.chosen(labels, pairs, machine).codes
        let ifUndefined = undefined.string == nil ? try machine.number(undefined, "zero_division") : 0
        // Classes that were named and never occur have places beyond the others.
        let count = pairs.classes.count + codes.count
        let places = codes.map { $0 < 0 ? pairs.classes.count - 1 - $0 : $0 }
        return ClassificationScores(
            truth: pairs.truth, predicted: pairs.predicted, chosen: places, count: count, beta: beta,
            weights: pairs.weights, ifUndefined: ifUndefined)
    }

    /// The scores that are averaged, before they are.
    func parts(_ machine: Machine) throws -> ClassificationScores {
        try scores(machine, only: average.string?.text == "binary" ? positiveCode(machine) : nil)
    }

    /// The scores of the positive class, or a mean over classes; nil where each class is asked for.
    func averaged(_ machine: Machine) throws -> ClassScores? {
        switch average.string?.text {
        case nil: return nil
        case "micro": return try scores(machine).micro
        case "macro": return try scores(machine).macro
        case "weighted": return try scores(machine).weighted
        case "binary": return try parts(machine).classes.first
        case .some:
            throw machine.error(
                .valueError, "Samplewise metrics are not available outside of multilabel classification.")
        }
    }

    private func positiveCode(_ machine: Machine) throws -> Int {
        let pairs = try ClassPairs(truth, predicted, machine)
        if pairs.isMulticlass {
            throw machine.error(
                .valueError,
                "Target is multiclass but average='binary'. Please choose another average setting, one of [None, "
                    + "'micro', 'macro', 'weighted'].")
        }
        let wanted = try machine.labels(
            machine.heap.list([positive]), owner: DataReader(machine: machine, owner: "metric"))
        if let code = wanted.codes(in: pairs.classes)[0] { return code }
        if pairs.classes.count < 2 { return pairs.classes.count }
        let names = pairs.classes.descriptions.map { pairs.classes.isText ? "'\($0)'" : $0 }
        throw machine.error(
            .valueError,
            "pos_label=\(try machine.reprText(positive)) is not a valid label. It should be one of "
                + "[\(names.joined(separator: " "))]")
    }
}
