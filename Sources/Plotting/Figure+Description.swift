extension Figure {
    /// The figure in plain short sentences, one a line, to be read aloud: kinds, title, axes with their ranges, and
    /// for each series its size, extremes, trend and turning points. Complexity: O(points).
    public func describe() -> String {
        var lines = [opening]
        let range = FigureRange(self)
        if !range.isEmpty || !series.isEmpty {
            lines.append(axisSentence("x axis", x, range.x))
            lines.append(axisSentence("y axis", y, range.y))
        }
        var names = SeriesNames()
        for series in series { lines.append(names.next(series) + ": " + SeriesDescription(series, x).text) }
        if hasLegend {
            let labels = series.compactMap(\.legendLabel).map(escapingControls)
            if !labels.isEmpty { lines.append("Legend: \(labels.joined(separator: ", ")).") }
        }
        lines += notes.map { "Note: \(escapingControls($0))." }
        return lines.joined(separator: "\n")
    }

    private var opening: String {
        var kinds: [String] = []
        for kind in series.compactMap(\.kindName) where !kinds.contains(kind) { kinds.append(kind) }
        let what = kinds.isEmpty ? "An empty figure" : "A figure with " + listed(kinds)
        return title.isEmpty ? what + "." : "\(what). Title: \(escapingControls(title))."
    }

    private func axisSentence(_ name: String, _ axis: Axis, _ range: AxisRange) -> String {
        let label = axis.label.isEmpty ? "" : ", " + escapingControls(axis.label)
        let scale = axis.scale == .log ? ", logarithmic" : ""
        let ends = "from \(DecimalText.short(range.lower)) to \(DecimalText.short(range.upper))"
        let names = (axis.fixedTicks ?? []).map { escapingControls($0.label) }
        let ticks =
            names.isEmpty
            ? ""
            : names.count > 12 ? ", with \(names.count) named ticks" : ", with ticks " + names.joined(separator: ", ")
        return "The \(name)\(label)\(scale): \(ends)\(ticks)."
    }
}

extension Series {
    /// What the shape is called; nil for mere annotations.
    fileprivate var kindName: String? {
        switch shape {
        case .line: lineStyle == nil ? "points" : "a line plot"
        case .scatter: "a scatter plot"
        case .bars: "a bar chart"
        case .histogram: "a histogram"
        case .horizontalLine, .verticalLine, .text: nil
        }
    }
}

/// Calls series by their label or, without one, by their number among their kind.
private struct SeriesNames {
    var counts: [String: Int] = [:]

    mutating func next(_ series: Series) -> String {
        let kind =
            switch series.shape {
            case .line: series.lineStyle == nil ? "Points" : "Line"
            case .scatter: "Scatter"
            case .bars: "Bars"
            case .histogram: "Histogram"
            case .horizontalLine: "Horizontal line"
            case .verticalLine: "Vertical line"
            case .text: "Text"
            }
        counts[kind, default: 0] += 1
        if let label = series.legendLabel { return "\(kind) \"\(escapingControls(label))\"" }
        return "\(kind) \(counts[kind] ?? 1)"
    }
}

/// What is to be said of one series.
private struct SeriesDescription {
    let text: String

    init(_ series: Series, _ axis: Axis) {
        switch series.shape {
        case .line: text = SeriesDescription.points(series, isLine: series.lineStyle != nil)
        case .scatter: text = SeriesDescription.points(series, isLine: false)
        case .bars: text = SeriesDescription.bars(series, axis)
        case .histogram(_, _, let count): text = SeriesDescription.histogram(series, count)
        case .horizontalLine(let y): text = "at y \(number(y))."
        case .verticalLine(let x): text = "at x \(number(x))."
        case .text(let x, let y, let words): text = "\(escapingControls(words)), at x \(number(x)), y \(number(y))."
        }
    }

