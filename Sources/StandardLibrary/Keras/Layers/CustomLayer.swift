import CoreMath
import MachineLearning
import MiniPython

/// A layer that a program has written: a class derived from `keras.layers.Layer` with `build` and `call`.
///
/// While it is trained, its weights and its input are put on a tape, and the derivative is led back through what `call`
/// has done.
final class CustomLayer: Layer {
    private unowned let machine: Machine
    /// The program's object; the network's object keeps it alive.
    let instance: Value
    let kind: String
    var name: String
    var isTrainable = true
    private(set) var isBuilt = false
    private(set) var parameters: [Parameter] = []
    /// The attributes of the object that hold the weights.
    private var places: [(name: String, parameter: Int)] = []
    private var inputShape: [Int] = []
    private var knownShape: [Int]?
    private var pass: (tape: Tape, input: Traced, weights: [Traced], output: Traced?)?

    init(_ instance: Value, _ machine: Machine) throws {
        self.machine = machine
        self.instance = instance
        kind = machine.typeName(instance)
        let given = try machine.optionalAttribute(instance, "name")?.string?.text
        name = given ?? machine.library.keras.uniqueName(kind)
        if given == nil { try machine.setAttribute(instance, "name", machine.heap.string(name)) }
    }

    func build(input: [Int], generator: RandomGenerator) throws {
        let shape = try machine.heap.tuple([.none] + input.map { Value($0) })
        try call("build", shape)
        try readWeights()
        isBuilt = true
        _ = try outputShape(for: input)
    }

    /// Finds the weights that `add_weight` has made, and where the object keeps them.
    private func readWeights() throws {
        let weights = try machine.optionalAttribute(instance, CustomLayer.weightsName)?.list?.values
        parameters = (weights ?? .init(start: nil, count: 0)).compactMap { ($0.foreign as? WeightObject)?.parameter }
        places = []
        for name in machine.attributeNames(instance) where !name.hasPrefix("__") {
            guard let array = try machine.optionalAttribute(instance, name)?.arrayObject?.array,
                let place = parameters.firstIndex(where: { $0.value === array })
            else { continue }
            places.append((name, place))
        }
    }

    static let weightsName = "_weights"

    @discardableResult
    private func call(_ method: String, _ argument: Value) throws -> Value {
        machine.pin(argument)
        defer { machine.unpin() }
        return try machine.callPinned(machine.attribute(instance, method), [argument])
    }

    func outputShape(for input: [Int]) throws -> [Int] {
        if let knownShape, input == inputShape { return knownShape }
        if !isBuilt { throw NetworkError.notBuilt(layer: name) }
        // One sample of zeros tells it.
        let result = try array(call("call", machine.wrap(NDArray.zeros([1] + input))))
        guard result.dimensions > 0, result.shape[0] == 1 else { throw badShape(result.shape, samples: 1) }
        (inputShape, knownShape) = (input, Array(result.shape.dropFirst()))
        return Array(result.shape.dropFirst())
    }

    private func array(_ value: Value) throws -> NDArray {
        guard value.arrayObject != nil || value.tracedObject != nil else {
            throw machine.error(
                .typeError, "\(kind).call() should return an array (samples, …), not '\(machine.typeName(value))'")
        }
        return try value.tracedObject?.traced.value ?? machine.array(value)
    }

    private func badShape(_ shape: [Int], samples: Int) -> any Error {
        machine.error(
            .valueError,
            "\(kind).call() keeps the samples' axis: \(samples) samples went in, and an array of shape "
                + "\(shape.map { Int?($0) }.pythonShape) came out")
    }

    // MARK: Passes

    func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        let x = try NDArray.zeros([input.count] + inputShape)
        if x.count > 0 { Rows(x, count: input.count, width: input.width).copy(input) }
        self.pass = nil
        let result = pass.isTraining ? try traceCall(x) : try array(call("call", machine.wrap(x)))
        guard result.shape == [input.count] + (knownShape ?? []) else {
            throw badShape(result.shape, samples: input.count)
        }
        let numbers = try result.asNumbers()
        output.copy(Rows(numbers, count: output.count, width: output.width))
    }

    private func traceCall(_ x: NDArray) throws -> NDArray {
        let tape = Tape()
        let input = try tape.variable(x)
        let weights = try parameters.map { try tape.variable($0.value) }
        let before = try places.map { try machine.attribute(instance, $0.name) }
        for value in before { machine.pin(value) }
        defer { machine.unpin(before.count) }
        for place in places { try machine.setAttribute(instance, place.name, machine.wrap(weights[place.parameter])) }
        defer {
            for (place, value) in zip(places, before) { try? machine.setAttribute(instance, place.name, value) }
        }
        let value = try call("call", machine.wrap(input))
        pass = (tape, input, weights, value.tracedObject?.traced)
        return try array(value)
    }

    func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let pass else { return }
        defer { self.pass = nil }
        var slopes = try parameters.map { try NDArray.zeros($0.value.shape) } + [NDArray.zeros(pass.input.value.shape)]
        if let last = pass.output {
            let seed = try NDArray.zeros(last.value.shape)
            Rows(seed, count: outputGradient.count, width: outputGradient.width).copy(outputGradient)
            slopes = try pass.tape.gradients(of: last, seed: seed, by: pass.weights + [pass.input])
        }
        for (parameter, slope) in zip(parameters, slopes) where parameter.isTrainable {
            try parameter.gradient?.assign(slope)
        }
        if let inputGradient, let slope = try slopes.last?.asNumbers() {
            inputGradient.copy(Rows(slope, count: inputGradient.count, width: inputGradient.width))
        }
    }
}

