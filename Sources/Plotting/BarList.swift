/// Numbers as a list of bars, one in a row.
public struct BarList: Hashable, Sendable {
    public let labels: [String]
    public let values: [Double]

    /// Bars that are named by their places, from 0.
    public init(_ values: [Double]) { self.init(labels: values.indices.map(String.init), values: values) }

    public init(labels: [String], values: [Double]) {
        self.labels = values.indices.map { $0 < labels.count ? labels[$0] : "" }
        self.values = values
    }

    /// The picture in a few sentences, for those who do not see it.
    public func describe() -> String {
        let finite = values.enumerated().filter { isDrawable($0.element) }
        var text = "\(counted(values.count, "number"))."
        guard let low = finite.min(by: { $0.element < $1.element }),
            let high = finite.max(by: { $0.element < $1.element })
        else { return text + (values.isEmpty ? "" : " None can be drawn: not finite.") }
        if low.element == high.element {
            text += " All are \(DecimalText.short(low.element))."
        } else {
            text += " Lowest \(DecimalText.short(low.element)) at \(labels[low.offset])"
            text += ", highest \(DecimalText.short(high.element)) at \(labels[high.offset])."
            let mean = finite.reduce(0) { $0 + $1.element / Double(finite.count) }
            text += " Mean \(DecimalText.short(mean))."
        }
        let missing = values.count - finite.count
        if missing > 0 { text += " \(counted(missing, "value")) cannot be drawn: not finite." }
        return text
    }
}

/// Rows and columns of short texts.
public struct TextTable: Hashable, Sendable {
    public let header: [String]
    public let rows: [[String]]
    /// Rows of the value that are not shown.
    public let rowsLeftOut: Int

    public init(header: [String], rows: [[String]], rowsLeftOut: Int = 0) {
        self.header = header
        self.rows = rows
        self.rowsLeftOut = rowsLeftOut
    }
}

/// A value as something to look at.
public enum Picture: Hashable, Sendable {
    case heatMap(HeatMap)
    case bars(BarList)
    case table(TextTable)
}
