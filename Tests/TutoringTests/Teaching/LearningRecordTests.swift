import Testing

@testable import Tutoring

@Suite struct LearningRecordTests {
    func entry(_ event: JournalEntry.Event, _ step: String = "s", _ lesson: String = "l") -> JournalEntry {
        JournalEntry(at: Timestamp(secondsSince1970: 5), lesson: lesson, lessonVersion: "1", step: step, event: event)
    }

    func line(_ text: String, _ step: String = "s", hasFailed: Bool = false) -> JournalEntry {
        var entry = entry(.entry, step)
        entry.line = text
        entry.hasFailed = hasFailed
        return entry
    }

    @Test func lessonsAreKeptApart() {
        let record = LearningRecord(replaying: [entry(.done, "a", "x"), entry(.done, "b", "y")])
        #expect(record["x"].done == ["a"])
        #expect(record["y"].done == ["b"])
        #expect(record["z"] == LessonProgress())
        #expect(record.lastLesson == "y")
    }

    @Test func whatWasSkippedMayBeDoneLater() {
        var record = LearningRecord(replaying: [entry(.skip)])
        #expect(record["l"].skipped == ["s"])
        record.apply(entry(.done))
        #expect(record["l"].skipped.isEmpty)
        record.apply(entry(.skip))
        #expect(record["l"].skipped.isEmpty)
    }

    @Test func linesStandWhereTheyRan() {
        let record = LearningRecord(replaying: [
            entry(.open, "a"), line("x = 1", "a"), line("1 / 0", "a", hasFailed: true), entry(.open, "b"),
            entry(.open, "b"), line("y = 2", "b"), entry(.open, "a"), line("x", "a"),
        ])
        #expect(record["l"].visits.map(\.step) == ["a", "b", "a"])
        #expect(record["l"].visits.map(\.lines) == [["x = 1"], ["y = 2"], ["x"]])
        #expect(record["l"].lastStep == "a")
    }

    @Test func theOldestOfTooManyLinesGo() {
        var record = LearningRecord()
        for number in 0..<(LessonProgress.mostLines + 10) { record.apply(line("\(number)")) }
        #expect(record["l"].visits.last?.lines.count == LessonProgress.mostLines)
        #expect(record["l"].visits.last?.lines.first == "10")
        for number in 0..<(LessonProgress.mostLines + 10) { record.apply(entry(.open, "\(number)")) }
        #expect(record["l"].visits.count == LessonProgress.mostLines)
    }

    @Test func resetForgetsAllButThatItHappened() {
        let record = LearningRecord(replaying: [entry(.open), entry(.done), entry(.hint), line("x = 1"), entry(.reset)])
        #expect(record["l"].done.isEmpty)
        #expect(!record["l"].hasBegun)
        #expect(record.lastLesson == "l")
    }

    @Test func theEndIsLeftWhenAStepIsShownAgain() {
        var record = LearningRecord(replaying: [entry(.open), entry(.done, "")])
        #expect(record["l"].isFinished)
        record.apply(entry(.open))
        #expect(!record["l"].isFinished)
        #expect(record["l"].wasFinished)
    }
}
