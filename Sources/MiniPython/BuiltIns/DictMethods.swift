/// The methods of `dict` that work on a dictionary.
let dictMethods: [Native] = [
    Native(
        "get(self, key, default=None, /)",
        "Return the value for key if key is in the dictionary, else default."
    ) { machine, args in try args[0].borrow(DictObject.self) { try $0.get(args[1], machine) } ?? args[2] },
    Native("keys(self, /)", "D.keys() -> a set-like object providing a view on D's keys") { machine, args in
        try machine.view(args[0], .keys)
    },
    Native("values(self, /)", "D.values() -> an object providing a view on D's values") { machine, args in
        try machine.view(args[0], .values)
    },
    Native("items(self, /)", "D.items() -> a set-like object providing a view on D's items") { machine, args in
        try machine.view(args[0], .items)
    },
    Native(
        "pop(self, key, default=<absent>, /)",
        "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\n"
            + "If the key is not found, return the default if given; otherwise,\nraise a KeyError."
    ) { machine, args in
        guard args[0].isKind(.dict) else { return .none }
        let found = try args[0].borrow(DictObject.self) { $0.count > 0 ? try $0.remove(args[1], machine) : nil }
        if let found { return found }
        if args[2].isUndefined { throw machine.keyError(args[1]) }
        return args[2]
    },
    Native(
        "popitem(self, /)",
        "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\n"
            + "Raises KeyError if the dict is empty."
    ) { machine, args in
        guard let pair = args[0].dict?.removeLast() else {
            throw machine.error(.keyError, "popitem(): dictionary is empty")
        }
        return try machine.heap.pair(pair.key, pair.value)
    },
    Native(
        "setdefault(self, key, default=None, /)",
        "Insert key with a value of default if key is not in the dictionary.\n\n"
            + "Return the value for key if key is in the dictionary, else default."
    ) { machine, args in try args[0].borrow(DictObject.self) { try $0.setDefault(args[1], args[2], machine) } },
    Native(
        "update(self, other=<absent>, /, **keywords)",
        "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F."
    ) { machine, args in
        guard let dict = args[0].dict else { return .none }
        if !args[1].isUndefined { try machine.update(dict, from: args[1]) }
        for pair in args.keywords?.pairs ?? [] { try dict.set(Value(pair.name), pair.value, machine) }
        return .none
    },
    Native("clear(self, /)", "D.clear() -> None.  Remove all items from D.") { _, args in
        args[0].dict?.removeAll()
        return .none
    },
    Native("copy(self, /)", "D.copy() -> a shallow copy of D") { machine, args in
        try args[0].dict.map { Value(try machine.copy($0)) } ?? .none
    },
    Native(
        "fromkeys(cls, iterable, value=None, /)",
        "Create a new dictionary with keys from iterable and values set to value."
    ) { machine, args in
        let result = try machine.heap.dict()
        try machine.forEach(in: args[1]) { key in
            try result.set(key, args[2], machine)
            return true
        }
        return Value(result)
    },
]

extension Machine {
    /// A shallow copy, with the same way to make missing values.
    func copy(_ dict: DictObject) throws -> DictObject {
        let result = try heap.dict()
        try result.copyEntries(of: dict, heap)
        result.defaultFactory = dict.defaultFactory
        result.flavor = dict.flavor
        return result
    }

    /// Sets in `dict` what a mapping holds, or what an iterable of pairs lists.
    /// - Throws: TypeError or ValueError where an element is no pair; what the program's methods raise.
    public func update(_ dict: DictObject, from source: Value) throws {
        if let other = source.dict { return try update(dict, from: other) }
        if source.isInstanceOfClass || source.foreign != nil, let keys = try optionalAttribute(source, "keys") {
            return try forEach(in: call(keys, [])) { key in
                try dict.set(key, item(source, key), self)
                return true
            }
        }
        var number = 0
        try forEach(in: source, holding: [Value(dict)]) { element in
            let pair = try pairForUpdate(element, number)
            try dict.set(pair.key, pair.value, self)
            number += 1
            return true
        }
    }

    private func update(_ dict: DictObject, from other: DictObject) throws {
        if dict === other { return }
        let count = other.count
        if dict.used == 0 {
            try poll(count >> 2)
            return try dict.copyEntries(of: other, heap)
        }
        var place = 0
        while let entry = other.entry(from: place) {
            try dict.set(entry.key, hash: other.hash(at: entry.next - 1), entry.value, self)
            if other.count != count { throw error(.runtimeError, "dict mutated during update") }
            place = entry.next
            if place & 1023 == 0 { try poll(1024) }
        }
    }

    private func pairForUpdate(_ element: Value, _ number: Int) throws -> (key: Value, value: Value) {
        if element.isKind(.tuple) {
            let pair: (Value, Value)? = element.borrow(TupleObject.self) { $0.count == 2 ? ($0[0], $0[1]) : nil }
            if let pair { return pair }
        }
        let isSequence = element.kind == .list || element.kind == .tuple
        let words = "cannot convert dictionary update sequence element #\(number) to a sequence"
        let values = try collect(isSequence ? element : iterator(of: element, orSay: words))
        guard values.count == 2 else {
            throw error(
                .valueError,
                "dictionary update sequence element #\(number) has length \(values.count); 2 is required")
        }
        return (values[0], values[1])
    }
}
