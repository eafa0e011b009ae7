import BigInt

extension Machine {
    /// A whole number of any size from what may stand for one.
    /// - Throws: TypeError in CPython's words for anything else.
    func index(of value: Value) throws -> Value {
        if let number = try wholeNumber(value) { return number }
        throw error(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
    }

    /// A whole number within 64 bits.
    /// - Throws: OverflowError beyond them.
    func smallIndex(of value: Value) throws -> Int {
        guard let small = try index(of: value).int else {
            throw error(.overflowError, "Python int too large to convert to C ssize_t")
        }
        return small
    }

    /// A whole number of 32 bits, where CPython takes no more.
    /// - Throws: TypeError where it is no whole number, OverflowError beyond 32 bits.
    func narrowIndex(of value: Value) throws -> Int {
        guard let small = try index(of: value).int, Int32(exactly: small) != nil else {
            throw error(.overflowError, "Python int too large to convert to C int")
        }
        return small
    }

    /// `bin`, `oct`, `hex`: the digits behind a prefix.
    fileprivate func digits(_ value: Value, bitsPerDigit: Int, prefix: String) throws -> Value {
        if value.tag == .int {
            return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 72) { bytes in
                var place = bytes.count
                var rest = value.rawInt.magnitude
                repeat {
                    place &-= 1
                    let digit = UInt8(truncatingIfNeeded: rest & (1 << UInt(bitsPerDigit) &- 1))
                    bytes[place] = digit < 10 ? 48 &+ digit : 87 &+ digit
                    rest >>= UInt(bitsPerDigit)
                } while rest > 0
                for byte in prefix.utf8.reversed() {
                    place &-= 1
                    bytes[place] = byte
                }
                if value.rawInt < 0 {
                    place &-= 1
                    bytes[place] = 45
                }
                return try heap.string(UnsafeBufferPointer(rebasing: bytes[place...]))
            }
        }
        let written = try index(of: value).withWords { try digits($0, bitsPerDigit: bitsPerDigit, prefix: prefix) }
        return written ?? .none
    }

    private func digits(_ number: WholeWords, bitsPerDigit: Int, prefix: String) throws -> Value {
        let count = max(1, (number.bitWidth + bitsPerDigit - 1) / bitsPerDigit)
        let start = prefix.utf8.count + (number.isNegative ? 1 : 0)
        try heap.check(bytes: start + count)
        return try heap.newText(byteCount: start + count) { bytes in
            if number.isNegative { bytes[0] = 45 }
            for (place, byte) in prefix.utf8.enumerated() { bytes[start - prefix.utf8.count + place] = byte }
            number.writeDigits(bitsPerDigit: bitsPerDigit, count: count, to: bytes + start)
            return start + count
        }
    }

    /// `divmod(a, b)`.
    func divmod(_ a: Value, _ b: Value) throws -> Value {
        if a.tag == .int, b.tag == .int, b.rawInt > 0 {
            return try heap.pair(
                Value(Self.floorQuotient(a.rawInt, b.rawInt)), Value(Self.floorRemainder(a.rawInt, b.rawInt)))
        }
        if let x = Number(a), let y = Number(b) {
            if x.isFloat || y.isFloat {
                let (first, second) = (try double(x), try double(y))
                if second == 0 { throw zeroDivision("float divmod()") }
                return try heap.tuple([
                    Value(Self.floorQuotient(first, second)), Value(Self.floorRemainder(first, second)),
                ])
            }
            return try heap.tuple([binary(.floorDivide, a, b), binary(.modulo, a, b)])
        }
        if let result = try a.foreign?.quotientAndRemainder(b, isReflected: false, self) { return result }
        if let result = try b.foreign?.quotientAndRemainder(a, isReflected: true, self) { return result }
        if a.foreign != nil && a.rangeBounds == nil || b.foreign != nil && b.rangeBounds == nil {
            return try heap.tuple([binary(.floorDivide, a, b), binary(.modulo, a, b)])
        }
        if let result = try callSpecial(a, "__divmod__", [b]), !result.isIdentical(to: notImplemented) { return result }
        if let result = try callSpecial(b, "__rdivmod__", [a]), !result.isIdentical(to: notImplemented) {
            return result
        }
        throw error(
            .typeError, "unsupported operand type(s) for divmod(): '\(typeName(a))' and '\(typeName(b))'")
    }

    /// `pow(base, exp, mod)`.
    func power(_ base: Value, _ exponent: Value, modulus: Value) throws -> Value {
        if modulus.isNone { return try binary(.power, base, exponent) }
        if base.tag == .int, exponent.tag == .int, exponent.rawInt >= 0, modulus.tag == .int, modulus.rawInt > 0 {
            return Value(Self.power(base.rawInt, exponent.rawInt, modulus: modulus.rawInt))
        }
        if let a = base.wholeNumber, let b = exponent.wholeNumber, let m = modulus.wholeNumber {
            return try power(a, b, modulus: m)
        }
        if let result = try callSpecial(base, "__pow__", [exponent, modulus]), !result.isIdentical(to: notImplemented) {
            return result
        }
        if base.float != nil || exponent.float != nil || modulus.float != nil {
            throw error(.typeError, "pow() 3rd argument not allowed unless all arguments are integers")
        }
        throw error(
            .typeError,
            "unsupported operand type(s) for ** or pow(): '\(typeName(base))', '\(typeName(exponent))', "
                + "'\(typeName(modulus))'")
    }

