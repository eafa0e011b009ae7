/// A string token taken apart: prefix, quotes and content.
struct StringLiteral {
    struct EscapeError: Error { var message: String }

    let source: SourceText
    /// What stands between the quotes.
    let content: Span
    let isRaw: Bool
    let isFormatted: Bool

    init(_ source: SourceText, _ token: Span) {
        self.source = source
        let bytes = source.utf8
        var index = token.start
        var raw = false
        var formatted = false
        while bytes[index] != UInt8(ascii: "'"), bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] | 0x20 == UInt8(ascii: "r") { raw = true }
            if bytes[index] | 0x20 == UInt8(ascii: "f") { formatted = true }
            index += 1
        }
        let quote = bytes[index]
        let isTriple = token.end - index >= 6 && bytes[index + 1] == quote && bytes[index + 2] == quote
        let width = isTriple ? 3 : 1
        isRaw = raw
        isFormatted = formatted
        content = Span(index + width, token.end - width)
    }

    /// The text of a stretch of the content in WTF-8, escapes resolved, each line's end a newline.
    func unescaped(_ span: Span) -> Result<[UInt8], EscapeError> {
        let bytes = source.utf8
        let stretch = bytes[span.start..<span.end]
        if !stretch.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 13 }) { return .success(Array(stretch)) }
        var decoder = EscapeDecoder(bytes: bytes, span: span, isRaw: isRaw)
        return decoder.run()
    }
}

/// Resolves the escapes of a literal (Python reference, 2.4.1).
private struct EscapeDecoder {
    let bytes: [UInt8]
    let span: Span
    let isRaw: Bool
    var index: Int
    var output: [UInt8] = []

    init(bytes: [UInt8], span: Span, isRaw: Bool) {
        self.bytes = bytes
        self.span = span
        self.isRaw = isRaw
        index = span.start
        output.reserveCapacity(span.end - span.start)
    }

    mutating func run() -> Result<[UInt8], StringLiteral.EscapeError> {
        while index < span.end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), !isRaw, index + 1 < span.end {
                if let error = readEscape() { return .failure(error) }
            } else if byte == 13 {
                output.append(10)
                index += index + 1 < span.end && bytes[index + 1] == 10 ? 2 : 1
            } else {
                output.append(byte)
                index += 1
            }
        }
        return .success(output)
    }

    private static let simple: [UInt8: UInt8] = [
        UInt8(ascii: "\\"): 92, UInt8(ascii: "'"): 39, UInt8(ascii: "\""): 34, UInt8(ascii: "a"): 7,
        UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
        UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11,
    ]

    private mutating func readEscape() -> StringLiteral.EscapeError? {
        let letter = bytes[index + 1]
        if let value = Self.simple[letter] {
            output.append(value)
            index += 2
            return nil
        }
        switch letter {
        case 10: index += 2
        case 13: index += index + 2 < span.end && bytes[index + 2] == 10 ? 3 : 2
        case UInt8(ascii: "0")...UInt8(ascii: "7"): readOctal()
        case UInt8(ascii: "x"): return readHexadecimal(2, "truncated \\xXX escape")
        case UInt8(ascii: "u"): return readHexadecimal(4, "truncated \\uXXXX escape")
        case UInt8(ascii: "U"): return readHexadecimal(8, "truncated \\UXXXXXXXX escape")
        case UInt8(ascii: "N"): return readName()
        default:
            // An unknown escape stays as it is.
            output.append(UInt8(ascii: "\\"))
            index += 1
        }
        return nil
    }

    private mutating func readOctal() {
        var value: UInt32 = 0
        var next = index + 1
        while next < span.end, next < index + 4, bytes[next] >= 48, bytes[next] < 56 {
            value = value * 8 + UInt32(bytes[next] - 48)
            next += 1
        }
        index = next
        append(value)
    }

    private mutating func readHexadecimal(_ digits: Int, _ truncated: String) -> StringLiteral.EscapeError? {
        var value: UInt32 = 0
        var next = index + 2
        while next < span.end, next < index + 2 + digits, Lexer.isHexadecimal(bytes[next]) {
            let byte = bytes[next]
            value = value << 4 | UInt32(byte < 58 ? byte - 48 : (byte | 0x20) - 87)
            next += 1
        }
        guard next == index + 2 + digits else { return failure(truncated, end: next) }
        guard value <= 0x10FFFF else { return failure("illegal Unicode character", end: next) }
        index = next
        append(value)
        return nil
    }

    private mutating func readName() -> StringLiteral.EscapeError? {
        var close = index + 2
        guard close < span.end, bytes[close] == UInt8(ascii: "{") else {
            return failure("malformed \\N character escape", end: close)
        }
        while close < span.end, bytes[close] != UInt8(ascii: "}") { close += 1 }
        guard close < span.end, close > index + 3 else {
            return failure("malformed \\N character escape", end: min(close + 1, span.end))
        }
        let name = String(decoding: bytes[(index + 3)..<close], as: UTF8.self).uppercased()
        guard let scalar = Self.scalar(named: name) else {
            return failure("unknown Unicode character name", end: close + 1)
        }
        index = close + 1
        append(scalar.value)
        return nil
    }

    /// Looks a character's name up in Unicode's own table, character by character.
    private static func scalar(named name: String) -> Unicode.Scalar? {
        for value in [0..<0x20000, 0xE0000..<0xE0200].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            if scalar.properties.name == name || scalar.properties.nameAlias == name { return scalar }
        }
        return nil
    }

    /// Appends a code point; a surrogate is encoded as if it were a character.
    private mutating func append(_ value: UInt32) {
        func trail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift & 0x3F)) }
        switch value {
        case 0..<0x80: output.append(UInt8(value))
        case 0x80..<0x800: output += [UInt8(0xC0 | value >> 6), trail(0)]
        case 0x800..<0x10000: output += [UInt8(0xE0 | value >> 12), trail(6), trail(0)]
        default: output += [UInt8(0xF0 | value >> 18), trail(12), trail(6), trail(0)]
        }
    }

    private func failure(_ reason: String, end: Int) -> StringLiteral.EscapeError {
        // CPython decodes a copy in which each character beyond ASCII is written `\UXXXXXXXX`, and counts there.
        func place(_ offset: Int) -> Int {
            bytes[span.start..<offset].reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 & 0xC0 == 0x80 ? 0 : 10) }
        }
        let range = "\(place(index))-\(place(end) - 1)"
        return .init(
            message: "(unicode error) 'unicodeescape' codec can't decode bytes in position \(range): \(reason)")
    }
}
