import CoreMath
import Testing

@testable import MachineLearning

@Suite struct SequentialTests {
    private let corners: NDArray
    private let exclusiveOr: NDArray
    init() throws {
        corners = try NDArray.of(rows: [[0, 0], [0, 1], [1, 0], [1, 1]])
        exclusiveOr = try NDArray.of([0.0, 1, 1, 0])
    }

    private func network(seed: UInt, hidden: Activation = .tanh, units: Int = 4) throws -> Sequential {
        try Sequential([Dense(units, activation: hidden, inputs: 2), Dense(1, activation: .sigmoid)], seed: seed)
    }

    /// The derivative that back-propagation finds must be that of central differences, whose own
    /// error is about the square of the step (1e-10) and rounding over the step (1e-11).
    @Test(arguments: Activation.allCases, Loss.allCases)
    func gradientsAgreeWithFiniteDifferences(_ activation: Activation, _ loss: Loss) throws {
        let last: Activation = loss == .binaryCrossEntropy ? .sigmoid : activation
        let model = try Sequential([Dense(3, activation: activation), Dense(2, activation: last)], seed: 5)
        model.compile(optimizer: try SGD(), loss: loss)
        let x = try RandomGenerator(seed: 8).normal([6, 4])
        let y = try RandomGenerator(seed: 9).random([6, 2])
        try model.build(inputs: 4)
        // A unit that sees only inactive ones would sit on relu's corner without a constant.
        let constants = RandomGenerator(seed: 10)
        try model.setWeights(
            model.weights().map { $0.dimensions == 1 ? try constants.uniform(0.1, 0.5, $0.shape) : $0 })
        _ = try model.propagate(x, y)
        let step = 1e-5
        for parameter in model.layers.flatMap({ $0.parameters }) {
            let gradient = parameter.gradient.doubles
            let original = parameter.value
            for index in 0..<original.count {
                let losses = try [step, -step].map { change in
                    let moved = try original.copy().reshaped([original.count])
                    try moved.setElement(.float(moved.element(at: index).double + change), at: [index])
                    parameter.value = try moved.reshaped(original.shape)
                    return try loss.value(model.predict(x), y)
                }
                parameter.value = original
                #expect(abs((losses[0] - losses[1]) / (2 * step) - gradient[index]) < 1e-8)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt])
    func learnsExclusiveOr(_ seed: UInt) throws {
        let model = try network(seed: seed)
        model.compile(optimizer: try SGD(learningRate: 0.5, momentum: 0.9), loss: .binaryCrossEntropy)
        let history = try model.fit(corners, exclusiveOr, epochs: 1000, batchSize: 4, seed: seed)
        #expect(history.losses.count == 1000)
        #expect(try model.evaluate(corners, exclusiveOr).loss < 0.01)
        let sides = try model.predict(corners).doubles.map { $0 > 0.5 }
        #expect(sides == [false, true, true, false])
        #expect(history.accuracies.last == 1)
    }

    @Test func repeatsItselfForEqualSeeds() throws {
        func run(_ seed: UInt) throws -> [Double] {
            let model = try network(seed: seed)
            model.compile(optimizer: try Adam(learningRate: 0.05), loss: .meanSquaredError)
            return try model.fit(corners, exclusiveOr, epochs: 20, batchSize: 3, seed: seed).losses
        }
        #expect(try run(3) == run(3))
        #expect(try run(3) != run(4))
        #expect(try run(3).last ?? 1 < run(3)[0])
    }

    @Test func stopsWhenItsCallbackThrows() throws {
        struct Enough: Error {}
        let model = try network(seed: 1)
        model.compile(optimizer: try SGD(), loss: .meanSquaredError)
        var epochs = 0
        #expect(throws: Enough.self) {
            try model.fit(corners, exclusiveOr, epochs: 1_000_000_000) { epoch, _ in
                epochs = epoch
                if epoch == 3 { throw Enough() }
            }
        }
        #expect(epochs == 3)
    }

    @Test func explainsWhatDoesNotFit() throws {
        let model = try network(seed: 1)
        #expect(message { try model.fit(corners, exclusiveOr) } == "You must call `compile()` before using the model.")
        model.compile(optimizer: try SGD(), loss: .meanSquaredError)
        #expect(
            message { try model.predict(NDArray.ones([4, 3])) }
                == "Input 0 of layer \"dense\" is incompatible with the layer: expected axis -1 of input shape "
                + "to have value 2, but received input with shape (4, 3)")
        #expect(
            message { try model.fit(corners, NDArray.ones([3])) }?.hasSuffix("'x' sizes: 4\n'y' sizes: 3\n") == true)
        #expect(
            message { try model.fit(corners, NDArray.ones([4, 2])) }
                == "Arguments `target` and `output` must have the same shape. "
                + "Received: target.shape=(4, 2), output.shape=(4, 1)")
        #expect(message { try model.setWeights([]) } == "The model has 4 weight arrays, but 0 were given.")
        #expect(message { try Dense(0) } == "units must be a positive integer, got 0.")
        #expect(message { try SGD(momentum: 2) } == "momentum must be between [0, 1], got 2.0.")
        #expect(
            message { try Sequential().predict(corners) } == "A model needs at least one layer before it can be used.")
        #expect(
            message { try model.fit(corners, exclusiveOr, batchSize: 0) }
                == "batch_size must be a positive integer, got 0.")
        #expect(try model.fit(corners, exclusiveOr, epochs: 2, batchSize: .max).losses.count == 2)
    }
}
