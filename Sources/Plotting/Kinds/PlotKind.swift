import Wording

/// A kind of plot: its numbers, and its part in each form of a figure. A kind is one file that conforms to this, and one
/// case of `Series.Shape`.
protocol PlotKind: Hashable, Sendable {
    /// What a description begins with, such as `a line plot`; nil for remarks.
    func phrase(_ series: Series) -> Message?
    /// What a series without a label is called, with a number behind it: `Line`.
    func word(_ series: Series) -> Message
    /// What is to be said of its numbers.
    func describe(_ series: Series, _ axes: Axes) -> Message

    /// Makes room for it on both axes.
    func extend(_ extent: inout AxesExtent)
    /// How many of its numbers have no place, and how many there are.
    func leftOut(_ axes: Axes) -> (count: Int, total: Int)
    /// Whether some of these are finite, but too large for an axis.
    var holdsHugeNumbers: Bool { get }

    var coloring: Coloring { get }
    /// How its numbers become colours; nil where they do not.
    var colorScale: ColorScale? { get }
    /// By what it is told from others without colours.
    var distinction: Distinction { get }

    /// Draws with characters what belongs to a layer.
    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook)
    /// Its sample in the legend, in characters.
    func sample(_ look: SeriesLook, isBraille: Bool) -> String

    /// Draws on a page what belongs to a layer.
    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen)
    /// Its sample in the legend, within a box.
    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox)
}

/// What lies above what: each layer above those before it.
enum PlotLayer: CaseIterable, Sendable {
    case pictures, areas, references, lines, points, texts
}

/// Which colour a series has that was not given one.
enum Coloring: Sendable {
    /// The next of the cycle.
    case cycle
    /// That of text.
    case text
}

/// By what a series is told from others of its kind.
enum Distinction: Sendable {
    case line
    /// How many points there are.
    case points(Int)
    case fill
    case character(Character)
    case nothing
}

extension PlotKind {
    var coloring: Coloring { .cycle }
    var colorScale: ColorScale? { nil }
    var holdsHugeNumbers: Bool { false }

    /// A block of its colour.
    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {
        plot.add(.path([box.inset(2).corners], PathStyle(fill: pen.color, opacity: pen.opacity)))
    }
}
