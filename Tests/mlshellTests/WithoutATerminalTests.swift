import Foundation
import TestFiles
import Testing

extension TheProgram {
    @Suite struct WithoutATerminal {
        let folder = TemporaryFolder()

        @Test func linesOnStandardInputAreAProgram() throws {
            let run = try runProgram([], input: "x = 6\nfor i in range(2):\n    print(x * i)\n", in: folder)
            #expect(run.status == 0)
            #expect(run.output == "0\n6\n")
            #expect(run.errors == "")
        }

        @Test func programRunsAsInPython() throws {
            folder.write("print('blå', 2 ** 100)\n", to: "good.py")
            let good = try runProgram(["run", "good.py"], in: folder)
            #expect(good.status == 0)
            #expect(good.output == "blå 1267650600228229401496703205376\n")
            folder.write("print('first')\nprint(1 / 0)\n", to: "bad.py")
            let bad = try runProgram(["run", "bad.py"], in: folder)
            #expect(bad.status == 1)
            #expect(bad.output == "first\n")
            #expect(bad.errors.hasPrefix("Traceback (most recent call last):\n"))
            #expect(bad.errors.hasSuffix("ZeroDivisionError: division by zero\n"))
        }

        @Test func whatIsFlushedGoesThroughAPipeAtOnce() throws {
            folder.write(
                "import time\nprint('at', end=' ')\nprint('once', end='', flush=True)\ntime.sleep(2)\nprint('later')\n",
                to: "slow.py")
            let process = try makeProcess(["run", "slow.py"], in: folder)
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            // All would come in one piece if it waited for the end.
            #expect(String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self) == "at once")
            #expect(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "later\n")
            process.waitUntilExit()
        }

        @Test func lessonsCanBeAnsweredThroughAPipe() throws {
            let run = try runProgram([lessonsFolder], input: ":progress\n:quit\n", in: folder)
            #expect(run.status == 0)
            #expect(run.output.contains("step 1 of"))
            #expect(!run.output.contains("\u{1B}"))
        }

        @Test func versionHelpAndCompletions() throws {
            #expect(try runProgram(["--version"], in: folder).output.hasPrefix("mlshell "))
            let help = try runProgram(["--help"], in: folder)
            #expect(help.status == 0)
            for word in ["mlshell [PATH]", "run FILE.py", "lint", "--lessons"] { #expect(help.output.contains(word)) }
            for shell in ["bash", "zsh", "fish"] {
                let script = try runProgram(["--generate-completion-script", shell], in: folder)
                #expect(script.status == 0)
                #expect(script.output.contains("mlshell"))
                #expect(script.output.contains("lint"))
            }
        }

        @Test func lintTellsFaultsByItsStatus() throws {
            #expect(try runProgram(["lint", lessonsFolder], in: folder).status == 0)
            folder.write("# A lesson\n\n## A step\n\n### Choose one\n- [ ] a\n- [ ] b\n", to: "faulty.md")
            let faulty = try runProgram(["lint", "faulty.md"], in: folder)
            #expect(faulty.status == 1)
            #expect(faulty.output.contains("faulty.md:"))
        }

        @Test(arguments: [
            ("def f(): f()\nf()", "RecursionError"),
            ("x = [0] * 10**12", "MemoryError"), ("while True: print('x' * 100000)", "printed too much"),
        ])
        func programsEndAtTheirLimits(program: String, word: String) throws {
            let run = try runProgram([], input: program + "\n", in: folder)
            #expect(run.errors.contains(word) || run.output.contains(word), "\(run.errors.suffix(300))")
        }

        @Test func missingFileIsOneMessage() throws {
            let run = try runProgram(["run", "nothing.py"], in: folder)
            #expect(run.status == 2)
            #expect(run.errors.split(separator: "\n").count == 1)
            #expect(run.errors.contains("nothing.py"))
        }
    }
}
