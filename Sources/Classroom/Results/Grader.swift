import Lessons
import MiniPython

/// Judges what learners handed in anew, each answer in a fresh world: a claim that an answer is right must be right.
///
/// Confined to one thread at a time.
public final class Grader {
    public let lesson: Lesson
    private let libraries: [any Library]
    private let limits: Limits
    private let seconds: Double
    /// One for each step, so that its keys stay computed.
    private var judges: [String: Judge] = [:]
    /// What became of answers that were not run; a class gives many answers twice.
    private var known: [String: StepResult.Outcome] = [:]
    /// The world of the learner whose answers are judged now.
    private var session: Interpreter?
    private let clock: Deadline

    /// What one run of a learner's program may use.
    public static var limits: Limits {
        var limits = Judge.limits
        limits.memoryBytes = 256 << 20
        limits.outputBytes = 64 << 10
        return limits
    }

    /// Longer answers are judged each time instead of being kept.
    private static let longestKnown = 2000
    private static let mostKnown = 50_000

    /// - Parameters:
    ///   - libraries: what the lesson's programs may import.
    ///   - seconds: what judging the answers of one learner may take.
    public init(
        _ lesson: Lesson, libraries: [any Library], limits: Limits = Grader.limits, seconds: Double = 10,
        isInterrupted: @escaping () -> Bool = { false }
    ) {
        self.lesson = lesson
        self.libraries = libraries
        self.limits = limits
        self.seconds = seconds
        clock = Deadline(isInterrupted: isInterrupted)
    }

    /// The ids of the steps that can be answered.
    public var questions: [Step] { lesson.steps.filter { $0.problem == nil && $0.question != nil } }

    /// Judges a learner's answers.
    public func grade(_ file: ResultFile, named name: String) -> LessonResult {
        let result = file.result
        // Keys are the lesson's affair: their time is not the learner's.
        for event in result.events where event.kind == .answer { _ = judge(event.step) }
        clock.begin(seconds: seconds)
        defer { clock.stop() }
        let outcomes = onLargeStack { self.outcomes(result) }
        return LessonResult(
            result, file: name, isAltered: file.isAltered, ids: questions.map(\.id), outcomes: outcomes)
    }

    /// What each answer is worth, by the place of its event.
    private func outcomes(_ result: LearnerResult) -> [Int: StepResult.Outcome] {
        var outcomes: [Int: StepResult.Outcome] = [:]
        var isDone: Set<String> = []
        var misses = false
        // The learner's own world, in which names stay from step to step, is made where an answer has to be run.
        session = nil
        for (place, event) in result.events.enumerated() where event.kind == .answer && !isDone.contains(event.step) {
            guard let (judge, step) = judge(event.step) else { continue }
            let outcome = outcome(event.typed, step, judge)
            outcomes[place] = outcome
            if outcome == .right { isDone.insert(event.step) }
            if outcome != .right, event.verdict == .right { misses = true }
        }
        guard misses, !clock.isOver else { return outcomes }
        // Perhaps an answer rests on names from earlier steps: then all that was run is run again.
        let replay = Replay(lesson, judges: judges, makeWorld: makeWorld)
        for (place, outcome) in replay.outcomes(result) where outcome == .right || outcome == .tooLong {
            outcomes[place] = outcome
        }
        return outcomes
    }

    private func judge(_ id: String) -> (Judge, Step)? {
        guard let step = lesson.step(id), step.problem == nil, step.question != nil else { return nil }
        if let judge = judges[id] { return (judge, step) }
        let judge = Judge(lesson: lesson, libraries: libraries, limits: limits)
        judge.isInterrupted = { [clock] in clock.isOver }
        onLargeStack { judge.warm(step) }
        judges[id] = judge
        return (judge, step)
    }

    private func makeWorld() -> Interpreter? {
        guard let world = try? Interpreter(limits: limits, libraries: libraries) else { return nil }
        world.machine.isInterrupted = { [clock] in clock.isOver }
        world.machine.output = { _ in }
        world.redirectsOutput = true
        return world
    }

    // MARK: One answer

    /// What an answer is worth, as far as it rests on the entries that came with it.
    private func outcome(_ typed: [String], _ step: Step, _ judge: Judge) -> StepResult.Outcome {
        let size = typed.reduce(0) { $0 + $1.utf8.count + 1 }
        let key = size <= Self.longestKnown ? "\(step.id)\u{0}\(typed.joined(separator: "\u{0}"))" : nil
        if let key, let known = known[key] { return known }
        var wasRun = false
        let outcome = Replay.outcome(typed, step, judge) {
            wasRun = true
            if session == nil { session = makeWorld() }
            return session
        }
        if clock.isOver { return .tooLong }
        // What was run may rest on what the learner did before.
        if let key, !wasRun, known.count < Self.mostKnown { known[key] = outcome }
        return outcome
    }
}

/// Says when time is over.
final class Deadline {
    private var end = Double.infinity
    private let isInterrupted: () -> Bool

    init(isInterrupted: @escaping () -> Bool) { self.isInterrupted = isInterrupted }

    var isOver: Bool { isInterrupted() || end < .infinity && Machine.monotonicSeconds() > end }

    func begin(seconds: Double) { end = Machine.monotonicSeconds() + seconds }

    func stop() { end = .infinity }
}
