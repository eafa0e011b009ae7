/// The format mini-language.
extension Machine {
    /// `format(value, spec)`.
    /// - Throws: ValueError and TypeError in CPython's words; MemoryExhausted before a result too large is made;
    ///   what a `__format__` of the program raises.
    public func format(_ value: Value, _ spec: StringObject) throws -> StringObject {
        unsafeDowncast(try formatted(value, by: spec).rawObject, to: StringObject.self)
    }

    /// The same as a value, which is always a text.
    func formatted(_ value: Value, by spec: StringObject) throws -> Value {
        if spec.byteCount == 0, value.isKind(.string) { return value }
        if let text = try quickFormat(value, spec) { return text }
        if spec.byteCount == 0, value.isKind(.instance), lacks(.format, value) { return Value(try str(value)) }
        var bytes: [UInt8] = []
        try appendFormat(value, spec, to: &bytes)
        return Value(try heap.text(utf8: bytes))
    }

    /// `format(value, spec)` with a specification of the host.
    public func format(_ value: Value, _ spec: String) throws -> StringObject {
        try format(value, heap.text(utf8: Array(spec.utf8)))
    }

    /// Appends `format(value, spec)`, as f-strings and `str.format` want it.
    func appendFormat(_ value: Value, _ spec: StringObject, to out: inout [UInt8]) throws {
        switch value.tag {
        case .int:
            if spec.byteCount == 0 { IntegerText.append(value.rawInt, to: &out); return }
            try appendInteger(value, spec, to: &out)
        case .bool:
            if spec.byteCount == 0 { out.append(contentsOf: (value.rawInt != 0 ? "True" : "False").utf8); return }
            try appendInteger(value, spec, to: &out)
        case .float:
            if spec.byteCount == 0 { FloatFormatting.appendRepr(value.rawDouble, to: &out); return }
            try appendFloat(value.rawDouble, spec, to: &out)
        case .object:
            try appendObject(value, spec, to: &out)
        default:
            try appendDefault(value, spec, to: &out)
        }
    }

    private func appendObject(_ value: Value, _ spec: StringObject, to out: inout [UInt8]) throws {
        if let text = value.string {
            try appendText(text, spec, to: &out)
        } else if value.bigInteger != nil {
            try appendInteger(value, spec, to: &out)
        } else if let foreign = value.foreign {
            try appendForeign(foreign, spec, to: &out)
        } else if let answer = try callSpecial(value, "__format__", [Value(spec)]) {
            guard let text = answer.string else {
                throw error(.typeError, "__format__ must return a str, not \(typeName(answer))")
            }
            out.append(contentsOf: text.utf8)
        } else {
            try appendDefault(value, spec, to: &out)
        }
    }

    private func appendForeign(_ foreign: ForeignObject, _ spec: StringObject, to out: inout [UInt8]) throws {
        if let text = try foreign.format(spec.text, self) {
            out.append(contentsOf: text.utf8)
        } else if spec.byteCount > 0, let number = try foreign.number(self), number.foreign == nil {
            try appendFormat(number, spec, to: &out)
        } else {
            try appendDefault(Value(foreign), spec, to: &out)
        }
    }

    /// `object.__format__`: as `str`, and no specification.
    func appendDefault(_ value: Value, _ spec: StringObject, to out: inout [UInt8]) throws {
        if spec.byteCount > 0 {
            throw error(.typeError, "unsupported format string passed to \(typeName(value)).__format__")
        }
        out.append(contentsOf: try str(value).utf8)
    }

    // MARK: Texts

    private func appendText(_ text: StringObject, _ specText: StringObject, to out: inout [UInt8]) throws {
        if specText.byteCount == 0 { out.append(contentsOf: text.utf8); return }
        let type = Unicode.Scalar("s").value
        let spec = try specification(specText, .text, for: "str")
        if spec.type != type { throw spec.unknownType("str", self) }
        let word: String? =
            switch true {
            case spec.sign == UInt8(ascii: " "): "Space"
            case spec.sign != nil: "Sign"
            case spec.dropsNegativeZero: "Negative zero coercion (z)"
            case spec.isAlternate: "Alternate form (#)"
            default: nil
            }
        if let word { throw error(.valueError, "\(word) not allowed in string format specifier") }
        if spec.alignment == .afterSign {
            throw error(.valueError, "'=' alignment not allowed in string format specifier")
        }
        let count = spec.precision >= 0 ? min(spec.precision, text.count) : text.count
        if spec.width > count { try TextPadding.check(spec.width, heap) }
        let padding = TextPadding(spec.width > count ? spec.width - count : 0, spec.alignment)
        TextPadding.append(spec.fill, padding.left, to: &out)
        out.append(contentsOf: text.utf8[0..<text.byteOffset(of: count)])
        TextPadding.append(spec.fill, padding.right, to: &out)
    }

    // MARK: Whole numbers

    private func appendInteger(_ value: Value, _ specText: StringObject, to out: inout [UInt8]) throws {
        let type = Unicode.Scalar("d").value
        let spec = try specification(specText, .integer, for: self.typeName(value))
        if spec.type == type, spec.isPlain, spec.precision < 0, let number = value.intOrBool {
            try appendPadded(spec, isNegative: number < 0, to: &out) { $0.write(number.magnitude) }
            return
        }
        switch Unicode.Scalar(spec.type) {
        case "d", "n", "b", "o", "x", "X", "c":
            if spec.precision >= 0 {
                throw error(.valueError, "Precision not allowed in integer format specifier")
            }
            if spec.dropsNegativeZero {
                throw error(.valueError, "Negative zero coercion (z) not allowed in integer format specifier")
            }
            if spec.type == Unicode.Scalar("c").value {
                try appendCharacter(value, spec, to: &out)
            } else {
                try appendDigits(value, spec, to: &out)
            }
        case "e", "E", "f", "F", "g", "G", "%":
            try appendFloat(double(ofInteger: value), spec, to: &out)
        default:
            throw spec.unknownType(typeName(value), self)
        }
    }

