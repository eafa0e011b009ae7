import Testing

@testable import Lessons

@Suite struct OrderQuestionTests {
    /// The mean of a list, with two wrong lines.
    private static let body = """
        ## Setup
        ```python
        numbers = [2, 4, 9]
        ```
        ## Mean
        ### Order
        Print the mean.
        ```python
        total = 0
        for number in numbers:
            total = total + number

        print(total / 3)
        ```
        ### Distractors
        ```python
        total = number
        print(total)
        ```
        ### Hint
        What must be there before the loop?
        ### Feedback
        - **forgot the old total** `total = number` — This keeps the last number only.

        """

    /// The letters of some lines, as the learner sees them; `>` before a line sets it in.
    private func letters(_ bench: Bench, _ lines: String...) throws -> String {
        let question = try #require(bench.step.question as? OrderQuestion)
        return try lines.map { line in
            let level = line.prefix { $0 == ">" }.count
            let text = String(line.dropFirst(level))
            let place = try #require(question.lines.firstIndex { $0.text == text })
            return Option.letter(place) + String(repeating: ">", count: level)
        }.joined(separator: " ")
    }

    private let key = ["total = 0", "for number in numbers:", ">total = total + number", "print(total / 3)"]

    @Test func takesTheProgramInSeveralForms() throws {
        let bench = try Bench(Self.body)
        let right = try letters(bench, key[0], key[1], key[2], key[3])
        for line in [
            right, right.uppercased(), right.filter { $0 != " " }, right.replacing(" ", with: ", "), "  \(right) ",
            right.replacing(">", with: " >"),
        ] {
            #expect(bench.judge.isAnswer(line, bench.step), "\(line)")
            #expect(bench.word(line) == "right", "\(line)")
        }
        #expect(bench.step.question?.key(bench.step, bench.judge, after: []) == right)
        #expect(bench.step.question?.reveal(bench.step, bench.judge) == "5.0\n")
    }

    @Test func takesAnotherOrderWithTheSameResult() throws {
        let bench = try Bench("## S\n### Order\n```python\na = 1\nb = 2\nprint(a + b)\n```\n### Hint\nx\n")
        #expect(bench.word(try letters(bench, "b = 2", "a = 1", "print(a + b)")) == "right")
        #expect(bench.word(try letters(bench, "b = 2", "print(a + b)", "a = 1")) == "wrong")
    }

    @Test func takesLinesThatStayOut() throws {
        let bench = try Bench("## S\n### Order\n```python\na = 1\na = 2\nprint(a)\n```\n### Hint\nx\n")
        #expect(bench.word(try letters(bench, "a = 2", "print(a)")) == "right")
        #expect(bench.word(try letters(bench, "a = 1", "print(a)")) == "wrong")
    }

    @Test func knowsWrongLines() throws {
        let bench = try Bench(Self.body)
        let line = try letters(bench, key[0], key[1], ">total = number", key[3])
        #expect(bench.word(line) == "forgot the old total")
        #expect(bench.word(try letters(bench, key[0], key[1], key[2], "print(total)")) == "wrong")
    }

