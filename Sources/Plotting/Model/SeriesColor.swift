/// The colours of series: the palette of Okabe and Ito (2008), which people with every kind of
/// colour vision can tell apart, in the order nearest to matplotlib's own cycle `C0` to `C7`.
public enum SeriesColor: Int, CaseIterable, Hashable, Sendable {
    case blue, orange, green, vermillion, purple, skyBlue, yellow
    /// The colour of plain text in the terminal: black on white, white on black.
    case foreground

    /// Red, green and blue, each 0 to 255; nil for `foreground`, which is the terminal's own.
    public var redGreenBlue: (red: UInt8, green: UInt8, blue: UInt8)? {
        switch self {
        case .blue: (0, 114, 178)
        case .orange: (230, 159, 0)
        case .green: (0, 158, 115)
        case .vermillion: (213, 94, 0)
        case .purple: (204, 121, 167)
        case .skyBlue: (86, 180, 233)
        case .yellow: (240, 228, 66)
        case .foreground: nil
        }
    }

    /// The colour of the series at a place in the cycle.
    public static func cycled(_ index: Int) -> SeriesColor {
        let count = allCases.count
        return allCases[((index % count) + count) % count]
    }

    /// The palette's colour for a matplotlib colour; see `PlotColor`.
    public init(matplotlib name: String) throws { self = try PlotColor(matplotlib: name).palette }

    /// The colour of one of matplotlib's eight letters, such as `r`.
    init?(letter: String) {
        switch letter {
        case "b": self = .blue
        case "g": self = .green
        case "r": self = .vermillion
        case "c": self = .skyBlue
        case "m": self = .purple
        case "y": self = .yellow
        case "k", "w": self = .foreground
        default: return nil
        }
    }

    /// The colour of a place in the cycle, written `C0`, `C1` and so on.
    init?(cycleName name: String) {
        let digits = name.dropFirst()
        guard name.hasPrefix("C"), !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        self = .cycled(Int(digits.suffix(15)) ?? 0)
    }

    /// The palette's colour with the smallest distance; greys are the terminal's own colour.
    static func nearest(red: Int, green: Int, blue: Int) -> SeriesColor {
        if max(red, green, blue) - min(red, green, blue) < 24 { return .foreground }
        func distance(_ color: SeriesColor) -> Int {
            guard let own = color.redGreenBlue else { return .max }
            let (r, g, b) = (Int(own.red) - red, Int(own.green) - green, Int(own.blue) - blue)
            return r * r + g * g + b * b
        }
        return allCases.min { distance($0) < distance($1) } ?? .foreground
    }

    /// Names whose colour of the palette is not the nearest one by numbers, or worth no search.
    static let named: [String: SeriesColor] = [
        "blue": .blue, "navy": .blue, "darkblue": .blue, "royalblue": .blue, "steelblue": .blue,
        "orange": .orange, "darkorange": .orange, "gold": .orange, "brown": .vermillion,
        "green": .green, "darkgreen": .green, "lime": .green, "limegreen": .green, "teal": .green, "olive": .green,
        "red": .vermillion, "darkred": .vermillion, "crimson": .vermillion, "tomato": .vermillion,
        "firebrick": .vermillion, "coral": .vermillion, "salmon": .vermillion, "maroon": .vermillion,
        "purple": .purple, "magenta": .purple, "pink": .purple, "violet": .purple, "indigo": .purple,
        "cyan": .skyBlue, "skyblue": .skyBlue, "lightblue": .skyBlue, "turquoise": .skyBlue,
        "dodgerblue": .skyBlue, "yellow": .yellow,
        "black": .foreground, "white": .foreground, "gray": .foreground, "grey": .foreground,
        "lightgray": .foreground, "lightgrey": .foreground, "darkgray": .foreground, "darkgrey": .foreground,
        "silver": .foreground, "dimgray": .foreground, "dimgrey": .foreground,
    ]
}
