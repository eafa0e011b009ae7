import Testing

@testable import MiniPython

struct StringFormattingTests {
    @Test(arguments: cases + mappingCases)
    func format(_ line: Case) throws {
        #expect(try line.outcomeOfMethod() == line.expected)
    }

    @Test func keywordsFillNamedFields() throws {
        let bench = try Bench()
        let native = try #require(stringMethods.first { $0.name == "format" })
        let function = try Value(bench.machine.heap.adopt(NativeObject(native)))
        let keywords = KeywordValues([
            (bench.machine.heap.name("width"), Value(6)), (bench.machine.heap.name("x"), Value(2.5)),
        ])
        let answer = try bench.machine.call(function, [bench.text("{:>{width}}|{x:.2f}"), Value(7)], keywords)
        #expect(try bench.repr(answer) == "'     7|2.50'")
    }
}

private let cases: [Case] = [
    Case("format", ["{}", 1], "'1'"),
    Case("format", ["{} {}", 1, 2], "'1 2'"),
    Case("format", ["{1} {0}", 1, 2], "'2 1'"),
    Case("format", ["{0}{0}", "a"], "'aa'"),
    Case("format", ["{{}}"], "'{}'"),
    Case("format", ["{{{}}}", 1], "'{1}'"),
    Case("format", ["{:5}|", "a"], "'a    |'"),
    Case("format", ["{:>{}}", "a", 4], "'   a'"),
    Case("format", ["{:{}{}{}}", 5, "*", "^", 7], "'***5***'"),
    Case("format", ["{0:{1}}", 5, 3], "'  5'"),
    Case("format", ["{!r}", "a"], "\"'a'\""),
    Case("format", ["{!s:>4}", "a"], "'   a'"),
    Case("format", ["{!a}", "\u{e9}"], "\"'\\\\xe9'\""),
    Case("format", ["{0[1]}", [1, 2]], "'2'"),
    Case("format", ["{0[a]}", .dict([("a", 5)])], "'5'"),
    Case("format", ["{0[a][0]}", .dict([("a", [7])])], "'7'"),
    Case("format", ["{:.2f} {:d} {:x}", 1.005, 5, 255], "'1.00 5 ff'"),
    Case("format", ["\u{e9}{}\u{df}", "\u{fc}"], "'\u{e9}\u{fc}\u{df}'"),
    Case("format", ["{:{{}}", 1], "ValueError: unmatched '{' in format spec"),
    Case("format", ["{0[0]:>3}", ["a"]], "'  a'"),
    Case("format", ["{0:}", 1], "'1'"),
    Case("format", ["{!x}", 1], "ValueError: Unknown conversion specifier x"),
    Case("format", ["{!}", 1], "ValueError: unmatched '{' in format spec"),
    Case("format", ["{!r", 1], "ValueError: unmatched '{' in format spec"),
    Case("format", ["{!rx}", 1], "ValueError: expected ':' after conversion specifier"),
    Case("format", ["{0.}", 1], "ValueError: Empty attribute in format string"),
    Case("format", ["{0[}", 1], "ValueError: expected '}' before end of string"),
    Case("format", ["{0[]}", [1]], "ValueError: Empty attribute in format string"),
    Case(
        "format", ["{0[a]b}", .dict([("a", 1)])], "ValueError: Only '.' or '[' may follow ']' in format field specifier"
    ),
    Case("format", ["{a}"], "KeyError: 'a'"),
    Case("format", ["{:{:{}}}", 1, 2, 3], "ValueError: Max string recursion exceeded"),
    Case("format", ["{1}", 1], "IndexError: Replacement index 1 out of range for positional args tuple"),
    Case("format", ["{} {}", 1], "IndexError: Replacement index 1 out of range for positional args tuple"),
    Case("format", ["{a{", 1], "ValueError: unexpected '{' in field name"),
    Case("format", ["{"], "ValueError: Single '{' encountered in format string"),
    Case("format", ["}"], "ValueError: Single '}' encountered in format string"),
    Case("format", ["a}b"], "ValueError: Single '}' encountered in format string"),
    Case("format", ["{0", 1], "ValueError: expected '}' before end of string"),
    Case("format", ["{0:{", 1], "ValueError: unmatched '{' in format spec"),
    Case("format", ["{99999999999999999999}", 1], "ValueError: Too many decimal digits in format string"),
    Case(
        "format", ["{} {0}", 1],
        "ValueError: cannot switch from automatic field numbering to manual field specification"),
    Case(
        "format", ["{0} {}", 1],
        "ValueError: cannot switch from manual field specification to automatic field numbering"),
    Case("format", ["{:d}", "a"], "ValueError: Unknown format code 'd' for object of type 'str'"),
    Case("format", ["{:5}", nil], "TypeError: unsupported format string passed to NoneType.__format__"),
    Case("format", ["{!\u{e9}}", 1], "ValueError: Unknown conversion specifier \\xe9"),
    Case("format", ["{:q}", 1], "ValueError: Unknown format code 'q' for object of type 'int'"),
]

private let mappingCases: [Case] = [
    Case("format_map", ["{a} {b:>3}", .dict([("a", 1), ("b", 2)])], "'1   2'"),
    Case("format_map", ["{}", .dict([])], "ValueError: Format string contains positional fields"),
    Case("format_map", ["{a}", .dict([])], "KeyError: 'a'"),
    Case("format_map", ["{a[0]}", .dict([("a", [3])])], "'3'"),
]
