import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `math` as CPython 3.11 has it.
let mathModule = NativeModule(
    "math", "This module provides access to the mathematical functions defined by the C standard.",
    functions: { _ in mathFunctions },
    constants: { _ in
        [
            ("pi", Value(Double.pi)), ("e", Value(M_E)), ("tau", Value(2 * Double.pi)),
            ("inf", Value(Double.infinity)), ("nan", Value(Double.nan)),
        ]
    })

private let mathFunctions: [Native] =
    simpleFunctions + logarithmFunctions + pairFunctions + shapeFunctions + classificationFunctions
    + wholeNumberFunctions + summationFunctions

extension Machine {
    func domainError() -> any Error { error(.valueError, "math domain error") }
    func rangeError() -> any Error { error(.overflowError, "math range error") }
}

/// A function of one number. Where the result of a number is none, the number lies outside the domain; where it is
/// infinite, the number is a pole, or the result too large for a float.
private func simple(
    _ name: String, _ help: String, canOverflow: Bool = false, _ function: @escaping @Sendable (Double) -> Double
) -> Native {
    Native("\(name)(x, /)", help) { machine, arguments in
        let x = try machine.realNumber(arguments[0])
        let result = function(x)
        if result.isNaN, !x.isNaN { throw machine.domainError() }
        if result.isInfinite, x.isFinite { throw canOverflow ? machine.rangeError() : machine.domainError() }
        return Value(result)
    }
}

private let simpleFunctions: [Native] = [
    simple("acos", "Return the arc cosine (measured in radians) of x.", { acos($0) }),
    simple("acosh", "Return the inverse hyperbolic cosine of x.", { acosh($0) }),
    simple("asin", "Return the arc sine (measured in radians) of x.", { asin($0) }),
    simple("asinh", "Return the inverse hyperbolic sine of x.", { asinh($0) }),
    simple("atan", "Return the arc tangent (measured in radians) of x.", { atan($0) }),
    simple("atanh", "Return the inverse hyperbolic tangent of x.", { atanh($0) }),
    simple("cbrt", "Return the cube root of x.", { cbrt($0) }),
    simple("cos", "Return the cosine of x (measured in radians).", { cos($0) }),
    simple("cosh", "Return the hyperbolic cosine of x.", canOverflow: true, { cosh($0) }),
    Native("degrees(x, /)", "Convert angle x from radians to degrees.") { machine, arguments in
        Value(try machine.realNumber(arguments[0]) * (180 / Double.pi))
    },
    simple("erf", "Error function at x.", { erf($0) }),
    simple("erfc", "Complementary error function at x.", { erfc($0) }),
    simple("exp", "Return e raised to the power of x.", canOverflow: true, { exp($0) }),
    simple("exp2", "Return 2 raised to the power of x.", canOverflow: true, { exp2($0) }),
    simple("expm1", "Return exp(x)-1.", canOverflow: true, { expm1($0) }),
    simple("fabs", "Return the absolute value of the float x.", { $0.magnitude }),
    simple("log1p", "Return the natural logarithm of 1+x (base e).", { log1p($0) }),
    simple("radians", "Convert angle x from degrees to radians.", { $0 * (Double.pi / 180) }),
    simple("sin", "Return the sine of x (measured in radians).", { sin($0) }),
    simple("sinh", "Return the hyperbolic sine of x.", canOverflow: true, { sinh($0) }),
    simple("sqrt", "Return the square root of x.", { $0.squareRoot() }),
    simple("tan", "Return the tangent of x (measured in radians).", { tan($0) }),
    simple("tanh", "Return the hyperbolic tangent of x.", { tanh($0) }),
    Native("gamma(x, /)", "Gamma function at x.") { machine, arguments in
        let x = try machine.realNumber(arguments[0])
        if x == -.infinity || x <= 0 && x == x.rounded(.down) { throw machine.domainError() }
        let result = Gamma.gamma(x)
        if result.isInfinite, x.isFinite { throw machine.rangeError() }
        return Value(result)
    },
    Native("lgamma(x, /)", "Natural logarithm of absolute value of Gamma function at x.") { machine, arguments in
        let x = try machine.realNumber(arguments[0])
        if x.isFinite, x <= 0, x == x.rounded(.down) { throw machine.domainError() }
        let result = Gamma.logarithm(x)
        if result.isInfinite, x.isFinite { throw machine.rangeError() }
        return Value(result)
    },
]

