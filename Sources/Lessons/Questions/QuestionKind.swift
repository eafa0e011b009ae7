import Diagnostics
import Markdown
import MiniPython
import Wording

/// A kind of question: how it is written, asked, judged and checked. One file each, and one line in the catalogue.
public protocol QuestionKind: Sendable {
    /// The heading's words, such as `Choose one`.
    static var keyword: String { get }
    /// The settings that the kind has beyond `QuestionDraft.commonSettings`.
    static var settings: [String] { get }
    /// The withheld parts that the kind has beyond Hint, Feedback, Why and Solution.
    static var parts: [String] { get }
    /// How its Feedback says what the learner did.
    static var mistakeForm: MistakeForm { get }
    /// Whether the section's task lists are options.
    static var hasOptions: Bool { get }
    /// Whether judging runs programs, which a Setup that fails makes impossible.
    static var runsPrograms: Bool { get }
    /// Whether a list item without a box is an option too.
    static func takesOptionsWithoutBox(_ item: ListItem) -> Bool

    /// Reads the question; nil, with the problems reported, when it cannot be asked.
    init?(_ draft: QuestionDraft, _ problems: inout ProblemList)

    /// What is shown, and the settings that all kinds have.
    var asked: AskedQuestion { get }
    /// Whether a line is an answer as it stands, not to be run as Python.
    /// - Parameter given: the parts of the answer that were taken so far.
    func isAnswer(_ line: String, after given: [String]) -> Bool
    /// Judges what was typed, or what it came to.
    func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict
    /// The ideas that an answer has, by name, for the journal.
    func ideas(_ attempt: Attempt, _ step: Step) -> [String]
    /// Computes beforehand what judging needs.
    func warm(_ step: Step, _ judge: Judge)
    /// Notes that lines were taken back, so that the names of a session have other values than after the last entry.
    func note(takenBackIn session: Interpreter, _ step: Step, _ judge: Judge)
    /// Proves that the question can be answered, and only rightly.
    func check(_ step: Step, _ lint: inout StepCheck)

    // What a shell says and shows.

    /// One line that says what the learner can do.
    func request(after given: [String]) -> Message
    /// What stands below the question's words with letters in front, from a.
    func lettered(after given: [String]) -> [[Block]]
    /// How an answer was understood, such as `b: 454 km/s`; nil where it needs no saying.
    func understood(_ line: String) -> String?
    /// What is shown when an entry was judged, before the word on it.
    func exhibit(_ step: Step, _ judge: Judge) -> [Block]
    /// The word on a right answer.
    var praise: Message { get }
    /// What is shown as printed once the answer is right.
    func reveal(_ step: Step, _ judge: Judge) -> String?
    /// What to type, for a step whose author has written no solution; nil where it cannot be said in a line or two.
    func key(_ step: Step, _ judge: Judge, after given: [String]) -> String?
    /// What is right, for a teacher's sheet of answers.
    func answerKey(_ step: Step, _ judge: Judge) -> [Block]
    /// How the key was read and what else is right, a line each, for the author.
    func outline(_ step: Step, _ judge: Judge) -> [String]
}

extension QuestionKind {
    public static var settings: [String] { [] }
    public static var parts: [String] { [] }
    public static var mistakeForm: MistakeForm { .none }
    public static var hasOptions: Bool { false }
    public static var runsPrograms: Bool { true }
    public static func takesOptionsWithoutBox(_ item: ListItem) -> Bool { false }
    public func isAnswer(_ line: String, after given: [String]) -> Bool { false }
    public func ideas(_ attempt: Attempt, _ step: Step) -> [String] { [] }
    public func warm(_ step: Step, _ judge: Judge) {}
    public func note(takenBackIn session: Interpreter, _ step: Step, _ judge: Judge) {}
    public func request(after given: [String]) -> Message { .typeAnswer }
    public func lettered(after given: [String]) -> [[Block]] { asked.options.map(\.blocks) }
    public func understood(_ line: String) -> String? { Letters.understood(line, asked.options) }
    public func exhibit(_ step: Step, _ judge: Judge) -> [Block] { [] }
    public var praise: Message { .right }
    public func reveal(_ step: Step, _ judge: Judge) -> String? { nil }
    public func key(_ step: Step, _ judge: Judge, after given: [String]) -> String? { nil }
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] {
        key(step, judge, after: []).map { .words($0.filter { $0 != "`" }) } ?? []
    }
    public func outline(_ step: Step, _ judge: Judge) -> [String] { [] }
    public var keyword: String { Self.keyword }
}

/// How a kind's Feedback says what the learner did.
public enum MistakeForm: Sendable {
    /// The kind has no Feedback.
    case none
    /// A wrong value or a condition in backticks.
    case expression
    /// A whole wrong program in a fence.
    case program
}

/// The kinds that can be asked.
public enum QuestionCatalogue {
    public static let kinds: [any QuestionKind.Type] = [
        ChooseOneQuestion.self,
        ChooseAllQuestion.self,
        NumberQuestion.self,
        ExpressionQuestion.self,
        FunctionQuestion.self,
        PredictQuestion.self,
        OrderQuestion.self,
        MatchQuestion.self,
        FillInQuestion.self,
        ExperimentQuestion.self,
        ExplainQuestion.self,
    ]

