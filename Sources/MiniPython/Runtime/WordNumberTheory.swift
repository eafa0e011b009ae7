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
    fileprivate static func bits(_ words: Words, from place: Int) -> UInt {
        let (word, shift) = (place / UInt.bitWidth, UInt(place % UInt.bitWidth))
        let low = word < words.count ? words[word] &>> shift : 0
        let high = shift > 0 && word + 1 < words.count ? words[word + 1] &<< (UInt(UInt.bitWidth) - shift) : 0
        return (low | high) & (1 << 62 - 1)
    }

    /// Sets u and v to what the steps make of them; both are not negative and no longer than u.
    fileprivate static func combine(_ u: MutableWords, _ v: MutableWords, _ steps: EuclidSteps) {
        var (first, second) = (Int128(0), Int128(0))
        let sign: Int128 = steps.isOdd ? -1 : 1
        let (a, b) = (sign * Int128(steps.a), -sign * Int128(steps.b))
        let (c, d) = (-sign * Int128(steps.c), sign * Int128(steps.d))
        for index in 0..<u.count {
            let (x, y) = (Int128(u[index]), Int128(v[index]))
            // Of each pair of factors one is not positive, so that the sums stay within 128 bits.
            first = first &+ a &* x &+ b &* y
            second = second &+ c &* x &+ d &* y
            u[index] = UInt(truncatingIfNeeded: first)
            v[index] = UInt(truncatingIfNeeded: second)
            first = first &>> 64
            second = second &>> 64
        }
    }

    static func length(_ words: MutableWords) -> Int {
        var count = words.count
        while count > 0, words[count - 1] == 0 { count -= 1 }
        return count
    }
}

/// What several steps of Euclid's algorithm come to, found from the leading digits alone (D. H. Lehmer; D. E. Knuth, The Art
/// of Computer Programming 2, section 4.5.2, algorithm L). Whether a step is the one that all digits would give is told
/// without a second division (T. Jebelean, A Double-Digit Lehmer-Euclid Algorithm for Finding the GCD of Long Integers,
/// section 2).
private struct EuclidSteps {
    /// After the steps the numbers are `a·u - b·v` and `d·v - c·u`, or both with the other sign after an odd number of steps.
    private(set) var (a, b, c, d): (UInt, UInt, UInt, UInt) = (1, 0, 0, 1)
    private(set) var isOdd = false
    private var x: UInt
    private var y: UInt

    /// - Parameters: the leading 62 bits of a number and the bits of a smaller one at the same places.
    init(_ leading: UInt, _ other: UInt) {
        (x, y) = (leading, other)
        while takeStep(isOdd: true), takeStep(isOdd: false) {}
    }

    /// - Returns: false, and nothing was done, where the digits that were left out might give another step.
    @inline(__always)
    private mutating func takeStep(isOdd: Bool) -> Bool {
        if y == 0 { return false }
        let quotient = x / y
        let rest = x &- quotient &* y
        let (nextC, nextD) = (a &+ quotient &* c, b &+ quotient &* d)
        let isSure = isOdd ? rest >= nextD && y &- rest >= nextC &+ c : rest >= nextC && y &- rest >= nextD &+ d
        guard isSure else { return false }
        (a, b, c, d, x, y) = (c, d, nextC, nextD, y, rest)
        self.isOdd = isOdd
        return true
    }
}

extension Machine {
    /// Of two whole numbers, by Euclid's algorithm; never negative.
    func greatestCommonDivisor(_ a: Value, _ b: Value) throws -> Value {
        let divisor = try a.withWords { x in
            try b.withWords { y in
                let isLess = WordArithmetic.compare(x.words, y.words) < 0
                return try commonDivisor(isLess ? y.words : x.words, isLess ? x.words : y.words)
            }
        }
        guard let first = divisor, let second = first else { preconditionFailure("both are whole numbers") }
        return second
    }

