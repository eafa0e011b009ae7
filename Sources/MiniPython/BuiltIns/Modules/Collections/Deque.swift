/// `collections.deque`: a queue with two ends, in a ring.
final class DequeObject: ForeignObject {
    /// A power of two of places, or none.
    private var ring: [Value] = []
    private var head = 0
    private(set) var count = 0
    /// How many it may hold, or nil.
    let limit: Int?
    /// Changes whenever values come or go, so that a walk can tell.
    private(set) var version = 0

    init(limit: Int?) {
        self.limit = limit
        super.init()
    }

    static func type(_ machine: Machine) throws -> TypeObject {
        let type = try machine.foreignType(
            "deque", module: "collections", documentation: "A sequence that grows and shrinks fast at both ends.",
            constructor: Native("deque(iterable=<absent>, maxlen=None)", "Make a queue of an iterable's items.") {
                machine, arguments in
                let deque = try machine.heap.adopt(DequeObject(limit: machine.dequeLimit(arguments[1])))
                if !arguments[0].isUndefined { try deque.extend(arguments[0], machine) }
                return Value(deque)
            }, methods: dequeMethods)
        type.nameInMessages = "collections.deque"
        return type
    }

    override var hasFixedMethods: Bool { true }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(machine)) ?? machine.types.object }

    override func visitChildren(_ collector: Collector) {
        for place in 0..<count { collector.visit(self[place]) }
    }

    // MARK: The ring

    subscript(place: Int) -> Value {
        get { ring[(head &+ place) & (ring.count &- 1)] }
        set { ring[(head &+ place) & (ring.count &- 1)] = newValue }
    }

    var values: [Value] { (0..<count).map { self[$0] } }

    private func grow(_ machine: Machine) throws {
        guard count == ring.count else { return }
        let capacity = max(8, ring.count * 2)
        try machine.heap.charge(self, elements: capacity - ring.count, of: MemoryLayout<Value>.stride)
        // The values that stand at the ring's start, behind those at its end, move behind the others.
        let wrapped = count == 0 ? 0 : head
        ring.append(contentsOf: repeatElement(.none, count: capacity - count))
        for place in 0..<wrapped { ring[count + place] = ring[place] }
    }

    func append(_ value: Value, _ machine: Machine) throws {
        version &+= 1
        if limit == 0 { return }
        if count == limit { _ = removeFirst() }
        try grow(machine)
        count += 1
        self[count - 1] = value
    }

    func prepend(_ value: Value, _ machine: Machine) throws {
        version &+= 1
        if limit == 0 { return }
        if count == limit { _ = removeLast() }
        try grow(machine)
        head = (head &- 1) & (ring.count &- 1)
        count += 1
        self[0] = value
    }

    func removeFirst() -> Value {
        let value = self[0]
        head = (head &+ 1) & (ring.count &- 1)
        count -= 1
        version &+= 1
        return value
    }

    func removeLast() -> Value {
        let value = self[count - 1]
        count -= 1
        version &+= 1
        return value
    }

    func replaceAll(_ values: [Value]) {
        // There are no more values than before, as all who call this make sure.
        ring = values + [Value](repeating: .none, count: max(ring.count - values.count, 0))
        head = 0
        count = values.count
        version &+= 1
    }

    func extend(_ iterable: Value, _ machine: Machine, atFront: Bool = false) throws {
        if iterable.isIdentical(to: Value(self)) {
            for value in values { try atFront ? prepend(value, machine) : append(value, machine) }
            return
        }
        try machine.forEach(in: iterable, holding: [Value(self)]) { value in
            try atFront ? prepend(value, machine) : append(value, machine)
            return true
        }
    }

    func rotate(_ steps: Int) {
        guard count > 1 else { return }
        let shift = (steps % count + count) % count
        if shift != 0 {
            let all = values
            replaceAll(Array(all[(count - shift)...] + all[..<(count - shift)]))
        }
    }

    // MARK: As Python sees it

    override func length(_ machine: Machine) throws -> Int? { count }

    override func iterator(_ machine: Machine) throws -> Value? {
        Value(try machine.heap.adopt(DequeIterator(self)))
    }

    override func hash(_ machine: Machine) throws -> Int? { nil }

    private func place(_ key: Value, _ machine: Machine) throws -> Int {
        guard let whole = try machine.wholeNumber(key) else {
            throw machine.error(.typeError, "sequence index must be integer, not '\(machine.typeName(key))'")
        }
        guard let index = whole.int else {
            throw machine.error(
                .indexError, "cannot fit '\(machine.typeName(key))' into an index-sized integer")
        }
        let place = index < 0 ? index + count : index
        guard place >= 0, place < count else { throw machine.error(.indexError, "deque index out of range") }
        return place
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value { self[try place(key, machine)] }

    override func setItem(_ key: Value, _ value: Value, _ machine: Machine) throws {
        self[try place(key, machine)] = value
    }

    override func deleteItem(_ key: Value, _ machine: Machine) throws {
        var all = values
        machine.note(work: count >> 3)
        all.remove(at: try place(key, machine))
        replaceAll(all)
    }

    override func contains(_ item: Value, _ machine: Machine) throws -> Bool? {
        try firstPlace(of: item, in: 0..<count, machine) != nil
    }

    func firstPlace(of item: Value, in range: Range<Int>, _ machine: Machine) throws -> Int? {
        let before = version
        for place in range {
            if try machine.isSameOrEqual(self[place], item) { return place }
            if version != before { throw machine.error(.runtimeError, "deque mutated during iteration") }
            if place & 1023 == 1023 { try machine.poll(1024) }
        }
        return nil
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard let other = other.foreign as? DequeObject else { return nil }
        return try machine.compare(op, machine.heap.list(values), machine.heap.list(other.values))
    }

    private func copy(_ machine: Machine) throws -> DequeObject {
        let made = try machine.heap.adopt(DequeObject(limit: limit))
        for value in values { try made.append(value, machine) }
        return made
    }

    override func binary(
        _ op: BinaryOperation, _ other: Value, isReflected: Bool, _ machine: Machine
    ) throws -> Value? {
        switch op {
        case .add where !isReflected:
            guard let other = other.foreign as? DequeObject else {
                throw machine.error(
                    .typeError, "can only concatenate deque (not \"\(machine.typeName(other))\") to deque")
            }
            let made = try copy(machine)
            for value in other.values { try made.append(value, machine) }
            return Value(made)
        case .multiply:
            guard try machine.wholeNumber(other) != nil else { return nil }
            let made = try machine.heap.adopt(DequeObject(limit: limit))
            try made.fill(values, times: machine.index(other), machine)
            return Value(made)
        default: return nil
        }
    }

    override func inPlace(_ op: BinaryOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        switch op {
        case .add: try extend(other, machine)
        case .multiply:
            guard try machine.wholeNumber(other) != nil else { return nil }
            let all = values
            replaceAll([])
            try fill(all, times: machine.index(other), machine)
        default: return nil
        }
        return Value(self)
    }

    private func fill(_ values: [Value], times: Int, _ machine: Machine) throws {
        if values.isEmpty || times <= 0 { return }
        let (total, overflow) = values.count.multipliedReportingOverflow(by: times)
        if overflow { throw MemoryExhausted() }
        if limit == nil { try machine.checkRoom(forValues: total) }
        for round in 0..<times {
            for value in values { try append(value, machine) }
            if round & 255 == 255 { try machine.poll(values.count * 256) }
        }
    }

    override var attributeNames: [String] { ["maxlen"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "maxlen" ? limit.map { Value($0) } ?? Value.none : nil
    }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        if name != "maxlen" { return false }
        throw machine.error(.attributeError, "attribute 'maxlen' of 'collections.deque' objects is not writable")
    }

    override func repr(_ machine: Machine) throws -> String {
        if isBeingRepresented { return "[...]" }
        isBeingRepresented = true
        defer { isBeingRepresented = false }
        let shown = try machine.reprText(machine.heap.list(values))
        return "deque(\(shown)\(limit.map { ", maxlen=\($0)" } ?? ""))"
    }
}

