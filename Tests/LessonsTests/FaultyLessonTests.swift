import Diagnostics
import Lessons
import Testing
import Wording

/// One planted fault in a small lesson, and the lines that lint prints for it.
struct Fault: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var expected: [String]

    var testDescription: String { name }

    init(_ name: String, _ body: String, _ expected: [String]) {
        self.name = name
        text = lessonText(body)
        self.expected = expected
    }

    init(_ name: String, file: String, _ expected: [String]) {
        self.name = name
        text = file
        self.expected = expected
    }
}

@Suite struct FaultyLessonTests {
    @Test(arguments: Faults.all)
    func isReported(_ fault: Fault) { #expect(lint(fault.text) == fault.expected) }

    /// Every finding has its words in Bokmål, at the same place.
    @Test(arguments: Faults.all) func isReportedInBokmal(_ fault: Fault) {
        let english = findings(fault.text, .english)
        let norwegian = findings(fault.text, .bokmal)
        #expect(norwegian.map(\.place) == english.map(\.place))
        #expect(norwegian.map(\.rule) == english.map(\.rule))
        for (own, other) in zip(norwegian, english) {
            #expect(own.message != other.message)
            #expect(own.fix == nil && other.fix == nil || own.fix != other.fix, "\(own.fix ?? "")")
        }
    }

    private func findings(_ text: String, _ language: Language) -> [Diagnostic] {
        let reading = LessonReader.read(text, file: "t.md", language: language) { _ in .failure(.missing) }
        return LessonLint.problems(of: reading, libraries: [], limits: shortLimits, language: language)
    }

    @Test func thereAreManyAndEachHasItsOwnName() {
        #expect(Faults.all.count >= 120)
        #expect(Set(Faults.all.map(\.name)).count == Faults.all.count)
    }
}

enum Faults {
    static let all = file + structure + questions + proofs + reading + asking + values + programs

    private static let end = "\n## S\ntext\n"

    static let file: [Fault] = [
        Fault("empty", file: " \n", ["t.md:1:1: error: the file is empty; write a lesson"]),
        Fault(
            "no front matter", file: "# T\n## S\n",
            [
                "t.md:1:1: error: the file does not start with front matter; "
                    + "begin with a line ---, then mlshell: 1, title: …, id: …, then a line ---"
            ]),
        Fault(
            "endless front matter", file: "---\nmlshell: 1\n",
            ["t.md:1:1: error: the front matter does not end; put a line --- after its last key"]),
        Fault(
            "no version", file: "---\ntitle: T\n---\n",
            ["t.md:1:1: error: the front matter has no mlshell key; add the line mlshell: 1"]),
        Fault(
            "unknown version", file: "---\nmlshell: 2\n---\n",
            ["t.md:2:10: error: the file is written in format version '2'; this mlshell reads version 1"]),
        Fault(
            "no id", file: "---\nmlshell: 1\ntitle: T\n---\n# T" + end,
            ["t.md:1:1: error: the front matter has no id; add the line id: …"]),
        Fault(
            "id is no id", file: "---\nmlshell: 1\ntitle: T\nid: ../x y\n---\n# T" + end,
            ["t.md:4:5: error: the id '../x y' is no id; use letters, digits and hyphens only"]),
        Fault(
            "doubled key", file: "---\nmlshell: 1\ntitle: T\nid: t\nid: u\n---\n# T" + end,
            ["t.md:5:1: warning: the key id stands twice in the front matter; the first counts; remove one"]),
        Fault(
            "unknown key", file: "---\nmlshell: 1\ntitle: T\nid: t\nminuets: 5\n---\n# T" + end,
            ["t.md:5:1: warning: the front matter has an unknown key 'minuets'; did you mean minutes?"]),
        Fault(
            "no colon", file: "---\nmlshell: 1\ntitle: T\nid: t\nseed 7\n---\n# T" + end,
            ["t.md:5:1: error: 'seed 7' is not key: value; write one key and its value on each line"]),
        Fault(
            "seed is no number", file: "---\nmlshell: 1\ntitle: T\nid: t\nseed: x\n---\n# T" + end,
            ["t.md:5:7: error: seed is 'x'; write a whole number, such as seed: 7"]),
        Fault(
            "control character", file: "---\nmlshell: 1\ntitle: T\nid: t\n---\n# T\n## S\u{7}x\ntext\n",
            ["t.md:7:5: warning: the control character U+0007; delete it"]),
        Fault(
            "escape", file: "---\nmlshell: 1\ntitle: T\u{1B}[31m\nid: t\n---\n# T" + end,
            ["t.md:3:9: error: the control character ESC; delete it"]),
    ]

