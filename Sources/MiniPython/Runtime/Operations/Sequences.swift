extension Machine {
    // MARK: Joining

    /// `a + b` of two lists, tuples or texts; nil for other operands.
    /// - Throws: TypeError where only the left operand is a sequence.
    public func concatenate(_ a: Value, _ b: Value) throws -> Value? {
        guard a.tag == .object, b.tag == .object, a.rawKind == b.rawKind else { return nil }
        switch a.rawKind {
        case .string:
            return try a.borrow(StringObject.self) { x in
                try b.borrow(StringObject.self) { y in try heap.concatenate(x, y) }
            }
        case .list:
            return try a.borrow(ListObject.self) { x in
                try b.borrow(ListObject.self) { y in
                    let result = try heap.listValue(capacity: x.count + y.count)
                    result.borrow(ListObject.self) { list in
                        list.fill(count: x.count + y.count) { elements in
                            elements.update(from: x.elements, count: x.count)
                            (elements + x.count).update(from: y.elements, count: y.count)
                        }
                    }
                    return result
                }
            }
        case .tuple:
            return try a.borrow(TupleObject.self) { x in
                try b.borrow(TupleObject.self) { y in
                    if x.count == 0 { return b }
                    if y.count == 0 { return a }
                    return try heap.newTuple(count: x.count + y.count) { elements in
                        elements.update(from: x.elements, count: x.count)
                        (elements + x.count).update(from: y.elements, count: y.count)
                    }
                }
            }
        default: return nil
        }
    }

    /// The TypeError of `sequence + other` where the other has no `__radd__`; nil where `a` is no sequence.
    func concatenationError(_ a: Value, _ b: Value) -> (any Error)? {
        let name: String
        switch a.kind {
        case .string: name = "str"
        case .list: name = "list"
        case .tuple: name = "tuple"
        default: return nil
        }
        return error(.typeError, "can only concatenate \(name) (not \"\(typeName(b))\") to \(name)")
    }

    /// `list += iterable`, in place.
    public func extend(_ list: ListObject, _ iterable: Value) throws {
        if iterable.isKind(.list) {
            return try iterable.borrow(ListObject.self) { other in
                // Also right for a list extended by itself: the count is read once.
                let count = other.count
                // The list may be the other one, whose elements move when it grows.
                try list.reserve(list.count + count, heap)
                try list.append(other.elements, count: count, heap)
            }
        }
        if iterable.isKind(.tuple) {
            return try iterable.borrow(TupleObject.self) { try list.append($0.elements, count: $0.count, heap) }
        }
        if let range = iterable.range {
            try checkRoom(forValues: range.count)
            try list.reserve(list.count + range.count, heap)
        } else if let range = iterable.foreign as? WideRangeObject {
            try checkRoom(forValues: range.length(self) ?? 0)
        }
        try forEach(in: sizedIterator(of: iterable), holding: [Value(list)]) { value in
            try list.append(value, heap)
            return true
        }
    }

    // MARK: Repeating

    /// `sequence * count` of a list, tuple or text; nil for other values or where `count` is no whole number.
    /// - Throws: MemoryExhausted before anything is allocated, OverflowError where the count passes 64 bits.
    public func repeatSequence(_ sequence: Value, _ count: Value) throws -> Value? {
        guard let times = try repetitions(sequence, count) else { return nil }
        if sequence.isKind(.list) {
            return try sequence.borrow(ListObject.self) { list in
                let total = try repeatedCount(list.count, times)
                try poll(times)
                let result = try heap.listValue(capacity: total)
                result.borrow(ListObject.self) { result in
                    result.fill(count: total) { Self.fill($0, total, from: list.elements, list.count) }
                }
                return result
            }
        }
        if let text = sequence.string { return try repeated(text, times) }
        guard let tuple = sequence.tuple else { return nil }
        if times == 1 || tuple.count == 0 { return sequence }
        let total = try repeatedCount(tuple.count, times)
        return try heap.newTuple(count: total) { Self.fill($0, total, from: tuple.elements, tuple.count) }
    }

    /// Fills `total` places with the same few values, over and over.
    private static func fill(
        _ target: UnsafeMutablePointer<Value>, _ total: Int, from values: UnsafeMutablePointer<Value>, _ count: Int
    ) {
        if count == 1 { return target.update(repeating: values[0], count: total) }
        var filled = min(count, total)
        target.update(from: values, count: filled)
        while filled < total {
            let part = min(filled, total - filled)
            (target + filled).update(from: target, count: part)
            filled += part
        }
    }

    /// `list *= count`, in place; false where `count` is no whole number.
    public func repeatInPlace(_ list: ListObject, _ count: Value) throws -> Bool {
        guard let times = try repetitions(Value(list), count) else { return false }
        if times <= 0 {
            list.removeAll()
            return true
        }
        try list.reserve(repeatedCount(list.count, times), heap)
        try repeatedAppend(Array(list.values), times - 1, to: list)
        return true
    }

    private func repetitions(_ sequence: Value, _ count: Value) throws -> Int? {
        guard sequence.kind == .string || sequence.kind == .list || sequence.kind == .tuple else { return nil }
        guard let whole = try wholeNumber(count) else { return nil }
        guard let times = whole.int else {
            throw error(.overflowError, "cannot fit '\(typeName(count))' into an index-sized integer")
        }
        return max(times, 0)
    }

    private func repeatedCount(_ count: Int, _ times: Int) throws -> Int {
        let (total, overflow) = count.multipliedReportingOverflow(by: times)
        if overflow { throw MemoryExhausted() }
        try checkRoom(forValues: total)
        return total
    }

    private func repeatedAppend(_ values: [Value], _ times: Int, to list: ListObject) throws {
        if values.isEmpty { return }
        for round in 0..<max(times, 0) {
            for value in values { try list.append(value, heap) }
            if round & 1023 == 1023 { try poll(1024) }
        }
    }

    private func repeated(_ text: StringObject, _ times: Int) throws -> Value {
        if times == 0 || text.byteCount == 0 { return Value(heap.emptyString) }
        if times == 1 { return Value(text) }
        if times > Int.max / text.count { throw error(.overflowError, "repeated string is too long") }
        let (total, overflow) = text.byteCount.multipliedReportingOverflow(by: times)
        if overflow { throw MemoryExhausted() }
        try heap.check(bytes: total)
        return try heap.newText(byteCount: total) { start in
            start.update(from: text.start, count: text.byteCount)
            var filled = text.byteCount
            while filled < total {
                let part = min(filled, total - filled)
                (start + filled).update(from: start, count: part)
                filled += part
            }
            return text.count * times
        }
    }

    /// The TypeError of `sequence * other`; nil where `a` is no sequence.
    func repetitionError(_ a: Value, _ b: Value) -> (any Error)? {
        guard a.kind == .string || a.kind == .list || a.kind == .tuple else { return nil }
        return error(.typeError, "can't multiply sequence by non-int of type '\(typeName(b))'")
    }
}
