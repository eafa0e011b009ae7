/// `copy`: copies of what a program holds, without and with what lies in it.
let copyModule = NativeModule(
    "copy", "Shallow and deep copies.",
    functions: { _ in
        [
            Native("copy(x)", "A copy that holds the same objects as x.") { machine, arguments in
                try machine.shallowCopy(arguments[0])
            },
            Native("deepcopy(x, memo=None)", "A copy that holds copies of all that lies in x.") { machine, arguments in
                var copier = DeepCopier(machine: machine, memo: arguments[1])
                return try copier.copy(arguments[0])
            },
        ]
    },
    pythonName: { $0 })

extension Machine {
    fileprivate func shallowCopy(_ value: Value) throws -> Value {
        switch value.kind {
        case .instance:
            if let made = try callSpecial(value, "__copy__") { return made }
            let made = try makeInstance(Value(type(of: value)))
            guard let old = value.object as? InstanceObject, let new = made.object as? InstanceObject else {
                return made
            }
            for name in old.attributeNames {
                if let held = old.attribute(name) { try new.setAttribute(name, held, heap) }
            }
            return made
        case .list, .dict, .set: return try call(attribute(value, "copy"), [])
        case .foreign where value.foreign is DequeObject || value.foreign?.attributeNames.contains("copy") == true:
            return try call(attribute(value, "copy"), [])
        default:
            if let words = refusesCopies(value) { throw words }
            return value
        }
    }

    /// CPython's words for what has a place in its own work: a copy could not go on from there.
    fileprivate func refusesCopies(_ value: Value) -> (any Error)? {
        switch value.kind {
        case .generator, .module: error(.typeError, "cannot pickle '\(typeName(value))' object")
        default: nil
        }
    }
}

/// Copies what refers to one another once each, so that cycles and shared parts stay what they are.
private struct DeepCopier {
    let machine: Machine
    /// What `__deepcopy__` of a class is given.
    let memo: Value
    private var made: [ObjectIdentifier: Value] = [:]

    init(machine: Machine, memo: Value) {
        self.machine = machine
        self.memo = memo
    }

    mutating func copy(_ value: Value) throws -> Value {
        guard let object = value.object else { return value }
        if let known = made[ObjectIdentifier(object)] { return known }
        try machine.enterNative()
        defer { machine.leaveNative() }
        switch value.kind {
        case .list: return try copy(list: value)
        case .tuple: return try copy(tuple: value)
        case .dict: return try copy(dict: value)
        case .set, .frozenSet: return try copy(set: value)
        case .instance: return try copy(instance: value)
        case .foreign:
            if let deque = value.foreign as? DequeObject { return try copy(deque) }
            return try machine.shallowCopy(value)
        default: return try machine.shallowCopy(value)
        }
    }

    private mutating func note(_ value: Value, _ copy: Value) {
        if let object = value.object { made[ObjectIdentifier(object)] = copy }
    }

    private mutating func copy(list value: Value) throws -> Value {
        let copied = try machine.heap.list()
        note(value, Value(copied))
        var place = 0
        while let list = value.list, place < list.count {
            try copied.append(copy(list[place]), machine.heap)
            place += 1
        }
        return Value(copied)
    }

    private mutating func copy(tuple value: Value) throws -> Value {
        guard let tuple = value.tuple else { return value }
        var parts: [Value] = []
        for part in tuple.values { parts.append(try copy(part)) }
        // A cycle through a list may have copied it meanwhile.
        if let object = value.object, let known = made[ObjectIdentifier(object)] { return known }
        if zip(parts, tuple.values).allSatisfy({ $0.isIdentical(to: $1) }) { return value }
        let type = machine.type(of: value)
        let copied =
            type === machine.types.tuple
            ? try machine.heap.tuple(parts)
            : try machine.call(machine.attribute(Value(type), "_make"), [machine.heap.list(parts)])
        note(value, copied)
        return copied
    }

    private mutating func copy(dict value: Value) throws -> Value {
        guard let dict = value.dict else { return value }
        let copied = try machine.flavoredDict(dict.flavor)
        copied.defaultFactory = dict.defaultFactory
        note(value, Value(copied))
        for (key, held) in dict.pairs { try copied.set(copy(key), copy(held), machine) }
        return Value(copied)
    }

    private mutating func copy(set value: Value) throws -> Value {
        var parts: [Value] = []
        for part in try machine.collect(value) { parts.append(try copy(part)) }
        let copied = try machine.heap.set(frozen: value.kind == .frozenSet)
        for part in parts { _ = try copied.add(part, machine) }
        note(value, Value(copied))
        return Value(copied)
    }

    private mutating func copy(_ deque: DequeObject) throws -> Value {
        let copied = try machine.heap.adopt(DequeObject(limit: deque.limit))
        note(Value(deque), Value(copied))
        for part in deque.values { try copied.append(copy(part), machine) }
        return Value(copied)
    }

    private mutating func copy(instance value: Value) throws -> Value {
        if machine.lookupSpecial(value, "__deepcopy__") != nil {
            let given = memo.isNone ? Value(try machine.heap.dict()) : memo
            let copied = try machine.callSpecial(value, "__deepcopy__", [given]) ?? value
            note(value, copied)
            return copied
        }
        let copied = try machine.makeInstance(Value(machine.type(of: value)))
        note(value, copied)
        guard let old = value.object as? InstanceObject, let new = copied.object as? InstanceObject else {
            return copied
        }
        for name in old.attributeNames {
            if let held = old.attribute(name) { try new.setAttribute(name, copy(held), machine.heap) }
        }
        return copied
    }
}