    static let structure: [Fault] = [
        Fault("no steps", "", ["t.md:7:1: error: the lesson has no steps; write a step below a heading ##"]),
        Fault(
            "no title", file: "---\nmlshell: 1\ntitle: T\nid: t\n---\ntext\n" + end,
            ["t.md:6:1: error: the lesson has no title; begin its text with a line # Title"]),
        Fault("second title", "## S\n# U\ntext\n", ["t.md:8:1: error: a second title; write ## for a step"]),
        Fault(
            "second setup", "## Setup\n```python\na = 1\n```\n## Setup\n```python\nb = 1\n```\n## S\ntext\n",
            ["t.md:11:1: error: a second Setup; move its code to the first"]),
        Fault(
            "empty setup", "## Setup\n## S\ntext\n",
            ["t.md:7:1: error: the Setup has no code; write a fence ```python below it"]),
        Fault(
            "failing setup", "## Setup\n```python\na = 1\nb = c\n```\n## S\ntext\n",
            [
                "t.md:10:1: error: the Setup fails: NameError: name 'c' is not defined; "
                    + "mend it; no step with code can be tried"
            ]),
        Fault(
            "near miss of Setup", "## Setpu\ntext\n",
            ["t.md:7:1: warning: 'Setpu' is read as a step; did you mean ## Setup?"]),
        Fault(
            "reserved on level 2", "## S\ntext\n## Hint\ntext\n",
            ["t.md:9:1: error: Hint stands on level 2, as if it were a step; write ### Hint"]),
        Fault(
            "reserved on level 4", "## S\n#### Hint\ntext\n",
            ["t.md:8:1: error: Hint stands on level 4; write ### Hint"]),
        Fault(
            "hint without question", "## S\ntext\n### Hint\nx\n",
            ["t.md:9:1: error: Hint without a question; write a question such as ### Number before it"]),
        Fault(
            "near miss of a question", "## S\n### Choose on\n- [x] a\n- [ ] b\n",
            ["t.md:8:1: error: 'Choose on' is no heading with a meaning; did you mean ### Choose one?"]),
        Fault(
            "numbered hint", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Hint 2\ny\n",
            ["t.md:12:1: error: 'Hint 2' is no heading with a meaning; did you mean ### Hint?"]),
        Fault(
            "two questions", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Expression\n- answer: 1\n",
            ["t.md:12:1: error: a second question; the step asks one in line 8; begin a new step with ##"]),
        Fault(
            "doubled part", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Why\ny\n### Why\nz\n",
            ["t.md:14:1: error: a second Why; join the two"]),
        Fault(
            "same step id", "## S\ntext\n## s\ntext\n",
            [
                "t.md:9:1: error: the step's id 's' is taken by the step in line 7; "
                    + "rename the step, or write <!-- id: … --> under its heading"
            ]),
        Fault(
            "open fence", "## S\n```python run\nprint(1)\n",
            ["t.md:8:1: error: this fence is never closed; put a line ``` after its text"]),
        Fault(
            "misspelt language", "## S\n```pyton\nx\n```\n",
            ["t.md:8:1: error: the fence's language is 'pyton'; did you mean python?"]),
        Fault(
            "misspelt run", "## S\n```python Run\nx\n```\n",
            [
                "t.md:8:1: error: 'Run' after python has no meaning; "
                    + "write ```python, or ```python run for a program to be run"
            ]),
        Fault(
            "raw HTML", "## S\n<div>x</div>\n",
            ["t.md:8:1: warning: raw HTML is not shown: '<div>x</div>'; write Markdown"]),
        Fault(
            "empty hint", "## S\n### Number\n- answer: 7 * 8\n### Hint\n",
            ["t.md:10:1: error: the Hint is empty; write it, or remove its heading"]),
        Fault(
            "remote link", "## S\n[x](https://example.org/)\n",
            ["t.md:8:1: error: the link 'https://example.org/' is not local; name the source in words"]),
        Fault(
            "dead link", "## S\n[x](absent.png)\n",
            ["t.md:8:1: error: the link 'absent.png' leads to no file beside the lesson; look at its name"]),
        Fault(
            "too many words", "## S\n" + String(repeating: "word ", count: 81) + "\n",
            ["t.md:7:1: warning: 81 words before the learner acts; about 80 are enough: divide the step"]),
        Fault(
            "plot without a description",
            "## Setup\n```python\nclass P:\n    def plot(self, y): pass\nplt = P()\n```\n"
                + "## S\n```python run\nplt.plot([1])\n```\n",
            [
                "t.md:15:1: error: the plot has no text description; "
                    + "call plt.title(…), or write a paragraph right after the fence"
            ]),
        Fault(
            "failing program", "## S\n```python run\na = 1\nprint(a / 0)\n```\n",
            ["t.md:10:1: error: the program fails: ZeroDivisionError: division by zero; mend it"]),
    ]

