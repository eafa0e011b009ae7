import CoreMath
import MachineLearning
import MiniPython

/// `keras.layers.Dense`.
final class DenseObject: ForeignObject {
    let layer: Dense

    init(_ layer: Dense) {
        self.layer = layer
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(machine)) ?? machine.types.object }

    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(
            "Dense", module: "keras.layers", documentation: "A layer in which every unit sees every input.",
            constructor: constructor, methods: methods)
    }

    private static let constructor = Native(
        "Dense(units, activation=None, *, input_shape=None, input_dim=None, name=None)",
        "A layer in which every unit sees every input: activation(X @ W + b)."
    ) { machine, args in
        let units = try machine.integer(args[0])
        var inputs = try machine.optionalInteger(args[3])
        if !args[2].isNone { inputs = try machine.shape(args[2]).first }
        let layer = try Dense(units, activation: machine.activation(args[1]), inputs: inputs)
        return Value(try machine.heap.adopt(DenseObject(layer), bytes: 300))
    }

    override var attributeNames: [String] { ["units", "activation", "weights", "kernel", "bias", "input_dim"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        let parameters = layer.parameters
        switch name {
        case "units": return Value(layer.units)
        case "activation": return try machine.heap.string(layer.activation.rawValue)
        case "input_dim": return layer.inputs.map { Value($0) } ?? Value.none
        case "weights": return try machine.list(parameters.map { try $0.value.copy() })
        case "kernel": return try parameters.first.map { try machine.wrap($0.value.copy()) }
        case "bias": return try parameters.last.map { try machine.wrap($0.value.copy()) }
        default: return nil
        }
    }

    override func repr(_ machine: Machine) throws -> String {
        "<Dense units=\(layer.units), activation=\(layer.activation.rawValue)>"
    }

    private static let methods: [Native] = [
        Native("get_weights(self)", "The weights (inputs, units) and the biases (units).") { machine, args in
            guard let layer = (args[0].foreign as? DenseObject)?.layer else { return .none }
            return try machine.list(layer.parameters.map { try $0.value.copy() })
        }
    ]
}

/// `keras.Input(shape=(2,))`: how many numbers the first layer takes.
final class InputObject: ForeignObject {
    let inputs: Int

    init(_ inputs: Int) {
        self.inputs = inputs
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("Input", module: "keras")) ?? machine.types.object
    }

    override func repr(_ machine: Machine) throws -> String { "<Input shape=(None, \(inputs))>" }

    static let constructor = Native("Input(shape)", "How many numbers the first layer takes for each sample.") {
        machine, args in
        let shape = try machine.shape(args[0])
        guard shape.count == 1, shape[0] > 0 else {
            throw machine.error(
                .valueError,
                "Input takes a shape of one positive length here, such as (2,), not "
                    + "\(try machine.reprText(args[0]))")
        }
        return Value(try machine.heap.adopt(InputObject(shape[0])))
    }
}

/// `keras.optimizers.SGD` and `Adam`: the settings; each compiled network gets a rule of its own.
final class OptimizerObject: ForeignObject {
    let name: String
    let learningRate: Double
    let momentum: Double

    init(_ name: String, learningRate: Double, momentum: Double = 0) {
        self.name = name
        self.learningRate = learningRate
        self.momentum = momentum
        super.init()
    }

    func rule() throws -> any Optimizer {
        name == "SGD"
            ? try SGD(learningRate: learningRate, momentum: momentum) : try Adam(learningRate: learningRate)
    }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(name, machine)) ?? machine.types.object }

    static func type(_ name: String, _ machine: Machine) throws -> TypeObject {
        try machine.foreignType(name, module: "keras.optimizers", constructor: name == "SGD" ? descent : adaptive)
    }

    private static let descent = Native(
        "SGD(learning_rate=0.01, momentum=0.0)", "Gradient descent, with momentum if asked for."
    ) { machine, args in
        let made = OptimizerObject(
            "SGD", learningRate: try machine.number(args[0], "learning_rate"),
            momentum: try machine.number(args[1], "momentum"))
        _ = try made.rule()
        return Value(try machine.heap.adopt(made))
    }

    private static let adaptive = Native(
        "Adam(learning_rate=0.001)", "Steps whose size adapts to the gradients' moments."
    ) { machine, args in
        let made = OptimizerObject("Adam", learningRate: try machine.number(args[0], "learning_rate"))
        _ = try made.rule()
        return Value(try machine.heap.adopt(made))
    }

    override var attributeNames: [String] { ["learning_rate", "momentum"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "learning_rate": Value(learningRate)
        case "momentum" where self.name == "SGD": Value(momentum)
        default: nil
        }
    }

    override func repr(_ machine: Machine) throws -> String {
        "<\(name) learning_rate=\(ArrayFormatter.pythonText(learningRate))>"
    }
}

extension Machine {
    /// The activation that a layer names; linear for None.
    fileprivate func activation(_ value: Value) throws -> Activation {
        if value.isNone { return .linear }
        guard let name = value.string?.text, let known = Activation(rawValue: name) else {
            let all = Activation.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw error(
                .valueError,
                "Could not interpret activation function identifier: \(try reprText(value)) "
                    + "(this shell has \(all))")
        }
        return known
    }

    /// The optimizer that `compile` is given: an object or a name.
    func optimizer(_ value: Value) throws -> any Optimizer {
        if let object = value.foreign as? OptimizerObject { return try object.rule() }
        switch value.string?.text {
        case "sgd", "SGD": return try SGD()
        case "adam", "Adam": return try Adam()
        default:
            throw error(
                .valueError,
                "Could not interpret optimizer identifier: \(try reprText(value)) "
                    + "(this shell has 'sgd' and 'adam')")
        }
    }

    func loss(_ value: Value) throws -> Loss {
        switch value.string?.text {
        case "mse", "MSE", "mean_squared_error": return .meanSquaredError
        case "binary_crossentropy": return .binaryCrossEntropy
        default:
            throw error(
                .valueError,
                "Could not interpret loss identifier: \(try reprText(value)) "
                    + "(this shell has 'mse' and 'binary_crossentropy')")
        }
    }
}
