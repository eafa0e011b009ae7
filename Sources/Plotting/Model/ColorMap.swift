/// A scale between colours, by matplotlib's name for it. Each is given at nine places; between them it is straight.
///
/// viridis, plasma, inferno and magma are by S. van der Walt and N. Smith (2015), cividis by J. Nuñez and others (2018),
/// coolwarm by K. Moreland (2009), the maps of two words by C. Brewer, turbo by A. Mikhailov (2019).
public struct ColorMap: Hashable, Sendable {
    public let name: String
    let colors: [RGBColor]

    public static let viridis = ColorMap(known: "viridis")

    /// The map of a matplotlib name; `_r` behind it turns it. Throws `PlotError` for an unknown one.
    public init(named name: String) throws {
        let isTurned = name.hasSuffix("_r")
        let bare = isTurned ? String(name.dropLast(2)) : name
        guard let values = Self.table[bare] else {
            let known = Self.table.keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
            throw PlotError("\(quoted(name)) is not a valid value for cmap; supported values here are \(known)")
        }
        self.name = name
        colors = (isTurned ? values.reversed() : values).map { RGBColor($0) }
    }

    private init(known name: String) {
        self.name = name
        colors = (Self.table[name] ?? [0, 0xFFFFFF]).map { RGBColor($0) }
    }

    /// The colour of a level from 0 to 1.
    public func color(at level: Double) -> RGBColor { RGBColor(between: colors, at: level) }

    static let table: [String: [Int]] = [
        "viridis": [0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725],
        "plasma": [0x0D0887, 0x4C02A1, 0x7E03A8, 0xAA2395, 0xCC4778, 0xE66C5C, 0xF89540, 0xFDC527, 0xF0F921],
        "inferno": [0x000004, 0x210C4A, 0x57106E, 0x8A226A, 0xBC3754, 0xE45A31, 0xF98E09, 0xF9CB35, 0xFCFFA4],
        "magma": [0x000004, 0x1D1147, 0x51127C, 0x832681, 0xB73779, 0xE75263, 0xFC8961, 0xFEC488, 0xFCFDBF],
        "cividis": [0x00224E, 0x1A386F, 0x434E6C, 0x61656F, 0x7D7C78, 0x9B9476, 0xBCAE6C, 0xDEC958, 0xFEE838],
        "gray": [0x000000, 0xFFFFFF],
        "grey": [0x000000, 0xFFFFFF],
        "binary": [0xFFFFFF, 0x000000],
        "Greys": [0xFFFFFF, 0xF0F0F0, 0xD9D9D9, 0xBDBDBD, 0x959595, 0x727272, 0x515151, 0x242424, 0x000000],
        "Blues": [0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9DCAE1, 0x6AAED6, 0x4191C6, 0x2070B4, 0x08509B, 0x08306B],
        "Reds": [0xFFF5F0, 0xFEE0D2, 0xFCBBA1, 0xFC9272, 0xFB694A, 0xEE3A2C, 0xCA181D, 0xA30F15, 0x67000D],
        "Greens": [0xF7FCF5, 0xE5F5E0, 0xC7E9C0, 0xA0D99B, 0x73C476, 0x40AA5D, 0x228A44, 0x006C2C, 0x00441B],
        "Oranges": [0xFFF5EB, 0xFEE6CE, 0xFDD0A2, 0xFDAE6A, 0xFD8C3B, 0xF16813, 0xD84801, 0xA53603, 0x7F2704],
        "Purples": [0xFCFBFD, 0xEFEDF5, 0xDADAEB, 0xBCBDDC, 0x9E9AC8, 0x807CBA, 0x6950A3, 0x53268F, 0x3F007D],
        "YlOrRd": [0xFFFFCC, 0xFFEDA0, 0xFED976, 0xFEB24C, 0xFD8C3C, 0xFC4D2A, 0xE2191C, 0xBB0026, 0x800026],
        "coolwarm": [0x3B4CC0, 0x6282EA, 0x8DB0FE, 0xB9D0F9, 0xDDDCDC, 0xF5C4AC, 0xF4987A, 0xDD5F4B, 0xB40426],
        "RdBu": [0x67001F, 0xBB2A34, 0xE58368, 0xFBCEB7, 0xF6F7F7, 0xC0DCEB, 0x68ABD0, 0x2870B1, 0x053061],
        "bwr": [0x0000FF, 0xFFFFFF, 0xFF0000],
        "seismic": [0x00004C, 0x0000A6, 0x0101FF, 0x8181FF, 0xFFFDFD, 0xFF7D7D, 0xFE0000, 0xBE0000, 0x800000],
        "RdYlBu": [0xA50026, 0xDE402E, 0xF98E52, 0xFED485, 0xFEFFC0, 0xD1ECF4, 0x8EC2DC, 0x4F81BA, 0x313695],
        "RdYlGn": [0xA50026, 0xDE402E, 0xF98E52, 0xFED481, 0xFEFFBE, 0xCBE982, 0x84CA66, 0x2AA054, 0x006837],
        "Spectral": [0x9E0142, 0xDD4A4C, 0xF98E52, 0xFED481, 0xFFFFBE, 0xD6EE9B, 0x86CFA5, 0x3D95B8, 0x5E4FA2],
        "hot": [0x0B0000, 0x5F0000, 0xB30000, 0xFF0800, 0xFF5C00, 0xFFB000, 0xFFFF07, 0xFFFF85, 0xFFFFFF],
        "jet": [0x000080, 0x0000FF, 0x0080FF, 0x16FFE1, 0x7DFF7A, 0xE4FF13, 0xFF9400, 0xFF1E00, 0x800000],
        "turbo": [0x30123B, 0x466BE3, 0x28BCEB, 0x32F298, 0xA4FC3C, 0xEECF3A, 0xFB7E21, 0xD02F05, 0x7A0403],
    ]
}

