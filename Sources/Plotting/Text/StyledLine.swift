/// How a piece of text looks: which series it belongs to, and how loud it is.
public struct TextStyle: Hashable, Sendable {
    public var color: SeriesColor?
    public var isDim: Bool
    public var isBold: Bool
    /// The colours of a picture, of the letters and of what is behind them.
    public var front: RGBColor?
    public var back: RGBColor?

    public init(
        color: SeriesColor? = nil, isDim: Bool = false, isBold: Bool = false, front: RGBColor? = nil,
        back: RGBColor? = nil
    ) {
        self.front = front
        self.back = back
        self.color = color
        self.isDim = isDim
        self.isBold = isBold
    }

    public static let plain = TextStyle()
    public static let dim = TextStyle(isDim: true)
    public static let bold = TextStyle(isBold: true)
}

/// A piece of text of one style.
public struct TextRun: Hashable, Sendable {
    public var text: String
    public var style: TextStyle

    public init(_ text: String, _ style: TextStyle = .plain) {
        self.text = text
        self.style = style
    }
}

/// One line of a screen: pieces of text, each with its style, and no control characters.
public struct StyledLine: Hashable, Sendable {
    public private(set) var runs: [TextRun]

    public init(_ runs: [TextRun] = []) {
        self.runs = []
        for run in runs { append(run.text, run.style) }
    }

    /// The line without its styles.
    public var plainText: String { runs.map(\.text).joined() }

    /// How many columns the line fills.
    public var width: Int { runs.reduce(0) { $0 + displayWidth($1.text) } }

    /// Adds text at the end; neighbours of one style are one run.
    public mutating func append(_ text: String, _ style: TextStyle = .plain) {
        if text.isEmpty { return }
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text += text
        } else {
            runs.append(TextRun(text, style))
        }
    }

    public mutating func append(_ line: StyledLine) {
        for run in line.runs { append(run.text, run.style) }
    }

    /// The line without the spaces at its end.
    func trimmed() -> StyledLine {
        var result = self
        while let last = result.runs.last {
            if last.style.back != nil { break }
            let kept = last.text.reversed().drop { $0 == " " }.reversed()
            if kept.count == last.text.count { break }
            result.runs.removeLast()
            result.append(String(kept), last.style)
            if !kept.isEmpty { break }
        }
        return result
    }

    /// The line cut to a width.
    func cut(to width: Int) -> StyledLine {
        var (result, left) = (StyledLine(), width)
        for run in runs where left > 0 {
            let text = displayWidth(run.text) <= left ? run.text : Plotting.cut(run.text, to: left, mark: "")
            result.append(text, run.style)
            left -= text == run.text ? displayWidth(text) : left
        }
        return result
    }
}
