import Diagnostics
import Markdown
import Wording

/// What reading a file came to: the lesson as far as it can be used, and everything that is wrong with the file.
public struct LessonReading: Sendable {
    /// nil when nothing of the file can be used.
    public var lesson: Lesson?
    /// In the order of their places.
    public var problems: [Diagnostic]

    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

/// Reads a lesson's text: headings are the syntax.
///
/// Problems are collected, not stopped at. Nothing is run and no file is opened: data files come from `loadData`.
public struct LessonReader {
    /// Gives the text of a data file named in the lesson, or says why it cannot be had.
    public typealias DataLoader = (String) -> Result<DataFile, FileProblem>

    /// A data file's text, and its name for reports.
    public struct DataFile: Sendable {
        public var name: String
        public var text: String

        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    let lines: [Substring]
    let loadData: DataLoader
    var frontMatter = FrontMatter()
    var problems: ProblemList
    /// Problems in other files: the data.
    var dataProblems: [Diagnostic] = []
    /// The lines in which sections begin.
    private var sectionStarts: [Int] = []

    /// Reads a lesson in O(its length).
    /// - Parameters:
    ///   - file: its name for reports.
    ///   - language: in which problems are told.
    public static func read(
        _ text: String, file: String, language: Language = .english, loadData: @escaping DataLoader
    ) -> LessonReading {
        // A byte order mark is no part of the first line.
        let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
        var reader = LessonReader(text, file: file, language: language, loadData: loadData)
        let lesson = reader.lesson(text)
        let problems = reader.problems.problems.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
        return LessonReading(lesson: lesson, problems: problems + reader.dataProblems)
    }

    private init(_ text: String, file: String, language: Language, loadData: @escaping DataLoader) {
        lines = text.sourceLines
        self.loadData = loadData
        problems = ProblemList(file: file, language: language)
    }

    private mutating func lesson(_ text: String) -> Lesson? {
        guard !text.trimmed.isEmpty else {
            problems.error(
                "empty-file", SourcePlace(line: 1, column: 1), Message("the file is empty", nb: "fila er tom"),
                fix: Message("write a lesson", nb: "skriv en leksjon"))
            return nil
        }
        reportControlCharacters()
        guard let (frontMatter, lineCount) = FrontMatter.read(lines, &problems) else { return nil }
        self.frontMatter = frontMatter
        let body = lines.dropFirst(lineCount).joined(separator: "\n")
        let document = Document(parsing: body, firstLine: lineCount + 1)
        let sections = sections(of: document.blocks)
        sectionStarts = sections.dropFirst().map(\.place.line)
        var lesson = Lesson(
            frontMatter: frontMatter, file: problems.file, opening: opening(sections.first), tables: [], steps: [])
        read(sections.dropFirst(), into: &lesson)
        markBroken(&lesson)
        return lesson
    }

    // MARK: Sections

    /// The part of a file below one heading of level 2; the first one has the title and the opening.
    struct Section {
        var heading: String
        var place: SourcePlace
        var blocks: [Block]
    }

    private func sections(of blocks: [Block]) -> [Section] {
        var sections = [Section(heading: "", place: SourcePlace(line: 1, column: 1), blocks: [])]
        for block in blocks {
            if case .heading(level: 2, let inlines) = block.content {
                sections.append(Section(heading: inlines.plainText, place: block.range.start, blocks: []))
            } else {
                sections[sections.count - 1].blocks.append(block)
            }
        }
        return sections
    }

    private mutating func opening(_ section: Section?) -> [StepPart] {
        var titles: [SourcePlace] = []
        var blocks: [Block] = []
        for block in section?.blocks ?? [] {
            if case .heading(level: 1, _) = block.content {
                titles.append(block.range.start)
            } else {
                blocks.append(block)
            }
        }
        let start = section?.blocks.first?.range.start ?? SourcePlace(line: 1, column: 1)
        if titles.isEmpty {
            problems.error(
                "title", start, Message("the lesson has no title", nb: "leksjonen har ingen tittel"),
                fix: Message("begin its text with a line # Title", nb: "begynn teksten med en linje # Tittel"))
        }
        for place in titles.dropFirst() {
            problems.error(
                "title", place, Message("a second title", nb: "en tittel til"),
                fix: Message("write ## for a step", nb: "skriv ## for et steg"))
        }
        return parts(of: blocks)
    }

