import Diagnostics
import Markdown
import Wording

/// How far an answer may lie from the key.
public enum Tolerance: Hashable, Sendable {
    case absolute(Double)
    /// Of the key's size, as a share: 1 % is 0.01.
    case relative(Double)

    /// The largest difference allowed from a key.
    func reach(around key: Double) -> Double {
        switch self {
        case .absolute(let size): size
        case .relative(let share): share * abs(key)
        }
    }
}

/// The key of a question that asks for a value: an expression, and how near an answer must come.
public struct ValueKey: Sendable {
    public let answer: Code
    /// nil: as exactly as floating point lets one ask.
    public let within: Tolerance?

    init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        guard let answer = draft.settings["answer"], !answer.value.isEmpty else {
            problems.error(
                "answer", draft.settings["answer"]?.place ?? draft.place,
                Message("\(draft.keyword) has no answer", nb: "\(draft.keyword) har ikke noe svar"),
                fix: Message("write - answer: EXPRESSION below it", nb: "skriv - answer: UTTRYKK under"))
            return nil
        }
        self.answer = answer.code
        within = draft.settings["within"].flatMap { ValueKey.tolerance($0, &problems) }
    }

    private static func tolerance(_ setting: Setting, _ problems: inout ProblemList) -> Tolerance? {
        let text = setting.value.trimmed
        let isShare = text.hasSuffix("%")
        let number = (isShare ? text.dropLast() : text[...]).trimmed
        if number.isCommaDecimal {
            problems.error(
                "comma-decimal", setting.place,
                Message(
                    "within is \(setting.value.shown), with a decimal comma",
                    nb: "within er \(setting.value.shown), med desimalkomma"),
                fix: Message(
                    "write \(number.replacingComma)\(isShare ? "%" : "")",
                    nb: "skriv \(number.replacingComma)\(isShare ? "%" : "")"))
            return nil
        }
        guard let size = number.decimalNumber, size >= 0, size.isFinite else {
            problems.error(
                "setting", setting.place,
                Message("within is \(setting.value.shown)", nb: "within er \(setting.value.shown)"),
                fix: Message("write a number such as 0.005, or 1%", nb: "skriv et tall som 0.005, eller 1%")
            )
            return nil
        }
        return isShare ? .relative(size / 100) : .absolute(size)
    }

    // MARK: Judging

    /// Right first, then the first mistake in file order.
    func judge(_ value: JudgedValue, _ attempt: Attempt, _ step: Step, _ asked: AskedQuestion, _ judge: Judge)
        -> Verdict
    {
        let key: JudgedValue
        switch judge.key(answer, step) {
        case .success(let computed): key = computed
        case .failure(let failure): return .none(judge.words(.cannotBeJudged(failure.words)))
        }
        if value.isEqual(to: key, within: within) {
            return Form.objection(attempt, asked).map { .none(judge.words($0)) } ?? .right([])
        }
        let mistake = judge.tryingConditions(beside: judge.looks[step.id] ?? 0) {
            step.mistakes.first { judge.isMade($0, by: value, key: key, within: within, step) }
        }
        if let mistake { return .mistake(name: mistake.name, message: mistake.message) }
        let words = value.remarkOnShape(key: key, within: within) ?? value.remarkOnNearness(key: key, within: within)
        let remark = words.map { judge.words($0) } ?? []
        return attempt.isForced ? .wrong(remark) : .none(remark)
    }

    func warm(_ step: Step, _ judge: Judge) {
        _ = judge.key(answer, step)
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern, !CodeScanner.mentionsAnswer(code.text) else { continue }
            _ = judge.key(code, step, isWrong: true)
        }
    }

    // MARK: Checking

    func check(_ step: Step, wantsNumber: Bool, _ lint: inout StepCheck) {
        guard let key = lint.steadyValue(of: answer, step) else { return }
        if wantsNumber {
            guard case .scalar(.number(let number)) = key else {
                lint.error(
                    "answer", answer.start,
                    Message(
                        "the answer is \(key.shown), not one number", nb: "svaret er \(key.inBokmal), ikke ett tall"),
                    fix: Message(
                        "write an expression for one number, or ask with ### Expression",
                        nb: "skriv et uttrykk for ett tall, eller spør med ### Uttrykk"))
                return
            }
            if !number.isFinite {
                lint.error(
                    "answer", answer.start, Message("the answer is \(key.shown)", nb: "svaret er \(key.inBokmal)"),
                    fix: Message("write an expression for a finite number", nb: "skriv et uttrykk for et endelig tall")
                )
            }
        }
        if key == .scalar(.none) {
            lint.error(
                "answer", answer.start, Message("the answer is None", nb: "svaret er None"),
                fix: Message("write an expression with a value", nb: "skriv et uttrykk med en verdi"))
        }
        if case .other(let type) = key {
            lint.error(
                "answer", answer.start,
                Message(
                    "the answer is \(type), which cannot be compared",
                    nb: "svaret er \(type), som ikke kan sammenliknes"),
                fix: Message(
                    "write a number, text, list, array, set or dictionary",
                    nb: "skriv et tall, en tekst, en liste, en array, en mengde eller en ordbok"))
        }
        if case .relative = within, key.numbers.contains(0) {
            lint.error(
                "within", answer.start,
                Message("within is a percentage, of a key that is 0", nb: "within er en prosent av en fasit som er 0"),
                fix: Message("write within as a number", nb: "skriv within som et tall"))
        }
        checkMistakes(key, step, &lint)
        checkSolution(key, step, &lint)
        lint.needsHint(step)
        lint.withholds(value: key, source: answer.text, within: within)
    }

    /// What is known of the mistakes before one.
    private struct Earlier {
        var values: [(name: String, value: JudgedValue)] = []
        var conditions: [(name: String, code: Code)] = []
    }

    private func checkMistakes(_ key: JudgedValue, _ step: Step, _ lint: inout StepCheck) {
        var earlier = Earlier()
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern else { continue }
            if CodeScanner.mentionsAnswer(code.text) {
                check(condition: code, of: mistake, key, earlier, step, &lint)
                earlier.conditions.append((mistake.name, code))
                continue
            }
            guard let value = lint.steadyValue(of: code, step) else { continue }
            if value.isEqual(to: key, within: within) {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(mistake.name.shown) is the right answer, \(value.shown)",
                        nb: "feilen \(mistake.name.shown) er det riktige svaret, \(value.inBokmal)"),
                    fix: Message("change it, or make within smaller", nb: "endre den, eller gjør within mindre"))
            } else if value.overlaps(key, within: within) {
                lint.warning(
                    "mistake", code.start,
                    Message(
                        "the mistake \(mistake.name.shown) lies near the key: some answers are both",
                        nb: "feilen \(mistake.name.shown) ligger nær fasiten: noen svar er begge deler"),
                    fix: Message("make within smaller", nb: "gjør within mindre"))
            }
            check(value, of: mistake, at: code, earlier, step, &lint)
            earlier.values.append((mistake.name, value))
        }
    }

    private func check(
        condition code: Code, of mistake: Mistake, _ key: JudgedValue, _ earlier: Earlier, _ step: Step,
        _ lint: inout StepCheck
    ) {
        switch lint.judge.conditionWithLooks(code, holdsFor: key, step) {
        case .success((true, _)):
            lint.error(
                "mistake", code.start,
                Message(
                    "the mistake \(mistake.name.shown) holds for the right answer",
                    nb: "feilen \(mistake.name.shown) stemmer for det riktige svaret"),
                fix: Message(
                    "write a condition that only wrong answers meet",
                    nb: "skriv en betingelse som bare gale svar oppfyller"))
        case .success((false, let looks)):
            lint.checkCost(of: code, looks: looks, beside: lint.judge.looks[step.id] ?? 0)
        case .failure(let failure):
            lint.error(
                "mistake", code.start,
                Message(
                    "the condition cannot be computed: \(failure.inEnglish)",
                    nb: "betingelsen kan ikke regnes ut: \(failure.inBokmal)"), fix: Message("mend it", nb: "rett det"))
        }
        let text = code.text.withoutBlanks
        if let other = earlier.conditions.first(where: { $0.code.text.withoutBlanks == text }) {
            lint.error(
                "mistake", code.start,
                Message(
                    "the mistake \(mistake.name.shown) has the condition of \(other.name.shown)",
                    nb: "feilen \(mistake.name.shown) har betingelsen til \(other.name.shown)"),
                fix: Message("remove one", nb: "ta bort en av dem"))
        }
    }

    /// The first mistake in file order speaks: none may stand in the shade of one before it.
    private func check(
        _ value: JudgedValue, of mistake: Mistake, at code: Code, _ earlier: Earlier, _ step: Step,
        _ lint: inout StepCheck
    ) {
        let name = mistake.name.shown
        if let other = earlier.values.first(where: { value.isEqual(to: $0.value, within: nil) }) {
            lint.error(
                "mistake", code.start,
                Message(
                    "the mistake \(name) has the value of \(other.name.shown), \(value.shown)",
                    nb: "feilen \(name) har verdien til \(other.name.shown), \(value.inBokmal)"),
                fix: Message("remove one, or change the data", nb: "ta bort en av dem, eller endre dataene"))
        } else if let other = earlier.values.first(where: { value.isEqual(to: $0.value, within: within) }) {
            lint.error(
                "mistake", code.start,
                Message(
                    "the mistake \(name) lies within the tolerance of \(other.name.shown), which speaks first",
                    nb: "feilen \(name) ligger innenfor toleransen til \(other.name.shown), som kommer først"),
                fix: Message("make within smaller, or remove one", nb: "gjør within mindre, eller ta bort en av dem"))
        } else if let other = earlier.values.first(where: { value.overlaps($0.value, within: within, touching: false) })
        {
            lint.warning(
                "mistake", code.start,
                Message(
                    "the mistake \(name) lies near \(other.name.shown): some answers are both, and that one speaks first",
                    nb: "feilen \(name) ligger nær \(other.name.shown): noen svar er begge deler, og den kommer først"),
                fix: Message("make within smaller", nb: "gjør within mindre"))
        }
        let shade = earlier.conditions.first { condition in
            (try? lint.judge.condition(condition.code, holdsFor: value, step).get()) == true
        }
        if let shade {
            lint.error(
                "mistake", code.start,
                Message(
                    "the mistake \(name) is never told: \(shade.name.shown) holds for it and speaks first",
                    nb: "feilen \(name) blir aldri sagt: \(shade.name.shown) stemmer for den og kommer først"),
                fix: Message("put it before \(shade.name.shown)", nb: "sett den foran \(shade.name.shown)"))
        }
    }

    private func checkSolution(_ key: JudgedValue, _ step: Step, _ lint: inout StepCheck) {
        guard let code = step.solution?.code else { return }
        switch lint.judge.value(of: code, step) {
        case .failure(let failure):
            lint.error(
                "solution", code.start,
                Message("the solution fails: \(failure.inEnglish)", nb: "løsningen feiler: \(failure.inBokmal)"),
                fix: Message("mend it", nb: "rett det"))
        case .success(let value):
            if !value.isEqual(to: key, within: within) {
                lint.error(
                    "solution", code.start,
                    Message(
                        "the solution is \(value.shown), the answer \(key.shown)",
                        nb: "løsningen er \(value.inBokmal), svaret \(key.inBokmal)"),
                    fix: Message("make them agree", nb: "få dem til å stemme"))
            }
        }
        lint.objectionToForm(code, step)
    }
}
