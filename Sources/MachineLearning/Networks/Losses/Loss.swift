import CoreMath

/// What training makes small: a measure of how far outputs are from targets.
///
/// The loss of a sample is the mean over what it gives; the loss of a batch is the mean over its samples, each times its
/// weight. Formulas and names are Keras 3's.
public protocol Loss: AnyObject {
    /// The name of the function in Keras.
    var name: String { get }
    /// The activation of a last layer by whose sums `evaluate` can give the gradient.
    var matchingActivation: Activation? { get }
    /// The targets as one row of numbers a sample.
    /// - Parameter output: the shape of what the network gives for one sample.
    /// - Throws: `NetworkError` where they do not fit the outputs, or are no values that this loss has a meaning for.
    func targets(_ targets: NDArray, output: [Int]) throws -> NDArray
    /// Returns the sum of the samples' losses times their weights.
    ///
    /// - Parameters:
    ///   - classes: the length of the outputs' last axis.
    ///   - weights: one for each sample; nil for 1.
    ///   - gradient: where to write the derivative of the mean, or nil.
    ///   - bySums: whether the gradient is to be by the sums of `matchingActivation`.
    func evaluate(
        _ output: Rows, _ target: Rows, classes: Int, weights: UnsafePointer<Double>?, gradient: Rows?, bySums: Bool
    ) throws -> Double
}

extension Loss {
    public var matchingActivation: Activation? { nil }

    /// Targets of the outputs' own shape; (samples) counts as (samples, 1).
    func equalShaped(_ targets: NDArray, output: [Int]) throws -> NDArray {
        let width = output.reduce(1, *)
        let shape = [targets.length] + output
        let isFlat =
            targets.shape.filter { $0 != 1 } == shape.filter { $0 != 1 } && targets.count == targets.length * width
        guard targets.shape == shape || isFlat else {
            throw NetworkError.targetShape(loss: name, target: targets.shape, output: output)
        }
        return try targets.asNumbers().reshaped([targets.length, width])
    }
}

/// Returns the sum of the samples' losses times their weights, where a sample's loss is the mean over its outputs.
///
/// - Parameters:
///   - weights: one for each sample; nil for 1.
///   - gradient: where to write the slopes, as derivatives of the mean over all outputs, or nil.
///   - loss: takes an output and its target.
@inline(__always)
func meanOverOutputs(
    _ output: Rows, _ target: Rows, weights: UnsafePointer<Double>?, gradient: Rows?,
    _ loss: (_ output: Double, _ target: Double) -> (loss: Double, slope: Double)
) -> Double {
    let share = 1 / Double(max(output.total, 1))
    var total = 0.0
    for row in 0..<output.count {
        let (y, t) = (output.row(row), target.row(row))
        let weight = weights?[row] ?? 1
        var sum = 0.0
        for column in 0..<output.width {
            let (loss, slope) = loss(y[column], t[column])
            sum += loss
            if let gradient { gradient.row(row)[column] = slope * weight * share }
        }
        total += weight * sum / Double(output.width)
    }
    return total
}

/// A loss that is the mean of a function of each output and its target.
final class ElementwiseLoss: Loss {
    let name: String
    private let function: @Sendable (Double, Double) -> (loss: Double, slope: Double)

    /// - Parameter function: takes the output less its target, and the target.
    init(_ name: String, _ function: @escaping @Sendable (Double, Double) -> (loss: Double, slope: Double)) {
        self.name = name
        self.function = function
    }

    func targets(_ targets: NDArray, output: [Int]) throws -> NDArray { try equalShaped(targets, output: output) }

    func evaluate(
        _ output: Rows, _ target: Rows, classes: Int, weights: UnsafePointer<Double>?, gradient: Rows?, bySums: Bool
    ) throws -> Double {
        meanOverOutputs(output, target, weights: weights, gradient: gradient) { y, t in function(y - t, t) }
    }
}

/// The losses of regression.
public enum RegressionLosses {
    /// The mean of (y - t)².
    public static func meanSquaredError() -> any Loss {
        ElementwiseLoss("mean_squared_error") { d, _ in (d * d, 2 * d) }
    }

    /// The mean of |y - t|.
    public static func meanAbsoluteError() -> any Loss {
        ElementwiseLoss("mean_absolute_error") { d, _ in (d.magnitude, d > 0 ? 1 : d < 0 ? -1 : 0) }
    }

    /// ½ d² near 0 and δ (|d| - ½ δ) beyond δ.
    ///
    /// P. J. Huber (1964), "Robust estimation of a location parameter", Annals of Mathematical Statistics 35.
    public static func huber(delta: Double = 1) -> any Loss {
        ElementwiseLoss("huber") { d, _ in
            d.magnitude <= delta
                ? (0.5 * d * d, d) : (delta * (d.magnitude - 0.5 * delta), d > 0 ? delta : -delta)
        }
    }
}

// MARK: Losses by themselves

extension Loss {
    /// The mean loss of outputs (samples, …).
    public func value(target: NDArray, output: NDArray) throws -> Double {
        let values = try values(target: target, output: output)
        return values.count == 0 ? .nan : try values.mean().item().double
    }

    /// The loss of each sample, (samples).
    public func values(target: NDArray, output: NDArray) throws -> NDArray {
        // A vector of outputs is that of one sample for each, or for several classes one sample.
        let isOne = output.dimensions == 1 && target.dimensions <= 1 && matchingActivation == .softmax
        let outputs =
            try output.dimensions < 2 ? output.reshaped(isOne ? [1, output.count] : [output.count, 1]) : output
        let wanted =
            try isOne ? target.reshaped([1, target.count]) : target.dimensions == 0 ? target.reshaped([1]) : target
        guard wanted.length == outputs.length else {
            throw NetworkError.targetShape(
                loss: name, target: target.shape, output: Array(output.shape.dropFirst()))
        }
        let shape = Array(outputs.shape.dropFirst())
        let numbers = try outputs.asNumbers()
        let targets = try targets(
            isOne && targetsAreClasses(wanted, shape) ? wanted.reshaped([1]) : wanted, output: shape)
        let result = try NDArray.zeros([outputs.length])
        let (width, targetWidth) = (shape.reduce(1, *), targets.count / max(targets.length, 1))
        let (all, wants) = (
            Rows(numbers, count: outputs.length, width: width), Rows(targets, count: targets.length, width: targetWidth)
        )
        for sample in 0..<outputs.length {
            result.numbers[sample] = try evaluate(
                Rows(start: all.row(sample), count: 1, width: width),
                Rows(start: wants.row(sample), count: 1, width: targetWidth), classes: shape.last ?? 1, weights: nil,
                gradient: nil, bySums: false)
        }
        return result
    }

    private func targetsAreClasses(_ target: NDArray, _ output: [Int]) -> Bool {
        target.count == 1 && output.count == 1
    }
}
