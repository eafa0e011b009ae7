import Wording

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
    public func describe() -> Message {
        let finite = values.enumerated().filter { isDrawable($0.element) }
        var text = Message.numbers(values.count)
        guard let low = finite.min(by: { $0.element < $1.element }),
            let high = finite.max(by: { $0.element < $1.element })
        else { return values.isEmpty ? text : text + .noneFinite }
        if low.element == high.element {
            text = text + .allAre(DecimalText.short(low.element))
        } else {
            let (lowest, highest) = (DecimalText.short(low.element), DecimalText.short(high.element))
            text = text + .fromTo((lowest, .at(labels[low.offset])), (highest, .at(labels[high.offset])))
            let mean = finite.reduce(0) { $0 + $1.element / Double(finite.count) }
            text = text + .mean(DecimalText.short(mean))
        }
        let missing = values.count - finite.count
        return missing > 0 ? text + .notFinite(missing) : text
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
