/// How a quantile is found between two neighbours of the sorted sample.
///
/// R. J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical packages", The American Statistician 50, 361-365;
/// the names are NumPy's.
public enum QuantileMethod: String, Sendable, CaseIterable {
    case linear, lower, higher, midpoint, nearest, hazen, weibull
    case invertedCDF = "inverted_cdf"
    case averagedInvertedCDF = "averaged_inverted_cdf"
    case closestObservation = "closest_observation"
    case interpolatedInvertedCDF = "interpolated_inverted_cdf"
    case medianUnbiased = "median_unbiased"
    case normalUnbiased = "normal_unbiased"

    /// Whether every quantile is an element, so that it keeps the elements' type.
    public var choosesElements: Bool {
        switch self {
        case .lower, .higher, .nearest, .invertedCDF, .closestObservation: true
        default: false
        }
    }

    /// Returns the place of a fraction between 0 and 1 in a sample of `count`, from 0, to be interpolated at.
    private func place(_ fraction: Double, _ count: Int) -> Double {
        let n = Double(count)
        switch self {
        case .linear, .lower, .higher, .midpoint, .nearest: return (n - 1) * fraction
        case .interpolatedInvertedCDF: return n * fraction + (0 + fraction * (1 - 0 - 1)) - 1
        case .hazen: return n * fraction + (0.5 + fraction * (1 - 0.5 - 0.5)) - 1
        case .weibull: return n * fraction + (0 + fraction * (1 - 0 - 0)) - 1
        case .medianUnbiased: return n * fraction + (1.0 / 3 + fraction * (1 - 1.0 / 3 - 1.0 / 3)) - 1
        case .normalUnbiased: return n * fraction + (3.0 / 8 + fraction * (1 - 3.0 / 8 - 3.0 / 8)) - 1
        case .invertedCDF, .averagedInvertedCDF, .closestObservation: return n * fraction - 1
        }
    }

    /// Returns the quantile of `count` sorted numbers.
    func value(
        _ sorted: UnsafePointer<Double>, _ count: Int, _ fraction: Double, noting accidents: InterpolationAccidents?
    ) -> Double {
        var place = place(fraction, count)
        switch self {
        case .lower: place = place.rounded(.down)
        case .higher: place = place.rounded(.up)
        case .midpoint: place = 0.5 * (place.rounded(.down) + place.rounded(.up))
        case .nearest: place = place.rounded(.toNearestOrEven)
        case .invertedCDF: place = place.rounded(.up)
        case .averagedInvertedCDF:
            if place == place.rounded(.down) { place += 0.5 } else { place = place.rounded(.up) }
        case .closestObservation:
            let lower = (place + 0.5 - 0.5).rounded(.down)
            place =
                place == lower && lower.truncatingRemainder(dividingBy: 2) != 0 ? lower : (place + 0.5).rounded(.down)
        default: break
        }
        let bounded = max(0, min(Double(count - 1), place))
        let below = Int(bounded.rounded(.down))
        let weight = bounded - Double(below)
        let (low, high) = (sorted[below], sorted[min(below + 1, count - 1)])
        let distance = high - low
        if !distance.isFinite { accidents?.note(low, high, weight) }
        return weight >= 0.5 ? high - distance * (1 - weight) : low + distance * weight
    }
}

/// What the interpolation between two neighbours has met, step by step.
public final class InterpolationAccidents {
    /// Of the upper less the lower neighbour.
    public private(set) var difference = FloatStatus()
    /// Of the difference times the weight.
    public private(set) var product = FloatStatus()
    /// Of the lower neighbour and the product.
    public private(set) var sum = FloatStatus()
    /// Of the difference times the rest of the weight.
    public private(set) var rest = FloatStatus()
    /// Of the upper neighbour less the rest, for weights from a half.
    public private(set) var fromAbove = FloatStatus()

    public init() {}

