import Lessons

/// Leads a learner through a lesson, step by step: the state machine of teaching.
///
/// What it does follows from the record of what happened, the lesson and the moment alone. Every change is written to
/// the journal before it is told.
public struct Tutor {
    public private(set) var record: LearningRecord
    public private(set) var lesson: Lesson?
    /// Where the lesson's file is, when it is none of the built-in ones.
    private var path: String?
    /// The place of the step that is shown, from 0; the number of steps when the lesson is over.
    public private(set) var place = 0
    /// Whether the question of the step was answered right since it was shown.
    public private(set) var isAnswered = false
    /// Whether the smaller form of the step's question is asked in its place.
    public private(set) var isEased = false
    /// The question that is asked again in a review. The lesson itself stays where it was left.
    private var review: ReviewedQuestion?
    /// How often a value was tried that is no answer and no known mistake, by step and value; nothing is counted of it.
    private var tries: [String: [String: Int]] = [:]

    private struct ReviewedQuestion {
        /// What happened since it was asked.
        var progress = LessonProgress()
        /// The how manieth of the review it is, from 1.
        var number: Int
        var total: Int
    }

    private let clock: () -> Timestamp
    private let keep: ([JournalEntry]) -> Void

    /// - Parameters:
    ///   - entries: what the journal held.
    ///   - keep: writes entries down; it returns when they are on the disk, or lost for a reason it has told.
    public init(
        replaying entries: [JournalEntry] = [], clock: @escaping () -> Timestamp,
        keep: @escaping ([JournalEntry]) -> Void
    ) {
        record = LearningRecord(replaying: entries)
        self.clock = clock
        self.keep = keep
    }

    /// The step that is shown; nil without a lesson, and when it is over.
    public var step: Step? { wholeStep.map { isEased ? $0.easier.first ?? $0 : $0 } }

    /// The step of the file, whatever form of its question is shown.
    private var wholeStep: Step? {
        guard let lesson, lesson.steps.indices.contains(place) else { return nil }
        return lesson.steps[place]
    }

    public var progress: LessonProgress { review?.progress ?? lesson.map { record[$0.id] } ?? LessonProgress() }

    /// Whether a question of an earlier lesson is asked again.
    public var isReviewing: Bool { review != nil }

    /// Whether an empty line goes on: the step is to be read, or is answered.
    public var canGoOn: Bool {
        step.map { $0.question == nil || isAnswered || progress.done.contains($0.id) } ?? (lesson != nil)
    }

    // MARK: Moving

    /// Opens a lesson where it was left, or at its first step.
    /// - Parameter path: where its file is; nil for a built-in one.
    public mutating func open(_ lesson: Lesson, at path: String? = nil) -> [TutorEvent] {
        self.lesson = lesson
        self.path = path
        review = nil
        let progress = record[lesson.id]
        guard progress.hasBegun, !progress.isFinished, let last = progress.lastStep,
            let place = lesson.steps.firstIndex(where: { $0.id == last })
        else { return [.lessonOpened(lesson)] + show(0, direction: 1) }
        let steps = lesson.steps.filter { $0.problem == nil }
        let done = steps.count { progress.done.contains($0.id) }
        let isDone = progress.done.contains(last)
        let next = isDone && place + 1 < lesson.steps.count ? place + 1 : place
        // Who has only looked at the first step sees the lesson's opening again.
        if done == 0, lesson.steps[..<next].allSatisfy({ $0.problem != nil }) {
            return [.lessonOpened(lesson)] + show(next, direction: 1)
        }
        return [.lessonResumed(lesson, done: done, total: steps.count)] + show(next, direction: 1)
    }

    /// Where a changed lesson has the step that is shown: by its id, else by its number. At the end that is the last
    /// step.
    public func place(in changed: Lesson) -> Int {
        let same = step.flatMap { step in changed.steps.firstIndex { $0.id == step.id } }
        return same ?? min(place, max(changed.steps.count - 1, 0))
    }

    /// Puts a changed lesson in the place of the one that is open, and shows the same step again.
    public mutating func replace(with changed: Lesson) -> [TutorEvent] {
        let place = place(in: changed)
        lesson = changed
        return show(place, direction: 1)
    }

    /// Leaves the lesson; it can be opened again.
    public mutating func close() {
        lesson = nil
        path = nil
        place = 0
        isAnswered = false
        isEased = false
        review = nil
    }

    /// Asks one question of a lesson again.
    /// - Parameters:
    ///   - path: where the lesson's file is; nil for a built-in one.
    ///   - number: the how manieth question of the review it is, from 1.
    public mutating func review(
        _ lesson: Lesson, at path: String? = nil, _ place: Int, number: Int, total: Int
    ) -> [TutorEvent] {
        close()
        self.lesson = lesson
        self.path = path
        self.place = place
        review = ReviewedQuestion(number: number, total: total)
        write(.open)
        return again()
    }

    /// Goes to the next step, if the question of this one is answered.
    public mutating func next() -> [TutorEvent] {
        guard let step else { return lesson == nil ? [] : [.lessonDone(summary())] }
        guard canGoOn else { return [.stillOpen] }
        if isEased { return whole() }
        if isReviewing { return [] }
        if step.question == nil, !progress.done.contains(step.id) { write(.done) }
        return show(place + 1, direction: 1)
    }

