import Testing
import Tutoring

@testable import Classroom

@Suite struct LearnerResultTests {
    private func entry(_ event: JournalEntry.Event, _ step: String, line: String? = nil, isReview: Bool = false)
        -> JournalEntry
    {
        var entry = JournalEntry(
            at: Timestamp(secondsSince1970: 0), lesson: "t", lessonVersion: "1", step: step, event: event)
        entry.line = line
        entry.isReview = isReview
        if event == .answer { entry.verdict = .right }
        return entry
    }

    @Test func linesThatWereTakenBackAreLeftOut() {
        let entries = [
            entry(.open, "a"), entry(.entry, "a", line: "x = 1"), entry(.entry, "a", line: "x = 2"), entry(.undo, "a"),
            entry(.undo, "b"), entry(.answer, "a"),
        ]
        let result = LearnerResult(of: "t", in: entries, name: "")
        #expect(result?.events.compactMap(\.line) == ["x = 1"])
        #expect(result?.events.map(\.kind) == [.open, .entry, .answer])
    }

    @Test func reviewsAndSmallerFormsAreNoPartOfIt() {
        let entries = [
            entry(.open, "a"), entry(.easier, "a"), entry(.answer, "a/easier"), entry(.done, "a/easier"),
            entry(.answer, "a"),
            entry(.open, "a", isReview: true), entry(.answer, "a", isReview: true),
        ]
        let result = LearnerResult(of: "t", in: entries, name: "")
        #expect(result?.events.map(\.kind) == [.open, .easier, .answer])
    }
}
