import CoreMath

/// Moves and stretches each feature to a mean of 0 and a standard deviation of 1; what is missing stays so.
public final class StandardScaler: InvertibleTransformer {
    public static let name = "StandardScaler"
    public static let allowance = NumberAllowance.missing
    public let centres: Bool
    public let scales: Bool

    /// The mean of each feature (features). Nil before `fit`.
    public private(set) var means: NDArray?
    /// The mean squared distance from the mean of each feature (features). Nil before `fit`.
    public private(set) var variances: NDArray?
    /// What each feature is divided by (features); 1 for a feature that never varies.
    public private(set) var divisors: NDArray?
    /// How many samples have each feature, or what these weigh together; empty before `fit`.
    public private(set) var sampleCounts: [Double] = []

    public init(centres: Bool = true, scales: Bool = true) {
        self.centres = centres
        self.scales = scales
    }

    public var featureCount: Int? { means?.count }

    @discardableResult
    public func fit(_ features: NDArray) throws -> StandardScaler { try fit(features, weights: nil) }

    /// Learns the means and deviations of X (samples, features), of which each sample counts as its weight says.
    /// O(samples features)
    @discardableResult
    public func fit(_ features: NDArray, weights: [Double]?) throws -> StandardScaler {
        let x = try DataCheck.samples(features, model: name, allows: Self.allowance)
        try DataCheck.weights(weights, rows: x.rows)
        let (means, counts) = Self.means(x, weights)
        var squares = [Double](repeating: 0, count: x.columns)
        var drift = squares
        for row in 0..<x.rows {
            let weight = weights?[row] ?? 1
            for column in 0..<x.columns where !x[row, column].isNaN {
                let distance = x[row, column] - means[column]
                squares[column] += weight * distance * distance
                drift[column] += weight * distance
            }
        }
        // T. F. Chan, G. H. Golub and R. J. LeVeque (1983), "Algorithms for computing the sample variance", The
        // American Statistician 37(3): the second sum takes away what the rounded mean has left.
        let variances = (0..<x.columns).map { column in
            let count = counts[column]
            return (squares[column] - drift[column] * drift[column] / count) / count
        }
        self.means = try NDArray.of(means)
        self.variances = try NDArray.of(variances)
        divisors = try NDArray.of(
            (0..<x.columns).map { Self.divisor(means[$0], variances[$0], counts[$0]) })
        sampleCounts = counts
        return self
    }

    /// The mean of each feature, and what the samples weigh that have it.
    private static func means(_ x: Table, _ weights: [Double]?) -> (means: [Double], counts: [Double]) {
        var means = [Double](repeating: 0, count: x.columns)
        var counts = means
        for row in 0..<x.rows {
            let weight = weights?[row] ?? 1
            for column in 0..<x.columns where !x[row, column].isNaN {
                means[column] += weight * x[row, column]
                counts[column] += weight
            }
        }
        return (zip(means, counts).map { $0 / $1 }, counts)
    }

    /// The standard deviation; 1 where it is no more than the rounding of the mean.
    private static func divisor(_ mean: Double, _ variance: Double, _ count: Double) -> Double {
        let error = count * mean * Double.ulpOfOne
        return variance <= count * Double.ulpOfOne * variance + error * error ? 1 : variance.squareRoot()
    }

    public func transform(_ features: NDArray) throws -> NDArray {
        guard let means, let divisors else { throw notFitted }
        var result = try checked(features).array()
        if centres { result = try NDArray.apply(.subtract, result, means) }
        if scales { result = try NDArray.apply(.divide, result, divisors) }
        return result
    }

    public func inverted(_ features: NDArray) throws -> NDArray {
        guard let means, let divisors else { throw notFitted }
        var result = try checked(features).array()
        if scales { result = try NDArray.apply(.multiply, result, divisors) }
        if centres { result = try NDArray.apply(.add, result, means) }
        return result
    }

    public func featureNames(_ inputs: [String]) throws -> [String] { inputs }
}
