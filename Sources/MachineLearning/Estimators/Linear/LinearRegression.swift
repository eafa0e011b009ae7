import CoreMath

/// Ordinary least squares: y is a weighted sum of the features and a constant.
///
/// Features and targets are centred first, so that the constant costs no accuracy; then the normal equations are
/// solved and corrected (see `NormalEquations`), or where features nearly depend on each other, Householder QR with
/// iterative refinement, or the singular values (see `LinearAlgebra.leastSquares`).
public final class LinearRegression: Regressor {
    public static let name = "LinearRegression"
    /// Whether the model has a constant term.
    public let fitsIntercept: Bool
    private var model: FittedLinearModel?
    /// The rank of the centred features. Nil before `fit`.
    public private(set) var rank: Int?
    /// The centred features, for what is asked of them later.
    private var centred: NDArray?

    /// Makes a model that is still to be fitted.
    public init(fitsIntercept: Bool = true) { self.fitsIntercept = fitsIntercept }

    /// The weights: (features), or (targets, features) when y had two axes. Nil before `fit`.
    public var coefficients: NDArray? { model?.coefficients }
    /// The constant term: without axes, or (targets). Nil before `fit`.
    public var intercept: NDArray? { model?.intercept }
    public var featureCount: Int? { model?.featureCount }
    /// The singular values of the centred features in descending order. Nil before `fit`. O(samples features²)
    public var singularValues: NDArray? {
        get throws { try centred.map { try LinearAlgebra.svd($0).values } }
    }

    /// Finds the weights for X (samples, features) and y (samples) or (samples, targets).
    ///
    /// Throws when the shapes do not belong together or a number is not finite. O(samples features²)
    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]? = nil) throws -> LinearRegression {
        let x = try DataCheck.samples(features, model: name)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        let data = CentredData(x, y, fitsIntercept: fitsIntercept, weights: weights)
        let (samples, centredTargets) = (try data.samples.array(), try data.targets.array())
        let solution: Table
        if let equations = try NormalEquations(samples, alpha: 0) {
            solution = try equations.solve(centredTargets)
            rank = x.columns
        } else {
            let fitted = try LinearAlgebra.leastSquares(samples, centredTargets)
            solution = try Table(fitted.solution.transposed.contiguous())
            rank = fitted.rank
        }
        model = try FittedLinearModel(data.model(solution), targetDimensions: targets.dimensions)
        centred = samples
        return self
    }

    /// Returns the predictions for X (samples, features): (samples) or (samples, targets).
    public func predict(_ features: NDArray) throws -> NDArray {
        guard let model else { throw notFitted }
        return try model.predict(checked(features))
    }
}
