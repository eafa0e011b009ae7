import Markdown
import Testing

@testable import Lessons

@Suite struct ExperimentQuestionTests {
    private static let body = """
        ## Setup
        ```python
        def walk(rate, steps):
            x = 4.0
            for step in range(steps):
                x = x - rate * 2 * x
            return x
        ```
        ## A good rate
        ### Experiment
        Find a rate that comes near 0.
        ```python
        rate = 0.01
        steps = 10
        ```
        - goal: `abs(walk(rate, steps)) < 0.1 and steps <= 10`
        - record: rate, steps, walk(rate, steps)
        ### Hint
        Does a larger rate come nearer?
        ### Feedback
        - **too large** `rate > 1` — Each step jumps over the valley.
        - **more steps** `steps > 10` — Ten steps are allowed.
        ### Solution
        ```python
        rate = 0.3
        ```

        """

    @Test func judgesWhatTheVariablesComeTo() throws {
        let bench = try Bench(Self.body)
        #expect(bench.word("rate = 0.3") == "right")
        #expect(bench.word("rate = 0.02", "rate *= 20") == "right")
        #expect(bench.word("rate = 0.1") == "none")
        #expect(bench.verdict(["rate = 0.1"]).message.plainText == "Not there yet.")
        #expect(bench.word("for r in [0.1, 0.2, 0.4]: rate = r") == "right")
        #expect(bench.word("def f():\n    global rate\n    rate = 0.4\nf()") == "right")
        #expect(bench.word("rate, steps = 0.45, 5") == "right")
        #expect(bench.word("rate = 2") == "too large")
        #expect(bench.word("steps = 1000") == "more steps")
    }

    @Test(arguments: ["other = 3", "walk(0.3, 10)", "rate", "print(rate)", "rate = 0.01", "nonsense", "rate = 'a'", ""])
    func takesNoTrialForAnAnswer(_ entry: String) throws {
        let bench = try Bench(Self.body)
        #expect(bench.word(entry) == "none")
        #expect(bench.word("rate = 0.3; del steps") == "none")
    }

    @Test func usesItsOwnSetup() throws {
        let bench = try Bench(Self.body)
        #expect(bench.word("walk = lambda rate, steps: 0", "rate = 0.02") == "none")
        #expect(bench.word("abs = lambda x: 0", "rate = 0.02") == "none")
        #expect(bench.word("abs = None", "rate = 0.3") == "right")
    }

    @Test func recordsTrials() throws {
        let bench = try Bench(Self.body)
        let question = try #require(bench.step.question)
        _ = bench.verdict(["rate = 0.1", "1 + 1"])
        #expect(question.exhibit(bench.step, bench.judge) == [])
        _ = bench.verdict(["rate = 0.1", "2 * 3", "steps = 2"])
        let table = Block.table(
            ["", "rate", "steps", "walk(rate, steps)"], [["1", "0.1", "10", "0.429497"], ["2", "0.1", "2", "2.56"]])
        #expect(question.exhibit(bench.step, bench.judge) == [table])
        bench.judge.begin(bench.step)
        #expect(question.exhibit(bench.step, bench.judge) == [])
    }

    @Test func showsTheLastTrialsOnly() throws {
        let bench = try Bench(Self.body)
        _ = bench.verdict((1...20).map { "rate = 0.001 * \($0)" })
        let table = try #require(bench.step.question?.exhibit(bench.step, bench.judge).first)
        guard case .table(let rows) = table.content else {
            Issue.record("no table")
            return
        }
        #expect(rows.rows.count == 8 && rows.rows.last?.cells.first?.inlines.plainText == "20")
    }

    @Test func keepsWholeAndDecimalNumbersApart() throws {
        let bench = try Bench(
            "## S\n### Experiment\n```python\na = 1\nb = [1, (2.0, {3: 'x'})]\n```\n"
                + "- goal: type(a) is float and type(b[1][0]) is float and type(b[0]) is int and b[1][1][3] == 'x'\n"
                + "### Hint\nx\n### Solution\n```python\na = 1.0\n```\n")
        #expect(bench.word("a = 2") == "none")
        #expect(bench.word("a = 2.0") == "right")
        #expect(bench.word("b.append(3); a = 0.0") == "right")
    }

    @Test func judgesFunctionsOfTheLearner() throws {
        let bench = try Bench(
            "## Setup\n```python\nk = 2\n```\n## S\n### Experiment\n```python\ndef f(x):\n    return x\n```\n"
                + "- goal: f(3) == 6\n- record: f(3)\n### Hint\nx\n### Solution\n```python\ndef f(x):\n    return k * x\n```\n"
        )
        #expect(bench.word("def f(x): return x + 3") == "right")
        #expect(bench.word("f = lambda x: 2 * x") == "right")
        #expect(bench.word("def g(x): return x", "f = lambda x: g(x) + 3") == "right")
        #expect(bench.word("def f(x): return x * x") == "none")
        #expect(bench.word("f(3) + 3") == "none")
        #expect(bench.word("k = 6", "def f(x): return k") == "none")
    }

    /// What an author wrote and never tried must not keep a learner waiting, nor hide what stands behind it.
    @Test func passesOverAConditionThatNeverEnds() throws {
        let bench = try Bench(
            "## S\n### Experiment\n```python\na = 1\n```\n- goal: a == 0\n### Hint\nx\n### Feedback\n"
                + "- **endless** `sum(range(10 ** 15)) > a` — m\n- **large** `a > 3` — n\n"
                + "### Solution\n```python\na = 0\n```\n")
        #expect(bench.word("a = 5") == "large")
        #expect(bench.verdict(["a = 2"]) == .none(.words("Not there yet.")))
        #expect(bench.word("a = 0") == "right")
    }

