import CoreMath

/// Measures of how far predicted numbers are from the true ones, for each target by itself.
public enum RegressionMetrics: CaseIterable, Sendable {
    case meanSquaredError, rootMeanSquaredError, meanAbsoluteError, meanAbsolutePercentageError
    case medianAbsoluteError, maximalError, rSquared, explainedVariance

    /// Returns the measure of each target, for truth and prediction (samples, targets). O(n)
    public func callAsFunction(_ truth: Table, _ predicted: Table, weights: [Double]? = nil) -> [Double] {
        (0..<truth.columns).map { column in
            one(truth.column(column), predicted.column(column), weights ?? [Double](repeating: 1, count: truth.rows))
        }
    }

    private func one(_ truth: [Double], _ predicted: [Double], _ weights: [Double]) -> Double {
        let errors = zip(truth, predicted).map { $0 - $1 }
        switch self {
        case .meanSquaredError: return Self.mean(errors.map { $0 * $0 }, weights)
        case .rootMeanSquaredError: return Self.mean(errors.map { $0 * $0 }, weights).squareRoot()
        case .meanAbsoluteError: return Self.mean(errors.map(\.magnitude), weights)
        case .meanAbsolutePercentageError:
            return Self.mean(zip(errors, truth).map { $0.magnitude / max($1.magnitude, .ulpOfOne) }, weights)
        case .medianAbsoluteError:
            let sorted = errors.map(\.magnitude).sorted()
            let middle = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        case .maximalError: return errors.map(\.magnitude).max() ?? 0
        case .rSquared: return Self.rSquared(truth, errors, weights)
        case .explainedVariance:
            return Self.ratio(Self.spread(errors, weights), Self.spread(truth, weights))
        }
    }

    /// The mean; unweighted it is summed pairwise, as NumPy does.
    private static func mean(_ values: [Double], _ weights: [Double]) -> Double {
        if weights.allSatisfy({ $0 == 1 }) {
            return (try? NDArray.of(values).mean().item().double) ?? .nan
        }
        return Vectors.dot(values, weights) / weights.reduce(0, +)
    }

    private static func spread(_ values: [Double], _ weights: [Double]) -> Double {
        let middle = mean(values, weights)
        return mean(values.map { ($0 - middle) * ($0 - middle) }, weights)
    }

    private static func rSquared(_ truth: [Double], _ errors: [Double], _ weights: [Double]) -> Double {
        if truth.count < 2 { return .nan }
        let middle = mean(truth, weights)
        func sum(_ values: [Double]) -> Double { zip(values, weights).map { $0 * $0 * $1 }.reduce(0, +) }
        return ratio(sum(errors), sum(truth.map { $0 - middle }))
    }

    /// 1 less a ratio; a truth that never varies gives 1 when it is met exactly, otherwise 0.
    private static func ratio(_ part: Double, _ whole: Double) -> Double {
        whole == 0 ? (part == 0 ? 1 : 0) : 1 - part / whole
    }
}
