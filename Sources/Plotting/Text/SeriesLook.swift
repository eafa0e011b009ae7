/// With which characters a series is drawn.
///
/// Colour is never the only code: two series of one kind differ in marker, line style or pattern.
struct SeriesLook {
    var color: SeriesColor
    /// The character at each point; nil for a line without markers.
    var marker: Character?
    /// Whether the points are braille dots, as for a cloud too dense for characters.
    var drawsDots = false
    var lineStyle: LineStyle?
    /// The character that a line is made of in plain text.
    var lineCharacter: Character = "*"
    /// The character set here and there on a braille line that would look like another one but for its colour.
    var sparseMarker: Character?
    /// The character that fills a bar; the full block is drawn to an eighth of a cell.
    var barCharacter: Character = "█"

    /// The looks of every series of a coordinate system on a plot of so many cells.
    static func looks(of axes: Axes, cells: Int, characters: TextFigure.Characters) -> [SeriesLook] {
        var chooser = LookChooser(axes: axes, cells: cells, isUnicode: characters == .braille)
        return axes.series.indices.map { chooser.look(of: $0) }
    }
}

/// Hands out characters so that different series get different ones.
private struct LookChooser {
    /// What makes two series the same on purpose, as when points are drawn one at a time in a loop.
    private struct Identity: Hashable {
        var color: PlotColor?
        var marker: Marker?
        var lineStyle: LineStyle?
        var label: String?
    }

    let axes: Axes
    let cells: Int
    let isUnicode: Bool
    private let colors: [PlotColor]
    private let reserved: Set<Character>
    private let pointSeriesCount: Int
    /// How many lines without markers have each style.
    private let plainLineCounts: [LineStyle?: Int]
    private var taken: Set<Character> = []
    private var known: [Identity: Character] = [:]
    private var barCount = 0

    init(axes: Axes, cells: Int, isUnicode: Bool) {
        self.axes = axes
        self.cells = cells
        self.isUnicode = isUnicode
        colors = axes.colors
        pointSeriesCount = axes.series.count { series in
            if case .scatter = series.shape { return true }
            return series.marker != nil
        }
        let plainLines = axes.series.filter { series in
            if case .line = series.shape { return series.marker == nil }
            return false
        }
        plainLineCounts = Dictionary(plainLines.map { ($0.lineStyle, 1) }, uniquingKeysWith: +)
        // What was asked for by name goes before what is chosen freely.
        reserved = Set(axes.series.compactMap { $0.marker.map { isUnicode ? $0.symbol : $0.asciiSymbol } })
    }

    mutating func look(of index: Int) -> SeriesLook {
        let series = axes.series[index]
        var look = SeriesLook(color: colors[index].palette, lineStyle: series.lineStyle)
        switch series.shape.kind.distinction {
        case .line:
            if let marker = series.marker { look.marker = character(for: series, wish: marker, pool: pointPool) }
            if series.lineStyle != nil, series.marker == nil { choosePlainLine(&look, index) }
            if series.marker != nil { look.lineCharacter = "." }
            look.drawsDots = isUnicode && series.marker == .pixel
        case .points(let count):
            let isCrowd = series.marker == nil && count > cells / 5 && pointSeriesCount == 1
            look.drawsDots = isUnicode && (isCrowd || series.marker == .pixel)
            look.marker = look.drawsDots ? "⠶" : character(for: series, wish: series.marker, pool: pointPool)
        case .fill:
            let pool: [Character] = isUnicode ? ["█", "▒", "░", "▓"] : ["#", "=", ":", "%", "o", "+"]
            look.barCharacter = pool[barCount % pool.count]
            if case .band = series.shape {} else { barCount += 1 }
        case .character(let character): look.lineCharacter = character
        case .nothing: break
        }
        return look
    }

    private var pointPool: [Character] {
        isUnicode ? ["•", "×", "+", "▲", "■", "◆", "○", "★", "▼", "△", "□", "◇"] : Array("ox+*#@%&^v")
    }

    /// A line without markers: in braille another one of the same style needs a mark, in plain text all do.
    private mutating func choosePlainLine(_ look: inout SeriesLook, _ index: Int) {
        let series = axes.series[index]
        guard isUnicode else {
            look.lineCharacter = character(for: series, wish: nil, pool: Array("*#+x@%&o=~"))
            return
        }
        if plainLineCounts[series.lineStyle, default: 0] > 1 {
            look.sparseMarker = character(for: series, wish: nil, pool: pointPool)
        }
    }

    private mutating func character(for series: Series, wish: Marker?, pool: [Character]) -> Character {
        let identity = Identity(
            color: series.color, marker: series.marker, lineStyle: series.lineStyle, label: series.legendLabel)
        let isChosen = series.color != nil || series.marker != nil
        if isChosen, let same = known[identity] { return same }
        let wished = wish.map { isUnicode ? $0.symbol : $0.asciiSymbol }
        let choice: Character
        if let wished, !taken.contains(wished) {
            choice = wished
        } else {
            choice =
                pool.first { !taken.contains($0) && !reserved.contains($0) }
                ?? pool.first { !taken.contains($0) } ?? pool[taken.count % pool.count]
        }
        taken.insert(choice)
        known[identity] = choice
        return choice
    }
}
