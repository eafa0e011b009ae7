/// `int("…")` and `float("…")`.
extension Machine {
    /// The whole number that a text holds: blanks around, a sign, single underscores between digits, digits of any
    /// script. Base 0 reads the prefix.
    /// - Throws: ValueError in CPython's words, also beyond 4300 digits where the base is no power of two.
    public func parseInt(_ text: StringObject, base: Int = 10) throws -> Value {
        if base != 0, base < 2 || base > 36 {
            throw error(.valueError, "int() base must be >= 2 and <= 36, or 0")
        }
        if base == 10, let small = NumberText.smallInteger(text.utf8) { return Value(small) }
        if let small = NumberText.smallInteger(text.utf8, base: base) { return Value(small) }
        var reader = IntegerReader(bytes: NumberText.plain(text)[...], base: base)
        guard let digits = reader.read() else {
            throw invalidLiteral(text, base)
        }
        let isPowerOfTwo = reader.base & (reader.base - 1) == 0
        if !isPowerOfTwo, digits.count > IntegerText.digitLimit {
            throw error(
                .valueError,
                "Exceeds the limit (4300 digits) for integer string conversion: value has \(digits.count) digits; "
                    + "use sys.set_int_max_str_digits() to increase the limit")
        }
        return try integer(digits, base: reader.base, isNegative: reader.isNegative)
    }

    /// That a text is no whole number. Who reads many texts may raise it often, and look at none of the messages.
    private func invalidLiteral(_ text: StringObject, _ base: Int) -> any Error {
        var message = Array("invalid literal for int() with base ".utf8)
        message.append(contentsOf: base == 10 ? "10: ".utf8 : "\(base): ".utf8)
        let before = message.count
        text.appendRepr(to: &message)
        if message.count - before > 200 {
            let shown = Self.cut(text.reprText, points: 200)
            message.replaceSubrange(before..., with: shown.utf8)
        }
        return message.withUnsafeBufferPointer { error(.valueError, utf8: $0) }
    }

    /// The float that a text holds.
    /// - Throws: ValueError in CPython's words.
    public func parseFloat(_ text: StringObject) throws -> Double {
        if let value = NumberText.shortDecimal(text.utf8) ?? NumberText.float(NumberText.plain(text)[...]) {
            return value
        }
        throw error(.valueError, "could not convert string to float: \(text.reprText)")
    }

    /// - Parameter digits: values below the base.
    private func integer(_ digits: [UInt8], base: Int, isNegative: Bool) throws -> Value {
        var small = 0
        var fits = true
        for digit in digits {
            let (product, isOver) = small.multipliedReportingOverflow(by: base)
            let (sum, isFar) = product.addingReportingOverflow(Int(digit))
            if isOver || isFar { fits = false; break }
            small = sum
        }
        if fits { return Value(isNegative ? -small : small) }
        try heap.check(bytes: digits.count)
        let isPowerOfTwo = base & (base - 1) == 0
        let words =
            isPowerOfTwo
            ? IntegerText.assemble(digits, bitsPerDigit: base.trailingZeroBitCount)
            : IntegerText.assemble(digits, base: base)
        return try heap.integer(isNegative: isNegative, count: words.count) { _ = $0.update(fromContentsOf: words) }
    }

    /// The start of a message's quotation.
    static func cut(_ text: String, points: Int) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= points ? text : String(String.UnicodeScalarView(scalars.prefix(points)))
    }
}

extension IntegerText {
    /// The words of the number of these digits, first the highest, in any base up to 36. O(digits²), for few digits.
    static func assemble(_ digits: [UInt8], base: Int) -> [UInt] {
        var words: [UInt] = []
        var (part, power): (UInt, UInt) = (0, 1)
        for digit in digits {
            let (next, overflow) = power.multipliedReportingOverflow(by: UInt(base))
            if overflow {
                WordArithmetic.multiply(&words, by: power, adding: part)
                (part, power) = (UInt(digit), UInt(base))
            } else {
                (part, power) = (part * UInt(base) + UInt(digit), next)
            }
        }
        WordArithmetic.multiply(&words, by: power, adding: part)
        return words
    }

