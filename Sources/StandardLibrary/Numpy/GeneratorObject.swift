import CoreMath
import MiniPython

/// `numpy.random.Generator`: random numbers with the streams of NumPy's `default_rng(seed)`.
final class GeneratorObject: ForeignObject {
    let generator: RandomGenerator

    init(_ generator: RandomGenerator) {
        self.generator = generator
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.generator }

    override func repr(_ machine: Machine) throws -> String { "Generator(PCG64)" }
}

/// What `numpy.random` offers.
enum RandomFunctions {
    static let module: [Native] =
        [
            Native("default_rng(seed=None)", "A generator of random numbers; equal seeds give equal numbers.") {
                machine, args in
                try machine.generator(seed: args[0])
            }
        ] + RandomStateFunctions.module

    private static func drawn(
        _ signature: String, _ help: String,
        _ body: @escaping @Sendable (Machine, RandomGenerator, Arguments) throws -> Value
    ) -> Native {
        Native(signature, help) { machine, args in
            guard let object = args[0].foreign as? GeneratorObject else { return .none }
            return try body(machine, object.generator, args)
        }
    }

    /// Methods of a generator.
    static let methods: [Native] = [
        drawn("random(self, size=None)", "Numbers from 0 up to, not including, 1.") { machine, random, args in
            try machine.sample(args[1]) { try random.random($0) }
        },
        drawn("standard_normal(self, size=None)", "Numbers from the standard normal distribution.") {
            machine, random, args in
            try machine.sample(args[1]) { try random.standardNormal($0) }
        },
        drawn("uniform(self, low=0.0, high=1.0, size=None)", "Numbers evenly distributed from low up to high.") {
            machine, random, args in
            let (low, high) = (try machine.array(args[1]), try machine.array(args[2]))
            if low.dimensions == 0, high.dimensions == 0 {
                let (low, high) = (try low.item().double, try high.item().double)
                return try machine.sample(args[3]) { try random.uniform(low, high, $0) }
            }
            let width = try NDArray.apply(.subtract, high, low)
            let shape = args[3].isNone ? width.shape : try machine.shape(args[3])
            let scaled = try NDArray.apply(.multiply, random.random(shape), width)
            return try machine.wrap(NDArray.apply(.add, scaled, low))
        },
        drawn("normal(self, loc=0.0, scale=1.0, size=None)", "Normally distributed numbers of a mean and a deviation.")
        { machine, random, args in
            let (mean, deviation) = (try machine.array(args[1]), try machine.array(args[2]))
            if mean.dimensions == 0, deviation.dimensions == 0 {
                let (mean, deviation) = (try mean.item().double, try deviation.item().double)
                return try machine.sample(args[3]) { try random.normal(mean: mean, deviation: deviation, $0) }
            }
            if try NDArray.apply(.less, deviation, .int(0)).reduced(.any).item().truth {
                throw machine.error(.valueError, "scale < 0")
            }
            let shape = try args[3].isNone ? NDArray.apply(.add, mean, deviation).shape : machine.shape(args[3])
            let scaled = try NDArray.apply(.multiply, random.standardNormal(shape), deviation)
            return try machine.wrap(NDArray.apply(.add, scaled, mean))
        },
        drawn("standard_exponential(self, size=None)", "Numbers from the standard exponential distribution.") {
            machine, random, args in
            try machine.sample(args[1]) { try NDArray.drawn($0) { random.nextExponential() } }
        },
        drawn("exponential(self, scale=1.0, size=None)", "Exponentially distributed numbers of a mean.") {
            machine, random, args in
            try machine.refuseNegative(args[1], "scale")
            let scale = try machine.array(args[1])
            if scale.dimensions > 0 {
                let shape = try args[2].isNone ? scale.shape : machine.shape(args[2])
                return try machine.wrap(
                    NDArray.apply(.multiply, NDArray.drawn(shape) { random.nextExponential() }, scale))
            }
            let mean = try scale.item().double
            return try machine.sample(args[2]) { try NDArray.drawn($0) { mean * random.nextExponential() } }
        },
        drawn(
            "integers(self, low, high=None, size=None, dtype=None, endpoint=False)",
            "Whole numbers from low up to high."
        ) { machine, random, args in
            let includesEnd = try machine.truth(args[5])
            if args[1].arrayObject != nil || args[1].list != nil || args[2].arrayObject != nil || args[2].list != nil {
                let first = try machine.array(args[1])
                let low = try args[2].isNone ? NDArray.scalar(.int(0)) : first
                let end = try args[2].isNone ? first : machine.array(args[2])
                let high = try includesEnd ? end : NDArray.apply(.subtract, end.copy(as: .int64), .int(1))
                if try NDArray.apply(.greater, low, high).reduced(.any).item().truth {
                    throw machine.error(.valueError, includesEnd ? "low > high" : "low >= high")
                }
                return try machine.drawIntegers(low, high, args[3]) { $0 &+ random.next(upTo: $1 &- $0) }
            }
            let first = try machine.wholeNumber(args[1])
            let (low, high) = try args[2].isNone ? (0, first) : (first, machine.wholeNumber(args[2]))
            if args[2].isNone, includesEnd ? high < 0 : high <= 0 {
                throw machine.error(.valueError, includesEnd ? "high < 0" : "high <= 0")
            }
            return try machine.sample(args[3]) { try random.integers(low, high, $0, endpoint: includesEnd) }
        },
        drawn("choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True)", "Elements chosen at random.") {
            machine, random, args in
            let probabilities = try args[4].isNone ? nil : machine.array(args[4])
            let replace = try machine.truth(args[3])
            let shape = try args[2].isNone ? [] : machine.shape(args[2])
            let axis = try machine.integer(args[5])
            let population = try machine.population(args[1], axis: axis)
            if population.count == 0, !shape.contains(0) {
                throw machine.error(.valueError, "a cannot be empty unless no samples are taken")
            }
            let places = try random.choice(
                population.count, shape, replace: replace, probabilities: probabilities,
                shuffled: machine.truth(args[6]))
            return try machine.chosen(population, places, axis: axis)
        },
        drawn("permutation(self, x, axis=0)", "The numbers below x, or the rows of x, in random order.") {
            machine, random, args in
            if args[1].foreign as? ArrayObject == nil, let count = try machine.scalar(args[1]), count.dtype == .int64 {
                try machine.checkRoom(count.integer, bytesEach: 8)
                return try machine.wrap(random.permutation(count.integer))
            }
            let array = try machine.array(args[1])
            let axis = try machine.integer(args[2])
            let moved = try array.movingAxis(axis, to: 0)
            return try machine.wrap(random.permutation(moved).movingAxis(0, to: axis))
        },
        drawn("shuffle(self, x, axis=0)", "Put the elements of a list, or the rows of an array, into random order.") {
            machine, random, args in
            if let list = args[1].list {
                let order = try random.permutation(list.count).integers
                let values = order.map { list[$0] }
                for (index, value) in values.enumerated() { list[index] = value }
                return .none
            }
            guard let object = args[1].foreign as? ArrayObject else {
                throw machine.error(.typeError, "object of type '\(machine.typeName(args[1]))' has no len()")
            }
            try random.shuffle(object.array.movingAxis(machine.integer(args[2]), to: 0))
            return .none
        },
    ]
}