    /// Goes to the next step, answered or not.
    public mutating func skip() -> [TutorEvent] {
        guard let step else { return next() }
        if isEased { return whole() }
        if canGoOn { return next() }
        write(.skip)
        if isReviewing { return [.skipped(title: step.title)] }
        return [.skipped(title: step.title)] + show(place + 1, direction: 1)
    }

    public mutating func back() -> [TutorEvent] {
        guard let lesson else { return [] }
        if isEased { return whole() }
        guard lesson.steps[..<min(place, lesson.steps.count)].contains(where: { $0.problem == nil }) else {
            return [.isFirstStep]
        }
        return show(place - 1, direction: -1)
    }

    /// Goes to a step by its number, its id or the beginning of its title.
    public mutating func go(to text: String) -> [TutorEvent] {
        guard let lesson else { return [] }
        if let number = Int(text), lesson.steps.indices.contains(number - 1) { return show(number - 1, direction: 1) }
        let wanted = text.lowercased()
        let exact = lesson.steps.firstIndex { $0.id == wanted || $0.title.lowercased() == wanted }
        if let exact { return show(exact, direction: 1) }
        let near = lesson.steps.indices.filter {
            !wanted.isEmpty && Int(wanted) == nil
                && (lesson.steps[$0].id.firstRange(of: wanted) != nil
                    || lesson.steps[$0].title.lowercased().firstRange(of: wanted) != nil)
        }
        if near.count == 1 { return show(near[0], direction: 1) }
        return [.noSuchStep(text, nearest: near.map { $0 + 1 })]
    }

    /// Forgets what was done in the lesson, and begins it anew; the journal keeps it.
    public mutating func reset() -> [TutorEvent] {
        guard let lesson else { return [] }
        write(entry(.reset, step: ""))
        return [.wasReset(title: lesson.title), .lessonOpened(lesson)] + show(0, direction: 1)
    }

    /// The step as it was shown.
    public func again() -> [TutorEvent] {
        guard let lesson else { return [] }
        guard let step else { return [.lessonDone(summary())] }
        if isEased { return [.easier(step)] }
        if let review { return [.review(step, lesson: lesson, number: review.number, total: review.total)] }
        return [
            .step(
                step, number: place + 1, total: lesson.steps.count,
                isDone: isAnswered || progress.done.contains(step.id))
        ]
    }

    /// Shows the nearest step, from a place on, that has no problem; says which ones are passed over.
    private mutating func show(_ wanted: Int, direction: Int) -> [TutorEvent] {
        guard let lesson else { return [] }
        var events: [TutorEvent] = []
        var found = wanted
        while lesson.steps.indices.contains(found), let problem = lesson.steps[found].problem {
            events.append(
                .stepProblem(title: lesson.steps[found].title, number: found + 1, line: problem.place.line))
            found += direction
        }
        isAnswered = false
        isEased = false
        guard lesson.steps.indices.contains(found) else {
            guard lesson.steps.contains(where: { $0.problem == nil }) else {
                place = lesson.steps.count
                return events + [.nothingToShow]
            }
            return found < 0 ? events + show(0, direction: 1) : events + finish()
        }
        place = found
        write(.open)
        return events + again()
    }

    private mutating func finish() -> [TutorEvent] {
        place = lesson?.steps.count ?? 0
        write(entry(.done, step: ""))
        return [.lessonDone(summary())]
    }

    // MARK: Asking for help

    /// The next hint that was not shown; after the last, all of them are there to be asked for again.
    public mutating func hint() -> [TutorEvent] {
        guard let step, !step.hints.isEmpty else { return [.noHint(total: 0)] }
        let shown = progress.hints[step.id] ?? 0
        guard shown < step.hints.count else {
            return step.hints.enumerated().map { .hint($1, number: $0 + 1, total: step.hints.count) }
                + [.noHint(total: step.hints.count)]
        }
        write(.hint)
        return [.hint(step.hints[shown], number: shown + 1, total: step.hints.count)]
    }

    /// Asks the smaller form of the question, where the author has given one.
    public mutating func easier() -> [TutorEvent] {
        if isEased { return again() }
        guard let smaller = step?.easier.first, smaller.problem == nil else { return [.noEasier] }
        write(.easier)
        isEased = true
        isAnswered = false
        return [.easier(smaller)]
    }

    /// Goes back from the smaller form to the question itself.
    private mutating func whole() -> [TutorEvent] {
        isEased = false
        isAnswered = false
        return again()
    }

    public mutating func solution() -> [TutorEvent] {
        guard let step, step.question != nil else { return [.solution(nil)] }
        if !progress.solutions.contains(step.id) { write(.solution) }
        return [.solution(step.solution)]
    }

    // MARK: Working

    /// Notes a line that was run in the lesson.
    public mutating func ran(_ line: String, hasFailed: Bool) {
        // Names belong to the step, whatever form of its question is asked.
        guard let step = wholeStep else { return }
        var entry = entry(.entry, step: step.id)
        entry.line = line
        entry.hasFailed = hasFailed
        write(entry)
    }

