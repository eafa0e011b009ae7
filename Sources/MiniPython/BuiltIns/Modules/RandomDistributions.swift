#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Distributions beyond the normal and the uniform one, drawn as CPython 3.11 draws them.
let distributionDraws: [Native] = [
    Native("betavariate(alpha, beta)", "Beta distribution.") { machine, arguments in
        let y = try machine.gammaNumber(machine.realNumber(arguments[0]), 1)
        if y == 0 { return Value(0.0) }
        return Value(y / (y + (try machine.gammaNumber(machine.realNumber(arguments[1]), 1))))
    },
    Native("gammavariate(alpha, beta)", "Gamma distribution.  Not the gamma function!") { machine, arguments in
        Value(try machine.gammaNumber(machine.realNumber(arguments[0]), machine.realNumber(arguments[1])))
    },
    Native("paretovariate(alpha)", "Pareto distribution.  alpha is the shape parameter.") { machine, arguments in
        let alpha = try machine.realNumber(arguments[0])
        if alpha == 0 { throw machine.error(.zeroDivisionError, "float division by zero") }
        return Value(pow(1 - machine.randomGenerator.random(), -1 / alpha))
    },
    Native("vonmisesvariate(mu, kappa)", "Circular data distribution.") { machine, arguments in
        Value(
            try machine.circularNumber(machine.realNumber(arguments[0]), machine.realNumber(arguments[1])))
    },
    Native("weibullvariate(alpha, beta)", "Weibull distribution.") { machine, arguments in
        let (alpha, beta) = (try machine.realNumber(arguments[0]), try machine.realNumber(arguments[1]))
        if beta == 0 { throw machine.error(.zeroDivisionError, "float division by zero") }
        return Value(alpha * pow(-log(1 - machine.randomGenerator.random()), 1 / beta))
    },
    Native("getstate()", "Return internal state; can be passed to setstate() later.") { machine, _ in
        let generator = machine.randomGenerator
        let words = try machine.heap.tuple(generator.words.map { Value(Int($0)) })
        return try machine.heap.tuple([Value(3), words, generator.waitingNormal.map { Value($0) } ?? .none])
    },
    Native("setstate(state, /)", "Restore internal state from object returned by getstate().") { machine, arguments in
        guard let parts = arguments[0].tuple, parts.count == 3, let words = parts[1].tuple,
            let numbers = Optional(words.values.compactMap { $0.int.flatMap { UInt32(exactly: $0) } }),
            numbers.count == words.count, machine.randomGenerator.restore(numbers)
        else { throw machine.error(.valueError, "state vector is the wrong size") }
        machine.randomGenerator.waitingNormal = parts[2].float
        return .none
    },
]

extension Machine {
    /// A. Cheng's rejection for alpha above 1 (Applied Statistics 26, 1977), Ahrens and Dieter's below
    /// (Computing 12, 1974).
    fileprivate func gammaNumber(_ alpha: Double, _ beta: Double) throws -> Double {
        guard alpha > 0, beta > 0 else {
            throw error(.valueError, "gammavariate: alpha and beta must be > 0.0")
        }
        let generator = randomGenerator
        if alpha == 1 { return -log(1 - generator.random()) * beta }
        if alpha < 1 { return try smallGamma(alpha) * beta }
        let spread = (2 * alpha - 1).squareRoot()
        let (b, c) = (alpha - log(4), alpha + spread)
        while true {
            try poll()
            let u1 = generator.random()
            guard 1e-7 < u1, u1 < 0.9999999 else { continue }
            let u2 = 1 - generator.random()
            let v = log(u1 / (1 - u1)) / spread
            let x = alpha * exp(v)
            let z = u1 * u1 * u2
            let r = b + c * v - x
            if r + (1 + log(4.5)) - 4.5 * z >= 0 || r >= log(z) { return x * beta }
        }
    }

    private func smallGamma(_ alpha: Double) throws -> Double {
        let e = exp(1.0)
        while true {
            try poll()
            let b = (e + alpha) / e
            let p = b * randomGenerator.random()
            let x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha)
            let u = randomGenerator.random()
            if p > 1 ? u <= pow(x, alpha - 1) : u <= exp(-x) { return x }
        }
    }

    /// D. J. Best and N. I. Fisher's rejection (Applied Statistics 28, 1979).
    fileprivate func circularNumber(_ mu: Double, _ kappa: Double) throws -> Double {
        let generator = randomGenerator
        if kappa <= 1e-6 { return 2 * .pi * generator.random() }
        let s = 0.5 / kappa
        let r = s + (1 + s * s).squareRoot()
        var z = 0.0
        while true {
            try poll()
            z = cos(.pi * generator.random())
            let d = z / (r + z)
            let u = generator.random()
            if u < 1 - d * d || u <= (1 - d) * exp(d) { break }
        }
        let q = 1 / r
        let f = (q + z) / (1 + q * z)
        let angle = generator.random() > 0.5 ? mu + acos(f) : mu - acos(f)
        return Self.floorRemainder(angle, 2 * .pi)
    }
}

/// `random.Random(seed)`: a stream of its own.
final class RandomObject: ForeignObject {
    fileprivate let generator: MersenneTwister

    init(_ generator: MersenneTwister) {
        self.generator = generator
        super.init()
    }

    static func type(_ machine: Machine) throws -> TypeObject {
        try machine.foreignType(
            "Random", module: "random", documentation: "A random number generator of its own.",
            constructor: Native("Random(x=None)", "Make a generator; equal seeds give equal numbers.") {
                machine, arguments in
                // Without a seed there is no chance from outside: it starts from what the shared one draws.
                let generator = MersenneTwister(seed: machine.randomGenerator.bits(64))
                machine.note(work: Machine.stepsOfSeeding)
                if !arguments[0].isNone { try machine.seed(generator, with: arguments[0]) }
                return Value(try machine.heap.adopt(RandomObject(generator)))
            }, methods: allDraws.map(method))
    }

    override var hasFixedMethods: Bool { true }

    override func type(_ machine: Machine) -> TypeObject { (try? Self.type(machine)) ?? machine.types.object }

    /// A function of the module as a method that draws from the object's own stream.
    private static func method(_ native: Native) -> Native {
        let rest = native.signature.dropFirst(native.name.count + 1)
        let signature = "\(native.name)(self\(rest.first == ")" ? "" : ", ")\(rest)"
        return Native(signature, native.help) { machine, arguments in
            guard let object = arguments[0].foreign as? RandomObject else { return .none }
            let shared = machine.randomGenerator
            machine.knownGenerator = object.generator
            defer { machine.knownGenerator = shared }
            return try native.body(
                machine,
                Arguments(
                    base: arguments.base + 1, count: arguments.count - 1, rest: arguments.rest,
                    keywords: arguments.keywords))
        }
    }
}
