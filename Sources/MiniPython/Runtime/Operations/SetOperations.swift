extension Machine {
    /// `a op b` for `| & - ^` of sets, dict key views and dictionaries; nil for other operands.
    public func setBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        if let x = a.dict, let y = b.dict { return op == .bitOr ? Value(try union(x, y)) : nil }
        guard op == .bitOr || op == .bitAnd || op == .subtract || op == .bitXor else { return nil }
        if a.isSetView || b.isSetView && a.set == nil { return try viewBinary(op, a, b) }
        guard let x = a.set, let y = try setOrView(b) else { return nil }
        switch op {
        case .bitOr: return Value(try union(x, y))
        case .bitAnd: return Value(try intersection(x, y))
        case .subtract: return Value(try difference(x, y))
        default: return Value(try symmetricDifference(x, y))
        }
    }

    /// `a op= b` in place for sets and `dict |= …`; nil: not for these operands.
    public func setInPlace(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        if let dict = a.dict {
            guard op == .bitOr, dict.flavor != .counter || b.dict == nil else { return nil }
            try update(dict, from: b)
            return a
        }
        guard a.kind == .set, let set = a.set, let other = try setOrView(b) else { return nil }
        switch op {
        case .bitOr: try set.formUnion(other, self)
        case .bitAnd: set.exchangeElements(with: try intersection(set, other))
        case .subtract: try formDifference(set, other)
        case .bitXor: try formSymmetricDifference(set, other)
        default: return nil
        }
        return a
    }

    /// What a set takes as the other operand of an operator.
    private func setOrView(_ value: Value) throws -> SetObject? {
        if value.isSetView { return try setOfElements(value) }
        return value.set
    }

    /// Views take any iterable on the other side.
    private func viewBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value {
        let result = try setOfElements(a)
        switch op {
        case .bitOr: try addAll(b, to: result)
        case .subtract:
            try forEach(in: b) {
                _ = try result.remove($0, self); return true
            }
        case .bitXor: try formSymmetricDifference(result, setOfElements(b))
        default: return Value(try intersectionOfView(a, b))
        }
        return Value(result)
    }

    private func intersectionOfView(_ a: Value, _ b: Value) throws -> SetObject {
        var (view, other) = (a, b)
        if b.isSetView, try length(b) > length(a) || !a.isSetView { (view, other) = (b, a) }
        let result = try heap.set()
        try forEach(in: other) {
            if try contains($0, in: view) { try result.add($0, self) }; return true
        }
        return result
    }

    private func union(_ a: DictObject, _ b: DictObject) throws -> DictObject {
        let result = try copy(a)
        try update(result, from: Value(b))
        return result
    }

    // MARK: Making

    /// A new `set` of an iterable's elements, in the order in which CPython's table keeps them.
    public func setOfElements(_ iterable: Value) throws -> SetObject {
        let result = try heap.set()
        try addAll(iterable, to: result)
        return result
    }

    /// The set of a display with more than two elements, all of them constants: CPython makes a frozenset of them
    /// when it compiles and copies that, which can give another order than adding one by one.
    public func setOfConstants(_ values: [Value]) throws -> SetObject {
        let frozen = try heap.set(frozen: true)
        for value in values { try frozen.add(value, self) }
        return try copy(frozen, frozen: false)
    }

    /// `set.update(iterable)`.
    func addAll(_ iterable: Value, to set: SetObject) throws {
        if let other = iterable.set { return try set.formUnion(other, self) }
        if let dict = iterable.dict { try set.reserve(adding: dict.count, heap) }
        try forEach(in: iterable) {
            try set.add($0, self); return true
        }
    }

    func copy(_ set: SetObject, frozen: Bool? = nil) throws -> SetObject {
        let result = try heap.set(frozen: frozen ?? (set.kind == .frozenSet))
        try result.copyElements(of: set, self)
        return result
    }

    /// The other operand of a method such as `intersection`, which takes any iterable.
    func asSet(_ iterable: Value) throws -> SetObject { try iterable.set ?? setOfElements(iterable) }

    // MARK: Operations on two sets

    func union(_ a: SetObject, _ b: SetObject) throws -> SetObject {
        let result = try copy(a)
        try result.formUnion(b, self)
        return result
    }

    func intersection(_ a: SetObject, _ b: SetObject) throws -> SetObject {
        if a === b { return try copy(a) }
        let (walked, searched) = b.count > a.count ? (a, b) : (b, a)
        let result = try heap.set(frozen: a.kind == .frozenSet)
        for (index, element) in walked.elements.enumerated() {
            if try searched.contains(element, self) { try result.add(element, self) }
            if index & 1023 == 1023 { try poll(1024) }
        }
        return result
    }

    func difference(_ a: SetObject, _ b: SetObject) throws -> SetObject {
        if a.count >> 2 > b.count {
            let result = try copy(a)
            try formDifference(result, b)
            return result
        }
        let result = try heap.set(frozen: a.kind == .frozenSet)
        for (index, element) in a.elements.enumerated() {
            if try !b.contains(element, self) { try result.add(element, self) }
            if index & 1023 == 1023 { try poll(1024) }
        }
        return result
    }

    func symmetricDifference(_ a: SetObject, _ b: SetObject) throws -> SetObject {
        let result = try copy(b, frozen: a.kind == .frozenSet)
        try formSymmetricDifference(result, a)
        return result
    }

    func formDifference(_ set: SetObject, _ other: SetObject) throws {
        if set === other { return set.removeAll() }
        let removed = other.count >> 3 > set.count ? try intersection(set, other) : other
        for (index, element) in removed.elements.enumerated() {
            try set.remove(element, self)
            if index & 1023 == 1023 { try poll(1024) }
        }
        try set.compactAfterRemovals(heap)
    }

    func formSymmetricDifference(_ set: SetObject, _ other: SetObject) throws {
        if set === other { return set.removeAll() }
        for (index, element) in other.elements.enumerated() {
            if try !set.remove(element, self) { try set.add(element, self) }
            if index & 1023 == 1023 { try poll(1024) }
        }
    }

    // MARK: Comparing

    /// `a op b`: equality of sets, and the order by inclusion.
    func setsHold(_ op: ComparisonOperation, _ a: SetObject, _ b: SetObject) throws -> Bool {
        switch op {
        case .equal: try a.count == b.count && isSubset(a, b)
        case .notEqual: try !(a.count == b.count && isSubset(a, b))
        case .less: try a.count < b.count && isSubset(a, b)
        case .lessEqual: try a.count <= b.count && isSubset(a, b)
        case .greater: try b.count < a.count && isSubset(b, a)
        case .greaterEqual: try b.count <= a.count && isSubset(b, a)
        }
    }

    func isSubset(_ a: SetObject, _ b: SetObject) throws -> Bool {
        if a.count > b.count { return false }
        try enterNative(" in comparison")
        defer { leaveNative() }
        for (index, element) in a.elements.enumerated() {
            if try !b.contains(element, self) { return false }
            if index & 1023 == 1023 { try poll(1024) }
        }
        return true
    }
}