    private func appendDigits(_ value: Value, _ spec: FormatSpecification, to out: inout [UInt8]) throws {
        let bits: Int? =
            switch Unicode.Scalar(spec.type) {
            case "b": 1
            case "o": 3
            case "x", "X": 4
            default: nil
            }
        var (isNegative, digits) = try integerDigits(value, bitsPerDigit: bits)
        var prefix: [UInt8] = []
        if spec.isAlternate, bits != nil { prefix = [48, UInt8(truncatingIfNeeded: spec.type)] }
        if spec.type == Unicode.Scalar("X").value { digits = digits.map { $0 >= 97 ? $0 &- 32 : $0 } }
        try NumberLayout(isNegative: isNegative, prefix: prefix, digits: digits).append(spec, to: &out, heap)
    }

    private func appendCharacter(_ value: Value, _ spec: FormatSpecification, to out: inout [UInt8]) throws {
        if spec.sign != nil {
            throw error(.valueError, "Sign not allowed with integer format specifier 'c'")
        }
        if spec.isAlternate {
            throw error(.valueError, "Alternate form (#) not allowed with integer format specifier 'c'")
        }
        guard let point = value.intOrBool else {
            throw error(.overflowError, "Python int too large to convert to C long")
        }
        guard point >= 0, point < 0x110000 else {
            throw error(.overflowError, "%c arg not in range(0x110000)")
        }
        if spec.width > 1 { try TextPadding.check(spec.width, heap) }
        let padding = TextPadding(spec.width - 1, spec.alignment)
        TextPadding.append(spec.fill, padding.left + padding.afterSign, to: &out)
        StringObject.encode(UInt32(point), into: &out)
        TextPadding.append(spec.fill, padding.right, to: &out)
    }

    /// A whole number as a double.
    /// - Throws: OverflowError beyond the largest double.
    func double(ofInteger value: Value) throws -> Double {
        if let small = value.intOrBool { return Double(small) }
        guard let found = value.withWords({ FloatFormatting.nearestDouble(to: $0) }), let double = found else {
            throw error(.overflowError, "int too large to convert to float")
        }
        return double
    }

    // MARK: Floats

    private func appendFloat(_ value: Double, _ specText: StringObject, to out: inout [UInt8]) throws {
        let spec = try specification(specText, .float, for: "float")
        try appendFloat(value, spec, to: &out)
    }

    private func appendFloat(_ value: Double, _ spec: FormatSpecification, to out: inout [UInt8]) throws {
        if spec.precision > Int(Int32.max) { throw error(.valueError, "precision too big") }
        var options = FloatFormatting.Options(
            isAlternate: spec.isAlternate, dropsNegativeZero: spec.dropsNegativeZero)
        let style: FloatFormatting.Style
        switch spec.type == 0 ? nil : Unicode.Scalar(spec.type) {
        case nil where spec.type == 0:
            options.addsPointZero = true
            style = spec.precision < 0 ? .shortest : .general
        case "e", "E": style = .exponent
        case "f", "F", "%": style = .fixed
        case "g", "G", "n": style = .general
        default: throw spec.unknownType("float", self)
        }
        let precision = spec.precision < 0 ? 6 : spec.precision
        if style == .fixed, spec.isPlain, spec.type != Unicode.Scalar("%").value,
            let scaled = DecimalDigits.scaled(value.magnitude, places: precision)
        {
            try appendPadded(spec, isNegative: value < 0, to: &out) { $0.write(scaled, places: precision) }
            return
        }
        if precision > 1000 { try heap.check(bytes: precision * 2) }
        var text: [UInt8] = []
        let isPercent = spec.type == Unicode.Scalar("%").value
        FloatFormatting.append(isPercent ? value * 100 : value, style, precision: precision, options, to: &text)
        if spec.type >= 65, spec.type <= 90 { text = text.map { $0 >= 97 && $0 <= 122 ? $0 &- 32 : $0 } }
        if isPercent { text.append(UInt8(ascii: "%")) }
        try NumberLayout(floatText: text).append(spec, to: &out, heap)
    }

    /// Appends a number whose digits are written from the last to the first, with sign and padding before them.
    private func appendPadded(
        _ spec: FormatSpecification, isNegative: Bool, to out: inout [UInt8], _ write: (inout DigitWriter) -> Void
    ) throws {
        if spec.width > 0 { try TextPadding.check(spec.width, heap) }
        DigitWriter.withDigits(write) { digits in
            let sign: UInt8? = isNegative ? UInt8(ascii: "-") : spec.sign == UInt8(ascii: "-") ? nil : spec.sign
            let padding = TextPadding(spec.width - digits.count - (sign == nil ? 0 : 1), spec.alignment)
            TextPadding.append(spec.fill, padding.left, to: &out)
            if let sign { out.append(sign) }
            TextPadding.append(spec.fill, padding.afterSign, to: &out)
            out.append(contentsOf: digits)
            TextPadding.append(spec.fill, padding.right, to: &out)
        }
    }
}
