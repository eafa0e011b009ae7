import CoreMath

/// Questions about single features, one behind the other: a fitted tree as parallel arrays, the root first.
public struct DecisionTree: Sendable {
    /// The children of a leaf.
    public static let none = -1

    /// The feature that a node asks about; -2 for a leaf.
    public internal(set) var features: [Int] = []
    /// A sample goes left where its feature is no greater than this; -2 for a leaf.
    public internal(set) var thresholds: [Double] = []
    /// Whether samples without the feature go left.
    public internal(set) var missingGoesLeft: [Bool] = []
    public internal(set) var left: [Int] = []
    public internal(set) var right: [Int] = []
    public internal(set) var impurities: [Double] = []
    /// How many samples of the fit reached a node.
    public internal(set) var sampleCounts: [Int] = []
    public internal(set) var weights: [Double] = []
    /// What a node predicts: the part of each class, or the mean. (nodes, outputs)
    public internal(set) var values: [Double] = []
    /// How many numbers a node predicts.
    public let outputs: Int
    public internal(set) var depth = 0

    init(outputs: Int) { self.outputs = outputs }

    public var count: Int { features.count }
    /// How many numbers the arrays hold.
    var numbers: Int { count * (8 + outputs) }
    public var leafCount: Int { left.count { $0 == Self.none } }

    public func isLeaf(_ node: Int) -> Bool { left[node] == Self.none }

    /// What a node predicts.
    public func value(_ node: Int) -> ArraySlice<Double> { values[node * outputs..<(node + 1) * outputs] }

    /// Returns the leaf that a row of samples reaches. O(depth)
    func leaf(of samples: Table, row: Int) -> Int {
        var node = 0
        let start = row &* samples.columns
        while left[node] != Self.none {
            // Features are kept in single precision, as they were when the thresholds were chosen.
            let value = Double(Float(samples.values[start &+ features[node]]))
            let goesLeft = value.isNaN ? missingGoesLeft[node] : value <= thresholds[node]
            node = goesLeft ? left[node] : right[node]
        }
        return node
    }

    /// Returns how much each feature has lowered the impurity, as parts of 1.
    ///
    /// L. Breiman, J. Friedman, R. Olshen and C. Stone (1984), Classification and Regression Trees, section 5.3.4.
    func importances(featureCount: Int) -> [Double] {
        var result = [Double](repeating: 0, count: featureCount)
        for node in 0..<count where !isLeaf(node) {
            func part(_ node: Int) -> Double { weights[node] * impurities[node] }
            result[features[node]] += part(node) - part(left[node]) - part(right[node])
        }
        if let root = weights.first { result = result.map { $0 / root } }
        let total = result.reduce(0, +)
        return total > 0 ? result.map { $0 / total } : result
    }

    /// How many nodes the longest way down from a node has.
    func depth(below node: Int) -> Int {
        var (deepest, waiting) = (0, [(node, 1)])
        while let (node, depth) = waiting.popLast() {
            deepest = max(deepest, depth)
            if !isLeaf(node) { waiting += [(left[node], depth + 1), (right[node], depth + 1)] }
        }
        return deepest
    }
}

/// How far a tree may grow.
public struct TreeLimits: Sendable {
    public var maximalDepth: Int?
    public var minimalSplit = PartSize.count(2)
    public var minimalLeaf = PartSize.count(1)
    /// The least part of the weight of all samples that a leaf may have.
    public var minimalLeafWeight = 0.0
    public var minimalDecrease = 0.0
    public var featureChoice = FeatureChoice.all

    public init() {}

    /// How many features are looked at for a split.
    public enum FeatureChoice: Sendable {
        case all, squareRoot, logarithm, count(Int), fraction(Double)

        public func count(of features: Int) -> Int {
            switch self {
            case .all: features
            case .squareRoot: max(1, Int(Double(features).squareRoot()))
            case .logarithm: max(1, Int.bitWidth - 1 - max(1, features).leadingZeroBitCount)
            case .count(let count): min(count, features)
            case .fraction(let part): max(1, Int(part * Double(features)))
            }
        }
    }
}
