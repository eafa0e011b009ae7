import TestFiles
import Testing

@testable import Terminal

@Suite struct HistoryFileTests {
    @Test(arguments: ["plain", "two\nrows", "back\\slash \\n", "a\r\nb", "", "blå\\"])
    func escapingIsUndone(entry: String) {
        let escaped = HistoryFile.escape(entry)
        #expect(!escaped.contains { $0.isNewline })
        #expect(HistoryFile.unescape(escaped) == entry)
    }

    @Test func longFileIsCutToTheNewest() throws {
        let folder = TemporaryFolder()
        folder.write((0..<100).map { "\($0)\n" }.joined(), to: "history")
        let file = HistoryFile(path: folder.file("history"), limit: 10)
        #expect(try file.load() == (90..<100).map(String.init))
        #expect(folder.read("history") == (90..<100).map { "\($0)\n" }.joined())
    }

    @Test func manyBytesAreCutToo() throws {
        let folder = TemporaryFolder()
        folder.write((0..<10).map { "\($0)" + String(repeating: "x", count: 99) + "\n" }.joined(), to: "history")
        let file = HistoryFile(path: folder.file("history"), limit: 10, byteLimit: 303)
        #expect(try file.load().map { $0.prefix(1) } == ["7", "8", "9"])
    }

    @Test func halfALineDoesNotSwallowTheNext() throws {
        let folder = TemporaryFolder()
        folder.write("whole\nhal", to: "history")
        let file = HistoryFile(path: folder.file("history"), limit: 10)
        try file.append("next")
        #expect(try file.load() == ["whole", "hal", "next"])
    }

    @Test func foldersAreMade() throws {
        let folder = TemporaryFolder()
        let file = HistoryFile(path: folder.file("state/mlshell/history"), limit: 10)
        #expect(try file.load() == [])
        try file.append("one")
        #expect(try file.load() == ["one"])
    }
}
