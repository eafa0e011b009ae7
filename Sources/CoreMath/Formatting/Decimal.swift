/// The exact decimal expansion of a floating-point number, and its roundings.
///
/// Every finite number is an integer times a power of two, so that its expansion ends; digits are
/// made with long arithmetic on nine digits a word. No library function is asked, because those
/// depend on the locale.
public struct Decimal {
    /// The digits without leading zeros; the point stands before digit `point`.
    private let digits: [UInt8]
    /// How many digits stand before the decimal point (negative: zeros follow the point).
    private let point: Int
    private let isNegative: Bool

    /// Expands a finite number; anything else counts as zero.
    public init(_ value: Double) {
        isNegative = value.sign == .minus
        guard value.isFinite && value != 0 else {
            digits = []
            point = 0
            return
        }
        let exponent = max(Int(value.exponentBitPattern), 1) - 1075
        let mantissa =
            value.exponentBitPattern == 0
            ? value.significandBitPattern : value.significandBitPattern | 1 << 52
        // value = mantissa * 2^exponent; for a negative exponent mantissa * 5^n / 10^n.
        var words = [UInt32(mantissa % 1_000_000_000), UInt32(mantissa / 1_000_000_000 % 1_000_000_000)]
        var steps = abs(exponent)
        let (factor, batch): (UInt64, Int) = exponent >= 0 ? (2, 29) : (5, 13)
        while steps > 0 {
            let count = min(steps, batch)
            var multiplier: UInt64 = 1
            for _ in 0..<count { multiplier *= factor }
            var carry: UInt64 = 0
            for index in words.indices {
                let product = UInt64(words[index]) * multiplier + carry
                words[index] = UInt32(product % 1_000_000_000)
                carry = product / 1_000_000_000
            }
            while carry > 0 {
                words.append(UInt32(carry % 1_000_000_000))
                carry /= 1_000_000_000
            }
            steps -= count
        }
        var text: [UInt8] = []
        for word in words.reversed() {
            let part = Array(String(word).utf8)
            text += [UInt8](repeating: 48, count: 9 - part.count) + part
        }
        let leading = text.prefix { $0 == 48 }.count
        point = text.count - leading + min(exponent, 0)
        digits = Array(text.dropFirst(leading))
    }

    /// Returns the first `count` digits, the rest rounded to nearest, halves to even, and how many
    /// digits then stand before the point.
    private func rounded(toDigits count: Int) -> (digits: [UInt8], point: Int) {
        if count < 0 { return ([], point) }
        guard count < digits.count else { return (digits, point) }
        var kept = Array(digits[..<count])
        let next = digits[count]
        let rest = digits[(count + 1)...].contains { $0 != 48 }
        let isOdd = (kept.last ?? 48) % 2 == 1
        guard next > 53 || next == 53 && (rest || isOdd) else { return (kept, point) }
        var index = count - 1
        while index >= 0 {
            if kept[index] < 57 {
                kept[index] += 1
                return (kept, point)
            }
            kept[index] = 48
            index -= 1
        }
        return ([49] + kept, point + 1)
    }

    /// The number with so many digits after the point, as C's `%.nf`.
    public func fixed(fractionDigits: Int) -> String {
        let (kept, place) = rounded(toDigits: point + fractionDigits)
        var text = isNegative ? "-" : ""
        if place <= 0 {
            text += "0"
        } else {
            text += Self.text(kept, 0, place)
        }
        if fractionDigits > 0 { text += "." + Self.text(kept, place, place + fractionDigits) }
        return text
    }

    /// The number with one digit before the point, so many after it, and the power of ten.
    public func scientific(fractionDigits: Int) -> (mantissa: String, exponent: Int) {
        let (kept, place) = rounded(toDigits: fractionDigits + 1)
        let sign = isNegative ? "-" : ""
        let fraction = fractionDigits > 0 ? "." + Self.text(kept, 1, fractionDigits + 1) : ""
        return (sign + Self.text(kept, 0, 1) + fraction, digits.isEmpty ? 0 : place - 1)
    }

    private static func text(_ digits: [UInt8], _ start: Int, _ end: Int) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(0, end - start))
        var index = start
        while index < end {
            bytes.append(index >= 0 && index < digits.count ? digits[index] : 48)
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The shortest digits that name one floating-point number and no other.
struct ShortestDigits {
    /// The digits, without leading or trailing zeros; empty for zero.
    let digits: [UInt8]
    /// How many digits stand before the decimal point.
    let point: Int
    let isNegative: Bool

    /// Takes the digits of a finite number from its description, which has the shortest ones.
    init(_ value: Double) {
        isNegative = value.sign == .minus
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var bytes = value.magnitude.description.utf8.makeIterator()
        while let byte = bytes.next() {
            if byte == 46 {
                point = digits.count
            } else if byte == 101 {
                var rest: [UInt8] = []
                while let byte = bytes.next() { rest.append(byte) }
                exponent = Int(String(decoding: rest, as: UTF8.self)) ?? 0
            } else {
                digits.append(byte)
            }
        }
        var place = (point ?? digits.count) + exponent
        let leading = digits.prefix { $0 == 48 }.count
        digits.removeFirst(leading)
        place -= leading
        while digits.last == 48 { digits.removeLast() }
        self.digits = digits
        self.point = digits.isEmpty ? 1 : place
    }
}
