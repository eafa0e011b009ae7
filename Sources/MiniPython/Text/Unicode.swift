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

    static func isSpace(_ point: UInt32) -> Bool {
        switch point {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isLineBreak(_ point: UInt32) -> Bool {
        switch point {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    static func isAlphabetic(_ point: UInt32) -> Bool {
        switch properties(point)?.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    /// The value of a decimal digit, or nil.
    static func decimalValue(_ point: UInt32) -> Int? {
        if point < 128 { return point >= 48 && point < 58 ? Int(point - 48) : nil }
        guard let properties = properties(point), properties.numericType == .decimal else { return nil }
        return properties.numericValue.map { Int($0) }
    }

    static func isDecimal(_ point: UInt32) -> Bool { decimalValue(point) != nil }

    static func isDigit(_ point: UInt32) -> Bool {
        switch properties(point)?.numericType {
        case .decimal, .digit: true
        default: false
        }
    }

    static func isNumeric(_ point: UInt32) -> Bool { properties(point)?.numericType != nil }

    static func isUpper(_ point: UInt32) -> Bool {
        point < 128 ? point >= 65 && point <= 90 : properties(point)?.isUppercase ?? false
    }

    static func isLower(_ point: UInt32) -> Bool {
        point < 128 ? point >= 97 && point <= 122 : properties(point)?.isLowercase ?? false
    }

    static func isTitle(_ point: UInt32) -> Bool {
        point >= 128 && properties(point)?.generalCategory == .titlecaseLetter
    }

    static func isCased(_ point: UInt32) -> Bool { properties(point)?.isCased ?? false }

    static func isCaseIgnorable(_ point: UInt32) -> Bool { properties(point)?.isCaseIgnorable ?? false }

    static func isIdentifierStart(_ point: UInt32) -> Bool {
        point == 0x5F || properties(point)?.isXIDStart ?? false
    }

    static func isIdentifierContinue(_ point: UInt32) -> Bool { properties(point)?.isXIDContinue ?? false }
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
