import CoreMath

/// The table that `summary` prints, in Keras 3's own form.
struct SummaryTable {
    struct Row {
        let title: String
        let shape: String
        let count: String
    }

    private let rows: [Row]
    /// The widths of the columns, without the blanks beside them.
    private let widths: [Int]

    /// - Parameter width: of a whole line, with the four strokes.
    init(rows: [Row], width: Int) {
        self.rows = rows
        // Keras shares the line among the columns; its table takes 4 characters for strokes and 2 of each column for
        // blanks, and shortens all columns alike until they fit.
        let places = [0.45, 0.8, 1.0].map { Int($0 * Double(width)) }
        var columns = [places[0] + 2, places[1] - places[0] + 2, places[2] - places[1] + 2]
        var excess = columns.reduce(0, +) - (width - 4)
        for place in columns.indices where excess > 0 {
            let cut = Int((Double(excess) / Double(columns.count - place)).rounded(.toNearestOrEven))
            columns[place] -= cut
            excess -= cut
        }
        widths = columns.map { $0 - 2 }
    }

    func text(name: String, totals: [(name: String, count: Int, bytes: Int)]) -> String {
        var lines = ["Model: \"\(name)\"", rule("┏", "━", "┳", "┓")]
        lines += cells(["Layer (type)", "Output Shape", "Param #"], "┃")
        lines.append(rule("┡", "━", "╇", "┩"))
        for (place, row) in rows.enumerated() {
            if place > 0 { lines.append(rule("├", "─", "┼", "┤")) }
            lines += cells([row.title, row.shape, row.count], "│")
        }
        lines.append(rule("└", "─", "┴", "┘"))
        for total in totals {
            lines.append(" \(total.name) params: \(Self.grouped(total.count)) (\(Self.size(total.bytes)))")
        }
        return lines.joined(separator: "\n")
    }

    private func rule(_ left: String, _ line: String, _ cross: String, _ right: String) -> String {
        left + widths.map { String(repeating: line, count: $0 + 2) }.joined(separator: cross) + right
    }

    /// The lines of a row; what is too long for its column is broken at blanks.
    private func cells(_ texts: [String], _ bar: String) -> [String] {
        let columns = zip(texts, widths).map { Self.wrapped($0, $1) }
        return (0..<(columns.map(\.count).max() ?? 0)).map { line in
            let parts = columns.enumerated().map { index, column in
                let cell = line < column.count ? column[line] : ""
                let blanks = String(repeating: " ", count: max(0, widths[index] - cell.count))
                // Numbers stand at the right end of their column.
                return " " + (index == 2 ? blanks + cell : cell + blanks) + " "
            }
            return bar + parts.joined(separator: bar) + bar
        }
    }

    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
            // A word too long for its column loses its end.
            if line.count > width { line = line.prefix(max(0, width - 1)) + "…" }
        }
        return lines + [line]
    }

    /// A whole number with commas between thousands.
    static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0 && place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    private static func size(_ bytes: Int) -> String {
        var (size, unit) = (Double(bytes), 0)
        let units = ["B", "KB", "MB", "GB", "TB"]
        while size >= 1024 && unit < units.count - 1 {
            size /= 1024
            unit += 1
        }
        // Two decimals, rounded to even as Python does.
        let hundredths = (size * 100).rounded(.toNearestOrEven)
        let (whole, rest) = (Int(hundredths) / 100, Int(hundredths) % 100)
        return "\(whole).\(rest < 10 ? "0" : "")\(rest) \(units[unit])"
    }
}
