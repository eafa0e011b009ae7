import BigInt

extension Machine {
    /// `a == b` where no method of the program can be involved and the answer is quick; nil: ask `equals`.
    @inline(__always)
    func fastEquals(_ a: Value, _ b: Value) -> Bool? {
        switch (a.tag, b.tag) {
        case (.int, .int): return a.bits == b.bits
        case (.object, .object):
            if a.rawKind == .tuple {
                return b.rawKind == .tuple && a.isPlain && b.isPlain ? tuplesAreQuicklyEqual(a, b) : nil
            }
            if a.bits == b.bits { return a.rawKind == .string ? true : nil }
            guard a.rawKind == .string, b.rawKind == .string else { return nil }
            return a.borrow(StringObject.self) { x in b.borrow(StringObject.self) { y in textsAreEqual(x, y) } }
        default: return nil
        }
    }

    @inline(__always)
    private func textsAreEqual(_ x: StringObject, _ y: StringObject) -> Bool {
        if x.byteCount > 1 << 16 { note(work: x.byteCount >> 8) }
        return x == y
    }

    /// Tuples of whole numbers and texts, as they often are keys and places.
    @inline(never)
    private func tuplesAreQuicklyEqual(_ a: Value, _ b: Value) -> Bool? {
        a.borrow(TupleObject.self) { x in
            b.borrow(TupleObject.self) { y in
                if x.count != y.count { return false }
                for place in 0..<x.count {
                    let (p, q) = (x.elements[place], y.elements[place])
                    if p.tag == .int, q.tag == .int {
                        if p.bits != q.bits { return false }
                    } else if p.isKind(.string), q.isKind(.string) {
                        if !p.borrow(StringObject.self, { s in q.borrow(StringObject.self) { s == $0 } }) {
                            return false
                        }
                    } else {
                        return nil
                    }
                }
                return true
            }
        }
    }

    /// `a == b` as a condition: the truth of what the operands' methods answer. A nan does not equal itself.
    /// - Throws: what a method of the program raises.
    public func equals(_ a: Value, _ b: Value) throws -> Bool {
        if let quick = fastEquals(a, b) { return quick }
        if let answer = numbersHold(.equal, a, b) { return answer }
        return try truth(compare(.equal, a, b))
    }

    /// Whether a container takes both for the same element: `a is b or a == b`.
    /// - Throws: what a method of the program raises.
    public func isSameOrEqual(_ a: Value, _ b: Value) throws -> Bool {
        if a.isIdentical(to: b) { return true }
        if a.tag == .int, b.tag == .int { return false }
        return try equals(a, b)
    }

    // MARK: Containers

    func compareSequences<S: IndexedValues>(_ op: ComparisonOperation, _ a: S, _ b: S) throws -> Value {
        let isEquality = op == .equal || op == .notEqual
        if isEquality, a.count != b.count { return Value(op == .notEqual) }
        try enterNative(" in comparison")
        defer { leaveNative() }
        var index = 0
        // The elements' own methods may shorten the lists: counts are read anew each time.
        while index < a.count, index < b.count {
            let x = a.elements[index]
            let y = b.elements[index]
            if try !isSameOrEqual(x, y) { return isEquality ? Value(op == .notEqual) : try compare(op, x, y) }
            index += 1
            if index & 1023 == 0 { try poll(1024) }
        }
        try poll(index & 1023)
        return Value(op.holds(a.count, b.count))
    }

    func dictsAreEqual(_ a: DictObject, _ b: DictObject) throws -> Bool {
        if a.count != b.count { return false }
        try enterNative(" in comparison")
        defer { leaveNative() }
        var place = 0
        while let entry = a.entry(from: place) {
            guard let other = try b.get(entry.key, hash: a.hash(at: entry.next - 1), self),
                try isSameOrEqual(entry.value, other)
            else { return false }
            place = entry.next
            if place & 1023 == 0 { try poll(1024) }
        }
        try poll(a.count & 1023)
        return true
    }

    func rangesAreEqual(_ a: RangeObject, _ b: RangeObject) -> Bool {
        a.count == b.count && (a.count == 0 || a.start == b.start) && (a.count < 2 || a.step == b.step)
    }
}

/// What lists and tuples share for reading.
protocol IndexedValues: Object {
    var count: Int { get }
    var elements: UnsafeMutablePointer<Value> { get }
    subscript(index: Int) -> Value { get }
}

extension ListObject: IndexedValues {}
extension TupleObject: IndexedValues {}