/// Walks a deque, and notices when it changes meanwhile.
private final class DequeIterator: IteratorObject {
    private let deque: DequeObject
    private let version: Int
    private var place = 0

    init(_ deque: DequeObject) {
        self.deque = deque
        version = deque.version
        super.init()
    }

    override var typeName: String { "_collections._deque_iterator" }

    override func next(_ machine: Machine) throws -> Value? {
        if deque.version != version {
            place = deque.count
            throw machine.error(.runtimeError, "deque mutated during iteration")
        }
        guard place < deque.count else { return nil }
        place += 1
        return deque[place - 1]
    }

    override func visitChildren(_ collector: Collector) { collector.visit(deque) }
}

extension Machine {
    fileprivate func dequeLimit(_ value: Value) throws -> Int? {
        if value.isNone { return nil }
        guard let whole = try wholeNumber(value) else { throw error(.typeError, "an integer is required") }
        let limit = try machineWord(whole)
        if limit < 0 { throw error(.valueError, "maxlen must be non-negative") }
        return limit
    }
}

/// Lends a deque without counting references; nil for everything else.
private func withDeque<R>(_ value: Value, _ body: (DequeObject) throws -> R) rethrows -> R? {
    guard value.isKind(.foreign), value.borrow(ForeignObject.self, { Swift.type(of: $0) == DequeObject.self }) else {
        return nil
    }
    return try value.borrow(DequeObject.self, body)
}

