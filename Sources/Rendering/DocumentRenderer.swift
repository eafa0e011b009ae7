import Markdown
import Plotting
import Wording

/// Sets Markdown for a width: paragraphs wrapped, code as it is, tables in columns. Pure.
public struct DocumentRenderer: Sendable {
    public var theme: Theme

    public init(_ theme: Theme) { self.theme = theme }

    /// Blocks with an empty row between two of them.
    public func render(_ blocks: [Block], style: Style = .plain) -> [Line] {
        render(blocks, width: theme.textWidth, style)
    }

    private func render(_ blocks: [Block], width: Int, _ style: Style) -> [Line] {
        var lines: [Line] = []
        for block in blocks {
            let rows = render(block, width: width, style)
            if rows.isEmpty { continue }
            if !lines.isEmpty { lines.append(Line()) }
            lines += rows
        }
        return lines
    }

    private func render(_ block: Block, width: Int, _ style: Style) -> [Line] {
        switch block.content {
        case .heading(_, let inlines):
            return Wrapping.wrap(runs(inlines, Style(.title, isBold: true)), width: width)
        case .paragraph(let inlines): return Wrapping.wrap(runs(inlines, style), width: width)
        case .code(let code): return program(code.text, width: width + theme.width - theme.textWidth)
        case .list(let list): return render(list, width: width, style)
        case .quote(let blocks): return quote(blocks, width: width, style)
        case .table(let table): return TableLayout(renderer: self, table: table, width: width).lines
        case .html: return []
        case .thematicBreak: return [Line(String(repeating: "─", count: min(width, 20)), Style(isDim: true))]
        }
    }

    /// Lines of code or output, set in by four columns. One that is wider than the window goes on below, behind a mark.
    /// - Parameter width: columns there are; nil for the whole window.
    public func program(_ text: String, width: Int? = nil) -> [Line] {
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        while rows.last?.isEmpty == true { rows.removeLast() }
        let mark = theme.usesUnicode ? "↳ " : "> "
        return rows.flatMap { row -> [Line] in
            let pieces = Wrapping.code(escapingControls(String(row)), room: (width ?? theme.width) - 4)
            return pieces.enumerated().map { place, piece in
                let lead = [Run("    ")]
                if place == 0 { return Line(lead + [Run(piece, Style(.program))]) }
                let indent = piece.prefix { $0 == " " }
                return Line(
                    lead + [
                        Run(indent + mark, Style(isDim: true)),
                        Run(String(piece.dropFirst(indent.count)), Style(.program)),
                    ])
            }
        }
    }

    private func render(_ list: List, width: Int, _ style: Style) -> [Line] {
        var lines: [Line] = []
        for (offset, item) in list.items.enumerated() {
            let mark = list.start.map { "\($0 + offset). " } ?? "• "
            if offset > 0, !list.isTight { lines.append(Line()) }
            lines += marked(mark, item.blocks, width: width, style)
        }
        return lines
    }

    /// Blocks with a mark before the first row and blanks before the others.
    public func marked(_ mark: String, _ blocks: [Block], width: Int? = nil, _ style: Style = .plain) -> [Line] {
        let width = width ?? theme.textWidth
        let blank = String(repeating: " ", count: displayWidth(mark))
        let rows = render(blocks, width: width - displayWidth(mark), style)
        return rows.enumerated().map { place, row in
            if place > 0, row.runs.isEmpty { return row }
            return Line([Run(place == 0 ? mark : blank)] + row.runs)
        }
    }

    private func quote(_ blocks: [Block], width: Int, _ style: Style) -> [Line] {
        render(blocks, width: width - 2, style).map { Line([Run("│ ", Style(isDim: true))] + $0.runs) }
    }

    /// One paragraph of plain words.
    public func words(_ text: String, _ style: Style = .plain, mark: String = "") -> [Line] {
        let blank = String(repeating: " ", count: displayWidth(mark))
        return Wrapping.wrap([Run(escapingControls(text), style)], width: theme.textWidth, first: mark, rest: blank)
    }

    // MARK: Inlines

    func runs(_ inlines: [Inline], _ style: Style) -> [Run] {
        inlines.flatMap { inline -> [Run] in
            switch inline.content {
            case .text(let text): return [Run(escapingControls(text), style)]
            case .code(let text):
                // The backticks stay with colours too: `fit` within a sentence must not be read as a word of it.
                return [Run("`\(escapingControls(text))`", Style(.code, isBold: style.isBold))]
            case .emphasis(let inner):
                var changed = style
                changed.isItalic = true
                return runs(inner, changed)
            case .strong(let inner):
                var changed = style
                changed.isBold = true
                return runs(inner, changed)
            case .link(let url, _, let inner):
                let text = runs(inner, style)
                let isPlain = url == inner.plainText || url.isEmpty
                return isPlain ? text : text + [Run(" (\(escapingControls(url)))", Style(isDim: true))]
            case .image(_, _, let inner):
                return [
                    Run("[" + Message.picture.text(in: theme.language)), Run(escapingControls(inner.plainText), style),
                    Run("]"),
                ]
            case .html: return []
            case .softBreak: return [Run(" ", style)]
            case .lineBreak: return [Run("\n", style)]
            }
        }
    }
}
