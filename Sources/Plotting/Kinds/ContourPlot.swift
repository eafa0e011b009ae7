import Wording

/// Lines on which a function of x and y has the same value, or the bands between them.
public struct ContourPlot: PlotKind, ColoredPlane {
    public var grid: ContourGrid
    /// Rising.
    public var levels: [Double]
    public var isFilled: Bool
    public var scale: ColorScale
    /// Colours for the levels, in turn; those of the scale where there are none.
    public var colors: [PlotColor] = []
    /// Whether the lines bear their numbers.
    public var isLabelled = false

    public init(_ grid: ContourGrid, levels: [Double], isFilled: Bool, map: ColorMap) {
        self.grid = grid
        self.levels = levels
        self.isFilled = isFilled
        scale = ColorScale(
            map: map, lower: levels.first ?? 0, upper: levels.last ?? 1, levels: isFilled ? levels : nil)
    }

    var coloring: Coloring { .text }
    var colorScale: ColorScale? { scale }
    var distinction: Distinction { .nothing }

    func phrase(_ series: Series) -> Message? {
        isFilled ? Message("filled contours", nb: "fylte konturer") : Message("contour lines", nb: "konturlinjer")
    }

    func word(_ series: Series) -> Message { Message("Contours", nb: "Konturer") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        var text = Message(
            "over \(grid.columns) by \(grid.rows) places", nb: "over \(grid.columns) ganger \(grid.rows) steder")
        if let low = grid.extreme(<), let high = grid.extreme(>) {
            let (first, second) = ("x \(spoken(low.x)), y \(spoken(low.y))", "x \(spoken(high.x)), y \(spoken(high.y))")
            text =
                text
                + Message(
                    ". Lowest \(spoken(low.z)) at \(first), highest \(spoken(high.z)) at \(second)",
                    nb: ". Lavest \(spoken(low.z)) ved \(first), høyest \(spoken(high.z)) ved \(second)")
        }
        if levels.isEmpty { return text + Message(". No level lies within.", nb: ". Ingen nivåer ligger innenfor.") }
        let some = (levels.count > 12 ? [levels[0], levels[levels.count - 1]] : levels).map(spoken)
        let names = some.map { Message(verbatim: $0) }.joined(
            separator: levels.count > 12 ? Message(" to ", nb: " til ") : Message(verbatim: ", "))
        return text
            + Message(
                ". \(counted(levels.count, "level")): ", nb: ". \(levels.count) nivå\(levels.count == 1 ? "" : "er"): ")
            + names + "."
    }

    func extend(_ extent: inout AxesExtent) {
        for x in [grid.x.first, grid.x.last] { x.map { extent.x.addEdge($0) } }
        for y in [grid.y.first, grid.y.last] { y.map { extent.y.addEdge($0) } }
    }

    var holdsHugeNumbers: Bool { holdsHuge(grid.z) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) { (grid.z.count { !isDrawable($0) }, grid.z.count) }

    private func color(ofLine place: Int) -> PlotColor? {
        colors.isEmpty ? nil : colors[place % colors.count]
    }

    // MARK: Bands

    func level(x: (Double, Double), y: (Double, Double)) -> Double? {
        grid.value(x.0 / 2 + x.1 / 2, y.0 / 2 + y.1 / 2).flatMap { scale.level(of: $0) }
    }

    func color(x: (Double, Double), y: (Double, Double)) -> RGBColor? {
        guard let level = level(x: x, y: y) else { return nil }
        if colors.isEmpty { return scale.map.color(at: level) }
        let band = Int((level * Double(max(levels.count - 2, 0))).rounded())
        return colors[band % colors.count].exact
    }

    func resolution(_ box: PageBox) -> (columns: Int, rows: Int) {
        (Int(min(max(box.width, 1), 2000)) * 2, Int(min(max(box.height, 1), 2000)) * 2)
    }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        if isFilled {
            if layer == .pictures { plot.paint(self) }
            return
        }
        guard layer == .lines || layer == .texts else { return }
        for (place, level) in levels.enumerated() {
            var look = look
            look.lineStyle = series.lineStyle ?? .solid
            look.color = color(ofLine: place)?.palette ?? .cycled(place)
            let lines = ContourLines.lines(grid, at: level)
            if layer == .lines {
                for line in lines { plot.stroke(plot.places(line.map(\.x), line.map(\.y)), look) }
            } else if let longest = lines.max(by: { $0.count < $1.count }), !longest.isEmpty {
                // A terminal has no room for a key, and colours alone would say nothing to some.
                let middle = longest[longest.count / 2]
                var note = TextNote(middle.x, middle.y, DecimalText.short(level))
                note.horizontal = .middle
                plot.write(note, look, onlyOnFree: true)
            }
        }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { "" }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        if isFilled {
            if layer == .pictures { plot.paint(self, pen.opacity) }
            return
        }
        guard layer == .lines || (layer == .texts && isLabelled) else { return }
        for (place, level) in levels.enumerated() {
            var pen = pen
            if let color = color(ofLine: place)?.exact ?? scale.color(of: level) { pen.color = color }
            let lines = ContourLines.lines(grid, at: level) { plot.watch.goesOn($0) }
            if layer == .lines {
                let stroke = pen.stroke(series.lineStyle ?? .solid)
                for line in lines { plot.stroke(plot.points(line.map(\.x), line.map(\.y)), stroke, pen.opacity) }
            } else if let longest = lines.max(by: { $0.count < $1.count }), !longest.isEmpty {
                let middle = longest[longest.count / 2]
                var note = TextNote(middle.x, middle.y, DecimalText.short(level))
                (note.horizontal, note.vertical, note.size) = (.middle, .middle, 8)
                plot.write(note, pen, hasGround: true)
            }
        }
    }

    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {}
}
