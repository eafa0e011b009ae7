import Wording

/// A line across the whole plot, or from its bottom to its top.
public struct ReferenceLine: PlotKind {
    public var isHorizontal: Bool
    /// Where on the other axis it stands.
    public var place: Double
    /// From where to where it goes, as places from 0 to 1 of the plot.
    public var start = 0.0
    public var end = 1.0

    var coloring: Coloring { .text }
    var distinction: Distinction { .character(isHorizontal ? "-" : "|") }

    func phrase(_ series: Series) -> Message? { nil }

    func word(_ series: Series) -> Message {
        isHorizontal ? Message("Horizontal line", nb: "Vannrett linje") : Message("Vertical line", nb: "Loddrett linje")
    }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        let place = "\(isHorizontal ? "y" : "x") \(spoken(place))."
        return Message("at \(place)", nb: "ved \(place)")
    }

    func extend(_ extent: inout AxesExtent) {
        if isHorizontal { extent.y.addAccepted(place) } else { extent.x.addAccepted(place) }
    }

    var holdsHugeNumbers: Bool { holdsHuge([place]) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) {
        (axes.lacksPlace(place, isHorizontal ? axes.y : axes.x) ? 1 : 0, 1)
    }

    /// Both ends, as places from 0 to 1.
    private func ends(_ range: AxesRange) -> [(x: Double, y: Double)?] {
        // What is no number is no end; the plot ends at 0 and 1.
        if start.isNaN || end.isNaN { return [] }
        let (start, end) = (min(max(start, 0), 1), min(max(end, 0), 1))
        if isHorizontal { return range.y.place(of: place).map { [(x: start, y: $0), (x: end, y: $0)] } ?? [] }
        return range.x.place(of: place).map { [(x: $0, y: start), (x: $0, y: end)] } ?? []
    }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        if layer == .references { plot.stroke(ends(plot.layout.range), look) }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String {
        isHorizontal ? LineSample.text(look, isBraille: isBraille) : isBraille ? "⡇" : "|"
    }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        guard layer == .references, let style = series.lineStyle else { return }
        plot.stroke(ends(plot.range).map { $0.map(plot.point) }, pen.stroke(style), pen.opacity)
    }

    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {
        LineSample.draw(on: &plot, series, pen, box)
    }
}
