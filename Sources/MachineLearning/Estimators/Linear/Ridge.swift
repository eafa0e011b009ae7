import CoreMath

/// Least squares with a price on large weights: |X w - y|² + alpha |w|², the constant left free.
///
/// A. E. Hoerl and R. W. Kennard (1970), "Ridge regression: biased estimation for nonorthogonal problems",
/// Technometrics 12(1), 55-67. Solved by the corrected normal equations; where they would lose digits, the rows
/// sqrt(alpha) I below X turn it into plain least squares (Å. Björck (1996), Numerical Methods for Least Squares
/// Problems, section 2.7.2). With more features than samples the dual problem of the samples' size is solved.
public final class Ridge: Regressor {
    public static let name = "Ridge"
    /// The price of the squared weights, at least 0.
    public let alpha: Double
    /// Whether the model has a constant term.
    public let fitsIntercept: Bool
    private var model: FittedLinearModel?

    public init(alpha: Double = 1, fitsIntercept: Bool = true) {
        self.alpha = alpha
        self.fitsIntercept = fitsIntercept
    }

    /// The weights: (features), or (targets, features) when y had two axes. Nil before `fit`.
    public var coefficients: NDArray? { model?.coefficients }
    /// The constant term: without axes, or (targets). Nil before `fit`.
    public var intercept: NDArray? { model?.intercept }
    public var featureCount: Int? { model?.featureCount }

    /// Finds the weights for X (samples, features) and y (samples) or (samples, targets).
    ///
    /// Throws when the shapes do not belong together or a number is not finite.
    /// O(samples features²), or O(features samples²) where that is less.
    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> Ridge {
        let x = try DataCheck.samples(features, model: name)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        let data = CentredData(x, y, fitsIntercept: fitsIntercept, weights: weights)
        let solution = try x.columns > x.rows && alpha > 0 ? dual(data) : primal(data)
        model = try FittedLinearModel(data.model(solution), targetDimensions: targets.dimensions)
        return self
    }

    private func primal(_ data: CentredData) throws -> Table {
        guard let equations = try NormalEquations(data.samples.array(), alpha: alpha) else {
            return try augmented(data)
        }
        return try equations.solve(data.targets.array())
    }

    private func augmented(_ data: CentredData) throws -> Table {
        let (x, y) = (data.samples, data.targets)
        let extra = alpha > 0 ? x.columns : 0
        var samples = try Table(rows: x.rows + extra, columns: x.columns)
        var targets = try Table(rows: x.rows + extra, columns: y.columns)
        samples.values.replaceSubrange(0..<x.values.count, with: x.values)
        targets.values.replaceSubrange(0..<y.values.count, with: y.values)
        for column in 0..<extra { samples[x.rows + column, column] = alpha.squareRoot() }
        let fitted = try LinearAlgebra.leastSquares(samples.array(), targets.array())
        return try Table(fitted.solution.transposed.contiguous())
    }

    /// w = Xᵀ (X Xᵀ + alpha I)⁻¹ y.
    private func dual(_ data: CentredData) throws -> Table {
        let x = try data.samples.array()
        let kernel = try NDArray.matmul(x, x.transposed)
        for row in 0..<data.samples.rows {
            let diagonal = try kernel.element(at: [row, row]).double
            try kernel.setElement(.float(diagonal + alpha), at: [row, row])
        }
        let factors = try LinearAlgebra.solve(kernel, data.targets.array())
        return try Table(NDArray.matmul(factors.transposed, x))
    }

    /// Returns the predictions for X (samples, features): (samples) or (samples, targets).
    public func predict(_ features: NDArray) throws -> NDArray {
        guard let model else { throw notFitted }
        return try model.predict(checked(features))
    }
}
