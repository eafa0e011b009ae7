import CoreMath
import MachineLearning
import MiniPython

extension SequentialObject {
    static let trainingMethods: [Native] = [
        method(
            "compile(self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, **kwargs)",
            "Choose what training makes small, by which rule, and what is measured beside it."
        ) { machine, object, args in
            try object.compile(optimizer: args[1], loss: args[2], metrics: args[4], machine)
            return .none
        },
        method(
            "fit(self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, validation_split=0.0, "
                + "validation_data=None, shuffle=True, class_weight=None, sample_weight=None, initial_epoch=0, view=None)",
            "Train on x (samples, …) and y; returns a History. Ctrl-C stops and keeps what was learned."
        ) { machine, object, args in try object.fit(args, machine) },
        method(
            "evaluate(self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None, return_dict=False)",
            "The loss, or a list of the loss and the metrics."
        ) { machine, object, args in
            let logs = try object.model.evaluate(
                machine.array(args[1]), machine.array(args[2]), batchSize: machine.optionalInteger(args[3]) ?? 32,
                sampleWeights: args[5].isNone ? nil : machine.array(args[5]))
            if try machine.truth(args[6]) { return try machine.dict(logs) }
            let names = object.model.logNames
            let values = names.map { Value(logs[$0] ?? .nan) }
            return values.count == 1 ? values[0] : try machine.heap.list(values)
        },
        method("predict(self, x, batch_size=None, verbose='auto')", "The outputs (samples, …) for x.") {
            machine, object, args in
            try machine.wrap(
                object.model.predict(machine.array(args[1]), batchSize: machine.optionalInteger(args[2]) ?? 32))
        },
    ]

    private func compile(optimizer: Value, loss: Value, metrics: Value, _ machine: Machine) throws {
        let rule = try machine.optimizer(optimizer)
        machine.pin(rule)
        defer { machine.unpin() }
        let rated = try machine.loss(loss)
        let measures = try machine.metrics(metrics, loss: rated)
        guard let object = rule.foreign as? OptimizerObject else { return }
        model.compile(optimizer: object.optimizer, loss: rated, metrics: measures)
        self.optimizer = rule
        self.loss = loss
        self.metrics = metrics
    }

    // MARK: fit

    private func fit(_ args: Arguments, _ machine: Machine) throws -> Value {
        var settings = TrainingSettings(
            epochs: try machine.integer(args[4]), batchSize: try machine.optionalInteger(args[3]) ?? 32,
            shuffles: try machine.truth(args[9]), seed: machine.library.nextSeed())
        settings.firstEpoch = max(0, try machine.integer(args[12]))
        settings.validationSplit = try machine.number(args[7], "validation_split")
        if !args[8].isNone { settings.validation = try machine.validation(args[8]) }
        if !args[10].isNone { settings.classWeights = try machine.classWeights(args[10]) }
        if !args[11].isNone { settings.sampleWeights = try machine.array(args[11]) }
        try machine.checkRoom(settings.epochs, bytesEach: 64)
        let (x, y) = (try machine.array(args[1]), try machine.array(args[2]))
        let recorder = Recorder()
        settings.callbacks = try machine.callbacks(args[6], self) + [recorder]
        let isVerbose = try machine.isVerbose(args[5])
        let parts = try machine.viewParts(args[13], inputs: model.inputShape ?? Array(x.shape.dropFirst()))
        if !parts.isEmpty {
            settings.callbacks.append(
                TrainingView(machine, parts, input: x, target: y, from: settings.firstEpoch, epochs: settings.epochs))
        } else if isVerbose {
            let batches = x.length / max(settings.batchSize, 1) + 1
            settings.callbacks.append(
                machine.library.showFrame == nil
                    ? ProgressLines(machine, from: settings.firstEpoch, epochs: settings.epochs)
                    : LiveProgress(
                        machine, from: settings.firstEpoch, epochs: settings.epochs, batches: batches))
        }
        settings.callbacks.append(
            Watch(machine, input: x, target: y, batchSize: settings.batchSize, isVerbose: isVerbose))
        defer { if let made = try? HistoryObject.make(recorder.history, machine) { history = made } }
        let result = try model.fit(x, y, settings)
        history = try HistoryObject.make(result, machine)
        return history
    }
}

/// Keeps what was measured, so that it is there when the training is stopped.
final class Recorder: TrainingCallback {
    private(set) var history = TrainingHistory()

    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws { history.add(epoch: epoch, logs) }
}

extension Machine {
    /// `verbose`: 'auto', 0, 1 or 2, True or False.
    func isVerbose(_ value: Value) throws -> Bool {
        if let text = value.string?.text {
            guard text == "auto" else {
                throw error(.valueError, "verbose is 'auto', 0, 1 or 2. Received: verbose=\(try reprText(value))")
            }
            return true
        }
        return try truth(value)
    }

    func validation(_ value: Value) throws -> (input: NDArray, target: NDArray) {
        let parts = value.tuple.map { Array($0.values) } ?? value.list.map { Array($0.values) } ?? []
        guard parts.count == 2 else {
            throw error(.valueError, "validation_data is a tuple of two arrays: (x, y). Received: \(typeName(value))")
        }
        return (try array(parts[0]), try array(parts[1]))
    }

    fileprivate func classWeights(_ value: Value) throws -> [Int: Double] {
        guard let dict = value.dict else {
            throw error(.typeError, "class_weight is a dict from class numbers to weights, not \(typeName(value))")
        }
        var weights: [Int: Double] = [:]
        for (key, weight) in dict.pairs { weights[try integer(key)] = try number(weight, "class_weight") }
        return weights
    }

    /// Measures by name, as a dict.
    func dict(_ logs: Logs) throws -> Value {
        let dict = try heap.dict()
        for (name, value) in logs.pairs { try dict.set(heap.string(name), Value(value), self) }
        return Value(dict)
    }
}