/// A weight in the list of a layer that a program has written.
final class WeightObject: ForeignObject {
    let parameter: Parameter

    init(_ parameter: Parameter) {
        self.parameter = parameter
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("Variable", module: "keras")) ?? machine.types.object
    }

    override func repr(_ machine: Machine) throws -> String {
        "<Variable path=\(parameter.name), shape=\(parameter.value.shape.map { Int?($0) }.pythonShape), dtype=float64, value="
            + machine.library.formatter.text(parameter.value) + ">"
    }
}

/// `keras.layers.Layer`: what a program's own layers are derived from.
enum LayerBase {
    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.derivableType(
            "Layer", module: LayerCatalogue.module,
            documentation:
                "Derive your own layers from it: build(self, input_shape) makes weights with self.add_weight, "
                + "call(self, inputs) computes with numpy.", methods: methods)
    }

    private static let methods: [Native] = [
        Native("__init__(self, *, name=None, trainable=True, dtype=None, **kwargs)", "Name the layer.") {
            machine, args in
            try machine.refuseUnknown(args.keywords, machine.typeName(args[0]), known: [])
            if args[0].foreign == nil, !args[1].isNone { try machine.setAttribute(args[0], "name", args[1]) }
            return .none
        },
        Native("build(self, input_shape)", "Make the weights; to be written by you, where there are any.") { _, _ in
            .none
        },
        Native("call(self, inputs)", "Compute the outputs (samples, …); to be written by you.") { machine, args in
            throw machine.error(
                .notImplementedError,
                "Layer \(machine.typeName(args[0])) does not have a `call()` method implemented.")
        },
        Native(
            "add_weight(self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True, regularizer=None, "
                + "name=None)", "Make an array that training changes; keep it as self.something."
        ) { machine, args in try addWeight(machine, args) },
        Native("__call__(self, inputs)", "What the layer gives for a batch; the first call makes its weights.") {
            machine, args in
            if args[0].foreign != nil { return try machine.call(args[0], [args[1]]) }
            let isBuilt = try machine.optionalAttribute(args[0], "built").map { try machine.truth($0) } ?? false
            if !isBuilt {
                try machine.setAttribute(args[0], "built", .true)
                let shape = try machine.array(args[1]).shape.dropFirst()
                let whole = try machine.heap.tuple([.none] + shape.map { Value($0) })
                _ = try machine.call(machine.attribute(args[0], "build"), [whole])
            }
            return try machine.call(machine.attribute(args[0], "call"), [args[1]])
        },
        Native("get_weights(self)", "Copies of the weights, as a list.") { machine, args in
            try machine.list(parameters(args[0], machine).map { try $0.value.copy() })
        },
        Native("set_weights(self, weights)", "Replace the weights.") { machine, args in
            try Sequential.assign(
                machine.arrays(args[1]), to: parameters(args[0], machine), owner: machine.typeName(args[0]))
            return .none
        },
        Native("count_params(self)", "How many numbers the weights are.") { machine, args in
            Value(try parameters(args[0], machine).reduce(0) { $0 + $1.value.count })
        },
    ]

    private static func parameters(_ value: Value, _ machine: Machine) throws -> [Parameter] {
        let weights = try machine.optionalAttribute(value, CustomLayer.weightsName)?.list?.values
        return (weights ?? .init(start: nil, count: 0)).compactMap { ($0.foreign as? WeightObject)?.parameter }
    }

    private static func addWeight(_ machine: Machine, _ args: Arguments) throws -> Value {
        let shape = args[1].isNone ? [] : try machine.sampleShape(args[1])
        try NetworkError.checkWeights(shape, layer: machine.typeName(args[0]))
        let initializer = args[2].isNone ? shape.count < 2 ? .zeros : .glorotUniform : try machine.initializer(args[2])
        let generator = RandomGenerator(seed: machine.library.nextSeed())
        let known = try machine.optionalAttribute(args[0], CustomLayer.weightsName)
        let list = try known ?? machine.heap.list([])
        machine.pin(list)
        defer { machine.unpin() }
        if known == nil { try machine.setAttribute(args[0], CustomLayer.weightsName, list) }
        let parameter = Parameter(
            args[7].string?.text ?? "weight", try initializer.draw(shape, generator).asNumbers(),
            isTrainable: try machine.truth(args[4]), regularizer: try machine.regularizer(args[6]))
        let object = try machine.heap.adopt(WeightObject(parameter), bytes: 100)
        try list.list?.append(Value(object), machine.heap)
        return try machine.wrap(parameter.value)
    }
}
