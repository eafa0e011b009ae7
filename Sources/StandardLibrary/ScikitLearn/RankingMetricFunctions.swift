import CoreMath
import MachineLearning
import MiniPython

/// Measures of scores and probabilities in `sklearn.metrics`.
enum RankingMetricFunctions {
    static let all: [Native] = [
        Native(
            "roc_auc_score(y_true, y_score, *, average='macro', sample_weight=None, multi_class='raise')",
            "How probably a positive sample has a higher score than a negative one."
        ) { machine, args in
            Value(
                try area(
                    args[0], args[1], weights: args[3], multiclass: args[4].string?.text ?? "raise", average: args[2],
                    machine))
        },
        Native(
            "roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True)",
            "False alarms, hits and the thresholds they belong to."
        ) { machine, args in
            let (truth, scores, weights) = try binary(args[0], args[1], weights: args[3], positive: args[2], machine)
            if !truth.contains(false) {
                try machine.warnOfMetric("No negative samples in y_true, false positive value should be meaningless")
            }
            if !truth.contains(true) {
                try machine.warnOfMetric("No positive samples in y_true, true positive value should be meaningless")
            }
            let curve = RankingMetrics.characteristic(
                truth: truth, scores: scores, weights: weights, dropsIntermediate: try machine.truth(args[4]))
            return try machine.tuple([
                NDArray.of(curve.falsePositives), NDArray.of(curve.truePositives), NDArray.of(curve.thresholds),
            ])
        },
        Native(
            "precision_recall_curve(y_true, y_score, *, pos_label=None, sample_weight=None)",
            "Precision, recall and the thresholds they belong to."
        ) { machine, args in
            let (truth, scores, weights) = try binary(args[0], args[1], weights: args[3], positive: args[2], machine)
            if !truth.contains(true) {
                try machine.warn(
                    "No positive class found in y_true, recall is set to one for all thresholds.",
                    category: "UserWarning")
            }
            let curve = RankingMetrics.precisionRecall(truth: truth, scores: scores, weights: weights)
            return try machine.tuple([
                NDArray.of(curve.precision), NDArray.of(curve.recall), NDArray.of(curve.thresholds),
            ])
        },
        Native("auc(x, y)", "The area below points joined by straight lines.") { machine, args in
            let reader = DataReader(machine: machine, owner: "auc")
            try reader.checkLengths([args[0], args[1]])
            let (x, y) = (try column(args[0], reader), try column(args[1], reader))
            guard x.count >= 2 else {
                throw machine.error(
                    .valueError,
                    "At least 2 points are needed to compute area under curve, but x.shape = \(x.count)")
            }
            let steps = zip(x.dropFirst(), x).map { $0 - $1 }
            guard steps.allSatisfy({ $0 >= 0 }) || steps.allSatisfy({ $0 <= 0 }) else {
                let shown = try machine.strText(machine.wrap(machine.array(args[0])))
                throw machine.error(.valueError, "x is neither increasing nor decreasing : \(shown).")
            }
            let area = RankingMetrics.area(x, y)
            let isFalling = x[0] > x[x.count - 1]
            return try machine.wrap(.float(isFalling ? -area : area))
        },
        Native(
            "log_loss(y_true, y_proba, *, normalize=True, sample_weight=None, labels=None)",
            "The mean of minus the logarithm of the probability given to the true class."
        ) { machine, args in
            Value(
                try logLoss(
                    args[0], args[1], labels: args[4], weights: args[3], normalizes: machine.truth(args[2]), machine))
        },
    ]

    /// The numbers of one column.
    private static func column(_ value: Value, _ reader: DataReader) throws -> [Double] {
        let array = try reader.numbers(value)
        guard array.dimensions == 1 || (array.dimensions == 2 && array.shape[1] == 1) else {
            throw reader.not1D(array.shape)
        }
        return array.doubles
    }

    /// The truth as positive or not, the scores, and how much each sample counts.
    private static func binary(
        _ truth: Value, _ scores: Value, weights: Value = .none, positive: Value, _ machine: Machine
    ) throws -> (truth: [Bool], scores: [Double], weights: [Double]?) {
        let reader = DataReader(machine: machine, owner: "metric", keepsIntegers: true)
        let kind = try TargetKind(truth, reader)
        guard kind.word == "binary", let labels = kind.labels else {
            throw machine.error(.valueError, "\(kind.word) format is not supported")
        }
        try reader.checkLengths([truth, scores], weights)
        let weights = try reader.weights(weights, of: labels.count)
        try labels.checkFinite("y_true")
        let classes = labels.encoded().classes
        let wanted: Labels
        if positive.isNone {
            let allowed: [[Double]] = [[0, 1], [-1, 1], [0], [-1], [1]]
            guard let numbers = classes.numbers, allowed.contains(numbers) else {
                let names = classes.descriptions.map { classes.isText ? "'\($0)'" : $0 }.joined(separator: ", ")
                throw machine.error(
                    .valueError,
                    "y_true takes value in {\(names)} and pos_label is not specified: either make y_true take value in "
                        + "{0, 1} or {-1, 1} or pass pos_label explicitly.")
            }
            wanted = .integers([1])
        } else {
            wanted = try machine.labels(machine.heap.list([positive]), owner: reader)
        }
        let code = wanted.codes(in: classes)[0]
        let values = try column(scores, reader)
        try checkFinite(values, machine)
        let truths = labels.codes(in: classes).map { $0 == code && code != nil }
        guard let weights else { return (truths, values, nil) }
        let kept = weights.indices.filter { weights[$0] != 0 }
        return (kept.map { truths[$0] }, kept.map { values[$0] }, kept.map { weights[$0] })
    }

