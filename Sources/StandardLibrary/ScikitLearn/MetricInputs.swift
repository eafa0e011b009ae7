import CoreMath
import MachineLearning
import MiniPython

/// True and predicted classes, as scikit-learn's metrics read them.
struct ClassPairs {
    /// All labels in ascending order.
    let classes: Labels
    let truth: [Int?]
    let predicted: [Int?]
    /// Whether there are more than two classes.
    let isMulticlass: Bool

    /// - Throws: ValueError for different lengths, and for measures among classes.
    init(_ truth: Value, _ predicted: Value, _ machine: Machine) throws {
        let reader = DataReader(machine: machine, owner: "metric")
        let counts = [try machine.commonLength([truth]), try machine.commonLength([predicted])]
        if counts[0] != counts[1] { throw MachineLearningError.sampleCounts(counts) }
        let (first, second) = (
            try machine.labels(truth, owner: reader), try machine.labels(predicted, owner: reader)
        )
        let kinds = [Self.kind(first), Self.kind(second)]
        if kinds.contains("continuous") || (first.isText != second.isText) {
            if first.isText != second.isText {
                throw machine.error(
                    .valueError,
                    "Labels in y_true and y_pred should be of the same type. Got y_true=\(Self.shown(first)) and "
                        + "y_pred=\(Self.shown(second)). Make sure that the predictions provided by the classifier "
                        + "coincides with the true labels.")
            }
            throw machine.error(
                .valueError,
                kinds[0] == kinds[1]
                    ? "continuous is not supported"
                    : "Classification metrics can't handle a mix of \(kinds[0]) and \(kinds[1]) targets")
        }
        classes = first.joined(with: second).encoded().classes
        self.truth = first.codes(in: classes)
        self.predicted = second.codes(in: classes)
        isMulticlass = kinds.contains("multiclass") || classes.count > 2
    }

    private static func shown(_ labels: Labels) -> String {
        let names = labels.encoded().classes.descriptions
        return "[" + (labels.isText ? names.map { "'\($0)'" } : names).joined(separator: " ") + "]"
    }

    /// scikit-learn's word for what the targets are.
    private static func kind(_ labels: Labels) -> String {
        if case .reals(let numbers) = labels, numbers.contains(where: { $0 != $0.rounded() }) { return "continuous" }
        return labels.encoded().classes.count > 2 ? "multiclass" : "binary"
    }
}

extension Labels {
    var isText: Bool {
        if case .texts = self { return true }
        return false
    }
}

/// True and predicted numbers, one column for each target.
struct NumberPairs {
    let truth: Table
    let predicted: Table
    let weights: [Double]?

    init(_ truth: Value, _ predicted: Value, weights: Value, _ machine: Machine) throws {
        let reader = DataReader(machine: machine, owner: "metric")
        let counts = [try machine.commonLength([truth]), try machine.commonLength([predicted])]
        if counts[0] != counts[1] { throw MachineLearningError.sampleCounts(counts) }
        let arrays = [try reader.numbers(truth), try reader.numbers(predicted)]
        for array in arrays where array.dimensions > 2 {
            throw machine.error(
                .valueError, "Found array with dim \(array.dimensions), while dim <= 2 is required.")
        }
        (self.truth, self.predicted) = (try Table(arrays[0]), try Table(arrays[1]))
        for table in [self.truth, self.predicted] {
            if table.values.contains(where: { $0.isNaN }) { throw machine.error(.valueError, "Input contains NaN.") }
            if table.values.contains(where: { $0.isInfinite }) {
                throw machine.error(
                    .valueError, "Input contains infinity or a value too large for dtype('float64').")
            }
        }
        if self.truth.columns != self.predicted.columns {
            throw machine.error(
                .valueError,
                "y_true and y_pred have different number of output (\(self.truth.columns)!=\(self.predicted.columns))")
        }
        if self.truth.rows == 0 {
            throw machine.error(
                .valueError,
                "Found array with 0 sample(s) (shape=(0,)) while a minimum of 1 is required.")
        }
        self.weights = try reader.weights(weights)
        if let weights = self.weights, weights.count != self.truth.rows {
            throw MachineLearningError.sampleCounts([self.truth.rows, self.truth.rows, weights.count])
        }
    }
}
