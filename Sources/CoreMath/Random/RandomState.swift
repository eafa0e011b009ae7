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
        var sums: [Double] = []
        sums.reserveCapacity(probabilities.count)
        var total = 0.0
        for probability in probabilities {
            total += probability
            sums.append(total)
        }
        let points = doubles(count)
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
