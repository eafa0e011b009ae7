import CoreMath

/// Numbers by questions about single features: the mean of the samples that answered alike.
public final class DecisionTreeRegressor: Regressor {
    public static let name = "DecisionTreeRegressor"
    public static let allowance = NumberAllowance.missingInSinglePrecision
    public let limits: TreeLimits
    private let random: RandomState
    public private(set) var tree: DecisionTree?
    public private(set) var featureCount: Int?
    public var keptNumbers: Int { tree?.numbers ?? 0 }

    public init(limits: TreeLimits = TreeLimits(), random: RandomState) {
        self.limits = limits
        self.random = random
    }

    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> DecisionTreeRegressor {
        let x = try DataCheck.samples(features, model: name, allows: Self.allowance)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        try fit(FeatureRanks(x), y.values, weights: weights)
        return self
    }

    /// Learns from features that were ranked before, as a forest does once for all its trees.
    func fit(_ ranks: FeatureRanks, _ targets: [Double], weights: [Double]?) throws {
        let weights = weights ?? [Double](repeating: 1, count: ranks.samples)
        let criterion = VarianceCriterion(targets, weights: weights)
        var grower = try TreeGrower(ranks, criterion, weights: weights, limits: limits, random: random)
        tree = try grower.grow()
        featureCount = ranks.features
    }

    public func predict(_ features: NDArray) throws -> NDArray { try NDArray.of(means(checked(features))) }

    /// The means in the leaves that samples reach.
    func means(_ samples: Table) throws -> [Double] {
        guard let tree else { throw notFitted }
        return (0..<samples.rows).map { tree.values[tree.leaf(of: samples, row: $0)] }
    }

    /// How much each feature has lowered the variance, as parts of 1: (features). Nil before `fit`.
    public var importances: NDArray? {
        featureCount.flatMap { try? NDArray.of(tree?.importances(featureCount: $0) ?? []) }
    }

    /// Returns the leaf that each sample reaches.
    public func leaves(_ features: NDArray) throws -> [Int] {
        guard let tree else { throw notFitted }
        let x = try checked(features)
        return (0..<x.rows).map { tree.leaf(of: x, row: $0) }
    }
}
