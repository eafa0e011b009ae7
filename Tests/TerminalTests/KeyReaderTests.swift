import Testing

@testable import Terminal

@Suite struct KeyReaderTests {
    @Test func namesKeys() {
        func key(_ text: String) -> String? { KeyReader.key(Array(text.utf8)) }
        #expect(key("a") == "a" && key("L") == "L" && key(" ") == " " && key("ø") == "ø")
        #expect(key("\u{1B}[A") == "up" && key("\u{1B}OB") == "down" && key("\u{1B}[C") == "right")
        #expect(key("\u{1B}") == "escape" && key("\r") == "enter" && key("\u{7F}") == "backspace")
        #expect(key("\u{1B}[5~") == nil && key("") == nil)
        // What was pressed first counts.
        #expect(key("ab") == "a")
    }

    @Test func readsNothingWhereThereIsNoTerminal() {
        #expect(KeyReader(descriptor: -1).read(seconds: 0) == nil)
    }
}
