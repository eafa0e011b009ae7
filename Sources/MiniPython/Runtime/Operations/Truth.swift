extension Machine {
    /// `bool(value)`.
    /// - Throws: what `__bool__` or `__len__` of the program raise, TypeError for a wrong answer of theirs.
    @inline(__always)
    public func truth(_ value: Value) throws -> Bool {
        switch value.tag {
        case .bool, .int: return value.bits != 0
        case .none, .undefined: return false
        case .float: return value.rawDouble != 0
        case .object: return try truth(ofObject: value)
        }
    }

    @inline(never)
    private func truth(ofObject value: Value) throws -> Bool {
        switch value.rawKind {
        case .foreign: return try value.borrow(ForeignObject.self) { try $0.truth(self) }
        case .instance, .exception:
            if value.rawKind == .instance, lacks(.truth, value), lacks(.length, value) { return true }
            if let answer = try callSpecial(.truth, of: value) ?? callProgram(value, "__bool__") {
                if let bool = answer.bool { return bool }
                throw error(.typeError, "__bool__ should return bool, returned \(typeName(answer))")
            }
            return try programLength(value) ?? 1 != 0
        default: return builtInLength(value) ?? 1 != 0
        }
    }

    /// `len(value)`.
    /// - Throws: TypeError where it has none; what a `__len__` of the program raises.
    public func length(_ value: Value) throws -> Int {
        if let length = try optionalLength(value) { return length }
        throw error(.typeError, "object of type '\(typeName(value))' has no len()")
    }

    /// `len(value)`, or nil where it has none.
    func optionalLength(_ value: Value) throws -> Int? {
        if let length = builtInLength(value) { return length }
        if let foreign = value.foreign { return try foreign.length(self) }
        return try programLength(value)
    }

    private func builtInLength(_ value: Value) -> Int? {
        guard value.tag == .object else { return nil }
        switch value.rawKind {
        case .string: return value.borrow(StringObject.self) { $0.count }
        case .list: return value.borrow(ListObject.self) { $0.count }
        case .tuple: return value.borrow(TupleObject.self) { $0.count }
        case .dict: return value.borrow(DictObject.self) { $0.count }
        case .set, .frozenSet: return value.borrow(SetObject.self) { $0.count }
        case .range: return value.borrow(RangeObject.self) { $0.count }
        case .dictView: return value.borrow(DictViewObject.self) { $0.dict.count }
        default: return nil
        }
    }

    private func programLength(_ value: Value) throws -> Int? {
        try (callSpecial(.length, of: value) ?? callProgram(value, "__len__")).map { try length(answered: $0) }
    }

    /// What `len` makes of the answer of a `__len__`.
    func length(answered answer: Value) throws -> Int {
        guard let whole = try wholeNumber(answer) else {
            throw error(.typeError, "'\(typeName(answer))' object cannot be interpreted as an integer")
        }
        if (whole.int ?? whole.bigInteger?.sign ?? 0) < 0 {
            throw error(.valueError, "__len__() should return >= 0")
        }
        guard let int = whole.int else {
            throw error(.overflowError, "cannot fit 'int' into an index-sized integer")
        }
        return int
    }
}
