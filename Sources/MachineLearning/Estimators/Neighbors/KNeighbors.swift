import CoreMath

/// Classes by a vote of the nearest samples.
///
/// T. M. Cover and P. E. Hart (1967), "Nearest neighbor pattern classification", IEEE Transactions on Information
/// Theory 13(1), 21-27.
public final class KNeighborsClassifier: ProbabilisticClassifier {
    public static let name = "KNeighborsClassifier"
    public let settings: NeighborSettings
    private var neighbors: Neighbors?
    private var classes = ClassCodes(codes: [], count: 0)

    public init(settings: NeighborSettings = NeighborSettings()) { self.settings = settings }

    public var featureCount: Int? { neighbors?.samples.columns }
    /// The number of samples of the fit. Nil before `fit`.
    public var sampleCount: Int? { neighbors?.samples.rows }
    public var keptNumbers: Int { (neighbors?.samples.values.count ?? 0) + classes.codes.count }

    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> KNeighborsClassifier {
        let x = try DataCheck.samples(features, model: name)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        neighbors = Neighbors(samples: x, metric: settings.metric)
        self.classes = classes
        return self
    }

    /// Returns the nearest samples of the fit; for no X those of the samples themselves.
    public func neighbors(of features: NDArray?, count: Int? = nil) throws -> Neighbors.Found {
        guard let neighbors else { throw notFitted }
        let others = try features.map { try checked($0) } ?? neighbors.samples
        return try neighbors.nearest(count ?? settings.count, to: others, areOwn: features == nil)
    }

    private func votes(_ features: NDArray) throws -> Table {
        let found = try neighbors(of: features)
        var result = try Table(rows: features.length, columns: classes.count)
        for row in 0..<result.rows {
            for (place, weight) in settings.weights(found, row: row).enumerated() {
                result[row, classes.codes[found.places[row * found.count + place]]] += weight
            }
        }
        return result
    }

    public func probabilities(_ features: NDArray) throws -> NDArray {
        var result = try votes(features)
        for row in 0..<result.rows {
            let total = result.row(row).reduce(0, +)
            for place in result.range(row) { result.values[place] /= total }
        }
        return try result.array()
    }

    public func predictCodes(_ features: NDArray) throws -> [Int] { try votes(features).largestColumns }
}

/// Numbers by the mean of the nearest samples.
public final class KNeighborsRegressor: Regressor {
    public static let name = "KNeighborsRegressor"
    public let settings: NeighborSettings
    private var neighbors: Neighbors?
    private var targets = Table(rows: 0, columns: 0, values: [])
    private var targetDimensions = 1

    public init(settings: NeighborSettings = NeighborSettings()) { self.settings = settings }

    public var featureCount: Int? { neighbors?.samples.columns }
    /// The number of samples of the fit. Nil before `fit`.
    public var sampleCount: Int? { neighbors?.samples.rows }
    public var keptNumbers: Int { (neighbors?.samples.values.count ?? 0) + targets.values.count }

    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> KNeighborsRegressor {
        let x = try DataCheck.samples(features, model: name)
        self.targets = try DataCheck.targets(targets, rows: x.rows)
        targetDimensions = targets.dimensions
        neighbors = Neighbors(samples: x, metric: settings.metric)
        return self
    }

    /// Returns the nearest samples of the fit; for no X those of the samples themselves.
    public func neighbors(of features: NDArray?, count: Int? = nil) throws -> Neighbors.Found {
        guard let neighbors else { throw notFitted }
        let others = try features.map { try checked($0) } ?? neighbors.samples
        return try neighbors.nearest(count ?? settings.count, to: others, areOwn: features == nil)
    }

    public func predict(_ features: NDArray) throws -> NDArray {
        let found = try neighbors(of: features)
        var result = try Table(rows: features.length, columns: targets.columns)
        for row in 0..<result.rows {
            let weights = settings.weights(found, row: row)
            let total = weights.reduce(0, +)
            for column in 0..<targets.columns {
                var sum = 0.0
                for (place, weight) in weights.enumerated() {
                    sum += weight * targets[found.places[row * found.count + place], column]
                }
                result[row, column] = sum / total
            }
        }
        return try result.array(targetDimensions == 1 ? [result.rows] : nil)
    }
}
