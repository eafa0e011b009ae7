import Diagnostics
import Lessons
import Markdown
import Testing

@Suite struct LessonReaderTests {
    @Test func readsAWholeLesson() throws {
        let text = """
            ---
            mlshell: 1
            title: The title
            id: the-id
            version: 1.2.0
            language: en
            author: A: B
            minutes: 25
            needs: first, second
            teaches: slope
            seed: 7
            ---
            # The title
            Opening.

            ## Setup
            ```python
            a = 1
            ```
            Words between.
            ```python
            b = 2
            ```

            ## Data d
            | x | y |
            |---|---|
            | 1 | a |
            | 2 | b |

            ## First step
            <!-- id: old-id -->
            Read this.
            ```python run
            print(a)
            ```
            And this.

            ## Second step
            ### NUMBER:
            How many?
            - answer: `a * b * 3`
            - within: 1%
            - unit: km/s
            - points: 2
            - review: no

            A note:
            - first: one
            ### Hint
            One.
            ### Hint
            Two.
            ### Feedback
            - **name** ``a `b` `` -- Message *here*.
            ### Why
            Because.
            ### Solution
            Prose only.

            """
        let reading = read(text)
        #expect(
            reading.problems.map(\.description)
                == [
                    "t.md:49:1: warning: Number has no setting 'first'; "
                        + "its settings are answer, within, unit, uses, avoids, points, review"
                ])
        let lesson = try #require(reading.lesson)
        #expect(lesson.frontMatter.author == "A: B")
        #expect(lesson.frontMatter.minutes == 25)
        #expect(lesson.frontMatter.needs == ["first", "second"])
        #expect(lesson.seed == 7 && lesson.version == "1.2.0")
        #expect(lesson.opening.blocks.plainText == "Opening.")
        #expect(lesson.setup == Code("a = 1\n\n\n\nb = 2\n", start: SourcePlace(line: 18, column: 1)))
        #expect(lesson.tables.map(\.columns).first?.map(\.values) == [.whole([1, 2]), .text(["a", "b"])])
        #expect(lesson.steps.map(\.id) == ["old-id", "second-step"])
        #expect(lesson.steps[0].parts.programs.map(\.text) == ["print(a)\n"])
        #expect(lesson.steps[0].parts.count == 3)
        #expect(lesson.steps[0].question == nil)
        let number = try #require(lesson.steps[1].question as? NumberQuestion)
        #expect(number.key.answer == Code("a * b * 3", start: SourcePlace(line: 42, column: 12)))
        #expect(number.key.within == .relative(0.01))
        #expect(number.unit == "km/s")
        #expect(number.asked.points == 2 && !number.asked.isReviewed)
        #expect(number.asked.parts.blocks.plainText == "How many?\nA note:\nfirst: one")
        let step = lesson.steps[1]
        #expect(step.hints.map(\.blocks.plainText) == ["One.", "Two."])
        #expect(step.mistakes.map(\.name) == ["name"])
        #expect(step.mistakes[0].message.plainText == "Message here.")
        guard case .expression(let code) = step.mistakes[0].pattern else {
            Issue.record("no expression")
            return
        }
        #expect(code.text == "a `b` ")
        #expect(step.why?.blocks.plainText == "Because.")
        #expect(step.solution?.code == nil)
    }

    @Test func readsNorwegianWords() throws {
        let text =
            "---\nmlshell: 1\ntitle: T\nid: t\nlanguage: nb\n---\n# T\n## Steg én\n### Tall\n- answer: 7 * 8\n### Hint\nx\n### Løsning\ny\n"
        let reading = read(text)
        #expect(reading.problems.isEmpty)
        #expect(reading.lesson?.steps[0].question is NumberQuestion)
        #expect(reading.lesson?.steps[0].id == "steg-én")
        #expect(reading.lesson?.steps[0].solution != nil)
    }

    @Test func marksBrokenStepsAndKeepsTheRest() throws {
        let reading = read(lessonText("## A\n### Number\nx\n## B\ntext\n"))
        let lesson = try #require(reading.lesson)
        #expect(lesson.steps.map { $0.problem?.place.line } == [8, nil])
    }

    @Test func readsOptionsOfPredictions() throws {
        let body =
            "## S\n### Predict\n```python\nprint(1)\n```\n- `1`\n  `2`\n- [ ] \n  ```\n  3\n  ```\n- words\n### Hint\nx\n"
        let lesson = try #require(read(lessonText(body)).lesson)
        let predict = try #require(lesson.steps[0].question as? PredictQuestion)
        #expect(predict.predictions.first == "1\n2")
        #expect(predict.asked.parts.blocks.plainText.contains("words"))
    }

    @Test func dividesTestsAtTheTopComparison() throws {
        let body = """
            ## S
            ### Function
            ```python
            def f(x):
                ...
            ```
            ### Tests
            ```python
            # all of them
            f([1 == 1])[0] == 1   # hidden
            round(f(2), 3) == (1, "a == b")  # hiddenness
            ```

            """
        let lesson = try #require(read(lessonText(body)).lesson)
        let function = try #require(lesson.steps[0].question as? FunctionQuestion)
        #expect(function.tests.map(\.call.text) == ["f([1 == 1])[0]", "round(f(2), 3)"])
        #expect(function.tests.map(\.expected.text) == ["1", "(1, \"a == b\")"])
        #expect(function.tests.map(\.isHidden) == [true, false])
        #expect(function.tests.map(\.label) == ["", "hiddenness"])
        #expect(function.tests.map(\.call.start.line) == [16, 17])
    }

    @Test func takesAByteOrderMarkAndReturns() {
        let text =
            "\u{FEFF}"
            + lessonText("## S\ntext\n").split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        #expect(read(text).problems.isEmpty)
        #expect(read(text).lesson?.steps.map(\.place.line) == [7])
    }

    @Test(arguments: 0..<200)
    func takesAnyPieceOfALesson(_ seed: Int) {
        // Pieces of the format in a wild order must be read without a crash and with every problem in the file.
        let pieces = [
            "---\n", "# T\n", "## S\n", "### Number\n", "- answer: 1\n", "```python\n", "```\n", "- [x] a\n",
            "> **b** — c\n",
            "### Feedback\n", "- **n** `x`", " — m\n", "### Tests\n", "f(1) == 2\n", "|a|b|\n|-|-|\n", "## Data d\n",
            "[x](y.csv)\n", "### Predict\n", "### Function\n", "def f(x):\n", "\u{0}", "\u{1B}", "é", "  ", "\t",
            "### Hint\n", "``", "<!-- id: ",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var text = "---\nmlshell: 1\ntitle: T\nid: t\n---\n# T\n"
        for _ in 0..<40 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
        #expect(
            read(text).problems.allSatisfy { $0.place.line >= 1 && $0.place.line <= lines + 1 && $0.place.column >= 1 })
    }
}
