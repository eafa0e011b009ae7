import Wording

/// What is drawn of a coordinate system, from below to above.
extension AxesLayout {
    func elements() -> [PageElement] {
        var plot = PagePlot(axes, range, box, metrics, watch)
        plot.draw()
        return (axes.hasGrid ? grid : []) + plot.elements + (axes.showsAxes ? frame + tickMarks : []) + words
            + colorBar + legend + notes
    }

    private var grid: [PageElement] {
        let style = PathStyle(stroke: Stroke(color: RGBColor(0xD0D0D0), width: 0.8))
        let lines =
            xTicks.map { [PagePoint($0.place, box.top), PagePoint($0.place, box.bottom)] }
            + yTicks.map { [PagePoint(box.left, $0.place), PagePoint(box.right, $0.place)] }
        return lines.isEmpty ? [] : [.path(lines, style)]
    }

    private var thin: PathStyle { PathStyle(stroke: Stroke(color: PageLayout.ink, width: 1)) }

    private var frame: [PageElement] { [.path([box.corners], thin)] }

    private var tickMarks: [PageElement] {
        var lines: [[PagePoint]] = []
        var labels: [PageElement] = []
        for tick in xTicks {
            lines.append([PagePoint(tick.place, box.bottom), PagePoint(tick.place, box.bottom + Self.tickLength)])
            var setting = tickText
            let below = box.bottom + Self.tickLength + 2
            if isTurned {
                (setting.isUpright, setting.anchor) = (true, .end)
                labels.append(.text(tick.label, PagePoint(tick.place + Self.tickSize * 0.35, below), setting))
            } else {
                setting.anchor = .middle
                let middle = labelMiddle(tick.place, width(tick.label, setting) / 2)
                labels.append(.text(tick.label, PagePoint(middle, below + Self.tickSize * 0.9), setting))
            }
        }
        for tick in yTicks {
            lines.append([PagePoint(box.left - Self.tickLength, tick.place), PagePoint(box.left, tick.place)])
            var setting = tickText
            setting.anchor = .end
            let place = PagePoint(box.left - Self.tickLength - 3, tick.place + Self.tickSize * 0.35)
            labels.append(.text(tick.label, place, setting))
        }
        return (lines.isEmpty ? [] : [.path(lines, thin)]) + labels
    }

    /// Title and names of the axes.
    private var words: [PageElement] {
        var elements: [PageElement] = []
        let middle = min(max(box.middle.x, cell.left), cell.right)
        for (place, line) in titleLines.enumerated() {
            let baseline = box.top - 7 - Double(titleLines.count - 1 - place) * Self.titleSize * 1.25
            elements.append(.text(line, PagePoint(within(line, titleText, around: middle), baseline), titleText))
        }
        for (place, line) in xLabelLines.enumerated() {
            let baseline = xLabelBaseline + Double(place) * Self.labelSize * 1.25
            elements.append(.text(line, PagePoint(within(line, labelText, around: middle), baseline), labelText))
        }
        let labels = yTicks.map { width($0.label, tickText) }.max() ?? 0
        for (place, line) in yLabelLines.enumerated() {
            var setting = labelText
            setting.isUpright = true
            let lines = Double(yLabelLines.count - 1 - place) * Self.labelSize * 1.3
            let x = box.left - Self.tickLength - labels - 9 - lines
            let half = width(line, setting) / 2
            let y = min(max(box.middle.y, cell.top + half), cell.bottom - half)
            elements.append(.text(line, PagePoint(x, y), setting))
        }
        return elements
    }

    /// The middle for a line that shall not stick out of its cell.
    private func within(_ line: String, _ setting: TextSetting, around middle: Double) -> Double {
        let half = width(line, setting) / 2
        return max(min(middle, cell.right - half), cell.left + half)
    }

    // MARK: Keys

    private var colorBar: [PageElement] {
        guard let bar = axes.colorBar, let scale = axes.colorScale else { return [] }
        let left = box.right + 14
        let strip = PageBox(left: left, top: box.top, right: left + Self.colorBarWidth, bottom: box.bottom)
        let rows = 256
        let pixels = (0..<rows).map { row -> RGBColor? in
            let level = 1 - (Double(row) + 0.5) / Double(rows)
            return scale.color(of: scale.lower * (1 - level) + scale.upper * level) ?? scale.map.color(at: level)
        }
        let image = PixelImage(columns: 1, rows: rows, pixels: pixels)
        var elements: [PageElement] = [.image(image, strip, opacity: 1), .path([strip.corners], thin)]
        let span = AxisRange(lower: scale.lower, upper: scale.upper)
        var last = Double.infinity
        for tick in colorTicks {
            guard let place = span.place(of: tick.value), (-0.001...1.001).contains(place) else { continue }
            let y = strip.bottom - place * strip.height
            // Where levels are too near for their words, some go without.
            guard last - y >= Self.tickSize * 1.1 else { continue }
            last = y
            let mark = [PagePoint(strip.right, y), PagePoint(strip.right + Self.tickLength, y)]
            elements.append(.path([mark], thin))
            let text = PagePoint(strip.right + Self.tickLength + 3, y + Self.tickSize * 0.35)
            elements.append(.text(tick.label, text, tickText))
        }
        if !bar.label.isEmpty {
            var setting = labelText
            setting.isUpright = true
            let labels = colorTicks.map { width($0.label, tickText) }.max() ?? 0
            let x = strip.right + Self.tickLength + 8 + labels + Self.labelSize
            let label = metrics.cut(escapingControls(bar.label), setting, to: cell.height)
            elements.append(.text(label, PagePoint(x, strip.middle.y), setting))
        }
        return elements
    }

    private var legend: [PageElement] {
        guard let legendBox else { return [] }
        let ground = PathStyle(
            stroke: Stroke(color: RGBColor(0xCCCCCC), width: 1), fill: RGBColor(0xFFFFFF), opacity: 0.85)
        var elements: [PageElement] = [.path([legendBox.corners], ground)]
        let setting = TextSetting(size: Self.legendSize)
        let row = Self.legendSize * 1.35
        var top = legendBox.top + 4
        if !axes.legendTitle.isEmpty {
            var centred = setting
            centred.anchor = .middle
            let title = metrics.cut(escapingControls(axes.legendTitle), setting, to: legendBox.width - 8)
            elements.append(.text(title, PagePoint(legendBox.middle.x, top + row * 0.75), centred))
            top += row
        }
        var samples = PagePlot(axes, range, box, metrics, watch)
        let colors = axes.colors
        for place in legendEntries {
            let series = axes.series[place]
            let sample = PageBox(
                left: legendBox.left + 6, top: top + 2, right: legendBox.left + 32, bottom: top + row - 2)
            let pen = samples.pen(series, colors[place])
            series.shape.kind.drawSample(on: &samples, series, pen, sample)
            let text = PagePoint(sample.right + 7, top + row * 0.75)
            elements.append(.text(legendText(place), text, setting))
            top += row
        }
        return elements + samples.elements
    }

    /// An empty plot says why it is empty.
    private var notes: [PageElement] {
        guard range.isEmpty, let note = axes.notes.first else { return [] }
        var setting = labelText
        setting.color = RGBColor(0x666666)
        return [.text(metrics.cut(note.text(in: .english), setting, to: box.width - 8), box.middle, setting)]
    }
}
