import Testing
import TerminalTesting

@testable import Terminal

@Suite struct PasteTests {
    @Test func lineEndsBecomeOne() {
        #expect(EditLineEditor.cleaned(Array("a\r\nb\rc\nd".unicodeScalars)) == "a\nb\nc\nd")
    }

    @Test func controlCharactersAreDropped() {
        #expect(EditLineEditor.cleaned(Array("a\u{1B}[31m\tb\u{7}\u{0}\u{9B}".unicodeScalars)) == "a[31m\tb")
    }
}

extension AtATerminal {
    @Suite struct Pasting {
        @Test func rowsComeAsOneEntry() throws {
            let terminal = try startEcho()
            terminal.send(Keystroke.paste("def f(x):\n    return x\n\nf(2)"))
            try terminal.waitForLine("f(2)")
            #expect(!terminal.screen.text.contains("line["))
            terminal.send(Keystroke.enter)
            try terminal.waitFor("line[def f(x):\\n    return x\\n\\nf(2)]")
        }

        @Test func nothingInAPasteActsAsAKey() throws {
            let terminal = try startEcho()
            terminal.send("<" + Keystroke.paste("a\tb\u{4}\u{1B}[Dc\u{12}") + ">" + Keystroke.enter)
            try terminal.waitFor("line[<a")
            try terminal.waitFor("b[Dc>]")
        }

        @Test func lettersBeyondASCII() throws {
            let terminal = try startEcho()
            terminal.send(Keystroke.paste("print(\"æøå\")") + Keystroke.enter)
            try terminal.waitFor("line[print(\"æøå\")]")
        }

        @Test func longPasteArrivesWhole() throws {
            let terminal = try startEcho()
            let rows = (1...1500).map { "x\($0) = \($0)" }
            terminal.send(Keystroke.paste(rows.joined(separator: "\n")))
            try terminal.waitForLine("x1500 = 1500", timeout: 60)
            terminal.send(Keystroke.enter)
            try terminal.waitFor("x1500 = 1500]", timeout: 60)
            let joined = terminal.screen.scrollback.filter { $0 != "\n" && $0 != " " }
            #expect(joined.contains("line[" + rows.joined(separator: "\\n").filter { $0 != " " } + "]"))
        }
    }
}
