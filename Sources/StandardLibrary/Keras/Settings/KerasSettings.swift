import CoreMath
import MachineLearning
import MiniPython

// Names and objects that stand for activations, initializers and regularizers.

extension Machine {
    /// The words for a name that keras might know, and this shell does not.
    func unknown(_ what: String, _ value: Value, known: [String]) throws -> any Error {
        let shown = try value.string?.text ?? reprText(value)
        let all = known.map { "'\($0)'" }.joined(separator: ", ")
        return error(.valueError, "Could not interpret \(what) identifier: \(shown) (this shell has \(all))")
    }

    /// The activation that a layer names; nil for None.
    func activation(_ value: Value) throws -> Activation? {
        if value.isNone { return nil }
        if let object = value.foreign as? ActivationObject { return object.activation }
        if let object = value.foreign as? LayerObject, object.layer is ActivationLayer {
            return object.layer.activation
        }
        let name = value.string?.text == "swish" ? "silu" : value.string?.text
        guard let known = Activation.named.first(where: { $0.name == name }) else {
            throw try unknown("activation function", value, known: Activation.named.map(\.name))
        }
        return known.activation
    }

    func initializer(_ value: Value) throws -> Initializer {
        if let object = value.foreign as? InitializerObject { return object.initializer }
        guard let name = value.string.map({ KerasState.snakeCase($0.text) }),
            let known = Initializer.named.first(where: { $0.name == name })
        else { throw try unknown("initializer", value, known: Initializer.named.map(\.name)) }
        return known.initializer
    }

    func regularizer(_ value: Value) throws -> Regularizer? {
        if value.isNone { return nil }
        if let object = value.foreign as? RegularizerObject { return object.regularizer }
        switch value.string?.text.lowercased() {
        case "l1": return try Regularizer(l1: 0.01)
        case "l2": return try Regularizer(l2: 0.01)
        case "l1l2", "l1_l2": return try Regularizer(l1: 0.01, l2: 0.01)
        default: throw try unknown("regularizer", value, known: ["l1", "l2", "l1_l2"])
        }
    }

    /// A whole number above 0, in keras's words where it is none.
    func positive(_ value: Value, _ name: String) throws -> Int {
        guard let number = value.int ?? (try? value.foreign?.index(self)), number > 0 else {
            throw NetworkError.notPositive(name: name, value: try reprText(value))
        }
        return number
    }

    /// A number, or nil for None.
    func optionalNumber(_ value: Value, _ name: String) throws -> Double? {
        value.isNone || value.isUndefined ? nil : try number(value, name)
    }
}

/// An activation as a function: `keras.activations.relu(x)`.
final class ActivationObject: ForeignObject {
    let activation: Activation

    init(_ activation: Activation) {
        self.activation = activation
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("function", module: "keras.activations")) ?? machine.types.object
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard let first = arguments.first, arguments.count == 1 else {
            throw machine.error(.typeError, "\(activation.name)() takes one array, not \(arguments.count) arguments")
        }
        var function = activation
        for (name, value) in keywords?.pairs ?? [] {
            switch (function, name.text) {
            case (.leakyReLU, "negative_slope"): function = .leakyReLU(slope: try machine.number(value, name.text))
            case (.elu, "alpha"): function = .elu(alpha: try machine.number(value, name.text))
            case (.gelu, "approximate"): function = .gelu(approximate: try machine.truth(value))
            default:
                throw machine.error(
                    .typeError, "\(activation.name)() got an unexpected keyword argument '\(name.text)'")
            }
        }
        if let traced = first.tracedObject?.traced { return try machine.wrap(traced.applying(function)) }
        return try machine.result(machine.array(first).applying(function))
    }

    override var attributeNames: [String] { ["__name__"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        name == "__name__" ? try machine.heap.string(activation.name) : nil
    }

    override var help: (use: String, words: String)? {
        switch activation {
        case .linear: ("linear(x)", "x as it is.")
        case .relu: ("relu(x)", "max(x, 0).")
        case .sigmoid: ("sigmoid(x)", "1 / (1 + exp(-x)): between 0 and 1.")
        case .tanh: ("tanh(x)", "The hyperbolic tangent of x: between -1 and 1.")
        case .softmax: ("softmax(x)", "exp(x) over its sum along the last axis: shares that add up to 1.")
        case .softplus: ("softplus(x)", "log(1 + exp(x)).")
        case .silu: ("silu(x)", "x * sigmoid(x).")
        case .exponential: ("exponential(x)", "exp(x).")
        case .selu: ("selu(x)", "1.0507 x above 0, 1.0507 * 1.6733 * (exp(x) - 1) below.")
        case .softsign: ("softsign(x)", "x / (1 + abs(x)): between -1 and 1.")
        case .relu6: ("relu6(x)", "min(max(x, 0), 6).")
        case .hardSigmoid: ("hard_sigmoid(x)", "x / 6 + 1/2, kept between 0 and 1.")
        case .leakyReLU: ("leaky_relu(x, negative_slope=0.2)", "x above 0, negative_slope * x below.")
        case .elu: ("elu(x, alpha=1.0)", "x above 0, alpha * (exp(x) - 1) below.")
        case .gelu:
            (
                "gelu(x, approximate=False)",
                "x times the share of a standard normal distribution that lies below x; by tanh when approximate."
            )
        }
    }

    override func repr(_ machine: Machine) throws -> String { "<function \(activation.name)>" }
}

final class RegularizerObject: KerasObject {
    let regularizer: Regularizer

    init(_ made: KerasClass, _ args: Arguments, _ regularizer: Regularizer) {
        self.regularizer = regularizer
        super.init(made, args)
    }

    static let all: [KerasClass] = [
        KerasClass("L1(l1=0.01)", in: module, "l1 * sum(abs(w))") { machine, made, args in
            RegularizerObject(made, args, try Regularizer(l1: machine.number(args[0], "l1")))
        },
        KerasClass("L2(l2=0.01)", in: module, "l2 * sum(w ** 2)") { machine, made, args in
            RegularizerObject(made, args, try Regularizer(l2: machine.number(args[0], "l2")))
        },
        KerasClass("L1L2(l1=0.0, l2=0.0)", in: module, "l1 * sum(abs(w)) + l2 * sum(w ** 2)") { machine, made, args in
            RegularizerObject(
                made, args, try Regularizer(l1: machine.number(args[0], "l1"), l2: machine.number(args[1], "l2")))
        },
    ]

    private static let module = "keras.regularizers"
}
