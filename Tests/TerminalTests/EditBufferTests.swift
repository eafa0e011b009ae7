import Testing

@testable import Terminal

@Suite struct TextPlacesTests {
    @Test func wordsAreLettersDigitsAndUnderscores() {
        let places = TextPlaces("x_1 = blå(2)")
        #expect(places.wordStart(before: 12) == 10)
        #expect(places.wordStart(before: 10) == 6)
        #expect(places.wordStart(before: 6) == 0)
        #expect(places.wordStart(before: 0) == 0)
        #expect(places.wordEnd(after: 0) == 3)
        #expect(places.wordEnd(after: 3) == 9)
        #expect(places.wordEnd(after: 12) == 12)
    }

    @Test func rows() {
        let places = TextPlaces("abcd\nef\n\nghij")
        #expect(places.rowStart(of: 6) == 5)
        #expect(places.rowEnd(of: 6) == 7)
        #expect(places.above(13) == 8)
        #expect(places.above(8) == 5)
        #expect(places.above(7) == 2)
        #expect(places.above(3) == nil)
        #expect(places.below(3) == 7)
        #expect(places.below(7) == 8)
        #expect(places.below(8) == 9)
        #expect(places.below(9) == nil)
    }
}
