/// What the operands of one code object's instructions are called.
struct OperandNames {
    let code: CodeObject
    let machine: Machine
    /// The names of the places to which something jumps.
    let labels: [Int: String]
    private let variables: [String]

    init(_ code: CodeObject, _ machine: Machine, labels: [Int: String]) {
        self.code = code
        self.machine = machine
        self.labels = labels
        // A comprehension's variable may have the name of one outside it.
        var counts: [String: Int] = [:]
        variables = code.registerNames.map { register in
            let count = counts[register.name, default: 0] + 1
            counts[register.name] = count
            return count == 1 ? register.name : "\(register.name)'\(count)"
        }
    }

    /// A variable's name; a constant that stands in a register; `t0`, `t1` … for what is computed on the way.
    func register(_ register: Int) -> String {
        if register < variables.count { return variables[register] }
        if register < code.templateCount { return shown(code.template[register]) }
        return "t\(register - code.templateCount)"
    }

    /// Several registers in a row.
    func registers(_ first: Int, _ count: Int) -> String {
        if count <= 4 { return (0..<max(count, 0)).map { register(first + $0) }.joined(separator: ", ") }
        return "\(register(first)), \(register(first + 1)) … \(register(first + count - 1))"
    }

    func constant(_ place: Int) -> String {
        place >= 0 && place < code.constantCount ? shown(code.constants[place]) : "constant \(place)"
    }

    func global(_ place: Int) -> String {
        place >= 0 && place < machine.globals.names.count ? machine.globals.names[place].text : "\(place)"
    }

    func name(_ place: Int) -> String { place < code.names.count ? code.names[place].text : "name \(place)" }

    func attribute(_ place: Int) -> String {
        place < code.cacheCount ? code.caches[place].name.text : "attribute \(place)"
    }

    private func shown(_ value: Value) -> String {
        if let inner = value.cast(.code, to: CodeObject.self) { return "code of \(inner.qualifiedName)" }
        if let text = value.string { return Excerpt.quoted(text.utf8) }
        guard let text = try? machine.reprText(value) else { return "a \(machine.typeName(value))" }
        return Excerpt.plain(text.utf8)
    }
}
