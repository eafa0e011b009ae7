/// Draws the series of a coordinate system on a canvas, layer by layer.
struct TextPlot {
    let axes: Axes
    let layout: TextLayout
    let looks: [SeriesLook]
    var canvas: Canvas

    var isBraille: Bool { layout.isBraille }

    init(_ axes: Axes, _ layout: TextLayout) {
        self.axes = axes
        self.layout = layout
        looks = SeriesLook.looks(of: axes, cells: layout.columns * layout.rows, characters: layout.characters)
        canvas = Canvas(columns: layout.columns, rows: layout.rows)
    }

    mutating func draw() {
        if axes.hasGrid { drawGrid() }
        for layer in PlotLayer.allCases {
            for (series, look) in zip(axes.series, looks) {
                series.shape.kind.draw(layer, on: &self, series, look)
            }
            if layer == .lines { drawSparseMarkers() }
        }
    }

    private mutating func drawGrid() {
        for tick in layout.xTicks {
            for row in 0..<canvas.rows {
                canvas.putBackground(isBraille ? "┊" : ":", GridPoint(column: tick.place, row: row))
            }
        }
        for tick in layout.yTicks {
            for column in 0..<canvas.columns where isBraille || column % 2 == 0 {
                canvas.putBackground(isBraille ? "┈" : "-", GridPoint(column: column, row: tick.place))
            }
        }
        for x in layout.xTicks where isBraille {
            for y in layout.yTicks { canvas.putBackground("┼", GridPoint(column: x.place, row: y.place)) }
        }
    }

    // MARK: Places

    /// The place of a point, from 0 to 1 on both axes within the plot; nil where it has none.
    func place(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        guard let x = layout.range.x.place(of: x), let y = layout.range.y.place(of: y) else { return nil }
        return (x, y)
    }

    func places(_ x: [Double], _ y: [Double]) -> [(x: Double, y: Double)?] { zip(x, y).map { place($0, $1) } }

    private func cell(_ place: (x: Double, y: Double)) -> GridPoint? {
        let inside = -1e-9...1 + 1e-9
        guard inside.contains(place.x), inside.contains(place.y) else { return nil }
        return GridPoint(
            column: TextLayout.cell(place.x, canvas.columns, dots: 2, isBraille: isBraille),
            row: TextLayout.cell(place.y, canvas.rows, dots: 4, isBraille: isBraille))
    }

    // MARK: Lines

    /// Draws a line through places; nil breaks it.
    mutating func stroke(_ places: [(x: Double, y: Double)?], _ look: SeriesLook) {
        guard let style = look.lineStyle else { return }
        let isBraille = isBraille
        let (across, up) = isBraille ? (2, 4) : (1, 1)
        let path = LinePath(points: places, columns: canvas.columns * across, rows: canvas.rows * up)
        path.walk { place, distance in
            if isBraille {
                if style.isDrawn(at: distance) { canvas.putDot(place, look.color) }
            } else if style.isDrawn(atCell: distance) {
                canvas.put(look.lineCharacter, place, TextStyle(color: look.color))
            }
        }
    }

    /// Sets a few marks on each braille line that has a twin, at other places on each.
    private mutating func drawSparseMarkers() {
        let marked = axes.series.indices.filter { looks[$0].sparseMarker != nil }
        for (order, index) in marked.enumerated() {
            guard let marker = looks[index].sparseMarker, case .line(let line) = axes.series[index].shape else {
                continue
            }
            let path = LinePath(points: places(line.x, line.y), columns: canvas.columns, rows: canvas.rows)
            let length = path.length
            let spacing = max(6, canvas.columns / 4, length / 8)
            let offset = min(spacing * (2 * order + 1) / (2 * marked.count), max(0, length - 1) / 2)
            var count = 0
            path.walk { place, _ in
                if count % spacing == offset { canvas.put(marker, place, TextStyle(color: looks[index].color)) }
                count += 1
            }
        }
    }

    // MARK: Points and text

    /// Sets a mark at each point that lies within the plot.
    mutating func mark(_ x: [Double], _ y: [Double], _ look: SeriesLook) {
        guard let marker = look.marker else { return }
        for (x, y) in zip(x, y) {
            guard let place = place(x, y), let cell = cell(place) else { continue }
            if look.drawsDots {
                canvas.putDot(LinePath.gridPoint(place, canvas.columns * 2, canvas.rows * 4), look.color)
            } else {
                canvas.put(marker, cell, TextStyle(color: look.color))
            }
        }
    }

    /// Draws a text at its place, moved where it would stick out.
    /// - Parameter onlyOnFree: whether it gives way to what stands there already.
    mutating func write(_ note: TextNote, _ look: SeriesLook, onlyOnFree: Bool = false) {
        guard let place = place(note.x, note.y), let anchor = cell(place) else { return }
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            cut(escapingControls(String($0)), to: canvas.columns, mark: layout.cutMark)
        }
        // A character is about 6 points wide and 12 high.
        func steps(_ points: Double, _ size: Double) -> Int { Int(min(max(points / size, -500), 500).rounded()) }
        let up = steps(note.shift[1], 12) + Self.part(note.vertical, lines.count - 1)
        for (index, line) in lines.enumerated() {
            let size = displayWidth(line)
            let wished = anchor.column + steps(note.shift[0], 6) - Self.part(note.horizontal, size - 1)
            var column = max(0, min(wished, canvas.columns - size))
            let row = min(max(anchor.row + up, min(lines.count, canvas.rows) - 1), canvas.rows - 1) - index
            let cells = (column..<column + max(size, 1)).map { GridPoint(column: $0, row: row) }
            if onlyOnFree, !cells.allSatisfy({ canvas.isFree($0) }) { return }
            for character in line {
                canvas.put(character, GridPoint(column: column, row: row), TextStyle(color: look.color))
                column += displayWidth(character)
            }
        }
    }

    /// How many of some steps lie before the part of a text that stands on its place.
    private static func part(_ side: TextNote.Side, _ steps: Int) -> Int {
        switch side {
        case .start: 0
        case .middle: max(steps, 0) / 2
        case .end: max(steps, 0)
        }
    }

    // MARK: Pictures

    /// Colours the plane, or fills it with marks where there are no colours.
    mutating func paint(_ plane: some ColoredPlane) {
        let range = layout.range
        let isInColors = layout.hasManyColors && isBraille
        let halves = canvas.rows * (isInColors ? 2 : 1)
        func stretch(_ index: Int, _ count: Int, _ range: AxisRange) -> (Double, Double) {
            (range.value(at: Double(index) / Double(count)), range.value(at: Double(index + 1) / Double(count)))
        }
        for row in 0..<halves {
            let y = stretch(row, halves, range.y)
            for column in 0..<canvas.columns {
                let x = stretch(column, canvas.columns, range.x)
                if isInColors {
                    if let color = plane.color(x: x, y: y) {
                        canvas.paint(GridPoint(column: column, row: row), color)
                    }
                } else if let level = plane.level(x: x, y: y) {
                    let mark = Shades.character(level, layout.characters)
                    canvas.putBackground(mark, GridPoint(column: column, row: row), .plain)
                }
            }
        }
    }
}
