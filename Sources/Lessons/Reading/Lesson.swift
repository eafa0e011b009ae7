import Diagnostics
import Markdown
import Wording

/// A lesson as plain values: what its file says, read and checked, nothing run yet.
public struct Lesson: Sendable {
    public var frontMatter: FrontMatter
    /// The file as it was named, for reports.
    public var file: String
    /// What stands between the title and the first section.
    public var opening: [StepPart]
    /// Python that is run before every step.
    public var setup: Code?
    public var tables: [DataTable]
    public var steps: [Step]

    public var id: String { frontMatter.id }
    public var title: String { frontMatter.title }
    public var version: String { frontMatter.version }
    public var seed: Int { frontMatter.seed }
    /// In which the shell speaks to its learners.
    public var language: Language { frontMatter.language == Language.bokmal.rawValue ? .bokmal : .english }

    /// The language that the file says it is in; nil when it says none, or one that the shell does not speak.
    public var statedLanguage: Language? {
        frontMatter.saysLanguage ? Language(rawValue: frontMatter.language) : nil
    }

    public func step(_ id: String) -> Step? { steps.first { $0.id == id } }

    /// The lesson for a Setup that fails: the steps that run programs have a problem, those without stay as they are.
    public func withoutSetup(_ failure: ProgramFailure) -> Lesson {
        let start = setup?.start ?? SourcePlace(line: 1, column: 1)
        let place = SourcePlace(line: start.line + (failure.line ?? 1) - 1, column: 1)
        let problem = Diagnostic(
            .error, rule: "setup", file: file, place: place, message: failure.words.text(in: .english))
        var lesson = self
        for index in lesson.steps.indices where lesson.steps[index].problem == nil && lesson.steps[index].runsPrograms {
            lesson.steps[index].problem = problem
        }
        return lesson
    }

    /// All steps, each followed by its smaller form where it has one.
    public var allSteps: [Step] { steps.flatMap { [$0] + $0.easier } }
}

/// One step of a lesson: something to read, and at most one question.
public struct Step: Sendable {
    /// The heading's slug, or the text of `<!-- id: x -->`.
    public var id: String
    public var title: String
    public var place: SourcePlace
    /// What is shown before the question, fences to be run among it.
    public var parts: [StepPart]
    /// nil for a reading step.
    public var question: (any QuestionKind)?
    /// Given one by one on request.
    public var hints: [Passage]
    /// The known mistakes, in file order.
    public var mistakes: [Mistake]
    /// Shown after success.
    public var why: Passage?
    /// Shown on request.
    public var solution: Passage?
    /// A smaller form of the question, at most one: a step of its own, which is shown on request. Its id is the step's
    /// with `/easier` behind it.
    public var easier: [Step] = []
    /// The first thing that is wrong with the step: then learners are told its line and pass it over.
    public var problem: Diagnostic?

    /// Whether programs are run to show it or to judge its question.
    var runsPrograms: Bool {
        guard let question else { return !parts.programs.isEmpty }
        return type(of: question).runsPrograms || !(parts + question.asked.parts).programs.isEmpty
    }
}

/// A piece of a step: text to show, or a program to show, run and show the output of.
public enum StepPart: Hashable, Sendable {
    case text([Block])
    case run(Code)
}

extension Sequence where Element == StepPart {
    /// The blocks of all texts.
    public var blocks: [Block] {
        flatMap { part -> [Block] in
            if case .text(let blocks) = part { return blocks } else { return [] }
        }
    }

    /// The parts without some blocks; a part of which nothing is left goes too.
    func withoutBlocks(_ isLeftOut: (Block) -> Bool) -> [StepPart] {
        compactMap { part in
            guard case .text(let blocks) = part else { return part }
            let kept = blocks.filter { !isLeftOut($0) }
            return kept.isEmpty ? nil : .text(kept)
        }
    }

    public var programs: [Code] {
        compactMap { part -> Code? in
            if case .run(let code) = part { return code } else { return nil }
        }
    }
}

/// What stands below one withheld heading.
public struct Passage: Hashable, Sendable {
    /// Where the heading stands.
    public var place: SourcePlace
    public var parts: [StepPart]

    /// The text, and the programs as fences.
    public var blocks: [Block] {
        var blocks: [Block] = []
        for part in parts {
            switch part {
            case .text(let text): blocks += text
            case .run(let code): blocks.append(code.block)
            }
        }
        return blocks
    }

    /// The programs of the passage: its fences of Python joined into one, nil without any.
    public var code: Code? { Code(joining: blocks.compactMap(\.python)) }
}

/// A program, or a piece of one, as it stands in a lesson's file.
public struct Code: Hashable, Sendable {
    public var text: String
    /// Where its first character stands.
    public var start: SourcePlace

    public init(_ text: String, start: SourcePlace) {
        self.text = text
        self.start = start
    }

    /// Fences one after the other; empty lines between them keep the lines of the file apart as they are.
    init?(joining pieces: [Code]) {
        guard let first = pieces.first else { return nil }
        var text = ""
        var line = first.start.line
        for piece in pieces {
            text += String(repeating: "\n", count: Swift.max(piece.start.line - line, 0))
            text += piece.text
            line = Swift.max(piece.start.line, line) + piece.text.utf8.count { $0 == 10 }
        }
        self.init(text, start: first.start)
    }

    /// As a fence of Python.
    var block: Block {
        let lines = text.utf8.count { $0 == 10 }
        return Block(
            .code(CodeBlock(info: "python", text: text, start: start)),
            range: SourceRange(start: start, end: SourcePlace(line: start.line + lines, column: 1)))
    }
}

extension Block {
    /// The program of a fence of Python.
    var python: Code? {
        guard case .code(let fence) = content, fence.words.first == "python" else { return nil }
        return Code(fence.text, start: fence.start)
    }
}

/// A wrong answer that the author expects, by name, with a word for it.
public struct Mistake: Hashable, Sendable {
    public enum Pattern: Hashable, Sendable {
        /// A wrong value, or a condition when it mentions `answer`; for other kinds, their own notation.
        case expression(Code)
        /// A whole wrong program.
        case program(Code)
    }

    /// What a teacher's report counts.
    public var name: String
    public var pattern: Pattern
    public var message: [Block]
    public var place: SourcePlace
}
