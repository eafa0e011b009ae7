import BigInt

/// MT19937 with CPython's seeding and use of its words, so that the same seed gives the same numbers
/// (M. Matsumoto, T. Nishimura, "Mersenne Twister", 1998).
final class MersenneTwister {
    /// 624 words of its own, by an address: an array would be checked at each of the many steps of seeding.
    private let state = UnsafeMutablePointer<UInt32>.allocate(capacity: 624)
    private var place = 624
    /// The second of a pair of normal numbers, when it is waiting.
    var waitingNormal: Double?

    init(seed: BigUInt) { self.seed(seed) }

    deinit { state.deallocate() }

    /// By the words of the number's magnitude, lowest first.
    func seed(_ seed: BigUInt) {
        var key: [UInt32] = []
        for word in seed.words {
            key.append(UInt32(truncatingIfNeeded: word))
            key.append(UInt32(truncatingIfNeeded: word >> 32))
        }
        while key.last == 0 { key.removeLast() }
        if key.isEmpty { key = [0] }
        waitingNormal = nil
        fill(19_650_218)
        mix(key)
        place = 624
    }

    private func fill(_ start: UInt32) {
        state[0] = start
        for index in 1..<624 {
            let last = state[index - 1]
            state[index] = 1_812_433_253 &* (last ^ last >> 30) &+ UInt32(truncatingIfNeeded: index)
        }
    }

    private func mix(_ key: [UInt32]) {
        var (i, j) = (1, 0)
        for _ in 0..<max(624, key.count) {
            let last = state[i - 1]
            state[i] = (state[i] ^ (last ^ last >> 30) &* 1_664_525) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
            advance(&i)
            j = j + 1 == key.count ? 0 : j + 1
        }
        for _ in 0..<623 {
            let last = state[i - 1]
            state[i] = (state[i] ^ (last ^ last >> 30) &* 1_566_083_941) &- UInt32(truncatingIfNeeded: i)
            advance(&i)
        }
        state[0] = 0x8000_0000
    }

    private func advance(_ i: inout Int) {
        i += 1
        if i >= 624 {
            state[0] = state[623]
            i = 1
        }
    }

    /// All that the next numbers depend on: the words, and the place among them.
    var words: [UInt32] { Array(UnsafeBufferPointer(start: state, count: 624)) + [UInt32(place)] }

    /// Goes back to what `words` has told; false when that is no state.
    func restore(_ words: [UInt32]) -> Bool {
        guard words.count == 625, words[624] <= 624 else { return false }
        for index in 0..<624 { state[index] = words[index] }
        place = Int(words[624])
        return true
    }

    /// 32 random bits.
    func next() -> UInt32 {
        if place >= 624 { renew() }
        var word = state[place]
        place += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9d2c_5680
        word ^= word << 15 & 0xefc6_0000
        word ^= word >> 18
        return word
    }

    private func renew() {
        for index in 0..<624 {
            let next = index < 623 ? index &+ 1 : 0
            let far = index < 227 ? index &+ 397 : index &- 227
            let joined = state[index] & 0x8000_0000 | state[next] & 0x7fff_ffff
            state[index] = state[far] ^ joined >> 1 ^ (joined & 1) &* 0x9908_b0df
        }
        place = 0
    }

    /// A number in [0, 1) with 53 random bits.
    func random() -> Double {
        let (high, low) = (next() >> 5, next() >> 6)
        return (Double(high) * 67_108_864 + Double(low)) * (1 / 9_007_199_254_740_992)
    }

    /// As many random bits as asked for.
    func bits(_ count: Int) -> BigUInt {
        if count <= 0 { return 0 }
        if count <= 32 { return BigUInt(next() >> UInt32(32 - count)) }
        var words: [UInt] = []
        var rest = count
        var isHigh = false
        while rest > 0 {
            var word = next()
            if rest < 32 { word >>= UInt32(32 - rest) }
            if isHigh { words[words.count - 1] |= UInt(word) << 32 } else { words.append(UInt(word)) }
            isHigh.toggle()
            rest -= 32
        }
        return BigUInt(words: words)
    }

    /// A number below a limit above 0.
    func below(_ limit: Int) -> Int {
        let count = Int.bitWidth - limit.leadingZeroBitCount
        while true {
            let value: UInt
            if count <= 32 {
                value = UInt(next() >> UInt32(32 - count))
            } else {
                let low = UInt(next())
                value = low | UInt(next() >> UInt32(64 - count)) << 32
            }
            if value < UInt(limit) { return Int(value) }
        }
    }

    func below(_ limit: BigUInt) -> BigUInt {
        if let small = Int(exactly: limit) { return BigUInt(below(small)) }
        while true {
            let value = bits(limit.bitWidth)
            if value < limit { return value }
        }
    }
}
