import Wording

/// The area between two lines over the same x.
public struct BandPlot: PlotKind {
    public var x: [Double]
    public var low: [Double]
    public var high: [Double]
    /// Where the area is filled; empty for everywhere.
    public var isFilled: [Bool] = []

    var distinction: Distinction { .fill }

    func phrase(_ series: Series) -> Message? { Message("a filled area", nb: "et fylt område") }

    func word(_ series: Series) -> Message { Message("Area", nb: "Område") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        let points = runs.flatMap { $0 }
        guard let left = points.min(by: { $0.x < $1.x }), let right = points.max(by: { $0.x < $1.x }) else {
            return .noPoints
        }
        let bottom = points.reduce(Double.infinity) { min($0, $1.low, $1.high) }
        let top = points.reduce(-Double.infinity) { max($0, $1.low, $1.high) }
        let widest = points.max { ($0.high - $0.low).magnitude < ($1.high - $1.low).magnitude } ?? left
        let ends = (spoken(left.x), spoken(right.x), spoken(bottom), spoken(top))
        let wide = (spoken(widest.x), spoken(widest.low), spoken(widest.high))
        return Message(
            "from x \(ends.0) to \(ends.1), between y \(ends.2) and \(ends.3). Widest at x \(wide.0): from \(wide.1) to "
                + "\(wide.2).",
            nb:
                "fra x \(ends.0) til \(ends.1), mellom y \(ends.2) og \(ends.3). Bredest ved x \(wide.0): fra \(wide.1) "
                + "til \(wide.2).")
    }

    struct Point: Hashable {
        var x: Double
        var low: Double
        var high: Double
    }

    /// Stretches without a gap.
    var runs: [[Point]] {
        var (runs, run) = ([[Point]](), [Point]())
        for place in x.indices where place < low.count && place < high.count {
            let point = Point(x: x[place], low: low[place], high: high[place])
            let isIn = isFilled.isEmpty || (place < isFilled.count && isFilled[place])
            if isIn, isDrawable(point.x), isDrawable(point.low), isDrawable(point.high) {
                run.append(point)
            } else if !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        return run.isEmpty ? runs : runs + [run]
    }

    func extend(_ extent: inout AxesExtent) {
        for place in x.indices where place < low.count && place < high.count {
            extent.add(x[place], low[place])
            extent.add(x[place], high[place])
        }
    }

    var holdsHugeNumbers: Bool { holdsHuge(x, low, high) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) {
        let count = x.indices.count { place in
            place >= low.count || place >= high.count || axes.lacksPlace(x[place], axes.x)
                || axes.lacksPlace(low[place], axes.y) || axes.lacksPlace(high[place], axes.y)
        }
        return (count, x.count)
    }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        guard layer == .areas else { return }
        for run in runs {
            let low = plot.places(run.map(\.x), run.map(\.low)).compactMap { $0 }
            let high = plot.places(run.map(\.x), run.map(\.high)).compactMap { $0 }
            if low.count == high.count { plot.fill(between: low, and: high, look) }
        }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { String(isBraille ? "░" : ":") }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        guard layer == .areas else { return }
        for run in runs {
            let low = plot.points(run.map(\.x), run.map(\.low)).compactMap { $0 }
            let high = plot.points(run.map(\.x), run.map(\.high)).compactMap { $0 }
            plot.fill(low + high.reversed(), PathStyle(fill: pen.color, opacity: pen.opacity))
        }
    }
}
