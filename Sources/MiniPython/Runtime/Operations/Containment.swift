extension Machine {
    /// `item in container`.
    /// - Throws: TypeError where the container cannot be searched; what the program's methods raise.
    public func contains(_ item: Value, in container: Value) throws -> Bool {
        guard let kind = container.kind else { throw error(.typeError, notSearchable(container)) }
        switch kind {
        case .string: return try text(container, contains: item)
        case .list:
            return try container.borrow(ListObject.self) { try place(of: item, in: $0, from: 0, to: $0.count) != nil }
        case .tuple:
            return try container.borrow(TupleObject.self) { try place(of: item, in: $0, from: 0, to: $0.count) != nil }
        case .dict: return try container.borrow(DictObject.self) { try $0.get(item, self) != nil }
        case .set, .frozenSet: return try container.borrow(SetObject.self) { try contains(item, inSet: $0) }
        case .dictView: return try container.dictView.map { try contains(item, inView: $0) } ?? false
        case .range: return try container.range.map { try place(of: item, inRange: $0) != nil } ?? false
        case .foreign:
            if let answer = try container.foreign?.contains(item, self) { return answer }
        case .instance, .exception:
            if let answer = try callSpecial(.contains, of: container, with: item) { return try truth(answer) }
            if let method = programMethod(container, "__contains__") {
                if method.isNone { throw error(.typeError, "'\(typeName(container))' object is not a container") }
                if let answer = try callSpecial(container, "__contains__", [item]) { return try truth(answer) }
            }
        default: break
        }
        return try isFoundByWalking(item, container)
    }

    private func notSearchable(_ container: Value) -> String {
        "argument of type '\(typeName(container))' is not iterable"
    }

    private func isFoundByWalking(_ item: Value, _ container: Value) throws -> Bool {
        let iterator = try iterator(of: container, orSay: notSearchable(container))
        var walked = 0
        while let element = try next(iterator) {
            if try isSameOrEqual(element, item) { return true }
            walked &+= 1
            if walked & 1023 == 0 { try poll(1024) }
        }
        return false
    }

    private func text(_ container: Value, contains item: Value) throws -> Bool {
        guard item.isKind(.string) else {
            throw error(.typeError, "'in <string>' requires string as left operand, not \(typeName(item))")
        }
        return container.borrow(StringObject.self) { text in
            note(work: text.byteCount >> 6)
            return item.borrow(StringObject.self) { text.contains($0) }
        }
    }

    /// The first place of an element between two places; the bounds may lie beyond a list that shrinks meanwhile.
    func place<S: IndexedValues>(of item: Value, in values: S, from start: Int, to end: Int) throws -> Int? {
        var index = start
        if let pair = Self.wholePair(item), start == 0 {
            index = Self.firstPlace(upTo: min(end, values.count, 1024), values.elements) { element in
                // Anything but another such pair is looked at below, and what comes behind it.
                guard let other = Self.wholePair(element) else { return true }
                return other.0.bits == pair.0.bits && other.1.bits == pair.1.bits
            }
        } else if item.tag == .int, start == 0 {
            index = Self.firstPlace(upTo: min(end, values.count, 1024), values.elements) { element in
                element.tag != .int || element.bits == item.bits
            }
        }
        if index == 1024 { try poll(1024) }
        while index < min(end, values.count) {
            let element = values.elements[index]
            if let answer = Self.quicklyEqual(element, item) {
                if answer { return index }
            } else if try isSameOrEqual(element, item) {
                return index
            }
            index += 1
            if index & 1023 == 0 { try poll(1024) }
        }
        return nil
    }

    @inline(__always)
    private static func firstPlace(
        upTo count: Int, _ elements: UnsafeMutablePointer<Value>, _ isSought: (Value) -> Bool
    ) -> Int {
        var index = 0
        while index < count, !isSought(elements[index]) { index &+= 1 }
        return index
    }

    /// The parts of a plain tuple of two whole numbers, as places on a board are; nil for others.
    @inline(__always)
    private static func wholePair(_ value: Value) -> (Value, Value)? {
        guard value.isKind(.tuple), value.isPlain else { return nil }
        return value.borrow(TupleObject.self) { tuple in
            guard tuple.count == 2, tuple.elements[0].tag == .int, tuple.elements[1].tag == .int else { return nil }
            return (tuple.elements[0], tuple.elements[1])
        }
    }

    /// Whether two whole numbers are equal, or two tuples of two whole numbers each; nil for other values.
    @inline(__always)
    private static func quicklyEqual(_ a: Value, _ b: Value) -> Bool? {
        if a.tag == .int, b.tag == .int { return a.bits == b.bits }
        guard a.isKind(.tuple), b.isKind(.tuple), a.isPlain, b.isPlain else { return nil }
        return a.borrow(TupleObject.self) { x in
            b.borrow(TupleObject.self) { y in
                guard x.count == 2, y.count == 2 else { return nil }
                let (p, q) = (x.elements, y.elements)
                guard p[0].tag == .int, p[1].tag == .int, q[0].tag == .int, q[1].tag == .int else { return nil }
                return p[0].bits == q[0].bits && p[1].bits == q[1].bits
            }
        }
    }

    /// A set may be looked up in a set of frozensets although it has no hash of its own.
    func contains(_ item: Value, inSet set: SetObject) throws -> Bool { try set.contains(hashableKey(item), self) }

    func hashableKey(_ item: Value) throws -> Value {
        guard item.kind == .set, let set = item.set else { return item }
        let frozen = try heap.set(frozen: true)
        try frozen.copyElements(of: set, self)
        return Value(frozen)
    }

    /// The place of an item in a range: O(1) for numbers, else each number is compared.
    func place(of item: Value, inRange range: RangeObject) throws -> Int? {
        if let int = item.intOrBool { return range.place(of: int) }
        if let double = item.float { return Int(exactly: double).flatMap { range.place(of: $0) } }
        guard item.isInstanceOfClass || item.foreign != nil else { return nil }
        for index in 0..<range.count {
            if try equals(Value(range[index]), item) { return index }
            if index & 1023 == 1023 { try poll(1024) }
        }
        return nil
    }
}

extension RangeObject {
    /// The place of a number in the range, or nil.
    func place(of number: Int) -> Int? {
        guard count > 0 else { return nil }
        let last = self[count - 1]
        guard step > 0 ? (start...last).contains(number) : (last...start).contains(number) else { return nil }
        // Within the range the distance may pass 63 bits, but not 64.
        let distance = step > 0 ? UInt(bitPattern: number &- start) : UInt(bitPattern: start &- number)
        let (place, rest) = distance.quotientAndRemainder(dividingBy: step.magnitude)
        return rest == 0 ? Int(exactly: place) : nil
    }
}
