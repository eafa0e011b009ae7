import Testing

@testable import MiniPython

struct StringSlicingTests {
    private func text(_ bench: Bench, _ text: String) throws -> StringObject {
        try #require(bench.text(text).string)
    }

    @Test func partsGoByCodePoints() throws {
        let bench = try Bench()
        let text = try text(bench, "ae\u{301}\u{1F600}b")
        #expect(text.count == 5)
        #expect(try bench.repr(text.character(at: 3, bench.machine.heap)) == "'\u{1F600}'")
        #expect(try bench.repr(text.substring(from: 1, to: 3, bench.machine.heap)) == "'e\u{301}'")
        #expect(try bench.repr(text.substring(from: 3, to: 3, bench.machine.heap)) == "''")
        #expect(try bench.repr(text.slice(start: 4, step: -1, count: 5, bench.machine.heap)) == "'b\u{1F600}\u{301}ea'")
        #expect(try bench.repr(text.slice(start: 0, step: 2, count: 3, bench.machine.heap)) == "'a\u{301}b'")
    }

    @Test func ofASCIIToo() throws {
        let bench = try Bench()
        let text = try text(bench, "abcdef")
        #expect(try bench.repr(text.slice(start: 5, step: -2, count: 3, bench.machine.heap)) == "'fdb'")
        #expect(try bench.repr(text.slice(start: 1, step: 1, count: 2, bench.machine.heap)) == "'bc'")
        let whole = try text.substring(from: 0, to: 6, bench.machine.heap)
        #expect(whole.isIdentical(to: Value(text)))
    }

    @Test func containsGoesByCodePointsWithoutNormalization() throws {
        let bench = try Bench()
        #expect(try text(bench, "cafe\u{301}").contains(text(bench, "e")))
        #expect(try !text(bench, "caf\u{E9}").contains(text(bench, "e")))
        #expect(try text(bench, "").contains(text(bench, "")))
    }
}
