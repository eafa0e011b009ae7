import BigInt

// Whole numbers of any size. Sizes are asked of the heap before anything is computed, and long computations are cut
// into pieces between which the machine is polled, so that no line of a program can hold it up.

extension Machine {
    /// The most bits a whole number may have: 4 megabytes, or about ten million decimal digits.
    static let integerBitLimit = 1 << 25

    /// Asks for room for a whole number of so many bits.
    /// - Throws: `MemoryExhausted` when the heap or the limit of whole numbers does not allow them.
    func check(bits: Int) throws {
        if bits > Self.integerBitLimit { throw MemoryExhausted() }
        try heap.check(bytes: bits / 8)
    }

    func bigArithmetic(_ op: BinaryOperation, _ x: BigInt, _ y: BigInt) throws -> Value? {
        switch op {
        case .add: return try heap.integer(x + y)
        case .subtract: return try heap.integer(x - y)
        case .multiply: return try heap.integer(product(x, y))
        case .divide:
            if y.isZero { throw zeroDivision("division by zero") }
            return Value(try quotient(x, y))
        case .floorDivide:
            if y.isZero { throw zeroDivision("integer division or modulo by zero") }
            return try heap.integer(floorDivision(x, y).quotient)
        case .modulo:
            if y.isZero { throw zeroDivision("integer modulo by zero") }
            return try heap.integer(floorDivision(x, y).remainder)
        case .power: return try power(x, y)
        case .leftShift:
            if y.sign == .minus { throw error(.valueError, "negative shift count") }
            return try shiftLeft(x, by: y)
        case .rightShift:
            if y.sign == .minus { throw error(.valueError, "negative shift count") }
            return try heap.integer(x.shiftedRight(by: y))
        case .bitAnd:
            // A mask that is not negative and of one word needs the other number's lowest word alone.
            if y.sign == .plus, y.magnitude.bitWidth < 63 {
                return Value(Int(bitPattern: x.lowestWord & y.lowestWord))
            }
            return try heap.integer(BigInt(x, y, bitByBit: &))
        case .bitOr: return try heap.integer(BigInt(x, y, bitByBit: |))
        case .bitXor: return try heap.integer(BigInt(x, y, bitByBit: ^))
        case .matrixMultiply: return nil
        }
    }

    // MARK: Shifts

    func shiftLeft(_ x: BigInt, by count: BigInt) throws -> Value {
        if x.isZero { return Value(0) }
        guard let count = Int(exactly: count) else {
            // CPython counts in digits of 30 bits.
            if Int(exactly: count / 30) != nil { throw MemoryExhausted() }
            throw error(.overflowError, "too many digits in integer")
        }
        let (bits, overflow) = count.addingReportingOverflow(x.magnitude.bitWidth)
        if overflow { throw MemoryExhausted() }
        try check(bits: bits)
        return try heap.integer(x << count)
    }

    // MARK: Products

    func product(_ x: BigInt, _ y: BigInt) throws -> BigInt {
        BigInt(sign: x.sign == y.sign ? .plus : .minus, magnitude: try product(x.magnitude, y.magnitude))
    }

    // MARK: Division

    /// Quotient rounded down and remainder with the divisor's sign; the divisor is not 0.
    func floorDivision(_ x: BigInt, _ y: BigInt) throws -> (quotient: BigInt, remainder: BigInt) {
        let (quotient, remainder) = try division(x.magnitude, y.magnitude)
        if x.sign == y.sign { return (BigInt(quotient), BigInt(sign: y.sign, magnitude: remainder)) }
        if remainder.isZero { return (-BigInt(quotient), 0) }
        return (-BigInt(quotient) - 1, BigInt(sign: y.sign, magnitude: y.magnitude - remainder))
    }

    /// Quotient and remainder, polling between pieces; the divisor is not 0.
    func division(_ x: BigUInt, _ y: BigUInt) throws -> (quotient: BigUInt, remainder: BigUInt) {
        if x < y { return (0, x) }
        let (quotient, remainder) = try division(Array(x.words), Array(y.words))
        return (BigUInt(words: quotient), BigUInt(words: remainder))
    }

    /// The same of words; the divisor is not longer, and the remainder is as long as it.
    func division(_ x: [UInt], _ y: [UInt]) throws -> (quotient: [UInt], remainder: [UInt]) {
        var quotient = [UInt](repeating: 0, count: x.count - y.count + 1)
        var rest = [UInt](repeating: 0, count: x.count + 1)
        try x.withUnsafeBufferPointer { x in
            try y.withUnsafeBufferPointer { y in
                try quotient.withUnsafeMutableBufferPointer { quotient in
                    try rest.withUnsafeMutableBufferPointer { try divide(x, by: y, quotient: quotient, rest: $0) }
                }
            }
        }
        return (quotient, Array(rest[..<y.count]))
    }

