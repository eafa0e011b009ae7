import BigInt

extension Machine {
    /// `format % arguments`.
    /// - Throws: TypeError, ValueError, OverflowError in CPython's words; MemoryExhausted before too large a result.
    public func formatPercent(_ format: StringObject, _ arguments: Value) throws -> Value {
        if let text = try quickPercent(format, arguments) { return text }
        var formatter = PercentFormatter(self, CodePoints(format), arguments, isMapping: isMapping(arguments))
        return try heap.string(utf8: formatter.run())
    }

    /// What may stand at the right of `%` with named fields: all that has items, but for tuples and texts.
    private func isMapping(_ value: Value) -> Bool {
        switch value.kind {
        case .dict, .list, .range: true
        case .instance: type(of: value).order.contains { $0.attributes[heap.name("__getitem__")] != nil }
        case .foreign: (try? value.foreign?.length(self)) ?? nil != nil
        default: false
        }
    }
}

/// One walk over a `%` format.
private struct PercentFormatter {
    let machine: Machine
    let points: CodePoints
    /// What was given at the right of `%`, when it can be asked by key.
    let mapping: Value?
    private var tuple: TupleObject?
    /// The only argument, where there is no tuple.
    private var single: Value
    private var taken = 0
    private var place = 0
    private var out: [UInt8] = []

    init(_ machine: Machine, _ points: CodePoints, _ arguments: Value, isMapping: Bool) {
        self.machine = machine
        self.points = points
        mapping = isMapping ? arguments : nil
        tuple = arguments.tuple
        single = arguments
    }

    /// One conversion: `%(key)flags width.precision code`.
    private struct Conversion {
        var isLeft = false
        var hasPlus = false
        var hasBlank = false
        var isAlternate = false
        var isZeroFilled = false
        var width = -1
        var precision = -1
        var code: UInt32 = 0

        /// Whether nothing but a precision was asked for.
        var isPlain: Bool { width < 0 && !hasPlus && !hasBlank && !isAlternate }
    }

    mutating func run() throws -> [UInt8] {
        out.reserveCapacity(points.count + 16)
        while place < points.count {
            let start = place
            while place < points.count, points[place] != Unicode.Scalar("%").value { place += 1 }
            points.append(start..<place, to: &out)
            if place == points.count { break }
            place += 1
            if take("%") {
                out.append(UInt8(ascii: "%"))
                continue
            }
            let conversion = try readConversion()
            try write(conversion)
            try machine.heap.check(bytes: out.count * 2)
        }
        let count = tuple?.count ?? 1
        if mapping == nil, taken < count {
            throw machine.error(.typeError, "not all arguments converted during string formatting")
        }
        return out
    }

    private mutating func nextArgument() throws -> Value {
        if let tuple, taken < tuple.count {
            taken += 1
            return tuple[taken - 1]
        }
        if tuple == nil, taken == 0 {
            taken = 1
            return single
        }
        throw machine.error(.typeError, "not enough arguments for format string")
    }

