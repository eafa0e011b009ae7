import Testing

@testable import MiniPython

struct StringSplitMethodsTests {
    @Test(arguments: cases)
    func method(_ line: Case) throws {
        #expect(try line.outcomeOfMethod() == line.expected)
    }
}

private let cases: [Case] = [
    Case("split", ["a b  c"], "['a', 'b', 'c']"),
    Case("split", [" a b "], "['a', 'b']"),
    Case("split", [""], "[]"),
    Case("split", ["a,b,,c", ","], "['a', 'b', '', 'c']"),
    Case("split", ["a,b,c", ",", 1], "['a', 'b,c']"),
    Case("split", ["aXXbXXc", "XX"], "['a', 'b', 'c']"),
    Case("split", ["a b c ", nil, 1], "['a', 'b c ']"),
    Case("split", ["  a b c ", nil, 0], "['a b c ']"),
    Case("split", ["", ","], "['']"),
    Case("split", ["a\u{a0}b\u{2003}c"], "['a', 'b', 'c']"),
    Case("split", ["a b", ""], "ValueError: empty separator"),
    Case("split", ["a b", 5], "TypeError: must be str or None, not int"),
    Case("split", ["\u{e9}x\u{e9}", "x"], "['\u{e9}', '\u{e9}']"),
    Case("split", ["abc", nil, "a"], "TypeError: 'str' object cannot be interpreted as an integer"),
    Case("rsplit", ["a b  c"], "['a', 'b', 'c']"),
    Case("rsplit", ["a,b,c", ",", 1], "['a,b', 'c']"),
    Case("rsplit", [" a b c ", nil, 1], "[' a b', 'c']"),
    Case("rsplit", ["aXXXb", "XX"], "['aX', 'b']"),
    Case("rsplit", ["  a b", nil, 0], "['  a b']"),
    Case("rsplit", ["abc", ""], "ValueError: empty separator"),
    Case("splitlines", ["a\nb\r\nc"], "['a', 'b', 'c']"),
    Case("splitlines", ["a\n"], "['a']"),
    Case("splitlines", ["a\nb\r\n\nc", true], "['a\\n', 'b\\r\\n', '\\n', 'c']"),
    Case("splitlines", [""], "[]"),
    Case("splitlines", ["a\u{b}b\u{c}c\u{1c}d\u{85}e\u{2028}f"], "['a', 'b', 'c', 'd', 'e', 'f']"),
    Case("splitlines", ["a\n", "x"], "TypeError: 'str' object cannot be interpreted as an integer"),
    Case("splitlines", ["a\r\rb", 1], "['a\\r', '\\r', 'b']"),
    Case("partition", ["abc", "b"], "('a', 'b', 'c')"),
    Case("partition", ["abc", "z"], "('abc', '', '')"),
    Case("partition", ["abc", ""], "ValueError: empty separator"),
    Case("partition", ["abc", 5], "TypeError: must be str, not int"),
    Case("partition", ["a\u{e9}b", "\u{e9}"], "('a', '\u{e9}', 'b')"),
    Case("rpartition", ["abab", "b"], "('aba', 'b', '')"),
    Case("rpartition", ["abc", "z"], "('', '', 'abc')"),
    Case("rpartition", ["abc", ""], "ValueError: empty separator"),
    Case("strip", ["  a \n"], "'a'"),
    Case("strip", ["xxaxx", "x"], "'a'"),
    Case("strip", ["abcba", "ab"], "'c'"),
    Case("strip", [""], "''"),
    Case("strip", ["   "], "''"),
    Case("strip", ["\u{e9}a\u{e9}", "\u{e9}"], "'a'"),
    Case("strip", ["\u{2003}a\u{a0}"], "'a'"),
    Case("strip", ["abc", 5], "TypeError: strip arg must be None or str"),
    Case("strip", ["abc", ""], "'abc'"),
    Case("lstrip", [" a "], "'a '"),
    Case("lstrip", ["aab", "a"], "'b'"),
    Case("lstrip", ["a", 5], "TypeError: lstrip arg must be None or str"),
    Case("rstrip", [" a "], "' a'"),
    Case("rstrip", ["baa", "a"], "'b'"),
    Case("rstrip", ["a", 5], "TypeError: rstrip arg must be None or str"),
]
