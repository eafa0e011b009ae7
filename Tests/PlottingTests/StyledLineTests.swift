import Testing

@testable import Plotting

@Suite struct StyledLineTests {
    private let line = StyledLine([
        TextRun("ab", .bold), TextRun("漢", .bold), TextRun(""), TextRun(" x ", TextStyle(color: .green)), TextRun("  "),
    ])

    @Test func joinsNeighboursOfOneStyle() {
        #expect(line.runs.map(\.text) == ["ab漢", " x ", "  "])
        #expect(line.plainText == "ab漢 x   ")
        #expect(line.width == 9)
    }

    @Test func losesTheSpacesAtItsEnd() {
        #expect(line.trimmed().runs == [TextRun("ab漢", .bold), TextRun(" x", TextStyle(color: .green))])
        #expect(StyledLine([TextRun("  ")]).trimmed() == StyledLine())
    }

    @Test func isCutBetweenCharacters() {
        #expect(line.cut(to: 3).plainText == "ab")
        #expect(line.cut(to: 6).plainText == "ab漢 x")
        #expect(line.cut(to: 0).runs.isEmpty)
    }
}
