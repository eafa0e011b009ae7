/// A colour that was asked for by name: exact on a page, the nearest of the palette in a terminal, whose own
/// background is not known.
public struct PlotColor: Hashable, Sendable {
    public let palette: SeriesColor
    public let exact: RGBColor

    /// A colour of the palette.
    public init(_ palette: SeriesColor) {
        self.palette = palette
        exact = palette.redGreenBlue.map { RGBColor(red: $0.red, green: $0.green, blue: $0.blue) } ?? RGBColor(0)
    }

    init(_ palette: SeriesColor, exact: RGBColor) {
        self.palette = palette
        self.exact = exact
    }

    /// An exact colour, with its nearest of the palette.
    public init(_ exact: RGBColor) {
        self.exact = exact
        palette = .nearest(red: Int(exact.red), green: Int(exact.green), blue: Int(exact.blue))
    }

    /// A matplotlib colour: a letter, a name, `C3`, `tab:blue`, `#rrggbb`, `#rgb` or a grey such as `0.5`. What stands
    /// for transparency in `#rrggbbaa` is passed over. Throws `PlotError` for any other text.
    public init(matplotlib name: String) throws {
        if let letter = PlotColor(letter: name) {
            self = letter
        } else if let cycled = SeriesColor(cycleName: name) {
            self.init(cycled)
        } else if let value = NamedColors.value(name.lowercased()) {
            let bare = name.lowercased()
            let palette = SeriesColor.named[bare.hasPrefix("tab:") ? String(bare.dropFirst(4)) : bare]
            let exact = RGBColor(value)
            self.init(palette ?? PlotColor(exact).palette, exact: exact)
        } else if let value = PlotColor.hexadecimal(name) {
            self.init(RGBColor(value))
        } else if let grey = Double(name), (0...1).contains(grey) {
            let level = Int((grey * 255).rounded())
            self.init(RGBColor(level << 16 | level << 8 | level))
        } else {
            throw PlotError("\(quoted(name)) is not a valid value for color")
        }
    }

    /// The colour of one of matplotlib's eight letters, such as `r`.
    init?(letter: String) {
        guard let palette = SeriesColor(letter: letter), let value = NamedColors.letters[letter] else { return nil }
        self.init(palette, exact: RGBColor(value))
    }

    private static func hexadecimal(_ text: String) -> Int? {
        let digits = text.dropFirst()
        guard text.hasPrefix("#"), [3, 4, 6, 8].contains(digits.count), digits.allSatisfy(\.isHexDigit) else {
            return nil
        }
        let doubled = digits.count < 5 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
        return Int(doubled.prefix(6), radix: 16)
    }
}
