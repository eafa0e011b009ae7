import TerminalTesting
import TestFiles
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension TheProgram {
    @Suite struct Resuming {
        let folder = TemporaryFolder()

        /// A lesson of three questions whose right answers are the letters of its first options.
        private func writeLesson() -> String {
            var text = frontMatter(id: "three-letters") + "# Three letters\nChoose.\n"
            for number in 1...3 {
                text += """

                    ## Letter \(number)

                    Which is number \(number)?

                    ### Choose one
                    - [x] this one
                    - [ ] another

                    """
            }
            return folder.write(text, to: "three.md")
        }

        @Test func killingLosesNoAcknowledgedAnswer() throws {
            let lesson = writeLesson()
            for answered in 0..<3 {
                let terminal = try startShell([lesson], in: folder)
                #expect(terminal.screen.scrollback.contains("Letter \(answered + 1)"))
                let options = terminal.screen.text.split(separator: "\n")
                let row = try #require(options.last { $0.contains("this one") })
                let letter = try #require(row.first { $0 != " " })
                terminal.send("\(letter)" + Keystroke.enter)
                try terminal.waitFor("Right.")
                terminal.kill(SIGKILL)
                #expect(terminal.waitForExit() == 128 + SIGKILL)
            }
            let after = try startShell([lesson], in: folder)
            #expect(after.screen.scrollback.contains("3 steps, about 1 minute, done before"))
        }

        @Test func namesComeBackToo() throws {
            let lesson = writeLesson()
            let terminal = try startShell([lesson], in: folder)
            try terminal.enter("weight = 40 + 2")
            terminal.kill(SIGKILL)
            _ = terminal.waitForExit()
            let again = try startShell([lesson], in: folder)
            try again.enter("weight")
            #expect(again.screen.text.contains("\n42"))
        }

        @Test func tornLastLineIsPassedOverWithAWord() throws {
            let lesson = writeLesson()
            let terminal = try startShell([lesson], in: folder)
            try terminal.enter("weight = 42")
            terminal.kill(SIGKILL)
            _ = terminal.waitForExit()
            let journal = ".local/state/mlshell/journal.jsonl"
            folder.write(folder.read(journal) + #"{"v":1,"at":"2026-"#, to: journal)
            let again = try startShell([lesson], in: folder)
            #expect(again.screen.scrollback.contains("last line of your progress file"))
            try again.enter("weight")
            #expect(again.screen.text.contains("\n42"))
            // What is written next does not hang on the torn line.
            try again.enter("weight = 43")
            again.kill(SIGKILL)
            _ = again.waitForExit()
            let third = try startShell([lesson], in: folder)
            try third.enter("weight")
            #expect(third.screen.text.contains("\n43"))
        }

        @Test func corruptJournalIsToldAndTheShellGoesOn() throws {
            folder.makeFolder(".local")
            folder.makeFolder(".local/state")
            folder.makeFolder(".local/state/mlshell")
            folder.write([0, 255, 10, 123, 10] + Array("not json\n".utf8), to: ".local/state/mlshell/journal.jsonl")
            let terminal = try startShell(in: folder)
            #expect(terminal.screen.scrollback.contains("of your progress file cannot be read"))
            try terminal.enter("6 * 7")
            #expect(terminal.screen.text.contains("\n42"))
        }

        @Test func placeWithoutAFolderForStateIsToldOnce() throws {
            let terminal = try startShell(in: folder, environment: ["XDG_STATE_HOME": "/dev/null/state"])
            #expect(terminal.screen.scrollback.contains("/dev/null/state"))
            try terminal.enter("6 * 7")
            #expect(terminal.screen.text.contains("\n42"))
        }
    }
}
