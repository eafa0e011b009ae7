import Testing

@testable import Shell

@Suite struct PagerTests {
    /// Before which of some texts, by their rows, a pager of 24 rows waits.
    private func waits(before sizes: [Int], sparing spared: Int = 1, rows: Int = 24) -> [Bool] {
        var pager = Pager(columns: 80, rows: rows)
        return sizes.map { pager.mustWait(before: String(repeating: "row\n", count: $0), sparing: spared) }
    }

    @Test func whatFitsIsNotHeldBack() {
        #expect(waits(before: [20, 4, 1, 22, 2]) == [false, false, true, false, true])
    }

    @Test func aLineOfAdviceMayTakeTheTitlesPlace() {
        #expect(waits(before: [24, 2, 1], sparing: 3) == [false, false, true])
    }

    @Test func whatIsHigherThanTheWindowIsShownAtOnce() {
        #expect(waits(before: [50, 1], rows: 5) == [false, true])
    }

    @Test func theReaderBeginsAnew() {
        var pager = Pager(columns: 80, rows: 3)
        _ = pager.mustWait(before: "a\nb\nc\n")
        pager.readerIsReady()
        let waits = pager.mustWait(before: "a\nb\nc\n")
        #expect(!waits)
    }

    @Test func longLinesCountByTheRowsTheyTake() {
        let pager = Pager(columns: 10, rows: 24)
        #expect(pager.height(of: "\n") == 1)
        #expect(pager.height(of: "1234567890\n") == 1)
        #expect(pager.height(of: "12345678901\n\n") == 3)
        #expect(pager.height(of: "\u{1B}[1;36m123456789\u{1B}[0m\n") == 1)
    }
}
