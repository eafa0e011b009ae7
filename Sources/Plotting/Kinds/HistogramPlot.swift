import Wording

/// How many values fall into each bin, as bars that touch.
public struct HistogramPlot: PlotKind {
    /// One more than there are bins.
    public var edges: [Double]
    public var heights: [Double]
    /// How many values fell into the bins.
    public var valueCount: Int
    /// Whether the bars grow to the right.
    public var isLying = false

    var distinction: Distinction { .fill }

    var rectangles: [PlotRectangle] {
        zip(zip(edges, edges.dropFirst()), heights).map { ends, height in
            PlotRectangle(side: ends.0, other: ends.1, base: 0, end: height)
        }
    }

    /// Whether the heights of all bars are whole numbers, as counts are.
    var countsOnly: Bool { heights.allSatisfy { $0 == $0.rounded() } }

    func phrase(_ series: Series) -> Message? { Message("a histogram", nb: "et histogram") }

    func word(_ series: Series) -> Message { Message("Histogram", nb: "Histogram") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        let bins = rectangles
        guard let first = bins.first, let last = bins.last, let fullest = bins.max(by: { $0.end < $1.end }) else {
            return Message("no bins.", nb: "ingen intervaller.")
        }
        let (low, high) = (spoken(first.side), spoken(last.other))
        let values = Message(
            "\(counted(valueCount, "value")) in \(counted(bins.count, "bin")) from \(low) to \(high)",
            nb: "\(valueCount) \(valueCount == 1 ? "verdi" : "verdier") i \(bins.count) "
                + "\(bins.count == 1 ? "intervall" : "intervaller") fra \(low) til \(high)")
        if fullest.end == 0 {
            return values + Message(". All bins are empty.", nb: ". Alle intervallene er tomme.")
        }
        let (left, right, most) = (spoken(fullest.side), spoken(fullest.other), spoken(fullest.end))
        let text =
            values
            + Message(
                ". Highest bin: \(left) to \(right), with \(most).",
                nb: ". Høyeste intervall: \(left) til \(right), med \(most).")
        let empty = bins.count { $0.end == 0 }
        if empty == 0 { return text }
        return text
            + Message(
                " \(empty) of the bins \(empty == 1 ? "is" : "are") empty.",
                nb: " \(empty) av intervallene er \(empty == 1 ? "tomt" : "tomme").")
    }

    func extend(_ extent: inout AxesExtent) {
        for bar in rectangles { bar.extend(&extent, isLying: isLying) }
    }

    var holdsHugeNumbers: Bool { holdsHuge(heights) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) { (rectangles.count { !$0.isDrawable }, heights.count) }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        if layer == .areas { plot.fill(rectangles, look, isLying: isLying, isApart: false) }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { String(look.barCharacter) }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        guard layer == .areas else { return }
        for bar in rectangles { plot.fill(bar, isLying: isLying, pen, edge: RGBColor(0xFFFFFF)) }
    }
}
