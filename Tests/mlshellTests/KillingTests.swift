import TerminalTesting
import TestFiles
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension TheProgram {
    /// What the shell has acknowledged is on the disk, whatever happens to the shell.
    @Suite struct Killing {
        let folder = TemporaryFolder()

        static let journal = ".local/state/mlshell/journal.jsonl"
        private static let mostAnswers = 3

        /// A small number, so that the tests stay fast; `MLSHELL_KILLS=200` asks for more.
        static let kills = getenv("MLSHELL_KILLS").flatMap { Int(String(cString: $0)) } ?? 12

        /// A lesson of many questions, each answered by a.
        private func writeLesson(steps: Int) -> String {
            var text = frontMatter(id: "many-letters") + "# Many letters\nChoose.\n"
            for number in 1...steps {
                text += "\n## Letter \(number)\n### Choose one\nWhich?\n- [x] this one\n- [ ] another\n"
            }
            return folder.write(text, to: "many.md")
        }

        private func count(_ part: String, in text: String) -> Int {
            text.split(separator: part, omittingEmptySubsequences: false).count - 1
        }

        @Test(.timeLimit(.minutes(60))) func killsAtAnyMomentLoseNothingAcknowledged() throws {
            let lesson = writeLesson(steps: Self.kills * Self.mostAnswers + 1)
            var answered = 0
            var ran: [Int] = []
            var mark = 0
            for _ in 0..<Self.kills {
                let terminal = try startShell([lesson], in: folder, rows: 60)
                let first = mark
                for _ in 0..<Int.random(in: 1...Self.mostAnswers) {
                    mark += 1
                    terminal.send("print('ran', \(mark))" + Keystroke.enter + "a" + Keystroke.enter + Keystroke.enter)
                }
                let moment = Double.random(in: 0...0.8)
                try? terminal.wait(until: { _ in false }, for: "the moment of the kill", timeout: moment)
                terminal.kill(SIGKILL)
                #expect(terminal.waitForExit() == 128 + SIGKILL)
                // What was written to the terminal was shown, even if nobody had looked yet.
                answered += count("Right.", in: terminal.transcript)
                // An entry is acknowledged when the next one was run.
                ran += (first + 1..<max(mark, first + 1)).filter { terminal.transcript.contains("ran \($0 + 1)\r") }
                let lines = folder.read(Self.journal).split(separator: "\n", omittingEmptySubsequences: false)
                let rights = lines.count { $0.contains(#""verdict":"right""#) && $0.hasSuffix("}") }
                #expect(rights >= answered, "\(answered) answers were acknowledged, \(rights) are kept")
                // Only a last line, and the one before a fresh line after it, may be torn.
                #expect(lines.dropLast().count { !$0.isEmpty && !($0.hasPrefix("{") && $0.hasSuffix("}")) } <= mark)
            }
            let journal = folder.read(Self.journal)
            for number in ran { #expect(journal.contains("\"line\":\"print('ran', \(number))\""), "\(number)") }
            let last = try startShell([lesson], in: folder, rows: 60)
            let done = last.screen.scrollback.split(separator: " · ").last { $0.contains(" steps done") }
            let number = done.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
            #expect(number >= answered, "\(last.screen.scrollback)")
            // The run is worth something only if work was acknowledged and cut off.
            #expect(answered > 0)
        }

        @Test func twoShellsWorkInOneLesson() throws {
            let lesson = writeLesson(steps: 9)
            let first = try startShell([lesson], in: folder, rows: 60)
            let second = try startShell([lesson], in: folder, rows: 60)
            for number in 1...3 {
                try first.enter("one_\(number) = \(number)")
                try second.enter("two_\(number) = \(number)")
                first.send("a" + Keystroke.enter + Keystroke.enter)
                second.send("a" + Keystroke.enter + Keystroke.enter)
                try first.waitFor("Letter \(number + 1)")
                try second.waitFor("Letter \(number + 1)")
            }
            try first.enter("one_1 + one_3")
            #expect(first.screen.text.contains("\n4"))
            let lines = folder.read(Self.journal).split(separator: "\n")
            #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
            #expect(lines.count { $0.contains(#""verdict":"right""#) } == 6)
            let third = try startShell([lesson], in: folder, rows: 60)
            #expect(third.screen.scrollback.contains("3 of 9 steps done"))
            try third.enter("one_2 + two_3")
            #expect(third.screen.text.contains("\n5"))
        }

        /// Every write beyond a few kilobytes fails, as on a full disk.
        @Test func aFullDiskIsToldOnceAndTheLessonGoesOn() throws {
            let lesson = writeLesson(steps: 9)
            let program = try #require(BuiltProduct.path(of: "mlshell"))
            let terminal = try PseudoTerminal(
                command: "/bin/sh", arguments: ["-c", "ulimit -f 1; exec \"$0\" \"$1\"", program, lesson],
                environment: [
                    "HOME": folder.path, "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "TERM": "xterm-256color",
                ], columns: 80, rows: 60)
            try terminal.waitFor(">>>")
            terminal.settle()
            for number in 1...6 {
                try terminal.enter("number = \(number)")
                terminal.send("a" + Keystroke.enter + Keystroke.enter)
                try terminal.waitFor("Letter \(number + 1)")
                terminal.settle()
            }
            let shown = terminal.screen.scrollback
            #expect(count("Your progress cannot be kept", in: shown) == 1, "\(shown)")
            #expect(count("The lesson goes on without.", in: shown.split(separator: "\n").joined(separator: " ")) == 1)
            try terminal.enter("number")
            #expect(terminal.screen.text.contains("\n6"))
            terminal.send(":quit" + Keystroke.enter)
            try terminal.waitFor("Your progress was not kept. Bye.")
            #expect(terminal.waitForExit() == 0)
            // What was acknowledged as kept is whole, and what comes later is kept again.
            let lines = folder.read(Self.journal).split(separator: "\n")
            #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
            let again = try startShell([lesson], in: folder, rows: 60)
            try again.enter("later = 1")
            #expect(folder.read(Self.journal).contains("later = 1"))
        }
    }
}
