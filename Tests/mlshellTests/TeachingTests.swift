import Foundation
import TerminalTesting
import TestFiles
import Testing

extension TheProgram {
    /// A teacher's way: a lesson is written, played, handed in, judged anew and counted.
    @Suite struct Teaching {
        let folder = TemporaryFolder()

        private let lesson = """
            ---
            mlshell: 1
            title: A class test
            id: class-test
            version: 1.0.0
            ---
            # A class test
            Begin.

            ## Setup
            ```python
            base = 40
            ```

            ## Letters
            ### Choose one
            Which?
            - [x] this one
            - [ ] that one
              > **swapped** — No.

            ## Sum
            ### Number
            What?
            - answer: `base + 2`
            ### Hint
            Add.
            ### Feedback
            - **product** `base * 2` — No.

            ## Double
            ### Function
            Write.
            ```python
            def double(x):
                ...
            ```
            ### Tests
            ```python
            double(2) == 4
            double(5) == 10
            ```
            ### Hint
            Twice.
            ### Solution
            ```python
            def double(x):
                return x + x
            ```

            """

        /// Plays the lesson with lines typed at a terminal's prompt, and hands it in.
        private func play(_ name: String, _ lines: [String]) throws -> String {
            let state = folder.makeFolder("state-\(name)")
            folder.write(lesson, to: "test.md")
            let terminal = try startShell(
                [folder.file("test.md")], in: folder, environment: ["XDG_STATE_HOME": state], rows: 50)
            for line in lines {
                terminal.send(line + Keystroke.enter)
                terminal.settle()
            }
            try terminal.enter("'over'")
            terminal.send(Keystroke.control("D"))
            #expect(terminal.waitForExit() == 0)
            let run = try runProgram(
                ["result", "--name", name], in: folder, environment: ["XDG_STATE_HOME": state])
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("Wrote class-test-\(name.lowercased()).result."), "\(run.errors)")
            return "class-test-\(name.lowercased()).result"
        }

        @Test func resultsAreHandedInGradedAndReported() throws {
            let kari = try play(
                "Kari", ["b", "a", "", "80", ":hint", "base + 2", "", "def double(x):", "return 2 * x", "", ""])
            let per = try play("Per", ["a", "", "base * 2"])
            let text = folder.read(kari)
            #expect(text.contains(#""name":"Kari""#))
            #expect(!text.contains("20") || !text.contains("T0"), "no time of day")
            #expect(folder.permissions(of: kari) != nil)

            let grade = try runProgram(["grade", kari, per, "--lesson", "test.md"], in: folder)
            #expect(grade.status == 0, "\(grade.output)\(grade.errors)")
            #expect(grade.output.contains("Kari    3/3"), "\(grade.output)")
            #expect(grade.output.contains("Per     1/3"), "\(grade.output)")

            let report = try runProgram(["report", kari, per, "--lesson", "test.md"], in: folder)
            #expect(report.output.contains("1. Letters    2/2        1    1"), "\(report.output)")
            #expect(report.output.contains("2. Sum      product               2"), "\(report.output)")
            #expect(report.output.contains("2. Sum           1  Per"), "\(report.output)")
            let sheet = try runProgram(["report", ".", "--csv"], in: folder)
            #expect(sheet.output.contains("2,sum,sum,2,1,0,1,0,1,0,0,1,product: 2"), "\(sheet.output)")
            let page = try runProgram(["report", ".", "--html", "--lesson", "test.md", "-o", "r.html"], in: folder)
            #expect(page.output == "Wrote r.html.\n")
            #expect(folder.read("r.html").contains("<th scope=\"row\">Kari</th>"))
            let again = try runProgram(["report", ".", "--html", "--lesson", "test.md", "-o", "r.html"], in: folder)
            #expect(again.status == 2)
            #expect(again.errors.contains("exists already"))
        }

