import Wording

/// A text at a place of the plot, perhaps with an arrow from it to another place.
public struct TextNote: PlotKind {
    /// Where on its place a text stands.
    public enum Side: String, CaseIterable, Hashable, Sendable {
        case start, middle, end
    }

    public var x: Double
    public var y: Double
    public var text: String
    /// Which part of the text stands at x: its start, middle or end.
    public var horizontal = Side.start
    /// Which part of the text stands at y: its bottom, middle or top.
    public var vertical = Side.start
    /// How far it is moved from its place, in points to the right and up.
    public var shift: [Double] = [0, 0]
    /// The place that it speaks of, where that is another one.
    public var target: [Double] = []
    public var hasArrow = false
    /// In points.
    public var size: Double?

    public init(_ x: Double, _ y: Double, _ text: String) {
        self.x = x
        self.y = y
        self.text = text
    }

    var coloring: Coloring { .text }
    var distinction: Distinction { .nothing }

    func phrase(_ series: Series) -> Message? { nil }

    func word(_ series: Series) -> Message { Message("Text", nb: "Tekst") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        let place = "x \(spoken(x)), y \(spoken(y))"
        let words = Message(verbatim: escapingControls(text)) + Message(", at ", nb: ", ved ") + place
        guard target.count == 2 else { return words + "." }
        return words + Message(", points to ", nb: ", peker på ") + "x \(spoken(target[0])), y \(spoken(target[1]))."
    }

    func extend(_ extent: inout AxesExtent) {
        if target.count == 2 { extent.add(target[0], target[1]) }
    }

    var holdsHugeNumbers: Bool { holdsHuge([x, y]) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) {
        (axes.lacksPlace(x, axes.x) || axes.lacksPlace(y, axes.y) ? 1 : 0, 1)
    }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        switch layer {
        case .lines:
            guard hasArrow, target.count == 2 else { return }
            var look = look
            look.lineStyle = .solid
            look.lineCharacter = "."
            plot.stroke(plot.places([x, target[0]], [y, target[1]]), look)
        case .texts: plot.write(self, look)
        default: break
        }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { "" }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        if layer == .texts { plot.write(self, pen) }
    }

    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {}
}
