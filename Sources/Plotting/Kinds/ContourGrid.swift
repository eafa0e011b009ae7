/// The values of a function on a grid of places.
public struct ContourGrid: Hashable, Sendable {
    /// Strictly rising or falling, one for each column of `z`.
    public let x: [Double]
    /// Strictly rising or falling, one for each row of `z`.
    public let y: [Double]
    /// In row order.
    public let z: [Double]

    var columns: Int { x.count }
    var rows: Int { y.count }

    /// More cells take longer than anyone waits for a figure.
    static let mostCells = 1 << 22

    /// Throws `PlotError` where there are too few or too many places, or they do not go one way.
    public init(x: [Double], y: [Double], z: [Double]) throws {
        guard z.count <= Self.mostCells else {
            throw PlotError("contours are drawn of at most \(Self.mostCells) numbers here, not of \(z.count)")
        }
        for (name, places) in [("x", x), ("y", y)] {
            let steps = zip(places, places.dropFirst())
            guard places.allSatisfy(isDrawable), steps.allSatisfy({ $0 < $1 }) || steps.allSatisfy({ $0 > $1 }) else {
                throw PlotError("\(name) of contours must go one way, and be finite: each place beyond the one before")
            }
        }
        self.x = x
        self.y = y
        self.z = z
    }

    func value(row: Int, column: Int) -> Double { z[row * columns + column] }

    /// The value at a place, bilinear between the four around it; nil outside, and beside what cannot be drawn.
    func value(_ x: Double, _ y: Double) -> Double? {
        guard let (column, across) = Self.find(x, in: self.x), let (row, up) = Self.find(y, in: self.y) else {
            return nil
        }
        let low = value(row: row, column: column) * (1 - across) + value(row: row, column: column + 1) * across
        let high = value(row: row + 1, column: column) * (1 - across) + value(row: row + 1, column: column + 1) * across
        let value = low * (1 - up) + high * up
        return isDrawable(value) ? value : nil
    }

    /// The step that holds a number, found by halving, and where in the step it lies.
    private static func find(_ value: Double, in places: [Double]) -> (Int, Double)? {
        guard let first = places.first, let last = places.last, places.count > 1 else { return nil }
        let isRising = first < last
        guard value >= min(first, last), value <= max(first, last) else { return nil }
        var (low, high) = (0, places.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if (places[middle] <= value) == isRising { low = middle } else { high = middle }
        }
        let step = places[low + 1] / 2 - places[low] / 2
        return (low, step == 0 ? 0 : (value / 2 - places[low] / 2) / step)
    }

    /// The place of the value that comes before all others.
    func extreme(_ isBefore: (Double, Double) -> Bool) -> (x: Double, y: Double, z: Double)? {
        var best: Int?
        for (place, value) in z.enumerated() where isDrawable(value) {
            if best.map({ isBefore(value, z[$0]) }) ?? true { best = place }
        }
        return best.map { (x[$0 % columns], y[$0 / columns], z[$0]) }
    }

    /// Levels on 1-2-5 steps: those within the range, or for bands those around all of it.
    /// - Parameter count: about how many; matplotlib's usual number is 8.
    public func levels(count: Int, isFilled: Bool) -> [Double] {
        guard let low = extreme(<)?.z, let high = extreme(>)?.z, low < high else { return [] }
        let inside = Ticks.linear(from: low, to: high, atMost: max(count, 1)).map(\.value)
        guard isFilled, inside.count > 1 else { return isFilled ? [low, high] : inside }
        let step = inside[1] - inside[0]
        var levels = inside
        if let first = levels.first, first > low { levels.insert(first - step, at: 0) }
        if let last = levels.last, last < high { levels.append(last + step) }
        return levels
    }
}

