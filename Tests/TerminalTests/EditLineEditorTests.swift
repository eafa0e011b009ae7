import TestFiles
import Testing
import TerminalTesting

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct EditLineEditorPromptTests {
    @Test func resetStandsBeforeTheLastBlank() {
        #expect(EditLineEditor.styled(">>> ", style: "1;32") == "\u{1}\u{1B}[1;32m\u{1}>>>\u{1}\u{1B}[0m\u{1} ")
    }

    @Test func resetStandsBeforeTheLastCharacterWithoutABlank() {
        #expect(EditLineEditor.styled("ab", style: "31") == "\u{1}\u{1B}[31m\u{1}a\u{1}\u{1B}[0m\u{1}b")
        #expect(EditLineEditor.styled("a", style: "31") == "a")
        #expect(EditLineEditor.styled("ab", style: nil) == "ab")
    }
}

extension AtATerminal {
    @Suite struct Editing {
        @Test func promptIsColoredAndTheColorDoesNotLeak() throws {
            let terminal = try startEcho()
            terminal.send("x")
            try terminal.waitForLine(">>> x")
            #expect(terminal.transcript.contains("\u{1B}[1;32m"))
            let afterStyle = terminal.transcript.split(separator: "\u{1B}[1;32m").last ?? ""
            #expect(afterStyle.contains("\u{1B}[0m"))
        }

        @Test func noColorIsObeyed() throws {
            let terminal = try startEcho(environment: ["NO_COLOR": "1"])
            #expect(!terminal.transcript.contains("\u{1B}[1;32m"))
        }

        @Test func lettersBeyondASCIIComeBack() throws {
            let terminal = try startEcho(environment: ["LC_ALL": "C"])
            terminal.send("blåbærgrød" + Keystroke.left + Keystroke.backspace + "é" + Keystroke.enter)
            try terminal.waitFor("line[blåbærgréd]")
        }

        @Test func controlDLeaves() throws {
            let terminal = try startEcho()
            terminal.send(Keystroke.control("D"))
            #expect(terminal.waitForExit() == 0)
            #expect(terminal.screen.text.contains("end"))
            #expect(!terminal.screen.modes.contains(2004))
        }

        @Test func controlCDropsTheLineOnly() throws {
            let terminal = try startEcho()
            terminal.send("lost")
            try terminal.waitForLine(">>> lost")
            terminal.send(Keystroke.control("C"))
            try terminal.waitFor("interrupted")
            terminal.send("kept" + Keystroke.enter)
            try terminal.waitFor("line[kept]")
            #expect(terminal.screen.text.contains(">>> lost^C"))
            #expect(!terminal.screen.text.contains("line[lost"))
        }

        @Test func controlCStopsARun() throws {
            let terminal = try startEcho()
            terminal.send(":sleep" + Keystroke.enter)
            try terminal.waitFor("sleeping")
            #expect(!terminal.screen.modes.contains(2004))
            terminal.send(Keystroke.control("C"))
            try terminal.waitFor("woken")
            terminal.send("after" + Keystroke.enter)
            try terminal.waitFor("line[after]")
        }

        @Test func resizeKeepsTheLine() throws {
            let terminal = try startEcho()
            let text = String(repeating: "abcdefghij", count: 6)
            terminal.send(text)
            try terminal.waitForLine(">>> " + text)
            terminal.resize(columns: 40, rows: 24)
            try terminal.waitForLine(String(text.suffix(24)))
            terminal.send("!" + Keystroke.enter)
            try terminal.waitFor("line[")
            #expect(terminal.screen.text.replacing("\n", with: "").contains("line[\(text)!]"))
            try terminal.waitFor(">>>", count: 2)
            #expect(terminal.screen.text.hasPrefix(">>> abcdefghij"))
        }

        @Test func resizeIsSeenByTheProgram() throws {
            let terminal = try startEcho()
            terminal.resize(columns: 50, rows: 12)
            terminal.send(":size" + Keystroke.enter)
            try terminal.waitFor("size 50x12")
        }

        @Test func continuationStartsIndented() throws {
            let terminal = try startEcho()
            terminal.send("def f():" + Keystroke.enter)
            try terminal.waitForLine("...")
            terminal.send("return 1" + Keystroke.enter)
            try terminal.waitFor("line[    return 1]")
        }

        @Test func hangUpEndsQuietly() throws {
            for signal in [SIGHUP, SIGTERM] {
                let terminal = try startEcho()
                terminal.send("half")
                try terminal.waitForLine(">>> half")
                terminal.kill(signal)
                #expect(terminal.waitForExit() == 0)
                #expect(!terminal.screen.modes.contains(2004))
                #expect(!terminal.transcript.contains("error"))
            }
        }

        @Test func hangUpEndsARun() throws {
            let terminal = try startEcho()
            terminal.send(":sleep" + Keystroke.enter)
            try terminal.waitFor("sleeping")
            terminal.kill(SIGTERM)
            #expect(terminal.waitForExit() == 0)
        }

        @Test func stoppedAndContinuedKeepsTheLine() throws {
            let terminal = try startEcho()
            terminal.send("before")
            try terminal.waitForLine(">>> before")
            terminal.kill(SIGSTOP)
            terminal.kill(SIGCONT)
            terminal.send(" after" + Keystroke.enter)
            try terminal.waitFor("line[before after]")
        }

        @Test func crashPutsTheTerminalBackInOrder() throws {
            let terminal = try startEcho()
            terminal.send("x")
            try terminal.waitForLine(">>> x")
            #expect(terminal.screen.modes.contains(2004))
            terminal.kill(SIGQUIT)
            #expect(terminal.waitForExit() == 128 + SIGQUIT)
            #expect(!terminal.screen.modes.contains(2004))
        }

        @Test func rowsAreDrawnInOnePlace() throws {
            let terminal = try startEcho()
            terminal.send(":rows" + Keystroke.enter)
            try terminal.waitFor("row two 3")
            try terminal.waitFor(">>>", count: 2)
            #expect(!terminal.screen.text.contains("row one 1"))
            #expect(terminal.screen.text.contains("row one 3\nrow two 3\n>>>"))
            #expect(terminal.screen.modes.contains(25))
        }

        @Test func dumbTerminalGetsNoEscapeSequences() throws {
            let terminal = try startEcho(environment: ["TERM": "dumb"])
            terminal.send("plain\n")
            try terminal.waitFor("line[plain]")
            terminal.send(Keystroke.control("C"))
            try terminal.waitFor("interrupted")
            terminal.send(Keystroke.control("D"))
            #expect(terminal.waitForExit() == 0)
            #expect(!terminal.transcript.contains("\u{1B}"))
        }

        @Test func ownersSettingsAreRead() throws {
            let folder = TemporaryFolder()
            folder.write("bind \"^X\" ed-move-to-beg\n", to: ".editrc")
            let terminal = try startEcho(folder: folder)
            terminal.send("bc" + Keystroke.control("X") + "a" + Keystroke.enter)
            try terminal.waitFor("line[abc]")
        }
    }
}
