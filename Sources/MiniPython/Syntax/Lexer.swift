/// Cuts a program into tokens by the rules of the Python reference, chapter 2.
///
/// The whole text is cut at once. A lexical error ends the tokens with a `.fault`, so that an error of the grammar
/// before it is still found first, as in CPython, whose parser asks for one token at a time.
struct Lexer {
    /// The result of a lexer's work.
    struct Output {
        var tokens: [Token] = []
        /// For each token, how many brackets are open around it (the closing bracket counts as outside).
        var levels: [UInt8] = []
        /// Why the last token is a `.fault`.
        var fault: SyntaxFault?
        var deepestBracket = 0
    }

    /// CPython's limits on open brackets and on indentation.
    static let bracketLimit = 200
    static let indentationLimit = 100

    let source: SourceText
    let bytes: [UInt8]
    /// The end of the text to read: all of it, or the end of an expression within a formatted string.
    let end: Int
    /// Whether this is an expression within a formatted string.
    let isFragment: Bool
    var position: Int
    var output = Output()

    var brackets: [(byte: UInt8, offset: Int)] = []
    /// Columns of the open blocks with tabs counted to multiples of 8, and with tabs counted as one.
    var indentation = [0]
    var alternativeIndentation = [0]
    var atLineStart = true

    init(_ source: SourceText) {
        self.source = source
        bytes = source.utf8
        end = bytes.count
        isFragment = false
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Reads an expression within a formatted string, as if parentheses stood around it.
    init(_ source: SourceText, expression: Span) {
        self.source = source
        bytes = source.utf8
        end = expression.end
        isFragment = true
        position = expression.start
        atLineStart = false
        brackets = [(UInt8(ascii: "("), max(expression.start - 1, 0))]
    }

    static func tokens(of source: SourceText, watch: ReadingWatch = ReadingWatch()) -> Output {
        var lexer = Lexer(source)
        lexer.run { lexer throws(SyntaxFault) in
            try lexer.checkBytes()
            while try lexer.readToken() { if watch.count() != nil { return } }
        }
        return lexer.output
    }

    /// The tokens of `(expression)`, the parentheses being the braces, or whatever stands there, of the string.
    static func tokens(of source: SourceText, expression: Span) -> Output {
        var lexer = Lexer(source, expression: expression)
        lexer.output.tokens.append(Token(kind: .leftParenthesis, span: Span(expression.start - 1, expression.start)))
        lexer.output.levels.append(1)
        lexer.run { lexer throws(SyntaxFault) in
            while try lexer.readToken() {}
        }
        return lexer.output
    }

    private mutating func run(_ body: (inout Lexer) throws(SyntaxFault) -> Void) {
        do {
            try body(&self)
        } catch {
            output.fault = error
            output.tokens.append(Token(kind: .fault, span: error.span))
            output.levels.append(0)
        }
    }

    /// The byte at an offset, 0 behind the end.
    func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

    mutating func append(_ kind: TokenKind, _ start: Int, _ end: Int) {
        output.tokens.append(Token(kind: kind, span: Span(start, end)))
        output.levels.append(UInt8(clamping: brackets.count))
    }

    func fault(_ message: String, _ start: Int, _ end: Int) -> SyntaxFault {
        SyntaxFault(message: message, span: Span(start, end))
    }

    /// A fault as CPython's tokenizer words it: the caret stands under the last character read.
    func fault(_ message: String, lastRead: Int) -> SyntaxFault {
        var start = max(lastRead - 1, 0)
        while start > 0, start < end, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return fault(message, start, max(lastRead, start))
    }

    private func checkBytes() throws(SyntaxFault) {
        if let null = bytes.firstIndex(of: 0) {
            var error = fault("source code cannot contain null bytes", null, null + 1)
            error.shown = .line
            throw error
        }
        guard let bad = invalidUTF8 else { return }
        let hex = String(bytes[bad], radix: 16)
        var error = fault(
            "Non-UTF-8 code starting with '\\x\(hex)' in file \(source.name) on line \(source.line(at: bad)), "
                + "but no encoding declared; see https://peps.python.org/pep-0263/ for details", bad, bad + 1)
        error.shown = .nothing
        throw error
    }

    /// The offset of the first byte that is not UTF-8.
    private var invalidUTF8: Int? {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count,
                bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
            else { return index }
            let second = bytes[index + 1]
            if (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)
                || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)
            {
                return index
            }
            index += length
        }
        return nil
    }

    // MARK: - One token

    /// Reads the next token; false when it was the last one.
    private mutating func readToken() throws(SyntaxFault) -> Bool {
        if atLineStart {
            atLineStart = false
            try readIndentation()
        }
        skipBlanks()
        let start = position
        if byte(position) == UInt8(ascii: "#") { skipComment() }
        guard position < end else { return try finish() }
        let first = bytes[position]
        if first == 10 || first == 13 {
            readNewline(start)
            return true
        }
        if first == UInt8(ascii: "\\") {
            try readContinuation()
            return true
        }
        if Self.startsName(first) {
            try readNameOrString()
        } else if Self.isDigit(first) || (first == UInt8(ascii: ".") && Self.isDigit(byte(position + 1))) {
            try readNumber()
        } else if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
            try readString(start: position)
        } else {
            try readOperator()
        }
        return true
    }

    private mutating func skipBlanks() {
        while position < end, bytes[position] == 32 || bytes[position] == 9 || bytes[position] == 12 { position += 1 }
    }

    private mutating func skipComment() {
        while position < end, bytes[position] != 10, bytes[position] != 13 { position += 1 }
    }

    private mutating func skipLineEnd() {
        if bytes[position] == 13, byte(position + 1) == 10 { position += 1 }
        position += 1
    }

    private mutating func readNewline(_ start: Int) {
        let lineEnd = position
        skipLineEnd()
        guard brackets.isEmpty else { return }
        atLineStart = true
        // A line of blanks and comments alone is no statement.
        if let last = output.tokens.last?.kind, last != .newline, last != .indent, last != .dedent {
            append(.newline, start, lineEnd)
        }
    }

    /// A backslash joins two lines.
    private mutating func readContinuation() throws(SyntaxFault) {
        let next = byte(position + 1)
        guard next == 10 || next == 13 || position + 1 >= end else {
            throw fault("unexpected character after line continuation character", position + 1, position + 2)
        }
        position += 1
        let behind = position
        if position < end { skipLineEnd() }
        if position >= end {
            var error = fault("unexpected EOF while parsing", behind, behind)
            error.isIncomplete = true
            throw error
        }
    }

    /// The end of the text: closes the last line and the open blocks.
    private mutating func finish() throws(SyntaxFault) -> Bool {
        if isFragment { return finishExpression() }
        if let open = brackets.last {
            var error = fault("'\(Character(UnicodeScalar(open.byte)))' was never closed", open.offset, open.offset + 1)
            error.isIncomplete = true
            throw error
        }
        if let last = output.tokens.last?.kind, last != .newline, last != .dedent { append(.newline, end, end) }
        for _ in indentation.dropFirst() { append(.dedent, end, end) }
        append(.end, end, end)
        return false
    }

    private mutating func finishExpression() -> Bool {
        brackets.removeAll()
        append(.rightParenthesis, end, end + 1)
        append(.newline, end + 1, end + 1)
        append(.end, end + 1, end + 1)
        return false
    }

    // MARK: - Indentation

    private mutating func readIndentation() throws(SyntaxFault) {
        let lineStart = position
        var column = 0
        var alternative = 0
        var continued: Int?
        scan: while position < end {
            switch bytes[position] {
            case 32:
                column += 1
                alternative += 1
            case 9:
                column = (column / 8 + 1) * 8
                alternative += 1
            case 12:
                column = 0
                alternative = 0
            case UInt8(ascii: "\\"):
                // The indentation that counts is the one before the first backslash.
                continued = continued ?? column
                try readContinuation()
                continue scan
            default: break scan
            }
            position += 1
        }
        guard position < end else { return }
        let next = bytes[position]
        if next == UInt8(ascii: "#") || next == 10 || next == 13 { return }
        try changeIndentation(to: continued ?? column, continued ?? alternative, lineStart)
    }

    private mutating func changeIndentation(
        to column: Int, _ alternative: Int, _ lineStart: Int
    ) throws(SyntaxFault) {
        if column > (indentation.last ?? 0) {
            guard indentation.count < Self.indentationLimit else {
                var error = fault("too many levels of indentation", lineStart, lineStart)
                error.kind = .indentationError
                error.shown = .line
                throw error
            }
            guard alternative > (alternativeIndentation.last ?? 0) else { throw tabFault(lineStart) }
            indentation.append(column)
            alternativeIndentation.append(alternative)
            append(.indent, lineStart, position)
            return
        }
        while column < (indentation.last ?? 0) {
            indentation.removeLast()
            alternativeIndentation.removeLast()
            append(.dedent, position, position)
        }
        if column != indentation.last {
            var lineEnd = position
            while lineEnd < end, bytes[lineEnd] != 10, bytes[lineEnd] != 13 { lineEnd += 1 }
            var error = fault("unindent does not match any outer indentation level", lineEnd, lineEnd)
            error.kind = .indentationError
            throw error
        }
        if alternative != alternativeIndentation.last { throw tabFault(lineStart) }
    }

    private func tabFault(_ lineStart: Int) -> SyntaxFault {
        var error = fault("inconsistent use of tabs and spaces in indentation", lineStart, lineStart)
        error.kind = .tabError
        error.shown = .line
        return error
    }
}
