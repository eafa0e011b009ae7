import CoreMath

/// A network of layers, each fed by the one before.
public final class Sequential {
    public var name: String
    public private(set) var layers: [any Layer] = []
    public private(set) var loss: (any Loss)?
    public private(set) var optimizer: Optimizer?
    public private(set) var metrics: [any TrainingMetric] = []
    /// The shape of one sample, once it is known.
    public private(set) var inputShape: [Int]?
    /// Whether samples may be of any length along their first axis, as sequences are; `inputShape` has the last one's.
    public private(set) var hasOpenLength = false
    /// Set to end the training after the epoch under way.
    public var stopsTraining = false
    /// Where weights and dropout are drawn from.
    public let generator: RandomGenerator

    /// Makes a network; equal seeds draw equal weights.
    public init(_ layers: [any Layer] = [], name: String = "sequential", seed: UInt = 0) {
        self.layers = layers
        self.name = name
        generator = RandomGenerator(seed: seed)
    }

    /// Puts a layer behind the others; a network whose input is known builds it at once.
    public func add(_ layer: any Layer) throws {
        if let inputShape {
            let shape = try shape(behind: layers, from: inputShape)
            if !layer.isBuilt { try layer.build(input: shape, generator: generator) }
            _ = try Self.output(of: layer, for: shape)
            if hasOpenLength { try checkOpenLength(layers + [layer]) }
        }
        layers.append(layer)
    }

    /// Takes the last layer off.
    public func removeLast() { _ = layers.popLast() }

    /// The shapes of a sample before and behind a layer; nil before the network is built.
    public func shapes(of layer: any Layer) -> (input: [Int], output: [Int])? {
        guard var shape = inputShape else { return nil }
        for other in layers {
            guard let next = try? other.outputShape(for: shape) else { return nil }
            if other === layer { return (shape, next) }
            shape = next
        }
        return nil
    }

    /// Chooses what training makes small, by which rule, and what is measured beside it.
    public func compile(optimizer: Optimizer, loss: (any Loss)?, metrics: [any TrainingMetric] = []) {
        self.optimizer = optimizer
        self.loss = loss
        self.metrics = metrics
        for layer in layers where layer.receivesSumGradient { layer.receivesSumGradient = false }
    }

    // MARK: Building

    /// Whether all layers have their weights.
    public var isBuilt: Bool { inputShape != nil && layers.allSatisfy(\.isBuilt) }

    /// Draws the weights of layers that have none, for samples of this shape.
    /// - Parameter hasOpenLength: whether the first axis may be of any length.
    /// - Throws: `NetworkError.openLength` for a layer whose weights hang on that length.
    public func build(input: [Int], hasOpenLength: Bool = false) throws {
        var shape = input
        for layer in layers {
            if !layer.isBuilt { try layer.build(input: shape, generator: generator) }
            shape = try Self.output(of: layer, for: shape)
        }
        inputShape = input
        self.hasOpenLength = hasOpenLength
        if hasOpenLength { try checkOpenLength(layers) }
    }

    /// Samples one step longer must fit all layers too.
    private func checkOpenLength(_ layers: [any Layer]) throws {
        guard var shape = inputShape, !shape.isEmpty else { return }
        shape[0] += 1
        for layer in layers {
            guard let next = try? layer.outputShape(for: shape) else {
                throw NetworkError.openLength(layer: layer.name)
            }
            shape = next
        }
    }

    /// The shapes before the first layer and behind each, the samples left out; nil for a length that is open.
    var statedShapes: [[Int?]]? {
        guard let inputShape else { return nil }
        func shapes(from input: [Int]) -> [[Int]?] {
            var shape: [Int]? = input
            return [input]
                + layers.map { layer in
                    shape = shape.flatMap { layer.isBuilt ? try? layer.outputShape(for: $0) : nil }
                    return shape
                }
        }
        let usual = shapes(from: inputShape)
        var longer = inputShape
        if hasOpenLength, !longer.isEmpty { longer[0] += 1 }
        let stated = zip(usual, shapes(from: longer)).map { usual, longer in
            usual.flatMap { usual in longer.map { zip(usual, $0).map { $0 == $1 ? Optional($0) : nil } } }
        }
        return stated.allSatisfy { $0 != nil } ? stated.compactMap { $0 } : nil
    }

    /// The shape of a sample as it was stated, and that of what is given for it.
    public var statedInputShape: [Int?]? { statedShapes?.first }
    public var statedOutputShape: [Int?]? { statedShapes?.last }

    /// The shape of what a layer gives; more numbers for one sample than memory has are refused.
    private static func output(of layer: any Layer, for input: [Int]) throws -> [Int] {
        let shape = try layer.outputShape(for: input)
        if shape.reduce(1.0, { $0 * Double($1) }) > 1e9 {
            throw NetworkError.tooManyOutputs(layer: layer.name, shape: shape)
        }
        return shape
    }

    func shape(behind layers: [any Layer], from input: [Int]) throws -> [Int] {
        try layers.reduce(input) { try Self.output(of: $1, for: $0) }
    }

