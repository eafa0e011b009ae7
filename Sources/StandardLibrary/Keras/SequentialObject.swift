import CoreMath
import MachineLearning
import MiniPython

/// `keras.Sequential`: layers, each fed by the one before.
///
/// Numbers are of 64 bits, where Keras has 32, so that predictions show without `dtype=float32`.
final class SequentialObject: ForeignObject {
    let model: Sequential
    private(set) var layers: [Value] = []
    private var measuresAccuracy = false
    /// How many lines `fit` prints at most with verbose=1.
    private static let reportLimit = 5

    init(_ model: Sequential) {
        self.model = model
        super.init()
    }

    override func visitChildren(_ collector: Collector) { for layer in layers { collector.visit(layer) } }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(machine)) ?? machine.types.object }

    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(
            "Sequential", module: "keras", documentation: "A network of layers, each fed by the one before.",
            constructor: constructor, methods: methods)
    }

    private static let constructor = Native("Sequential(layers=None, name=None)", "A network of layers.") {
        machine, args in
        let object = try machine.heap.adopt(
            SequentialObject(Sequential(seed: machine.library.nextSeed())), bytes: 400)
        if !args[0].isNone { for layer in try machine.collect(args[0]) { try object.add(layer, machine) } }
        return Value(object)
    }

    private func add(_ value: Value, _ machine: Machine) throws {
        if let input = value.foreign as? InputObject, layers.isEmpty {
            inputs = input.inputs
            return
        }
        guard let dense = value.foreign as? DenseObject else {
            throw machine.error(
                .valueError,
                "Only instances of `keras.Layer` can be added to a Sequential model. Received: "
                    + "\(try machine.reprText(value)) (of type \(machine.typeName(value)))")
        }
        if layers.contains(where: { $0.isIdentical(to: value) }) || !dense.layer.parameters.isEmpty {
            throw machine.error(.valueError, "a layer can be part of one network only, once: make another Dense")
        }
        layers.append(value)
        model.add(dense.layer)
        try model.build(inputs: inputs ?? firstInputs)
    }

    /// How many numbers a sample has, where `Input` said so.
    private var inputs: Int?
    private var firstInputs: Int? { model.layers.first?.inputs }

    // MARK: Attributes

    override var attributeNames: [String] { ["layers", "weights"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "layers": try machine.heap.list(layers)
        case "weights": try machine.list(model.weights())
        default: nil
        }
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.count == 1 else {
            throw machine.error(.typeError, "a network is called with one array, not \(arguments.count) arguments")
        }
        return try machine.wrap(model.predict(machine.array(arguments[0])))
    }

    override func repr(_ machine: Machine) throws -> String {
        "<Sequential name=sequential, built=\(model.isBuilt ? "True" : "False")>"
    }

    // MARK: Methods

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, SequentialObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? SequentialObject else { return .none }
            return try body(machine, object, args)
        }
    }

    private static let methods: [Native] = [
        method("add(self, layer)", "Put a layer behind the others.") { machine, object, args in
            try object.add(args[1], machine)
            return .none
        },
        method(
            "compile(self, optimizer='adam', loss=None, metrics=None)",
            "Choose what training makes small, and by which rule."
        ) { machine, object, args in
            object.model.compile(optimizer: try machine.optimizer(args[1]), loss: try machine.loss(args[2]))
            object.measuresAccuracy = try machine.measuresAccuracy(args[3])
            return .none
        },
        method(
            "fit(self, x, y, batch_size=None, epochs=1, verbose=1, shuffle=True)",
            "Train on x (samples, features) and y; returns a History. Ctrl-C stops and keeps what was learned."
        ) { machine, object, args in try object.fit(args, machine) },
        method("predict(self, x, batch_size=None, verbose=0)", "The outputs (samples, units) for x.") {
            machine, object, args in
            try machine.wrap(object.model.predict(machine.array(args[1])))
        },
        method("evaluate(self, x, y, batch_size=None, verbose=0)", "The loss, or a list of loss and accuracy.") {
            machine, object, args in
            let measured = try object.model.evaluate(machine.array(args[1]), machine.array(args[2]))
            if !object.measuresAccuracy { return Value(measured.loss) }
            return try machine.heap.list([Value(measured.loss), Value(measured.accuracy)])
        },
        method("summary(self)", "Print the layers and the numbers of their weights.") { machine, object, _ in
            try machine.write(object.model.summary() + "\n")
            return .none
        },
        method("get_weights(self)", "Copies of all weights: for each layer (inputs, units), then (units).") {
            machine, object, _ in
            try machine.list(object.model.weights())
        },
        method("set_weights(self, weights)", "Replace all weights.") { machine, object, args in
            try object.model.setWeights(machine.arrays(args[1]))
            return .none
        },
        method("count_params(self)", "How many numbers training changes.") { _, object, _ in
            Value(try object.model.weights().reduce(0) { $0 + $1.count })
        },
    ]

    private func fit(_ args: Arguments, _ machine: Machine) throws -> Value {
        let (x, y) = (try machine.array(args[1]), try machine.array(args[2]))
        let epochs = try machine.integer(args[4])
        let isVerbose = try machine.truth(args[5])
        try machine.checkRoom(epochs, bytesEach: 64)
        let interval = max(1, epochs / Self.reportLimit)
        let history = try model.fit(
            x, y, epochs: epochs, batchSize: machine.optionalInteger(args[3]) ?? 32, shuffle: machine.truth(args[6]),
            seed: machine.library.nextSeed()
        ) { epoch, loss in
            try machine.poll(16)
            guard isVerbose, (epoch + 1) % interval == 0 || epoch == 0 || epoch == epochs - 1 else { return }
            let shown = try machine.format(Value(loss), ".4f").text
            try machine.write("Epoch \(epoch + 1)/\(epochs) - loss: \(shown)\n")
        }
        return try HistoryObject.make(history, measuresAccuracy: measuresAccuracy, machine)
    }
}

