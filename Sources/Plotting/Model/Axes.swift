import Wording

/// One coordinate system of a figure as data: what is drawn in it and how it is named, with no word of characters or
/// pixels.
public struct Axes: Hashable, Sendable {
    public var title = ""
    public var x = Axis()
    public var y = Axis()
    public var hasLegend = false
    public var legendTitle = ""
    /// Where in the plot the legend was asked to stand, in matplotlib's words; nil where it hides least.
    public var legendPlace: String?
    public var hasGrid = false
    /// Whether one step is equally long on both axes, as for the pixels of an image.
    public var isEqualAspect = false
    /// Whether the axes themselves, with ticks and labels, are drawn.
    public var showsAxes = true
    /// Whether its cell of the figure stays empty.
    public var isHidden = false
    public var colorBar: ColorBar?
    public var series: [Series] = []

    public init() {}

    /// The colour of every series: its own, or the next of the cycle; reference lines and text without one
    /// have the colour of text.
    public var colors: [PlotColor] {
        var next = 0
        return series.map { series in
            if let color = series.color { return color }
            switch series.shape.kind.coloring {
            case .cycle:
                next += 1
                return PlotColor(.cycled(next - 1))
            case .text: return PlotColor(.foreground)
            }
        }
    }

    /// What could not be drawn, and why, in plain sentences.
    public var notes: [Message] {
        var notes: [Message] = []
        if series.contains(where: { !$0.isAnnotation }), AxesRange(self).isEmpty {
            notes.append(Message("there are no points to draw", nb: "det er ingen punkter å tegne"))
        }
        for (index, series) in series.enumerated() {
            let label = series.legendLabel.map { Message(verbatim: $0) }
            let name = label ?? Message("series \(index + 1)", nb: "serie \(index + 1)")
            if case .contours(let plot) = series.shape, plot.levels.isEmpty {
                notes.append(
                    name + Message(" has no contour level within its values", nb: " har ingen nivålinje i sine verdier")
                )
            }
            let (left, total) = series.shape.kind.leftOut(self)
            guard left > 0 else { continue }
            notes.append(
                Message("\(left) of \(counted(total, "value")) of ", nb: "\(left) av \(verdier(total)) i ") + name
                    + Message(" left out: ", nb: " er utelatt: ") + reason(series))
        }
        return notes
    }

    private func verdier(_ count: Int) -> String { "\(count) \(count == 1 ? "verdi" : "verdier")" }

    /// Why numbers of a series have no place.
    private func reason(_ series: Series) -> Message {
        var reason = Message("not finite", nb: "ikke endelig")
        if series.shape.kind.holdsHugeNumbers {
            reason = reason + Message(", or beyond 1e300", nb: ", eller over 1e300")
        }
        if usesLogarithm {
            reason =
                reason
                + Message(", or not above zero on a log axis", nb: ", eller ikke over null på en logaritmisk akse")
        }
        return reason
    }

    private var usesLogarithm: Bool { x.scale == .log || y.scale == .log }

    /// The ends of an axis, as they were set or as the data have them.
    public func limits(_ axis: KeyPath<Axes, Axis>) -> (lower: Double, upper: Double) {
        let range = AxesRange(self)
        let own = axis == \.x ? range.x : range.y
        return (own.lower, own.upper)
    }

    /// Turns an axis round.
    public mutating func turn(_ axis: WritableKeyPath<Axes, Axis>) {
        let (lower, upper) = (self[keyPath: axis].lowerLimit, self[keyPath: axis].upperLimit)
        if lower == nil, upper == nil {
            self[keyPath: axis].isTurned.toggle()
        } else {
            let ends = limits(axis)
            (self[keyPath: axis].lowerLimit, self[keyPath: axis].upperLimit) = (ends.upper, ends.lower)
        }
    }

    /// Whether a number has no place on an axis.
    func lacksPlace(_ value: Double, _ axis: Axis) -> Bool {
        !isDrawable(value) || (axis.scale == .log && value <= 0)
    }

    /// The scale of colours that a colour bar explains: that of the last series that has one.
    var colorScale: ColorScale? { series.last { $0.colorScale != nil }?.colorScale }
}

/// The key to a scale of colours, beside or below the plot.
public struct ColorBar: Hashable, Sendable {
    public var label: String

    public init(label: String = "") { self.label = label }
}

/// A count with its noun: `1 point`, `2 points`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
