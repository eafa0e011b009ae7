import CoreMath

extension Sequential {
    /// Trains on X (samples, …) and y, and returns what was measured.
    ///
    /// Each epoch passes over all samples in batches, in an order drawn from the seed when it shuffles. What was learned
    /// stays learned when a callback or the limits of the program stop it: weights change only by whole steps.
    /// - Throws: `NetworkError` for what does not fit, before anything is changed.
    @discardableResult
    public func fit(_ input: NDArray, _ target: NDArray, _ settings: TrainingSettings) throws -> TrainingHistory {
        guard let optimizer else { throw NetworkError.notCompiled }
        try settings.check()
        var data = try TrainingData(
            self, input, target, what: "x", sampleWeights: settings.sampleWeights,
            classWeights: settings.classWeights)
        var validation = try settings.validation.map {
            try TrainingData(self, $0.input, $0.target, what: "validation x")
        }
        if validation == nil, settings.validationSplit > 0 {
            let place = Int(Double(data.count) * (1 - settings.validationSplit))
            guard place > 0 else { throw NetworkError.noSamples(what: "the part left to train on") }
            let parts = try data.split(at: place)
            (data, validation) = (parts.first, parts.rest.count > 0 ? parts.rest : nil)
        }
        let training = try Training(self, data, validation, settings, optimizer)
        defer { training.end() }
        return try training.run()
    }

    /// Measures the loss, its penalties and the metrics.
    func measure(_ data: TrainingData, _ room: Workspace) throws -> Logs {
        guard let loss else { throw NetworkError.noLoss }
        let targets = try NDArray.zeros([room.samples, data.targetsPerSample])
        let weights = try NDArray.zeros([room.samples])
        begin(data)
        let pass = Pass(isTraining: false, generator: generator)
        let classes = room.shapes.last?.last ?? 1
        let order = Array(0..<data.count)
        var (sum, start) = (0.0, 0)
        while start < data.count {
            let count = min(room.samples, data.count - start)
            let samples = order[start..<(start + count)]
            let wanted = Rows(targets, count: count, width: data.targetsPerSample)
            data.gather(samples, into: room.input(count: count))
            data.gatherTargets(samples, into: wanted.start)
            let weight = Rows(weights, count: count, width: 1).start
            let isWeighted = data.gatherWeights(samples, into: weight)
            try room.forward(count: count, pass)
            let output = room.output(count: count)
            sum += try loss.evaluate(
                output, wanted, classes: classes, weights: isWeighted ? UnsafePointer(weight) : nil, gradient: nil,
                bySums: false)
            for metric in metrics { try metric.add(output, wanted, classes: classes) }
            start += count
            try Allocation.poll()
        }
        return logs(loss: sum / Double(max(data.count, 1)) + penalty)
    }

    /// Lets the metrics begin anew with targets of this kind.
    func begin(_ data: TrainingData) {
        for metric in metrics {
            let output = try? shape(behind: layers, from: data.sampleShape)
            metric.begin(target: data.targetShape, output: output ?? [])
            metric.reset()
        }
    }

    /// The loss and the metrics' results, by name.
    func logs(loss: Double) -> Logs {
        var pairs = metrics.map { (name: $0.name, value: $0.result) }
        pairs.append((name: "loss", value: loss))
        var logs = Logs()
        for pair in pairs.sorted(by: { $0.name < $1.name }) { logs[pair.name] = pair.value }
        return logs
    }

    /// The names of what is measured, the loss first, as `evaluate` lists it.
    public var logNames: [String] { ["loss"] + metrics.map(\.name) }

    /// What the weights cost by the layers' regularizers.
    var penalty: Double {
        parameters.reduce(0) { sum, parameter in sum + (parameter.regularizer?.penalty(parameter) ?? 0) }
    }
}

/// One run of `fit`.
final class Training {
    private let model: Sequential
    private let data: TrainingData
    private let validation: TrainingData?
    private let settings: TrainingSettings
    private let optimizer: Optimizer
    private let room: Workspace
    private let measuring: Workspace?
    private let targets: NDArray
    private let weights: NDArray
    private let parameters: [Parameter]
    private let regularized: [Parameter]
    private let loss: any Loss
    private let classes: Int
    private let last: (any Layer)?
    /// Whether the loss gives its gradient by the last layer's sums.
    private let bySums: Bool

    init(
        _ model: Sequential, _ data: TrainingData, _ validation: TrainingData?, _ settings: TrainingSettings,
        _ optimizer: Optimizer
    ) throws {
        guard let loss = model.loss else { throw NetworkError.noLoss }
        (self.model, self.data, self.validation, self.settings) = (model, data, validation, settings)
        (self.optimizer, self.loss) = (optimizer, loss)
        let samples = min(settings.batchSize, data.count)
        parameters = model.trainableParameters
        regularized = parameters.filter { $0.regularizer != nil }
        for parameter in parameters { try parameter.prepareGradient() }
        // Layers that are not trained still write the gradients of their weights.
        for parameter in model.parameters where parameter.isTrainable { try parameter.prepareGradient() }
        try optimizer.prepare(parameters)
        measuring = try validation.map {
            try Workspace(
                model.layers, input: $0.sampleShape, samples: min(settings.batchSize, $0.count), training: false)
        }
        room = try Workspace(model.layers, input: data.sampleShape, samples: samples, training: true)
        targets = try NDArray.zeros([samples, data.targetsPerSample])
        weights = try NDArray.zeros([samples])
        classes = model.outputShape?.last ?? 1
        last = model.layers.last
        bySums = last?.activation != nil && last?.activation == loss.matchingActivation
    }