    /// - Parameter larger: not below the other.
    private func commonDivisor(_ larger: WordArithmetic.Words, _ smaller: WordArithmetic.Words) throws -> Value {
        let room = larger.count
        return try withUnsafeTemporaryAllocation(of: UInt.self, capacity: 4 * room + 2) { memory in
            let u = WordArithmetic.MutableWords(rebasing: memory[..<room])
            let v = WordArithmetic.MutableWords(rebasing: memory[room..<(2 * room)])
            _ = u.update(fromContentsOf: larger)
            v.initialize(repeating: 0)
            _ = v.update(fromContentsOf: smaller)
            let quotient = WordArithmetic.MutableWords(rebasing: memory[(2 * room)...(3 * room)])
            let rest = WordArithmetic.MutableWords(rebasing: memory[(3 * room + 1)...(4 * room + 1)])
            let count = try reduce(u, v, quotient, rest)
            return try heap.integer(isNegative: false, count: count) { _ = $0.update(fromContentsOf: u[..<count]) }
        }
    }

    /// Leaves the greatest common divisor in `u`.
    /// - Parameters:
    ///   - u: not below `v`, which is as long.
    ///   - quotient: for use on the way, one word longer; so is `rest`.
    /// - Returns: how many words it has.
    private func reduce(
        _ u: WordArithmetic.MutableWords, _ v: WordArithmetic.MutableWords, _ quotient: WordArithmetic.MutableWords,
        _ rest: WordArithmetic.MutableWords
    ) throws -> Int {
        var count = WordArithmetic.length(u)
        while true {
            let (longer, shorter) = (WordArithmetic.length(.init(rebasing: u[..<count])), WordArithmetic.length(v))
            count = longer
            if shorter == 0 { return count }
            if count == 1 {
                u[0] = Self.divisor(u[0], v[0])
                return 1
            }
            let (x, y) = (WordArithmetic.Words(rebasing: u[..<count]), WordArithmetic.Words(rebasing: v[..<count]))
            let start = count * UInt.bitWidth - u[count - 1].leadingZeroBitCount - 62
            let steps = EuclidSteps(WordArithmetic.bits(x, from: start), WordArithmetic.bits(y, from: start))
            if steps.b != 0 {
                WordArithmetic.combine(.init(rebasing: u[..<count]), .init(rebasing: v[..<count]), steps)
            } else {
                try divide(
                    x, by: WordArithmetic.Words(rebasing: v[..<shorter]),
                    quotient: .init(rebasing: quotient[...(count - shorter)]), rest: .init(rebasing: rest[...count]))
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

    /// The whole part of the square root of a number of one word.
    static func squareRoot(_ value: UInt) -> UInt {
        // The nearest double and the root of it are each rounded: together they are at most one off.
        var root = min(UInt(Double(value).squareRoot()), 1 << 32 - 1)
        if root * root > value { root -= 1 }
        if root < 1 << 32 - 1, (root + 1) * (root + 1) <= value { root += 1 }
        return root
    }

    /// The whole part of the square root of a number that is not negative.
    ///
    /// From a root of the leading bits each of Newton's steps makes one of twice as many, so that only the last divides
    /// by all of them; its error stays below one (P. Zimmermann, Karatsuba Square Root; M. Dickinson's proof for this
    /// form is in CPython's mathmodule.c).
    func squareRoot(_ value: BigUInt) throws -> BigUInt {
        if value.isZero { return 0 }
        let last = (value.bitWidth - 1) / 2
        var halvings = 0
        while last >> halvings > 30 { halvings += 1 }
        var places = last >> halvings
        var root = BigUInt(Self.squareRoot(UInt(value >> (2 * (last - places)))))
        while halvings > 0 {
            halvings -= 1
            let before = places
            places = last >> halvings
            let leading = value >> (2 * last - before - places + 1)
            root = (root << (places - before - 1)) + (try division(leading, root).quotient)
            try poll()
        }
        return try product(root, root) > value ? root - 1 : root
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
