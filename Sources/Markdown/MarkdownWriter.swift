/// Writes blocks as CommonMark: what is read from the result is the same document again.
///
/// Control characters are left out; a text's own marks are escaped. A dollar is escaped too, because many viewers read
/// mathematics between two of them.
public struct MarkdownWriter: Sendable {
    public init() {}

    /// The blocks with an empty line between two of them, the last line ended.
    public func text(_ blocks: [Block]) -> String { lines(blocks).map { $0 + "\n" }.joined() }

    /// The lines of blocks, without their ends.
    public func lines(_ blocks: [Block]) -> [String] {
        var result: [String] = []
        var previous: Block?
        for block in blocks {
            let lines = lines(block)
            if lines.isEmpty { continue }
            if let previous { result += separator(previous, block) }
            result += lines
            previous = block
        }
        return result
    }

    /// Two lists that follow each other would become one; a comment keeps them apart.
    private func separator(_ first: Block, _ second: Block) -> [String] {
        guard case .list(let a) = first.content else { return [""] }
        if case .code(let code) = second.content, code.info == nil { return ["", "<!-- -->", ""] }
        guard case .list(let b) = second.content, (a.start == nil) == (b.start == nil) else { return [""] }
        return ["", "<!-- -->", ""]
    }

    private func lines(_ block: Block) -> [String] {
        switch block.content {
        case .heading(let level, let inlines):
            let text = inlines.map { $0.replacingBreaks }.map { inline($0) }.joined()
            return [String(repeating: "#", count: level) + " " + escapingClosingMarks(text)]
        case .paragraph(let inlines): return paragraph(inlines)
        case .code(let code): return fence(code)
        case .list(let list): return self.list(list)
        case .quote(let blocks): return lines(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
        case .table(let table): return self.table(table)
        case .html: return []
        case .thematicBreak: return ["***"]
        }
    }

    // MARK: Text

    /// The lines of a paragraph; what would begin a block at the start of a line is escaped.
    public func paragraph(_ inlines: [Inline]) -> [String] {
        let text = inlines.map { inline($0) }.joined()
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { escapingStart(String($0)) }
            .filter { !$0.isEmpty }
    }

    private func inline(_ inline: Inline, isInTable: Bool = false) -> String {
        let inside = { (inner: [Inline]) in inner.map { self.inline($0, isInTable: isInTable) }.joined() }
        switch inline.content {
        case .text(let text): return escaped(text)
        case .code(let text):
            let span = codeSpan(text)
            return isInTable ? span.substituting("|", by: "\\|") : span
        case .emphasis(let inner): return "*\(inside(inner))*"
        case .strong(let inner): return "**\(inside(inner))**"
        case .link(let url, let title, let inner): return "[\(inside(inner))](\(target(url, title)))"
        case .image(let url, let title, let inner): return "![\(inside(inner))](\(target(url, title)))"
        case .html: return ""
        case .softBreak: return isInTable ? " " : "\n"
        case .lineBreak: return isInTable ? " " : "\\\n"
        }
    }

    private func target(_ url: String, _ title: String) -> String {
        let address = "<" + String(url.filter { !"<>\\\n".contains($0) }) + ">"
        if title.isEmpty { return address }
        return "\(address) \"\(escaped(title).substituting("\"", by: "\\\""))\""
    }

    private func codeSpan(_ text: String) -> String {
        let text = clean(text)
        let ticks = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let pad = text.hasPrefix("`") || text.hasSuffix("`") || isPadded(text) ? " " : ""
        return ticks + pad + text + pad + ticks
    }

    /// Whether one blank at each end would be taken for padding.
    private func isPadded(_ text: String) -> Bool {
        text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
    }

    private func longestRun(of mark: Character, in text: String) -> Int {
        var (longest, run) = (0, 0)
        for character in text {
            run = character == mark ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// The text with marks that would mean something escaped.
    public func escaped(_ text: String) -> String {
        let characters = Array(clean(text))
        var result = ""
        for (place, character) in characters.enumerated() {
            let before = place > 0 ? characters[place - 1] : " "
            let after = place + 1 < characters.count ? characters[place + 1] : " "
            let isMark: Bool =
                switch character {
                case "\\", "`", "*", "[", "]", "|", "$", "~": true
                // Within a word it means nothing.
                case "_": !(before.isLetter || before.isNumber) || !(after.isLetter || after.isNumber)
                case "<": after.isLetter || after == "/" || after == "!" || after == "?"
                case "&": after.isLetter || after == "#"
                case "!": after == "["
                default: false
                }
            if isMark { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// A line of a paragraph that does not begin a heading, a list, a quote or a rule.
    private func escapingStart(_ line: String) -> String {
        let line = String(line.drop { $0 == " " || $0 == "\t" })
        guard let first = line.first else { return "" }
        if "#>+-=:".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count < 10, let mark = line[digits.endIndex...].first, mark == "." || mark == ")" {
            return digits + "\\" + line[digits.endIndex...]
        }
        return line
    }

    /// Number signs at the end of a heading would be dropped.
    private func escapingClosingMarks(_ text: String) -> String {
        text.hasSuffix("#") ? text.dropLast() + "\\#" : text
    }

    // MARK: Blocks

    private func fence(_ code: CodeBlock) -> [String] {
        let text = clean(code.text)
        let marks = String(repeating: "`", count: max(longestRun(of: "`", in: text) + 1, 3))
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return [marks + clean(code.info ?? "")] + lines + [marks]
    }

    private func list(_ list: List) -> [String] {
        var lines: [String] = []
        for (offset, item) in list.items.enumerated() {
            let mark = list.start.map { "\($0 + offset). " } ?? "- "
            let box = item.task.map { $0 ? "[x] " : "[ ] " } ?? ""
            let inner = list.isTight ? tight(item.blocks) : self.lines(item.blocks)
            let blank = String(repeating: " ", count: mark.count)
            if offset > 0, !list.isTight { lines.append("") }
            lines.append(mark + box + (inner.first ?? ""))
            lines += inner.dropFirst().map { $0.isEmpty ? "" : blank + $0 }
        }
        return lines
    }

    /// Without empty lines between the blocks of an item, where they need none.
    private func tight(_ blocks: [Block]) -> [String] {
        var result: [String] = []
        var previous: Block?
        for block in blocks {
            if let previous, case .paragraph = previous.content, case .paragraph = block.content { result.append("") }
            result += lines(block)
            previous = block
        }
        return result
    }

    private func table(_ table: Table) -> [String] {
        let rules = table.alignments.map { alignment -> String in
            switch alignment {
            case .none: "---"
            case .left: ":---"
            case .center: ":---:"
            case .right: "---:"
            }
        }
        let rows = table.rows.map { row($0) }
        return [row(table.header), "| " + rules.joined(separator: " | ") + " |"] + rows
    }

    private func row(_ row: Table.Row) -> String {
        let cells = row.cells.map { $0.inlines.map { inline($0, isInTable: true) }.joined() }
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// Without characters that steer a terminal or turn the direction of text; tabs and line ends stay.
    private func clean(_ text: String) -> String { text.withoutSteering }
}

extension Inline {
    /// Line ends become blanks: a heading has one line.
    fileprivate var replacingBreaks: Inline {
        switch content {
        case .softBreak, .lineBreak: Inline(.text(" "), range: range)
        default: self
        }
    }
}

extension String {
    /// Without characters that steer a terminal or turn the direction of text; tabs and line ends stay.
    public var withoutSteering: String {
        let isSteering = { (scalar: Unicode.Scalar) -> Bool in
            switch scalar.value {
            case 9, 10: false
            case 0..<32, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        guard unicodeScalars.contains(where: isSteering) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !isSteering($0) }))
    }

    /// The text with another in the place of a mark.
    fileprivate func substituting(_ mark: Character, by text: String) -> String {
        var result = ""
        for character in self { if character == mark { result += text } else { result.append(character) } }
        return result
    }
}
