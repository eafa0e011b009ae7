import Diagnostics
import Markdown

extension LessonReader {
    /// Divides blocks into text to show and programs to run, and reports what a learner would not see.
    mutating func parts(of blocks: [Block]) -> [StepPart] {
        var parts: [StepPart] = []
        var text: [Block] = []
        for block in blocks {
            check(block)
            if case .html = block.content { continue }
            if case .code(let fence) = block.content, fence.words == ["python", "run"] {
                if !text.isEmpty { parts.append(.text(text)) }
                text = []
                parts.append(.run(Code(fence.text, start: fence.start)))
            } else {
                text.append(block)
            }
        }
        if !text.isEmpty { parts.append(.text(text)) }
        return parts
    }

    private mutating func check(_ block: Block) {
        switch block.content {
        case .code(let fence): check(fence, block.range)
        case .html(let html): report(html: html, block.range.start)
        case .quote(let inner): for block in inner { check(block) }
        case .list(let list): for item in list.items { for block in item.blocks { check(block) } }
        case .paragraph(let inlines): check(inlines)
        case .heading(let level, let inlines):
            let heading = inlines.plainText
            if level > 3, let word = ReservedWords.canonical(heading, language: frontMatter.language) {
                problems.error(
                    "heading-level", block.range.start, "\(word) stands on level \(level)", fix: "write ### \(word)")
            }
        case .table, .thematicBreak: break
        }
    }

    private mutating func check(_ inlines: [Inline]) {
        for inline in inlines {
            if case .html(let html) = inline.content { report(html: html, inline.range.start) }
        }
    }

    private mutating func report(html: String, _ place: SourcePlace) {
        if html.trimmed.hasPrefix("<!--") { return }
        problems.warning("raw-html", place, "raw HTML is not shown: \(html.collapsed.shown)", fix: "write Markdown")
    }

    private mutating func check(_ fence: CodeBlock, _ range: SourceRange) {
        guard fence.info != nil else { return }
        let last = lines.indices.contains(range.end.line - 1) ? lines[range.end.line - 1] : ""
        if range.end.line == range.start.line || !(last.contains("```") || last.contains("~~~")) {
            problems.error("fence", range.start, "this fence is never closed", fix: "put a line ``` after its text")
        }
        guard let first = fence.words.first else { return }
        let rest = fence.words.dropFirst()
        if first != "python" {
            if ["py", "python3"].contains(first.lowercased()) || NearMiss.nearest(to: first, among: ["python"]) != nil
                || first.lowercased() == "python"
            {
                problems.error(
                    "fence", range.start, "the fence's language is \(first.shown)", fix: "did you mean python?")
            }
        } else if !rest.isEmpty, Array(rest) != ["run"] {
            problems.error(
                "fence", range.start, "\(rest.joined(separator: " ").shown) after python has no meaning",
                fix: "write ```python, or ```python run for a program to be run")
        }
    }

    // MARK: Data

    mutating func table(_ section: Section) -> DataTable? {
        let name = String(section.heading.dropFirst(4).trimmed)
        guard name.isPythonName else {
            problems.error(
                "data", section.place,
                name.isEmpty ? "the table has no name" : "\(name.shown) cannot be a name in Python",
                fix: "write ## Data NAME with letters, digits and underscores")
            return nil
        }
        _ = parts(of: section.blocks)
        let tables = section.blocks.compactMap { block -> Table? in
            if case .table(let table) = block.content { table } else { nil }
        }
        let links = section.blocks.flatMap(\.links).filter { isData($0.url) }
        guard tables.count + links.count == 1 else {
            let found = "\(counted(tables.count, "table")) and \(counted(links.count, "link")) to a CSV file"
            problems.error(
                "data", section.place, "the data \(name.shown) has \(found)",
                fix: "give one Markdown table or one link such as [text](file.csv)")
            return nil
        }
        if let table = tables.first { return self.table(name, section.place, table) }
        return links.first.flatMap { load(name, section.place, $0.url, $0.place) }
    }

    private func isData(_ url: String) -> Bool { url.lowercased().hasSuffix(".csv") }

    private mutating func table(_ name: String, _ place: SourcePlace, _ table: Table) -> DataTable? {
        let rows = ([table.header] + table.rows).map { row in
            row.cells.map { CSVReader.Cell(text: String($0.inlines.plainText.trimmed), place: $0.range.start) }
        }
        return DataTable.make(name, place: place, rows: rows, &problems)
    }

    private mutating func load(_ name: String, _ place: SourcePlace, _ url: String, _ link: SourcePlace) -> DataTable? {
        switch loadData(url) {
        case .failure(let problem):
            problems.error("data-file", link, "\(url.shown): \(problem.message)", fix: problem.fix)
            return nil
        case .success(let file):
            var inFile = ProblemList(file: file.name)
            let rows = CSVReader.rows(of: file.text, &inFile)
            let table = DataTable.make(name, place: place, rows: rows, &inFile)
            dataProblems += inFile.problems
            if inFile.hasErrors {
                problems.error("data-file", link, "\(url.shown) cannot be read as a table", fix: "see its own problems")
            }
            return inFile.hasErrors ? nil : table
        }
    }
}

extension Block {
    /// All links inside, wherever they stand.
    var links: [(url: String, place: SourcePlace)] {
        inlines.flatMap(\.links)
    }

    /// The inlines of the block and of all blocks in it.
    var inlines: [Inline] {
        switch content {
        case .heading(_, let inlines), .paragraph(let inlines): inlines
        case .quote(let blocks): blocks.flatMap(\.inlines)
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.inlines) }
        case .table(let table): ([table.header] + table.rows).flatMap { $0.cells.flatMap(\.inlines) }
        case .code, .html, .thematicBreak: []
        }
    }
}

extension Inline {
    var links: [(url: String, place: SourcePlace)] {
        switch content {
        case .link(let url, _, let inner): [(url, range.start)] + inner.flatMap(\.links)
        case .emphasis(let inner), .strong(let inner): inner.flatMap(\.links)
        case .image(_, _, let inner): inner.flatMap(\.links)
        case .text, .code, .html, .softBreak, .lineBreak: []
        }
    }
}
