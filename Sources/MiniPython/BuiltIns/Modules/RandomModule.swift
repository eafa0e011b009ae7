import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `random`: for the same seed the same numbers as CPython 3.11 draws.
let randomModule = NativeModule(
    "random", "Random variable generators.",
    functions: { machine in
        allDraws
    },
    constants: { machine in [("Random", Value(try RandomObject.type(machine)))] },
    pythonName: { $0 == "random" || $0 == "getrandbits" ? nil : "Random.\($0)" })

/// What the module and every generator of its own can draw.
let allDraws = integerDraws + sequenceDraws + realDraws + distributionDraws

extension Machine {
    /// The generator that `random` draws from; the shell may seed it anew with `seedRandom`.
    var randomGenerator: MersenneTwister {
        if let knownGenerator { return knownGenerator }
        let made = MersenneTwister(seed: 0)
        knownGenerator = made
        return made
    }

    /// Seeds `random` as `random.seed(seed)` does; without it an interpreter starts from the seed 0.
    public func seedRandom(_ seed: UInt64) { randomGenerator.seed(BigUInt(seed)) }
}

// MARK: Whole numbers

private let integerDraws: [Native] = [
    Native("getrandbits(k, /)", "getrandbits(k) -> x.  Generates an int with k random bits.") { machine, arguments in
        let count = try machine.narrowIndex(of: arguments[0])
        if count < 0 { throw machine.error(.valueError, "number of bits must be non-negative") }
        try machine.check(bits: count)
        return try machine.heap.integer(BigInt(machine.randomGenerator.bits(count)))
    },
    Native("randint(a, b)", "Return random integer in range [a, b], including both end points.") {
        machine, arguments in
        if let value = machine.quickDraw(from: arguments[0], through: arguments[1]) { return value }
        let end = try machine.binary(.add, arguments[1], Value(1))
        let start = try machine.bound(arguments[0], "arg 1")
        return try machine.draw(from: start, to: machine.bound(end, "stop"))
    },
    Native("randrange(start, stop=None, step=1)", "Choose a random item from range(stop) or range(start, stop, step).")
    { machine, arguments in
        if arguments[1].isNone, arguments[0].tag == .int, arguments[0].rawInt > 0 {
            return Value(machine.randomGenerator.below(arguments[0].rawInt))
        }
        let start = try machine.bound(arguments[0], "arg 1")
        if arguments[1].isNone {
            if start <= 0 { throw machine.error(.valueError, "empty range for randrange()") }
            return try machine.draw(from: 0, to: start)
        }
        return try machine.draw(
            from: start, to: machine.bound(arguments[1], "stop"), step: machine.bound(arguments[2], "step"))
    },
    Native("seed(a=None, version=2)", "Initialize internal state from a seed.") { machine, arguments in
        try machine.seed(machine.randomGenerator, with: arguments[0])
        return .none
    },
]

extension Machine {
    /// What it takes to fill a generator's words, as steps of a program.
    static let stepsOfSeeding = 64

