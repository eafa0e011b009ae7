import Wording

/// Bars from a base to a height, upright or lying.
public struct BarPlot: PlotKind {
    /// Where along their axis the bars have their middles.
    public var places: [Double]
    /// How long each is, from its base; below zero it grows the other way.
    public var lengths: [Double]
    /// How wide all of them are.
    public var width: Double
    /// Where each begins; zero where none is given.
    public var bases: [Double] = []
    /// Whether they grow to the right.
    public var isLying = false
    /// A colour for each, in turn; those of the series where there are none.
    public var colors: [PlotColor] = []

    public init(
        places: [Double], lengths: [Double], width: Double, bases: [Double] = [], isLying: Bool = false
    ) {
        self.places = places
        self.lengths = lengths
        self.width = width
        self.bases = bases
        self.isLying = isLying
    }

    var distinction: Distinction { .fill }

    /// The bars as rectangles in the directions in which they are drawn.
    var rectangles: [PlotRectangle] {
        places.indices.compactMap { place in
            guard place < lengths.count else { return nil }
            let base = place < bases.count ? bases[place] : 0
            let (left, right) = (places[place] - width / 2, places[place] + width / 2)
            return PlotRectangle(side: left, other: right, base: base, end: base + lengths[place])
        }
    }

    func phrase(_ series: Series) -> Message? { Message("a bar chart", nb: "et stolpediagram") }

    func word(_ series: Series) -> Message { Message("Bars", nb: "Stolper") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        let bars = zip(places, lengths).filter { isDrawable($0) && isDrawable($1) }
        guard let lowest = bars.min(by: { $0.1 < $1.1 }), let highest = bars.max(by: { $0.1 < $1.1 }) else {
            return Message("no bars.", nb: "ingen stolper.")
        }
        let (least, most) = (spoken(lowest.1), spoken(highest.1))
        if lowest.1 == highest.1 {
            return Message(
                "\(counted(bars.count, "bar")). All are \(least) \(isLying ? "long" : "high").",
                nb:
                    "\(bars.count) \(bars.count == 1 ? "stolpe" : "stolper"). Alle er \(least) \(isLying ? "lange" : "høye")."
            )
        }
        func name(_ place: Double) -> String {
            let tick = (isLying ? axes.y : axes.x).fixedTicks?.first { $0.value == place }
            return tick.map { escapingControls($0.label) } ?? "\(isLying ? "y" : "x") \(spoken(place))"
        }
        let (first, last) = (name(lowest.0), name(highest.0))
        let (short, long) = isLying ? ("Shortest", "Longest") : ("Lowest", "Highest")
        let (kort, lang) = isLying ? ("Kortest", "Lengst") : ("Lavest", "Høyest")
        return Message(
            "\(bars.count) bars. \(short) \(least) at \(first). \(long) \(most) at \(last).",
            nb: "\(bars.count) stolper. \(kort) \(least) ved \(first). \(lang) \(most) ved \(last).")
    }

    func extend(_ extent: inout AxesExtent) {
        for bar in rectangles { bar.extend(&extent, isLying: isLying) }
    }

    var holdsHugeNumbers: Bool { holdsHuge(places, lengths, bases) }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) { (rectangles.count { !$0.isDrawable }, places.count) }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        if layer == .areas { plot.fill(rectangles, look, isLying: isLying, isApart: true) }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { String(look.barCharacter) }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        guard layer == .areas else { return }
        for (place, bar) in rectangles.enumerated() where plot.watch.goesOn() {
            var pen = pen
            if !colors.isEmpty { pen.color = colors[place % colors.count].exact }
            plot.fill(bar, isLying: isLying, pen)
        }
    }
}

/// A bar: two sides along its axis, and where it begins and ends on the other.
struct PlotRectangle: Hashable, Sendable {
    var side: Double
    var other: Double
    var base: Double
    var end: Double

    var isDrawable: Bool { [side, other, base, end].allSatisfy(Plotting.isDrawable) }

    func extend(_ extent: inout AxesExtent, isLying: Bool) {
        let along = isLying ? extent.y : extent.x
        guard isDrawable, along.accepts(side), along.accepts(other) else { return }
        if isLying {
            extent.y.add(side)
            extent.y.add(other)
            extent.x.addBar(from: base, to: end)
        } else {
            extent.x.add(side)
            extent.x.add(other)
            extent.y.addBar(from: base, to: end)
        }
    }
}
