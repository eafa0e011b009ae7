let textFunctions: [Native] = [
    Native("ascii(obj, /)", "Return an ASCII-only representation of an object.") { machine, arguments in
        Value(try machine.ascii(arguments[0]))
    },
    Native("chr(i, /)", "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.") {
        machine, arguments in
        let point = try machine.narrowIndex(of: arguments[0])
        guard 0..<0x110000 ~= point else { throw machine.error(.valueError, "chr() arg not in range(0x110000)") }
        return try machine.heap.character(UInt32(point))
    },
    Native("format(value, format_spec='', /)", "Return value formatted according to the format specification.") {
        machine, arguments in
        guard arguments[1].isKind(.string) else {
            throw machine.error(
                .typeError, "format() argument 2 must be str, not \(machine.typeName(arguments[1]))")
        }
        return try arguments[1].borrow(StringObject.self) { try machine.formatted(arguments[0], by: $0) }
    },
    Native("ord(c, /)", "Return the Unicode code point for a one-character string.") { machine, arguments in
        if let byte = Quick.character(arguments[0], Value(0)),
            arguments[0].borrow(StringObject.self, { $0.count == 1 })
        {
            return Value(Int(byte))
        }
        guard let string = arguments[0].string else {
            throw machine.error(
                .typeError, "ord() expected string of length 1, but \(machine.typeName(arguments[0])) found")
        }
        guard string.count == 1, let point = string.codePoints.first else {
            throw machine.error(
                .typeError, "ord() expected a character, but string of length \(string.count) found")
        }
        return Value(Int(point))
    },
    Native(
        "print(*args, sep=' ', end='\n', file=None, flush=False)", "Prints the values, separated by sep, then end."
    ) { machine, arguments in
        try machine.print(arguments)
        return .none
    },
    Native("repr(obj, /)", "Return the canonical string representation of the object.") { machine, arguments in
        Value(try machine.repr(arguments[0]))
    },
]

extension Machine {
    fileprivate func print(_ arguments: Arguments) throws {
        let isFlushed = try truth(arguments[3])
        let separator = try text(of: "sep", arguments[0])
        let end = try text(of: "end", arguments[1])
        if !arguments[2].isNone { throw error(.typeError, "print() writes to this shell only: file must be None") }
        var line: [UInt8] = []
        do {
            for (index, value) in arguments.rest.enumerated() {
                if index > 0 { try append(separator, or: 32, to: &line) }
                let text = try value.string ?? str(value)
                try checkEncodable(text)
                line += text.utf8
            }
            try append(end, or: 10, to: &line)
        } catch {
            // What stood before the failing value has been printed.
            try write(line)
            throw error
        }
        try write(line)
        if isFlushed { flushOutput() }
    }

    private func text(of name: String, _ value: Value) throws -> StringObject? {
        if value.isNone { return nil }
        if let string = value.string { return string }
        throw error(.typeError, "\(name) must be None or a string, not \(typeName(value))")
    }

    private func append(_ text: StringObject?, or byte: UInt8, to line: inout [UInt8]) throws {
        guard let text else { return line.append(byte) }
        try checkEncodable(text)
        line += text.utf8
    }

    /// - Throws: UnicodeEncodeError for a text with lone surrogates, which no output can show.
    func checkEncodable(_ text: StringObject) throws {
        if !text.hasSurrogates { return }
        var range: Range<Int>?
        for (place, point) in CodePointIterator(text.utf8).enumerated() {
            let isSurrogate = point >= 0xD800 && point < 0xE000
            if isSurrogate { range = (range?.lowerBound ?? place)..<(place + 1) } else if range != nil { break }
        }
        guard let range else { return }
        var what = "characters in position \(range.lowerBound)-\(range.upperBound - 1)"
        if range.count == 1 {
            let point = String(text.codePoints[range.lowerBound], radix: 16)
            what = "character '\\u\(point)' in position \(range.lowerBound)"
        }
        throw error(.unicodeEncodeError, "'utf-8' codec can't encode \(what): surrogates not allowed")
    }
}
