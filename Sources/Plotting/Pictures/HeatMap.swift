import Wording

/// A matrix as a picture: each number a cell whose colour tells its size.
public struct HeatMap: Hashable, Sendable {
    public let rows: Int
    public let columns: Int
    /// In row order.
    public let values: [Double]
    /// The range of what can be drawn; both 0 where nothing can.
    public let lowest: Double
    public let highest: Double
    /// Columns without numbers of their own, which part maps that stand side by side.
    public let separators: Set<Int>

    /// nil where there are not as many values as cells, or none.
    public init?(rows: Int, columns: Int, values: [Double], separators: Set<Int> = []) {
        guard rows > 0, columns > 0, values.count == rows * columns else { return nil }
        self.rows = rows
        self.columns = columns
        self.values = values
        self.separators = separators
        let finite = values.filter(isDrawable)
        lowest = finite.min() ?? 0
        highest = finite.max() ?? 0
    }

    public func value(_ row: Int, _ column: Int) -> Double { values[row * columns + column] }

    /// Whether there are numbers on both sides of zero; then zero is the middle of the scale.
    public var isDiverging: Bool { lowest < 0 && highest > 0 }

    /// Where on the scale a number lies, from 0 to 1; nil for what is not finite.
    public func level(of value: Double) -> Double? {
        guard isDrawable(value) else { return nil }
        if isDiverging {
            let reach = max(-lowest, highest)
            return 0.5 + value / reach / 2
        }
        // Halves, because the range of large numbers may itself be too large.
        let range = highest / 2 - lowest / 2
        return range > 0 ? min(max((value / 2 - lowest / 2) / range, 0), 1) : 0.5
    }

    /// The colour of a number: the map viridis (S. van der Walt and N. Smith, 2015), which also tells sizes in grey and
    /// to every kind of colour vision; around zero from blue over grey to orange.
    public func color(of value: Double) -> RGBColor? {
        level(of: value).map {
            isDiverging ? RGBColor(between: Self.diverging, at: $0) : ColorMap.viridis.color(at: $0)
        }
    }

    private static let diverging: [RGBColor] = [0x0072B2, 0x7FA9C4, 0xC8C8C8, 0xDDAA7B, 0xD55E00].map { RGBColor($0) }

    /// A smaller map whose cells are the means of the cells that they stand for.
    public func reduced(toRows mostRows: Int, columns mostColumns: Int) -> HeatMap {
        let (newRows, newColumns) = (min(rows, max(mostRows, 1)), min(columns, max(mostColumns, 1)))
        if newRows == rows, newColumns == columns { return self }
        var means: [Double] = []
        for row in 0..<newRows {
            for column in 0..<newColumns {
                var (sum, count) = (0.0, 0.0)
                for y in (row * rows / newRows)..<((row + 1) * rows / newRows) {
                    for x in (column * columns / newColumns)..<((column + 1) * columns / newColumns) {
                        let value = value(y, x)
                        if isDrawable(value) { (sum, count) = (sum + value, count + 1) }
                    }
                }
                means.append(count > 0 ? sum / count : .nan)
            }
        }
        let parts = Set(
            (0..<newColumns).filter { column in
                (column * columns / newColumns..<(column + 1) * columns / newColumns).allSatisfy(separators.contains)
            })
        return HeatMap(rows: newRows, columns: newColumns, values: means, separators: parts) ?? self
    }

    /// The picture in a few sentences, for those who do not see it.
    public func describe() -> Message {
        let finite = values.enumerated().filter { isDrawable($0.element) }
        var text = Message.matrix(rows: rows, columns: columns)
        if let low = finite.min(by: { $0.element < $1.element }), let high = finite.max(by: { $0.element < $1.element })
        {
            if low.element == high.element {
                text = text + .allAre(DecimalText.short(low.element))
            } else {
                let (lowest, highest) = (DecimalText.short(low.element), DecimalText.short(high.element))
                text = text + .fromTo((lowest, place(low.offset)), (highest, place(high.offset)))
            }
        }
        let missing = values.count - finite.count - separators.count * rows
        return missing > 0 ? text + .notFinite(missing) : text
    }

    private func place(_ offset: Int) -> Message { .cell(row: offset / columns, column: offset % columns) }
}
