/// Turns a seed of any size into well mixed words for a generator.
///
/// M. E. O'Neill's `seed_seq` design with NumPy's constants, so that a seed gives NumPy's streams.
public struct SeedSequence: Sendable {
    private static let poolSize = 4
    private var pool = [UInt32](repeating: 0, count: poolSize)

    /// Mixes the words of a seed, the lowest first.
    public init(entropy: [UInt32]) {
        var constant: UInt32 = 0x43b0_d7e5
        for index in pool.indices { pool[index] = Self.hash(index < entropy.count ? entropy[index] : 0, &constant) }
        for source in pool.indices {
            for target in pool.indices where source != target {
                pool[target] = Self.mix(pool[target], Self.hash(pool[source], &constant))
            }
        }
        for word in entropy.dropFirst(Self.poolSize) {
            for target in pool.indices { pool[target] = Self.mix(pool[target], Self.hash(word, &constant)) }
        }
    }

    /// Mixes a seed that is not negative.
    public init(seed: UInt) {
        let low = UInt32(truncatingIfNeeded: seed)
        let high = UInt32(truncatingIfNeeded: UInt64(seed) >> 32)
        self.init(entropy: high == 0 ? [low] : [low, high])
    }

    private static func hash(_ value: UInt32, _ constant: inout UInt32) -> UInt32 {
        var result = value ^ constant
        constant = constant &* 0x931e_8875
        result = result &* constant
        return result ^ result >> 16
    }

    private static func mix(_ x: UInt32, _ y: UInt32) -> UInt32 {
        let result = 0xca01_f9dd &* x &- 0x4973_f715 &* y
        return result ^ result >> 16
    }

    /// Returns `count` words of state.
    public func state(count: Int) -> [UInt64] {
        var constant: UInt32 = 0x8b51_f9dd
        var words: [UInt64] = []
        for index in 0..<2 * count {
            var word = pool[index % Self.poolSize] ^ constant
            constant = constant &* 0x58f3_8ded
            word = word &* constant
            words.append(UInt64(word ^ word >> 16))
        }
        return (0..<count).map { words[2 * $0] | words[2 * $0 + 1] << 32 }
    }
}
