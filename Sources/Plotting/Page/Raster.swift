#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Pixels on which filled outlines are drawn with smooth edges: in each of four lines of a row of pixels it is exact how
/// much of a pixel lies within.
struct Raster {
    let columns: Int
    let rows: Int
    private(set) var rgb: [UInt8]
    /// Four lines in a row tell edges apart well enough for an eye.
    private static let lines = 4

    init(columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        rgb = [UInt8](repeating: 255, count: columns * rows * 3)
    }

    /// How many crossings of edges and lines are held at a time, about: 16 MB.
    private static let mostCrossings = 1 << 20

    /// Fills outlines where they wind around a place at least once. Complexity: O(edges × rows that they cross), in memory
    /// for the crossings of some rows.
    /// - Parameter poll: called between some rows and the next; what it throws ends the filling.
    mutating func fill(
        _ outlines: [[PagePoint]], _ color: RGBColor, opacity: Double, poll: () throws -> Void
    ) rethrows {
        let rows = Crossings.rows(of: outlines, most: rows)
        if rows.isEmpty { return }
        let total = Crossings.count(outlines, lines: Self.lines, rows: rows)
        let height = max(rows.count / (total / Self.mostCrossings + 1), 1)
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: height) {
            let band = start..<min(start + height, rows.upperBound)
            fill(Crossings(outlines, lines: Self.lines, rows: band), color, opacity)
            try poll()
        }
    }

    mutating func fill(_ outlines: [[PagePoint]], _ color: RGBColor, opacity: Double) {
        fill(outlines, color, opacity: opacity) {}
    }

    private mutating func fill(_ crossings: Crossings, _ color: RGBColor, _ opacity: Double) {
        var coverage = [Double](repeating: 0, count: columns)
        for row in crossings.rows {
            var (first, last) = (columns, -1)
            for line in row * Self.lines..<(row + 1) * Self.lines {
                crossings.spans(line) { from, to in
                    let (from, to) = (max(from, 0), min(to, Double(columns)))
                    guard from < to else { return }
                    let (start, end) = (Int(from), min(Int(to), columns - 1))
                    (first, last) = (min(first, start), max(last, end))
                    for column in start...end {
                        let inside = min(to, Double(column + 1)) - max(from, Double(column))
                        coverage[column] += inside / Double(Self.lines)
                    }
                }
            }
            guard first <= last else { continue }
            for column in first...last {
                blend(column, row, color, min(coverage[column], 1) * opacity)
                coverage[column] = 0
            }
        }
    }

    private mutating func blend(_ column: Int, _ row: Int, _ color: RGBColor, _ share: Double) {
        guard share > 0 else { return }
        let start = (row * columns + column) * 3
        for (offset, part) in [color.red, color.green, color.blue].enumerated() {
            let old = Double(rgb[start + offset])
            rgb[start + offset] = UInt8(min(max((old + (Double(part) - old) * share).rounded(), 0), 255))
        }
    }

    /// Draws a picture into a box, the nearest of its pixels at each place.
    mutating func draw(_ image: PixelImage, _ box: PageBox, opacity: Double) {
        guard box.width > 0, box.height > 0, image.columns > 0, image.rows > 0 else { return }
        let columns = max(Int(box.left.rounded()), 0)..<max(min(Int(box.right.rounded()), self.columns), 0)
        for row in max(Int(box.top.rounded()), 0)..<max(min(Int(box.bottom.rounded()), rows), 0) {
            let y = (Double(row) + 0.5 - box.top) / box.height * Double(image.rows)
            let line = min(max(Int(y), 0), image.rows - 1) * image.columns
            for column in columns {
                let x = (Double(column) + 0.5 - box.left) / box.width * Double(image.columns)
                guard let color = image.pixels[line + min(max(Int(x), 0), image.columns - 1)] else { continue }
                blend(column, row, color, opacity)
            }
        }
    }
}

/// Where the edges of outlines cross the lines of a raster.
private struct Crossings {
    private struct Crossing {
        var x: Double
        var winding: Int
    }

    /// The rows of pixels that are looked at.
    let rows: Range<Int>
    private let firstLine: Int
    private var lines: [[Crossing]]

    /// The rows that outlines cross, of so many.
    static func rows(of outlines: [[PagePoint]], most: Int) -> Range<Int> {
        let (top, bottom) = outlines.joined().reduce((Double.infinity, -Double.infinity)) {
            (min($0.0, $1.y), max($0.1, $1.y))
        }
        guard top < bottom, bottom > 0, top < Double(most) else { return 0..<0 }
        return Int(max(top, 0))..<min(Int(min(bottom, Double(most))) + 1, most)
    }

