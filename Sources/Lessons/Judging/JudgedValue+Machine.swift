import MiniPython

extension JudgedValue {
    /// A value deeper or larger than this is not compared.
    private static let deepest = 32
    private static let largest = 1 << 20

    /// Reads a value of a session.
    ///
    /// Arrays of a library are read through `tolist` and `shape`, whatever library they come from.
    public init(_ value: Value, in interpreter: Interpreter) {
        var room = Self.largest
        let read = try? interpreter.withMachine { machine in
            try JudgedValue.read(value, machine, depth: 0, room: &room)
        }
        self = read ?? .other(interpreter.machine.typeName(value))
    }

    private static func read(_ value: Value, _ machine: Machine, depth: Int, room: inout Int) throws -> JudgedValue {
        room -= 1
        guard depth < deepest, room > 0 else { return .other("value too large to compare") }
        if value.isNone { return .scalar(.none) }
        if let bool = value.bool { return .scalar(.bool(bool)) }
        if let int = value.int { return .scalar(.number(Double(int))) }
        if let float = value.float { return .scalar(.number(float)) }
        if let string = value.string { return .scalar(.text(string.text)) }
        if value.bigInteger != nil { return .scalar(.number(Double(try machine.reprText(value)) ?? .infinity)) }
        if let list = value.list { return try join(Array(list.values), machine, depth, &room) }
        if let tuple = value.tuple { return try join((0..<tuple.count).map { tuple[$0] }, machine, depth, &room) }
        if let set = value.set {
            return .set(try set.elements.map { try read($0, machine, depth: depth + 1, room: &room) })
        }
        if let dict = value.dict {
            return .dictionary(
                try dict.pairs.map {
                    Item(
                        key: try read($0.key, machine, depth: depth + 1, room: &room),
                        value: try read($0.value, machine, depth: depth + 1, room: &room))
                })
        }
        guard value.foreign != nil else { return .other(machine.typeName(value)) }
        return try foreign(value, machine, depth, &room)
    }

    private static func join(
        _ values: [Value], _ machine: Machine, _ depth: Int, _ room: inout Int
    ) throws -> JudgedValue {
        guard values.count <= room else { return .other("value too large to compare") }
        return joining(try values.map { try read($0, machine, depth: depth + 1, room: &room) })
    }

    private static func foreign(
        _ value: Value, _ machine: Machine, _ depth: Int, _ room: inout Int
    ) throws -> JudgedValue {
        guard let method = try machine.optionalAttribute(value, "tolist") else {
            return .other(machine.typeName(value))
        }
        let plain = try read(try machine.call(method, []), machine, depth: depth + 1, room: &room)
        // Lists forget the shape of what is empty.
        if case .array(_, let elements) = plain, elements.isEmpty,
            let shape = try machine.optionalAttribute(value, "shape")?.tuple
        {
            return .array(shape: (0..<shape.count).compactMap { shape[$0].int }, [])
        }
        return plain
    }

    // MARK: Back into a session

    /// The value as one of a machine: arrays by `numpy.array` where the session has it, lists elsewhere.
    func value(_ machine: Machine) throws -> Value {
        switch self {
        case .scalar(let scalar): return try scalar.value(machine)
        case .array(let shape, let elements):
            var start = 0
            let list = try Self.nested(shape[...], elements, &start, machine)
            guard machine.moduleProviders["numpy"] != nil else { return list }
            let array = try machine.attribute(Value(try machine.module(named: "numpy")), "array")
            return try machine.call(array, [list])
        case .list(let parts): return try machine.heap.list(try parts.map { try $0.value(machine) })
        case .set(let parts):
            let set = try machine.heap.set()
            for part in parts { _ = try set.add(try part.value(machine), machine) }
            return Value(set)
        case .dictionary(let items):
            let dict = try machine.heap.dict()
            for item in items { try dict.set(try item.key.value(machine), try item.value.value(machine), machine) }
            return Value(dict)
        case .other: return .none
        }
    }

    private static func nested(
        _ shape: ArraySlice<Int>, _ elements: [Scalar], _ start: inout Int, _ machine: Machine
    ) throws -> Value {
        guard let count = shape.first else {
            guard start < elements.count else { return .none }
            start += 1
            return try elements[start - 1].value(machine)
        }
        var parts: [Value] = []
        for _ in 0..<count { parts.append(try nested(shape.dropFirst(), elements, &start, machine)) }
        return try machine.heap.list(parts)
    }
}

extension JudgedValue.Scalar {
    fileprivate func value(_ machine: Machine) throws -> Value {
        switch self {
        case .none: .none
        case .bool(let bool): Value(bool)
        case .text(let text): try machine.heap.string(text)
        case .number(let number): Int(exactly: number).map { Value($0) } ?? Value(number)
        }
    }
}
