import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Groups about centres: each sample belongs to the nearest centre, each centre is the mean of its samples.
///
/// S. P. Lloyd (1982), "Least squares quantization in PCM", IEEE Transactions on Information Theory 28(2), 129-137; the
/// first centres by D. Arthur and S. Vassilvitskii (2007), "k-means++: the advantages of careful seeding", SODA,
/// 1027-1035, with several candidates for each.
public final class KMeans: Transformer, ClusterPredictor {
    public static let name = "KMeans"

    /// Where the first centres are.
    public enum Start: Sendable { case spread, random, centres(Table) }

    public let count: Int
    public let start: Start
    /// How many times to start; the best result is kept.
    public let starts: Int
    public let maximalIterations: Int
    /// Ends when the centres move less, as a part of the mean variance of the features.
    public let tolerance: Double
    private let random: RandomState

    /// The centres (groups, features). Nil before `fit`.
    public private(set) var centres: NDArray?
    public private(set) var labels: [Int] = []
    /// The sum of the squared distances of the samples from their centres.
    public private(set) var inertia = 0.0
    public private(set) var iterations = 0

    public init(
        count: Int = 8, start: Start = .spread, starts: Int = 1, maximalIterations: Int = 300,
        tolerance: Double = 1e-4, random: RandomState
    ) {
        self.count = count
        self.start = start
        self.starts = starts
        self.maximalIterations = maximalIterations
        self.tolerance = tolerance
        self.random = random
    }

    public var featureCount: Int? { centres?.shape[1] }
    public var keptNumbers: Int { labels.count }

    /// Finds groups in X (samples, features). O(samples groups features) a step.
    ///
    /// Throws when there are fewer samples than groups, and when first centres have another shape.
    @discardableResult
    public func fit(_ features: NDArray) throws -> KMeans {
        var x = try DataCheck.samples(features, model: name)
        guard x.rows >= count else {
            throw MachineLearningError.value("n_samples=\(x.rows) should be >= n_clusters=\(count).")
        }
        if case .centres(let given) = start { try check(given, x) }
        // Centred data lose fewer digits in the distances.
        let means = x.columnMeans()
        var spread = 0.0
        for row in 0..<x.rows {
            for column in 0..<x.columns {
                x[row, column] -= means[column]
                spread += x[row, column] * x[row, column]
            }
        }
        let bound = tolerance * spread / Double(x.rows * x.columns)
        var best: Clustering?
        for _ in 0..<starts {
            let found = try Clustering(x, firstCentres(x, means), maximalIterations, bound: bound)
            if let known = best {
                if found.inertia < known.inertia && !found.isSame(as: known, groups: count) { best = found }
            } else {
                best = found
            }
        }
        guard let best else { return self }
        var moved = best.centres
        for group in 0..<count {
            for column in 0..<x.columns { moved[group, column] += means[column] }
        }
        centres = try moved.array()
        (labels, inertia, iterations) = (best.labels, best.inertia, best.iterations)
        return self
    }

    private func check(_ given: Table, _ x: Table) throws {
        guard given.rows == count else {
            throw MachineLearningError.value(
                "The shape of the initial centers (\(given.rows), \(given.columns)) does not match the number of "
                    + "clusters \(count).")
        }
        guard given.columns == x.columns else {
            throw MachineLearningError.value(
                "The shape of the initial centers (\(given.rows), \(given.columns)) does not match the number of "
                    + "features of the data \(x.columns).")
        }
    }

    private func firstCentres(_ x: Table, _ means: [Double]) throws -> Table {
        switch start {
        case .centres(var given):
            for group in 0..<count {
                for column in 0..<x.columns { given[group, column] -= means[column] }
            }
            return given
        case .random: return x.taking(weightedSample(x.rows))
        case .spread: return try Spread(x).centres(count, random)
        }
    }

    /// Different samples, as a generator draws them by equal probabilities without replacement.
    private func weightedSample(_ rows: Int) -> [Int] {
        var (found, probabilities): ([Int], [Double]) = ([], [Double](repeating: 1 / Double(rows), count: rows))
        while found.count < count {
            let points = random.doubles(count - found.count)
            for place in found { probabilities[place] = 0 }
            var (sums, total): ([Double], Double) = ([], 0)
            for probability in probabilities {
                total += probability
                sums.append(total)
            }
            for point in points {
                let place = sums.firstIndex { $0 / total > point } ?? rows - 1
                if !found.contains(place) { found.append(place) }
            }
        }
        return found
    }

    /// Returns the group with the nearest centre for each row of X (samples, features).
    public func predictGroups(_ features: NDArray) throws -> [Int] {
        guard let centres else { throw notFitted }
        return try Clustering.assign(checked(features), Table(centres))
    }

    /// Returns the distances from the centres: (samples, groups).
    public func transform(_ features: NDArray) throws -> NDArray {
        guard let centres else { throw notFitted }
        let (x, c) = (try checked(features), try Table(centres))
        var result = try Table(rows: x.rows, columns: c.rows)
        x.values.withUnsafeBufferPointer { samples in
            c.values.withUnsafeBufferPointer { centres in
                for row in 0..<x.rows {
                    for group in 0..<c.rows {
                        let square = Vectors.squaredDistance(
                            samples, row * x.columns, centres, group * x.columns, x.columns)
                        result[row, group] = square.squareRoot()
                    }
                }
            }
        }
        return try result.array()
    }

    public func featureNames(_ inputs: [String]) throws -> [String] { (0..<count).map { "kmeans\($0)" } }
}

/// First centres far from each other: each is drawn with a probability that grows with its squared distance.
private struct Spread {
    private let x: Table
    private let array: NDArray
    private let squares: [Double]

