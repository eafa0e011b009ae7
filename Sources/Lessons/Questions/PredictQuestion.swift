import Diagnostics
import Markdown
import Wording

/// `### Predict`: the learner says what a program prints, then sees it run.
public struct PredictQuestion: QuestionKind {
    public static let keyword = "Predict"
    public static let mistakeForm = MistakeForm.program
    public static let hasOptions = true
    public let asked: AskedQuestion
    public let program: Code
    /// What each option says that the program prints.
    public let predictions: [String]

    /// A list item of nothing but code, or with a fence.
    public static func takesOptionsWithoutBox(_ item: ListItem) -> Bool {
        guard let first = item.blocks.first else { return false }
        switch first.content {
        case .code: return true
        case .paragraph(let inlines):
            return inlines.allSatisfy {
                switch $0.content {
                case .code, .softBreak, .lineBreak: true
                case .text(let text): text.trimmed.isEmpty
                default: false
                }
            }
        default: return false
        }
    }

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        asked = draft.asked(&problems)
        guard let program = draft.fences.first else {
            problems.error(
                "program", draft.place, Message("Predict has no program", nb: "Predict har ikke noe program"),
                fix: Message("write a fence ```python below it", nb: "skriv en kodeblokk ```python under"))
            return nil
        }
        if draft.fences.count > 1 {
            problems.error(
                "program", draft.fences[1].start,
                Message("Predict has a second program", nb: "Predict har et program til"),
                fix: Message("join the two", nb: "slå sammen de to"))
        }
        self.program = program
        predictions = draft.options.map { PredictQuestion.prediction($0) }
        if !draft.options.isEmpty { draft.checkOptions(&problems) }
        let ticked = draft.options.filter(\.isTicked)
        if ticked.count > 1 {
            problems.error(
                "option", ticked[1].place, Message("a second option is ticked", nb: "et alternativ til er krysset av"),
                fix: Message("tick one, or none", nb: "kryss av ett, eller ingen"))
        }
    }

    /// The text of an option: its fence, or a line for each line of code spans.
    private static func prediction(_ option: Option) -> String {
        var lines: [String] = []
        for block in option.blocks {
            switch block.content {
            case .code(let fence): lines.append(fence.text)
            case .paragraph(let inlines):
                let pieces = inlines.split { $0.content == .softBreak || $0.content == .lineBreak }
                lines += pieces.map { String($0.plainText.trimmed) }
            default: lines.append(block.plainText)
            }
        }
        return PredictQuestion.normal(lines.joined(separator: "\n"))
    }

    /// Without blanks at the ends of lines and empty lines at the end.
    static func normal(_ output: String) -> String {
        let lines = output.sourceLines.map { String($0.trimmedEnd) }
        return lines.joined(separator: "\n").trimmedEnd.description
    }

    // MARK: Judging

    /// With options only letters answer. Without, a line answers unless it reads like something to be run.
    public func isAnswer(_ line: String, after given: [String]) -> Bool {
        if !predictions.isEmpty { return Letters.read(line, count: predictions.count) != nil }
        let tokens = CodeScanner.tokens(of: line)
        guard let first = tokens.first, first.kind != .comment else { return false }
        if first.kind == .name, tokens.count > 1, tokens[1].text == "(" { return false }
        if first.kind == .name,
            CodeScanner.keywords.subtracting(["True", "False", "None"]).contains(String(first.text))
        {
            return false
        }
        return CodeScanner.boundNames(in: line).isEmpty
    }

    /// What the program prints, to be shown once the learner has answered.
    public func output(_ step: Step, _ judge: Judge) -> String? { try? judge.output(of: program, step).get() }

    public func reveal(_ step: Step, _ judge: Judge) -> String? { output(step, judge) }

    public func request(after given: [String]) -> Message {
        predictions.isEmpty ? .typeAnswer : .typeLetter
    }

    public func key(_ step: Step, _ judge: Judge, after given: [String]) -> String? {
        guard let output = output(step, judge).map({ PredictQuestion.normal($0) }) else { return nil }
        return predictions.isEmpty ? output : predictions.firstIndex(of: output).map { Option.letter($0) }
    }

    /// The options as they are shown: what a program prints keeps its lines.
    public func lettered(after given: [String]) -> [[Block]] {
        asked.options.map { option in
            option.blocks.map { block in
                guard case .paragraph(let inlines) = block.content else { return block }
                let lines = inlines.map { inline -> Inline in
                    switch inline.content {
                    case .softBreak: Inline(.lineBreak, range: inline.range)
                    // Among other outputs, no marks need say that this is one.
                    case .code(let output): Inline(.text(output), range: inline.range)
                    default: inline
                    }
                }
                return Block(.paragraph(lines), range: block.range)
            }
        }
    }

    /// The letter with what it says, where that is one line.
    public func understood(_ line: String) -> String? {
        guard let chosen = Letters.read(line, count: predictions.count), let only = chosen.first else { return nil }
        if predictions[only].contains("\n" as Character) { return Letters.spelled(chosen) }
        return Letters.understood(line, asked.options)
    }

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard isAnswer(attempt.text, after: []) else { return .none([]) }
        let output: String
        switch judge.output(of: program, step) {
        case .success(let text): output = PredictQuestion.normal(text)
        case .failure(let failure): return .none(judge.words(.cannotBeJudged(failure.words)))
        }
        if predictions.isEmpty { return typed(attempt.text, output, step, judge) }
        guard let letters = Letters.read(attempt.text, count: predictions.count) else { return .none([]) }
        guard letters.count == 1 else { return .none(judge.words(.oneLetter)) }
        let option = asked.options[letters[0]]
        if predictions[letters[0]] == output { return .right(option.feedback?.message ?? []) }
        if option.feedback == nil, let mistake = mistake(predictions[letters[0]], ==, step, judge) { return mistake }
        return Letters.verdict(on: option)
    }

    public func warm(_ step: Step, _ judge: Judge) {
        _ = judge.output(of: program, step)
        for mistake in step.mistakes {
            if case .program(let code) = mistake.pattern { _ = judge.output(of: code, step, isWrong: true) }
        }
    }

    private func typed(_ answer: String, _ output: String, _ step: Step, _ judge: Judge) -> Verdict {
        if PredictQuestion.isSame(answer, output) { return .right([]) }
        return mistake(answer, PredictQuestion.isSame, step, judge) ?? .wrong([])
    }

    private func mistake(
        _ answer: String, _ isSame: (String, String) -> Bool, _ step: Step, _ judge: Judge
    ) -> Verdict? {
        for mistake in step.mistakes {
            guard case .program(let code) = mistake.pattern,
                let wrong = try? judge.output(of: code, step, isWrong: true).get(),
                isSame(answer, PredictQuestion.normal(wrong))
            else { continue }
            return .mistake(name: mistake.name, message: mistake.message)
        }
        return nil
    }

    /// Divided at blanks; parts equal as text or as numbers.
    static func isSame(_ answer: String, _ output: String) -> Bool {
        let (a, b) = (answer.split(whereSeparator: \.isWhitespace), output.split(whereSeparator: \.isWhitespace))
        return a.count == b.count
            && zip(a, b).allSatisfy { left, right in
                if left == right { return true }
                guard let x = left.decimalNumber, let y = right.decimalNumber else { return false }
                return JudgedValue.scalar(.number(x)).isEqual(to: .scalar(.number(y)))
            }
    }

    // MARK: Checking

    public func check(_ step: Step, _ lint: inout StepCheck) {
        guard let text = lint.steadyOutput(of: program, step) else { return }
        let output = PredictQuestion.normal(text)
        if output.isEmpty {
            lint.error(
                "program", program.start, Message("the program prints nothing", nb: "programmet skriver ikke ut noe"),
                fix: Message("let it print what is to be predicted", nb: "la det skrive ut det som skal forutsies"))
        }
        if !predictions.isEmpty {
            let right = predictions.indices.filter { predictions[$0] == output }
            if right.isEmpty {
                lint.error(
                    "predict", asked.place,
                    Message(
                        "no option equals the output, \(output.replacingLineEnds.shown)",
                        nb: "ingen alternativer er lik utskriften, \(output.replacingLineEnds.shown)"),
                    fix: Message("mend the right option", nb: "rett det riktige alternativet"))
            } else if right.count > 1 {
                lint.error(
                    "predict", asked.options[right[1]].place,
                    Message("a second option equals the output", nb: "et alternativ til er lik utskriften"),
                    fix: Message("change it", nb: "endre det"))
            }
            for (index, option) in asked.options.enumerated() where option.isTicked && !right.contains(index) {
                lint.error(
                    "predict", option.place,
                    Message(
                        "the ticked option is not the output, \(output.replacingLineEnds.shown)",
                        nb: "alternativet som er krysset av, er ikke utskriften, \(output.replacingLineEnds.shown)"),
                    fix: Message("tick the right one, or none", nb: "kryss av det riktige, eller ingen"))
            }
        }
        checkMistakes(output, step, &lint)
        lint.needsHint(step)
        lint.withholds(output: output)
    }

    private func checkMistakes(_ output: String, _ step: Step, _ lint: inout StepCheck) {
        var seen: [String: String] = [:]
        for mistake in step.mistakes {
            guard case .program(let code) = mistake.pattern else { continue }
            let name = mistake.name.shown
            switch lint.judge.output(of: code, step, isWrong: true) {
            case .failure(let failure):
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the wrong program \(name) cannot be run: \(failure.inEnglish)",
                        nb: "det gale programmet \(name) kan ikke kjøres: \(failure.inBokmal)"),
                    fix: Message("mend it", nb: "rett det"))
            case .success(let text):
                let wrong = PredictQuestion.normal(text)
                if wrong == output {
                    lint.error(
                        "mistake", code.start,
                        Message(
                            "the wrong program \(name) prints the right output",
                            nb: "det gale programmet \(name) skriver ut det riktige"),
                        fix: Message("change it", nb: "endre det"))
                } else if let other = seen[wrong] {
                    lint.error(
                        "mistake", code.start,
                        Message(
                            "the wrong programs \(name) and \(other.shown) print the same",
                            nb: "de gale programmene \(name) og \(other.shown) skriver ut det samme"),
                        fix: Message("remove one", nb: "ta bort en av dem"))
                } else if !predictions.isEmpty, !predictions.contains(wrong) {
                    lint.error(
                        "mistake", code.start,
                        Message(
                            "the wrong program \(name) prints what no option says, \(wrong.replacingLineEnds.shown)",
                            nb:
                                "det gale programmet \(name) skriver ut noe som ingen alternativer sier, \(wrong.replacingLineEnds.shown)"
                        ),
                        fix: Message("write an option that says it", nb: "skriv et alternativ som sier det"))
                }
                seen[wrong] = mistake.name
            }
        }
    }
}

extension String {
    fileprivate var replacingLineEnds: String { split(separator: "\n").joined(separator: " / ") }
}
