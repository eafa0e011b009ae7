import Diagnostics
import Testing

@testable import Markdown

@Suite struct MarkdownWriterTests {
    /// The same document without places, texts that stand side by side joined.
    private func plain(_ text: String) -> [String] { Document(parsing: text).blocks.map { shape($0) } }

    private func shape(_ block: Block) -> String {
        switch block.content {
        case .heading(let level, let inlines): "h\(level)(\(shape(inlines)))"
        case .paragraph(let inlines): "p(\(shape(inlines)))"
        case .code(let code): "code[\(code.info ?? "")](\(code.text))"
        case .list(let list):
            "list\(list.start.map(String.init) ?? "")("
                + list.items.map { item in
                    (item.task.map { $0 ? "[x]" : "[ ]" } ?? "") + item.blocks.map { shape($0) }.joined(separator: ";")
                }.joined(separator: "|") + ")"
        case .quote(let blocks): "quote(\(blocks.map { shape($0) }.joined(separator: ";")))"
        case .table(let table):
            "table("
                + ([table.header] + table.rows).map { row in
                    row.cells.map { shape($0.inlines) }.joined(separator: "¦")
                }.joined(separator: "/") + ")"
        case .html: "html"
        case .thematicBreak: "rule"
        }
    }

    private func shape(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline.content {
            case .text(let text): text
            case .code(let text): "`\(text)`"
            case .emphasis(let inner): "em(\(shape(inner)))"
            case .strong(let inner): "strong(\(shape(inner)))"
            case .link(let url, let title, let inner): "link(\(url),\(title),\(shape(inner)))"
            case .image(let url, let title, let inner): "image(\(url),\(title),\(shape(inner)))"
            case .html: ""
            case .softBreak: "␤"
            case .lineBreak: "⏎"
            }
        }.joined()
    }

    @Test(arguments: [
        "# One *two* `three`\n\ntext **bold** and _em_\nmore\n",
        "a line\\\nbroken\n\n***\n\n> a quote\n>\n> - of a list\n",
        "- [x] right\n- [ ] wrong\n  > **name** — why\n",
        "1. one\n2. two\n\n   more\n\n- a\n- b\n\n<!-- -->\n\n- c\n",
        "| a | b |\n|---|--:|\n| `x\\|y` | \\| |\n",
        "```python run\nprint('`')\n```\n\n````\n```\n````\n\n    indented\n",
        "``a ` b`` and ` `` ` and `  x  `\n",
        "[text](file.csv \"a \\\" title\") ![alt](picture.png)\n",
        "1\\. not a list\n\\# not a heading\n\\- no item\n\\> no quote\n\\+ none\n\\=== none\n",
        "a\\*b\\*c snake_case _x \\_y\\_ \\[no\\](link) \\<b> &amp;amp; a & b \\`no\\` \\~~no~~ $5 and $6\n",
        "Setext?\n\\---\nno\n\n5 < 6 > 4 and x<y\n",
    ]) func whatIsWrittenIsReadAgain(text: String) {
        let written = MarkdownWriter().text(Document(parsing: text).blocks)
        #expect(plain(written) == plain(text), "\(written)")
    }

    @Test(arguments: [
        "*", "_", "`", "``", "[", "](", "![", "<", "<b>", "&", "&lt;", "#", "##", "- ", "1. ", "12) ", "> ", "~~~",
        "|", "a | b", "\\", "\\\\", "***", "---", "===", "$x$", ":-", "+ x", "http://x.y", "a_b_c", "__x__", "  x",
    ]) func anyTextStaysText(text: String) {
        let place = SourcePlace(line: 1, column: 1)
        let range = SourceRange(start: place, end: place)
        for words in [text, "x \(text) y", "\(text)\(text)"] {
            let paragraph = Block(.paragraph([Inline(.text(words), range: range)]), range: range)
            let written = MarkdownWriter().text([paragraph])
            let trimmed = words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            let read = Document(parsing: written).blocks.plainText.split(separator: " ").joined(separator: " ")
            #expect(read == trimmed, "\(written)")
        }
    }

    @Test func controlCharactersAreLeftOut() {
        #expect("a\u{1B}[31m\u{0}b\u{202E}c\td\n".withoutSteering == "a[31mbc\td\n")
        #expect(
            MarkdownWriter().text([
                Block(
                    .code(.init(info: "x\u{7}", text: "\u{1B}]0;\n", start: .init(line: 1, column: 1))),
                    range: .init(start: .init(line: 1, column: 1), end: .init(line: 1, column: 1)))
            ]) == "```x\n]0;\n```\n")
    }
}
