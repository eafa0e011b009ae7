/// A format specification that a program's text holds, as it was read for a kind of value.
struct KnownFormat {
    /// The address of the text's object, which lives for good; 0: none.
    var text: UInt64 = 0
    var kind = FormatSpecification.Kind.float
    var specification = FormatSpecification(alignment: .right, type: 0)

    /// How many a machine keeps; a power of two.
    static let count = 32
}

/// Formatting of numbers as it is asked for most: straight into a text, by a specification that was read before.
extension Machine {
    /// The specification that a text holds.
    /// - Throws: ValueError in CPython's words.
    func specification(
        _ text: StringObject, _ kind: FormatSpecification.Kind, for typeName: @autoclosure () -> String
    ) throws -> FormatSpecification {
        guard text.isInterned else { return try FormatSpecification(text, kind, for: typeName(), self) }
        let address = Value(text).bits
        let mixed = (address >> 5 ^ address >> 10) &+ UInt64(kind.rawValue)
        let known = knownFormats + Int(truncatingIfNeeded: mixed & UInt64(KnownFormat.count - 1))
        if known.pointee.text == address, known.pointee.kind == kind { return known.pointee.specification }
        let read = try FormatSpecification(text, kind, for: typeName(), self)
        known.pointee = KnownFormat(text: address, kind: kind, specification: read)
        return read
    }

    /// `format(value, spec)` of a number in plain decimal digits or of a whole text; nil where something else is asked
    /// for.
    /// - Throws: as `format`.
    func quickFormat(_ value: Value, _ text: StringObject) throws -> Value? {
        guard text.byteCount > 0 else { return nil }
        switch value.tag {
        case .int:
            let number = value.rawInt
            let spec = try specification(text, .integer, for: "int")
            guard spec.type == FormatSpecification.Kind.integer.type, spec.isPlain, spec.precision < 0 else {
                return nil
            }
            return try padded(spec, isNegative: number < 0) { $0.write(number.magnitude) }
        case .float:
            let number = value.rawDouble
            let spec = try specification(text, .float, for: "float")
            let places = spec.precision < 0 ? 6 : spec.precision
            guard spec.type | 0x20 == Unicode.Scalar("f").value, spec.isPlain, places <= 18,
                let scaled = DecimalDigits.scaled(number.magnitude, places: places)
            else { return nil }
            return try padded(spec, isNegative: number < 0) { $0.write(scaled, places: places) }
        case .object where value.rawKind == .string:
            let spec = try specification(text, .text, for: "str")
            guard spec.type == FormatSpecification.Kind.text.type, spec.isPlain, spec.precision < 0, spec.sign == nil,
                spec.alignment != .afterSign
            else { return nil }
            return try value.borrow(StringObject.self) { try padded($0, value, spec) }
        default: return nil
        }
    }

    private func padded(_ text: StringObject, _ value: Value, _ spec: FormatSpecification) throws -> Value? {
        guard spec.width < Self.mostPadding, spec.fill < 128 else { return nil }
        if spec.width <= text.count { return value }
        let padding = TextPadding(spec.width - text.count, spec.alignment)
        let total = text.byteCount + padding.left + padding.right
        return try heap.newText(byteCount: total) { start in
            let fill = UInt8(truncatingIfNeeded: spec.fill)
            start.update(repeating: fill, count: padding.left)
            (start + padding.left).update(from: text.start, count: text.byteCount)
            (start + padding.left + text.byteCount).update(repeating: fill, count: padding.right)
            return spec.width
        }
    }

    private static let mostPadding = 1000

    /// A number whose digits are written from the last to the first, with sign and padding; nil where more room or
    /// another character is asked for than is usual.
    @inline(__always)
    private func padded(
        _ spec: FormatSpecification, isNegative: Bool, _ write: (inout DigitWriter) -> Void
    ) throws -> Value? {
        guard spec.width < Self.mostPadding, spec.fill < 128 else { return nil }
        return try DigitWriter.withDigits(write) { digits in
            let minus = UInt8(ascii: "-")
            let sign: UInt8? = isNegative ? minus : spec.sign == minus ? nil : spec.sign
            let bare = digits.count + (sign == nil ? 0 : 1)
            let padding = TextPadding(spec.width - bare, spec.alignment)
            let total = max(bare, spec.width)
            return try heap.newText(byteCount: total) { start in
                var out = start
                let fill = UInt8(truncatingIfNeeded: spec.fill)
                func write(_ byte: UInt8, times: Int) {
                    out.update(repeating: byte, count: times)
                    out += times
                }
                write(fill, times: padding.left)
                if let sign { write(sign, times: 1) }
                write(fill, times: padding.afterSign)
                out.write(digits)
                write(fill, times: padding.right)
                return total
            }
        }
    }
}
