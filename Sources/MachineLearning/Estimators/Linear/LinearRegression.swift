import CoreMath

/// Ordinary least squares: y is a weighted sum of the features and a constant.
///
/// Features and targets are centred first, so that the constant costs no accuracy; then Householder
/// QR with iterative refinement solves for the weights (see `LinearAlgebra.leastSquares`).
public final class LinearRegression: Regressor {
    public static let name = "LinearRegression"
    /// Whether the model has a constant term.
    public let fitsIntercept: Bool
    private var model: FittedLinearModel?
    /// The rank of the centred features. Nil before `fit`.
    public private(set) var rank: Int?
    /// The singular values of the centred features in descending order. Nil before `fit`.
    public private(set) var singularValues: NDArray?

    /// Makes a model that is still to be fitted.
    public init(fitsIntercept: Bool = true) { self.fitsIntercept = fitsIntercept }

    /// The weights: (features), or (targets, features) when y had two axes. Nil before `fit`.
    public var coefficients: NDArray? { model?.coefficients }
    /// The constant term: without axes, or (targets). Nil before `fit`.
    public var intercept: NDArray? { model?.intercept }
    public var featureCount: Int? { model?.featureCount }

    /// Finds the weights for X (samples, features) and y (samples) or (samples, targets).
    ///
    /// Throws when the shapes do not belong together or a number is not finite. O(samples features²)
    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]? = nil) throws -> LinearRegression {
        let x = try DataCheck.samples(features, model: name)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        let data = CentredData(x, y, fitsIntercept: fitsIntercept, weights: weights)
        let fitted = try LinearAlgebra.leastSquares(data.samples.array(), data.targets.array())
        let found = data.model(try Table(fitted.solution.transposed.contiguous()))
        model = try FittedLinearModel(found, targetDimensions: targets.dimensions)
        rank = fitted.rank
        singularValues = fitted.singularValues
        return self
    }

    /// Returns the predictions for X (samples, features): (samples) or (samples, targets).
    public func predict(_ features: NDArray) throws -> NDArray {
        guard let model else { throw notFitted }
        return try model.predict(checked(features))
    }
}
