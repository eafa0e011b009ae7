import Markdown
import Plotting

/// Sets a table in columns; cells that are too wide for the row are wrapped.
struct TableLayout {
    let renderer: DocumentRenderer
    let table: Table
    let width: Int

    private static let gap = 2
    private static let narrowest = 6

    var lines: [Line] {
        let rows = [table.header] + table.rows
        let cells = rows.enumerated().map { place, row in
            row.cells.map { renderer.runs($0.inlines, Style(isBold: place == 0)) }
        }
        let columns = table.alignments.count
        let widths = fit((0..<columns).map { column in cells.map { natural($0, column) }.max() ?? 0 })
        var lines: [Line] = []
        for (place, row) in cells.enumerated() {
            lines += set(row, widths)
            if place == 0 {
                let rules = widths.map { String(repeating: "─", count: $0) }
                lines.append(Line(rules.joined(separator: String(repeating: " ", count: Self.gap)), Style(isDim: true)))
            }
        }
        return lines
    }

    private func natural(_ row: [[Run]], _ column: Int) -> Int {
        column < row.count ? displayWidth(row[column].map(\.text).joined()) : 0
    }

    /// Takes from the widest columns until the row fits.
    private func fit(_ natural: [Int]) -> [Int] {
        var widths = natural.map { max($0, 1) }
        let gaps = Self.gap * max(widths.count - 1, 0)
        while widths.reduce(0, +) + gaps > width {
            guard let widest = widths.max(), widest > Self.narrowest, let place = widths.firstIndex(of: widest) else {
                break
            }
            widths[place] -= 1
        }
        return widths
    }

    private func set(_ row: [[Run]], _ widths: [Int]) -> [Line] {
        let columns = widths.enumerated().map { place, width in
            place < row.count ? Wrapping.wrap(row[place], width: width) : [Line()]
        }
        let height = columns.map(\.count).max() ?? 1
        return (0..<height).map { level in
            var runs: [Run] = []
            for (place, column) in columns.enumerated() {
                let line = level < column.count ? column[level] : Line()
                let missing = max(widths[place] - line.width, 0)
                let isLast = place == columns.count - 1
                switch table.alignments[place] {
                case .right: runs += [Run(String(repeating: " ", count: missing))] + line.runs
                case .center:
                    runs += [Run(String(repeating: " ", count: missing / 2))] + line.runs
                    if !isLast { runs.append(Run(String(repeating: " ", count: missing - missing / 2))) }
                default:
                    runs += line.runs
                    if !isLast { runs.append(Run(String(repeating: " ", count: missing))) }
                }
                if !isLast { runs.append(Run(String(repeating: " ", count: Self.gap))) }
            }
            return Line(runs)
        }
    }
}
