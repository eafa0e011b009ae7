import Lessons
import Testing

@Suite struct JudgeTests {
    private let number = """
        ## Setup
        ```python
        y = [1, 3, 4, 9]
        ```
        ## S
        ### Number
        - answer: `sum(y) / len(y)`
        - within: 0.005
        - unit: km/s
        ### Hint
        x
        ### Feedback
        - **sum, not mean** `sum(y)` — Divide.
        - **below zero** `answer < 0` — A mean of positive numbers.

        """

    @Test func judgesNumbersByValue() throws {
        let bench = try Bench(number)
        #expect(bench.word("4.25") == "right")
        #expect(bench.word("(1 + 3 + 4 + 9) / 4") == "right")
        #expect(bench.word("4.255") == "right")
        #expect(bench.word("4.2551") == "none")
        #expect(bench.word("17") == "sum, not mean")
        #expect(bench.word("-1") == "below zero")
        #expect(bench.word("a = 4.25; a") == "right")
        #expect(bench.word("4.3", forced: true) == "wrong")
    }

    @Test(arguments: ["a = 4.25", "print(4.25)", "None", "True", "[4.25]", "'4.25'", "nonsense", "1 / 0", "(", ""])
    func takesNoAnswerForOne(_ entry: String) throws {
        #expect(try Bench(number).word(entry) == "none")
    }

    @Test func readsDecimalCommasAndUnits() throws {
        let bench = try Bench(number)
        #expect(bench.word("4,25") == "right")
        #expect(bench.word("  >>> 4.25") == "none")
        #expect(bench.judge.judge(Attempt("  >>> 4,25"), bench.step) == .right([]))
        #expect(bench.word("4.25 km/s") == "right")
        #expect(bench.word("17,0 km/s") == "sum, not mean")
        #expect(bench.word("4.25 m/s") == "none")
        #expect(!bench.judge.isAnswer("4.25 if y else 3", bench.step))
        #expect(!bench.judge.isAnswer("4.25 * 2", bench.step))
        // Python could not run these.
        #expect(bench.judge.isAnswer("4,05", bench.step))
        #expect(bench.judge.isAnswer("-04,25", bench.step))
        for line in ["4,25", "0,5", "4,00", "0.05", "04"] { #expect(!bench.judge.isAnswer(line, bench.step)) }
        #expect(!bench.judge.isAnswer("4 in y", bench.step))
    }

    /// Right values in another shape are no answer, and are told.
    @Test(arguments: [
        ("[1, 2, 3, 4]", "[[1, 2, 3, 4]]", "the shape (1, 4); asked for is the shape (4,)"),
        ("[1, 2, 3, 4]", "[[1, 2], [3, 4]]", "the shape (2, 2); asked for is the shape (4,)"),
        ("[[1, 2, 3], [4, 5, 6]]", "[[1, 4], [2, 5], [3, 6]]", "the shape (3, 2); asked for is the shape (2, 3)"),
        ("[5]", "5", "one value alone; asked for is the shape (1,)"),
    ])
    func tellsOfAnotherShape(key: String, typed: String, words: String) throws {
        let bench = try Bench("## S\n### Expression\n- answer: `\(key)`\n### Hint\nx\n")
        #expect(bench.word(key) == "right")
        #expect(bench.word(typed) == "none")
        #expect(bench.verdict([typed]).message.plainText == "The values are right, but this has \(words).")
        #expect(bench.word(typed, forced: true) == "wrong")
        #expect(bench.verdict(["[1, 2, 3, 5]"]).message.isEmpty)
    }

    @Test func tellsOfANumberInAList() throws {
        let bench = try Bench(number)
        #expect(
            bench.verdict(["[4.25]"]).message.plainText
                == "The values are right, but this has the shape (1,); asked for is one value alone.")
        #expect(bench.verdict(["[4.25, 1]"]).message.isEmpty)
        #expect(bench.verdict(["'4.25'"]).message.isEmpty)
    }

    @Test func computesKeysInAFreshWorld() throws {
        let bench = try Bench(number)
        #expect(bench.word("y = [0]", "sum = max", "4.25") == "right")
    }

