import Testing
import TerminalTesting

@testable import Terminal

extension AtATerminal {
    @Suite struct Completing {
        @Test func commonPrefixThenListThenRest() throws {
            let terminal = try startEcho()
            terminal.send("x = n" + Keystroke.tab)
            terminal.send("p" + Keystroke.tab)
            try terminal.waitForLine(">>> x = np.")
            terminal.send("m" + Keystroke.tab)
            try terminal.waitForLine(">>> x = np.me")
            terminal.send(Keystroke.tab)
            try terminal.waitFor("np.mean    np.median")
            try terminal.waitForLine(">>> x = np.me")
            terminal.send("d" + Keystroke.tab)
            try terminal.waitForLine(">>> x = np.median")
            terminal.send("(1)" + Keystroke.enter)
            try terminal.waitFor("line[x = np.median(1)]")
        }

        @Test func cursorStaysInTheMiddle() throws {
            let terminal = try startEcho()
            terminal.send("np. + 1" + Keystroke.home + Keystroke.right + Keystroke.right + Keystroke.right)
            terminal.send(Keystroke.tab + Keystroke.tab)
            try terminal.waitFor("np.zeros\n>>> np. + 1")
            terminal.send("z" + Keystroke.tab)
            try terminal.waitForLine(">>> np.zeros + 1")
            terminal.send("!" + Keystroke.enter)
            try terminal.waitFor("line[np.zeros! + 1]")
        }

        @Test func lettersBeyondASCII() throws {
            let terminal = try startEcho()
            terminal.send("blå næ" + Keystroke.tab + Keystroke.enter)
            try terminal.waitFor("line[blå næringsliv]")
        }

        @Test func listBelowSeveralRows() throws {
            let terminal = try startEcho()
            terminal.send("one" + Keystroke.alt(Keystroke.enter) + "np.m" + Keystroke.tab + Keystroke.tab)
            try terminal.waitForLine("np.me")
            terminal.send(Keystroke.tab)
            try terminal.waitFor(">>>\none\nnp.me\nnp.mean    np.median\n>>>\none\nnp.me")
        }

        @Test func noCandidateChangesNothing() throws {
            let terminal = try startEcho()
            terminal.send("xyz" + Keystroke.tab + Keystroke.tab + Keystroke.enter)
            try terminal.waitFor("line[xyz]")
        }
    }
}
