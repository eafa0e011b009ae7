import TestFiles
import Testing

@testable import Tutoring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct JournalTests {
    let folder = TemporaryFolder()
    var journal: Journal { Journal(path: folder.path + "/state/mlshell/journal.jsonl") }

    func entry(_ step: String, _ event: JournalEntry.Event = .open) -> JournalEntry {
        JournalEntry(at: Timestamp(secondsSince1970: 1000), lesson: "l", lessonVersion: "1", step: step, event: event)
    }

    @Test func placeFollowsTheEnvironment() {
        #expect(Journal.defaultPath(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/mlshell/journal.jsonl")
        #expect(Journal.defaultPath(environment: ["HOME": "/h"]) == "/h/.local/state/mlshell/journal.jsonl")
        // The XDG rules: a relative path is to be ignored.
        #expect(
            Journal.defaultPath(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"])
                == "/h/.local/state/mlshell/journal.jsonl")
        #expect(Journal.defaultPath(environment: [:]) == nil)
    }

    @Test func noJournalIsAnEmptyOne() throws {
        #expect(try journal.read() == Journal.Contents())
        #expect(access(journal.path, F_OK) != 0)
    }

    @Test func entriesComeBackInOrder() throws {
        try journal.append([entry("a"), entry("b", .hint)])
        try journal.append([entry("c", .done)])
        #expect(try journal.read().entries == [entry("a"), entry("b", .hint), entry("c", .done)])
    }

    @Test func onlyTheOwnerCanLook() throws {
        try journal.append([entry("a")])
        var status = stat()
        #expect(stat(journal.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(stat(folder.path + "/state/mlshell", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
    }

    @Test func aTornEndIsPassedOverAndTheNextEntryKept() throws {
        folder.write(entry("a").json + "\n" + entry("b").json.dropLast(9), to: "j")
        let torn = Journal(path: folder.path + "/j")
        let contents = try torn.read()
        #expect(contents.entries == [entry("a")])
        #expect(contents.hasTornEnd)
        #expect(contents.damagedLines.isEmpty)
        try torn.append([entry("c")])
        let after = try torn.read()
        #expect(after.entries == [entry("a"), entry("c")])
        #expect(!after.hasTornEnd)
        #expect(after.damagedLines == [2])
    }

    @Test func everyPrefixOfAJournalCanBeRead() throws {
        let whole = entry("a").json + "\n" + entry("b").json + "\n"
        for length in 0...whole.utf8.count {
            folder.write(String(decoding: whole.utf8.prefix(length), as: UTF8.self), to: "j")
            let contents = try Journal(path: folder.path + "/j").read()
            let first = entry("a").json.utf8.count
            #expect(contents.entries.count == (length < first ? 0 : length < whole.utf8.count - 1 ? 1 : 2))
            #expect(contents.damagedLines.isEmpty)
        }
    }

    @Test func damageInTheMiddleIsPassedOver() throws {
        let unknown = #"{"v":1,"at":"2025-11-30T23:23:45Z","lesson":"a","step":"s","event":"dance"}"#
        folder.write([entry("a").json, "rubbish", unknown, "", entry("b").json, ""].joined(separator: "\n"), to: "j")
        let contents = try Journal(path: folder.path + "/j").read()
        #expect(contents.entries == [entry("a"), entry("b")])
        #expect(contents.damagedLines == [2])
    }

    @Test func whatIsNotKnownIsKept() throws {
        let unknown = #"{"v":7,"event":"dance"}"# + "\n"
        folder.write(unknown, to: "j")
        try Journal(path: folder.path + "/j").append([entry("a")])
        #expect(folder.read("j") == unknown + entry("a").json + "\n")
    }

    @Test func manyWritersTearNothing() async throws {
        let journal = journal
        let entry = entry(String(repeating: "long ", count: 500))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<25 { try? journal.append([entry, entry]) }
                }
            }
        }
        let contents = try journal.read()
        #expect(contents.entries.count == 400)
        #expect(contents.entries.allSatisfy { $0 == entry })
        #expect(contents.damagedLines.isEmpty)
    }

    @Test func aFolderInTheWayIsAnError() throws {
        let inTheWay = Journal(path: folder.path)
        #expect(throws: JournalError.self) { try inTheWay.append([entry("a")]) }
        #expect(throws: JournalError.self) { _ = try inTheWay.read() }
    }

    @Test func aFileInTheWayOfTheFolderIsAnError() {
        folder.write("", to: "state")
        #expect(throws: JournalError.self) { try journal.append([entry("a")]) }
    }

    @Test func aPipeIsNoJournal() {
        let path = folder.path + "/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: JournalError.self) { _ = try Journal(path: path).read() }
        #expect(throws: JournalError.self) { try Journal(path: path).append([entry("a")]) }
    }

    @Test(.enabled(if: geteuid() != 0)) func aFolderWithoutPermissionIsAnError() {
        chmod(folder.path, 0o500)
        #expect(throws: JournalError.self) { try journal.append([entry("a")]) }
    }

    @Test(.enabled(if: access("/dev/full", F_OK) == 0)) func aDeviceIsNoJournal() {
        #expect(throws: JournalError.self) { try Journal(path: "/dev/full").append([entry("a")]) }
    }

    /// A limit on the size of files stands for a disk that is full: part of the entry fits.
    @Test func whatDoesNotFitIsTakenBack() throws {
        try journal.append([entry("a")])
        let file = try JournalFile(appending: journal.path)
        let before = try journal.read()
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        let old = limit
        signal(SIGXFSZ, SIG_IGN)
        limit.rlim_cur = rlim_t(entry("a").json.utf8.count + 20)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        let thrown = #expect(throws: JournalError.self) { try file.append(Array((entry("b").json + "\n").utf8)) }
        limit = old
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        #expect(thrown?.number == ENOSPC)
        #expect(try journal.read() == before)
    }
}
