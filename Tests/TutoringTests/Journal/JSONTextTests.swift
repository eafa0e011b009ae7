import Testing

@testable import Tutoring

@Suite struct JSONTextTests {
    @Test(arguments: ["", "plain", "æøå 🐍", "\"quoted\" and \\", "a\nb\tc\r", "\u{0}\u{1B}[31m\u{7F}\u{2028}"])
    func textsComeBack(text: String) {
        let quoted = JSONText.quoted(text)
        #expect(quoted.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        var json = JSONText(Array(quoted.utf8)[...])
        #expect(json.string() == text)
        let isAtEnd = json.isAtEnd()
        #expect(isAtEnd)
    }

    @Test(arguments: [
        (#""\ud83d\udc0d""#, "🐍"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
        (#""\udc0d""#, "\u{FFFD}"), (#""\/\b\f""#, "/\u{08}\u{0C}"),
    ])
    func escapesAreRead(source: String, text: String) {
        var json = JSONText(Array(source.utf8)[...])
        #expect(json.string() == text)
    }

    @Test(arguments: ["\"open", "\"a\nb\"", #""\x""#, #""\u12""#, "plain", ""])
    func whatIsNoTextIsRefused(source: String) {
        var json = JSONText(Array(source.utf8)[...])
        #expect(json.string() == nil)
    }

    @Test(arguments: ["1", "-2.5e3", "true", "null", "\"a\"", "[]", "[1, [2, {}]]", "{\"a\": {\"b\": [false]}}"])
    func anyValueCanBePassedOver(source: String) {
        var json = JSONText(Array(source.utf8)[...])
        let isValue = json.skipValue()
        #expect(isValue)
        let isAtEnd = json.isAtEnd()
        #expect(isAtEnd)
    }

    @Test(arguments: ["", "[1,", "[1 2]", "{\"a\"}", "{a: 1}", "yes", "[", "nan"])
    func whatIsNoValueIsNotPassedOver(source: String) {
        var json = JSONText(Array(source.utf8)[...])
        let isValue = json.skipValue()
        #expect(!isValue)
    }

    @Test func nestingIsLimited() {
        let deep = String(repeating: "[", count: 100_000)
        var json = JSONText(Array(deep.utf8)[...])
        let isValue = json.skipValue()
        #expect(!isValue)
    }

    @Test func listsOfTexts() {
        var json = JSONText(Array("[\"a\", \"b\"]".utf8)[...])
        #expect(json.strings() == ["a", "b"])
        json = JSONText(Array("[1]".utf8)[...])
        #expect(json.strings() == nil)
    }
}
