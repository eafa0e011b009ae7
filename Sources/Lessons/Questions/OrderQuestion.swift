import Diagnostics
import Markdown
import MiniPython
import Wording

/// `### Order`: the learner arranges the lines of a program; any order that runs to the same result is right.
public struct OrderQuestion: QuestionKind {
    /// A line that can be chosen, without its indentation.
    struct Line: Hashable, Sendable {
        var text: String
        /// How many blocks it stands in, in the author's program.
        var level: Int
        var isDistractor: Bool
        var place: SourcePlace
    }

    public static let keyword = "Order"
    public static let parts = ["Distractors"]
    public static let mistakeForm = MistakeForm.expression
    public let asked: AskedQuestion
    public let program: Code
    /// The lines in the order of their letters.
    let lines: [Line]
    /// The places in `lines` of the program's own lines, in the author's order.
    let keyPlaces: [Int]

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        guard let program = draft.fences.first else {
            problems.error(
                "program", draft.place, Message("Order has no program", nb: "Order har ikke noe program"),
                fix: Message("write it in a fence ```python", nb: "skriv det i en kodeblokk ```python"))
            return nil
        }
        if draft.fences.count > 1 {
            problems.error(
                "program", draft.fences[1].start, Message("Order has a second program", nb: "Order har et program til"),
                fix: Message("join the two", nb: "slå sammen de to"))
        }
        self.program = program
        let own = OrderQuestion.lines(of: program, &problems)
        let all = own + OrderQuestion.distractors(draft.distractors, &problems)
        if own.count < 2 {
            problems.error(
                "program", program.start,
                Message(
                    "the program to be put in order has \(counted(own.count, "line"))",
                    nb:
                        "programmet som skal settes i rekkefølge, har \(own.count == 1 ? "1 linje" : "\(own.count) linjer")"
                ),
                fix: Message("write at least two", nb: "skriv minst to"))
            return nil
        }
        if all.count > 26 {
            problems.error(
                "order", all[26].place, Message("more than 26 lines", nb: "mer enn 26 linjer"),
                fix: Message("there is no letter for this one", nb: "det finnes ingen bokstav til denne"))
        }
        let mixed = draft.shuffle.places(all.count)
        lines = mixed.map { all[$0] }
        keyPlaces = own.indices.compactMap { mixed.firstIndex(of: $0) }
        var asked = draft.asked(&problems)
        asked.parts = asked.parts.withoutBlocks { $0.python == program }
        self.asked = asked
    }

    /// The lines of the author's program with their levels; empty lines are left out.
    private static func lines(of program: Code, _ problems: inout ProblemList) -> [Line] {
        var lines: [Line] = []
        var indents = [0]
        for (index, line) in program.text.sourceLines.enumerated() where !line.trimmed.isEmpty {
            let column = index == 0 ? program.start.column : 1
            let place = SourcePlace(line: program.start.line + index, column: column)
            let indent = line.prefix { $0.isBlank }.count
            while let last = indents.last, last > indent { indents.removeLast() }
            if indents.last != indent { indents.append(indent) }
            let text = String(line.trimmed)
            if let fault = fault(in: text) {
                problems.error(
                    "order", place, Message("the line \(text.shown) ", nb: "linja \(text.shown) ") + fault,
                    fix: Message("write a statement on one line", nb: "skriv en setning på én linje"))
            }
            lines.append(Line(text: text, level: indents.count - 1, isDistractor: false, place: place))
        }
        return lines
    }

    /// Why a line cannot be moved by itself.
    private static func fault(in line: String) -> Message? {
        let tokens = CodeScanner.tokens(of: line)
        if tokens.first?.kind == .comment {
            return Message("is a comment, which can stand anywhere", nb: "er en kommentar, som kan stå hvor som helst")
        }
        let opened = tokens.count { $0.kind == .operation && "([{".contains($0.text) }
        let closed = tokens.count { $0.kind == .operation && ")]}".contains($0.text) }
        let isOpenText = tokens.contains { $0.text.hasPrefix("\"\"\"") || $0.text.hasPrefix("'''") }
        if opened != closed || line.hasSuffix("\\") || isOpenText {
            return Message("goes on in another line", nb: "fortsetter på en annen linje")
        }
        return nil
    }

    /// The lines of fences, and list items of nothing but code.
    private static func distractors(_ passage: Passage?, _ problems: inout ProblemList) -> [Line] {
        guard let passage else { return [] }
        var lines: [Line] = []
        for block in passage.blocks {
            if let code = block.python {
                for (index, line) in code.text.sourceLines.enumerated() where !line.trimmed.isEmpty {
                    let place = SourcePlace(line: code.start.line + index, column: code.start.column)
                    lines.append(Line(text: String(line.trimmed), level: 0, isDistractor: true, place: place))
                }
            } else if case .list(let list) = block.content {
                for item in list.items {
                    let text = String(item.plainText.trimmed)
                    lines.append(Line(text: text, level: 0, isDistractor: true, place: item.range.start))
                }
            }
        }
        if lines.isEmpty {
            problems.error(
                "distractors", passage.place,
                Message("the Distractors have no line", nb: "Distractors har ingen linje"),
                fix: Message("write a fence ```python with them", nb: "skriv en kodeblokk ```python med dem"))
        }
        return lines
    }

    // MARK: Asking

    public func lettered(after given: [String]) -> [[Block]] {
        lines.map { [Block(.paragraph([Inline(.text($0.text), range: .none)]), range: .none)] }
    }

    public func request(after given: [String]) -> Message {
        .typeOrder(isIndented: lines.contains { $0.level > 0 })
    }

    public func isAnswer(_ line: String, after given: [String]) -> Bool { arrangement(line) != nil }

    public func understood(_ line: String) -> String? { nil }

    public func key(_ step: Step, _ judge: Judge, after given: [String]) -> String? {
        spelled(keyPlaces.map { Arrangement.Piece(place: $0, level: lines[$0].level) })
    }

    /// What the program prints, once its lines stand in order.
    public func reveal(_ step: Step, _ judge: Judge) -> String? {
        guard let key = try? judge.arrangements(of: self, step).get().key, !key.output.isEmpty else { return nil }
        return key.output
    }

    private func spelled(_ pieces: [Arrangement.Piece]) -> String {
        pieces.map { Option.letter($0.place) + String(repeating: ">", count: $0.level) }.joined(separator: " ")
    }

    private func arrangement(_ line: String) -> [Arrangement.Piece]? { Arrangement.read(line, count: lines.count) }

    func text(_ pieces: [Arrangement.Piece]) -> String {
        Arrangement.text(pieces.map { (lines[$0.place].text, $0.level) })
    }

    // MARK: Judging

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard let pieces = arrangement(attempt.text) else { return .none([]) }
        let arrangements: Arrangements
        switch judge.arrangements(of: self, step) {
        case .success(let made): arrangements = made
        case .failure(let failure): return .none(judge.words(.cannotBeJudged(failure.words)))
        }
        let result = arrangements.run(text(pieces))
        if result.agrees(with: arrangements.key) { return .right([]) }
        if result.failure?.isInterruption == true { return .none(judge.words(.stoppedUnjudged)) }
        let chosen = Set(pieces.map { lines[$0.place].text.withoutBlanks })
        for mistake in step.mistakes {
            guard case .expression(let wrong) = mistake.pattern, chosen.contains(wrong.text.withoutBlanks) else {
                continue
            }
            return .mistake(name: mistake.name, message: mistake.message)
        }
        guard let failure = result.failure else {
            return .wrong(judge.words(.comesToSomethingElse))
        }
        let isIndentation = failure.typeName == "IndentationError"
        return .wrong(judge.words(.orderStops(failure.words.withoutTicks, isIndentation: isIndentation)))
    }

    public func warm(_ step: Step, _ judge: Judge) { _ = judge.arrangements(of: self, step) }

    // MARK: Checking

    public func check(_ step: Step, _ lint: inout StepCheck) {
        let arrangements: Arrangements
        switch lint.judge.arrangements(of: self, step) {
        case .success(let made): arrangements = made
        case .failure(let failure):
            let line = program.start.line + (failure.line ?? 1) - 1
            lint.error(
                "program", SourcePlace(line: line, column: program.start.column),
                Message("the program fails: \(failure.inEnglish)", nb: "programmet feiler: \(failure.inBokmal)"),
                fix: Message("mend it", nb: "rett det"))
            return
        }
        if arrangements.key.output.isEmpty, arrangements.key.values.isEmpty {
            lint.error(
                "program", program.start,
                Message("the program leaves nothing to compare", nb: "programmet etterlater ingenting å sammenlikne"),
                fix: Message("let it print something", nb: "la det skrive ut noe"))
            return
        }
        if !lint.isRandom, let other = try? lint.other.arrangements(of: self, step).get(),
            !other.key.agrees(with: arrangements.key)
        {
            lint.error(
                "seed", program.start,
                Message(
                    "the program comes to something else under another seed",
                    nb: "programmet gir noe annet med et annet startfrø"),
                fix: Message(
                    "make it independent of chance, or say in the step that it is random",
                    nb: "gjør det uavhengig av tilfeldigheter, eller si i steget at det er tilfeldig"))
        }
        if arrangements.run(text(lines.indices.map { Arrangement.Piece(place: $0, level: 0) }))
            .agrees(with: arrangements.key)
        {
            lint.error(
                "order", asked.place,
                Message(
                    "the lines are right in the order in which they are shown",
                    nb: "linjene er riktige i den rekkefølgen de vises"),
                fix: Message("change the step's id, or the program", nb: "endre stegets id, eller programmet"))
        }
        let accepted = arrangements.accepted(keyLines, until: min(lint.end, Machine.monotonicSeconds() + 5))
        if accepted.tried < accepted.total {
            lint.warning(
                "budget", program.start,
                Message(
                    "\(accepted.tried) of \(accepted.total) orders were tried in the time there is",
                    nb: "\(accepted.tried) av \(accepted.total) rekkefølger ble prøvd på den tiden vi har"),
                fix: Message("make the program faster", nb: "gjør programmet raskere"))
        }
        checkDistractors(arrangements, &lint)
        checkMistakes(step, &lint)
        checkSolution(step, arrangements, &lint)
        lint.needsHint(step)
        lint.withholds(lines: [program.text, key(step, lint.judge, after: []) ?? ""], least: 6)
        lint.withholds(output: arrangements.key.output)
    }

    private var keyLines: [(text: String, level: Int)] {
        keyPlaces.map { (text: lines[$0].text, level: lines[$0].level) }
    }

    /// A distractor must change the result wherever it is put, between two lines or in place of one.
    private func checkDistractors(_ arrangements: Arrangements, _ lint: inout StepCheck) {
        for line in lines.sorted(by: { $0.place < $1.place }) where line.isDistractor {
            if let harmless = arrangements.harmless(line.text, in: keyLines) {
                lint.error(
                    "distractors", line.place,
                    Message(
                        "the line \(line.text.shown) changes nothing ", nb: "linja \(line.text.shown) endrer ingenting "
                    ) + harmless,
                    fix: Message(
                        "write one that changes the result wherever it is put",
                        nb: "skriv en som endrer resultatet hvor den enn står"))
            }
        }
    }

    private func checkMistakes(_ step: Step, _ lint: inout StepCheck) {
        var seen: [String: String] = [:]
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern else { continue }
            let text = code.text.withoutBlanks
            if lines.contains(where: { !$0.isDistractor && $0.text.withoutBlanks == text }) {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(mistake.name.shown) is a line of the program",
                        nb: "feilen \(mistake.name.shown) er en linje i programmet"),
                    fix: Message("name a line of the Distractors", nb: "nevn en linje fra Distractors"))
            } else if !lines.contains(where: { $0.text.withoutBlanks == text }) {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(mistake.name.shown) is no line that can be chosen",
                        nb: "feilen \(mistake.name.shown) er ingen linje som kan velges"),
                    fix: Message("write it under ### Distractors too", nb: "skriv den under ### Distraktorer også"))
            }
            if let other = seen[text] {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(mistake.name.shown) has the line of \(other.shown)",
                        nb: "feilen \(mistake.name.shown) har linja til \(other.shown)"),
                    fix: Message("remove one", nb: "ta bort en av dem"))
            }
            seen[text] = mistake.name
        }
    }

    private func checkSolution(_ step: Step, _ arrangements: Arrangements, _ lint: inout StepCheck) {
        guard let code = step.solution?.code, !arrangements.run(code.text).agrees(with: arrangements.key) else {
            return
        }
        lint.error(
            "solution", code.start,
            Message(
                "the solution does not come to the program's result", nb: "løsningen gir ikke programmets resultat"),
            fix: Message("make them agree", nb: "få dem til å stemme"))
    }

    /// The accepted orders of up to seven lines.
    public func outline(_ step: Step, _ judge: Judge) -> [String] {
        guard let arrangements = try? judge.arrangements(of: self, step).get() else { return [] }
        if keyPlaces.count > Arrangements.mostPermuted {
            let (key, count) = (key(step, judge, after: []) ?? "", keyPlaces.count)
            let words = Message(
                "key: \(key); other orders of \(count) lines were not tried",
                nb: "fasit: \(key); andre rekkefølger av \(count) linjer ble ikke prøvd")
            return [words.text(in: judge.language)]
        }
        let found = arrangements.accepted(keyLines, until: Machine.monotonicSeconds() + 5)
        let shown = found.orders.prefix(12).map { order in
            spelled(order.map { Arrangement.Piece(place: keyPlaces[$0], level: lines[keyPlaces[$0]].level) })
        }
        let rest = found.orders.count > shown.count ? ", …" : ""
        let (count, untried) = (found.orders.count, found.total - found.tried)
        var words =
            Message(
                "right orders, \(count) of \(found.total): ", nb: "riktige rekkefølger, \(count) av \(found.total): ")
            + (shown.joined(separator: ", ") + rest)
        if untried > 0 { words = words + Message("; \(untried) were not tried", nb: "; \(untried) ble ikke prøvd") }
        return [words.text(in: judge.language)]
    }
}
