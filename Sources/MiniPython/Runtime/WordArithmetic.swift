/// Arithmetic on magnitudes: words of 64 bits in a row, the lowest first (D. E. Knuth, The Art of Computer Programming 2,
/// section 4.3.1). Who calls sees to it that the results fit.
enum WordArithmetic {
    typealias Words = UnsafeBufferPointer<UInt>
    typealias MutableWords = UnsafeMutableBufferPointer<UInt>

    /// -1, 0 or 1; the highest words of both are not 0.
    static func compare(_ a: Words, _ b: Words) -> Int {
        if a.count != b.count { return a.count < b.count ? -1 : 1 }
        var index = a.count
        while index > 0 {
            index &-= 1
            if a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
        }
        return 0
    }

    // MARK: Sums

    /// The sum of two magnitudes, and what is carried beyond its highest word.
    /// - Parameters:
    ///   - a: not shorter than `b`.
    ///   - result: at least as long as `a`, and may be the same memory.
    static func add(_ a: Words, _ b: Words, into result: MutableWords) -> UInt {
        var index = 0
        var carry: UInt = 0
        // Several words a turn: between them a carry stays where the processor adds it with the next sum.
        while index &+ 3 < b.count {
            carry = add(a[index], b[index], carry, into: &result[index])
            carry = add(a[index &+ 1], b[index &+ 1], carry, into: &result[index &+ 1])
            carry = add(a[index &+ 2], b[index &+ 2], carry, into: &result[index &+ 2])
            carry = add(a[index &+ 3], b[index &+ 3], carry, into: &result[index &+ 3])
            index &+= 4
        }
        // As sums of 128 bits: a carry that is asked for by itself becomes a jump, which the processor often guesses wrong.
        var sum = UInt128(carry) &<< 64
        for index in index..<b.count {
            sum = UInt128(a[index]) &+ UInt128(b[index]) &+ sum &>> 64
            result[index] = UInt(truncatingIfNeeded: sum)
        }
        for index in b.count..<a.count {
            sum = UInt128(a[index]) &+ sum &>> 64
            result[index] = UInt(truncatingIfNeeded: sum)
        }
        return UInt(truncatingIfNeeded: sum &>> 64)
    }

    @inline(__always)
    private static func add(_ a: UInt, _ b: UInt, _ carry: UInt, into result: inout UInt) -> UInt {
        let (sum, isOver) = a.addingReportingOverflow(b)
        let (total, isOverNow) = sum.addingReportingOverflow(carry)
        result = total
        return isOver != isOverNow ? 1 : 0
    }

    /// The difference of two magnitudes.
    /// - Parameters:
    ///   - a: not below `b`.
    ///   - result: as long as `a`, and may be the same memory.
    static func subtract(_ b: Words, from a: Words, into result: MutableWords) {
        // A difference below zero has its highest bit set: what is borrowed from the next word.
        var difference: UInt128 = 0
        for index in 0..<b.count {
            difference = UInt128(a[index]) &- UInt128(b[index]) &- difference &>> 127
            result[index] = UInt(truncatingIfNeeded: difference)
        }
        for index in b.count..<a.count {
            difference = UInt128(a[index]) &- difference &>> 127
            result[index] = UInt(truncatingIfNeeded: difference)
        }
    }

    /// Adds to the lowest words; the sum fits. Words beyond the target are 0.
    static func add(_ words: Words, to target: MutableWords) {
        _ = add(Words(target), Words(rebasing: words[..<min(words.count, target.count)]), into: target)
    }

    /// Adds 1; the sum fits.
    static func increment(_ target: MutableWords) {
        var index = 0
        repeat {
            target[index] &+= 1
            index &+= 1
        } while target[index &- 1] == 0 && index < target.count
    }

    /// Subtracts from the lowest words; the difference is not negative.
    static func subtract(_ words: Words, from target: MutableWords) {
        subtract(words, from: Words(target), into: target)
    }

    // MARK: Products

