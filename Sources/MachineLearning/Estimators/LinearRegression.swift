import CoreMath

/// Ordinary least squares: y is a weighted sum of the features and a constant.
///
/// Features and targets are centred first, so that the constant costs no accuracy; then Householder
/// QR with iterative refinement solves for the weights (see `LinearAlgebra.leastSquares`).
public final class LinearRegression {
    /// Whether the model has a constant term.
    public let fitsIntercept: Bool
    /// The weights: (features), or (targets, features) when y had two axes. Nil before `fit`.
    public private(set) var coefficients: NDArray?
    /// The constant term: without axes, or (targets). Nil before `fit`.
    public private(set) var intercept: NDArray?
    /// The rank of the centred features. Nil before `fit`.
    public private(set) var rank: Int?

    /// Makes a model that is still to be fitted.
    public init(fitsIntercept: Bool = true) { self.fitsIntercept = fitsIntercept }

    /// Finds the weights for X (samples, features) and y (samples) or (samples, targets).
    ///
    /// Throws when the shapes do not belong together or a number is not finite. O(samples features²)
    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray) throws -> LinearRegression {
        let x = try Self.checked(features, name: "X")
        guard targets.dimensions == 1 || targets.dimensions == 2 else {
            throw MachineLearningError.needsMatrix(shape: targets.shape)
        }
        guard targets.length == x.length else { throw MachineLearningError.sampleCounts([x.length, targets.length]) }
        let y = try targets.converted(to: .float64)
        guard try y.apply(.isFinite).reduced(.all).truth() else { throw MachineLearningError.notFinite(name: "y") }
        if !fitsIntercept {
            let fitted = try LinearAlgebra.leastSquares(x, y)
            coefficients = fitted.solution.transposed
            intercept = try NDArray.zeros(y.dimensions == 1 ? [] : [y.shape[1]])
            rank = fitted.rank
            return self
        }
        let (xMean, yMean) = (try x.mean(axes: [0]), try y.mean(axes: [0]))
        let fitted = try LinearAlgebra.leastSquares(
            NDArray.apply(.subtract, x, xMean), NDArray.apply(.subtract, y, yMean))
        coefficients = fitted.solution.transposed
        intercept = try NDArray.apply(.subtract, yMean, NDArray.matmul(xMean, fitted.solution))
        rank = fitted.rank
        return self
    }

    /// Returns the predictions for X (samples, features): (samples) or (samples, targets).
    public func predict(_ features: NDArray) throws -> NDArray {
        guard let coefficients, let intercept else { throw MachineLearningError.notFitted(model: "LinearRegression") }
        let x = try Self.checked(features, name: "X")
        let expected = coefficients.shape[coefficients.dimensions - 1]
        guard x.shape[1] == expected else {
            throw MachineLearningError.featureCount(model: "LinearRegression", expected: expected, actual: x.shape[1])
        }
        return try NDArray.apply(.add, NDArray.matmul(x, coefficients.transposed), intercept)
    }

    /// Returns R² of the predictions for X against y.
    public func score(_ features: NDArray, _ targets: NDArray) throws -> Double {
        try Metrics.rSquared(targets, predict(features))
    }

    private static func checked(_ features: NDArray, name: String) throws -> NDArray {
        guard features.dimensions == 2 else { throw MachineLearningError.needsMatrix(shape: features.shape) }
        if features.length == 0 { throw MachineLearningError.noSamples }
        let x = try features.converted(to: .float64)
        guard try x.apply(.isFinite).reduced(.all).truth() else { throw MachineLearningError.notFinite(name: name) }
        return x
    }
}
