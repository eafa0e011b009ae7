import Diagnostics
import Markdown
import Wording

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
                    "heading-level", block.range.start,
                    Message("\(word) stands on level \(level)", nb: "\(word) står på nivå \(level)"),
                    fix: Message("write ### \(word)", nb: "skriv ### \(word)"))
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
        problems.warning(
            "raw-html", place,
            Message(
                "raw HTML is not shown: \(html.collapsed.shown)", nb: "rå HTML vises ikke: \(html.collapsed.shown)"),
            fix: Message("write Markdown", nb: "skriv Markdown"))
    }

    private mutating func check(_ fence: CodeBlock, _ range: SourceRange) {
        guard fence.info != nil else { return }
        let last = lines.indices.contains(range.end.line - 1) ? lines[range.end.line - 1] : ""
        if range.end.line == range.start.line || !(last.contains("```") || last.contains("~~~")) {
            problems.error(
                "fence", range.start, Message("this fence is never closed", nb: "denne kodeblokka blir aldri lukket"),
                fix: Message("put a line ``` after its text", nb: "sett en linje ``` etter teksten"))
        }
        guard let first = fence.words.first else { return }
        let rest = fence.words.dropFirst()
        if first != "python" {
            if ["py", "python3"].contains(first.lowercased()) || NearMiss.nearest(to: first, among: ["python"]) != nil
                || first.lowercased() == "python"
            {
                problems.error(
                    "fence", range.start,
                    Message("the fence's language is \(first.shown)", nb: "språket til kodeblokka er \(first.shown)"),
                    fix: Message("did you mean python?", nb: "mente du python?"))
            }
        } else if !rest.isEmpty, Array(rest) != ["run"] {
            problems.error(
                "fence", range.start,
                Message(
                    "\(rest.joined(separator: " ").shown) after python has no meaning",
                    nb: "\(rest.joined(separator: " ").shown) etter python har ingen betydning"),
                fix: Message(
                    "write ```python, or ```python run for a program to be run",
                    nb: "skriv ```python, eller ```python run for et program som skal kjøres"))
        }
    }

    // MARK: Data

    mutating func table(_ section: Section) -> DataTable? {
        let name = String(section.heading.dropFirst(4).trimmed)
        guard name.isPythonName else {
            problems.error(
                "data", section.place,
                name.isEmpty
                    ? Message("the table has no name", nb: "tabellen har ikke noe navn")
                    : Message(
                        "\(name.shown) cannot be a name in Python", nb: "\(name.shown) kan ikke være et navn i Python"),
                fix: Message(
                    "write ## Data NAME with letters, digits and underscores",
                    nb: "skriv ## Data NAVN med bokstaver, sifre og understreker"))
            return nil
        }
        _ = parts(of: section.blocks)
        let tables = section.blocks.compactMap { block -> Table? in
            if case .table(let table) = block.content { table } else { nil }
        }
        let links = section.blocks.flatMap(\.links).filter { isData($0.url) }
        guard tables.count + links.count == 1 else {
            let found = Message(
                "the data \(name.shown) has \(counted(tables.count, "table")) and \(counted(links.count, "link")) to a CSV file",
                nb: "dataene \(name.shown) har så mange tabeller: \(tables.count), og så mange lenker til en CSV-fil: "
                    + "\(links.count)")
            problems.error(
                "data", section.place, found,
                fix: Message(
                    "give one Markdown table or one link such as [text](file.csv)",
                    nb: "gi én Markdown-tabell eller én lenke som [tekst](fil.csv)"))
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
            problems.error("data-file", link, Message(verbatim: "\(url.shown): ") + problem.message, fix: problem.fix)
            return nil
        case .success(let file):
            var inFile = ProblemList(file: file.name, language: problems.language)
            let rows = CSVReader.rows(of: file.text, &inFile)
            let table = DataTable.make(name, place: place, rows: rows, &inFile)
            dataProblems += inFile.problems
            if inFile.hasErrors {
                problems.error(
                    "data-file", link,
                    Message("\(url.shown) cannot be read as a table", nb: "\(url.shown) kan ikke leses som en tabell"),
                    fix: Message("see its own problems", nb: "se feilene i den"))
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