    /// Quotient and remainder by Knuth's algorithm D, polling between the digits.
    /// - Parameters:
    ///   - y: not 0, and not longer than `x`.
    ///   - quotient: as many words as `x` has more than `y`, and one.
    ///   - rest: one word more than `x` has; the lowest, as many as `y` has, then are the remainder, the others 0.
    func divide(
        _ x: WordArithmetic.Words, by y: WordArithmetic.Words, quotient: WordArithmetic.MutableWords,
        rest: WordArithmetic.MutableWords
    ) throws {
        let n = y.count
        if n == 1 {
            rest.initialize(repeating: 0)
            rest[0] = WordArithmetic.divide(x, by: y[0], into: quotient)
            return
        }
        let shift = y[n - 1].leadingZeroBitCount
        WordArithmetic.shiftLeft(x, by: shift, into: rest)
        try withUnsafeTemporaryAllocation(of: UInt.self, capacity: n) { divisor in
            WordArithmetic.shiftLeft(y, by: shift, into: divisor)
            for place in stride(from: x.count - n, through: 0, by: -1) {
                if n > 8 { try poll(n / Self.wordsPerStep) }
                quotient[place] = WordArithmetic.divideStep(
                    WordArithmetic.MutableWords(rebasing: rest[place...(place + n)]), WordArithmetic.Words(divisor))
            }
        }
        WordArithmetic.shiftRight(WordArithmetic.Words(rest), by: shift, into: rest)
    }

    func quotient(_ x: BigInt, _ y: BigInt) throws -> Double {
        try Array(x.magnitude.words).withUnsafeBufferPointer { first in
            try Array(y.magnitude.words).withUnsafeBufferPointer { second in
                try trueQuotient(
                    WholeWords(words: first, isNegative: x.sign == .minus),
                    WholeWords(words: second, isNegative: y.sign == .minus))
            }
        }
    }

    /// `x / y` of whole numbers, correctly rounded: enough digits of the quotient by shifting, then one rounding to
    /// even, as CPython's long_true_divide describes.
    /// - Parameter y: not 0.
    func trueQuotient(_ x: WholeWords, _ y: WholeWords) throws -> Double {
        guard let magnitude = try trueQuotient(ofMagnitudes: x, y) else {
            throw error(.overflowError, "integer division result too large for a float")
        }
        return x.isNegative == y.isNegative ? magnitude : -magnitude
    }

    private func trueQuotient(ofMagnitudes x: WholeWords, _ y: WholeWords) throws -> Double? {
        if x.count == 0 { return 0 }
        let difference = x.bitWidth - y.bitWidth
        if difference > 1024 { return nil }
        if difference < -1078 { return 0 }
        let shift = max(difference, -1021) - 55
        // At most 57 bits.
        var (bits, isInexact) = try digits(of: x, shiftedLeftBy: -shift, over: y)
        let excess = max(64 - bits.leadingZeroBitCount, -1021 - shift) - 53
        let mask: UInt = 1 << UInt(max(excess - 1, 0))
        let low = bits | (isInexact ? 1 : 0)
        if low & mask != 0, low & (3 * mask - 1) != 0 { bits += mask }
        bits &= ~(2 * mask - 1)
        let result = scale(Double(bits), by: shift)
        return result.isInfinite ? nil : result
    }

    /// The whole part of a quotient that has no more than one word, and whether there is more behind it.
    /// - Parameter places: by how many bits the dividend is shifted before; to the right where it is negative.
    private func digits(of x: WholeWords, shiftedLeftBy places: Int, over y: WholeWords) throws -> (UInt, Bool) {
        typealias Words = WordArithmetic.MutableWords
        let (whole, bits) = abs(places).quotientAndRemainder(dividingBy: UInt.bitWidth)
        let room = places >= 0 ? x.count + whole + 1 : x.count - whole
        return try withUnsafeTemporaryAllocation(of: UInt.self, capacity: 3 * room + 2) { memory in
            var scaled = Words(rebasing: memory[..<room])
            var isInexact = false
            if places >= 0 {
                for place in 0..<whole { scaled[place] = 0 }
                WordArithmetic.shiftLeft(x.words, by: bits, into: Words(rebasing: scaled[whole...]))
            } else {
                isInexact = x.words[..<whole].contains { $0 != 0 } || x.words[whole] & (1 << UInt(bits) - 1) != 0
                WordArithmetic.shiftRight(.init(rebasing: x.words[whole...]), by: bits, into: scaled)
            }
            scaled = Words(rebasing: scaled[..<WordArithmetic.length(scaled)])
            let dividend = WordArithmetic.Words(scaled)
            guard WordArithmetic.compare(dividend, y.words) >= 0 else { return (0, isInexact || !dividend.isEmpty) }
            let quotient = Words(rebasing: memory[room...(room + dividend.count - y.count)])
            let rest = Words(rebasing: memory[(2 * room + 1)...(2 * room + 1 + dividend.count)])
            try divide(dividend, by: y.words, quotient: quotient, rest: rest)
            return (quotient[0], isInexact || rest.contains { $0 != 0 })
        }
    }
}

extension BigInt {
    /// The lowest 64 bits in two's complement.
    fileprivate var lowestWord: UInt {
        let word = magnitude.words.first ?? 0
        return sign == .minus ? 0 &- word : word
    }
}
