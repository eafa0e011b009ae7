import BigInt

extension Machine {
    /// `base ** exponent` of whole numbers; a float for a negative exponent.
    func power(_ base: Int, _ exponent: Int) throws -> Value {
        if exponent < 0 { return Value(try power(Double(base), Double(exponent))) }
        var result = 1
        var square = base
        var rest = exponent
        while true {
            if rest & 1 == 1 {
                let (product, overflow) = result.multipliedReportingOverflow(by: square)
                if overflow { return try largePower(base, exponent) }
                result = product
            }
            rest >>= 1
            if rest == 0 { return Value(result) }
            let (product, overflow) = square.multipliedReportingOverflow(by: square)
            if overflow { return try largePower(base, exponent) }
            square = product
        }
    }

    private func largePower(_ base: Int, _ exponent: Int) throws -> Value {
        try withUnsafePointer(to: base.magnitude) {
            try power(
                WholeWords(words: UnsafeBufferPointer(start: $0, count: 1), isNegative: base < 0), exponent)
        }
    }

    func power(_ base: BigInt, _ exponent: BigInt) throws -> Value {
        if exponent.sign == .minus { return Value(try power(double(base), double(exponent))) }
        if exponent.isZero { return Value(1) }
        if base.magnitude <= 1 { return Value(base.sign == .minus && exponent.words[0] & 1 == 0 ? 1 : Int(base)) }
        guard let count = Int(exactly: exponent) else { throw MemoryExhausted() }
        return try Array(base.magnitude.words).withUnsafeBufferPointer {
            try power(WholeWords(words: $0, isNegative: base.sign == .minus), count)
        }
    }

    /// The base's magnitude is above 1, the exponent at least 1.
    private func power(_ base: WholeWords, _ exponent: Int) throws -> Value {
        // The result has more than (bits - 1) · exponent bits and no more than bits · exponent.
        let (bits, overflow) = (base.bitWidth - 1).multipliedReportingOverflow(by: exponent)
        if overflow { throw MemoryExhausted() }
        try check(bits: bits)
        let whole = base.words.firstIndex { $0 != 0 } ?? 0
        let zeros = base.words[whole].trailingZeroBitCount
        return try withUnsafeTemporaryAllocation(of: UInt.self, capacity: base.count - whole) { odd in
            WordArithmetic.shiftRight(.init(rebasing: base.words[whole...]), by: zeros, into: odd)
            let count = odd.count - (odd[odd.count - 1] == 0 ? 1 : 0)
            return try power(
                .init(rebasing: odd[..<count]), exponent, shiftedBy: (whole * UInt.bitWidth + zeros) * exponent,
                isNegative: base.isNegative && exponent & 1 == 1)
        }
    }

    /// `pow(base, exponent, modulus)`; the result has the sign of the modulus.
    /// - Throws: ValueError for the modulus 0 and where a negative exponent finds no inverse.
    func power(_ base: BigInt, _ exponent: BigInt, modulus: BigInt) throws -> Value {
        if modulus.isZero { throw error(.valueError, "pow() 3rd argument cannot be 0") }
        let divisor = modulus.magnitude
        if divisor == 1 { return Value(0) }
        var base = try floorDivision(base, BigInt(divisor)).remainder.magnitude
        if exponent.sign == .minus { base = try inverse(base, divisor) }
        let result = BigInt(try power(base, exponent.magnitude, divisor))
        return try heap.integer(modulus.sign == .minus && !result.isZero ? result + modulus : result)
    }

    /// The same within 64 bits, for an exponent that is not negative and a modulus above 0.
    static func power(_ base: Int, _ exponent: Int, modulus: Int) -> Int {
        let divisor = modulus.magnitude
        func product(_ x: UInt, _ y: UInt) -> UInt { divisor.dividingFullWidth(x.multipliedFullWidth(by: y)).remainder }
        var result = 1 % divisor
        var square = floorRemainder(base, modulus).magnitude
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            rest >>= 1
            if rest > 0 { square = product(square, square) }
        }
        return Int(result)
    }

    /// By squaring from the exponent's top bit; the base is below the modulus.
    private func power(_ base: BigUInt, _ exponent: BigUInt, _ modulus: BigUInt) throws -> BigUInt {
        if exponent.isZero { return 1 }
        let (factor, divisor, bits) = (Array(base.words), Array(modulus.words), Array(exponent.words))
        if divisor[0] & 1 == 1, divisor.count <= MontgomeryModulus.mostWords {
            let padded = factor + [UInt](repeating: 0, count: divisor.count - factor.count)
            return BigUInt(words: try power(padded, bits, oddModulus: divisor))
        }
        var result = factor
        let work = divisor.count * divisor.count
        for bit in (0..<exponent.bitWidth - 1).reversed() {
            result = try remainder(ofProduct: result, result, by: divisor)
            if bits[bit / UInt.bitWidth] >> UInt(bit % UInt.bitWidth) & 1 == 1 {
                result = try remainder(ofProduct: result, factor, by: divisor)
            }
            try poll(work / Self.wordsPerStep + 1)
        }
        return BigUInt(words: result)
    }

    /// The words of `x · y` modulo a number whose highest word is not 0; the highest words of the result may be 0.
    private func remainder(ofProduct x: [UInt], _ y: [UInt], by divisor: [UInt]) throws -> [UInt] {
        let count = x.count + y.count
        return try withUnsafeTemporaryAllocation(of: UInt.self, capacity: 3 * count + 2) { memory in
            let product = WordArithmetic.MutableWords(rebasing: memory[..<count])
            product.initialize(repeating: 0)
            try x.withUnsafeBufferPointer { x in try y.withUnsafeBufferPointer { try multiply(x, $0, into: product) } }
            guard count >= divisor.count else { return Array(product) }
            let rest = WordArithmetic.MutableWords(rebasing: memory[count...(2 * count)])
            let quotient = WordArithmetic.MutableWords(rebasing: memory[(2 * count + 1)...])
            try divisor.withUnsafeBufferPointer { divisor in
                try divide(
                    WordArithmetic.Words(product), by: divisor,
                    quotient: .init(rebasing: quotient[...(count - divisor.count)]), rest: rest)
            }
            return Array(rest[..<divisor.count])
        }
    }

    /// By Euclid's extended algorithm; `value` is below the modulus.
    private func inverse(_ value: BigUInt, _ modulus: BigUInt) throws -> BigUInt {
        var (rest, nextRest) = (modulus, value)
        var (factor, nextFactor) = (BigInt(0), BigInt(1))
        while !nextRest.isZero {
            let (quotient, remainder) = try division(rest, nextRest)
            (rest, nextRest) = (nextRest, remainder)
            (factor, nextFactor) = (nextFactor, factor - (try product(BigInt(quotient), nextFactor)))
            try poll()
        }
        if rest != 1 { throw error(.valueError, "base is not invertible for the given modulus") }
        return try floorDivision(factor, BigInt(modulus)).remainder.magnitude
    }
}
