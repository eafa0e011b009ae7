extension Machine {
    /// `container[key]`.
    /// - Throws: IndexError, KeyError or TypeError in Python's words; what the program's methods raise.
    public func item(_ container: Value, _ key: Value) throws -> Value {
        guard let kind = container.kind else { throw notSubscriptable(container) }
        switch kind {
        case .list:
            return try container.borrow(ListObject.self) { list in
                if key.isKind(.slice) { return try slice(of: list, key, asTuple: false) }
                return list[try place(key, { list.count }, "list")]
            }
        case .tuple:
            return try container.borrow(TupleObject.self) { tuple in
                if key.isKind(.slice) { return try slice(of: tuple, key, asTuple: true) }
                return tuple[try place(key, { tuple.count }, "tuple")]
            }
        case .string:
            return try container.borrow(StringObject.self) { text in
                if let slice = key.slice { return try self.slice(of: text, slice) }
                return try text.character(at: place(key, { text.count }, "string"), heap)
            }
        case .range:
            guard let range = container.range else { break }
            if let slice = key.slice { return try self.slice(of: RangeBounds(range), slice) }
            return Value(range[try place(inRange: key, range.count)])
        case .dict:
            guard let dict = container.dict else { break }
            return try dict.get(key, self) ?? missing(key, of: dict)
        case .foreign:
            return try container.borrow(ForeignObject.self) { try $0.item(key, self) }
        case .instance, .exception:
            if let value = try callProgram(container, "__getitem__", [key]) { return value }
        case .type:
            if let type = container.type { return try subscripted(type, key) }
        default: break
        }
        throw notSubscriptable(container)
    }

    private func notSubscriptable(_ container: Value) -> any Error {
        error(.typeError, "'\(typeName(container))' object is not subscriptable")
    }

    /// `list[int]`, as in annotations.
    private func subscripted(_ type: TypeObject, _ key: Value) throws -> Value {
        let generic = [types.list, types.tuple, types.dict, types.set, types.frozenSet, types.type]
        if generic.contains(where: { $0 === type }) || types.flavoredDicts.values.contains(where: { $0 === type }) {
            return Value(try heap.adopt(GenericAlias(type, key.tuple.map { Array($0.values) } ?? [key])))
        }
        throw error(.typeError, "type '\(type.name)' is not subscriptable")
    }

    /// What `defaultdict` puts in the place of a missing key.
    func missing(_ key: Value, of dict: DictObject) throws -> Value {
        if dict.flavor == .counter { return Value(0) }
        if dict.defaultFactory.isUndefined || dict.defaultFactory.isNone { throw keyError(key) }
        let value = try call(dict.defaultFactory, [])
        try dict.set(key, value, self)
        return value
    }

    // MARK: Writing

    /// `container[key] = value`. Throws as `item`.
    public func setItem(_ container: Value, _ key: Value, _ value: Value) throws {
        switch container.kind {
        case .list:
            return try container.borrow(ListObject.self) { list in
                if key.isKind(.slice) { return try assign(value, to: key, of: list) }
                list[try place(key, { list.count }, "list", "list assignment")] = value
            }
        case .dict:
            guard let dict = container.dict else { break }
            return try dict.set(key, value, self)
        case .foreign:
            return try container.borrow(ForeignObject.self) { try $0.setItem(key, value, self) }
        case .instance, .exception:
            if try callProgram(container, "__setitem__", [key, value]) != nil { return }
        default: break
        }
        if container.isInstanceOfClass, programMethod(container, "__delitem__") != nil {
            throw error(.attributeError, "__setitem__")
        }
        _ = try checkPlace(key, in: container)
        throw error(.typeError, "'\(typeName(container))' object does not support item assignment")
    }

    /// `del container[key]`. Throws as `item`.
    public func deleteItem(_ container: Value, _ key: Value) throws {
        switch container.kind {
        case .list:
            guard let list = container.list else { break }
            if let slice = key.slice { return try delete(slice, of: list) }
            let removed = try place(key, { list.count }, "list", "list assignment")
            note(work: (list.count - removed) >> 6)
            list.remove(at: removed)
            return
        case .dict:
            let isFound = try container.borrow(DictObject.self) { dict in
                try dict.remove(key, self) != nil || dict.flavor == .counter
            }
            if !isFound { throw keyError(key) }
            return
        case .foreign:
            guard let foreign = container.foreign else { break }
            return try foreign.deleteItem(key, self)
        case .instance, .exception:
            if try callProgram(container, "__delitem__", [key]) != nil { return }
        default: break
        }
        if container.isInstanceOfClass, programMethod(container, "__setitem__") != nil {
            throw error(.attributeError, "__delitem__")
        }
        let isPlace = try checkPlace(key, in: container)
        let words = isPlace ? "doesn't support item deletion" : "does not support item deletion"
        throw error(.typeError, "'\(typeName(container))' object \(words)")
    }

    /// Of what cannot be changed but counts as a sequence, CPython looks at the index first.
    /// - Returns: whether it is one.
    private func checkPlace(_ key: Value, in container: Value) throws -> Bool {
        switch container.kind {
        case .string, .tuple, .range, .set, .frozenSet, .instance, .exception, .dictView: break
        default: return false
        }
        guard let whole = try wholeNumber(key) else { return false }
        if whole.int != nil { return true }
        throw error(.indexError, "cannot fit '\(typeName(key))' into an index-sized integer")
    }

    // MARK: Places

    /// The place inside a sequence that an index means, negative ones counted from the end.
    /// - Parameters:
    ///   - count: asked after `__index__` has run, which may change the sequence.
    ///   - name: `list`, in messages about the key's type.
    ///   - activity: what the IndexError names when it is not the sequence.
    /// An index into a range, which may be any whole number.
    private func place(inRange key: Value, _ count: Int) throws -> Int {
        if let whole = try wholeNumber(key), whole.int == nil {
            throw error(.indexError, "range object index out of range")
        }
        return try place(key, { count }, "range")
    }

    private func place(_ key: Value, _ count: () -> Int, _ name: String, _ activity: String? = nil) throws -> Int {
        let index: Int
        if let int = key.int {
            index = int
        } else if let whole = try wholeNumber(key) {
            guard let int = whole.int else {
                throw error(.indexError, "cannot fit '\(typeName(key))' into an index-sized integer")
            }
            index = int
        } else {
            throw error(
                .typeError,
                name == "string"
                    ? "string indices must be integers, not '\(typeName(key))'"
                    : "\(name) indices must be integers or slices, not \(typeName(key))")
        }
        let length = count()
        let place = index < 0 ? index &+ length : index
        if place >= 0, place < length { return place }
        throw error(.indexError, "\(activity ?? (name == "range" ? "range object" : name)) index out of range")
    }
}
