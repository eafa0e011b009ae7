/// Numbers: where they end and what may not stand in or behind them.
extension Lexer {
    mutating func readNumber() throws(SyntaxFault) {
        let start = position
        if bytes[start] == UInt8(ascii: "0") {
            switch byte(start + 1) | 0x20 {
            case UInt8(ascii: "x"): return try readBased(start, "hexadecimal") { Self.isHexadecimal($0) }
            case UInt8(ascii: "o"): return try readBased(start, "octal") { $0 >= 48 && $0 < 56 }
            case UInt8(ascii: "b"): return try readBased(start, "binary") { $0 == 48 || $0 == 49 }
            default: break
            }
        }
        if bytes[start] != UInt8(ascii: ".") { try readDigits() }
        let digitsEnd = position
        var isInteger = true
        if byte(position) == UInt8(ascii: ".") {
            isInteger = false
            position += 1
            if Self.isDigit(byte(position)) { try readDigits() }
        }
        if byte(position) | 0x20 == UInt8(ascii: "e"), try readExponent() { isInteger = false }
        if byte(position) | 0x20 == UInt8(ascii: "j") {
            position += 1
            try checkEnd("imaginary")
            throw fault("complex numbers are not part of this shell's Python", start, position)
        }
        if isInteger { try checkLeadingZeros(start, digitsEnd) }
        try checkEnd("decimal")
        append(.number, start, position)
    }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 97 && byte | 0x20 <= 102)
    }

    /// Digits with single underscores between them.
    private mutating func readDigits() throws(SyntaxFault) {
        while true {
            while Self.isDigit(byte(position)) { position += 1 }
            guard byte(position) == UInt8(ascii: "_") else { return }
            position += 1
            guard Self.isDigit(byte(position)) else { throw fault("invalid decimal literal", lastRead: position) }
        }
    }

    /// Reads `e-3`; false, and nothing read, when the letter begins a word: `1else`.
    private mutating func readExponent() throws(SyntaxFault) -> Bool {
        var index = position + 1
        if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") {
            index += 1
            guard Self.isDigit(byte(index)) else { throw fault("invalid decimal literal", lastRead: index) }
        }
        guard Self.isDigit(byte(index)) else { return false }
        position = index
        try readDigits()
        return true
    }

    private mutating func readBased(
        _ start: Int, _ name: String, _ isDigit: (UInt8) -> Bool
    ) throws(SyntaxFault) {
        position = start + 2
        repeat {
            if byte(position) == UInt8(ascii: "_") { position += 1 }
            guard isDigit(byte(position)) else {
                if Self.isDigit(byte(position)) { throw badDigit(name) }
                throw fault("invalid \(name) literal", lastRead: position)
            }
            while isDigit(byte(position)) { position += 1 }
        } while byte(position) == UInt8(ascii: "_")
        if Self.isDigit(byte(position)) { throw badDigit(name) }
        try checkEnd(name)
        append(.number, start, position)
    }

    private func badDigit(_ name: String) -> SyntaxFault {
        fault("invalid digit '\(Character(Unicode.Scalar(byte(position))))' in \(name) literal", position, position + 1)
    }

    private func checkLeadingZeros(_ start: Int, _ digitsEnd: Int) throws(SyntaxFault) {
        guard bytes[start] == UInt8(ascii: "0") else { return }
        let digits = bytes[start..<digitsEnd]
        guard let first = digits.firstIndex(where: { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: "_") }) else {
            return
        }
        throw fault(
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
            start, first)
    }

    /// A number may be followed by a keyword, but by no other ASCII letter.
    private func checkEnd(_ name: String) throws(SyntaxFault) {
        guard byte(position) < 128, Self.continuesName(byte(position)) else { return }
        let rest = bytes[position..<min(position + 4, end)]
        for word in ["if", "in", "is"] where rest.starts(with: word.utf8) { return }
        for word in ["and", "else", "for", "not", "or"] where rest.starts(with: word.utf8) {
            if !Self.continuesName(byte(position + word.utf8.count)) { return }
        }
        throw fault("invalid \(name) literal", lastRead: position)
    }
}
