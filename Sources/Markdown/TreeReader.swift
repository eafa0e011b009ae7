import CCommonMark
import Diagnostics

/// Reads a text with cmark-gfm and copies its tree into plain values.
///
/// The parser's nodes are pointers that live until `cmark_node_free`; no pointer leaves `document()`.
struct TreeReader {
    private typealias Node = OpaquePointer

    private let bytes: [UInt8]
    private let lines: LineTable
    private let isCut: Bool

    init(text: String, firstLine: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8.prefix(Document.largestSize) {
            // The parser would put U+FFFD for NUL, whose three bytes would shift the columns behind it.
            if byte == 0 { bytes += [0xEF, 0xBF, 0xBD] } else { bytes.append(byte) }
        }
        isCut = text.utf8.count > Document.largestSize
        lines = LineTable(bytes, firstLine: firstLine)
        self.bytes = bytes
    }

    func document() -> Document {
        _ = TreeReader.registration
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
            return Document(blocks: [])
        }
        defer { cmark_parser_free(parser) }
        for name in ["table", "tasklist"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return Document(blocks: []) }
        defer { cmark_node_free(root) }
        return Document(blocks: blocks(of: root, depth: 0), isCut: isCut)
    }

    /// Tells cmark-gfm about its extensions; a static is made once, whatever the threads.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    // MARK: Blocks

    private func children(of node: Node) -> [Node] {
        var result: [Node] = []
        var child = cmark_node_first_child(node)
        while let current = child {
            result.append(current)
            child = cmark_node_next(current)
        }
        return result
    }

    private func blocks(of node: Node, depth: Int) -> [Block] {
        children(of: node).compactMap { child in
            content(of: child, depth: depth + 1).map { Block($0, range: range(of: child)) }
        }
    }

    private func content(of node: Node, depth: Int) -> Block.Content? {
        guard depth < Document.deepestNesting else {
            let text = collectedText(of: node)
            return .paragraph([Inline(.text(text), range: range(of: node))])
        }
        switch type(of: node) {
        case "heading": return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth))
        case "paragraph": return .paragraph(inlines(of: node, depth: depth))
        case "code_block": return .code(code(of: node))
        case "list": return .list(list(of: node, depth: depth))
        case "block_quote": return .quote(blocks(of: node, depth: depth))
        case "table": return .table(table(of: node, depth: depth))
        case "html_block": return .html(string(cmark_node_get_literal(node)))
        case "thematic_break": return .thematicBreak
        default: return nil
        }
    }

    private func code(of node: Node) -> CodeBlock {
        let range = range(of: node)
        var length: CInt = 0
        var offset: CInt = 0
        var mark: CChar = 0
        let isFenced = cmark_node_get_fenced(node, &length, &offset, &mark) != 0
        let info = isFenced ? string(cmark_node_get_fence_info(node)) : nil
        let line = Int(cmark_node_get_start_line(node))
        let start =
            isFenced
            ? SourcePlace(line: range.start.line + 1, column: range.start.column)
            : lines.place(line: line, byteColumn: lines.indentation(line: line))
        return CodeBlock(info: info, text: string(cmark_node_get_literal(node)), start: start)
    }

    private func list(of node: Node, depth: Int) -> List {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let items = children(of: node).map { item in
            let isTask = type(of: item) == "tasklist"
            return ListItem(
                task: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
                blocks: blocks(of: item, depth: depth + 1), range: range(of: item))
        }
        return List(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0, items: items)
    }

    private func table(of node: Node, depth: Int) -> Table {
        let rows = children(of: node).map { row in
            Table.Row(
                cells: children(of: row).map {
                    Table.Cell(inlines: inlines(of: $0, depth: depth + 2), range: range(of: $0))
                }, range: range(of: row))
        }
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        var alignments = [Table.Alignment](repeating: .none, count: count)
        if let marks = cmark_gfm_extensions_get_table_alignments(node) {
            // The extension keeps one letter for each column, `l`, `c`, `r` or 0.
            for column in 0..<count {
                alignments[column] =
                    switch marks[column] {
                    case UInt8(ascii: "l"): .left
                    case UInt8(ascii: "c"): .center
                    case UInt8(ascii: "r"): .right
                    default: .none
                    }
            }
        }
        let empty = Table.Row(cells: [], range: range(of: node))
        return Table(alignments: alignments, header: rows.first ?? empty, rows: Array(rows.dropFirst()))
    }

    // MARK: Inlines

    private func inlines(of node: Node, depth: Int) -> [Inline] {
        var result: [Inline] = []
        for child in children(of: node) {
            guard let content = inline(of: child, depth: depth + 1) else { continue }
            let range = range(of: child)
            // The parser cuts text at every mark that turned out to be none; pieces are put together again.
            if case .text(let more) = content, let last = result.last, case .text(let text) = last.content {
                result[result.count - 1].content = .text("")
                result[result.count - 1] = Inline(
                    .text(text + more), range: SourceRange(start: last.range.start, end: range.end))
            } else {
                result.append(Inline(content, range: range))
            }
        }
        return result
    }

    private func inline(of node: Node, depth: Int) -> Inline.Content? {
        guard depth < Document.deepestNesting else { return .text(collectedText(of: node)) }
        switch type(of: node) {
        case "text": return .text(string(cmark_node_get_literal(node)))
        case "code": return .code(string(cmark_node_get_literal(node)))
        case "emph": return .emphasis(inlines(of: node, depth: depth))
        case "strong": return .strong(inlines(of: node, depth: depth))
        case "link":
            return .link(
                url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
                inlines(of: node, depth: depth))
        case "image":
            return .image(
                url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
                inlines(of: node, depth: depth))
        case "html_inline": return .html(string(cmark_node_get_literal(node)))
        case "softbreak": return .softBreak
        case "linebreak": return .lineBreak
        default: return nil
        }
    }

    /// The text of all nodes below one, without recursion.
    private func collectedText(of node: Node) -> String {
        guard let iterator = cmark_iter_new(node) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return text }
            if event == CMARK_EVENT_ENTER, let literal = cmark_node_get_literal(current) {
                text += String(cString: literal)
            }
        }
    }

    // MARK: From C

    private func type(of node: Node) -> String { string(cmark_node_get_type_string(node)) }

    private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

    /// The parser's end is the last byte itself; ours is the place after it.
    private func range(of node: Node) -> SourceRange {
        let startLine = Int(cmark_node_get_start_line(node))
        let start = lines.place(line: startLine, byteColumn: Int(cmark_node_get_start_column(node)))
        let end = lines.place(
            line: max(Int(cmark_node_get_end_line(node)), startLine),
            byteColumn: Int(cmark_node_get_end_column(node)) + 1)
        return SourceRange(start: start, end: max(start, end))
    }
}
