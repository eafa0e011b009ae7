/// A number in pieces, to be padded and grouped.
struct NumberLayout {
    var isNegative = false
    /// `0x` and the like.
    var prefix: [UInt8] = []
    /// The digits before the decimal point; empty for inf and nan.
    var digits: ArraySlice<UInt8> = []
    /// From the decimal point on, or the letters of inf and nan.
    var tail: ArraySlice<UInt8> = []

    /// Takes a float's text apart: sign, digits, the rest.
    init(floatText: [UInt8]) {
        var rest = floatText[...]
        if rest.first == UInt8(ascii: "-") {
            isNegative = true
            rest = rest.dropFirst()
        }
        digits = rest.prefix { $0.isDigit }
        tail = rest[digits.endIndex...]
    }

    init(isNegative: Bool, prefix: [UInt8], digits: [UInt8]) {
        self.isNegative = isNegative
        self.prefix = prefix
        self.digits = digits[...]
    }

    /// Appends the number as a specification lays it out.
    /// - Throws: MemoryExhausted when the width is too large.
    func append(_ spec: FormatSpecification, to out: inout [UInt8], _ heap: Heap) throws {
        let sign: UInt8? = isNegative ? UInt8(ascii: "-") : spec.sign.flatMap { $0 == UInt8(ascii: "-") ? nil : $0 }
        let fixed = (sign == nil ? 0 : 1) + prefix.count + tail.count
        if spec.width > 0 { try TextPadding.check(spec.width, heap) }
        let isZeroFilled = spec.fill == 48 && spec.alignment == .afterSign
        let grouped = groupedDigits(spec.grouping, minimum: isZeroFilled ? spec.width - fixed : 0)
        let padding = TextPadding(spec.width - fixed - grouped.count, spec.alignment)
        TextPadding.append(spec.fill, padding.left, to: &out)
        if let sign { out.append(sign) }
        out.append(contentsOf: prefix)
        TextPadding.append(spec.fill, padding.afterSign, to: &out)
        out.append(contentsOf: grouped)
        out.append(contentsOf: tail)
        TextPadding.append(spec.fill, padding.right, to: &out)
    }

    /// The digits in groups, with zeros in front up to a width. A separator never comes first.
    private func groupedDigits(_ grouping: FormatSpecification.Grouping, minimum: Int) -> [UInt8] {
        if digits.isEmpty { return [] }
        if grouping == .none {
            return Array(repeating: UInt8(ascii: "0"), count: max(0, minimum - digits.count)) + digits
        }
        let separator = UInt8(ascii: grouping == .comma ? "," : "_")
        let size = grouping == .underscoreByFour ? 4 : 3
        var reversed: [UInt8] = []
        reversed.reserveCapacity(max(minimum, digits.count + digits.count / size) + 1)
        var place = digits.endIndex
        var inGroup = 0
        while place > digits.startIndex || reversed.count < minimum {
            if inGroup == size {
                reversed.append(separator)
                inGroup = 0
                // Where only a separator is missing, a zero must stand before it.
            }
            if place > digits.startIndex {
                place -= 1
                reversed.append(digits[place])
            } else {
                reversed.append(UInt8(ascii: "0"))
            }
            inGroup += 1
        }
        return reversed.reversed()
    }
}

/// How padding is shared out.
struct TextPadding {
    var left = 0
    var afterSign = 0
    var right = 0

    /// - Parameter total: how much is missing; nothing when negative.
    init(_ total: Int, _ alignment: FormatSpecification.Alignment) {
        guard total > 0 else { return }
        switch alignment {
        case .left: right = total
        case .right: left = total
        case .afterSign: afterSign = total
        case .center:
            left = total / 2
            right = total - left
        }
    }

    /// - Throws: MemoryExhausted when this many characters are too many.
    @inline(__always)
    static func check(_ count: Int, _ heap: Heap) throws {
        let (bytes, isOver) = count.multipliedReportingOverflow(by: 4)
        if isOver { throw MemoryExhausted() }
        try heap.check(bytes: bytes)
    }

    static func append(_ fill: UInt32, _ count: Int, to out: inout [UInt8]) {
        guard count > 0 else { return }
        if count <= 16, fill < 128 {
            for _ in 0..<count { out.append(UInt8(fill)) }
        } else if fill < 128 {
            out.append(contentsOf: repeatElement(UInt8(fill), count: count))
        } else {
            var bytes: [UInt8] = []
            StringObject.encode(fill, into: &bytes)
            out.reserveCapacity(out.count + count * bytes.count)
            for _ in 0..<count { out.append(contentsOf: bytes) }
        }
    }
}
