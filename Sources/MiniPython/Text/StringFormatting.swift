/// `str.format` and `str.format_map`.
struct StringFormatter {
    let machine: Machine
    /// nil for `format_map`, which has no places.
    let positional: UnsafeBufferPointer<Value>?
    /// How a keyword's value is found.
    let keyword: (StringObject) throws -> Value
    private var numbering = Numbering.open
    private var nextNumber = 0

    private enum Numbering { case open, automatic, manual }

    init(
        _ machine: Machine, positional: UnsafeBufferPointer<Value>?, keyword: @escaping (StringObject) throws -> Value
    ) {
        self.machine = machine
        self.positional = positional
        self.keyword = keyword
    }

    /// One replacement field: `{name!conversion:spec}`.
    private struct Field {
        var name: Range<Int> = 0..<0
        var conversion: UInt32?
        var spec: Range<Int> = 0..<0
        var specHasFields = false
    }

    private func failure(_ message: String) -> any Error { machine.error(.valueError, message) }

    /// - Throws: ValueError, IndexError, KeyError in CPython's words, and what the values' own methods raise.
    mutating func format(_ text: StringObject) throws -> Value {
        var out: [UInt8] = []
        out.reserveCapacity(text.byteCount + 16)
        try build(CodePoints(text), 0..<text.count, 2, to: &out)
        return try machine.heap.string(utf8: out)
    }

    private mutating func build(
        _ points: CodePoints, _ range: Range<Int>, _ depth: Int, to out: inout [UInt8]
    ) throws {
        if depth <= 0 { throw failure("Max string recursion exceeded") }
        var place = range.lowerBound
        while place < range.upperBound {
            let start = place
            while place < range.upperBound, points[place] != "{", points[place] != "}" { place += 1 }
            points.append(start..<place, to: &out)
            if place == range.upperBound { break }
            let point = points[place]
            place += 1
            if place < range.upperBound, points[place] == point {
                StringObject.encode(point, into: &out)
                place += 1
                continue
            }
            if point == "}" { throw failure("Single '}' encountered in format string") }
            if place == range.upperBound { throw failure("Single '{' encountered in format string") }
            let field = try readField(points, range.upperBound, &place)
            try render(field, points, depth, to: &out)
            try machine.heap.check(bytes: out.count * 2)
        }
    }

    private func readField(_ points: CodePoints, _ end: Int, _ place: inout Int) throws -> Field {
        var field = Field()
        let start = place
        var last: UInt32 = 0
        scan: while place < end {
            last = points[place]
            place += 1
            switch Unicode.Scalar(last) {
            case "{": throw failure("unexpected '{' in field name")
            case "[":
                while place < end, points[place] != "]" { place += 1 }
            case "}", ":", "!": break scan
            default: break
            }
        }
        guard last == "}" || last == ":" || last == "!" else { throw failure("expected '}' before end of string") }
        field.name = start..<(place - 1)
        if last == "}" { return field }
        if last == "!", try readConversion(&field, points, end, &place) { return field }
        return try readSpec(field, points, end, &place)
    }

    /// - Returns: whether the field ends here.
    private func readConversion(
        _ field: inout Field, _ points: CodePoints, _ end: Int, _ place: inout Int
    ) throws -> Bool {
        guard place < end else { throw failure("end of string while looking for conversion specifier") }
        field.conversion = points[place]
        place += 1
        guard place < end else { return false }
        let behind = points[place]
        place += 1
        if behind == "}" { return true }
        if behind != ":" { throw failure("expected ':' after conversion specifier") }
        return false
    }

    private func readSpec(_ field: Field, _ points: CodePoints, _ end: Int, _ place: inout Int) throws -> Field {
        var field = field
        let start = place
        var open = 1
        while place < end {
            let point = points[place]
            place += 1
            if point == "{" {
                field.specHasFields = true
                open += 1
            } else if point == "}" {
                open -= 1
                if open == 0 {
                    field.spec = start..<(place - 1)
                    return field
                }
            }
        }
        throw failure("unmatched '{' in format spec")
    }

