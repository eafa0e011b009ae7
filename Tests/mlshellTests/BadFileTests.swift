import TerminalTesting
import TestFiles
import Testing

extension TheProgram {
    /// Lesson files that are no lessons: one message each, and the shell goes on.
    @Suite struct BadFiles {
        let folder = TemporaryFolder()

        private func open(_ path: String) throws -> PseudoTerminal {
            let terminal = try startShell([path], in: folder, rows: 40)
            try terminal.enter("6 * 7")
            #expect(terminal.screen.text.contains("\n42"))
            return terminal
        }

        @Test func missing() throws {
            let terminal = try open(folder.file("missing.md"))
            #expect(terminal.screen.scrollback.contains("missing.md"))
        }

        @Test func folderWithoutLessons() throws {
            let terminal = try open(folder.makeFolder("nothing-here"))
            #expect(terminal.screen.scrollback.contains("nothing-here"))
        }

        @Test func empty() throws {
            let terminal = try open(folder.write("", to: "empty.md"))
            #expect(terminal.screen.scrollback.contains("empty"))
        }

        @Test func binary() throws {
            let terminal = try open(folder.write([0, 1, 2, 255, 254, 0, 10], to: "binary.md"))
            #expect(terminal.screen.scrollback.contains("binary.md"))
        }

        @Test func huge() throws {
            let line = Array("All work and no play.\n".utf8)
            let bytes = (0..<1_000_000).flatMap { _ in line }
            let terminal = try open(folder.write(bytes, to: "huge.md"))
            #expect(terminal.screen.scrollback.contains("huge.md"))
        }

        @Test func controlCharactersAreShownNotObeyed() throws {
            let text = """
                \(frontMatter(id: "red"))# A \u{1B}[31mred\u{7} title
                Text.

                ## A step

                Read \u{1B}]0;gotcha\u{7} this.

                """
            let terminal = try open(folder.write(text, to: "red.md"))
            #expect(!terminal.transcript.contains("\u{1B}[31mred"))
            #expect(!terminal.transcript.contains("\u{1B}]0;"))
        }

        @Test func dataOutsideTheLessonsFolder() throws {
            folder.write("a,b\n1,2\n", to: "secret.csv")
            folder.makeFolder("lesson")
            let text = """
                \(frontMatter(id: "outside"))# A lesson
                Text.

                ## Data secret

                [the data](../secret.csv)

                ## A step

                Read this.

                """
            let terminal = try open(folder.write(text, to: "lesson/outside.md"))
            #expect(terminal.screen.scrollback.contains("secret.csv"))
            try terminal.enter("secret")
            #expect(terminal.screen.text.contains("NameError"))
        }
    }
}
