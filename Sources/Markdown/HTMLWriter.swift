/// Writes blocks as HTML: every character of the text escaped, nothing but what CommonMark knows passed on.
///
/// Raw HTML of the text is left out, and addresses that a browser would run.
public struct HTMLWriter: Sendable {
    public init() {}

    /// The blocks, one after the other, each ended by a line end.
    public func text(_ blocks: [Block]) -> String { blocks.map { block($0) }.joined() }

    private func block(_ block: Block) -> String {
        switch block.content {
        case .heading(let level, let inlines): return "<h\(level)>\(self.inlines(inlines))</h\(level)>\n"
        case .paragraph(let inlines): return "<p>\(self.inlines(inlines))</p>\n"
        case .code(let code): return Self.program(code.text)
        case .list(let list): return self.list(list)
        case .quote(let blocks): return "<blockquote>\n\(text(blocks))</blockquote>\n"
        case .table(let table): return self.table(table)
        case .html: return ""
        case .thematicBreak: return "<hr>\n"
        }
    }

    /// Lines shown as they are. What is too wide scrolls, by keys too.
    public static func program(_ text: String, class name: String? = nil) -> String {
        let attribute = name.map { " class=\"\(escaped($0))\"" } ?? ""
        return "<pre\(attribute) tabindex=\"0\"><code>\(escaped(text))</code></pre>\n"
    }

    private func list(_ list: List) -> String {
        let name = list.start == nil ? "ul" : "ol"
        let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        let items = list.items.map { item in
            let box = item.task.map { $0 ? "☑ " : "☐ " } ?? ""
            return "<li>\(box)\(self.item(item.blocks, isTight: list.isTight))</li>\n"
        }
        return "<\(name)\(start)>\n\(items.joined())</\(name)>\n"
    }

    /// What stands in an item of a list; a tight one has no paragraphs.
    public func item(_ blocks: [Block], isTight: Bool = true) -> String {
        guard isTight else { return "\n" + text(blocks) }
        return blocks.map { block in
            if case .paragraph(let inlines) = block.content { return self.inlines(inlines) }
            return "\n" + self.block(block)
        }.joined()
    }

    private func table(_ table: Table) -> String {
        let header = zip(table.header.cells, table.alignments).map { cell, alignment in
            // A header without words heads nothing.
            let name = cell.inlines.isEmpty ? "td" : "th scope=\"col\""
            return "<\(name)\(style(alignment))>\(inlines(cell.inlines))</\(cell.inlines.isEmpty ? "td" : "th")>"
        }
        let rows = table.rows.map { row in
            let cells = zip(row.cells, table.alignments).map { cell, alignment in
                "<td\(style(alignment))>\(inlines(cell.inlines))</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        return """
            <div class="wide" tabindex="0"><table>
            <thead><tr>\(header.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table></div>

            """
    }

    private func style(_ alignment: Table.Alignment) -> String {
        alignment == .right ? " class=\"number\"" : alignment == .center ? " class=\"middle\"" : ""
    }

    // MARK: Text

    public func inlines(_ inlines: [Inline]) -> String { inlines.map { inline($0) }.joined() }

    private func inline(_ inline: Inline) -> String {
        switch inline.content {
        case .text(let text): return Self.escaped(text)
        case .code(let text): return "<code>\(Self.escaped(text))</code>"
        case .emphasis(let inner): return "<em>\(inlines(inner))</em>"
        case .strong(let inner): return "<strong>\(inlines(inner))</strong>"
        case .link(let url, _, let inner):
            guard Self.isHarmless(url) else { return inlines(inner) }
            return "<a href=\"\(Self.escaped(url))\">\(inlines(inner))</a>"
        case .image(let url, _, let inner):
            let words = Self.escaped(inner.plainText)
            return Self.isHarmless(url) ? "<img src=\"\(Self.escaped(url))\" alt=\"\(words)\">" : words
        case .html: return ""
        case .softBreak: return "\n"
        case .lineBreak: return "<br>\n"
        }
    }

    /// A file beside the page, a place in it, or a page or mail address elsewhere: nothing that runs.
    private static func isHarmless(_ url: String) -> Bool {
        let head = url.withoutSteering.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let colon = head.firstIndex(of: ":") else { return true }
        return ["http", "https", "mailto"].contains(head[..<colon].lowercased())
    }

    /// A text as it stands in HTML, in attributes too; control characters are left out.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.withoutSteering.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
