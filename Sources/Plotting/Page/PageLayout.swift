/// Sets a figure on a page: coordinate systems in their cells, and around each plot its ticks, labels and keys, as much
/// room for each as its words need, so that nothing overlaps.
struct PageLayout {
    private let metrics: any TextMetrics
    private(set) var page: Page

    private static let margin = 8.0
    private static let gap = 12.0
    static let ink = RGBColor(0)

    /// - Parameter poll: called every few milliseconds; what it throws ends the work.
    init(_ figure: Figure, _ metrics: any TextMetrics, poll: @escaping () throws -> Void = {}) throws {
        let watch = DrawingWatch(poll)
        self.metrics = metrics
        let figure = figure.settled
        page = Page(width: (figure.width * 100).rounded(), height: (figure.height * 100).rounded())
        let box = PageBox(left: 0, top: 0, right: page.width, bottom: page.height)
        page.elements.append(.path([box.corners], PathStyle(fill: RGBColor(0xFFFFFF))))
        var top = Self.margin
        if !figure.title.isEmpty {
            let setting = TextSetting(size: 17, anchor: .middle, isBold: true)
            for line in metrics.lines(figure.title, setting, within: page.width - 2 * Self.margin) {
                top += setting.size * 1.2
                page.elements.append(.text(line, PagePoint(page.width / 2, top - 3), setting))
            }
            top += 4
        }
        let width = (page.width - 2 * Self.margin - Self.gap * Double(figure.columns - 1)) / Double(figure.columns)
        let height = (page.height - top - Self.margin - Self.gap * Double(figure.rows - 1)) / Double(figure.rows)
        for (place, axes) in figure.axes.enumerated() where !axes.isHidden {
            let left = Self.margin + Double(place % figure.columns) * (width + Self.gap)
            let upper = top + Double(place / figure.columns) * (height + Self.gap)
            let cell = PageBox(
                left: left, top: upper, right: left + max(width, 20), bottom: upper + max(height, 20))
            page.elements += AxesLayout(axes, cell, metrics, watch).elements()
            try watch.finish()
        }
    }
}

/// Sets one coordinate system within its cell.
struct AxesLayout {
    let axes: Axes
    let cell: PageBox
    let metrics: any TextMetrics
    let watch: DrawingWatch
    let range: AxesRange
    private(set) var box: PageBox
    private(set) var xTicks: [PlacedTick] = []
    private(set) var yTicks: [PlacedTick] = []
    /// Whether the names below the plot are written from below to above, for lack of room.
    private(set) var isTurned = false
    private(set) var legendLines: [[Int]] = []
    private(set) var legendBox: PageBox?
    /// Where the words around the plot stand.
    private var belowTicks = 0.0

    struct PlacedTick: Hashable {
        /// Along its axis, in pixels of the page.
        var place: Double
        var label: String
    }

    static let tickSize = 13.0
    static let labelSize = 14.0
    static let titleSize = 16.0
    static let legendSize = 13.0
    static let tickLength = 5.0
    static let colorBarWidth = 16.0
    private static let leastPlot = 24.0

    var tickText: TextSetting { TextSetting(size: Self.tickSize) }
    var labelText: TextSetting { TextSetting(size: Self.labelSize, anchor: .middle) }
    var titleText: TextSetting { TextSetting(size: Self.titleSize, anchor: .middle) }

    init(_ axes: Axes, _ cell: PageBox, _ metrics: any TextMetrics, _ watch: DrawingWatch) {
        self.axes = axes
        self.cell = cell
        self.metrics = metrics
        self.watch = watch
        range = AxesRange(axes)
        box = cell
        setTop()
        setBottom()
        setSides()
        if axes.isEqualAspect { square() }
        placeTicks()
        placeLegend()
    }

    func width(_ text: String, _ setting: TextSetting) -> Double {
        metrics.width(text, size: setting.size, isBold: setting.isBold)
    }

    // MARK: Room

    var titleLines: [String] {
        axes.title.isEmpty ? [] : metrics.lines(axes.title, titleText, within: cell.width)
    }

    var xLabelLines: [String] {
        axes.x.label.isEmpty || !axes.showsAxes ? [] : metrics.lines(axes.x.label, labelText, within: cell.width)
    }

    var yLabelLines: [String] {
        axes.y.label.isEmpty || !axes.showsAxes ? [] : metrics.lines(axes.y.label, labelText, within: cell.height)
    }

    private mutating func setTop() {
        box.top = cell.top + Double(titleLines.count) * Self.titleSize * 1.25 + 6
    }

    private mutating func setBottom() {
        box.bottom = cell.bottom - Double(xLabelLines.count) * Self.labelSize * 1.25 - 4
        if axes.showsAxes { box.bottom -= Self.tickLength + Self.tickSize * 1.2 }
        box.bottom = max(box.bottom, box.top + Self.leastPlot)
    }

