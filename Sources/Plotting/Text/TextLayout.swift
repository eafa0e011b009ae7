import Wording

/// Where everything around the plot stands: widths, ticks and labels.
struct TextLayout {
    let axes: Axes
    let range: AxesRange
    let characters: TextFigure.Characters
    let hasManyColors: Bool
    let language: Language
    /// The columns of the whole figure.
    let width: Int
    /// The columns left of the plot: tick labels, a space, the axis.
    private(set) var gutter = 0
    private(set) var columns: Int
    private(set) var rows: Int
    private(set) var xTicks: [PlacedTick] = []
    private(set) var yTicks: [PlacedTick] = []

    /// A tick and the column or row, counted from the lower left corner of the plot, where it stands.
    struct PlacedTick: Hashable {
        var place: Int
        var label: String
    }

    var isBraille: Bool { characters == .braille }

    /// The cut mark of a text that is too long.
    var cutMark: String { isBraille ? "…" : "..." }

    init(_ axes: Axes, _ options: TextFigure.Options) {
        self.axes = axes
        characters = options.characters
        hasManyColors = options.hasManyColors
        language = options.language
        range = AxesRange(axes)
        width = min(max(options.width, 1), 1000)
        rows = min(max(options.height, 3), 300)
        columns = width
        if axes.isEqualAspect { rows = squareSize(columns: max(1, width * 3 / 4)).rows }
        if axes.showsAxes { placeYTicks() }
        columns = max(1, width - gutter)
        if axes.isEqualAspect { columns = squareSize(columns: columns).columns }
        if axes.showsAxes { placeXTicks(within: width - gutter) }
    }

    // MARK: Equal steps

    /// The size of a plot whose steps are equally long in both directions: a cell is about twice as high as wide. The
    /// cells of an image get whole numbers of characters where there is room.
    private func squareSize(columns most: Int) -> (columns: Int, rows: Int) {
        let across = (range.x.upper / 2 - range.x.lower / 2).magnitude
        let up = (range.y.upper / 2 - range.y.lower / 2).magnitude
        guard across > 0, up > 0, !range.x.isLogarithmic, !range.y.isLogarithmic else { return (most, rows) }
        if let image = images.first, images.count == axes.series.count(where: { !$0.isAnnotation }) {
            // In colours each half of a cell is a pixel; marks fill two cells beside each other.
            let (wide, high) = hasManyColors && isBraille ? (1, 2) : (2, 1)
            var times = min(rows * high / max(image.rows, 1), most / wide / max(image.columns, 1))
            if times > 1, (times * image.rows) % high != 0 { times -= 1 }
            if times >= 1 {
                return (times * wide * image.columns, (times * image.rows + high - 1) / high)
            }
        }
        let scale = min(Double(most) / across, Double(2 * rows) / up)
        func whole(_ length: Double, _ most: Int) -> Int { min(max(Int(length.rounded()), 1), most) }
        return (whole(across * scale, most), whole(up * scale / 2, rows))
    }

    private var images: [ImagePlot] {
        axes.series.compactMap { series in
            guard case .image(let image) = series.shape, !image.isEmpty else { return nil }
            return image
        }
    }

    // MARK: Ticks

    /// The first column of a label that is centred under its tick.
    static func labelStart(_ tick: PlacedTick) -> Int {
        tick.place - (displayWidth(tick.label) - 1) / 2
    }

    /// The cell of a place from 0 to 1; in braille the cell of the nearest dot.
    static func cell(_ place: Double, _ cells: Int, dots: Int, isBraille: Bool) -> Int {
        isBraille
            ? LinePath.gridIndex(place, cells * dots) / dots
            : LinePath.gridIndex(place, cells)
    }

