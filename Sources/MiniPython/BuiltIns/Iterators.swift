/// Walks a list as it is: what is appended meanwhile is reached too. Once at its end it stays there.
final class ListIterator: IteratorObject {
    /// The list, or None at the end.
    private var list = Value.none
    private var index = 0
    /// Only the register of one loop knows it; see `Machine.walk`.
    private(set) var belongsToLoop = false

    override init() { super.init(kind: .listIterator, pool: .listIterator) }

    @inline(__always)
    func start(_ list: Value, belongsToLoop: Bool = false) {
        self.list = list
        index = 0
        self.belongsToLoop = belongsToLoop
    }

    override var typeName: String { "list_iterator" }

    override func next(_ machine: Machine) throws -> Value? { step() }

    @inline(__always)
    func step() -> Value? {
        guard list.tag == .object else { return nil }
        let found: Value? = list.borrow(ListObject.self) { index < $0.count ? $0[index] : nil }
        if found == nil { list = .none } else { index &+= 1 }
        return found
    }

    override func visitChildren(_ collector: Collector) { collector.visit(list) }
}

final class ReversedListIterator: IteratorObject {
    private let list: ListObject
    private var index: Int

    init(_ list: ListObject) {
        self.list = list
        index = list.count - 1
        super.init()
    }

    override var typeName: String { "list_reverseiterator" }

    override func next(_ machine: Machine) throws -> Value? {
        guard index >= 0, index < list.count else {
            index = -1
            return nil
        }
        index -= 1
        return list[index + 1]
    }

    override func visitChildren(_ collector: Collector) { collector.visit(list) }
}

final class TupleIterator: IteratorObject {
    private var tuple = Value.none
    private var index = 0
    /// Only the register of one loop knows it; see `Machine.walk`.
    private(set) var belongsToLoop = false

    override init() { super.init(kind: .tupleIterator, pool: .tupleIterator) }

    @inline(__always)
    func start(_ tuple: Value, belongsToLoop: Bool = false) {
        self.tuple = tuple
        index = 0
        self.belongsToLoop = belongsToLoop
    }

    override var typeName: String { "tuple_iterator" }

    override func next(_ machine: Machine) throws -> Value? { step() }

    @inline(__always)
    func step() -> Value? {
        tuple.borrow(TupleObject.self) { tuple in
            guard index < tuple.count else { return nil }
            index &+= 1
            return tuple[index &- 1]
        }
    }

    override func visitChildren(_ collector: Collector) { collector.visit(tuple) }
}

/// Walks the code points of a text.
final class StringIterator: IteratorObject {
    private var text = Value.none
    private var offset = 0

    override init() { super.init(kind: .iterator, pool: .stringIterator) }

    @inline(__always)
    func start(_ text: Value) {
        self.text = text
        offset = 0
    }

    override var typeName: String {
        text.borrow(StringObject.self) { $0.isASCII } ? "str_ascii_iterator" : "str_iterator"
    }

    override func next(_ machine: Machine) throws -> Value? {
        try text.borrow(StringObject.self) { text in
            guard offset < text.byteCount else { return nil }
            let lead = text.start[offset]
            let start = offset
            offset &+= StringObject.width(of: lead)
            if lead < 128 { return machine.heap.character(ascii: lead) }
            return try machine.heap.string(utf8: text.utf8[start..<offset])
        }
    }

    override func visitChildren(_ collector: Collector) { collector.visit(text) }
}

/// Counts through a range from its end. `RangeIterator` counts from its start.
final class ReversedRangeIterator: IteratorObject {
    private let range: RangeObject
    private var remaining: Int

    init(_ range: RangeObject) {
        self.range = range
        remaining = range.count
        super.init()
    }

    override var typeName: String { "range_iterator" }

    override func next(_ machine: Machine) throws -> Value? {
        guard remaining > 0 else { return nil }
        remaining &-= 1
        return Value(range[remaining])
    }

    override func visitChildren(_ collector: Collector) { collector.visit(range) }
}

/// Walks a dictionary in order of insertion, which must not gain or lose keys meanwhile.
final class DictIterator: IteratorObject {
    /// The dictionary, or None at the end.
    private var dict = Value.none
    private var part = DictViewObject.Part.keys
    private var count = 0
    private var remaining = 0
    private var place = 0
    private var isReversed = false

    override init() { super.init(kind: .iterator, pool: .dictIterator) }

    @inline(__always)
    func start(_ dict: Value, _ part: DictViewObject.Part, isReversed: Bool) {
        self.dict = dict
        self.part = part
        self.isReversed = isReversed
        dict.borrow(DictObject.self) { dict in
            count = dict.count
            remaining = dict.count
            place = isReversed ? dict.used : 0
        }
    }

    override var typeName: String {
        let stem = part == .keys ? "key" : part == .values ? "value" : "item"
        return "dict_\(isReversed ? "reverse" : "")\(stem)iterator"
    }

    override func next(_ machine: Machine) throws -> Value? {
        guard let (key, value) = try nextEntry(machine) else { return nil }
        switch part {
        case .keys: return key
        case .values: return value
        case .items: return try machine.heap.pair(key, value)
        }
    }

    override func nextPair(into target: UnsafeMutablePointer<Value>, _ machine: Machine) throws -> Bool? {
        guard part == .items else { return nil }
        guard let entry = try nextEntry(machine) else { return false }
        (target[0], target[1]) = entry
        return true
    }

