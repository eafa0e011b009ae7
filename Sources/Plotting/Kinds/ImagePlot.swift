import Wording

/// A matrix as a picture: each number a cell whose colour tells its size.
public struct ImagePlot: PlotKind, ColoredPlane {
    public let rows: Int
    public let columns: Int
    /// In row order; their mean for a picture of colours.
    public let values: [Double]
    /// The colours of a picture that has its own.
    public let colors: [RGBColor]
    public var scale: ColorScale
    /// The outer edges of the picture, where on the axes they stand.
    public var left: Double
    public var right: Double
    public var bottom: Double
    public var top: Double
    /// Whether row 0 is at the bottom.
    public var isLowerOrigin: Bool

    /// A picture larger than this has more cells than any screen.
    public static let mostCells = 1 << 24

    /// - Parameter extent: left, right, bottom and top; nil for cells of size 1 around their indices.
    /// Throws `PlotError` for edges that are none.
    public init(
        rows: Int, columns: Int, values: [Double], colors: [RGBColor] = [], scale: ColorScale,
        extent: [Double]? = nil, isLowerOrigin: Bool = false
    ) throws {
        guard rows * columns <= Self.mostCells else {
            throw PlotError("an image has at most \(Self.mostCells) cells here, not \(rows) times \(columns)")
        }
        self.rows = rows
        self.columns = columns
        self.values = values
        self.colors = colors
        self.scale = scale
        self.isLowerOrigin = isLowerOrigin
        let (width, height) = (Double(max(columns, 1)) - 0.5, Double(max(rows, 1)) - 0.5)
        let edges = extent ?? (isLowerOrigin ? [-0.5, width, -0.5, height] : [-0.5, width, height, -0.5])
        guard edges.count == 4, edges.allSatisfy(isDrawable), edges[0] != edges[1], edges[2] != edges[3] else {
            throw PlotError("extent must be four finite numbers (left, right, bottom, top) that span an area")
        }
        (left, right, bottom, top) = (edges[0], edges[1], edges[2], edges[3])
    }

    var isEmpty: Bool { rows == 0 || columns == 0 }
    var coloring: Coloring { .text }
    var colorScale: ColorScale? { colors.isEmpty ? scale : nil }
    var distinction: Distinction { .nothing }

    func phrase(_ series: Series) -> Message? { Message("an image", nb: "et bilde") }

    func word(_ series: Series) -> Message { Message("Image", nb: "Bilde") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        let text = Message(
            "\(counted(rows, "row")) and \(counted(columns, "column"))",
            nb: "\(rows) \(rows == 1 ? "rad" : "rader") og \(columns) \(columns == 1 ? "kolonne" : "kolonner")")
        if !colors.isEmpty { return text + Message(" of colours.", nb: " med farger.") }
        let finite = values.enumerated().filter { isDrawable($0.element) }
        guard let low = finite.min(by: { $0.element < $1.element }),
            let high = finite.max(by: { $0.element < $1.element })
        else { return text + "." }
        let (least, most) = (spoken(low.element), spoken(high.element))
        if low.element == high.element { return text + Message(". All are \(least).", nb: ". Alle er \(least).") }
        let range =
            text + Message(". Lowest \(least) ", nb: ". Lavest \(least) ") + place(low.offset)
            + Message(", highest \(most) ", nb: ", høyest \(most) ") + place(high.offset) + "."
        let blank = values.count(where: \.isNaN)
        guard blank > 0 else { return range }
        return range
            + Message(" Blank: \(counted(blank, "cell")).", nb: " Tomt: \(blank) \(blank == 1 ? "rute" : "ruter").")
    }

    private func place(_ offset: Int) -> Message { .cell(row: offset / columns, column: offset % columns) }

    func extend(_ extent: inout AxesExtent) {
        if isEmpty { return }
        for x in [left, right] { extent.x.addEdge(x) }
        for y in [bottom, top] { extent.y.addEdge(y) }
    }

    var holdsHugeNumbers: Bool { holdsHuge(values) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) {
        // A cell without a number is blank, as in matplotlib: it may part two pictures.
        (colors.isEmpty ? values.count { !isDrawable($0) && !$0.isNaN } : 0, values.count)
    }

    // MARK: Cells

    /// The indices of the cells in a stretch between two edges.
    private func cells(_ stretch: (Double, Double), _ from: Double, _ to: Double, _ count: Int) -> ClosedRange<Int>? {
        let first = (stretch.0 / 2 - from / 2) / (to / 2 - from / 2) * Double(count)
        let last = (stretch.1 / 2 - from / 2) / (to / 2 - from / 2) * Double(count)
        let (low, high) = (min(first, last), max(first, last))
        guard low.isFinite, high.isFinite, high > 0, low < Double(count) else { return nil }
        // A stretch shorter than a cell is the cell around its middle.
        if high - low <= 1 {
            let middle = min(max((low + high) / 2, 0), Double(count) - 1e-9)
            return Int(middle)...Int(middle)
        }
        let start = Int(max(low + 1e-6, 0))
        return start...max(start, Int(min(high - 1e-6, Double(count) - 1e-9)))
    }

    private func cells(_ x: (Double, Double), _ y: (Double, Double)) -> [Int] {
        let (first, last) = isLowerOrigin ? (bottom, top) : (top, bottom)
        guard let across = cells(x, left, right, columns), let up = cells(y, first, last, rows) else { return [] }
        return up.flatMap { row in across.map { row * columns + $0 } }
    }

    func level(x: (Double, Double), y: (Double, Double)) -> Double? {
        var (sum, count) = (0.0, 0.0)
        for cell in cells(x, y) {
            guard let level = scale.level(of: values[cell]) else { continue }
            (sum, count) = (sum + level, count + 1)
        }
        return count > 0 ? sum / count : nil
    }

    func color(x: (Double, Double), y: (Double, Double)) -> RGBColor? {
        if colors.isEmpty { return level(x: x, y: y).map { scale.map.color(at: $0) } }
        let cells = cells(x, y)
        return cells.isEmpty ? nil : RGBColor(meanOf: cells.map { colors[$0] })
    }

    func resolution(_ box: PageBox) -> (columns: Int, rows: Int) {
        /// Whole multiples of the cells keep their edges sharp.
        func size(_ cells: Int, _ length: Double) -> Int {
            let pixels = Int(min(max(length, 1), 4000)) * 2
            return cells >= pixels ? pixels : cells * ((pixels + cells - 1) / max(cells, 1))
        }
        return (size(columns, box.width), size(rows, box.height))
    }

    // MARK: Drawing

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        if layer == .pictures, !isEmpty { plot.paint(self) }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { "" }

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        if layer == .pictures, !isEmpty { plot.paint(self, pen.opacity) }
    }

    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {}
}