    private mutating func render(
        _ field: Field, _ points: CodePoints, _ depth: Int, to out: inout [UInt8]
    ) throws {
        var value = try fieldValue(field.name.map { points[$0] })
        if let conversion = field.conversion { value = try convert(value, conversion) }
        var spec: [UInt8] = []
        if field.specHasFields {
            try build(points, field.spec, depth - 1, to: &spec)
        } else {
            points.append(field.spec, to: &spec)
        }
        try machine.appendFormat(value, machine.heap.text(utf8: spec), to: &out)
    }

    private func convert(_ value: Value, _ conversion: UInt32) throws -> Value {
        switch Unicode.Scalar(conversion) {
        case "r": return Value(try machine.repr(value))
        case "s": return Value(try machine.str(value))
        case "a": return Value(try machine.ascii(value))
        default:
            let isVisible = conversion > 32 && conversion < 127
            let shown = isVisible ? Self.text([conversion]) : "\\x" + String(conversion, radix: 16)
            throw failure("Unknown conversion specifier \(shown)")
        }
    }

    // MARK: Field names

    private static func text(_ points: some Sequence<UInt32>) -> String {
        String(String.UnicodeScalarView(points.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }

    private func object(_ points: ArraySlice<UInt32>) throws -> StringObject {
        var bytes: [UInt8] = []
        for point in points { StringObject.encode(point, into: &bytes) }
        return try machine.heap.text(utf8: bytes)
    }

    /// A whole number of digits only, or nil.
    private func number(_ points: ArraySlice<UInt32>) throws -> Int? {
        if points.isEmpty { return nil }
        var result = 0
        for point in points {
            guard let digit = UnicodePoint.decimalValue(point) else { return nil }
            let (product, isOver) = result.multipliedReportingOverflow(by: 10)
            let (sum, isFar) = product.addingReportingOverflow(digit)
            if isOver || isFar { throw failure("Too many decimal digits in format string") }
            result = sum
        }
        return result
    }

    private mutating func fieldValue(_ name: [UInt32]) throws -> Value {
        let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.count
        var value = try firstValue(name[..<end])
        var place = end
        while place < name.count {
            let mark = name[place]
            place += 1
            if mark == "." {
                let stop = name[place...].firstIndex { $0 == "." || $0 == "[" } ?? name.count
                if stop == place { throw failure("Empty attribute in format string") }
                value = try machine.attribute(value, Self.text(name[place..<stop]))
                place = stop
            } else if mark == "[" {
                guard let stop = name[place...].firstIndex(where: { $0 == "]" }) else {
                    throw failure("Missing ']' in format string")
                }
                if stop == place { throw failure("Empty attribute in format string") }
                let key = name[place..<stop]
                value = try machine.item(value, number(key).map { Value($0) } ?? Value(object(key)))
                place = stop + 1
            } else {
                throw failure("Only '.' or '[' may follow ']' in format field specifier")
            }
        }
        return value
    }

    private mutating func firstValue(_ name: ArraySlice<UInt32>) throws -> Value {
        var index = try number(name)
        if name.isEmpty || index != nil {
            if numbering == .open { numbering = name.isEmpty ? .automatic : .manual }
            if numbering == .manual, name.isEmpty {
                throw failure("cannot switch from manual field specification to automatic field numbering")
            }
            if numbering == .automatic, !name.isEmpty {
                throw failure("cannot switch from automatic field numbering to manual field specification")
            }
        }
        if name.isEmpty {
            index = nextNumber
            nextNumber += 1
        }
        guard let index else { return try keyword(object(name)) }
        guard let positional else { throw failure("Format string contains positional fields") }
        guard index < positional.count else {
            throw machine.error(
                .indexError, "Replacement index \(index) out of range for positional args tuple")
        }
        return positional[index]
    }
}

@inline(__always)
private func == (point: UInt32, scalar: Unicode.Scalar) -> Bool { point == scalar.value }
@inline(__always)
private func != (point: UInt32, scalar: Unicode.Scalar) -> Bool { point != scalar.value }
