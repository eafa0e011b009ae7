/// Writes the tokens of a program, one a line: where it starts (line and column, both counted from 1), what it is,
/// and its text.
struct TokenPrinter {
    let source: SourceText

    func write(to write: (String) -> Void) {
        var place = Place(source)
        for token in Lexer.tokens(of: source).tokens {
            let (line, column) = place.move(to: token.span.start)
            let text = text(of: token)
            let start = "\(line):\(column)".padded(to: 8)
            write(
                text.isEmpty ? "\(start)\(token.kind.family)\n" : "\(start)\(token.kind.family.padded(to: 11))\(text)\n"
            )
        }
    }

    private func text(of token: Token) -> String {
        // The end of a line takes its comment with it.
        if token.kind == .newline { return "" }
        // The place where a lexical error was found may lie outside the text.
        let end = min(token.span.end, source.utf8.count)
        let bytes = source.utf8[min(max(token.span.start, 0), end)..<end]
        return token.kind == .indent ? Excerpt.quoted(bytes) : Excerpt.plain(bytes)
    }

    /// Walks along the text, so that a long line is counted once and not for every token in it.
    private struct Place {
        let source: SourceText
        private var offset = 0
        private var line = 1
        private var column = 1

        init(_ source: SourceText) { self.source = source }

        mutating func move(to target: Int) -> (line: Int, column: Int) {
            let targetLine = source.line(at: target)
            if targetLine == line, target >= offset {
                let passed = source.utf8[min(offset, source.utf8.count)..<min(target, source.utf8.count)]
                column += passed.count { $0 & 0xC0 != 0x80 }
            } else {
                line = targetLine
                column = source.column(at: target) + 1
            }
            offset = target
            return (line, column)
        }
    }
}

extension TokenKind {
    /// The word for what a token is: operators and keywords have one each for all of them.
    var family: String {
        switch self {
        case .name, .number, .string, .newline, .indent, .dedent, .end, .fault, .unknown: rawValue
        default: Self.keywords[rawValue] == nil ? "OPERATOR" : "KEYWORD"
        }
    }
}

extension String {
    /// The text with blanks behind it, and one at least, so that what follows stands in a column.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - unicodeScalars.count, 1))
    }
}
