/// How wide a text is on a page.
protocol TextMetrics: Sendable {
    /// In pixels, for letters of a size.
    func width(_ text: String, size: Double, isBold: Bool) -> Double
}

extension TextMetrics {
    /// The text in lines of at most a width; control characters are shown.
    func lines(_ text: String, _ setting: TextSetting, within room: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var (lines, line) = ([String](), "")
            for word in escapingControls(String(paragraph)).split(separator: " ") {
                let longer = line.isEmpty ? String(word) : line + " " + word
                if !line.isEmpty, width(longer, size: setting.size, isBold: setting.isBold) > room {
                    lines.append(line)
                    line = String(word)
                } else {
                    line = longer
                }
                // A word that is longer than a line is broken.
                while line.count > 1, width(line, size: setting.size, isBold: setting.isBold) > room {
                    var head = line
                    while head.count > 1, width(head, size: setting.size, isBold: setting.isBold) > room {
                        head.removeLast()
                    }
                    lines.append(head)
                    line = String(line.dropFirst(head.count))
                }
            }
            return lines + [line]
        }
    }

    /// The text cut to a width, with a mark at its end where something was cut.
    func cut(_ text: String, _ setting: TextSetting, to room: Double) -> String {
        if width(text, size: setting.size, isBold: setting.isBold) <= room { return text }
        var kept = text
        while kept.count > 1, width(kept + "…", size: setting.size, isBold: setting.isBold) > room { kept.removeLast() }
        return kept + "…"
    }
}

/// The widths of a sans-serif font as browsers have it. They are those of DejaVu Sans, one of the widest, so that a text
/// in a narrower one has room too.
struct SansMetrics: TextMetrics {
    func width(_ text: String, size: Double, isBold: Bool) -> Double {
        let units = text.unicodeScalars.reduce(0) { $0 + Self.units($1) }
        return Double(units) / 1000 * size * (isBold ? 1.13 : 1)
    }

    private static func units(_ scalar: Unicode.Scalar) -> Int {
        let place = Int(scalar.value) - 32
        if widths.indices.contains(place) { return widths[place] }
        return scalar.properties.generalCategory == .nonspacingMark
            ? 0 : displayWidth(Character(scalar)) > 1 ? 1000 : 640
    }

    /// In thousandths of the size, from the space on.
    private static let widths: [Int] = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636,
        636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775,
        752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390,
        337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ]
}