    /// Adds up as CPython 3.11 does: from the left, floats without compensation.
    fileprivate func sum(_ iterable: Value, _ start: Value) throws -> Value {
        if start.string != nil {
            _ = try iterator(of: iterable)
            throw error(.typeError, "sum() can't sum strings [use ''.join(seq) instead]")
        }
        if iterable.isKind(.list) { return try iterable.borrow(ListObject.self) { try sum(of: $0, start) } }
        if iterable.isKind(.tuple) { return try iterable.borrow(TupleObject.self) { try sum(of: $0, start) } }
        var total = start
        try forEach(in: iterable) { item in
            total = try sum(total, plus: item)
            return true
        }
        return total
    }

    /// An addition may call the program, which may change a list meanwhile: its count is read anew each time.
    private func sum<S: IndexedValues>(of values: S, _ start: Value) throws -> Value {
        var total = start
        var place = 0
        while place < values.count {
            total = try sum(total, plus: values[place])
            place &+= 1
            if place & 1023 == 0 { try poll(1024) }
        }
        return total
    }

    @inline(__always)
    private func sum(_ total: Value, plus item: Value) throws -> Value {
        try Quick.sum(total, item) ?? binary(.add, total, item)
    }

    /// `max` and `min`: the first of the best values.
    fileprivate func extreme(_ name: String, _ arguments: Arguments, isMaximum: Bool) throws -> Value {
        let (key, fallback) = (arguments[0], arguments[1])
        guard let first = arguments.rest.first else {
            throw error(.typeError, "\(name) expected at least 1 argument, got 0")
        }
        let isSingle = arguments.rest.count == 1
        if !isSingle, !fallback.isUndefined {
            throw error(.typeError, "Cannot specify a default for \(name)() with multiple positional arguments")
        }
        if !isSingle, key.isNone { return try extreme(of: arguments.rest, isMaximum) }
        let values = isSingle ? first : try heap.tuple(arguments.rest)
        if let best = try extreme(of: values, key: key, isMaximum: isMaximum) { return best }
        if !fallback.isUndefined { return fallback }
        throw error(.valueError, "\(name)() arg is an empty sequence")
    }
}

extension Machine {
    /// The first of the best of several values, at least one.
    private func extreme(of values: UnsafeBufferPointer<Value>, _ isMaximum: Bool) throws -> Value {
        var best = values[0]
        for place in 1..<values.count where try isBetter(values[place], than: best, isMaximum) { best = values[place] }
        return best
    }
}

let numberFunctions: [Native] = [
    Native("abs(x, /)", "Return the absolute value of the argument.") { machine, arguments in
        if let result = try machine.magnitude(arguments[0]) { return result }
        if let result = try arguments[0].foreign?.magnitude(machine) { return result }
        if let result = try machine.callSpecial(arguments[0], "__abs__", []) { return result }
        throw machine.error(.typeError, "bad operand type for abs(): '\(machine.typeName(arguments[0]))'")
    },
    Native("bin(number, /)", "Return the binary representation of an integer.") { machine, arguments in
        try machine.digits(arguments[0], bitsPerDigit: 1, prefix: "0b")
    },
    Native("divmod(x, y, /)", "Return the tuple (x//y, x%y). Invariant: div*y + mod == x.") { machine, arguments in
        try machine.divmod(arguments[0], arguments[1])
    },
    Native("hash(obj, /)", "Return the hash value for the given object.") { machine, arguments in
        Value(try machine.hash(arguments[0]))
    },
    Native("hex(number, /)", "Return the hexadecimal representation of an integer.") { machine, arguments in
        try machine.digits(arguments[0], bitsPerDigit: 4, prefix: "0x")
    },
    Native(
        "max(*values, key=None, default=<absent>)",
        "Return the largest item of an iterable, or the largest of two or more arguments."
    ) { machine, arguments in
        try machine.extreme("max", arguments, isMaximum: true)
    },
    Native(
        "min(*values, key=None, default=<absent>)",
        "Return the smallest item of an iterable, or the smallest of two or more arguments."
    ) { machine, arguments in
        try machine.extreme("min", arguments, isMaximum: false)
    },
    Native("oct(number, /)", "Return the octal representation of an integer.") { machine, arguments in
        try machine.digits(arguments[0], bitsPerDigit: 3, prefix: "0o")
    },
    Native("pow(base, exp, mod=None)", "Return base**exp, or base**exp % mod when mod is given.") {
        machine, arguments in
        try machine.power(arguments[0], arguments[1], modulus: arguments[2])
    },
    Native("round(number, ndigits=None)", "Round a number to a given precision in decimal digits.") {
        machine, arguments in
        try machine.round(arguments[0], arguments[1])
    },
    Native(
        "sum(iterable, /, start=0)", "Return the sum of a 'start' value plus an iterable of numbers.",
        frameForm: .function(
            """
            def sum(iterable, start):
                for x in iterable:
                    start = start + x
                return start

            """)
    ) { machine, arguments in
        try machine.sum(arguments[0], arguments[1])
    },
]
