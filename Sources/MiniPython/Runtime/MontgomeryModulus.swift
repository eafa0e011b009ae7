/// Products modulo an odd number without a division (P. L. Montgomery, Modular Multiplication Without Trial Division,
/// Mathematics of Computation 44, 1985; word by word as in Ç. K. Koç, T. Acar, B. S. Kaliski, Analyzing and Comparing
/// Montgomery Multiplication Algorithms, IEEE Micro 16, 1996, "coarsely integrated operand scanning").
///
/// R is 2 to the power of 64 times the number of words; a number x is worked with as x·R.
struct MontgomeryModulus {
    typealias Words = WordArithmetic.Words
    typealias MutableWords = WordArithmetic.MutableWords

    /// From so many words on, products that are faster than word by word and a division take less time.
    static let mostWords = 32

    private let modulus: Words
    /// What the modulus' lowest word gives -1 with, modulo 2 to the 64.
    private let inverse: UInt

    /// - Parameter modulus: odd; must outlive this.
    init(_ modulus: Words) {
        self.modulus = modulus
        let lowest = modulus[0]
        // Three bits are right at first, since an odd number's square is 1 modulo 8; each step doubles them.
        var inverse = lowest
        for _ in 0..<5 { inverse = inverse &* (2 &- lowest &* inverse) }
        self.inverse = 0 &- inverse
    }

    /// `a · b / R` modulo the modulus, for factors below it.
    /// - Parameters:
    ///   - result: as many words as the modulus has; may be one of the factors.
    ///   - sum: two words more, for what is on the way.
    @inline(__always)
    func multiply(_ a: Words, _ b: Words, into result: MutableWords, by sum: MutableWords) {
        let count = modulus.count
        sum.initialize(repeating: 0)
        for place in 0..<count {
            add(b[place], times: a, to: sum)
            // The multiple of the modulus that makes the lowest word 0.
            let factor = sum[0] &* inverse
            var part = UInt128(factor) &* UInt128(modulus[0]) &+ UInt128(sum[0])
            for index in 1..<max(count, 1) {
                part = UInt128(factor) &* UInt128(modulus[index]) &+ UInt128(sum[index]) &+ part &>> 64
                sum[index &- 1] = UInt(truncatingIfNeeded: part)
            }
            part = UInt128(sum[count]) &+ part &>> 64
            sum[count &- 1] = UInt(truncatingIfNeeded: part)
            sum[count] = sum[count &+ 1] &+ UInt(truncatingIfNeeded: part &>> 64)
        }
        reduce(sum, into: result)
    }

    /// Adds a word's product to the words from the lowest on.
    @inline(__always)
    private func add(_ word: UInt, times a: Words, to sum: MutableWords) {
        let count = modulus.count
        var part: UInt128 = 0
        for index in 0..<count {
            // No overflow: a product of two words leaves room for two more.
            part = UInt128(word) &* UInt128(a[index]) &+ UInt128(sum[index]) &+ part &>> 64
            sum[index] = UInt(truncatingIfNeeded: part)
        }
        part = UInt128(sum[count]) &+ part &>> 64
        sum[count] = UInt(truncatingIfNeeded: part)
        sum[count &+ 1] = UInt(truncatingIfNeeded: part &>> 64)
    }

    /// The sum, which is below twice the modulus, or so much less the modulus.
    @inline(__always)
    private func reduce(_ sum: MutableWords, into result: MutableWords) {
        let count = modulus.count
        // A difference below zero has its highest bit set, as in `WordArithmetic.subtract`.
        var difference: UInt128 = 0
        for index in 0..<count {
            difference = UInt128(sum[index]) &- UInt128(modulus[index]) &- difference &>> 127
            result[index] = UInt(truncatingIfNeeded: difference)
        }
        if sum[count] == 0, difference &>> 127 == 1 {
            for index in 0..<count { result[index] = sum[index] }
        }
    }
}

extension Machine {
    /// A power modulo an odd number, by squaring from the exponent's top bit.
    /// - Parameters:
    ///   - base: below the modulus; as many words.
    ///   - exponent: at least 1; its highest word is not 0.
    ///   - modulus: odd, above 1; its highest word is not 0.
    func power(_ base: [UInt], _ exponent: [UInt], oddModulus modulus: [UInt]) throws -> [UInt] {
        let count = modulus.count
        // R · R, which turns the base into what is worked with.
        let square = try division([UInt](repeating: 0, count: 2 * count) + [1], modulus).remainder
        return try modulus.withUnsafeBufferPointer { words in
            let domain = MontgomeryModulus(words)
            return try withUnsafeTemporaryAllocation(of: UInt.self, capacity: 3 * count + 2) { memory in
                let factor = WordArithmetic.MutableWords(rebasing: memory[..<count])
                let result = WordArithmetic.MutableWords(rebasing: memory[count..<2 * count])
                let sum = WordArithmetic.MutableWords(rebasing: memory[(2 * count)...])
                func turn(_ a: WordArithmetic.MutableWords, _ b: WordArithmetic.MutableWords) {
                    domain.multiply(.init(a), .init(b), into: a, by: sum)
                }
                _ = factor.initialize(fromContentsOf: square)
                base.withUnsafeBufferPointer { domain.multiply($0, .init(factor), into: factor, by: sum) }
                _ = result.initialize(fromContentsOf: factor)
                var bit = exponent.count * UInt.bitWidth - exponent[exponent.count - 1].leadingZeroBitCount - 1
                while bit > 0 {
                    bit -= 1
                    turn(result, result)
                    if exponent[bit / UInt.bitWidth] >> UInt(bit % UInt.bitWidth) & 1 == 1 { turn(result, factor) }
                    try poll(count * count / Self.wordsPerStep + 1)
                }
                factor.update(repeating: 0)
                factor[0] = 1
                turn(result, factor)
                return Array(result)
            }
        }
    }
}
