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
        var found = Found(count: count)
        var best = [(distance: Double, place: Int)](repeating: (.infinity, 0), count: count)
        var work = 0
        try samples.values.withUnsafeBufferPointer { x in
            try others.values.withUnsafeBufferPointer { y in
                for row in 0..<others.rows {
                    work += x.count
                    if work > 1_000_000 {
                        work = 0
                        try Allocation.poll()
                    }
                    var filled = 0
                    for place in 0..<samples.rows where !(areOwn && place == row) {
                        let distance = metric.comparable(
                            x, place &* samples.columns, y, row &* samples.columns, samples.columns)
                        if filled == count && distance >= best[count - 1].distance { continue }
                        // Insertion keeps equally distant samples in their order.
                        var hole = min(filled, count - 1)
                        while hole > 0 && best[hole - 1].distance > distance {
                            best[hole] = best[hole - 1]
                            hole -= 1
                        }
                        best[hole] = (distance, place)
                        filled = min(filled + 1, count)
                    }
                    for neighbour in best {
                        found.places.append(neighbour.place)
                        found.distances.append(metric.distance(neighbour.distance))
                    }
                }
            }
        }
        return found
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
