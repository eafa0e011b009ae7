import Testing

@testable import MiniPython

struct StringReprTests {
    @Test(arguments: cases)
    func repr(_ line: Case) throws {
        let bench = try Bench()
        let text = try #require(line.arguments[0].value(bench.machine).string)
        var bytes: [UInt8] = []
        text.appendRepr(to: &bytes, asciiOnly: line.name == "ascii")
        #expect(String(decoding: bytes, as: UTF8.self) == line.expected)
    }

    @Test func loneSurrogatesAreEscaped() throws {
        let bench = try Bench()
        #expect(try bench.machine.heap.text(utf8: [0xED, 0xA0, 0x80]).reprText == "'\\ud800'")
    }
}

private let cases: [Case] = [
    Case("repr", [""], "''"),
    Case("repr", ["abc"], "'abc'"),
    Case("repr", ["it's"], "\"it's\""),
    Case("repr", ["\"q\""], "'\"q\"'"),
    Case("repr", ["both ' and \""], "'both \\' and \"'"),
    Case("repr", ["a\\b"], "'a\\\\b'"),
    Case("repr", ["a\tb\nc\rd"], "'a\\tb\\nc\\rd'"),
    Case("repr", ["\u{0}\u{1f}\u{7f}"], "'\\x00\\x1f\\x7f'"),
    Case("repr", ["\u{e9}"], "'\u{e9}'"),
    Case("repr", ["\u{80}\u{9f}\u{a0}\u{ad}"], "'\\x80\\x9f\\xa0\\xad'"),
    Case("repr", ["\u{200b}\u{2028}"], "'\\u200b\\u2028'"),
    Case("repr", ["\u{4e2d}\u{1f600}"], "'\u{4e2d}\u{1f600}'"),
    Case("repr", ["\u{1fae0}\u{e0001}"], "'\u{1fae0}\\U000e0001'"),
    Case("repr", ["\u{378}"], "'\\u0378'"),
    Case("repr", ["a\u{301}"], "'a\u{301}'"),
    Case("repr", ["\u{e000}"], "'\\ue000'"),
    Case("repr", ["\u{3000}"], "'\\u3000'"),
    Case("ascii", [""], "''"),
    Case("ascii", ["abc"], "'abc'"),
    Case("ascii", ["it's"], "\"it's\""),
    Case("ascii", ["\"q\""], "'\"q\"'"),
    Case("ascii", ["both ' and \""], "'both \\' and \"'"),
    Case("ascii", ["a\\b"], "'a\\\\b'"),
    Case("ascii", ["a\tb\nc\rd"], "'a\\tb\\nc\\rd'"),
    Case("ascii", ["\u{0}\u{1f}\u{7f}"], "'\\x00\\x1f\\x7f'"),
    Case("ascii", ["\u{e9}"], "'\\xe9'"),
    Case("ascii", ["\u{80}\u{9f}\u{a0}\u{ad}"], "'\\x80\\x9f\\xa0\\xad'"),
    Case("ascii", ["\u{200b}\u{2028}"], "'\\u200b\\u2028'"),
    Case("ascii", ["\u{4e2d}\u{1f600}"], "'\\u4e2d\\U0001f600'"),
    Case("ascii", ["\u{1fae0}\u{e0001}"], "'\\U0001fae0\\U000e0001'"),
    Case("ascii", ["\u{378}"], "'\\u0378'"),
    Case("ascii", ["a\u{301}"], "'a\\u0301'"),
    Case("ascii", ["\u{e000}"], "'\\ue000'"),
    Case("ascii", ["\u{3000}"], "'\\u3000'"),
]
