import TestFiles
import Testing
import TerminalTesting

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct LineHistoryTests {
    @Test func entriesComeBackInTheNextSession() {
        let folder = TemporaryFolder()
        let first = LineHistory(path: folder.file("history"))
        for entry in ["one", "def f():\n    return \"\\n\"", "blå\r"] { first.add(entry) }
        let second = LineHistory(path: folder.file("history"))
        #expect(second.entries == ["one", "def f():\n    return \"\\n\"", "blå\r"])
        #expect(second.takeWarning() == nil)
    }

    @Test func blankAndRepeatedEntriesAreDropped() {
        let history = LineHistory()
        for entry in ["a", "a", " \n", "", "b", "a"] { history.add(entry) }
        #expect(history.entries == ["a", "b", "a"])
    }

    @Test func hugeEntryStaysInMemory() {
        let folder = TemporaryFolder()
        let history = LineHistory(path: folder.file("history"))
        history.add("small")
        history.add(String(repeating: "x", count: 2_000_000))
        #expect(history.entries.count == 2)
        #expect(LineHistory(path: folder.file("history")).entries == ["small"])
    }

    @Test func fileIsForTheOwnerOnly() {
        let folder = TemporaryFolder()
        folder.write("old\n", to: "history")
        chmod(folder.file("history"), 0o644)
        LineHistory(path: folder.file("history")).add("new")
        var status = stat()
        #expect(stat(folder.file("history"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func twoAtOnceLoseNothing() {
        let folder = TemporaryFolder()
        let first = LineHistory(path: folder.file("history"))
        let second = LineHistory(path: folder.file("history"))
        for number in 0..<20 {
            first.add("first \(number)")
            second.add("second \(number)")
        }
        #expect(LineHistory(path: folder.file("history")).entries.count == 40)
    }

    @Test func memoryKeepsTheNewest() {
        let history = LineHistory(limit: 10)
        for number in 0..<100 { history.add("\(number)") }
        #expect(history.entries.count <= 12)
        #expect(history.entries.last == "99")
    }

    @Test func unusableFileIsToldOnceAndMemoryServes() {
        let history = LineHistory(path: "/dev/null/history")
        #expect(history.takeWarning()?.contains("/dev/null/history: Not a directory") == true)
        #expect(history.takeWarning() == nil)
        history.add("kept")
        #expect(history.entries == ["kept"])
        #expect(history.takeWarning() == nil)
    }

    @Test func fileThatBecomesUnusableIsToldOnce() {
        let folder = TemporaryFolder()
        let history = LineHistory(path: folder.file("history"))
        history.add("one")
        // Even root cannot write to a folder as to a file.
        unlink(folder.file("history"))
        mkdir(folder.file("history"), 0o700)
        defer { rmdir(folder.file("history")) }
        history.add("two")
        #expect(history.takeWarning()?.hasSuffix("Is a directory") == true)
        history.add("three")
        #expect(history.takeWarning() == nil)
        #expect(history.entries == ["one", "two", "three"])
    }
}

extension AtATerminal {
    @Suite struct SharedHistory {
        @Test func twoShellsAtOnceLoseNothing() throws {
            let folder = TemporaryFolder()
            let arguments = ["--history", folder.file("history"), "--limit", "40"]
            let shells = try (0..<2).map { _ in try startEcho(arguments, folder: folder) }
            for number in 0..<5 {
                for (index, shell) in shells.enumerated() { shell.send("shell\(index) \(number)" + Keystroke.enter) }
            }
            for (index, shell) in shells.enumerated() {
                try shell.waitFor("line[shell\(index) 4]")
                shell.send(Keystroke.control("D"))
                #expect(shell.waitForExit() == 0)
            }
            let entries = Set(folder.read("history").split(separator: "\n").map(String.init))
            #expect(entries == Set((0..<2).flatMap { index in (0..<5).map { "shell\(index) \($0)" } }))
        }

        @Test func unusableFileIsToldAtTheStart() throws {
            let terminal = try startEcho(["--history", "/dev/null/history"])
            #expect(
                terminal.screen.text.replacing("\n", with: "").contains("warning: history is kept for this session"))
            terminal.send("one" + Keystroke.enter)
            try terminal.waitFor("line[one]")
            terminal.send(Keystroke.up + Keystroke.enter)
            try terminal.waitFor("line[one]", count: 2)
        }
    }
}
