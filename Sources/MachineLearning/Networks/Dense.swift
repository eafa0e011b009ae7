import CoreMath

/// An array that training changes, and the derivative of the loss by each of its elements.
public final class Parameter {
    public internal(set) var value: NDArray
    public internal(set) var gradient: NDArray

    init(_ value: NDArray) throws {
        self.value = value
        gradient = try NDArray.zeros(value.shape)
    }
}

/// A step of a network from (samples, inputs) to (samples, outputs).
public protocol Layer: AnyObject {
    /// What kind of layer it is, as the summary names it.
    var kind: String { get }
    /// How many numbers it gives for each sample.
    var units: Int { get }
    /// How many numbers it takes for each sample, if that is known.
    var inputs: Int? { get }
    /// What training changes; empty before `build`.
    var parameters: [Parameter] { get }
    /// Makes the parameters for so many inputs.
    func build(inputs: Int, generator: RandomGenerator) throws
    /// Returns the outputs and remembers what `backward` needs.
    func forward(_ input: NDArray) throws -> NDArray
    /// Takes the derivative of the loss by the outputs, sets the parameters' gradients and returns
    /// the derivative by the inputs.
    func backward(_ gradient: NDArray) throws -> NDArray
}

/// A layer in which every unit sees every input: activation(X W + b).
public final class Dense: Layer {
    public let units: Int
    public let activation: Activation
    public private(set) var inputs: Int?
    public var kind: String { "Dense" }

    /// W (inputs, units) and b (units).
    private var weights: Parameter?
    private var biases: Parameter?
    private var lastInput: NDArray?
    private var lastOutput: NDArray?

    /// Makes a layer of so many units; throws unless there is at least one.
    ///
    /// The number of inputs may be left to the first data.
    public init(_ units: Int, activation: Activation = .linear, inputs: Int? = nil) throws {
        guard units > 0 else {
            throw MachineLearningError.setting(name: "units", value: "\(units)", range: "a positive integer")
        }
        if let inputs, inputs <= 0 {
            throw MachineLearningError.setting(name: "input_dim", value: "\(inputs)", range: "a positive integer")
        }
        self.units = units
        self.activation = activation
        self.inputs = inputs
    }

    public var parameters: [Parameter] { [weights, biases].compactMap { $0 } }

    /// Draws weights evenly from ±sqrt(6 / (inputs + units)); biases begin at 0.
    ///
    /// X. Glorot and Y. Bengio (2010), "Understanding the difficulty of training deep feedforward
    /// neural networks", AISTATS 9, 249-256.
    public func build(inputs: Int, generator: RandomGenerator) throws {
        let limit = (6 / (Double(inputs) + Double(units))).squareRoot()
        weights = try Parameter(generator.uniform(-limit, limit, [inputs, units]))
        biases = try Parameter(NDArray.zeros([units]))
        self.inputs = inputs
    }

    public func forward(_ input: NDArray) throws -> NDArray {
        guard let weights, let biases else { throw MachineLearningError.notFitted(model: "Dense") }
        let sums = try NDArray.apply(.add, NDArray.matmul(input, weights.value), biases.value)
        let output = try activation.apply(sums)
        lastInput = input
        lastOutput = output
        return output
    }

    public func backward(_ gradient: NDArray) throws -> NDArray {
        guard let weights, let biases, let lastInput, let lastOutput else {
            throw MachineLearningError.notFitted(model: "Dense")
        }
        // By the weighted sums Z = X W + b …
        let slope = try activation.derivative(fromOutput: lastOutput)
        let delta = try slope.map { try NDArray.apply(.multiply, gradient, $0) } ?? gradient
        // … and from there by W, b and X.
        weights.gradient = try NDArray.matmul(lastInput.transposed, delta)
        biases.gradient = try delta.sum(axes: [0])
        return try NDArray.matmul(delta, weights.value.transposed)
    }
}
