/// The shape that stands at each point, named by matplotlib's own code.
public enum Marker: String, CaseIterable, Hashable, Sendable {
    case point = "."
    case pixel = ","
    case circle = "o"
    case triangleDown = "v"
    case triangleUp = "^"
    case triangleLeft = "<"
    case triangleRight = ">"
    case tripodDown = "1"
    case tripodUp = "2"
    case tripodLeft = "3"
    case tripodRight = "4"
    case octagon = "8"
    case square = "s"
    case pentagon = "p"
    case filledPlus = "P"
    case star = "*"
    case hexagon = "h"
    case turnedHexagon = "H"
    case plus = "+"
    case cross = "x"
    case filledCross = "X"
    case diamond = "D"
    case thinDiamond = "d"
    case verticalLine = "|"
    case horizontalLine = "_"

    /// The marker of a `marker=` argument; nil for no marker. Throws `PlotError` for an unknown code.
    public static func parse(_ code: String) throws -> Marker? {
        if ["", " ", "None", "none"].contains(code) { return nil }
        guard let marker = Marker(rawValue: code) else {
            throw PlotError("Unrecognized marker style \(quoted(code))")
        }
        return marker
    }

    /// The character for terminals that show Unicode.
    var symbol: Character {
        switch self {
        case .point, .pixel: "·"
        case .circle, .octagon, .hexagon, .turnedHexagon: "•"
        case .triangleDown: "▼"
        case .triangleUp: "▲"
        case .triangleLeft: "◀"
        case .triangleRight: "▶"
        case .tripodDown: "▽"
        case .tripodUp: "△"
        case .tripodLeft: "◁"
        case .tripodRight: "▷"
        case .square: "■"
        case .pentagon, .diamond: "◆"
        case .filledPlus, .plus: "+"
        case .star: "★"
        case .cross, .filledCross: "×"
        case .thinDiamond: "◇"
        case .verticalLine: "│"
        case .horizontalLine: "─"
        }
    }

    /// The character for plain ASCII: matplotlib's own code.
    var asciiSymbol: Character { Character(rawValue) }
}

/// How the line through the points is drawn, named by matplotlib's own code.
public enum LineStyle: String, CaseIterable, Hashable, Sendable {
    case solid = "-"
    case dashed = "--"
    case dashDotted = "-."
    case dotted = ":"

    /// The style of a `linestyle=` argument; nil for no line. Throws `PlotError` for an unknown code.
    public static func parse(_ code: String) throws -> LineStyle? {
        switch code {
        case "", " ", "None", "none": return nil
        case "solid": return .solid
        case "dashed": return .dashed
        case "dashdot": return .dashDotted
        case "dotted": return .dotted
        default:
            guard let style = LineStyle(rawValue: code) else {
                throw PlotError(
                    "\(quoted(code)) is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None', "
                        + "' ', '', 'solid', 'dashed', 'dashdot', 'dotted'")
            }
            return style
        }
    }

    /// Whether the dot at a distance along the line, in braille dots, is drawn.
    func isDrawn(at distance: Int) -> Bool {
        switch self {
        case .solid: true
        case .dashed: distance % 7 < 4
        case .dotted: distance % 3 == 0
        case .dashDotted: distance % 9 < 4 || distance % 9 == 6
        }
    }

    /// Whether the cell at a distance along the line, in whole characters, is drawn.
    func isDrawn(atCell distance: Int) -> Bool {
        switch self {
        case .solid: true
        case .dashed: distance % 4 < 2
        case .dotted: distance % 2 == 0
        case .dashDotted: distance % 5 < 2 || distance % 5 == 3
        }
    }
}
