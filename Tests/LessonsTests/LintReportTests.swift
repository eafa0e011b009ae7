import Diagnostics
import Lessons
import Testing

@Suite struct LintReportTests {
    private let problems = [
        Diagnostic(
            .error, rule: "r", file: "a \"b\".md", place: SourcePlace(line: 1, column: 2), message: "m\n\u{1}", fix: "f"
        ),
        Diagnostic(.warning, rule: "s", file: "c.md", place: SourcePlace(line: 3, column: 4), message: "é"),
    ]

    @Test func printsOneProblemALine() {
        let report = LintReport(problems: [problems[1]], fileCount: 2)
        #expect(report.text == "c.md:3:4: warning: é\n2 files: 0 errors, 1 warning\n")
        #expect(report.exitStatus == 0)
        #expect(LintReport(problems: problems, fileCount: 1).exitStatus == 1)
    }

    @Test func printsJSON() {
        #expect(
            LintReport(problems: problems, fileCount: 1).json == """
                [
                  {"file": "a \\"b\\".md", "line": 1, "column": 2, "severity": "error", "rule": "r", \
                "message": "m\\n\\u0001", "fix": "f"},
                  {"file": "c.md", "line": 3, "column": 4, "severity": "warning", "rule": "s", "message": "é", "fix": null}
                ]

                """)
        #expect(LintReport(problems: [], fileCount: 1).json == "[]\n")
    }

    @Test func outlinesHowPartsWereRead() throws {
        let body = "## Setup\n```python\na = 1\n```\n## A\ntext\n## B\n### Number\n- answer: a + 55\n### Hint\nx\n"
        let lesson = try #require(read(lessonText(body)).lesson)
        #expect(
            lesson.outline() == """
                t.md: T (t)
                  9: Setup, 1 line
                  11: A (a): reading
                  13: B (b): Number, 1 hint

                """)
        #expect(lesson.outline(language: .bokmal).contains("9: Oppsett, 1 linje\n  11: A (a): lesning\n"))
    }

    @Test func outlinesKeysAndMistakes() throws {
        let body =
            "## A\n### Number\n- answer: 2 + 2\n- within: 1%\n- unit: km\n### Hint\nx\n### Feedback\n- **five** `10 / 2` — m\n"
            + "- **negative** `answer < 0` — m\n## B\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\n"
            + "f(1) == 2\nf(2) == 3  # hidden\n```\n### Hint\nx\n### Solution\n```python\ndef f(x):\n    return x + 1\n```\n"
        let lesson = try #require(read(lessonText(body)).lesson)
        let lines = lesson.outline(Judge(lesson: lesson, limits: shortLimits)).split(separator: "\n").map(String.init)
        #expect(
            lines[2...4] == [
                "    answer: 2 + 2, which is 4, give or take 1 %; km", "    five: 5", "    negative: where answer < 0",
            ])
        #expect(lines.last == "    function: f, 2 tests, 1 of them hidden")
    }
}