    // MARK: Reading

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard place < points.count, points[place] == scalar.value else { return false }
        place += 1
        return true
    }

    private mutating func readConversion() throws -> Conversion {
        var result = Conversion()
        if take("(") { try readKey() }
        flags: while place < points.count {
            switch Unicode.Scalar(points[place]) {
            case "-": result.isLeft = true
            case "+": result.hasPlus = true
            case " ": result.hasBlank = true
            case "#": result.isAlternate = true
            case "0": result.isZeroFilled = true
            default: break flags
            }
            place += 1
        }
        if take("*") {
            let width = try starArgument("ssize_t", Int.max)
            if width < 0 { result.isLeft = true }
            result.width = width == Int.min ? Int.max : abs(width)
        } else if let width = try readNumber(limit: Int.max, "width too big") {
            result.width = width
        }
        if take(".") {
            if take("*") {
                result.precision = max(0, try starArgument("int", Int(Int32.max)))
            } else {
                result.precision = try readNumber(limit: Int(Int32.max), "precision too big") ?? 0
            }
        }
        if place < points.count, points[place] == 0x68 || points[place] | 0x20 == 0x6C { place += 1 }
        guard place < points.count else { throw machine.error(.valueError, "incomplete format") }
        result.code = points[place]
        place += 1
        return result
    }

    private mutating func readKey() throws {
        guard let mapping else { throw machine.error(.typeError, "format requires a mapping") }
        let start = place
        var open = 1
        while place < points.count, open > 0 {
            if points[place] == Unicode.Scalar("(").value { open += 1 }
            if points[place] == Unicode.Scalar(")").value { open -= 1 }
            place += 1
        }
        if open > 0 { throw machine.error(.valueError, "incomplete format key") }
        var key: [UInt8] = []
        points.append(start..<(place - 1), to: &key)
        single = try machine.item(mapping, machine.heap.string(utf8: key))
        tuple = nil
        taken = 0
    }

    private mutating func starArgument(_ cType: String, _ limit: Int) throws -> Int {
        let value = try nextArgument()
        if let number = value.intOrBool, number <= limit, number >= -limit - 1 { return number }
        if value.bigInteger != nil || value.intOrBool != nil {
            throw machine.error(.overflowError, "Python int too large to convert to C \(cType)")
        }
        throw machine.error(.typeError, "* wants int")
    }

    private mutating func readNumber(limit: Int, _ overflow: String) throws -> Int? {
        var result: Int?
        while place < points.count, points[place] >= 48, points[place] < 58 {
            let digit = Int(points[place]) - 48
            let before = result ?? 0
            if before > (limit - digit) / 10 { throw machine.error(.valueError, overflow) }
            result = before * 10 + digit
            place += 1
        }
        return result
    }

    // MARK: Writing

    private mutating func write(_ conversion: Conversion) throws {
        switch Unicode.Scalar(conversion.code) {
        case "s":
            let value = try nextArgument()
            if conversion.isPlain, conversion.precision < 0 { return try machine.appendStr(value, to: &out) }
            try writeText(machine.str(value), conversion)
        case "r":
            try writeText(machine.repr(nextArgument()), conversion)
        case "a":
            try writeText(machine.ascii(nextArgument()), conversion)
        case "c":
            var whole = conversion
            whole.precision = -1
            try writeText(character(nextArgument()), whole)
        case "d", "i", "u", "o", "x", "X":
            try writeInteger(nextArgument(), conversion)
        case "e", "E", "f", "F", "g", "G":
            try writeFloat(nextArgument(), conversion)
        default:
            // A value is taken first, so that its absence is what is told.
            _ = try nextArgument()
            let code = conversion.code
            let shown = code >= 31 && code <= 126 ? String(UnicodeScalar(UInt8(code))) : "?"
            throw machine.error(
                .valueError,
                "unsupported format character '\(shown)' (0x\(String(code, radix: 16))) at index \(place - 1)")
        }
    }

    private mutating func writeText(_ text: StringObject, _ conversion: Conversion) throws {
        let count = conversion.precision >= 0 ? min(conversion.precision, text.count) : text.count
        let missing = conversion.width > count ? conversion.width - count : 0
        if missing > 0 { try TextPadding.check(conversion.width, machine.heap) }
        if !conversion.isLeft { TextPadding.append(32, missing, to: &out) }
        out.append(contentsOf: text.utf8[0..<text.byteOffset(of: count)])
        if conversion.isLeft { TextPadding.append(32, missing, to: &out) }
    }

    private func character(_ value: Value) throws -> StringObject {
        if let text = value.string, text.count == 1 { return text }
        guard let number = try characterNumber(value) else {
            throw machine.error(.typeError, "%c requires int or char")
        }
        guard let point = number.intOrBool, point >= 0, point < 0x110000 else {
            throw machine.error(.overflowError, "%c arg not in range(0x110000)")
        }
        var bytes: [UInt8] = []
        StringObject.encode(UInt32(point), into: &bytes)
        return try machine.heap.text(utf8: bytes)
    }

    /// The number that stands for a character; nil for what is none, whatever TypeError told so.
    private func characterNumber(_ value: Value) throws -> Value? {
        do {
            return try machine.wholeNumber(value)
        } catch {
            if machine.isRaised(error, .typeError) { return nil }
            throw error
        }
    }

    private func wholeNumber(_ value: Value, _ conversion: Conversion) throws -> Value {
        if value.intOrBool != nil || value.bigInteger != nil { return value }
        let isBinary = "oxX".unicodeScalars.contains { $0.value == conversion.code }
        if !isBinary, let float = value.float { return try machine.integer(truncating: float) }
        if let number = try value.foreign?.number(machine), number.foreign == nil {
            if number.intOrBool != nil || !isBinary { return try wholeNumber(number, conversion) }
        }
        do {
            if let answer = try askedForWholeNumber(value, isBinary: isBinary) { return answer }
        } catch {
            // Whatever TypeError it was, the one below is told.
            if !machine.isRaised(error, .typeError) { throw error }
        }
        let wanted = isBinary ? "an integer" : "a real number"
        throw machine.error(
            .typeError,
            "%\(UnicodeScalar(UInt8(conversion.code))) format: \(wanted) is required, not \(machine.typeName(value))")
    }

    /// What an object of the program's own classes answers when it is asked for a whole number.
    private func askedForWholeNumber(_ value: Value, isBinary: Bool) throws -> Value? {
        let name = !isBinary && machine.programMethod(value, "__int__") != nil ? "__int__" : "__index__"
        if let answer = try machine.callSpecial(value, name, []) { return answer.wholeNumber != nil ? answer : nil }
        let isTruncated =
            !isBinary && machine.programMethod(value, "__float__") != nil
            && machine.programMethod(value, "__trunc__") != nil
        return isTruncated ? try machine.call(Value(machine.types.int), [value]) : nil
    }

    private mutating func writeInteger(_ value: Value, _ conversion: Conversion) throws {
        if conversion.isPlain, conversion.precision < 0, conversion.code == 0x64, let number = value.int {
            IntegerText.append(number, to: &out)
            return
        }
        let number = try wholeNumber(value, conversion)
        let bits: Int? =
            switch Unicode.Scalar(conversion.code) {
            case "o": 3
            case "x", "X": 4
            default: nil
            }
        var (isNegative, digits) = try machine.integerDigits(number, bitsPerDigit: bits)
        if conversion.precision > digits.count {
            try TextPadding.check(conversion.precision, machine.heap)
            digits.insert(
                contentsOf: repeatElement(UInt8(ascii: "0"), count: conversion.precision - digits.count), at: 0)
        }
        if conversion.code == Unicode.Scalar("X").value { digits = digits.map { $0 >= 97 ? $0 &- 32 : $0 } }
        let hasPrefix = conversion.isAlternate && bits != nil
        let prefix: [UInt8] = hasPrefix ? [48, UInt8(truncatingIfNeeded: conversion.code)] : []
        try writeNumber(NumberLayout(isNegative: isNegative, prefix: prefix, digits: digits), conversion)
    }

    private mutating func writeFloat(_ value: Value, _ conversion: Conversion) throws {
        let number = try machine.realNumber(value)
        var text: [UInt8] = []
        let options = FloatFormatting.Options(isAlternate: conversion.isAlternate)
        let style: FloatFormatting.Style =
            switch Unicode.Scalar(conversion.code) {
            case "e", "E": .exponent
            case "f", "F": .fixed
            default: .general
            }
        let precision = conversion.precision < 0 ? 6 : conversion.precision
        if style == .fixed, conversion.isPlain, let scaled = DecimalDigits.scaled(number.magnitude, places: precision) {
            if number < 0 { out.append(UInt8(ascii: "-")) }
            DigitWriter.withDigits({ $0.write(scaled, places: precision) }, { out.append(contentsOf: $0) })
            return
        }
        if precision > 1000 { try machine.heap.check(bytes: precision * 2) }
        FloatFormatting.append(number, style, precision: precision, options, to: &text)
        if conversion.code <= 90 { text = text.map { $0 >= 97 && $0 <= 122 ? $0 &- 32 : $0 } }
        try writeNumber(NumberLayout(floatText: text), conversion)
    }

    private mutating func writeNumber(_ number: NumberLayout, _ conversion: Conversion) throws {
        let alignment: FormatSpecification.Alignment =
            conversion.isLeft ? .left : conversion.isZeroFilled ? .afterSign : .right
        var spec = FormatSpecification(alignment: alignment, type: 0)
        spec.width = conversion.width
        if conversion.isZeroFilled, !conversion.isLeft { spec.fill = 48 }
        spec.sign = conversion.hasPlus ? UInt8(ascii: "+") : conversion.hasBlank ? UInt8(ascii: " ") : nil
        try number.append(spec, to: &out, machine.heap)
    }
}

