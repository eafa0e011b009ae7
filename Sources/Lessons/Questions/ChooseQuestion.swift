import Diagnostics
import Markdown
import Wording

/// `### Choose one`: one option is right.
public struct ChooseOneQuestion: QuestionKind {
    public static let keyword = "Choose one"
    public static let runsPrograms = false
    public static let hasOptions = true
    public let asked: AskedQuestion

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        asked = draft.asked(&problems)
        draft.checkOptions(&problems)
        let ticked = draft.options.filter(\.isTicked)
        if draft.options.count >= 2, ticked.isEmpty {
            problems.error(
                "option", draft.place, Message("no option is ticked", nb: "ingen alternativer er krysset av"),
                fix: Message("write - [x] before the right one", nb: "skriv - [x] foran det riktige"))
        }
        if ticked.count > 1 {
            problems.error(
                "option", ticked[1].place, Message("a second option is ticked", nb: "et alternativ til er krysset av"),
                fix: Message("write ### Choose all, or tick one", nb: "skriv ### Velg alle, eller kryss av ett"))
        }
    }

    public func isAnswer(_ line: String, after given: [String]) -> Bool {
        Letters.read(line, count: asked.options.count) != nil
    }

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard let letters = Letters.read(attempt.text, count: asked.options.count) else { return .none([]) }
        guard letters.count == 1 else { return .none(judge.words(.oneLetter)) }
        let option = asked.options[letters[0]]
        return option.isTicked ? .right(option.feedback?.message ?? []) : Letters.verdict(on: option)
    }

    public func check(_ step: Step, _ lint: inout StepCheck) {
        for option in asked.options where option.isTicked { lint.withholds(option) }
    }

    public func request(after given: [String]) -> Message { .typeLetter }

    public func key(_ step: Step, _ judge: Judge, after given: [String]) -> String? {
        Letters.spelled(asked.options.indices.filter { asked.options[$0].isTicked })
    }
}

/// `### Choose all`: any number of options is right, at least one.
public struct ChooseAllQuestion: QuestionKind {
    public static let keyword = "Choose all"
    public static let runsPrograms = false
    public static let hasOptions = true
    public let asked: AskedQuestion

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        asked = draft.asked(&problems)
        draft.checkOptions(&problems)
        if draft.options.count >= 2, !draft.options.contains(where: \.isTicked) {
            problems.error(
                "option", draft.place, Message("no option is ticked", nb: "ingen alternativer er krysset av"),
                fix: Message("write - [x] before the right ones", nb: "skriv - [x] foran de riktige"))
        }
    }

    public func isAnswer(_ line: String, after given: [String]) -> Bool {
        Letters.read(line, count: asked.options.count) != nil
    }

    /// The first wrong option in file order speaks; if only right ones are missing, that is said, not which.
    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard let letters = Letters.read(attempt.text, count: asked.options.count) else { return .none([]) }
        let chosen = letters.sorted().map { asked.options[$0] }
        if let wrong = chosen.first(where: { !$0.isTicked }) { return Letters.verdict(on: wrong) }
        let count = asked.options.count(where: \.isTicked)
        guard chosen.count == count else { return .incomplete(judge.words(.somethingMissing)) }
        return .right(chosen.flatMap { $0.feedback?.message ?? [] })
    }

    public func check(_ step: Step, _ lint: inout StepCheck) {
        for option in asked.options where option.isTicked { lint.withholds(option) }
    }

    public func request(after given: [String]) -> Message { .typeLetters }

    public func key(_ step: Step, _ judge: Judge, after given: [String]) -> String? {
        Letters.spelled(asked.options.indices.filter { asked.options[$0].isTicked })
    }
}

/// Answers by letters.
enum Letters {
    /// The options that a line names, if it is nothing but letters of options, each once: `a`, `A`, `a.`, `a)`, `(a)`,
    /// `a b`, `a,b`, `ab`, `a and b`.
    static func read(_ line: String, count: Int) -> [Int]? {
        var chosen: [Int] = []
        let words = line.split(whereSeparator: \.isWhitespace)
        let letters = words.count < 3 ? words : words.filter { !["and", "og"].contains($0.lowercased()) }
        for scalar in letters.joined(separator: " ").unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z":
                let index = Int(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0) - 97
                guard index < count, !chosen.contains(index) else { return nil }
                chosen.append(index)
            case " ", "\t", ",", ".", "(", ")": continue
            default: return nil
            }
        }
        return chosen.isEmpty ? nil : chosen
    }

    /// The letters of places, a blank between them.
    static func spelled(_ places: [Int]) -> String { places.map { Option.letter($0) }.joined(separator: " ") }

    /// The options that a line of letters names: `b: 454 km/s`, or the letters alone where that would be long; nil where
    /// it names none.
    static func understood(_ line: String, _ options: [Option]) -> String? {
        let longest = 60
        guard let chosen = read(line, count: options.count), let only = chosen.first else { return nil }
        let text = options[only].blocks.plainText
        let isLong = text.count > longest || text.trimmed.contains(where: \.isNewline)
        if chosen.count > 1 || isLong { return spelled(chosen) }
        return "\(Option.letter(only)): \(text.collapsed)"
    }

    static func verdict(on option: Option) -> Verdict {
        guard let feedback = option.feedback else { return .wrong([]) }
        guard let name = feedback.name else { return .wrong(feedback.message) }
        return .mistake(name: name, message: feedback.message)
    }
}
