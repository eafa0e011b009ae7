import Plotting
import Wording

extension Theme {
    /// The rows of a picture at the theme's width. Colour never carries a meaning alone: without colours the sizes are
    /// told by the numbers themselves and by the density of a mark.
    /// - Parameter rows: how many there may be.
    public func render(_ picture: Picture, rows: Int = 20) -> [Line] {
        switch picture {
        case .heatMap(let map): cells(map, rows) ?? blocks(map, rows)
        case .bars(let bars): render(bars)
        case .table(let table): render(table)
        }
    }

    // MARK: Heat maps

    /// Marks for sizes, from small to large.
    private var shades: [Character] { usesUnicode ? [" ", "░", "▒", "▓", "█"] : [" ", ".", "+", "%", "@"] }

    /// The map with its numbers; nil where they do not fit.
    private func cells(_ map: HeatMap, _ mostRows: Int) -> [Line]? {
        guard map.rows <= mostRows, map.columns <= textWidth else { return nil }
        let texts = map.values.map { DecimalText.short($0, digits: 3) }
        let size = (texts.map(\.count).max() ?? 1) + 2
        let label = String(map.rows - 1).count
        guard label + 1 + map.columns * size <= textWidth else { return nil }
        let head = (0..<map.columns).map { Self.padded("\($0)", size, isRight: true) }.joined()
        var lines = [Line(String(repeating: " ", count: label + 1) + head, Style(isDim: true))]
        for row in 0..<map.rows {
            var runs = [Run(Self.padded("\(row)", label, isRight: true) + " ", Style(isDim: true))]
            for column in 0..<map.columns {
                let (value, text) = (map.value(row, column), texts[row * map.columns + column])
                runs.append(cell(map, value, Self.padded(text, size - 1, isRight: true)))
            }
            lines.append(Line(runs))
        }
        return lines
    }

    private func cell(_ map: HeatMap, _ value: Double, _ text: String) -> Run {
        guard hasManyColors else {
            return Run(String(text.first == " " ? shade(map, value) : " ") + text.dropFirst() + " ")
        }
        guard let color = map.color(of: value) else { return Run(text + " ") }
        return Run(text + " ", Style(.paint(ink(on: color), on: color)))
    }

    /// A colour of letters that can be read on another.
    private func ink(on color: RGBColor) -> RGBColor { RGBColor(color.brightness > 128 ? 0x000000 : 0xFFFFFF) }

    private func shade(_ map: HeatMap, _ value: Double) -> Character {
        guard let level = map.level(of: value) else { return "?" }
        return shades[min(Int(level * Double(shades.count)), shades.count - 1)]
    }

    private func mark(_ map: HeatMap, _ row: Int, _ column: Int) -> Character {
        map.separators.contains(column) ? " " : shade(map, map.value(row, column))
    }

    /// A map of more cells than there is room for numbers: two rows in one with colours, marks without.
    private func blocks(_ map: HeatMap, _ mostRows: Int) -> [Line] {
        let isPaired = hasManyColors && usesUnicode
        let small = map.reduced(toRows: isPaired ? 2 * mostRows : mostRows, columns: textWidth)
        // A cell of two columns is about as wide as high; in half blocks, of one.
        let width = !isPaired && small.columns * 2 <= textWidth ? 2 : 1
        var lines: [Line] = []
        for row in stride(from: 0, to: small.rows, by: isPaired ? 2 : 1) {
            lines.append(
                Line(
                    (0..<small.columns).map { column in
                        isPaired
                            ? halves(small, row, column)
                            : Run(String(repeating: mark(small, row, column), count: width))
                    }))
        }
        let range = Message.range(DecimalText.short(map.lowest), DecimalText.short(map.highest))
        let marks = Message(verbatim: shades.map(String.init).joined() + " : ")
        let scale = isPaired ? map.isDiverging ? .blueToOrange : .darkToLight : marks
        lines.append(Line((scale + range).text(in: language), Style(isDim: true)))
        return lines
    }

    private func halves(_ map: HeatMap, _ row: Int, _ column: Int) -> Run {
        let upper = map.color(of: map.value(row, column))
        let lower = row + 1 < map.rows ? map.color(of: map.value(row + 1, column)) : nil
        switch (upper, lower) {
        case (let upper?, let lower): return Run("▀", Style(.paint(upper, on: lower)))
        case (nil, let lower?): return Run("▄", Style(.paint(lower, on: nil)))
        case (nil, nil): return Run(" ")
        }
    }