    /// Word by word.
    /// - Parameter result: 0 before; as many words as both factors have.
    static func multiply(_ a: Words, _ b: Words, into result: MutableWords) {
        for place in 0..<b.count where b[place] != 0 {
            let factor = b[place]
            var sum: UInt128 = 0
            for index in 0..<a.count {
                // No overflow: a product of two words leaves room for two more.
                sum = UInt128(a[index]) &* UInt128(factor) &+ UInt128(result[place &+ index]) &+ sum &>> 64
                result[place &+ index] = UInt(truncatingIfNeeded: sum)
            }
            result[place &+ a.count] = UInt(truncatingIfNeeded: sum &>> 64)
        }
    }

    // MARK: Quotients

    /// Divides by one word, which is not 0, and gives the remainder.
    /// - Parameter quotient: as long as `words`, and may be the same memory.
    static func divide(_ words: Words, by divisor: UInt, into quotient: MutableWords) -> UInt {
        var rest: UInt = 0
        var index = words.count
        while index > 0 {
            index &-= 1
            (quotient[index], rest) = divisor.dividingFullWidth((rest, words[index]))
        }
        return rest
    }

    /// The remainder by one word, which is not 0.
    static func remainder(_ words: Words, by divisor: UInt) -> UInt {
        var rest: UInt = 0
        var index = words.count
        while index > 0 {
            index &-= 1
            rest = divisor.dividingFullWidth((rest, words[index])).remainder
        }
        return rest
    }

    /// One digit of a quotient: steps D3 to D6. The rest has one word more than the divisor, which has at least two and whose
    /// highest bit is set.
    static func divideStep(_ rest: MutableWords, _ divisor: Words) -> UInt {
        let n = divisor.count
        var digit = estimate(rest[n], rest[n - 1], rest[n - 2], divisor[n - 1], divisor[n - 2])
        var borrow: UInt = 0
        for index in 0..<n {
            let product = UInt128(digit) &* UInt128(divisor[index]) &+ UInt128(borrow)
            let difference = UInt128(rest[index]) &- UInt128(UInt(truncatingIfNeeded: product))
            rest[index] = UInt(truncatingIfNeeded: difference)
            borrow = UInt(truncatingIfNeeded: product &>> 64) &+ UInt(truncatingIfNeeded: difference &>> 127)
        }
        let (top, wasTooLarge) = rest[n].subtractingReportingOverflow(borrow)
        rest[n] = top
        if wasTooLarge {
            digit &-= 1
            let low = MutableWords(rebasing: rest[..<n])
            rest[n] &+= add(Words(low), divisor, into: low)
        }
        return digit
    }

    /// The quotient's digit, at most one too large.
    private static func estimate(_ u2: UInt, _ u1: UInt, _ u0: UInt, _ v1: UInt, _ v0: UInt) -> UInt {
        var digit: UInt
        var rest: UInt
        if u2 >= v1 {
            digit = .max
            let (sum, overflow) = u1.addingReportingOverflow(v1)
            if overflow { return digit }
            rest = sum
        } else {
            (digit, rest) = v1.dividingFullWidth((u2, u1))
        }
        while true {
            let (high, low) = digit.multipliedFullWidth(by: v0)
            if high < rest || (high == rest && low <= u0) { return digit }
            digit -= 1
            let (sum, overflow) = rest.addingReportingOverflow(v1)
            if overflow { return digit }
            rest = sum
        }
    }

    // MARK: Shifts

    /// Towards the higher words, by fewer bits than a word has.
    /// - Parameter result: at least as long as `words`; what is behind takes the highest bits, then 0.
    static func shiftLeft(_ words: Words, by bits: Int, into result: MutableWords) {
        var carry: UInt = 0
        for index in 0..<words.count {
            let word = words[index]
            result[index] = word &<< UInt(bits) | carry
            carry = bits == 0 ? 0 : word &>> UInt(UInt.bitWidth - bits)
        }
        for index in words.count..<result.count {
            result[index] = carry
            carry = 0
        }
    }

    /// Towards the lower words, by fewer bits than a word has.
    /// - Parameter result: as long as `words`, and may be the same memory.
    static func shiftRight(_ words: Words, by bits: Int, into result: MutableWords) {
        for index in 0..<words.count {
            let higher = index + 1 < words.count && bits > 0 ? words[index + 1] &<< UInt(UInt.bitWidth - bits) : 0
            result[index] = words[index] &>> UInt(bits) | higher
        }
    }
}
