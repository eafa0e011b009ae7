import MiniPython
import Plotting
import Wording

/// A value in a few characters. No method of a learner's class is called: a look must not run a program.
struct ValueText {
    private let machine: Machine
    private var room: Int
    private var text = Message(verbatim: "")
    /// How many characters there are so far.
    private var count = 0

    private static let deepest = 4

    /// The value in at most about `room` columns.
    static func short(_ value: Value, _ machine: Machine, room: Int = 44) -> Message {
        var writer = ValueText(machine: machine, room: room)
        writer.write(value, depth: 0)
        return Message(shown(writer.text.text(in: .english)), nb: shown(writer.text.text(in: .bokmal)))
    }

    /// Whether a value is told by its shape alone.
    static func isShape(_ value: Value, _ machine: Machine) -> Bool {
        shape(of: value, machine) != nil && !isSmall(value, machine)
    }

    /// What kind of value it is, as people call it: `an array of shape (3, 2)`.
    static func kind(_ value: Value, _ machine: Machine) -> Message {
        if let list = value.list { return .list(of: list.count) }
        if let tuple = value.tuple { return .tuple(of: tuple.count) }
        if let dict = value.dict { return .dictionary(of: dict.pairs.count) }
        if let shape = shape(of: value, machine) { return .array(ofShape: shape) }
        return .kind(machine.typeName(value))
    }

    /// `(3, 2)` for an array; nil for other values.
    static func shape(of value: Value, _ machine: Machine) -> String? {
        guard value.foreign != nil, let shape = try? machine.optionalAttribute(value, "shape")?.tuple, shape.count > 0
        else { return nil }
        return try? machine.reprText(Value(shape))
    }

    private init(machine: Machine, room: Int) {
        self.machine = machine
        self.room = room
    }

    private var isFull: Bool { count >= room }

    private mutating func add(_ more: String) { add(Message(verbatim: more)) }

    private mutating func add(_ more: Message) {
        text = text + more
        count += more.text(in: .english).count
    }

    private mutating func write(_ value: Value, depth: Int) {
        if isFull { return }
        if depth > Self.deepest {
            add("…")
        } else if let string = value.string {
            write(string.text)
        } else if let list = value.list {
            write(Array(list.values.prefix(room)), count: list.count, "[", "]", depth)
        } else if let tuple = value.tuple {
            write(
                (0..<min(tuple.count, room)).map { tuple[$0] }, count: tuple.count, "(", tuple.count == 1 ? ",)" : ")",
                depth)
        } else if let set = value.set {
            let elements = set.elements
            if elements.isEmpty { add("set()") } else { write(elements, count: elements.count, "{", "}", depth) }
        } else if let dict = value.dict {
            write(dict.pairs, depth)
        } else {
            add(plain(value))
        }
    }

    private mutating func write(_ string: String) {
        let start = string.prefix(room)
        let isCut = start.count < string.count
        add("'" + start.map { $0 == "\n" ? "\\n" : String($0) }.joined() + (isCut ? "…" : "'"))
    }

    private mutating func write(_ parts: [Value], count: Int, _ open: String, _ end: String, _ depth: Int) {
        add(open)
        for (place, part) in parts.enumerated() {
            if place > 0 { add(", ") }
            if isFull { break }
            write(part, depth: depth + 1)
        }
        add(isFull ? "…" : end)
    }

    private mutating func write(_ pairs: [(key: Value, value: Value)], _ depth: Int) {
        add("{")
        for (place, pair) in pairs.enumerated() {
            if place > 0 { add(", ") }
            if isFull { break }
            write(pair.key, depth: depth + 1)
            add(": ")
            write(pair.value, depth: depth + 1)
        }
        add(isFull ? "…" : "}")
    }

    /// What has no parts: numbers as they are, objects by their kind.
    private func plain(_ value: Value) -> Message {
        if let shape = Self.shape(of: value, machine) { return array(value, shape) }
        switch value.kind {
        case nil, .integer, .range, .foreign:
            let repr = (try? machine.reprText(value)) ?? "…"
            return Message(verbatim: repr.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .function, .native, .boundMethod: return .aFunction
        case .type: return .aClass
        case .module: return .aModule
        default: return .kind(machine.typeName(value))
        }
    }

    private func array(_ value: Value, _ shape: String) -> Message {
        guard Self.isSmall(value, machine), let repr = try? machine.reprText(value) else { return .shape(shape) }
        return Message(verbatim: repr.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// Whether an array has few enough numbers to be shown.
    private static func isSmall(_ value: Value, _ machine: Machine) -> Bool {
        ((try? machine.optionalAttribute(value, "size")?.int) ?? .max) <= 6
    }
}
