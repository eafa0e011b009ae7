/// Where everything around the plot stands: widths, ticks and labels.
struct TextLayout {
    let figure: Figure
    let range: FigureRange
    let characters: TextFigure.Characters
    /// The columns of the whole figure.
    let width: Int
    /// The columns left of the plot: tick labels, a space, the axis.
    let gutter: Int
    let columns: Int
    let rows: Int
    private(set) var xTicks: [PlacedTick] = []
    private(set) var yTicks: [PlacedTick] = []

    /// A tick and the column or row, counted from the lower left corner of the plot, where it stands.
    struct PlacedTick: Hashable {
        var place: Int
        var label: String
    }

    /// The cut mark of a text that is too long.
    var cutMark: String { characters == .braille ? "…" : "..." }

    init(_ figure: Figure, _ options: TextFigure.Options) {
        self.figure = figure
        characters = options.characters
        range = FigureRange(figure)
        width = min(max(options.width, 1), 1000)
        rows = min(max(options.height, 3), 300)
        let isBraille = options.characters == .braille
        let mark = isBraille ? "…" : "..."
        let yPlaced = TextLayout.placedYTicks(figure, range.y, rows: rows, isBraille: isBraille)
        let limit = max(1, width / 3)
        yTicks = yPlaced.map { PlacedTick(place: $0.place, label: cut($0.label, to: limit, mark: mark)) }
        gutter = min((yTicks.map { displayWidth($0.label) }.max() ?? 0) + 2, max(0, width - 1))
        // The label of the last tick may stick out to the right: the plot leaves room for it.
        var (columns, overhang) = (width - gutter, 0)
        for _ in 0..<3 {
            columns = max(1, width - gutter - overhang)
            xTicks = TextLayout.placedXTicks(
                figure, range.x, columns: columns, isBraille: isBraille, mark: mark)
            let end = xTicks.map { TextLayout.labelStart($0) + displayWidth($0.label) }.max() ?? 0
            if end <= width - gutter { break }
            overhang += end - (width - gutter)
        }
        self.columns = columns
    }

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

    private static func placedYTicks(_ figure: Figure, _ range: AxisRange, rows: Int, isBraille: Bool) -> [PlacedTick] {
        let ticks = range.ticks(
            figure.y, atMost: min((rows + 8) / 4, 10), wholeNumbers: figure.countsOnly)
        var used: Set<Int> = []
        return ticks.compactMap { tick in
            guard let place = range.place(of: tick.value) else { return nil }
            let row = cell(place, rows, dots: 4, isBraille: isBraille)
            return used.insert(row).inserted ? PlacedTick(place: row, label: escapingControls(tick.label)) : nil
        }
    }

    /// As many ticks as there is room for their labels.
    private static func placedXTicks(
        _ figure: Figure, _ range: AxisRange, columns: Int, isBraille: Bool, mark: String
    ) -> [PlacedTick] {
        func placed(_ ticks: [Tick]) -> [PlacedTick] {
            ticks.compactMap { tick in
                guard let place = range.place(of: tick.value) else { return nil }
                return PlacedTick(
                    place: cell(place, columns, dots: 2, isBraille: isBraille), label: escapingControls(tick.label))
            }.sorted { $0.place < $1.place }
        }
        if figure.x.fixedTicks != nil {
            return thinned(placed(range.ticks(figure.x, atMost: 0)), columns: columns, mark: mark)
        }
        for limit in stride(from: min(max(columns / 6, 2), 10), to: 0, by: -1) {
            let ticks = placed(range.ticks(figure.x, atMost: limit))
            if fits(ticks, gap: 2) { return ticks }
        }
        return []
    }

    private static func fits(_ ticks: [PlacedTick], gap: Int) -> Bool {
        zip(ticks, ticks.dropFirst()).allSatisfy { first, second in
            labelStart(first) + displayWidth(first.label) + gap <= labelStart(second)
        }
    }

    /// Names that are too long for their room are cut; where that leaves too little, some go without.
    private static func thinned(_ all: [PlacedTick], columns: Int, mark: String) -> [PlacedTick] {
        let ticks = all.map { PlacedTick(place: $0.place, label: cut($0.label, to: max(4, columns / 2), mark: mark)) }
        if fits(ticks, gap: 1) { return ticks }
        let room = (zip(ticks, ticks.dropFirst()).map { $1.place - $0.place }.min() ?? 1) - 1
        if room >= 4 + displayWidth(mark) {
            return ticks.map { PlacedTick(place: $0.place, label: cut($0.label, to: room, mark: mark)) }
        }
        // A tick needs a column of its own, so finer steps than this cannot fit.
        for step in max(2, ticks.count / columns)...max(2, ticks.count) {
            let some = stride(from: 0, to: ticks.count, by: step).map { ticks[$0] }
            if fits(some, gap: 1) { return some }
        }
        return Array(ticks.prefix(1))
    }
}

extension Figure {
    /// Whether the heights of all bars are whole numbers, as counts are.
    fileprivate var countsOnly: Bool {
        !series.isEmpty
            && series.allSatisfy { series in
                guard case .histogram(_, let heights, _) = series.shape else { return series.isAnnotation }
                return heights.allSatisfy { $0 == $0.rounded() }
            }
    }
}
