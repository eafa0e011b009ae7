import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The log odds of the classes as weighted sums of the features, with a price on large weights.
///
/// D. R. Cox (1958), "The regression analysis of binary sequences", Journal of the Royal Statistical Society B 20(2),
/// 215-242; several classes share one softmax. Fitted by `LimitedMemoryBFGS`.
public final class LogisticRegression: LinearClassifier, ProbabilisticClassifier {
    public static let name = "LogisticRegression"
    /// The inverse of the price: small means strong regularisation.
    public let inverseStrength: Double
    public let fitsIntercept: Bool
    public let tolerance: Double
    public let maximalIterations: Int

    /// The weights: (1, features) for two classes, otherwise (classes, features). Nil before `fit`.
    public private(set) var coefficients: NDArray?
    /// The constants: (1) or (classes). Nil before `fit`.
    public private(set) var intercept: NDArray?
    /// How many steps the fit took.
    public private(set) var iterations = 0
    /// Whether the fit ended because the slope was flat, not because the steps ran out.
    public private(set) var hasConverged = true

    public init(
        inverseStrength: Double = 1, fitsIntercept: Bool = true, tolerance: Double = 1e-4, maximalIterations: Int = 100
    ) {
        self.inverseStrength = inverseStrength
        self.fitsIntercept = fitsIntercept
        self.tolerance = tolerance
        self.maximalIterations = maximalIterations
    }

    /// Learns from X (samples, features) and the class of each sample.
    ///
    /// Throws when the shapes do not belong together, a number is not finite or there is one class only.
    /// O(samples features classes) a step.
    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> LogisticRegression {
        let x = try DataCheck.samples(features, model: name)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        guard classes.count > 1 else {
            throw MachineLearningError.value(
                "This solver needs samples of at least 2 classes in the data, but the data contains only one class")
        }
        let loss = try LogisticLoss(
            x, classes, weights: weights, fitsIntercept: fitsIntercept, inverseStrength: inverseStrength)
        let method = LimitedMemoryBFGS(gradientTolerance: tolerance, maximalIterations: maximalIterations)
        let start = [Double](repeating: 0, count: loss.parameterCount)
        let found = try method.minimize(from: start) { try loss($0) }
        iterations = found.iterations
        hasConverged = found.hasConverged
        let (scores, columns) = (loss.scoreCount, x.columns)
        var table = try Table(rows: scores, columns: columns)
        for score in 0..<scores {
            for column in 0..<columns { table[score, column] = found.point[column * scores + score] }
        }
        coefficients = try table.array()
        intercept = try NDArray.of(
            (0..<scores).map { fitsIntercept ? found.point[columns * scores + $0] : 0 })
        return self
    }

    /// Returns the probability of each class for X (samples, features): (samples, classes).
    public func probabilities(_ features: NDArray) throws -> NDArray {
        let scores = try scores(features)
        if scores.columns > 1 { return try scores.softmax().array() }
        let values = scores.values.flatMap { score in
            let probability = 1 / (1 + exp(-score))
            return [1 - probability, probability]
        }
        return try NDArray.of(values, shape: [scores.rows, 2])
    }
}

extension Table {
    /// The rows' exponentials as parts of their sum.
    func softmax() -> Table {
        var result = self
        for row in 0..<rows {
            let largest = self.row(row).max() ?? 0
            var sum = 0.0
            for place in range(row) {
                result.values[place] = exp(values[place] - largest)
                sum += result.values[place]
            }
            for place in range(row) { result.values[place] /= sum }
        }
        return result
    }
}
