import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A number of the language, its representation told apart.
enum Number {
    case int(Int)
    case big(BigInt)
    case float(Double)

    /// nil: the value is no number.
    @inline(__always)
    init?(_ value: Value) {
        switch value.tag {
        case .int, .bool: self = .int(value.rawInt)
        case .float: self = .float(value.rawDouble)
        default:
            guard let object = value.bigInteger else { return nil }
            self = .big(object.value)
        }
    }

    var isFloat: Bool {
        if case .float = self { true } else { false }
    }
}

extension Value {
    /// A whole number of any size, a bool counting as 0 or 1; nil for everything else.
    public var wholeNumber: BigInt? {
        if let small = intOrBool { return BigInt(small) }
        return bigInteger?.value
    }
}

extension Machine {
    /// `a op b` for int, float and bool in every mix.
    /// - Returns: nil when an operand is not a number or numbers lack the operation (`1.0 << 2`, `1 @ 2`).
    /// - Throws: ZeroDivisionError, OverflowError, ValueError; `MemoryExhausted` before a result too large is computed.
    public func arithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        if let x = a.intOrBool, let y = b.intOrBool {
            if a.tag == .bool, b.tag == .bool {
                switch op {
                case .bitAnd: return Value(x & y == 1)
                case .bitOr: return Value(x | y == 1)
                case .bitXor: return Value(x ^ y == 1)
                default: break
                }
            }
            return try smallArithmetic(op, x, y)
        }
        if let result = try wideArithmetic(op, a, b) { return result }
        if let result = try wordArithmetic(op, a, b) { return result }
        guard let x = Number(a), let y = Number(b) else { return nil }
        if x.isFloat || y.isFloat {
            switch op {
            case .leftShift, .rightShift, .bitAnd, .bitOr, .bitXor, .matrixMultiply: return nil
            default: return try floatArithmetic(op, double(x), double(y))
            }
        }
        guard let x = a.wholeNumber, let y = b.wholeNumber else { return nil }
        return try bigArithmetic(op, x, y)
    }

    /// `-a`, `+a`, `~a` for int, float and bool; nil for other operands and for `~` of a float.
    public func arithmetic(_ op: UnaryOperation, _ a: Value) throws -> Value? {
        if op == .negative, a.isKind(.integer) { return try negated(a) }
        switch Number(a) {
        case .int(let x):
            switch op {
            case .negative: return x == .min ? try heap.integer(-BigInt(x)) : Value(-x)
            case .positive: return Value(x)
            case .invert: return Value(~x)
            }
        case .big(let x):
            switch op {
            case .negative: return try heap.integer(-x)
            case .positive: return a
            case .invert: return try heap.integer(-x - 1)
            }
        case .float(let x):
            return op == .invert ? nil : Value(op == .negative ? -x : x)
        case nil:
            return nil
        }
    }

    /// `abs(a)` for numbers; nil for other values.
    func magnitude(_ a: Value) throws -> Value? {
        if let number = a.bigInteger { return number.sign < 0 ? try negated(a) : a }
        if let float = a.float { return Value(float.magnitude) }
        guard let number = a.intOrBool else { return nil }
        return number == .min ? try heap.integer(-Int128(number)) : Value(abs(number))
    }

    /// A whole number with the other sign.
    private func negated(_ a: Value) throws -> Value? {
        try a.withWords { number in
            try heap.integer(isNegative: !number.isNegative, count: number.count) {
                _ = $0.update(fromContentsOf: number.words)
            }
        }
    }

    // MARK: Conversions

    /// The number as a float, correctly rounded.
    /// - Throws: OverflowError beyond the range of floats.
    func double(_ number: Number) throws -> Double {
        switch number {
        case .int(let value): Double(value)
        case .float(let value): value
        case .big(let value): try double(value)
        }
    }

    func double(_ value: BigInt) throws -> Double {
        guard let result = FloatFormatting.nearestDouble(to: value) else {
            throw error(.overflowError, "int too large to convert to float")
        }
        return result
    }

    /// The whole part of a float.
    /// - Throws: ValueError for nan, OverflowError for infinities.
    public func truncate(_ value: Double) throws -> Value {
        if let small = Int(exactly: value.rounded(.towardZero)) { return Value(small) }
        if value.isNaN { throw error(.valueError, "cannot convert float NaN to integer") }
        if value.isInfinite { throw error(.overflowError, "cannot convert float infinity to integer") }
        return try heap.integer(BigInt(truncating: value))
    }

    func zeroDivision(_ message: String) -> any Error { error(.zeroDivisionError, message) }
}

// MARK: Whole numbers within 64 bits

