#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Random numbers with the streams of NumPy's `RandomState(seed)`, which scikit-learn draws from.
public final class RandomState {
    private var bits: MersenneTwister
    /// The second of a pair of normal numbers, when it is waiting.
    private var waitingNormal: Double?

    /// Starts the stream of a seed.
    public init(seed: UInt32) { bits = MersenneTwister(seed: seed) }

    /// Starts the stream of several words.
    public init(key: [UInt32]) { bits = MersenneTwister(key: key) }

    // MARK: Single numbers

    /// Returns a number from 0 up to, not including, 1.
    public func nextDouble() -> Double { bits.nextDouble() }

    /// Returns the next 32 bits.
    public func next32() -> UInt32 { bits.next32() }

    /// Returns an integer from 0 up to and including `bound`.
    public func next(upTo bound: Int) -> Int { Int(bits.nextMasked(upTo: UInt64(max(0, bound)))) }

    /// Returns a number from the standard normal distribution.
    ///
    /// G. Marsaglia and T. A. Bray (1964), "A convenient method for generating normal variables", SIAM Review 6(3).
    public func nextNormal() -> Double {
        if let waiting = waitingNormal {
            waitingNormal = nil
            return waiting
        }
        while true {
            let x = 2 * bits.nextDouble() - 1
            let y = 2 * bits.nextDouble() - 1
            let square = x * x + y * y
            if square >= 1 || square == 0 { continue }
            let factor = sqrt(-2 * log(square) / square)
            waitingNormal = factor * x
            return factor * y
        }
    }

    /// Returns a number from the standard exponential distribution, by inversion.
    public func nextExponential() -> Double { -log(1 - bits.nextDouble()) }

    // MARK: Several numbers

    /// Returns numbers from 0 up to, not including, 1.
    public func doubles(_ count: Int) -> [Double] { (0..<max(0, count)).map { _ in bits.nextDouble() } }

    /// Returns numbers from `low` up to `high`, evenly distributed.
    public func uniform(_ low: Double, _ high: Double, count: Int) -> [Double] {
        let width = high - low
        return (0..<max(0, count)).map { _ in low + width * bits.nextDouble() }
    }

    /// Returns normally distributed numbers of a mean and a standard deviation.
    public func normals(mean: Double = 0, deviation: Double = 1, count: Int) -> [Double] {
        (0..<max(0, count)).map { _ in mean + deviation * nextNormal() }
    }

    /// Returns integers from 0 up to, not including, `bound`.
    public func integers(below bound: Int, count: Int) -> [Int] {
        (0..<max(0, count)).map { _ in next(upTo: bound - 1) }
    }

    // MARK: Orders and samples

    /// Puts the elements into random order. O(n)
    public func shuffle<Element>(_ elements: inout [Element]) {
        var index = elements.count - 1
        while index > 0 {
            elements.swapAt(index, next(upTo: index))
            index -= 1
        }
    }

    /// Returns the integers from 0 up to `count` in random order.
    public func permutation(_ count: Int) -> [Int] {
        var order = Array(0..<max(0, count))
        shuffle(&order)
        return order
    }

    /// Returns an index drawn with probabilities that sum to 1.
    public func choice(probabilities: [Double]) -> Int { choice(probabilities: probabilities, count: 1)[0] }

    /// Returns indices drawn with replacement, with probabilities that sum to 1.
    public func choice(probabilities: [Double], count: Int) -> [Int] {
        Self.places(of: doubles(count), probabilities)
    }

    /// Returns indices below `population`: with or without repetition, evenly or by probabilities.
    ///
    /// Throws when a sample without repetition would need more, or the probabilities are none.
    public func choice(
        _ population: Int, count: Int, replace: Bool = true, probabilities: [Double]? = nil
    ) throws -> [Int] {
        if let probabilities { try check(probabilities, population) }
        try Allocation.check(count: count, of: .int64, shape: [count])
        if replace {
            if let probabilities { return choice(probabilities: probabilities, count: count) }
            return integers(below: Swift.max(1, population), count: count)
        }
        guard count <= population else {
            throw MathError.value("Cannot take a larger sample than population when 'replace=False'")
        }
        guard let probabilities else {
            try Allocation.check(count: population, of: .int64, shape: [population])
            return Array(permutation(population).prefix(count))
        }
        guard probabilities.filter({ $0 > 0 }).count >= count else {
            throw MathError.value("Fewer non-zero entries in p than size")
        }
        var (left, found) = (probabilities, [Int]())
        while found.count < count {
            // Places that were found lose their probability before the next are drawn.
            let points = doubles(count - found.count)
            for index in found { left[index] = 0 }
            let places = Self.places(of: points, left)
            for (position, index) in places.enumerated() where !places[..<position].contains(index) {
                found.append(index)
            }
            try Allocation.poll()
        }
        return Array(found.prefix(count))
    }

    private func check(_ probabilities: [Double], _ population: Int) throws {
        guard probabilities.count == population else { throw MathError.value("'a' and 'p' must have same size") }
        if probabilities.contains(where: { $0.isNaN }) { throw MathError.value("probabilities contain NaN") }
        if probabilities.contains(where: { $0 < 0 }) { throw MathError.value("probabilities are not non-negative") }
        guard abs(probabilities.reduce(0, +) - 1) <= 1.5e-8 else {
            throw MathError.value("probabilities do not sum to 1")
        }
    }

    /// Returns in which part of the cumulated probabilities each point lies.
    private static func places(of points: [Double], _ probabilities: [Double]) -> [Int] {
        var sums: [Double] = []
        var total = 0.0
        for probability in probabilities {
            total += probability
            sums.append(total)
        }
        return points.map { point in
            var (low, high) = (0, sums.count)
            while low < high {
                let middle = (low + high) / 2
                if sums[middle] / total <= point { low = middle + 1 } else { high = middle }
            }
            return min(low, sums.count - 1)
        }
    }
}

extension NDArray {
    /// Returns the number of elements of a shape; throws when it is too large.
    public static func count(of shape: [Int]) throws -> Int { try Shape.count(shape) }

    /// Returns an array of numbers that `draw` gives, in row-major order.
    public static func drawn(_ shape: [Int], _ draw: () -> Double) throws -> NDArray {
        let result = try uninitialized(shape, .float64)
        let target = result.pointer(to: Double.self)
        for index in 0..<result.count {
            target[index] = draw()
            if index & 0x3ffff == 0x3ffff { try Allocation.poll() }
        }
        return result
    }

    /// Replaces the elements of a new array of integers by what `draw` gives, and returns it.
    public func filled(_ draw: () -> Int) throws -> NDArray {
        let target = try converted(to: .int64).contiguous()
        let start = target.pointer(to: Int.self)
        for index in 0..<target.count {
            start[index] = draw()
            if index & 0x3ffff == 0x3ffff { try Allocation.poll() }
        }
        return target
    }
}
