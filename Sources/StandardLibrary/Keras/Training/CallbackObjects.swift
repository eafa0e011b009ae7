import MachineLearning
import MiniPython

/// `keras.callbacks.EarlyStopping` and its kin.
final class CallbackObject: KerasObject {
    /// Makes the callback for a training.
    private let start: (Machine, SequentialObject) -> any TrainingCallback
    /// What the callback knows behind a training, by name.
    private let found: (String) -> Value?

    init(
        _ made: KerasClass, _ args: Arguments, found: @escaping (String) -> Value? = { _ in nil },
        _ start: @escaping (Machine, SequentialObject) -> any TrainingCallback
    ) {
        (self.start, self.found) = (start, found)
        super.init(made, args)
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        try found(name) ?? super.attribute(name, machine)
    }

    func callback(_ machine: Machine, _ model: SequentialObject) -> any TrainingCallback { start(machine, model) }

    private static let module = "keras.callbacks"

    static let all: [KerasClass] = [earlyStopping, reduceRate, lambda, scheduler, terminate]

    private static let earlyStopping = KerasClass(
        "EarlyStopping(monitor='val_loss', min_delta=0, patience=0, verbose=0, mode='auto', baseline=None, "
            + "restore_best_weights=False, start_from_epoch=0)", in: module,
        "End the training when a measure has ceased to get better."
    ) { machine, made, args in
        let callback = EarlyStopping(
            try machine.monitor(args[0], mode: args[4], change: args[1]), patience: try machine.integer(args[2]),
            baseline: try machine.optionalNumber(args[5], "baseline"), restoresBest: try machine.truth(args[6]),
            firstEpoch: try machine.integer(args[7]))
        let isVerbose = try machine.truth(args[3])
        let found: (String) -> Value? = { name in
            switch name {
            case "stopped_epoch": Value(callback.stoppedEpoch)
            case "best_epoch": Value(callback.bestEpoch)
            case "best": callback.best.map { Value($0) } ?? Value.none
            case "wait": Value(callback.wait)
            default: nil
            }
        }
        return CallbackObject(made, args, found: found) { machine, _ in
            callback.report = isVerbose ? { try machine.write($0 + "\n") } : nil
            return callback
        }
    }

    private static let reduceRate = KerasClass(
        "ReduceLROnPlateau(monitor='val_loss', factor=0.1, patience=10, verbose=0, mode='auto', min_delta=0.0001, "
            + "cooldown=0, min_lr=0.0)", in: module, "Make the rate smaller when a measure has ceased to get better."
    ) { machine, made, args in
        let callback = try ReduceRateOnPlateau(
            machine.monitor(args[0], mode: args[4], change: args[5]), factor: machine.number(args[1], "factor"),
            patience: machine.integer(args[2]), cooldown: machine.integer(args[6]),
            leastRate: machine.number(args[7], "min_lr"))
        let isVerbose = try machine.truth(args[3])
        return CallbackObject(made, args) { machine, _ in
            callback.report = isVerbose ? { try machine.write($0 + "\n") } : nil
            return callback
        }
    }

    private static let lambda = KerasClass(
        "LambdaCallback(on_epoch_begin=None, on_epoch_end=None, on_train_begin=None, on_train_end=None, "
            + "on_train_batch_begin=None, on_train_batch_end=None)", in: module,
        "Calls functions of yours while a network trains, as on_epoch_end(epoch, logs)."
    ) { _, made, args in
        let names = made.settings(args)
        return CallbackObject(made, args) { machine, _ in
            ProgramCallback(machine) { name in names.first { $0.name == name && !$0.value.isNone }?.value }
        }
    }

    private static let scheduler = KerasClass(
        "LearningRateScheduler(schedule, verbose=0)", in: module, "Sets the rate of each epoch: schedule(epoch, rate)."
    ) { _, made, args in
        let schedule = args[0]
        return CallbackObject(made, args) { machine, _ in RateScheduler(machine, schedule) }
    }

    private static let terminate = KerasClass(
        "TerminateOnNaN()", in: module, "End the training when the loss is no number."
    ) { _, made, args in CallbackObject(made, args) { machine, _ in StopAtNaN(machine) } }
}

