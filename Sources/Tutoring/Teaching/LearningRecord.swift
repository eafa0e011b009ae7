/// All that the journal says about a learner, lesson by lesson. The same entries give the same record, whether they
/// are read from the disk or happen now.
public struct LearningRecord: Sendable, Equatable {
    public private(set) var lessons: [String: LessonProgress] = [:]
    /// The id of the lesson in which something happened last.
    public private(set) var lastLesson: String?
    /// Where the file of a lesson was when it was opened last, by the lesson's id; none for built-in lessons.
    public private(set) var paths: [String: String] = [:]

    public init() {}

    /// Rebuilds the record in O(entries).
    public init(replaying entries: [JournalEntry]) {
        for entry in entries { apply(entry) }
    }

    public mutating func apply(_ entry: JournalEntry) {
        if entry.event == .open { paths[entry.lesson] = entry.path }
        if entry.isReview { return }
        lastLesson = entry.lesson
        lessons[entry.lesson, default: LessonProgress()].apply(entry)
    }

    public subscript(lesson: String) -> LessonProgress { lessons[lesson] ?? LessonProgress() }
}

/// What a learner has done in one lesson since it was begun, or begun anew.
public struct LessonProgress: Sendable, Equatable {
    /// A step that was shown, and the lines that ran in it without an error.
    public struct Visit: Sendable, Equatable {
        public var step: String
        public var lines: [String] = []

        public init(step: String, lines: [String] = []) {
            self.step = step
            self.lines = lines
        }
    }

    /// Lines that are kept for making a learner's names again; the oldest go first.
    static let mostLines = 1000

    /// The ids of steps that were answered right, or read.
    public private(set) var done: Set<String> = []
    public private(set) var skipped: Set<String> = []
    /// How many hints of a step were shown.
    public private(set) var hints: [String: Int] = [:]
    /// The ids of steps whose question was shown in its smaller form.
    public private(set) var eased: Set<String> = []
    /// How often each wrong answer to a step was given, by the mistake's name or by the answer.
    private(set) var repeats: [String: [String: Int]] = [:]
    /// The ids of steps whose solution was shown.
    public private(set) var solutions: Set<String> = []
    /// How many answers to a step were judged, right ones included.
    public private(set) var answers: [String: Int] = [:]
    public private(set) var visits: [Visit] = []
    public private(set) var lastAt: Timestamp?
    /// Whether the end was reached, and no step was shown since.
    public private(set) var isFinished = false
    /// Whether the end was ever reached.
    public private(set) var wasFinished = false
    /// Whether lines were left out, so that a learner's names cannot all be made again.
    public private(set) var hasLeftOutLines = false
    private var lineCount = 0

    public var hasBegun: Bool { !visits.isEmpty }
    /// The id of the step that was shown last.
    public var lastStep: String? { visits.last?.step }

    mutating func apply(_ entry: JournalEntry) {
        lastAt = entry.at
        switch entry.event {
        case .open: open(entry.step)
        case .entry:
            if let line = entry.line, !entry.hasFailed { keep(line, in: entry.step) }
        case .answer:
            guard let verdict = entry.verdict, verdict != .none else { return }
            answers[entry.step, default: 0] += 1
            if let wrong = entry.wrongAnswer { repeats[entry.step, default: [:]][wrong, default: 0] += 1 }
        case .hint: hints[entry.step, default: 0] += 1
        case .easier: eased.insert(entry.step)
        case .undo: takeBack(in: entry.step)
        case .solution: solutions.insert(entry.step)
        case .skip:
            if !done.contains(entry.step) { skipped.insert(entry.step) }
        case .done where entry.step.isEmpty: (isFinished, wasFinished) = (true, true)
        case .done:
            done.insert(entry.step)
            skipped.remove(entry.step)
        case .reset: self = LessonProgress()
        }
    }

    private mutating func open(_ step: String) {
        isFinished = false
        // A step that was shown again, with nothing run since, is the same visit.
        if visits.last?.step == step { return }
        visits.append(Visit(step: step))
        if visits.count > Self.mostLines {
            hasLeftOutLines = hasLeftOutLines || !visits[0].lines.isEmpty
            lineCount -= visits.removeFirst().lines.count
        }
    }

    /// Forgets the last line that ran in the step that is shown.
    private mutating func takeBack(in step: String) {
        guard let last = visits.last, last.step == step, !last.lines.isEmpty else { return }
        visits[visits.count - 1].lines.removeLast()
        lineCount -= 1
    }

    private mutating func keep(_ line: String, in step: String) {
        open(step)
        visits[visits.count - 1].lines.append(line)
        lineCount += 1
        while lineCount > Self.mostLines, let place = visits.firstIndex(where: { !$0.lines.isEmpty }) {
            hasLeftOutLines = true
            visits[place].lines.removeFirst()
            lineCount -= 1
        }
    }
}

extension JournalEntry {
    /// What a wrong answer is known by: the mistake's name, or what was typed; nil for all other entries.
    var wrongAnswer: String? {
        guard event == .answer else { return nil }
        switch verdict {
        case .mistake: return mistake.map { "mistake " + $0 }
        case .wrong: return typed.last.map { "typed " + $0 }
        case .right, Verdict.none?, nil: return nil
        }
    }
}
