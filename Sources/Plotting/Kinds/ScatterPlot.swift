import Wording

/// Points without a line, each perhaps with a colour of its own.
public struct ScatterPlot: PlotKind {
    public var x: [Double]
    public var y: [Double]
    /// A number for each point that its colour tells.
    public var values: [Double]?
    /// How those numbers become colours.
    public var scale: ColorScale?
    /// The area of each marker in square points; one for all of them, or none for the usual.
    public var areas: [Double] = []

    init(x: [Double], y: [Double], values: [Double]? = nil, scale: ColorScale? = nil, areas: [Double] = []) {
        self.x = x
        self.y = y
        self.values = values
        self.scale = scale
        self.areas = areas
    }

    var distinction: Distinction { .points(x.count) }
    var colorScale: ColorScale? { scale }

    func phrase(_ series: Series) -> Message? { Message("a scatter plot", nb: "et spredningsplott") }

    func word(_ series: Series) -> Message { Message("Scatter", nb: "Spredning") }

    func describe(_ series: Series, _ axes: Axes) -> Message { PointWords.text(x, y, isLine: false, axes) }

    func extend(_ extent: inout AxesExtent) {
        for (x, y) in zip(x, y) { extent.add(x, y) }
    }

    var holdsHugeNumbers: Bool { holdsHuge(x, y) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) { Points.leftOut(x, y, axes) }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        if layer == .points { plot.mark(x, y, look) }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { look.marker.map(String.init) ?? "" }

    // MARK: Page

    /// matplotlib's usual area of 36 square points.
    private static let usualDiameter = 6.0

    private func diameter(_ place: Int) -> Double {
        guard !areas.isEmpty else { return Self.usualDiameter }
        let area = areas[min(place, areas.count - 1)]
        return area.isFinite ? min(max(area, 0).squareRoot(), 200) : Self.usualDiameter
    }

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        guard layer == .points else { return }
        let marker = series.marker ?? .circle
        guard values != nil || areas.count > 1 else {
            return plot.mark(x, y, marker, size: diameter(0), pen)
        }
        for place in x.indices where place < y.count && plot.watch.goesOn() {
            var pen = pen
            if let values, let color = scale?.color(of: values[place]) { pen.color = color }
            plot.mark([x[place]], [y[place]], marker, size: diameter(place), pen)
        }
    }

    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {
        var pen = pen
        if let middle = values?.sorted(), !middle.isEmpty, let color = scale?.color(of: middle[middle.count / 2]) {
            pen.color = color
        }
        plot.add(MarkerShape.element(series.marker ?? .circle, at: box.middle, size: Self.usualDiameter, pen))
    }
}
