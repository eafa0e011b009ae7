#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Random arrays with the streams of NumPy's `default_rng(seed)`.
public final class RandomGenerator {
    private var bits: PCG64

    /// Starts the stream of a seed.
    public init(seed: UInt) { bits = PCG64(seed: seed) }

    /// Starts the stream of a seed of any size, given as words with the lowest first.
    public init(entropy: [UInt32]) { bits = PCG64(SeedSequence(entropy: entropy)) }

    // MARK: Single numbers

    /// Returns a number from 0 up to, not including, 1.
    public func nextDouble() -> Double { bits.nextDouble() }

    /// Returns an integer from 0 up to and including `bound`.
    public func next(upTo bound: Int) -> Int { Int(bits.next(upTo: UInt64(max(0, bound)))) }

    /// Returns a number from the standard normal distribution.
    public func nextNormal() -> Double { Ziggurat.normal.next(&bits) }

    /// Returns a number from the standard exponential distribution.
    public func nextExponential() -> Double { ExponentialZiggurat.standard.next(&bits) }

    // MARK: Arrays

    /// Returns an array of numbers that `draw` gives.
    @inline(__always)
    private func fill(_ shape: [Int], _ draw: (inout PCG64) -> Double) throws -> NDArray {
        let result = try NDArray.uninitialized(shape, .float64)
        let target = result.pointer(to: Double.self)
        // A copy stays in registers.
        var bits = bits
        defer { self.bits = bits }
        for index in 0..<result.count {
            target[index] = draw(&bits)
            if index & 0x3ffff == 0x3ffff { try Allocation.poll() }
        }
        return result
    }

    /// Returns numbers from 0 up to, not including, 1.
    public func random(_ shape: [Int]) throws -> NDArray { try fill(shape) { $0.nextDouble() } }

    /// Returns numbers from `low` up to `high`, evenly distributed.
    public func uniform(_ low: Double = 0, _ high: Double = 1, _ shape: [Int]) throws -> NDArray {
        let width = high - low
        guard width.isFinite else { throw MathError.value("high - low range exceeds valid bounds") }
        guard width >= 0 else { throw MathError.value("high < low") }
        return try fill(shape) { low + width * $0.nextDouble() }
    }

    /// Returns normally distributed numbers of a mean and a standard deviation.
    public func normal(mean: Double = 0, deviation: Double = 1, _ shape: [Int]) throws -> NDArray {
        guard !(deviation.sign == .minus) || deviation.isNaN else { throw MathError.value("scale < 0") }
        return try fill(shape) { mean + deviation * Ziggurat.normal.next(&$0) }
    }

    /// Returns numbers from the standard normal distribution.
    public func standardNormal(_ shape: [Int]) throws -> NDArray { try fill(shape) { Ziggurat.normal.next(&$0) } }

    /// Returns integers from `low` up to `high`, which is included only with `endpoint`.
    public func integers(_ low: Int, _ high: Int, _ shape: [Int], endpoint: Bool = false) throws -> NDArray {
        guard endpoint ? low <= high : low < high else {
            throw MathError.value(endpoint ? "low > high" : "low >= high")
        }
        let bound = UInt64(bitPattern: Int64(high &- low)) &- (endpoint ? 0 : 1)
        let result = try NDArray.uninitialized(shape, .int64)
        let target = result.pointer(to: Int.self)
        for index in 0..<result.count {
            target[index] = low &+ Int(truncatingIfNeeded: bits.next(upTo: bound))
            if index & 0x3ffff == 0x3ffff { try Allocation.poll() }
        }
        return result
    }

    // MARK: Orders and samples

    /// Exchanges places so that each order is equally likely; only places from `first` on are drawn for.
    ///
    /// NumPy draws by masking in `shuffle` and `permutation`, and otherwise in `choice`.
    private func shuffle(_ count: Int, first: Int = 1, masked: Bool, _ exchange: (Int, Int) -> Void) {
        var index = count - 1
        while index >= first {
            let bound = UInt64(index)
            exchange(index, Int(masked ? bits.nextMasked(upTo: bound) : bits.next(upTo: bound)))
            index -= 1
        }
    }

    /// Puts the rows of the array (elements, for a vector) into random order.
    public func shuffle(_ array: NDArray) throws {
        guard array.dimensions > 0 else { throw MathError.type("Cannot shuffle a 0-dimensional array") }
        let order = try permutation(array.length)
        array.fill(from: try array.taking(order, axis: 0))
    }

