import Testing

@testable import Tutoring

@Suite struct JournalEntryTests {
    static let moment = Timestamp(secondsSince1970: 1_764_545_025)

    @Test func anAnswerAsItIsWritten() {
        var entry = JournalEntry(
            at: Self.moment, lesson: "best-line", lessonVersion: "1.0.0", step: "up-over", event: .answer)
        entry.typed = ["a = 1", "a + \"æ\""]
        entry.verdict = .mistake
        entry.mistake = "signs cancel"
        #expect(
            entry.json == #"{"v":1,"at":"2025-11-30T23:23:45Z","lesson":"best-line","lessonVersion":"1.0.0","#
                + #""step":"up-over","event":"answer","typed":["a = 1","a + \"æ\""],"verdict":"mistake","#
                + #""mistake":"signs cancel"}"#)
        #expect(JournalEntry.read(Array(entry.json.utf8)[...]) == .entry(entry))
    }

    @Test(arguments: JournalEntry.Event.allCases)
    func everyEventComesBack(event: JournalEntry.Event) {
        var entry = JournalEntry(at: Self.moment, lesson: "a", lessonVersion: "2", step: "s", event: event)
        entry.line = "for i in range(3):\n    print(i)"
        entry.hasFailed = true
        entry.ideas = ["one"]
        entry.path = "/home/kari/lessons/own \"first\".md"
        #expect(JournalEntry.read(Array(entry.json.utf8)[...]) == .entry(entry))
    }

    /// A find of the fuzzer: what an entry was read with is written again, whatever its event.
    @Test func fieldsOfOtherEventsAreKept() {
        var entry = JournalEntry(
            at: Timestamp(secondsSince1970: 0), lesson: "a", lessonVersion: "1", step: "b", event: .entry)
        entry.typed = ["x"]
        entry.ideas = ["y"]
        entry.verdict = .right
        entry.isReview = true
        #expect(JournalEntry.read(Array(entry.json.utf8)[...]) == .entry(entry))
    }

    @Test(arguments: ["0000-01-01T00:00:00Z", "9999-12-31T23:59:60Z"])
    func momentsThatCannotBeWrittenAreNotRead(text: String) { #expect(Timestamp(text) == nil) }

    @Test func fieldsFromTheFutureArePassedOver() {
        let line = #"{"mood":{"x":[1,null]},"v":1,"at":"2025-11-30T23:23:45Z","lesson":"a","step":"s","event":"hint"}"#
        let expected = JournalEntry(at: Self.moment, lesson: "a", lessonVersion: "", step: "s", event: .hint)
        #expect(JournalEntry.read(Array(line.utf8)[...]) == .entry(expected))
    }

    @Test(arguments: [
        #"{"v":1,"at":"2025-11-30T23:23:45Z","lesson":"a","step":"s","event":"dance"}"#,
        #"{"v":2,"event":"answer"}"#,
        #"{"v":1,"at":"2025-11-30T23:23:45Z","lesson":"a","step":"s","event":"answer","verdict":"splendid"}"#,
    ])
    func eventsFromTheFutureAreUnknown(line: String) {
        #expect(JournalEntry.read(Array(line.utf8)[...]) == .unknown)
    }

    @Test(arguments: [
        "", "{}", "hello", "[1]", #"{"v":1}"#, #"{"v":"1","event":"hint"}"#,
        #"{"v":1,"at":"2025-11-30T23:23:45Z","lesson":"a","step":"s","event":"hi"#,
        #"{"v":1,"at":"2025-11-30T23:23:45Z","lesson":"a","step":"s","event":"hint"} x"#,
        #"{"v":1,"at":"yesterday","lesson":"a","step":"s","event":"hint"}"#,
    ])
    func othersAreDamaged(line: String) {
        #expect(JournalEntry.read(Array(line.utf8)[...]) == .damaged)
    }
}
