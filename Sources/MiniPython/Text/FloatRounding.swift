import BigInt

/// Rounding doubles, and whole numbers to doubles.
extension FloatFormatting {
    /// `round(value, places)`: correctly rounded, ties to even, as the decimal digits of the double have it.
    /// - Returns: nil when the rounded number is beyond the largest double.
    static func round(_ value: Double, places: Int) -> Double? {
        guard value.isFinite, value != 0, places <= 323 else { return value }
        if places < -308 { return value.sign == .minus ? -0.0 : 0.0 }
        let magnitude: Double
        if places >= 0, let scaled = DecimalDigits.scaled(value.magnitude, places: places), scaled <= 1 << 53 {
            // Both numbers are exact, so that the division rounds but once.
            magnitude = Double(scaled) / Double(DecimalDigits.powersOfTen[places])
        } else if places >= 0 {
            magnitude = number(DecimalDigits(value, places: places))
        } else {
            magnitude = roundToPowerOfTen(value.magnitude, power: -places)
        }
        if magnitude.isInfinite { return nil }
        return value.sign == .minus ? -magnitude : magnitude
    }

    private static func roundToPowerOfTen(_ value: Double, power: Int) -> Double {
        // Sixty digits tell any double from the powers of ten beside it, so the point is never one too far.
        let wide = DecimalDigits(value, significant: 60)
        let kept = wide.point - power
        if kept < 0 { return 0 }
        if kept > 0 { return number(DecimalDigits(value, significant: kept)) }
        // Between 0.1 and 1 of the unit; exactly half goes to even, which is zero.
        let half = UInt8(ascii: "5")
        let isAbove = wide.digits[0] > half || wide.digits[0] == half && wide.digits.count > 1
        return isAbove ? number(DecimalDigits(digits: [UInt8(ascii: "1")], point: power + 1)) : 0
    }

    private static func number(_ decimal: DecimalDigits) -> Double {
        let text = "0." + String(decoding: decimal.digits, as: UTF8.self) + "e" + String(decimal.point)
        return Double(text) ?? .infinity
    }

    static func nearestDouble(to value: BigInt) -> Double? {
        Array(value.magnitude.words).withUnsafeBufferPointer { words in
            nearestDouble(to: WholeWords(words: words, isNegative: value.sign == .minus))
        }
    }

    /// The double nearest to a whole number, ties to even; nil beyond the largest double.
    static func nearestDouble(to number: WholeWords) -> Double? {
        let width = number.bitWidth
        if width > 1024 { return nil }
        let shift = width - 64
        var leading = UInt64(number.words.first ?? 0)
        if shift > 0 {
            // 64 leading bits, the last of them set where any bit below was.
            let (whole, bits) = (shift / 64, UInt(shift % 64))
            leading = UInt64(number.words[whole] >> bits)
            if bits > 0 { leading |= UInt64(number.words[whole + 1] << (64 - bits)) }
            let isOver = number.words[whole] & (1 << bits &- 1) != 0
            if isOver || number.words[..<whole].contains(where: { $0 != 0 }) { leading |= 1 }
        }
        let result = Double(sign: .plus, exponent: max(shift, 0), significand: Double(leading))
        if result.isInfinite { return nil }
        return number.isNegative ? -result : result
    }
}