    private static func points(_ series: Series, isLine: Bool) -> String {
        let points = series.points.filter { isDrawable($0.x) && isDrawable($0.y) }
        guard let lowest = points.min(by: { $0.y < $1.y }), let highest = points.max(by: { $0.y < $1.y }),
            let left = points.min(by: { $0.x < $1.x }), let right = points.max(by: { $0.x < $1.x })
        else { return "no points." }
        if points.count == 1 { return "1 point, at x \(number(lowest.x)), y \(number(lowest.y))." }
        var sentences = ["\(points.count) points", "x from \(number(left.x)) to \(number(right.x))"]
        if lowest.y == highest.y {
            sentences.append("y is \(number(lowest.y)) everywhere")
        } else {
            sentences.append("Lowest y \(number(lowest.y)) at x \(number(lowest.x))")
            sentences.append("Highest y \(number(highest.y)) at x \(number(highest.x))")
        }
        if let trend = Trend(points) {
            sentences.append("Trend: \(trend.words)")
        }
        if isLine, lowest.y != highest.y { sentences.append(course(points)) }
        return sentences.joined(separator: ". ") + "."
    }

    /// Where a line changes its direction.
    private static func course(_ points: [(x: Double, y: Double)]) -> String {
        let turns = turningPoints(points)
        guard let first = points.first, let last = points.last else { return "" }
        switch turns.count {
        case 0: return last.y > first.y ? "It rises all the way" : "It falls all the way"
        case 1...4:
            let places = turns.map { turn in
                "\(turn.isTop ? "top" : "bottom") at x \(number(turn.x)), y \(number(turn.y))"
            }
            return "Turning points: \(places.joined(separator: "; "))"
        default: return "It turns \(turns.count) times"
        }
    }

    private static func turningPoints(
        _ points: [(x: Double, y: Double)]
    ) -> [(x: Double, y: Double, isTop: Bool)] {
        var turns: [(x: Double, y: Double, isTop: Bool)] = []
        var wasRising: Bool?
        for (point, next) in zip(points, points.dropFirst()) where point.y != next.y {
            let isRising = next.y > point.y
            if let wasRising, wasRising != isRising { turns.append((point.x, point.y, wasRising)) }
            wasRising = isRising
        }
        return turns
    }

    private static func bars(_ series: Series, _ axis: Axis) -> String {
        guard case .bars(let positions, let heights, _) = series.shape else { return "" }
        let bars = zip(positions, heights).filter { isDrawable($0) && isDrawable($1) }
        guard let lowest = bars.min(by: { $0.1 < $1.1 }), let highest = bars.max(by: { $0.1 < $1.1 }) else {
            return "no bars."
        }
        if lowest.1 == highest.1 { return "\(counted(bars.count, "bar")). All are \(number(lowest.1)) high." }
        func name(_ position: Double) -> String {
            let tick = axis.fixedTicks?.first { $0.value == position }
            return tick.map { escapingControls($0.label) } ?? "x \(number(position))"
        }
        return "\(bars.count) bars. Lowest \(number(lowest.1)) at \(name(lowest.0)). "
            + "Highest \(number(highest.1)) at \(name(highest.0))."
    }

    private static func histogram(_ series: Series, _ count: Int) -> String {
        let bins = series.rectangles
        guard let first = bins.first, let last = bins.last, let fullest = bins.max(by: { $0.height < $1.height }) else {
            return "no bins."
        }
        let values =
            "\(counted(count, "value")) in \(counted(bins.count, "bin")) from \(number(first.left)) to \(number(last.right))"
        if fullest.height == 0 { return values + ". All bins are empty." }
        let empty = bins.count { $0.height == 0 }
        return values
            + ". Highest bin: \(number(fullest.left)) to \(number(fullest.right)), with \(number(fullest.height))."
            + (empty > 0 ? " \(empty) of the bins \(empty == 1 ? "is" : "are") empty." : "")
    }
}

/// Words joined as in a sentence: `one, two and three`.
private func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
}

private func number(_ value: Double) -> String { DecimalText.short(value) }
