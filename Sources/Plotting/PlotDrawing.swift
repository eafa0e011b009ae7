/// Draws the series of a figure on a canvas: grid, bars, lines, points and text, each above the one before.
struct PlotDrawing {
    let figure: Figure
    let layout: TextLayout
    let looks: [SeriesLook]
    private(set) var canvas: Canvas

    private var isBraille: Bool { layout.characters == .braille }

    init(_ figure: Figure, _ layout: TextLayout) {
        self.figure = figure
        self.layout = layout
        looks = SeriesLook.looks(of: figure, cells: layout.columns * layout.rows, characters: layout.characters)
        canvas = Canvas(columns: layout.columns, rows: layout.rows)
    }

    mutating func draw() {
        if figure.hasGrid { drawGrid() }
        for (series, look) in zip(figure.series, looks) { drawBars(series, look) }
        for (series, look) in zip(figure.series, looks) where series.isAnnotation { drawLine(series, look) }
        for (series, look) in zip(figure.series, looks) where !series.isAnnotation { drawLine(series, look) }
        drawSparseMarkers()
        for (series, look) in zip(figure.series, looks) { drawPoints(series, look) }
        for (series, look) in zip(figure.series, looks) {
            if case .text(let x, let y, let text) = series.shape { drawText(text, x, y, look) }
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

    // MARK: Lines

    /// The places from 0 to 1 that the line of a series goes through; nil where it breaks.
    private func places(_ series: Series) -> [(x: Double, y: Double)?] {
        switch series.shape {
        case .line(let x, let y): zip(x, y).map { place($0, $1) }
        case .horizontalLine(let y): layout.range.y.place(of: y).map { [(x: 0, y: $0), (x: 1, y: $0)] } ?? []
        case .verticalLine(let x): layout.range.x.place(of: x).map { [(x: $0, y: 0), (x: $0, y: 1)] } ?? []
        case .scatter, .bars, .histogram, .text: []
        }
    }

    private func place(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        guard let x = layout.range.x.place(of: x), let y = layout.range.y.place(of: y) else { return nil }
        return (x, y)
    }

    private mutating func drawLine(_ series: Series, _ look: SeriesLook) {
        guard let style = look.lineStyle else { return }
        let isBraille = isBraille
        let (across, up) = isBraille ? (2, 4) : (1, 1)
        let path = LinePath(points: places(series), columns: canvas.columns * across, rows: canvas.rows * up)
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
        let marked = figure.series.indices.filter { looks[$0].sparseMarker != nil }
        for (order, index) in marked.enumerated() {
            guard let marker = looks[index].sparseMarker else { continue }
            let path = LinePath(points: places(figure.series[index]), columns: canvas.columns, rows: canvas.rows)
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

    private func cell(_ place: (x: Double, y: Double)) -> GridPoint? {
        let inside = -1e-9...1 + 1e-9
        guard inside.contains(place.x), inside.contains(place.y) else { return nil }
        return GridPoint(
            column: TextLayout.cell(place.x, canvas.columns, dots: 2, isBraille: isBraille),
            row: TextLayout.cell(place.y, canvas.rows, dots: 4, isBraille: isBraille))
    }

    private mutating func drawPoints(_ series: Series, _ look: SeriesLook) {
        guard let marker = look.marker else { return }
        for point in series.points {
            guard let place = place(point.x, point.y), let cell = cell(place) else { continue }
            if look.drawsDots {
                canvas.putDot(LinePath.gridPoint(place, canvas.columns * 2, canvas.rows * 4), look.color)
            } else {
                canvas.put(marker, cell, TextStyle(color: look.color))
            }
        }
    }

    /// Draws a text from its place to the right, moved to the left where it would stick out.
    private mutating func drawText(_ text: String, _ x: Double, _ y: Double, _ look: SeriesLook) {
        guard let place = place(x, y), let start = cell(place) else { return }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = cut(escapingControls(String(line)), to: canvas.columns, mark: layout.cutMark)
            var column = max(0, min(start.column, canvas.columns - displayWidth(line)))
            for character in line {
                canvas.put(character, GridPoint(column: column, row: start.row - index), TextStyle(color: look.color))
                column += displayWidth(character)
            }
        }
    }

    // MARK: Bars

    private mutating func drawBars(_ series: Series, _ look: SeriesLook) {
        let bars = series.rectangles.compactMap { placedBar($0) }.sorted {
            $0.columns.lowerBound < $1.columns.lowerBound
        }
        var isSeparate = false
        if case .bars = series.shape { isSeparate = true }
        for (index, bar) in bars.enumerated() {
            var columns = bar.columns
            // A gap of one column keeps neighbours apart, where there is room for one.
            if isSeparate, index + 1 < bars.count, columns.count > 1,
                columns.upperBound == bars[index + 1].columns.lowerBound
            {
                columns = columns.lowerBound..<(columns.upperBound - 1)
            }
            for column in columns { drawBarColumn(column, bar, look) }
        }
    }

    /// A bar in columns and eighths of a row.
    private struct PlacedBar {
        var columns: Range<Int>
        var eighths: Range<Int>
        /// Whether it grows down from zero.
        var hangs: Bool
    }

    private func placedBar(_ bar: (left: Double, right: Double, height: Double)) -> PlacedBar? {
        let range = layout.range
        guard let left = range.x.place(of: bar.left), let right = range.x.place(of: bar.right),
            max(left, right) >= 0, min(left, right) <= 1, bar.height != 0, let top = range.y.place(of: bar.height)
        else { return nil }
        let base = range.y.place(of: 0) ?? 0
        func steps(_ place: Double, _ count: Int) -> Int { Int((min(max(place, 0), 1) * Double(count)).rounded()) }
        let first = min(steps(min(left, right), canvas.columns), canvas.columns - 1)
        let last = max(steps(max(left, right), canvas.columns), first + 1)
        let (low, high) = (steps(min(base, top), canvas.rows * 8), steps(max(base, top), canvas.rows * 8))
        if low == high, max(base, top) < 0 || min(base, top) > 1 { return nil }
        let hangs = top < base
        // A bar that is not zero is never invisible.
        let eighths = low < high ? low..<high : hangs && low > 0 ? low - 1..<low : low..<low + 1
        return PlacedBar(columns: first..<last, eighths: eighths, hangs: hangs)
    }

    private mutating func drawBarColumn(_ column: Int, _ bar: PlacedBar, _ look: SeriesLook) {
        let isFine = look.barCharacter == "█"
        let style = TextStyle(color: look.color)
        var isDrawn = false
        for row in (bar.eighths.lowerBound / 8)...((bar.eighths.upperBound - 1) / 8) {
            let covered = bar.eighths.clamped(to: row * 8..<row * 8 + 8)
            let inside = covered.lowerBound - row * 8..<covered.upperBound - row * 8
            let character: Character? =
                isFine ? PlotDrawing.block(inside) : covered.count >= 4 ? look.barCharacter : nil
            guard let character else { continue }
            canvas.put(character, GridPoint(column: column, row: row), style)
            isDrawn = true
        }
        if !isDrawn {
            let row = min((bar.hangs ? bar.eighths.upperBound - 1 : bar.eighths.lowerBound) / 8, canvas.rows - 1)
            canvas.put(look.barCharacter, GridPoint(column: column, row: row), style)
        }
    }

    /// The block nearest to a part of a cell, counted in eighths from below: upper parts have only a few blocks.
    private static func block(_ part: Range<Int>) -> Character? {
        let lower: [Character?] = [nil, "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let upper: [Character?] = [nil, "▔", "▔", "▀", "▀", "▀", "█", "█", "█"]
        return part.lowerBound > 0 && part.upperBound == 8 ? upper[part.count] : lower[part.count]
    }
}