    private mutating func read(_ sections: ArraySlice<Section>, into lesson: inout Lesson) {
        var setups: [Code] = []
        var hasSetup = false
        var ids: [String: SourcePlace] = [:]
        for section in sections {
            for block in section.blocks {
                if case .heading(level: 1, _) = block.content {
                    problems.error(
                        "title", block.range.start, Message("a second title", nb: "en tittel til"),
                        fix: Message("write ## for a step", nb: "skriv ## for et steg"))
                }
            }
            let word = ReservedWords.canonical(section.heading, language: frontMatter.language)
            if word == "Setup" {
                if hasSetup {
                    problems.error(
                        "setup", section.place, Message("a second Setup", nb: "et Setup til"),
                        fix: Message("move its code to the first", nb: "flytt koden til det første"))
                }
                hasSetup = true
                setups += setup(section)
            } else if word == "Data" || section.heading.lowercased().hasPrefix("data ") {
                if let table = table(section) {
                    if lesson.tables.contains(where: { $0.name == table.name }) {
                        problems.error(
                            "data", section.place,
                            Message(
                                "two tables are named \(table.name.shown)", nb: "to tabeller heter \(table.name.shown)"),
                            fix: Message("rename one", nb: "gi en av dem et annet navn"))
                    }
                    lesson.tables.append(table)
                }
            } else {
                let step = step(section, reserved: word)
                if let first = ids[step.id] {
                    problems.error(
                        "step-id", section.place,
                        Message(
                            "the step's id \(step.id.shown) is taken by the step in line \(first.line)",
                            nb: "stegets id \(step.id.shown) er tatt av steget i linje \(first.line)"),
                        fix: Message(
                            "rename the step, or write <!-- id: … --> under its heading",
                            nb: "gi steget et annet navn, eller skriv <!-- id: … --> under overskriften"))
                }
                ids[step.id] = section.place
                lesson.steps.append(step)
            }
        }
        lesson.setup = Code(joining: setups)
        if lesson.steps.isEmpty {
            problems.error(
                "steps", SourcePlace(line: lines.count, column: 1),
                Message("the lesson has no steps", nb: "leksjonen har ingen steg"),
                fix: Message("write a step below a heading ##", nb: "skriv et steg under en overskrift ##"))
        }
    }

    private mutating func setup(_ section: Section) -> [Code] {
        let code = section.blocks.compactMap(\.python)
        _ = parts(of: section.blocks)
        if code.isEmpty {
            problems.error(
                "setup", section.place, Message("the Setup has no code", nb: "Setup har ingen kode"),
                fix: Message("write a fence ```python below it", nb: "skriv en kodeblokk ```python under"))
        }
        return code
    }

    /// Tells learners of each step's first error; what lies outside the steps is the author's affair.
    private func markBroken(_ lesson: inout Lesson) {
        for index in lesson.steps.indices {
            let start = lesson.steps[index].place
            let end = lines.count + 1
            // Setup and Data may stand between steps, so the next section bounds a step, not the next step.
            let next = sectionStarts.first { $0 > start.line } ?? end
            // A fault in the smaller form alone leaves the question itself whole.
            let smaller = lesson.steps[index].easier.first?.place.line ?? next
            lesson.steps[index].problem = firstError(from: start.line, before: min(smaller, next))
            if smaller < next { lesson.steps[index].easier[0].problem = firstError(from: smaller, before: next) }
        }
    }

    private func firstError(from first: Int, before end: Int) -> Diagnostic? {
        problems.problems.filter { $0.severity == .error && $0.place.line >= first && $0.place.line < end }
            .min { $0.place < $1.place }
    }

    private mutating func reportControlCharacters() {
        for (row, line) in lines.enumerated() where line.unicodeScalars.contains(where: \.isControl) {
            for (column, scalar) in line.unicodeScalars.enumerated() where scalar.isControl {
                let place = SourcePlace(line: row + 1, column: column + 1)
                let name =
                    "U+" + String(repeating: "0", count: max(4 - hexadecimal(scalar).count, 0)) + hexadecimal(scalar)
                if scalar.value == 27 {
                    problems.error(
                        "control-character", place, Message("the control character ESC", nb: "kontrolltegnet ESC"),
                        fix: Message("delete it", nb: "slett det"))
                } else {
                    problems.warning(
                        "control-character", place,
                        Message("the control character \(name)", nb: "kontrolltegnet \(name)"),
                        fix: Message("delete it", nb: "slett det"))
                }
                // One in a line is enough to find the others.
                break
            }
        }
    }

    private func hexadecimal(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16, uppercase: true) }
}
