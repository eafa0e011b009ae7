import TerminalTesting
import TestFiles
import Testing

extension TheProgram {
    @Suite struct FirstStart {
        let folder = TemporaryFolder()

        @Test func newcomerIsWelcomedAndSeesTheFirstStep() throws {
            let terminal = try startShell(in: folder, rows: 40)
            let lines = terminal.screen.scrollback.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.first?.hasPrefix("Welcome to mlshell") == true)
            #expect(lines.firstIndex(of: "") == 5, "the welcome has five lines")
            #expect(terminal.screen.scrollback.contains("step 1 of"))
            #expect(terminal.screen.cursorLine == ">>>")
        }

        @Test func quitLeavesAndSoDoesControlD() throws {
            let terminal = try startShell(in: folder)
            terminal.send(":quit" + Keystroke.enter)
            #expect(terminal.waitForExit() == 0)
            let again = try startShell(in: folder)
            #expect(again.screen.scrollback.hasPrefix("Welcome back."))
            again.send(Keystroke.control("D"))
            #expect(again.waitForExit() == 0)
            #expect(!again.screen.modes.contains(2004), "bracketed paste is off again")
        }

        @Test func stateIsPrivateAndBelowTheHomeFolder() throws {
            let terminal = try startShell(in: folder)
            try terminal.enter("1 + 1")
            terminal.send(Keystroke.control("D"))
            #expect(terminal.waitForExit() == 0)
            #expect(folder.permissions(of: ".local/state/mlshell/history") == 0o600)
            #expect(folder.read(".local/state/mlshell/history").contains("1 + 1"))
            #expect(folder.read(".local/state/mlshell/journal.jsonl").contains(#""event":"entry""#))
        }

        @Test func stateFollowsTheXDGFolder() throws {
            let terminal = try startShell(in: folder, environment: ["XDG_STATE_HOME": folder.file("elsewhere")])
            try terminal.enter("1 + 1")
            #expect(folder.read("elsewhere/mlshell/journal.jsonl").contains(#""event":"entry""#))
            #expect(folder.permissions(of: ".local") == nil)
        }

        @Test func plainTerminalGetsNoEscapeSequences() throws {
            let terminal = try startShell(in: folder, environment: ["TERM": "dumb"])
            try terminal.enter("print('blå')")
            #expect(terminal.screen.scrollback.contains("\nblå"))
            #expect(!terminal.transcript.contains("\u{1B}"))
        }

        @Test func noColorIsObeyed() throws {
            func colors(_ terminal: PseudoTerminal) -> Int {
                terminal.transcript.split(separator: "\u{1B}[1;").count - 1
            }
            let colored = try startShell(in: folder)
            #expect(colors(colored) > 0)
            let plain = try startShell(in: folder, environment: ["NO_COLOR": "1"])
            #expect(colors(plain) == 0)
        }

        @Test func widthIsTheTerminals() throws {
            let terminal = try startShell(in: folder, environment: ["NO_COLOR": "1"], columns: 40)
            #expect(widest(terminal.transcript) <= 40)
            #expect(widest(terminal.transcript) > 30)
            try terminal.enter("")
            terminal.resize(columns: 70, rows: 24)
            try terminal.enter(":step")
            #expect(widest(terminal.transcript) <= 70)
            #expect(widest(terminal.transcript) > 50)
        }

        /// The longest line that the shell wrote, prompts and what was typed left out.
        private func widest(_ transcript: String) -> Int {
            let lines = transcript.split { $0.isNewline }
            return lines.filter { !$0.contains("\u{1B}") && !$0.contains(">>>") }.map(\.count).max() ?? 0
        }
    }
}
