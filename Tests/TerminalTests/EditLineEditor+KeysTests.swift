import TestFiles
import Testing
import TerminalTesting

@testable import Terminal

extension AtATerminal {
    @Suite struct Keys {
        /// What is typed, and the line that comes back.
        static let lines: [(String, String)] = [
            ("bc" + Keystroke.home + "a" + Keystroke.end + "d", "abcd"),
            ("bc\u{1B}OHa\u{1B}OFd", "abcd"),
            ("bc\u{1B}[1~a\u{1B}[4~d", "abcd"),
            ("axb" + Keystroke.left + Keystroke.left + Keystroke.delete, "ab"),
            (
                "one two" + Keystroke.controlLeft + "X" + Keystroke.controlLeft + Keystroke.controlLeft + "Y",
                "Yone Xtwo"
            ),
            ("one two" + Keystroke.home + Keystroke.controlRight + "X", "oneX two"),
            ("one two\u{1B}[1;3D\u{1B}[1;3CX", "one twoX"),
            ("one two\u{1B}Od!", "one !two"),
            ("one two" + Keystroke.alt("b") + "X" + Keystroke.alt("b") + Keystroke.alt("f") + "Y", "one XtwoY"),
            ("one two" + Keystroke.home + Keystroke.alt("d"), " two"),
            ("one two" + Keystroke.control("W") + "2", "one 2"),
            ("one two" + Keystroke.control("U") + "three", "three"),
            ("one two" + Keystroke.control("A") + "X" + Keystroke.control("E") + "Y", "Xone twoY"),
            ("one" + Keystroke.control("U") + Keystroke.control("Y") + "!", "one!"),
            ("blå bær" + Keystroke.controlLeft + "X", "blå Xbær"),
            // Keys without a meaning leave nothing in the line.
            ("a\u{1B}[15~b\u{1B}[1;5Pc\u{1B}[[Ad\u{1B}[5;5~e\u{1B}[200;1;1xf", "abcdef"),
            ("a\u{1B}[1;2A\u{1B}[1;2Bb", "ab"),
            (Keystroke.pageUp + Keystroke.pageDown + Keystroke.up + Keystroke.down + "ab", "ab"),
            (Keystroke.tab + "a", "    a"),
            ("abc" + Keystroke.backspace + Keystroke.left + Keystroke.backspace, "b"),
            (Keystroke.tab + Keystroke.tab + Keystroke.backspace + "a", "    a"),
            (Keystroke.tab + "  " + Keystroke.backspace + "a b" + Keystroke.backspace, "    a "),
            (Keystroke.tab + Keystroke.tab + Keystroke.backTab + "a", "    a"),
        ]

        @Test func editingKeys() throws {
            let terminal = try startEcho()
            for (typed, expected) in Self.lines {
                terminal.send(typed + Keystroke.enter)
                try terminal.waitFor("line[\(expected)]\n")
                terminal.send(":clear" + Keystroke.enter)
                try terminal.waitForLine(">>>")
            }
        }

        @Test func rowsOfOneEntry() throws {
            let terminal = try startEcho()
            let newRow = Keystroke.alt(Keystroke.enter)
            terminal.send("one" + newRow + "two" + newRow + "three")
            try terminal.waitForLine("three")
            #expect(terminal.screen.text.hasSuffix(">>>\none\ntwo\nthree"))
            terminal.send(Keystroke.up + Keystroke.home + "X" + Keystroke.down + Keystroke.end + "Y" + Keystroke.enter)
            try terminal.waitFor("line[one\\nXtwo\\nthreeY]")
        }

        @Test func entryHigherThanTheWindowIsLeftAtOnce() throws {
            let terminal = try startEcho(rows: 6)
            terminal.send("older" + Keystroke.enter)
            try terminal.waitFor("line[older]")
            let rows = (1...9).map { "row \($0)" }
            terminal.send(rows.joined(separator: Keystroke.alt(Keystroke.enter)))
            try terminal.waitForLine("row 9")
            terminal.send(Keystroke.up)
            try terminal.waitForLine(">>> older")
            terminal.send(Keystroke.down + "!" + Keystroke.enter)
            try terminal.waitFor("row 8\\nrow 9!]")
        }

        @Test func historyIsWalked() throws {
            let terminal = try startEcho()
            for line in ["alpha", "beta", "alpine"] {
                terminal.send(line + Keystroke.enter)
                try terminal.waitFor("line[\(line)]")
            }
            terminal.send("typed" + Keystroke.up)
            try terminal.waitForLine(">>> alpine")
            terminal.send(Keystroke.control("P"))
            try terminal.waitForLine(">>> beta")
            terminal.send("X" + Keystroke.down + Keystroke.down)
            try terminal.waitForLine(">>> typed")
            terminal.send(Keystroke.up + Keystroke.up)
            try terminal.waitForLine(">>> betaX")
            terminal.send(Keystroke.control("U") + Keystroke.control("N") + Keystroke.control("N"))
            try terminal.waitForLine(">>> typed")
            terminal.send(Keystroke.control("U") + "al" + Keystroke.pageUp)
            try terminal.waitForLine(">>> alpine")
            terminal.send(Keystroke.pageUp)
            try terminal.waitForLine(">>> alpha")
            terminal.send(Keystroke.pageDown + Keystroke.enter)
            try terminal.waitFor("line[alpine]", count: 2)
        }

        @Test func blockComesBackWhole() throws {
            let folder = TemporaryFolder()
            let arguments = ["--history", folder.file("history")]
            let first = try startEcho(arguments, folder: folder)
            first.send("def f():" + Keystroke.enter + "return 1" + Keystroke.enter)
            try first.waitFor("line[    return 1]")
            first.send(Keystroke.control("U") + Keystroke.enter)
            try first.waitFor("block")
            first.send(Keystroke.up)
            try first.waitForLine("    return 1")
            first.send(Keystroke.enter)
            try first.waitFor("line[def f():\\n    return 1]")
            first.send(Keystroke.control("D"))
            #expect(first.waitForExit() == 0)

            let second = try startEcho(arguments, folder: folder)
            second.send(Keystroke.up + "0" + Keystroke.enter)
            try second.waitFor("line[def f():\\n    return 10]")
        }
    }
}
