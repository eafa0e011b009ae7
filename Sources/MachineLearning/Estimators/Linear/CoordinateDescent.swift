import CoreMath

/// Least squares with a price on the sum of the weights' sizes, one weight after the other.
///
/// Minimises 1/2 |y - X w|² + alpha |w|₁ + beta/2 |w|². J. Friedman, T. Hastie and R. Tibshirani (2010), "Regularization
/// paths for generalized linear models via coordinate descent", Journal of Statistical Software 33(1); it ends by the
/// duality gap and leaves out weights that the gap proves to be zero: O. Fercoq, A. Gramfort and J. Salmon (2015),
/// "Mind the duality gap: safer rules for the Lasso", ICML, 333-342.
struct CoordinateDescent {
    let alpha: Double
    let beta: Double
    let tolerance: Double
    let maximalIterations: Int
    /// Whether no weight may be negative.
    let isPositive: Bool

    struct Outcome {
        var weights: [Double]
        var gap: Double
        /// What the gap was to come below.
        let bound: Double
        var iterations: Int
        var hasConverged: Bool
    }

    /// Returns the weights of centred samples, given feature by feature. O(samples features) a step
    func solve(columns: Table, targets y: [Double]) throws -> Outcome {
        var state = State(columns, y, alpha: alpha, beta: beta, isPositive: isPositive)
        let bound = tolerance * Vectors.dot(y, y)
        var outcome = Outcome(weights: state.weights, gap: 0, bound: bound, iterations: 0, hasConverged: true)
        state.measure()
        outcome.gap = state.gap
        if state.gap <= bound { return outcome }
        if alpha > 0 { state.screen() }
        outcome.hasConverged = false
        while outcome.iterations < maximalIterations {
            try Allocation.poll()
            outcome.iterations += 1
            let change = state.sweep()
            let isQuiet = change.largest == 0 || change.step / change.largest <= tolerance
            if isQuiet || outcome.iterations == maximalIterations {
                state.measure()
                if state.gap <= bound {
                    outcome.hasConverged = true
                    break
                }
                if alpha > 0 { state.screen() }
            }
        }
        outcome.weights = state.weights
        outcome.gap = state.gap
        return outcome
    }

    private struct State {
        private let columns: Table
        private let y: [Double]
        private let alpha: Double
        private let beta: Double
        private let isPositive: Bool
        private let squares: [Double]
        private(set) var weights: [Double]
        private var residuals: [Double]
        private var products: [Double]
        private var dualNorm = 0.0
        private(set) var gap = 0.0
        private var active: [Int]
        private var isExcluded: [Bool]

        init(_ columns: Table, _ y: [Double], alpha: Double, beta: Double, isPositive: Bool) {
            self.columns = columns
            self.y = y
            self.alpha = alpha
            self.beta = beta
            self.isPositive = isPositive
            let width = columns.columns
            squares = (0..<columns.rows).map {
                Vectors.dot(columns.values, $0 * width, columns.values, $0 * width, width)
            }
            weights = [Double](repeating: 0, count: columns.rows)
            products = weights
            residuals = y
            active = Array(0..<columns.rows)
            isExcluded = [Bool](repeating: false, count: columns.rows)
        }

        /// Improves every active weight once; the greatest change and the greatest weight.
        mutating func sweep() -> (step: Double, largest: Double) {
            var (step, largest) = (0.0, 0.0)
            let width = columns.columns
            for feature in active where squares[feature] != 0 {
                let old = weights[feature]
                let pull = Vectors.dot(columns.values, feature * width, residuals, 0, width) + old * squares[feature]
                var new = 0.0
                if !(isPositive && pull < 0) {
                    let size = max(pull.magnitude - alpha, 0) / (squares[feature] + beta)
                    new = pull < 0 ? -size : size
                }
                weights[feature] = new
                if new != old { addColumn(feature, times: old - new) }
                step = max(step, (new - old).magnitude)
                largest = max(largest, new.magnitude)
            }
            return (step, largest)
        }

        private mutating func addColumn(_ feature: Int, times factor: Double) {
            columns.values.withUnsafeBufferPointer { values in
                residuals.withUnsafeMutableBufferPointer { residuals in
                    Vectors.add(factor, values, feature * columns.columns, to: residuals, 0, columns.columns)
                }
            }
        }

