import Lessons
import Wording

/// What a class has done in a lesson, question by question.
public struct ClassReport: Sendable {
    /// A question of the lesson.
    public struct Question: Hashable, Sendable {
        /// The step's id.
        public var id: String
        public var title: String
        public var points: Int

        public init(id: String, title: String, points: Int = 1) {
            self.id = id
            self.title = title
            self.points = points
        }
    }

    /// How one question went.
    struct Tally: Hashable, Sendable {
        var shown = 0
        /// Learners who were right at the first try, the second, and later.
        var right = [0, 0, 0]
        var hints = 0
        var solutions = 0
        var skipped = 0
        /// Known mistakes with the number of learners who made each, the most frequent first.
        var mistakes: [(name: String, learners: Int)] = []
        /// The names of those who stand there without a right answer.
        var stuck: [String] = []

        var rightCount: Int { right.reduce(0, +) }

        static func == (a: Tally, b: Tally) -> Bool { a.shown == b.shown && a.right == b.right && a.stuck == b.stuck }

        func hash(into hasher: inout Hasher) { hasher.combine(right) }
    }

    /// A file that could not be counted, and why.
    public struct LeftOut: Hashable, Sendable {
        public var file: String
        public var reason: String

        public init(file: String, reason: String) {
            self.file = file
            self.reason = reason
        }
    }

    public let title: String
    /// In which the report speaks.
    public let language: Language
    /// Whether every answer was judged anew.
    public let isChecked: Bool
    public let questions: [Question]
    /// In the order of their names.
    public let learners: [LessonResult]
    public let leftOut: [LeftOut]
    let tallies: [Tally]

    /// Counts in O(learners × questions).
    public init(
        title: String, isChecked: Bool, questions: [Question], learners: [LessonResult], leftOut: [LeftOut],
        language: Language = .english
    ) {
        self.title = title
        self.language = language
        self.isChecked = isChecked
        self.questions = questions
        self.learners = learners.sorted { ($0.name.lowercased(), $0.file) < ($1.name.lowercased(), $1.file) }
        self.leftOut = leftOut
        var tallies = questions.map { _ in Tally() }
        var mistakes = questions.map { _ in [String: Int]() }
        for learner in self.learners {
            let stuck = learner.stuckAt?.id
            for (place, step) in learner.steps.enumerated() where place < tallies.count {
                tallies[place].add(step)
                for name in Set(step.mistakes) { mistakes[place][name, default: 0] += 1 }
                if step.id == stuck { tallies[place].stuck.append(learner.name) }
            }
        }
        for place in tallies.indices {
            tallies[place].mistakes = mistakes[place].map { (name: $0.key, learners: $0.value) }
                .sorted { ($1.learners, $0.name) < ($0.learners, $1.name) }
        }
        self.tallies = tallies
    }

    /// The questions of a lesson.
    public static func questions(of lesson: Lesson) -> [Question] {
        lesson.steps.compactMap { step in
            guard step.problem == nil, let question = step.question else { return nil }
            return Question(id: step.id, title: step.title, points: question.asked.points)
        }
    }

    /// The questions that files know of when there is no lesson: steps that were answered, in the order of the files.
    public static func questions(in results: [LearnerResult]) -> [Question] {
        var seen: Set<String> = []
        var ids: [String] = []
        for event in results.lazy.flatMap(\.events) where event.kind == .answer && ids.count < mostQuestions {
            if seen.insert(event.step).inserted { ids.append(event.step) }
        }
        return ids.map { Question(id: LearnerResult.clean($0), title: LearnerResult.clean($0)) }
    }

    /// No lesson has more; a hostile file must not make a table of thousands of columns.
    private static let mostQuestions = 200

    /// The report without files that were changed after they were written: nothing but their right answers can be
    /// believed.
    public var withoutAltered: ClassReport {
        let altered = learners.filter(\.isAltered).map {
            LeftOut(file: $0.file, reason: text(.changedButGradable))
        }
        return ClassReport(
            title: title, isChecked: isChecked, questions: questions, learners: learners.filter { !$0.isAltered },
            leftOut: leftOut + altered, language: language)
    }

    /// What the learners reached, and what there is.
    func points(of learner: LessonResult) -> (reached: Int, all: Int) {
        var reached = 0
        for (question, step) in zip(questions, learner.steps) where step.isRight { reached += question.points }
        return (reached, questions.reduce(0) { $0 + $1.points })
    }

    /// `12 results, every answer judged anew`
    var summary: String {
        text(.reportSummary(results: learners.count, questions: questions.count, isChecked: isChecked))
    }

    /// A message in the language of the report.
    func text(_ message: Message) -> String { message.text(in: language) }

    func texts(_ messages: [Message]) -> [String] { messages.map { text($0) } }
}

extension ClassReport.Tally {
    fileprivate mutating func add(_ step: StepResult) {
        if step.isShown { shown += 1 }
        if let rightAt = step.rightAt { right[min(max(rightAt, 1), 3) - 1] += 1 }
        hints += step.hints
        if step.sawSolution { solutions += 1 }
        if step.isSkipped { skipped += 1 }
    }
}
