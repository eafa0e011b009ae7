/// The frame around a network's summary.
struct SummaryTable {
    let rows: [[String]]
    /// The columns' widths in characters, without the frame and the blank on either side.
    private static let widths = [31, 22, 13]
    private static let titles = ["Layer (type)", "Output Shape", "Param #"]

    func text(name: String, total: Int) -> String {
        var lines = ["Model: \"\(name)\"", Self.rule("┏", "━", "┳", "┓"), Self.row(Self.titles, "┃")]
        lines.append(Self.rule("┡", "━", "╇", "┩"))
        for (index, row) in rows.enumerated() {
            if index > 0 { lines.append(Self.rule("├", "─", "┼", "┤")) }
            lines.append(Self.row(row, "│"))
        }
        lines.append(Self.rule("└", "─", "┴", "┘"))
        lines.append(" Total params: \(total)")
        return lines.joined(separator: "\n")
    }

    private static func rule(_ left: String, _ line: String, _ cross: String, _ right: String) -> String {
        left + widths.map { String(repeating: line, count: $0 + 2) }.joined(separator: cross) + right
    }

    /// Numbers stand at the right end of their column.
    private static func row(_ cells: [String], _ bar: String) -> String {
        let padded = zip(cells, widths).enumerated().map { index, pair in
            let cell = String(pair.0.prefix(pair.1))
            let blanks = String(repeating: " ", count: pair.1 - cell.count)
            return index == 2 ? blanks + cell : cell + blanks
        }
        return bar + padded.map { " \($0) " }.joined(separator: bar) + bar
    }
}
