import Diagnostics
import Wording

/// Reads comma-separated values as RFC 4180 has them: quotes, doubled quotes, line ends inside quotes.
public struct CSVReader {
    public struct Cell: Hashable, Sendable {
        public var text: String
        public var place: SourcePlace
    }

    /// The rows of a text; problems have the place in it. Empty lines are passed over.
    public static func rows(of text: String, _ problems: inout ProblemList) -> [[Cell]] {
        var reader = CSVReader(text)
        return reader.read(&problems)
    }

    private var rest: Substring.UnicodeScalarView
    private var place = SourcePlace(line: 1, column: 1)

    private init(_ text: String) {
        // A byte order mark is no part of the first name.
        rest = text.unicodeScalars[...]
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
    }

    private mutating func read(_ problems: inout ProblemList) -> [[Cell]] {
        var rows: [[Cell]] = []
        while !rest.isEmpty {
            let row = row(&problems)
            if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
        }
        return rows
    }

    private mutating func row(_ problems: inout ProblemList) -> [Cell] {
        var cells: [Cell] = []
        while true {
            let start = place
            let text = rest.first == "\"" ? quoted(&problems) : plain()
            cells.append(Cell(text: text, place: start))
            guard let next = rest.first else { return cells }
            advance()
            if next == "," {
                if rest.isEmpty { cells.append(Cell(text: "", place: place)) }
                continue
            }
            if next == "\r", rest.first == "\n" { advance() }
            return cells
        }
    }

    private mutating func plain() -> String {
        var text = ""
        while let next = rest.first, next != ",", next != "\n", next != "\r" {
            text.unicodeScalars.append(next)
            advance()
        }
        return String(text.trimmed)
    }

    private mutating func quoted(_ problems: inout ProblemList) -> String {
        let start = place
        advance()
        var text = ""
        while let next = rest.first {
            advance()
            if next == "\"" {
                guard rest.first == "\"" else {
                    let behind = plain()
                    if !behind.isEmpty {
                        problems.error(
                            "csv", start,
                            Message(
                                "\(behind.shown) stands behind a closing quote",
                                nb: "\(behind.shown) står bak et avsluttende anførselstegn"),
                            fix: Message("double the quotes inside", nb: "doble anførselstegnene inni"))
                    }
                    return text
                }
                advance()
            }
            text.unicodeScalars.append(next)
        }
        problems.error(
            "csv", start, Message("this quote is never closed", nb: "dette anførselstegnet blir aldri lukket"),
            fix: Message("add a \" at the end of the cell", nb: "sett en \" på slutten av cella"))
        return text
    }

    private mutating func advance() {
        guard let next = rest.popFirst() else { return }
        let endsLine = next == "\n" || next == "\r" && rest.first != "\n"
        place =
            endsLine
            ? SourcePlace(line: place.line + 1, column: 1) : SourcePlace(line: place.line, column: place.column + 1)
    }
}
