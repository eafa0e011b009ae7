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

    /// How much each sample counts; nil where all count the same.
    let weights: [Double]?

    /// - Throws: ValueError for different lengths, and for measures among classes.
    init(_ truth: Value, _ predicted: Value, weights: Value = .none, _ machine: Machine) throws {
        let reader = DataReader(machine: machine, owner: "metric")
        try reader.checkLengths([truth, predicted], weights)
        let (first, second) = (try TargetKind(truth, reader), try TargetKind(predicted, reader))
        try first.labels?.checkFinite("y_true")
        try second.labels?.checkFinite("y_pred")
        self.weights = try reader.weights(weights, of: machine.commonLength([truth]))
        let classes: Set = ["binary", "multiclass"]
        guard first.word == second.word || classes.isSuperset(of: [first.word, second.word]) else {
            throw machine.error(
                .valueError, "Classification metrics can't handle a mix of \(first.word) and \(second.word) targets")
        }
        guard classes.contains(first.word), let one = first.labels, let other = second.labels else {
            throw machine.error(.valueError, "\(first.word) is not supported")
        }
        if one.count == 0 {
            throw machine.error(
                .valueError,
                "Found empty input array (e.g., `y_true` or `y_pred`) while a minimum of 1 sample is required.")
        }
        if one.isText != other.isText {
            throw machine.error(
                .valueError,
                "Mix of label input types (string and number); Got \(try Self.shown(one, machine)) and "
                    + "\(try Self.shown(other, machine)).")
        }
        self.classes = one.joined(with: other).encoded().classes
        self.truth = one.codes(in: self.classes)
        self.predicted = other.codes(in: self.classes)
        isMulticlass = first.word == "multiclass" || second.word == "multiclass" || self.classes.count > 2
    }

    /// Whether no sample was taken for what it is; the numbers of samples are no whole numbers then, as scikit-learn
    /// has them.
    var isAllWrong: Bool { !zip(truth, predicted).contains { $0 == $1 } }

    private static func shown(_ labels: Labels, _ machine: Machine) throws -> String {
        try machine.strText(machine.wrap(labels.encoded().classes))
    }
}

/// True and predicted numbers, one column for each target.
struct NumberPairs {
    let truth: Table
    let predicted: Table
    let weights: [Double]?

    init(_ truth: Value, _ predicted: Value, weights: Value, _ machine: Machine) throws {
        let reader = DataReader(machine: machine, owner: "metric")
        try reader.checkLengths([truth, predicted], weights)
        let arrays = [try reader.measures(truth), try reader.measures(predicted)]
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
        self.weights = try reader.weights(weights, of: self.truth.rows)
    }
}