    private mutating func setSides() {
        box.left = cell.left + 2
        if axes.showsAxes {
            let labels = yTickList(height: box.height).map { width($0.label, tickText) }
            box.left += (labels.max() ?? 0) + Self.tickLength + 5
            box.left += Double(yLabelLines.count) * Self.labelSize * 1.3
        }
        box.right = cell.right - 6
        if axes.colorBar != nil, axes.colorScale != nil { box.right -= colorBarRoom }
        // The last label may stick out to the right, by half of itself.
        if axes.showsAxes, axes.x.fixedTicks == nil, let last = xTickList(width: box.width).last {
            let place = range.x.place(of: last.value) ?? 1
            let end = box.left + place * box.width + width(last.label, tickText) / 2
            if end > box.right + 6 { box.right -= end - box.right - 4 }
        }
        box.right = max(box.right, box.left + Self.leastPlot)
    }

    private var colorBarRoom: Double {
        let labels = colorTicks.map { width($0.label, tickText) }.max() ?? 0
        let name = axes.colorBar?.label ?? ""
        return 14 + Self.colorBarWidth + Self.tickLength + 4 + labels + (name.isEmpty ? 0 : Self.labelSize * 1.5)
    }

    /// Makes steps equally long in both directions, in the middle of the room.
    private mutating func square() {
        let across = (range.x.upper / 2 - range.x.lower / 2).magnitude
        let up = (range.y.upper / 2 - range.y.lower / 2).magnitude
        guard across > 0, up > 0, !range.x.isLogarithmic, !range.y.isLogarithmic else { return }
        let scale = min(box.width / across, box.height / up)
        let (width, height) = (max(across * scale, 4), max(up * scale, 4))
        box.left += (box.width - width) / 2
        box.right = box.left + width
        box.top += (box.height - height) / 2
        box.bottom = box.top + height
    }

    // MARK: Ticks

    private func yTickList(height: Double) -> [Tick] {
        let limit = min(max(Int(height / (Self.tickSize * 2)), 2), 10)
        return range.y.ticks(axes.y, atMost: limit, wholeNumbers: axes.countsUp || hasImage).map { tick in
            Tick(value: tick.value, label: metrics.cut(escapingControls(tick.label), tickText, to: cell.width * 0.35))
        }
    }

    private func xTickList(width room: Double) -> [Tick] {
        let isWhole = axes.countsAcross || hasImage
        for limit in stride(from: 10, to: 1, by: -1) {
            let ticks = range.x.ticks(axes.x, atMost: limit, wholeNumbers: isWhole)
            if fits(ticks, room) { return ticks }
        }
        return range.x.ticks(axes.x, atMost: 1, wholeNumbers: isWhole)
    }

    private func fits(_ ticks: [Tick], _ room: Double) -> Bool {
        let ends = ticks.compactMap { tick -> (middle: Double, half: Double)? in
            let half = width(tick.label, tickText) / 2
            return range.x.place(of: tick.value).map { (labelMiddle(box.left + $0 * room, half), half) }
        }.sorted { $0.middle < $1.middle }
        return zip(ends, ends.dropFirst()).allSatisfy { $0.middle + $0.half + 8 <= $1.middle - $1.half }
    }

    /// Where a label below the plot has its middle: under its tick, or as near to it as the cell allows.
    func labelMiddle(_ place: Double, _ half: Double) -> Double {
        max(min(place, cell.right - half), cell.left + half)
    }

    private var hasImage: Bool {
        axes.series.contains { if case .image = $0.shape { true } else { false } }
    }

    var colorTicks: [Tick] {
        guard let scale = axes.colorScale else { return [] }
        if let levels = scale.levels, levels.count <= 12 {
            return levels.map { Tick(value: $0, label: DecimalText.short($0)) }
        }
        return Ticks.linear(from: scale.lower, to: scale.upper, atMost: min(max(Int(box.height / 26), 2), 10))
    }

    private mutating func placeTicks() {
        guard axes.showsAxes else { return }
        yTicks = thinned(
            yTickList(height: box.height).compactMap { tick in
                range.y.place(of: tick.value).map {
                    PlacedTick(place: box.bottom - $0 * box.height, label: tick.label)
                }
            }, Self.tickSize * 1.15)
        var ticks = xTickList(width: box.width)
        if axes.x.fixedTicks != nil {
            ticks = range.x.ticks(axes.x, atMost: 0)
            isTurned = !fits(ticks, box.width)
        }
        if isTurned { makeRoomBelow(ticks) }
        xTicks = ticks.compactMap { tick in
            range.x.place(of: tick.value).map {
                PlacedTick(place: box.left + $0 * box.width, label: fitted(tick.label))
            }
        }
        if isTurned { xTicks = thinned(xTicks, Self.tickSize * 1.05) }
    }