/// Finds the lines of one level on a grid by marching squares (W. Lorensen and H. Cline, 1987, in two dimensions): in each
/// cell the line crosses the edges between whose ends the level lies; a saddle is settled by the cell's mean.
enum ContourLines {
    /// Lines from place to place; a closed one ends where it begins. Complexity: O(cells).
    /// - Parameter goesOn: told how many cells were looked at; false ends the search.
    static func lines(
        _ grid: ContourGrid, at level: Double, goesOn: (Int) -> Bool = { _ in true }
    ) -> [[(x: Double, y: Double)]] {
        var neighbors: [Int: [Int]] = [:]
        var order: [Int] = []
        for row in 0..<max(grid.rows - 1, 0) {
            guard goesOn(4 * grid.columns) else { return [] }
            for column in 0..<max(grid.columns - 1, 0) {
                for (a, b) in crossings(grid, row, column, level) {
                    for (from, to) in [(a, b), (b, a)] {
                        if neighbors[from] == nil { order.append(from) }
                        neighbors[from, default: []].append(to)
                    }
                }
            }
        }
        return chains(order, &neighbors, goesOn).map { $0.map { place(ofEdge: $0, grid, level) } }
    }

    /// The pairs of edges that the line joins in a cell. An edge is numbered by its first corner, doubled; upright ones
    /// one more.
    private static func crossings(_ grid: ContourGrid, _ row: Int, _ column: Int, _ level: Double) -> [(Int, Int)] {
        let corners = [
            grid.value(row: row, column: column), grid.value(row: row, column: column + 1),
            grid.value(row: row + 1, column: column + 1), grid.value(row: row + 1, column: column),
        ]
        guard corners.allSatisfy(isDrawable) else { return [] }
        let isAbove = corners.map { $0 > level }
        let first = row * grid.columns + column
        // Below, right, above, left.
        let edges = [2 * first, 2 * (first + 1) + 1, 2 * (first + grid.columns), 2 * first + 1]
        let crossed = (0..<4).filter { isAbove[$0] != isAbove[($0 + 1) % 4] }
        if crossed.count == 2 { return [(edges[crossed[0]], edges[crossed[1]])] }
        guard crossed.count == 4 else { return [] }
        let mean = corners.reduce(0) { $0 + $1 / 4 }
        return (mean > level) == isAbove[0]
            ? [(edges[0], edges[1]), (edges[2], edges[3])] : [(edges[0], edges[3]), (edges[1], edges[2])]
    }

    /// Follows the joined edges: open lines from their ends, then closed ones.
    private static func chains(
        _ order: [Int], _ neighbors: inout [Int: [Int]], _ goesOn: (Int) -> Bool
    ) -> [[Int]] {
        var chains: [[Int]] = []
        for isClosed in [false, true] {
            for start in order {
                guard let next = neighbors[start], isClosed ? !next.isEmpty : next.count == 1 else { continue }
                guard goesOn(chains.last?.count ?? 1) else { return [] }
                var chain = [start]
                var current = start
                while let next = neighbors[current]?.last {
                    neighbors[current]?.removeLast()
                    if let back = neighbors[next]?.firstIndex(of: current) { neighbors[next]?.remove(at: back) }
                    chain.append(next)
                    current = next
                }
                chains.append(chain)
            }
        }
        return chains
    }

    private static func place(ofEdge edge: Int, _ grid: ContourGrid, _ level: Double) -> (x: Double, y: Double) {
        let (row, column) = (edge / 2 / grid.columns, edge / 2 % grid.columns)
        let isUpright = edge % 2 == 1
        let from = grid.value(row: row, column: column)
        let to = isUpright ? grid.value(row: row + 1, column: column) : grid.value(row: row, column: column + 1)
        let share = to == from ? 0.5 : min(max((level / 2 - from / 2) / (to / 2 - from / 2), 0), 1)
        if isUpright { return (grid.x[column], grid.y[row] * (1 - share) + grid.y[row + 1] * share) }
        return (grid.x[column] * (1 - share) + grid.x[column + 1] * share, grid.y[row])
    }
}
