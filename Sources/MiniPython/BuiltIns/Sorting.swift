#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Machine {
    /// `list.sort(key=…, reverse=…)`: in place and stable, O(n log n) comparisons. The list is empty while it runs.
    /// - Throws: what a comparison or the key function raises, the list then holding its elements in some order;
    ///   ValueError where the program changed the list meanwhile.
    public func sort(_ list: ListObject, key: Value, isReversed: Bool) throws {
        if key.isNone, sortFew(list.elements, list.count, isReversed) { return }
        var values = Array(list.values)
        list.removeAll()
        let outcome = Result { try sort(&values, key: key, isReversed: isReversed) }
        let wasChanged = list.count != 0
        // The list still has the memory that its elements had.
        try list.replace(0..<list.count, with: values, heap)
        try outcome.get()
        if wasChanged { throw error(.valueError, "list modified during sort") }
    }

    /// A few whole numbers, texts, or floats without a nan, are sorted where they stand, by insertion.
    /// - Returns: false, and nothing was done, for others.
    func sortFew(_ elements: UnsafeMutablePointer<Value>, _ count: Int, _ isReversed: Bool) -> Bool {
        Self.sortFew(keys: elements, elements, count, isReversed)
    }

    /// The same for values with what they are sorted by, which moves with them.
    private static func sortFew(
        keys: UnsafeMutablePointer<Value>, _ values: UnsafeMutablePointer<Value>, _ count: Int, _ isReversed: Bool
    ) -> Bool {
        guard count <= fewElements else { return false }
        if count < 2 { return true }
        let tag = keys[0].tag
        for place in 0..<count where keys[place].tag != tag { return false }
        switch tag {
        case .int: insert(keys, values, count, isReversed) { $0.rawInt < $1.rawInt }
        case .float:
            for place in 0..<count where keys[place].rawDouble.isNaN { return false }
            insert(keys, values, count, isReversed) { $0.rawDouble < $1.rawDouble }
        case .object:
            for place in 0..<count where keys[place].rawKind != .string { return false }
            insert(keys, values, count, isReversed, TextOrder().less)
        default: return false
        }
        return true
    }

    /// Sorts by insertion, equal ones in their order also where the greater come first.
    @inline(__always)
    private static func insert(
        _ keys: UnsafeMutablePointer<Value>, _ values: UnsafeMutablePointer<Value>, _ count: Int, _ isReversed: Bool,
        _ less: (Value, Value) -> Bool
    ) {
        for next in 1..<count {
            let (key, value) = (keys[next], values[next])
            var place = next
            while place > 0 {
                let other = keys[place &- 1]
                if !(isReversed ? less(other, key) : less(key, other)) { break }
                keys[place] = other
                values[place] = values[place &- 1]
                place &-= 1
            }
            keys[place] = key
            values[place] = value
        }
    }

    private static let fewElements = 24

    /// Sorts values as `sorted` does. After an error they are in some order, none lost.
    public func sort(_ values: inout [Value], key: Value, isReversed: Bool) throws {
        try checkRoom(forValues: values.count * 3)
        if values.count > 1000 { try poll(values.count) }
        if key.isNone {
            let isDone = values.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.map { sortFew($0, buffer.count, isReversed) } ?? true
            }
            return isDone ? () : try sortPlain(&values, isReversed)
        }
        if values.count <= Self.fewElements { return try sortFew(&values, key: key, isReversed) }
        var pairs: [KeyedValue<Value>] = []
        pairs.reserveCapacity(values.count)
        for value in values { pairs.append(KeyedValue(key: try call(key, with: value), value: value)) }
        try sort(&values, by: &pairs, isReversed)
    }

    private func sortFew(_ values: inout [Value], key: Value, _ isReversed: Bool) throws {
        let count = values.count
        try withUnsafeTemporaryAllocation(of: Value.self, capacity: Self.fewElements) { buffer in
            guard let keys = buffer.baseAddress else { return }
            for place in 0..<count { keys[place] = try call(key, with: values[place]) }
            let isDone = values.withUnsafeMutableBufferPointer { values in
                values.baseAddress.map { Self.sortFew(keys: keys, $0, count, isReversed) } ?? true
            }
            if isDone { return }
            var pairs = (0..<count).map { KeyedValue(key: keys[$0], value: values[$0]) }
            try sort(&values, by: &pairs, isReversed)
        }
    }

    /// Sorts values that stand with what they are sorted by.
    func sort(_ values: inout [Value], by pairs: inout [KeyedValue<Value>], _ isReversed: Bool) throws {
        if pairs.allSatisfy({ $0.key.tag == .int }) {
            var whole = pairs.map { KeyedValue(key: $0.key.rawInt, value: $0.value) }
            try sort(&whole, isReversed, KeyOrder<Int>())
            values = whole.map(\.value)
        } else if pairs.allSatisfy({ $0.key.tag == .float }) {
            var doubles = pairs.map { KeyedValue(key: $0.key.rawDouble, value: $0.value) }
            try sort(&doubles, isReversed, KeyOrder<Double>())
            values = doubles.map(\.value)
        } else if pairs.allSatisfy({ $0.key.isKind(.string) }) {
            var texts = pairs.map { KeyedValue(key: LeadingText($0.key), value: $0.value) }
            try sort(&texts, isReversed, KeyedTextOrder())
            values = texts.map(\.value)
        } else {
            let outcome = Result { try sort(&pairs, isReversed, KeyedValueOrder(machine: .passUnretained(self))) }
            values = pairs.map(\.value)
            try outcome.get()
        }
    }

    private func sortPlain(_ values: inout [Value], _ isReversed: Bool) throws {
        guard let first = values.first, values.count > 1 else { return }
        if first.tag == .int, values.allSatisfy({ $0.tag == .int }) {
            var ints = values.map(\.rawInt)
            try sort(&ints, isReversed, NumberOrder<Int>())
            values = ints.map { Value($0) }
        } else if first.tag == .float, values.allSatisfy({ $0.tag == .float }) {
            var doubles = values.map(\.rawDouble)
            try sort(&doubles, isReversed, NumberOrder<Double>())
            values = doubles.map { Value($0) }
        } else if first.kind == .string, values.allSatisfy({ $0.kind == .string }) {
            var texts = values.map { LeadingText($0) }
            try sort(&texts, isReversed, LeadingTextOrder())
            values = texts.map(\.text)
        } else {
            try sort(&values, isReversed, ValueOrder(machine: .passUnretained(self)))
        }
    }

    /// A reversed sort keeps equal elements in their order: it sorts the reversed sequence and reverses the result.
    @inline(__always)
    private func sort<Order: SortOrder>(
        _ elements: inout [Order.Element], _ isReversed: Bool, _ order: Order
    ) throws {
        if isReversed { elements.reverse() }
        var sorter = TimSort(elements, by: order, poll: { [self] in try poll() })
        elements = []
        do {
            try sorter.run()
        } catch {
            elements = sorter.elements
            if isReversed { elements.reverse() }
            throw error
        }
        elements = sorter.elements
        if isReversed { elements.reverse() }
    }

    /// The least or greatest of an iterable's values, the first one among equals; nil where there is none.
    /// - Parameter key: a function whose answers are compared instead of the values, or None.
    public func extreme(of iterable: Value, key: Value, isMaximum: Bool) throws -> Value? {
        if key.isNone, iterable.isKind(.list) || iterable.isKind(.tuple) {
            return try iterable.isKind(.list)
                ? iterable.borrow(ListObject.self) { try extreme(of: $0, isMaximum) }
                : iterable.borrow(TupleObject.self) { try extreme(of: $0, isMaximum) }
        }
        var best: (key: Value, value: Value)?
        try forEach(in: iterable) { value in
            let rank = try key.isNone ? value : call(key, with: value)
            guard let known = best else {
                best = (rank, value)
                return true
            }
            if try isBetter(rank, than: known.key, isMaximum) { best = (rank, value) }
            return true
        }
        return best?.value
    }

    /// A comparison may call the program, which may change a list meanwhile: its count is read anew each time.
    private func extreme<S: IndexedValues>(of values: S, _ isMaximum: Bool) throws -> Value? {
        guard values.count > 0 else { return nil }
        var best = values[0]
        var place = 1
        while place < values.count {
            let value = values[place]
            if try isBetter(value, than: best, isMaximum) { best = value }
            place &+= 1
            if place & 1023 == 0 { try poll(1024) }
        }
        return best
    }

    @inline(__always)
    func isBetter(_ value: Value, than best: Value, _ isMaximum: Bool) throws -> Bool {
        if !isMaximum { return try less(value, best) }
        return try Quick.holds(.greater, value, best) ?? truth(compare(.greater, value, best))
    }
}

