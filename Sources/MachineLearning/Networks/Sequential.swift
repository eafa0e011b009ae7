import CoreMath

/// What was measured after each epoch of training.
public struct TrainingHistory: Sendable {
    /// The mean loss over the samples, each taken before its batch changed the weights.
    public var losses: [Double] = []
    /// The fraction of outputs on the right side of 0.5, taken likewise.
    public var accuracies: [Double] = []
}

/// A network of layers, each fed by the one before.
public final class Sequential {
    public private(set) var layers: [any Layer] = []
    public private(set) var loss: Loss?
    public private(set) var optimizer: (any Optimizer)?
    private let generator: RandomGenerator

    /// Makes a network; equal seeds draw equal weights.
    public init(_ layers: [any Layer] = [], seed: UInt = 0) {
        self.layers = layers
        generator = RandomGenerator(seed: seed)
    }

    /// Puts a layer behind the others.
    public func add(_ layer: any Layer) { layers.append(layer) }

    /// Chooses what training makes small, and by which rule.
    public func compile(optimizer: any Optimizer, loss: Loss) {
        self.optimizer = optimizer
        self.loss = loss
    }

    /// Whether all layers have their weights.
    public var isBuilt: Bool { !layers.isEmpty && layers.allSatisfy { !$0.parameters.isEmpty } }

    /// Draws the weights of layers that have none, for so many inputs; by default those that the
    /// first layer was made for, if it was.
    public func build(inputs: Int? = nil) throws {
        guard let first = layers.first else { throw MachineLearningError.noLayers }
        guard var width = inputs ?? first.inputs else { return }
        for layer in layers {
            if layer.parameters.isEmpty {
                if let expected = layer.inputs, expected != width { throw mismatch(layer, [-1, width]) }
                try layer.build(inputs: width, generator: generator)
            }
            width = layer.units
        }
    }

    private func mismatch(_ layer: any Layer, _ shape: [Int]) -> MachineLearningError {
        .layerInput(layer: name(of: layer), expected: layer.inputs ?? 0, shape: shape)
    }

    /// The layer's name: its kind in lower case, numbered from the second of its kind on.
    private func name(of layer: any Layer) -> String {
        let place = layers.prefix { $0 !== layer }.filter { $0.kind == layer.kind }.count
        return layer.kind.lowercased() + (place == 0 ? "" : "_\(place)")
    }

    // MARK: Use

    /// Returns X as numbers (samples, features), having built the network for it.
    private func prepared(_ input: NDArray) throws -> NDArray {
        guard let first = layers.first else { throw MachineLearningError.noLayers }
        guard input.dimensions == 2 else { throw MachineLearningError.needsMatrix(shape: input.shape) }
        if let expected = first.inputs, expected != input.shape[1] { throw mismatch(first, input.shape) }
        if !isBuilt { try build(inputs: input.shape[1]) }
        return try input.converted(to: .float64)
    }

    /// Returns the outputs (samples, units) for X (samples, features).
    public func predict(_ input: NDArray) throws -> NDArray { try forward(prepared(input)) }

    private func forward(_ input: NDArray) throws -> NDArray {
        try layers.reduce(input) { try $1.forward($0) }
    }

    /// Returns y as numbers (samples, units); a single unit may come without its axis.
    private func targets(_ target: NDArray, samples: Int) throws -> NDArray {
        let units = layers.last?.units ?? 0
        guard target.length == samples else {
            throw MachineLearningError.trainingSamples(inputs: samples, targets: target.length)
        }
        let numbers = try target.converted(to: .float64)
        if numbers.shape == [samples] && units == 1 { return try numbers.reshaped([samples, 1]) }
        guard numbers.shape == [samples, units] else {
            throw MachineLearningError.targetShape(target: target.shape, output: [samples, units])
        }
        return numbers
    }

    /// Returns the mean loss and the fraction of outputs on the right side of 0.5.
    public func evaluate(_ input: NDArray, _ target: NDArray) throws -> (loss: Double, accuracy: Double) {
        guard let loss else { throw MachineLearningError.notCompiled }
        let x = try prepared(input)
        let y = try targets(target, samples: x.length)
        if x.length == 0 { throw MachineLearningError.noSamples }
        let output = try forward(x)
        return (try loss.value(output, y), try Self.accuracy(output, y))
    }

