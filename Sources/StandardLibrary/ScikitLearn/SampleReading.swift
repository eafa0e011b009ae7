import CoreMath
import MachineLearning
import MiniPython

/// Who asks for data, for the words of an error.
struct DataReader {
    let machine: Machine
    let owner: String
    /// Whether whole numbers stay so until they are shown in an error.
    var keepsIntegers = false
    /// Whether targets of several columns are unheard of, so that a single number is no list of them either.
    var wantsOneTarget = false

    /// The features of samples, one row for each.
    /// - Throws: ValueError in scikit-learn's words for other shapes, and for words in the place of numbers.
    func samples(_ value: Value) throws -> NDArray {
        let array = try numbers(value)
        if array.dimensions == 2 { return array }
        if array.dimensions > 2 {
            throw machine.error(
                .valueError, "Found array with dim \(array.dimensions), while dim <= 2 is required by \(owner).")
        }
        let kind = array.dimensions == 1 ? "1D" : "scalar"
        let shown = keepsIntegers ? array : try array.converted(to: .float64)
        let advice =
            "Reshape your data either using array.reshape(-1, 1) if your data has a single feature or "
            + "array.reshape(1, -1) if it contains a single sample."
        throw machine.error(
            .valueError,
            "Expected 2D array, got \(kind) array instead:\narray=\(machine.library.formatter.text(shown)).\n" + advice)
    }

    /// An array of numbers.
    /// - Throws: ValueError for words.
    func numbers(_ value: Value) throws -> NDArray {
        if let sparse = value.foreign as? SparseMatrixObject { return sparse.dense }
        if value.arrayObject != nil { return try machine.array(value) }
        if let text = machine.firstText(in: value) {
            if keepsIntegers {
                throw machine.error(
                    .valueError,
                    "dtype='numeric' is not compatible with arrays of bytes/strings.Convert your data to numeric "
                        + "values explicitly instead.")
            }
            throw machine.error(.valueError, "could not convert string to float: \(try machine.reprText(text))")
        }
        return try machine.array(value)
    }

    /// The numbers that the samples are to be mapped to: (samples) or (samples, targets).
    func targets(_ value: Value, allowsSeveral: Bool) throws -> NDArray {
        try refuseMissing(value)
        if let text = machine.firstText(in: value) {
            throw machine.error(
                .valueError, "could not convert string to float: np.str_(\(try machine.reprText(text)))")
        }
        let array = try numbers(value)
        if array.dimensions == 0 { throw wantsOneTarget && !allowsSeveral ? not1D([]) : notASequence(array) }
        if array.dimensions > 2 {
            throw machine.error(
                .valueError, "Found array with dim \(array.dimensions), while dim <= 2 is required by \(owner).")
        }
        if array.dimensions == 2 && !allowsSeveral {
            guard array.shape[1] == 1 else { throw not1D(array.shape) }
            return try array.reshaped([array.shape[0]])
        }
        return array
    }

    /// The classes of samples.
    /// - Throws: ValueError for measures that are no classes.
    func classes(_ value: Value) throws -> Labels {
        try refuseMissing(value)
        let labels = try machine.labels(value, owner: self)
        try warnOfColumn(value)
        try labels.checkFinite("y")
        if labels.isContinuous {
            throw machine.error(
                .valueError,
                "Unknown label type: continuous. Maybe you are trying to fit a classifier, which expects discrete "
                    + "classes on a regression target with continuous values.")
        }
        return labels
    }

    /// Warns of targets that stand in a column, where the estimator wants them in a row.
    func warnOfColumn(_ value: Value) throws {
        if let shape = value.arrayObject?.array.shape {
            if shape.count == 2, shape[1] == 1 { try machine.warnOfColumn(for: owner) }
            return
        }
        let first = value.list?.values.first ?? value.tuple?.values.first
        if first?.list?.count == 1 || first?.tuple?.count == 1 { try machine.warnOfColumn(for: owner) }
    }

    private func refuseMissing(_ value: Value) throws {
        guard value.isNone else { return }
        throw machine.error(
            .valueError, "This \(owner) estimator requires y to be passed, but the target y is None.")
    }

    func not1D(_ shape: [Int]) -> any Error {
        let text = "(" + shape.map { String($0) }.joined(separator: ", ") + ")"
        return machine.error(.valueError, "y should be a 1d array, got an array of shape \(text) instead.")
    }

    func notASequence(_ array: NDArray) -> any Error {
        machine.error(
            .typeError,
            "Input should have at least 1 dimension i.e. satisfy `len(x.shape) > 0`, got scalar "
                + "`\(machine.library.formatter.representation(array))` instead.")
    }

    /// Throws ValueError unless as many samples are measured as there are predictions and weights.
    func checkLengths(_ values: [Value], _ weights: Value = .none) throws {
        let given = weights.isNone || weights.isUndefined ? values : values + [weights]
        let counts = try given.map { try machine.commonLength([$0]) }
        if Set(counts).count > 1 { throw MachineLearningError.sampleCounts(counts) }
    }

