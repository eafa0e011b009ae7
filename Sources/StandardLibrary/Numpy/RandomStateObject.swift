import CoreMath
import MiniPython

/// `numpy.random.RandomState`: random numbers of the older kind, also behind `np.random.seed` and its kin.
final class RandomStateObject: ForeignObject {
    fileprivate(set) var state: RandomState

    init(_ state: RandomState) {
        self.state = state
        super.init()
    }

    static let constructor = Native("RandomState(seed=None)", "A source of random numbers of the older kind.") {
        machine, args in
        Value(try machine.heap.adopt(RandomStateObject(machine.legacyState(args[0])), bytes: 3000))
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.randomState }

    override func repr(_ machine: Machine) throws -> String { "RandomState(MT19937)" }
}

extension Machine {
    /// The generator behind `np.random.seed`, also for what has `random_state=None`.
    var globalRandomState: RandomStateObject {
        if let known = library.randomState { return known }
        let made = RandomStateObject(RandomState(key: library.nextEntropy()))
        library.randomState = made
        return made
    }

    /// The stream for a seed.
    fileprivate func legacyState(_ seed: Value) throws -> RandomState {
        if seed.isNone { return RandomState(key: library.nextEntropy()) }
        if seed.list != nil || seed.tuple != nil || seed.arrayObject != nil {
            let words = try array(seed).integers
            if words.isEmpty { throw error(.valueError, "Seed must be non-empty") }
            guard words.allSatisfy({ $0 >= 0 && $0 <= Int(UInt32.max) }) else {
                throw error(.valueError, "Seed values must be between 0 and 2**32 - 1")
            }
            return RandomState(key: words.map { UInt32($0) })
        }
        guard let number = try? integer(seed) else {
            if seed.bigInteger != nil { throw error(.valueError, "Seed must be between 0 and 2**32 - 1") }
            let dtype = seed.string.map { "<U\($0.count)" } ?? "float64"
            throw error(
                .typeError, "Cannot cast scalar from dtype('\(dtype)') to dtype('int64') according to the rule 'safe'")
        }
        guard number >= 0, number <= Int(UInt32.max) else {
            throw error(.valueError, "Seed must be between 0 and 2**32 - 1")
        }
        return RandomState(seed: UInt32(number))
    }
}

/// The functions of `numpy.random` that draw from the global generator, and the methods of `RandomState`.
enum RandomStateFunctions {
    /// Arguments without the receiver.
    struct Given {
        let args: Arguments
        let shift: Int
        subscript(index: Int) -> Value { args[index + shift] }
        var rest: UnsafeBufferPointer<Value> { args.rest }
    }

    private struct Both {
        let function: Native
        let method: Native

        init(
            _ name: String, _ parameters: String, _ help: String,
            _ body: @escaping @Sendable (Machine, RandomStateObject, Given) throws -> Value
        ) {
            function = Native("\(name)(\(parameters))", help) { machine, args in
                try body(machine, machine.globalRandomState, Given(args: args, shift: 0))
            }
            method = Native("\(name)(self\(parameters.isEmpty ? "" : ", ")\(parameters))", help) { machine, args in
                guard let object = args[0].foreign as? RandomStateObject else { return .none }
                return try body(machine, object, Given(args: args, shift: 1))
            }
        }
    }

    static let module: [Native] = both.map(\.function)
    static let methods: [Native] = both.map(\.method)

    private static let both: [Both] = numbers + distributions + samples

    private static func drawn(
        _ name: String, _ help: String, _ body: @escaping @Sendable (RandomState) -> Double
    ) -> [Both] {
        [
            Both(name, "size=None", help) { machine, object, args in
                try machine.draw(args[0]) { body(object.state) }
            }
        ]
    }

    private static let numbers: [Both] =
        [
            Both("seed", "seed=None", "Start the stream of a seed.") { machine, object, args in
                object.state = try machine.legacyState(args[0])
                return .none
            },
            Both("rand", "*shape", "Numbers from 0 up to, not including, 1.") { machine, object, args in
                try machine.draw(dimensions: args.rest) { object.state.nextDouble() }
            },
            Both("randn", "*shape", "Numbers from the standard normal distribution.") { machine, object, args in
                try machine.draw(dimensions: args.rest) { object.state.nextNormal() }
            },
        ]
        + ["random", "random_sample", "ranf", "sample"].flatMap {
            drawn($0, "Numbers from 0 up to, not including, 1.") { $0.nextDouble() }
        }
        + drawn("standard_normal", "Numbers from the standard normal distribution.") { $0.nextNormal() }
        + drawn("standard_exponential", "Numbers from the standard exponential distribution.") {
            $0.nextExponential()
        }