    static let questions: [Fault] = [
        Fault(
            "no tick", "## S\n### Choose one\n- [ ] a\n- [ ] b\n",
            ["t.md:8:1: error: no option is ticked; write - [x] before the right one"]),
        Fault(
            "two ticks", "## S\n### Choose one\n- [x] a\n- [x] b\n",
            ["t.md:10:1: error: a second option is ticked; write ### Choose all, or tick one"]),
        Fault(
            "one option", "## S\n### Choose one\n- [x] a\n",
            ["t.md:8:1: error: Choose one has 1 option; write at least two: - [x] right, - [ ] wrong"]),
        Fault(
            "27 options", "## S\n### Choose one\n- [x] 0\n" + (1...26).map { "- [ ] \($0)\n" }.joined(),
            ["t.md:35:1: error: more than 26 options; there is no letter for this one"]),
        Fault(
            "same option", "## S\n### Choose one\n- [x] a\n- [ ] b\n- [ ] b\n",
            ["t.md:11:1: error: the option says the same as that in line 10; remove one"]),
        Fault(
            "bad box", "## S\n### Choose one\n- [x] a\n- [ ] b\n- [y] c\n",
            ["t.md:11:1: error: this box cannot be read; write - [ ] or - [x], then the option's text"]),
        Fault(
            "feedback under options", "## S\n### Choose one\n- [x] a\n- [ ] b\n### Feedback\n- **x** `b` — y\n",
            ["t.md:11:1: error: Feedback cannot stand here; quote it under the option: > **name** — message"]),
        Fault(
            "no answer", "## S\n### Number\n- within: 1\n### Hint\nx\n",
            ["t.md:8:1: error: Number has no answer; write - answer: EXPRESSION below it"]),
        Fault(
            "unknown setting", "## S\n### Number\n- answer: 7 * 8\n- withn: 1\n### Hint\nx\n",
            ["t.md:10:1: warning: Number has no setting 'withn'; did you mean within?"]),
        Fault(
            "doubled setting", "## S\n### Number\n- answer: 7 * 8\n- answer: 1\n### Hint\nx\n",
            ["t.md:10:1: warning: the setting answer stands twice; the first counts; remove one"]),
        Fault(
            "comma in within", "## S\n### Number\n- answer: 7 * 8\n- within: 0,5\n### Hint\nx\n",
            ["t.md:10:11: error: within is '0,5', with a decimal comma; write 0.5"]),
        Fault(
            "within is no number", "## S\n### Number\n- answer: 7 * 8\n- within: few\n### Hint\nx\n",
            ["t.md:10:11: error: within is 'few'; write a number such as 0.005, or 1%"]),
        Fault(
            "mistake without a name", "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- `7` — y\n",
            ["t.md:13:1: error: the mistake has no name; write - **name** `wrong value` — message"]),
        Fault(
            "mistake without a dash",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `7` y\n- **m** `8` — z\n",
            [
                "t.md:13:1: error: the mistake 'n' has no dash before its message; "
                    + "write - **name** `wrong value` — message"
            ]),
        Fault(
            "no starter", "## S\n### Function\n### Tests\n```python\nf(1) == 2\n```\n### Hint\nx\n",
            [
                "t.md:8:1: error: Function has no starter; "
                    + "write a fence ```python with def NAME(…): and ... below it"
            ]),
        Fault(
            "no tests", "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Hint\nx\n",
            [
                "t.md:8:1: error: Function has no tests; "
                    + "write ### Tests with a fence ```python of lines such as f(1) == 2"
            ]),
        Fault(
            "two comparisons in a test",
            "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\nf(1) == 2\nf(1) == 2 == 2\n```\n"
                + "### Hint\nx\n### Solution\n```python\ndef f(x):\n    return x + 1\n```\n",
            [
                "t.md:16:1: error: 'f(1) == 2 == 2' is not one comparison with ==; "
                    + "write f(…) == VALUE on one line"
            ]),
        Fault(
            "no program", "## S\n### Predict\n- [ ] `1`\n- [ ] `2`\n### Hint\nx\n",
            ["t.md:8:1: error: Predict has no program; write a fence ```python below it"]),
    ]

