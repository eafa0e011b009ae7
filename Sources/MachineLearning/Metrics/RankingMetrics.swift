import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures of scores and probabilities, before a threshold makes classes of them.
public enum RankingMetrics {
    /// How many hits and false alarms each threshold gives.
    public struct Curve: Sendable {
        public var falsePositives: [Double] = []
        public var truePositives: [Double] = []
        /// The least score that counts as positive, in descending order.
        public var thresholds: [Double] = []
    }

    /// Counts hits and false alarms for every threshold that makes a difference. O(n log n)
    public static func counts(truth: [Bool], scores: [Double], weights: [Double]? = nil) -> Curve {
        let order = scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
        var curve = Curve()
        var (hits, alarms) = (0.0, 0.0)
        for (place, index) in order.enumerated() {
            let weight = weights?[index] ?? 1
            if truth[index] { hits += weight } else { alarms += weight }
            let isLast = place + 1 == order.count
            if isLast || scores[order[place + 1]] != scores[index] {
                curve.falsePositives.append(alarms)
                curve.truePositives.append(hits)
                curve.thresholds.append(scores[index])
            }
        }
        return curve
    }

    /// Returns the receiver operating characteristic: the rates of false alarms and hits, from (0, 0) to (1, 1).
    ///
    /// T. Fawcett (2006), "An introduction to ROC analysis", Pattern Recognition Letters 27(8), 861-874.
    /// - Parameter dropsIntermediate: whether points on straight lines between others are left out.
    public static func characteristic(
        truth: [Bool], scores: [Double], weights: [Double]? = nil, dropsIntermediate: Bool = true
    ) -> Curve {
        let all = counts(truth: truth, scores: scores, weights: weights)
        let count = all.thresholds.count
        let kept = (0..<count).filter { place in
            guard dropsIntermediate, count > 2, place > 0, place < count - 1 else { return true }
            func bends(_ values: [Double]) -> Bool {
                values[place + 1] - values[place] != values[place] - values[place - 1]
            }
            return bends(all.falsePositives) || bends(all.truePositives)
        }
        let (alarms, hits) = (all.falsePositives.last ?? 0, all.truePositives.last ?? 0)
        return Curve(
            falsePositives: [0 / alarms] + kept.map { all.falsePositives[$0] / alarms },
            truePositives: [0 / hits] + kept.map { all.truePositives[$0] / hits },
            thresholds: [.infinity] + kept.map { all.thresholds[$0] })
    }

    /// Returns the area below points joined by straight lines.
    public static func area(_ x: [Double], _ y: [Double]) -> Double {
        var sum = 0.0
        for place in x.indices.dropFirst() { sum += (x[place] - x[place - 1]) * (y[place] + y[place - 1]) / 2 }
        return sum
    }

    /// Returns the area below the receiver operating characteristic: how probably a positive sample has a higher score
    /// than a negative one.
    public static func areaUnderCurve(truth: [Bool], scores: [Double], weights: [Double]? = nil) -> Double {
        let curve = characteristic(truth: truth, scores: scores, weights: weights)
        return area(curve.falsePositives, curve.truePositives)
    }

    /// Returns the precision and recall at each threshold in ascending order; at the end precision 1 and recall 0.
    public static func precisionRecall(truth: [Bool], scores: [Double], weights: [Double]? = nil) -> (
        precision: [Double], recall: [Double], thresholds: [Double]
    ) {
        let curve = counts(truth: truth, scores: scores, weights: weights)
        let hits = curve.truePositives.last ?? 0
        let precision = zip(curve.truePositives, curve.falsePositives).map { $0 / ($0 + $1) }
        let recall = curve.truePositives.map { hits == 0 ? 1 : $0 / hits }
        return (precision.reversed() + [1], recall.reversed() + [0], curve.thresholds.reversed())
    }

    /// Returns the mean of minus the logarithm of the probability that the true class was given.
    ///
    /// - Parameter probabilities: (samples, classes), each row with the sum 1.
    public static func logLoss(
        truth: [Int], probabilities: Table, weights: [Double]? = nil, normalizes: Bool = true
    ) -> Double {
        var sum = 0.0
        for (row, code) in truth.enumerated() {
            let probability = min(max(probabilities[row, code], Double.ulpOfOne), 1 - Double.ulpOfOne)
            sum -= (weights?[row] ?? 1) * log(probability)
        }
        return normalizes ? sum / (weights?.reduce(0, +) ?? Double(truth.count)) : sum
    }
}
