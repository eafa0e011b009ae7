/// The characters of a plot while it is drawn: braille dots, characters above them, a grid and colours below them.
struct Canvas {
    private struct Cell {
        var background: Character?
        var backgroundStyle = TextStyle.dim
        /// Colours of the upper and the lower half.
        var upper: RGBColor?
        var lower: RGBColor?
        var dots: UInt8 = 0
        var dotColor: SeriesColor?
        var character: Character?
        var style = TextStyle.plain
        /// Whether the wide character to the left covers this cell too.
        var isCovered = false
    }

    let columns: Int
    let rows: Int
    private var cells: [Cell]

    init(columns: Int, rows: Int) {
        self.columns = max(columns, 1)
        self.rows = max(rows, 1)
        cells = [Cell](repeating: Cell(), count: self.columns * self.rows)
    }

    private func index(_ column: Int, _ row: Int) -> Int? {
        guard (0..<columns).contains(column), (0..<rows).contains(row) else { return nil }
        return (rows - 1 - row) * columns + column
    }

    mutating func putBackground(_ character: Character, _ place: GridPoint, _ style: TextStyle = .dim) {
        guard let index = index(place.column, place.row) else { return }
        cells[index].background = character
        cells[index].backgroundStyle = style
    }

    /// Colours one half of a cell; the grid of halves is twice as high as that of the cells.
    mutating func paint(_ place: GridPoint, _ color: RGBColor) {
        guard place.row >= 0, let index = index(place.column, place.row / 2) else { return }
        if place.row % 2 == 0 { cells[index].lower = color } else { cells[index].upper = color }
    }

    /// Sets one braille dot; the grid of dots is twice as wide and four times as high as that of the cells.
    mutating func putDot(_ place: GridPoint, _ color: SeriesColor) {
        guard place.column >= 0, place.row >= 0, let index = index(place.column / 2, place.row / 4) else { return }
        let bits: [[UInt8]] = [[0x40, 0x80], [0x04, 0x20], [0x02, 0x10], [0x01, 0x08]]
        cells[index].dots |= bits[place.row % 4][place.column % 2]
        cells[index].dotColor = color
        // What is drawn later lies above.
        if cells[index].character.map({ displayWidth($0) == 1 }) ?? false { cells[index].character = nil }
    }

    /// Whether no character stands at a place yet.
    func isFree(_ place: GridPoint) -> Bool {
        index(place.column, place.row).map { cells[$0].character == nil && !cells[$0].isCovered } ?? false
    }

    /// Puts a character above whatever is there.
    mutating func put(_ character: Character, _ place: GridPoint, _ style: TextStyle) {
        guard let index = index(place.column, place.row) else { return }
        let isWide = displayWidth(character) == 2
        if isWide, place.column + 1 >= columns { return }
        if cells[index].isCovered { cells[index - 1].character = nil }
        if cells[index].character.map({ displayWidth($0) == 2 }) ?? false { cells[index + 1].isCovered = false }
        cells[index].character = character
        cells[index].style = style
        cells[index].isCovered = false
        if isWide {
            if cells[index + 1].character.map({ displayWidth($0) == 2 }) ?? false { cells[index + 2].isCovered = false }
            cells[index + 1].character = nil
            cells[index + 1].isCovered = true
        }
    }

    /// The line of a row, counted from the bottom, as wide as the canvas.
    func line(_ row: Int) -> StyledLine {
        var line = StyledLine()
        for column in 0..<columns {
            guard let index = index(column, row), !cells[index].isCovered else { continue }
            let run = run(cells[index])
            line.append(run.text, run.style)
        }
        return line
    }

    private func run(_ cell: Cell) -> TextRun {
        var (text, style): (String, TextStyle)
        if let character = cell.character {
            (text, style) = (String(character), cell.style)
        } else if cell.dots != 0, let braille = Unicode.Scalar(0x2800 + UInt32(cell.dots)) {
            (text, style) = (String(Character(braille)), TextStyle(color: cell.dotColor))
        } else if cell.upper != nil || cell.lower != nil {
            return painted(cell)
        } else if let background = cell.background {
            return TextRun(String(background), cell.backgroundStyle)
        } else {
            return TextRun(" ")
        }
        let colors = [cell.upper, cell.lower].compactMap { $0 }
        if !colors.isEmpty {
            let ground = RGBColor(meanOf: colors)
            style = TextStyle(front: ground.ink, back: ground)
        }
        return TextRun(text, style)
    }

    private func painted(_ cell: Cell) -> TextRun {
        switch (cell.upper, cell.lower) {
        case (let upper?, let lower?) where upper == lower:
            TextRun(" ", TextStyle(front: upper.ink, back: upper))
        case (let upper?, let lower): TextRun("▀", TextStyle(front: upper, back: lower))
        case (nil, let lower): TextRun("▄", TextStyle(front: lower))
        }
    }
}
