#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CoreMath

/// -(t ln p + (1 - t) ln (1 - p)), the mean over the outputs.
public final class BinaryCrossentropy: Loss {
    public let name = "binary_crossentropy"
    private let fromLogits: Bool
    private let smoothing: Double

    /// - Parameters:
    ///   - fromLogits: whether outputs are sums that a sigmoid would turn into probabilities.
    ///   - labelSmoothing: draws targets towards ½.
    public init(fromLogits: Bool = false, labelSmoothing: Double = 0) {
        self.fromLogits = fromLogits
        smoothing = labelSmoothing
    }

    public var matchingActivation: Activation? { fromLogits ? nil : .sigmoid }

    public func targets(_ targets: NDArray, output: [Int]) throws -> NDArray {
        let numbers = try equalShaped(targets, output: output)
        for target in numbers.numbers where !(target >= 0 && target <= 1) {
            throw NetworkError.targetRange(loss: name, value: target, range: "from 0 to 1", hint: .binary)
        }
        return numbers
    }

    public func evaluate(
        _ output: Rows, _ target: Rows, classes: Int, weights: UnsafePointer<Double>?, gradient: Rows?, bySums: Bool
    ) throws -> Double {
        let share = 1 / Double(max(output.total, 1))
        var total = 0.0
        for row in 0..<output.count {
            let (y, t) = (output.row(row), target.row(row))
            let weight = weights?[row] ?? 1
            var sum = 0.0
            for column in 0..<output.width {
                let wanted = t[column] * (1 - smoothing) + 0.5 * smoothing
                let (loss, slope) = one(y[column], wanted, bySums: bySums)
                sum += loss
                if let gradient { gradient.row(row)[column] = slope * weight * share }
            }
            total += weight * sum / Double(output.width)
        }
        return total
    }

    @inline(__always)
    private func one(_ y: Double, _ t: Double, bySums: Bool) -> (loss: Double, slope: Double) {
        if fromLogits {
            return (max(y, 0) - y * t + log1p(exp(-y.magnitude)), Activation.logistic(y) - t)
        }
        let p = Probability.clipped(y)
        let loss = -(t * log(p) + (1 - t) * log(1 - p))
        if bySums { return (loss, y - t) }
        return (loss, p == y ? (p - t) / (p * (1 - p)) : 0)
    }
}

enum Probability {
    /// Keras keeps probabilities so far from 0 and 1 that logarithms stay finite.
    static let margin = 1e-7

    /// What is not a number stays so.
    @inline(__always)
    static func clipped(_ p: Double) -> Double { p < margin ? margin : p > 1 - margin ? 1 - margin : p }
}
