#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Draws the series of a coordinate system within a box of a page; what lies outside is cut off.
struct PagePlot {
    let axes: Axes
    let range: AxesRange
    let box: PageBox
    let metrics: any TextMetrics
    let watch: DrawingWatch
    private(set) var elements: [PageElement] = []
    /// Where markers stand already, so that a crowd does not draw one above the other a thousand times.
    private var taken: Set<MarkedPixel> = []

    static let pixelsPerPoint = 100.0 / 72

    private struct MarkedPixel: Hashable {
        var x: Int
        var y: Int
        var color: RGBColor
    }

    init(_ axes: Axes, _ range: AxesRange, _ box: PageBox, _ metrics: any TextMetrics, _ watch: DrawingWatch) {
        self.axes = axes
        self.range = range
        self.box = box
        self.metrics = metrics
        self.watch = watch
    }

    mutating func draw(without left: PlotLayer? = nil) {
        for layer in PlotLayer.allCases where layer != left {
            for (series, color) in zip(axes.series, axes.colors) where watch.goesOn() {
                series.shape.kind.draw(layer, on: &self, series, pen(series, color))
            }
        }
    }

    func pen(_ series: Series, _ color: PlotColor) -> Pen { Pen(series, color: color) }

    mutating func add(_ element: PageElement) { elements.append(element) }

    // MARK: Places

    func point(_ place: (x: Double, y: Double)) -> PagePoint {
        PagePoint(box.left + place.x * box.width, box.bottom - place.y * box.height)
    }

    func point(_ x: Double, _ y: Double) -> PagePoint? {
        guard let x = range.x.place(of: x), let y = range.y.place(of: y) else { return nil }
        return point((x, y))
    }

    func points(_ x: [Double], _ y: [Double]) -> [PagePoint?] {
        zip(x, y).map { watch.goesOn() ? point($0, $1) : nil }
    }

    // MARK: Lines and areas

    /// Draws a line through points; nil breaks it.
    mutating func stroke(_ points: [PagePoint?], _ stroke: Stroke, _ opacity: Double) {
        var (lines, line) = ([[PagePoint]](), [PagePoint]())
        func closeLine() {
            if line.count > 1 { lines.append(line) }
            line = []
        }
        for (from, to) in zip(points, points.dropFirst()) {
            guard watch.goesOn(), let from, let to, let (a, b) = PageClip.line(from, to, box) else {
                closeLine()
                continue
            }
            if line.last != a {
                closeLine()
                line.append(a)
            }
            // What lies within a quarter of a pixel cannot be told apart.
            if let last = line.last, line.count > 1, abs(last.x - b.x) < 0.25, abs(last.y - b.y) < 0.25 {
                line[line.count - 1] = b
            } else {
                line.append(b)
            }
        }
        closeLine()
        if !lines.isEmpty { add(.path(lines, PathStyle(stroke: stroke, opacity: opacity))) }
    }

    mutating func fill(_ corners: [PagePoint], _ style: PathStyle) {
        guard watch.goesOn(corners.count) else { return }
        let clipped = PageClip.polygon(corners, box)
        if clipped.count > 2 { add(.path([clipped + [clipped[0]]], style)) }
    }

    mutating func fill(_ bar: PlotRectangle, isLying: Bool, _ pen: Pen, edge: RGBColor? = nil) {
        let (along, across) = isLying ? (range.y, range.x) : (range.x, range.y)
        guard bar.isDrawable, let side = along.place(of: bar.side), let other = along.place(of: bar.other),
            let end = across.place(of: bar.end)
        else { return }
        let base = across.place(of: bar.base) ?? 0
        let places = [(side, base), (other, base), (other, end), (side, end)]
        let corners = places.map { point(isLying ? (x: $0.1, y: $0.0) : (x: $0.0, y: $0.1)) }
        let stroke = edge.map { Stroke(color: $0, width: 0.6) }
        fill(corners, PathStyle(stroke: stroke, fill: pen.color, opacity: pen.opacity))
    }

    // MARK: Markers

    /// - Parameter size: in points.
    mutating func mark(
        _ x: [Double], _ y: [Double], _ marker: Marker, size: Double, _ pen: Pen, isHollow: Bool = false
    ) {
        for (x, y) in zip(x, y) {
            guard watch.goesOn() else { return }
            guard let point = point(x, y), box.contains(point) else { continue }
            let pixel = MarkedPixel(x: Int(point.x * 2), y: Int(point.y * 2), color: pen.color)
            if pen.opacity == 1, !taken.insert(pixel).inserted { continue }
            add(MarkerShape.element(marker, at: point, size: size, pen, isHollow: isHollow))
        }
    }

    // MARK: Text