extension Machine {
    private func smallArithmetic(_ op: BinaryOperation, _ x: Int, _ y: Int) throws -> Value? {
        switch op {
        case .add:
            let (sum, overflow) = x.addingReportingOverflow(y)
            return overflow ? try heap.integer(Int128(x) + Int128(y)) : Value(sum)
        case .subtract:
            let (difference, overflow) = x.subtractingReportingOverflow(y)
            return overflow ? try heap.integer(Int128(x) - Int128(y)) : Value(difference)
        case .multiply:
            let (product, overflow) = x.multipliedReportingOverflow(by: y)
            return overflow ? try heap.integer(Int128(x) * Int128(y)) : Value(product)
        case .divide:
            return Value(try quotient(x, y))
        case .floorDivide:
            if y == 0 { throw zeroDivision("integer division or modulo by zero") }
            if y == -1 { return try smallArithmetic(.subtract, 0, x) }
            return Value(Self.floorQuotient(x, y))
        case .modulo:
            if y == 0 { throw zeroDivision("integer modulo by zero") }
            return Value(Self.floorRemainder(x, y))
        case .power:
            return try power(x, y)
        case .leftShift:
            if y < 0 { throw error(.valueError, "negative shift count") }
            if y < 63, (x << y) >> y == x { return Value(x << y) }
            return try wordArithmetic(op, Value(x), Value(y)) ?? shiftLeft(BigInt(x), by: BigInt(y))
        case .rightShift:
            if y < 0 { throw error(.valueError, "negative shift count") }
            return Value(x >> min(y, 63))
        case .bitAnd: return Value(x & y)
        case .bitOr: return Value(x | y)
        case .bitXor: return Value(x ^ y)
        case .matrixMultiply: return nil
        }
    }

    /// `x // y`, rounded down; the divisor is neither 0 nor -1.
    @inline(__always)
    static func floorQuotient(_ x: Int, _ y: Int) -> Int {
        let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
        return remainder != 0 && (remainder < 0) != (y < 0) ? quotient &- 1 : quotient
    }

    /// `x % y` with the sign of y, which is not 0.
    @inline(__always)
    static func floorRemainder(_ x: Int, _ y: Int) -> Int {
        if y == -1 { return 0 }
        let remainder = x % y
        return remainder != 0 && (remainder < 0) != (y < 0) ? remainder &+ y : remainder
    }

    /// `x / y`, correctly rounded.
    private func quotient(_ x: Int, _ y: Int) throws -> Double {
        if y == 0 { throw zeroDivision("division by zero") }
        if x.magnitude <= 1 << 53, y.magnitude <= 1 << 53 { return Double(x) / Double(y) }
        return try quotient(BigInt(x), BigInt(y))
    }
}

// MARK: Floats

extension Machine {
    private func floatArithmetic(_ op: BinaryOperation, _ x: Double, _ y: Double) throws -> Value? {
        switch op {
        case .add: return Value(x + y)
        case .subtract: return Value(x - y)
        case .multiply: return Value(x * y)
        case .divide:
            if y == 0 { throw zeroDivision("float division by zero") }
            return Value(x / y)
        case .floorDivide:
            if y == 0 { throw zeroDivision("float floor division by zero") }
            return Value(Self.floorQuotient(x, y))
        case .modulo:
            if y == 0 { throw zeroDivision("float modulo") }
            return Value(Self.floorRemainder(x, y))
        case .power: return Value(try power(x, y))
        default: return nil
        }
    }

    /// `x % y` with the sign of y, zeros included; y is not 0.
    static func floorRemainder(_ x: Double, _ y: Double) -> Double {
        let remainder = fmod(x, y)
        if remainder == 0 { return copysign(0, y) }
        return (y < 0) != (remainder < 0) ? remainder + y : remainder
    }

    /// `x // y` as CPython computes it, from the exact remainder; y is not 0.
    static func floorQuotient(_ x: Double, _ y: Double) -> Double {
        let remainder = fmod(x, y)
        var quotient = (x - remainder) / y
        if remainder != 0, (y < 0) != (remainder < 0) { quotient -= 1 }
        if quotient == 0 { return copysign(0, x / y) }
        let floored = quotient.rounded(.down)
        return quotient - floored > 0.5 ? floored + 1 : floored
    }

    /// `x ** y`.
    /// - Throws: ZeroDivisionError for zero to a negative power, ValueError where the result is a complex number.
    func power(_ x: Double, _ y: Double) throws -> Double {
        if x == 0, y < 0, y.isFinite { throw zeroDivision("0.0 cannot be raised to a negative power") }
        if x < 0, x.isFinite, y.isFinite, y != y.rounded(.down) {
            throw error(
                .valueError, "a negative number to a fractional power is a complex number, which this shell lacks")
        }
        let result = pow(x, y)
        if result.isInfinite, x.isFinite, y.isFinite {
            throw error(
                types[.overflowError], try heap.tuple([Value(34), heap.string("Numerical result out of range")]))
        }
        return result
    }
}
