import Wording

/// A line, or points, through (x, y) in order.
public struct LinePlot: PlotKind {
    public var x: [Double]
    public var y: [Double]

    public init(x: [Double], y: [Double]) { (self.x, self.y) = (x, y) }

    var distinction: Distinction { .line }

    func phrase(_ series: Series) -> Message? {
        series.lineStyle == nil ? Message("points", nb: "punkter") : Message("a line plot", nb: "et linjeplott")
    }

    func word(_ series: Series) -> Message {
        series.lineStyle == nil ? Message("Points", nb: "Punkter") : Message("Line", nb: "Linje")
    }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        PointWords.text(x, y, isLine: series.lineStyle != nil, axes)
    }

    func extend(_ extent: inout AxesExtent) {
        for (x, y) in zip(x, y) { extent.add(x, y) }
    }

    var holdsHugeNumbers: Bool { holdsHuge(x, y) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) { Points.leftOut(x, y, axes) }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        switch layer {
        case .lines: plot.stroke(plot.places(x, y), look)
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
        case .points:
            if let marker = series.marker { plot.mark(x, y, marker, size: pen.markerSize, pen) }
        default: break
        }
    }

    func drawSample(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {
        LineSample.draw(on: &plot, series, pen, box)
    }
}

/// What lines and points of all kinds share.
enum Points {
    static func leftOut(_ x: [Double], _ y: [Double], _ axes: Axes) -> (count: Int, total: Int) {
        (zip(x, y).count { axes.lacksPlace($0, axes.x) || axes.lacksPlace($1, axes.y) }, x.count)
    }
}

/// The sample of a line in a legend.
enum LineSample {
    static func text(_ look: SeriesLook, isBraille: Bool) -> String {
        guard let style = look.lineStyle else { return look.marker.map(String.init) ?? "" }
        let middle = look.marker ?? look.sparseMarker
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

    static func draw(on plot: inout PagePlot, _ series: Series, _ pen: Pen, _ box: PageBox) {
        let (left, right) = (PagePoint(box.left, box.middle.y), PagePoint(box.right, box.middle.y))
        if let style = series.lineStyle {
            plot.add(.path([[left, right]], PathStyle(stroke: pen.stroke(style), opacity: pen.opacity)))
        }
        if let marker = series.marker {
            plot.add(MarkerShape.element(marker, at: box.middle, size: pen.markerSize, pen))
        }
    }
}
