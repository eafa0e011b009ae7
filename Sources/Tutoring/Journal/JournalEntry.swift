/// One line of the journal: something a learner did in a step of a lesson.
public struct JournalEntry: Hashable, Sendable {
    /// The version of the journal's format that this room writes and reads.
    public static let formatVersion = 1

    public enum Event: String, Sendable, CaseIterable {
        /// A step was shown.
        case open
        /// A line was run.
        case entry
        case answer
        case hint
        /// The smaller form of the step's question was shown.
        case easier
        case solution
        case skip
        /// The last line that ran in the step was taken back.
        case undo
        /// A step was finished: answered right, or read.
        case done
        /// What was done in the lesson before no longer counts.
        case reset
    }

    /// How an answer was judged.
    public enum Verdict: String, Sendable, CaseIterable { case right, mistake, wrong, none }

    public var at: Timestamp
    /// The lesson's id.
    public var lesson: String
    public var lessonVersion: String
    /// The step's id; empty for what concerns the lesson as a whole.
    public var step: String
    public var event: Event
    /// The line of an `entry`, which may hold several lines.
    public var line: String?
    /// Whether the line of an `entry` ended with an error or was stopped.
    public var hasFailed = false
    /// The entries since the step opened on which an `answer` rests.
    public var typed: [String] = []
    public var verdict: Verdict?
    /// The name of the mistake, when the answer is a known one.
    public var mistake: String?
    /// The ideas that were found in an explanation.
    public var ideas: [String] = []
    /// Where the file of an `open` lesson is that is none of the built-in ones.
    public var path: String?
    /// Whether it happened in a review: it tells how well the learner remembers, and moves nothing in the lesson.
    public var isReview = false

    public init(at: Timestamp, lesson: String, lessonVersion: String, step: String, event: Event) {
        self.at = at
        self.lesson = lesson
        self.lessonVersion = lessonVersion
        self.step = step
        self.event = event
    }

    // MARK: As JSON

    /// The entry as one line of JSON, without the line end.
    public var json: String {
        var fields = [
            "\"v\":\(Self.formatVersion)", "\"at\":\"\(at)\"", "\"lesson\":\(JSONText.quoted(lesson))",
            "\"lessonVersion\":\(JSONText.quoted(lessonVersion))", "\"step\":\(JSONText.quoted(step))",
            "\"event\":\"\(event.rawValue)\"",
        ]
        if let line { fields.append("\"line\":\(JSONText.quoted(line))") }
        if hasFailed { fields.append("\"failed\":true") }
        if event == .answer || !typed.isEmpty { fields.append("\"typed\":\(JSONText.quoted(typed))") }
        if let verdict { fields.append("\"verdict\":\"\(verdict.rawValue)\"") }
        if let mistake { fields.append("\"mistake\":\(JSONText.quoted(mistake))") }
        if !ideas.isEmpty { fields.append("\"ideas\":\(JSONText.quoted(ideas))") }
        if let path { fields.append("\"path\":\(JSONText.quoted(path))") }
        if isReview { fields.append("\"review\":true") }
        return "{" + fields.joined(separator: ",") + "}"
    }

    /// What a line of the journal is.
    enum Reading: Equatable {
        case entry(JournalEntry)
        /// Sound, but of a kind or a version that this program does not know.
        case unknown
        /// Not a line of a journal.
        case damaged
    }

    /// Reads a line; fields that are not known are passed over.
    static func read(_ line: ArraySlice<UInt8>) -> Reading {
        guard let fields = Fields(line) else { return .damaged }
        guard fields.version == formatVersion else { return fields.version == nil ? .damaged : .unknown }
        guard let event = fields.event, let lesson = fields.lesson, let at = fields.at.flatMap({ Timestamp($0) })
        else { return .damaged }
        guard let event = Event(rawValue: event) else { return .unknown }
        var entry = JournalEntry(
            at: at, lesson: lesson, lessonVersion: fields.lessonVersion ?? "", step: fields.step ?? "", event: event)
        entry.line = fields.line
        entry.hasFailed = fields.hasFailed
        entry.typed = fields.typed
        entry.mistake = fields.mistake
        entry.ideas = fields.ideas
        entry.path = fields.path
        entry.isReview = fields.isReview
        if let verdict = fields.verdict {
            guard let verdict = Verdict(rawValue: verdict) else { return .unknown }
            entry.verdict = verdict
        }
        return .entry(entry)
    }

    /// The known fields of a line, as they stand there.
    private struct Fields {
        var version: Int?
        var at, lesson, lessonVersion, step, event, line, verdict, mistake, path: String?
        var hasFailed = false
        var isReview = false
        var typed: [String] = []
        var ideas: [String] = []

        init?(_ line: ArraySlice<UInt8>) {
            var json = JSONText(line)
            guard json.readObject({ read($0, &$1) }) else { return nil }
        }

        private mutating func read(_ name: String, _ json: inout JSONText) -> Bool {
            switch name {
            case "v": return keep(json.integer(), in: \.version)
            case "at": return keep(json.string(), in: \.at)
            case "lesson": return keep(json.string(), in: \.lesson)
            case "lessonVersion": return keep(json.string(), in: \.lessonVersion)
            case "step": return keep(json.string(), in: \.step)
            case "event": return keep(json.string(), in: \.event)
            case "line": return keep(json.string(), in: \.line)
            case "verdict": return keep(json.string(), in: \.verdict)
            case "mistake": return keep(json.string(), in: \.mistake)
            case "path": return keep(json.string(), in: \.path)
            case "failed": return keepTruth(json.truth(), in: \.hasFailed)
            case "review": return keepTruth(json.truth(), in: \.isReview)
            case "typed": return keepList(json.strings(), in: \.typed)
            case "ideas": return keepList(json.strings(), in: \.ideas)
            default: return json.skipValue()
            }
        }

        private mutating func keep<T>(_ value: T?, in field: WritableKeyPath<Self, T?>) -> Bool {
            self[keyPath: field] = value
            return value != nil
        }

        private mutating func keepTruth(_ value: Bool?, in field: WritableKeyPath<Self, Bool>) -> Bool {
            self[keyPath: field] = value ?? false
            return value != nil
        }

        private mutating func keepList(_ value: [String]?, in field: WritableKeyPath<Self, [String]>) -> Bool {
            self[keyPath: field] = value ?? []
            return value != nil
        }
    }
}
