/// Reads the text of one JSON object field by field, for lines of JSON: nothing is built for what is not asked.
///
/// Every function answers nil, or false, where the text is not JSON.
public struct JSONText {
    /// How deep the value of an unknown field may be nested.
    public static let deepestNesting = 64

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    // MARK: Structure

    /// Takes a character that has a meaning of its own, with the blanks before it.
    public mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard let byte = peek, byte == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    /// Whether only blanks are left.
    public mutating func isAtEnd() -> Bool {
        skipBlanks()
        return position == bytes.endIndex
    }

    /// Reads the whole text as one object, `read` taking the value of each field; an empty object is none.
    /// - Returns: false where the text is something else, or `read` said so.
    public mutating func readObject(_ read: (_ name: String, _ json: inout JSONText) -> Bool) -> Bool {
        guard take("{"), !take("}") else { return false }
        repeat {
            guard let name = string(), take(":"), read(name, &self) else { return false }
        } while take(",")
        return take("}") && isAtEnd()
    }

    private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
    }

    // MARK: Values

    /// A whole number without a fraction or an exponent.
    public mutating func integer() -> Int? {
        skipBlanks()
        let start = position
        while let byte = peek, byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) { position += 1 }
        return Int(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    public mutating func truth() -> Bool? {
        skipBlanks()
        let start = position
        guard skipWord() else { return nil }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "true": return true
        case "false": return false
        default: return nil
        }
    }

    public mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = position
        while let byte = peek, byte != 0x22, byte != 0x5C {
            if byte < 0x20 { return nil }
            position += 1
        }
        if peek == 0x22 {
            defer { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        position = start
        return escapedString()
    }

    private mutating func escapedString() -> String? {
        var text: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case 0x22: return String(decoding: text, as: UTF8.self)
            case 0x5C:
                guard let scalar = escape() else { return nil }
                text += Array(String(scalar).utf8)
            case 0..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard let byte = peek else { return nil }
        position += 1
        switch Unicode.Scalar(byte) {
        case "\"", "\\", "/": return Unicode.Scalar(byte)
        case "b": return "\u{08}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return codePoint()
        default: return nil
        }
    }

    /// Half a surrogate pair alone becomes the replacement character.
    private mutating func codePoint() -> Unicode.Scalar? {
        guard let first = fourDigits() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        let behind = position
        if peek == 0x5C {
            position += 1
            if peek == UInt8(ascii: "u") {
                position += 1
                if let second = fourDigits(), (0xDC00..<0xE000).contains(second) {
                    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                }
            }
        }
        position = behind
        return "\u{FFFD}"
    }

    private mutating func fourDigits() -> UInt32? {
        guard bytes.endIndex - position >= 4 else { return nil }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
        position += 4
        return value
    }

    /// A list that holds nothing but strings.
    public mutating func strings() -> [String]? {
        guard take("[") else { return nil }
        if take("]") { return [] }
        var result: [String] = []
        repeat {
            guard let item = string() else { return nil }
            result.append(item)
        } while take(",")
        return take("]") ? result : nil
    }

    /// Passes over a value of any kind.
    public mutating func skipValue(depth: Int = 0) -> Bool {
        skipBlanks()
        guard depth < Self.deepestNesting, let byte = peek else { return false }
        switch Unicode.Scalar(byte) {
        case "\"": return string() != nil
        case "{": return skipMembers(to: "}", depth: depth, areNamed: true)
        case "[": return skipMembers(to: "]", depth: depth, areNamed: false)
        default: return skipWord()
        }
    }

    private mutating func skipMembers(to end: Unicode.Scalar, depth: Int, areNamed: Bool) -> Bool {
        position += 1
        if take(end) { return true }
        repeat {
            if areNamed { guard string() != nil, take(":") else { return false } }
            guard skipValue(depth: depth + 1) else { return false }
        } while take(",")
        return take(end)
    }

    /// Passes over a number, `true`, `false` or `null`.
    private mutating func skipWord() -> Bool {
        let start = position
        while let byte = peek, !" \t\r\n,:]}[{\"".utf8.contains(byte) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        return word == "true" || word == "false" || word == "null" || Double(word)?.isFinite == true
    }

    // MARK: Writing

    /// The text as a JSON string, on one line.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    public static func quoted(_ texts: [String]) -> String {
        "[" + texts.map { quoted($0) }.joined(separator: ",") + "]"
    }
}
