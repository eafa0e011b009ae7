import Testing

@testable import Lessons

@Suite struct MatchQuestionTests {
    private static let body = """
        ## Kinds
        ### Match
        Who learns how?
        | system | kind |
        |---|---|
        | spam filter | supervised |
        | grouping *customers* | unsupervised |
        | house prices | supervised |
        | chess by playing | reinforcement |
        ### Hint
        Is a spam filter told what is right?
        ### Feedback
        - **prices need no labels** `3b` — Each house comes with its price.

        """

    /// The answer that pairs rows, from 1, with entries.
    private func line(_ bench: Bench, _ pairs: (Int, String)...) throws -> String {
        let question = try #require(bench.step.question as? MatchQuestion)
        return try pairs.map { row, entry in
            let letter = try #require(question.shown.firstIndex { question.entries[$0] == entry })
            return "\(row)\(Option.letter(letter))"
        }.joined(separator: " ")
    }

    private func right(_ bench: Bench) throws -> String {
        try line(bench, (1, "supervised"), (2, "unsupervised"), (3, "supervised"), (4, "reinforcement"))
    }

    @Test func takesThePairsInSeveralForms() throws {
        let bench = try Bench(Self.body)
        let right = try right(bench)
        let pairs = right.split(separator: " ")
        for line in [
            right, right.uppercased(), right.replacing(" ", with: ""), right.replacing(" ", with: ", "),
            pairs.reversed().joined(separator: " "),
            pairs.map { "\($0.prefix(1)) \($0.suffix(1))" }.joined(separator: "; "),
            pairs.map { "\($0.prefix(1))-\($0.suffix(1))" }.joined(separator: " "),
            pairs.map { "\($0.prefix(1)): \($0.suffix(1))" }.joined(separator: " "),
            pairs.map { "\($0.prefix(1)).\($0.suffix(1))" }.joined(separator: " "),
        ] {
            #expect(bench.judge.isAnswer(line, bench.step), "\(line)")
            #expect(bench.word(line) == "right", "\(line)")
        }
        #expect(bench.step.question?.key(bench.step, bench.judge, after: []) == right)
    }

