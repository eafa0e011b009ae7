import CoreMath
import MachineLearning
import MiniPython

/// `keras` and its parts; `tensorflow.keras` is the same module.
enum KerasModule {
    private struct Part {
        let name: String
        let help: String
        var classes: [KerasClass] = []
        var functions: [Native] = []
        var constants: @Sendable (Machine) throws -> [(String, Value)] = { _ in [] }
    }

    private static let parts: [Part] = [
        Part(
            name: "layers", help: "Layers of networks.", classes: LayerCatalogue.all,
            functions: [InputObject.constructor, InputObject.layer],
            constants: { [("Layer", Value(try LayerBase.type($0)))] }),
        Part(
            name: "optimizers", help: "Rules that change weights by their gradients.", classes: OptimizerObject.all,
            constants: { [("schedules", Value(try schedules($0)))] }),
        Part(
            name: "losses", help: "What training makes small.", classes: LossObject.all, functions: LossObject.functions
        ),
        Part(
            name: "metrics", help: "What is measured beside the loss.", classes: MetricObject.all,
            functions: LossObject.functions),
        Part(
            name: "callbacks", help: "What watches a training and may change it.", classes: CallbackObject.all,
            constants: { [("Callback", Value(try CallbackBase.type($0)))] }),
        Part(
            name: "initializers", help: "How weights begin.", classes: InitializerObject.all,
            constants: { try smallNames(InitializerObject.all, $0) }),
        Part(
            name: "regularizers", help: "What large weights cost.", classes: RegularizerObject.all,
            constants: { machine in
                // l1_l2 has its stroke from the older name.
                try smallNames(RegularizerObject.all, machine).map { ($0.0 == "l1l2" ? "l1_l2" : $0.0, $0.1) }
            }),
        Part(name: "activations", help: "Functions of weighted sums.", constants: activations),
        Part(
            name: "models", help: "Networks.",
            constants: { [("Sequential", Value(try SequentialObject.type($0)))] }),
        Part(name: "ops", help: "Functions of arrays, as in numpy.", functions: operations, constants: activations),
        Part(
            name: "datasets", help: "Data to learn from.",
            constants: { [("digits", Value(try KerasDatasets.digits($0)))] }),
        Part(name: "utils", help: "Seeds and class columns.", functions: KerasUtilities.all),
        Part(name: "config", help: "What numbers are.", functions: KerasUtilities.config),
        Part(name: "backend", help: "What numbers are.", functions: KerasUtilities.config),
    ]

    private static let activations: @Sendable (Machine) throws -> [(String, Value)] = { machine in
        try (Activation.named + [("swish", .silu)]).map {
            ($0.name, Value(try machine.heap.adopt(ActivationObject($0.activation))))
        }
    }

    /// The functions of numpy that keras.ops has under the same names.
    private static let operations: [Native] = {
        let names: Set<String> = [
            "abs", "absolute", "add", "subtract", "multiply", "divide", "power", "exp", "log", "log1p", "sqrt",
            "square",
            "sin", "cos", "tanh", "maximum", "minimum", "matmul", "dot", "sum", "mean", "max", "min", "var", "std",
            "reshape", "transpose", "where", "clip", "concatenate", "zeros", "ones", "zeros_like", "ones_like",
            "argmax",
        ]
        return TracedFunctions.wrapping(NumpyModule.functions.filter { names.contains($0.name) })
    }()

    static func install(on machine: Machine) {
        machine.moduleProviders["keras"] = keras
        machine.moduleProviders["tensorflow.keras"] = { try $0.module(named: "keras") }
        machine.moduleProviders["keras.optimizers.schedules"] = { machine in
            let optimizers = try machine.module(named: "keras.optimizers")
            return try optimizers.attribute(machine.heap.name("schedules"))?.object as? ModuleObject
                ?? schedules(machine)
        }
        machine.moduleProviders["keras.datasets.digits"] = { machine in
            let datasets = try machine.module(named: "keras.datasets")
            return try datasets.attribute(machine.heap.name("digits"))?.object as? ModuleObject
                ?? KerasDatasets.digits(machine)
        }
        for part in parts {
            machine.moduleProviders["keras.\(part.name)"] = { machine in
                let keras = try machine.module(named: "keras")
                return try keras.attribute(machine.heap.name(part.name))?.object as? ModuleObject ?? make(part, machine)
            }
            machine.moduleProviders["tensorflow.keras.\(part.name)"] = { try $0.module(named: "keras.\(part.name)") }
        }
        machine.moduleProviders["tensorflow"] = { machine in
            let module = try machine.makeModule(
                "tensorflow", "Only tensorflow.keras, which is keras.", functions: [],
                constants: [("keras", Value(machine.module(named: "keras")))])
            module.explainsMissing = { "tensorflow.\($0) is not part of this shell; it has tensorflow.keras alone" }
            return module
        }
    }

    /// The same classes under their names in small letters, as programs often have them: `regularizers.l2`.
    private static func smallNames(_ classes: [KerasClass], _ machine: Machine) throws -> [(String, Value)] {
        try classes.map { (KerasState.snakeCase($0.name), Value(try $0.type(machine))) }
    }

