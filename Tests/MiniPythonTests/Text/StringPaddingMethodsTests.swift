import Testing

@testable import MiniPython

struct StringPaddingMethodsTests {
    @Test(arguments: cases)
    func method(_ line: Case) throws {
        #expect(try line.outcomeOfMethod() == line.expected)
    }
}

private let cases: [Case] = [
    Case("ljust", ["ab", 5], "'ab   '"),
    Case("ljust", ["ab", 5, "*"], "'ab***'"),
    Case("ljust", ["ab", 1], "'ab'"),
    Case("ljust", ["\u{e9}", 3, "\u{1f600}"], "'\u{e9}\u{1f600}\u{1f600}'"),
    Case("ljust", ["ab", 5, "xy"], "TypeError: The fill character must be exactly one character long"),
    Case("ljust", ["ab", 5, 5], "TypeError: The fill character must be a unicode character, not int"),
    Case("ljust", ["ab", "x"], "TypeError: 'str' object cannot be interpreted as an integer"),
    Case("ljust", ["ab", 1.5], "TypeError: 'float' object cannot be interpreted as an integer"),
    Case(
        "ljust", ["ab", .big("1000000000000000000000000000000")],
        "OverflowError: Python int too large to convert to C ssize_t"),
    Case("rjust", ["ab", 5], "'   ab'"),
    Case("rjust", ["ab", 5, "\u{e9}"], "'\u{e9}\u{e9}\u{e9}ab'"),
    Case("rjust", ["ab", -1], "'ab'"),
    Case("center", ["ab", 5], "'  ab '"),
    Case("center", ["ab", 6], "'  ab  '"),
    Case("center", ["abc", 6], "' abc  '"),
    Case("center", ["abc", 7], "'  abc  '"),
    Case("center", ["a", 4, "*"], "'*a**'"),
    Case("center", ["", 3], "'   '"),
    Case("zfill", ["5", 3], "'005'"),
    Case("zfill", ["-5", 4], "'-005'"),
    Case("zfill", ["+5", 4], "'+005'"),
    Case("zfill", ["abc", 5], "'00abc'"),
    Case("zfill", ["", 2], "'00'"),
    Case("zfill", ["--1", 5], "'-00-1'"),
    Case("zfill", ["5", 1], "'5'"),
    Case("zfill", ["5", "a"], "TypeError: 'str' object cannot be interpreted as an integer"),
    Case("expandtabs", ["a\tb"], "'a       b'"),
    Case("expandtabs", ["a\tb", 4], "'a   b'"),
    Case("expandtabs", ["a\tb", 0], "'ab'"),
    Case("expandtabs", ["\t\u{e9}\t", 4], "'    \u{e9}   '"),
    Case("expandtabs", ["ab\n\tc"], "'ab\\n        c'"),
    Case("expandtabs", ["abcdefgh\ti"], "'abcdefgh        i'"),
    Case("expandtabs", ["a\tb", -3], "'ab'"),
    Case("expandtabs", ["a", "b"], "TypeError: 'str' object cannot be interpreted as an integer"),
    Case("expandtabs", ["a\t", 1000000000000], "OverflowError: Python int too large to convert to C int"),
    Case("translate", ["abc", .dict([(97, "X"), (98, nil), (99, 233)])], "'X\u{e9}'"),
    Case("translate", ["abc", .dict([])], "'abc'"),
    Case("translate", ["abc", .dict([(97, 1.5)])], "TypeError: character mapping must return integer, None or str"),
    Case("translate", ["abc", .dict([(97, 1114112)])], "ValueError: character mapping must be in range(0x110000)"),
    Case("translate", ["abc", .dict([(97, "")])], "'bc'"),
    Case("translate", ["\u{e9}", .dict([(233, "ee")])], "'ee'"),
    Case("translate", ["abc", 5], "TypeError: 'int' object is not subscriptable"),
    Case("translate", ["aXa", []], "'aXa'"),
    Case("maketrans", ["ab", "cd"], "{97: 99, 98: 100}"),
    Case("maketrans", ["ab", "cd", "e"], "{97: 99, 98: 100, 101: None}"),
    Case("maketrans", [.dict([("a", 1), (5, "b")])], "{97: 1, 5: 'b'}"),
    Case("maketrans", ["a", "bc"], "ValueError: the first two maketrans arguments must have equal length"),
    Case("maketrans", [5], "TypeError: if you give only one argument to maketrans it must be a dict"),
    Case("maketrans", [.dict([("ab", 1)])], "ValueError: string keys in translate table must be of length 1"),
    Case("maketrans", [.dict([(1.5, 2)])], "TypeError: keys in translate table must be strings or integers"),
    Case("maketrans", [1, "a"], "TypeError: first maketrans argument must be a string if there is a second argument"),
    Case("maketrans", ["a", 1], "TypeError: maketrans() argument 2 must be str, not int"),
    Case("maketrans", ["a", "b", 1], "TypeError: maketrans() argument 3 must be str, not int"),
]