    /// Notes what interpolation meets where the difference of neighbours is not finite.
    func note(_ low: Double, _ high: Double, _ weight: Double) {
        let distance = high - low
        if low.isFinite && high.isFinite { difference.insert(.overflow) }
        if distance.isNaN && !low.isNaN && !high.isNaN { difference.insert(.invalid) }
        guard !distance.isNaN else { return }
        if weight == 0 { product.insert(.invalid) }
        if (low + distance * weight).isNaN && weight != 0 { sum.insert(.invalid) }
        if weight == 1 { rest.insert(.invalid) }
        if weight >= 0.5 && weight != 1 && (high - distance * (1 - weight)).isNaN { fromAbove.insert(.invalid) }
    }
}

extension NDArray {
    /// Returns the median along `axis`, or of all elements; nan where one of them is nan.
    public func median(axis: Int? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try ordered(axes: axis.map { [$0] }, keepDimensions: keepDimensions) { NDArray.median(of: $0, $1) }
    }

    /// Returns the median of sorted numbers, nan last; nan where one is, or there is none.
    public static func median(of values: UnsafePointer<Double>, _ count: Int) -> Double {
        if count == 0 || values[count - 1].isNaN { return .nan }
        let middle = count / 2
        // A mean of one or two, which turns -0 into 0.
        return 0 + (count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2)
    }

    /// Returns the quantile for a fraction between 0 and 1.
    public func quantile(
        _ fraction: Double, axis: Int? = nil, keepDimensions: Bool = false, method: QuantileMethod = .linear
    ) throws -> NDArray {
        try quantile(fraction, axes: axis.map { [$0] }, keepDimensions: keepDimensions, method: method)
    }

    /// Returns the quantile along several axes; nan where an element is nan, unless those are passed over.
    /// - Parameter accidents: takes what the arithmetic meets.
    public func quantile(
        _ fraction: Double, axes: [Int]?, keepDimensions: Bool = false, method: QuantileMethod = .linear,
        skipsNaN: Bool = false, noting accidents: InterpolationAccidents? = nil
    ) throws -> NDArray {
        guard fraction >= 0 && fraction <= 1 else { throw MathError.quantileRange }
        return try ordered(axes: axes, keepDimensions: keepDimensions, skipsNaN: skipsNaN) { values, count in
            if count == 0 { return .nan }
            let value = method.value(values, count, fraction, noting: accidents)
            return values[count - 1].isNaN ? .nan : value
        }
    }

    /// Returns the percentile for a number between 0 and 100, by linear interpolation.
    public func percentile(_ percent: Double, axis: Int? = nil, keepDimensions: Bool = false) throws -> NDArray {
        guard percent >= 0 && percent <= 100 else { throw MathError.percentileRange }
        return try quantile(percent / 100, axis: axis, keepDimensions: keepDimensions)
    }

    /// Returns what `body` makes of the sorted elements along axes, nan last, or left out.
    public func ordered(
        axes: [Int]?, keepDimensions: Bool, skipsNaN: Bool = false, _ body: (UnsafePointer<Double>, Int) -> Double
    ) throws -> NDArray {
        // An array without axes has none to fold, though sums pass over that.
        if dimensions == 0, let first = axes?.first { _ = try Shape.axis(first, dimensions: 0) }
        let folded = try ReductionPlan.axes(axes, self)
        let kept = shape.indices.filter { !folded.contains($0) }
        let length = folded.reduce(1) { $0 * shape[$1] }
        let keptShape = kept.map { shape[$0] }
        let lanes = keptShape.reduce(1, *)
        let sorted = try transposed(axes: kept + folded).copy(as: .float64).reshaped([lanes, length])
        try sorted.sortLanes()
        let result = try NDArray.full([lanes], .float(.nan))
        let target = result.pointer(to: Double.self)
        let start = sorted.pointer(to: Double.self)
        for lane in 0..<lanes {
            let values = start + lane * length
            var count = length
            if skipsNaN { while count > 0 && values[count - 1].isNaN { count -= 1 } }
            target[lane] = body(values, count)
        }
        let finalShape = keepDimensions ? shape.indices.map { folded.contains($0) ? 1 : shape[$0] } : keptShape
        return try result.reshaped(finalShape)
    }
}
