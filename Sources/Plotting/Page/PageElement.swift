#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A place on a page, in pixels from its upper left corner; 100 of them are an inch, as matplotlib has it.
struct PagePoint: Hashable, Sendable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
}

/// An upright rectangle on a page.
struct PageBox: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: PagePoint { PagePoint((left + right) / 2, (top + bottom) / 2) }
    var corners: [PagePoint] {
        [
            PagePoint(left, top), PagePoint(right, top), PagePoint(right, bottom), PagePoint(left, bottom),
            PagePoint(left, top),
        ]
    }

    func inset(_ distance: Double) -> PageBox {
        PageBox(left: left + distance, top: top + distance, right: right - distance, bottom: bottom - distance)
    }

    func contains(_ point: PagePoint, within slack: Double = 0.01) -> Bool {
        point.x >= left - slack && point.x <= right + slack && point.y >= top - slack && point.y <= bottom + slack
    }
}

/// How a line is drawn: its colour, its width in pixels, and the lengths of strokes and gaps by turns.
struct Stroke: Hashable, Sendable {
    var color: RGBColor
    var width: Double
    var dashes: [Double] = []
}

/// How a path is drawn.
struct PathStyle: Hashable, Sendable {
    var stroke: Stroke?
    /// The colour within a closed path; nil for none.
    var fill: RGBColor?
    var opacity = 1.0
}

/// How a text is drawn.
struct TextSetting: Hashable, Sendable {
    enum Anchor: String, Sendable { case start, middle, end }

    /// The height of a line of letters, in pixels.
    var size = 13.0
    var color = RGBColor(0)
    /// Which part of the text stands at its place.
    var anchor = Anchor.start
    var isBold = false
    /// Whether it is written from below to above.
    var isUpright = false
}

/// A picture of colours; nil where the page shows through.
struct PixelImage: Hashable, Sendable {
    var columns: Int
    var rows: Int
    /// Row by row, from above.
    var pixels: [RGBColor?]
}

/// One thing drawn on a page. All back ends of pages draw these and nothing else.
enum PageElement: Hashable, Sendable {
    case path([[PagePoint]], PathStyle)
    case circle(PagePoint, radius: Double, PathStyle)
    /// A line of text whose baseline goes through its place.
    case text(String, PagePoint, TextSetting)
    case image(PixelImage, PageBox, opacity: Double)
}

/// A page: what is drawn on it, from what lies below to what lies above.
struct Page: Hashable, Sendable {
    var width: Double
    var height: Double
    var elements: [PageElement] = []
}

/// With what a series is drawn on a page.
struct Pen: Hashable, Sendable {
    var color: RGBColor
    var opacity = 1.0
    /// In pixels.
    var width = 2.0
    /// How wide a marker is, in points.
    var markerSize = 6.0

    init(_ series: Series, color: PlotColor) {
        self.color = color.exact
        opacity = series.opacity.map { min(max($0, 0), 1) } ?? 1
        if let width = series.lineWidth { self.width = min(max(width, 0), 100) * PagePlot.pixelsPerPoint }
        if let size = series.markerSize { markerSize = min(max(size, 0), 200) }
    }

    func stroke(_ style: LineStyle) -> Stroke {
        let dashes: [Double] =
            switch style {
            case .solid: []
            case .dashed: [3.7, 1.6]
            case .dotted: [1, 1.65]
            case .dashDotted: [6.4, 1.6, 1, 1.6]
            }
        return Stroke(color: color, width: width, dashes: dashes.map { $0 * max(width, 1) })
    }
}

/// The outlines of markers.
enum MarkerShape {
    /// - Parameter size: in points.
    static func element(_ marker: Marker, at place: PagePoint, size: Double, _ pen: Pen, isHollow: Bool = false)
        -> PageElement
    {
        let radius = max(size * PagePlot.pixelsPerPoint / 2, 0.3)
        let stroke = Stroke(color: pen.color, width: min(max(radius / 3, 1), 2))
        let filled = PathStyle(fill: pen.color, opacity: pen.opacity)
        let outline = PathStyle(stroke: stroke, opacity: pen.opacity)
        switch marker {
        case .circle: return .circle(place, radius: radius, isHollow ? outline : filled)
        case .point: return .circle(place, radius: radius / 2, filled)
        case .pixel: return .circle(place, radius: 0.7, filled)
        default: break
        }
        let (lines, isFilled) = unitShape(marker)
        let points = lines.map { $0.map { PagePoint(place.x + $0.0 * radius, place.y - $0.1 * radius) } }
        return .path(points, isFilled ? filled : outline)
    }

    /// The lines of a marker around (0, 0), up being positive, within 1 in all directions.
    private static func unitShape(_ marker: Marker) -> (lines: [[(Double, Double)]], isFilled: Bool) {
        switch marker {
        case .triangleUp: ([[(-1, -1), (1, -1), (0, 1), (-1, -1)]], true)
        case .triangleDown: ([[(-1, 1), (1, 1), (0, -1), (-1, 1)]], true)
        case .triangleLeft: ([[(1, -1), (1, 1), (-1, 0), (1, -1)]], true)
        case .triangleRight: ([[(-1, -1), (-1, 1), (1, 0), (-1, -1)]], true)
        case .square: ([[(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]], true)
        case .diamond: ([[(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0), (0, -1.3)]], true)
        case .thinDiamond: ([[(0, -1.3), (0.8, 0), (0, 1.3), (-0.8, 0), (0, -1.3)]], true)
        case .star: ([star(5, inner: 0.45)], true)
        case .pentagon: ([star(5, inner: nil)], true)
        case .hexagon: ([star(6, inner: nil)], true)
        case .turnedHexagon: ([star(6, inner: nil, turn: .pi / 6)], true)
        case .octagon: ([star(8, inner: nil, turn: .pi / 8)], true)
        case .plus, .filledPlus: ([[(-1, 0), (1, 0)], [(0, -1), (0, 1)]], false)
        case .cross, .filledCross: ([[(-1, -1), (1, 1)], [(-1, 1), (1, -1)]], false)
        case .verticalLine: ([[(0, -1), (0, 1)]], false)
        case .horizontalLine: ([[(-1, 0), (1, 0)]], false)
        case .tripodDown: ([[(0, 0), (0, -1)], [(0, 0), (-0.8, 0.5)], [(0, 0), (0.8, 0.5)]], false)
        case .tripodUp: ([[(0, 0), (0, 1)], [(0, 0), (-0.8, -0.5)], [(0, 0), (0.8, -0.5)]], false)
        case .tripodLeft: ([[(0, 0), (-1, 0)], [(0, 0), (0.5, -0.8)], [(0, 0), (0.5, 0.8)]], false)
        case .tripodRight: ([[(0, 0), (1, 0)], [(0, 0), (-0.5, -0.8)], [(0, 0), (-0.5, 0.8)]], false)
        case .circle, .point, .pixel: ([], true)
        }
    }

    /// A star with so many rays, or without `inner` a regular polygon, the first corner on top.
    private static func star(_ rays: Int, inner: Double?, turn: Double = 0) -> [(Double, Double)] {
        let corners = inner == nil ? rays : 2 * rays
        return (0...corners).map { place in
            let angle = Double.pi / 2 + turn + 2 * .pi * Double(place) / Double(corners)
            let radius = place % 2 == 1 ? inner ?? 1 : 1
            return (cos(angle) * radius * 1.1, sin(angle) * radius * 1.1)
        }
    }
}
