/// How many values fall into each bin, with the rules of `numpy.histogram`: bins are closed on the left
/// and open on the right, but for the last, which is closed on both sides.
public struct Histogram: Hashable, Sendable {
    public enum Bins: Hashable, Sendable {
        case count(Int)
        case edges([Double])
    }

    /// One more than there are bins.
    public var edges: [Double]
    /// Counts, or densities whose areas add up to one.
    public var heights: [Double]
    /// How many values fell into the bins.
    public var valueCount: Int

    /// More bins than any screen has columns would only cost memory.
    static let binLimit = 100_000

    /// Sorts values into bins. Throws `PlotError` for bins or a range that make no sense.
    /// Complexity: O(n log b) for n values and b bins.
    public init(
        _ values: [Double], bins: Bins = .count(10), range: (lower: Double, upper: Double)? = nil,
        density: Bool = false, weights: [Double] = []
    ) throws {
        guard weights.isEmpty || weights.count == values.count else {
            throw PlotError("weights should have the same shape as x")
        }
        edges = try Histogram.edges(for: values, bins: bins, range: range)
        heights = [Double](repeating: 0, count: max(0, edges.count - 1))
        valueCount = 0
        for (place, value) in values.enumerated() {
            guard let bin = Histogram.bin(of: value, edges) else { continue }
            heights[bin] += weights.isEmpty ? 1 : weights[place]
            valueCount += 1
        }
        if density, valueCount > 0 {
            let total = weights.isEmpty ? Double(valueCount) : heights.reduce(0, +)
            for bin in heights.indices { heights[bin] /= total * (edges[bin + 1] - edges[bin]) }
        }
    }

    /// Makes each height the sum of those up to it; of densities, the share of the values up to the bin's end.
    mutating func accumulate(isDensity: Bool) {
        var sum = 0.0
        for bin in heights.indices {
            sum += isDensity ? heights[bin] * (edges[bin + 1] - edges[bin]) : heights[bin]
            heights[bin] = sum
        }
    }

    private static func edges(for values: [Double], bins: Bins, range: (lower: Double, upper: Double)?) throws
        -> [Double]
    {
        switch bins {
        case .edges(let edges):
            guard edges.count >= 2 else { throw PlotError("`bins` must have at least two edges") }
            guard zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }), edges.allSatisfy(isDrawable) else {
                throw PlotError("`bins` must increase monotonically, when an array")
            }
            return edges
        case .count(let count):
            guard count >= 1 else { throw PlotError("`bins` must be positive, when an integer") }
            guard count <= binLimit else { throw PlotError("`bins` must be at most \(binLimit), but is \(count)") }
            var lower = range?.lower ?? values.min() ?? 0
            var upper = range?.upper ?? values.max() ?? 1
            guard values.allSatisfy({ !$0.isNaN }) || range != nil, isDrawable(lower), isDrawable(upper) else {
                let word = range == nil ? "autodetected" : "supplied"
                let hasNaN = range == nil && values.contains { $0.isNaN }
                let ends = hasNaN ? "nan, nan" : "\(DecimalText.short(lower)), \(DecimalText.short(upper))"
                throw PlotError("\(word) range of [\(ends)] is not finite")
            }
            guard lower <= upper else { throw PlotError("max must be larger than min in range parameter.") }
            if lower == upper { (lower, upper) = (lower - 0.5, upper + 0.5) }
            guard lower < upper else {
                throw PlotError("Too many bins for data range. Cannot create \(count) finite-sized bins.")
            }
            return (0...count).map { index in
                index == count ? upper : lower + (upper - lower) * (Double(index) / Double(count))
            }
        }
    }

    /// The bin that holds a value, found by halving.
    private static func bin(of value: Double, _ edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
        var (low, high) = (0, edges.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if edges[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
