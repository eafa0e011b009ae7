/// Containers of the language whose values can be taken at once, without an iterator: no code of the program has a say
/// in it.
extension Machine {
    /// How many values such a container gives; nil for everything else.
    func plainCount(_ container: Value) -> Int? {
        guard container.tag == .object else { return nil }
        switch container.rawKind {
        case .list: return container.borrow(ListObject.self) { $0.count }
        case .tuple: return container.borrow(TupleObject.self) { $0.count }
        case .string: return container.borrow(StringObject.self) { $0.count }
        case .range: return container.borrow(RangeObject.self) { $0.count }
        case .dict: return container.borrow(DictObject.self) { $0.count }
        case .dictView: return container.borrow(DictViewObject.self) { $0.dict.count }
        case .set, .frozenSet: return container.borrow(SetObject.self) { $0.count }
        default: return nil
        }
    }

    /// Writes the values of a container that `plainCount` knows, in their order.
    /// - Throws: `MemoryExhausted`, for values that are made here.
    func fillPlain(_ container: Value, _ target: UnsafeMutablePointer<Value>) throws {
        switch container.rawKind {
        case .list:
            container.borrow(ListObject.self) { target.update(from: $0.elements, count: $0.count) }
        case .tuple:
            container.borrow(TupleObject.self) { target.update(from: $0.elements, count: $0.count) }
        case .string: try container.borrow(StringObject.self) { try fillPlain($0, target) }
        case .range:
            container.borrow(RangeObject.self) { range in
                for place in 0..<range.count { target[place] = Value(range[place]) }
            }
        case .dict: try container.borrow(DictObject.self) { try fillPlain($0, .keys, target) }
        case .dictView: try container.borrow(DictViewObject.self) { try fillPlain($0.dict, $0.part, target) }
        default:
            container.borrow(SetObject.self) { set in
                var filled = 0
                for slot in 0..<set.slotCount {
                    guard let entry = set.entry(at: slot) else { continue }
                    target[filled] = entry.key
                    filled &+= 1
                }
            }
        }
    }

    private func fillPlain(_ text: StringObject, _ target: UnsafeMutablePointer<Value>) throws {
        var (offset, filled) = (0, 0)
        while offset < text.byteCount {
            let lead = text.start[offset]
            let width = StringObject.width(of: lead)
            target[filled] =
                try width == 1
                ? heap.character(ascii: lead)
                : heap.string(UnsafeBufferPointer(start: text.start + offset, count: width))
            filled &+= 1
            offset &+= width
        }
    }

    private func fillPlain(
        _ dict: DictObject, _ part: DictViewObject.Part, _ target: UnsafeMutablePointer<Value>
    ) throws {
        var (place, filled) = (0, 0)
        while let entry = dict.entry(from: place) {
            switch part {
            case .keys: target[filled] = entry.key
            case .values: target[filled] = entry.value
            case .items: target[filled] = try heap.pair(entry.key, entry.value)
            }
            filled &+= 1
            place = entry.next
        }
    }

    /// Counts the work of taking so many values at once, as a walk over them would; there is room for them.
    private func pollPlain(_ container: Value, _ count: Int) throws {
        if count >= 1024, !container.isKind(.list), !container.isKind(.tuple) { try poll(count) }
    }

    /// A new list of a container's values; nil where `plainCount` does not know it.
    func plainList(_ container: Value) throws -> Value? {
        guard let count = plainCount(container) else { return nil }
        try checkRoom(forValues: count)
        try pollPlain(container, count)
        let list = try heap.listValue(capacity: count)
        try list.borrow(ListObject.self) { try $0.fill(count: count) { try fillPlain(container, $0) } }
        return list
    }

    /// The same as an array.
    func plainArray(_ container: Value) throws -> [Value]? {
        guard let count = plainCount(container) else { return nil }
        try checkRoom(forValues: count)
        try pollPlain(container, count)
        return try Array(unsafeUninitializedCapacity: count) { buffer, filled in
            if let start = buffer.baseAddress { try fillPlain(container, start) }
            filled = count
        }
    }
}
