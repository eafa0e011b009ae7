import BigInt

/// Whole numbers as text.
enum IntegerText {
    /// As many decimal digits as CPython 3.11 converts between numbers and texts.
    static let digitLimit = 4300

    static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value >= 0, value < 10 { bytes.append(48 &+ UInt8(value)); return }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        DigitWriter.withDigits({ $0.write(value.magnitude) }, { bytes.append(contentsOf: $0) })
    }

    /// Appends a whole number in decimal. O(digits²).
    /// - Parameter withSign: whether a negative number begins with its sign.
    /// - Throws: ValueError beyond 4300 digits.
    static func append(wide value: Value, withSign: Bool = true, to bytes: inout [UInt8], _ machine: Machine) throws {
        let isWritten = value.withWords { number in
            if withSign, number.isNegative { bytes.append(UInt8(ascii: "-")) }
            return append(number, to: &bytes)
        }
        guard isWritten == true else {
            throw machine.error(
                .valueError,
                "Exceeds the limit (4300 digits) for integer string conversion; "
                    + "use sys.set_int_max_str_digits() to increase the limit")
        }
    }

    /// As many decimal digits as one word takes.
    private static let digitsPerWord = 19
    private static let chunk: UInt = 10_000_000_000_000_000_000

    /// Appends the digits of a magnitude, 19 at a time.
    /// - Returns: false when they are more than may be.
    private static func append(_ number: WholeWords, to bytes: inout [UInt8]) -> Bool {
        // 4300 digits need 14285 bits.
        if number.bitWidth > 14_300 { return false }
        // Each chunk of 19 digits takes more than 63 bits off the number.
        let most = number.count + number.count / 63 + 1
        return withUnsafeTemporaryAllocation(of: UInt.self, capacity: number.count + most) { memory in
            let words = WordArithmetic.MutableWords(rebasing: memory[..<number.count])
            let chunks = WordArithmetic.MutableWords(rebasing: memory[number.count...])
            _ = words.update(fromContentsOf: number.words)
            var count = number.count
            var made = 0
            while count > 0 {
                let rest = WordArithmetic.MutableWords(rebasing: words[..<count])
                chunks[made] = WordArithmetic.divide(.init(rest), by: chunk, into: rest)
                made += 1
                while count > 0, words[count - 1] == 0 { count -= 1 }
            }
            let start = bytes.count
            for place in stride(from: made - 1, through: 0, by: -1) {
                let first = bytes.count
                DigitWriter.withDigits({ $0.write(chunks[place]) }, { bytes.append(contentsOf: $0) })
                let missing = digitsPerWord - (bytes.count - first)
                if place < made - 1, missing > 0 {
                    bytes.insert(contentsOf: repeatElement(48, count: missing), at: first)
                }
            }
            return bytes.count - start <= digitLimit
        }
    }

    /// The digits of a small magnitude in a base that is a power of two.
    static func digits(_ magnitude: UInt, bitsPerDigit: Int) -> [UInt8] {
        var text = String(magnitude, radix: 1 << bitsPerDigit)
        return text.withUTF8 { Array($0) }
    }
}

extension Machine {
    /// Appends a whole number in decimal, or in base 2, 8 or 16 by `bitsPerDigit`, without a prefix.
    /// - Returns: whether the number is negative; the digits are those of its magnitude.
    /// - Throws: ValueError beyond 4300 decimal digits, MemoryExhausted.
    func integerDigits(_ value: Value, bitsPerDigit: Int? = nil) throws -> (isNegative: Bool, digits: [UInt8]) {
        if let number = value.bigInteger {
            if let bitsPerDigit {
                let digits = try value.withWords { number in
                    let count = max(1, (number.bitWidth + bitsPerDigit - 1) / bitsPerDigit)
                    try heap.check(bytes: count * 2)
                    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                        if let start = buffer.baseAddress {
                            number.writeDigits(bitsPerDigit: bitsPerDigit, count: count, to: start)
                        }
                        filled = count
                    }
                }
                return (number.sign < 0, digits ?? [])
            }
            var bytes: [UInt8] = []
            try IntegerText.append(wide: value, withSign: false, to: &bytes, self)
            return (number.sign < 0, bytes)
        }
        let small = value.intOrBool ?? 0
        return (small < 0, IntegerText.digits(small.magnitude, radixBits: bitsPerDigit))
    }
}

extension WholeWords {
    /// Writes the lowest `count` digits in a base that is a power of two. O(count).
    func writeDigits(bitsPerDigit: Int, count: Int, to bytes: UnsafeMutablePointer<UInt8>) {
        let mask = UInt(1) << UInt(bitsPerDigit) &- 1
        var bit = 0
        for place in stride(from: count - 1, through: 0, by: -1) {
            let (word, shift) = (bit / UInt.bitWidth, bit % UInt.bitWidth)
            var digit = word < words.count ? words[word] >> UInt(shift) : 0
            if shift + bitsPerDigit > UInt.bitWidth, word + 1 < words.count {
                digit |= words[word + 1] << UInt(UInt.bitWidth - shift)
            }
            let small = UInt8(truncatingIfNeeded: digit & mask)
            bytes[place] = small < 10 ? 48 &+ small : 87 &+ small
            bit += bitsPerDigit
        }
    }
}

extension IntegerText {
    fileprivate static func digits(_ magnitude: UInt, radixBits: Int?) -> [UInt8] {
        if let radixBits { return digits(magnitude, bitsPerDigit: radixBits) }
        var text = String(magnitude)
        return text.withUTF8 { Array($0) }
    }
}