    private static func checkFinite(_ scores: [Double], _ machine: Machine) throws {
        if scores.contains(where: { $0.isNaN }) { throw machine.error(.valueError, "Input contains NaN.") }
        if scores.contains(where: { $0.isInfinite }) {
            throw machine.error(
                .valueError, "Input contains infinity or a value too large for dtype('float64').")
        }
    }

    static func area(
        _ truth: Value, _ scores: Value, weights: Value = .none, multiclass: String = "raise", average: Value = .none,
        _ machine: Machine
    ) throws -> Double {
        let reader = DataReader(machine: machine, owner: "metric", keepsIntegers: true)
        let kind = try TargetKind(truth, reader)
        guard ["binary", "multiclass"].contains(kind.word), let labels = kind.labels else {
            throw machine.error(.valueError, "\(kind.word) format is not supported")
        }
        try labels.checkFinite("y_true")
        let classes = labels.encoded().classes
        let array = try reader.numbers(scores)
        try checkFinite(array.doubles, machine)
        if labels.count == 0 {
            throw machine.error(
                .valueError, "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.")
        }
        if classes.count > 2 {
            guard multiclass == "ovr", array.dimensions == 2, array.shape[1] == classes.count else {
                throw machine.error(
                    .valueError,
                    multiclass == "ovr"
                        ? "Number of classes in y_true not equal to the number of columns in 'y_score'"
                        : "multi_class must be in ('ovo', 'ovr')")
            }
            let table = try Table(array)
            try reader.checkLengths([truth, scores], weights)
            let weights = try reader.weights(weights, of: labels.count)
            let codes = labels.codes(in: classes)
            let areas = (0..<classes.count).map { code in
                RankingMetrics.areaUnderCurve(
                    truth: codes.map { $0 == code }, scores: table.column(code), weights: weights)
            }
            let shares = (0..<classes.count).map { code in
                guard average.string?.text == "weighted" else { return 1.0 }
                return codes.indices.reduce(0) { $0 + (codes[$1] == code ? weights?[$1] ?? 1 : 0) }
            }
            return zip(areas, shares).map { $0 * $1 }.reduce(0, +) / shares.reduce(0, +)
        }
        let positive = try machine.item(machine.wrap(classes), Value(-1))
        let (truths, values, weights) = try binary(truth, scores, weights: weights, positive: positive, machine)
        if classes.count < 2 {
            try machine.warnOfMetric(
                "Only one class is present in y_true. ROC AUC score is not defined in that case.")
            return .nan
        }
        return RankingMetrics.areaUnderCurve(truth: truths, scores: values, weights: weights)
    }

    static func logLoss(
        _ truth: Value, _ probabilities: Value, labels: Value = .none, weights: Value = .none, normalizes: Bool = true,
        _ machine: Machine
    ) throws -> Double {
        let reader = DataReader(machine: machine, owner: "metric", keepsIntegers: true)
        try reader.checkLengths([truth, probabilities], weights)
        let values = try machine.labels(truth, owner: reader)
        let classes = try (labels.isNone ? values : machine.labels(labels, owner: reader)).encoded().classes
        if classes.count == 1 {
            throw machine.error(
                .valueError,
                "y_true contains only one label (\(classes.descriptions[0])). Please provide the list of all expected "
                    + "class labels explicitly through the labels argument.")
        }
        var table = try Table(reader.numbers(probabilities))
        if let wrong = table.values.max(), wrong > 1 {
            throw machine.error(
                .valueError, "y_prob contains values greater than 1: \(try machine.reprText(Value(wrong)))")
        }
        if let wrong = table.values.min(), wrong < 0 {
            throw machine.error(
                .valueError, "y_prob contains values lower than 0: \(try machine.reprText(Value(wrong)))")
        }
        if table.columns == 1 {
            table = Table(rows: table.rows, columns: 2, values: table.values.flatMap { [1 - $0, $0] })
        }
        guard table.columns == classes.count else {
            throw machine.error(
                .valueError,
                "y_true and y_prob contain different number of classes: \(classes.count) vs \(table.columns). Please "
                    + "provide the true labels explicitly through the labels argument. Classes found in y_true: "
                    + "[\(classes.descriptions.joined(separator: " "))]")
        }
        let codes = try values.codes(in: classes).map { code in
            guard let code else { throw machine.error(.valueError, "y_true contains labels that are not in labels") }
            return code
        }
        let isComplete = (0..<table.rows).allSatisfy { row in
            abs(table.values[row * table.columns..<(row + 1) * table.columns].reduce(0, +) - 1) <= 1.5e-8
        }
        if !isComplete {
            try machine.warn(
                "The y_prob values do not sum to one. Make sure to pass probabilities.", category: "UserWarning")
        }
        let weights = try reader.weights(weights, of: codes.count)
        return RankingMetrics.logLoss(
            truth: codes, probabilities: table, weights: weights, normalizes: normalizes)
    }
}