/// What `choice` chooses from.
enum Population {
    case count(Int)
    case rows(NDArray)
    case values([Value])

    var count: Int {
        switch self {
        case .count(let count): count
        case .rows(let array): array.length
        case .values(let values): values.count
        }
    }
}

extension Machine {
    /// Random numbers of a shape; a Python number where no size is given.
    fileprivate func sample(_ size: Value, _ draw: ([Int]) throws -> NDArray) throws -> Value {
        if size.isNone {
            let number = try draw([]).item()
            return number.dtype == .float64 ? number.value : try wrap(number)
        }
        return try wrap(draw(shape(size)))
    }

    /// What stands for `a` in `choice`.
    func population(_ value: Value, axis: Int = 0, legacy: Bool = false) throws -> Population {
        if !(value.foreign is ArrayObject), let number = try scalar(value), number.dtype == .int64 {
            guard number.integer > 0 else {
                throw error(
                    .valueError,
                    legacy
                        ? "a must be greater than 0 unless no samples are taken"
                        : "a must be a positive integer unless no samples are taken")
            }
            return .count(number.integer)
        }
        if let list = value.list, list.values.contains(where: { $0.string != nil }) {
            return .values(Array(list.values))
        }
        if let tuple = value.tuple, tuple.values.contains(where: { $0.string != nil }) {
            return .values(Array(tuple.values))
        }
        let array = try array(value)
        guard array.dimensions > 0 else {
            throw error(.valueError, "a must be a sequence or an integer, not \(typeName(value))")
        }
        if legacy {
            guard array.dimensions == 1 else { throw error(.valueError, "a must be 1-dimensional") }
            if array.count == 0 { throw error(.valueError, "'a' cannot be empty unless no samples are taken") }
        }
        return .rows(try array.movingAxis(axis, to: 0))
    }

