import Tutoring
import Wording

/// Writes a session's progress to the journal, and says once when that fails.
final class ProgressKeeper {
    private let journal: Journal?
    /// Whether the last attempt to read or write failed.
    private(set) var isFailing = false
    /// What is to be told at the next opportunity.
    private(set) var notices: [Message] = []
    /// What could not be written yet; it is written with the next entry, all or nothing, so that nothing is told to be
    /// kept while something before it is missing.
    private var unkept: [JournalEntry] = []
    private static let mostUnkept = 10_000
    /// When questions are to be asked again, by all that was read and kept.
    private(set) var schedule: ReviewSchedule

    /// - Parameter path: nil to keep nothing.
    init(path: String?, calendar: ReviewCalendar = ReviewCalendar()) {
        journal = path.map { Journal(path: $0) }
        schedule = ReviewSchedule(calendar: calendar)
    }

    /// What the journal held.
    func entries() -> [JournalEntry] {
        guard let journal else { return [] }
        do throws(JournalError) {
            let contents = try journal.read()
            if contents.hasTornEnd {
                notices.append(.tornEnd)
            }
            if let first = contents.damagedLines.first {
                notices.append(.damaged(first: first, count: contents.damagedLines.count))
            }
            if contents.isCut { notices.append(.journalCut) }
            for entry in contents.entries { schedule.apply(entry) }
            return contents.entries
        } catch {
            isFailing = true
            notices.append(.progressUnreadable("\(error)"))
            return []
        }
    }

    func keep(_ entries: [JournalEntry]) {
        for entry in entries { schedule.apply(entry) }
        guard let journal else { return }
        unkept += entries
        // Of very much that waits, the oldest is given up.
        if unkept.count > Self.mostUnkept { unkept.removeFirst(unkept.count - Self.mostUnkept) }
        do throws(JournalError) {
            try journal.append(unkept)
            unkept = []
            if isFailing { notices.append(.keptAgain) }
            isFailing = false
        } catch {
            if !isFailing { notices.append(.progressLost("\(error)")) }
            isFailing = true
        }
    }

    /// The notices, each handed out once.
    func takeNotices() -> [Message] {
        defer { notices = [] }
        return notices
    }
}
