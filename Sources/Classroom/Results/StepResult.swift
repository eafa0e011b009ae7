import Tutoring

/// How a learner did in one step.
public struct StepResult: Hashable, Sendable {
    /// What became of the claim that an answer is right.
    public enum Claim: Hashable, Sendable {
        /// None was made.
        case none
        /// It was taken as it stands.
        case unchecked
        /// The answer was judged anew, and is right.
        case holds
        /// The answer was judged anew, and is not right.
        case fails
        /// There was no time to judge it.
        case tooLong
    }

    /// The step's id.
    public var id: String
    public var isShown = false
    /// At which try it was answered right, from 1; nil while it was not.
    public var rightAt: Int?
    /// Answers that counted, up to the right one.
    public var tries = 0
    /// The names of known mistakes, in their order.
    public var mistakes: [String] = []
    public var hints = 0
    public var sawSolution = false
    public var isSkipped = false
    public var claim = Claim.none

    public init(id: String) { self.id = id }

    public var isRight: Bool { rightAt != nil }

    /// What an answer turned out to be.
    enum Outcome: Hashable, Sendable {
        case right
        case mistake(String)
        case wrong
        /// Nothing could be said about it.
        case unknown
        case tooLong
    }

    /// Takes what happened in the step, in its order.
    /// - Parameter outcome: what an answer is worth; nil to believe what the file says.
    mutating func apply(_ event: LearnerResult.Event, _ outcome: Outcome?) {
        isShown = true
        switch event.kind {
        case .hint, .easier: if !isRight { hints += 1 }
        case .solution: sawSolution = true
        case .skip: isSkipped = !isRight
        case .answer: if !isRight { answer(event, outcome) }
        default: break
        }
    }

    private mutating func answer(_ event: LearnerResult.Event, _ outcome: Outcome?) {
        let isClaimed = event.verdict == .right
        tries += 1
        switch outcome {
        case nil where isClaimed: (rightAt, claim) = (tries, .unchecked)
        case .right: (rightAt, claim) = (tries, .holds)
        case .mistake(let name): note(name)
        case nil, .unknown: if let name = event.mistake, event.verdict == .mistake { note(name) }
        case .wrong, .tooLong: break
        }
        if isClaimed, let outcome, outcome != .right { claim = outcome == .tooLong ? .tooLong : .fails }
        if isRight { isSkipped = false }
    }

    /// More mistakes of one learner in one step say nothing new.
    private mutating func note(_ name: String) { if mistakes.count < 100 { mistakes.append(name) } }
}

/// How a learner did in a lesson.
public struct LessonResult: Hashable, Sendable {
    /// Whose it is: the name in the file, or the file's where there is none.
    public var name: String
    public var file: String
    public var lessonVersion: String
    public var isAltered: Bool
    /// The steps with a question: those of the lesson in its order, or those of the file.
    public var steps: [StepResult]
    /// The id of the step that was shown last; nil at the end of the lesson.
    public var lastStep: String?

    public var right: Int { steps.count(where: \.isRight) }
    /// Whether every claim was judged anew and holds.
    public var isSound: Bool { !isAltered && !steps.contains { $0.claim == .fails || $0.claim == .tooLong } }

    /// Reads how it went from what happened.
    /// - Parameters:
    ///   - ids: the steps that ask something.
    ///   - outcomes: what each event's answer is worth, by its place; nil to believe the file.
    init(_ result: LearnerResult, file: String, isAltered: Bool, ids: [String], outcomes: [Int: StepResult.Outcome]?) {
        name = result.name.isEmpty ? file : result.name
        self.file = file
        lessonVersion = result.lessonVersion
        self.isAltered = isAltered
        var steps = Dictionary(ids.map { ($0, StepResult(id: $0)) }, uniquingKeysWith: { first, _ in first })
        for (place, event) in result.events.enumerated() {
            if event.kind == .done, event.step.isEmpty { lastStep = nil }
            if event.kind == .open { lastStep = event.step }
            steps[event.step]?.apply(event, outcomes.map { $0[place] ?? .unknown })
        }
        self.steps = ids.compactMap { steps[$0] }
    }

    /// The step at which the learner stands without a right answer; nil when there is none.
    public var stuckAt: StepResult? {
        guard let lastStep, let step = steps.first(where: { $0.id == lastStep }), !step.isRight else { return nil }
        return step
    }
}

extension LessonResult {
    /// Believes what a file says.
    public init(unchecked file: ResultFile, named name: String, questions: [ClassReport.Question]) {
        self.init(
            file.result, file: name, isAltered: file.isAltered, ids: questions.map(\.id), outcomes: nil)
    }
}
