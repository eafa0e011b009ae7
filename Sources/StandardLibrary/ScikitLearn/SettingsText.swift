import MiniPython

/// Writes estimators as scikit-learn does: only what was changed, in lines of 80 characters.
///
/// The layout is that of Python's pprint in its compact form, with settings in the place of a dictionary's entries.
struct SettingsText {
    private let machine: Machine
    private let width = 80
    private let longestList = 30

    init(_ machine: Machine) { self.machine = machine }

    func text(of value: Value) throws -> String {
        var out = ""
        try write(value, to: &out, indent: 0, allowance: 0)
        return out
    }

    // MARK: On one line

    private func flat(_ value: Value) throws -> String {
        if let object = value.foreign as? SettingsObject {
            let settings = try object.changed(machine).map { "\($0.name)=\(try flat($0.value))" }
            return "\(object.declaration.name)(\(settings.joined(separator: ", ")))"
        }
        if let list = value.list { return "[" + (try flat(list.values)) + "]" }
        if let tuple = value.tuple { return "(" + (try flat(tuple.values)) + (tuple.count == 1 ? ",)" : ")") }
        if let dict = value.dict {
            let items = try dict.pairs.map { "\(try flat($0.key)): \(try flat($0.value))" }
            return "{" + cut(items).joined(separator: ", ") + "}"
        }
        return try machine.reprText(value)
    }

    private func flat(_ values: UnsafeBufferPointer<Value>) throws -> String {
        try cut(Array(values).map { try flat($0) }).joined(separator: ", ")
    }

    private func cut(_ items: [String]) -> [String] {
        items.count > longestList ? items.prefix(longestList) + ["..."] : items
    }

    // MARK: On several lines

    private func write(_ value: Value, to out: inout String, indent: Int, allowance: Int) throws {
        let line = try flat(value)
        if line.unicodeScalars.count <= width - indent - allowance {
            out += line
        } else if let object = value.foreign as? SettingsObject {
            let head = object.declaration.name + "("
            out += head
            try write(
                entries: object.changed(machine).map { Entry(head: $0.name + "=", value: $0.value) }, to: &out,
                indent: indent + head.count, allowance: allowance + 1)
            out += ")"
        } else if let list = value.list {
            out += "["
            try write(
                entries: Array(list.values).map { Entry(head: "", value: $0) }, to: &out, indent: indent + 1,
                allowance: allowance + 1)
            out += "]"
        } else if let tuple = value.tuple {
            let end = tuple.count == 1 ? ",)" : ")"
            out += "("
            try write(
                entries: Array(tuple.values).map { Entry(head: "", value: $0) }, to: &out, indent: indent + 1,
                allowance: allowance + end.count)
            out += end
        } else if let dict = value.dict {
            out += "{"
            let entries = try dict.pairs.map { Entry(head: try machine.reprText($0.key) + ": ", value: $0.value) }
            try write(entries: entries, to: &out, indent: indent + 1, allowance: allowance + 1)
            out += "}"
        } else {
            out += line
        }
    }

    /// One element, with what stands before its value.
    private struct Entry {
        let head: String
        let value: Value
    }

    private func write(entries: [Entry], to out: inout String, indent: Int, allowance: Int) throws {
        let nextLine = ",\n" + String(repeating: " ", count: indent)
        var delimiter = ""
        var whole = width - indent + 1
        var room = whole
        for (place, entry) in entries.enumerated() {
            if place == longestList {
                out += ", ..."
                break
            }
            let isLast = place + 1 == entries.count
            if isLast {
                whole -= allowance
                room -= allowance
            }
            let line = entry.head + (try flat(entry.value))
            let length = line.unicodeScalars.count + 2
            if room < length {
                room = whole
                if !delimiter.isEmpty { delimiter = nextLine }
            }
            if room >= length {
                room -= length
                out += delimiter + line
                delimiter = ", "
                continue
            }
            out += delimiter + entry.head
            delimiter = nextLine
            try write(
                entry.value, to: &out, indent: indent + entry.head.unicodeScalars.count,
                allowance: isLast ? allowance : 1)
        }
    }
}
