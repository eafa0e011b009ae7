import Plotting

extension Theme {
    /// A figure's rows at the theme's width: plots beside each other may fill a wide window.
    /// - Parameter rows: of the plot area alone.
    public func render(_ figure: Figure, rows: Int = 16) -> [Line] {
        let options = TextFigure.Options(
            width: figure.columns > 1 ? min(width, figure.columns * Self.widestText) : textWidth, height: rows,
            characters: usesUnicode ? .braille : .ascii, hasManyColors: usesUnicode && hasManyColors,
            language: language)
        return TextFigure.render(figure, options).map { Line($0) }
    }

    /// Whether there are colours enough for pictures.
    var hasManyColors: Bool { colors == .indexed256 || colors == .trueColor }
}

extension Line {
    /// A line of a figure, with the colours of its series and its pictures.
    public init(_ line: StyledLine) {
        self.init(
            line.runs.map { run in
                let role: Style.Role =
                    if let front = run.style.front {
                        .paint(front, on: run.style.back)
                    } else {
                        run.style.color.map { .series($0) } ?? .plain
                    }
                return Run(run.text, Style(role, isBold: run.style.isBold, isDim: run.style.isDim))
            })
    }
}
