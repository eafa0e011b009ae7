import CoreMath

/// The questions that every estimator asks of its data, in scikit-learn's order.
public enum DataCheck {
    /// Returns samples (samples, features) as a table.
    ///
    /// Throws when the array has not two axes, is empty, or holds what is no finite number.
    @discardableResult
    public static func samples(
        _ array: NDArray, model: String, minimum: Int = 1, allows allowance: NumberAllowance = .finite
    ) throws -> Table {
        guard array.dimensions == 2 else { throw MachineLearningError.needsMatrix(shape: array.shape) }
        let table = try Table(array)
        try finite(table.values, name: "X", model: model, allows: allowance)
        if table.rows < minimum {
            throw MachineLearningError.fewSamples(shape: array.shape, minimum: minimum, model: model)
        }
        if table.columns == 0 { throw MachineLearningError.noFeatures(shape: array.shape, model: model) }
        return table
    }

    /// Returns targets (samples) or (samples, targets) as a table; throws when a number is not finite.
    static func targets(_ array: NDArray, rows: Int) throws -> Table {
        let table = try Table(array)
        try finite(table.values, name: "y", model: nil)
        guard table.rows == rows else { throw MachineLearningError.sampleCounts([rows, table.rows]) }
        return table
    }

    /// Throws unless every sample has its class, and its weight where there are weights.
    static func classes(_ classes: ClassCodes, weights: [Double]?, rows: Int) throws {
        guard classes.codes.count == rows else {
            throw MachineLearningError.sampleCounts([rows, classes.codes.count])
        }
        try self.weights(weights, rows: rows)
    }

    static func weights(_ weights: [Double]?, rows: Int) throws {
        guard let weights else { return }
        guard weights.count == rows else {
            throw MachineLearningError.sampleWeights(count: weights.count, samples: rows)
        }
        try finite(weights, name: "sample_weight", model: nil)
    }

    static func finite(
        _ values: [Double], name: String, model: String?, allows allowance: NumberAllowance = .finite
    ) throws {
        // One sum tells of all: it is finite unless a number is not, or the sum overflows.
        let sum = values.reduce(0, +)
        if allowance != .missingInSinglePrecision && sum.isFinite { return }
        if allowance == .finite, values.contains(where: { $0.isNaN }) {
            throw MachineLearningError.missingValues(name: name, model: model)
        }
        if allowance == .missingInSinglePrecision, values.contains(where: { Float($0).isInfinite }) {
            throw MachineLearningError.infinite(name: name, type: "float32")
        }
        if values.contains(where: { $0.isInfinite }) { throw MachineLearningError.infinite(name: name) }
    }
}

/// Which numbers an estimator takes for features.
public enum NumberAllowance: Sendable {
    case finite
    /// Also nan, for what is missing.
    case missing
    /// Also nan, and only what is finite in single precision.
    case missingInSinglePrecision
}
