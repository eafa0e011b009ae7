import BigInt

/// A whole number beyond 64 bits. Numbers that fit stand inside the `Value`.
public final class IntegerObject: Object {
    /// The number, where it has hardly more than 64 bits; nil: it stands in the words.
    private(set) var wide: Int128?
    /// The words of the magnitude, the lowest first, the highest not 0; valid while `blockUnits` is not 0.
    private var start = UnsafeMutablePointer<UInt>(bitPattern: MemoryLayout<UInt>.alignment).unsafelyUnwrapped
    private var wordCount = 0
    private var blockUnits = 0
    private var isNegative = false

    init() { super.init(kind: .integer, pool: .integer) }

    deinit { if blockUnits > 0 { start.deallocate() } }

    @inline(__always)
    func start(_ value: Int128) { wide = value }

    /// - Parameter block: a block of the heap's pool, of so many units, which the object takes over.
    @inline(__always)
    func start(isNegative: Bool, _ block: UnsafeMutablePointer<UInt>, count: Int, units: Int) {
        wide = nil
        self.isNegative = isNegative
        start = block
        wordCount = count
        blockUnits = units
    }

    @inline(__always)
    func releaseWords(to blocks: inout BlockPool) {
        if blockUnits > 0 { blocks.give(start, blockUnits) }
        blockUnits = 0
    }

    /// The words of a number that is not wide.
    @inline(__always)
    var words: WholeWords {
        WholeWords(words: UnsafeBufferPointer(start: start, count: wordCount), isNegative: isNegative)
    }

    /// The number as one of a type that can do everything, made anew each time.
    public var value: BigInt {
        guard let wide else {
            return BigInt(sign: isNegative ? .minus : .plus, magnitude: BigUInt(words: Array(words.words)))
        }
        let magnitude = wide.magnitude
        let words = [UInt(truncatingIfNeeded: magnitude), UInt(truncatingIfNeeded: magnitude >> 64)]
        return BigInt(sign: wide < 0 ? .minus : .plus, magnitude: BigUInt(words: words))
    }

    /// -1 or 1; it is never 0.
    var sign: Int { wide.map { $0 < 0 } ?? isNegative ? -1 : 1 }
}

/// A whole number's sign and the words of its magnitude, the lowest first, the highest not 0; zero has none.
struct WholeWords {
    let words: UnsafeBufferPointer<UInt>
    let isNegative: Bool

    @inline(__always)
    var count: Int { words.count }

    var bitWidth: Int { words.last.map { count * UInt.bitWidth - $0.leadingZeroBitCount } ?? 0 }
}

extension Value {
    /// Lends the words of a whole number; nil for every other value.
    @inline(__always)
    func withWords<R>(_ body: (WholeWords) throws -> R) rethrows -> R? {
        if let small = intOrBool {
            return try WholeWords.lend(UInt128(small.magnitude), isNegative: small < 0, body)
        }
        guard isKind(.integer) else { return nil }
        return try borrow(IntegerObject.self) { object in
            guard let wide = object.wide else { return try body(object.words) }
            return try WholeWords.lend(wide.magnitude, isNegative: wide < 0, body)
        }
    }
}

extension WholeWords {
    @inline(__always)
    fileprivate static func lend<R>(
        _ magnitude: UInt128, isNegative: Bool, _ body: (WholeWords) throws -> R
    ) rethrows -> R {
        let words = (UInt(truncatingIfNeeded: magnitude), UInt(truncatingIfNeeded: magnitude >> 64))
        return try withUnsafeBytes(of: words) { bytes in
            let count = words.1 != 0 ? 2 : words.0 != 0 ? 1 : 0
            return try bytes.withMemoryRebound(to: UInt.self) { all in
                try body(WholeWords(words: UnsafeBufferPointer(rebasing: all[..<count]), isNegative: isNegative))
            }
        }
    }
}

extension Heap {
    public func integer(_ value: BigInt) throws -> Value {
        let words = value.magnitude.words
        return try integer(isNegative: value.sign == .minus, count: words.count) { target in
            for place in 0..<words.count { target[place] = words[place] }
        }
    }

    /// A whole number that is not negative, by its words.
    func integer(_ words: [UInt]) throws -> Value {
        try integer(isNegative: false, count: words.count) { _ = $0.update(fromContentsOf: words) }
    }

    /// A whole number whose magnitude is written in place, word by word from the lowest.
    /// - Parameters:
    ///   - count: as many words as it has at most.
    ///   - fill: sets all words; the highest may be 0.
    /// - Throws: `MemoryExhausted` before anything is written, and what `fill` throws.
    @inline(__always)
    func integer(
        isNegative: Bool, count: Int, _ fill: (UnsafeMutableBufferPointer<UInt>) throws -> Void
    ) throws -> Value {
        if count <= 2 {
            var words: (UInt, UInt) = (0, 0)
            try withUnsafeMutableBytes(of: &words) { bytes in
                try bytes.withMemoryRebound(to: UInt.self) { try fill(.init(rebasing: $0[..<count])) }
            }
            let magnitude = UInt128(words.1) << 64 | UInt128(words.0)
            if magnitude >> 126 == 0 { return try integer(isNegative ? -Int128(magnitude) : Int128(magnitude)) }
            return try newInteger(isNegative: isNegative, count: 2) { target in
                target[0] = words.0
                target[1] = words.1
            }
        }
        return try newInteger(isNegative: isNegative, count: count, fill)
    }

    @inline(__always)
    private func newInteger(
        isNegative: Bool, count: Int, _ fill: (UnsafeMutableBufferPointer<UInt>) throws -> Void
    ) throws -> Value {
        // Two words to a unit.
        let units = (count + 1) / 2
        try check(bytes: units * BlockPool.unit)
        let block = blocks.take(units).assumingMemoryBound(to: UInt.self)
        var used = count
        do {
            try fill(UnsafeMutableBufferPointer(start: block, count: count))
            while used > 0, block[used - 1] == 0 { used -= 1 }
            if used > 2 || (used == 2 && block[1] >> 62 != 0) {
                return try make(.integer, bytes: units * BlockPool.unit, { IntegerObject() }) {
                    $0.start(isNegative: isNegative, block, count: used, units: units)
                }
            }
        } catch {
            blocks.give(block, units)
            throw error
        }
        let magnitude = (used > 1 ? UInt128(block[1]) << 64 : 0) | (used > 0 ? UInt128(block[0]) : 0)
        blocks.give(block, units)
        return try integer(isNegative ? -Int128(magnitude) : Int128(magnitude))
    }
}