    private static func accuracy(_ output: NDArray, _ target: NDArray) throws -> Double {
        let sides = try NDArray.apply(.greater, output, .float(0.5))
        return try NDArray.apply(.equal, sides, target).mean().item().double
    }

    // MARK: Training

    /// Sets the parameters' gradients for one batch and returns its loss and outputs.
    func propagate(_ input: NDArray, _ target: NDArray) throws -> (loss: Double, output: NDArray) {
        guard let loss else { throw MachineLearningError.notCompiled }
        let output = try forward(input)
        var gradient = try loss.gradient(output, target)
        for layer in layers.reversed() { gradient = try layer.backward(gradient) }
        return (try loss.value(output, target), output)
    }

    /// Trains on X (samples, features) and y (samples, units), and returns the losses.
    ///
    /// Each epoch passes over all samples in batches, in an order drawn from `seed` when it
    /// shuffles. `onEpoch` is called with the epoch's number and loss, and may throw to stop.
    @discardableResult
    public func fit(
        _ input: NDArray, _ target: NDArray, epochs: Int = 1, batchSize: Int = 32, shuffle: Bool = true,
        seed: UInt = 0, onEpoch: ((Int, Double) throws -> Void)? = nil
    ) throws -> TrainingHistory {
        guard let optimizer, loss != nil else { throw MachineLearningError.notCompiled }
        guard batchSize > 0 else {
            throw MachineLearningError.setting(name: "batch_size", value: "\(batchSize)", range: "a positive integer")
        }
        let x = try prepared(input)
        let y = try targets(target, samples: x.length)
        if x.length == 0 { throw MachineLearningError.noSamples }
        let order = RandomGenerator(seed: seed)
        let parameters = layers.flatMap { $0.parameters }
        var history = TrainingHistory()
        for epoch in 0..<max(0, epochs) {
            let rows = shuffle ? try order.permutation(x.length) : nil
            let (xs, ys) = (
                try rows.map { try x.taking($0, axis: 0) } ?? x, try rows.map { try y.taking($0, axis: 0) } ?? y
            )
            var (lossSum, hitSum) = (0.0, 0.0)
            for start in stride(from: 0, to: x.length, by: batchSize) {
                let end = min(x.length, start.addingReportingOverflow(batchSize).overflow ? .max : start + batchSize)
                let batch = try xs.sliced(start: start, stop: end)
                let wanted = try ys.sliced(start: start, stop: end)
                let (value, output) = try propagate(batch, wanted)
                try optimizer.step(parameters)
                lossSum += value * Double(end - start)
                hitSum += try Self.accuracy(output, wanted) * Double(end - start)
                try Allocation.poll()
            }
            history.losses.append(lossSum / Double(x.length))
            history.accuracies.append(hitSum / Double(x.length))
            try onEpoch?(epoch, lossSum / Double(x.length))
        }
        return history
    }

    // MARK: Weights

    /// Copies of all weight arrays, layer by layer: W (inputs, units), then b (units).
    public func weights() throws -> [NDArray] { try layers.flatMap { $0.parameters }.map { try $0.value.copy() } }

    /// Replaces all weight arrays; throws when their number or a shape is another.
    public func setWeights(_ arrays: [NDArray]) throws {
        let parameters = layers.flatMap { $0.parameters }
        guard arrays.count == parameters.count else {
            throw MachineLearningError.weightCount(expected: parameters.count, actual: arrays.count)
        }
        for (parameter, array) in zip(parameters, arrays) where parameter.value.shape != array.shape {
            throw MachineLearningError.weightShape(expected: parameter.value.shape, actual: array.shape)
        }
        for (parameter, array) in zip(parameters, arrays) { parameter.value = try array.copy(as: .float64) }
    }

    /// A table of the layers, their output shapes and numbers of weights, as Keras prints it.
    public func summary(name: String = "sequential") -> String {
        let rows = layers.map { layer in
            let count = layer.parameters.reduce(0) { $0 + $1.value.count }
            let isBuilt = !layer.parameters.isEmpty
            return ["\(self.name(of: layer)) (\(layer.kind))", isBuilt ? "(None, \(layer.units))" : "?", "\(count)"]
        }
        let total = layers.flatMap { $0.parameters }.reduce(0) { $0 + $1.value.count }
        return SummaryTable(rows: rows).text(name: name, total: total)
    }
}