    private static let distributions: [Both] = [
        Both("uniform", "low=0.0, high=1.0, size=None", "Numbers evenly distributed from low up to high.") {
            machine, object, args in
            try machine.draw(args[0], args[1], args[2]) { low, high in
                low + (high - low) * object.state.nextDouble()
            }
        },
        Both("normal", "loc=0.0, scale=1.0, size=None", "Normally distributed numbers of a mean and a deviation.") {
            machine, object, args in
            try machine.refuseNegative(args[1], "scale")
            return try machine.draw(args[0], args[1], args[2]) { mean, deviation in
                mean + deviation * object.state.nextNormal()
            }
        },
        Both("exponential", "scale=1.0, size=None", "Exponentially distributed numbers of a mean.") {
            machine, object, args in
            try machine.refuseNegative(args[0], "scale")
            return try machine.draw(args[0], Value(0), args[1]) { scale, _ in scale * object.state.nextExponential() }
        },
        Both("randint", "low, high=None, size=None, dtype=None", "Whole numbers from low up to, not including, high.") {
            machine, object, args in
            let first = try machine.array(args[0])
            let isSingle = args[1].isNone
            let second = try isSingle ? first : machine.array(args[1])
            let low = try isSingle ? NDArray.scalar(.int(0)) : first
            if try NDArray.apply(.greaterEqual, low, second).reduced(.any).item().truth {
                throw machine.error(.valueError, isSingle ? "high <= 0" : "low >= high")
            }
            let width = try NDArray.apply(.subtract, second.copy(as: .int64), .int(1))
            return try machine.drawIntegers(low, width, args[2]) { low, high in
                low &+ object.state.next(upTo: high &- low)
            }
        },
    ]

    private static let samples: [Both] = [
        Both("permutation", "x", "The numbers below x, or the rows of x, in random order.") { machine, object, args in
            if args[0].arrayObject == nil, let count = try machine.scalar(args[0]) {
                guard count.dtype == .int64 else {
                    throw machine.error(.indexError, "x must be an integer or at least 1-dimensional")
                }
                try machine.checkRoom(count.integer, bytesEach: 8)
                return try machine.wrap(NDArray.of(object.state.permutation(count.integer)))
            }
            let array = try machine.array(args[0])
            guard array.dimensions > 0 else {
                throw machine.error(.indexError, "x must be an integer or at least 1-dimensional")
            }
            return try machine.wrap(array.taking(NDArray.of(object.state.permutation(array.length)), axis: 0))
        },
        Both("shuffle", "x", "Put the elements of a list, or the rows of an array, into random order.") {
            machine, object, args in
            if let list = args[0].list {
                var values = Array(list.values)
                object.state.shuffle(&values)
                for (index, value) in values.enumerated() { list[index] = value }
                return .none
            }
            guard let array = args[0].arrayObject?.array else {
                throw machine.error(.typeError, "object of type '\(machine.typeName(args[0]))' has no len()")
            }
            guard array.dimensions > 0 else { throw machine.error(.typeError, "len() of unsized object") }
            try array.assign(array.taking(NDArray.of(object.state.permutation(array.length)), axis: 0))
            return .none
        },
        Both("choice", "a, size=None, replace=True, p=None", "Elements chosen at random.") { machine, object, args in
            let population = try machine.population(args[0], legacy: true)
            let shape = try args[1].isNone ? [] : machine.shape(args[1])
            let probabilities = try args[3].isNone ? nil : machine.doubles(args[3])
            let places = try object.state.choice(
                population.count, count: NDArray.count(of: shape), replace: machine.truth(args[2]),
                probabilities: probabilities)
            return try machine.chosen(population, NDArray.of(places, shape: shape))
        },
    ]
}

extension Machine {
    /// Numbers of a shape; a Python number where no size is given.
    fileprivate func draw(_ size: Value, _ body: () -> Double) throws -> Value {
        if size.isNone { return Value(body()) }
        return try wrap(NDArray.drawn(shape(size), body))
    }

    fileprivate func draw(dimensions: UnsafeBufferPointer<Value>, _ body: () -> Double) throws -> Value {
        if dimensions.isEmpty { return Value(body()) }
        return try wrap(NDArray.drawn(dimensions.map { try integer($0) }, body))
    }

    /// Numbers of a distribution with two parameters, which may be arrays.
    fileprivate func draw(_ first: Value, _ second: Value, _ size: Value, _ body: (Double, Double) -> Double) throws
        -> Value
    {
        let (a, b) = (try array(first), try array(second))
        if a.dimensions == 0, b.dimensions == 0 {
            let (x, y) = (try a.item().double, try b.item().double)
            return try draw(size) { body(x, y) }
        }
        let shape = try size.isNone ? NDArray.broadcastShape([a.shape, b.shape]) : self.shape(size)
        let (x, y) = (try a.broadcast(to: shape).doubles, try b.broadcast(to: shape).doubles)
        var index = -1
        return try wrap(
            NDArray.drawn(shape) {
                index += 1
                return body(x[index], y[index])
            })
    }

    /// Whole numbers between bounds, which may be arrays; a Python number where no size is given.
    func drawIntegers(_ low: NDArray, _ high: NDArray, _ size: Value, _ body: (Int, Int) -> Int) throws -> Value {
        if low.dimensions == 0, high.dimensions == 0, size.isNone {
            return Value(body(try low.item().integer, try high.item().integer))
        }
        let shape = try size.isNone ? NDArray.broadcastShape([low.shape, high.shape]) : self.shape(size)
        let result = try NDArray.zeros(shape, .int64)
        if low.dimensions == 0, high.dimensions == 0 {
            let (from, to) = (try low.item().integer, try high.item().integer)
            return try wrap(result.filled { body(from, to) })
        }
        let (from, to) = (try low.broadcast(to: shape).integers, try high.broadcast(to: shape).integers)
        var index = -1
        return try wrap(
            result.filled {
                index += 1
                return body(from[index], to[index])
            })
    }

    func refuseNegative(_ value: Value, _ name: String) throws {
        if try array(value).doubles.contains(where: { $0 < 0 || ($0 == 0 && $0.sign == .minus) }) {
            throw error(.valueError, "\(name) < 0")
        }
    }
}
