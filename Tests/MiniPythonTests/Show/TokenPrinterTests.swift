import Testing

@testable import MiniPython

@Suite struct TokenPrinterTests {
    @Test func eachTokenHasPlaceKindAndText() throws {
        let (text, error) = try shown(.tokens, "if é >= 0x1F:\n\treturn_ = 'a\\n'  # why\n")
        #expect(error == nil)
        #expect(
            text == """
                1:1     KEYWORD    if
                1:4     NAME       é
                1:6     OPERATOR   >=
                1:9     NUMBER     0x1F
                1:13    OPERATOR   :
                1:14    NEWLINE
                2:1     INDENT     '\\t'
                2:2     NAME       return_
                2:10    OPERATOR   =
                2:12    STRING     'a\\n'
                2:19    NEWLINE
                3:1     DEDENT
                3:1     ENDMARKER

                """)
    }

    @Test func aTextOfSeveralLinesStandsInOne() throws {
        let (text, _) = try shown(.tokens, "'''a\nb'''\n")
        #expect(text.hasPrefix("1:1     STRING     '''a\\nb'''\n2:5     NEWLINE\n"))
    }

    @Test func aLongTokenIsCut() throws {
        let (text, _) = try shown(.tokens, String(repeating: "ab", count: 1_000) + "\n")
        #expect(text.hasPrefix("1:1     NAME       " + String(repeating: "ab", count: 30) + "…\n"))
    }

    @Test func aLexicalErrorIsTheLastToken() throws {
        let (text, error) = try shown(.tokens, "x = 1_\n")
        #expect(error?.lastLine == "SyntaxError: invalid decimal literal")
        #expect(text == "1:1     NAME       x\n1:3     OPERATOR   =\n1:6     FAULT      _\n")
    }

    @Test(arguments: TokenKind.allCases) func everyKindHasAFamily(kind: TokenKind) {
        let families: Set = [
            "NAME", "NUMBER", "STRING", "NEWLINE", "INDENT", "DEDENT", "ENDMARKER", "FAULT", "UNKNOWN", "OPERATOR",
            "KEYWORD",
        ]
        #expect(families.contains(kind.family))
    }

    @Test func aLongLineIsCountedOnce() throws {
        let count = 50_000
        let (text, _) = try shown(.tokens, String(repeating: "a+", count: count) + "a\n")
        #expect(text.contains("\n1:\(2 * count + 1)"))
    }
}
