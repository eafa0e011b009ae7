import CoreMath
import MachineLearning
import MiniPython

/// Measures of predicted numbers in `sklearn.metrics`.
enum RegressionMetricFunctions {
    static let all: [Native] = [
        metric("mean_squared_error", .meanSquaredError, "The mean of the squared differences."),
        metric("root_mean_squared_error", .rootMeanSquaredError, "The root of the mean squared error."),
        metric("mean_absolute_error", .meanAbsoluteError, "The mean of the absolute differences."),
        metric(
            "mean_absolute_percentage_error", .meanAbsolutePercentageError,
            "The mean of the absolute differences as parts of the truth."),
        metric("median_absolute_error", .medianAbsoluteError, "The median of the absolute differences."),
        metric(
            "r2_score", .rSquared, "1 less the squared residuals over the squared distances from the mean."),
        metric(
            "explained_variance_score", .explainedVariance,
            "1 less the variance of the differences over that of the truth."),
        Native("max_error(y_true, y_pred)", "The greatest absolute difference.") { machine, args in
            let reader = DataReader(machine: machine, owner: "max_error", keepsIntegers: true)
            for value in [args[0], args[1]] where machine.firstText(in: value) != nil { _ = try reader.numbers(value) }
            let pairs = try NumberPairs(args[0], args[1], weights: .none, machine)
            guard pairs.truth.columns == 1 else {
                throw machine.error(.valueError, "Multioutput not supported in max_error")
            }
            return Value(RegressionMetrics.maximalError(pairs.truth, pairs.predicted)[0])
        },
    ]

    private static func metric(_ name: String, _ measure: RegressionMetrics, _ help: String) -> Native {
        Native("\(name)(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average')", help) {
            machine, args in
            let pairs = try NumberPairs(args[0], args[1], weights: args[2], machine)
            try warn(of: measure, pairs, machine)
            let values = measure(pairs.truth, pairs.predicted, weights: pairs.weights)
            switch args[3].string?.text {
            case "raw_values": return try machine.wrap(NDArray.of(values))
            case "uniform_average": return Value(values.reduce(0, +) / Double(values.count))
            default:
                let weights = try machine.doubles(args[3])
                if values.count == 1 {
                    throw machine.error(.valueError, "Custom weights are useful only in multi-output cases.")
                }
                guard weights.count == values.count else {
                    throw machine.error(
                        .valueError,
                        "There must be equally many custom weights (\(weights.count)) as outputs (\(values.count)).")
                }
                return Value(zip(values, weights).map { $0 * $1 }.reduce(0, +) / weights.reduce(0, +))
            }
        }
    }

    private static func warn(of measure: RegressionMetrics, _ pairs: NumberPairs, _ machine: Machine) throws {
        if measure == .rSquared, pairs.truth.rows < 2 {
            try machine.warnOfMetric("R^2 score is not well-defined with less than two samples.")
        }
    }

    /// A measure of one target or the mean over several.
    static func value(_ measure: RegressionMetrics, _ truth: Value, _ predicted: Value, _ machine: Machine) throws
        -> Double
    {
        let pairs = try NumberPairs(truth, predicted, weights: .none, machine)
        try warn(of: measure, pairs, machine)
        let values = measure(pairs.truth, pairs.predicted)
        return values.reduce(0, +) / Double(values.count)
    }
}