        @Test func tamperedFilesAreToldApart() throws {
            let per = try play("Per", ["b", "80"])
            let text = folder.read(per)
            // A claim that does not hold, in a file that was changed.
            folder.write(text.replacing("\"mistake\",\"mistake\":\"swapped\"", with: "\"right\""), to: "claim.result")
            // Only a name.
            folder.write(text.replacing("\"Per\"", with: "\"Kari\""), to: "name.result")
            let grade = try runProgram(
                ["grade", "claim.result", "name.result", per, "--lesson", "test.md"], in: folder)
            #expect(grade.status == 1)
            let lines = grade.errors.split(separator: "\n").sorted()
            #expect(
                lines == [
                    "mlshell: claim.result: the file was changed after it was written; claimed right, but is not: question 1.",
                    "mlshell: name.result: the file was changed after it was written.",
                ])
            let sheet = try runProgram(["grade", "claim.result", per, "--lesson", "test.md", "--csv"], in: folder)
            #expect(sheet.output.contains("claimed right, but is not: question 1"))
            let report = try runProgram(["report", "name.result", per], in: folder)
            #expect(report.errors.contains("mlshell: name.result: it was changed after it was written"))
            #expect(report.output.hasPrefix("1 result,"))
        }

        @Test func hostileFilesFailAloneInOneLineEach() throws {
            let good = try play("Eva", ["a"])
            folder.write("", to: "empty.result")
            folder.write([0, 1, 2, 0], to: "nul.result")
            folder.write(String(folder.read(good).dropLast(30)), to: "cut.result")
            folder.write(String(repeating: "[", count: 200_000), to: "deep.result")
            folder.write(
                "{\"mlshell\":\"results\",\"v\":1,\"lesson\":\"other\"}\n{\"check\":\"x\"}\n", to: "other.result")
            folder.write("\u{1B}]0;gotcha\u{7}\u{1B}[2J", to: "escape\u{1B}[31m.result")
            folder.makeFolder("folder.result")
            let huge = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("{", to: "huge.result")))
            try huge.truncate(atOffset: 5 << 30)
            try huge.close()
            let run = try runProgram(["grade", ".", "missing.result", "/dev/zero", "--lesson", "test.md"], in: folder)
            #expect(run.status == 1)
            #expect(run.output.contains("Eva"))
            let lines = run.errors.split(separator: "\n")
            #expect(lines.count == 10, "\(run.errors)")
            for line in lines { #expect(line.hasPrefix("mlshell: ") && line.count < 200) }
            #expect(!(run.output + run.errors).unicodeScalars.contains("\u{1B}"))
        }

        @Test func newLessonIsPlayedAndHandedOut() throws {
            let new = try runProgram(["new", "My lesson"], in: folder)
            #expect(new.output.hasPrefix("Wrote my-lesson.md."))
            #expect(try runProgram(["new", "my-lesson"], in: folder).status == 2)
            #expect(try runProgram(["lint", "my-lesson.md"], in: folder).output == "1 file: 0 errors, 0 warnings\n")
            let sheet = try runProgram(["worksheet", "my-lesson.md"], in: folder)
            #expect(sheet.output.hasPrefix("# My lesson\n\nName: ___"))
            let notebook = try runProgram(["export", "my-lesson.md", "--notebook", "-o", "n.ipynb"], in: folder)
            #expect(notebook.output == "Wrote n.ipynb.\n")
            let outside = try runProgram(["strip", "my-lesson.md", "-o", "../x.md"], in: folder)
            #expect(outside.status == 2)
            #expect(outside.errors.contains("no name of a file in the current folder"))
            #expect(try runProgram(["worksheet", "missing.md"], in: folder).status == 1)
            #expect(try runProgram(["strip", "best-line"], in: folder).output.contains("id: best-line"))
        }

        @Test func previewFollowsTheFile() throws {
            folder.write(lesson, to: "test.md")
            let terminal = try startShell(["preview", folder.file("test.md")], in: folder, rows: 40)
            #expect(terminal.screen.scrollback.contains("Nothing is kept here."))
            folder.write(lesson.replacing("Which?", with: "Which of them?"), to: "test.md")
            terminal.send(Keystroke.enter)
            try terminal.waitFor("Which of them?")
            terminal.send(":quit" + Keystroke.enter)
            #expect(terminal.waitForExit() == 0)
            #expect(folder.permissions(of: ".local/state/mlshell/journal.jsonl") == nil)
        }
    }
}