    private static func schedules(_ machine: Machine) throws -> ModuleObject {
        try machine.makeModule(
            "keras.optimizers.schedules", "Rates that change with the steps made.", functions: [],
            constants: machine.constants(ScheduleObject.all))
    }

    private static func keras(_ machine: Machine) throws -> ModuleObject {
        let module = try machine.makeModule(
            "keras", "Neural networks: keras.Sequential, keras.layers.Dense, keras.optimizers.Adam.",
            functions: [InputObject.constructor] + GradFunction.functions + Explanation.functions + Sweep.functions
                + Playground.functions,
            constants: [
                ("Layer", Value(LayerBase.type(machine))), ("Sequential", Value(SequentialObject.type(machine))),
                ("__version__", try machine.heap.string("3.15.1")),
            ])
        for part in parts {
            try module.setAttribute(machine.heap.name(part.name), Value(make(part, machine)), machine.heap)
        }
        module.explainsMissing = { lacked.contains($0) ? "keras.\($0) is not part of this shell" : nil }
        return module
    }

    private static func make(_ part: Part, _ machine: Machine) throws -> ModuleObject {
        let full = "keras.\(part.name)"
        let module = try machine.makeModule(
            full, part.help, functions: part.functions,
            constants: machine.constants(part.classes) + part.constants(machine))
        let names = part.classes.map(\.name)
        module.explainsMissing = { missing in
            if part.name == "datasets" { return KerasDatasets.explanation(missing) }
            if fileNames.contains(missing) { return "\(full).\(missing) works on files, and programs here have none" }
            guard !names.isEmpty, missing.first?.isUppercase == true else { return nil }
            return "\(full) has no '\(missing)' in this shell; it has \(names.joined(separator: ", "))"
        }
        return module
    }

    /// What reads or writes files.
    private static let fileNames: Set<String> = [
        "ModelCheckpoint", "TensorBoard", "CSVLogger", "BackupAndRestore", "load_model", "save_model", "plot_model",
        "image_dataset_from_directory", "get_file",
    ]

    private static let lacked: Set<String> = [
        "Model", "applications", "preprocessing", "random", "saving", "Function", "KerasTensor", "distribution",
        "tree", "mixed_precision", "quantizers", "constraints",
    ]
}

/// `keras.utils` and `keras.config`.
enum KerasUtilities {
    static let all: [Native] = [
        Native("set_random_seed(seed)", "Let all random numbers without a seed of their own start anew from here.") {
            machine, args in
            let seed = try machine.integer(args[0])
            guard seed >= 0 else {
                throw machine.error(
                    .valueError, "Expected `seed` argument to be a non-negative integer. Received: \(seed)")
            }
            machine.library.seed = UInt64(seed)
            machine.library.unseededCount = 0
            return .none
        },
        Native("to_categorical(x, num_classes=None)", "A column for each class: 1 in that of the sample, else 0.") {
            machine, args in
            let labels = try machine.array(args[0])
            let numbers = labels.doubles
            // A label that is no whole number, or too large for one, is refused below.
            let largest = numbers.max().flatMap { Int(exactly: $0.rounded(.down)) } ?? -1
            let count = try machine.optionalInteger(args[1]) ?? (largest < .max ? largest + 1 : largest)
            for label in numbers where !(label >= 0 && label < Double(count) && label == label.rounded(.down)) {
                throw machine.error(
                    .indexError,
                    "index \(try machine.format(Value(label), "g").text) is out of bounds for axis 1 with size \(count)"
                )
            }
            let result = try NDArray.zeros([numbers.count, max(count, 0)])
            for (sample, label) in numbers.enumerated() { result.numbers[sample * count + Int(label)] = 1 }
            let shape = labels.shape.last == 1 && labels.dimensions > 1 ? labels.shape.dropLast() : labels.shape[...]
            return try machine.wrap(result.reshaped(shape + [count]))
        },
        clear,
    ]

    private static let clear = Native("clear_session()", "Let names of layers begin anew.") { machine, _ in
        machine.library.keras.clear()
        return .none
    }

    static let config: [Native] = [
        Native("set_floatx(value)", "Choose the type of all numbers; this shell has float64 alone.") { machine, args in
            guard args[0].string?.text == "float64" else {
                throw machine.error(
                    .valueError, "this shell's numbers are float64. Received: \(try machine.reprText(args[0]))")
            }
            return .none
        },
        Native("floatx()", "The type of all numbers: float64.") { machine, _ in try machine.heap.string("float64") },
        Native("epsilon()", "A number that is nearly 0.") { _, _ in Value(1e-7) },
        clear,
    ]
}

extension LibraryState {
    /// A seed for the next network or its training, told by the library's seed and how many there were before.
    ///
    /// The finalizer of SplitMix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014) keeps near seeds apart.
    func nextSeed() -> UInt {
        unseededCount += 1
        var bits = seed &+ unseededCount &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt(bits ^ (bits >> 31))
    }
}