/// A value with what it is sorted by.
struct KeyedValue<Key> {
    let key: Key
    let value: Value
}

private struct NumberOrder<Element: Comparable>: SortOrder {
    @inline(__always)
    func less(_ a: Element, _ b: Element) -> Bool { a < b }
}

private struct KeyOrder<Key: Comparable>: SortOrder {
    @inline(__always)
    func less(_ a: KeyedValue<Key>, _ b: KeyedValue<Key>) -> Bool { a.key < b.key }
}

private struct TextOrder: SortOrder {
    @inline(__always)
    func less(_ a: Value, _ b: Value) -> Bool {
        // One after the other: who borrows both at once has the first one counted.
        let x = a.borrow(StringObject.self) { (start: $0.start, count: $0.byteCount) }
        let y = b.borrow(StringObject.self) { (start: $0.start, count: $0.byteCount) }
        let order = memcmp(x.start, y.start, min(x.count, y.count))
        return order == 0 ? x.count < y.count : order < 0
    }
}

/// A text and its first bytes as a number, which tells most texts apart without looking where they are kept.
private struct LeadingText {
    let leading: UInt64
    let text: Value

    init(_ text: Value) {
        self.text = text
        leading = text.borrow(StringObject.self) { string in
            var leading: UInt64 = 0
            for place in 0..<8 {
                leading = leading &<< 8 | (place < string.byteCount ? UInt64(string.start[place]) : 0)
            }
            return leading
        }
    }
}

private struct LeadingTextOrder: SortOrder {
    @inline(__always)
    func less(_ a: LeadingText, _ b: LeadingText) -> Bool {
        a.leading != b.leading ? a.leading < b.leading : TextOrder().less(a.text, b.text)
    }
}

private struct KeyedTextOrder: SortOrder {
    @inline(__always)
    func less(_ a: KeyedValue<LeadingText>, _ b: KeyedValue<LeadingText>) -> Bool {
        LeadingTextOrder().less(a.key, b.key)
    }
}

private struct ValueOrder: SortOrder {
    /// Not counted at each comparison: the machine outlives the sort, which it runs itself.
    let machine: Unmanaged<Machine>

    @inline(__always)
    func less(_ a: Value, _ b: Value) throws -> Bool { try machine._withUnsafeGuaranteedRef { try $0.less(a, b) } }
}

private struct KeyedValueOrder: SortOrder {
    /// As in `ValueOrder`.
    let machine: Unmanaged<Machine>

    @inline(__always)
    func less(_ a: KeyedValue<Value>, _ b: KeyedValue<Value>) throws -> Bool {
        try machine._withUnsafeGuaranteedRef { try $0.less(a.key, b.key) }
    }
}
