import Markdown
import MiniPython
import Wording

/// Judges the answers to one lesson, by value and behaviour, never by comparing text.
///
/// Keys, tests and mistakes are computed in fresh worlds and kept, so that judging an answer costs little beyond the
/// learner's own run. Confined to one thread at a time.
public final class Judge {
    public let lesson: Lesson
    /// In which the shell's own words on an answer are said; at first the lesson's.
    public var language: Language
    let seed: Int
    private let libraries: [any Library]
    private let limits: Limits
    /// The world in which a step's keys and mistakes are computed, by the step's id.
    private var worlds: [String: Result<World, ProgramFailure>] = [:]
    private var values: [String: Result<JudgedValue, ProgramFailure>] = [:]
    private var outputs: [String: Result<String, ProgramFailure>] = [:]
    var behaviours: [String: [TestResult]] = [:]
    /// A world for programs that can leave nothing behind in it.
    var reusable: ReusedWorld?
    /// How many looks at the clock the right programs of a step have taken at most, by the step's id.
    private(set) var looks: [String: Int] = [:]
    /// What programs that were to be arranged come to, by the step's id.
    private var arrangements: [String: Arrangements] = [:]
    /// The trials of experiments, by the step's id.
    var trials: [String: Trials] = [:]
    /// What the experiment that was warmed last begins with; to make its world again would be costly.
    var untouched: [String: Trials] = [:]
    /// Asked now and then while a program of the lesson runs: whether the person wants it to stop.
    public var isInterrupted: () -> Bool = { false }

    /// What one run of a lesson's own program may use.
    public static var limits: Limits {
        var limits = Limits()
        limits.seconds = 10
        limits.memoryBytes = 256 << 20
        limits.outputBytes = 1 << 20
        return limits
    }

    /// - Parameters:
    ///   - libraries: what a lesson's programs may import, such as numpy; installed in every fresh world.
    ///   - seed: where random numbers start; nil for the lesson's own seed.
    public init(
        lesson: Lesson, libraries: [any Library] = [], seed: Int? = nil, limits: Limits = Judge.limits
    ) {
        self.lesson = lesson
        language = lesson.language
        self.libraries = libraries
        self.seed = seed ?? lesson.seed
        self.limits = limits
    }

    /// The shell's own words on an answer.
    func words(_ message: Message) -> [Block] { .words(message, language) }

    // MARK: The learner's session

    /// Makes a session ready for a step: Setup's names and the data are put back, the learner's own stay, random
    /// numbers start anew.
    /// - Returns: why the Setup fails, or nil.
    public func prepare(_ session: Interpreter) -> ProgramFailure? {
        do {
            try World.prepare(session, lesson, seed: seed)
            return nil
        } catch {
            return error as? ProgramFailure
        }
    }

    /// Forgets the trials of a step: it is shown anew.
    public func begin(_ step: Step) { trials[step.id] = untouched[step.id] }

    /// Computes the keys and the known mistakes of a step beforehand, so that the first answer is judged as fast as all
    /// others.
    public func warm(_ step: Step) {
        guard step.problem == nil else { return }
        onLargeStack { step.question?.warm(step, self) }
    }

    /// Notes that lines were taken back in a step: the names of its session were made anew.
    public func note(takenBackIn session: Interpreter, _ step: Step) {
        guard step.problem == nil else { return }
        step.question?.note(takenBackIn: session, step, self)
    }

    /// Whether a line is an answer as it stands, and is not to be run as Python: letters, a number with a unit.
    /// - Parameter given: the parts of the answer that were taken so far.
    public func isAnswer(_ line: String, _ step: Step, after given: [String] = []) -> Bool {
        guard step.problem == nil else { return false }
        return step.question?.isAnswer(line, after: given) ?? false
    }

    /// Judges what was typed in a step and what it came to.
    public func judge(_ attempt: Attempt, _ step: Step) -> Verdict {
        guard step.problem == nil, let question = step.question else { return .none([]) }
        var attempt = attempt
        attempt.text = Judge.withoutPrompt(attempt.text)
        // Many short programs run for one answer: one thread does for all of them.
        return onLargeStack { question.judge(attempt, step, self) }
    }

    /// A one-line answer without leading blanks and a copied `>>> `.
    public static func withoutPrompt(_ line: String) -> String {
        guard !line.trimmedEnd.contains(where: \.isNewline) else { return line }
        let text = line.trimmed
        return text.hasPrefix(">>> ") ? String(text.dropFirst(4).trimmed) : String(text)
    }

    // MARK: Fresh worlds

    func makeWorld() -> Result<World, ProgramFailure> {
        do {
            return .success(
                try World(
                    lesson, seed: seed, limits: limits, libraries: libraries,
                    isInterrupted: { [weak self] in self?.isInterrupted() ?? false }))
        } catch {
            return .failure(
                error as? ProgramFailure ?? ProgramFailure(typeName: "Error", words: Message(verbatim: "\(error)")))
        }
    }

    private func world(_ step: Step) -> Result<World, ProgramFailure> {
        if let known = worlds[step.id] { return known }
        let made = makeWorld()
        if made.isInterrupted { return made }
        // Earlier steps are seldom judged again; their worlds would only hold memory.
        worlds = [step.id: made]
        return made
    }

    /// What a wrong program of the author may take: some times what the right ones of its step take. One that never
    /// ends must not keep the learner waiting.
    func patience(_ step: Step) -> Int { Judge.patience(beside: looks[step.id] ?? 0) }

    /// How many looks at the clock a program may take beside one that takes so many.
    static func patience(beside looks: Int) -> Int { 20 * looks + 100 }

    func note(_ taken: Int, _ step: Step) { looks[step.id] = max(looks[step.id] ?? 0, taken) }