// MARK: Logarithms

extension Machine {
    /// A logarithm, of whole numbers beyond floats too.
    fileprivate func logarithm(
        _ value: Value, _ function: (Double) -> Double, ofTwo: Double
    ) throws -> Double {
        if let big = value.bigInteger?.value {
            guard big.sign == .plus else { throw domainError() }
            if let double = FloatFormatting.nearestDouble(to: big) { return function(double) }
            let bits = big.magnitude.bitWidth
            let top = big.magnitude >> (bits - 64)
            let isExact = big.magnitude.trailingZeroBitCount >= bits - 64
            let fraction = scale(Double(top.words[0] | (isExact ? 0 : 1)), by: -64)
            return function(fraction) + ofTwo * Double(bits)
        }
        let x = try realNumber(value)
        if x.isNaN { return x }
        guard x > 0 else { throw domainError() }
        return function(x)
    }
}

private let logarithmFunctions: [Native] = [
    Native("log(x, base=<absent>, /)", "Return the logarithm of x to the given base, or the natural logarithm.") {
        machine, arguments in
        let numerator = try machine.logarithm(arguments[0], { log($0) }, ofTwo: log(2))
        if arguments[1].isUndefined { return Value(numerator) }
        let denominator = try machine.logarithm(arguments[1], { log($0) }, ofTwo: log(2))
        return try machine.binary(.divide, Value(numerator), Value(denominator))
    },
    Native("log10(x, /)", "Return the base 10 logarithm of x.") { machine, arguments in
        Value(try machine.logarithm(arguments[0], { log10($0) }, ofTwo: log10(2)))
    },
    Native("log2(x, /)", "Return the base 2 logarithm of x.") { machine, arguments in
        Value(try machine.logarithm(arguments[0], { log2($0) }, ofTwo: 1))
    },
]

// MARK: Functions of two numbers

private func pair(
    _ signature: String, _ help: String, _ function: @escaping @Sendable (Double, Double, Machine) throws -> Double
) -> Native {
    Native(signature, help) { machine, arguments in
        Value(try function(machine.realNumber(arguments[0]), machine.realNumber(arguments[1]), machine))
    }
}

private let pairFunctions: [Native] = [
    pair("atan2(y, x, /)", "Return the arc tangent (measured in radians) of y/x.") { y, x, _ in atan2(y, x) },
    pair("copysign(x, y, /)", "Return a float with the magnitude of x but the sign of y.") { x, y, _ in
        copysign(x, y)
    },
    pair("fmod(x, y, /)", "Return fmod(x, y), according to platform C.") { x, y, machine in
        let result = fmod(x, y)
        if result.isNaN, !x.isNaN, !y.isNaN { throw machine.domainError() }
        return result
    },
    pair("nextafter(x, y, /)", "Return the next floating-point value after x towards y.") { x, y, _ in
        nextafter(x, y)
    },
    pair("pow(x, y, /)", "Return x**y (x to the power of y).") { x, y, machine in
        let result = pow(x, y)
        if !x.isFinite || !y.isFinite { return result }
        if result.isNaN { throw machine.domainError() }
        if result.isInfinite { throw x == 0 ? machine.domainError() : machine.rangeError() }
        return result
    },
    pair("remainder(x, y, /)", "Difference between x and the closest integer multiple of y.") { x, y, machine in
        if x.isNaN || y.isNaN { return .nan }
        if x.isInfinite || y == 0 { throw machine.domainError() }
        return remainder(x, y)
    },
    Native("ldexp(x, i, /)", "Return x * (2**i).") { machine, arguments in
        let x = try machine.realNumber(arguments[0])
        guard let exponent = arguments[1].wholeNumber else {
            throw machine.error(.typeError, "Expected an int as second argument to ldexp.")
        }
        if x == 0 || !x.isFinite { return Value(x) }
        let result = scale(x, by: Int(clamping: exponent))
        if result.isInfinite { throw machine.rangeError() }
        return Value(result)
    },
]