    /// The members of a population at some places.
    func chosen(_ population: Population, _ places: NDArray, axis: Int = 0) throws -> Value {
        switch population {
        case .count: return places.dimensions == 0 ? Value(try places.item().integer) : try wrap(places)
        case .rows(let array):
            if places.dimensions == 0 { return try item(wrap(array), Value(places.item().integer)) }
            let found = try array.taking(places, axis: 0)
            return try wrap(places.dimensions == 1 ? found.movingAxis(0, to: axis) : found)
        case .values(let values):
            if places.dimensions == 0 { return values[try places.item().integer] }
            return try heap.list(places.integers.map { values[$0] })
        }
    }

    /// A whole number that may be written as a float.
    fileprivate func wholeNumber(_ value: Value) throws -> Int {
        if let number = value.float, number.isFinite { return Scalar.float(number).integer }
        return try integer(value)
    }

    /// The words of a seed beyond 64 bits, or of several; nil for others.
    private func seedWords(_ value: Value) throws -> [UInt32]? {
        func words(_ value: Value) throws -> [UInt32] {
            var parts: [UInt64] = []
            if let big = value.bigInteger {
                if big.value < 0 { throw error(.valueError, "expected non-negative integer") }
                parts = big.value.magnitude.words.map { UInt64($0) }
            } else {
                let number = try integer(value)
                if number < 0 { throw error(.valueError, "expected non-negative integer") }
                parts = [UInt64(number)]
            }
            var result = parts.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)] }
            while result.count > 1 && result.last == 0 { result.removeLast() }
            return result
        }
        if value.bigInteger != nil { return try words(value) }
        if let list = value.list { return try list.values.flatMap(words) }
        if let tuple = value.tuple { return try tuple.values.flatMap(words) }
        if let array = value.arrayObject?.array, array.dtype == .int64 {
            return try array.scalars.flatMap { try words($0.value) }
        }
        return nil
    }

    /// A generator for a seed; without one, the next of those that the library's own seed begins.
    fileprivate func generator(seed value: Value) throws -> Value {
        if value.foreign is GeneratorObject { return value }
        let generator: RandomGenerator
        if value.isNone {
            generator = RandomGenerator(entropy: library.nextEntropy())
        } else if let words = try seedWords(value) {
            generator = RandomGenerator(entropy: words)
        } else if let seed = try? integer(value) {
            guard seed >= 0 else { throw error(.valueError, "expected non-negative integer") }
            generator = RandomGenerator(seed: UInt(seed))
        } else {
            throw error(
                .typeError, "SeedSequence expects int or sequence of ints for entropy not \(try strText(value))")
        }
        return Value(try heap.adopt(GeneratorObject(generator), bytes: 200))
    }
}

extension LibraryState {
    /// Where the next unseeded random numbers start: told by the library's seed and how many were asked for before.
    func nextEntropy() -> [UInt32] {
        unseededCount += 1
        return [
            UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32),
            UInt32(truncatingIfNeeded: unseededCount),
        ]
    }
}
