import TestFiles
import Testing
import Wording
import Tutoring

@testable import Shell

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ProgressKeeperTests {
    let folder = TemporaryFolder()

    private func entry(_ step: String) -> JournalEntry {
        JournalEntry(at: Timestamp(secondsSince1970: 0), lesson: "t", lessonVersion: "1", step: step, event: .open)
    }

    @Test func whatCouldNotBeWrittenIsWrittenLater() {
        folder.write("in the way", to: "state")
        let keeper = ProgressKeeper(path: folder.file("state/journal.jsonl"))
        #expect(keeper.entries().isEmpty)
        for step in ["a", "b", "c"] { keeper.keep([entry(step)]) }
        #expect(keeper.takeNotices().count { $0.text(in: .english).contains("cannot be kept") } == 1)
        #expect(keeper.isFailing)
        unlink(folder.file("state"))
        keeper.keep([entry("d")])
        #expect(keeper.takeNotices() == [.keptAgain])
        keeper.keep([entry("e")])
        #expect(keeper.takeNotices().isEmpty && !keeper.isFailing)
        let again = ProgressKeeper(path: folder.file("state/journal.jsonl"))
        #expect(again.entries().map(\.step) == ["a", "b", "c", "d", "e"])
    }

    @Test func whatIsReadAndKeptIsScheduled() {
        let keeper = ProgressKeeper(path: folder.journal)
        var answer = entry("a")
        answer.event = .answer
        answer.verdict = .right
        keeper.keep([answer])
        #expect(keeper.schedule.cards.count == 1)
        let again = ProgressKeeper(path: folder.journal)
        _ = again.entries()
        #expect(again.schedule.cards == keeper.schedule.cards)
    }
}
