import CoreMath

/// Groups of samples that lie close together; samples that lie alone are noise, -1.
///
/// M. Ester, H.-P. Kriegel, J. Sander and X. Xu (1996), "A density-based algorithm for discovering clusters in large
/// spatial databases with noise", KDD, 226-231.
public final class DBSCAN: Clusterer {
    public static let name = "DBSCAN"
    /// How far apart neighbours may be.
    public let radius: Double
    /// How many neighbours, itself included, make a sample a core of a group.
    public let minimalNeighbors: Int
    public let metric: Metric

    public private(set) var featureCount: Int?
    public var keptNumbers: Int { labels.count + cores.count }
    public private(set) var labels: [Int] = []
    /// The samples that are cores.
    public private(set) var cores: [Int] = []
    /// The features of the cores (cores, features). Nil before `fit`.
    public private(set) var components: NDArray?

    public init(radius: Double = 0.5, minimalNeighbors: Int = 5, metric: Metric = .euclidean) {
        self.radius = radius
        self.minimalNeighbors = minimalNeighbors
        self.metric = metric
    }

    /// Finds groups in X (samples, features). O(samples² features)
    @discardableResult
    public func fit(_ features: NDArray) throws -> DBSCAN {
        let x = try DataCheck.samples(features, model: name)
        let near = try neighborhoods(x)
        cores = near.indices.filter { near[$0].count >= minimalNeighbors }
        var isCore = [Bool](repeating: false, count: x.rows)
        for core in cores { isCore[core] = true }
        var (groups, group) = ([Int](repeating: -1, count: x.rows), 0)
        for core in cores where groups[core] == -1 {
            var waiting = [core]
            while let sample = waiting.popLast() {
                if groups[sample] != -1 { continue }
                groups[sample] = group
                if isCore[sample] { waiting += near[sample].filter { groups[$0] == -1 } }
            }
            group += 1
        }
        labels = groups
        components = try x.taking(cores).array()
        featureCount = x.columns
        return self
    }

    /// The samples within the radius of each, itself included.
    private func neighborhoods(_ x: Table) throws -> [[Int]] {
        try x.values.withUnsafeBufferPointer { values in
            var (result, total): ([[Int]], Int) = ([], 0)
            for row in 0..<x.rows {
                try Allocation.poll()
                let near = (0..<x.rows).filter { other in
                    let distance = metric.comparable(values, row &* x.columns, values, other &* x.columns, x.columns)
                    return metric.distance(distance) <= radius
                }
                total += near.count
                try Allocation.check(count: total, shape: [x.rows, x.rows])
                result.append(near)
            }
            return result
        }
    }
}
