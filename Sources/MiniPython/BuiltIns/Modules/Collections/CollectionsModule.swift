/// `collections`: containers for counting, queues and records.
let collectionsModule = NativeModule(
    "collections", "Containers beyond list, tuple, dict and set: Counter, defaultdict, deque, namedtuple, OrderedDict.",
    functions: { _ in [namedTupleFunction] },
    constants: { machine in
        try [
            ("Counter", machine.counterType()), ("OrderedDict", machine.orderedDictType()),
            ("defaultdict", machine.defaultDictType()), ("deque", DequeObject.type(machine)),
        ].map { ($0.0, Value($0.1)) }
    })

extension Machine {
    /// A dictionary with a behaviour of its own, empty.
    func flavoredDict(_ flavor: Object.Flavor) throws -> DictObject {
        let dict = try heap.dict()
        dict.flavor = flavor
        return dict
    }

    func defaultDictType() throws -> TypeObject {
        if let known = types.flavoredDicts[.defaultDict] { return known }
        let made = try foreignType(
            "defaultdict", module: "collections", bases: [types.dict],
            documentation: "A dictionary that makes a value for a missing key by calling a function.",
            constructor: defaultDictConstructor, methods: defaultDictMethods)
        made.nameInMessages = "collections.defaultdict"
        let getter = Native("default_factory(self, /)", "What is called to make a missing value, or None.") {
            _, arguments in arguments[0].dict?.defaultFactory ?? .none
        }
        made.attributes[heap.name("default_factory")] = Value(
            try heap.adopt(PropertyObject(getter: Value(heap.adopt(NativeObject(getter, ownerType: made))))))
        types.flavoredDicts[.defaultDict] = made
        return made
    }

    func orderedDictType() throws -> TypeObject {
        if let known = types.flavoredDicts[.orderedDict] { return known }
        let made = try foreignType(
            "OrderedDict", module: "collections", bases: [types.dict],
            documentation: "A dictionary whose order counts when two are compared.",
            constructor: Native("OrderedDict(mapping=<absent>, /, **kwargs)", "Make a dictionary that keeps its order.")
            {
                machine, arguments in
                let dict = try machine.flavoredDict(.orderedDict)
                if !arguments[0].isUndefined { try machine.updateOrdered(dict, from: arguments[0]) }
                for (name, value) in arguments.keywords?.pairs ?? [] { try dict.set(Value(name), value, machine) }
                return Value(dict)
            }, methods: orderedDictMethods)
        made.nameInMessages = "collections.OrderedDict"
        types.flavoredDicts[.orderedDict] = made
        return made
    }

    /// Sets what a mapping or pairs hold. OrderedDict takes pairs apart as an assignment does, in its own words.
    private func updateOrdered(_ dict: DictObject, from source: Value) throws {
        if try source.dict != nil || optionalAttribute(source, "keys") != nil { return try update(dict, from: source) }
        try forEach(in: source, holding: [Value(dict)]) { pair in
            let parts = try collect(pair)
            switch parts.count {
            case 0: throw error(.valueError, "need more than 0 values to unpack")
            case 1: throw error(.valueError, "need more than 1 value to unpack")
            case 2: try dict.set(parts[0], parts[1], self)
            default: throw error(.valueError, "too many values to unpack (expected 2)")
            }
            return true
        }
    }

    /// `a == b` of dictionaries: the order counts between two of OrderedDict, and Counter takes missing for 0.
    func flavoredDictsAreEqual(_ a: DictObject, _ b: DictObject) throws -> Bool {
        if a.flavor == .counter, b.flavor == .counter { return try counter(a, holds: .equal, b) }
        guard try dictsAreEqual(a, b) else { return false }
        guard a.flavor == .orderedDict, b.flavor == .orderedDict else { return true }
        for (x, y) in zip(a.pairs, b.pairs) where try !isSameOrEqual(x.key, y.key) { return false }
        return true
    }
}

private let defaultDictConstructor = Native(
    "defaultdict(default_factory=None, mapping=<absent>, /, **kwargs)",
    "Make a dictionary that calls default_factory for the value of a missing key."
) { machine, arguments in
    guard arguments[0].isNone || machine.isCallable(arguments[0]) else {
        throw machine.error(.typeError, "first argument must be callable or None")
    }
    let dict = try machine.flavoredDict(.defaultDict)
    dict.defaultFactory = arguments[0]
    if !arguments[1].isUndefined { try machine.update(dict, from: arguments[1]) }
    for (name, value) in arguments.keywords?.pairs ?? [] { try dict.set(Value(name), value, machine) }
    return Value(dict)
}

private let defaultDictMethods: [Native] = [
    Native("__missing__(self, key, /)", "Make and keep the value of a missing key.") { machine, arguments in
        try arguments[0].dict.map { try machine.missing(arguments[1], of: $0) } ?? .none
    }
]

private let orderedDictMethods: [Native] = [
    Native(
        "move_to_end(self, key, last=True)",
        "Move an existing element to the end (or the beginning if last is false).\n\n"
            + "Raise KeyError if the element does not exist."
    ) { machine, arguments in
        guard let dict = arguments[0].dict else { return .none }
        guard let value = try dict.remove(arguments[1], machine) else { throw machine.keyError(arguments[1]) }
        if try machine.truth(arguments[2]) {
            try dict.set(arguments[1], value, machine)
        } else {
            let pairs = dict.pairs
            dict.removeAll()
            try dict.set(arguments[1], value, machine)
            for pair in pairs { try dict.set(pair.key, pair.value, machine) }
        }
        return .none
    },
    Native(
        "popitem(self, last=True)",
        "Remove and return a (key, value) pair from the dictionary.\n\n"
            + "Pairs are returned in LIFO order if last is true or FIFO order if false."
    ) { machine, arguments in
        guard let dict = arguments[0].dict, dict.count > 0 else {
            throw machine.error(.keyError, "dictionary is empty")
        }
        if try machine.truth(arguments[1]) {
            guard let pair = dict.removeLast() else { return .none }
            return try machine.heap.tuple([pair.key, pair.value])
        }
        guard let first = dict.entry(from: 0) else { return .none }
        try dict.remove(first.key, machine)
        return try machine.heap.tuple([first.key, first.value])
    },
]