    /// The shape of what the network gives for a sample; nil before it is built.
    public var outputShape: [Int]? { inputShape.flatMap { try? shape(behind: layers, from: $0) } }

    // MARK: Weights

    public var parameters: [Parameter] { layers.flatMap(\.parameters) }
    public var trainableParameters: [Parameter] { layers.flatMap(\.trainableParameters) }

    /// Copies of all weight arrays, layer by layer.
    public func weights() throws -> [NDArray] { try parameters.map { try $0.value.copy() } }

    /// Replaces all weight arrays.
    /// - Throws: `NetworkError` when their number or a shape is another; then nothing is changed.
    public func setWeights(_ arrays: [NDArray]) throws {
        try Self.assign(arrays, to: parameters, owner: name)
    }

    /// Replaces the arrays of parameters, all or none.
    public static func assign(_ arrays: [NDArray], to parameters: [Parameter], owner: String) throws {
        guard arrays.count == parameters.count else {
            throw NetworkError.weightCount(layer: owner, expected: parameters.count, actual: arrays.count)
        }
        for (parameter, array) in zip(parameters, arrays) where parameter.value.shape != array.shape {
            throw NetworkError.weightShape(
                name: parameter.name, expected: parameter.value.shape, actual: array.shape)
        }
        for (parameter, array) in zip(parameters, arrays) { try parameter.assign(array) }
    }

    // MARK: Use

    /// Returns X as numbers, row-major, having built the network for it.
    func prepared(_ input: NDArray) throws -> NDArray {
        guard let first = layers.first else { throw NetworkError.noLayers(model: name) }
        // A vector counts as a column.
        let x = try input.dimensions == 1 ? input.reshaped([input.length, 1]) : input
        guard x.dimensions > 1 else { throw NetworkError.inputDimensions(layer: first.name, minimum: 2, shape: []) }
        let shape = Array(x.shape.dropFirst())
        if let expected = inputShape, layers.allSatisfy(\.isBuilt) {
            if shape != expected {
                guard hasOpenLength, shape.count == expected.count, shape.first != 0,
                    shape.dropFirst() == expected.dropFirst()
                else { throw mismatch(first, expected, x.shape) }
                _ = try self.shape(behind: layers, from: shape)
                inputShape = shape
            }
        } else {
            try build(input: shape, hasOpenLength: hasOpenLength)
        }
        return try x.asNumbers()
    }

    private func mismatch(_ first: any Layer, _ expected: [Int], _ actual: [Int]) -> NetworkError {
        if expected.count == 1, actual.count == 2 {
            return .inputWidth(layer: first.name, expected: expected[0], shape: actual)
        }
        return .inputShape(model: name, expected: expected, actual: actual)
    }

    /// Returns the outputs (samples, …) for X (samples, …).
    public func predict(_ input: NDArray, batchSize: Int = 32) throws -> NDArray {
        try Self.predict(
            layers, prepared(input), shape: input.dimensions == 1 ? [1] : Array(input.shape.dropFirst()),
            batchSize: batchSize, generator: generator)
    }

    /// Returns what the first layers give for X: those up to `place`, which counts from 1.
    public func activations(_ input: NDArray, after place: Int) throws -> NDArray {
        let x = try prepared(input)
        return try Self.predict(
            Array(layers.prefix(place)), x, shape: inputShape ?? [], batchSize: 32, generator: generator)
    }

    private static func predict(
        _ layers: [any Layer], _ x: NDArray, shape: [Int], batchSize: Int, generator: RandomGenerator
    ) throws -> NDArray {
        guard batchSize > 0 else { throw NetworkError.notPositive(name: "batch_size", value: "\(batchSize)") }
        let width = shape.reduce(1, *)
        let room = try Workspace(layers, input: shape, samples: max(1, min(batchSize, x.length)), training: false)
        let output = room.shapes[room.shapes.count - 1]
        let result = try NDArray.zeros([x.length] + output)
        let pass = Pass(isTraining: false, generator: generator)
        let (source, target) = (x.numbers, result.numbers)
        guard let from = source.baseAddress, let to = target.baseAddress else { return result }
        var start = 0
        while start < x.length {
            let count = min(room.samples, x.length - start)
            room.input(count: count).start.update(from: from + start * width, count: count * width)
            try room.forward(count: count, pass)
            let outputs = room.output(count: count)
            (to + start * outputs.width).update(from: outputs.start, count: outputs.total)
            start += count
            try Allocation.poll()
        }
        return result
    }

    /// Returns the loss and the metrics for X and y, by name.
    public func evaluate(
        _ input: NDArray, _ target: NDArray, batchSize: Int = 32, sampleWeights: NDArray? = nil
    ) throws -> Logs {
        guard optimizer != nil else { throw NetworkError.notCompiled }
        let data = try TrainingData(self, input, target, what: "x", sampleWeights: sampleWeights)
        guard batchSize > 0 else { throw NetworkError.notPositive(name: "batch_size", value: "\(batchSize)") }
        let room = try Workspace(
            layers, input: data.sampleShape, samples: min(batchSize, data.count), training: false)
        return try measure(data, room)
    }
}
