import Wording

/// Days as learners count them: a day begins at four in the morning, so that who learns past midnight has not yet
/// reached the next one.
public struct ReviewCalendar {
    /// The local time's distance from UTC at a moment, in seconds.
    public var secondsFromUTC: (Timestamp) -> Int

    public static let hourOfNewDay = 4

    public init(secondsFromUTC: @escaping (Timestamp) -> Int = { _ in 0 }) { self.secondsFromUTC = secondsFromUTC }

    /// The number of a moment's day; one more is the day after.
    public func day(of moment: Timestamp) -> Int {
        let local = moment.secondsSince1970 + secondsFromUTC(moment) - Self.hourOfNewDay * 3600
        return local >= 0 ? local / 86_400 : (local + 1) / 86_400 - 1
    }

    /// `on Friday 27 November`
    public func name(ofDay day: Int) -> Message {
        let date = Timestamp(secondsSince1970: day * 86_400).description.split(separator: "T")[0].split(separator: "-")
        // Day 0 was a Thursday.
        return .onDay(weekday: day % 7 + 3, number: Int(date[2]) ?? 1, month: Int(date[1]) ?? 1)
    }
}

/// When each question that was answered is to be asked again. It follows from the journal alone.
///
/// A question answered right at the first try counts as *good*, after hints or its smaller form as *hard*, after a
/// wrong answer or the solution as *again*. FSRS knows what a second answer on the same day is worth: little.
public struct ReviewSchedule {
    /// A question, by its lesson and step.
    public struct Question: Hashable, Sendable {
        public var lesson: String
        public var step: String

        public init(lesson: String, step: String) {
            self.lesson = lesson
            self.step = step
        }
    }

    /// What is known about one question.
    public struct Card: Hashable, Sendable {
        public var memory: Memory
        /// The day of the last answer.
        public var day: Int
        /// The day of the last answer in a review.
        public var reviewDay: Int?

        /// The day on which it is to be asked again.
        public var dueDay: Int { day + memory.interval }
    }

    public private(set) var cards: [Question: Card] = [:]
    /// What happened to a question since it was last answered right.
    private var pending: [Question: Help] = [:]
    private let calendar: ReviewCalendar

    private struct Help {
        var hadHint = false
        var wasWrong = false

        var grade: Memory.Grade { wasWrong ? .again : hadHint ? .hard : .good }
    }

    /// Rebuilds the schedule in O(entries).
    public init(replaying entries: [JournalEntry] = [], calendar: ReviewCalendar) {
        self.calendar = calendar
        for entry in entries { apply(entry) }
    }

    public mutating func apply(_ entry: JournalEntry) {
        if entry.event == .reset {
            cards = cards.filter { $0.key.lesson != entry.lesson }
            pending = pending.filter { $0.key.lesson != entry.lesson }
            return
        }
        let question = Question(lesson: entry.lesson, step: entry.step)
        switch entry.event {
        case .hint, .easier: pending[question, default: Help()].hadHint = true
        case .solution: pending[question, default: Help()].wasWrong = true
        case .answer where entry.verdict == .wrong || entry.verdict == .mistake:
            pending[question, default: Help()].wasWrong = true
        case .answer where entry.verdict == .right:
            // The answer to a smaller form is help with the question, not the question.
            guard !entry.step.hasSuffix("/easier") else { return }
            answer(question, pending.removeValue(forKey: question)?.grade ?? .good, entry)
        case .skip:
            // Who gives up in a review after a try does not remember.
            guard entry.isReview, pending.removeValue(forKey: question) != nil, cards[question] != nil else { return }
            answer(question, .again, entry)
        default: break
        }
    }

    private mutating func answer(_ question: Question, _ grade: Memory.Grade, _ entry: JournalEntry) {
        let day = calendar.day(of: entry.at)
        guard var card = cards[question] else {
            cards[question] = Card(memory: Memory(first: grade), day: day, reviewDay: entry.isReview ? day : nil)
            return
        }
        // A clock that was set back does not undo the days before.
        card.memory.answer(grade, afterDays: max(day - card.day, 0))
        card.day = max(day, card.day)
        if entry.isReview { card.reviewDay = card.day }
        cards[question] = card
    }

    // MARK: Asking

    /// The questions that are due on the day of a moment, those least likely to be remembered first.
    public func due(at moment: Timestamp) -> [Question] {
        let today = calendar.day(of: moment)
        let due = cards.filter { $0.value.dueDay <= today }.map { question, card in
            (question: question, recall: card.memory.recall(afterDays: today - card.day))
        }
        return due.sorted {
            ($0.recall, $0.question.lesson, $0.question.step) < ($1.recall, $1.question.lesson, $1.question.step)
        }.map(\.question)
    }

    /// The next day after that of a moment on which some of the questions are due; nil without questions.
    public func nextDay(after moment: Timestamp, where isAsked: (Question) -> Bool = { _ in true }) -> Int? {
        let today = calendar.day(of: moment)
        return cards.filter { isAsked($0.key) }.map { max($0.value.dueDay, today + 1) }.min()
    }

    /// How many questions were answered in reviews on the day of a moment.
    public func reviewed(at moment: Timestamp) -> Int {
        let today = calendar.day(of: moment)
        return cards.values.count { $0.reviewDay == today }
    }

    /// A day in words, seen from a moment: `tomorrow`, `on Friday 27 November`.
    public func words(forDay day: Int, from moment: Timestamp) -> Message {
        let distance = day - calendar.day(of: moment)
        if distance <= 0 { return .today }
        return distance == 1 ? .tomorrow : calendar.name(ofDay: day)
    }
}
