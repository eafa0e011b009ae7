/// A colour by its parts.
public struct RGBColor: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    /// From `0xRRGGBB`.
    public init(_ hexadecimal: Int) {
        red = UInt8(truncatingIfNeeded: hexadecimal >> 16)
        green = UInt8(truncatingIfNeeded: hexadecimal >> 8)
        blue = UInt8(truncatingIfNeeded: hexadecimal)
    }

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// The mean of some colours; black for none.
    init(meanOf colors: [RGBColor]) {
        func mean(_ part: (RGBColor) -> UInt8) -> UInt8 {
            UInt8(clamping: colors.reduce(0) { $0 + Int(part($1)) } / max(colors.count, 1))
        }
        self.init(red: mean(\.red), green: mean(\.green), blue: mean(\.blue))
    }

    /// The colour at a place, from 0 to 1, of a scale between some colours.
    init(between colors: [RGBColor], at place: Double) {
        let position = place.isNaN ? 0 : min(max(place, 0), 1) * Double(colors.count - 1)
        let left = colors[Int(position)]
        let right = colors[min(Int(position) + 1, colors.count - 1)]
        let share = position - position.rounded(.down)
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8(Double(a) + (Double(b) - Double(a)) * share) }
        red = mix(left.red, right.red)
        green = mix(left.green, right.green)
        blue = mix(left.blue, right.blue)
    }

    /// How bright it looks, from 0 to 255 (ITU-R BT.601).
    public var brightness: Double { 0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue) }

    /// A colour of letters that can be read on it.
    public var ink: RGBColor { RGBColor(brightness > 128 ? 0x000000 : 0xFFFFFF) }

    /// As a page writes it: `#rrggbb`.
    var code: String {
        let value = String(Int(red) << 16 | Int(green) << 8 | Int(blue), radix: 16)
        return "#" + String(repeating: "0", count: 6 - value.utf8.count) + value
    }
}
