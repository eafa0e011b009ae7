import MachineLearning
import MiniPython

/// `keras` with layers, optimizers, models and utils; `tensorflow.keras` is the same module.
enum KerasModule {
    private static let parts = ["layers", "optimizers", "models", "utils"]

    static func install(on machine: Machine) {
        machine.moduleProviders["keras"] = keras
        machine.moduleProviders["tensorflow.keras"] = { try $0.module(named: "keras") }
        for name in parts {
            machine.moduleProviders["keras.\(name)"] = { machine in
                let keras = try machine.module(named: "keras")
                return try keras.attribute(machine.heap.name(name))?.object as? ModuleObject ?? part(name, machine)
            }
            machine.moduleProviders["tensorflow.keras.\(name)"] = { try $0.module(named: "keras.\(name)") }
        }
        machine.moduleProviders["tensorflow"] = { machine in
            let module = try machine.makeModule(
                "tensorflow", "Only tensorflow.keras, which is keras.", functions: [],
                constants: [("keras", Value(machine.module(named: "keras")))])
            module.explainsMissing = { "tensorflow.\($0) is not part of this shell; it has tensorflow.keras alone" }
            return module
        }
    }

    private static func keras(_ machine: Machine) throws -> ModuleObject {
        let module = try machine.makeModule(
            "keras", "Neural networks: keras.Sequential, keras.layers.Dense, keras.optimizers.SGD.",
            functions: [InputObject.constructor],
            constants: [("Sequential", Value(SequentialObject.type(machine)))])
        for name in parts {
            try module.setAttribute(machine.heap.name(name), Value(part(name, machine)), machine.heap)
        }
        module.explainsMissing = { lacked.contains($0) ? "keras.\($0) is not part of this shell" : nil }
        return module
    }

    private static func part(_ name: String, _ machine: Machine) throws -> ModuleObject {
        let module: ModuleObject
        switch name {
        case "layers":
            module = try machine.makeModule(
                "keras.layers", "Layers of networks.", functions: [InputObject.constructor],
                constants: [("Dense", Value(DenseObject.type(machine)))])
        case "optimizers":
            module = try machine.makeModule(
                "keras.optimizers", "Rules that change weights by their gradients.", functions: [],
                constants: [
                    ("SGD", Value(OptimizerObject.type("SGD", machine))),
                    ("Adam", Value(OptimizerObject.type("Adam", machine))),
                ])
        case "models":
            module = try machine.makeModule(
                "keras.models", "Networks.", functions: [],
                constants: [("Sequential", Value(SequentialObject.type(machine)))])
        default:
            module = try machine.makeModule("keras.utils", "Seeding.", functions: utilities)
        }
        let full = "keras.\(name)"
        let advice = [
            "layers": "it has Dense", "optimizers": "it has SGD and Adam", "models": "it has Sequential",
            "utils": "it has set_random_seed",
        ]
        module.explainsMissing = { missing in
            missing.first?.isLetter == true
                ? "\(full) has no '\(missing)' in this shell; \(advice[name] ?? "")" : nil
        }
        return module
    }

    private static let lacked: Set<String> = [
        "Model", "callbacks", "losses", "metrics", "datasets", "applications", "preprocessing", "activations",
        "initializers", "regularizers", "backend", "ops", "random", "saving", "losses",
    ]

    private static let utilities: [Native] = [
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
        }
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
