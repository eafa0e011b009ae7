import Diagnostics
import Markdown

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
                "answer", draft.settings["answer"]?.place ?? draft.place, "\(draft.keyword) has no answer",
                fix: "write - answer: EXPRESSION below it")
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
                "comma-decimal", setting.place, "within is \(setting.value.shown), with a decimal comma",
                fix: "write \(number.replacingComma)\(isShare ? "%" : "")")
            return nil
        }
        guard let size = number.decimalNumber, size >= 0, size.isFinite else {
            problems.error(
                "setting", setting.place, "within is \(setting.value.shown)", fix: "write a number such as 0.005, or 1%"
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
        case .failure(let failure): return .none(.words("This question cannot be judged: \(failure.words)"))
        }
        if value.isEqual(to: key, within: within) {
            return Form.objection(attempt, asked).map { .none($0) } ?? .right([])
        }
        for mistake in step.mistakes where judge.isMade(mistake, by: value, key: key, within: within, step) {
            return .mistake(name: mistake.name, message: mistake.message)
        }
        return attempt.isForced ? .wrong([]) : .none([])
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
                    "answer", answer.start, "the answer is \(key.shown), not one number",
                    fix: "write an expression for one number, or ask with ### Expression")
                return
            }
            if !number.isFinite {
                lint.error(
                    "answer", answer.start, "the answer is \(key.shown)", fix: "write an expression for a finite number"
                )
            }
        }
        if key == .scalar(.none) {
            lint.error("answer", answer.start, "the answer is None", fix: "write an expression with a value")
        }
        if case .other(let type) = key {
            lint.error(
                "answer", answer.start, "the answer is \(type), which cannot be compared",
                fix: "write a number, text, list, array, set or dictionary")
        }
        if case .relative = within, key.numbers.contains(0) {
            lint.error(
                "within", answer.start, "within is a percentage, of a key that is 0", fix: "write within as a number")
        }
        checkMistakes(key, step, &lint)
        checkSolution(key, step, &lint)
        lint.needsHint(step)
        lint.withholds(value: key, source: answer.text, within: within)
    }

    private func checkMistakes(_ key: JudgedValue, _ step: Step, _ lint: inout StepCheck) {
        var values: [(name: String, value: JudgedValue)] = []
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern else { continue }
            if CodeScanner.mentionsAnswer(code.text) {
                switch lint.judge.condition(code, holdsFor: key, step) {
                case .success(true):
                    lint.error(
                        "mistake", code.start, "the mistake \(mistake.name.shown) holds for the right answer",
                        fix: "write a condition that only wrong answers meet")
                case .success(false): break
                case .failure(let failure):
                    lint.error(
                        "mistake", code.start, "the condition cannot be computed: \(failure.words)", fix: "mend it")
                }
                continue
            }
            guard let value = lint.steadyValue(of: code, step) else { continue }
            if value.isEqual(to: key, within: within) {
                lint.error(
                    "mistake", code.start, "the mistake \(mistake.name.shown) is the right answer, \(value.shown)",
                    fix: "change it, or make within smaller")
            } else if value.overlaps(key, within: within) {
                lint.warning(
                    "mistake", code.start, "the mistake \(mistake.name.shown) lies near the key: some answers are both",
                    fix: "make within smaller")
            }
            if let other = values.first(where: { $0.value.isEqual(to: value, within: nil) }) {
                lint.error(
                    "mistake", code.start,
                    "the mistake \(mistake.name.shown) has the value of \(other.name.shown), \(value.shown)",
                    fix: "remove one, or change the data")
            }
            values.append((mistake.name, value))
        }
    }

    private func checkSolution(_ key: JudgedValue, _ step: Step, _ lint: inout StepCheck) {
        guard let code = step.solution?.code else { return }
        switch lint.judge.value(of: code, step) {
        case .failure(let failure):
            lint.error("solution", code.start, "the solution fails: \(failure.words)", fix: "mend it")
        case .success(let value):
            if !value.isEqual(to: key, within: within) {
                lint.error(
                    "solution", code.start, "the solution is \(value.shown), the answer \(key.shown)",
                    fix: "make them agree")
            }
        }
        lint.objectionToForm(code, step)
    }
}
