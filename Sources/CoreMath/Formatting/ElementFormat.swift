/// The common format of an array's elements, so that they line up.
struct ElementFormat {
    private enum Style {
        case truth(isScalar: Bool)
        case integer(width: Int)
        case positional(left: Int, right: Int, fraction: Int)
        case scientific(left: Int, fraction: Int, exponent: Int)
    }

    private let style: Style

    /// Looks at all elements that will be shown.
    init(_ values: [Scalar], _ options: ArrayFormatter, isScalar: Bool) {
        switch values.first {
        case .bool: style = .truth(isScalar: isScalar)
        case .int:
            style = .integer(width: values.reduce(0) { max($0, String($1.integer).utf8.count) })
        default: style = Self.floatStyle(values.map { $0.double }, options)
        }
    }

    private static func floatStyle(_ values: [Double], _ options: ArrayFormatter) -> Style {
        let finite = values.filter { $0.isFinite }
        let magnitudes = finite.filter { $0 != 0 }.map { $0.magnitude }
        let largest = magnitudes.max() ?? 1
        let smallest = magnitudes.min() ?? 1
        let usesExponent =
            largest >= 1e8 || (!options.suppressesSmall && (smallest < 0.0001 || largest / smallest > 1000))
        var (left, right, exponent) = (0, 0, 0)
        var fraction = options.precision
        if usesExponent && !finite.isEmpty {
            let parts = finite.map { FloatText.scientific($0, fractionDigits: options.precision) }
            left = parts.reduce(0) { max($0, $1.integer.utf8.count) }
            fraction = parts.reduce(0) { max($0, $1.fraction.utf8.count) }
            exponent = parts.reduce(2) { max($0, String(abs($1.exponent)).utf8.count) }
            right = exponent + 2 + fraction
        } else if !finite.isEmpty {
            let parts = finite.map { FloatText.positional($0, fractionDigits: options.precision) }
            left = parts.reduce(0) { max($0, $1.integer.utf8.count) }
            right = parts.reduce(0) { max($0, $1.fraction.utf8.count) }
        }
        if finite.count < values.count {
            let name = values.contains(-.infinity) ? 4 : 3
            left = max(left, name - (right + 1))
        }
        return usesExponent && !finite.isEmpty
            ? .scientific(left: left, fraction: fraction, exponent: exponent)
            : .positional(left: left, right: right, fraction: options.precision)
    }

    /// The element, padded to the common width.
    func text(_ value: Scalar) -> String {
        switch style {
        case .truth(let isScalar): value.truth ? (isScalar ? "True" : " True") : "False"
        case .integer(let width): Self.padded(String(value.integer), width)
        case .positional(let left, let right, let fraction): positional(value.double, left, right, fraction)
        case .scientific(let left, let fraction, let exponent): scientific(value.double, left, fraction, exponent)
        }
    }

    private func positional(_ value: Double, _ left: Int, _ right: Int, _ fraction: Int) -> String {
        guard value.isFinite else { return Self.padded(Self.name(value), left + right + 1) }
        let number = FloatText.positional(value, fractionDigits: fraction)
        let blanks = String(repeating: " ", count: max(0, right - number.fraction.utf8.count))
        return Self.padded(number.integer, left) + "." + number.fraction + blanks
    }

    private func scientific(_ value: Double, _ left: Int, _ fraction: Int, _ exponent: Int) -> String {
        guard value.isFinite else { return Self.padded(Self.name(value), left + fraction + exponent + 3) }
        let number = FloatText.scientific(value, fractionDigits: fraction, keepsDigits: true)
        return Self.padded(number.integer, left) + "." + number.fraction
            + FloatText.exponent(number.exponent, digits: exponent)
    }

    private static func name(_ value: Double) -> String { value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
}

/// The parts of a number's text: at most so many digits after the point, and no more than are
/// needed to name it.
enum FloatText {
    /// The digits before and after the point.
    static func positional(_ value: Double, fractionDigits: Int) -> (integer: String, fraction: String) {
        let shortest = ShortestDigits(value)
        let needed = max(0, shortest.digits.count - shortest.point)
        if needed <= fractionDigits {
            let zeros = [UInt8](repeating: 48, count: max(0, -shortest.point))
            var digits = shortest.digits
            if digits.count < shortest.point {
                digits += [UInt8](repeating: 48, count: shortest.point - digits.count)
            }
            let split = max(0, shortest.point)
            let integer = split == 0 ? [48] : Array(digits[..<min(split, digits.count)])
            let fraction = digits.isEmpty ? [] : zeros + digits[min(split, digits.count)...]
            return (
                (shortest.isNegative ? "-" : "") + String(decoding: integer, as: UTF8.self),
                String(decoding: fraction, as: UTF8.self)
            )
        }
        return split(Decimal(value).fixed(fractionDigits: fractionDigits), trims: true)
    }

    /// The digit before the point, those after it, and the power of ten.
    ///
    /// With `keepsDigits` there are exactly so many after the point.
    static func scientific(
        _ value: Double, fractionDigits: Int, keepsDigits: Bool = false
    ) -> (integer: String, fraction: String, exponent: Int) {
        let shortest = ShortestDigits(value)
        // Beyond its shortest digits a subnormal number shows its own, as in NumPy; those of other
        // numbers are zeros as far as `precision` reaches.
        let isExact = keepsDigits && value.isSubnormal
        if !isExact && shortest.digits.count - 1 <= fractionDigits {
            let digits = shortest.digits.isEmpty ? [48] : shortest.digits
            var fraction = Array(digits.dropFirst())
            if keepsDigits { fraction += [UInt8](repeating: 48, count: fractionDigits - fraction.count) }
            let sign = shortest.isNegative ? "-" : ""
            return (
                sign + String(decoding: digits[..<1], as: UTF8.self), String(decoding: fraction, as: UTF8.self),
                shortest.digits.isEmpty ? 0 : shortest.point - 1
            )
        }
        let exact = Decimal(value).scientific(fractionDigits: fractionDigits)
        let parts = split(exact.mantissa, trims: !keepsDigits)
        return (parts.integer, parts.fraction, exact.exponent)
    }

    /// The power of ten with its sign and at least so many digits.
    static func exponent(_ value: Int, digits: Int) -> String {
        let text = String(abs(value))
        return (value < 0 ? "e-" : "e+") + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    private static func split(_ text: String, trims: Bool) -> (integer: String, fraction: String) {
        let bytes = Array(text.utf8)
        let point = bytes.firstIndex(of: 46) ?? bytes.count
        var fraction = Array(bytes[min(point + 1, bytes.count)...])
        if trims { while fraction.last == 48 { fraction.removeLast() } }
        return (String(decoding: bytes[..<point], as: UTF8.self), String(decoding: fraction, as: UTF8.self))
    }
}
