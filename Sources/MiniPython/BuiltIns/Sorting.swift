extension Machine {
    /// `list.sort(key=…, reverse=…)`: in place and stable, O(n log n) comparisons. The list is empty while it runs.
    /// - Throws: what a comparison or the key function raises, the list then holding its elements in some order;
    ///   ValueError where the program changed the list meanwhile.
    public func sort(_ list: ListObject, key: Value, isReversed: Bool) throws {
        var values = Array(list.values)
        list.removeAll()
        let outcome = Result { try sort(&values, key: key, isReversed: isReversed) }
        let wasChanged = list.count != 0
        // The list still has the memory that its elements had.
        try list.replace(0..<list.count, with: values, heap)
        try outcome.get()
        if wasChanged { throw error(.valueError, "list modified during sort") }
    }

    /// Sorts values as `sorted` does. After an error they are in some order, none lost.
    public func sort(_ values: inout [Value], key: Value, isReversed: Bool) throws {
        try checkRoom(forValues: values.count * 3)
        if values.count > 1000 { try poll(values.count) }
        if key.isNone { return try sortPlain(&values, isReversed) }
        var pairs: [KeyedValue<Value>] = []
        pairs.reserveCapacity(values.count)
        for value in values { pairs.append(KeyedValue(key: try call(key, [value]), value: value)) }
        if pairs.allSatisfy({ $0.key.tag == .int }) {
            var whole = pairs.map { KeyedValue(key: $0.key.rawInt, value: $0.value) }
            try sort(&whole, isReversed) { $0.key < $1.key }
            values = whole.map(\.value)
        } else {
            let outcome = Result { try sort(&pairs, isReversed) { try self.less($0.key, $1.key) } }
            values = pairs.map(\.value)
            try outcome.get()
        }
    }

    private func sortPlain(_ values: inout [Value], _ isReversed: Bool) throws {
        guard let first = values.first, values.count > 1 else { return }
        if first.tag == .int, values.allSatisfy({ $0.tag == .int }) {
            var ints = values.map(\.rawInt)
            try sort(&ints, isReversed) { $0 < $1 }
            values = ints.map { Value($0) }
        } else if first.tag == .float, values.allSatisfy({ $0.tag == .float }) {
            var doubles = values.map(\.rawDouble)
            try sort(&doubles, isReversed) { $0 < $1 }
            values = doubles.map { Value($0) }
        } else if first.kind == .string, values.allSatisfy({ $0.kind == .string }) {
            try sort(&values, isReversed) {
                (x: Value, y: Value) in
                x.borrow(StringObject.self) { a in y.borrow(StringObject.self) { b in a < b } }
            }
        } else {
            try sort(&values, isReversed) { try self.less($0, $1) }
        }
    }

    /// A reversed sort keeps equal elements in their order: it sorts the reversed sequence and reverses the result.
    @inline(__always)
    private func sort<Element>(
        _ elements: inout [Element], _ isReversed: Bool, _ less: @escaping (Element, Element) throws -> Bool
    ) throws {
        if isReversed { elements.reverse() }
        var sorter = TimSort(elements, poll: { [self] in try poll() }, less: less)
        elements = []
        let outcome = Result { try sorter.run() }
        elements = sorter.elements
        if isReversed { elements.reverse() }
        try outcome.get()
    }

    /// The least or greatest of an iterable's values, the first one among equals; nil where there is none.
    /// - Parameter key: a function whose answers are compared instead of the values, or None.
    public func extreme(of iterable: Value, key: Value, isMaximum: Bool) throws -> Value? {
        var best: (key: Value, value: Value)?
        try forEach(in: iterable) { value in
            let rank = try key.isNone ? value : call(key, [value])
            guard let known = best else {
                best = (rank, value)
                return true
            }
            if try isMaximum ? truth(compare(.greater, rank, known.key)) : less(rank, known.key) {
                best = (rank, value)
            }
            return true
        }
        return best?.value
    }
}

/// A value with what it is sorted by.
struct KeyedValue<Key> {
    let key: Key
    let value: Value
}
