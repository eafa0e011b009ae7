import Wording

extension Figure {
    /// What it shows in one line: its titles, or its kinds of plots where it has none. It costs nothing but the names.
    public var headline: String {
        let titles = ([title] + axes.map(\.title)).filter { !$0.isEmpty }
        let lines = titles.isEmpty ? axes.filter { !$0.isHidden }.map { $0.opening.text(in: .english) } : titles
        return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "; ")
    }

    /// The figure in plain short sentences, one a line, to be read aloud: kinds, title, axes with their ranges, and
    /// for each series its size, extremes, trend and turning points. Complexity: O(points).
    public func describe() -> Message {
        let shown = axes.filter { !$0.isHidden }
        var parts: [Message] = []
        if shown.count != 1 || !title.isEmpty {
            let count = shown.count
            parts.append(
                Message(
                    "A figure of \(counted(count, "plot")), \(rows) by \(columns).",
                    nb: "En figur med \(count) plott, \(rows) ganger \(columns).") + titleSentence(title))
        }
        for (place, axes) in axes.enumerated() where !axes.isHidden {
            if shown.count > 1 {
                let (row, column) = (place / columns + 1, place % columns + 1)
                parts.append(
                    Message(
                        "Plot \(place + 1), row \(row), column \(column):",
                        nb: "Plott \(place + 1), rad \(row), kolonne \(column):"))
            }
            parts.append(axes.describe())
        }
        return parts.joined(separator: "\n")
    }

    /// The same in one language.
    public func describe(in language: Language) -> String { describe().text(in: language) }

    /// The same in English.
    public var words: String { describe(in: .english) }
}

/// ` Title: Growth.`; nothing where there is none.
private func titleSentence(_ title: String) -> Message {
    let text = escapingControls(title)
    return title.isEmpty ? Message(verbatim: "") : Message(" Title: \(text).", nb: " Tittel: \(text).")
}

extension Axes {
    /// The same for one coordinate system.
    public func describe() -> Message {
        var lines = [opening]
        let range = AxesRange(self)
        if !range.isEmpty || !series.isEmpty {
            lines.append(axisSentence("x", x, range.x))
            lines.append(axisSentence("y", y, range.y))
        }
        var names = SeriesNames()
        for series in series { lines.append(names.next(series) + ": " + series.shape.kind.describe(series, self)) }
        if hasLegend {
            let labels = series.compactMap(\.legendLabel).map(escapingControls).joined(separator: ", ")
            if !labels.isEmpty { lines.append(Message("Legend: \(labels).", nb: "Tegnforklaring: \(labels).")) }
        }
        if let colorBar, let scale = colorScale {
            let label = escapingControls(colorBar.label)
            let (low, high) = (spoken(scale.lower), spoken(scale.upper))
            lines.append(
                Message(
                    "Colours\(label.isEmpty ? "" : " of \(label)"): from \(low) to \(high), map \(scale.map.name).",
                    nb:
                        "Farger\(label.isEmpty ? "" : " for \(label)"): fra \(low) til \(high), skala \(scale.map.name)."
                ))
        }
        lines += notes.map { note in
            Message(
                "Note: \(escapingControls(note.text(in: .english))).",
                nb: "Merknad: \(escapingControls(note.text(in: .bokmal))).")
        }
        return lines.joined(separator: "\n")
    }

    fileprivate var opening: Message {
        var kinds: [Message] = []
        for series in series {
            if let kind = series.shape.kind.phrase(series), !kinds.contains(kind) { kinds.append(kind) }
        }
        let what =
            if series.isEmpty {
                Message("An empty figure", nb: "En tom figur")
            } else if kinds.isEmpty {
                Message("A figure", nb: "En figur")
            } else {
                Message("A figure with ", nb: "En figur med ") + listed(kinds)
            }
        return what + "." + titleSentence(title)
    }

    private func axisSentence(_ name: String, _ axis: Axis, _ range: AxisRange) -> Message {
        let label = axis.label.isEmpty ? "" : ", " + escapingControls(axis.label)
        let scale = axis.scale == .log ? Message(", logarithmic", nb: ", logaritmisk") : Message(verbatim: "")
        let (low, high) = (axis.words(range.lower), axis.words(range.upper))
        let names = (axis.fixedTicks ?? []).map { escapingControls($0.label) }
        let list = names.joined(separator: ", ")
        let ticks =
            names.isEmpty
            ? Message(verbatim: "")
            : names.count > 12
                ? Message(", with \(names.count) named ticks", nb: ", med \(names.count) merker med navn")
                : Message(", with ticks \(list)", nb: ", med merkene \(list)")
        return Message("The \(name) axis\(label)", nb: "Langs \(name)-aksen\(label)") + scale
            + Message(": from \(low) to \(high)", nb: ": fra \(low) til \(high)") + ticks + "."
    }
}

/// Calls series by their label or, without one, by their number among their kind.
private struct SeriesNames {
    var counts: [Message: Int] = [:]

    mutating func next(_ series: Series) -> Message {
        let kind = series.shape.kind.word(series)
        counts[kind, default: 0] += 1
        if let label = series.legendLabel { return kind + " \"\(escapingControls(label))\"" }
        return kind + " \(counts[kind] ?? 1)"
    }
}