        /// How far the weights may still be from the best, by the difference of primal and dual.
        mutating func measure() {
            let width = columns.columns
            for feature in weights.indices {
                products[feature] = Vectors.dot(columns.values, feature * width, residuals, 0, width)
            }
            let residual = Vectors.dot(residuals, residuals)
            let agreement = Vectors.dot(residuals, y)
            let lengths = Vectors.dot(weights, weights)
            if alpha == 0 {
                dualNorm = Vectors.dot(products, products)
                gap =
                    beta == 0
                    ? dualNorm : residual + 0.5 * beta * lengths - agreement + dualNorm / (2 * beta)
                return
            }
            for feature in weights.indices { products[feature] -= beta * weights[feature] }
            dualNorm = isPositive ? products.max() ?? 0 : products.map(\.magnitude).max() ?? 0
            let scale = dualNorm > alpha ? alpha / dualNorm : 1
            let sizes = weights.reduce(0) { $0 + $1.magnitude }
            let primal = 0.5 * (residual + beta * lengths) + alpha * sizes
            let dual = -0.5 * scale * scale * (residual + beta * lengths) + scale * agreement
            gap = primal - dual
        }

        /// Leaves out the weights that must be zero.
        mutating func screen() {
            active.removeAll(keepingCapacity: true)
            for feature in weights.indices where !isExcluded[feature] {
                let distance =
                    (1 - (products[feature] / max(alpha, dualNorm)).magnitude)
                    / (squares[feature] + beta).squareRoot()
                if squares[feature] != 0 && distance <= (2 * gap).squareRoot() / alpha {
                    active.append(feature)
                } else {
                    if weights[feature] != 0 { addColumn(feature, times: weights[feature]) }
                    weights[feature] = 0
                    isExcluded[feature] = true
                }
            }
        }
    }
}

/// Least squares with a price on the weights' sizes, which makes many of them zero.
///
/// R. Tibshirani (1996), "Regression shrinkage and selection via the lasso", JRSS B 58(1), 267-288; the mixture with
/// squared weights: H. Zou and T. Hastie (2005), "Regularization and variable selection via the elastic net", JRSS B
/// 67(2), 301-320. Minimises |y - X w|² / (2 samples) + alpha ratio |w|₁ + alpha (1 - ratio) |w|² / 2.
public final class ElasticNet: Regressor {
    public static let name = "ElasticNet"
    public let alpha: Double
    /// The part of the price that goes by size; the rest goes by squares.
    public let ratio: Double
    public let fitsIntercept: Bool
    public let tolerance: Double
    public let maximalIterations: Int
    public let isPositive: Bool
    /// As messages call it: a Lasso is an elastic net with the ratio 1.
    public let name: String

    private var model: FittedLinearModel?
    /// How many steps the fit took: one number for each target.
    public private(set) var iterations: [Int] = []
    /// How far from the best each target's weights may be.
    public private(set) var gaps: [Double] = []
    /// The gaps that were still above their bounds when the steps ran out.
    public private(set) var missed: [(gap: Double, bound: Double)] = []

    public init(
        alpha: Double = 1, ratio: Double = 0.5, fitsIntercept: Bool = true, tolerance: Double = 1e-4,
        maximalIterations: Int = 1000, isPositive: Bool = false, name: String = ElasticNet.name
    ) {
        self.alpha = alpha
        self.ratio = ratio
        self.fitsIntercept = fitsIntercept
        self.tolerance = tolerance
        self.maximalIterations = maximalIterations
        self.isPositive = isPositive
        self.name = name
    }

    /// The weights: (features), or (targets, features) when y had two axes. Nil before `fit`.
    public var coefficients: NDArray? { model?.coefficients }
    /// The constant term: without axes, or (targets). Nil before `fit`.
    public var intercept: NDArray? { model?.intercept }
    public var featureCount: Int? { model?.featureCount }

    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> ElasticNet {
        let x = try DataCheck.samples(features, model: name)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        // Weights count by their mean, so that twice the weight for all is no change.
        let mean = weights.map { $0.reduce(0, +) / Double($0.count) } ?? 1
        let data = CentredData(x, y, fitsIntercept: fitsIntercept, weights: weights?.map { $0 / mean })
        let columns = data.samples.transposed()
        let price = alpha * Double(x.rows)
        let method = CoordinateDescent(
            alpha: price * ratio, beta: price * (1 - ratio), tolerance: tolerance,
            maximalIterations: maximalIterations, isPositive: isPositive)
        var found: [Double] = []
        (iterations, gaps, missed) = ([], [], [])
        for target in 0..<y.columns {
            let outcome = try method.solve(columns: columns, targets: data.targets.column(target))
            found += outcome.weights
            iterations.append(outcome.iterations)
            gaps.append(outcome.gap / Double(x.rows))
            if !outcome.hasConverged { missed.append((outcome.gap, outcome.bound)) }
        }
        let table = Table(rows: y.columns, columns: x.columns, values: found)
        model = try FittedLinearModel(data.model(table), targetDimensions: targets.dimensions)
        return self
    }

    public func predict(_ features: NDArray) throws -> NDArray {
        guard let model else { throw notFitted }
        return try model.predict(checked(features))
    }
}
