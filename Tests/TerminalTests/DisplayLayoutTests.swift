import Testing

@testable import Terminal

@Suite struct DisplayLayoutTests {
    private func place(_ text: String, columns: Int) -> [Int] {
        var layout = DisplayLayout(columns: columns)
        layout.advance(over: text)
        return [layout.row, layout.column]
    }

    @Test func textWrapsAtTheEdge() {
        #expect(place("abc", columns: 4) == [0, 3])
        #expect(place("abcd", columns: 4) == [1, 0])
        #expect(place("abcdefghi", columns: 4) == [2, 1])
    }

    @Test func lineEndsTabsAndControlCharacters() {
        #expect(place("ab\ncd", columns: 10) == [1, 2])
        #expect(place("a\tb", columns: 20) == [0, 9])
        #expect(place("a\u{1}", columns: 20) == [0, 3])
    }

    @Test func windowWithoutColumnsIsSurvived() {
        #expect(place("ab", columns: 0) == [2, 0])
    }
}
