import Wording

/// For each of several samples a box from the first to the third quartile with a stroke at the median, whiskers to the
/// outermost values within 1.5 times the box's length, and single points beyond them.
///
/// Source: J. W. Tukey, Exploratory Data Analysis (1977), chapter 2; quartiles are linear, as NumPy's and matplotlib's.
public struct BoxPlot: PlotKind {
    public struct Box: Hashable, Sendable {
        public var place: Double
        public var lowerWhisker: Double
        public var firstQuartile: Double
        public var median: Double
        public var thirdQuartile: Double
        public var upperWhisker: Double
        public var outliers: [Double]
        public var count: Int

        /// nil where no value can be drawn. O(n) once for a look at the order; O(log n + outliers) beyond it for sorted
        /// values with nan last.
        init?(_ values: [Double], place: Double, reach: Double) {
            let isSorted = values.indices.dropFirst().allSatisfy { values[$0 - 1] <= values[$0] || values[$0].isNaN }
            let all = isSorted ? values : values.filter(isDrawable).sorted()
            let sorted = all[all.firstPlace { !($0 < -largestDrawable) }..<all.firstPlace { !($0 <= largestDrawable) }]
            guard let first = sorted.first, let last = sorted.last else { return nil }
            self.place = place
            count = sorted.count
            firstQuartile = Box.quantile(sorted, 0.25)
            median = Box.quantile(sorted, 0.5)
            thirdQuartile = Box.quantile(sorted, 0.75)
            let length = thirdQuartile - firstQuartile
            let (low, high) = (firstQuartile - reach * length, thirdQuartile + reach * length)
            let (from, end) = (sorted.firstPlace { $0 >= low }, sorted.firstPlace { $0 > high })
            lowerWhisker = min(from < sorted.endIndex ? sorted[from] : first, firstQuartile)
            upperWhisker = max(end > sorted.startIndex ? sorted[end - 1] : last, thirdQuartile)
            let (least, most) = (lowerWhisker, upperWhisker)
            outliers = Array(sorted[..<sorted.firstPlace { $0 >= least }] + sorted[sorted.firstPlace { $0 > most }...])
        }

        private static func quantile(_ sorted: ArraySlice<Double>, _ share: Double) -> Double {
            let position = share * Double(sorted.count - 1)
            let place = Int(position)
            let (low, next) = (sorted.startIndex + place, sorted.startIndex + min(place + 1, sorted.count - 1))
            return sorted[low] + (sorted[next] - sorted[low]) * (position - Double(place))
        }

        /// The numbers by which the outliers make room on an axis.
        var extremeOutliers: [Double] {
            // On a logarithmic axis only what is above zero counts.
            let positive = outliers.firstPlace { $0 > 0 }
            return [outliers.first, positive < outliers.count ? outliers[positive] : nil, outliers.last]
                .compactMap { $0 }
        }
    }

    public var boxes: [Box]
    /// How many samples there are, with those that have no number to draw.
    public var sampleCount: Int
    public var isLying = false
    /// Whether a sample without a box has numbers that are finite, but too large for an axis.
    private var hasHugeNumbers = false
    /// How wide a box is, along its axis.
    public var width = 0.5

    /// - Parameter reach: of the whiskers, in lengths of the box.
    init(_ samples: [[Double]], places: [Double], reach: Double = 1.5, isLying: Bool = false) {
        boxes = zip(samples, places).compactMap { Box($0, place: $1, reach: reach) }
        sampleCount = samples.count
        if boxes.count < sampleCount { hasHugeNumbers = samples.contains { holdsHuge($0) } }
        self.isLying = isLying
    }

    var distinction: Distinction { .points(0) }

    func phrase(_ series: Series) -> Message? { Message("a box plot", nb: "et boksplott") }

    func word(_ series: Series) -> Message { Message("Boxes", nb: "Bokser") }