/// Calls the functions of a program.
final class ProgramCallback: TrainingCallback {
    private let machine: Machine
    private let function: (String) throws -> Value?

    /// - Parameter function: the function for an event, as `on_epoch_end`; nil for none.
    init(_ machine: Machine, _ function: @escaping (String) throws -> Value?) {
        self.machine = machine
        self.function = function
    }

    private func call(_ event: String, _ arguments: () throws -> [Value]) throws {
        guard let function = try function(event) else { return }
        let values = try arguments()
        for value in values { machine.pin(value) }
        defer { machine.unpin(values.count) }
        _ = try machine.callPinned(function, values)
    }

    func trainingBegins(_ model: Sequential) throws { try call("on_train_begin") { [Value(try machine.heap.dict())] } }
    func trainingEnds(_ model: Sequential) throws { try call("on_train_end") { [Value(try machine.heap.dict())] } }
    func epochBegins(_ epoch: Int, _ model: Sequential) throws {
        try call("on_epoch_begin") { [Value(epoch), Value(try machine.heap.dict())] }
    }
    func batchBegins(_ batch: Int, _ model: Sequential) throws {
        try call("on_train_batch_begin") { [Value(batch), Value(try machine.heap.dict())] }
    }
    func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws {
        try call("on_train_batch_end") { [Value(batch), try machine.dict(logs())] }
    }
    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        let measured = logs
        try call("on_epoch_end") { [Value(epoch), try machine.dict(measured)] }
    }
}

/// Asks a function of the program for the rate of each epoch.
private final class RateScheduler: TrainingCallback {
    private let machine: Machine
    private let schedule: Value

    init(_ machine: Machine, _ schedule: Value) { (self.machine, self.schedule) = (machine, schedule) }

    func epochBegins(_ epoch: Int, _ model: Sequential) throws {
        guard let optimizer = model.optimizer else { return }
        let rate = try machine.number(
            machine.call(schedule, [Value(epoch), Value(optimizer.learningRate)]), "the schedule's rate")
        guard rate >= 0 && rate.isFinite else { throw NetworkError.learningRate(rate) }
        optimizer.learningRate = rate
    }

    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        logs["learning_rate"] = model.optimizer?.learningRate
    }
}

/// Ends the training at a loss that is no number.
private final class StopAtNaN: TrainingCallback {
    private let machine: Machine

    init(_ machine: Machine) { self.machine = machine }

    func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws {
        guard !loss.isFinite, !model.stopsTraining else { return }
        try machine.write("Batch \(batch): Invalid loss, terminating training\n")
        model.stopsTraining = true
    }
}

extension Machine {
    /// What `fit` is given as callbacks.
    func callbacks(_ value: Value, _ model: SequentialObject) throws -> [any TrainingCallback] {
        if value.isNone { return [] }
        let isOne = try value.foreign is CallbackObject || isInstance(value, CallbackBase.type(self))
        let items = isOne ? [value] : try collect(value)
        return try items.map { item in
            guard let object = item.foreign as? CallbackObject else {
                if isInstance(item, try CallbackBase.type(self)) { return try CallbackBase.callback(item, model, self) }
                throw error(
                    .typeError,
                    "callbacks are objects of keras.callbacks, such as EarlyStopping(), not \(typeName(item))")
            }
            return object.callback(self, model)
        }
    }

    fileprivate func monitor(_ name: Value, mode: Value, change: Value) throws -> Monitor {
        Monitor(
            name.string?.text ?? "val_loss", mode: Monitor.Mode(rawValue: mode.string?.text ?? "auto") ?? .auto,
            leastChange: try number(change, "min_delta"))
    }
}

/// `keras.callbacks.Callback`: what a program's own callbacks are derived from.
enum CallbackBase {
    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.derivableType(
            "Callback", module: "keras.callbacks",
            documentation:
                "Derive your own callbacks from it: on_epoch_end(self, epoch, logs=None) and its kin are called "
                + "while self.model trains.", methods: [])
    }

    /// Calls the methods that the object's class has.
    static func callback(
        _ object: Value, _ model: SequentialObject, _ machine: Machine
    ) throws -> any TrainingCallback {
        try machine.setAttribute(object, "model", Value(model))
        return ProgramCallback(machine) { name in try machine.optionalAttribute(object, name) }
    }
}
