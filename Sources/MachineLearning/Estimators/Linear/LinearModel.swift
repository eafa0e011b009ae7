import CoreMath

/// What a fitted linear model knows: y is a weighted sum of the features and a constant.
struct LinearCoefficients {
    /// The weights, one row for each target: (targets, features).
    let weights: Table
    /// The constant of each target.
    let constants: [Double]

    /// Returns the sums for samples (samples, features): (samples, targets).
    func values(_ samples: Table) throws -> Table {
        var result = try Table(rows: samples.rows, columns: weights.rows)
        samples.values.withUnsafeBufferPointer { x in
            weights.values.withUnsafeBufferPointer { w in
                for row in 0..<samples.rows {
                    for target in 0..<weights.rows {
                        let sum = Vectors.dot(x, row &* samples.columns, w, target &* weights.columns, weights.columns)
                        result[row, target] = sum + constants[target]
                    }
                }
            }
        }
        return result
    }
}

/// Samples and targets moved so that their means are zero: the constant then follows from the means.
struct CentredData {
    var samples: Table
    var targets: Table
    let sampleMeans: [Double]
    let targetMeans: [Double]

    /// Centres the columns unless the model has no constant; weights multiply the rows by their square roots.
    init(_ samples: Table, _ targets: Table, fitsIntercept: Bool, weights: [Double]?) {
        (self.samples, self.targets) = (samples, targets)
        if fitsIntercept {
            sampleMeans = samples.columnMeans(weights: weights)
            targetMeans = targets.columnMeans(weights: weights)
            Self.subtract(sampleMeans, from: &self.samples)
            Self.subtract(targetMeans, from: &self.targets)
        } else {
            sampleMeans = [Double](repeating: 0, count: samples.columns)
            targetMeans = [Double](repeating: 0, count: targets.columns)
        }
        guard let weights else { return }
        Self.scale(weights.map { max(0, $0).squareRoot() }, &self.samples)
        Self.scale(weights.map { max(0, $0).squareRoot() }, &self.targets)
    }

    private static func subtract(_ means: [Double], from table: inout Table) {
        for row in 0..<table.rows {
            let start = row &* table.columns
            for column in 0..<table.columns { table.values[start &+ column] -= means[column] }
        }
    }

    private static func scale(_ factors: [Double], _ table: inout Table) {
        for row in 0..<table.rows {
            for column in 0..<table.columns { table[row, column] *= factors[row] }
        }
    }

    /// Returns the model whose centred weights are (targets, features).
    func model(_ weights: Table) -> LinearCoefficients {
        let constants = (0..<weights.rows).map { target in
            targetMeans[target] - Vectors.dot(sampleMeans, 0, weights.values, target * weights.columns, weights.columns)
        }
        return LinearCoefficients(weights: weights, constants: constants)
    }
}

/// The weights of a linear model as arrays, shaped as the targets were.
struct FittedLinearModel {
    /// The weights: (features), or (targets, features) where y had two axes.
    let coefficients: NDArray
    /// The constant term: without axes, or (targets).
    let intercept: NDArray
    private let model: LinearCoefficients

    init(_ model: LinearCoefficients, targetDimensions: Int) throws {
        self.model = model
        let isSingle = targetDimensions == 1
        coefficients = try model.weights.array(isSingle ? [model.weights.columns] : nil)
        intercept = try NDArray.of(model.constants, shape: isSingle ? [] : [model.constants.count])
    }

    var featureCount: Int { model.weights.columns }

    func predict(_ samples: Table) throws -> NDArray {
        // The arrays are what users see and may change, so that they count.
        let weights = try Table(coefficients.dimensions == 1 ? coefficients.expandingDimensions(0) : coefficients)
        let current = LinearCoefficients(weights: weights, constants: intercept.doubles)
        return try current.values(samples).array(coefficients.dimensions == 1 ? [samples.rows] : nil)
    }
}
