import Plotting
import Wording

/// What the place where text is shown can do.
public struct Theme: Hashable, Sendable {
    /// How many colours there are.
    public enum Colors: Int, Sendable, CaseIterable { case none, basic16, indexed256, trueColor }

    public var colors: Colors
    /// Whether characters beyond ASCII can be shown; else plain marks stand in for them.
    public var usesUnicode: Bool
    /// Columns that may be used.
    public var width: Int
    /// Of the few words in pictures and tables that are ours.
    public var language = Language.english

    /// Text is not set wider than this, however wide the window: long lines are hard to read.
    public static let widestText = 80

    public init(colors: Colors = .none, usesUnicode: Bool = true, width: Int = 80) {
        self.colors = colors
        self.usesUnicode = usesUnicode
        self.width = max(width, 20)
    }

    /// Columns for running text.
    public var textWidth: Int { min(width, Self.widestText) }
}

/// What a piece of text is, from which the theme decides how it looks. Colour never carries a meaning alone.
public struct Style: Hashable, Sendable {
    public enum Role: Sendable {
        case plain, title, code, program, right, mistake, wrong, remark, notice, error
        case series(SeriesColor)
        /// Colours of a picture, of the letters and of what is behind them.
        case paint(RGBColor, on: RGBColor?)
    }

    public var role: Role
    public var isBold = false
    public var isDim = false
    public var isItalic = false

    public init(_ role: Role = .plain, isBold: Bool = false, isDim: Bool = false, isItalic: Bool = false) {
        self.role = role
        self.isBold = isBold
        self.isDim = isDim
        self.isItalic = isItalic
    }

    public static let plain = Style()
}

extension Style.Role: Hashable {}

/// A stretch of text in one style.
public struct Run: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// One row of the screen.
public struct Line: Hashable, Sendable {
    public var runs: [Run]

    public init(_ runs: [Run] = []) { self.runs = runs }

    public init(_ text: String, _ style: Style = .plain) { runs = [Run(text, style)] }

    public var plainText: String { runs.map(\.text).joined() }

    /// Columns that the row takes.
    public var width: Int { displayWidth(plainText) }

    /// The row behind some columns of blanks.
    public func indented(_ columns: Int) -> Line {
        plainText.isEmpty ? self : Line([Run(String(repeating: " ", count: columns))] + runs)
    }
}