/// What `fit` returns: the loss after each epoch.
final class HistoryObject: ForeignObject {
    private let history: Value
    private let epochs: Int

    private init(_ history: Value, epochs: Int) {
        self.history = history
        self.epochs = epochs
        super.init()
    }

    static func make(_ training: TrainingHistory, measuresAccuracy: Bool, _ machine: Machine) throws -> Value {
        let history = try machine.heap.dict()
        func add(_ name: String, _ values: [Double]) throws {
            try history.set(machine.heap.string(name), machine.heap.list(values.map { Value($0) }), machine)
        }
        if measuresAccuracy { try add("accuracy", training.accuracies) }
        try add("loss", training.losses)
        return Value(try machine.heap.adopt(HistoryObject(Value(history), epochs: training.losses.count)))
    }

    override func visitChildren(_ collector: Collector) { collector.visit(history) }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("History", module: "keras.callbacks")) ?? machine.types.object
    }

    override var attributeNames: [String] { ["history", "epoch"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "history": history
        case "epoch": try machine.heap.list((0..<epochs).map { Value($0) })
        default: nil
        }
    }

    override func repr(_ machine: Machine) throws -> String { "<History of \(epochs) epoch\(epochs == 1 ? "" : "s")>" }
}

extension Machine {
    /// Whether `metrics` asks for the accuracy, the one measure beside the loss here.
    fileprivate func measuresAccuracy(_ metrics: Value) throws -> Bool {
        if metrics.isNone { return false }
        let names = try collect(metrics)
        for name in names where !["accuracy", "acc", "binary_accuracy"].contains(name.string?.text ?? "") {
            throw error(
                .valueError, "Could not interpret metric identifier: \(try reprText(name)) (this shell has 'accuracy')")
        }
        return !names.isEmpty
    }
}
