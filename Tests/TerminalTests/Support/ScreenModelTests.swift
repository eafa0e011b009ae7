import Testing
import TerminalTesting

@Suite struct ScreenModelTests {
    private func screen(_ text: String, columns: Int = 10, rows: Int = 3) -> ScreenModel {
        var screen = ScreenModel(columns: columns, rows: rows)
        screen.receive(text.utf8)
        return screen
    }

    @Test func rowsScrollAway() {
        let screen = screen("a\r\nb\r\nc\r\nd")
        #expect(screen.text == "b\nc\nd")
        #expect(screen.scrollback == "a\nb\nc\nd")
    }

    @Test func edgeWrapsOnlyWhenMoreComes() {
        #expect(screen("1234567890").cursorRow == 0)
        #expect(screen("1234567890a").text == "1234567890\na")
        #expect(screen("1234567890\r\nb").text == "1234567890\nb")
    }

    @Test func cursorMovesAndErases() {
        #expect(screen("abcdef\u{1B}[3DX\u{1B}[K").text == "abcX")
        #expect(screen("abcdef\r\u{1B}[2P").text == "cdef")
        #expect(screen("abc\r\u{1B}[2@").text == "  abc")
        #expect(screen("a\r\nb\r\nc\u{1B}[2A\u{1B}[J").text == "a")
        #expect(screen("å\u{1B}[1;31mb\u{8}c").text == "åc")
    }

    @Test func charactersMayComeInPieces() {
        var screen = ScreenModel(columns: 10, rows: 2)
        for byte in "bå✓".utf8 { screen.receive([byte]) }
        #expect(screen.text == "bå✓")
    }

    @Test func resizeWrapsAnew() {
        var screen = screen("1234567890abc")
        screen.resize(columns: 5, rows: 4)
        #expect(screen.text == "12345\n67890\nabc")
        #expect(screen.cursorRow == 2)
        #expect(screen.cursorColumn == 3)
        screen.resize(columns: 20, rows: 4)
        #expect(screen.text == "1234567890abc")
    }
}
