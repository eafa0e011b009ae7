import MiniPython
import Testing

@testable import Shell

@Suite struct ProgramRunnerTests {
    private func run(_ text: String, change: (inout ProgramRunner) -> Void = { _ in }) -> (Int32, String, String) {
        var (output, errors) = ("", "")
        var runner = ProgramRunner(output: { output += String(decoding: $0, as: UTF8.self) }, errors: { errors += $0 })
        change(&runner)
        let status = runner.run(text, name: "a.py")
        return (status, output, errors)
    }

    @Test func aProgramPrintsAndShowsNoValues() { #expect(run("2 + 3\nprint('a')\n") == (0, "a\n", "")) }

    @Test func anEmptyProgram() { #expect(run("") == (0, "", "")) }

    @Test func bytesThatAreNoTextAreTold() {
        var errors = ""
        let runner = ProgramRunner(output: { _ in }, errors: { errors += $0 })
        #expect(runner.run(utf8: [0x78, 0x0A, 0x22, 0xFF, 0x22], name: "a.py") == 1)
        #expect(
            errors == """
                SyntaxError: Non-UTF-8 code starting with '\\xff' in file a.py on line 2, but no encoding declared; \
                see https://peps.python.org/pep-0263/ for details

                """)
    }

    @Test func anErrorIsStatusOne() {
        let (status, output, errors) = run("print(1)\n1 / 0\n")
        #expect(status == 1)
        #expect(output == "1\n")
        #expect(errors.hasPrefix("Traceback (most recent call last):\n  File \"a.py\", line 2"))
        #expect(errors.hasSuffix("ZeroDivisionError: division by zero\n"))
    }

    @Test(arguments: [("raise SystemExit(3)", 3), ("raise SystemExit", 0), ("raise SystemExit(256)", 0)])
    func systemExitHasItsOwn(text: String, status: Int32) { #expect(run(text).0 == status) }

    @Test func systemExitSaysItsText() {
        #expect(run("print(1)\nraise SystemExit('bye')") == (1, "1\n", "bye\n"))
        #expect(run("exit(1, )") == (1, "", ""))
        #expect(run("quit('now')") == (1, "", "now\n"))
        #expect(run("raise SystemExit(1, 2)") == (1, "", "(1, 2)\n"))
    }

    @Test func ctrlCIs130() {
        let (status, _, errors) = run("while True: pass") { $0.isInterrupted = { true } }
        #expect(status == 130)
        #expect(errors == "KeyboardInterrupt\n")
    }

    @Test func limitsEndIt() {
        let (status, _, errors) = run("while True: pass") { $0.limits.steps = 10_000 }
        #expect(status == 1)
        #expect(errors.hasPrefix("mlshell: stopped"))
    }

    @Test func aStageIsShownInsteadOfRunning() {
        var (output, errors) = ("", "")
        let runner = ProgramRunner(
            output: { output += String(decoding: $0, as: UTF8.self) }, errors: { errors += $0 })
        #expect(runner.show(.tokens, of: Array("print(1)\n".utf8), name: "a.py") == 0)
        #expect(output.hasPrefix("1:1     NAME       print\n"))
        #expect(runner.show(.tree, of: Array("1 +\n".utf8), name: "a.py") == 1)
        #expect(errors == "  File \"a.py\", line 1\n    1 +\n       ^\nSyntaxError: invalid syntax\n")
    }
}