    /// The value of a key, or of a wrong answer, computed once.
    func key(_ code: Code, _ step: Step, isWrong: Bool = false) -> Result<JudgedValue, ProgramFailure> {
        let name = "\(step.id)\u{0}\(code.text)"
        if let known = values[name] { return known }
        let value = world(step).flatMap { world -> Result<JudgedValue, ProgramFailure> in
            let run = world.limited(looks: isWrong ? patience(step) : .max) { Judge.value(world.runAnew(code.text)) }
            if !isWrong { note(run.looks, step) }
            return run.isOver ? .failure(.endless) : run.result
        }
        if !value.isInterrupted { values[name] = value }
        return value
    }

    /// The value of an expression or a program in a world of its own.
    func value(of code: Code, _ step: Step) -> Result<JudgedValue, ProgramFailure> {
        makeWorld().flatMap { Judge.value($0.runAnew(code.text)) }
    }

    static func value(_ run: Result<ProgramRun, ProgramFailure>) -> Result<JudgedValue, ProgramFailure> {
        run.flatMap { run in
            run.value.map { .success($0) }
                ?? .failure(ProgramFailure(typeName: "NoValue", words: .noValueAtEnd))
        }
    }

    /// What the author's conditions on one answer may take together, in seconds: one that never ends must not keep the
    /// learner waiting. Lint holds each to far less.
    private static let conditionSeconds = 0.02
    /// What lint lets a condition take is never cut, however slow or busy the machine is.
    private var freeLooks = 0
    /// What they may take of memory, in bytes: much of it takes long to get.
    private static let conditionBytes = 32 << 20
    /// So many looks at the clock a condition may take for the author's own values, beside what the key takes: a
    /// millisecond or two.
    static func mostConditionLooks(beside looks: Int) -> Int { 8 + 3 * looks }
    private var conditionsEnd = Double.infinity

    /// Lets a body try conditions of the author on one answer.
    /// - Parameter looks: how many looks at the clock the key takes; conditions often compute the same.
    func tryingConditions<T>(beside looks: Int, _ body: () -> T) -> T {
        conditionsEnd = Machine.monotonicSeconds() + Self.conditionSeconds
        freeLooks = Self.mostConditionLooks(beside: looks)
        defer { conditionsEnd = .infinity }
        return body()
    }

    /// Runs what may take no more than is left for conditions.
    /// - Returns: what the body returns, nil when that took too long; and how many looks at the clock it took.
    func trying<T>(looks: Int, in world: World, _ body: () -> T) -> (result: T?, looks: Int) {
        let heap = world.interpreter.machine.heap
        let limit = heap.limitBytes
        heap.limitBytes = min(limit, heap.usedBytes + Self.conditionBytes)
        defer { heap.limitBytes = limit }
        // Half of what is left: those behind must have their turn.
        let seconds = max((conditionsEnd - Machine.monotonicSeconds()) / 2, 0)
        let run = world.limited(looks: looks, seconds: seconds, freeLooks: freeLooks, body)
        return (run.isOver ? nil : run.result, run.looks)
    }

    /// Whether a condition that mentions `answer` holds for a value.
    func condition(_ code: Code, holdsFor value: JudgedValue, _ step: Step) -> Result<Bool, ProgramFailure> {
        conditionWithLooks(code, holdsFor: value, step).map(\.holds)
    }

    /// The same, with the looks at the clock that it took.
    func conditionWithLooks(
        _ code: Code, holdsFor value: JudgedValue, _ step: Step
    ) -> Result<(holds: Bool, looks: Int), ProgramFailure> {
        world(step).flatMap { world in
            do {
                try world.bind("answer", to: value)
            } catch {
                return .failure(ProgramFailure(typeName: "Error", words: .answerNotHandedOver))
            }
            let run = trying(looks: patience(step), in: world) { Judge.value(world.runAnew("bool(\(code.text))")) }
            guard let result = run.result else { return .failure(.endless) }
            return result.map { ($0 == .scalar(.bool(true)), run.looks) }
        }
    }

    /// Whether an answer makes a known mistake of a question that asks for a value.
    func isMade(
        _ mistake: Mistake, by value: JudgedValue, key: JudgedValue, within: Tolerance?, _ step: Step
    ) -> Bool {
        guard case .expression(let code) = mistake.pattern else { return false }
        if CodeScanner.mentionsAnswer(code.text) {
            return value.isSameKind(as: key) && (try? condition(code, holdsFor: value, step).get()) == true
        }
        return (try? self.key(code, step, isWrong: true).get()).map { value.isEqual(to: $0, within: within) } ?? false
    }

    /// What a program prints in a fresh world, computed once; an error's last line is printed too.
    func output(of code: Code, _ step: Step, isWrong: Bool = false) -> Result<String, ProgramFailure> {
        let name = "\(step.id)\u{0}\(code.text)"
        if let known = outputs[name] { return known }
        let output = makeWorld().flatMap { world -> Result<String, ProgramFailure> in
            let run = world.limited(looks: isWrong ? patience(step) : .max) { world.output(of: code.text) }
            if !isWrong { note(run.looks, step) }
            return run.isOver ? .failure(.endless) : .success(run.result)
        }
        if !isInterrupted() { outputs[name] = output }
        return output
    }

    /// What judges the arrangements of a program's lines, made once.
    func arrangements(of question: OrderQuestion, _ step: Step) -> Result<Arrangements, ProgramFailure> {
        if let known = arrangements[step.id] { return .success(known) }
        return Arrangements.make(question, self).map {
            arrangements = [step.id: $0]
            return $0
        }
    }
}

extension Result where Failure == ProgramFailure {
    /// Whether a person has stopped it, so that another try may come to something else.
    var isInterrupted: Bool {
        if case .failure(let failure) = self { failure.isInterruption } else { false }
    }
}
