import Diagnostics
import Markdown
import Wording

/// `### Explain`: a sentence or two, never marked wrong. The learner sees which ideas were found, then a model answer, and
/// says which ideas the explanation has.
public struct ExplainQuestion: QuestionKind {
    public static let keyword = "Explain"
    public static let runsPrograms = false
    public static let parts = ["Rubric"]
    public static let mistakeForm = MistakeForm.expression
    public let asked: AskedQuestion
    /// The ideas that an explanation should have; the pattern is how each may be written.
    let rubric: [Mistake]

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        asked = draft.asked(&problems)
        guard let rubric = draft.rubric else {
            problems.error(
                "rubric", draft.place, Message("Explain has no rubric", nb: "Explain har ingen vurdering"),
                fix: Message(
                    "write ### Rubric with items - **name** `word|word` — the idea",
                    nb: "skriv ### Vurdering med punkter - **navn** `ord|ord` — ideen"))
            return nil
        }
        self.rubric = rubric
        if rubric.count > 26 {
            problems.error(
                "rubric", rubric[26].place, Message("more than 26 ideas", nb: "mer enn 26 ideer"),
                fix: Message("there is no letter for this one", nb: "det finnes ingen bokstav til denne"))
        }
        if rubric.isEmpty { return nil }
    }

    /// The words by which an idea is found, in lower case; empty ones among them where the author has left some.
    private static func words(_ mistake: Mistake) -> [String] {
        guard case .expression(let code) = mistake.pattern else { return [] }
        return code.text.split(separator: "|", omittingEmptySubsequences: false).map { $0.collapsed.lowercased() }
    }

    /// Found by a part of a word too: other languages join words.
    private static func isFound(_ mistake: Mistake, in text: String) -> Bool {
        let text = text.collapsed.lowercased()
        return words(mistake).contains { !$0.isEmpty && text.contains($0) }
    }

    // MARK: Asking

    public func request(after given: [String]) -> Message { given.isEmpty ? .explain : .tickIdeas }

    /// The ideas, once there is something to hold against them.
    public func lettered(after given: [String]) -> [[Block]] { given.isEmpty ? [] : rubric.map(\.message) }

    public func understood(_ line: String) -> String? { nil }

    public var praise: Message { .explained }

    public func isAnswer(_ line: String, after given: [String]) -> Bool {
        !given.isEmpty && ticks(line) != nil || isExplanation(line)
    }

    /// Prose, whole sentences in quotation marks too.
    private func isExplanation(_ line: String) -> Bool {
        let text = line.trimmed
        guard let mark = text.first, "\"'".contains(mark), text.last == mark, text.count > 2 else {
            return PlainWords.areSentence(line)
        }
        let inner = String(text.dropFirst().dropLast())
        // A word or two in quotation marks are a text of Python's.
        return !inner.contains(mark) && inner.split(separator: " ").count > 3
    }

    /// The ideas that a line of letters ticks; nil for other lines.
    private func ticks(_ line: String) -> [Int]? {
        let word = line.trimmed.lowercased()
        if ["0", "none", "ingen", "-"].contains(word) { return [] }
        if ["all", "alle"].contains(word) { return Array(rubric.indices) }
        return Letters.read(line, count: rubric.count)?.sorted()
    }

    // MARK: Judging

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        if !attempt.given.isEmpty, let ticked = ticks(attempt.text) {
            let unsaid = rubric.indices.filter { !ticked.contains($0) }.map { rubric[$0].name }
            return .right(judge.words(.saidIdeas(ticked.count, of: rubric.count, unsaid: unsaid)))
        }
        guard isExplanation(attempt.text) else { return .none([]) }
        let found = rubric.filter { ExplainQuestion.isFound($0, in: attempt.text) }.map(\.name)
        var message = judge.words(found.isEmpty ? .noIdeaFound : .ideasFound(found))
        for mistake in step.mistakes where ExplainQuestion.isFound(mistake, in: attempt.text) {
            message += mistake.message
        }
        if let solution = step.solution { message += judge.words(.oneWayToSayIt) + solution.blocks }
        return .part(message, isRight: false)
    }

    /// Those that were found, then those that the learner has ticked.
    public func ideas(_ attempt: Attempt, _ step: Step) -> [String] {
        if !attempt.given.isEmpty, let ticked = ticks(attempt.text) { return ticked.map { rubric[$0].name } }
        return rubric.filter { ExplainQuestion.isFound($0, in: attempt.text) }.map(\.name)
    }

    // MARK: Checking

    public func check(_ step: Step, _ lint: inout StepCheck) {
        for mistake in rubric + step.mistakes where ExplainQuestion.words(mistake).contains("") {
            lint.error(
                "rubric", mistake.place,
                Message(
                    "a part of the pattern of \(mistake.name.shown) is empty",
                    nb: "en del av mønsteret til \(mistake.name.shown) er tom"),
                fix: Message("write `word|word`", nb: "skriv `ord|ord`"))
        }
        for (index, idea) in rubric.enumerated() {
            let words = Set(ExplainQuestion.words(idea))
            if let other = rubric[..<index].first(where: { Set(ExplainQuestion.words($0)) == words }) {
                lint.error(
                    "rubric", idea.place,
                    Message(
                        "the ideas \(other.name.shown) and \(idea.name.shown) are found alike",
                        nb: "ideene \(other.name.shown) og \(idea.name.shown) finnes på samme måte"),
                    fix: Message("change one", nb: "endre en av dem"))
            }
        }
        guard let solution = step.solution else {
            lint.error(
                "solution", asked.place,
                Message("Explain has no model answer", nb: "Explain har ikke noe eksempelsvar"),
                fix: Message(
                    "write ### Solution with a sentence or two", nb: "skriv ### Løsning med en setning eller to")
            )
            return
        }
        let answer = solution.blocks.plainText
        for idea in rubric where !ExplainQuestion.isFound(idea, in: answer) {
            lint.error(
                "rubric", idea.place,
                Message(
                    "the idea \(idea.name.shown) is not found in the model answer",
                    nb: "ideen \(idea.name.shown) finnes ikke i eksempelsvaret"),
                fix: Message("change the pattern or the ### Solution", nb: "endre mønsteret eller ### Løsning"))
        }
        for mistake in step.mistakes where ExplainQuestion.isFound(mistake, in: answer) {
            lint.error(
                "mistake", mistake.place,
                Message(
                    "the mistake \(mistake.name.shown) is found in the model answer",
                    nb: "feilen \(mistake.name.shown) finnes i eksempelsvaret"),
                fix: Message("change its pattern", nb: "endre mønsteret"))
        }
        lint.withholds(lines: [answer], least: 6)
    }

    public func outline(_ step: Step, _ judge: Judge) -> [String] {
        let or = Message.commaOr.text(in: judge.language)
        return rubric.map { "\($0.name): \(ExplainQuestion.words($0).joined(separator: or))" }
    }
}
