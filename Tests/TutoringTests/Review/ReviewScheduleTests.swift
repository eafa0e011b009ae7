import Testing
import Wording
import Wording

@testable import Tutoring

@Suite struct ReviewScheduleTests {
    typealias Question = ReviewSchedule.Question

    static let noon = 20_000 * 86_400 + 12 * 3600
    let question = Question(lesson: "line", step: "slope")

    private func entry(
        _ event: JournalEntry.Event, day: Int = 0, step: String = "slope", verdict: JournalEntry.Verdict? = nil,
        isReview: Bool = false
    ) -> JournalEntry {
        var entry = JournalEntry(
            at: Timestamp(secondsSince1970: Self.noon + day * 86_400), lesson: "line", lessonVersion: "1", step: step,
            event: event)
        entry.verdict = verdict
        entry.isReview = isReview
        return entry
    }

    private func schedule(_ entries: [JournalEntry]) -> ReviewSchedule {
        ReviewSchedule(replaying: entries, calendar: ReviewCalendar())
    }

    private func stability(_ entries: [JournalEntry]) -> Double? { schedule(entries).cards[question]?.memory.stability }

    private func moment(_ day: Int) -> Timestamp { Timestamp(secondsSince1970: Self.noon + day * 86_400) }

    @Test func gradesFollowFromHowItWasAnswered() {
        let right = entry(.answer, verdict: .right)
        #expect(stability([right]) == Memory(first: .good).stability)
        #expect(stability([entry(.hint), right]) == Memory(first: .hard).stability)
        #expect(stability([entry(.easier), right]) == Memory(first: .hard).stability)
        #expect(stability([entry(.answer, verdict: .wrong), right]) == Memory(first: .again).stability)
        #expect(stability([entry(.answer, verdict: .mistake), entry(.hint), right]) == Memory(first: .again).stability)
        #expect(stability([entry(.solution), right]) == Memory(first: .again).stability)
        // What is not judged counts neither way.
        #expect(
            stability([entry(.answer, verdict: JournalEntry.Verdict.none), right]) == Memory(first: .good).stability)
    }

    @Test func onlyWhatWasAnsweredComesBack() {
        #expect(schedule([entry(.hint), entry(.answer, verdict: .wrong), entry(.skip)]).cards.isEmpty)
        #expect(schedule([entry(.answer, step: "slope/easier", verdict: .right)]).cards.isEmpty)
    }

    @Test func comesBackWhenItIsDue() {
        let schedule = schedule([entry(.answer, verdict: .right)])
        #expect(schedule.due(at: moment(1)).isEmpty)
        #expect(schedule.due(at: moment(2)) == [question])
        #expect(schedule.due(at: moment(30)) == [question])
        #expect(schedule.nextDay(after: moment(0)) == 20_002)
        #expect(schedule.nextDay(after: moment(5)) == 20_006)
        #expect(schedule.nextDay(after: moment(0), where: { _ in false }) == nil)
    }

    @Test func laterAnswersPutItOff() throws {
        let entries = [
            entry(.answer, verdict: .right), entry(.answer, day: 2, verdict: .right, isReview: true),
            entry(.answer, day: 13, verdict: .right, isReview: true),
        ]
        let card = try #require(schedule(entries).cards[question])
        #expect(card.memory.interval == 46)
        #expect(card.dueDay == 20_000 + 13 + 46)
        // The wrong answer on a later day brings it back soon.
        let forgotten =
            entries + [
                entry(.answer, day: 59, verdict: .wrong, isReview: true),
                entry(.answer, day: 59, verdict: .right, isReview: true),
            ]
        #expect(schedule(forgotten).cards[question]?.memory.interval == 3)
    }

    @Test func givingUpInAReviewIsForgetting() {
        let start = [entry(.answer, verdict: .right)]
        let wrong = entry(.answer, day: 20, verdict: .wrong, isReview: true)
        let givenUp = start + [wrong, entry(.skip, day: 20, isReview: true)]
        #expect(schedule(givenUp).cards[question]?.memory.interval == 1)
        // Who only leaves it out is asked again.
        #expect(schedule(start + [entry(.skip, day: 20, isReview: true)]).due(at: moment(20)) == [question])
    }

    @Test func whatIsLeastRememberedComesFirst() {
        let schedule = schedule([
            entry(.answer, step: "b", verdict: .right), entry(.hint, step: "a"),
            entry(.answer, step: "a", verdict: .right),
            entry(.answer, step: "c", verdict: .right),
        ])
        #expect(schedule.due(at: moment(9)).map(\.step) == ["a", "b", "c"])
    }

    @Test func beginningALessonAnewForgetsItsQuestions() {
        #expect(schedule([entry(.answer, verdict: .right), entry(.reset, step: "")]).cards.isEmpty)
    }

    @Test func reviewsOfADayAreCounted() {
        let schedule = schedule([
            entry(.answer, verdict: .right), entry(.answer, step: "b", verdict: .right),
            entry(.answer, day: 4, verdict: .right, isReview: true), entry(.answer, day: 4, step: "b", verdict: .right),
        ])
        #expect(schedule.reviewed(at: moment(4)) == 1)
        #expect(schedule.reviewed(at: moment(5)) == 0)
    }

    /// The clock was set back: nothing becomes negative.
    @Test func daysThatRunBackwards() throws {
        let schedule = schedule([entry(.answer, day: 9, verdict: .right), entry(.answer, day: 2, verdict: .right)])
        let card = try #require(schedule.cards[question])
        #expect(card.day == 20_009)
        #expect(card.memory.stability >= 2.3065)
    }

    // MARK: Days

    @Test func aDayBeginsAtFourInTheMorning() {
        let utc = ReviewCalendar()
        let midnight = 20_000 * 86_400
        #expect(utc.day(of: Timestamp(secondsSince1970: midnight + 4 * 3600 - 1)) == 19_999)
        #expect(utc.day(of: Timestamp(secondsSince1970: midnight + 4 * 3600)) == 20_000)
        #expect(utc.day(of: Timestamp(secondsSince1970: 0)) == -1)
        let oslo = ReviewCalendar { _ in 3600 }
        #expect(oslo.day(of: Timestamp(secondsSince1970: midnight + 3 * 3600)) == 20_000)
        #expect(oslo.day(of: Timestamp(secondsSince1970: midnight + 3 * 3600 - 1)) == 19_999)
    }

    @Test func daysInWords() {
        let schedule = schedule([])
        // 4 October 2024 was a Friday.
        let words = { (day: Int, language: Language) in
            schedule.words(forDay: day, from: moment(0)).text(in: language)
        }
        #expect(ReviewCalendar().name(ofDay: 20_000).text(in: .english) == "on Friday 4 October")
        #expect(ReviewCalendar().name(ofDay: -1).text(in: .english) == "on Wednesday 31 December")
        #expect(words(20_000, .english) == "today")
        #expect(words(20_001, .english) == "tomorrow")
        #expect(words(20_003, .english) == "on Monday 7 October")
        #expect(words(20_001, .bokmal) == "i morgen")
        #expect(words(20_003, .bokmal) == "mandag 7. oktober")
    }
}