    /// - Parameter hasGround: whether what lies below is hidden, so that a number on a line can be read.
    mutating func write(_ note: TextNote, _ pen: Pen, hasGround: Bool = false) {
        guard watch.goesOn(16), let anchor = point(note.x, note.y) else { return }
        let isFar = abs(anchor.x) > 1e4 || abs(anchor.y) > 1e4
        if isFar || (note.target.isEmpty && !box.contains(anchor)) { return }
        let size = (note.size.map { min(max($0, 2), 72) } ?? 10) * Self.pixelsPerPoint * 0.9
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            escapingControls(String($0))
        }
        let width = lines.map { metrics.width($0, size: size, isBold: false) }.max() ?? 0
        let height = size * 1.2 * Double(lines.count)
        var left = anchor.x + note.shift[0] * Self.pixelsPerPoint
        var bottom = anchor.y - note.shift[1] * Self.pixelsPerPoint
        left -= [.start: 0, .middle: width / 2, .end: width][note.horizontal] ?? 0
        bottom += [.start: 0, .middle: height / 2, .end: height][note.vertical] ?? 0
        // Nothing sticks out of the plot to be cut off.
        left = max(min(left, box.right - width - 2), box.left + 2)
        bottom = max(min(bottom, box.bottom - 2), box.top + height + 2)
        let textBox = PageBox(left: left, top: bottom - height, right: left + width, bottom: bottom)
        if note.hasArrow, note.target.count == 2, let target = point(note.target[0], note.target[1]) {
            drawArrow(from: textBox, to: target, pen)
        }
        if hasGround {
            add(.path([textBox.inset(-1).corners], PathStyle(fill: RGBColor(0xFFFFFF), opacity: 0.8)))
        }
        for (place, line) in lines.enumerated() {
            let y = bottom - height + size * (1.2 * Double(place) + 0.95)
            add(.text(line, PagePoint(left, y), TextSetting(size: size, color: pen.color)))
        }
    }

    /// From the nearest edge of a text to just before its target.
    private mutating func drawArrow(from text: PageBox, to target: PagePoint, _ pen: Pen) {
        guard box.contains(target) else { return }
        let nearest = PagePoint(
            min(max(target.x, text.left - 3), text.right + 3), min(max(target.y, text.top), text.bottom + 3))
        let (dx, dy) = (target.x - nearest.x, target.y - nearest.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 4 else { return }
        let (ux, uy) = (dx / length, dy / length)
        let tip = PagePoint(target.x - ux * 2, target.y - uy * 2)
        let head = min(8, length / 2)
        let wings = [(-uy, ux), (uy, -ux)].map { side in
            PagePoint(tip.x - ux * head + side.0 * head * 0.45, tip.y - uy * head + side.1 * head * 0.45)
        }
        add(.path([[nearest, tip]], PathStyle(stroke: Stroke(color: pen.color, width: 1.2))))
        add(.path([[tip, wings[0], wings[1], tip]], PathStyle(fill: pen.color)))
    }

    // MARK: Pictures

    mutating func paint(_ plane: some ColoredPlane, _ opacity: Double) {
        let (columns, rows) = plane.resolution(box)
        var image = PixelImage(columns: columns, rows: rows, pixels: [])
        image.pixels.reserveCapacity(columns * rows)
        func stretch(_ index: Int, _ count: Int, _ range: AxisRange) -> (Double, Double) {
            (range.value(at: Double(index) / Double(count)), range.value(at: Double(index + 1) / Double(count)))
        }
        let across = (0..<columns).map { stretch($0, columns, range.x) }
        for row in (0..<rows).reversed() {
            guard watch.goesOn(columns) else { return }
            let y = stretch(row, rows, range.y)
            for x in across { image.pixels.append(plane.color(x: x, y: y)) }
        }
        add(.image(image, box, opacity: opacity))
    }
}

/// Cuts off what lies outside a box.
enum PageClip {
    /// The part of a straight line within a box, by the method of Liang and Barsky (1984).
    static func line(_ a: PagePoint, _ b: PagePoint, _ box: PageBox) -> (PagePoint, PagePoint)? {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        var (enter, leave) = (0.0, 1.0)
        let slack = 0.01
        for (change, room) in [
            (-dx, a.x - box.left + slack), (dx, box.right + slack - a.x), (-dy, a.y - box.top + slack),
            (dy, box.bottom + slack - a.y),
        ] {
            if change == 0 {
                if room < 0 { return nil }
            } else if change < 0 {
                enter = max(enter, room / change)
            } else {
                leave = min(leave, room / change)
            }
        }
        guard enter <= leave else { return nil }
        func at(_ share: Double) -> PagePoint {
            share == 0 ? a : share == 1 ? b : PagePoint(a.x + share * dx, a.y + share * dy)
        }
        return (at(enter), at(leave))
    }

    /// The part of a polygon within a box, by the method of Sutherland and Hodgman (1974).
    static func polygon(_ corners: [PagePoint], _ box: PageBox) -> [PagePoint] {
        var points = corners
        let sides: [(PagePoint) -> Double] = [
            { $0.x - box.left }, { box.right - $0.x }, { $0.y - box.top }, { box.bottom - $0.y },
        ]
        for inside in sides {
            var kept: [PagePoint] = []
            for (place, point) in points.enumerated() {
                let previous = points[(place + points.count - 1) % points.count]
                let (before, now) = (inside(previous), inside(point))
                if (before < 0) != (now < 0) {
                    let share = before / (before - now)
                    kept.append(
                        PagePoint(
                            previous.x + (point.x - previous.x) * share, previous.y + (point.y - previous.y) * share))
                }
                if now >= 0 { kept.append(point) }
            }
            points = kept
        }
        return points
    }
}
