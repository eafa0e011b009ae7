import Diagnostics
import Lessons
import Markdown
import MiniPython
import Wording

/// A lesson as something to hand out: what learners see at the prompt, with room for their answers, or with the key.
public struct Handout: Sendable {
    enum Piece: Sendable, Hashable {
        case text([Block])
        /// A program, and what it prints when it is run.
        case program(String, output: String?)
        /// Texts with the letters a, b, c before them.
        case lettered([[Block]])
        /// Room to write.
        case room(label: String, lines: Int)
        /// A part that only the teacher's copy has.
        case key(heading: String, [Block])
    }

    struct Section: Sendable, Hashable {
        var title: String
        var pieces: [Piece]
    }

    public let title: String
    /// Of the lesson, such as `en`.
    public let language: String
    /// Whether it has the keys.
    public let showsKey: Bool
    /// In which the words that are not the lesson's own are.
    let tongue: Language
    let opening: [Piece]
    let sections: [Section]

    /// Makes a handout; the programs that learners see running are run.
    /// - Parameters:
    ///   - libraries: what the lesson's programs may import.
    ///   - limits: what each of them may use.
    ///   - tongue: the language of the words around the lesson; nil for the lesson's.
    public init(
        _ lesson: Lesson, libraries: [any Library], limits: Limits = Judge.limits, showsKey: Bool,
        tongue: Language? = nil
    ) {
        title = lesson.title
        language = lesson.frontMatter.language
        self.showsKey = showsKey
        self.tongue = tongue ?? lesson.language
        var maker = HandoutMaker(lesson, self.tongue, libraries, limits, showsKey: showsKey)
        opening = maker.opening()
        sections = lesson.steps.enumerated().map { number, step in
            Section(title: "\(number + 1). \(step.title)", pieces: maker.pieces(of: step))
        }
    }
}

/// Turns the steps of a lesson into pieces, one after the other, as a session shows them.
private struct HandoutMaker {
    let lesson: Lesson
    let tongue: Language
    let showsKey: Bool
    let judge: Judge
    /// The world in which the programs run; nil when there is no room for one.
    let world: Interpreter?

    /// More rows of a table are no longer read on paper.
    private static let mostRows = 40

    init(_ lesson: Lesson, _ tongue: Language, _ libraries: [any Library], _ limits: Limits, showsKey: Bool) {
        self.lesson = lesson
        self.tongue = tongue
        self.showsKey = showsKey
        judge = Judge(lesson: lesson, libraries: libraries, limits: limits)
        judge.language = tongue
        world = try? Interpreter(limits: limits, libraries: libraries)
        // Figures and prints of the Setup are no part of any step.
        if let world { _ = judge.prepare(world) }
    }

    private func text(_ message: Message) -> String { message.text(in: tongue) }

    mutating func opening() -> [Handout.Piece] {
        pieces(of: lesson.opening)
            + lesson.tables.map { table in
                let count = min(table.rowCount, Self.mostRows)
                let rows = (0..<count).map { row in table.columns.map { $0.values.text(row) } }
                var blocks: [Block] = .words("\(text(.data)): `\(table.name)`")
                blocks.append(.table(table.columns.map(\.name), rows))
                if count < table.rowCount { blocks += .words(.rowsLeftOut(table.rowCount - count), tongue) }
                return .text(blocks)
            }
    }

    mutating func pieces(of step: Step) -> [Handout.Piece] {
        if let problem = step.problem { return [.text(.words(.stepHasProblem(line: problem.place.line), tongue))] }
        if let world { _ = judge.prepare(world) }
        var pieces = pieces(of: step.parts)
        guard let question = step.question else {
            if showsKey, let why = step.why { pieces.append(.key(heading: text(.why), why.blocks)) }
            return pieces
        }
        pieces += self.pieces(of: question.asked.parts)
        let options = question.lettered(after: [])
        if !options.isEmpty { pieces.append(.lettered(question is OrderQuestion ? options.map(asCode) : options)) }
        return pieces + (showsKey ? key(question, step) : room(question))
    }

