import Testing

@testable import Lessons

@Suite struct ExplainQuestionTests {
    private static let body = """
        ## Slope
        ### Explain
        What does a slope of 30 say?
        ### Rubric
        - **per unit** `each|per |for every` — It says what one more degree does.
        - **on average** `about|average|roughly` — It does not hold for every day.
        ### Hint
        What changes when it gets warmer?
        ### Feedback
        - **cause** `because` — The line says that both go together, not why.
        ### Solution
        For every degree, about 30 more are sold.

        """

    @Test func findsIdeasByTheirWords() throws {
        let bench = try Bench(Self.body)
        let both = bench.verdict(["It sells roughly thirty more for each degree."])
        #expect(both.message.plainText.hasPrefix("Found in your words: per unit, on average."))
        #expect(both.message.plainText.hasSuffix("One way to say it:\nFor every degree, about 30 more are sold."))
        #expect(bench.word("It sells more when warmer") == "part")
        #expect(
            bench.verdict(["More SALES PER degree"]).message.plainText.hasPrefix("Found in your words: per unit."))
        #expect(
            bench.verdict(["it gets warm here"]).message.plainText.hasPrefix("None of the ideas was found by its words")
        )
        // Parts of words count: languages join them.
        #expect(bench.verdict(["Roundabout is the word"]).message.plainText.contains("on average"))
    }

    @Test func isNeverWrong() throws {
        let bench = try Bench(Self.body)
        let verdict = bench.verdict(["People buy more because it is hot"])
        #expect(verdict.message.plainText.contains("both go together"))
        #expect(bench.word("People buy more because it is hot") == "part")
    }

    @Test func asksForTicks() throws {
        let bench = try Bench(Self.body)
        let question = try #require(bench.step.question)
        #expect(question.lettered(after: []) == [])
        #expect(question.lettered(after: ["x"]).count == 2)
        let sentence = "more ice for every degree"
        #expect(bench.word(sentence, "a b") == "right")
        #expect(bench.word(sentence, "B") == "right")
        #expect(bench.word(sentence, "0") == "right")
        #expect(bench.word(sentence, "none") == "right")
        #expect(bench.word(sentence, "another way to say it", "ab") == "right")
        #expect(bench.verdict([sentence, "all"]).message.plainText == "You said 2 of 2 ideas.")
        #expect(
            bench.verdict([sentence, "a"]).message.plainText
                == "You said 1 of 2 ideas. Worth another thought: on average.")
        #expect(bench.word("a b") == "none")
        #expect(!bench.judge.isAnswer("a b", bench.step))
        #expect(!bench.judge.isAnswer("c", bench.step, after: [sentence]))
    }

    @Test func namesIdeasForTheJournal() throws {
        let bench = try Bench(Self.body)
        let question = try #require(bench.step.question)
        #expect(question.ideas(Attempt("about 30 for each degree"), bench.step) == ["per unit", "on average"])
        #expect(question.ideas(Attempt("b", given: ["x"]), bench.step) == ["on average"])
        #expect(question.ideas(Attempt("0", given: ["x"]), bench.step) == [])
    }

    @Test(arguments: [
        "", "x", "2 + 3", "print('hello there')", "x = 1", "slope", "not x", "'two words'", "# a note about it",
        "f(x y", "'one two three' + 'four five'",
        "for x in y:", "import numpy",
    ])
    func takesNoSentenceForOne(_ line: String) throws {
        let bench = try Bench(Self.body)
        #expect(!bench.judge.isAnswer(line, bench.step))
    }

    @Test(arguments: [
        "It's the slope that says so.", "if the slope is larger, more is sold", "30 more sales", "Salget øker med 30.",
        "slope = 30 more sales", "The answer: more ice.", "\"It sells more for every degree.\"",
    ])
    func takesSentences(_ line: String) throws {
        let bench = try Bench(Self.body)
        #expect(bench.judge.isAnswer(line, bench.step))
    }

    @Test func isSound() { #expect(lint(lessonText(Self.body)) == []) }

    private static func faulty(_ rubric: String, _ rest: String = "### Solution\nWords of two kinds.\n") -> String {
        "## S\n### Explain\nWhy?\n### Rubric\n\(rubric)\(rest)"
    }

    static let faults: [Fault] = [
        Fault(
            "no rubric", "## S\n### Explain\nWhy?\n### Solution\nSo.\n",
            ["t.md:8:1: error: Explain has no rubric; write ### Rubric with items - **name** `word|word` — the idea"]),
        Fault(
            "empty rubric", faulty("text\n"),
            ["t.md:10:1: error: the Rubric lists no idea; write - **name** `word|word` — the idea"]),
        Fault(
            "empty part of an idea", faulty("- **n** `words||kinds` — m\n"),
            ["t.md:11:1: error: a part of the pattern of 'n' is empty; write `word|word`"]),
        Fault(
            "equal ideas", faulty("- **n** `words|two` — m\n- **o** `two|words` — m\n"),
            ["t.md:12:1: error: the ideas 'n' and 'o' are found alike; change one"]),
        Fault(
            "no model answer", faulty("- **n** `words` — m\n", ""),
            ["t.md:8:1: error: Explain has no model answer; write ### Solution with a sentence or two"]),
        Fault(
            "model answer without an idea", faulty("- **n** `words` — m\n- **o** `three` — m\n"),
            [
                "t.md:12:1: error: the idea 'o' is not found in the model answer; "
                    + "change the pattern or the ### Solution"
            ]),
        Fault(
            "model answer with a mistake",
            faulty("- **n** `words` — m\n", "### Feedback\n- **o** `kinds` — m\n### Solution\nWords of two kinds.\n"),
            ["t.md:13:1: error: the mistake 'o' is found in the model answer; change its pattern"]),
        Fault(
            "hint with the model answer",
            faulty("- **n** `words` — m\n", "### Hint\nWords of two kinds.\n### Solution\nWords of two kinds.\n"),
            ["t.md:12:1: error: a hint contains the key: 'Wordsoftwokinds.'; ask a question that leads there"]),
        Fault(
            "rubric of another kind", "## S\n### Choose one\n- [x] a\n- [ ] b\n### Rubric\n- **n** `a` — m\n",
            ["t.md:11:1: error: Choose one has no Rubric; remove it"]),
    ]

    @Test(arguments: faults) func isReported(_ fault: Fault) { #expect(lint(fault.text) == fault.expected) }
}
