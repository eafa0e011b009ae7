import CoreMath

/// Classes by questions about single features.
public final class DecisionTreeClassifier: ProbabilisticClassifier {
    public static let name = "DecisionTreeClassifier"
    public static let allowance = NumberAllowance.missingInSinglePrecision
    public let limits: TreeLimits
    /// Whether impurity is entropy; otherwise the Gini index.
    public let usesEntropy: Bool
    private let random: RandomState
    public private(set) var tree: DecisionTree?
    public private(set) var featureCount: Int?
    public var keptNumbers: Int { tree?.numbers ?? 0 }

    public init(limits: TreeLimits = TreeLimits(), usesEntropy: Bool = false, random: RandomState) {
        self.limits = limits
        self.usesEntropy = usesEntropy
        self.random = random
    }

    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> DecisionTreeClassifier {
        let x = try DataCheck.samples(features, model: name, allows: Self.allowance)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        try fit(FeatureRanks(x), classes, weights: weights)
        return self
    }

    /// Learns from features that were ranked before, as a forest does once for all its trees.
    func fit(_ ranks: FeatureRanks, _ classes: ClassCodes, weights: [Double]?) throws {
        let weights = weights ?? [Double](repeating: 1, count: ranks.samples)
        let criterion = ClassCriterion(classes, weights: weights, isEntropy: usesEntropy)
        var grower = try TreeGrower(ranks, criterion, weights: weights, limits: limits, random: random)
        tree = try grower.grow()
        featureCount = ranks.features
    }

    public func probabilities(_ features: NDArray) throws -> NDArray {
        try parts(checked(features)).array()
    }

    /// The parts of the classes in the leaves that samples reach.
    func parts(_ samples: Table) throws -> Table {
        guard let tree else { throw notFitted }
        var result = try Table(rows: samples.rows, columns: tree.outputs)
        for row in 0..<samples.rows {
            result.values.replaceSubrange(result.range(row), with: tree.value(tree.leaf(of: samples, row: row)))
        }
        return result
    }

    public func predictCodes(_ features: NDArray) throws -> [Int] { try parts(checked(features)).largestColumns }

    /// How much each feature has lowered the impurity, as parts of 1: (features). Nil before `fit`.
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

extension Table {
    /// The first column of the greatest number in each row.
    var largestColumns: [Int] {
        (0..<rows).map { row in
            var best = 0
            for column in 1..<max(1, columns) where self[row, column] > self[row, best] { best = column }
            return best
        }
    }
}
