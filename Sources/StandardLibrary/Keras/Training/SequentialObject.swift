import CoreMath
import MachineLearning
import MiniPython

/// `keras.Sequential`: layers, each fed by the one before.
///
/// Numbers are of 64 bits, where Keras by default has 32: as Keras after `keras.config.set_floatx('float64')`.
final class SequentialObject: ForeignObject {
    let model: Sequential
    private(set) var layers: [Value] = []
    /// The optimizer and the loss as objects of the language, once compiled.
    var optimizer = Value.none
    var loss = Value.none
    /// The metrics as `compile` was given them: functions of the program among them.
    var metrics = Value.none
    /// What the last `fit` gave.
    var history = Value.none
    /// The shape of a sample, where `Input` said so.
    private var inputShape: [Int]?
    private var hasOpenLength = false

    init(_ model: Sequential) {
        self.model = model
        super.init()
    }

    override func visitChildren(_ collector: Collector) {
        for layer in layers { collector.visit(layer) }
        collector.visit(optimizer)
        collector.visit(loss)
        collector.visit(metrics)
        collector.visit(history)
    }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(machine)) ?? machine.types.object }

    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(
            "Sequential", module: "keras", documentation: "A network of layers, each fed by the one before.",
            constructor: constructor, methods: buildingMethods + trainingMethods)
    }

    private static let constructor = Native(
        "Sequential(layers=None, trainable=True, name=None)", "A network of layers."
    ) {
        machine, args in
        let name = args[2].string?.text ?? machine.library.keras.uniqueName("Sequential")
        let object = try machine.heap.adopt(
            SequentialObject(Sequential(name: name, seed: machine.library.nextSeed())), bytes: 400)
        if !args[0].isNone { for layer in try machine.collect(args[0]) { try object.add(layer, machine) } }
        return Value(object)
    }

    func add(_ value: Value, _ machine: Machine) throws {
        if let input = value.foreign as? InputObject {
            guard layers.isEmpty else {
                throw machine.error(
                    .valueError, "Input stands before the layers of a Sequential model, not between them")
            }
            (inputShape, hasOpenLength) = (input.shape, input.hasOpenLength)
            return
        }
        let (layer, shape) = try layer(value, machine)
        if model.layers.contains(where: { $0.name == layer.name }) {
            throw machine.error(
                .valueError,
                "All layers added to a Sequential model should have unique names. Name '\(layer.name)' is already the name "
                    + "of a layer in this model. Update the `name` argument to pass a unique name.")
        }
        if layers.isEmpty { inputShape = inputShape ?? shape }
        try model.add(layer)
        (value.foreign as? LayerObject)?.owner = model
        layers.append(value)
        if layers.count == 1, let inputShape {
            try model.build(input: inputShape, hasOpenLength: hasOpenLength)
        }
    }

    /// The layer that a value stands for, and the shape of a sample where it names one.
    private func layer(_ value: Value, _ machine: Machine) throws -> (any Layer, [Int]?) {
        if value.foreign == nil, value.kind == .instance, machine.isInstance(value, try LayerBase.type(machine)) {
            if layers.contains(where: { $0.isIdentical(to: value) }) { throw used(machine.typeName(value), machine) }
            return (try CustomLayer(value, machine), nil)
        }
        guard let object = value.foreign as? LayerObject else {
            throw machine.error(
                .valueError,
                "Only instances of `keras.Layer` can be added to a Sequential model. Received: "
                    + "\(try machine.reprText(value)) (of type \(machine.typeName(value)))"
                    + (value.kind == .type ? ". A class makes a layer when it is called, with brackets behind it." : "")
            )
        }
        if object.isUsed { throw used("\(object.made.name) '\(object.layer.name)'", machine) }
        return (object.layer, object.inputShape)
    }

    private func used(_ name: String, _ machine: Machine) -> any Error {
        machine.error(.valueError, "\(name) is part of a network already: make another layer for this place")
    }

    // MARK: Attributes

    override var attributeNames: [String] {
        [
            "layers", "weights", "name", "built", "optimizer", "loss", "history", "input_shape", "output_shape",
            "stop_training", "metrics_names", "trainable_weights", "non_trainable_weights",
        ]
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "layers": try machine.heap.list(layers)
        case "weights": try machine.list(model.weights())
        case "trainable_weights": try machine.list(model.trainableParameters.map { try $0.value.copy() })
        case "non_trainable_weights":
            try machine.list(
                model.parameters.filter { weight in !model.trainableParameters.contains { $0 === weight } }
                    .map { try $0.value.copy() })
        case "name": try machine.heap.string(model.name)
        case "built": Value(model.isBuilt)
        case "optimizer": optimizer
        case "loss": loss
        case "history": history
        case "stop_training": Value(model.stopsTraining)
        case "metrics_names": try machine.heap.list(model.logNames.map { try machine.heap.string($0) })
        case "input_shape": try shape(model.statedInputShape, machine)
        case "output_shape": try shape(model.statedOutputShape, machine)
        case "save", "save_weights", "load_weights", "export":
            throw machine.error(
                .attributeError,
                "Sequential.\(name) works on files, and programs here have none; get_weights() gives the numbers, "
                    + "set_weights(...) puts them back")
        default: nil
        }
    }

    private func shape(_ shape: [Int?]?, _ machine: Machine) throws -> Value {
        guard let shape else {
            throw machine.error(
                .attributeError,
                "the shapes of model '\(model.name)' are known once it is built: begin it with Input(shape=...)")
        }
        return try machine.heap.tuple([.none] + shape.map { $0.map { Value($0) } ?? .none })
    }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        guard name == "stop_training" else { return false }
        model.stopsTraining = try machine.truth(value)
        return true
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.count == 1 else {
            throw machine.error(.typeError, "a network is called with one array, not \(arguments.count) arguments")
        }
        return try machine.wrap(model.predict(machine.array(arguments[0])))
    }

    override func repr(_ machine: Machine) throws -> String {
        "<Sequential name=\(model.name), built=\(model.isBuilt ? "True" : "False")>"
    }

    // MARK: Methods

    static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, SequentialObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? SequentialObject else { return .none }
            return try body(machine, object, args)
        }
    }

    private static let buildingMethods: [Native] = [
        method("add(self, layer)", "Put a layer behind the others.") { machine, object, args in
            try object.add(args[1], machine)
            return .none
        },
        method("pop(self, rebuild=True)", "Take the last layer off, and return it.") { machine, object, _ in
            guard let last = object.layers.popLast() else {
                throw machine.error(.valueError, "There are no layers in the model: add one before pop.")
            }
            object.model.removeLast()
            (last.foreign as? LayerObject)?.owner = nil
            return last
        },
        method("build(self, input_shape)", "Draw the weights for inputs of this shape, the samples' axis first.") {
            machine, object, args in
            try object.model.build(input: machine.sampleShape(args[1], dropsFirst: true))
            return .none
        },
        method("summary(self, line_length=76)", "Print the layers and the numbers of their weights.") {
            machine, object, args in
            let width = min(max(try machine.integer(args[1]), 40), 200)
            try machine.write(object.model.summary(width: width) + "\n")
            return .none
        },
        method("get_layer(self, name=None, index=None)", "A layer by its name or its place.") { machine, object, args in
            if let index = try machine.optionalInteger(args[2]), object.layers.indices.contains(index) {
                return object.layers[index]
            }
            let name = args[1].string?.text
            if let place = object.model.layers.firstIndex(where: { $0.name == name }) { return object.layers[place] }
            let names = object.model.layers.map { "'\($0.name)'" }.joined(separator: ", ")
            throw machine.error(
                .valueError, "No such layer: \(try name ?? machine.reprText(args[1])). Existing layers are: [\(names)]."
            )
        },
        method("get_weights(self)", "Copies of all weights: for each layer (inputs, units), then (units).") {
            machine, object, _ in
            try machine.list(object.model.weights())
        },
        method("set_weights(self, weights)", "Replace all weights.") { machine, object, args in
            try object.model.setWeights(machine.arrays(args[1]))
            return .none
        },
        method("count_params(self)", "How many numbers the weights are.") { machine, object, _ in
            guard object.model.isBuilt else { throw machine.unbuilt(object.model.name) }
            return Value(object.model.layers.reduce(0) { $0 + $1.parameterCount })
        },
    ]
}
