import Wording

/// Points, perhaps joined, with bars that tell how uncertain each is.
public struct ErrorBarPlot: PlotKind {
    public var x: [Double]
    public var y: [Double]
    /// How far the bars reach from each point; empty for no bars in that direction.
    public var below: [Double] = []
    public var above: [Double] = []
    public var left: [Double] = []
    public var right: [Double] = []
    /// Half the length of the strokes across the ends, in points.
    public var capSize = 0.0

    public init(x: [Double], y: [Double]) { (self.x, self.y) = (x, y) }

    var distinction: Distinction { .line }

    func phrase(_ series: Series) -> Message? { Message("points with error bars", nb: "punkter med feillinjer") }

    func word(_ series: Series) -> Message { Message("Points with error bars", nb: "Punkter med feillinjer") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        func lengths(_ name: String, _ first: [Double], _ second: [Double]) -> Message {
            let all = (first + second).filter(isDrawable)
            guard let least = all.min(), let most = all.max() else { return Message(verbatim: "") }
            let beginning = Message(" Error bars in \(name): ", nb: " Feillinjer i \(name): ")
            return least == most
                ? beginning + Message("\(spoken(least)) each way.", nb: "\(spoken(least)) hver vei.")
                : beginning + Message.range(spoken(least), spoken(most)) + "."
        }
        return PointWords.text(x, y, isLine: series.lineStyle != nil, axes) + lengths("y", below, above)
            + lengths("x", left, right)
    }

    /// The bars, each from one end to the other.
    var bars: [(from: (x: Double, y: Double), to: (x: Double, y: Double), isUpright: Bool)] {
        x.indices.flatMap { place -> [(from: (x: Double, y: Double), to: (x: Double, y: Double), isUpright: Bool)] in
            guard place < y.count, isDrawable(x[place]), isDrawable(y[place]) else { return [] }
            let (x, y) = (x[place], y[place])
            var bars: [(from: (x: Double, y: Double), to: (x: Double, y: Double), isUpright: Bool)] = []
            if place < below.count, place < above.count {
                bars.append(((x, y - below[place]), (x, y + above[place]), true))
            }
            if place < left.count, place < right.count {
                bars.append(((x - left[place], y), (x + right[place], y), false))
            }
            return bars
        }
    }

    func extend(_ extent: inout AxesExtent) {
        for (x, y) in zip(x, y) { extent.add(x, y) }
        for bar in bars {
            extent.add(bar.from.x, bar.from.y)
            extent.add(bar.to.x, bar.to.y)
        }
    }

    var holdsHugeNumbers: Bool { holdsHuge(x, y) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) { Points.leftOut(x, y, axes) }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        switch layer {
        case .lines:
            plot.stroke(plot.places(x, y), look)
            var bar = look
            bar.lineStyle = .solid
            for each in bars {
                bar.lineCharacter = each.isUpright ? "|" : "-"
                plot.stroke(plot.places([each.from.x, each.to.x], [each.from.y, each.to.y]), bar)
            }
        case .points: plot.mark(x, y, look)
        default: break
        }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { LineSample.text(look, isBraille: isBraille) }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        switch layer {
        case .lines:
            if let style = series.lineStyle { plot.stroke(plot.points(x, y), pen.stroke(style), pen.opacity) }
            let stroke = pen.stroke(.solid)
            for bar in bars where plot.watch.goesOn() {
                let ends = plot.points([bar.from.x, bar.to.x], [bar.from.y, bar.to.y])
                plot.stroke(ends, stroke, pen.opacity)
                guard capSize > 0 else { continue }
                let half = capSize * PagePlot.pixelsPerPoint
                let (across, up) = bar.isUpright ? (half, 0) : (0, half)
                for end in ends.compactMap({ $0 }) {
                    let cap = [PagePoint(end.x - across, end.y - up), PagePoint(end.x + across, end.y + up)]
                    plot.stroke(cap, stroke, pen.opacity)
                }
            }
        case .points:
            if let marker = series.marker { plot.mark(x, y, marker, size: pen.markerSize, pen) }
        default: break
        }
    }

    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {
        LineSample.draw(on: &plot, series, pen, box)
        let x = box.middle.x
        let bar = [PagePoint(x, box.top + 1), PagePoint(x, box.bottom - 1)]
        plot.add(.path([bar], PathStyle(stroke: pen.stroke(.solid), opacity: pen.opacity)))
    }
}
