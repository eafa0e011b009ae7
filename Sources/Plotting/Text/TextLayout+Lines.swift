import Wording

/// The lines around the plot.
extension TextLayout {
    /// The rows above the plot.
    var headHeight: Int { titleLines().count + yLabelLines().count }

    func titleLines() -> [StyledLine] {
        if axes.title.isEmpty { return [] }
        return wrapped(axes.title, to: width).map { centred($0, .bold) }
    }

    func yLabelLines() -> [StyledLine] {
        if axes.y.label.isEmpty { return [] }
        return wrapped(axes.y.label, to: width).map { StyledLine([TextRun($0)]) }
    }

    func xLabelLines() -> [StyledLine] {
        if axes.x.label.isEmpty { return [] }
        return wrapped(axes.x.label, to: width).map { centred($0, .plain) }
    }

    /// A text in the middle of the plot or, where it is wider, as near to it as the figure allows.
    private func centred(_ text: String, _ style: TextStyle) -> StyledLine {
        let size = displayWidth(text)
        let start = max(0, min(gutter + (columns - size) / 2, width - size))
        return StyledLine([TextRun(spaces(start)), TextRun(text, style)])
    }

    /// The rows of the plot with the y axis and its ticks.
    func plotLines(_ canvas: Canvas) -> [StyledLine] {
        guard axes.showsAxes else { return (0..<rows).reversed().map { canvas.line($0) } }
        let labels = Dictionary(yTicks.map { ($0.place, $0.label) }) { first, _ in first }
        return (0..<rows).reversed().map { row in
            var line = StyledLine()
            if let label = labels[row] {
                line.append(spaces(gutter - 2 - displayWidth(label)) + label + " ")
                line.append(isBraille ? "┤" : "+", .dim)
            } else {
                line.append(spaces(gutter - 1))
                line.append(isBraille ? "│" : "|", .dim)
            }
            line.append(canvas.line(row))
            return line
        }
    }

    /// The x axis and, under it, the labels of its ticks.
    func axisLines() -> [StyledLine] {
        guard axes.showsAxes else { return [] }
        let places = Set(xTicks.map(\.place))
        let axis = (0..<columns).map { places.contains($0) ? (isBraille ? "┬" : "+") : (isBraille ? "─" : "-") }
        let ruler = StyledLine([
            TextRun(spaces(gutter - 1)), TextRun((isBraille ? "└" : "+") + axis.joined(), .dim),
        ])
        if xTicks.isEmpty { return [ruler] }
        var text = ""
        for tick in xTicks {
            let start = max(0, gutter + TextLayout.labelStart(tick))
            if !text.isEmpty, start <= displayWidth(text) { continue }
            text += spaces(start - displayWidth(text)) + tick.label
        }
        return [ruler, StyledLine([TextRun(text)])]
    }

    // MARK: Keys

    /// From the lowest to the highest number, with the colours or the marks between them.
    func colorBarLines() -> [StyledLine] {
        guard let bar = axes.colorBar, let scale = axes.colorScale else { return [] }
        let label = bar.label.isEmpty ? "" : cut(escapingControls(bar.label), to: width / 3, mark: cutMark) + ": "
        let (low, high) = (DecimalText.short(scale.lower), DecimalText.short(scale.upper))
        let room = width - gutter - displayWidth(label) - displayWidth(low) - displayWidth(high) - 2
        let length = min(max(room, 3), 32)
        var line = StyledLine([TextRun(spaces(min(gutter, max(0, width - (length + width - gutter - room)))))])
        line.append(label + low + " ")
        for column in 0..<length {
            let level = length == 1 ? 0.5 : Double(column) / Double(length - 1)
            let value = scale.lower * (1 - level) + scale.upper * level
            let shown = scale.level(of: value) ?? level
            if hasManyColors {
                line.append(" ", TextStyle(front: scale.map.color(at: shown).ink, back: scale.map.color(at: shown)))
            } else {
                line.append(String(Shades.character(shown, characters)))
            }
        }
        line.append(" " + high)
        return [line]
    }

    /// The names of the series, as many on a line as fit.
    func legendLines(_ looks: [SeriesLook]) -> [StyledLine] {
        guard axes.hasLegend else { return [] }
        var entries = zip(axes.series, looks).compactMap { series, look in legendEntry(series, look) }
        if !axes.legendTitle.isEmpty, !entries.isEmpty {
            let title = cut(escapingControls(axes.legendTitle), to: max(1, width - 1), mark: cutMark)
            entries.insert(StyledLine([TextRun(title + ":")]), at: 0)
        }
        let indent = entries.allSatisfy { $0.width <= columns } ? gutter : 0
        var (lines, line) = ([StyledLine](), StyledLine())
        for entry in entries {
            if !line.runs.isEmpty, line.width + 3 + entry.width > width {
                lines.append(line)
                line = StyledLine()
            }
            line.append(spaces(line.runs.isEmpty ? indent : 3))
            line.append(entry.cut(to: width))
        }
        return line.runs.isEmpty ? lines : lines + [line]
    }

    private func legendEntry(_ series: Series, _ look: SeriesLook) -> StyledLine? {
        guard let label = series.legendLabel else { return nil }
        let sample = series.shape.kind.sample(look, isBraille: isBraille)
        let text = cut(escapingControls(label), to: max(1, width - displayWidth(sample) - 1), mark: cutMark)
        return StyledLine([TextRun(sample, TextStyle(color: look.color)), TextRun(" " + text)])
    }

    /// What could not be drawn.
    func noteLines() -> [StyledLine] {
        axes.notes.flatMap { note in
            wrapped("(\(note.text(in: language)))", to: width).map { StyledLine([TextRun($0, .dim)]) }
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// Marks that grow denser, for sizes where there are no colours.
enum Shades {
    private static let blocks = Array(" ░▒▓█")
    private static let letters = Array(" .:-=+*#%@")

    /// The mark of a level from 0 to 1.
    static func character(_ level: Double, _ characters: TextFigure.Characters) -> Character {
        let marks = characters == .braille ? blocks : letters
        return marks[min(max(Int(level * Double(marks.count)), 0), marks.count - 1)]
    }
}
