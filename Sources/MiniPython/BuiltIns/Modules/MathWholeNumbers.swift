import BigInt

/// The functions of `math` for whole numbers.
let wholeNumberFunctions: [Native] = [
    Native("comb(n, k, /)", "Number of ways to choose k items from n items without repetition and without order.") {
        machine, arguments in
        if let n = arguments[0].intOrBool, let k = arguments[1].intOrBool, k > 0, n > k,
            let result = SmallCombinations.value(n, k)
        {
            return Value(result)
        }
        if let n = arguments[0].intOrBool, let k = arguments[1].intOrBool, k > 0, n > k,
            let result = Machine.combinations(UInt(n), UInt(min(k, n - k)))
        {
            return Value(result)
        }
        let (n, k) = try machine.choice(arguments[0], arguments[1])
        return try machine.combinations(n, k)
    },
    Native("factorial(n, /)", "Find n!.") { machine, arguments in
        let number = try machine.index(of: arguments[0])
        guard let n = number.int else {
            if number.wholeNumber?.sign == .minus { throw machine.negativeFactorial() }
            throw machine.error(.overflowError, "factorial() argument should not exceed \(Int.max)")
        }
        if n < 0 { throw machine.negativeFactorial() }
        if let small = SmallCombinations.factorial(n) { return Value(small) }
        try machine.checkProduct(factors: n, bits: Int.bitWidth - n.leadingZeroBitCount)
        return try machine.heap.integer(machine.product(of: 1...UInt(n)))
    },
    Native("gcd(*integers)", "Greatest Common Divisor.") { machine, arguments in
        if arguments.rest.allSatisfy({ $0.tag == .int }) {
            let divisor = arguments.rest.reduce(0) { Machine.divisor($0, $1.rawInt.magnitude) }
            if let small = Int(exactly: divisor) { return Value(small) }
        }
        var result = Value(0)
        for value in arguments.rest {
            result = try machine.greatestCommonDivisor(result, machine.index(of: value))
        }
        return result
    },
    Native("isqrt(n, /)", "Return the integer part of the square root of the input.") { machine, arguments in
        let value = try machine.index(of: arguments[0])
        if let small = value.int, small >= 0 { return Value(Int(Machine.squareRoot(UInt(small)))) }
        guard let number = value.wholeNumber else { return .none }
        if number.sign == .minus { throw machine.error(.valueError, "isqrt() argument must be nonnegative") }
        return try machine.heap.integer(BigInt(machine.squareRoot(number.magnitude)))
    },
    Native("lcm(*integers)", "Least Common Multiple.") { machine, arguments in
        var result = Value(1)
        for value in arguments.rest {
            let number = try machine.index(of: value)
            if number.int == 0 { result = Value(0) }
            guard result.int != 0, let magnitude = try machine.magnitude(number) else { continue }
            let part = try machine.binary(.floorDivide, magnitude, machine.greatestCommonDivisor(result, number))
            result = try machine.binary(.multiply, result, part)
        }
        return result
    },
    Native("perm(n, k=None, /)", "Number of ways to choose k items from n items without repetition and with order.") {
        machine, arguments in
        let (n, k) = try machine.choice(arguments[0], arguments[1].isNone ? arguments[0] : arguments[1])
        return try k > n ? Value(0) : machine.fallingProduct(n, k)
    },
]

extension Machine {
    fileprivate func negativeFactorial() -> any Error {
        error(.valueError, "factorial() not defined for negative values")
    }

    /// Asks for room for a product of so many factors of so many bits.
    fileprivate func checkProduct(factors: Int, bits: Int) throws {
        // Factors that grow evenly have on average little less than the bits of the last one.
        let (total, overflow) = factors.multipliedReportingOverflow(by: max(bits - 2, 1))
        if overflow { throw MemoryExhausted() }
        try check(bits: total)
    }

    fileprivate func choice(_ n: Value, _ k: Value) throws -> (BigInt, BigInt) {
        let (first, second) = (try index(of: n).wholeNumber ?? 0, try index(of: k).wholeNumber ?? 0)
        if first.sign == .minus { throw error(.valueError, "n must be a non-negative integer") }
        if second.sign == .minus { throw error(.valueError, "k must be a non-negative integer") }
        return (first, second)
    }

    /// n · (n - 1) · … with k factors, k at most n.
    fileprivate func fallingProduct(_ n: BigInt, _ k: BigInt) throws -> Value {
        guard let count = Int(exactly: k) else {
            throw error(.overflowError, "k must not exceed \(Int.max)")
        }
        if count == 0 { return Value(1) }
        try checkProduct(factors: count, bits: n.magnitude.bitWidth)
        if let top = UInt(exactly: n) { return try heap.integer(product(of: (top - UInt(count) + 1)...top)) }
        var result = n
        for step in 1..<max(count, 1) { result = try product(result, n - BigInt(step)) }
        return try heap.integer(result)
    }

    /// Factor by factor, each product divided at once, which leaves nothing; nil where one passes 64 bits.
    fileprivate static func combinations(_ n: UInt, _ k: UInt) -> Int? {
        var result: UInt = 1
        for factor in 1...k {
            let (product, overflow) = result.multipliedReportingOverflow(by: n - k + factor)
            if overflow { return nil }
            result = product / factor
        }
        return Int(exactly: result)
    }

    fileprivate func combinations(_ n: BigInt, _ k: BigInt) throws -> Value {
        if k > n { return Value(0) }
        let smaller = min(k, n - k)
        guard let count = Int(exactly: smaller) else {
            throw error(.overflowError, "min(n - k, k) must not exceed \(Int.max)")
        }
        if count == 0 { return Value(1) }
        let (top, bottom) = (try fallingProduct(n, smaller), try heap.integer(product(of: 1...UInt(count))))
        return try binary(.floorDivide, top, bottom)
    }
}