    @Test func saysWhereItStops() throws {
        let bench = try Bench(Self.body)
        let unset = bench.verdict([try letters(bench, key[1], key[2], key[0], key[3])])
        #expect(
            unset.message.plainText
                == "In this order it stops: NameError: name 'total' is not defined.")
        let flat = bench.verdict([try letters(bench, key[0], key[1], String(key[2].dropFirst()), key[3])])
        #expect(flat.message.plainText.contains("expected an indented block after 'for' statement"))
        #expect(flat.message.plainText.hasSuffix("A > behind a letter sets its line in."))
    }

    @Test(arguments: ["", ">", "> a", "a a", "a + b", "z", "1", "ab c d e f g h", "a = 1", "a_b", "print(a)"])
    func takesNoAnswerForOne(_ line: String) throws {
        let bench = try Bench(Self.body)
        #expect(!bench.judge.isAnswer(line, bench.step))
    }

    @Test func staysSilentOnJunk() throws {
        let bench = try Bench(Self.body)
        #expect(bench.word("nonsense") == "none")
        #expect(bench.word(String(repeating: "a>", count: 9999)) == "none")
        #expect(bench.word("a" + String(repeating: ">", count: 20)) == "wrong")
    }

    @Test func stopsAnEndlessOrderSoon() throws {
        let bench = try Bench(
            "## S\n### Order\n```python\nn = 3\nwhile n > 0:\n    n = n - 1\nprint(n)\n```\n"
                + "### Distractors\n- `n = n + 1`\n### Hint\nx\n")
        let start = ContinuousClock.now
        let verdict = bench.verdict([try letters(bench, "n = 3", "while n > 0:", ">n = n + 1", "print(n)")])
        #expect(verdict.message.plainText == "In this order it stops: it never comes to an end.")
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func changesNothingForTheLearner() throws {
        let bench = try Bench(Self.body)
        _ = bench.verdict([try letters(bench, key[0], key[1], key[2], key[3])])
        #expect(bench.session.value(of: "total") == nil)
        #expect(bench.word("numbers.append(5)", try letters(bench, key[0], key[1], key[2], key[3])) == "right")
    }

    @Test func mixesTheLinesAlwaysAlike() throws {
        let (first, second) = (try Bench(Self.body), try Bench(Self.body))
        #expect(first.step.question?.lettered(after: []) == second.step.question?.lettered(after: []))
        let other = try Bench(Self.body.replacing("## Mean", with: "## Average"))
        #expect(first.step.question?.lettered(after: []) != other.step.question?.lettered(after: []))
    }

    @Test func findsAllRightOrders() throws {
        let bench = try Bench(
            "## S\n### Order\n```python\na = 1\nb = 2\nc = 3\nprint(a + b + c)\n```\n### Hint\nx\n")
        let question = try #require(bench.step.question as? OrderQuestion)
        let arrangements = try bench.judge.arrangements(of: question, bench.step).get()
        let lines = [("a = 1", 0), ("b = 2", 0), ("c = 3", 0), ("print(a + b + c)", 0)].map {
            (text: $0.0, level: $0.1)
        }
        let found = arrangements.accepted(lines, until: .infinity)
        #expect(found.orders.count == 6 && found.tried == 24 && found.total == 24)
        #expect(question.outline(bench.step, bench.judge)[0].hasPrefix("right orders, 6 of 24: "))
        #expect(arrangements.accepted(lines, until: 0).tried < 24)
    }

    @Test func triesOrdersOfBlocks() throws {
        let bench = try Bench(Self.body)
        let question = try #require(bench.step.question as? OrderQuestion)
        let arrangements = try bench.judge.arrangements(of: question, bench.step).get()
        let lines = key.map { (text: String($0.drop { $0 == ">" }), level: $0.hasPrefix(">") ? 1 : 0) }
        let found = arrangements.accepted(lines, until: .infinity)
        #expect(found.orders == [[0, 1, 2, 3]] && found.tried == 24)
    }

    @Test func isSound() { #expect(lint(lessonText(Self.body)) == []) }

    @Test func manyLinesAreSound() {
        let program = (1...4).map { "a\($0) = \($0)\n" }.joined() + "print(a1 + a2 + a3 + a4)\n"
        #expect(lint(lessonText("## S\n### Order\n```python\n\(program)```\n### Hint\nx\n")) == [])
    }

    private static func faulty(_ program: String, _ rest: String = "### Hint\nx\n") -> String {
        "## S\n### Order\n```python\n\(program)```\n\(rest)"
    }

    static let faults: [Fault] = [
        Fault(
            "order without a program", "## S\n### Order\ntext\n### Hint\nx\n",
            ["t.md:8:1: error: Order has no program; write it in a fence ```python"]),
        Fault(
            "order with two programs", faulty("a = 1\nprint(a)\n```\n```python\nb = 1\n"),
            ["t.md:14:1: error: Order has a second program; join the two"]),
        Fault(
            "order of one line", faulty("print(1)\n"),
            ["t.md:10:1: error: the program to be put in order has 1 line; write at least two"]),
        Fault(
            "order with a comment", faulty("a = 1\n# two\nprint(a)\n"),
            [
                "t.md:11:1: error: the line '# two' is a comment, which can stand anywhere; "
                    + "write a statement on one line"
            ]),
        Fault(
            "order with an open bracket", faulty("a = 1\nprint(\n    a)\n"),
            [
                "t.md:11:1: error: the line 'print(' goes on in another line; write a statement on one line",
                "t.md:12:1: error: the line 'a)' goes on in another line; write a statement on one line",
            ]),
        Fault(
            "order whose program fails", faulty("a = 1\nprint(b)\n"),
            ["t.md:11:1: error: the program fails: NameError: name 'b' is not defined; mend it"]),
        Fault(
            "order without a result", faulty("if True:\n    pass\n"),
            ["t.md:10:1: error: the program leaves nothing to compare; let it print something"]),
        Fault(
            "order that chance decides", faulty("import random\nprint(random.random())\n"),
            [
                "t.md:10:1: error: the program comes to something else under another seed; "
                    + "make it independent of chance, or say in the step that it is random"
            ]),
        Fault(
            "order right as shown", faulty("a = 1\nb = 2\n"),
            [
                "t.md:8:1: error: the lines are right in the order in which they are shown; "
                    + "change the step's id, or the program"
            ]),
        Fault(
            "order without a hint", faulty("a = 1\nprint(a)\n", ""),
            ["t.md:8:1: error: Order without a hint; write ### Hint with a first thought"]),
        Fault(
            "harmless distractor",
            faulty("a = 1\na = 2\nprint(a)\n", "### Distractors\n```python\nb = 2\n```\n### Hint\nx\n"),
            [
                "t.md:16:1: error: the line 'b = 2' changes nothing before the first line; "
                    + "write one that changes the result wherever it is put"
            ]),
        Fault(
            "distractor as good as a line",
            faulty(
                "a = 1\na = a + 1\nprint(a)\n", "### Distractors\n- `a += 1`\n### Hint\nx\n"),
            [
                "t.md:15:1: error: the line 'a += 1' changes nothing in place of 'a = a + 1'; "
                    + "write one that changes the result wherever it is put"
            ]),
        Fault(
            "empty distractors", faulty("a = 1\nprint(a)\n", "### Distractors\ntext\n### Hint\nx\n"),
            ["t.md:13:1: error: the Distractors have no line; write a fence ```python with them"]),
        Fault(
            "mistake is a right line",
            faulty("a = 1\nprint(a)\n", "### Hint\nx\n### Feedback\n- **n** `print(a)` — m\n"),
            ["t.md:16:10: error: the mistake 'n' is a line of the program; name a line of the Distractors"]),
        Fault(
            "mistake is no line", faulty("a = 1\nprint(a)\n", "### Hint\nx\n### Feedback\n- **n** `print(b)` — m\n"),
            ["t.md:16:10: error: the mistake 'n' is no line that can be chosen; write it under ### Distractors too"]),
        Fault(
            "order whose solution differs",
            faulty("a = 1\nprint(a)\n", "### Hint\nx\n### Solution\n```python\nprint(2)\n```\n"),
            ["t.md:17:1: error: the solution does not come to the program's result; make them agree"]),
        Fault(
            "hint with the program",
            faulty("a = 1\nprint(a)\n", "### Hint\n`a=1` then `print(a)`, or a = 1 print(a).\n"),
            ["t.md:13:1: error: a hint contains the key: 'a=1print(a)'; ask a question that leads there"]),
    ]

    @Test(arguments: faults) func isReported(_ fault: Fault) { #expect(lint(fault.text) == fault.expected) }
}
