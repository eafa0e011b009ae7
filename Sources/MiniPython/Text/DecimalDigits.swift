#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The decimal digits of a finite double's magnitude: `0.d1d2d3… × 10^point`.
///
/// No digit is a needless zero, at the front or at the end; zero itself is the digit 0 with point 1.
struct DecimalDigits: Equatable {
    /// ASCII.
    var digits: [UInt8]
    /// How many digits stand before the decimal point; below 1 when the number is below 0.1.
    var point: Int

    /// No double has more digits than this before its decimal expansion ends.
    private static let longestExpansion = 1100

    init(digits: [UInt8], point: Int) {
        self.digits = digits
        self.point = point
        normalize()
    }

    /// The fewest digits that read back as the same double, and of those the nearest.
    init(shortestOf value: Double) {
        var text = value.magnitude.description
        self = text.withUTF8 { Self.read($0) }
    }

    /// The double rounded correctly to a number of significant digits, at least 1; ties to even.
    init(_ value: Double, significant count: Int) {
        let places = Int32(truncatingIfNeeded: min(max(count, 1) - 1, Self.longestExpansion))
        self = Self.printed(value, format: "%.*e", places: places)
    }

    /// The double rounded correctly to a number of decimal places, at least 0; ties to even.
    init(_ value: Double, places: Int) {
        if let scaled = Self.scaled(value.magnitude, places: places) {
            var text = String(scaled)
            let digits = text.withUTF8 { Array($0) }
            self.init(digits: digits, point: digits.count - places)
            return
        }
        self = Self.printed(
            value, format: "%.*f", places: Int32(truncatingIfNeeded: min(places, Self.longestExpansion)))
    }

    static let powersOfTen: [UInt64] = (0..<19).map { place in (0..<place).reduce(1) { power, _ in power * 10 }
    }

    /// `magnitude × 10^places` rounded to a whole number, ties to even, where the exact product has 128 bits at most
    /// and the result 64: this is what is printed most. nil: too large, or too many places.
    static func scaled(_ magnitude: Double, places: Int) -> UInt64? {
        guard places < powersOfTen.count, magnitude.isNormal else { return nil }
        let shift = 1075 - Int(magnitude.exponentBitPattern)
        guard shift > 0, shift < 128 else { return nil }
        let significand = UInt64(magnitude.significandBitPattern) | 1 << 52
        let (high, low) = significand.multipliedFullWidth(by: powersOfTen[places])
        let quotient: UInt64
        let rest: (high: UInt64, low: UInt64)
        if shift >= 64 {
            quotient = shift == 64 ? high : high >> UInt64(shift - 64)
            rest = (high & (1 << UInt64(shift - 64) &- 1), low)
        } else {
            guard high >> UInt64(shift) == 0 else { return nil }
            quotient = high << UInt64(64 - shift) | low >> UInt64(shift)
            rest = (0, low & (1 << UInt64(shift) &- 1))
        }
        let half: (high: UInt64, low: UInt64) =
            shift > 64 ? (1 << UInt64(shift - 65), 0) : (0, 1 << UInt64(shift - 1))
        let isHalf = rest == half
        let isAbove = rest.high > half.high || rest.high == half.high && rest.low > half.low
        guard isAbove || isHalf && quotient & 1 == 1 else { return quotient }
        return quotient == .max ? nil : quotient + 1
    }

    /// What the C library prints, which rounds correctly. Only digits, sign and exponent are read back, so the
    /// locale's decimal point does not matter.
    private static func printed(_ value: Double, format: String, places: Int32) -> DecimalDigits {
        let capacity = Int(places) + 340
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
            let length = withVaList([places, value.magnitude]) {
                vsnprintf(buffer.baseAddress, capacity, format, $0)
            }
            let used = min(max(Int(length), 0), capacity - 1)
            return buffer[0..<used].withMemoryRebound(to: UInt8.self) { read(UnsafeBufferPointer($0)) }
        }
    }

    /// Reads `ddd<separator>ddd[e±dd]`, whatever the separator.
    private static func read(_ text: UnsafeBufferPointer<UInt8>) -> DecimalDigits {
        var digits: [UInt8] = []
        digits.reserveCapacity(text.count)
        var point: Int?
        var exponent = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte.isDigit {
                digits.append(byte)
            } else if byte == UInt8(ascii: "e") {
                let isNegative = text[index] == UInt8(ascii: "-")
                for digit in text[index...] where digit.isDigit { exponent = exponent * 10 + Int(digit - 48) }
                if isNegative { exponent = -exponent }
                break
            } else if point == nil {
                point = digits.count
            }
        }
        return DecimalDigits(digits: digits, point: (point ?? digits.count) + exponent)
    }

    private mutating func normalize() {
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        if zeros > 0 {
            digits.removeFirst(zeros)
            point -= zeros
        }
        if digits.isEmpty {
            digits = [UInt8(ascii: "0")]
            point = 1
        }
    }

    var isZero: Bool { digits == [UInt8(ascii: "0")] }
}

extension UInt8 {
    /// Whether this is an ASCII digit.
    @inline(__always) var isDigit: Bool { self &- 48 < 10 }
}