    func describe(_ series: Series, _ axes: Axes) -> Message {
        if boxes.isEmpty { return Message("no boxes.", nb: "ingen bokser.") }
        return boxes.map { box in
            let tick = (isLying ? axes.y : axes.x).fixedTicks?.first { $0.value == box.place }
            let name = tick.map { escapingControls($0.label) } ?? spoken(box.place)
            let (median, lower, upper) = (spoken(box.median), spoken(box.lowerWhisker), spoken(box.upperWhisker))
            let (first, third) = (spoken(box.firstQuartile), spoken(box.thirdQuartile))
            let text = Message(
                "Box \(name): median \(median), half of the values from \(first) to \(third), whiskers from \(lower) to "
                    + upper,
                nb: "Boks \(name): median \(median), halvparten av verdiene fra \(first) til \(third), værhår fra "
                    + "\(lower) til \(upper)")
            let count = box.outliers.count
            if count == 0 { return text + "." }
            return text
                + Message(
                    ", \(counted(count, "point")) beyond.",
                    nb: ", \(count) \(count == 1 ? "punkt" : "punkter") utenfor.")
        }.joined(separator: " ")
    }

    func extend(_ extent: inout AxesExtent) {
        for box in boxes {
            for value in [box.lowerWhisker, box.upperWhisker] + box.extremeOutliers {
                for side in [box.place - width, box.place + width] {
                    if isLying { extent.add(value, side) } else { extent.add(side, value) }
                }
            }
        }
    }

    var holdsHugeNumbers: Bool { hasHugeNumbers }

    func leftOut(_ axes: Axes) -> (count: Int, total: Int) { (sampleCount - boxes.count, sampleCount) }

    /// The strokes of a box, in the directions in which they are drawn; the median comes last.
    func strokes(_ box: Box) -> [[(x: Double, y: Double)]] {
        let (left, right) = (box.place - width / 2, box.place + width / 2)
        let (capLeft, capRight) = (box.place - width / 4, box.place + width / 4)
        let (first, third) = (box.firstQuartile, box.thirdQuartile)
        let strokes: [[(Double, Double)]] = [
            [(left, first), (right, first), (right, third), (left, third), (left, first)],
            [(box.place, first), (box.place, box.lowerWhisker)],
            [(box.place, third), (box.place, box.upperWhisker)],
            [(capLeft, box.lowerWhisker), (capRight, box.lowerWhisker)],
            [(capLeft, box.upperWhisker), (capRight, box.upperWhisker)],
            [(left, box.median), (right, box.median)],
        ]
        return strokes.map { $0.map { isLying ? (x: $0.1, y: $0.0) : (x: $0.0, y: $0.1) } }
    }

    private func outliers(_ box: Box) -> (x: [Double], y: [Double]) {
        let places = box.outliers.map { _ in box.place }
        return isLying ? (box.outliers, places) : (places, box.outliers)
    }

    // MARK: Characters

    func draw(_ layer: PlotLayer, on plot: inout TextPlot, _ series: Series, _ look: SeriesLook) {
        for box in boxes {
            switch layer {
            case .lines: plot.draw(box, isLying: isLying, width: width, look)
            case .points:
                let (x, y) = outliers(box)
                plot.mark(x, y, look)
            default: break
            }
        }
    }

    func sample(_ look: SeriesLook, isBraille: Bool) -> String { isBraille ? "▭" : "[]" }

    // MARK: Page

    func draw(_ layer: PlotLayer, on plot: inout PagePlot, _ series: Series, _ pen: Pen) {
        for box in boxes {
            switch layer {
            case .lines:
                let strokes = strokes(box)
                for (place, stroke) in strokes.enumerated() {
                    var stroked = pen.stroke(.solid)
                    if place + 1 == strokes.count { stroked.color = PlotColor(.vermillion).exact }
                    plot.stroke(plot.points(stroke.map(\.x), stroke.map(\.y)), stroked, pen.opacity)
                }
            case .points:
                let (x, y) = outliers(box)
                plot.mark(x, y, .circle, size: pen.markerSize, pen, isHollow: true)
            default: break
            }
        }
    }

    var coloring: Coloring { .text }
}

extension RandomAccessCollection where Index == Int {
    /// The first place from which on a condition holds that holds for all behind such a place; the end where it never
    /// does. O(log n)
    fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
