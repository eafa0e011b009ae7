import Testing

@testable import Terminal

@Suite struct EditingKeyTests {
    @Test(arguments: [
        ("", "A", EditingKey.up), ("1;5", "C", .wordRight), ("1;3", "D", .wordLeft), ("1;2", "C", .right),
        ("1", "~", .home), ("7", "~", .home), ("", "H", .home), ("8", "~", .end), ("", "F", .end),
        ("3", "~", .delete), ("3;5", "~", .deleteWord), ("3", "^", .deleteWord), ("5", "~", .pageUp),
        ("200", "~", .paste), ("1900", "~", .preset), ("", "Z", .backTab), ("24", "~", .unknown), ("", "x", .unknown),
        ("1;99999999999999999999", "C", .right), (";;", "C", .right),
    ])
    func sequences(parameters: String, final: String, expected: EditingKey) {
        let scalar = final.unicodeScalars.first ?? " "
        #expect(EditingKey(parameters: parameters, final: scalar, isShort: false) == expected)
    }

    @Test func shortSequencesOfRxvt() {
        #expect(EditingKey(parameters: "", final: "c", isShort: true) == .wordRight)
        #expect(EditingKey(parameters: "", final: "d", isShort: true) == .wordLeft)
        #expect(EditingKey(parameters: "5", final: "C", isShort: true) == .wordRight)
        #expect(EditingKey(parameters: "", final: "c", isShort: false) == .unknown)
    }
}
