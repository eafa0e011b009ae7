import BigInt

/// SHA-512 (FIPS 180-4), with which `random.seed` turns a text into a number.
enum SHA512 {
    /// The digest of some bytes: 64 bytes.
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state = initialState
        var padded = message + [0x80]
        while padded.count % 128 != 112 { padded.append(0) }
        padded += [UInt8](repeating: 0, count: 8) + bytes(UInt64(message.count) &* 8)
        for start in stride(from: 0, to: padded.count, by: 128) { mix(padded[start..<start + 128], into: &state) }
        return state.flatMap(bytes)
    }

    private static func bytes(_ word: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }

    private static func turned(_ word: UInt64, _ count: UInt64) -> UInt64 { word >> count | word << (64 - count) }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt64]) {
        var words = [UInt64](repeating: 0, count: 80)
        for (place, byte) in block.enumerated() { words[place / 8] = words[place / 8] << 8 | UInt64(byte) }
        for t in 16..<80 {
            let (x, y) = (words[t - 15], words[t - 2])
            let low = turned(x, 1) ^ turned(x, 8) ^ x >> 7
            let high = turned(y, 19) ^ turned(y, 61) ^ y >> 6
            words[t] = words[t - 16] &+ low &+ words[t - 7] &+ high
        }
        var s = state
        for t in 0..<80 {
            let choice = s[4] & s[5] ^ ~s[4] & s[6]
            let first =
                s[7] &+ (turned(s[4], 14) ^ turned(s[4], 18) ^ turned(s[4], 41)) &+ choice &+ constants[t]
                &+ words[t]
            let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
            let second = (turned(s[0], 28) ^ turned(s[0], 34) ^ turned(s[0], 39)) &+ majority
            s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
        }
        for place in 0..<8 { state[place] &+= s[place] }
    }

    private static let primes: [UInt64] = {
        var found: [UInt64] = []
        var candidate: UInt64 = 2
        while found.count < 80 {
            if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
            candidate += 1
        }
        return found
    }()

    /// The first 64 bits behind the point of the square roots of the first eight primes.
    private static let initialState = primes.prefix(8).map { fraction($0, power: 2) }
    /// The same of the cube roots of the first eighty.
    private static let constants = primes.map { fraction($0, power: 3) }

    /// The largest x below 2**64 with (root's whole part + x / 2**64) ** power no larger than the prime.
    private static func fraction(_ prime: UInt64, power: Int) -> UInt64 {
        let target = BigUInt(prime) << (64 * power)
        var root: BigUInt = 0
        for bit in stride(from: 67, through: 0, by: -1) {
            let next = root | BigUInt(1) << bit
            if (0..<power).reduce(BigUInt(1), { product, _ in product * next }) <= target { root = next }
        }
        return UInt64(truncatingIfNeeded: root)
    }
}
