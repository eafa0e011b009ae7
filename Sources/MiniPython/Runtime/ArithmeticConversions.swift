import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `value · 2**exponent`, rounded once.
func scale(_ value: Double, by exponent: Int) -> Double {
    scalbn(value, numericCast(max(-5000, min(5000, exponent))))
}

extension BigUInt {
    /// The numbers below and from a word on.
    func split(at word: Int) -> (low: BigUInt, high: BigUInt) {
        (BigUInt(words: words.prefix(word)), BigUInt(words: words.dropFirst(word)))
    }
}

extension BigInt {
    /// What a bitwise operator makes of two numbers: word by word in two's complement, one word more than the longer one
    /// needs, so that the sign has room.
    init(_ x: BigInt, _ y: BigInt, bitByBit operation: (UInt, UInt) -> UInt) {
        let count = Swift.max(x.magnitude.words.count, y.magnitude.words.count) + 1
        let (a, b) = (x.twosComplement(count), y.twosComplement(count))
        let words = (0..<count).map { operation(a[$0], b[$0]) }
        if Int(bitPattern: words[count - 1]) < 0 {
            self = -BigInt(BigUInt(words: words.map { ~$0 })) - 1
        } else {
            self = BigInt(BigUInt(words: words))
        }
    }

    /// Rounded down, for negative numbers too.
    /// - Parameter count: not negative.
    func shiftedRight(by count: BigInt) -> BigInt {
        guard let count = Int(exactly: count), count <= magnitude.bitWidth else { return sign == .minus ? -1 : 0 }
        if sign == .plus { return self >> count }
        // floor(x / 2**n) = -(floor((|x| - 1) / 2**n) + 1)
        return -BigInt((magnitude - 1) >> count) - 1
    }

    /// The lowest words in two's complement, as many as asked for.
    func twosComplement(_ count: Int) -> [UInt] {
        var words = Array((sign == .minus ? magnitude - 1 : magnitude).words.prefix(count))
        words.append(contentsOf: repeatElement(0, count: count - words.count))
        return sign == .minus ? words.map { ~$0 } : words
    }

    /// The whole part of a finite number.
    init(truncating value: Double) {
        let whole = value.rounded(.towardZero)
        guard whole != 0, whole.isFinite else {
            self = 0
            return
        }
        let shift = Int(whole.exponent) - 52
        let significand = BigUInt(whole.significandBitPattern | 1 << 52)
        self = BigInt(
            sign: whole < 0 ? .minus : .plus, magnitude: shift >= 0 ? significand << shift : significand >> -shift)
    }
}

extension Double {
    /// The number as a fraction in lowest terms, the denominator a power of two; the number is finite.
    var exactRatio: (numerator: BigInt, denominator: BigInt) {
        if self == 0 { return (0, 1) }
        let isTiny = exponentBitPattern == 0
        let significand = isTiny ? significandBitPattern : significandBitPattern | 1 << 52
        let zeros = significand.trailingZeroBitCount
        let shift = (isTiny ? -1074 : Int(exponentBitPattern) - 1075) + zeros
        let odd = BigInt(sign: self < 0 ? .minus : .plus, magnitude: BigUInt(significand >> UInt64(zeros)))
        return shift >= 0 ? (odd << shift, 1) : (odd, BigInt(1) << -shift)
    }
}
