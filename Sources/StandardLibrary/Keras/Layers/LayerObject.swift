import CoreMath
import MachineLearning
import MiniPython

/// A layer of keras as an object of the language.
final class LayerObject: KerasObject {
    let layer: any Layer
    /// The shape of a sample, where `input_shape` or `input_dim` named it.
    let inputShape: [Int]?
    /// The network that has it already.
    weak var owner: Sequential?
    var isUsed: Bool { owner != nil }

    init(_ made: KerasClass, _ args: Arguments, _ layer: any Layer, inputShape: [Int]?) {
        self.layer = layer
        self.inputShape = inputShape
        super.init(made, args)
    }

    // MARK: Attributes

    override var attributeNames: [String] {
        super.attributeNames + ["name", "weights", "trainable", "built", "input", "output"]
            + layer.parameters.map(\.name)
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "name": return try machine.heap.string(layer.name)
        case "trainable": return Value(layer.isTrainable)
        case "built": return Value(layer.isBuilt)
        case "weights", "variables", "trainable_weights", "non_trainable_weights":
            let parameters = layer.parameters.filter {
                name == "trainable_weights" ? $0.isTrainable : name == "non_trainable_weights" ? !$0.isTrainable : true
            }
            return try machine.list(parameters.map { try $0.value.copy() })
        case "input", "output":
            guard let shapes = owner?.shapes(of: layer) else {
                throw machine.error(
                    .attributeError,
                    "The layer \(layer.name) has never been called and thus has no defined \(name).")
            }
            return Value(try machine.heap.adopt(TensorObject(name == "input" ? shapes.input : shapes.output)))
        case "activation":
            return try layer.activation.map { Value(try machine.heap.adopt(ActivationObject($0))) }
                ?? super.attribute(name, machine)
        default: break
        }
        if let parameter = layer.parameters.first(where: { $0.name == name }) {
            return try machine.wrap(parameter.value.copy())
        }
        return try super.attribute(name, machine)
    }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        guard name == "trainable" else { return false }
        layer.isTrainable = try machine.truth(value)
        return true
    }

    override func repr(_ machine: Machine) throws -> String {
        "<\(made.name) name=\(layer.name), built=\(layer.isBuilt ? "True" : "False")>"
    }

    // MARK: Calls

    override var isCallable: Bool { true }

    /// `layer(x)`: what the layer gives for a batch; the first call draws its weights.
    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.count == 1 else {
            throw machine.error(.typeError, "a layer is called with one array, not \(arguments.count) arguments")
        }
        let isTraining = try keywords?.value("training").map { try machine.truth($0) } ?? false
        let generator = RandomGenerator(seed: machine.library.nextSeed())
        return try machine.wrap(
            layer.apply(machine.array(arguments[0]), isTraining: isTraining, generator: generator))
    }

    static let methods: [Native] = [
        method("get_weights(self)", "Copies of the weights, as a list.") { machine, object, _ in
            try machine.list(object.layer.parameters.map { try $0.value.copy() })
        },
        method("set_weights(self, weights)", "Replace the weights.") { machine, object, args in
            try Sequential.assign(machine.arrays(args[1]), to: object.layer.parameters, owner: object.layer.name)
            return .none
        },
        method("count_params(self)", "How many numbers the weights are.") { machine, object, _ in
            guard object.layer.isBuilt else { throw machine.unbuilt(object.layer.name) }
            return Value(object.layer.parameterCount)
        },
        method("build(self, input_shape)", "Draw the weights for inputs of this shape, the samples' axis first.") {
            machine, object, args in
            let shape = try machine.sampleShape(args[1], dropsFirst: true)
            if !object.layer.isBuilt {
                try object.layer.build(input: shape, generator: RandomGenerator(seed: machine.library.nextSeed()))
            }
            return .none
        },
        method("compute_output_shape(self, input_shape)", "The shape of the outputs.") { machine, object, args in
            let shape = try object.layer.outputShape(for: machine.sampleShape(args[1], dropsFirst: true))
            return try machine.heap.tuple([.none] + shape.map { Value($0) })
        },
        method("get_config(self)", "The settings by name.") { machine, object, _ in
            let config = try machine.heap.dict()
            try config.set(machine.heap.string("name"), machine.heap.string(object.layer.name), machine)
            for setting in object.settings { try config.set(machine.heap.string(setting.name), setting.value, machine) }
            return Value(config)
        },
    ]

    private static func method(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, LayerObject, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? LayerObject else { return .none }
            return try body(machine, object, args)
        }
    }
}

