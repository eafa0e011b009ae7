/// `%` of the formats that are written most: `%s`, `%d`, `%.2f` and `%%`, with whole numbers, floats and texts.
extension Machine {
    /// `format % arguments`; nil, and no method of the program was called, where something else is asked for or the
    /// numbers of fields and arguments differ.
    /// - Throws: MemoryExhausted before too large a result.
    func quickPercent(_ format: StringObject, _ arguments: Value) throws -> Value? {
        guard arguments.isKind(.tuple) else {
            return try withUnsafePointer(to: arguments) { try quickPercent(format, $0, 1) }
        }
        return try arguments.borrow(TupleObject.self) { try quickPercent(format, $0.elements, $0.count) }
    }

    private func quickPercent(
        _ format: StringObject, _ arguments: UnsafePointer<Value>, _ count: Int
    ) throws -> Value? {
        let bytes = format.utf8
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 32)
        var (place, taken) = (0, 0)
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte != UInt8(ascii: "%") {
                out.append(byte)
                continue
            }
            guard place < bytes.count else { return nil }
            if bytes[place] == UInt8(ascii: "%") {
                out.append(byte)
                place += 1
                continue
            }
            guard taken < count, let end = quickField(bytes, place, arguments[taken], &out) else { return nil }
            place = end
            taken += 1
            try heap.check(bytes: out.count * 2)
        }
        return taken == count ? try heap.string(utf8: out) : nil
    }

    /// Appends a value for the field that begins behind its `%`.
    /// - Returns: where the field ends; nil where it is none of the usual ones.
    @inline(__always)
    private func quickField(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ value: Value, _ out: inout [UInt8]
    ) -> Int? {
        switch bytes[start] {
        case UInt8(ascii: "s") where value.isKind(.string):
            value.borrow(StringObject.self) { out.append(contentsOf: $0.utf8) }
        case UInt8(ascii: "s") where value.tag == .float: FloatFormatting.appendRepr(value.rawDouble, to: &out)
        case UInt8(ascii: "s"), UInt8(ascii: "d"):
            guard value.tag == .int else { return nil }
            IntegerText.append(value.rawInt, to: &out)
        case UInt8(ascii: "."):
            guard start + 2 < bytes.count, bytes[start + 1].isDigit, bytes[start + 2] == UInt8(ascii: "f"),
                value.tag == .float
            else { return nil }
            let (number, places) = (value.rawDouble, Int(bytes[start + 1] &- 48))
            guard let scaled = DecimalDigits.scaled(number.magnitude, places: places) else { return nil }
            if number < 0 { out.append(UInt8(ascii: "-")) }
            DigitWriter.withDigits({ $0.write(scaled, places: places) }, { out.append(contentsOf: $0) })
            return start + 3
        default: return nil
        }
        return start + 1
    }
}
