#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The stretch of numbers that an axis shows, and where on it a number lies.
struct AxisRange: Hashable, Sendable {
    /// The number at the left or bottom end; larger than `upper` on a turned axis.
    let lower: Double
    let upper: Double
    let isLogarithmic: Bool

    /// Widens limits that are equal, or too near for a float to tell apart.
    init(lower: Double, upper: Double, isLogarithmic: Bool = false) {
        self.isLogarithmic = isLogarithmic
        let size = max(lower.magnitude, upper.magnitude)
        if (upper - lower).magnitude > max(1e-12 * size, 1e-300) {
            (self.lower, self.upper) = (lower, upper)
        } else if isLogarithmic {
            (self.lower, self.upper) = (lower / 2, lower * 2)
        } else {
            let padding = size < 1e-290 ? 1 : size * 0.1
            (self.lower, self.upper) = (lower - padding, lower + padding)
        }
    }

    /// The place of a number: 0 at the lower end, 1 at the upper, outside 0 to 1 beyond them; nil where it has none.
    func place(of value: Double) -> Double? {
        guard isDrawable(value) else { return nil }
        let place: Double
        if isLogarithmic {
            guard value > 0 else { return nil }
            place = (log10(value) - log10(lower)) / (log10(upper) - log10(lower))
        } else {
            place = (value - lower) / (upper - lower)
        }
        // Far beyond the ends only the direction matters, and whole numbers must not overflow.
        return place.isNaN ? nil : min(max(place, -1e9), 1e9)
    }

    func ticks(_ axis: Axis, atMost limit: Int, wholeNumbers: Bool = false) -> [Tick] {
        if let fixed = axis.fixedTicks {
            return fixed.filter { tick in
                place(of: tick.value).map { (-1e-9...1 + 1e-9).contains($0) } ?? false
            }
        }
        return isLogarithmic
            ? Ticks.logarithmic(from: lower, to: upper, atMost: limit)
            : Ticks.linear(from: lower, to: upper, atMost: limit, wholeNumbers: wholeNumbers)
    }
}

/// The ranges of both axes of a figure: as set by hand, else the data with a margin of five per cent on each
/// side, as matplotlib has it; bars stand on the edge of the figure.
struct FigureRange: Hashable, Sendable {
    let x: AxisRange
    let y: AxisRange
    /// Whether there is nothing to draw.
    let isEmpty: Bool

    init(_ figure: Figure) {
        var (x, y) = (Extent(figure.x.scale), Extent(figure.y.scale))
        for series in figure.series { FigureRange.extend(&x, &y, by: series) }
        isEmpty = x.isEmpty && y.isEmpty
        self.x = x.range(figure.x)
        self.y = y.range(figure.y)
    }

    private static func extend(_ x: inout Extent, _ y: inout Extent, by series: Series) {
        for point in series.points where x.accepts(point.x) && y.accepts(point.y) {
            x.add(point.x)
            y.add(point.y)
        }
        for bar in series.rectangles where x.accepts(bar.left) && x.accepts(bar.right) && isDrawable(bar.height) {
            x.add(bar.left)
            x.add(bar.right)
            if y.accepts(bar.height) { y.add(bar.height) }
            y.addBase()
        }
        switch series.shape {
        case .horizontalLine(let value) where y.accepts(value): y.add(value)
        case .verticalLine(let value) where x.accepts(value): x.add(value)
        default: break
        }
    }
}

/// The smallest and the largest number seen.
private struct Extent {
    let scale: Axis.Scale
    var low = Double.infinity
    var high = -Double.infinity
    /// Whether bars stand on zero, so that the margin ends there.
    var hasBase = false

    init(_ scale: Axis.Scale) {
        self.scale = scale
    }

    var isEmpty: Bool { low > high }

    func accepts(_ value: Double) -> Bool {
        isDrawable(value) && (scale == .linear || value > 0)
    }

    mutating func add(_ value: Double) {
        low = min(low, value)
        high = max(high, value)
    }

    mutating func addBase() {
        guard scale == .linear else { return }
        add(0)
        hasBase = true
    }

    func range(_ axis: Axis) -> AxisRange {
        let isLogarithmic = scale == .log
        let automatic = isEmpty ? (isLogarithmic ? (1, 10) : (0, 1)) : withMargin()
        func usable(_ limit: Double?) -> Double? {
            limit.flatMap { isDrawable($0) && (!isLogarithmic || $0 > 0) ? $0 : nil }
        }
        return AxisRange(
            lower: usable(axis.lowerLimit) ?? automatic.0, upper: usable(axis.upperLimit) ?? automatic.1,
            isLogarithmic: isLogarithmic)
    }

    private func withMargin() -> (Double, Double) {
        let plain = AxisRange(lower: low, upper: high, isLogarithmic: scale == .log)
        if scale == .log {
            let factor = pow(10, (log10(plain.upper) - log10(plain.lower)) * 0.05)
            return (max(plain.lower / factor, 1e-300), min(plain.upper * factor, 1e300))
        }
        if low == high, hasBase { return (0, 1) }
        let margin = low == high ? 0 : (plain.upper - plain.lower) * 0.05
        return (
            hasBase && low == 0 ? 0 : plain.lower - margin,
            hasBase && high == 0 ? 0 : plain.upper + margin
        )
    }
}
