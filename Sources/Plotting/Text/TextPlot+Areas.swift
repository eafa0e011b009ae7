/// Bars, bands and boxes in characters.
extension TextPlot {
    // MARK: Bars

    /// A bar in whole cells along its axis and eighths of a cell on the other.
    private struct PlacedBar {
        var cells: Range<Int>
        var eighths: Range<Int>
        /// Whether it grows down, or to the left.
        var hangs: Bool
    }

    /// Fills bars.
    /// - Parameter isApart: whether a gap of one cell keeps neighbours apart, where there is room for one.
    mutating func fill(_ bars: [PlotRectangle], _ look: SeriesLook, isLying: Bool, isApart: Bool) {
        let placed = bars.compactMap { placedBar($0, isLying: isLying) }.sorted {
            $0.cells.lowerBound < $1.cells.lowerBound
        }
        for (index, bar) in placed.enumerated() {
            var cells = bar.cells
            if isApart, index + 1 < placed.count, cells.count > 1,
                cells.upperBound == placed[index + 1].cells.lowerBound
            {
                cells = cells.lowerBound..<(cells.upperBound - 1)
            }
            for cell in cells { fillStrip(cell, bar, look, isLying: isLying) }
        }
    }

    private func placedBar(_ bar: PlotRectangle, isLying: Bool) -> PlacedBar? {
        let (along, across) = isLying ? (layout.range.y, layout.range.x) : (layout.range.x, layout.range.y)
        let (count, length) = isLying ? (canvas.rows, canvas.columns) : (canvas.columns, canvas.rows)
        guard bar.isDrawable, let side = along.place(of: bar.side), let other = along.place(of: bar.other),
            max(side, other) >= 0, min(side, other) <= 1, bar.end != bar.base, let end = across.place(of: bar.end)
        else { return nil }
        let base = across.place(of: bar.base) ?? 0
        func steps(_ place: Double, _ count: Int) -> Int { Int((min(max(place, 0), 1) * Double(count)).rounded()) }
        let first = min(steps(min(side, other), count), count - 1)
        let last = max(steps(max(side, other), count), first + 1)
        let (low, high) = (steps(min(base, end), length * 8), steps(max(base, end), length * 8))
        if low == high, max(base, end) < 0 || min(base, end) > 1 { return nil }
        let hangs = end < base
        // A bar that is not zero is never invisible.
        let eighths = low < high ? low..<high : hangs && low > 0 ? low - 1..<low : low..<low + 1
        return PlacedBar(cells: first..<last, eighths: eighths, hangs: hangs)
    }

    /// One cell's width of a bar, from its base to its end.
    private mutating func fillStrip(_ cell: Int, _ bar: PlacedBar, _ look: SeriesLook, isLying: Bool) {
        let isFine = look.barCharacter == "█"
        let style = TextStyle(color: look.color)
        let length = isLying ? canvas.columns : canvas.rows
        func point(_ step: Int) -> GridPoint {
            isLying ? GridPoint(column: step, row: cell) : GridPoint(column: cell, row: step)
        }
        var isDrawn = false
        for step in (bar.eighths.lowerBound / 8)...((bar.eighths.upperBound - 1) / 8) {
            let covered = bar.eighths.clamped(to: step * 8..<step * 8 + 8)
            let inside = covered.lowerBound - step * 8..<covered.upperBound - step * 8
            let character: Character? =
                isFine
                ? isLying ? Self.lyingBlock(inside) : Self.block(inside)
                : covered.count >= 4 ? look.barCharacter : nil
            guard let character else { continue }
            canvas.put(character, point(step), style)
            isDrawn = true
        }
        if !isDrawn {
            let step = min((bar.hangs ? bar.eighths.upperBound - 1 : bar.eighths.lowerBound) / 8, length - 1)
            canvas.put(look.barCharacter, point(step), style)
        }
    }

