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
        meanOverOutputs(output, target, weights: weights, gradient: gradient) { y, t in
            one(y, t * (1 - smoothing) + 0.5 * smoothing, bySums: bySums)
        }
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
