extension Figure {
    /// What it shows in one line: its titles, or its kinds of plots where it has none. It costs nothing but the names.
    public var headline: String {
        let titles = ([title] + axes.map(\.title)).filter { !$0.isEmpty }
        let lines = titles.isEmpty ? axes.filter { !$0.isHidden }.map(\.opening) : titles
        return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "; ")
    }

    /// The figure in plain short sentences, one a line, to be read aloud: kinds, title, axes with their ranges, and
    /// for each series its size, extremes, trend and turning points. Complexity: O(points).
    public func describe() -> String {
        let shown = axes.filter { !$0.isHidden }
        var parts: [String] = []
        if shown.count != 1 || !title.isEmpty {
            let name = title.isEmpty ? "" : " Title: \(escapingControls(title))."
            parts.append("A figure of \(counted(shown.count, "plot")), \(rows) by \(columns).\(name)")
        }
        for (place, axes) in axes.enumerated() where !axes.isHidden {
            if shown.count > 1 {
                parts.append("Plot \(place + 1), row \(place / columns + 1), column \(place % columns + 1):")
            }
            parts.append(axes.describe())
        }
        return parts.joined(separator: "\n")
    }
}

extension Axes {
    /// The same for one coordinate system.
    public func describe() -> String {
        var lines = [opening]
        let range = AxesRange(self)
        if !range.isEmpty || !series.isEmpty {
            lines.append(axisSentence("x axis", x, range.x))
            lines.append(axisSentence("y axis", y, range.y))
        }
        var names = SeriesNames()
        for series in series { lines.append(names.next(series) + ": " + series.shape.kind.describe(series, self)) }
        if hasLegend {
            let labels = series.compactMap(\.legendLabel).map(escapingControls)
            if !labels.isEmpty { lines.append("Legend: \(labels.joined(separator: ", ")).") }
        }
        if let colorBar, let scale = colorScale {
            let name = colorBar.label.isEmpty ? "" : " of \(escapingControls(colorBar.label))"
            lines.append(
                "Colours\(name): from \(spoken(scale.lower)) to \(spoken(scale.upper)), map \(scale.map.name).")
        }
        lines += notes.map { "Note: \(escapingControls($0))." }
        return lines.joined(separator: "\n")
    }

    fileprivate var opening: String {
        var kinds: [String] = []
        for series in series {
            if let kind = series.shape.kind.phrase(series), !kinds.contains(kind) { kinds.append(kind) }
        }
        let what = kinds.isEmpty ? "An empty figure" : "A figure with " + listed(kinds)
        return title.isEmpty ? what + "." : "\(what). Title: \(escapingControls(title))."
    }

    private func axisSentence(_ name: String, _ axis: Axis, _ range: AxisRange) -> String {
        let label = axis.label.isEmpty ? "" : ", " + escapingControls(axis.label)
        let scale = axis.scale == .log ? ", logarithmic" : ""
        let ends = "from \(axis.words(range.lower)) to \(axis.words(range.upper))"
        let names = (axis.fixedTicks ?? []).map { escapingControls($0.label) }
        let ticks =
            names.isEmpty
            ? ""
            : names.count > 12 ? ", with \(names.count) named ticks" : ", with ticks " + names.joined(separator: ", ")
        return "The \(name)\(label)\(scale): \(ends)\(ticks)."
    }
}

/// Calls series by their label or, without one, by their number among their kind.
private struct SeriesNames {
    var counts: [String: Int] = [:]

    mutating func next(_ series: Series) -> String {
        let kind = series.shape.kind.word(series)
        counts[kind, default: 0] += 1
        if let label = series.legendLabel { return "\(kind) \"\(escapingControls(label))\"" }
        return "\(kind) \(counts[kind] ?? 1)"
    }
}
