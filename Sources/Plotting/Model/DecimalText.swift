/// Numbers as short decimal text, the same under every locale.
public enum DecimalText {
    /// A number rounded to so many significant digits, without needless zeros; whole numbers below ten million
    /// are never rounded.
    public static func short(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        if value == 0 { return "0" }
        if value == value.rounded(), value.magnitude < 1e7 { return String(Int(value)) }
        let (all, point) = shortest(value.magnitude)
        let (kept, shift) = rounded(all, to: digits)
        let text = write(kept, leadingPower: point - 1 + shift)
        return value < 0 ? "-" + text : text
    }

    /// `integer` times ten to the power of `exponent` in full, such as `0.05` for 5 and -2.
    static func fixed(_ integer: Int, exponent: Int) -> String {
        if integer == 0 { return exponent < 0 ? "0." + zeros(-exponent) : "0" }
        let sign = integer < 0 ? "-" : ""
        let digits = String(integer.magnitude)
        if exponent >= 0 { return sign + digits + zeros(exponent) }
        let padded = zeros(1 - exponent - digits.count) + digits
        return "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
    }

    /// `integer` times ten to the power of `exponent` as `2.5e7`.
    static func scientific(_ integer: Int, exponent: Int) -> String {
        if integer == 0 { return "0" }
        let digits = String(integer.magnitude)
        let text = scientific(
            digits: trimmed(Array(digits.utf8.map { Int($0) - 48 })), power: digits.count - 1 + exponent)
        return integer < 0 ? "-" + text : text
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }

    /// The digits of the shortest text that reads back as the value, and the place of the decimal point in them.
    private static func shortest(_ value: Double) -> (digits: [Int], point: Int) {
        let parts = value.description.split(separator: "e", maxSplits: 1)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let digits = (mantissa[0] + fraction).utf8.map { Int($0) - 48 }
        let leading = digits.prefix { $0 == 0 }.count
        return (trimmed(Array(digits.dropFirst(leading))), mantissa[0].count + exponent - leading)
    }

    /// The digits rounded half up to `count`; `shift` is 1 where a carry made a new leading digit.
    private static func rounded(_ digits: [Int], to count: Int) -> (digits: [Int], shift: Int) {
        guard digits.count > count else { return (digits, 0) }
        var kept = Array(digits.prefix(count))
        guard digits[count] >= 5 else { return (trimmed(kept), 0) }
        var index = count - 1
        while index >= 0, kept[index] == 9 {
            kept[index] = 0
            index -= 1
        }
        if index < 0 { return ([1], 1) }
        kept[index] += 1
        return (trimmed(kept), 0)
    }

    private static func trimmed(_ digits: [Int]) -> [Int] {
        var digits = digits
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
        return digits
    }

    /// Digits whose first stands for ten to the power of `leadingPower`.
    private static func write(_ digits: [Int], leadingPower: Int) -> String {
        guard (-4...6).contains(leadingPower) else { return scientific(digits: digits, power: leadingPower) }
        let text = digits.map(String.init).joined()
        if leadingPower < 0 { return "0." + zeros(-leadingPower - 1) + text }
        let whole = leadingPower + 1
        if text.count <= whole { return text + zeros(whole - text.count) }
        return "\(text.prefix(whole)).\(text.dropFirst(whole))"
    }

    private static func scientific(digits: [Int], power: Int) -> String {
        let rest = digits.dropFirst().map(String.init).joined()
        return "\(digits.first ?? 0)\(rest.isEmpty ? "" : "." + rest)e\(power)"
    }
}
