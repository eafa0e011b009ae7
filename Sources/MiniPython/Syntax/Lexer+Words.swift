/// Names, keywords, strings and operators.
extension Lexer {
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// Whether a byte may begin a name; bytes of other scripts are looked at more closely afterwards.
    static func startsName(_ byte: UInt8) -> Bool {
        byte >= 128 || byte == UInt8(ascii: "_") || (byte | 0x20 >= 97 && byte | 0x20 <= 122)
    }

    static func continuesName(_ byte: UInt8) -> Bool { startsName(byte) || isDigit(byte) }

    mutating func readNameOrString() throws(SyntaxFault) {
        let start = position
        if let afterPrefix = stringPrefixEnd(start) {
            position = afterPrefix
            return try readString(start: start)
        }
        var isASCII = true
        while position < end, Self.continuesName(bytes[position]) {
            if bytes[position] >= 128 { isASCII = false }
            position += 1
        }
        if !isASCII {
            try checkName(start)
            append(.name, start, position)
            return
        }
        let length = position - start
        guard length <= 8, length >= 2 else { return append(.name, start, position) }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if text == "async" || text == "await" {
            throw fault("'\(text)' is not part of this shell's Python", start, position)
        }
        append(TokenKind.keywords[text] ?? .name, start, position)
    }

    /// Where the quote stands when a name is the prefix of a string: `rb`, `f`, ….
    private func stringPrefixEnd(_ start: Int) -> Int? {
        var index = start
        var seen: Set<UInt8> = []
        while index < end, index - start < 3 {
            let letter = bytes[index] | 0x20
            if bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "\"") {
                return index > start ? index : nil
            }
            let others: [UInt8]
            switch letter {
            case UInt8(ascii: "b"): others = [UInt8(ascii: "b"), UInt8(ascii: "u"), UInt8(ascii: "f")]
            case UInt8(ascii: "u"): others = Array("buRrf".utf8)
            case UInt8(ascii: "r"): others = [UInt8(ascii: "r"), UInt8(ascii: "u")]
            case UInt8(ascii: "f"): others = [UInt8(ascii: "f"), UInt8(ascii: "b"), UInt8(ascii: "u")]
            default: return nil
            }
            if others.contains(where: seen.contains) { return nil }
            seen.insert(letter)
            index += 1
        }
        return nil
    }

    /// Checks the characters of a name against XID_Start and XID_Continue of Unicode (PEP 3131).
    private mutating func checkName(_ start: Int) throws(SyntaxFault) {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        var offset = start
        var isFirst = true
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            let isAllowed = isFirst ? properties.isXIDStart || scalar == "_" : properties.isXIDContinue
            offset += UTF8.width(scalar)
            if !isAllowed { throw invalidCharacter(scalar, end: offset) }
            isFirst = false
        }
    }

    private func invalidCharacter(_ scalar: Unicode.Scalar, end: Int) -> SyntaxFault {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        let message =
            Self.isPrintable(scalar)
            ? "invalid character '\(scalar)' (\(code))" : "invalid non-printable character \(code)"
        return fault(message, end - UTF8.width(scalar), end)
    }

    /// As `str.isprintable`: no control, format, private, unassigned character and no separator but the space.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: scalar == " "
        default: true
        }
    }

    // MARK: - Strings

    /// Reads a string whose prefix begins at `start` and whose quote stands at the position.
    mutating func readString(start: Int) throws(SyntaxFault) {
        let prefix = bytes[start..<position]
        let quote = bytes[position]
        var size = 1
        if byte(position + 1) == quote {
            size = byte(position + 2) == quote ? 3 : 2
        }
        position += size
        if size == 2 {
            // An empty string.
        } else if size == 3 {
            try readTripleQuoted(start, quote)
        } else {
            try readSingleQuoted(start, quote)
        }
        if prefix.contains(where: { $0 | 0x20 == UInt8(ascii: "b") }) {
            throw fault("bytes literals are not part of this shell's Python", start, position)
        }
        append(.string, start, position)
    }

    private mutating func readSingleQuoted(_ start: Int, _ quote: UInt8) throws(SyntaxFault) {
        while position < end {
            let next = bytes[position]
            if next == quote {
                position += 1
                return
            }
            if next == 10 || next == 13 { break }
            if next == UInt8(ascii: "\\"), position + 1 < end {
                position += bytes[position + 1] == 13 && byte(position + 2) == 10 ? 3 : 2
            } else {
                position += 1
            }
        }
        let line = source.line(at: min(position, end))
        throw fault("unterminated string literal (detected at line \(line))", start, start + 1)
    }

    private mutating func readTripleQuoted(_ start: Int, _ quote: UInt8) throws(SyntaxFault) {
        while position < end {
            let next = bytes[position]
            if next == quote, byte(position + 1) == quote, byte(position + 2) == quote {
                position += 3
                return
            }
            position += next == UInt8(ascii: "\\") && position + 1 < end ? 2 : 1
        }
        // An end of the text after a line's end does not begin a line.
        let last = end > start && (bytes[end - 1] == 10 || bytes[end - 1] == 13) ? end - 1 : end
        var error = fault(
            "unterminated triple-quoted string literal (detected at line \(source.line(at: last)))", start, start + 1)
        error.isIncomplete = true
        throw error
    }

    // MARK: - Operators

    mutating func readOperator() throws(SyntaxFault) {
        let start = position
        for length in stride(from: min(3, end - start), through: 1, by: -1) {
            let text = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
            guard let kind = TokenKind.byText[text] else { continue }
            position += length
            try openOrClose(kind, start)
            return
        }
        let scalar = Unicode.Scalar(bytes[start])
        position += 1
        if !Self.isPrintable(scalar) { throw invalidCharacter(scalar, end: position) }
        append(.unknown, start, position)
    }

    private mutating func openOrClose(_ kind: TokenKind, _ start: Int) throws(SyntaxFault) {
        switch kind {
        case .leftParenthesis, .leftBracket, .leftBrace:
            guard brackets.count < Self.bracketLimit else {
                throw fault("too many nested parentheses", lastRead: position)
            }
            brackets.append((bytes[start], start))
            output.deepestBracket = max(output.deepestBracket, brackets.count)
        case .rightParenthesis, .rightBracket, .rightBrace: try close(start)
        default: break
        }
        append(kind, start, position)
    }

    /// Whether two brackets belong together: ( and ) are neighbours in ASCII, others have one character between.
    static func isPair(_ open: UInt8, _ close: UInt8) -> Bool {
        close == open + (open == UInt8(ascii: "(") ? 1 : 2)
    }

    private mutating func close(_ start: Int) throws(SyntaxFault) {
        let closing = bytes[start]
        let text = Character(Unicode.Scalar(closing))
        guard let open = brackets.popLast() else { throw fault("unmatched '\(text)'", start, start + 1) }
        guard Self.isPair(open.byte, closing) else {
            let openingLine = source.line(at: open.offset)
            let place = openingLine == source.line(at: start) ? "" : " on line \(openingLine)"
            let opening = Character(Unicode.Scalar(open.byte))
            throw fault(
                "closing parenthesis '\(text)' does not match opening parenthesis '\(opening)'\(place)", start,
                start + 1)
        }
    }
}
