/// The characters of a plot while it is drawn: braille dots, characters above them, a grid below them.
struct Canvas {
    private struct Cell {
        var background: Character?
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

    mutating func putBackground(_ character: Character, _ place: GridPoint) {
        if let index = index(place.column, place.row) { cells[index].background = character }
    }

    /// Sets one braille dot; the grid of dots is twice as wide and four times as high as that of the cells.
    mutating func putDot(_ place: GridPoint, _ color: SeriesColor) {
        guard place.column >= 0, place.row >= 0, let index = index(place.column / 2, place.row / 4) else { return }
        let bits: [[UInt8]] = [[0x40, 0x80], [0x04, 0x20], [0x02, 0x10], [0x01, 0x08]]
        cells[index].dots |= bits[place.row % 4][place.column % 2]
        cells[index].dotColor = color
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
            let cell = cells[index]
            if let character = cell.character {
                line.append(String(character), cell.style)
            } else if cell.dots != 0, let braille = Unicode.Scalar(0x2800 + UInt32(cell.dots)) {
                line.append(String(Character(braille)), TextStyle(color: cell.dotColor))
            } else if let background = cell.background {
                line.append(String(background), .dim)
            } else {
                line.append(" ")
            }
        }
        return line
    }
}
