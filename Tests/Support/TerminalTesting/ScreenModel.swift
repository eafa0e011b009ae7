#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a terminal shows: as much of an xterm as line editors use. Rows that scroll away stay in `scrollback`.
public struct ScreenModel {
    struct Row {
        var cells: [Character]
        /// Whether the text goes on in the next row because the edge was reached.
        var goesOn = false
    }

    public private(set) var columns: Int
    public private(set) var rowCount: Int
    public private(set) var cursorRow = 0
    public private(set) var cursorColumn = 0
    /// Modes that are on, such as 25 (visible cursor) and 2004 (bracketed paste).
    public private(set) var modes: Set<Int> = [25]
    private var grid: [Row]
    private var above: [Row] = []
    private var pending: [UInt8] = []
    private var sequence: [Unicode.Scalar]?
    /// The last column is filled and the next character goes to the next row.
    private var wrapsNext = false

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rowCount = rows
        grid = Array(repeating: Row(cells: Array(repeating: " ", count: columns)), count: rows)
    }

    /// The rows without blanks at their ends and without empty rows at the bottom.
    public var text: String { Self.trimmed(grid) }

    /// As `text`, with everything that scrolled away before it.
    public var scrollback: String { Self.trimmed(above + grid) }

    /// The row in which the cursor stands.
    public var cursorLine: String { Self.trimmed([grid[cursorRow]]) }

    private static func trimmed(_ rows: [Row]) -> String {
        var lines = rows.map { row in
            String(String(row.cells).reversed().drop { $0 == " " }.reversed())
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    // MARK: Input

    public mutating func receive(_ bytes: some Sequence<UInt8>) {
        pending.append(contentsOf: bytes)
        var complete = pending.count
        // Keep back the start of a character whose rest has not come yet.
        for back in 1...4 where back <= pending.count {
            let byte = pending[pending.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            if length > back { complete -= back }
            break
        }
        let text = String(decoding: pending.prefix(complete), as: UTF8.self)
        pending.removeFirst(complete)
        for scalar in text.unicodeScalars { receive(scalar) }
    }

    private mutating func receive(_ scalar: Unicode.Scalar) {
        if var collected = sequence {
            collected.append(scalar)
            sequence = collected
            let isControl = collected.first == "["
            if !isControl || (collected.count > 1 && (0x40...0x7E).contains(scalar.value)) {
                // A character set is chosen by two characters.
                if collected.count == 1, scalar == "(" { return }
                sequence = nil
                if isControl { obey(collected) }
            }
            return
        }
        switch scalar.value {
        case 0x1B: sequence = []
        case 0x0D: move(column: 0)
        case 0x0A: lineFeed()
        case 0x08: move(column: cursorColumn - 1)
        case 0x09: move(column: (cursorColumn / 8 + 1) * 8)
        case 0..<0x20, 0x7F: break
        default: put(scalar)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        if wrapsNext {
            grid[cursorRow].goesOn = true
            cursorColumn = 0
            lineFeed()
        }
        grid[cursorRow].cells[cursorColumn] = Character(scalar)
        if cursorColumn == columns - 1 {
            wrapsNext = true
        } else {
            cursorColumn += 1
        }
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if cursorRow < rowCount - 1 {
            cursorRow += 1
        } else {
            above.append(grid.removeFirst())
            grid.append(blankRow)
        }
    }

    private var blankRow: Row { Row(cells: Array(repeating: " ", count: columns)) }

    private mutating func move(row: Int? = nil, column: Int? = nil) {
        wrapsNext = false
        cursorRow = min(max(row ?? cursorRow, 0), rowCount - 1)
        cursorColumn = min(max(column ?? cursorColumn, 0), columns - 1)
    }

    // MARK: Escape sequences

    private mutating func obey(_ sequence: [Unicode.Scalar]) {
        guard let final = sequence.last else { return }
        var body = String(String.UnicodeScalarView(sequence.dropFirst().dropLast()))
        let isPrivate = body.hasPrefix("?")
        if isPrivate { body.removeFirst() }
        let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        let first = numbers.first ?? nil
        let count = max(first ?? 1, 1)
        switch final {
        case "A": move(row: cursorRow - count)
        case "B": move(row: cursorRow + count)
        case "C": move(column: cursorColumn + count)
        case "D": move(column: cursorColumn - count)
        case "G": move(column: count - 1)
        case "d": move(row: count - 1)
        case "H", "f": move(row: count - 1, column: ((numbers.count > 1 ? numbers[1] : nil) ?? 1) - 1)
        case "J": eraseInScreen(first ?? 0)
        case "K": eraseInRow(first ?? 0)
        case "@": insertBlanks(count)
        case "P": deleteCells(count)
        case "X": erase(cursorColumn..<min(cursorColumn + count, columns))
        case "h" where isPrivate: modes.formUnion(numbers.compactMap { $0 })
        case "l" where isPrivate: modes.subtract(numbers.compactMap { $0 })
        default: break
        }
    }

    private mutating func erase(_ range: Range<Int>) {
        for column in range { grid[cursorRow].cells[column] = " " }
        if range.upperBound == columns { grid[cursorRow].goesOn = false }
    }

    private mutating func eraseInRow(_ kind: Int) {
        erase(kind == 0 ? cursorColumn..<columns : kind == 1 ? 0..<cursorColumn + 1 : 0..<columns)
    }

    private mutating func eraseInScreen(_ kind: Int) {
        eraseInRow(kind)
        let rows = kind == 0 ? cursorRow + 1..<rowCount : kind == 1 ? 0..<cursorRow : 0..<rowCount
        for row in rows { grid[row] = blankRow }
    }

    private mutating func insertBlanks(_ count: Int) {
        for _ in 0..<min(count, columns) { grid[cursorRow].cells.insert(" ", at: cursorColumn) }
        grid[cursorRow].cells.removeLast(grid[cursorRow].cells.count - columns)
    }

    private mutating func deleteCells(_ count: Int) {
        let end = min(cursorColumn + count, columns)
        grid[cursorRow].cells.removeSubrange(cursorColumn..<end)
        let missing = columns - grid[cursorRow].cells.count
        grid[cursorRow].cells.append(contentsOf: Array(repeating: " ", count: missing))
    }

    // MARK: Size

    /// Changes the size and wraps the text anew, as most terminals do.
    public mutating func resize(columns newColumns: Int, rows newRows: Int) {
        var lines: [[Character]] = [[]]
        var cursorLine = 0
        var cursorOffset = 0
        for (index, row) in grid.enumerated() {
            if index == cursorRow {
                cursorLine = lines.count - 1
                cursorOffset = lines[cursorLine].count + cursorColumn
            }
            lines[lines.count - 1] += row.cells
            if !row.goesOn { lines.append([]) }
        }
        columns = newColumns
        rowCount = newRows
        var rows: [Row] = []
        for (index, line) in lines.enumerated() {
            var rest = line[...]
            while rest.last == " " { rest.removeLast() }
            if index == cursorLine {
                cursorRow = rows.count + cursorOffset / newColumns
                cursorColumn = cursorOffset % newColumns
                rest += Array(repeating: " ", count: max(0, cursorOffset + 1 - rest.count))
            }
            repeat {
                let part = rest.prefix(newColumns)
                rest = rest.dropFirst(newColumns)
                let padding = Array(repeating: Character(" "), count: newColumns - part.count)
                rows.append(Row(cells: part + padding, goesOn: !rest.isEmpty))
            } while !rest.isEmpty
        }
        wrapsNext = false
        let scrolled = max(0, cursorRow + 1 - newRows)
        above += rows.prefix(scrolled)
        cursorRow -= scrolled
        grid = Array(rows.dropFirst(scrolled).prefix(newRows))
        while grid.count < newRows { grid.append(blankRow) }
    }
}
