import CoreMath

/// Grows a tree: the samples of each node are split where the parts become purest, until the limits.
///
/// L. Breiman, J. Friedman, R. Olshen and C. Stone (1984), Classification and Regression Trees, chapters 2 and 8.
/// Features are looked at in an order drawn at random, which decides between equally good splits; the draws and the
/// treatment of constant features follow scikit-learn's `BestSplitter`, so that equal random states give equal trees.
/// Samples without a feature are tried on either side of each of its splits.
struct TreeGrower<Criterion: SplitCriterion> {
    private let ranks: FeatureRanks
    private var criterion: Criterion
    private let limits: TreeLimits
    private let minimalSplit: Int
    private let minimalLeaf: Int
    private let minimalLeafWeight: Double
    private let featuresPerSplit: Int
    private let allWeight: Double

    /// The samples that count, those of a node side by side.
    private var samples: [Int32]
    private var sorter: FeatureRanks.Sorter
    private var features: [Int]
    private var constantFeatures: [Int]
    private var random: XorShift
    private var work = 0

    private static var threshold: Float { 1e-7 }

    init(
        _ ranks: FeatureRanks, _ criterion: Criterion, weights: [Double], limits: TreeLimits, random: RandomState
    ) throws {
        self.ranks = ranks
        self.criterion = criterion
        self.limits = limits
        try Allocation.check(count: ranks.samples * 4, shape: [ranks.samples])
        samples = (0..<ranks.samples).filter { weights[$0] != 0 }.map { Int32($0) }
        allWeight = weights.reduce(0, +)
        minimalLeaf = Self.count(limits.minimalLeaf, of: ranks.samples)
        minimalSplit = max(2, max(Self.count(limits.minimalSplit, of: ranks.samples), 2 * minimalLeaf))
        minimalLeafWeight = limits.minimalLeafWeight * allWeight
        featuresPerSplit = limits.featureChoice.count(of: ranks.features)
        sorter = FeatureRanks.Sorter(capacity: ranks.samples)
        features = Array(0..<ranks.features)
        constantFeatures = features
        self.random = XorShift(UInt32(random.next(upTo: 2_147_483_646)))
    }

    private static func count(_ size: PartSize, of samples: Int) -> Int {
        switch size {
        case .count(let count): count
        case .fraction(let part): Int((part * Double(samples)).rounded(.up))
        }
    }

    /// A node that is still to be made.
    private struct Waiting {
        var range: Range<Int>
        var depth: Int
        var parent: Int
        var isLeft: Bool
        var impurity: Double
        var constants: Int
    }

    private struct Split {
        var feature = -2
        var place: Int
        var threshold = -2.0
        var missingGoesLeft = false
        var improvement = -Double.infinity
        var impurities = (left: 0.0, right: 0.0)
    }

    /// Grows the tree. O(features samples log(samples) depth)
    mutating func grow() throws -> DecisionTree {
        var tree = DecisionTree(outputs: criterion.outputs)
        var waiting = [
            Waiting(
                range: 0..<samples.count, depth: 0, parent: -1, isLeft: false, impurity: .infinity, constants: 0)
        ]
        while var next = waiting.popLast() {
            try poll(next.range.count)
            criterion.start(samples[next.range])
            if next.parent < 0 { next.impurity = criterion.impurity }
            var split: Split?
            if !isLeaf(next) {
                let found = bestSplit(next.range, impurity: next.impurity, constants: &next.constants)
                if found.place < next.range.upperBound
                    && found.improvement + Double.ulpOfOne >= limits.minimalDecrease
                {
                    split = found
                }
            }
            let node = add(next, split, to: &tree)
            guard let split else { continue }
            for isLeft in [false, true] {
                waiting.append(
                    Waiting(
                        range: isLeft
                            ? next.range.lowerBound..<split.place : split.place..<next.range.upperBound,
                        depth: next.depth + 1, parent: node, isLeft: isLeft,
                        impurity: isLeft ? split.impurities.left : split.impurities.right, constants: next.constants))
            }
        }
        return tree
    }

    private mutating func poll(_ count: Int) throws {
        work += count * featuresPerSplit
        if work > 100_000 {
            work = 0
            try Allocation.poll()
        }
    }

    private func isLeaf(_ next: Waiting) -> Bool {
        if let most = limits.maximalDepth, next.depth >= most { return true }
        return next.range.count < minimalSplit || criterion.totalWeight < 2 * minimalLeafWeight
            || next.impurity <= Double.ulpOfOne
    }

    private mutating func add(_ next: Waiting, _ split: Split?, to tree: inout DecisionTree) -> Int {
        let node = tree.count
        tree.features.append(split?.feature ?? -2)
        tree.thresholds.append(split?.threshold ?? -2)
        tree.missingGoesLeft.append(split?.missingGoesLeft ?? false)
        tree.left.append(DecisionTree.none)
        tree.right.append(DecisionTree.none)
        tree.impurities.append(next.impurity)
        tree.sampleCounts.append(next.range.count)
        tree.weights.append(criterion.totalWeight)
        tree.values += criterion.value
        tree.depth = max(tree.depth, next.depth)
        if next.parent >= 0 {
            if next.isLeft { tree.left[next.parent] = node } else { tree.right[next.parent] = node }
        }
        return node
    }

    // MARK: The best split of a node