    /// Where places are too near for their words, some go without.
    private func thinned(_ ticks: [PlacedTick], _ distance: Double) -> [PlacedTick] {
        var kept: [PlacedTick] = []
        for tick in ticks.sorted(by: { $0.place < $1.place }) {
            if let last = kept.last, tick.place - last.place < distance { continue }
            kept.append(tick)
        }
        return kept
    }

    /// The longest label that may stand upright below a plot.
    private var longestTurned: Double { cell.height * 0.35 }

    /// A label as it fits below the plot.
    private func fitted(_ label: String) -> String {
        let label = escapingControls(label)
        return metrics.cut(label, tickText, to: isTurned ? longestTurned : cell.width / 2)
    }

    private mutating func makeRoomBelow(_ ticks: [Tick]) {
        let longest = ticks.map { width(fitted($0.label), tickText) }.max() ?? 0
        let room = max(longest - Self.tickSize * 1.2 + 4, 0)
        box.bottom = max(box.bottom - room, box.top + Self.leastPlot)
        belowTicks = room
        yTicks = thinned(
            yTickList(height: box.height).compactMap { tick in
                range.y.place(of: tick.value).map {
                    PlacedTick(place: box.bottom - $0 * box.height, label: tick.label)
                }
            }, Self.tickSize * 1.15)
    }

    /// The baseline of the first line of the x axis's name.
    var xLabelBaseline: Double {
        box.bottom + Self.tickLength + Self.tickSize * 1.2 + belowTicks + Self.labelSize * 1.15
    }

    // MARK: Legend

    private static let sampleWidth = 26.0

    /// The series that the legend names.
    var legendEntries: [Int] {
        axes.hasLegend ? axes.series.indices.filter { axes.series[$0].legendLabel != nil } : []
    }

    /// Puts the legend into the corner that hides least, or where it was asked to stand.
    private mutating func placeLegend() {
        let entries = legendEntries
        if entries.isEmpty { return }
        let setting = TextSetting(size: Self.legendSize)
        var widest = entries.map { width(legendText($0), setting) }.max() ?? 0
        if !axes.legendTitle.isEmpty { widest = max(widest, width(axes.legendTitle, setting) - Self.sampleWidth) }
        let row = Self.legendSize * 1.35
        let rows = entries.count + (axes.legendTitle.isEmpty ? 0 : 1)
        let size = (width: min(widest + Self.sampleWidth + 20, box.width - 8), height: Double(rows) * row + 8)
        let (left, right) = (box.left + 6, box.right - 6 - size.width)
        let (top, bottom) = (box.top + 6, box.bottom - 6 - size.height)
        let (middle, centre) = ((left + right) / 2, (top + bottom) / 2)
        let corners: [(String, Double, Double)] = [
            ("upper right", right, top), ("upper left", left, top), ("lower left", left, bottom),
            ("lower right", right, bottom), ("center right", right, centre), ("center left", left, centre),
            ("upper center", middle, top), ("lower center", middle, bottom), ("center", middle, centre),
        ]
        let boxes = corners.map { name, x, y in
            (
                name: name,
                box: PageBox(left: x, top: max(y, box.top + 2), right: x + size.width, bottom: y + size.height)
            )
        }
        let asked = axes.legendPlace == "right" ? "center right" : axes.legendPlace
        if let asked = boxes.first(where: { $0.name == asked }) {
            legendBox = asked.box
        } else {
            var plot = PagePlot(axes, range, box, metrics, watch)
            plot.draw(without: .pictures)
            let drawn = plot.elements.prefix(20_000)
            let counted = boxes.map { ($0.box, hidden(by: $0.box, of: drawn)) }
            legendBox = counted.min { $0.1 < $1.1 }?.0
        }
        legendLines = entries.map { [$0] }
    }

    func legendText(_ series: Int) -> String {
        let label = escapingControls(axes.series[series].legendLabel ?? "")
        return metrics.cut(label, TextSetting(size: Self.legendSize), to: max(box.width * 0.7, 40))
    }

    /// How much of what is drawn lies below a box.
    private func hidden(by legend: PageBox, of elements: ArraySlice<PageElement>) -> Int {
        var count = 0
        for element in elements where watch.goesOn() {
            switch element {
            case .circle(let place, let radius, _): count += legend.contains(place, within: radius) ? 2 : 0
            case .text(_, let place, _): count += legend.contains(place, within: 10) ? 50 : 0
            case .image: break
            case .path(let lines, let style):
                if style.fill != nil, let line = lines.first {
                    count += PageClip.polygon(line, legend).count > 2 ? 5 : 0
                } else {
                    for line in lines where watch.goesOn(line.count) {
                        count += zip(line, line.dropFirst()).count { PageClip.line($0, $1, legend) != nil }
                    }
                }
            }
        }
        return count
    }
}