    @Test func judgesExpressionsByValueAndShape() throws {
        let bench = try Bench("## S\n### Expression\n- answer: `[1, 2.5]`\n### Hint\nx\n")
        #expect(bench.word("[1.0, 5 / 2]") == "right")
        #expect(bench.word("(1, 2.5)") == "right")
        #expect(bench.word("[[1, 2.5]]") == "none")
        #expect(bench.word("[True, 2.5]") == "none")
        #expect(bench.word("[1, '2.5']") == "none")
        #expect(bench.word("[1, 2.500001]") == "right")
        #expect(bench.word("[1, 2.50001]") == "none")
    }

    @Test func judgesSetsAndTexts() throws {
        let sets = try Bench("## S\n### Expression\n- answer: `{1, 'a'}`\n### Hint\nx\n")
        #expect(sets.word("{'a', 1}") == "right")
        #expect(sets.word("['a', 1]") == "none")
        let texts = try Bench("## S\n### Expression\n- answer: `'ab'`\n### Hint\nx\n")
        #expect(texts.word("'a' + 'b'") == "right")
        #expect(texts.word("'AB'") == "none")
    }

    @Test func asksForTheForm() throws {
        let bench = try Bench("## S\n### Expression\n- answer: 6\n- avoids: sum\n- uses: max\n### Hint\nx\n")
        #expect(bench.word("sum([1, 2, 3])") == "none")
        #expect(bench.verdict(["6"]).message == .words("The result is right. Find a way that uses `max`."))
        #expect(bench.word("f = max", "f(6, 1)") == "right")
        #expect(bench.word("g = sum", "max(g([6]), 1)") == "none")
    }

    // MARK: Letters

    @Test func judgesOneLetter() throws {
        let bench = try Bench(
            "## S\n### Choose one\n- [x] Yes\n- [ ] No\n  > **name** — Why not?\n- [ ] Perhaps\n  > Really?\n- [ ] Never\n"
        )
        for line in ["a", "A", "a.", "a)", "(a)", " a "] { #expect(bench.word(line) == "right") }
        #expect(bench.word("b") == "name")
        #expect(bench.verdict(["b"]).message.plainText == "Why not?")
        #expect(bench.word("c") == "wrong")
        #expect(bench.verdict(["c"]).message.plainText == "Really?")
        #expect(bench.verdict(["d"]) == .wrong([]))
        #expect(bench.word("ab") == "none")
        for line in ["e", "aa", "a + b", "1", "", "abacus", "and", "a and", "a and e"] {
            #expect(!bench.judge.isAnswer(line, bench.step))
        }
    }

    @Test func judgesSeveralLetters() throws {
        let bench = try Bench(
            "## S\n### Choose all\n- [x] One\n- [ ] Two\n  > **n** — m\n- [x] Three\n  > Right so.\n- [ ] Four\n")
        for line in ["a c", "ca", "a, c", "C A", "a and c", "a og c", "A, and C"] {
            #expect(bench.word(line) == "right")
        }
        #expect(bench.verdict(["ac"]).message.plainText == "Right so.")
        #expect(bench.word("d b a") == "n")
        #expect(bench.word("a") == "incomplete")
        #expect(bench.verdict(["c"]).message.plainText == "Right so far, but something is missing.")
        #expect(bench.word("a d") == "wrong")
    }

    // MARK: Functions

    private let function = """
        ## Setup
        ```python
        def half(x):
            return x / 2
        ```
        ## S
        ### Function
        ```python
        def mean(a, b):
            ...
        ```
        ### Tests
        ```python
        mean(1, 3) == 2          # shown
        mean(2, 2) == 2
        mean(-1, 0) == -0.5      # hidden: below zero
        ```
        ### Hint
        x
        ### Feedback
        - **sum, not mean** — Divide.
          ```python
          def mean(a, b):
              return a + b
          ```
        - **integer division** — Use one slash.
          ```python
          def mean(a, b):
              return (a + b) // 2
          ```

        """

    @Test func judgesFunctionsByBehaviour() throws {
        let bench = try Bench(function)
        #expect(bench.word("def mean(a, b):\n    return (a + b) / 2") == "right")
        #expect(bench.word("mean = lambda a, b: half(a) + half(b)") == "right")
        #expect(bench.word("def mean(u, v):\n    return v + u") == "sum, not mean")
        #expect(bench.word("mean = lambda a, b: a + b >> 1") == "integer division")
        #expect(bench.word("def other(a, b): return 1") == "none")
        #expect(bench.word("def help(a): return a / 2", "def mean(a, b): return help(a + b)") == "right")
    }

    @Test func tellsWhatAShownTestGives() throws {
        let bench = try Bench(function)
        #expect(bench.verdict(["mean = max"]).message.plainText == "Not yet: mean(1, 3) gives 3 (shown).")
        #expect(
            bench.verdict(["def mean(a): return a"]).message.plainText
                == "Not yet: mean(1, 3): TypeError: mean() takes 1 positional argument but 2 were given (shown).")
        let hidden = bench.verdict(["def mean(a, b): return abs(a + b) / 2"])
        #expect(hidden.message.plainText == "Not yet: the shown tests pass, one that is not shown fails.")
        #expect(bench.word("def mean(a, b):\n    while True: pass") == "none")
    }