    /// Leaves the network as it may be used in other ways.
    func end() { if bySums { last?.receivesSumGradient = false } }

    func run() throws -> TrainingHistory {
        var history = TrainingHistory()
        let order = RandomGenerator(seed: settings.seed)
        let plain = Array(0..<data.count)
        model.stopsTraining = false
        for callback in settings.callbacks { try callback.trainingBegins(model) }
        for epoch in settings.firstEpoch..<max(settings.firstEpoch, settings.epochs) {
            for callback in settings.callbacks { try callback.epochBegins(epoch, model) }
            let samples = settings.shuffles ? try order.permutation(data.count).integers : plain
            var logs = try runEpoch(samples)
            if let validation, let measuring {
                for pair in try model.measure(validation, measuring).pairs { logs["val_" + pair.name] = pair.value }
            }
            for callback in settings.callbacks { try callback.epochEnds(epoch, &logs, model) }
            history.add(epoch: epoch, logs)
            if model.stopsTraining { break }
        }
        for callback in settings.callbacks { try callback.trainingEnds(model) }
        return history
    }

    private func runEpoch(_ samples: [Int]) throws -> Logs {
        model.begin(data)
        var (sum, start, batch) = (0.0, 0, 0)
        while start < samples.count {
            let count = min(room.samples, samples.count - start)
            for callback in settings.callbacks { try callback.batchBegins(batch, model) }
            let value = try step(samples[start..<(start + count)])
            sum += value * Double(count)
            start += count
            let mean = sum / Double(start)
            for callback in settings.callbacks {
                try callback.batchEnds(batch, value, { model.logs(loss: mean) }, model)
            }
            batch += 1
            try Allocation.poll()
        }
        return model.logs(loss: sum / Double(samples.count))
    }

    /// Runs one batch forward and back, moves the weights, and returns the loss before.
    private func step(_ samples: ArraySlice<Int>) throws -> Double {
        let count = samples.count
        let wanted = Rows(targets, count: count, width: data.targetsPerSample)
        data.gather(samples, into: room.input(count: count))
        data.gatherTargets(samples, into: wanted.start)
        let weight = Rows(weights, count: count, width: 1).start
        let isWeighted = data.gatherWeights(samples, into: weight)
        let value = try propagate(wanted, isWeighted ? UnsafePointer(weight) : nil)
        try optimizer.step(parameters)
        return value
    }

    /// Sets the parameters' gradients for the batch that stands in the room, and returns its loss.
    private func propagate(
        _ wanted: Rows, _ weight: UnsafePointer<Double>?, drawing generator: RandomGenerator? = nil
    ) throws -> Double {
        let count = wanted.count
        // Set for each batch: a callback that trains or looks inside has set it back at its end.
        if bySums { last?.receivesSumGradient = true }
        try room.forward(count: count, Pass(isTraining: true, generator: generator ?? model.generator))
        let output = room.output(count: count)
        for metric in model.metrics { try metric.add(output, wanted, classes: classes) }
        var value =
            try loss.evaluate(
                output, wanted, classes: classes, weights: weight,
                gradient: room.gradient(room.shapes.count - 1, count: count), bySums: bySums) / Double(count)
        try room.backward(count: count)
        for parameter in regularized {
            value += parameter.regularizer?.penalty(parameter) ?? 0
            parameter.regularizer?.addSlopes(parameter)
        }
        return value
    }
}

extension Sequential {
    /// Sets all parameters' gradients for these samples, as the first step of a training would, without moving weights or
    /// drawing from the network's random numbers, so that looking changes nothing; returns the loss.
    @discardableResult
    public func differentiate(_ input: NDArray, _ target: NDArray) throws -> Double {
        guard let optimizer else { throw NetworkError.notCompiled }
        let data = try TrainingData(self, input, target, what: "x")
        let training = try Training(self, data, nil, TrainingSettings(batchSize: data.count), optimizer)
        // Moving averages take part in no gradient, but a pass as in training moves them.
        let averages = try parameters.filter { !$0.isTrainable }.map { ($0, try $0.value.copy()) }
        defer {
            training.end()
            for (parameter, kept) in averages { try? parameter.assign(kept) }
        }
        return try training.differentiate()
    }
}

extension Training {
    fileprivate func differentiate() throws -> Double {
        let samples = Array(0..<data.count)[...]
        let wanted = Rows(targets, count: data.count, width: data.targetsPerSample)
        data.gather(samples, into: room.input(count: data.count))
        data.gatherTargets(samples, into: wanted.start)
        return try propagate(wanted, nil, drawing: RandomGenerator(seed: 0))
    }
}
