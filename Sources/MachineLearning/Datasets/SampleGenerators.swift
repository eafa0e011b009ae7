import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Samples drawn at random, with the same numbers as scikit-learn's for the same random state.
public enum SampleGenerators {
    /// Features, and the class or number of each sample.
    public struct Samples {
        public var features: Table
        public var targets: Table

        mutating func shuffle(_ random: RandomState) {
            let order = random.permutation(features.rows)
            features = features.taking(order)
            targets = targets.taking(order)
        }

        /// The targets as classes.
        public var classes: [Int] { targets.values.map { Int($0) } }
    }

    /// Returns round clouds of points about centres.
    ///
    /// - Parameters:
    ///   - counts: how many points each centre has.
    ///   - deviations: the standard deviation of each cloud.
    public static func blobs(
        counts: [Int], centres: Table, deviations: [Double], shuffles: Bool, _ random: RandomState
    ) throws -> Samples {
        let total = counts.reduce(0, +)
        var samples = Samples(
            features: try Table(rows: total, columns: centres.columns), targets: try Table(rows: total, columns: 1))
        var row = 0
        for (centre, count) in counts.enumerated() {
            for _ in 0..<count {
                if row & 4095 == 4095 { try Allocation.poll() }
                for column in 0..<centres.columns {
                    samples.features[row, column] = centres[centre, column] + deviations[centre] * random.nextNormal()
                }
                samples.targets.values[row] = Double(centre)
                row += 1
            }
        }
        if shuffles { samples.shuffle(random) }
        return samples
    }

    /// Returns the points of two curves, with noise: the first count belongs to class 0.
    private static func curves(
        _ counts: (Int, Int), _ first: (Int) -> (Double, Double), _ second: (Int) -> (Double, Double),
        shuffles: Bool, noise: Double?, _ random: RandomState
    ) throws -> Samples {
        let total = counts.0 + counts.1
        var samples = Samples(
            features: try Table(rows: total, columns: 2), targets: try Table(rows: total, columns: 1))
        for row in 0..<total {
            let (x, y) = row < counts.0 ? first(row) : second(row - counts.0)
            samples.features[row, 0] = x
            samples.features[row, 1] = y
            samples.targets.values[row] = row < counts.0 ? 0 : 1
        }
        if shuffles { samples.shuffle(random) }
        if let noise {
            for place in samples.features.values.indices {
                samples.features.values[place] += noise * random.nextNormal()
            }
        }
        return samples
    }

    /// Returns two half circles that reach into each other.
    public static func moons(
        _ outer: Int, _ inner: Int, shuffles: Bool, noise: Double?, _ random: RandomState
    ) throws -> Samples {
        func angle(_ place: Int, _ count: Int) -> Double {
            place == count - 1 && count > 1 ? .pi : Double(place) * (Double.pi / Double(max(1, count - 1)))
        }
        return try curves(
            (outer, inner), { (cos(angle($0, outer)), sin(angle($0, outer))) },
            { (1 - cos(angle($0, inner)), 1 - sin(angle($0, inner)) - 0.5) }, shuffles: shuffles, noise: noise, random)
    }

    /// Returns a circle, and a smaller one inside it.
    public static func circles(
        _ outer: Int, _ inner: Int, factor: Double, shuffles: Bool, noise: Double?, _ random: RandomState
    ) throws -> Samples {
        func angle(_ place: Int, _ count: Int) -> Double { Double(place) * (2 * Double.pi / Double(count)) }
        return try curves(
            (outer, inner), { (cos(angle($0, outer)), sin(angle($0, outer))) },
            { (cos(angle($0, inner)) * factor, sin(angle($0, inner)) * factor) },
            shuffles: shuffles, noise: noise, random)
    }

    /// Returns samples whose targets are weighted sums of some features, with noise; and the weights.
    ///
    /// - Parameter informative: how many features count at all.
    public static func regression(
        samples count: Int, features: Int, informative: Int, targets: Int, bias: Double, noise: Double,
        shuffles: Bool, _ random: RandomState
    ) throws -> (samples: Samples, weights: Table) {
        var x = try Table(rows: count, columns: features)
        for place in x.values.indices { x.values[place] = random.nextNormal() }
        var weights = try Table(rows: features, columns: targets)
        for place in 0..<min(informative, features) * targets { weights.values[place] = 100 * random.nextDouble() }
        let product = try Table(NDArray.matmul(x.array(), weights.array()))
        var y = product
        for place in y.values.indices {
            y.values[place] += bias
        }
        if noise > 0 { for place in y.values.indices { y.values[place] += noise * random.nextNormal() } }
        var samples = Samples(features: x, targets: y)
        if shuffles {
            samples.shuffle(random)
            let order = random.permutation(features)
            samples.features = samples.features.takingColumns(order)
            weights = weights.taking(order)
        }
        return (samples, weights)
    }
}

extension Table {
    /// The columns of these places, in their order.
    func takingColumns(_ places: [Int]) -> Table {
        var result: [Double] = []
        result.reserveCapacity(rows * places.count)
        for row in 0..<rows {
            for place in places { result.append(values[row &* columns &+ place]) }
        }
        return Table(rows: rows, columns: places.count, values: result)
    }
}
