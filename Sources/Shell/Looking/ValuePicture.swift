import Lessons
import Plotting
import Wording

/// Finds the picture of a value: a matrix is a heat map, numbers are bars, rows and dictionaries are tables.
struct ValuePicture {
    /// What there is to see.
    enum Finding {
        case picture(Picture, words: Message)
        case figure(Figure)
        /// There is nothing to draw, and why.
        case none(Message)
    }

    /// Of the words in tables.
    let language: Language

    /// Numbers that are shown as bars in rows of their own; more are drawn as a figure.
    private static let mostBars = 24
    /// Numbers that are drawn as bars at all; more are a line.
    private static let mostColumns = 60
    private static let mostRows = 15
    private static let mostCells = 12

    /// - Parameter isArray: whether the value is an array of a library, and no list of rows.
    func of(_ value: JudgedValue, isArray: Bool) -> Finding {
        switch value {
        case .array(let shape, let elements): array(shape, elements, isArray)
        case .list(let parts): table(parts)
        case .dictionary(let items): dictionary(items)
        case .set(let parts): .none(.setHasNoOrder(parts.count))
        case .scalar(let scalar): .none(.oneValue(JudgedValue.scalar(scalar).shown))
        case .other(let type): .none(.noPicture(of: .kind(type)))
        }
    }

    /// A lesson's table of data.
    func of(_ table: DataTable) -> Finding {
        let columns = table.columns.map { column -> [String] in
            switch column.values {
            case .whole(let values): values.prefix(Self.mostRows).map(String.init)
            case .decimal(let values): values.prefix(Self.mostRows).map { DecimalText.short($0) }
            case .text(let values): Array(values.prefix(Self.mostRows))
            }
        }
        let rows = (0..<min(table.rowCount, Self.mostRows)).map { row in columns.map { $0[row] } }
        return picture(table.columns.map(\.name), rows, of: table.rowCount)
    }

    // MARK: Arrays

    private func array(_ shape: [Int], _ elements: [JudgedValue.Scalar], _ isArray: Bool) -> Finding {
        let numbers = elements.compactMap(number)
        if elements.isEmpty { return .none(.emptyValue) }
        if shape.count == 1 {
            guard numbers.count == elements.count else {
                return picture(
                    ["", word(.valueHeading)], elements.prefix(Self.mostRows).enumerated().map { ["\($0)", text($1)] },
                    of: elements.count)
            }
            return bars(numbers)
        }
        guard shape.count >= 2 else { return .none(.oneValue) }
        let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
        if shape.count > 2 {
            guard numbers.count == elements.count,
                let map = HeatMap(rows: rows, columns: columns, values: Array(numbers.prefix(rows * columns)))
            else { return .none(.onlyNumbersIn(shape.count)) }
            let place = String(repeating: "[0]", count: shape.count - 2)
            return .picture(.heatMap(map), words: .firstMatrix(place) + map.describe())
        }
        if isArray || columns > Self.mostCells, numbers.count == elements.count,
            let map = HeatMap(rows: rows, columns: columns, values: numbers)
        {
            return .picture(.heatMap(map), words: map.describe())
        }
        let cells = (0..<min(rows, Self.mostRows)).map { row in
            ["\(row)"] + (0..<columns).map { text(elements[row * columns + $0]) }
        }
        return picture([""] + (0..<columns).map(String.init), cells, of: rows)
    }

    private func bars(_ numbers: [Double]) -> Finding {
        if numbers.count <= Self.mostBars {
            let bars = BarList(numbers)
            return .picture(.bars(bars), words: bars.describe())
        }
        var axes = Axes()
        let places = numbers.indices.map(Double.init)
        let isDrawn: Void? =
            numbers.count <= Self.mostColumns ? try? axes.bar(places, numbers) : try? axes.plot(places, numbers)
        return isDrawn == nil ? .none(.numbersUndrawable) : .figure(Figure(axes))
    }

    // MARK: Tables

    /// Rows of cells, or rows with names.
    private func table(_ rows: [JudgedValue]) -> Finding {
        let shown = rows.prefix(Self.mostRows)
        var names: [String] = []
        for case .dictionary(let items) in rows.prefix(1000) {
            for item in items where names.count < 100 && !names.contains(text(item.key)) {
                names.append(text(item.key))
            }
        }
        if !names.isEmpty {
            let cells = shown.enumerated().map { place, row -> [String] in
                guard case .dictionary(let items) = row else { return ["\(place)", text(row)] }
                let named = Dictionary(items.map { (text($0.key), text($0.value)) }) { first, _ in first }
                return ["\(place)"] + names.map { named[$0] ?? "" }
            }
            return picture([""] + names, cells, of: rows.count)
        }
        let cells = shown.enumerated().map { ["\($0)"] + parts(of: $1).map(text) }
        let width = cells.map(\.count).max() ?? 1
        let header = width == 2 ? ["", word(.valueHeading)] : [""] + (0..<(width - 1)).map(String.init)
        return picture(header, cells, of: rows.count)
    }

    /// Columns where every value is a list of one length, else keys and values.
    private func dictionary(_ items: [JudgedValue.Item]) -> Finding {
        if items.isEmpty { return .none(.emptyValue) }
        let columns = items.map { parts(of: $0.value) }
        let lengths = items.map { item -> Int? in
            switch item.value {
            case .array(let shape, _) where shape.count == 1: shape[0]
            case .list(let parts): parts.count
            default: nil
            }
        }
        if let length = lengths[0], length > 0, lengths.allSatisfy({ $0 == length }) {
            let rows = (0..<min(length, Self.mostRows)).map { row in columns.map { text($0[row]) } }
            return picture(items.map { text($0.key) }, rows, of: length)
        }
        let numbers = items.compactMap { if case .scalar(let scalar) = $0.value { number(scalar) } else { nil } }
        if numbers.count == items.count, items.count <= Self.mostBars {
            let bars = BarList(labels: items.map { text($0.key) }, values: numbers)
            return .picture(.bars(bars), words: bars.describe())
        }
        return picture(
            [word(.keyHeading), word(.valueHeading)],
            items.prefix(Self.mostRows).map { [text($0.key), text($0.value)] }, of: items.count)
    }

    private func word(_ message: Message) -> String { message.text(in: language) }

    private func picture(_ header: [String], _ rows: [[String]], of count: Int) -> Finding {
        let table = TextTable(header: header, rows: rows, rowsLeftOut: max(count - rows.count, 0))
        let names = header.filter { !$0.isEmpty }
        return .picture(
            .table(table), words: .table(rows: count, columns: names.count))
    }

    // MARK: Cells

    private func parts(of value: JudgedValue) -> [JudgedValue] {
        switch value {
        case .array(let shape, let elements) where shape.count == 1: elements.map { .scalar($0) }
        case .list(let parts): parts
        default: [value]
        }
    }

    private func number(_ scalar: JudgedValue.Scalar) -> Double? {
        switch scalar {
        case .number(let number): number
        case .bool(let bool): bool ? 1 : 0
        case .text, .none: nil
        }
    }

    private func text(_ value: JudgedValue) -> String {
        if case .scalar(let scalar) = value { return text(scalar) }
        return value.told.text(in: language)
    }

    private func text(_ scalar: JudgedValue.Scalar) -> String {
        switch scalar {
        case .number(let number): DecimalText.short(number, digits: 6)
        case .text(let text): text
        case .bool, .none: JudgedValue.scalar(scalar).shown
        }
    }
}
