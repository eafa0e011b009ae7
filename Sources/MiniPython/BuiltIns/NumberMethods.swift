/// Methods of `int`, which `bool` inherits.
let intMethods: [Native] = [
    Native("as_integer_ratio(self, /)", "Return a pair of integers, whose ratio is equal to the original int.") {
        machine, arguments in
        try machine.heap.tuple([machine.index(of: arguments[0]), Value(1)])
    },
    Native("bit_count(self, /)", "Number of ones in the binary representation of the absolute value of self.") {
        _, arguments in
        if let small = arguments[0].intOrBool { return Value(small.magnitude.nonzeroBitCount) }
        return Value(arguments[0].withWords { $0.words.reduce(0) { $0 + $1.nonzeroBitCount } } ?? 0)
    },
    Native("bit_length(self, /)", "Number of bits necessary to represent self in binary.") { _, arguments in
        if let small = arguments[0].intOrBool { return Value(Int.bitWidth - small.magnitude.leadingZeroBitCount) }
        return Value(arguments[0].withWords { $0.bitWidth } ?? 0)
    },
    Native("conjugate(self, /)", "Returns self, the complex conjugate of any int.") { machine, arguments in
        try machine.index(of: arguments[0])
    },
]

/// Attributes of `int` that are computed.
let intProperties: [Native] = [
    Native("denominator(self, /)", "the denominator of a rational number in lowest terms") { _, _ in Value(1) },
    Native("imag(self, /)", "the imaginary part of a complex number") { _, _ in Value(0) },
    Native("numerator(self, /)", "the numerator of a rational number in lowest terms") { machine, arguments in
        try machine.index(of: arguments[0])
    },
    Native("real(self, /)", "the real part of a complex number") { machine, arguments in
        try machine.index(of: arguments[0])
    },
]

let floatMethods: [Native] = [
    Native(
        "as_integer_ratio(self, /)", "Return a pair of integers, whose ratio is exactly equal to the original float."
    ) { machine, arguments in
        let value = arguments[0].rawDouble
        if value.isNaN { throw machine.error(.valueError, "cannot convert NaN to integer ratio") }
        if value.isInfinite { throw machine.error(.overflowError, "cannot convert Infinity to integer ratio") }
        let ratio = value.exactRatio
        return try machine.heap.tuple([
            machine.heap.integer(ratio.numerator), machine.heap.integer(ratio.denominator),
        ])
    },
    Native("conjugate(self, /)", "Return self, the complex conjugate of any float.") { _, arguments in arguments[0] },
    Native("hex(self, /)", "Return a hexadecimal representation of a floating-point number.") { machine, arguments in
        try machine.heap.string(hexadecimal(arguments[0].rawDouble))
    },
    Native("is_integer(self, /)", "Return True if the float is an integer.") { _, arguments in
        let value = arguments[0].rawDouble
        return Value(value.isFinite && value == value.rounded(.down))
    },
]

let floatProperties: [Native] = [
    Native("imag(self, /)", "the imaginary part of a complex number") { _, _ in Value(0.0) },
    Native("real(self, /)", "the real part of a complex number") { _, arguments in arguments[0] },
]

/// As CPython writes it: all 13 digits behind the point.
private func hexadecimal(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    let sign = value.sign == .minus ? "-" : ""
    if value.isInfinite { return sign + "inf" }
    if value == 0 { return sign + "0x0.0p+0" }
    let digits = String(value.significandBitPattern, radix: 16)
    let exponent = value.exponentBitPattern == 0 ? -1022 : Int(value.exponentBitPattern) - 1023
    return sign + (value.exponentBitPattern == 0 ? "0x0." : "0x1.") + String(repeating: "0", count: 13 - digits.count)
        + digits + "p" + (exponent < 0 ? "" : "+") + String(exponent)
}