    private func pieces(of parts: [StepPart]) -> [Handout.Piece] {
        parts.map { part in
            switch part {
            case .text(let blocks): return .text(blocks)
            case .run(let code):
                let output = world.map { world in
                    let outcome = world.run(code.text, name: "<lesson>")
                    return outcome.output + (outcome.error.map { $0.lastLine + "\n" } ?? "")
                }
                return .program(code.text, output: output.flatMap { $0.isEmpty ? nil : $0 })
            }
        }
    }

    /// Lines of a program, which keep their marks.
    private func asCode(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            guard case .paragraph(let inlines) = block.content else { return block }
            return Block(.paragraph([Inline(.code(inlines.plainText), range: block.range)]), range: block.range)
        }
    }

    private func room(_ question: any QuestionKind) -> [Handout.Piece] {
        switch question {
        case let question as FillInQuestion where question.blankCount > 1:
            (1...question.blankCount).map { .room(label: "\($0)", lines: 1) }
        case is FunctionQuestion: [.room(label: text(.answer), lines: 8)]
        case is ExplainQuestion: [.room(label: text(.answer), lines: 4)]
        case is ExperimentQuestion: [.room(label: text(.answer), lines: 2)]
        default: [.room(label: text(.answer), lines: 1)]
        }
    }

    // MARK: Keys

    private func key(_ question: any QuestionKind, _ step: Step) -> [Handout.Piece] {
        var pieces: [Handout.Piece] = [.key(heading: text(.answer), question.answerKey(step, judge))]
        let wrong = question.asked.options.enumerated().compactMap { place, option -> ListItem? in
            guard let feedback = option.feedback else { return nil }
            return item("\(Option.letter(place))) \(feedback.name ?? "")", nil, feedback.message)
        }
        let mistakes = step.mistakes.map { mistake in
            if case .expression(let code) = mistake.pattern { return item(mistake.name, code.text, mistake.message) }
            return item(mistake.name, nil, mistake.message)
        }
        if !(wrong + mistakes).isEmpty {
            pieces.append(
                .key(heading: text(.knownMistakes), [Block(.list(List(items: wrong + mistakes)), range: range)]))
        }
        for hint in step.hints { pieces.append(.key(heading: text(.hintHeading), hint.blocks)) }
        for smaller in step.easier {
            guard let question = smaller.question else { continue }
            let asked = smaller.parts.blocks + question.asked.parts.blocks
            pieces.append(.key(heading: text(.smallerFormHeading), asked + question.answerKey(smaller, judge)))
        }
        if let why = step.why { pieces.append(.key(heading: text(.why), why.blocks)) }
        if let solution = step.solution { pieces.append(.key(heading: text(.solution), solution.blocks)) }
        return pieces
    }

    private func item(_ name: String, _ pattern: String?, _ message: [Block]) -> ListItem {
        var lead = [
            Inline(
                .strong([Inline(.text(name.last == " " ? String(name.dropLast()) : name), range: range)]), range: range)
        ]
        if let pattern { lead += [Inline(.text(" "), range: range), Inline(.code(pattern), range: range)] }
        var rest = message
        if let first = message.first, case .paragraph(let inlines) = first.content {
            lead += [Inline(.text(" — "), range: range)] + inlines
            rest.removeFirst()
        }
        return ListItem(blocks: [Block(.paragraph(lead), range: range)] + rest, range: range)
    }

    /// The place of what stands in no file.
    private var range: SourceRange {
        let start = SourcePlace(line: 1, column: 1)
        return SourceRange(start: start, end: start)
    }
}

extension DataTable.Values {
    /// A cell as it is read; missing numbers are empty.
    func text(_ row: Int) -> String {
        switch self {
        case .whole(let values): String(values[row])
        case .decimal(let values): values[row].isNaN ? "" : "\(values[row])"
        case .text(let values): values[row]
        }
    }
}
