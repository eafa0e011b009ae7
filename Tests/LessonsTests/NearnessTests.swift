import Lessons
import Testing

/// What is said of numbers that are wrong by their sign, their point or their rounding.
@Suite struct NearnessTests {
    static let sign = "The size is right. Which sign does it have?"
    static let signs = "The sizes are right. Which signs do they have?"
    static let point = "The digits are right. Where does the point stand?"
    static let near = "That is close. Type the calculation, or more digits."

    private func said(
        _ key: String, _ typed: String, within: String? = nil, keyword: String = "Number"
    ) throws -> String {
        let setting = within.map { "- within: \($0)\n" } ?? ""
        let bench = try Bench("## S\n### \(keyword)\n- answer: `\(key)`\n\(setting)### Hint\nx\n")
        #expect(bench.word(typed) == "none")
        #expect(bench.word(typed, forced: true) == "wrong")
        return bench.verdict([typed]).message.plainText
    }

    @Test(arguments: [
        ("-48.1", "48.1", nil, sign), ("12", "-12", nil, sign), ("-48.1", "48.3", "0.5", sign),
        ("80.9", "0.809", "0.5", point), ("13.97", "13970000000", "0.1", point), ("64", "0.64", nil, point),
        ("7.5 ** 0.5", "2.7", "0.005", near), ("-33.96", "-34", "0.005", near),
        ("2.153", "2.1", "0.02", near), ("4.25", "4.26", "0.005", near), ("3.14159", "3.14", nil, near),
    ])
    func isSaid(key: String, typed: String, within: String?, words: String) throws {
        #expect(try said(key, typed, within: within) == words)
    }

    /// Another number is another number.
    @Test(arguments: [
        ("12", "13", nil), ("5", "50", nil), ("0.5", "5", nil), ("0", "0.1", nil), ("200", "20", nil),
        ("80.9", "70", "0.5"), ("4.25", "4.5", "0.005"), ("7.5 ** 0.5", "3", "0.005"), ("7.5 ** 0.5", "2.8", "0.005"),
        ("1000", "10", nil), ("7.5", "float('inf')", nil),
        ("7.5", "float('nan')", nil),
    ])
    func isNotSaid(key: String, typed: String, within: String?) throws {
        #expect(try said(key, typed, within: within) == "")
    }

    @Test func looksAtTheSignsOfAnArray() throws {
        #expect(try said("[1, -2, 3]", "[-1, 2, -3]", keyword: "Expression") == Self.signs)
        #expect(try said("[1, -2, 3]", "[-1, 2, 3]", keyword: "Expression") == "")
        #expect(try said("[0, 0]", "[0, 1]", keyword: "Expression") == "")
        #expect(try said("['a', 'b']", "['b', 'a']", keyword: "Expression") == "")
    }

    @Test func comesAfterTheMistakesOfTheLesson() throws {
        let bench = try Bench(
            """
            ## S
            ### Number
            - answer: `-12.5`
            ### Hint
            x
            ### Feedback
            - **uphill** `12.5` — Which way?

            """)
        #expect(bench.word("12.5") == "uphill")
        #expect(bench.verdict(["-1.25"]).message.plainText == Self.point)
    }
}
