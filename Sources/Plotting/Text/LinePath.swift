/// A place on a grid of dots or cells, counted from the lower left corner.
struct GridPoint: Hashable, Sendable {
    var column: Int
    var row: Int
}

/// Walks along a line over a grid, place by place, without keeping the places.
struct LinePath {
    /// The points as places of 0 to 1 on both axes; nil breaks the line.
    let points: [(x: Double, y: Double)?]
    let columns: Int
    let rows: Int

    /// Visits every place that the line goes through, with its distance from where the line last began;
    /// what lies outside the grid is cut off. Complexity: O(points × (columns + rows)).
    func walk(_ visit: (GridPoint, _ distance: Int) -> Void) {
        var previous: (x: Double, y: Double)?
        var last: GridPoint?
        var distance = 0
        for (index, point) in points.enumerated() {
            defer { previous = point }
            guard let point else { continue }
            // A point with gaps on both sides is a line of one place.
            let isAlone = index + 1 == points.count || points[index + 1] == nil
            guard let from = previous ?? (isAlone ? point : nil), let (a, b) = LinePath.clip(from, point) else {
                continue
            }
            let start = LinePath.gridPoint(a, columns, rows)
            if previous == nil || last != start {
                distance = 0
                visit(start, distance)
            }
            let end = LinePath.gridPoint(b, columns, rows)
            LinePath.connect(start, end) { place in
                distance += 1
                visit(place, distance)
            }
            last = end
        }
    }

    /// How many places `walk` visits.
    var length: Int {
        var count = 0
        walk { _, _ in count += 1 }
        return count
    }

    static func gridPoint(_ place: (x: Double, y: Double), _ columns: Int, _ rows: Int) -> GridPoint {
        GridPoint(column: gridIndex(place.x, columns), row: gridIndex(place.y, rows))
    }

    /// The nearest of `count` places for a number from 0 to 1.
    static func gridIndex(_ place: Double, _ count: Int) -> Int {
        Int((min(max(place, 0), 1) * Double(count - 1)).rounded())
    }

    /// The part of a straight line inside the unit square, by the method of Liang and Barsky (1984).
    private static func clip(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double)
    ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        var (enter, leave) = (0.0, 1.0)
        // A number on the very edge may lie beyond it by rounding.
        let (low, high) = (-1e-9, 1 + 1e-9)
        for (change, room) in [(-dx, a.x - low), (dx, high - a.x), (-dy, a.y - low), (dy, high - a.y)] {
            if change == 0 {
                if room < 0 { return nil }
            } else if change < 0 {
                enter = max(enter, room / change)
            } else {
                leave = min(leave, room / change)
            }
        }
        guard enter <= leave else { return nil }
        return ((a.x + enter * dx, a.y + enter * dy), (a.x + leave * dx, a.y + leave * dy))
    }

    /// Visits the places after `start` up to `end` by the method of Bresenham (1965).
    private static func connect(_ start: GridPoint, _ end: GridPoint, _ visit: (GridPoint) -> Void) {
        let (dx, dy) = (abs(end.column - start.column), -abs(end.row - start.row))
        let (stepX, stepY) = (end.column < start.column ? -1 : 1, end.row < start.row ? -1 : 1)
        var (place, error) = (start, dx + dy)
        while place != end {
            let doubled = 2 * error
            if doubled >= dy {
                error += dy
                place.column += stepX
            }
            if doubled <= dx {
                error += dx
                place.row += stepY
            }
            visit(place)
        }
    }
}