    static let proofs: [Fault] = [
        Fault(
            "key cannot be computed", "## S\n### Number\n- answer: `a + 1`\n### Hint\nx\n",
            [
                "t.md:9:12: error: 'a + 1' cannot be computed: NameError: name 'a' is not defined; "
                    + "mend it, or define its names in the Setup"
            ]),
        Fault(
            "key is no number", "## S\n### Number\n- answer: `[1, 2]`\n### Hint\nx\n",
            [
                "t.md:9:12: error: the answer is [1, 2], not one number; "
                    + "write an expression for one number, or ask with ### Expression"
            ]),
        Fault(
            "key hangs on chance",
            "## Setup\n```python\nimport random\n```\n## S\n### Number\n- answer: `random.random()`\n### Hint\nx\n",
            [
                "t.md:13:12: error: 'random.random()' is 0.8444218515250481, under another seed 0.13436424411240122; "
                    + "make it independent of chance, or say in the step that it is random"
            ]),
        Fault(
            "percentage of 0", "## S\n### Number\n- answer: 0\n- within: 1%\n### Hint\nx\n",
            ["t.md:9:11: error: within is a percentage, of a key that is 0; write within as a number"]),
        Fault(
            "no hint", "## S\n### Number\n- answer: 7 * 8\n",
            ["t.md:8:1: error: Number without a hint; write ### Hint with a first thought"]),
        Fault(
            "hint with the source", "## S\n### Number\n- answer: `7 * 8 + 10`\n### Hint\nType `7*8 + 10`.\n",
            ["t.md:10:1: error: a hint contains the key: '7*8+10'; ask a question that leads there"]
        ),
        Fault(
            "hint with the number", "## S\n### Number\n- answer: `7 * 8`\n### Hint\nIt is not 55, it is 56.0.\n",
            ["t.md:10:1: error: a hint contains the key: '56.0'; ask a question that leads there"]),
        Fault(
            "hint with a small number", "## S\n### Number\n- answer: 7\n### Hint\nNot 6, 7 or 8?\n",
            [
                "t.md:10:1: warning: a hint contains the number 7; see that it does not give the key away"
            ]),
        Fault(
            "hint with the option", "## S\n### Choose one\n- [x] The slope\n- [ ] b\n### Hint\nIt is the slope.\n",
            ["t.md:11:1: error: a hint contains the key: 'the slope'; ask a question that leads there"]),
        Fault(
            "mistake is the key",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `8 * 7` — y\n",
            [
                "t.md:13:10: error: the mistake 'n' is the right answer, 56; "
                    + "change it, or make within smaller"
            ]),
        Fault(
            "mistake near the key",
            "## S\n### Number\n- answer: 7 * 8\n- within: 1\n### Hint\nx\n### Feedback\n- **n** `57.5` — y\n",
            [
                "t.md:14:10: warning: the mistake 'n' lies near the key: some answers are both; make within smaller"
            ]),
        Fault(
            "equal mistakes",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `7` — y\n- **m** `14 / 2` — z\n",
            [
                "t.md:14:10: error: the mistake 'm' has the value of 'n', 7; remove one, or change the data"
            ]),
        Fault(
            "one name for two mistakes",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `7` — y\n- **n** `8` — z\n",
            ["t.md:14:1: warning: two mistakes are named 'n'; name them apart"]),
        Fault(
            "condition holds for the key",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `answer > 0` — y\n",
            [
                "t.md:13:10: error: the mistake 'n' holds for the right answer; "
                    + "write a condition that only wrong answers meet"
            ]),
        Fault(
            "wrong solution",
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Solution\n```python\n7 + 8\n```\n",
            ["t.md:14:1: error: the solution is 15, the answer 56; make them agree"]),
        Fault(
            "solution avoids nothing",
            "## S\n### Number\n- answer: sum([50, 6])\n- avoids: sum\n### Hint\nx\n### Solution\n```python\nsum([6, 50])\n```\n",
            ["t.md:15:1: error: the solution is not written as uses and avoids ask; change one of them"]),
        Fault(
            "weak tests", function("return x + 1", mistake: "return 2"),
            [
                "t.md:22:3: error: the tests accept the wrong program 'n'; add a test that it fails"
            ]),
        Fault(
            "wrong program only fails", function("return x + 1", mistake: "return y"),
            ["t.md:22:3: error: the wrong program 'n' only fails: NameError: name 'y' is not defined; mend it"]),
        Fault(
            "wrong program does nothing", function("return x + 1", mistake: "return None"),
            ["t.md:22:3: error: the wrong program 'n' behaves like the starter; let it compute something"]),
        Fault(
            "solution fails a test", function("return x + 3", mistake: "return x"),
            [
                "t.md:27:1: error: the solution does not pass the test in line 15: f(1) gives 4; "
                    + "mend the solution or the test"
            ]),
        Fault(
            "no option equals the output", predict("- [ ] `1`\n- [ ] `2`\n"),
            ["t.md:8:1: error: no option equals the output, '3'; mend the right option"]),
        Fault(
            "the tick is wrong", predict("- [x] `1`\n- [ ] `3`\n"),
            ["t.md:12:1: error: the ticked option is not the output, '3'; tick the right one, or none"]),
        Fault(
            "program prints nothing",
            "## S\n### Predict\n```python\nx = 1\n```\n### Hint\nx\n",
            ["t.md:10:1: error: the program prints nothing; let it print what is to be predicted"]),
        Fault(
            "endless key", "## S\n### Number\n- answer: `sum(range(10 ** 12))`\n### Hint\nx\n",
            [
                "t.md:9:12: error: 'sum(range(10 ** 12))' cannot be computed: it takes too long; "
                    + "mend it, or define its names in the Setup"
            ]),
    ]

    private static func function(_ solution: String, mistake: String) -> String {
        "## S\n### Function\n```python\ndef f(x):\n    ...\n```\n### Tests\n```python\n"
            + "f(1) == 2\n```\n### Hint\nh\n### Feedback\n- **n** — m\n  ```python\n  def f(x):\n      \(mistake)\n  ```\n"
            + "### Solution\n```python\ndef f(x):\n    \(solution)\n```\n"
    }

    private static func predict(_ options: String) -> String {
        "## S\n### Predict\n```python\nprint(1 + 2)\n```\n\(options)### Hint\nx\n"
    }
}
