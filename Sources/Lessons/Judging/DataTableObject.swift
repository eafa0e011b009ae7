import MiniPython

/// A table of a lesson's data in the language: `hubble.distance`, `hubble["distance"]`, `len(hubble)`.
final class DataTableObject: ForeignObject {
    private let table: DataTable
    private let columns: [Value]
    private let names: Value

    private init(_ table: DataTable, columns: [Value], names: Value) {
        self.table = table
        self.columns = columns
        self.names = names
        super.init()
    }

    /// A table whose columns of numbers are arrays, where the world has numpy; the others are lists.
    static func make(_ table: DataTable, _ machine: Machine) throws -> Value {
        var array: Value?
        if machine.moduleProviders["numpy"] != nil {
            array = try machine.attribute(Value(try machine.module(named: "numpy")), "array")
        }
        let heap = machine.heap
        let columns = try table.columns.map { column in
            let list: Value
            switch column.values {
            case .whole(let values): list = try heap.list(values.map { Value($0) })
            case .decimal(let values): list = try heap.list(values.map { Value($0) })
            // Arrays of texts are not part of this shell's numpy.
            case .text(let values): return try heap.list(try values.map { try heap.string($0) })
            }
            return try array.map { try machine.call($0, [list]) } ?? list
        }
        let names = try heap.list(try table.columns.map { try heap.string($0.name) })
        return Value(try heap.adopt(DataTableObject(table, columns: columns, names: names), bytes: 64))
    }

    override func visitChildren(_ collector: Collector) {
        for column in columns { collector.visit(column) }
        collector.visit(names)
    }

    override func type(_ machine: Machine) -> TypeObject {
        let type = try? machine.foreignType(
            "Table", documentation: "A table of data: its columns are arrays, table.name or table[\"name\"].")
        return type ?? machine.types.object
    }

    /// The table's own attribute `columns` is never shadowed by a column of that name.
    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        if name == "columns" { return names }
        return table.columns.firstIndex { $0.name == name }.map { columns[$0] }
    }

    override var attributeNames: [String] { ["columns"] + table.columns.map(\.name).filter(\.isPythonName) }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        guard let name = key.string?.text else {
            throw machine.error(.typeError, "a column's name must be a text, not '\(machine.typeName(key))'")
        }
        guard let index = table.columns.firstIndex(where: { $0.name == name }) else {
            throw machine.error(
                .keyError, "\(name.shown): the columns are \(table.columns.map(\.name).joined(separator: ", "))")
        }
        return columns[index]
    }

    override func length(_ machine: Machine) throws -> Int? { table.rowCount }

    override func contains(_ item: Value, _ machine: Machine) throws -> Bool? {
        table.columns.contains { $0.name == item.string?.text }
    }

    /// The first rows, columns aligned, and how many there are.
    override func repr(_ machine: Machine) throws -> String {
        let count = min(table.rowCount, 8)
        var lines = [String](repeating: "", count: count + 1)
        for column in table.columns {
            let cells = [column.name] + (0..<count).map { column.values.text($0) }
            let width = cells.map(\.count).max() ?? 0
            for (row, cell) in cells.enumerated() {
                let padding = String(repeating: " ", count: width - cell.count)
                if case .text = column.values {
                    lines[row] += cell + padding + "  "
                } else {
                    lines[row] += padding + cell + "  "
                }
            }
        }
        if count < table.rowCount { lines.append("... \(counted(table.rowCount, "row"))") }
        return lines.map { String($0.trimmedEnd) }.joined(separator: "\n")
    }
}

extension DataTable.Values {
    fileprivate func text(_ row: Int) -> String {
        switch self {
        case .whole(let values): String(values[row])
        case .decimal(let values): values[row].isNaN ? "nan" : "\(values[row])"
        case .text(let values): values[row].withoutControlCharacters
        }
    }
}
