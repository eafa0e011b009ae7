#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The ranges of both axes: as set by hand, else the data with a margin of five per cent on each side, as matplotlib has
/// it; bars stand on the edge of the plot, and images fill it.
struct AxesRange: Hashable, Sendable {
    let x: AxisRange
    let y: AxisRange
    /// Whether there is nothing to draw.
    let isEmpty: Bool

    init(_ axes: Axes) {
        var extent = AxesExtent(axes)
        for series in axes.series { series.shape.kind.extend(&extent) }
        isEmpty = extent.x.isEmpty && extent.y.isEmpty
        x = extent.x.range(axes.x)
        y = extent.y.range(axes.y)
    }
}

/// The smallest and the largest numbers seen in both directions.
struct AxesExtent {
    var x: Extent
    var y: Extent

    init(_ axes: Axes) { (x, y) = (Extent(axes.x.scale), Extent(axes.y.scale)) }

    /// Takes in a point that has a place on both axes.
    mutating func add(_ x: Double, _ y: Double) {
        guard self.x.accepts(x), self.y.accepts(y) else { return }
        self.x.add(x)
        self.y.add(y)
    }
}

/// The smallest and the largest number seen in one direction.
struct Extent {
    let scale: Axis.Scale
    private(set) var low = Double.infinity
    private(set) var high = -Double.infinity
    /// Numbers beyond which there is no margin, such as the zero on which bars stand.
    private var edges: Set<Double> = []

    init(_ scale: Axis.Scale) { self.scale = scale }

    var isEmpty: Bool { low > high }

    func accepts(_ value: Double) -> Bool {
        isDrawable(value) && (scale == .linear || value > 0)
    }

    mutating func add(_ value: Double) {
        low = min(low, value)
        high = max(high, value)
    }

    mutating func addAccepted(_ value: Double) {
        if accepts(value) { add(value) }
    }

    /// Takes in a number beyond which there is no margin.
    mutating func addEdge(_ value: Double) {
        guard accepts(value) else { return }
        add(value)
        edges.insert(value)
    }

    /// Takes in both ends of a bar, which stands on its base.
    mutating func addBar(from base: Double, to end: Double) {
        addAccepted(end)
        guard scale == .linear, accepts(base) else { return addAccepted(base) }
        addEdge(base)
    }

    func range(_ axis: Axis) -> AxisRange {
        let isLogarithmic = scale == .log
        let automatic = isEmpty ? (isLogarithmic ? (1, 10) : (0, 1)) : withMargin()
        func usable(_ limit: Double?) -> Double? {
            limit.flatMap { isDrawable($0) && (!isLogarithmic || $0 > 0) ? $0 : nil }
        }
        let isTurned = axis.isTurned && axis.lowerLimit == nil && axis.upperLimit == nil
        return AxisRange(
            lower: isTurned ? automatic.1 : usable(axis.lowerLimit) ?? automatic.0,
            upper: isTurned ? automatic.0 : usable(axis.upperLimit) ?? automatic.1, isLogarithmic: isLogarithmic)
    }

    private func withMargin() -> (Double, Double) {
        let plain = AxisRange(lower: low, upper: high, isLogarithmic: scale == .log)
        if scale == .log {
            let factor = pow(10, (log10(plain.upper) - log10(plain.lower)) * 0.05)
            return (
                edges.contains(low) ? plain.lower : max(plain.lower / factor, 1e-300),
                edges.contains(high) ? plain.upper : min(plain.upper * factor, 1e300)
            )
        }
        if low == high, low == 0, edges.contains(0) { return (0, 1) }
        let margin = low == high ? 0 : (plain.upper - plain.lower) * 0.05
        return (
            edges.contains(low) && low != high ? low : plain.lower - margin,
            edges.contains(high) && low != high ? high : plain.upper + margin
        )
    }
}