    /// The words of the number of these digits, first the highest. O(digits).
    static func assemble(_ digits: [UInt8], bitsPerDigit: Int) -> [UInt] {
        var words = [UInt](repeating: 0, count: digits.count * bitsPerDigit / UInt.bitWidth + 1)
        for (place, digit) in digits.reversed().enumerated() {
            let bit = place * bitsPerDigit
            let word = bit / UInt.bitWidth
            let shift = bit % UInt.bitWidth
            words[word] |= UInt(digit) << UInt(shift)
            if shift + bitsPerDigit > UInt.bitWidth, word + 1 < words.count {
                words[word + 1] |= UInt(digit) >> UInt(UInt.bitWidth - shift)
            }
        }
        return words
    }
}

/// A whole number's grammar.
private struct IntegerReader {
    var bytes: ArraySlice<UInt8>
    var base: Int
    var isNegative = false

    /// The digits' values, at least one, without underscores; nil where the text is no number.
    mutating func read() -> [UInt8]? {
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes.removeFirst()
        }
        let isGuessed = base == 0
        let prefixBase = readPrefixBase()
        if isGuessed { base = prefixBase ?? 10 }
        if let prefixBase, prefixBase == base {
            bytes.removeFirst(2)
            if bytes.first == UInt8(ascii: "_") { bytes.removeFirst() }
        }
        guard let digits = readDigits() else { return nil }
        // A number that starts with 0 and has no prefix must be 0 where the text chooses the base.
        if isGuessed, prefixBase == nil, digits.count > 1, digits[0] == 0, digits.contains(where: { $0 != 0 }) {
            return nil
        }
        return digits
    }

    private func readPrefixBase() -> Int? {
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "0") else { return nil }
        switch bytes[bytes.startIndex + 1] | 32 {
        case UInt8(ascii: "x"): return base == 0 || base == 16 ? 16 : nil
        case UInt8(ascii: "o"): return base == 0 || base == 8 ? 8 : nil
        case UInt8(ascii: "b"): return base == 0 || base == 2 ? 2 : nil
        default: return nil
        }
    }

    private func readDigits() -> [UInt8]? {
        var digits: [UInt8] = []
        digits.reserveCapacity(bytes.count)
        var mayUnderscore = false
        for byte in bytes {
            if byte == UInt8(ascii: "_") {
                guard mayUnderscore else { return nil }
                mayUnderscore = false
                continue
            }
            let value: UInt8
            switch byte {
            case 48...57: value = byte - 48
            case 65...90: value = byte - 55
            case 97...122: value = byte - 87
            default: return nil
            }
            guard value < base else { return nil }
            digits.append(value)
            mayUnderscore = true
        }
        return mayUnderscore ? digits : nil
    }
}

