/// The generator MT19937: a linear recurrence over 624 words whose output is tempered.
///
/// M. Matsumoto and T. Nishimura (1998), "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random
/// number generator", ACM TOMACS 8(1), 3-30; seeding after the authors' `mt19937ar` of 2002.
public struct MersenneTwister: RandomNumberGenerator, Sendable {
    private static let size = 624
    private static let middle = 397

    private var state = [UInt32](repeating: 0, count: size)
    private var place = size

    /// Starts the stream of a number.
    public init(seed: UInt32) { fill(seed) }

    /// Starts the stream of several words.
    public init(key: [UInt32]) {
        fill(19_650_218)
        if !key.isEmpty { mix(key) }
    }

    private mutating func fill(_ seed: UInt32) {
        state[0] = seed
        for index in 1..<Self.size {
            let last = state[index - 1]
            state[index] = 1_812_433_253 &* (last ^ last >> 30) &+ UInt32(index)
        }
    }

    private mutating func mix(_ key: [UInt32]) {
        var (target, source) = (1, 0)
        for _ in 0..<max(Self.size, key.count) {
            let last = state[target - 1]
            let word = state[target] ^ (last ^ last >> 30) &* 1_664_525
            state[target] = word &+ key[source] &+ UInt32(source)
            advance(&target)
            source = source + 1 == key.count ? 0 : source + 1
        }
        for _ in 1..<Self.size {
            let last = state[target - 1]
            state[target] = (state[target] ^ (last ^ last >> 30) &* 1_566_083_941) &- UInt32(target)
            advance(&target)
        }
        state[0] = 0x8000_0000
    }

    private mutating func advance(_ target: inout Int) {
        target += 1
        if target == Self.size {
            state[0] = state[Self.size - 1]
            target = 1
        }
    }

    /// Replaces all words by the next ones of the recurrence.
    private mutating func turn() {
        state.withUnsafeMutableBufferPointer { words in
            for index in 0..<Self.size {
                let next = index + 1 == Self.size ? 0 : index + 1
                let far = index + Self.middle < Self.size ? index + Self.middle : index + Self.middle - Self.size
                let joined = words[index] & 0x8000_0000 | words[next] & 0x7fff_ffff
                words[index] = words[far] ^ joined >> 1 ^ (joined & 1 == 0 ? 0 : 0x9908_b0df)
            }
        }
        place = 0
    }

    /// Returns the next 32 bits.
    public mutating func next32() -> UInt32 {
        if place == Self.size { turn() }
        var word = state[place]
        place += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9d2c_5680
        word ^= word << 15 & 0xefc6_0000
        return word ^ word >> 18
    }

    /// Returns the next 64 bits, the upper half drawn first.
    public mutating func next() -> UInt64 {
        let high = UInt64(next32())
        return high << 32 | UInt64(next32())
    }

    /// Returns a number from 0 up to, not including, 1, a multiple of 2^-53.
    public mutating func nextDouble() -> Double {
        let high = Double(next32() >> 5)
        return (high * 67_108_864 + Double(next32() >> 6)) * 0x1p-53
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
