extension Machine {
    /// The special method that a class of the program defines, unbound; nil where it has only what every object has.
    func programMethod(_ receiver: Value, _ name: String) -> Value? {
        receiver.isInstanceOfClass ? lookupSpecial(receiver, name) : nil
    }

    /// Calls a special method that a class of the program defines; nil where it defines none.
    func callProgram(_ receiver: Value, _ name: String, _ arguments: [Value] = []) throws -> Value? {
        receiver.isInstanceOfClass ? try callSpecial(receiver, name, arguments) : nil
    }

    /// Words the RecursionError of a method that is about to be called. The call itself counts the level.
    func checkDepth(_ activity: String) throws {
        try enterNative(activity)
        leaveNative()
    }

    /// A KeyError whose argument is the key itself.
    /// KeyError as an exception that is not thrown yet.
    @inline(never)
    func missingKey(_ key: Value) throws -> ExceptionObject {
        try heap.exceptionObject(types[.keyError], heap.tuple([key]))
    }

    func keyError(_ key: Value) -> any Error {
        do {
            return error(types[.keyError], try heap.tuple([key]))
        } catch {
            return error
        }
    }

    /// Whether a Swift error carries an exception of a class or of one derived from it.
    func isRaised(_ error: any Error, _ kind: BuiltInException) -> Bool {
        guard let raised = error as? Raised else { return false }
        return raised.exception.type.isSubtype(of: types[kind])
    }

    // MARK: Whole numbers as indices

    /// The value as a whole number (int or big integer) by itself or by `__index__`; nil where it is none.
    /// - Throws: TypeError where `__index__` answers something else.
    func wholeNumber(_ value: Value) throws -> Value? {
        switch value.tag {
        case .int: return value
        case .bool: return Value(value.rawInt)
        case .object: break
        default: return nil
        }
        if value.kind == .integer { return value }
        if let foreign = value.foreign { return try foreign.index(self).map { Value($0) } }
        guard let answer = try callProgram(value, "__index__") else { return nil }
        if answer.tag == .int || answer.kind == .integer { return answer }
        if let bool = answer.bool { return Value(bool ? 1 : 0) }
        throw error(.typeError, "__index__ returned non-int (type \(typeName(answer)))")
    }

    /// A whole number that a built-in asks for.
    /// - Throws: TypeError in Python's words; an error of `kind` where it does not fit into 64 bits.
    public func index(_ value: Value, tooLarge kind: BuiltInException = .overflowError) throws -> Int {
        if let int = value.int { return int }
        guard let whole = try wholeNumber(value) else {
            throw error(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
        }
        if let int = whole.int { return int }
        throw error(kind, "cannot fit '\(typeName(value))' into an index-sized integer")
    }

    /// A whole number that a built-in asks for and that CPython keeps in a machine's word.
    func machineWord(_ value: Value) throws -> Int {
        if let int = value.int { return int }
        guard let whole = try wholeNumber(value) else { return try index(value) }
        if let int = whole.int { return int }
        throw error(.overflowError, "Python int too large to convert to C ssize_t")
    }

    /// A whole number cut to what fits, as slices and `insert` take it.
    func clampedIndex(_ value: Value) throws -> Int? {
        guard let whole = try wholeNumber(value) else { return nil }
        if let int = whole.int { return int }
        return (whole.bigInteger?.sign ?? 1) < 0 ? Int.min : Int.max
    }
}

extension Heap {
    /// A tuple as its object; never the shared one that is being filled.
    func tupleObject(_ values: [Value]) throws -> TupleObject {
        let value = try tuple(values)
        // `tuple` makes nothing else.
        return unsafeDowncast(value.rawObject, to: TupleObject.self)
    }

    func stringObject<C: Collection>(_ bytes: C) throws -> StringObject where C.Element == UInt8 {
        let value = try string(utf8: bytes)
        // `string` makes nothing else.
        return unsafeDowncast(value.rawObject, to: StringObject.self)
    }

    func listObject(_ values: [Value]) throws -> ListObject {
        let made = try list(capacity: values.count)
        for value in values { try made.append(value, self) }
        return made
    }
}
