import CoreMath

/// A layer that applies a function and has no weights.
public final class ActivationLayer: Layer {
    public let kind: String
    public let activation: Activation?
    public var name: String
    public var isTrainable = true
    public var receivesSumGradient = false
    private var sums: NDArray?

    /// - Parameter kind: `Activation`, or what Keras calls a layer of one such function, as `ReLU`.
    public init(_ activation: Activation, kind: String = "Activation", name: String = "activation") {
        (self.activation, self.kind, self.name) = (activation, kind, name)
    }

    private var function: Activation { activation ?? .linear }

    public func outputShape(for input: [Int]) throws -> [Int] { input }

    public func makeRoom(samples: Int, input: [Int], training: Bool) throws {
        width = input.last ?? 1
        guard training, function.needsSums else { return }
        sums = try NDArray.zeros([samples, input.reduce(1, *)])
    }

    /// The length of the last axis, along which softmax runs.
    private var width = 1

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        output.copy(input)
        if let sums, pass.isTraining { Rows(sums, count: input.count, width: input.width).copy(input) }
        function.apply(output.regrouped(width: width))
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let inputGradient else { return }
        let slopes = inputGradient.regrouped(width: width)
        slopes.copy(outputGradient)
        if receivesSumGradient { return }
        function.multiplySlopes(
            slopes, output: output.regrouped(width: width),
            sums: sums.map { Rows($0, count: input.count, width: input.width) })
    }
}

extension NDArray {
    /// Returns an activation of each element; softmax runs along the last axis.
    public func applying(_ activation: Activation) throws -> NDArray {
        let result = try copy(as: .float64)
        let width = dimensions == 0 ? 1 : shape[dimensions - 1]
        if count > 0 { activation.apply(Rows(result, count: count / max(width, 1), width: width)) }
        return result
    }
}