// MARK: Parts of a number

private let shapeFunctions: [Native] = [
    whole("ceil", "Return the ceiling of x as an Integral.", .up, "__ceil__"),
    whole("floor", "Return the floor of x as an Integral.", .down, "__floor__"),
    Native("frexp(x, /)", "Return the mantissa and exponent of x, as pair (m, e) with x = m * 2.**e.") {
        machine, arguments in
        let x = try machine.realNumber(arguments[0])
        if x == 0 || !x.isFinite { return try machine.heap.tuple([Value(x), Value(0)]) }
        let exponent = Int(x.exponent) + 1
        return try machine.heap.tuple([
            Value(Double(sign: x.sign, exponent: -1, significand: x.significand)), Value(exponent),
        ])
    },
    Native("modf(x, /)", "Return the fractional and integer parts of x.") { machine, arguments in
        let x = try machine.realNumber(arguments[0])
        if x.isInfinite { return try machine.heap.tuple([Value(copysign(0, x)), Value(x)]) }
        let whole = x.rounded(.towardZero)
        return try machine.heap.tuple([Value(copysign(x - whole, x)), Value(whole)])
    },
    Native("trunc(x, /)", "Truncates the Real x to the nearest Integral toward 0.") { machine, arguments in
        if let double = arguments[0].float { return try machine.truncate(double) }
        if arguments[0].wholeNumber != nil { return try machine.index(of: arguments[0]) }
        if let result = try machine.callSpecial(arguments[0], "__trunc__") { return result }
        throw machine.error(.typeError, "type \(machine.typeName(arguments[0])) doesn't define __trunc__ method")
    },
    Native("ulp(x, /)", "Return the value of the least significant bit of the float x.") { machine, arguments in
        let x = try machine.realNumber(arguments[0]).magnitude
        return Value(x.isFinite ? x.ulp : x)
    },
]

private func whole(
    _ name: String, _ help: String, _ rule: FloatingPointRoundingRule, _ method: String
) -> Native {
    Native("\(name)(x, /)", help) { machine, arguments in
        if arguments[0].isInstanceOfClass, let result = try machine.callSpecial(arguments[0], method) { return result }
        return try machine.whole(arguments[0], rule)
    }
}

extension Machine {
    /// A number rounded to a whole one.
    func whole(_ value: Value, _ rule: FloatingPointRoundingRule) throws -> Value {
        if value.wholeNumber != nil { return try index(of: value) }
        return try truncate(realNumber(value).rounded(rule))
    }
}

// MARK: Questions

private let classificationFunctions: [Native] = [
    Native("isfinite(x, /)", "Return True if x is neither an infinity nor a NaN, and False otherwise.") {
        Value(try $0.realNumber($1[0]).isFinite)
    },
    Native("isinf(x, /)", "Return True if x is a positive or negative infinity, and False otherwise.") {
        Value(try $0.realNumber($1[0]).isInfinite)
    },
    Native("isnan(x, /)", "Return True if x is a NaN (not a number), and False otherwise.") {
        Value(try $0.realNumber($1[0]).isNaN)
    },
    Native(
        "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Determine whether two floats are close in value."
    ) { machine, arguments in
        let (a, b) = (try machine.realNumber(arguments[0]), try machine.realNumber(arguments[1]))
        let (relative, absolute) = (try machine.realNumber(arguments[2]), try machine.realNumber(arguments[3]))
        if relative < 0 || absolute < 0 { throw machine.error(.valueError, "tolerances must be non-negative") }
        if a == b { return .true }
        if a.isInfinite || b.isInfinite { return .false }
        let difference = (b - a).magnitude
        return Value(
            difference <= (relative * b).magnitude || difference <= (relative * a).magnitude || difference <= absolute)
    },
]
