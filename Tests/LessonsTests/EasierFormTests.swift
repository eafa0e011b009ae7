import Lessons
import MiniPython
import Testing

/// `### Easier`: a smaller form of a question.
@Suite struct EasierFormTests {
    static let body = """
        ## Six
        ### Number
        What is 12 times 3?
        - answer: `12 * 3`
        ### Hint
        Ten threes, and two more.
        ### Easier
        Begin with less.
        ### Choose one
        What is 2 times 3?
        - [x] six
        - [ ] five
          > **added** — You added.
        ### Why
        Two threes.
        ## Next
        text
        """

    @Test func isReadAsAStepOfItsOwn() throws {
        let lesson = try #require(read(lessonText(Self.body)).lesson)
        #expect(lint(lessonText(Self.body)) == [])
        #expect(lesson.steps.map(\.id) == ["six", "next"])
        #expect(lesson.allSteps.map(\.id) == ["six", "six/easier", "next"])
        let step = lesson.steps[0]
        let smaller = try #require(step.easier.first)
        #expect(step.why == nil && step.question?.keyword == "Number")
        #expect(smaller.question?.keyword == "Choose one" && smaller.why != nil && smaller.title == "Six")
        let judge = Judge(lesson: lesson, limits: shortLimits)
        #expect(judge.judge(Attempt("a"), smaller).isRight)
        #expect(!judge.judge(Attempt("b"), smaller).isRight)
    }

    @Test func isReadInNorwegianToo() throws {
        let text = lessonText(Self.body).split(separator: "\n", omittingEmptySubsequences: false).map {
            $0 == "### Easier" ? "### Lettere" : $0 == "id: t" ? "id: t\nlanguage: nb" : $0
        }.joined(separator: "\n")
        #expect(read(text).lesson?.steps.first?.easier.count == 1)
    }

    /// A faulty smaller form leaves the question itself whole, and the other way round.
    @Test func faultsBelongToTheirForm() throws {
        let start = "## S\n### Number\n- answer: `3`\n### Hint\nh\n### Easier\n"
        let lesson = try #require(read(lessonText(start + "### Number\n### Hint\nh\n## T\ntext\n")).lesson)
        #expect(lesson.steps[0].problem == nil)
        #expect(lesson.steps[0].easier.first?.problem?.place.line == 13)
        let other = try #require(
            read(lessonText("## S\n### Number\n### Hint\nh\n### Easier\n### Choose one\n- [x] a\n- [ ] b\n")).lesson)
        #expect(other.steps[0].problem != nil)
        #expect(other.steps[0].easier.first?.problem == nil)
    }

    @Test(arguments: [
        (
            "## S\ntext\n### Easier\n### Choose one\n- [x] a\n- [ ] b\n",
            "t.md:9:1: error: Easier without a question to be easier than; write a question such as ### Number before it"
        ),
        (
            "## S\n### Choose one\n- [x] a\n- [ ] b\n### Easier\ntext\n",
            "t.md:11:1: error: the easier form asks nothing; write a question such as ### Number below it"
        ),
        (
            "## S\n### Choose one\n- [x] a\n- [ ] b\n### Easier\n### Choose one\n- [x] a\n- [ ] b\n### Easier\nx\n",
            "t.md:15:1: error: a second Easier; keep one, at the end of the step; the text after it belongs to it"
        ),
        (
            "## S\n### Choose one\n- [x] a\n- [ ] b\n### Easier\n### Number\n- answer: 1 / 0\n### Hint\nh\n",
            "t.md:13:11: error: '1 / 0' cannot be computed: ZeroDivisionError: division by zero; "
                + "mend it, or define its names in the Setup"
        ),
        (
            "## S\n### Choose one\n- [x] a\n- [ ] b\n### Easier\n### Number\n- answer: 77\n### Hint\nIs it 77?\n",
            "t.md:14:1: error: a hint contains the key: '77'; ask a question that leads there"
        ),
        (
            "## S\n### Number\n- answer: 36\n### Hint\nh\n### Easier\nIs it 36?\n### Choose one\n- [x] a\n- [ ] b\n",
            "t.md:12:1: error: the easier form contains the key: '36'; ask a question that leads there"
        ),
        (
            "## S\n### Choose one\n- [x] a\n- [ ] b\n### Easyer\n### Hint\nx\n",
            "t.md:11:1: error: 'Easyer' is no heading with a meaning; did you mean ### Easier?"
        ),
    ])
    func faultsAreReported(body: String, problem: String) { #expect(lint(lessonText(body)) == [problem]) }

    @Test func theOutlineNamesIt() throws {
        let lesson = try #require(read(lessonText(Self.body)).lesson)
        #expect(lesson.outline().contains("  13: Six (six/easier): Choose one, 2 options, why"))
    }

    @Test func namesInCode() {
        #expect(CodeNames.mentioned(in: "y = np.mean(x) + x  # z\nprint('w', a.b)") == ["y", "np", "x", "print", "a"])
        #expect(CodeNames.bound(in: "y = x\nfor i in z: pass") == ["y", "i"])
    }
}
