// Gives libFuzzer's bytes to what reads files that others wrote: lessons, their data, and journals. What it must never
// see: a crash, a reading without an end, or an entry that is another one after it was written. See `run` beside this file.

import CFuzzer
import Lessons
import Tutoring

/// What the bytes are taken for.
enum ReadFile: String {
    case lesson, journal

    func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .lesson: readLesson(bytes)
        case .journal: readJournal(bytes)
        }
    }
}

/// Reads the bytes as a lesson, and as the data file of every link in it; asks each question for what it would show.
private func readLesson(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let reading = LessonReader.read(text, file: "fuzzed.md") { name in
        name.utf8.count % 3 == 0
            ? .failure(.missing) : .success(.init(name: name, text: text))
    }
    guard let lesson = reading.lesson else {
        precondition(reading.hasErrors, "a lesson that cannot be used has no error")
        return
    }
    _ = lesson.outline()
    for step in lesson.steps {
        guard let question = step.question else { continue }
        _ = question.request(after: [])
        _ = question.lettered(after: [])
        _ = question.isAnswer("a b", after: [])
        _ = question.understood("b")
    }
}

/// Reads the bytes as a journal, replays it, and writes it anew.
private func readJournal(_ bytes: UnsafeBufferPointer<UInt8>) {
    let contents = Journal.Contents(of: Array(bytes), isCut: bytes.count % 7 == 6)
    _ = LearningRecord(replaying: contents.entries)
    let schedule = ReviewSchedule(replaying: contents.entries, calendar: ReviewCalendar())
    for card in schedule.cards.values {
        precondition(card.memory.stability.isFinite && card.memory.stability > 0, "a memory of no length: \(card)")
        precondition(card.memory.interval >= 1, "a question that is always due: \(card)")
    }
    let written = contents.entries.map { $0.json + "\n" }.joined()
    let again = Journal.Contents(of: Array(written.utf8))
    precondition(again.entries == contents.entries, "an entry is another one after it was written: \(written)")
    precondition(again.damagedLines.isEmpty && !again.hasTornEnd, "a line that was written is damaged: \(written)")
}

/// Runs libFuzzer's loop.
func fuzz(_ file: ReadFile) -> Int32 {
    fuzzed = file
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    return LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        fuzzed.read(UnsafeBufferPointer(start: data, count: size))
        return 0
    }
}

/// Set once, before the loop on one thread begins.
nonisolated(unsafe) private var fuzzed = ReadFile.lesson