    // MARK: Bars

    private func render(_ bars: BarList) -> [Line] {
        let numbers = bars.values.map { DecimalText.short($0) }
        let labels = bars.labels.map { Self.cut($0, 16) }
        let labelWidth = labels.map { displayWidth($0) }.max() ?? 0
        let numberWidth = numbers.map(\.count).max() ?? 0
        let room = max(min(textWidth - labelWidth - numberWidth - 4, 50), 8)
        let finite = bars.values.filter(isDrawable)
        let low = min(finite.min() ?? 0, 0)
        let high = max(finite.max() ?? 0, 0)
        // Parts of the halves, so that a range of large numbers stays finite.
        let range = high / 2 - low / 2
        let left = range > 0 ? Int((-low / 2 / range * Double(room)).rounded()) : 0
        return bars.values.indices.map { place in
            let share = isDrawable(bars.values[place]) && range > 0 ? bars.values[place] / 2 / range : 0
            let bar = self.bar(share * Double(room), left: left, room: room)
            let label = String(repeating: " ", count: labelWidth - displayWidth(labels[place])) + labels[place]
            return Line([
                Run(label + (usesUnicode ? " │" : " |"), Style(isDim: true)), Run(bar, Style(.series(.blue))),
                Run(" " + Self.padded(numbers[place], numberWidth, isRight: true)),
            ])
        }
    }

    /// A bar of a length in columns, below zero to the left of where zero stands.
    private func bar(_ length: Double, left: Int, room: Int) -> String {
        let full: Character = usesUnicode ? "█" : "#"
        if length < 0 {
            let count = min(Int((-length).rounded()), left)
            return String(repeating: " ", count: left - count) + String(repeating: full, count: count)
                + String(repeating: " ", count: room - left)
        }
        let whole = min(Int(length), room - left)
        var bar = String(repeating: full, count: whole)
        let eighths = usesUnicode ? Int((length - Double(whole)) * 8) : 0
        if eighths > 0, whole < room - left { bar.append(Array("▏▎▍▌▋▊▉")[min(eighths, 7) - 1]) }
        return String(repeating: " ", count: left) + bar + String(repeating: " ", count: room - left - bar.count)
    }

    // MARK: Tables

    private func render(_ table: TextTable) -> [Line] {
        let cells = ([table.header] + table.rows).map { row in
            table.header.indices.map { $0 < row.count ? row[$0] : "" }
        }
        let widest = max(textWidth / 2, 8)
        var widths = table.header.indices.map { column in
            min(cells.map { displayWidth($0[column]) }.max() ?? 1, widest)
        }
        var total = widths.reduce(0, +) + 2 * max(widths.count - 1, 0)
        while total > textWidth, widths.count > 1 { total -= widths.removeLast() + 2 }
        let isRight = widths.indices.map { column in
            !table.rows.isEmpty && table.rows.allSatisfy { column >= $0.count || Double($0[column]) != nil }
        }
        func line(_ row: [String]) -> String {
            widths.indices.map { Self.padded(Self.cut(row[$0], widths[$0]), widths[$0], isRight: isRight[$0]) }
                .joined(separator: "  ")
        }
        var lines = [Line(line(cells[0]), Style(isBold: true))]
        lines.append(
            Line(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), Style(isDim: true)))
        lines += cells.dropFirst().map { Line(line($0)) }
        let columnsLeftOut = table.header.count - widths.count
        var left: [Message] = []
        if table.rowsLeftOut > 0 { left.append(.moreRows(table.rowsLeftOut)) }
        if columnsLeftOut > 0 { left.append(.moreColumns(columnsLeftOut)) }
        if !left.isEmpty {
            let words = Message.andMore + left.joined(separator: ", ")
            lines.append(Line(words.text(in: language), Style(isDim: true)))
        }
        return lines
    }

    // MARK: Columns

    private static func padded(_ text: String, _ width: Int, isRight: Bool) -> String {
        let blanks = String(repeating: " ", count: max(width - displayWidth(text), 0))
        return isRight ? blanks + text : text + blanks
    }

    /// A text without control characters in at most so many columns.
    private static func cut(_ text: String, _ width: Int) -> String {
        let text = escapingControls(text)
        guard displayWidth(text) > width else { return text }
        var kept = ""
        for character in text {
            if displayWidth(kept) + displayWidth(character) > width - 1 { break }
            kept.append(character)
        }
        return kept + "…"
    }
}
