import Testing

@testable import MiniPython

/// What nobody would write and somebody will paste: CPython's class of error and its words, or a limit, soon.
@Suite struct BadInputTests {
    struct Input: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        /// The last line of what is printed or of the error; words in brackets are ours where CPython's parser gives up.
        let answer: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ answer: String) {
            self.name = name
            self.text = text
            self.answer = answer
        }
    }

    private static func many(_ text: String, _ count: Int = 100_000) -> String { String(repeating: text, count: count) }

    private static func nested(_ count: Int, _ head: String) -> String {
        (0..<count).map { many(" ", $0) + head + "\n" }.joined() + many(" ", count) + "pass\n"
    }

    private static let tooDeep = "RecursionError: maximum recursion depth exceeded during compilation"
    private static let tooLarge = "MemoryError: this program is too large for one piece of code"
    private static let tooNested = "SyntaxError: too many nested parentheses"
    private static let inconsistent = "TabError: inconsistent use of tabs and spaces in indentation"
    private static let noOuterLevel = "IndentationError: unindent does not match any outer indentation level"

    static let characters: [Input] = [
        Input("NUL", "x = 1\0\n", "SyntaxError: source code cannot contain null bytes"),
        Input("control character", "x = 1\u{1}\n", "SyntaxError: invalid non-printable character U+0001"),
        Input("bell alone", "\u{7}", "SyntaxError: invalid non-printable character U+0007"),
        Input("delete", "x\u{7F}=1", "SyntaxError: invalid non-printable character U+007F"),
        Input("vertical tab", "x\u{B}= 1\n", "SyntaxError: invalid non-printable character U+000B"),
        Input("no-break space", "x\u{A0}= 1\n", "SyntaxError: invalid non-printable character U+00A0"),
        Input("space of no width", "x\u{200B} = 1\n", "SyntaxError: invalid non-printable character U+200B"),
        Input("byte order mark", "\u{FEFF}print(1)\n", "1"),
        Input("mark inside", "x = \u{FEFF}1\n", "SyntaxError: invalid non-printable character U+FEFF"),
        Input("dash", "1 – 2\n", "SyntaxError: invalid character '–' (U+2013)"),
        Input("curly quotes", "print(“hi”)\n", "SyntaxError: invalid character '“' (U+201C)"),
        Input("wide brackets", "print（1）\n", "SyntaxError: invalid character '（' (U+FF08)"),
        Input("arrow", "x → 1\n", "SyntaxError: invalid character '→' (U+2192)"),
        Input("picture", "😀 = 1\n", "SyntaxError: invalid character '😀' (U+1F600)"),
        Input("CRLF", "x = 1\r\nif x:\r\n    print(x)\r\n", "1"),
        Input("CR", "x = 1\rprint(x)\r", "1"),
        Input("form feed", "\u{C}x = 1\n\u{C}print(x)\n", "1"),
        Input("form feed in an indent", "if 1:\n\u{C}    print(1)\n  \u{C}  print(2)\n", noOuterLevel),
        Input("tabs, then spaces", "if 1:\n\tx = 1\n        y = 2\n", inconsistent),
        Input("spaces, then tabs", "if 1:\n        x = 1\n\ty = 2\n", inconsistent),
        Input("tabs", "if 1:\n\tx = 1\n\ty = 2\nprint(x, y)\n", "1 2"),
        Input("ligature", "ﬁ = 1\n𝔵 = 2\nprint(fi, x)\n", "1 2"),
        Input("Cyrillic a", "а = 1\nprint(a)\n", "NameError: name 'a' is not defined"),
        Input("lone surrogate", "print(ascii('\\ud800'), len('\\ud800'))\n", "'\\ud800' 1"),
        Input("unclosed string", "x = 'abc\n", "SyntaxError: unterminated string literal (detected at line 1)"),
        Input(
            "unclosed long string", "x = '''abc\n",
            "SyntaxError: unterminated triple-quoted string literal (detected at line 1)"),
        Input("backslash at the end", "x = 1 \\", "SyntaxError: unexpected EOF while parsing"),
        Input(
            "backslash and blank", "x = 1 \\ \n", "SyntaxError: unexpected character after line continuation character"),
        Input("dollar", "x = $1\n", "SyntaxError: invalid syntax"),
        Input("exclamation mark", "x = !1\n", "SyntaxError: invalid syntax"),
    ]

    static let sizes: [Input] = [
        Input("open brackets", many("("), tooNested),
        Input("brackets", many("[") + many("]"), tooNested),
        Input("dictionaries", many("{1:"), tooNested),
        Input("nested lists", "x = " + many("[") + many("]") + "\n", tooNested),
        Input("elif", "if 0:\n    pass\n" + many("elif 0:\n    pass\n"), tooDeep),
        Input("lambdas", many("lambda: ") + "1\n", tooDeep),
        Input("not", many("not ") + "1\n", tooDeep),
        Input("minus", many("-") + "1\n", tooDeep),
        Input("powers", "2" + many("**2") + "\n", tooDeep),
        Input("sums", "x = " + many("1 + ") + "1\n", tooDeep),
        Input("calls", "f" + many("()") + "\n", tooDeep),
        Input("attributes", "x" + many(".a") + "\n", tooDeep),
        Input("conditions", many("1 if 1 else ") + "1\n", tooDeep),
        Input("comparisons", "print(1" + many(" < 2") + ")\n", "False"),
        Input("strings", "print(len(" + many("'a'") + "))\n", "100000"),
        Input("targets", many("x = ") + "1\nprint(x)\n", "1"),
        Input("long list", "print(len([" + many("1.5, ") + "]))\n", "100000"),
        Input("arguments", "print(max(" + many("1, ") + "))\n", "1"),
        Input("keywords", "print(len(dict(" + (0..<100_000).map { "a\($0)=1, " }.joined() + ")))\n", "100000"),
        Input("parameters", "def f(" + (0..<100_000).map { "a\($0), " }.joined() + "): pass\n", tooLarge),
        Input("locals", "def f():\n" + (0..<100_000).map { " a\($0) = 1\n" }.joined(), tooLarge),
        Input("decorators", many("@f\n") + "def g(): pass\n", tooLarge),
        Input("blocks", nested(120, "if 1:"), "IndentationError: too many levels of indentation"),
        Input("loops", nested(25, "for x in y:"), "SyntaxError: too many statically nested blocks"),
        Input(
            "finally in finally",
            (0..<40).map { many(" ", $0) + "try: pass\n" + many(" ", $0) + "finally:\n" }.joined() + many(" ", 40)
                + "pass\n", tooLarge),
        Input("name of a megabyte", many("a", 1_000_000) + " = 1\nprint(1)\n", "1"),
        Input("line of a megabyte", "print(1)#" + many("a", 1_000_000), "1"),
        Input("empty lines", many("\n", 1_000_000) + "print(1)", "1"),
        Input("stars", many("*"), "SyntaxError: invalid syntax"),
    ]

    @Test(arguments: characters + sizes) func answersAsPythonDoes(_ input: Input) throws {
        let start = Machine.monotonicSeconds()
        let outcome = try Interpreter().run(input.text)
        let last = (outcome.error?.text ?? outcome.output).split(separator: "\n").last.map(String.init)
        #expect(last == input.answer)
        #expect(Machine.monotonicSeconds() - start < 30)
    }

    @Test(arguments: characters + sizes) func promptSurvives(_ input: Input) throws {
        _ = completeness(of: input.text)
        #expect(try Interpreter().run(input.text, isInteractive: true).stop == nil)
    }

    /// A line of a megabyte does not become a message of a megabyte.
    @Test func messagesAreShort() throws {
        let name = Self.many("b", 1_000_000)
        for text in [name, "x = 1\nx." + name, name + " = $", "raise ValueError('" + name + "')"] {
            let report = try #require(try Interpreter().run(text).error).text
            #expect(report.utf8.count < 10_000)
            #expect(report.hasSuffix("\n"))
        }
        // What fits is whole.
        let most = Self.many("b", 1900)
        #expect(try Interpreter().run(most).error?.text.hasSuffix("NameError: name '\(most)' is not defined\n") == true)
    }
}
