/// The functions of `matplotlib.pyplot` that add to a coordinate system. Each throws `PlotError` in matplotlib's words.
extension Axes {
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
        if let color { look.color = try PlotColor(matplotlib: color) }
        if let marker { look.marker = try Marker.parse(marker) }
        if let lineStyle { look.lineStyle = try LineStyle.parse(lineStyle) }
        series.append(
            Series(
                .line(LinePlot(x: x, y: y)), label: label, color: look.color, marker: look.marker,
                lineStyle: look.lineStyle))
    }

    /// Adds points without a line.
    public mutating func scatter(
        _ x: [Double], _ y: [Double], label: String? = nil, color: String? = nil, marker: String? = nil,
        areas: [Double] = []
    ) throws {
        guard x.count == y.count else { throw PlotError("x and y must be the same size") }
        try checkAreas(areas, x.count)
        let color = try color.map { try PlotColor(matplotlib: $0) }
        let marker = try marker.flatMap { try Marker.parse($0) }
        series.append(
            Series(.scatter(ScatterPlot(x: x, y: y, areas: areas)), label: label, color: color, marker: marker))
    }

    /// Adds points whose colour and marker tell a third number: `c=` of matplotlib.
    ///
    /// Up to eight different numbers are one series each; more are put into five bands of equal width.
    public mutating func scatter(
        _ x: [Double], _ y: [Double], values: [Double], label: String? = nil, marker: String? = nil,
        areas: [Double] = [], map: ColorMap = .viridis, lower: Double? = nil, upper: Double? = nil
    ) throws {
        guard x.count == y.count else { throw PlotError("x and y must be the same size") }
        guard values.count == x.count else {
            throw PlotError(
                "'c' argument has \(values.count) elements, which is inconsistent with 'x' and 'y' with size \(x.count)."
            )
        }
        try checkAreas(areas, x.count)
        let marker = try marker.flatMap { try Marker.parse($0) }
        let prefix = label.map { "\($0) " } ?? ""
        let scale = ColorScale(map: map, lower: lower, upper: upper, over: values)
        for band in Band.bands(of: values) {
            let members = values.indices.filter { band.contains(values[$0]) }
            let points = ScatterPlot(
                x: members.map { x[$0] }, y: members.map { y[$0] }, values: members.map { values[$0] }, scale: scale,
                areas: areas.count > 1 ? members.map { areas[$0] } : areas)
            series.append(Series(.scatter(points), label: prefix + band.name, marker: marker))
        }
    }

    private func checkAreas(_ areas: [Double], _ count: Int) throws {
        guard areas.count <= 1 || areas.count == count else {
            throw PlotError("s (size \(areas.count)) cannot be broadcast to match x and y (size \(count))")
        }
    }

    /// Adds bars from their bases, zero by default, centred at the places.
    public mutating func bar(
        _ places: [Double], _ lengths: [Double], width: Double = 0.8, label: String? = nil, color: String? = nil,
        bases: [Double] = [], isLying: Bool = false
    ) throws {
        func spread(_ numbers: [Double], _ name: String) throws -> [Double] {
            if numbers.count == places.count || numbers.isEmpty { return numbers }
            guard numbers.count == 1 else {
                let own = "'\(isLying ? "y" : "x")' with shape (\(places.count),)"
                let other = "'\(name)' with shape (\(numbers.count),)"
                throw PlotError(
                    "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between "
                        + (isLying ? "\(other) and \(own)." : "\(own) and \(other)."))
            }
            return places.map { _ in numbers[0] }
        }
        let bars = BarPlot(
            places: places, lengths: try spread(lengths, isLying ? "width" : "height"), width: width.magnitude,
            bases: try spread(bases, isLying ? "left" : "bottom"), isLying: isLying)
        let color = try color.map { try PlotColor(matplotlib: $0) }
        series.append(Series(.bars(bars), label: label, color: color))
    }

    /// Adds bars named by their category, in order, and names the ticks after them.
    public mutating func bar(
        _ categories: [String], _ lengths: [Double], width: Double = 0.8, label: String? = nil, color: String? = nil,
        bases: [Double] = [], isLying: Bool = false
    ) throws {
        var axis = isLying ? y : x
        let places = axis.places(of: categories)
        try bar(places, lengths, width: width, label: label, color: color, bases: bases, isLying: isLying)
        if isLying { y = axis } else { x = axis }
    }

    /// Adds a histogram and gives it back, as `plt.hist` does.
    @discardableResult
    public mutating func hist(
        _ values: [Double], bins: Histogram.Bins = .count(10), range: (lower: Double, upper: Double)? = nil,
        density: Bool = false, label: String? = nil, color: String? = nil, isLying: Bool = false,
        isCumulative: Bool = false, weights: [Double] = []
    ) throws -> Histogram {
        var histogram = try Histogram(values, bins: bins, range: range, density: density, weights: weights)
        if isCumulative { histogram.accumulate(isDensity: density) }
        let color = try color.map { try PlotColor(matplotlib: $0) }
        let plot = HistogramPlot(
            edges: histogram.edges, heights: histogram.heights, valueCount: histogram.valueCount, isLying: isLying)
        series.append(Series(.histogram(plot), label: label, color: color))
        return histogram
    }

    /// Adds a line at a height across the plot, or from one place from 0 to 1 of its width to another.
    public mutating func axhline(
        _ y: Double = 0, from start: Double = 0, to end: Double = 1, label: String? = nil, color: String? = nil,
        lineStyle: String = "-"
    ) throws {
        try addReference(ReferenceLine(isHorizontal: true, place: y, start: start, end: end), label, color, lineStyle)
    }

    /// Adds a line from the bottom to the top of the plot, or from one place from 0 to 1 of its height to another.
    public mutating func axvline(
        _ x: Double = 0, from start: Double = 0, to end: Double = 1, label: String? = nil, color: String? = nil,
        lineStyle: String = "-"
    ) throws {
        try addReference(ReferenceLine(isHorizontal: false, place: x, start: start, end: end), label, color, lineStyle)
    }

    /// Adds a text whose first character stands at (x, y).
    public mutating func text(_ x: Double, _ y: Double, _ text: String, color: String? = nil) throws {
        try add(TextNote(x, y, text), color: color)
    }

    /// Adds a text that is set in some way.
    public mutating func add(_ note: TextNote, color: String? = nil) throws {
        let color = try color.map { try PlotColor(matplotlib: $0) }
        series.append(Series(.text(note), color: color))
    }

    private mutating func addReference(
        _ line: ReferenceLine, _ label: String?, _ color: String?, _ lineStyle: String
    ) throws {
        let color = try color.map { try PlotColor(matplotlib: $0) }
        let style = try LineStyle.parse(lineStyle)
        series.append(Series(.reference(line), label: label, color: color, lineStyle: style))
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
        var distinct: Set<Double> = []
        var (low, high) = (Double.infinity, -Double.infinity)
        for value in values where isDrawable(value) {
            (low, high) = (min(low, value), max(high, value))
            if distinct.count <= 8 { distinct.insert(value) }
        }
        if distinct.count <= 8 {
            return distinct.sorted().map {
                Band(lower: $0, upper: $0, includesUpper: true, name: DecimalText.short($0))
            }
        }
        let count = 5
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