    /// Notes that the last line that ran in the step was taken back.
    public mutating func undid() {
        guard let step = wholeStep else { return }
        write(entry(.undo, step: step.id))
    }

    /// Notes a value that was tried, and that is no answer and no known mistake.
    /// - Returns: a hint, when it is the same value for the third time.
    public mutating func tried(_ value: String) -> [TutorEvent] {
        guard let step else { return [] }
        tries[step.id, default: [:]]["value " + value, default: 0] += 1
        return hintAfter("value " + value)
    }

    /// The next hint, given when something was wrong in the same way for the third time; once in a step.
    private mutating func hintAfter(_ wrong: String) -> [TutorEvent] {
        guard let step, !isAnswered else { return [] }
        let counts = (progress.repeats[step.id] ?? [:]).merging(tries[step.id] ?? [:]) { $0 + $1 }
        let isFirst = counts.allSatisfy { $0.key == wrong || $0.value < Self.enoughRepeats }
        guard counts[wrong] == Self.enoughRepeats, isFirst else { return [] }
        if (progress.hints[step.id] ?? 0) < step.hints.count { return [.hintOffered] + hint() }
        return step.easier.isEmpty ? [] : [.easierOffered]
    }

    private static let enoughRepeats = 3

    /// Notes how an answer was judged, and says what follows.
    /// - Parameters:
    ///   - typed: the entries on which the answer rests.
    ///   - ideas: those that an explanation has.
    public mutating func answered(_ typed: [String], _ verdict: Verdict, ideas: [String] = []) -> [TutorEvent] {
        guard let step else { return [] }
        var entry = entry(.answer, step: step.id)
        entry.typed = typed
        entry.ideas = ideas
        switch verdict {
        case .part(let message, let isRight):
            entry.verdict = JournalEntry.Verdict.none
            return [.part(message: message, isRight: isRight)] + note(entry)
        case .none(let message):
            return message.isEmpty ? [] : [.remark(message)]
        case .right(let message):
            entry.verdict = .right
            return right(step, entry, [.right(message: message, why: step.why)])
        case .mistake(let name, let message):
            entry.verdict = .mistake
            entry.mistake = name
            return [.mistake(message: message)] + note(entry)
        case .wrong(let message):
            entry.verdict = .wrong
            return [.wrong(message: message)] + note(entry)
        case .incomplete(let message):
            entry.verdict = .wrong
            return [.incomplete(message: message)] + note(entry)
        }
    }

    private mutating func right(_ step: Step, _ answer: JournalEntry, _ events: [TutorEvent]) -> [TutorEvent] {
        if isAnswered { return events }
        isAnswered = true
        write(progress.done.contains(step.id) ? [answer] : [answer, entry(.done, step: step.id)])
        if isEased || isReviewing { return events }
        let isLast = lesson?.steps[(place + 1)...].allSatisfy { $0.problem != nil } ?? true
        return isLast ? events + finish() : events
    }

    /// What is tried after the right answer does not count.
    private mutating func note(_ entry: JournalEntry) -> [TutorEvent] {
        if isAnswered { return [] }
        write(entry)
        return entry.wrongAnswer.map { hintAfter($0) } ?? []
    }

    // MARK: Writing

    private func entry(_ event: JournalEntry.Event, step: String) -> JournalEntry {
        var entry = JournalEntry(
            at: clock(), lesson: lesson?.id ?? "", lessonVersion: lesson?.version ?? "", step: step, event: event)
        if event == .open { entry.path = path }
        return entry
    }

    private mutating func write(_ event: JournalEntry.Event) { write(entry(event, step: step?.id ?? "")) }

    private mutating func write(_ entry: JournalEntry) { write([entry]) }

    private mutating func write(_ entries: [JournalEntry]) {
        let marked = entries.map { entry in
            var entry = entry
            entry.isReview = isReviewing
            return entry
        }
        keep(marked)
        for entry in marked { record.apply(entry) }
        for entry in entries { review?.progress.apply(entry) }
    }

    // MARK: Summing up

    /// How the lesson went so far.
    public func summary() -> LessonSummary {
        guard let lesson else {
            return LessonSummary(title: "", answered: 0, questions: 0, atOnce: 0, hints: 0, left: [])
        }
        let progress = progress
        let questions = lesson.steps.enumerated().filter { $1.problem == nil && $1.question != nil }
        let answered = questions.filter { progress.done.contains($1.id) }
        let atOnce = answered.filter {
            progress.answers[$1.id, default: 0] <= 1 && progress.hints[$1.id] == nil
                && !progress.solutions.contains($1.id) && !progress.eased.contains($1.id)
        }
        return LessonSummary(
            title: lesson.title, answered: answered.count, questions: questions.count, atOnce: atOnce.count,
            hints: lesson.steps.reduce(0) { $0 + (progress.hints[$1.id] ?? 0) },
            left: questions.filter { !progress.done.contains($1.id) }
                .map { LessonSummary.StepName(number: $0 + 1, title: $1.title) })
    }
}