    @Test func stopsATrialThatNeverEnds() throws {
        let bench = try Bench(
            "## S\n### Experiment\n```python\na = 1\n```\n- goal: len([1 for i in range(10 ** 9 * (a - 1))]) > 5 or a == 0\n"
                + "### Hint\nx\n### Solution\n```python\na = 0\n```\n")
        let start = ContinuousClock.now
        #expect(bench.verdict(["a = 5"]) == .none(.words("This took too long to be judged.")))
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(bench.word("a = 0") == "right")
    }

    @Test func asksForTheForm() throws {
        let bench = try Bench(
            "## S\n### Experiment\n```python\na = 1\n```\n- goal: a == 6\n- avoids: sum\n### Hint\nx\n"
                + "### Solution\n```python\na = 6\n```\n")
        #expect(bench.verdict(["a = sum([6])"]).message == .words("The result is right. Find a way without `sum`."))
        #expect(bench.word("a = 6") == "right")
    }

    @Test func runsTheStarter() throws {
        let bench = try Bench(Self.body)
        #expect(bench.step.question?.asked.parts.programs.map(\.text) == ["rate = 0.01\nsteps = 10\n"])
        #expect(bench.word("steps", forced: true) == "wrong")
    }

    @Test func isSound() { #expect(lint(lessonText(Self.body)) == []) }

    private static func faulty(
        starter: String = "a = 1", goal: String = "- goal: a > 2", solution: String = "a = 3", _ rest: String = ""
    ) -> String {
        "## S\n### Experiment\n```python\n\(starter)\n```\n\(goal)\n### Hint\nx\n"
            + "### Solution\n```python\n\(solution)\n```\n\(rest)"
    }

    static let faults: [Fault] = [
        Fault(
            "no starter", "## S\n### Experiment\n- goal: a > 2\n### Hint\nx\n### Solution\n```python\na = 3\n```\n",
            [
                "t.md:8:1: error: Experiment has no starter; "
                    + "write a fence ```python that gives each variable a first value"
            ]),
        Fault(
            "starter without a name", faulty(starter: "print(1)"),
            ["t.md:10:1: error: the starter binds no name; write NAME = VALUE for what is to be changed"]),
        Fault("no goal", faulty(goal: "text"), ["t.md:8:1: error: Experiment has no goal; write - goal: CONDITION"]),
        Fault(
            "failing starter", faulty(starter: "a = b"),
            ["t.md:10:1: error: the program fails: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "goal holds at the start", faulty(goal: "- goal: a > 0"),
            ["t.md:12:9: error: the goal holds at the start; change the starter or the goal"]),
        Fault(
            "goal that changes something",
            faulty(starter: "a = [1]", goal: "- goal: a.append(1) or len(a) > 2", solution: "a = [1, 2]"),
            ["t.md:12:9: error: the goal changes something when it is computed; let it only look"]),
        Fault(
            "goal that cannot be computed", faulty(goal: "- goal: a > b"),
            ["t.md:12:9: error: the goal cannot be computed: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "solution misses the goal", faulty(solution: "a = 2"),
            ["t.md:17:1: error: the solution does not meet the goal; mend the solution or the goal"]),
        Fault(
            "failing solution", faulty(solution: "a = b"),
            ["t.md:17:1: error: the solution fails: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "no solution", "## S\n### Experiment\n```python\na = 1\n```\n- goal: a > 2\n### Hint\nx\n",
            ["t.md:7:1: error: Experiment has no solution; write ### Solution with a fence ```python"]),
        Fault(
            "experiment without a hint",
            "## S\n### Experiment\n```python\na = 1\n```\n- goal: a > 2\n### Solution\n```python\na = 3\n```\n",
            ["t.md:8:1: error: Experiment without a hint; write ### Hint with a first thought"]),
        Fault(
            "mistake holds for the solution", faulty("### Feedback\n- **n** `a > 1` — m\n"),
            [
                "t.md:20:10: error: the mistake 'n' holds for the solution; "
                    + "write a condition that only wrong trials meet"
            ]),
        Fault(
            "mistake that cannot be computed", faulty("### Feedback\n- **n** `b > 1` — m\n"),
            ["t.md:20:10: error: the condition cannot be computed: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "equal conditions", faulty("### Feedback\n- **n** `a < 1` — m\n- **o** `a<1` — m\n"),
            ["t.md:21:10: error: the mistake 'o' has the condition of 'n'; remove one"]),
        Fault(
            "record that cannot be computed", faulty(goal: "- goal: a > 2\n- record: a, b"),
            ["t.md:13:11: error: 'b' cannot be computed: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "empty column", faulty(goal: "- goal: a > 2\n- record: a,, max(a, 2)"),
            ["t.md:13:11: error: a column of record is empty; write record: a, b, f(a)"]),
        Fault(
            "hint with the solution",
            faulty(solution: "a = 3456").replacing("### Hint\nx", with: "### Hint\nTry `a = 3456`."),
            ["t.md:13:1: error: a hint contains the key: 'a=3456'; ask a question that leads there"]),
        Fault(
            "experiment that chance decides",
            "## Setup\n```python\nimport random\nr = random.random()\n```\n"
                + faulty(goal: "- goal: a > 2 and r > 0.8"),
            [
                "t.md:22:1: error: the solution does not meet the goal under another seed; mend the solution or the goal"
            ]),
    ]

    @Test(arguments: faults) func isReported(_ fault: Fault) { #expect(lint(fault.text) == fault.expected) }
}