/// How numbers become colours: a map between two ends, in steps where there are levels.
public struct ColorScale: Hashable, Sendable {
    public var map: ColorMap
    public var lower: Double
    public var upper: Double
    /// The edges of bands of one colour, rising; nil for a smooth scale.
    public var levels: [Double]?

    public init(map: ColorMap = .viridis, lower: Double, upper: Double, levels: [Double]? = nil) {
        self.map = map
        self.lower = lower
        self.upper = upper
        self.levels = levels
    }

    /// A scale over the numbers, as far as its ends are not given.
    public init(map: ColorMap, lower: Double?, upper: Double?, over values: [Double]) {
        var (low, high) = (Double.infinity, -Double.infinity)
        for value in values where isDrawable(value) {
            low = min(low, value)
            high = max(high, value)
        }
        if low > high { (low, high) = (0, 1) }
        self.init(map: map, lower: lower ?? low, upper: upper ?? high)
    }

    /// Where on the scale a number lies, from 0 to 1; nil for what cannot be drawn, and where an end of the scale is no
    /// number. In a band, all is at one place.
    public func level(of value: Double) -> Double? {
        guard isDrawable(value) else { return nil }
        if let levels, levels.count > 1 {
            guard let first = levels.first, let last = levels.last, value >= first, value <= last else { return nil }
            let band = min(max(levels.count { $0 <= value } - 1, 0), levels.count - 2)
            return levels.count == 2 ? 0.5 : Double(band) / Double(levels.count - 2)
        }
        // Halves, because the range of large numbers may itself be too large.
        let range = upper / 2 - lower / 2
        if range == 0 { return 0.5 }
        let level = (value / 2 - lower / 2) / range
        return level.isNaN ? nil : min(max(level, 0), 1)
    }

    public func color(of value: Double) -> RGBColor? { level(of: value).map { map.color(at: $0) } }
}