    /// How many crossings there are in some rows, about.
    static func count(_ outlines: [[PagePoint]], lines perRow: Int, rows: Range<Int>) -> Int {
        let (top, bottom) = (Double(rows.lowerBound), Double(rows.upperBound))
        var height = 0.0
        for outline in outlines {
            for (place, from) in outline.enumerated() {
                let to = outline[(place + 1) % outline.count]
                height += abs(min(max(from.y, top), bottom) - min(max(to.y, top), bottom))
            }
        }
        return Int(min(height * Double(perRow), 1e15))
    }

    init(_ outlines: [[PagePoint]], lines perRow: Int, rows: Range<Int>) {
        self.rows = rows
        firstLine = rows.lowerBound * perRow
        lines = [[Crossing]](repeating: [], count: rows.count * perRow)
        for outline in outlines {
            for (place, from) in outline.enumerated() {
                add(from, outline[(place + 1) % outline.count], Double(perRow))
            }
        }
        for line in lines.indices where lines[line].count > 1 { lines[line].sort { $0.x < $1.x } }
    }

    private mutating func add(_ from: PagePoint, _ to: PagePoint, _ perRow: Double) {
        guard from.y != to.y else { return }
        let (upper, lower, winding) = from.y < to.y ? (from, to, 1) : (to, from, -1)
        // A line of the raster lies in the middle of its stripe.
        let first = max(Int((max(upper.y, -1e6) * perRow - 0.5).rounded(.up)), firstLine)
        let last = min(Int((min(lower.y, 1e6) * perRow - 0.5).rounded(.up)) - 1, firstLine + lines.count - 1)
        guard first <= last else { return }
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        for line in first...last {
            let y = (Double(line) + 0.5) / perRow
            lines[line - firstLine].append(Crossing(x: upper.x + (y - upper.y) * slope, winding: winding))
        }
    }

    /// The stretches of a line that lie within.
    func spans(_ line: Int, _ body: (Double, Double) -> Void) {
        var winding = 0
        var start = 0.0
        for crossing in lines[line - firstLine] {
            if winding == 0 { start = crossing.x }
            winding += crossing.winding
            if winding == 0, crossing.x > start { body(start, crossing.x) }
        }
    }
}

/// The outlines of strokes: a box for each piece of a line, and discs where pieces meet, all wound one way, so that together
/// they are one area.
enum StrokeOutline {
    static func outlines(_ lines: [[PagePoint]], width: Double, dashes: [Double] = [], isRound: Bool = true)
        -> [[PagePoint]]
    {
        let radius = max(width, 0.8) / 2
        var outlines: [[PagePoint]] = []
        for line in dashes.isEmpty ? lines : lines.flatMap({ dashed($0, dashes) }) {
            for (from, to) in zip(line, line.dropFirst()) {
                if let box = box(from, to, radius) { outlines.append(box) }
            }
            guard isRound, radius > 0.45 else { continue }
            let joints = dashes.isEmpty ? line[...] : line.dropFirst().dropLast()
            for point in joints { outlines.append(disc(point, radius)) }
        }
        return outlines
    }

    private static func box(_ from: PagePoint, _ to: PagePoint, _ radius: Double) -> [PagePoint]? {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { return nil }
        let (nx, ny) = (-dy / length * radius, dx / length * radius)
        return [
            PagePoint(from.x + nx, from.y + ny), PagePoint(from.x - nx, from.y - ny), PagePoint(to.x - nx, to.y - ny),
            PagePoint(to.x + nx, to.y + ny),
        ]
    }

    /// A polygon so near to a circle that no eye tells them apart.
    static func disc(_ middle: PagePoint, _ radius: Double) -> [PagePoint] {
        let corners = min(max(Int(radius * 3) + 6, 8), 64)
        return (0..<corners).map { corner in
            let angle = 2 * Double.pi * Double(corner) / Double(corners)
            return PagePoint(middle.x + cos(angle) * radius, middle.y + sin(angle) * radius)
        }
    }

    /// The strokes of a dashed line.
    private static func dashed(_ line: [PagePoint], _ dashes: [Double]) -> [[PagePoint]] {
        let period = dashes.reduce(0, +)
        guard period > 0, dashes.allSatisfy({ $0 > 0 }) else { return [line] }
        var pieces: [[PagePoint]] = []
        var piece = line.first.map { [$0] } ?? []
        var (place, left) = (0, dashes[0])
        for (from, to) in zip(line, line.dropFirst()) {
            let length = ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
            var done = 0.0
            while length - done > left {
                done += left
                let share = done / length
                let point = PagePoint(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
                if place % 2 == 0 { pieces.append(piece + [point]) }
                piece = [point]
                place += 1
                left = dashes[place % dashes.count]
            }
            left -= length - done
            piece.append(to)
        }
        return place % 2 == 0 && piece.count > 1 ? pieces + [piece] : pieces
    }
}
