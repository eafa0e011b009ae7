/// How Python writes doubles.
enum FloatFormatting {
    /// What `e`, `f`, `g` and `repr` ask for.
    enum Style {
        case exponent, fixed, general
        /// The shortest digits that read back.
        case shortest
    }

    struct Options {
        /// Keeps the decimal point and, in general style, the zeros at the end.
        var isAlternate = false
        /// Writes `1.0` where the layout would be `1`.
        var addsPointZero = false
        /// Writes `-0.0` and what rounds to it without its sign.
        var dropsNegativeZero = false
    }

    /// `repr(value)`.
    static func repr(_ value: Double) -> String {
        var bytes: [UInt8] = []
        appendRepr(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `repr(value)`: the shortest digits that read back, with an exponent below 1e-4 and from 1e16.
    static func appendRepr(_ value: Double, to bytes: inout [UInt8]) {
        // Without an exponent Swift writes the same: the same digits, and a zero behind the point of a whole number.
        if value.magnitude >= 1e-4 && value.magnitude < 1e15 || value == 0 {
            var text = value.description
            return text.withUTF8 { bytes.append(contentsOf: $0) }
        }
        append(value, .shortest, precision: 0, Options(addsPointZero: true), to: &bytes)
    }

    /// Appends a double. O(precision).
    /// - Parameter precision: decimal places, or significant digits in general style; not used by the shortest.
    static func append(
        _ value: Double, _ style: Style, precision: Int, _ options: Options = Options(), to bytes: inout [UInt8]
    ) {
        guard value.isFinite else {
            if value.isNaN { bytes.append(contentsOf: "nan".utf8); return }
            bytes.append(contentsOf: (value < 0 ? "-inf" : "inf").utf8)
            return
        }
        let decimal = digits(of: value, style, precision)
        if value.sign == .minus, !(options.dropsNegativeZero && decimal.isZero) { bytes.append(UInt8(ascii: "-")) }
        layOut(decimal, style, precision, options, to: &bytes)
    }

    private static func digits(of value: Double, _ style: Style, _ precision: Int) -> DecimalDigits {
        switch style {
        case .shortest: DecimalDigits(shortestOf: value)
        case .exponent: DecimalDigits(value, significant: min(precision, 1 << 20) + 1)
        case .general: DecimalDigits(value, significant: precision)
        case .fixed: DecimalDigits(value, places: precision)
        }
    }

    /// Places the decimal point and the exponent, as CPython's `format_float_short` does.
    private static func layOut(
        _ decimal: DecimalDigits, _ style: Style, _ precision: Int, _ options: Options, to bytes: inout [UInt8]
    ) {
        var point = decimal.point
        var exponent: Int?
        var end = decimal.digits.count
        switch style {
        case .exponent:
            exponent = point - 1
            end = precision + 1
        case .fixed:
            end = point + precision
        case .general:
            let significant = max(precision, 1)
            if point <= -4 || point > significant - (options.addsPointZero ? 1 : 0) { exponent = point - 1 }
            if options.isAlternate { end = significant }
        case .shortest:
            if point <= -4 || point > 16 { exponent = point - 1 }
        }
        if exponent != nil { point = 1 }
        end = max(end, exponent == nil && options.addsPointZero ? point + 1 : point)

        let start = point <= 0 ? point - 1 : 0
        appendDigits(decimal.digits, start..<max(start, point), to: &bytes)
        if end > point {
            bytes.append(UInt8(ascii: "."))
            appendDigits(decimal.digits, point..<end, to: &bytes)
        } else if options.isAlternate {
            bytes.append(UInt8(ascii: "."))
        }
        if let exponent { appendExponent(exponent, to: &bytes) }
    }

    /// The digits at these places, zeros where there are none.
    private static func appendDigits(_ digits: [UInt8], _ places: Range<Int>, to bytes: inout [UInt8]) {
        let real = places.clamped(to: 0..<digits.count)
        if real.isEmpty {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: places.count))
            return
        }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: real.lowerBound - places.lowerBound))
        bytes.append(contentsOf: digits[real])
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: places.upperBound - real.upperBound))
    }

    private static func appendExponent(_ exponent: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "e"))
        bytes.append(UInt8(ascii: exponent < 0 ? "-" : "+"))
        let text = String(exponent.magnitude)
        if text.utf8.count < 2 { bytes.append(UInt8(ascii: "0")) }
        bytes.append(contentsOf: text.utf8)
    }
}