    private mutating func placeYTicks() {
        let ticks = range.y.ticks(
            axes.y, atMost: min((rows + 8) / 4, 10), wholeNumbers: axes.countsUp || !images.isEmpty)
        var used: Set<Int> = []
        let limit = max(1, width / 3)
        yTicks = ticks.compactMap { tick in
            guard let place = range.y.place(of: tick.value) else { return nil }
            let row = Self.cell(place, rows, dots: 4, isBraille: isBraille)
            guard used.insert(row).inserted else { return nil }
            return PlacedTick(place: row, label: cut(escapingControls(tick.label), to: limit, mark: cutMark))
        }
        gutter = min((yTicks.map { displayWidth($0.label) }.max() ?? 0) + 2, max(0, width - 1))
    }

    /// As many ticks as there is room for their labels. The label of the last may stick out to the right: the plot leaves
    /// room for it.
    private mutating func placeXTicks(within room: Int) {
        var overhang = 0
        let most = columns
        for _ in 0..<3 {
            columns = max(1, min(most, room - overhang))
            xTicks = placedXTicks()
            let end = xTicks.map { TextLayout.labelStart($0) + displayWidth($0.label) }.max() ?? 0
            if end <= room { break }
            overhang += end - room
        }
    }

    private func placedXTicks() -> [PlacedTick] {
        func placed(_ ticks: [Tick]) -> [PlacedTick] {
            ticks.compactMap { tick in
                guard let place = range.x.place(of: tick.value) else { return nil }
                return PlacedTick(
                    place: Self.cell(place, columns, dots: 2, isBraille: isBraille), label: escapingControls(tick.label)
                )
            }.sorted { $0.place < $1.place }
        }
        if axes.x.fixedTicks != nil {
            return thinned(placed(range.x.ticks(axes.x, atMost: 0)))
        }
        let isWhole = axes.countsAcross || !images.isEmpty
        for limit in stride(from: min(max(columns / 6, 2), 10), to: 0, by: -1) {
            let ticks = placed(range.x.ticks(axes.x, atMost: limit, wholeNumbers: isWhole))
            if Self.fits(ticks, gap: 2) { return ticks }
        }
        return []
    }

    private static func fits(_ ticks: [PlacedTick], gap: Int) -> Bool {
        zip(ticks, ticks.dropFirst()).allSatisfy { first, second in
            labelStart(first) + displayWidth(first.label) + gap <= labelStart(second)
        }
    }

    /// Names that are too long for their room are cut; where that leaves too little, some go without.
    private func thinned(_ all: [PlacedTick]) -> [PlacedTick] {
        let ticks = all.map {
            PlacedTick(place: $0.place, label: cut($0.label, to: max(4, columns / 2), mark: cutMark))
        }
        if Self.fits(ticks, gap: 1) { return ticks }
        let room = (zip(ticks, ticks.dropFirst()).map { $1.place - $0.place }.min() ?? 1) - 1
        if room >= 4 + displayWidth(cutMark) {
            return ticks.map { PlacedTick(place: $0.place, label: cut($0.label, to: room, mark: cutMark)) }
        }
        // A tick needs a column of its own, so finer steps than this cannot fit.
        for step in max(2, ticks.count / columns)...max(2, ticks.count) {
            let some = stride(from: 0, to: ticks.count, by: step).map { ticks[$0] }
            if Self.fits(some, gap: 1) { return some }
        }
        return Array(ticks.prefix(1))
    }
}

extension Axes {
    /// Whether the y axis shows counts alone, which are whole numbers.
    var countsUp: Bool { counts { !$0.isLying } }

    /// Whether the x axis shows whole numbers alone: counts, or years, in which a half means nothing to a reader.
    var countsAcross: Bool {
        if counts(where: { $0.isLying }) { return true }
        let numbers = series.flatMap { series -> [Double] in
            switch series.shape {
            case .line(let line): line.x
            case .scatter(let points): points.x
            case .bars(let bars) where !bars.isLying: bars.places
            default: []
            }
        }
        return numbers.count > 1 && numbers.allSatisfy { $0 == $0.rounded() && (1000...2999).contains($0) }
    }

    private func counts(where isOnAxis: (HistogramPlot) -> Bool) -> Bool {
        !series.isEmpty
            && series.allSatisfy { series in
                guard case .histogram(let histogram) = series.shape else { return series.isAnnotation }
                return isOnAxis(histogram) && histogram.countsOnly
            }
    }
}
