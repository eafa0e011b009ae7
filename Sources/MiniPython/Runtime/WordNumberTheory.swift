import BigInt

// Products of many small factors, common divisors and roots of whole numbers of any size.

extension WordArithmetic {
    /// Multiplies by one word, adds another, and appends what is carried.
    static func multiply(_ words: inout [UInt], by factor: UInt, adding term: UInt = 0) {
        var carry = term
        for index in words.indices {
            let (high, low) = words[index].multipliedFullWidth(by: factor)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            words[index] = sum
            carry = high &+ (overflow ? 1 : 0)
        }
        if carry != 0 { words.append(carry) }
    }

    /// 62 bits from a place on.
    fileprivate static func bits(_ words: Words, from place: Int) -> Int {
        let (word, shift) = (place / UInt.bitWidth, UInt(place % UInt.bitWidth))
        let low = word < words.count ? words[word] &>> shift : 0
        let high = shift > 0 && word + 1 < words.count ? words[word + 1] &<< (UInt(UInt.bitWidth) - shift) : 0
        return Int((low | high) & (1 << 62 - 1))
    }

    /// Sets u and v to `Au + Bv` and `Cu + Dv`, both of which are not negative and no longer than u.
    fileprivate static func combine(_ u: MutableWords, _ v: MutableWords, _ step: EuclidSteps) {
        var (first, second) = (Int128(0), Int128(0))
        let (a, b, c, d) = (Int128(step.a), Int128(step.b), Int128(step.c), Int128(step.d))
        for index in 0..<u.count {
            let (x, y) = (Int128(u[index]), Int128(v[index]))
            // Of each pair of factors one is not positive, so that the sums stay within 128 bits.
            first += a * x + b * y
            second += c * x + d * y
            u[index] = UInt(truncatingIfNeeded: first)
            v[index] = UInt(truncatingIfNeeded: second)
            first >>= 64
            second >>= 64
        }
    }

    fileprivate static func length(_ words: MutableWords) -> Int {
        var count = words.count
        while count > 0, words[count - 1] == 0 { count -= 1 }
        return count
    }
}

/// What several steps of Euclid's algorithm come to, found from the leading digits alone (D. H. Lehmer; D. E. Knuth, The Art
/// of Computer Programming 2, section 4.5.2, algorithm L).
private struct EuclidSteps {
    var (a, b, c, d) = (1, 0, 0, 1)

    /// - Parameters: the leading 62 bits of a number and the bits of a smaller one at the same places.
    init(_ leading: Int, _ other: Int) {
        var (x, y) = (leading, other)
        while y + c != 0, y + d != 0 {
            let quotient = (x + a) / (y + c)
            if quotient != (x + b) / (y + d) { return }
            (a, c) = (c, a - quotient * c)
            (b, d) = (d, b - quotient * d)
            (x, y) = (y, x - quotient * y)
        }
    }
}

extension Machine {
    /// By Euclid's algorithm; never negative.
    func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) throws -> BigInt {
        let isLess = a.magnitude < b.magnitude
        let (larger, smaller) = isLess ? (b.magnitude, a.magnitude) : (a.magnitude, b.magnitude)
        var u = Array(larger.words)
        var v = Array(smaller.words)
        v += repeatElement(0, count: u.count - v.count)
        var quotient = [UInt](repeating: 0, count: u.count + 1)
        var rest = [UInt](repeating: 0, count: u.count + 1)
        return try u.withUnsafeMutableBufferPointer { u in
            try v.withUnsafeMutableBufferPointer { v in
                try quotient.withUnsafeMutableBufferPointer { quotient in
                    try rest.withUnsafeMutableBufferPointer { try commonDivisor(u, v, quotient, $0) }
                }
            }
        }
    }

    /// - Parameters:
    ///   - u: not below `v`, which is as long.
    ///   - quotient: for use on the way, one word longer; so is `rest`.
    private func commonDivisor(
        _ u: WordArithmetic.MutableWords, _ v: WordArithmetic.MutableWords, _ quotient: WordArithmetic.MutableWords,
        _ rest: WordArithmetic.MutableWords
    ) throws -> BigInt {
        var count = WordArithmetic.length(u)
        while true {
            let (longer, shorter) = (WordArithmetic.length(.init(rebasing: u[..<count])), WordArithmetic.length(v))
            count = longer
            if shorter == 0 { return BigInt(BigUInt(words: Array(u[..<count]))) }
            if count == 1 { return BigInt(Self.divisor(u[0], v[0])) }
            let (x, y) = (WordArithmetic.Words(rebasing: u[..<count]), WordArithmetic.Words(rebasing: v[..<count]))
            let start = count * UInt.bitWidth - u[count - 1].leadingZeroBitCount - 62
            let steps = EuclidSteps(WordArithmetic.bits(x, from: start), WordArithmetic.bits(y, from: start))
            if steps.b != 0 {
                WordArithmetic.combine(.init(rebasing: u[..<count]), .init(rebasing: v[..<count]), steps)
            } else {
                let places = count - shorter + 1
                try divide(
                    x, by: WordArithmetic.Words(rebasing: v[..<shorter]),
                    quotient: .init(rebasing: quotient[..<places]),
                    rest: .init(rebasing: rest[...count]))
                for index in 0..<count { u[index] = v[index] }
                for index in 0..<count { v[index] = index < shorter ? rest[index] : 0 }
            }
            try poll(count / Self.wordsPerStep + 1)
        }
    }

    static func divisor(_ a: UInt, _ b: UInt) -> UInt {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        return x
    }

    /// The whole part of the square root of a number that is not negative, by Newton's method from above.
    func squareRoot(_ value: BigUInt) throws -> BigUInt {
        if value.isZero { return 0 }
        // The root of the leading bits, rounded up, has about 31 bits that are right.
        let shift = max(0, value.bitWidth - 62) / 2 * 2 + (value.bitWidth > 62 ? 2 : 0)
        let leading = UInt(value >> shift)
        var root = BigUInt(UInt(Double(leading).squareRoot()) + 2) << (shift / 2)
        while true {
            let next = (root + (try division(value, root).quotient)) >> 1
            if next >= root { return root }
            root = next
            try poll()
        }
    }

    /// The words of the product of all whole numbers in a closed range of positive ones, by halves so that factors stay
    /// balanced.
    func product(of range: ClosedRange<UInt>) throws -> [UInt] {
        if range.upperBound - range.lowerBound < 64 {
            var words: [UInt] = [1]
            var chunk: UInt = 1
            for factor in range {
                let (larger, overflow) = chunk.multipliedReportingOverflow(by: factor)
                if overflow { WordArithmetic.multiply(&words, by: chunk) }
                chunk = overflow ? factor : larger
            }
            WordArithmetic.multiply(&words, by: chunk)
            return words
        }
        let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
        var words = try product(product(of: range.lowerBound...middle), product(of: (middle + 1)...range.upperBound))
        if words.last == 0 { words.removeLast() }
        return words
    }
}