    @Test func waitsForNoEndlessWrongProgram() throws {
        let endless = "- **never ends** — Count down.\n  ```python\n  def mean(a, b):\n      while True: pass\n  ```\n"
        let bench = try Bench(function + endless)
        let start = ContinuousClock.now
        #expect(bench.word("def mean(a, b):\n    return 7") == "none")
        // Six tests of it would take as many seconds within the limits of these tests.
        #expect(ContinuousClock.now - start < .seconds(2))
        let value = try Bench(
            "## S\n### Number\n- answer: 7 * 8\n### Hint\nx\n### Feedback\n- **n** `sum(range(10 ** 12))` — m\n"
                + "- **m** `sum(range(10 ** 12 + answer)) < 0` — m\n- **o** `55` — m\n")
        #expect(value.word("55") == "o")
    }

    @Test func isStoppedByAPerson() throws {
        let bench = try Bench(function)
        bench.judge.isInterrupted = { true }
        #expect(bench.word("def mean(a, b):\n    while True: pass") == "none")
        bench.judge.isInterrupted = { false }
        #expect(bench.word("def mean(a, b):\n    return (a + b) / 2") == "right")
    }

    @Test func callsInTheSessionWhatRestsOnEarlierSteps() throws {
        let bench = try Bench(function)
        #expect(bench.session.run("two = 2").succeeded)
        #expect(bench.word("def mean(a, b): return (a + b) / two") == "right")
    }

    // MARK: Predict

    @Test func judgesPredictionsByRunning() throws {
        let bench = try Bench(
            "## Setup\n```python\nn = 2\n```\n## S\n### Predict\n```python\nprint(n)\nprint('b ')\n```\n"
                + "- [ ] `1`\n  `b`\n  > **n** — m\n- `2`\n  `b`\n### Hint\nx\n")
        #expect(bench.word("n = 1", "b") == "right")
        #expect(bench.word("a") == "n")
        #expect(!bench.judge.isAnswer("2", bench.step))
        #expect((bench.step.question as? PredictQuestion)?.output(bench.step, bench.judge) == "2\nb \n")
    }

    @Test func judgesTypedPredictions() throws {
        let bench = try Bench(
            "## S\n### Predict\n```python\nprint(1 / 2, 'x')\n```\n### Hint\nx\n### Feedback\n"
                + "- **whole** — m\n  ```python\n  print(1 // 2, 'x')\n  ```\n")
        #expect(bench.word("0.5 x") == "right")
        #expect(bench.word(".50   x") == "right")
        #expect(bench.word("0 x") == "whole")
        #expect(bench.word("1 x") == "wrong")
        #expect(!bench.judge.isAnswer("print(1)", bench.step))
        #expect(!bench.judge.isAnswer("a = 1", bench.step))
    }
}
