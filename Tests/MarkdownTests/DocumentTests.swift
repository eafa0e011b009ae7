import Diagnostics
import Markdown
import Testing

@Suite struct DocumentTests {
    private func place(_ line: Int, _ column: Int) -> SourcePlace { SourcePlace(line: line, column: column) }

    @Test func readsHeadingsAndParagraphs() throws {
        let document = Document(parsing: "# One *two*\ntext\nmore\n")
        let heading = try #require(document.blocks.first)
        guard case .heading(1, let inlines) = heading.content else {
            Issue.record("no heading")
            return
        }
        #expect(inlines.plainText == "One two")
        #expect(heading.range == SourceRange(start: place(1, 1), end: place(1, 12)))
        #expect(document.blocks[1].plainText == "text more")
        #expect(document.blocks[1].range == SourceRange(start: place(2, 1), end: place(3, 5)))
    }

    @Test func countsColumnsInScalars() throws {
        let document = Document(parsing: "æøå `ø` x\n")
        guard case .paragraph(let inlines) = document.blocks[0].content else {
            Issue.record("no paragraph")
            return
        }
        #expect(inlines.map(\.content) == [.text("æøå "), .code("ø"), .text(" x")])
        #expect(inlines[2].range.start.column == 8)
        #expect(document.blocks[0].range.end == place(1, 10))
    }

    @Test func countsLinesFromAnOffset() {
        #expect(Document(parsing: "# a\n\nb\n", firstLine: 11).blocks.map(\.range.start.line) == [11, 13])
    }

    @Test func readsFences() {
        let document = Document(parsing: "text\n```python run\nx = 1\n\n    y\n```\n\n    indented\n")
        guard case .code(let fence) = document.blocks[1].content, case .code(let plain) = document.blocks[2].content
        else {
            Issue.record("no code")
            return
        }
        #expect(fence == CodeBlock(info: "python run", text: "x = 1\n\n    y\n", start: place(3, 1)))
        #expect(fence.words == ["python", "run"])
        #expect(plain.info == nil && plain.text == "indented\n")
        #expect(plain.start == place(8, 5))
    }

    @Test func readsTasksWithQuotes() {
        let document = Document(parsing: "- [x] Yes\n- [ ] No\n  > **why** — Because\n- plain\n")
        guard case .list(let list) = document.blocks[0].content else {
            Issue.record("no list")
            return
        }
        #expect(list.items.map(\.task) == [true, false, nil])
        #expect(list.items[0].plainText == "Yes")
        #expect(list.items[1].range.start == place(2, 1))
        guard case .quote(let blocks) = list.items[1].blocks[1].content,
            case .paragraph(let inlines) = blocks[0].content
        else {
            Issue.record("no quote")
            return
        }
        #expect(inlines[0].plainText == "why")
        #expect(inlines[0].range == SourceRange(start: place(3, 5), end: place(3, 12)))
        #expect(inlines.plainText == "why — Because")
    }

    @Test func readsTables() {
        let document = Document(parsing: "| a | b |\n|:--|--:|\n| 1 | `x` |\n| 2 |\n")
        guard case .table(let table) = document.blocks[0].content else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments == [.left, .right])
        #expect(table.header.cells.map(\.inlines.plainText) == ["a", "b"])
        #expect(table.rows.map { $0.cells.map(\.inlines.plainText) } == [["1", "x"], ["2", ""]])
        #expect(table.rows[1].range.start.line == 4)
    }

    @Test func readsLinksImagesAndBreaks() {
        let document = Document(parsing: "[t](u.csv \"s\")![d](p.png)  \nnext<!-- c -->\n\n---\n\n<!-- id: x -->\n")
        guard case .paragraph(let inlines) = document.blocks[0].content else {
            Issue.record("no paragraph")
            return
        }
        #expect(inlines.plainText == "td\nnext")
        guard case .link("u.csv", "s", _) = inlines[0].content, case .image("p.png", "", _) = inlines[1].content
        else {
            Issue.record("no link")
            return
        }
        #expect(document.blocks[1].content == .thematicBreak)
        #expect(document.blocks[2].content == .html("<!-- id: x -->\n"))
    }

    @Test func readsLineEndsOfEveryKind() {
        #expect(Document(parsing: "a\r\n\r\n# b\r\rc").blocks.map(\.range.start.line) == [1, 3, 5])
    }

    @Test(arguments: [
        "", "\0", "a\0b", "\u{FEFF}# x", "\u{202E}", "```", "|", "| a |\n|-", "- [", "[](", "<!--", "&#0;", "\t- \t",
        "![", "***", "\r\r\n",
    ])
    func takesAnyText(_ text: String) {
        let document = Document(parsing: text)
        #expect(document.blocks.allSatisfy { $0.range.start <= $0.range.end })
    }

    @Test func keepsColumnsAfterNUL() {
        guard case .paragraph(let inlines) = Document(parsing: "a\0b `c`").blocks[0].content else {
            Issue.record("no paragraph")
            return
        }
        #expect(inlines.first?.content == .text("a\u{FFFD}b "))
        // The range of a code span is that of its content.
        #expect(inlines.last?.range.start.column == 6)
    }

    @Test(arguments: ["> ", "- ", "*a **a ", "[", "![a](", "<a ", "|a"])
    func takesDeepNesting(_ piece: String) {
        let document = Document(parsing: String(repeating: piece, count: 100_000) + "end")
        #expect(document.depth <= Document.deepestNesting)
        #expect(document.blocks.plainText.contains("end"))
    }

    @Test func leavesOutTheEndOfAHugeText() {
        let document = Document(parsing: String(repeating: "word\n", count: 1 << 20))
        #expect(document.isCut)
        #expect(document.blocks.count == 1)
        #expect(!Document(parsing: "short").isCut)
    }
}

extension Document {
    /// How deep quotes and lists are nested along the first branch.
    fileprivate var depth: Int {
        var depth = 0
        var level = blocks
        while let block = level.first {
            depth += 1
            switch block.content {
            case .quote(let inner): level = inner
            case .list(let list): level = list.items.first?.blocks ?? []
            default: level = []
            }
        }
        return depth
    }
}
