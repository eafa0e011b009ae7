import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How far two points are from each other.
public enum Metric: Equatable, Sendable {
    case euclidean, manhattan, chebyshev
    /// The root of the sum of the powers of the differences.
    case minkowski(Double)

    /// A number that grows with the distance, cheaper than the distance itself.
    func comparable(
        _ x: UnsafeBufferPointer<Double>, _ from: Int, _ y: UnsafeBufferPointer<Double>, _ other: Int, _ count: Int
    ) -> Double {
        var sum = 0.0
        switch self {
        case .euclidean: return Vectors.squaredDistance(x, from, y, other, count)
        case .manhattan:
            for place in 0..<count { sum += (x[from &+ place] - y[other &+ place]).magnitude }
        case .chebyshev:
            for place in 0..<count { sum = max(sum, (x[from &+ place] - y[other &+ place]).magnitude) }
        case .minkowski(let power):
            for place in 0..<count { sum += pow((x[from &+ place] - y[other &+ place]).magnitude, power) }
        }
        return sum
    }

    /// The distance that belongs to a comparable number.
    func distance(_ comparable: Double) -> Double {
        switch self {
        case .euclidean: comparable.squareRoot()
        case .manhattan, .chebyshev: comparable
        case .minkowski(let power): pow(comparable, 1 / power)
        }
    }
}

/// The samples of a fit, and which of them are nearest to others.
///
/// E. Fix and J. L. Hodges (1951), "Discriminatory analysis: nonparametric discrimination", USAF School of Aviation
/// Medicine, report 4. All distances are looked at; of equally distant samples the earlier ones are taken.
public struct Neighbors: Sendable {
    let samples: Table
    let metric: Metric

    /// The nearest samples of each row of others.
    public struct Found: Sendable {
        /// How many neighbours each row has.
        public let count: Int
        /// (rows, neighbours), the nearest first.
        public var places: [Int] = []
        public var distances: [Double] = []
    }

    /// Returns the nearest samples of each row. O(rows samples features)
    ///
    /// - Parameter areOwn: whether the rows are the samples themselves, which then are no neighbours of themselves.
    func nearest(_ count: Int, to others: Table, areOwn: Bool = false) throws -> Found {
        let available = samples.rows - (areOwn ? 1 : 0)
        guard count <= available else {
            throw MachineLearningError.value(
                "Expected n_neighbors \(areOwn ? "<" : "<=") n_samples_fit, but n_neighbors = \(count), "
                    + "n_samples_fit = \(samples.rows), n_samples = \(others.rows)")
        }
        try Allocation.check(count: 2 * others.rows * count, shape: [others.rows, count])
        if metric == .euclidean, samples.columns >= 8, samples.rows >= 64, others.rows >= 16, count > 0 {
            return try nearestByProducts(count, to: others, areOwn: areOwn)
        }
        var found = Found(count: count)
        var nearest = NearestList(count: count)
        var work = 0
        try samples.values.withUnsafeBufferPointer { x in
            try others.values.withUnsafeBufferPointer { y in
                for row in 0..<others.rows {
                    work += x.count
                    if work > 1_000_000 {
                        work = 0
                        try Allocation.poll()
                    }
                    nearest.clear()
                    for place in 0..<samples.rows where !(areOwn && place == row) {
                        nearest.offer(
                            place,
                            metric.comparable(x, place &* samples.columns, y, row &* samples.columns, samples.columns))
                    }
                    found.add(nearest, metric)
                }
            }
        }
        return found
    }

    /// The same for Euclidean distances: |x - y|² = |x|² - 2 x y + |y|² by a matrix product tells which samples may be
    /// among the nearest; only their distances are computed from the differences, so that the answer is the same.
    private func nearestByProducts(_ count: Int, to others: Table, areOwn: Bool) throws -> Found {
        var found = Found(count: count)
        var nearest = NearestList(count: count)
        let width = samples.columns
        let turned = try samples.array().transposed
        let rows = try others.array()
        let squares = samples.rowSquares
        let otherSquares = others.rowSquares
        let greatest = squares.reduce(0, max)
        for start in stride(from: 0, to: others.rows, by: Self.blockRows) {
            let end = min(start + Self.blockRows, others.rows)
            let products = try NDArray.matmul(rows.sliced(start: start, stop: end), turned)
            try samples.values.withUnsafeBufferPointer { x in
                try others.values.withUnsafeBufferPointer { y in
                    try products.withNumbers { products in
                        for row in start..<end {
                            // What rounding may have changed: a few units for each feature.
                            let slack = Double(width + 4) * 0x1p-51 * (greatest + otherSquares[row])
                            let own = (row - start) &* samples.rows
                            nearest.clear()
                            var bound = Double.infinity
                            for place in 0..<samples.rows {
                                if squares[place] - 2 * products[own &+ place] > bound { continue }
                                if areOwn && place == row { continue }
                                nearest.offer(place, Vectors.squaredDistance(x, place &* width, y, row &* width, width))
                                bound = nearest.bound - otherSquares[row] + slack
                            }
                            found.add(nearest, metric)
                        }
                        try Allocation.poll()
                    }
                }
            }
        }
        return found
    }

    /// How many rows one matrix product takes together.
    private static let blockRows = 128
}

extension Table {
    /// The sum of the squares of each row.
    fileprivate var rowSquares: [Double] {
        values.withUnsafeBufferPointer { values in
            (0..<rows).map { Vectors.dot(values, $0 &* columns, values, $0 &* columns, columns) }
        }
    }
}

/// The nearest of the samples that were offered, equally distant ones in the order in which they came.
private struct NearestList {
    private(set) var best: [(distance: Double, place: Int)]
    private var filled = 0
    /// What a distance must stay below to be among them.
    private(set) var bound = Double.infinity

    init(count: Int) { best = [(distance: Double, place: Int)](repeating: (.infinity, 0), count: count) }

    mutating func clear() {
        filled = 0
        bound = .infinity
    }

    @inline(__always)
    mutating func offer(_ place: Int, _ distance: Double) {
        let count = best.count
        if filled == count && distance >= bound { return }
        // Insertion keeps equally distant samples in their order.
        var hole = min(filled, count - 1)
        while hole > 0 && best[hole - 1].distance > distance {
            best[hole] = best[hole - 1]
            hole -= 1
        }
        best[hole] = (distance, place)
        filled = min(filled + 1, count)
        if filled == count { bound = best[count - 1].distance }
    }
}

extension Neighbors.Found {
    fileprivate mutating func add(_ nearest: NearestList, _ metric: Metric) {
        for neighbour in nearest.best {
            places.append(neighbour.place)
            distances.append(metric.distance(neighbour.distance))
        }
    }
}

/// What both estimators by neighbours share.
public struct NeighborSettings: Sendable {
    public var count = 5
    /// Whether near neighbours count more: by the inverse of their distance.
    public var weighsByDistance = false
    public var metric = Metric.euclidean

    public init() {}

    /// How much each neighbour of a row counts; one at no distance counts alone.
    func weights(_ found: Neighbors.Found, row: Int) -> [Double] {
        let distances = found.distances[row * found.count..<(row + 1) * found.count]
        if !weighsByDistance { return [Double](repeating: 1, count: found.count) }
        if distances.contains(0) { return distances.map { $0 == 0 ? 1 : 0 } }
        return distances.map { 1 / $0 }
    }
}
