/// What CPython 3.11 knows about code points (Unicode 14). Characters that came later count as not assigned.
enum UnicodePoint {
    /// The properties of an assigned code point; nil for surrogates and what Unicode 14 did not have.
    static func properties(_ point: UInt32) -> Unicode.Scalar.Properties? {
        guard let scalar = Unicode.Scalar(point) else { return nil }
        let properties = scalar.properties
        guard let age = properties.age, age.major <= 14 else { return nil }
        return properties
    }

    static func isPrintable(_ point: UInt32) -> Bool {
        if point < 0x7F { return point >= 0x20 }
        switch properties(point)?.generalCategory {
        case nil, .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default: return true
        }
    }

    @inline(__always)
    static func isSpace(_ point: UInt32) -> Bool {
        if point < 128 { return point <= 32 && (point >= 0x1C || point >= 9 && point <= 13) }
        return isWideSpace(point)
    }

    private static func isWideSpace(_ point: UInt32) -> Bool {
        switch point {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isLineBreak(_ point: UInt32) -> Bool {
        switch point {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    @inline(__always)
    private static func isASCIILetter(_ point: UInt32) -> Bool { (point | 0x20) &- 97 < 26 }

    static func isAlphabetic(_ point: UInt32) -> Bool {
        if point < 128 { return isASCIILetter(point) }
        return switch properties(point)?.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    /// The value of a decimal digit, or nil.
    @inline(__always)
    static func decimalValue(_ point: UInt32) -> Int? {
        if point < 128 { return point &- 48 < 10 ? Int(point &- 48) : nil }
        return wideDecimalValue(point)
    }

    private static func wideDecimalValue(_ point: UInt32) -> Int? {
        guard let properties = properties(point), properties.numericType == .decimal else { return nil }
        return properties.numericValue.map { Int($0) }
    }

    static func isDecimal(_ point: UInt32) -> Bool { decimalValue(point) != nil }

    @inline(__always)
    static func isDigit(_ point: UInt32) -> Bool { point < 128 ? point &- 48 < 10 : isWideDigit(point) }

    private static func isWideDigit(_ point: UInt32) -> Bool {
        switch properties(point)?.numericType {
        case .decimal, .digit: true
        default: false
        }
    }

    static func isNumeric(_ point: UInt32) -> Bool {
        if point < 128 { return point &- 48 < 10 }
        return properties(point)?.numericType != nil && !laterNumerals.contains(point)
    }

    /// Characters that Unicode 14 had and that later versions call numeric.
    private static let laterNumerals: Set<UInt32> = [
        0x4E24, 0x4EAC, 0x4FE9, 0x5006, 0x62D0, 0x6D1E, 0x7695, 0x79ED, 0x920E, 0x94A9,
        0x12038, 0x12039, 0x12079, 0x12226, 0x1222B, 0x1230B, 0x1230D, 0x12399,
    ]

    static func isUpper(_ point: UInt32) -> Bool {
        point < 128 ? point >= 65 && point <= 90 : properties(point)?.isUppercase ?? false
    }

    static func isLower(_ point: UInt32) -> Bool {
        if point < 128 { return point >= 97 && point <= 122 }
        if point == 0x295 { return true }
        return properties(point)?.isLowercase ?? false && !laterLowercase.contains(point)
    }

    /// Modifier letters that became lower case after Unicode 14; the letter U+0295 went the other way.
    private static let laterLowercase: Set<UInt32> = [0x10FC, 0xA7F2, 0xA7F3, 0xA7F4, 0xAB69]

    static func isTitle(_ point: UInt32) -> Bool {
        point >= 128 && properties(point)?.generalCategory == .titlecaseLetter
    }

    static func isCased(_ point: UInt32) -> Bool {
        if point < 128 { return isASCIILetter(point) }
        if point == 0x295 { return true }
        return properties(point)?.isCased ?? false && !laterLowercase.contains(point)
    }

    static func isCaseIgnorable(_ point: UInt32) -> Bool { properties(point)?.isCaseIgnorable ?? false }

    static func isIdentifierStart(_ point: UInt32) -> Bool {
        if point < 128 { return point == 0x5F || isASCIILetter(point) }
        return properties(point)?.isXIDStart ?? false
    }

    static func isIdentifierContinue(_ point: UInt32) -> Bool {
        if point < 128 { return point == 0x5F || isASCIILetter(point) || point &- 48 < 10 }
        switch point {
        // Joiners and middle dots, which Unicode 14 did not allow in names.
        case 0x200C, 0x200D, 0x30FB, 0xFF65: return false
        default: return properties(point)?.isXIDContinue ?? false
        }
    }

    /// A case mapping's text where Unicode 14 had it.
    static func known(_ mapping: String?) -> String? {
        guard let mapping, mapping.unicodeScalars.allSatisfy({ properties($0.value) != nil }) else { return nil }
        return mapping
    }
}

/// Walks the code points of UTF-8 (WTF-8) bytes that a `StringObject` made sure of.
struct CodePointIterator: IteratorProtocol, Sequence {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    @inline(__always)
    mutating func next() -> UInt32? {
        guard offset < bytes.count else { return nil }
        let lead = bytes[offset]
        if lead < 0x80 {
            offset += 1
            return UInt32(lead)
        }
        let width = StringObject.width(of: lead)
        var point = UInt32(lead & (0xFF >> UInt8(width + 1)))
        for place in (offset + 1)..<Swift.min(offset + width, bytes.count) {
            point = point << 6 | UInt32(bytes[place] & 0x3F)
        }
        offset += width
        return point
    }
}