    /// The block nearest to a part of a cell, counted in eighths from below: upper parts have only a few blocks.
    private static func block(_ part: Range<Int>) -> Character? {
        let lower: [Character?] = [nil, "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let upper: [Character?] = [nil, "▔", "▔", "▀", "▀", "▀", "█", "█", "█"]
        return part.lowerBound > 0 && part.upperBound == 8 ? upper[part.count] : lower[part.count]
    }

    /// The same from the left.
    private static func lyingBlock(_ part: Range<Int>) -> Character? {
        let left: [Character?] = [nil, "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
        let right: [Character?] = [nil, "▕", "▕", "▐", "▐", "▐", "█", "█", "█"]
        return part.lowerBound > 0 && part.upperBound == 8 ? right[part.count] : left[part.count]
    }

    // MARK: Bands

    /// Fills the cells between two lines over the same places, with a light pattern that lines can be seen on.
    mutating func fill(between low: [(x: Double, y: Double)], and high: [(x: Double, y: Double)], _ look: SeriesLook) {
        let mark: Character = isBraille ? "░" : ":"
        let style = TextStyle(color: look.color)
        let spans = zip(zip(low, low.dropFirst()), zip(high, high.dropFirst()))
        for ((from, to), (fromHigh, toHigh)) in spans where max(from.x, to.x) >= 0 && min(from.x, to.x) <= 1 {
            let first = LinePath.gridIndex(min(from.x, to.x), canvas.columns)
            let last = LinePath.gridIndex(max(from.x, to.x), canvas.columns)
            for column in first...last {
                let place = Double(column) / Double(max(canvas.columns - 1, 1))
                let share = from.x == to.x ? 0 : min(max((place - from.x) / (to.x - from.x), 0), 1)
                let ends = [from.y + (to.y - from.y) * share, fromHigh.y + (toHigh.y - fromHigh.y) * share].sorted()
                guard ends[1] >= 0, ends[0] <= 1 else { continue }
                let bottom = LinePath.gridIndex(ends[0], canvas.rows)
                for row in bottom...max(LinePath.gridIndex(ends[1], canvas.rows), bottom) {
                    canvas.putBackground(mark, GridPoint(column: column, row: row), style)
                }
            }
        }
    }

    // MARK: Boxes

    /// Draws a box with its whiskers from the characters that tables are made of.
    mutating func draw(_ box: BoxPlot.Box, isLying: Bool, width: Double, _ look: SeriesLook) {
        let (along, across) = isLying ? (layout.range.y, layout.range.x) : (layout.range.x, layout.range.y)
        let (count, length) = isLying ? (canvas.rows, canvas.columns) : (canvas.columns, canvas.rows)
        let marks = BoxMarks(isBraille: isBraille, isLying: isLying)
        func step(_ value: Double, _ range: AxisRange, _ cells: Int) -> Int? {
            range.place(of: value).map { LinePath.gridIndex($0, cells) }
        }
        guard let middle = step(box.place, along, count), let side = step(box.place - width / 2, along, count),
            let other = step(box.place + width / 2, along, count), let low = step(box.firstQuartile, across, length),
            let high = step(box.thirdQuartile, across, length), let median = step(box.median, across, length),
            let least = step(box.lowerWhisker, across, length), let most = step(box.upperWhisker, across, length)
        else { return }
        let style = TextStyle(color: look.color)
        func put(_ character: Character, _ cell: Int, _ step: Int, isBold: Bool = false) {
            let point = isLying ? GridPoint(column: step, row: cell) : GridPoint(column: cell, row: step)
            var style = style
            style.isBold = isBold
            canvas.put(character, point, style)
        }
        let (first, last) = (min(side, other), max(side, other))
        let (bottom, top) = (min(low, high), max(low, high))
        for step in [min(least, most), max(least, most)] {
            let end = step <= bottom ? bottom : top
            for between in min(step, end)...max(step, end) { put(marks.whisker, middle, between) }
            for cell in max(first, middle - 1)...min(last, middle + 1) { put(marks.side, cell, step) }
        }
        for step in bottom...top {
            for cell in first...last {
                let isEnd = step == bottom || step == top
                let isSide = cell == first || cell == last
                if isEnd, isSide {
                    put(marks.corner(isFirst: cell == first, isBottom: step == bottom), cell, step)
                } else if isEnd {
                    put(marks.side, cell, step)
                } else {
                    put(isSide ? marks.whisker : " ", cell, step)
                }
            }
        }
        for cell in first...last { put(marks.median, cell, median, isBold: true) }
    }
}

/// The characters of a box, upright or lying.
private struct BoxMarks {
    let isBraille: Bool
    let isLying: Bool

    /// Along the values.
    var whisker: Character { isLying ? (isBraille ? "─" : "-") : (isBraille ? "│" : "|") }
    /// Across them.
    var side: Character { isLying ? (isBraille ? "│" : "|") : (isBraille ? "─" : "-") }
    var median: Character { isLying ? (isBraille ? "┃" : "#") : (isBraille ? "━" : "=") }

    func corner(isFirst: Bool, isBottom: Bool) -> Character {
        guard isBraille else { return "+" }
        // Lying, the first side is the lower one, and the bottom is at the left.
        switch isLying ? (isBottom, isFirst) : (isFirst, isBottom) {
        case (true, true): return "└"
        case (true, false): return "┌"
        case (false, true): return "┘"
        case (false, false): return "┐"
        }
    }
}
