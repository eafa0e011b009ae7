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
    }
}
