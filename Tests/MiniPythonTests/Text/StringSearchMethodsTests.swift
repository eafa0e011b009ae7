import Testing

@testable import MiniPython

struct StringSearchMethodsTests {
    @Test(arguments: cases)
    func method(_ line: Case) throws {
        #expect(try line.outcomeOfMethod() == line.expected)
    }

    @Test func joinAndReplaceAreRefusedBeforeTheyAllocate() throws {
        let bench = try Bench { $0.memoryBytes = 8 << 20 }
        let long = try bench.text(String(repeating: "a", count: 1 << 20))
        #expect(throws: MemoryExhausted.self) {
            try bench.call(stringMethods, "join", long, bench.text("0123456789"))
        }
        #expect(throws: MemoryExhausted.self) {
            try bench.call(stringMethods, "replace", long, bench.text("a"), bench.text("0123456789"))
        }
        #expect(throws: MemoryExhausted.self) { try bench.call(stringMethods, "ljust", long, Value(Int.max)) }
    }
}

private let cases: [Case] = [
    Case("find", ["abcabc", "c"], "2"),
    Case("find", ["abcabc", "c", 3], "5"),
    Case("find", ["abcabc", "c", -1], "5"),
    Case("find", ["abc", "z"], "-1"),
    Case("find", ["abc", ""], "0"),
    Case("find", ["abc", "", 3], "3"),
    Case("find", ["abc", "", 4], "-1"),
    Case("find", ["a\u{e9}b\u{1f600}c", "\u{1f600}"], "3"),
    Case("find", ["a\u{e9}b\u{1f600}c", "c", -1], "4"),
    Case("find", ["abc", "b", nil, 2], "1"),
    Case("find", ["abc", "b", 0, 1], "-1"),
    Case("find", ["abc", "a", .big("-1000000000000000000000000000000"), .big("1000000000000000000000000000000")], "0"),
    Case("find", ["abc", 5], "TypeError: must be str, not int"),
    Case("find", ["abc", "a", "x"], "TypeError: slice indices must be integers or None or have an __index__ method"),
    Case("find", ["abc", "a", 1.5], "TypeError: slice indices must be integers or None or have an __index__ method"),
    Case("rfind", ["abcabc", "c"], "5"),
    Case("rfind", ["abcabc", "c", 0, 5], "2"),
    Case("rfind", ["abc", ""], "3"),
    Case("rfind", ["abc", "", 0, 2], "2"),
    Case("rfind", ["\u{e9}a\u{e9}", "\u{e9}"], "2"),
    Case("rfind", ["abc", "z"], "-1"),
    Case("index", ["abc", "c"], "2"),
    Case("index", ["abc", "z"], "ValueError: substring not found"),
    Case("rindex", ["abca", "a"], "3"),
    Case("rindex", ["abc", "z"], "ValueError: substring not found"),
    Case("count", ["aaaa", "aa"], "2"),
    Case("count", ["abc", ""], "4"),
    Case("count", ["abc", "", 1], "3"),
    Case("count", ["abc", "", 4], "0"),
    Case("count", ["\u{e9}a\u{e9}", "\u{e9}"], "2"),
    Case("count", ["banana", "an", 2], "1"),
    Case("count", ["abc", nil], "TypeError: must be str, not NoneType"),
    Case("startswith", ["abc", "ab"], "True"),
    Case("startswith", ["abc", "b", 1], "True"),
    Case("startswith", ["abc", .tuple(["x", "a"])], "True"),
    Case("startswith", ["abc", .tuple([])], "False"),
    Case("startswith", ["abc", ""], "True"),
    Case("startswith", ["abc", "", 4], "False"),
    Case("startswith", ["abc", "abcd"], "False"),
    Case("startswith", ["\u{e9}a", "\u{e9}"], "True"),
    Case("startswith", ["abc", 5], "TypeError: startswith first arg must be str or a tuple of str, not int"),
    Case("startswith", ["abc", .tuple([5])], "TypeError: tuple for startswith must only contain str, not int"),
    Case("startswith", ["abc", "bc", -2], "True"),
    Case("endswith", ["abc", "bc"], "True"),
    Case("endswith", ["abc", "b", 0, 2], "True"),
    Case("endswith", ["abc", .tuple(["x", "c"])], "True"),
    Case("endswith", ["abc", ""], "True"),
    Case("endswith", ["abc", 5], "TypeError: endswith first arg must be str or a tuple of str, not int"),
    Case("endswith", ["abc", [1]], "TypeError: endswith first arg must be str or a tuple of str, not list"),
    Case("endswith", ["a\u{e9}", "\u{e9}"], "True"),
    Case("replace", ["aaa", "a", "b"], "'bbb'"),
    Case("replace", ["aaa", "a", "b", 2], "'bba'"),
    Case("replace", ["abc", "", "-"], "'-a-b-c-'"),
    Case("replace", ["abc", "", "-", 2], "'-a-bc'"),
    Case("replace", ["\u{e9}a", "", "x"], "'x\u{e9}xax'"),
    Case("replace", ["abc", "b", ""], "'ac'"),
    Case("replace", ["abc", "z", "y"], "'abc'"),
    Case("replace", ["", "", "x"], "'x'"),
    Case("replace", ["abc", 1, "a"], "TypeError: replace() argument 1 must be str, not int"),
    Case("replace", ["abc", "a", nil], "TypeError: replace() argument 2 must be str, not None"),
    Case("replace", ["abc", "a", "b", "c"], "TypeError: 'str' object cannot be interpreted as an integer"),
    Case("replace", ["abc", "a", "b", 0], "'abc'"),
    Case("replace", ["a\u{e9}", "\u{e9}", "ee"], "'aee'"),
    Case("join", [",", ["a", "b"]], "'a,b'"),
    Case("join", ["", ["a", "\u{e9}"]], "'a\u{e9}'"),
    Case("join", ["-", []], "''"),
    Case("join", ["-", .tuple(["x"])], "'x'"),
    Case("join", ["-", "abc"], "'a-b-c'"),
    Case("join", [",", [1]], "TypeError: sequence item 0: expected str instance, int found"),
    Case("join", [",", ["a", 2.5]], "TypeError: sequence item 1: expected str instance, float found"),
    Case("join", [",", 5], "TypeError: can only join an iterable"),
    Case("join", ["\u{e9}", ["a", "b", "c"]], "'a\u{e9}b\u{e9}c'"),
    Case("removeprefix", ["abc", "ab"], "'c'"),
    Case("removeprefix", ["abc", "x"], "'abc'"),
    Case("removeprefix", ["abc", ""], "'abc'"),
    Case("removeprefix", ["abc", nil], "TypeError: removeprefix() argument must be str, not None"),
    Case("removesuffix", ["abc", "bc"], "'a'"),
    Case("removesuffix", ["abc", "x"], "'abc'"),
    Case("removesuffix", ["abc", ""], "'abc'"),
    Case("removesuffix", ["a", "abc"], "'a'"),
    Case("removesuffix", ["abc", 3], "TypeError: removesuffix() argument must be str, not int"),
]
