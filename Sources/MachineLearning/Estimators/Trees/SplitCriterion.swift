#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How impure the samples of a node are, and how much purer a split would make them.
///
/// What lies on the right is the total less what lies on the left: so the sums round as scikit-learn's do, and equal
/// random states give equal trees also where weights are no whole numbers.
protocol SplitCriterion {
    /// How many numbers a node predicts.
    var outputs: Int { get }
    var leftWeight: Double { get }
    var totalWeight: Double { get }

    /// Counts the samples of a node, all of them on the right.
    mutating func start(_ samples: ArraySlice<Int32>)
    /// Puts all samples to the right.
    mutating func reset()
    /// Puts all samples to the left.
    mutating func fill()
    /// Whether sums round, so that they depend on the order of the samples.
    var feelsOrder: Bool { get }
    /// Learns which samples are on the left in the end.
    mutating func settle(_ left: ArraySlice<Int32>)
    /// Adds a sample to the left, or with the sign -1 takes it away.
    mutating func move(_ sample: Int, sign: Double)
    /// A number that is the greater, the better the split.
    var merit: Double { get }
    var impurity: Double { get }
    var childImpurities: (left: Double, right: Double) { get }
    /// What the node predicts.
    var value: [Double] { get }
}

extension SplitCriterion {
    var rightWeight: Double { totalWeight - leftWeight }
    mutating func settle(_ left: ArraySlice<Int32>) {}
}

extension [Double] {
    /// Whether sums of parts of the numbers are exact in any order: they are whole, and not too large.
    var sumsExactly: Bool {
        var total = 0.0
        for number in self {
            if number != number.rounded() { return false }
            total += number.magnitude
        }
        return total < 0x1p53
    }
}

private let logarithmOfTwo = 0.69314718055994530942

/// Impurity of classes: how often two samples of a node differ (Gini), or how much their class would tell (entropy).
struct ClassCriterion: SplitCriterion {
    private let codes: [Int]
    private let weights: [Double]
    private let isEntropy: Bool
    let feelsOrder: Bool
    let outputs: Int
    private var left: [Double]
    private var total: [Double]
    private(set) var leftWeight = 0.0
    private(set) var totalWeight = 0.0

    init(_ classes: ClassCodes, weights: [Double], isEntropy: Bool) {
        codes = classes.codes
        self.weights = weights
        self.isEntropy = isEntropy
        feelsOrder = !weights.sumsExactly
        outputs = classes.count
        left = [Double](repeating: 0, count: classes.count)
        total = left
    }

    mutating func start(_ samples: ArraySlice<Int32>) {
        for code in 0..<outputs { total[code] = 0 }
        totalWeight = 0
        for sample in samples {
            let weight = weights[Int(sample)]
            total[codes[Int(sample)]] += weight
            totalWeight += weight
        }
        reset()
    }

    mutating func reset() {
        for code in 0..<outputs { left[code] = 0 }
        leftWeight = 0
    }

    mutating func fill() {
        for code in 0..<outputs { left[code] = total[code] }
        leftWeight = totalWeight
    }

    @inline(__always)
    mutating func move(_ sample: Int, sign: Double) {
        let weight = sign * weights[sample]
        left[codes[sample]] += weight
        leftWeight += weight
    }

    /// The impurity of parts of a whole, which `part` tells for each class.
    @inline(__always)
    private func impurity(_ weight: Double, _ part: (Int) -> Double) -> Double {
        var sum = 0.0
        if isEntropy {
            for code in 0..<outputs where part(code) > 0 {
                let share = part(code) / weight
                sum -= share * (log(share) / logarithmOfTwo)
            }
            return sum
        }
        for code in 0..<outputs { sum += part(code) * part(code) }
        return 1 - sum / (weight * weight)
    }

    @inline(__always)
    var childImpurities: (left: Double, right: Double) {
        (impurity(leftWeight) { left[$0] }, impurity(rightWeight) { total[$0] - left[$0] })
    }

    var merit: Double {
        let impurities = childImpurities
        return -rightWeight * impurities.right - leftWeight * impurities.left
    }
    var impurity: Double { impurity(totalWeight) { total[$0] } }
    var value: [Double] { total.map { $0 / totalWeight } }
}

/// Impurity of numbers: their mean squared distance from their mean.
struct VarianceCriterion: SplitCriterion {
    private let targets: [Double]
    private let weights: [Double]
    let outputs = 1
    private var sum = 0.0
    private var squares = 0.0
    private var leftSum = 0.0
    private var leftSquares = 0.0
    private(set) var leftWeight = 0.0
    private(set) var totalWeight = 0.0
    let feelsOrder: Bool

    init(_ targets: [Double], weights: [Double]) {
        self.targets = targets
        self.weights = weights
        let squares = targets.indices.map { weights[$0] * targets[$0] * targets[$0] }
        feelsOrder = !(weights.sumsExactly && targets.sumsExactly && squares.sumsExactly)
    }

    mutating func start(_ samples: ArraySlice<Int32>) {
        (sum, squares, totalWeight) = (0, 0, 0)
        for sample in samples {
            let (target, weight) = (targets[Int(sample)], weights[Int(sample)])
            sum += weight * target
            squares += weight * target * target
            totalWeight += weight
        }
        reset()
    }

    mutating func reset() { (leftSum, leftWeight) = (0, 0) }

    mutating func fill() { (leftSum, leftWeight) = (sum, totalWeight) }

    mutating func settle(_ left: ArraySlice<Int32>) {
        leftSquares = 0
        for sample in left {
            let (target, weight) = (targets[Int(sample)], weights[Int(sample)])
            leftSquares += weight * target * target
        }
    }

    @inline(__always)
    mutating func move(_ sample: Int, sign: Double) {
        let (target, weight) = (targets[sample], sign * weights[sample])
        leftSum += weight * target
        leftWeight += weight
    }

    var merit: Double {
        let rightSum = sum - leftSum
        return leftSum * leftSum / leftWeight + rightSum * rightSum / rightWeight
    }

    private func variance(_ squares: Double, _ sum: Double, _ weight: Double) -> Double {
        squares / weight - sum / weight * (sum / weight)
    }

    var impurity: Double { variance(squares, sum, totalWeight) }
    var childImpurities: (left: Double, right: Double) {
        (
            variance(leftSquares, leftSum, leftWeight),
            variance(squares - leftSquares, sum - leftSum, rightWeight)
        )
    }
    var value: [Double] { [sum / totalWeight] }
}