    /// Starts a generator anew from a whole number, a float or a text.
    func seed(_ generator: MersenneTwister, with value: Value) throws {
        note(work: Self.stepsOfSeeding)
        if let number = value.wholeNumber {
            generator.seed(number.magnitude)
        } else if value.float != nil {
            generator.seed(BigUInt(UInt(bitPattern: try hash(value))))
        } else if value.isNone {
            // There is no chance from outside in this shell: go on from where the numbers are.
            generator.seed(generator.bits(64))
        } else if let text = value.string {
            try checkEncodable(text)
            let bytes = Array(text.utf8)
            generator.seed((bytes + SHA512.digest(bytes)).reduce(BigUInt(0)) { $0 << 8 | BigUInt($1) })
        } else {
            throw error(
                .typeError, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        }
    }

    /// A number from one to another, both within 64 bits as is how many there are; nil elsewhere.
    fileprivate func quickDraw(from first: Value, through last: Value) -> Value? {
        guard first.tag == .int, last.tag == .int, first.rawInt <= last.rawInt else { return nil }
        let (distance, isFar) = last.rawInt.subtractingReportingOverflow(first.rawInt)
        if isFar || distance == .max { return nil }
        return Value(first.rawInt &+ randomGenerator.below(distance &+ 1))
    }

    /// A bound of a range of whole numbers; a float is one when it is whole.
    fileprivate func bound(_ value: Value, _ name: String) throws -> BigInt {
        if let double = value.float, double.isFinite {
            guard double == double.rounded(.down) else {
                throw error(.valueError, "non-integer \(name) for randrange()")
            }
            return BigInt(truncating: double)
        }
        return try index(of: value).wholeNumber ?? 0
    }

    fileprivate func draw(from start: BigInt, to stop: BigInt, step: BigInt = 1) throws -> Value {
        let width = stop - start
        if step == 1 {
            if width.sign == .minus || width.isZero {
                throw error(.valueError, "empty range for randrange() (\(start), \(stop), \(width))")
            }
            return try heap.integer(start + BigInt(randomGenerator.below(width.magnitude)))
        }
        if step.isZero { throw error(.valueError, "zero step for randrange()") }
        let count = try floorDivision(width + step + (step.sign == .minus ? 1 : -1), step).quotient
        if count.sign == .minus || count.isZero { throw error(.valueError, "empty range for randrange()") }
        return try heap.integer(start + step * BigInt(randomGenerator.below(count.magnitude)))
    }
}

// MARK: Sequences

private let sequenceDraws: [Native] = [
    Native("choice(seq)", "Choose a random element from a non-empty sequence.") { machine, arguments in
        let count = try machine.length(arguments[0])
        if count == 0 { throw machine.error(.indexError, "Cannot choose from an empty sequence") }
        return try machine.item(arguments[0], Value(machine.randomGenerator.below(count)))
    },
    Native(
        "choices(population, weights=None, *, cum_weights=None, k=1)",
        "Return a k sized list of population elements chosen with replacement."
    ) { machine, arguments in
        try machine.choices(arguments[0], arguments[1], arguments[2], count: machine.smallIndex(of: arguments[3]))
    },
    Native("sample(population, k, *, counts=None)", "Chooses k unique random elements from a population sequence.") {
        machine, arguments in
        let count = try machine.smallIndex(of: arguments[1])
        return try machine.sample(arguments[0], count: count, counts: arguments[2])
    },
    Native("shuffle(x)", "Shuffle list x in place, and return None.") { machine, arguments in
        let x = arguments[0]
        if x.isKind(.list) {
            return try x.borrow(ListObject.self) { list in
                for i in stride(from: list.count - 1, to: 0, by: -1) {
                    let j = machine.randomGenerator.below(i + 1)
                    (list[i], list[j]) = (list[j], list[i])
                    if i & 1023 == 0 { try machine.poll(1024) }
                }
                return .none
            }
        }
        for i in try stride(from: machine.length(x) - 1, to: 0, by: -1) {
            let j = machine.randomGenerator.below(i + 1)
            let (first, second) = (try machine.item(x, Value(i)), try machine.item(x, Value(j)))
            try machine.setItem(x, Value(i), second)
            try machine.setItem(x, Value(j), first)
            if i & 1023 == 0 { try machine.poll(1024) }
        }
        return .none
    },
]

extension Machine {
    /// Draws so many places and gives back what a function makes of each.
    private func draws(_ count: Int, _ draw: (Int) throws -> Value) throws -> Value {
        let list = try heap.list(capacity: max(count, 0))
        for index in 0..<max(count, 0) {
            try list.append(draw(index), heap)
            if index & 1023 == 0 { try poll(1024) }
        }
        return Value(list)
    }

    private func sums(_ weights: Value) throws -> [Value] {
        var total = Value.undefined
        return try collect(weights).map { weight in
            total = total.isUndefined ? weight : try binary(.add, total, weight)
            return total
        }
    }