    static func kind(_ keyword: String) -> (any QuestionKind.Type)? { kinds.first { $0.keyword == keyword } }
}

/// What every question shows, and the settings that all kinds have.
public struct AskedQuestion: Sendable {
    /// The words of the question, its settings and options left out.
    public var parts: [StepPart]
    /// To be shown with the letters a, b, c, …
    public var options: [Option]
    /// Names that an answer must have.
    public var uses: [String]
    /// Names that an answer must not have.
    public var avoids: [String]
    public var points: Int
    /// Whether the question may come back later.
    public var isReviewed: Bool
    public var place: SourcePlace
}

/// One option of a question that is answered by letters.
public struct Option: Hashable, Sendable {
    public struct Feedback: Hashable, Sendable {
        /// The name of the wrong idea, when the quote begins with a bold one.
        public var name: String?
        public var message: [Block]
    }

    public var isTicked: Bool
    public var blocks: [Block]
    public var feedback: Feedback?
    public var place: SourcePlace

    /// The letter of the option at a place, from 0.
    public static func letter(_ index: Int) -> String {
        UnicodeScalar(UInt32(97 + Swift.min(Swift.max(index, 0), 25))).map(String.init) ?? ""
    }
}

/// A list item `word: value` of a question's section.
public struct Setting: Hashable, Sendable {
    public var name: String
    /// Source text, one pair of backticks dropped.
    public var value: String
    public var place: SourcePlace

    public var code: Code { Code(value, start: place) }
}

/// A question's section as it was read, before its kind makes sense of it.
public struct QuestionDraft: Sendable {
    static let commonSettings = ["uses", "avoids", "points", "review"]

    public var keyword: String
    public var place: SourcePlace
    public var parts: [StepPart] = []
    public var options: [Option] = []
    public var settings: [String: Setting] = [:]
    public var tests: Passage?
    public var distractors: Passage?
    /// The ideas that an explanation should have, in the form of mistakes.
    public var rubric: [Mistake]?
    /// Mixes what is shown with letters, in the same way every time.
    public var shuffle = Shuffle(seed: 0, id: "")

    public init(keyword: String, place: SourcePlace) {
        self.keyword = keyword
        self.place = place
    }

    /// The fences of Python that are shown and not run.
    var fences: [Code] { parts.blocks.compactMap(\.python) }

    func asked(_ problems: inout ProblemList) -> AskedQuestion {
        var points = 1
        if let setting = settings["points"] {
            if let number = Int(setting.value), number >= 0 {
                points = number
            } else {
                problems.error(
                    "setting", setting.place,
                    Message("points is \(setting.value.shown)", nb: "points er \(setting.value.shown)"),
                    fix: Message("write a whole number", nb: "skriv et heltall"))
            }
        }
        let review = settings["review"]
        if let review, !["yes", "no"].contains(review.value) {
            problems.error(
                "setting", review.place,
                Message("review is \(review.value.shown)", nb: "review er \(review.value.shown)"),
                fix: Message("write yes or no", nb: "skriv yes eller no"))
        }
        return AskedQuestion(
            parts: parts, options: options, uses: names("uses", &problems), avoids: names("avoids", &problems),
            points: points, isReviewed: review?.value != "no", place: place)
    }

    private func names(_ key: String, _ problems: inout ProblemList) -> [String] {
        guard let setting = settings[key] else { return [] }
        let names = setting.value.split(separator: ",").map { String($0.trimmed) }
        for name in names where !name.isPythonName && !CodeScanner.keywords.contains(name) {
            problems.error(
                "setting", setting.place,
                Message("\(name.shown) in \(key) is no name", nb: "\(name.shown) i \(key) er ikke noe navn"),
                fix: Message("write names with commas between", nb: "skriv navn med komma mellom"))
        }
        if names.isEmpty {
            problems.error(
                "setting", setting.place, Message("\(key) has no names", nb: "\(key) har ingen navn"),
                fix: Message("write names with commas between", nb: "skriv navn med komma mellom"))
        }
        return names
    }

    /// Reports options that cannot be asked; the letters end at z.
    func checkOptions(_ problems: inout ProblemList) {
        if options.count > 26 {
            problems.error(
                "option", options[26].place, Message("more than 26 options", nb: "mer enn 26 alternativer"),
                fix: Message("there is no letter for this one", nb: "det finnes ingen bokstav til denne"))
        }
        if options.count < 2 {
            problems.error(
                "option", place,
                Message(
                    "\(keyword) has \(counted(options.count, "option"))",
                    nb: "\(keyword) har \(options.count == 1 ? "1 alternativ" : "\(options.count) alternativer")"),
                fix: Message(
                    "write at least two: - [x] right, - [ ] wrong", nb: "skriv minst to: - [x] riktig, - [ ] galt"))
        }
        for (index, option) in options.enumerated() {
            let text = option.blocks.plainText.collapsed
            if let first = options[..<index].first(where: { $0.blocks.plainText.collapsed == text }) {
                problems.error(
                    "option", option.place,
                    Message(
                        "the option says the same as that in line \(first.place.line)",
                        nb: "alternativet sier det samme som det i linje \(first.place.line)"),
                    fix: Message("remove one", nb: "ta bort en av dem"))
            }
        }
    }
}
