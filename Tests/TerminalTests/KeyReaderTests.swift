import Testing

@testable import Terminal

@Suite struct KeyReaderTests {
    private func keys(_ text: String) -> [String] {
        var bytes = Array(text.utf8)
        var keys: [String] = []
        while let key = KeyReader.takeKey(&bytes) { keys.append(key) }
        #expect(bytes.isEmpty)
        return keys
    }

    @Test func namesKeys() {
        #expect(keys("aL ø") == ["a", "L", " ", "ø"])
        #expect(keys("\u{1B}[A\u{1B}OBx\u{1B}[C\u{1B}[D") == ["up", "down", "x", "right", "left"])
        #expect(keys("\r\u{7F}\u{1B}") == ["enter", "backspace", "escape"])
        // Page up and Delete have no name here.
        #expect(keys("\u{1B}[5~a\u{1B}[3~") == ["a"])
        #expect(keys("").isEmpty)
    }

    /// Bytes that are no text are a key each, and none is left to wait for.
    @Test func outlastsAnyBytes() {
        var bytes = [UInt8](0...255) + [27, 91]
        while KeyReader.takeKey(&bytes) != nil {}
        #expect(bytes.isEmpty)
    }

    @Test func readsNothingWhereThereIsNoTerminal() {
        #expect(KeyReader(descriptor: -1).read(seconds: 0) == nil)
    }
}
