import Markdown
import Tutoring

/// What a learner did in one lesson, to be handed in: what was answered, asked for and run, and a name they chose.
///
/// No time, no place, no account.
public struct LearnerResult: Hashable, Sendable {
    /// Something that happened in a step, in its order.
    public struct Event: Hashable, Sendable {
        /// The step's id; empty for the lesson as a whole.
        public var step: String
        public var kind: JournalEntry.Event
        /// The line of an `entry` that ran without an error.
        public var line: String?
        /// What an `answer` rests on, itself last.
        public var typed: [String]
        public var verdict: JournalEntry.Verdict?
        public var mistake: String?

        public init(
            step: String, kind: JournalEntry.Event, line: String? = nil, typed: [String] = [],
            verdict: JournalEntry.Verdict? = nil, mistake: String? = nil
        ) {
            self.step = step
            self.kind = kind
            self.line = line
            self.typed = typed
            self.verdict = verdict
            self.mistake = mistake
        }
    }

    public var lesson: String
    public var lessonVersion: String
    /// As it was typed; empty for none.
    public var name: String
    public var events: [Event]

    public init(lesson: String, lessonVersion: String, name: String, events: [Event]) {
        self.lesson = lesson
        self.lessonVersion = lessonVersion
        self.name = name
        self.events = events
    }

    /// Longer names are cut.
    static let longestName = 80
    /// Of more lines that only ran, the oldest are left out: results are small.
    static let mostLines = 500

    /// What the journal says of a lesson since it was begun, or begun anew; nil when it was never opened.
    public init?(of lesson: String, in entries: [JournalEntry], name: String) {
        var events: [Event] = []
        var version = ""
        // What happened in a review, or in a smaller form of a question, is the learner's own affair.
        for entry in entries where entry.lesson == lesson && !entry.isReview && !entry.step.hasSuffix("/easier") {
            if !entry.lessonVersion.isEmpty { version = entry.lessonVersion }
            switch entry.event {
            case .reset: events = []
            case .open where events.last == Event(step: entry.step, kind: .open): break
            case .entry:
                if let line = entry.line, !entry.hasFailed {
                    events.append(Event(step: entry.step, kind: .entry, line: line))
                }
            case .undo:
                if let place = events.lastIndex(where: { $0.kind == .entry && $0.step == entry.step }) {
                    events.remove(at: place)
                }
            case .answer:
                guard let verdict = entry.verdict, verdict != .none else { continue }
                events.append(
                    Event(
                        step: entry.step, kind: .answer, typed: entry.typed, verdict: verdict, mistake: entry.mistake))
            default: events.append(Event(step: entry.step, kind: entry.event))
            }
        }
        if events.isEmpty { return nil }
        var surplus = events.count { $0.kind == .entry } - Self.mostLines
        events.removeAll { event in
            guard event.kind == .entry, surplus > 0 else { return false }
            surplus -= 1
            return true
        }
        self.init(lesson: lesson, lessonVersion: version, name: Self.clean(name), events: events)
    }

    /// A name on one line, short, without characters that steer a terminal.
    static func clean(_ name: String) -> String {
        let words = name.withoutSteering.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.prefix(longestName))
    }
}
