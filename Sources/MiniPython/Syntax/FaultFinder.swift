/// Finds CPython's words for tokens that do not fit the grammar.
enum FaultFinder {
    static func explainField(_ source: SourceText, _ lexed: Lexer.Output) -> SyntaxFault {
        SyntaxFault(message: "f-string: invalid syntax", span: lexed.tokens[0].span)
    }
}
