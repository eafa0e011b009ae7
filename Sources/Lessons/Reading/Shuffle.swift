/// A mixed order that is always the same for a seed and an id.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), begun with the
/// FNV-1a hash of both.
public struct Shuffle: Hashable, Sendable {
    private var state: UInt64

    public init(seed: Int, id: String) {
        state = 0xCBF2_9CE4_8422_2325
        for byte in "\(seed)/\(id)".utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// The places 0 to `count - 1`, mixed; never in their own order where there is another.
    public func places(_ count: Int) -> [Int] {
        var generator = self
        let own = Array(0..<max(count, 0))
        var mixed = own
        for last in own.indices.dropFirst().reversed() {
            mixed.swapAt(last, Int(generator.next() % UInt64(last + 1)))
        }
        return mixed == own && count > 1 ? Array(own.dropFirst()) + [0] : mixed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
