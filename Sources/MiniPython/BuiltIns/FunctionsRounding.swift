import BigInt

extension Machine {
    /// `round(number, ndigits)`: to the nearest, exact halves to even.
    func round(_ number: Value, _ digits: Value) throws -> Value {
        switch Number(number) {
        case .float(let value):
            if digits.isNone { return try truncate(value.rounded(.toNearestOrEven)) }
            guard let rounded = FloatFormatting.round(value, places: try smallDigits(digits)) else {
                throw error(.overflowError, "rounded value too large to represent")
            }
            return Value(rounded)
        case .int(let value):
            if digits.isNone { return Value(value) }
            return try round(BigInt(value), digits)
        case .big(let value):
            return digits.isNone ? number : try round(value, digits)
        case nil:
            if let result = try callSpecial(number, "__round__", digits.isNone ? [] : [digits]) { return result }
            throw error(.typeError, "type \(typeName(number)) doesn't define __round__ method")
        }
    }

    /// The number of digits, cut to what makes a difference.
    private func smallDigits(_ digits: Value) throws -> Int {
        let number = try index(of: digits)
        return number.int ?? (number.wholeNumber?.sign == .minus ? -1_000_000 : 1_000_000)
    }

    private func round(_ value: BigInt, _ digits: Value) throws -> Value {
        let digits = try smallDigits(digits)
        if digits >= 0 { return try heap.integer(value) }
        // A unit of more digits than the number has swallows it whole.
        if digits < -(value.magnitude.bitWidth / 3 + 2) { return Value(0) }
        guard let unit = try power(BigInt(10), BigInt(-digits)).wholeNumber else { return .none }
        let rounded = try roundedQuotient(value.magnitude, unit.magnitude)
        return try heap.integer(BigInt(sign: value.sign, magnitude: product(rounded, unit.magnitude)))
    }

    /// `x / y` to the nearest whole number, exact halves to even.
    private func roundedQuotient(_ x: BigUInt, _ y: BigUInt) throws -> BigUInt {
        let (quotient, remainder) = try division(x, y)
        let double = remainder << 1
        if double > y || (double == y && quotient.words.first.map { $0 & 1 } == 1) { return quotient + 1 }
        return quotient
    }
}
