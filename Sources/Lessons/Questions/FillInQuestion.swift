import Diagnostics
import Markdown
import Wording

/// `### Fill in`: the bold words of a text are left out, and asked one after the other.
public struct FillInQuestion: QuestionKind {
    /// A word that is left out.
    struct Blank: Hashable, Sendable {
        /// Every way to write it, normal, the first one as the author prefers it.
        var variants: [String]
        /// The first variant as it is written.
        var shown: String
        var place: SourcePlace

        func accepts(_ answer: String) -> Bool { variants.contains(FillInQuestion.normal(answer)) }
    }

    public static let keyword = "Fill in"
    public static let runsPrograms = false
    public static let mistakeForm = MistakeForm.expression
    public let asked: AskedQuestion
    let blanks: [Blank]

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        var asked = draft.asked(&problems)
        var blanks: [Blank] = []
        asked.parts = asked.parts.map { part in
            guard case .text(let blocks) = part else { return part }
            return .text(
                blocks.map { block in
                    block.replacingStrong { inner, place in
                        blanks.append(FillInQuestion.blank(inner.plainText, place, &problems))
                        return Inline(.text("__\(blanks.count)__"), range: .none)
                    }
                })
        }
        if blanks.isEmpty {
            problems.error(
                "blank", draft.place, Message("no word is bold", nb: "ingen ord er fete"),
                fix: Message(
                    "write the words to be filled in as **word**", nb: "skriv ordene som skal fylles inn, som **ord**"))
            return nil
        }
        self.asked = asked
        self.blanks = blanks
    }

    private static func blank(_ text: String, _ place: SourcePlace, _ problems: inout ProblemList) -> Blank {
        let variants = text.split(separator: "|", omittingEmptySubsequences: false).map { $0.collapsed }
        if variants.contains("") {
            problems.error(
                "blank", place,
                Message("a variant of \(text.shown) is empty", nb: "en variant av \(text.shown) er tom"),
                fix: Message("write **word|other word**", nb: "skriv **ord|annet ord**"))
        }
        let normal = variants.map { FillInQuestion.normal($0) }
        if Set(normal).count < normal.count {
            problems.warning(
                "blank", place,
                Message("\(text.shown) has the same variant twice", nb: "\(text.shown) har samme variant to ganger"),
                fix: Message("remove one", nb: "ta bort en av dem"))
        }
        return Blank(variants: normal, shown: variants.first ?? "", place: place)
    }

    /// Case and outer blanks are ignored, inner ones collapsed.
    static func normal(_ text: String) -> String { text.collapsed.lowercased() }

    /// A line without quotes around it, which who writes programs may think are needed.
    private static func unquoted(_ line: String) -> String {
        let text = line.trimmed
        guard let mark = text.first, "'\"“«".contains(mark), let end = text.last, "'\"”»".contains(end), text.count > 2
        else { return line }
        return String(text.dropFirst().dropLast())
    }

    // MARK: Asking

    /// The blank that is asked now; when all are filled, the first one again.
    private func current(after given: [String]) -> Int { given.count < blanks.count ? given.count : 0 }

    public func request(after given: [String]) -> Message {
        .typeBlank(current(after: given) + 1, of: blanks.count)
    }

    public func isAnswer(_ line: String, after given: [String]) -> Bool {
        let words = FillInQuestion.unquoted(line)
        return blanks[current(after: given)].accepts(words) || PlainWords.areAnswer(words)
    }

    public func understood(_ line: String) -> String? { FillInQuestion.unquoted(line).collapsed }

    public func key(_ step: Step, _ judge: Judge, after given: [String]) -> String? {
        blanks[current(after: given)].shown
    }

    // MARK: Judging

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard attempt.isForced || isAnswer(attempt.text, after: attempt.given) else { return .none([]) }
        let place = current(after: attempt.given)
        let words = FillInQuestion.unquoted(attempt.text)
        if blanks[place].accepts(words) {
            return place + 1 == blanks.count ? .right([]) : .part(judge.words(.right))
        }
        let answer = FillInQuestion.normal(words)
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern, FillInQuestion.normal(code.text) == answer else {
                continue
            }
            return .mistake(name: mistake.name, message: mistake.message)
        }
        return .wrong([])
    }

    // MARK: Checking

    public func check(_ step: Step, _ lint: inout StepCheck) {
        var seen: [String: String] = [:]
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern else { continue }
            let word = FillInQuestion.normal(code.text)
            if blanks.allSatisfy({ $0.accepts(word) }) {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(mistake.name.shown) is right everywhere",
                        nb: "feilen \(mistake.name.shown) er riktig overalt"),
                    fix: Message("name a wrong word", nb: "nevn et galt ord"))
            }
            if let other = seen[word] {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(mistake.name.shown) has the word of \(other.shown)",
                        nb: "feilen \(mistake.name.shown) har ordet til \(other.shown)"),
                    fix: Message("remove one", nb: "ta bort en av dem"))
            }
            seen[word] = mistake.name
        }
        lint.withholds(words: blanks.flatMap(\.variants))
    }

    public func outline(_ step: Step, _ judge: Judge) -> [String] {
        let or = Message.commaOr.text(in: judge.language)
        return blanks.enumerated().map { "__\($0 + 1)__: \($1.variants.joined(separator: or))" }
    }
}

extension Block {
    /// The block with something else for every bold run in it, in the order of the text.
    fileprivate func replacingStrong(_ make: ([Inline], SourcePlace) -> Inline) -> Block {
        var block = self
        switch content {
        case .heading(let level, let inlines): block.content = .heading(level: level, inlines.replacingStrong(make))
        case .paragraph(let inlines): block.content = .paragraph(inlines.replacingStrong(make))
        case .quote(let blocks): block.content = .quote(blocks.map { $0.replacingStrong(make) })
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map { $0.replacingStrong(make) }
            }
            block.content = .list(list)
        case .table(var table):
            table.header = table.header.replacingStrong(make)
            table.rows = table.rows.map { $0.replacingStrong(make) }
            block.content = .table(table)
        case .code, .html, .thematicBreak: break
        }
        return block
    }
}

extension Table.Row {
    fileprivate func replacingStrong(_ make: ([Inline], SourcePlace) -> Inline) -> Table.Row {
        var row = self
        row.cells = cells.map { Table.Cell(inlines: $0.inlines.replacingStrong(make), range: $0.range) }
        return row
    }
}

extension [Inline] {
    fileprivate func replacingStrong(_ make: ([Inline], SourcePlace) -> Inline) -> [Inline] {
        map { inline in
            switch inline.content {
            case .strong(let inner): make(inner, inline.range.start)
            case .emphasis(let inner): Inline(.emphasis(inner.replacingStrong(make)), range: inline.range)
            case .link(let url, let title, let inner):
                Inline(.link(url: url, title: title, inner.replacingStrong(make)), range: inline.range)
            default: inline
            }
        }
    }
}
