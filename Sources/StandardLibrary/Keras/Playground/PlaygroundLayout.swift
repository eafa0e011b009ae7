import Plotting

/// What of the playground is shown in a window of a size, and how large: the least needed goes first.
struct PlaygroundLayout: Equatable {
    /// What a key has asked to see below the map, instead of as much of the help as there is room for.
    enum Asked: Equatable {
        case nothing, help
        case program(String)
    }

    /// How large the map of the plane is drawn.
    struct Map: Equatable { let rows, columns: Int }

    /// The rows above the map and the curve, and below them.
    let above, below: [StyledLine]
    /// nil where there is no room for it.
    let map: Map?
    let curveColumns: Int?

    /// The least in which one can play.
    static let (fewestColumns, fewestRows) = (26, 6)
    /// A map of fewer rows shows nothing; one of more is more than a look takes in.
    private static let (fewestMapRows, mostMapRows) = (3, 20)
    private static let curveRows = 3
    /// Characters are about twice as high as wide, and the plane may be somewhat wider than high.
    private static let columnsARow = 4

    /// - Parameters:
    ///   - columns, rows: of the window.
    ///   - title, choices: pieces that stay whole.
    ///   - asked: rows for which there is no room are left out.
    ///   - hasCurve: whether there are losses to draw.
    init(columns: Int, rows: Int, title: [String], choices: [String], asked: Asked, hasCurve: Bool) {
        guard columns >= Self.fewestColumns, rows >= Self.fewestRows else {
            let words = [
                "The window is too small: \(Self.fewestColumns) columns and \(Self.fewestRows) rows are the least. q ends.",
                "The window is too small. q ends.", "too small; q ends", "q ends",
            ]
            above = [StyledLine([TextRun(words.first { $0.count < columns } ?? "q")])]
            (below, map, curveColumns) = ([], nil, nil)
            return
        }
        // The row below all is the cursor's.
        let room = rows - 1
        let titleRows = Array(Self.flow(title, between: " ", columns).prefix(rows < 10 ? 1 : 2))
        var choiceRows = Self.flow(choices, between: ", ", columns)
        var last: [String]
        switch asked {
        case .nothing, .help: last = Self.flow(PlaygroundState.help, between: "  ", columns)
        case .program(let text): last = text.split(separator: "\n").flatMap { Self.cut($0, columns) }
        }
        var left = room - titleRows.count - choiceRows.count - last.count
        if left <= Self.fewestMapRows, asked == .nothing {
            left += last.count - 1
            last = Self.flow(PlaygroundState.shortHelp, between: "  ", columns)
        }
        if left < Self.fewestMapRows {
            left += choiceRows.count
            choiceRows = []
        }
        if left < 0 {
            last = Array(last.prefix(max(0, room - titleRows.count - 1))) + ["…"]
            left = 0
        }
        let isCurve = hasCurve && left > Self.fewestMapRows + Self.curveRows
        if isCurve { left -= Self.curveRows }
        let mapRows = min(left, Self.mostMapRows)
        map =
            mapRows < Self.fewestMapRows
            ? nil : Map(rows: mapRows, columns: min(columns - 1, mapRows * Self.columnsARow))
        curveColumns = isCurve ? min(columns - 10, Self.mostMapRows * Self.columnsARow - 9) : nil
        above = titleRows.map { StyledLine([TextRun($0, .bold)]) } + choiceRows.map { StyledLine([TextRun($0)]) }
        below = last.map { StyledLine([TextRun($0, .dim)]) }
    }

    /// How many rows all of it takes.
    var rows: Int { above.count + (map?.rows ?? 0) + (curveColumns == nil ? 0 : Self.curveRows) + below.count }

    /// Pieces in rows of a width, each whole; one that is wider than a row is cut.
    private static func flow(_ pieces: [String], between separator: String, _ columns: Int) -> [String] {
        // A comma stays at the end of its row.
        let hasComma = separator.hasPrefix(",")
        let room = hasComma ? columns - 2 : columns - 1
        var rows: [String] = []
        for piece in pieces {
            if let last = rows.last, last.count + separator.count + piece.count <= room {
                rows[rows.count - 1] = last + separator + piece
            } else {
                if !rows.isEmpty, hasComma { rows[rows.count - 1] += "," }
                rows.append(String(piece.prefix(room)))
            }
        }
        return rows
    }

    /// A row of text in rows of a width, broken where it must be.
    private static func cut(_ text: Substring, _ columns: Int) -> [String] {
        var rows: [String] = []
        var rest = text
        while rest.count >= columns {
            let part = rest.prefix(columns - 1)
            let end = part.lastIndex(of: " ").map { part.index(after: $0) } ?? part.endIndex
            let isBlank = part[..<end].allSatisfy { $0 == " " }
            rows.append(String(isBlank ? part : part[..<end]))
            rest = rest[(isBlank ? part.endIndex : end)...]
        }
        return rows + [String(rest)]
    }
}
