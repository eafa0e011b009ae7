import CoreMath

/// How a network runs through its layers.
public struct Pass {
    /// Whether layers behave as in training: dropout drops, batch normalization measures its batch.
    public let isTraining: Bool
    /// Where dropout draws from.
    public let generator: RandomGenerator

    public init(isTraining: Bool, generator: RandomGenerator) {
        self.isTraining = isTraining
        self.generator = generator
    }
}

/// A step of a network. Shapes leave out the axis of the samples.
///
/// A layer owns its weights and what it must remember from `forward` to `backward`, but neither inputs nor outputs: the
/// network keeps those, one batch of each.
public protocol Layer: AnyObject {
    /// What kind of layer it is, as the summary names it.
    var kind: String { get }
    /// What the network's summary and errors call it.
    var name: String { get set }
    /// Whether training may change its weights.
    var isTrainable: Bool { get set }
    /// The weights in Keras's order; empty before `build`.
    var parameters: [Parameter] { get }
    /// Whether `build` has been done, or need not be.
    var isBuilt: Bool { get }
    /// The function whose values the layer gives, where it ends in one.
    var activation: Activation? { get }
    /// Whether `backward` is given the derivative by the weighted sums rather than by the outputs: a loss that knows the
    /// activation's sums saves a step and digits.
    var receivesSumGradient: Bool { get set }
    /// Whether the outputs are the inputs in another shape.
    var isReshaping: Bool { get }

    /// The shape of the outputs.
    /// - Throws: `NetworkError` where such inputs do not fit.
    func outputShape(for input: [Int]) throws -> [Int]
    /// Makes the weights.
    /// - Throws: what `outputShape(for:)` throws, and `MathError.outOfMemory` before anything is allocated.
    func build(input: [Int], generator: RandomGenerator) throws
    /// Whose batch it has room for: a callback that predicts takes the room of the training under way, which makes its own
    /// again. Layers that remember nothing leave it.
    var roomOwner: ObjectIdentifier? { get set }
    /// Makes room for what it remembers of a batch.
    func makeRoom(samples: Int, input: [Int], training: Bool) throws
    /// Writes the outputs for a batch of inputs.
    func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws
    /// Takes the derivative of the loss by the outputs, which it may overwrite; sets the gradients of its parameters and,
    /// where it is asked for, writes the derivative by the inputs.
    func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws
}

extension Layer {
    public var parameters: [Parameter] { [] }
    public var isBuilt: Bool { true }
    public var activation: Activation? { nil }
    public var isReshaping: Bool { false }
    public var receivesSumGradient: Bool {
        get { false }
        set { precondition(!newValue, "only a layer that ends in an activation can be given the gradient by its sums") }
    }
    public var roomOwner: ObjectIdentifier? {
        get { nil }
        set {}
    }
    public func build(input: [Int], generator: RandomGenerator) throws { _ = try outputShape(for: input) }
    public func makeRoom(samples: Int, input: [Int], training: Bool) throws {}

    /// How many numbers the weights are.
    public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

    /// The parameters that the optimizer may change.
    public var trainableParameters: [Parameter] { isTrainable ? parameters.filter(\.isTrainable) : [] }
}

/// The settings that layers with a kernel and a bias share.
public struct WeightSettings: Sendable {
    public var usesBias = true
    public var kernelInitializer = Initializer.glorotUniform
    public var biasInitializer = Initializer.zeros
    public var kernelRegularizer: Regularizer?
    public var biasRegularizer: Regularizer?

    public init() {}
}

extension Layer {
    /// Returns what the layer by itself gives for a batch (samples, …), having drawn its weights if it has none.
    public func apply(_ input: NDArray, isTraining: Bool = false, generator: RandomGenerator) throws -> NDArray {
        guard input.dimensions > 1 else {
            throw NetworkError.inputDimensions(layer: name, minimum: 2, shape: Array(input.shape.dropFirst()))
        }
        let shape = Array(input.shape.dropFirst())
        if !isBuilt { try build(input: shape, generator: generator) }
        let room = try Workspace([self], input: shape, samples: max(1, input.length), training: isTraining)
        let count = input.length
        if input.count > 0 {
            let numbers = try input.asNumbers()
            room.input(count: count).copy(Rows(numbers, count: count, width: input.count / count))
        }
        try room.forward(count: count, Pass(isTraining: isTraining, generator: generator))
        let output = room.output(count: count)
        let result = try NDArray.zeros([count] + room.shapes[1])
        if result.count > 0 { Rows(result, count: count, width: output.width).copy(output) }
        return result
    }
}
