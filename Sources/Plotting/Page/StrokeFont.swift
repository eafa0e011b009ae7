/// Letters of strokes, for pages of pixels: no font has to be found on the machine, and a text looks the same everywhere.
/// It has the letters of ASCII, accents of Western Europe, some Greek letters and signs of mathematics; for all others it
/// draws an empty box.
enum StrokeFont {
    struct Glyph: Sendable {
        /// How far it reaches to the right, without the space between letters.
        var width: Double
        /// Lines from place to place, up being positive, the baseline at 0 and the tops of capitals at 14.
        var lines: [[PagePoint]]
    }

    static let metrics = StrokeMetrics()

    /// Units in the size of a font.
    private static let unitsOfSize = 19.5
    private static let space = 3.0

    /// Pixels for a unit.
    private static func scale(_ setting: TextSetting) -> Double { setting.size / unitsOfSize }

    static func width(_ text: String, size: Double) -> Double {
        let units = text.reduce(0) { $0 + glyph($1).width + space }
        return max(units - space, 0) * size / unitsOfSize
    }

    /// The lines of a text whose baseline goes through a place.
    static func lines(_ text: String, _ place: PagePoint, _ setting: TextSetting) -> [[PagePoint]] {
        let scale = scale(setting)
        let width = width(text, size: setting.size)
        var x = setting.anchor == .start ? 0 : setting.anchor == .middle ? -width / 2 : -width
        var lines: [[PagePoint]] = []
        for character in text {
            let glyph = glyph(character)
            lines += glyph.lines.map { line in
                line.map { point in
                    let (across, up) = (x + point.x * scale, point.y * scale)
                    // Written upright, what is to the right is above.
                    return setting.isUpright
                        ? PagePoint(place.x - up, place.y - across) : PagePoint(place.x + across, place.y - up)
                }
            }
            x += (glyph.width + space) * scale
        }
        return lines
    }

    static func glyph(_ character: Character) -> Glyph { glyphs[character] ?? unknown }

    private static let unknown = StrokeReader.glyph(width: 8, "0 0 8 0 8 14 0 14 0 0")

    // MARK: Reading

    private static let glyphs: [Character: Glyph] = {
        var glyphs: [Character: Glyph] = [" ": Glyph(width: 3.6, lines: [])]
        for line in StrokeLetters.text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let character = parts[0].first, let width = Double(parts[1]) else { continue }
            glyphs[character] = StrokeReader.glyph(width: width, String(parts[2]))
        }
        for (character, base) in StrokeLetters.same { glyphs[character] = glyphs[base] }
        for (character, parts) in StrokeLetters.accented {
            guard let letter = parts.first, let mark = parts.last, let base = glyphs[letter],
                let accent = StrokeLetters.accents[mark]
            else { continue }
            // Capitals carry their accents higher.
            let lift = letter.isUppercase && mark != "," ? 4.0 : 0
            let marks = StrokeReader.glyph(width: 0, accent).lines.map { line in
                line.map { PagePoint($0.x + base.width / 2, $0.y + lift) }
            }
            let isDotted = letter == "i"
            glyphs[character] = Glyph(
                width: base.width, lines: (isDotted ? Array(base.lines.prefix(1)) : base.lines) + marks)
        }
        for (place, digit) in "0123456789".enumerated() {
            guard let base = glyphs[digit] else { continue }
            glyphs[Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[place]] = small(base, raisedBy: 6.5)
            glyphs[Array("₀₁₂₃₄₅₆₇₈₉")[place]] = small(base, raisedBy: -3)
        }
        glyphs["⁻"] = glyphs["-"].map { small($0, raisedBy: 6.5) }
        return glyphs
    }()

    private static func small(_ glyph: Glyph, raisedBy distance: Double) -> Glyph {
        Glyph(
            width: glyph.width * 0.62,
            lines: glyph.lines.map { $0.map { PagePoint($0.x * 0.62, $0.y * 0.62 + distance) } })
    }
}

/// The widths of the letters of strokes.
struct StrokeMetrics: TextMetrics {
    func width(_ text: String, size: Double, isBold: Bool) -> Double {
        StrokeFont.width(text, size: size) + (text.isEmpty ? 0 : size * 0.1)
    }
}

/// Reads the strokes of a letter as they are written in `StrokeLetters`.
enum StrokeReader {
    static func glyph(width: Double, _ text: String) -> StrokeFont.Glyph {
        let lines = text.split(separator: "|").map { stroke -> [PagePoint] in
            let kind = stroke.prefix { $0 == "~" || $0 == "o" }
            let numbers = stroke.dropFirst(kind.count).split(separator: " ").compactMap { Double($0) }
            let points = stride(from: 0, to: numbers.count - 1, by: 2).map { PagePoint(numbers[$0], numbers[$0 + 1]) }
            return kind.isEmpty ? points : kind == "o" ? closedCurve(points) : curve(points)
        }
        return StrokeFont.Glyph(width: width, lines: lines)
    }

    /// A curve from the first to the last point, drawn towards those between: a quadratic B-spline.
    private static func curve(_ points: [PagePoint]) -> [PagePoint] {
        guard points.count > 2 else { return points }
        var line = [points[0]]
        for place in 1..<points.count - 1 {
            let end = place + 2 == points.count ? points[place + 1] : middle(points[place], points[place + 1])
            line += arc(line[line.count - 1], points[place], end)
        }
        return line
    }

    private static func closedCurve(_ points: [PagePoint]) -> [PagePoint] {
        guard points.count > 2, let last = points.last else { return points }
        var line = [middle(last, points[0])]
        for place in points.indices {
            line += arc(line[line.count - 1], points[place], middle(points[place], points[(place + 1) % points.count]))
        }
        return line
    }

    private static func middle(_ a: PagePoint, _ b: PagePoint) -> PagePoint {
        PagePoint((a.x + b.x) / 2, (a.y + b.y) / 2)
    }

    private static func arc(_ from: PagePoint, _ control: PagePoint, _ to: PagePoint) -> [PagePoint] {
        (1...5).map { step in
            let share = Double(step) / 5
            let (a, b, c) = ((1 - share) * (1 - share), 2 * share * (1 - share), share * share)
            return PagePoint(a * from.x + b * control.x + c * to.x, a * from.y + b * control.y + c * to.y)
        }
    }
}
