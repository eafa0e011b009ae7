/// One of the two axes of a figure.
public struct Axis: Hashable, Sendable {
    public enum Scale: String, CaseIterable, Hashable, Sendable {
        case linear, log
    }

    public var label = ""
    /// The limits set by hand; nil where the data decide. The lower one may be the larger: the axis is then turned.
    public var lowerLimit: Double?
    public var upperLimit: Double?
    public var scale = Scale.linear
    /// The ticks set by hand, such as the names of bars; nil for ticks on 1-2-5 steps.
    public var fixedTicks: [Tick]?

    public init(label: String = "") {
        self.label = label
    }

    /// Sets one limit or both. Throws `PlotError` for a limit that is not finite.
    public mutating func setLimits(lower: Double?, upper: Double?) throws {
        for limit in [lower, upper] {
            if let limit, !limit.isFinite { throw PlotError("Axis limits cannot be NaN or Inf") }
            if let limit, !isDrawable(limit) {
                throw PlotError("Axis limits cannot be beyond 1e300, but one is \(DecimalText.short(limit))")
            }
        }
        if let lower { lowerLimit = lower }
        if let upper { upperLimit = upper }
    }

    /// Sets the scale by its matplotlib name. Throws `PlotError` for an unknown one.
    public mutating func setScale(_ name: String) throws {
        guard let scale = Scale(rawValue: name) else {
            throw PlotError("\(quoted(name)) is not a valid value for scale; supported values are 'linear', 'log'")
        }
        self.scale = scale
    }

    /// Sets ticks by hand. Throws `PlotError` where the labels are not as many as the places.
    public mutating func setTicks(_ places: [Double], labels: [String]? = nil) throws {
        if let labels, labels.count != places.count {
            throw PlotError(
                "The number of FixedLocator locations (\(places.count)), usually from a call to set_ticks, "
                    + "does not match the number of labels (\(labels.count)).")
        }
        fixedTicks = places.enumerated().map { index, place in
            Tick(value: place, label: labels?[index] ?? DecimalText.short(place))
        }
    }
}

/// A figure as data: what is drawn and how it is named, with no word of characters or pixels.
///
/// Back ends turn it into something to look at or to hear: `TextFigure`, `describe()`.
public struct Figure: Hashable, Sendable {
    public var title = ""
    public var x = Axis()
    public var y = Axis()
    public var hasLegend = false
    public var hasGrid = false
    public var series: [Series] = []

    public init() {}

    /// The colour of every series: its own, or the next of the cycle; reference lines and text without one
    /// have the colour of text.
    public var colors: [SeriesColor] {
        var next = 0
        return series.map { series in
            if let color = series.color { return color }
            if series.isAnnotation { return .foreground }
            next += 1
            return .cycled(next - 1)
        }
    }

    /// What could not be drawn, and why, in plain sentences.
    public var notes: [String] {
        var notes: [String] = []
        if series.contains(where: { !$0.isAnnotation }), FigureRange(self).isEmpty {
            notes.append("there are no points to draw")
        }
        for (index, series) in series.enumerated() {
            let left = leftOutCount(series)
            guard left > 0 else { continue }
            let name = series.legendLabel ?? "series \(index + 1)"
            let reason = usesLogarithm ? "not finite, or not above zero on a log axis" : "not finite"
            notes.append("\(left) of \(counted(total(of: series), "value")) of \(name) left out: \(reason)")
        }
        return notes
    }

    private var usesLogarithm: Bool { x.scale == .log || y.scale == .log }

    private func total(of series: Series) -> Int {
        series.isAnnotation ? 1 : max(series.points.count, series.rectangles.count)
    }

    private func leftOutCount(_ series: Series) -> Int {
        func bad(_ value: Double, _ axis: Axis) -> Bool { !isDrawable(value) || (axis.scale == .log && value <= 0) }
        switch series.shape {
        case .line, .scatter: return series.points.count { bad($0.x, x) || bad($0.y, y) }
        case .bars, .histogram:
            return series.rectangles.count { !isDrawable($0.left) || !isDrawable($0.right) || !isDrawable($0.height) }
        case .horizontalLine(let value): return bad(value, y) ? 1 : 0
        case .verticalLine(let value): return bad(value, x) ? 1 : 0
        case .text(let column, let row, _): return bad(column, x) || bad(row, y) ? 1 : 0
        }
    }
}

/// A count with its noun: `1 point`, `2 points`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