    /// Draws features until enough were looked at that vary, and returns the best split of all.
    ///
    /// - Parameter constants: how many features are known not to vary; grows by those that are found here.
    private mutating func bestSplit(_ range: Range<Int>, impurity: Double, constants: inout Int) -> Split {
        var best = Split(place: range.upperBound)
        var bestMerit = -Double.infinity
        let known = constants
        var (visited, found, drawn, total, end) = (0, 0, 0, known, ranks.features)
        while end > total && (visited < featuresPerSplit || visited <= found + drawn) {
            visited += 1
            var place = drawn + random.next(below: end - found - drawn)
            if place < known {
                features.swapAt(drawn, place)
                drawn += 1
                continue
            }
            place += found
            let feature = features[place]
            sort(range, by: feature)
            let values = ranks.values[feature]
            let missing = ranks.hasMissing[feature] ? missingCount(range.count, values.count) : 0
            if missing == range.count
                || missing == 0 && values[sorter.rank(range.count - 1)] <= values[sorter.rank(0)] + Self.threshold
            {
                features.swapAt(place, total)
                found += 1
                total += 1
                continue
            }
            end -= 1
            features.swapAt(end, place)
            scan(range, feature, values, missing: missing, goesLeft: false, &best, &bestMerit)
            if missing > 0 {
                sorter.rotate(range.count, last: missing)
                keepOrder(range)
                scan(range, feature, values, missing: missing, goesLeft: true, &best, &bestMerit)
            }
        }
        if best.place < range.upperBound { finish(&best, range, impurity) }
        features.replaceSubrange(0..<known, with: constantFeatures[0..<known])
        constantFeatures.replaceSubrange(known..<known + found, with: features[known..<known + found])
        constants = total
        return best
    }

    private mutating func sort(_ range: Range<Int>, by feature: Int) {
        guard criterion.feelsOrder else { return sorter.sort(samples[range], by: feature, of: ranks) }
        sorter.sortExactly(samples[range], by: feature, of: ranks)
        keepOrder(range)
    }

    /// Leaves the samples of a node as they were sorted last, where that can be felt.
    private mutating func keepOrder(_ range: Range<Int>) {
        guard criterion.feelsOrder else { return }
        for place in 0..<range.count {
            samples[range.lowerBound + place] = Int32(truncatingIfNeeded: sorter.sample(place))
        }
    }

    /// How many of the sorted samples are without the feature that they were sorted by.
    private func missingCount(_ count: Int, _ values: Int) -> Int {
        var result = 0
        while result < count && sorter.rank(count - 1 - result) == values { result += 1 }
        return result
    }

    /// Tries every place between two different values of a feature, and between the values and what has none.
    ///
    /// - Parameters:
    ///   - missing: how many samples have no value: they stand last, or first where they go left.
    ///   - goesLeft: whether these count as lower than all values, not as higher.
    private mutating func scan(
        _ range: Range<Int>, _ feature: Int, _ values: [Float], missing: Int, goesLeft: Bool,
        _ best: inout Split, _ bestMerit: inout Double
    ) {
        let count = range.count
        let end = goesLeft ? count : count - missing
        criterion.reset()
        var (place, moved) = (goesLeft ? missing : 0, 0)
        while place < end {
            place += 1
            while place < end, values[sorter.rank(place)] <= values[sorter.rank(place - 1)] + Self.threshold {
                place += 1
            }
            if place >= count { break }
            if place < minimalLeaf || count - place < minimalLeaf { continue }
            if place - moved <= count - place {
                for index in moved..<place { criterion.move(sorter.sample(index), sign: 1) }
            } else {
                criterion.fill()
                for index in (place..<count).reversed() { criterion.move(sorter.sample(index), sign: -1) }
            }
            moved = place
            if criterion.leftWeight < minimalLeafWeight || criterion.rightWeight < minimalLeafWeight { continue }
            let merit = criterion.merit
            guard merit > bestMerit else { continue }
            bestMerit = merit
            best = Split(
                feature: feature, place: range.lowerBound + place,
                // All values on the left, and only what has none on the right.
                threshold: place == end ? .infinity : middle(values, below: place),
                missingGoesLeft: missing == 0 ? place > count - place : goesLeft)
        }
    }

    /// The number between two neighbours of the sorted samples.
    private func middle(_ values: [Float], below place: Int) -> Double {
        let (low, high) = (values[sorter.rank(place - 1)], values[sorter.rank(place)])
        let middle = Double(low) / 2 + Double(high) / 2
        return middle == Double(high) || !middle.isFinite ? Double(low) : middle
    }

    /// Puts the samples of the left part before those of the right, and measures both.
    private mutating func finish(_ best: inout Split, _ range: Range<Int>, _ impurity: Double) {
        let values = ranks.values[best.feature]
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let rank = Int(ranks.rank(best.feature, Int(samples[low])))
            if rank == values.count ? best.missingGoesLeft : Double(values[rank]) <= best.threshold {
                low += 1
            } else {
                high -= 1
                samples.swapAt(low, high)
            }
        }
        if best.place - range.lowerBound <= range.upperBound - best.place {
            criterion.reset()
            for place in range.lowerBound..<best.place { criterion.move(Int(samples[place]), sign: 1) }
        } else {
            criterion.fill()
            for place in (best.place..<range.upperBound).reversed() {
                criterion.move(Int(samples[place]), sign: -1)
            }
        }
        criterion.settle(samples[range.lowerBound..<best.place])
        best.impurities = criterion.childImpurities
        let weight = criterion.totalWeight
        best.improvement =
            weight / allWeight
            * (impurity - criterion.rightWeight / weight * best.impurities.right
                - criterion.leftWeight / weight * best.impurities.left)
    }
}

/// G. Marsaglia (2003), "Xorshift RNGs", Journal of Statistical Software 8(14): the generator of scikit-learn's loops.
struct XorShift {
    private var state: UInt32

    init(_ seed: UInt32) { state = seed }

    mutating func next() -> UInt32 {
        if state == 0 { state = 1 }
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        return state % 0x8000_0000
    }

    /// Returns an integer from 0 up to, not including, a positive bound.
    mutating func next(below bound: Int) -> Int { Int(next()) % bound }
}