    @Test func readsPairsInOtherForms() {
        for line in ["1b 2a", "1=b 2=a", "1 -> b, 2 -> a", "1→b 2→a", "b1 a2", "B1, A2"] {
            #expect(MatchQuestion.pairs(line)?.map(\.letter) == [1, 0], "\(line)")
        }
        for line in ["a1", "a1 = b2", "1 == a", "b1 x"] { #expect(MatchQuestion.pairs(line) == nil, "\(line)") }
    }

    @Test func countsWhatIsRight() throws {
        let bench = try Bench(Self.body)
        let line = try line(bench, (1, "supervised"), (2, "supervised"), (3, "supervised"), (4, "supervised"))
        #expect(bench.verdict([line]) == .wrong(.words("2 of 4 are right.")))
    }

    @Test func knowsMistakesByTheFilesLetters() throws {
        let bench = try Bench(Self.body)
        let line = try line(bench, (1, "supervised"), (2, "unsupervised"), (3, "unsupervised"), (4, "reinforcement"))
        #expect(bench.word(line) == "prices need no labels")
    }

    @Test func saysWhatIsMissingOrDoubled() throws {
        let bench = try Bench(Self.body)
        #expect(
            bench.verdict(["1a 2b"]).message.plainText
                == "The rows 3, 4 have no letter yet. All are asked for in one line.")
        #expect(
            bench.verdict(["1a 2b 4c"]).message.plainText == "Row 3 has no letter yet. All are asked for in one line.")
        #expect(bench.verdict(["1a 1b 2a 3a"]).message.plainText == "Row 1 has two letters.")
        #expect(bench.verdict(["1a 2a 3a 4a 5a"]).message.plainText == "There is no row 5; the last one is 4.")
        #expect(bench.verdict(["1a 2a 3a 4z"]).message.plainText == "Row 4: there is no z.")
        #expect(bench.word("1a 1b 2a 3a") == "none")
    }

    @Test(arguments: [
        "", "1", "a", "2j", "1 2", "a1", "1ab", "1a + 2b", "0x1f", "1e5", "2 * 3", "1a2", "999999999999a",
    ])
    func takesNoAnswerForOne(_ line: String) throws {
        let bench = try Bench(Self.body)
        #expect(!bench.judge.isAnswer(line, bench.step))
    }

    @Test func showsBothSides() throws {
        let bench = try Bench(Self.body)
        let text = try #require(bench.step.question?.asked.parts.blocks.plainText)
        #expect(text.contains("1 spam filter a "))
        #expect(text.contains("4 chess by playing"))
        #expect(!text.contains("supervised b supervised"))
        #expect(bench.step.question?.asked.parts.blocks.count == 2)
    }

    @Test func isSound() { #expect(lint(lessonText(Self.body)) == []) }

    private static func faulty(_ rows: String, _ rest: String = "") -> String {
        "## S\n### Match\n| a | b |\n|---|---|\n\(rows)\(rest)"
    }

    private static let sound = "| one | first |\n| two | second |\n"

    static let faults: [Fault] = [
        Fault(
            "match without a table", "## S\n### Match\ntext\n",
            ["t.md:8:1: error: Match has no table; write a table of two columns, one pair in each row"]),
        Fault(
            "match with two tables", faulty(sound, "\n| c | d |\n|---|---|\n| 1 | 2 |\n"),
            ["t.md:14:1: error: Match has a second table; join the two"]),
        Fault(
            "match of three columns", "## S\n### Match\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n",
            ["t.md:9:1: error: the table has 3 columns; write two"]),
        Fault(
            "match of one row", faulty("| one | first |\n"),
            ["t.md:9:1: error: the table has 1 row and 1 different cell on the right; write at least two of both"]),
        Fault(
            "match of one kind", faulty("| one | first |\n| two | first |\n"),
            ["t.md:9:1: error: the table has 2 rows and 1 different cell on the right; write at least two of both"]),
        Fault(
            "match with an empty cell", faulty(sound + "| three | |\n"),
            ["t.md:13:1: error: a cell of the row is empty; write both parts of the pair"]),
        Fault(
            "match with a row twice", faulty(sound + "| one | second |\n"),
            ["t.md:13:1: error: the row says the same on the left as line 11; change one"]),
        Fault(
            "match with 27 entries", faulty((1...27).map { "| \($0) | r\($0) |\n" }.joined()),
            ["t.md:9:1: error: more than 26 entries on the right; there are no more letters"]),
        Fault(
            "match whose mistake is no pair", faulty(sound, "### Feedback\n- **n** `first` — m\n"),
            ["t.md:14:10: error: the mistake 'n' says no pairs; write a row and a letter: 1b"]),
        Fault(
            "match whose mistake is not there", faulty(sound, "### Feedback\n- **n** `3a` — m\n"),
            [
                "t.md:14:10: error: the mistake 'n' has the pair 3a, which the table does not have; "
                    + "count rows from 1, and the right side's entries from a, as they stand in the file"
            ]),
        Fault(
            "match whose mistake is right", faulty(sound, "### Feedback\n- **n** `2b 1a` — m\n"),
            ["t.md:14:10: error: the mistake 'n' is right; name a wrong pair"]),
        Fault(
            "match whose mistakes are equal", faulty(sound, "### Feedback\n- **n** `1b` — m\n- **o** `1 b` — m\n"),
            ["t.md:15:10: error: the mistake 'o' has the pairs of 'n'; remove one"]),
        Fault(
            "hint with a pair", faulty(sound, "### Hint\nThe first is one, of course.\n"),
            ["t.md:13:1: error: a hint contains the key: 'one – first'; ask a question that leads there"]),
    ]

    @Test(arguments: faults) func isReported(_ fault: Fault) { #expect(lint(fault.text) == fault.expected) }
}
