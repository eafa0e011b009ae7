import CoreMath
import MachineLearning
import MiniPython

// What pipelines, searches and cross-validation ask of an estimator, be it ours or a class of the program.
extension Machine {
    /// Throws TypeError for a class that stands where an object of it belongs.
    func refuseClass(_ value: Value) throws {
        guard value.kind == .type, try optionalAttribute(value, "get_params") != nil,
            let name = try attribute(value, "__name__").string?.text
        else { return }
        throw error(
            .typeError, "Expected an estimator instance (\(name)()), got estimator class instead (\(name)).")
    }

    func callMethod(_ value: Value, _ name: String, _ arguments: [Value]) throws -> Value {
        try call(attribute(value, name), arguments)
    }

    func fit(_ estimator: Value, _ x: Value, _ y: Value) throws {
        _ = try callMethod(estimator, "fit", y.isNone ? [x] : [x, y])
    }

    /// Whether it predicts classes.
    func isClassifier(_ estimator: Value) throws -> Bool {
        switch estimator.foreign {
        case let object as EstimatorObject: return object.estimator.kind == .classifier
        case let pipeline as PipelineObject: return try pipeline.last.map { try isClassifier($0) } ?? false
        case let search as GridSearchObject: return try isClassifier(search.values[0])
        default:
            return try optionalAttribute(estimator, "_estimator_type")?.string?.text == "classifier"
                || optionalAttribute(estimator, "predict_proba") != nil
        }
    }
}

/// How a fitted estimator is judged.
enum Scorer {
    case own
    case named(String)
    case function(Value)

    init(_ value: Value, _ machine: Machine) throws {
        if value.isNone {
            self = .own
        } else if let name = value.string?.text {
            self = .named(name)
        } else if value.list != nil || value.tuple != nil || value.dict != nil {
            throw machine.error(
                .valueError,
                "several scorings at once are not part of this shell: scoring is one name or one function here")
        } else if value.kind == .native, Self.isMeasure(value, machine) {
            throw machine.error(
                .valueError,
                "scoring value \(try machine.reprText(value)) looks like it is a metric function rather than a scorer. A "
                    + "scorer should require an estimator as its first parameter. Please use `make_scorer` to convert a "
                    + "metric to a scorer.")
        } else {
            self = .function(value)
        }
    }

    /// Whether it is a function of `sklearn.metrics`, which knows nothing of estimators.
    private static func isMeasure(_ value: Value, _ machine: Machine) -> Bool {
        guard let name = (value.object as? NativeObject)?.native.name else { return false }
        return (RegressionMetricFunctions.all + ClassificationMetricFunctions.all).contains { $0.name == name }
    }

    static let names = [
        "accuracy", "balanced_accuracy", "explained_variance", "f1", "f1_macro", "f1_micro", "f1_weighted",
        "max_error", "neg_log_loss", "neg_max_error", "neg_mean_absolute_error",
        "neg_mean_absolute_percentage_error", "neg_mean_squared_error", "neg_median_absolute_error",
        "neg_root_mean_squared_error", "precision", "precision_macro", "precision_micro", "precision_weighted", "r2",
        "recall", "recall_macro", "recall_micro", "recall_weighted", "roc_auc",
    ]

    func score(_ estimator: Value, _ x: Value, _ y: Value, _ machine: Machine) throws -> Double {
        switch self {
        case .own: return try machine.number(machine.callMethod(estimator, "score", [x, y]), "score")
        case .function(let function): return try machine.number(machine.call(function, [estimator, x, y]), "score")
        case .named(let name): return try Self.score(name, estimator, x, y, machine)
        }
    }

    private static let regression: [String: RegressionMetrics] = [
        "explained_variance": .explainedVariance, "r2": .rSquared, "neg_max_error": .maximalError,
        "neg_mean_absolute_error": .meanAbsoluteError, "neg_mean_squared_error": .meanSquaredError,
        "neg_mean_absolute_percentage_error": .meanAbsolutePercentageError,
        "neg_median_absolute_error": .medianAbsoluteError, "neg_root_mean_squared_error": .rootMeanSquaredError,
    ]

    private static func score(
        _ name: String, _ estimator: Value, _ x: Value, _ y: Value, _ machine: Machine
    ) throws -> Double {
        if name == "roc_auc" {
            let margins = try machine.optionalAttribute(estimator, "decision_function")
            let scores =
                try margins.map { try machine.call($0, [x]) }
                ?? secondColumn(machine.callMethod(estimator, "predict_proba", [x]), machine)
            return try RankingMetricFunctions.area(y, scores, machine)
        }
        if name == "neg_log_loss" {
            let labels = try machine.attribute(estimator, "classes_")
            return try -RankingMetricFunctions.logLoss(
                y, machine.callMethod(estimator, "predict_proba", [x]), labels: labels, machine)
        }
        let predicted = try machine.callMethod(estimator, "predict", [x])
        if let measure = regression[name] {
            let value = try RegressionMetricFunctions.value(measure, y, predicted, machine)
            return name.hasPrefix("neg_") ? -value : value
        }
        if name == "balanced_accuracy" {
            return try ClassificationMetricFunctions.balancedAccuracy(y, predicted, machine)
        }
        if name == "accuracy" {
            let pairs = try ClassPairs(y, predicted, machine)
            return Double(zip(pairs.truth, pairs.predicted).count { $0 == $1 }) / Double(pairs.truth.count)
        }
        let parts = name.split(separator: "_")
        let request = ScoreRequest(
            truth: y, predicted: predicted, labels: .none, positive: Value(1),
            average: try machine.heap.string(parts.count > 1 ? String(parts[1]) : "binary"), undefined: Value(0),
            beta: 1)
        guard let scores = try request.averaged(machine) else { return .nan }
        return parts[0] == "precision" ? scores.precision : parts[0] == "recall" ? scores.recall : scores.fScore
    }

    private static func secondColumn(_ value: Value, _ machine: Machine) throws -> Value {
        let table = try Table(machine.array(value))
        return table.columns == 2 ? try machine.wrap(NDArray.of(table.column(1))) : value
    }
}
