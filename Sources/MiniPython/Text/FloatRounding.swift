import BigInt

/// Rounding and exact views of doubles.
extension FloatFormatting {
    /// `round(value, places)`: correctly rounded, ties to even, as the decimal digits of the double have it.
    /// - Returns: nil when the rounded number is beyond the largest double.
    static func round(_ value: Double, places: Int) -> Double? {
        guard value.isFinite, value != 0, places <= 323 else { return value }
        if places < -308 { return value.sign == .minus ? -0.0 : 0.0 }
        let magnitude: Double
        if places >= 0 {
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

    /// The fraction of whole numbers, in lowest terms, that a finite double is exactly.
    static func integerRatio(_ value: Double) -> (numerator: BigInt, denominator: BigInt) {
        if value == 0 { return (0, 1) }
        var significand = BigInt(value.significandBitPattern)
        var exponent = Int(value.exponentBitPattern) - 1075
        if value.isNormal { significand += BigInt(1) << 52 } else { exponent += 1 }
        let shift = min(significand.trailingZeroBitCount, max(-exponent, 0))
        significand >>= shift
        exponent += shift
        if value.sign == .minus { significand.negate() }
        return exponent >= 0 ? (significand << exponent, 1) : (significand, BigInt(1) << -exponent)
    }

    /// The double nearest to a whole number, ties to even; nil beyond the largest double.
    static func nearestDouble(to value: BigInt) -> Double? {
        let magnitude = value.magnitude
        let width = magnitude.bitWidth
        if width > 1024 { return nil }
        // 64 leading bits, the last of them set where any bit below was.
        var leading = UInt64(truncatingIfNeeded: magnitude)
        let shift = width - 64
        if shift > 0 {
            leading = UInt64(truncatingIfNeeded: magnitude >> shift)
            if magnitude.trailingZeroBitCount < shift { leading |= 1 }
        }
        let result = Double(sign: .plus, exponent: max(shift, 0), significand: Double(leading))
        if result.isInfinite { return nil }
        return value.sign == .minus ? -result : result
    }
}

/// Methods of float that rest on its exact digits.
let floatMethods: [Native] = [
    Native("as_integer_ratio(self, /)", "Return a pair of integers whose ratio is exactly the float.") {
        machine, args in
        guard let value = args[0].float else { return .none }
        if value.isNaN { throw machine.error(.valueError, "cannot convert NaN to integer ratio") }
        if value.isInfinite { throw machine.error(.overflowError, "cannot convert Infinity to integer ratio") }
        let ratio = FloatFormatting.integerRatio(value)
        return try machine.heap.tuple([machine.heap.integer(ratio.numerator), machine.heap.integer(ratio.denominator)])
    },
    Native("is_integer(self, /)", "Return True if the float is an integer.") { _, args in
        guard let value = args[0].float else { return .false }
        return Value(value.isFinite && value == value.rounded(.towardZero))
    },
    Native("conjugate(self, /)", "Return self, the complex conjugate of any float.") { _, args in args[0] },
]
