import CoreMath
import MachineLearning
import MiniPython

/// What targets are, by scikit-learn's words for it: `binary`, `multiclass`, `continuous` …, and their labels where they
/// stand in one column.
struct TargetKind {
    let word: String
    let labels: Labels?

    init(_ value: Value, _ reader: DataReader) throws {
        let machine = reader.machine
        if let rows = value.list?.values ?? value.tuple?.values,
            let width = try rows.first.flatMap({ try Self.width($0, machine) }),
            try rows.contains(where: { try Self.width($0, machine) != width })
        {
            throw machine.error(
                .valueError,
                "You appear to be using a legacy multi-label data representation. Sequence of sequences are no longer "
                    + "supported; use a binary array or sparse matrix instead - the MultiLabelBinarizer transformer can "
                    + "convert to this format.")
        }
        if Self.isTooGreat(value) {
            (word, labels) = ("unknown", nil)
            return
        }
        if machine.firstText(in: value) == nil, let array = try? reader.numbers(value), array.dimensions > 1 {
            (word, labels) = Self.ofColumns(array)
            return
        }
        let labels = try machine.labels(value, owner: reader)
        self.labels = labels
        word = labels.isContinuous ? "continuous" : labels.encoded().classes.count > 2 ? "multiclass" : "binary"
    }

    private static func ofColumns(_ array: NDArray) -> (String, Labels?) {
        guard array.dimensions == 2, array.shape[1] > 0 else { return ("unknown", nil) }
        if array.shape[1] == 1, let column = try? array.reshaped([array.shape[0]]) {
            let labels = Labels(column)
            let isFew = labels.encoded().classes.count <= 2
            return (labels.isContinuous ? "continuous" : isFew ? "binary" : "multiclass", labels)
        }
        let labels = Labels(array)
        if labels.isContinuous { return ("continuous-multioutput", nil) }
        return (labels.encoded().classes.count <= 2 ? "multilabel-indicator" : "multiclass-multioutput", nil)
    }

    /// The number of columns of a row; nil for what is none.
    private static func width(_ row: Value, _ machine: Machine) throws -> Int? {
        row.list?.count ?? row.tuple?.count
            ?? row.arrayObject.flatMap { $0.array.dimensions > 0 ? $0.array.length : nil }
    }

    /// Whether there are whole numbers beyond 64 bits.
    private static func isTooGreat(_ value: Value) -> Bool {
        let values = value.list?.values ?? value.tuple?.values
        return values?.contains { $0.bigInteger != nil } ?? false
    }
}

extension Labels {
    /// Whether they are measures, not classes.
    var isContinuous: Bool {
        if case .reals(let numbers) = self {
            return numbers.contains { $0 != $0.rounded() && !$0.isNaN }
        }
        return false
    }

    var isText: Bool {
        if case .texts = self { return true }
        return false
    }

    /// - Parameter name: what an error calls them.
    /// - Throws: ValueError where one of them is missing or infinite.
    func checkFinite(_ name: String) throws {
        guard case .reals(let numbers) = self else { return }
        if numbers.contains(where: { $0.isNaN }) { throw MachineLearningError.missingValues(name: name, model: nil) }
        if numbers.contains(where: { $0.isInfinite }) { throw MachineLearningError.infinite(name: name) }
    }
}