    init(_ x: Table) throws {
        self.x = x
        array = try x.array()
        squares = x.squaredLengths
    }

    /// The squared distances of all samples from some of them: |x|² + |c|² - 2 x c.
    private func distances(_ places: [Int]) throws -> [[Double]] {
        let products = try NDArray.matmul(x.taking(places).array(), array.transposed).doubles
        return places.enumerated().map { index, place in
            let start = index * x.rows
            return (0..<x.rows).map { row in
                row == place ? 0 : max(0, squares[row] + squares[place] - 2 * products[start + row])
            }
        }
    }

    func centres(_ count: Int, _ random: RandomState) throws -> Table {
        let trials = 2 + Int(log(Double(count)))
        let uniform = [Double](repeating: 1 / Double(x.rows), count: x.rows)
        var chosen = [random.choice(probabilities: uniform)]
        var nearest = try distances(chosen)[0]
        var total = nearest.reduce(0, +)
        while chosen.count < count {
            try Allocation.poll()
            let points = random.doubles(trials).map { $0 * total }
            var (sums, sum): ([Double], Double) = ([], 0)
            for distance in nearest {
                sum += distance
                sums.append(sum)
            }
            var best: (place: Int, nearest: [Double], total: Double)?
            let places = points.map { min(Self.place(of: $0, in: sums), x.rows - 1) }
            for (place, distances) in zip(places, try distances(places)) {
                let closer = zip(nearest, distances).map { min($0, $1) }
                let sum = closer.reduce(0, +)
                if best.map({ sum < $0.total }) ?? true { best = (place, closer, sum) }
            }
            guard let best else { break }
            chosen.append(best.place)
            (nearest, total) = (best.nearest, best.total)
        }
        return x.taking(chosen)
    }

    /// The first place whose sum is no less than a point.
    private static func place(of point: Double, in sums: [Double]) -> Int {
        var (low, high) = (0, sums.count)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < point { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// One run of Lloyd's steps from first centres to the end.
private struct Clustering {
    private(set) var centres: Table
    private(set) var labels: [Int] = []
    private(set) var inertia = 0.0
    private(set) var iterations = 0

    init(_ x: Table, _ first: Table, _ maximalIterations: Int, bound: Double) throws {
        centres = first
        let array = try x.array()
        var isSettled = false
        for _ in 0..<maximalIterations {
            try Allocation.poll()
            iterations += 1
            let next = try Self.assign(x, centres, array)
            let moved = Self.means(x, next, centres)
            let shift = zip(moved.values, centres.values).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            centres = moved
            let isSame = next == labels
            labels = next
            if isSame {
                isSettled = true
                break
            }
            if shift <= bound { break }
        }
        if !isSettled { labels = try Self.assign(x, centres, array) }
        for row in 0..<x.rows {
            inertia += x.values.withUnsafeBufferPointer { samples in
                centres.values.withUnsafeBufferPointer { centres in
                    Vectors.squaredDistance(samples, row * x.columns, centres, labels[row] * x.columns, x.columns)
                }
            }
        }
    }

    /// The nearest centre of each sample: least |c|² - 2 x c.
    static func assign(_ x: Table, _ centres: Table, _ array: NDArray? = nil) throws -> [Int] {
        let products = try NDArray.matmul(array ?? x.array(), centres.array().transposed).doubles
        let groups = centres.rows
        let squares = (0..<groups).map { group in centres.row(group).reduce(0) { $0 + $1 * $1 } }
        return products.withUnsafeBufferPointer { products in
            squares.withUnsafeBufferPointer { squares in
                (0..<x.rows).map { row in
                    let start = row &* groups
                    var (best, least) = (0, squares[0] - 2 * products[start])
                    for group in 1..<max(1, groups) {
                        let distance = squares[group] - 2 * products[start &+ group]
                        if distance < least { (best, least) = (group, distance) }
                    }
                    return best
                }
            }
        }
    }

    /// The means of the groups; a group without samples gets the sample farthest from its centre.
    private static func means(_ x: Table, _ labels: [Int], _ old: Table) -> Table {
        var sums = Table(rows: old.rows, columns: old.columns, values: [Double](repeating: 0, count: old.values.count))
        var counts = [Double](repeating: 0, count: old.rows)
        x.values.withUnsafeBufferPointer { values in
            sums.values.withUnsafeMutableBufferPointer { sums in
                for row in 0..<x.rows {
                    counts[labels[row]] += 1
                    Vectors.add(1, values, row &* x.columns, to: sums, labels[row] &* x.columns, x.columns)
                }
            }
        }
        let empty = counts.indices.filter { counts[$0] == 0 }
        if !empty.isEmpty {
            let distances = (0..<x.rows).map { row in
                (0..<x.columns).reduce(0.0) { sum, column in
                    let distance = x[row, column] - old[labels[row], column]
                    return sum + distance * distance
                }
            }
            let farthest = distances.indices.sorted { distances[$0] > distances[$1] }
            for (group, row) in zip(empty, farthest) where distances[row] > 0 {
                for column in 0..<x.columns {
                    sums[labels[row], column] -= x[row, column]
                    sums[group, column] = x[row, column]
                }
                counts[group] = 1
                counts[labels[row]] -= 1
            }
        }
        for group in 0..<old.rows where counts[group] > 0 {
            for column in 0..<old.columns { sums[group, column] /= counts[group] }
        }
        return sums
    }

    /// Whether the groups are the same but for their numbers.
    func isSame(as other: Clustering, groups: Int) -> Bool {
        var partner = [Int](repeating: -1, count: groups)
        for (mine, theirs) in zip(labels, other.labels) {
            if partner[mine] == -1 { partner[mine] = theirs }
            if partner[mine] != theirs { return false }
        }
        return true
    }
}