    @inline(__always)
    private func nextEntry(_ machine: Machine) throws -> (Value, Value)? {
        guard dict.tag == .object else { return nil }
        guard dict.borrow(DictObject.self, { $0.count }) == count else {
            // From now on it fails each time, even if the count becomes the old one again.
            self.remaining = -1
            throw machine.error(.runtimeError, "dictionary changed size during iteration")
        }
        if remaining < 0 { throw machine.error(.runtimeError, "dictionary changed size during iteration") }
        guard let (key, value) = dict.borrow(DictObject.self, { step($0) }) else {
            dict = .none
            return nil
        }
        if remaining == 0 { throw machine.error(.runtimeError, "dictionary keys changed during iteration") }
        remaining -= 1
        return (key, value)
    }

    @inline(__always)
    private func step(_ dict: DictObject) -> (Value, Value)? {
        if isReversed {
            guard let entry = dict.entry(before: place) else { return nil }
            place = entry.place
            return (entry.key, entry.value)
        }
        guard let entry = dict.entry(from: place) else { return nil }
        place = entry.next
        return (entry.key, entry.value)
    }

    override func visitChildren(_ collector: Collector) { collector.visit(dict) }
}

/// Walks a set, which must not gain or lose elements meanwhile.
final class SetIterator: IteratorObject {
    /// The set, or None at the end.
    private var set = Value.none
    private var count = 0
    private var slot = 0
    private var hasFailed = false

    override init() { super.init(kind: .iterator, pool: .setIterator) }

    @inline(__always)
    func start(_ set: Value) {
        self.set = set
        count = set.borrow(SetObject.self) { $0.count }
        slot = 0
        hasFailed = false
    }

    override var typeName: String { "set_iterator" }

    override func next(_ machine: Machine) throws -> Value? {
        guard set.tag == .object else { return nil }
        if hasFailed || set.borrow(SetObject.self, { $0.count }) != count {
            hasFailed = true
            throw machine.error(.runtimeError, "Set changed size during iteration")
        }
        guard let element = set.borrow(SetObject.self, { $0.element(from: slot) }) else {
            set = .none
            return nil
        }
        slot = element.next
        return element.key
    }

    override func visitChildren(_ collector: Collector) { collector.visit(set) }
}

/// Asks `sequence[0]`, `sequence[1]` … until an IndexError: how classes without `__iter__` are walked.
final class SequenceIterator: IteratorObject {
    private(set) var sequence: Value
    private var index = 0

    init(_ sequence: Value) {
        self.sequence = sequence
        super.init()
    }

    override var typeName: String { "iterator" }

    override func next(_ machine: Machine) throws -> Value? {
        if sequence.isUndefined { return nil }
        let value = try machine.itemOrEnd(sequence, index)
        if value == nil { sequence = .undefined } else { index &+= 1 }
        return value
    }

    override func visitChildren(_ collector: Collector) { collector.visit(sequence) }
}

/// Asks for the items of a sequence from the last to the first.
final class ReversedIterator: IteratorObject {
    private var sequence: Value
    private var index: Int

    init(_ sequence: Value, count: Int) {
        self.sequence = sequence
        index = count
        super.init()
    }

    override var typeName: String { "reversed" }

    override func next(_ machine: Machine) throws -> Value? {
        guard index > 0, !sequence.isUndefined else { return nil }
        index -= 1
        let value = try machine.itemOrEnd(sequence, index)
        if value == nil { sequence = .undefined }
        return value
    }

    override func visitChildren(_ collector: Collector) { collector.visit(sequence) }
}

extension Machine {
    /// The item at an index; nil when the sequence says by an exception that there is none.
    fileprivate func itemOrEnd(_ sequence: Value, _ index: Int) throws -> Value? {
        do {
            return try item(sequence, Value(index))
        } catch {
            guard isRaised(error, .indexError) || isRaised(error, .stopIteration) else { throw error }
            return nil
        }
    }

    /// `reversed(value)`.
    /// - Throws: TypeError where the value has no end to start from.
    public func reversedIterator(of value: Value) throws -> Value {
        switch value.kind {
        case .list: if let list = value.list { return Value(try heap.adopt(ReversedListIterator(list))) }
        case .range:
            if let range = value.range { return Value(try heap.adopt(ReversedRangeIterator(range))) }
        case .dict: return try heap.dictIterator(value, .keys, isReversed: true)
        case .dictView:
            if let view = value.dictView { return try heap.dictIterator(Value(view.dict), view.part, isReversed: true) }
        case .tuple, .string: return Value(try heap.adopt(ReversedIterator(value, count: length(value))))
        case .foreign:
            if let range = value.rangeBounds { return try reversed(range) }
            if let count = try value.foreign?.length(self) {
                return Value(try heap.adopt(ReversedIterator(value, count: count)))
            }
        case .instance, .exception:
            if let method = programMethod(value, "__reversed__") {
                if !method.isNone, let answer = try callSpecial(value, "__reversed__", []) { return answer }
            } else if programMethod(value, "__getitem__") != nil {
                return Value(try heap.adopt(ReversedIterator(value, count: length(value))))
            }
        default: break
        }
        throw error(.typeError, "'\(typeName(value))' object is not reversible")
    }
}

extension Heap {
    /// - Parameter dict: a dictionary.
    @inline(__always)
    func dictIterator(_ dict: Value, _ part: DictViewObject.Part, isReversed: Bool = false) throws -> Value {
        try make(.dictIterator, { DictIterator() }) { $0.start(dict, part, isReversed: isReversed) }
    }
}
