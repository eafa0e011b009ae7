/// The methods of str. (`encode` is missing on purpose: the language has no bytes.)
let stringMethods: [Native] =
    stringSearchMethods + stringCaseMethods + stringSplitMethods + stringPaddingMethods + stringQuestionMethods
    + stringFormatMethods

/// The methods of str that take no `self`; to be installed as static methods.
let stringStaticMethods: [Native] = [stringMaketrans]

private let stringFormatMethods: [Native] = [
    Native(
        "format(self, /, *args, **kwargs)",
        "Return the text with its replacement fields, written in braces, filled from the arguments."
    ) { machine, args in
        var formatter = StringFormatter(machine, positional: args.rest) { name in
            let found = args.keywords?.pairs.first { $0.name == name }
            guard let found else { throw machine.missingKey(Value(name)) }
            return found.value
        }
        return try formatter.format(machine.textReceiver(args))
    },
    Native(
        "format_map(self, mapping, /)", "Return the text with its replacement fields filled from a mapping."
    ) { machine, args in
        let mapping = args[1]
        var formatter = StringFormatter(machine, positional: nil) { try machine.item(mapping, Value($0)) }
        return try formatter.format(machine.textReceiver(args))
    },
]

// MARK: Arguments

extension Machine {
    /// `self` of a str method, which the machine has checked to be a text.
    @inline(__always)
    func textReceiver(_ args: Arguments) -> StringObject {
        guard let text = args[0].string else { return heap.emptyString }
        note(work: text.byteCount >> 6)
        return text
    }

    /// Lends `self` of a str method, without counting references.
    @inline(__always)
    func withReceiver<R>(_ args: Arguments, _ body: (StringObject) throws -> R) rethrows -> R {
        let value = args[0].isKind(.string) ? args[0] : Value(heap.emptyString)
        return try value.borrow(StringObject.self) { text in
            note(work: text.byteCount >> 6)
            return try body(text)
        }
    }

    /// Lends an argument that must be a text, without counting references. Throws as `textArgument`.
    @inline(__always)
    func withText<R>(_ value: Value, _ words: String = "", _ body: (StringObject) throws -> R) throws -> R {
        guard value.isKind(.string) else { return try body(textArgument(value, words)) }
        return try value.borrow(StringObject.self, body)
    }

    fileprivate func missingKey(_ key: Value) -> any Error {
        do { return error(types[.keyError], try heap.tuple([key])) } catch { return error }
    }

    /// An argument that must be a text.
    /// - Throws: TypeError `<words> must be str, not int`.
    func textArgument(_ value: Value, _ words: String = "") throws -> StringObject {
        if let text = value.string { return text }
        if words.isEmpty { throw error(.typeError, "must be str, not \(typeName(value))") }
        throw error(.typeError, "\(words) must be str, not \(value.isNone ? "None" : typeName(value))")
    }

    /// A whole number as an argument: an int, a bool, or what has `__index__`.
    /// - Throws: TypeError; OverflowError beyond 64 bits.
    func indexArgument(_ value: Value, _ cType: String = "ssize_t") throws -> Int {
        if let number = value.intOrBool { return number }
        let index = try indexValue(value)
        if let number = index?.intOrBool { return number }
        if index?.bigInteger != nil { throw error(.overflowError, "Python int too large to convert to C \(cType)") }
        throw error(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
    }

    /// An end of a range of indices; None is the given default, and numbers beyond 64 bits count as the farthest.
    func boundArgument(_ value: Value, default other: Int) throws -> Int {
        if value.isNone || value.isUndefined { return other }
        guard let index = try indexValue(value) else {
            throw error(.typeError, "slice indices must be integers or None or have an __index__ method")
        }
        if let big = index.bigInteger { return big.value.sign == .minus ? Int.min : Int.max }
        return index.intOrBool ?? other
    }

    private func indexValue(_ value: Value) throws -> Value? {
        if value.intOrBool != nil || value.bigInteger != nil { return value }
        if let foreign = value.foreign { return try foreign.index(self).map { Value($0) } }
        guard value.kind == .instance, let answer = try callSpecial(value, "__index__", []) else { return nil }
        if answer.intOrBool == nil, answer.bigInteger == nil {
            throw error(.typeError, "__index__ returned non-int (type \(typeName(answer)))")
        }
        return answer
    }

    /// The bytes between two optional indices, negative ones counted from the end; nil where start lies behind end.
    func byteRange(_ text: StringObject, _ start: Value, _ end: Value) throws -> Range<Int>? {
        if start.isNone, end.isNone { return 0..<text.byteCount }
        var lower = try boundArgument(start, default: 0)
        var upper = try boundArgument(end, default: Int.max)
        if upper > text.count { upper = text.count }
        if upper < 0 { upper = max(0, upper &+ text.count) }
        if lower < 0 { lower = lower == Int.min ? 0 : max(0, lower + text.count) }
        if lower > upper { return nil }
        return text.byteOffset(of: lower)..<text.byteOffset(of: upper)
    }
}

extension Heap {
    /// A text whose bytes are written in place. Charged before it is allocated.
    /// - Parameters:
    ///   - count: the number of code points.
    ///   - fill: writes exactly `byteCount` bytes.
    func text(byteCount: Int, count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) throws -> Value {
        if byteCount == 0 { return Value(emptyString) }
        return try newText(byteCount: byteCount) { start in
            fill(start)
            return count
        }
    }
}

extension UnsafeMutablePointer<UInt8> {
    /// Writes bytes here and moves behind them.
    @inline(__always)
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let start = bytes.baseAddress { update(from: start, count: bytes.count) }
        self += bytes.count
    }

    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, times: Int) {
        if bytes.count == 1 {
            update(repeating: bytes[0], count: times)
            self += times
        } else {
            for _ in 0..<times { write(bytes) }
        }
    }
}