/// The ASCII form of a number's text.
enum NumberText {
    /// Digits of any script become ASCII, blanks of any kind but the four separators of ASCII go at the ends; anything else
    /// beyond ASCII becomes `?`.
    static func plain(_ text: StringObject) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for point in CodePointIterator(text.utf8) {
            if UnicodePoint.isSpace(point), !(28...31).contains(point) {
                bytes.append(32)
            } else if point < 128 {
                bytes.append(UInt8(point))
            } else {
                bytes.append(UnicodePoint.decimalValue(point).map { UInt8(48 + $0) } ?? UInt8(ascii: "?"))
            }
        }
        while bytes.last == 32 { bytes.removeLast() }
        return Array(bytes.drop { $0 == 32 })
    }

    /// A sign or none and up to 18 ASCII digits, which is what most texts of numbers are; nil for all others.
    static func smallInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { place = 1 }
        guard place < bytes.count, bytes.count - place <= 18 else { return nil }
        var value = 0
        while place < bytes.count {
            guard bytes[place].isDigit else { return nil }
            value = value &* 10 &+ Int(bytes[place] &- 48)
            place &+= 1
        }
        return isNegative ? -value : value
    }

    /// ASCII digits of a base from 2 on, without sign and prefix, that fit into 64 bits; nil for all others.
    static func smallInteger(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) -> Int? {
        guard !bytes.isEmpty, base != 0 else { return nil }
        var value = 0
        for byte in bytes {
            let letter = byte | 0x20
            let digit = byte.isDigit ? Int(byte &- 48) : letter >= 97 && letter <= 122 ? Int(letter &- 87) : base
            let (product, isOver) = value.multipliedReportingOverflow(by: base)
            let (sum, isFar) = product.addingReportingOverflow(digit)
            if digit >= base || isOver || isFar { return nil }
            value = sum
        }
        return value
    }

    /// ASCII digits with a point or none, at most 15 in all; nil for all others.
    ///
    /// The digits make a whole number below 2**53 and the power of ten is exact, so that the one division rounds
    /// correctly (W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990).
    static func shortDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var place = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { place = 1 }
        guard place < bytes.count, bytes.count - place <= 16 else { return nil }
        var (digits, digitCount) = (0, 0)
        var power = 1.0
        var hasPoint = false
        while place < bytes.count {
            let byte = bytes[place]
            if byte.isDigit {
                digits = digits &* 10 &+ Int(byte &- 48)
                digitCount &+= 1
                if hasPoint { power *= 10 }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                return nil
            }
            place &+= 1
        }
        guard (1...15).contains(digitCount) else { return nil }
        let magnitude = Double(digits) / power
        return isNegative ? -magnitude : magnitude
    }

    /// A float's grammar; nil where the text is none.
    static func float(_ bytes: ArraySlice<UInt8>) -> Double? {
        var rest = bytes
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        let magnitude: Double
        switch String(decoding: rest.prefix(9).map { $0 | 32 }, as: UTF8.self) {
        case "inf" where rest.count == 3, "infinity" where rest.count == 8: magnitude = .infinity
        case "nan" where rest.count == 3: magnitude = .nan
        default:
            guard let plain = decimal(rest), let value = Double(plain) else { return nil }
            magnitude = value
        }
        return isNegative ? -magnitude : magnitude
    }

    /// `digits[.digits][e±digits]` without its underscores, which stand only between digits.
    private static func decimal(_ bytes: ArraySlice<UInt8>) -> String? {
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count + 2)
        var place = bytes.startIndex
        func run() -> Int? {
            let start = clean.count
            var wasDigit = false
            while place < bytes.endIndex {
                let byte = bytes[place]
                if byte.isDigit {
                    clean.append(byte)
                    wasDigit = true
                } else if byte == UInt8(ascii: "_") {
                    guard wasDigit, place + 1 < bytes.endIndex, bytes[place + 1].isDigit else { return nil }
                    wasDigit = false
                } else {
                    break
                }
                place += 1
            }
            return clean.count - start
        }
        guard let whole = run() else { return nil }
        if whole == 0 { clean.append(48) }
        var fraction = 0
        if place < bytes.endIndex, bytes[place] == UInt8(ascii: ".") {
            place += 1
            clean.append(UInt8(ascii: "."))
            guard let count = run() else { return nil }
            fraction = count
            if count == 0 { clean.append(48) }
        }
        if whole + fraction == 0 { return nil }
        if place < bytes.endIndex, bytes[place] | 32 == UInt8(ascii: "e") {
            place += 1
            clean.append(UInt8(ascii: "e"))
            if place < bytes.endIndex, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
                clean.append(bytes[place])
                place += 1
            }
            guard let count = run(), count > 0 else { return nil }
        }
        return place == bytes.endIndex ? String(decoding: clean, as: UTF8.self) : nil
    }
}
