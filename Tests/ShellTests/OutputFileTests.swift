import TestFiles
import Testing

@testable import Shell

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct OutputFileTests {
    @Test(arguments: ["", ".", "..", "/etc/passwd", "../x", "a/b", "a\u{0}b"])
    func namesThatLeadElsewhereAreRefused(name: String) {
        #expect(throws: OutputFile.Problem.self) { try OutputFile(name, overwrites: true) }
    }

    /// The current folder is the process's own, so this writes there and cleans up.
    @Test func nothingIsOverwrittenSilently() throws {
        let name = "mlshell-output-test-\(getpid()).txt"
        defer { unlink(name) }
        try OutputFile(name, overwrites: false).write("one")
        #expect(readFile(name) == "one")
        #expect(throws: OutputFile.Problem.self) { try OutputFile(name, overwrites: false).write("two") }
        #expect(readFile(name) == "one")
        try OutputFile(name, overwrites: true).write("three")
        #expect(readFile(name) == "three")
    }

    @Test func linksAndFoldersStayAsTheyAre() throws {
        let folder = TemporaryFolder()
        let target = folder.write("kept", to: "kept.txt")
        let name = "mlshell-link-test-\(getpid())"
        defer { unlink(name) }
        #expect(symlink(target, name) == 0)
        #expect(throws: OutputFile.Problem.self) { try OutputFile(name, overwrites: false).write("x") }
        #expect(throws: OutputFile.Problem.self) { try OutputFile(name, overwrites: true).write("x") }
        #expect(readFile(target) == "kept")
    }
}
