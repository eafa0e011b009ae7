/// The generator PCG XSL RR 128/64: a linear congruence of 128 bits whose output is permuted.
///
/// M. E. O'Neill (2014), "PCG: A family of simple fast space-efficient statistically good
/// algorithms for random number generation", HMC-CS-2014-0905. Streams are those of NumPy's PCG64.
public struct PCG64: RandomNumberGenerator, Sendable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    private let incrementHigh: UInt64
    private let incrementLow: UInt64
    /// The upper half of a word whose lower half was asked for.
    private var spare: UInt32?

    /// Starts the stream that NumPy's `default_rng` has for the seed.
    public init(_ sequence: SeedSequence) {
        let words = sequence.state(count: 4)
        incrementHigh = words[2] << 1 | words[3] >> 63
        incrementLow = words[3] << 1 | 1
        step()
        let (sum, carry) = low.addingReportingOverflow(words[1])
        low = sum
        high = high &+ words[0] &+ (carry ? 1 : 0)
        step()
    }

    /// Starts the stream that NumPy's `default_rng` has for the seed.
    public init(seed: UInt) { self.init(SeedSequence(seed: seed)) }

    private mutating func step() {
        let (multiplierHigh, multiplierLow): (UInt64, UInt64) = (0x2360_ed05_1fc6_5da4, 0x4385_df64_9fcc_f645)
        let product = low.multipliedFullWidth(by: multiplierLow)
        let upper = product.high &+ high &* multiplierLow &+ low &* multiplierHigh
        let (sum, carry) = product.low.addingReportingOverflow(incrementLow)
        low = sum
        high = upper &+ incrementHigh &+ (carry ? 1 : 0)
    }

    /// Returns the next 64 bits.
    public mutating func next() -> UInt64 {
        step()
        let value = high ^ low
        let turn = high >> 58
        return value >> turn | value << ((64 - turn) & 63)
    }

    /// Returns 32 bits: first the lower, then the upper half of a word.
    public mutating func next32() -> UInt32 {
        if let spare {
            self.spare = nil
            return spare
        }
        let word = next()
        spare = UInt32(truncatingIfNeeded: word >> 32)
        return UInt32(truncatingIfNeeded: word)
    }

    /// Returns a number from 0 up to, not including, 1, a multiple of 2^-53.
    public mutating func nextDouble() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Returns an integer from 0 up to and including `bound`, all equally likely.
    ///
    /// D. Lemire (2019), "Fast random integer generation in an interval", ACM TOMACS 29(1).
    public mutating func next(upTo bound: UInt64) -> UInt64 {
        if bound == 0 { return 0 }
        if bound == .max { return next() }
        if bound < 0xffff_ffff {
            let width = bound + 1
            var product = UInt64(next32()) * width
            if product & 0xffff_ffff < width {
                let threshold = (0xffff_ffff - bound) % width
                while product & 0xffff_ffff < threshold { product = UInt64(next32()) * width }
            }
            return product >> 32
        }
        if bound == 0xffff_ffff { return UInt64(next32()) }
        let width = bound + 1
        var product = next().multipliedFullWidth(by: width)
        if product.low < width {
            let threshold = (UInt64.max - bound) % width
            while product.low < threshold { product = next().multipliedFullWidth(by: width) }
        }
        return product.high
    }

    /// Returns an integer up to and including `bound` by masking bits and rejecting what is too large.
    public mutating func nextMasked(upTo bound: UInt64) -> UInt64 {
        if bound == 0 { return 0 }
        let mask = UInt64.max >> UInt64(bound.leadingZeroBitCount)
        while true {
            let value = (bound <= 0xffff_ffff ? UInt64(next32()) : next()) & mask
            if value <= bound { return value }
        }
    }
}
