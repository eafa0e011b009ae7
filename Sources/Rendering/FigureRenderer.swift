import Plotting

extension Theme {
    /// A figure's rows at the theme's width.
    /// - Parameter rows: of the plot area alone.
    public func render(_ figure: Figure, rows: Int = 16) -> [Line] {
        let options = TextFigure.Options(
            width: max(textWidth, 40), height: rows, characters: usesUnicode ? .braille : .ascii)
        return TextFigure.render(figure, options).map { Line($0) }
    }
}

extension Line {
    /// A line of a figure, with the colours of its series.
    public init(_ line: StyledLine) {
        self.init(
            line.runs.map { run in
                Run(
                    run.text,
                    Style(
                        run.style.color.map { .series($0) } ?? .plain, isBold: run.style.isBold,
                        isDim: run.style.isDim))
            })
    }
}
