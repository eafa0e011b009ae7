import Wording

/// Draws figures with characters: braille dots and symbols, or plain ASCII.
public enum TextFigure {
    public enum Characters: String, CaseIterable, Hashable, Sendable {
        /// Two by four dots in each cell, for terminals that show Unicode.
        case braille
        case ascii
    }

    public struct Options: Hashable, Sendable {
        /// The columns that no line exceeds.
        public var width: Int
        /// The rows of the plot itself, without title, labels and legend.
        public var height: Int
        public var characters: Characters
        /// Whether there are colours enough for pictures; else marks tell the sizes.
        public var hasManyColors: Bool
        /// Of what is said of numbers that are left out.
        public var language: Language

        public init(
            width: Int = 80, height: Int = 16, characters: Characters = .braille, hasManyColors: Bool = false,
            language: Language = .english
        ) {
            self.width = width
            self.height = height
            self.characters = characters
            self.hasManyColors = hasManyColors
            self.language = language
        }
    }

    /// The figure as lines of styled text, none wider than asked for.
    ///
    /// From above: title, label of the y axis, plot, ticks, label of the x axis, legend, and what was left out.
    /// Control characters in titles and labels are shown, not sent. Several coordinate systems stand beside each other
    /// where there is room, and below each other where there is none. Complexity: O(points + width × height).
    public static func render(_ figure: Figure, _ options: Options = Options()) -> [StyledLine] {
        let figure = figure.settled
        let width = min(max(options.width, 1), widestFigure)
        var lines: [StyledLine] = []
        if !figure.title.isEmpty {
            lines = wrapped(figure.title, to: width).map { text in
                let start = max(0, (width - displayWidth(text)) / 2)
                return StyledLine([TextRun(String(repeating: " ", count: start)), TextRun(text, .bold)])
            }
        }
        if figure.rows * figure.columns == 1 {
            return lines + figure.axes.filter { !$0.isHidden }.flatMap { render($0, options) }
        }
        for (place, band) in bands(figure, width).enumerated() {
            if place > 0 { lines.append(StyledLine()) }
            lines += beside(band, width, options, isOnlyRow: figure.rows == 1)
        }
        return lines
    }

    /// One coordinate system as lines of styled text.
    static func render(_ axes: Axes, _ options: Options = Options()) -> [StyledLine] {
        let layout = TextLayout(axes, options)
        var plot = TextPlot(axes, layout)
        plot.draw()
        let lines =
            layout.titleLines() + layout.yLabelLines() + layout.plotLines(plot.canvas) + layout.axisLines()
            + layout.xLabelLines() + layout.colorBarLines() + layout.legendLines(plot.looks) + layout.noteLines()
        return lines.map { $0.trimmed().cut(to: layout.width) }
    }

    private static let widestFigure = 1000

    // MARK: Several coordinate systems

    private static let gap = 2
    /// The least columns in which axes with labels can be read, and a picture without them.
    private static let leastWidth = (withAxes: 36, bare: 14)

    /// The rows of the figure, each broken into as many as there is room for.
    private static func bands(_ figure: Figure, _ width: Int) -> [[Axes]] {
        let isBare = figure.axes.allSatisfy { !$0.showsAxes || $0.isHidden }
        let least = isBare ? leastWidth.bare : leastWidth.withAxes
        let most = max(1, (width + gap) / (least + gap))
        return (0..<figure.rows).flatMap { row -> [[Axes]] in
            let cells = Array(figure.axes[row * figure.columns..<(row + 1) * figure.columns])
            return stride(from: 0, to: cells.count, by: most).map { Array(cells[$0..<min($0 + most, cells.count)]) }
        }.filter { $0.contains { !$0.isHidden } }
    }

    private static func beside(_ band: [Axes], _ width: Int, _ options: Options, isOnlyRow: Bool) -> [StyledLine] {
        var options = options
        options.width = (width - gap * (band.count - 1)) / band.count
        if !isOnlyRow { options.height = min(options.height, max(6, options.height * 2 / 3)) }
        let blocks = band.map { axes in axes.isHidden ? [] : render(axes, options) }
        // Plots whose titles differ in height stand on one line all the same.
        let heads = band.map { axes in axes.isHidden ? 0 : TextLayout(axes, options).headHeight }
        let highest = heads.max() ?? 0
        let height = zip(blocks, heads).map { $0.count + highest - $1 }.max() ?? 0
        return (0..<height).map { row in
            var line = StyledLine()
            for (place, block) in blocks.enumerated() {
                let start = place * (options.width + gap)
                line.append(String(repeating: " ", count: max(0, start - line.width)))
                let own = row - (highest - heads[place])
                if block.indices.contains(own) { line.append(block[own]) }
            }
            return line.trimmed()
        }
    }
}