    /// Returns the integers from 0 up to `count` in random order.
    public func permutation(_ count: Int) throws -> NDArray {
        let order = try NDArray.arange(0, max(0, count))
        let target = order.pointer(to: Int.self)
        shuffle(order.count, masked: true) { first, second in
            let value = target[first]
            target[first] = target[second]
            target[second] = value
        }
        return order
    }

    /// Returns a copy of the array with its rows in random order.
    public func permutation(_ array: NDArray) throws -> NDArray {
        guard array.dimensions > 0 else { throw MathError.type("x must be an integer or at least 1-dimensional") }
        return try array.taking(permutation(array.length), axis: 0)
    }

    /// Returns indices below `population`: with or without repetition, evenly or by probabilities.
    ///
    /// Throws when a sample without repetition would need more, or the probabilities are none.
    public func choice(
        _ population: Int, _ shape: [Int], replace: Bool = true, probabilities: NDArray? = nil, shuffled: Bool = true
    ) throws -> NDArray {
        let size = try Shape.count(shape)
        if population <= 0 && size != 0 {
            throw MathError.value("a must be a positive integer unless no samples are taken")
        }
        if let probabilities { try check(probabilities, population) }
        if replace {
            guard let probabilities else { return try integers(0, max(1, population), shape) }
            return try cumulative(probabilities.doubles).searchSorted(random(shape), right: true)
        }
        guard size <= population else {
            throw MathError.value("Cannot take a larger sample than population when replace is False")
        }
        try Allocation.check(count: size, of: .int64, shape: shape)
        if let probabilities { return try distinct(shape, size, probabilities.doubles) }
        return try distinct(population, size, shuffled).reshaped(shape)
    }

    private func check(_ probabilities: NDArray, _ population: Int) throws {
        guard probabilities.dimensions == 1 else { throw MathError.value("p must be 1-dimensional") }
        guard probabilities.count == population else { throw MathError.value("a and p must have same size") }
        let numbers = probabilities.doubles
        if numbers.contains(where: { $0.isNaN }) { throw MathError.value("Probabilities contain NaN") }
        if numbers.contains(where: { $0 < 0 }) { throw MathError.value("Probabilities are not non-negative") }
        guard abs(numbers.reduce(0, +) - 1) <= 1.5e-8 else {
            throw MathError.value(
                "Probabilities do not sum to 1. See Notes section of docstring for more information.")
        }
    }

    private func cumulative(_ probabilities: [Double]) throws -> NDArray {
        let sums = try NDArray.of(probabilities).cumulativeSum()
        return try NDArray.apply(.divide, sums, sums.element(at: -1))
    }

    /// Draws until enough different indices were met, each met one losing its probability.
    private func distinct(_ shape: [Int], _ size: Int, _ probabilities: [Double]) throws -> NDArray {
        guard probabilities.filter({ $0 > 0 }).count >= size else {
            throw MathError.value("Fewer non-zero entries in p than size")
        }
        var left = probabilities
        var found: [Int] = []
        while found.count < size {
            let points = try random([size - found.count])
            for index in found { left[index] = 0 }
            for index in try cumulative(left).searchSorted(points, right: true).integers where !found.contains(index) {
                found.append(index)
            }
            try Allocation.poll()
        }
        return try NDArray.of(found, shape: shape)
    }

    /// Returns `size` different integers below `population`, in random order.
    private func distinct(_ population: Int, _ size: Int, _ shuffled: Bool) throws -> NDArray {
        if population > 10_000 && size > population / 50 {
            let all = try NDArray.arange(0, population)
            let target = all.pointer(to: Int.self)
            shuffle(population, first: max(population - size, 1), masked: false) { first, second in
                let value = target[first]
                target[first] = target[second]
                target[second] = value
            }
            return try all.sliced(start: population - size).copy()
        }
        // R. W. Floyd's method: each step adds its draw, or its own index if that was drawn before.
        var chosen: [Int] = []
        var seen = Set<Int>()
        for index in population - size..<population {
            let value = Int(bits.next(upTo: UInt64(index)))
            let next = seen.insert(value).inserted ? value : index
            seen.insert(next)
            chosen.append(next)
        }
        if shuffled { shuffle(size, masked: false) { chosen.swapAt($0, $1) } }
        return try NDArray.of(chosen)
    }
}