extension Machine {
    /// The error of a thing whose weights are still to be drawn.
    func unbuilt(_ name: String) -> any Error {
        error(
            .valueError,
            "You tried to call `count_params` on layer '\(name)', but the layer isn't built. You can build it manually via: "
                + "`layer.build(input_shape)`.")
    }

    /// The shape of a sample, whose first axis may be None where it is a sequence: then it counts as 1.
    func openShape(_ value: Value) throws -> (shape: [Int], hasOpenLength: Bool) {
        let values = value.tuple.map { Array($0.values) } ?? value.list.map { Array($0.values) } ?? []
        guard (1...2).contains(values.count), values[0].isNone else { return (try sampleShape(value), false) }
        return (try [1] + sampleShape(heap.tuple(Array(values.dropFirst()))), true)
    }

    /// The shape of a sample; None, for any length, may stand only for the samples.
    func sampleShape(_ value: Value, dropsFirst: Bool = false) throws -> [Int] {
        var values = value.tuple.map { Array($0.values) } ?? value.list.map { Array($0.values) } ?? [value]
        if dropsFirst, !values.isEmpty { values.removeFirst() }
        let shape = try values.map { item in
            if item.isNone {
                throw error(
                    .valueError,
                    "only the length of a sequence may be open here, as in Input((None, 3)). Received: "
                        + "\(try reprText(value))")
            }
            return try integer(item)
        }
        var total = 1.0
        for length in shape {
            total *= Double(length)
            guard length > 0, total < 1e9 else {
                throw error(
                    .valueError,
                    "Cannot convert '\(try reprText(value))' to a shape. Each length must be a positive integer"
                        + (length > 0 ? ", and the whole below 1000000000." : ". Received: \(length)"))
            }
        }
        return shape
    }
}

/// `layer.output`: what stands between two layers of a network, of which the shape is known.
final class TensorObject: ForeignObject {
    private let shape: [Int]

    init(_ shape: [Int]) {
        self.shape = shape
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("KerasTensor", module: "keras")) ?? machine.types.object
    }

    override var attributeNames: [String] { ["shape"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "shape" ? try machine.heap.tuple([.none] + shape.map { Value($0) }) : nil
    }

    override func repr(_ machine: Machine) throws -> String {
        "<KerasTensor shape=\(([nil] + shape).pythonShape), dtype=float64>"
    }
}

/// What all layers take beside their own settings: a name, the shape of a sample, whether they are trained.
struct LayerOptions {
    let name: String
    let inputShape: [Int]?
    let isTrainable: Bool

    private static let known: Set<String> = ["name", "input_shape", "input_dim", "trainable", "dtype"]

    init(_ made: KerasClass, _ keywords: KeywordValues?, _ machine: Machine) throws {
        try machine.refuseUnknown(keywords, made.name, known: Self.known)
        let given = keywords?.value("name").flatMap { $0.string?.text }
        name = given ?? machine.library.keras.uniqueName(made.name)
        if let shape = keywords?.value("input_shape"), !shape.isNone {
            inputShape = try machine.sampleShape(shape)
        } else {
            inputShape = try keywords?.value("input_dim").map { [try machine.positive($0, "input_dim")] }
        }
        isTrainable = try keywords?.value("trainable").map { try machine.truth($0) } ?? true
    }
}
