import TestFiles
import Testing
import TerminalTesting

@testable import Terminal

extension AtATerminal {
    @Suite struct Searching {
        private func startWithHistory() throws -> PseudoTerminal {
            let folder = TemporaryFolder()
            folder.write("import numpy\nnp.mean(x)\nprint(1)\nnp.mean(y)\nfor i in x:\\n    print(i)\n", to: "history")
            return try startEcho(["--history", folder.file("history")], folder: folder)
        }

        @Test func charactersExtendAndRepeatGoesOlder() throws {
            let terminal = try startWithHistory()
            terminal.send(Keystroke.control("R") + "mea")
            try terminal.waitForLine("(search 'mea') np.mean(y)")
            terminal.send(Keystroke.control("R"))
            try terminal.waitForLine("(search 'mea') np.mean(x)")
            terminal.send(Keystroke.control("R"))
            try terminal.waitForLine("(no match for 'mea') np.mean(x)")
            terminal.send(Keystroke.backspace)
            try terminal.waitForLine("(search 'mea') np.mean(x)")
            terminal.send(Keystroke.backspace)
            try terminal.waitForLine("(search 'mea') np.mean(y)")
            terminal.send(Keystroke.backspace + Keystroke.backspace + "port")
            try terminal.waitFor("'mport'")
            try terminal.waitForLine("(search 'mport') import numpy")
            terminal.send(Keystroke.enter)
            try terminal.waitFor("line[import numpy]")
        }

        @Test func controlGGivesTheLineBack() throws {
            let terminal = try startWithHistory()
            terminal.send("mine" + Keystroke.control("R") + "print")
            try terminal.waitFor("(search 'print')")
            terminal.send(Keystroke.control("G"))
            try terminal.waitForLine(">>> mine")
            terminal.send("!" + Keystroke.enter)
            try terminal.waitFor("line[mine!]")
        }

        @Test func escapeAloneKeepsTheMatch() throws {
            let terminal = try startWithHistory()
            terminal.send(Keystroke.control("R") + "numpy")
            try terminal.waitForLine("(search 'numpy') import numpy")
            terminal.send(Keystroke.escape)
            try terminal.waitForLine(">>> import numpy")
            terminal.send(Keystroke.end + " as np" + Keystroke.enter)
            try terminal.waitFor("line[import numpy as np]")
        }

        @Test func arrowKeysActOnTheMatchAndLeakNothing() throws {
            let terminal = try startWithHistory()
            terminal.send(Keystroke.control("R") + "numpy")
            try terminal.waitForLine("(search 'numpy') import numpy")
            terminal.send(Keystroke.right + "X" + Keystroke.enter)
            try terminal.waitFor("line[import nXumpy]")
        }

        @Test func controlCEndsTheSearch() throws {
            let terminal = try startWithHistory()
            terminal.send(Keystroke.control("R") + "numpy")
            try terminal.waitForLine("(search 'numpy') import numpy")
            terminal.send(Keystroke.control("C"))
            try terminal.waitFor("interrupted")
            terminal.send("x" + Keystroke.enter)
            try terminal.waitFor("line[x]")
        }

        @Test func blockIsFound() throws {
            let terminal = try startWithHistory()
            terminal.send(Keystroke.control("R") + "for")
            try terminal.waitFor("(search 'for') for i in x:\n    print(i)")
            terminal.send(Keystroke.enter)
            try terminal.waitFor("line[for i in x:\\n    print(i)]")
        }
    }
}