private func deque(_ value: Value) -> DequeObject? {
    guard let foreign = value.foreign, Swift.type(of: foreign) == DequeObject.self else { return nil }
    return unsafeDowncast(foreign, to: DequeObject.self)
}

private let dequeMethods: [Native] = [
    Native("append(self, item, /)", "Add an element to the right side of the deque.") { machine, arguments in
        try withDeque(arguments[0]) { try $0.append(arguments[1], machine) }
        return .none
    },
    Native("appendleft(self, item, /)", "Add an element to the left side of the deque.") { machine, arguments in
        try withDeque(arguments[0]) { try $0.prepend(arguments[1], machine) }
        return .none
    },
    Native("clear(self, /)", "Remove all elements from the deque.") { _, arguments in
        deque(arguments[0])?.replaceAll([])
        return .none
    },
    Native("copy(self, /)", "Return a shallow copy of a deque.") { machine, arguments in
        guard let source = deque(arguments[0]) else { return .none }
        let made = try machine.heap.adopt(DequeObject(limit: source.limit))
        machine.note(work: source.count)
        for value in source.values { try made.append(value, machine) }
        return Value(made)
    },
    Native("count(self, value, /)", "Return number of occurrences of value.") { machine, arguments in
        var count = 0
        let values = deque(arguments[0])?.values ?? []
        machine.note(work: values.count)
        for value in values where try machine.isSameOrEqual(value, arguments[1]) { count += 1 }
        return Value(count)
    },
    Native("extend(self, iterable, /)", "Extend the right side of the deque with elements from the iterable.") {
        machine, arguments in
        try deque(arguments[0])?.extend(arguments[1], machine)
        return .none
    },
    Native("extendleft(self, iterable, /)", "Extend the left side of the deque with elements from the iterable.") {
        machine, arguments in
        try deque(arguments[0])?.extend(arguments[1], machine, atFront: true)
        return .none
    },
    Native("index(self, value, start=0, stop=<absent>, /)", "Return the first index of value.") { machine, arguments in
        guard let deque = deque(arguments[0]) else { return .none }
        func bound(_ value: Value) throws -> Int {
            let index = try machine.clampedIndex(value) ?? 0
            return min(max(index < 0 ? index &+ deque.count : index, 0), deque.count)
        }
        let start = try bound(arguments[2])
        let stop = arguments[3].isUndefined ? deque.count : try bound(arguments[3])
        if let place = try deque.firstPlace(of: arguments[1], in: start..<max(start, stop), machine) {
            return Value(place)
        }
        throw machine.error(.valueError, "\(try machine.reprText(arguments[1])) is not in deque")
    },
    Native("insert(self, index, item, /)", "Insert item before index.") { machine, arguments in
        guard let deque = deque(arguments[0]) else { return .none }
        if deque.count == deque.limit { throw machine.error(.indexError, "deque already at its maximum size") }
        let index = try machine.machineWord(arguments[1])
        let place = min(max(index < 0 ? index + deque.count : index, 0), deque.count)
        try deque.append(arguments[2], machine)
        machine.note(work: deque.count >> 3)
        var all = deque.values
        all.insert(all.removeLast(), at: place)
        deque.replaceAll(all)
        return .none
    },
    Native("pop(self, /)", "Remove and return the rightmost element.") { machine, arguments in
        let found = withDeque(arguments[0]) { $0.count > 0 ? $0.removeLast() : nil }
        guard let found, let value = found else { throw machine.error(.indexError, "pop from an empty deque") }
        return value
    },
    Native("popleft(self, /)", "Remove and return the leftmost element.") { machine, arguments in
        let found = withDeque(arguments[0]) { $0.count > 0 ? $0.removeFirst() : nil }
        guard let found, let value = found else { throw machine.error(.indexError, "pop from an empty deque") }
        return value
    },
    Native("remove(self, value, /)", "Remove first occurrence of value.") { machine, arguments in
        guard let deque = deque(arguments[0]) else { return .none }
        guard let place = try deque.firstPlace(of: arguments[1], in: 0..<deque.count, machine) else {
            throw machine.error(.valueError, "\(try machine.reprText(arguments[1])) is not in deque")
        }
        try deque.deleteItem(Value(place), machine)
        return .none
    },
    Native("reverse(self, /)", "Reverse *IN PLACE*.") { machine, arguments in
        guard let deque = deque(arguments[0]) else { return .none }
        machine.note(work: deque.count >> 3)
        deque.replaceAll(deque.values.reversed())
        return .none
    },
    Native("rotate(self, n=1, /)", "Rotate the deque n steps to the right.  If n is negative, rotates left.") {
        machine, arguments in
        let steps = try machine.machineWord(arguments[1])
        guard let deque = deque(arguments[0]) else { return .none }
        machine.note(work: deque.count >> 3)
        deque.rotate(steps)
        return .none
    },
]
