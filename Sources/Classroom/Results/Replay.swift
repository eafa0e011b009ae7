import Lessons
import MiniPython

/// Does again what a learner did, as a session does it, and says what the answers are worth.
struct Replay {
    private let lesson: Lesson
    private let judges: [String: Judge]
    private let makeWorld: () -> Interpreter?

    init(_ lesson: Lesson, judges: [String: Judge], makeWorld: @escaping () -> Interpreter?) {
        self.lesson = lesson
        self.judges = judges
        self.makeWorld = makeWorld
    }

    // MARK: One answer

    /// What an answer is worth by itself.
    /// - Parameter typed: the entries on which it rests, itself last.
    static func outcome(
        _ typed: [String], _ step: Step, _ judge: Judge, makeWorld: () -> Interpreter?
    ) -> StepResult.Outcome {
        guard let question = step.question, let last = typed.last else { return .unknown }
        judge.begin(step)
        if typed.count == 1, let number = plainNumber(last), question is NumberQuestion {
            return outcome(judge.judge(Attempt(last, value: .scalar(.number(number)), isForced: true), step))
        }
        var bench = Bench(step: step, judge: judge)
        let isLast = typed.count - 1
        for (place, text) in typed.enumerated() {
            if judge.isAnswer(Judge.withoutPrompt(text), step, after: bench.given) {
                bench.take(Judge.withoutPrompt(text))
                continue
            }
            // A function is judged in fresh worlds of its own.
            let needsRun = !(question is FunctionQuestion)
            if needsRun, bench.world == nil {
                guard let world = makeWorld() else { return .unknown }
                bench.open(world)
            }
            bench.run(text, isJudged: place == isLast || question is ExperimentQuestion)
        }
        return bench.outcome
    }

    /// A number as Python and people write it: digits, and perhaps a sign and a fraction.
    private static func plainNumber(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[0].count == 1 || parts[0].first != "0", text.utf8.count < 30
        else { return nil }
        return Double(text)
    }

    private static func outcome(_ verdict: Verdict) -> StepResult.Outcome {
        switch verdict {
        case .right: .right
        case .mistake(let name, _): .mistake(name)
        case .wrong, .incomplete: .wrong
        case .part, .none: .unknown
        }
    }

    // MARK: Everything

    /// What the answers are worth when everything is done again that led to them, by the places of their events.
    func outcomes(_ result: LearnerResult) -> [Int: StepResult.Outcome] {
        guard let world = makeWorld() else { return [:] }
        var outcomes: [Int: StepResult.Outcome] = [:]
        var bench: Bench?
        for (place, event) in result.events.enumerated() {
            if world.machine.isInterrupted() {
                if event.kind == .answer, event.verdict == .right { outcomes[place] = .tooLong }
                continue
            }
            if event.kind == .open || bench?.step.id != event.step {
                guard let step = lesson.step(event.step), step.problem == nil else { continue }
                // Judges are there for all steps that have an answer; the others only make names.
                bench = Bench(step: step, judge: judges[step.id] ?? Judge(lesson: lesson))
                bench?.open(world)
            }
            switch event.kind {
            case .entry: if let line = event.line { bench?.run(line, isJudged: true) }
            case .answer: outcomes[place] = bench?.answer(event.typed).map(Self.outcome) ?? .unknown
            default: break
            }
        }
        return outcomes
    }

    /// A step in which a learner types.
    private struct Bench {
        let step: Step
        let judge: Judge
        var world: Interpreter?
        var given: [String] = []
        private var earlier: [String] = []
        private var verdict = Verdict.none([])
        private var judged = ""

        init(step: Step, judge: Judge) {
            self.step = step
            self.judge = judge
        }

        var outcome: StepResult.Outcome { Replay.outcome(verdict) }

        /// Shows the step in a world: Setup, and the programs that are shown running.
        mutating func open(_ world: Interpreter) {
            self.world = world
            judge.begin(step)
            _ = judge.prepare(world)
            let shown = step.parts.programs + (step.question?.asked.parts.programs ?? [])
            for program in shown { _ = world.run(program.text) }
        }

        /// Takes letters, or another answer that is not run.
        mutating func take(_ text: String) {
            verdict = judge.judge(Attempt(text, earlier: earlier, session: world, given: given), step)
            if case .part = verdict { given.append(text) }
        }

        mutating func run(_ text: String, isJudged: Bool) {
            var value: JudgedValue?
            var succeeded = true
            if let world {
                let outcome = world.run(text)
                succeeded = outcome.succeeded
                if succeeded, !outcome.value.isUndefined {
                    value = JudgedValue(outcome.value, in: world)
                    if !outcome.value.isNone { try? world.bind("_", to: outcome.value) }
                }
            }
            judged = text
            verdict = .none([])
            guard succeeded else { return }
            if isJudged, step.question != nil {
                verdict = judge.judge(Attempt(text, value: value, earlier: earlier, session: world, given: given), step)
                if case .none = verdict {
                    // Perhaps the learner asked for a verdict with `:submit`, which the file does not say.
                    verdict = judge.judge(
                        Attempt(text, value: value, earlier: earlier, isForced: true, session: world, given: given),
                        step)
                }
            }
            earlier.append(text)
        }

        /// The verdict on an answer, of which what was run has been run before.
        mutating func answer(_ typed: [String]) -> Verdict? {
            guard let last = typed.last else { return nil }
            if judged == last { return verdict }
            given = []
            for text in typed {
                let line = Judge.withoutPrompt(text)
                if judge.isAnswer(line, step, after: given) { take(line) }
            }
            if case .right = verdict { return verdict }
            let line = Judge.withoutPrompt(last)
            if !judge.isAnswer(line, step, after: given) { run(last, isJudged: true) }
            return verdict
        }
    }
}