    /// Numbers that are measured, of which some may be written as text.
    func measures(_ value: Value) throws -> NDArray {
        if machine.firstText(in: value) == nil { return try numbers(value) }
        return try NDArray.of(
            machine.texts(value).map { text in
                if let number = Double(text) { return number }
                throw machine.error(
                    .valueError, "could not convert string to float: \(try machine.reprText(machine.heap.string(text)))"
                )
            })
    }

    /// How much each sample that is measured counts; nil where nothing is said.
    func weights(_ value: Value, of samples: Int) throws -> [Double]? {
        if value.isNone || value.isUndefined { return nil }
        let array = try numbers(value)
        guard array.dimensions == 1 else {
            throw machine.error(
                .valueError,
                "Sample weights must be 1D array or scalar, got \(array.dimensions)D array. Expected either a scalar "
                    + "value or a 1D array of length \(samples).")
        }
        let weights = array.doubles
        try Labels.reals(weights).checkFinite("sample_weight")
        if !weights.isEmpty, weights.allSatisfy({ $0 == 0 }) {
            throw machine.error(.valueError, "Sample weights must contain at least one non-zero number.")
        }
        return weights
    }

    /// How much each sample to learn from counts; nil where nothing is said.
    func weights(_ value: Value, samples: Int) throws -> [Double]? {
        if value.isNone || value.isUndefined { return nil }
        if value.string != nil {
            throw machine.error(.valueError, "could not convert string to float: \(try machine.reprText(value))")
        }
        let array = try numbers(value)
        guard array.dimensions < 2 else {
            throw machine.error(
                .valueError,
                "Sample weights must be 1D array or scalar, got \(array.dimensions)D array. Expected either a scalar "
                    + "value or a 1D array of length \(samples).")
        }
        let weights = array.dimensions == 0 ? [Double](repeating: array.doubles[0], count: samples) : array.doubles
        if weights.count == samples, weights.allSatisfy({ $0 == 0 }) {
            throw machine.error(.valueError, "Sample weights must contain at least one non-zero number.")
        }
        if owner == "LinearRegression", weights.contains(where: { $0 < 0 }) {
            throw machine.error(.valueError, "Negative values in data passed to `sample_weight`.")
        }
        return weights
    }
}

extension Machine {
    /// The first text in a nested list.
    func firstText(in value: Value) -> Value? {
        if value.string != nil { return value }
        if let texts = value.foreign as? TextArrayObject { return try? texts.texts.first.map { try heap.string($0) } }
        let values = value.list?.values ?? value.tuple?.values
        guard let values else { return nil }
        for value in values {
            if value.string != nil { return value }
            if value.list != nil || value.tuple != nil, let found = firstText(in: value) { return found }
        }
        return nil
    }

    /// The labels that a list, an array or a column of them holds.
    func labels(_ value: Value, owner: DataReader) throws -> Labels {
        if let texts = value.foreign as? TextArrayObject { return .texts(texts.texts) }
        if let values = value.list?.values ?? value.tuple?.values, values.contains(where: { $0.string != nil }) {
            return .texts(try values.map { try $0.string?.text ?? strText($0) })
        }
        if let rows = value.list?.values ?? value.tuple?.values, firstText(in: value) != nil,
            let width = rows.first?.list?.count ?? rows.first?.tuple?.count
        {
            guard width == 1 else { throw owner.not1D([rows.count, width]) }
            return .texts(try rows.flatMap { try texts($0) })
        }
        if value.string != nil { throw owner.not1D([]) }
        let array = try owner.numbers(value)
        if array.dimensions == 0 { throw owner.wantsOneTarget ? owner.not1D([]) : owner.notASequence(array) }
        if array.dimensions > 1 {
            guard array.dimensions == 2, array.shape[1] == 1 else { throw owner.not1D(array.shape) }
            return Labels(try array.reshaped([array.shape[0]]))
        }
        return Labels(array)
    }

    /// Labels as an array of the language.
    func wrap(_ labels: Labels) throws -> Value {
        switch labels {
        case .truths(let values): try wrap(NDArray.of(values))
        case .integers(let values): try wrap(NDArray.of(values))
        case .reals(let values): try wrap(NDArray.of(values))
        case .texts(let values): try wrap(texts: values)
        }
    }

    /// Words as an array of the language.
    func wrap(texts: [String], isObject: Bool = false) throws -> Value {
        let bytes = texts.reduce(200) { $0 + 40 + $1.utf8.count }
        return Value(try heap.adopt(TextArrayObject(texts, library, isObject: isObject), bytes: bytes))
    }

    /// The words of a list, a tuple or an array of words.
    func texts(_ value: Value) throws -> [String] {
        if let object = value.foreign as? TextArrayObject { return object.texts }
        return try collect(value).map { try $0.string?.text ?? strText($0) }
    }
}
