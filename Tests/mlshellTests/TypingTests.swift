import TerminalTesting
import TestFiles
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension TheProgram {
    @Suite struct Typing {
        let folder = TemporaryFolder()

        @Test func lineIsEditedAndItsValueEchoed() throws {
            let terminal = try startShell(in: folder)
            terminal.send("20 * 3 + 99" + Keystroke.control("W") + "4")
            terminal.send(Keystroke.home + Keystroke.delete + "1" + Keystroke.end + "1" + Keystroke.enter)
            try terminal.waitFor(">>> 10 * 3 + 41\n71")
            terminal.send("lost" + Keystroke.control("U") + "'kept'" + Keystroke.enter)
            try terminal.waitFor(">>> 'kept'\n'kept'")
        }

        @Test func lettersBeyondASCIIWorkInEveryLocale() throws {
            let terminal = try startShell(in: folder, environment: ["LC_ALL": "C"])
            terminal.send("'blåbærgrød'" + Keystroke.left + Keystroke.backspace + "t" + Keystroke.enter)
            try terminal.waitFor("\n'blåbærgrøt'")
            try terminal.enter("len('æøå')")
            #expect(terminal.screen.text.contains("\n3"))
        }

        @Test func blockComesBackWholeFromHistory() throws {
            let terminal = try startShell(in: folder)
            terminal.send("def double(x):" + Keystroke.enter)
            try terminal.waitForLine("...")
            terminal.send("    return 2 * x" + Keystroke.enter)
            try terminal.waitForLine("...")
            try terminal.enter("")
            try terminal.enter("double(21)")
            #expect(terminal.screen.text.contains("\n42"))
            terminal.send(Keystroke.up + Keystroke.up)
            try terminal.waitFor("def double(x):", count: 2)
            try terminal.waitFor("return 2 * x", count: 2)
        }

        @Test func promptTellsWhatIsOpen() throws {
            let terminal = try startShell(in: folder)
            terminal.send("sum([1," + Keystroke.enter)
            try terminal.wait(
                until: { $0.cursorLine.hasSuffix("..") || $0.cursorLine == "..." }, for: "a prompt that goes on")
            try terminal.enter("2])")
            #expect(terminal.screen.text.contains("\n3"))
        }

        @Test func aProgramShowsALineBeforeTheNextIsReady() throws {
            folder.write("import time\nprint('first')\ntime.sleep(60)\n", to: "slow.py")
            let terminal = try startAtTerminal(["run", folder.file("slow.py")], in: folder)
            try terminal.waitFor("first")
            terminal.kill(SIGKILL)
        }

        @Test func partOfALineIsShownWhenFlushed() throws {
            let terminal = try startShell(in: folder)
            terminal.send("import time; print('on', 'going', end='', flush=True); time.sleep(60)" + Keystroke.enter)
            try terminal.waitFor("\non going")
            terminal.kill(SIGKILL)
        }

        @Test(arguments: [
            ("pri", "print"), ("np.linsp", "np.linspace"), (":sol", ":solution"), ("import matpl", "import matplotlib"),
        ])
        func tabCompletes(start: String, whole: String) throws {
            let terminal = try startShell(in: folder)
            terminal.send(start + Keystroke.tab)
            try terminal.wait(until: { $0.cursorLine.hasPrefix(">>> " + whole) }, for: whole)
        }

        @Test func tabCompletesOwnNamesAndLessons() throws {
            let terminal = try startShell(in: folder)
            try terminal.enter("learning_rate = 0.5")
            terminal.send("learn" + Keystroke.tab)
            try terminal.wait(until: { $0.cursorLine.hasPrefix(">>> learning_rate") }, for: "the own name")
            terminal.send(Keystroke.control("U") + ":load best" + Keystroke.tab)
            try terminal.wait(until: { $0.cursorLine.hasPrefix(">>> :load best-line") }, for: "a lesson's name")
        }

        @Test func pastedSessionIsRunWithoutItsPrompts() throws {
            let terminal = try startShell(in: folder)
            terminal.send(
                Keystroke.paste(">>> for i in range(2):\n...     print('row', i)\n... \n>>> 'after'\n")
                    + Keystroke.enter)
            try terminal.waitFor("\nrow 0\nrow 1\n")
            try terminal.waitFor("\n'after'")
        }

        @Test func controlCDropsTheLine() throws {
            let terminal = try startShell(in: folder)
            terminal.send("this is never run")
            try terminal.waitForLine(">>> this is never run")
            terminal.send(Keystroke.control("C"))
            try terminal.waitForLine(">>>")
            try terminal.enter("'alive'")
            #expect(terminal.screen.text.contains("\n'alive'"))
        }

        @Test(arguments: [
            "while True: pass", "sum(x for x in iter(int, 1))", "sorted(range(10**7), key=lambda x: -x)",
            "len(str(7 ** 3000000))", "[x * y for x in range(10**5) for y in range(10**5)]",
        ])
        func controlCStopsAProgramAndKeepsTheSession(program: String) throws {
            let terminal = try startShell(in: folder)
            try terminal.enter("before = 'kept'")
            terminal.send(program + Keystroke.enter)
            // A block needs an empty line; for the others it is taken as typed ahead.
            if program.hasSuffix("pass") { terminal.send(Keystroke.enter) }
            terminal.settle(milliseconds: 500)
            terminal.send(Keystroke.control("C"))
            try terminal.waitFor("KeyboardInterrupt", timeout: 5)
            try terminal.waitForLine(">>>", timeout: 5)
            try terminal.enter("before")
            #expect(terminal.screen.text.contains("\n'kept'"))
        }

        @Test func resizeKeepsTheLine() throws {
            let terminal = try startShell(in: folder)
            terminal.send("'abcdefghijklmnopqrstuvwxyz' + '0123456789'")
            terminal.resize(columns: 40, rows: 24)
            terminal.settle()
            terminal.send(Keystroke.enter)
            try terminal.waitFor("abcdefghijklmnopqrstuvwxyz0123456789")
        }

        @Test func twoShellsLoseNoHistory() throws {
            let first = try startShell(in: folder)
            let second = try startShell(in: folder)
            try first.enter("'from the first'")
            try second.enter("'from the second'")
            try first.enter("'first again'")
            for terminal in [first, second] {
                terminal.send(Keystroke.control("D"))
                #expect(terminal.waitForExit() == 0)
            }
            let lines = folder.read(".local/state/mlshell/history").split(separator: "\n")
            #expect(lines == ["'from the first'", "'from the second'", "'first again'"])
            let third = try startShell(in: folder)
            third.send(Keystroke.up + Keystroke.up)
            try third.waitForLine(">>> 'from the second'")
        }

        @Test func hangUpEndsQuietly() throws {
            let terminal = try startShell(in: folder)
            try terminal.enter("'typed'")
            terminal.kill(SIGHUP)
            #expect(terminal.waitForExit() != nil)
            #expect(folder.read(".local/state/mlshell/history").contains("typed"))
            #expect(!terminal.screen.scrollback.contains("rror"))
        }
    }
}