    /// How many sums are no larger than a number, among the first `limit`.
    private func place(of number: Value, in sums: [Value], limit: Int) throws -> Int {
        var (low, high) = (0, limit)
        while low < high {
            let middle = (low + high) / 2
            if try less(number, sums[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    fileprivate func choices(
        _ population: Value, _ weights: Value, _ cumulative: Value, count: Int
    ) throws -> Value {
        let size = try length(population)
        if cumulative.isNone, weights.isNone {
            return try draws(count) { _ in
                try item(population, truncate((randomGenerator.random() * Double(size)).rounded(.down)))
            }
        }
        if !cumulative.isNone, !weights.isNone {
            throw error(.typeError, "Cannot specify both weights and cumulative weights")
        }
        let sums = try cumulative.isNone ? sums(weights) : collect(cumulative)
        if sums.count != size { throw error(.valueError, "The number of weights does not match the population") }
        guard let last = sums.last else { throw error(.indexError, "list index out of range") }
        let total = try realNumber(last)
        if total <= 0 { throw error(.valueError, "Total of weights must be greater than zero") }
        if !total.isFinite { throw error(.valueError, "Total of weights must be finite") }
        return try draws(count) { _ in
            let place = try place(of: Value(randomGenerator.random() * total), in: sums, limit: size - 1)
            return try item(population, Value(place))
        }
    }

    fileprivate func sample(_ population: Value, count: Int, counts: Value) throws -> Value {
        switch population.kind {
        case .list, .tuple, .string, .range: break
        default:
            throw error(.typeError, "Population must be a sequence.  For dicts or sets, use sorted(d).")
        }
        let size = try length(population)
        if counts.isNone {
            let places = try sample(size: size, count: count)
            return try draws(count) { try item(population, Value(places[$0])) }
        }
        let sums = try sums(counts)
        if sums.count != size {
            throw error(.valueError, "The number of counts does not match the population")
        }
        guard let total = sums.last?.intOrBool else { throw error(.typeError, "Counts must be integers") }
        if total <= 0 { throw error(.valueError, "Total of counts must be greater than zero") }
        let places = try sample(size: total, count: count)
        return try draws(count) { index in
            try item(population, Value(place(of: Value(places[index]), in: sums, limit: size - 1)))
        }
    }

    /// So many different numbers below a size, in the order CPython selects them: from a pool where the sample is
    /// large, else by drawing again what has been drawn.
    private func sample(size: Int, count: Int) throws -> [Int] {
        guard 0...size ~= count else {
            throw error(.valueError, "Sample larger than population or is negative")
        }
        var smallSize = 21.0
        if count > 5 { smallSize += pow(4, (log(Double(count) * 3) / log(4)).rounded(.up)) }
        var result: [Int] = []
        if Double(size) <= smallSize {
            try heap.check(bytes: size * 8)
            var pool = Array(0..<size)
            for index in 0..<count {
                let place = randomGenerator.below(size - index)
                result.append(pool[place])
                pool[place] = pool[size - index - 1]
                if index & 1023 == 0 { try poll(1024) }
            }
            return result
        }
        try heap.check(bytes: count * 32)
        var selected: Set<Int> = []
        while result.count < count {
            let place = randomGenerator.below(size)
            if selected.insert(place).inserted { result.append(place) }
            if result.count & 1023 == 0 { try poll(1024) }
        }
        return result
    }
}

// MARK: Floats

private let realDraws: [Native] = [
    Native("expovariate(lambd)", "Exponential distribution.") { machine, arguments in
        let value = -log(1 - machine.randomGenerator.random())
        return try machine.binary(.divide, Value(value), arguments[0])
    },
    Native("gauss(mu=0.0, sigma=1.0)", "Gaussian distribution.") { machine, arguments in
        let generator = machine.randomGenerator
        if let waiting = generator.waitingNormal {
            generator.waitingNormal = nil
            return try machine.scaled(waiting, arguments)
        }
        let angle = generator.random() * (2 * .pi)
        let radius = (-2 * log(1 - generator.random())).squareRoot()
        generator.waitingNormal = sin(angle) * radius
        return try machine.scaled(cos(angle) * radius, arguments)
    },
    Native("lognormvariate(mu, sigma)", "Log normal distribution.") { machine, arguments in
        let result = exp(try machine.realNumber(machine.normal(arguments)))
        if result.isInfinite { throw machine.rangeError() }
        return Value(result)
    },
    Native("normalvariate(mu=0.0, sigma=1.0)", "Normal distribution.") { machine, arguments in
        try machine.normal(arguments)
    },
    Native("random()", "random() -> x in the interval [0, 1).") { machine, _ in
        Value(machine.randomGenerator.random())
    },
    Native("triangular(low=0.0, high=1.0, mode=None)", "Triangular distribution.") { machine, arguments in
        var (low, high) = (try machine.realNumber(arguments[0]), try machine.realNumber(arguments[1]))
        var u = machine.randomGenerator.random()
        var c = 0.5
        if !arguments[2].isNone {
            if high == low { return arguments[0] }
            c = (try machine.realNumber(arguments[2]) - low) / (high - low)
        }
        if u > c {
            (u, c) = (1 - u, 1 - c)
            (low, high) = (high, low)
        }
        return Value(low + (high - low) * (u * c).squareRoot())
    },
    Native("uniform(a, b)", "Get a random number in the range [a, b) or [a, b] depending on rounding.") {
        machine, arguments in
        let width = try machine.binary(.subtract, arguments[1], arguments[0])
        let part = try machine.binary(.multiply, width, Value(machine.randomGenerator.random()))
        return try machine.binary(.add, arguments[0], part)
    },
]

extension Machine {
    /// mu + z · sigma
    fileprivate func scaled(_ z: Double, _ arguments: Arguments) throws -> Value {
        try binary(.add, arguments[0], binary(.multiply, Value(z), arguments[1]))
    }

    /// By the ratio of uniform numbers (A. J. Kinderman, J. F. Monahan, 1977).
    fileprivate func normal(_ arguments: Arguments) throws -> Value {
        let constant = 4 * exp(-0.5) / 2.0.squareRoot()
        while true {
            let u1 = randomGenerator.random()
            let u2 = 1 - randomGenerator.random()
            let z = constant * (u1 - 0.5) / u2
            if z * z / 4 <= -log(u2) { return try scaled(z, arguments) }
        }
    }
}
