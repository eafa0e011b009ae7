import MiniPython
import Plotting

/// A value in a few characters. No method of a learner's class is called: a look must not run a program.
struct ValueText {
    private let machine: Machine
    private var room: Int
    private var text = ""

    private static let deepest = 4

    /// The value in at most about `room` columns.
    static func short(_ value: Value, _ machine: Machine, room: Int = 44) -> String {
        var writer = ValueText(machine: machine, room: room)
        writer.write(value, depth: 0)
        return shown(writer.text)
    }

    /// What kind of value it is, as people call it: `an array of shape (3, 2)`.
    static func kind(_ value: Value, _ machine: Machine) -> String {
        if let list = value.list { return "a list of \(list.count)" }
        if let tuple = value.tuple { return "a tuple of \(tuple.count)" }
        if let dict = value.dict { return "a dictionary of \(dict.pairs.count)" }
        if let shape = shape(of: value, machine) { return "an array of shape \(shape)" }
        return ErrorExplanation.article(machine.typeName(value))
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

    private var isFull: Bool { text.count >= room }

    private mutating func write(_ value: Value, depth: Int) {
        if isFull { return }
        if depth > Self.deepest {
            text += "…"
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
            if elements.isEmpty { text += "set()" } else { write(elements, count: elements.count, "{", "}", depth) }
        } else if let dict = value.dict {
            write(dict.pairs, depth)
        } else {
            text += plain(value)
        }
    }

    private mutating func write(_ string: String) {
        let start = string.prefix(room)
        let isCut = start.count < string.count
        text += "'" + start.map { $0 == "\n" ? "\\n" : String($0) }.joined() + (isCut ? "…" : "'")
    }

    private mutating func write(_ parts: [Value], count: Int, _ open: String, _ end: String, _ depth: Int) {
        text += open
        for (place, part) in parts.enumerated() {
            if place > 0 { text += ", " }
            if isFull { break }
            write(part, depth: depth + 1)
        }
        text += isFull ? "…" : end
    }

    private mutating func write(_ pairs: [(key: Value, value: Value)], _ depth: Int) {
        text += "{"
        for (place, pair) in pairs.enumerated() {
            if place > 0 { text += ", " }
            if isFull { break }
            write(pair.key, depth: depth + 1)
            text += ": "
            write(pair.value, depth: depth + 1)
        }
        text += isFull ? "…" : "}"
    }

    /// What has no parts: numbers as they are, objects by their kind.
    private func plain(_ value: Value) -> String {
        if let shape = Self.shape(of: value, machine) { return array(value, shape) }
        switch value.kind {
        case nil, .integer, .range, .foreign:
            guard let repr = try? machine.reprText(value) else { return "…" }
            return repr.split(whereSeparator: \.isNewline).joined(separator: " ")
        case .function, .native, .boundMethod: return "a function"
        case .type: return "a class"
        case .module: return "a module"
        default: return ErrorExplanation.article(machine.typeName(value))
        }
    }

    private func array(_ value: Value, _ shape: String) -> String {
        guard let size = try? machine.optionalAttribute(value, "size")?.int, size <= 6,
            let repr = try? machine.reprText(value)
        else { return "shape \(shape)" }
        return repr.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
