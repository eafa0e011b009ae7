import CoreMath
import MachineLearning
import MiniPython

/// `keras.initializers.HeNormal(seed=1)` and its kin. Called with a shape, it draws an array.
final class InitializerObject: KerasObject {
    let initializer: Initializer
    private let seed: Int?

    init(_ made: KerasClass, _ args: Arguments, _ initializer: Initializer, seed: Int? = nil) {
        self.initializer = initializer
        self.seed = seed
        super.init(made, args)
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard let shape = try (arguments.first ?? keywords?.value("shape")).map({ try machine.shape($0) }) else {
            throw machine.error(.typeError, "\(made.name).__call__() missing 1 required positional argument: 'shape'")
        }
        let generator = RandomGenerator(seed: seed.map { UInt($0) } ?? machine.library.nextSeed())
        return try machine.wrap(initializer.draw(shape, generator))
    }

    // MARK: The catalogue

    private static let module = "keras.initializers"

    static let all: [KerasClass] = plain + scaled + general

    private static let plain: [KerasClass] = [
        KerasClass("Zeros()", in: module, "All 0.") { _, made, args in
            InitializerObject(made, args, .constant(0))
        },
        KerasClass("Ones()", in: module, "All 1.") { _, made, args in InitializerObject(made, args, .constant(1)) },
        KerasClass("Constant(value=0.0)", in: module, "All the same.") { machine, made, args in
            InitializerObject(made, args, .constant(try machine.number(args[0], "value")))
        },
        KerasClass("Identity(gain=1.0)", in: module, "The identity matrix, times gain.") { machine, made, args in
            InitializerObject(made, args, .identity(gain: try machine.number(args[0], "gain")))
        },
    ]

    private static let scaled: [KerasClass] = [
        ("GlorotUniform", "glorot_uniform"), ("GlorotNormal", "glorot_normal"), ("HeUniform", "he_uniform"),
        ("HeNormal", "he_normal"), ("LecunUniform", "lecun_uniform"), ("LecunNormal", "lecun_normal"),
    ].map { name, key in
        KerasClass("\(name)(seed=None)", in: module, "Spread by the number of inputs and outputs.") {
            machine, made, args in
            InitializerObject(
                made, args, try machine.initializer(machine.heap.string(key)), seed: try machine.seed(args[0]))
        }
    }

    private static let general: [KerasClass] = [
        KerasClass("RandomNormal(mean=0.0, stddev=0.05, seed=None)", in: module, "From a normal distribution.") {
            machine, made, args in
            let settings = try machine.spread(args)
            return InitializerObject(
                made, args, .normal(mean: settings.0, deviation: settings.1), seed: try machine.seed(args[2]))
        },
        KerasClass("TruncatedNormal(mean=0.0, stddev=0.05, seed=None)", in: module, "Normal, within two deviations.") {
            machine, made, args in
            let settings = try machine.spread(args)
            return InitializerObject(
                made, args, .truncatedNormal(mean: settings.0, deviation: settings.1), seed: try machine.seed(args[2]))
        },
        KerasClass("RandomUniform(minval=-0.05, maxval=0.05, seed=None)", in: module, "Evenly from a range.") {
            machine, made, args in
            InitializerObject(
                made, args,
                .uniform(low: try machine.number(args[0], "minval"), high: try machine.number(args[1], "maxval")),
                seed: try machine.seed(args[2]))
        },
        KerasClass("Orthogonal(gain=1.0, seed=None)", in: module, "Columns at right angles.") { machine, made, args in
            InitializerObject(
                made, args, .orthogonal(gain: try machine.number(args[0], "gain")), seed: try machine.seed(args[1]))
        },
        KerasClass(
            "VarianceScaling(scale=1.0, mode='fan_in', distribution='truncated_normal', seed=None)", in: module,
            "With a variance of scale / fan."
        ) { machine, made, args in
            guard let fan = Initializer.Fan(rawValue: args[1].string?.text ?? ""),
                let distribution = Initializer.Distribution(rawValue: args[2].string?.text ?? "")
            else {
                throw machine.error(
                    .valueError,
                    "VarianceScaling takes mode 'fan_in', 'fan_out' or 'fan_avg' and distribution 'truncated_normal', "
                        + "'untruncated_normal' or 'uniform'. Received: mode=\(try machine.reprText(args[1])), "
                        + "distribution=\(try machine.reprText(args[2]))")
            }
            return InitializerObject(
                made, args,
                .scaling(scale: try machine.number(args[0], "scale"), fan: fan, distribution: distribution),
                seed: try machine.seed(args[3]))
        },
    ]
}

extension Machine {
    /// A seed that is not negative, or nil for None.
    func seed(_ value: Value) throws -> Int? {
        guard let seed = try optionalInteger(value) else { return nil }
        guard seed >= 0 else {
            throw error(.valueError, "Argument `seed` should be a non-negative integer. Received: seed=\(seed)")
        }
        return seed
    }

    fileprivate func spread(_ args: Arguments) throws -> (Double, Double) {
        (try number(args[0], "mean"), try number(args[1], "stddev"))
    }
}
