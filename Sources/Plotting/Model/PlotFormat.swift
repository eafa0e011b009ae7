/// A matplotlib format string such as `ro--`, taken apart: colour, marker and line style in any order.
public struct PlotFormat: Hashable, Sendable {
    /// nil where the format names no colour: the next one of the cycle.
    public var color: PlotColor?
    public var marker: Marker?
    /// nil for points without a line.
    public var lineStyle: LineStyle?

    /// Reads a format string. Throws `PlotError` with matplotlib's words for a bad one.
    ///
    /// As in matplotlib, a format with neither a marker nor a line style draws a solid line,
    /// and one with a marker alone draws no line.
    public init(_ format: String) throws {
        var reader = Reader(format: format)
        if let color = try? PlotColor(matplotlib: format), Int(format) == nil {
            self.init(color: color, marker: nil, lineStyle: .solid)
            return
        }
        while !reader.rest.isEmpty { try reader.readSymbol() }
        let isBare = reader.lineStyle == nil && reader.marker == nil
        self.init(
            color: reader.color, marker: reader.marker,
            lineStyle: isBare ? .solid : reader.lineStyle.flatMap { $0 })
    }

    public init(color: PlotColor?, marker: Marker?, lineStyle: LineStyle?) {
        self.color = color
        self.marker = marker
        self.lineStyle = lineStyle
    }
}

/// Reads one symbol after the other and remembers which kinds have been seen.
private struct Reader {
    let format: String
    var rest: Substring
    var color: PlotColor?
    var marker: Marker?
    /// nil: none seen; `.some(nil)`: a space, which asks for no line.
    var lineStyle: LineStyle??

    init(format: String) {
        self.format = format
        rest = format[...]
    }

    mutating func readSymbol() throws {
        guard let first = rest.first else { return }
        if let style = LineStyle(rawValue: String(rest.prefix(2))), style.rawValue.count == 2 {
            try setLineStyle(style)
            rest = rest.dropFirst(2)
            return
        }
        if first == " " {
            try setLineStyle(nil)
        } else if let style = LineStyle(rawValue: String(first)) {
            try setLineStyle(style)
        } else if let found = Marker(rawValue: String(first)) {
            if marker != nil { throw problem("two marker symbols") }
            marker = found
        } else if let found = PlotColor(letter: String(first)) {
            try setColor(found)
        } else if first == "C" {
            try readCycleColor()
            return
        } else {
            throw problem("unrecognized character \(quoted(String(first)))")
        }
        rest = rest.dropFirst()
    }

    private mutating func readCycleColor() throws {
        let name = "C" + rest.dropFirst().prefix { ("0"..."9").contains($0) }
        guard let found = SeriesColor(cycleName: name) else { throw problem("'C' must be followed by a number") }
        try setColor(PlotColor(found))
        rest = rest.dropFirst(name.count)
    }

    private mutating func setLineStyle(_ style: LineStyle?) throws {
        if lineStyle != nil { throw problem("two linestyle symbols") }
        lineStyle = .some(style)
    }

    private mutating func setColor(_ found: PlotColor) throws {
        if color != nil { throw problem("two color symbols") }
        color = found
    }

    private func problem(_ reason: String) -> PlotError {
        PlotError("\(quoted(format)) is not a valid format string (\(reason))")
    }
}
