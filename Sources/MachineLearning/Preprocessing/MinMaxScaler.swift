import CoreMath

/// Moves and stretches each feature into a range, by default from 0 to 1; what is missing stays so.
public final class MinMaxScaler: InvertibleTransformer {
    public static let name = "MinMaxScaler"
    public static let allowance = NumberAllowance.missing
    public let low: Double
    public let high: Double
    /// Whether what lies outside the range is brought to its ends.
    public let clips: Bool

    /// The smallest number of each feature (features). Nil before `fit`.
    public private(set) var smallest: NDArray?
    /// The greatest number of each feature (features). Nil before `fit`.
    public private(set) var greatest: NDArray?
    /// What each feature is multiplied by (features). Nil before `fit`.
    public private(set) var factors: NDArray?
    /// What is added to each feature then (features). Nil before `fit`.
    public private(set) var shifts: NDArray?
    public private(set) var sampleCount = 0

    public init(low: Double = 0, high: Double = 1, clips: Bool = false) {
        self.low = low
        self.high = high
        self.clips = clips
    }

    public var featureCount: Int? { factors?.count }

    /// Learns the extremes of X (samples, features). O(samples features)
    ///
    /// Throws when the range is empty.
    @discardableResult
    public func fit(_ features: NDArray) throws -> MinMaxScaler {
        let x = try DataCheck.samples(features, model: name, allows: Self.allowance)
        var least = [Double](repeating: .nan, count: x.columns)
        var most = least
        for row in 0..<x.rows {
            for column in 0..<x.columns {
                // Of nan and a number these take the number.
                least[column] = Double.minimum(least[column], x[row, column])
                most[column] = Double.maximum(most[column], x[row, column])
            }
        }
        let widths = zip(least, most).map { $1 - $0 }
        // A feature that never varies is only moved.
        let scales = widths.map { (high - low) / ($0 < 10 * Double.ulpOfOne ? 1 : $0) }
        (smallest, greatest) = (try NDArray.of(least), try NDArray.of(most))
        factors = try NDArray.of(scales)
        shifts = try NDArray.of(zip(least, scales).map { low - $0 * $1 })
        sampleCount = x.rows
        return self
    }

    /// The width of each feature (features). Nil before `fit`.
    public var ranges: NDArray? {
        guard let smallest, let greatest else { return nil }
        return try? NDArray.apply(.subtract, greatest, smallest)
    }

    public func transform(_ features: NDArray) throws -> NDArray {
        guard let factors, let shifts else { throw notFitted }
        let moved = try NDArray.apply(
            .add, NDArray.apply(.multiply, checked(features).array(), factors), shifts)
        return clips ? try moved.clipped(NDArray.scalar(.float(low)), NDArray.scalar(.float(high))) : moved
    }

    public func inverted(_ features: NDArray) throws -> NDArray {
        guard let factors, let shifts else { throw notFitted }
        return try NDArray.apply(
            .divide, NDArray.apply(.subtract, checked(features).array(), shifts), factors)
    }

    public func featureNames(_ inputs: [String]) throws -> [String] { inputs }
}
