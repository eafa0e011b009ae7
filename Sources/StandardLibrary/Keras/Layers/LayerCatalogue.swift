import CoreMath
import MachineLearning
import MiniPython

/// The layers of keras, each declared once.
enum LayerCatalogue {
    static let module = "keras.layers"
    static let all: [KerasClass] = core + pictures + sequences

    /// Declares a layer: its own settings as Python writes them, and what makes it of them.
    static func layer(
        _ own: String, _ help: String,
        _ make: @escaping @Sendable (Machine, Arguments, String) throws -> any Layer
    ) -> KerasClass {
        let separator = own.hasSuffix("(") ? "" : ", "
        return KerasClass(
            own + separator + "**kwargs)", in: module, base: "Layer", help, methods: { LayerObject.methods }
        ) { machine, made, args in
            let options = try LayerOptions(made, args.keywords, machine)
            let layer = try make(machine, args, options.name)
            layer.isTrainable = options.isTrainable
            return LayerObject(made, args, layer, inputShape: options.inputShape)
        }
    }

    static let weightParameters =
        "use_bias=True, kernel_initializer='glorot_uniform', bias_initializer='zeros', kernel_regularizer=None, "
        + "bias_regularizer=None"

    private static let core: [KerasClass] = [
        layer(
            "Dense(units, activation=None, \(weightParameters)",
            "A layer in which every unit sees every input: activation(X @ W + b)."
        ) { machine, args, name in
            try Dense(
                machine.positive(args[0], "units"), activation: machine.activation(args[1]) ?? .linear,
                settings: machine.weightSettings(args, from: 2), name: name)
        },
        layer("Activation(activation", "A function of each input.") { machine, args, name in
            ActivationLayer(try machine.activation(args[0]) ?? .linear, name: name)
        },
        layer("ReLU(max_value=None, negative_slope=0.0, threshold=0.0", "max(x, 0)") { machine, args, name in
            let slope = try machine.number(args[1], "negative_slope")
            guard args[0].isNone, try machine.number(args[2], "threshold") == 0 else {
                throw machine.error(.valueError, "max_value and threshold of ReLU are not part of this shell")
            }
            return ActivationLayer(slope == 0 ? .relu : .leakyReLU(slope: slope), kind: "ReLU", name: name)
        },
        layer("LeakyReLU(negative_slope=0.3", "x above 0, negative_slope * x below.") { machine, args, name in
            ActivationLayer(
                .leakyReLU(slope: try machine.number(args[0], "negative_slope")), kind: "LeakyReLU", name: name)
        },
        layer("ELU(alpha=1.0", "x above 0, alpha * (exp(x) - 1) below.") { machine, args, name in
            ActivationLayer(.elu(alpha: try machine.number(args[0], "alpha")), kind: "ELU", name: name)
        },
        layer("Softmax(axis=-1", "Shares that add up to 1.") { machine, args, name in
            guard try machine.integer(args[0]) == -1 else {
                throw machine.error(.valueError, "Softmax runs along the last axis in this shell: axis=-1")
            }
            return ActivationLayer(.softmax, kind: "Softmax", name: name)
        },
        layer("Flatten(", "The inputs of a sample in one row.") { _, _, name in Flatten(name: name) },
        layer("Reshape(target_shape", "The inputs of a sample in another shape.") { machine, args, name in
            try Reshape(machine.shape(args[0]), name: name)
        },
        layer("Dropout(rate, seed=None", "In training, sets a share of the inputs to 0.") { machine, args, name in
            try Dropout(machine.number(args[0], "rate"), seed: machine.seed(args[1]).map { UInt($0) }, name: name)
        },
    ]
}

extension Machine {
    /// The settings of kernel and bias, in the order of `weightParameters`, from a place on.
    func weightSettings(_ args: Arguments, from place: Int) throws -> WeightSettings {
        var settings = WeightSettings()
        settings.usesBias = try truth(args[place])
        settings.kernelInitializer = try initializer(args[place + 1])
        settings.biasInitializer = try initializer(args[place + 2])
        settings.kernelRegularizer = try regularizer(args[place + 3])
        settings.biasRegularizer = try regularizer(args[place + 4])
        return settings
    }
}

/// `keras.Input(shape=(2,))`: the shape of a sample.
final class InputObject: ForeignObject {
    /// An open length counts as 1.
    let shape: [Int]
    /// Whether samples may be of any length along their first axis.
    let hasOpenLength: Bool

    init(_ stated: (shape: [Int], hasOpenLength: Bool)) {
        (shape, hasOpenLength) = stated
        super.init()
    }

    private var statedShape: [Int?] { hasOpenLength ? [nil] + shape.dropFirst().map { $0 } : shape }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("Input", module: "keras")) ?? machine.types.object
    }

    override var attributeNames: [String] { ["shape"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "shape" ? try machine.heap.tuple([.none] + statedShape.map { $0.map { Value($0) } ?? .none }) : nil
    }

    override func repr(_ machine: Machine) throws -> String { "<Input shape=\(([nil] + statedShape).pythonShape)>" }

    static let layer = Native(
        "InputLayer(shape=None, input_shape=None, name=None)", "The same as Input, under its older name."
    ) { machine, args in
        let shape = args[0].isNone ? args[1] : args[0]
        if shape.isNone { throw machine.error(.valueError, "You must pass a `shape` argument.") }
        return Value(try machine.heap.adopt(InputObject(machine.openShape(shape))))
    }

    static let constructor = Native("Input(shape, name=None)", "The shape of a sample, without the samples' axis.") {
        machine, args in
        Value(try machine.heap.adopt(InputObject(machine.openShape(args[0]))))
    }
}

extension [Int?] {
    /// As Python writes the tuple, None for nil.
    var pythonShape: String {
        let inner = map { $0.map(String.init) ?? "None" }.joined(separator: ", ")
        return count == 1 ? "(\(inner),)" : "(\(inner))"
    }
}
