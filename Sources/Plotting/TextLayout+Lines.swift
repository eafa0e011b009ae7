/// The lines around the plot.
extension TextLayout {
    private var isBraille: Bool { characters == .braille }

    func titleLines() -> [StyledLine] {
        if figure.title.isEmpty { return [] }
        return wrapped(figure.title, to: width).map { centred($0, .bold) }
    }

    func yLabelLines() -> [StyledLine] {
        if figure.y.label.isEmpty { return [] }
        return wrapped(figure.y.label, to: width).map { StyledLine([TextRun($0)]) }
    }

    func xLabelLines() -> [StyledLine] {
        if figure.x.label.isEmpty { return [] }
        return wrapped(figure.x.label, to: width).map { centred($0, .plain) }
    }

    /// A text in the middle of the plot or, where it is wider, as near to it as the figure allows.
    private func centred(_ text: String, _ style: TextStyle) -> StyledLine {
        let size = displayWidth(text)
        let start = max(0, min(gutter + (columns - size) / 2, width - size))
        return StyledLine([TextRun(spaces(start)), TextRun(text, style)])
    }

    /// The rows of the plot with the y axis and its ticks.
    func plotLines(_ canvas: Canvas) -> [StyledLine] {
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

    /// The names of the series, as many on a line as fit.
    func legendLines(_ looks: [SeriesLook]) -> [StyledLine] {
        guard figure.hasLegend else { return [] }
        let entries = zip(figure.series, looks).compactMap { series, look in legendEntry(series, look) }
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
        let sample = legendSample(series, look)
        let text = cut(escapingControls(label), to: max(1, width - displayWidth(sample) - 1), mark: cutMark)
        return StyledLine([TextRun(sample, TextStyle(color: look.color)), TextRun(" " + text)])
    }

    private func legendSample(_ series: Series, _ look: SeriesLook) -> String {
        switch series.shape {
        case .bars, .histogram: return String(look.barCharacter)
        case .text: return ""
        case .line, .scatter, .horizontalLine, .verticalLine: break
        }
        guard let style = look.lineStyle else { return look.marker.map(String.init) ?? "" }
        let middle = look.marker ?? look.sparseMarker
        if case .verticalLine = series.shape { return isBraille ? "⡇" : "|" }
        if isBraille {
            let line: (left: String, middle: String, right: String) =
                switch style {
                case .solid: ("⠒", "⠒", "⠒")
                case .dashed: ("⠒", " ", "⠒")
                case .dotted: ("⠂", "⠂", "⠂")
                case .dashDotted: ("⠒", "⠐", "⠒")
                }
            return line.left + (middle.map(String.init) ?? line.middle) + line.right
        }
        let own = String(look.lineCharacter)
        return own + (middle.map(String.init) ?? (style == .solid ? own : " ")) + own
    }

    /// What could not be drawn.
    func noteLines() -> [StyledLine] {
        figure.notes.flatMap { note in
            wrapped("(\(note))", to: width).map { StyledLine([TextRun($0, .dim)]) }
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
