import MiniPython

/// A value of one world that can be made again in another, exactly: whole and decimal numbers kept apart.
indirect enum PlainValue: Hashable {
    case none
    case bool(Bool)
    case int(Int)
    /// By its bits, so that nan is the same as itself.
    case float(UInt64)
    case text(String)
    case list([PlainValue])
    case tuple([PlainValue])
    case set([PlainValue])
    case dictionary([[PlainValue]])
    /// An array of a library, by its lists and its shape.
    case array(PlainValue, shape: [Int])

    private static let deepest = 32
    private static let largest = 1 << 18

    /// nil for functions, models and all else that is more than data, and for what is too large.
    init?(_ value: Value, in interpreter: Interpreter) {
        var room = Self.largest
        guard let plain = try? interpreter.withMachine({ try PlainValue.read(value, $0, 0, &room) }) else { return nil }
        self = plain
    }

    private static func read(_ value: Value, _ machine: Machine, _ depth: Int, _ room: inout Int) throws -> PlainValue?
    {
        room -= 1
        guard depth < deepest, room > 0 else { return nil }
        if value.isNone { return PlainValue.none }
        if let bool = value.bool { return .bool(bool) }
        if let int = value.int { return .int(int) }
        if let float = value.float { return .float(float.bitPattern) }
        if let string = value.string { return .text(string.text) }
        if let list = value.list { return try readAll(Array(list.values), machine, depth, &room).map { .list($0) } }
        if let tuple = value.tuple {
            return try readAll((0..<tuple.count).map { tuple[$0] }, machine, depth, &room).map { .tuple($0) }
        }
        if let set = value.set { return try readAll(Array(set.elements), machine, depth, &room).map { .set($0) } }
        if let dict = value.dict {
            var items: [[PlainValue]] = []
            for pair in dict.pairs {
                guard let item = try readAll([pair.key, pair.value], machine, depth, &room) else { return nil }
                items.append(item)
            }
            return .dictionary(items)
        }
        return try array(value, machine, depth, &room)
    }

    private static func readAll(
        _ values: [Value], _ machine: Machine, _ depth: Int, _ room: inout Int
    ) throws -> [PlainValue]? {
        guard values.count <= room else { return nil }
        var plain: [PlainValue] = []
        for value in values {
            guard let one = try read(value, machine, depth + 1, &room) else { return nil }
            plain.append(one)
        }
        return plain
    }

    private static func array(_ value: Value, _ machine: Machine, _ depth: Int, _ room: inout Int) throws -> PlainValue?
    {
        guard value.foreign != nil, machine.moduleProviders["numpy"] != nil,
            let method = try machine.optionalAttribute(value, "tolist"),
            let shape = try machine.optionalAttribute(value, "shape")?.tuple,
            let plain = try read(try machine.call(method, []), machine, depth + 1, &room)
        else { return nil }
        return shape.count == 0 ? plain : .array(plain, shape: (0..<shape.count).compactMap { shape[$0].int })
    }

    /// The value anew, as one of a machine.
    func value(_ machine: Machine) throws -> Value {
        switch self {
        case .none: return .none
        case .bool(let bool): return Value(bool)
        case .int(let int): return Value(int)
        case .float(let bits): return Value(Double(bitPattern: bits))
        case .text(let text): return try machine.heap.string(text)
        case .list(let parts): return try machine.heap.list(try parts.map { try $0.value(machine) })
        case .tuple(let parts): return try machine.heap.tuple(try parts.map { try $0.value(machine) })
        case .set(let parts):
            let set = try machine.heap.set()
            for part in parts { _ = try set.add(try part.value(machine), machine) }
            return Value(set)
        case .dictionary(let items):
            let dict = try machine.heap.dict()
            for item in items { try dict.set(try item[0].value(machine), try item[1].value(machine), machine) }
            return Value(dict)
        case .array(let plain, let shape):
            let module = Value(try machine.module(named: "numpy"))
            let array = try machine.call(try machine.attribute(module, "array"), [try plain.value(machine)])
            guard shape.contains(0) else { return array }
            // Lists forget the shape of what is empty.
            return try machine.call(try machine.attribute(array, "reshape"), shape.map { Value($0) })
        }
    }
}
