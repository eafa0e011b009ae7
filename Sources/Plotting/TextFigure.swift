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

        public init(width: Int = 80, height: Int = 16, characters: Characters = .braille) {
            self.width = width
            self.height = height
            self.characters = characters
        }
    }

    /// The figure as lines of styled text, none wider than asked for.
    ///
    /// From above: title, label of the y axis, plot, ticks, label of the x axis, legend, and what was left out.
    /// Control characters in titles and labels are shown, not sent. Complexity: O(points + width × height).
    public static func render(_ figure: Figure, _ options: Options = Options()) -> [StyledLine] {
        let layout = TextLayout(figure, options)
        var plot = PlotDrawing(figure, layout)
        plot.draw()
        let lines =
            layout.titleLines() + layout.yLabelLines() + layout.plotLines(plot.canvas) + layout.axisLines()
            + layout.xLabelLines() + layout.legendLines(plot.looks) + layout.noteLines()
        return lines.map { $0.trimmed().cut(to: layout.width) }
    }
}