extension Machine {
    /// A float cut to a whole number.
    /// - Throws: ValueError for nan, OverflowError for the infinities.
    func integer(truncating value: Double) throws -> Value {
        if let small = Int(exactly: value.rounded(.towardZero)) { return Value(small) }
        if value.isNaN { throw error(.valueError, "cannot convert float NaN to integer") }
        if value.isInfinite { throw error(.overflowError, "cannot convert float infinity to integer") }
        return try heap.integer(BigInt(value.rounded(.towardZero)))
    }

    /// The double that `float` formatting takes a value for.
    /// - Throws: TypeError for what is no number, OverflowError for whole numbers too large.
    func realNumber(_ value: Value) throws -> Double {
        if let float = value.float { return float }
        if value.intOrBool != nil || value.bigInteger != nil { return try double(ofInteger: value) }
        if let number = try value.foreign?.number(self), number.foreign == nil { return try realNumber(number) }
        if let answer = try callSpecial(value, "__float__", []) {
            if let float = answer.float { return float }
            throw error(
                .typeError, "\(typeName(value)).__float__ returned non-float (type \(typeName(answer)))")
        }
        if let whole = try wholeNumber(value) { return try double(ofInteger: whole) }
        throw error(.typeError, "must be real number, not \(typeName(value))")
    }
}
