/// The functions of `matplotlib.pyplot` that add to a figure. Each throws `PlotError` in matplotlib's words.
extension Figure {
    /// Adds a line, or points, through (x, y); x defaults to 0, 1, 2 and so on.
    ///
    /// `color`, `marker` and `lineStyle` overrule what `format` says.
    public mutating func plot(
        _ x: [Double]? = nil, _ y: [Double], format: String? = nil, label: String? = nil, color: String? = nil,
        marker: String? = nil, lineStyle: String? = nil
    ) throws {
        let x = x ?? y.indices.map(Double.init)
        guard x.count == y.count else {
            throw PlotError(
                "x and y must have same first dimension, but have shapes (\(x.count),) and (\(y.count),)")
        }
        var look = try PlotFormat(format ?? "-")
        if let color { look.color = try SeriesColor(matplotlib: color) }
        if let marker { look.marker = try Marker.parse(marker) }
        if let lineStyle { look.lineStyle = try LineStyle.parse(lineStyle) }
        series.append(
            Series(
                .line(x: x, y: y), label: label, color: look.color, marker: look.marker, lineStyle: look.lineStyle))
    }

    /// Adds points without a line.
    public mutating func scatter(
        _ x: [Double], _ y: [Double], label: String? = nil, color: String? = nil, marker: String? = nil
    ) throws {
        guard x.count == y.count else { throw PlotError("x and y must be the same size") }
        let color = try color.map { try SeriesColor(matplotlib: $0) }
        let marker = try marker.flatMap { try Marker.parse($0) }
        series.append(Series(.scatter(x: x, y: y), label: label, color: color, marker: marker))
    }

    /// Adds points whose colour and marker tell a third number: `c=` of matplotlib.
    ///
    /// Up to eight different numbers are one series each; more are put into five bands of equal width.
    public mutating func scatter(
        _ x: [Double], _ y: [Double], values: [Double], label: String? = nil, marker: String? = nil
    ) throws {
        guard x.count == y.count else { throw PlotError("x and y must be the same size") }
        guard values.count == x.count else {
            throw PlotError(
                "'c' argument has \(values.count) elements, which is inconsistent with 'x' and 'y' with size \(x.count)."
            )
        }
        let marker = try marker.flatMap { try Marker.parse($0) }
        let prefix = label.map { "\($0) " } ?? ""
        for band in Band.bands(of: values) {
            let members = values.indices.filter { band.contains(values[$0]) }
            series.append(
                Series(
                    .scatter(x: members.map { x[$0] }, y: members.map { y[$0] }), label: prefix + band.name,
                    marker: marker))
        }
    }

    /// Adds bars from zero to their heights, centred at the positions.
    public mutating func bar(
        _ positions: [Double], _ heights: [Double], width: Double = 0.8, label: String? = nil, color: String? = nil
    ) throws {
        guard positions.count == heights.count || heights.count == 1 else {
            throw PlotError(
                "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape "
                    + "(\(positions.count),) and arg 1 with shape (\(heights.count),).")
        }
        let heights = heights.count == positions.count ? heights : positions.map { _ in heights[0] }
        let color = try color.map { try SeriesColor(matplotlib: $0) }
        series.append(
            Series(.bars(positions: positions, heights: heights, width: width.magnitude), label: label, color: color))
    }

    /// Adds bars named by their category, in order, and names the ticks after them.
    public mutating func bar(
        _ categories: [String], _ heights: [Double], width: Double = 0.8, label: String? = nil, color: String? = nil
    ) throws {
        var names = x.fixedTicks?.map(\.label) ?? []
        var places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        for name in categories where places[name] == nil {
            places[name] = names.count
            names.append(name)
        }
        let positions = categories.map { Double(places[$0] ?? 0) }
        try bar(positions, heights, width: width, label: label, color: color)
        x.fixedTicks = names.enumerated().map { Tick(value: Double($0), label: $1) }
    }

    /// Adds a histogram and gives it back, as `plt.hist` does.
    @discardableResult
    public mutating func hist(
        _ values: [Double], bins: Histogram.Bins = .count(10), range: (lower: Double, upper: Double)? = nil,
        density: Bool = false, label: String? = nil, color: String? = nil
    ) throws -> Histogram {
        let histogram = try Histogram(values, bins: bins, range: range, density: density)
        let color = try color.map { try SeriesColor(matplotlib: $0) }
        series.append(
            Series(
                .histogram(edges: histogram.edges, heights: histogram.heights, valueCount: histogram.valueCount),
                label: label, color: color))
        return histogram
    }

    /// Adds a line across the whole figure at a height.
    public mutating func axhline(
        _ y: Double = 0, label: String? = nil, color: String? = nil, lineStyle: String = "-"
    ) throws {
        try addReference(.horizontalLine(y: y), label: label, color: color, lineStyle: lineStyle)
    }

    /// Adds a line from the bottom to the top of the figure.
    public mutating func axvline(
        _ x: Double = 0, label: String? = nil, color: String? = nil, lineStyle: String = "-"
    ) throws {
        try addReference(.verticalLine(x: x), label: label, color: color, lineStyle: lineStyle)
    }

    /// Adds a text whose first character stands at (x, y).
    public mutating func text(_ x: Double, _ y: Double, _ text: String, color: String? = nil) throws {
        let color = try color.map { try SeriesColor(matplotlib: $0) }
        series.append(Series(.text(x: x, y: y, text: text), color: color))
    }

    private mutating func addReference(
        _ shape: Series.Shape, label: String?, color: String?, lineStyle: String
    ) throws {
        let color = try color.map { try SeriesColor(matplotlib: $0) }
        let style = try LineStyle.parse(lineStyle)
        series.append(Series(shape, label: label, color: color, lineStyle: style))
    }
}

/// A stretch of numbers that share a colour and a marker.
private struct Band {
    var lower: Double
    var upper: Double
    var includesUpper: Bool
    var name: String

    func contains(_ value: Double) -> Bool {
        value >= lower && (value < upper || (includesUpper && value <= upper))
    }

    static func bands(of values: [Double]) -> [Band] {
        let distinct = Set(values.filter(isDrawable)).sorted()
        if distinct.count <= 8 {
            return distinct.map { Band(lower: $0, upper: $0, includesUpper: true, name: DecimalText.short($0)) }
        }
        let (low, high, count) = (distinct[0], distinct[distinct.count - 1], 5)
        func edge(_ index: Int) -> Double {
            index == count ? high : low + (high - low) * (Double(index) / Double(count))
        }
        return (0..<count).map { index in
            let (lower, upper) = (edge(index), edge(index + 1))
            let name = "\(DecimalText.short(lower, digits: 3)) to \(DecimalText.short(upper, digits: 3))"
            return Band(lower: lower, upper: upper, includesUpper: index == count - 1, name: name)
        }
    }
}
