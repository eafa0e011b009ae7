import BigInt

// Products of large whole numbers: word by word where one factor is short, else by Karatsuba's method (A. Karatsuba and
// Yu. Ofman, Multiplication of Multidigit Numbers on Automata, 1962), polling the machine between the pieces.

private typealias Words = WordArithmetic.Words
private typealias MutableWords = WordArithmetic.MutableWords

extension Machine {
    /// A step of the machine's limits takes about as long as so many multiplications of words.
    static let wordsPerStep = 8

    /// Below so many words of the shorter factor Karatsuba's method gains nothing.
    private static let karatsubaWords = 40

    /// `x · y`, asked of the heap first.
    func product(_ x: BigUInt, _ y: BigUInt) throws -> BigUInt {
        try check(bits: x.bitWidth + y.bitWidth)
        return BigUInt(words: try product(Array(x.words), Array(y.words)))
    }

    /// The words of a product, the highest of which may be 0.
    func product(_ x: [UInt], _ y: [UInt]) throws -> [UInt] {
        var result = [UInt](repeating: 0, count: x.count + y.count)
        try x.withUnsafeBufferPointer { x in
            try y.withUnsafeBufferPointer { y in
                try result.withUnsafeMutableBufferPointer { try multiply(x, y, into: $0) }
            }
        }
        return result
    }

    /// - Parameter result: 0 before; as many words as both factors have.
    func multiply(_ x: WordArithmetic.Words, _ y: WordArithmetic.Words, into result: WordArithmetic.MutableWords) throws
    {
        if x.count < y.count { try multiplyLonger(y, x, into: result) } else { try multiplyLonger(x, y, into: result) }
    }

    /// The result, which is 0 before, has as many words as both factors together; `b` is not longer than `a`.
    private func multiplyLonger(_ a: Words, _ b: Words, into result: MutableWords) throws {
        if b.count <= Self.karatsubaWords {
            let work = a.count * b.count
            if work > 64 { try poll(work / Self.wordsPerStep + 1) }
            return WordArithmetic.multiply(a, b, into: result)
        }
        let half = (a.count + 1) / 2
        if b.count > half { return try multiplyHalves(a, b, half, into: result) }
        // A long factor in pieces of the short one's length.
        for start in stride(from: 0, to: a.count, by: b.count) {
            let piece = Words(rebasing: a[start..<min(start + b.count, a.count)])
            var part = [UInt](repeating: 0, count: piece.count + b.count)
            try part.withUnsafeMutableBufferPointer { part in
                try multiply(piece, b, into: part)
                WordArithmetic.add(Words(part), to: MutableWords(rebasing: result[start...]))
            }
        }
    }

    /// With a = a₁·w + a₀ and b likewise, three products of half the length:
    /// a·b = a₁b₁·w² + ((a₁ + a₀)(b₁ + b₀) - a₁b₁ - a₀b₀)·w + a₀b₀.
    private func multiplyHalves(_ a: Words, _ b: Words, _ half: Int, into result: MutableWords) throws {
        let (low, high) = (Words(rebasing: a[..<half]), Words(rebasing: a[half...]))
        let (otherLow, otherHigh) = (Words(rebasing: b[..<half]), Words(rebasing: b[half...]))
        try multiply(low, otherLow, into: MutableWords(rebasing: result[..<(2 * half)]))
        try multiply(high, otherHigh, into: MutableWords(rebasing: result[(2 * half)...]))
        let sum = Self.sum(low, high)
        let otherSum = Self.sum(otherLow, otherHigh)
        var middle = [UInt](repeating: 0, count: 2 * half + 2)
        try middle.withUnsafeMutableBufferPointer { middle in
            try sum.withUnsafeBufferPointer { sum in
                try otherSum.withUnsafeBufferPointer { try multiply(sum, $0, into: middle) }
            }
            WordArithmetic.subtract(Words(rebasing: result[..<(2 * half)]), from: middle)
            WordArithmetic.subtract(Words(rebasing: result[(2 * half)...]), from: middle)
            WordArithmetic.add(Words(middle), to: MutableWords(rebasing: result[half...]))
        }
    }

    /// The sum, one word longer than the first, which is the longer one.
    private static func sum(_ a: Words, _ b: Words) -> [UInt] {
        var result = Array(a) + [0]
        result.withUnsafeMutableBufferPointer { WordArithmetic.add(b, to: $0) }
        return result
    }
}
