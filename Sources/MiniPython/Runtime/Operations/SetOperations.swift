extension Machine {
    /// `a op b` for `| & - ^` of sets, dict key views and dictionaries; nil for other operands.
    public func setBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        if let x = a.dict, let y = b.dict { return op == .bitOr ? Value(try union(x, y)) : nil }
        guard op == .bitOr || op == .bitAnd || op == .subtract || op == .bitXor else { return nil }
        if a.isSetView || b.isSetView { return try viewBinary(op, a, b) }
        guard let x = a.set, let y = b.set else { return nil }
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
        guard a.kind == .set, let set = a.set, let other = b.set else { return nil }
        switch op {
        case .bitOr: try set.formUnion(other, self)
        case .bitAnd: set.exchangeElements(with: try intersection(set, other))
        case .subtract: try formDifference(set, other)
        case .bitXor: try formSymmetricDifference(set, other)
        default: return nil
        }
        return a
    }

    /// Views take any iterable on the other side.
    private func viewBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value {
        if op == .bitAnd { return Value(try intersectionOfView(a, b)) }
        if op == .bitXor, let x = a.dictView, let y = b.dictView, x.part == .items, y.part == .items {
            return Value(try differingItems(x.dict, y.dict))
        }
        let result = try setOfView(a)
        switch op {
        case .bitOr: try addAll(b, to: result)
        case .subtract: try removeAll(b, from: result)
        default: try formSymmetricDifference(result, asSet(b))
        }
        return Value(result)
    }

    /// A set of what a view shows. The keys come as from their dictionary, which tells how many there are.
    private func setOfView(_ value: Value) throws -> SetObject {
        if let view = value.dictView, view.part == .keys { return try setOfElements(Value(view.dict)) }
        return try setOfElements(value)
    }

    private func intersectionOfView(_ a: Value, _ b: Value) throws -> SetObject {
        var (view, other) = a.isSetView ? (a, b) : (b, a)
        if other.kind == .set, let set = other.set, try length(view) <= set.count {
            return try withUnsafePointer(to: view) {
                try intersection(of: set, with: UnsafeBufferPointer(start: $0, count: 1))
            }
        }
        if other.isSetView, try length(other) > length(view) { (view, other) = (other, view) }
        let result = try heap.set()
        try forEach(in: other) {
            if try contains($0, in: view) { try result.add($0, self) }; return true
        }
        return result
    }

    /// `a.items() ^ b.items()`: the items of the second that the first has not, then the first's own.
    private func differingItems(_ a: DictObject, _ b: DictObject) throws -> SetObject {
        let rest = try copy(a)
        let result = try heap.set()
        for pair in b.pairs {
            if let value = try rest.get(pair.key, self), try equals(value, pair.value) {
                try rest.remove(pair.key, self)
            } else {
                try result.add(heap.tuple([pair.key, pair.value]), self)
            }
        }
        for pair in rest.pairs { try result.add(heap.tuple([pair.key, pair.value]), self) }
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

    /// `set.update(iterable)`.
    func addAll(_ iterable: Value, to set: SetObject) throws {
        if let other = iterable.set {
            note(work: other.count)
            return try set.formUnion(other, self)
        }
        if let dict = iterable.dict, dict.flavor == .plain {
            try set.reserve(adding: dict.count, heap)
            for (index, entry) in dict.hashedKeys.enumerated() {
                try set.add(entry, self)
                if index & 1023 == 1023 { try poll(1024) }
            }
            return
        }
        if iterable.isKind(.list) || iterable.isKind(.tuple) {
            return try forEach(in: iterable) {
                try set.add($0, self)
                return true
            }
        }
        try forEach(in: iterable, holding: [Value(set)]) {
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
        if a !== b { try result.formUnion(b, self) }
        return result
    }

    func intersection(_ a: SetObject, _ b: SetObject) throws -> SetObject {
        if a === b { return try copy(a) }
        let (walked, searched) = b.count > a.count ? (a, b) : (b, a)
        let result = try heap.set(frozen: a.kind == .frozenSet)
        try forEachEntry(of: walked) { if try searched.contains($0, self) { try result.add($0, self) } }
        return result
    }

    func difference(_ a: SetObject, _ b: SetObject) throws -> SetObject {
        if a.count >> 2 > b.count {
            let result = try copy(a)
            try formDifference(result, b)
            return result
        }
        let result = try heap.set(frozen: a.kind == .frozenSet)
        try forEachEntry(of: a) { if try !b.contains($0, self) { try result.add($0, self) } }
        return result
    }

    /// `set.difference(iterable)`.
    func difference(of set: SetObject, with other: Value) throws -> SetObject {
        if let other = other.set { return try difference(set, other) }
        if let dict = other.dict, dict.flavor == .plain, set.count >> 2 <= dict.count {
            let result = try heap.set(frozen: set.kind == .frozenSet)
            try forEachEntry(of: set) { if try dict.get($0.key, self) == nil { try result.add($0, self) } }
            return result
        }
        let result = try copy(set)
        try removeAll(other, from: result)
        return result
    }

    func symmetricDifference(_ a: SetObject, _ b: SetObject) throws -> SetObject {
        let result = try copy(b, frozen: a.kind == .frozenSet)
        try formSymmetricDifference(result, a)
        return result
    }

    func formDifference(_ set: SetObject, _ other: SetObject) throws {
        if set === other { return set.removeAll(heap) }
        let removed = other.count >> 3 > set.count ? try intersection(set, other) : other
        try forEachEntry(of: removed) { try set.remove($0, self) }
        try set.compactAfterRemovals(heap)
    }

    /// `set.difference_update(iterable)`.
    func removeAll(_ iterable: Value, from set: SetObject) throws {
        if let other = iterable.set { return try formDifference(set, other) }
        try forEach(in: iterable) {
            try set.remove($0, self); return true
        }
        try set.compactAfterRemovals(heap)
    }

    func formSymmetricDifference(_ set: SetObject, _ other: SetObject) throws {
        if set === other { return set.removeAll(heap) }
        try forEachEntry(of: other) { if try !set.remove($0, self) { try set.add($0, self) } }
    }

    @inline(__always)
    private func forEachEntry(of set: SetObject, _ body: (SetObject.Entry) throws -> Void) throws {
        try walk(set) {
            try body($0)
            return true
        }
    }

    /// Walks the elements of a set with their hashes. The body answers false to stop; it may call methods of the
    /// program that change the set, whose slots are counted anew each time.
    @inline(__always)
    private func walk(_ set: SetObject, _ body: (SetObject.Entry) throws -> Bool) throws {
        var slot = 0
        while slot < set.slotCount {
            if let entry = set.entry(at: slot), try !body(entry) { return }
            slot &+= 1
            if slot & 1023 == 0 { try poll(1024) }
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
        var isSubset = true
        try walk(a) {
            isSubset = try b.contains($0, self)
            return isSubset
        }
        return isSubset
    }

    func areDisjoint(_ a: SetObject, _ b: SetObject) throws -> Bool {
        if a === b { return a.count == 0 }
        let (walked, searched) = b.count > a.count ? (a, b) : (b, a)
        var areDisjoint = true
        try walk(walked) {
            areDisjoint = try !searched.contains($0, self)
            return areDisjoint
        }
        return areDisjoint
    }
}
