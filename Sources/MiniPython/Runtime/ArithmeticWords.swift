// Whole numbers beyond 128 bits, word by word, from the operands' memory straight into the result's: what programs do
// with them most. Everything else goes by way of BigInt.

extension Machine {
    /// `a op b` of whole numbers; nil for other operands, and where the operation is done by `bigArithmetic`.
    /// - Throws: `MemoryExhausted` before a result too large is computed.
    func wordArithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        let result = try a.withWords { x in
            try b.withWords { y -> Value? in
                switch op {
                case .add: try sum(x, y, isNegative: y.isNegative)
                case .subtract: try sum(x, y, isNegative: !y.isNegative)
                case .multiply: try product(x, y)
                case .divide where y.count > 0: Value(try trueQuotient(x, y))
                case .floorDivide where y.count > 0: try quotient(x, y)
                case .modulo where y.count > 0: try remainder(x, y)
                case .leftShift where !y.isNegative && y.count <= 1: try shiftedLeft(x, by: y.words.first ?? 0)
                case .rightShift where !x.isNegative && !y.isNegative && y.count <= 1:
                    try shiftedRight(x, by: y.words.first ?? 0)
                case .bitAnd, .bitOr, .bitXor: x.isNegative || y.isNegative ? nil : try bits(op, x, y)
                default: nil
                }
            }
        }
        guard let first = result, let second = first else { return nil }
        return second
    }

    /// The same of two numbers that both stand in words, for the operations that take hardly longer than finding them.
    @inline(__always)
    func largeArithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        guard op == .add || op == .subtract || op == .multiply else { return nil }
        return try a.borrow(IntegerObject.self) { x in
            try b.borrow(IntegerObject.self) { y in
                guard x.wide == nil, y.wide == nil else { return nil }
                switch op {
                case .add: return try sum(x.words, y.words, isNegative: y.words.isNegative)
                case .subtract: return try sum(x.words, y.words, isNegative: !y.words.isNegative)
                default: return try product(x.words, y.words)
                }
            }
        }
    }

    // MARK: Sums

    /// - Parameter isNegative: the second number's sign, which a subtraction turns.
    private func sum(_ x: WholeWords, _ y: WholeWords, isNegative: Bool) throws -> Value {
        if x.isNegative == isNegative {
            let (a, b) = x.count < y.count ? (y.words, x.words) : (x.words, y.words)
            return try heap.integer(isNegative: isNegative, count: a.count + 1) {
                $0[a.count] = WordArithmetic.add(a, b, into: $0)
            }
        }
        let isBelow = WordArithmetic.compare(x.words, y.words) < 0
        let (a, b) = isBelow ? (y.words, x.words) : (x.words, y.words)
        return try heap.integer(isNegative: isBelow ? isNegative : x.isNegative, count: a.count) {
            WordArithmetic.subtract(b, from: a, into: $0)
        }
    }

    // MARK: Products

    private func product(_ x: WholeWords, _ y: WholeWords) throws -> Value {
        try check(bits: x.bitWidth + y.bitWidth)
        return try heap.integer(isNegative: x.isNegative != y.isNegative, count: x.count + y.count) { result in
            result.initialize(repeating: 0)
            try multiply(x.words, y.words, into: result)
        }
    }

    /// A power by squaring from the exponent's top bit, in two buffers by turns.
    /// - Parameters:
    ///   - base: odd, so that powers of two are left to a shift; the highest word is not 0.
    ///   - exponent: at least 1.
    ///   - zeros: by how many bits the result is shifted.
    func power(_ base: WordArithmetic.Words, _ exponent: Int, shiftedBy zeros: Int, isNegative: Bool) throws -> Value {
        let bits = WholeWords(words: base, isNegative: false).bitWidth
        // No result between has more bits than the last; a product may have one word more than it needs.
        let room = (bits * exponent) / UInt.bitWidth + 3
        return try withUnsafeTemporaryAllocation(of: UInt.self, capacity: 2 * room) { memory in
            var current = WordArithmetic.MutableWords(rebasing: memory[..<room])
            var other = WordArithmetic.MutableWords(rebasing: memory[room...])
            _ = current.update(fromContentsOf: base)
            var count = base.count
            func multiply(by factor: WordArithmetic.Words) throws {
                let result = WordArithmetic.MutableWords(rebasing: other[..<(count + factor.count)])
                result.initialize(repeating: 0)
                try self.multiply(.init(rebasing: current[..<count]), factor, into: result)
                count = result.count - (result[result.count - 1] == 0 ? 1 : 0)
                swap(&current, &other)
            }
            for bit in (0..<(Int.bitWidth - exponent.leadingZeroBitCount - 1)).reversed() {
                try multiply(by: .init(rebasing: current[..<count]))
                if exponent >> bit & 1 == 1 { try multiply(by: base) }
            }
            return try shiftedLeft(.init(rebasing: current[..<count]), by: zeros, isNegative: isNegative)
        }
    }

    // MARK: Quotients, rounded down

    private func quotient(_ x: WholeWords, _ y: WholeWords) throws -> Value {
        let isNegative = x.isNegative != y.isNegative
        if WordArithmetic.compare(x.words, y.words) < 0 { return Value(isNegative && x.count > 0 ? -1 : 0) }
        return try heap.integer(isNegative: isNegative, count: x.count - y.count + 2) { result in
            let digits = WordArithmetic.MutableWords(rebasing: result.dropLast())
            result[result.count - 1] = 0
            if y.count == 1 {
                let rest = WordArithmetic.divide(x.words, by: y.words[0], into: digits)
                if isNegative, rest != 0 { WordArithmetic.increment(result) }
                return
            }
            try withUnsafeTemporaryAllocation(of: UInt.self, capacity: x.count + 1) { rest in
                try divide(x.words, by: y.words, quotient: digits, rest: rest)
                if isNegative, rest.contains(where: { $0 != 0 }) { WordArithmetic.increment(result) }
            }
        }
    }

    private func remainder(_ x: WholeWords, _ y: WholeWords) throws -> Value {
        let differs = x.isNegative != y.isNegative
        if y.count == 1 {
            let divisor = y.words[0]
            let rest = WordArithmetic.remainder(x.words, by: divisor)
            let magnitude = differs && rest != 0 ? divisor - rest : rest
            return try heap.integer(y.isNegative ? -Int128(magnitude) : Int128(magnitude))
        }
        return try heap.integer(isNegative: y.isNegative, count: y.count) { result in
            if WordArithmetic.compare(x.words, y.words) < 0 {
                result.initialize(repeating: 0)
                WordArithmetic.add(x.words, to: result)
            } else {
                let count = x.count - y.count + 1
                try withUnsafeTemporaryAllocation(of: UInt.self, capacity: x.count + 1 + count) { both in
                    let rest = WordArithmetic.MutableWords(rebasing: both[...x.count])
                    try divide(
                        x.words, by: y.words, quotient: .init(rebasing: both[(x.count + 1)...]), rest: rest)
                    _ = result.update(fromContentsOf: rest[..<y.count])
                }
            }
            if differs, result.contains(where: { $0 != 0 }) {
                WordArithmetic.subtract(WordArithmetic.Words(result), from: y.words, into: result)
            }
        }
    }

    // MARK: Bits

    private func shiftedLeft(_ x: WholeWords, by count: UInt) throws -> Value? {
        if x.count == 0 { return Value(0) }
        // What is beyond every limit has words of its own.
        guard count <= UInt(Self.integerBitLimit) else { return nil }
        return try shiftedLeft(x.words, by: Int(count), isNegative: x.isNegative)
    }

    /// - Parameter words: the highest is not 0.
    func shiftedLeft(_ words: WordArithmetic.Words, by count: Int, isNegative: Bool) throws -> Value {
        let x = WholeWords(words: words, isNegative: isNegative)
        try check(bits: x.bitWidth + count)
        let (whole, bits) = (count / UInt.bitWidth, count % UInt.bitWidth)
        return try heap.integer(isNegative: isNegative, count: x.count + whole + 1) { result in
            for place in 0..<whole { result[place] = 0 }
            WordArithmetic.shiftLeft(words, by: bits, into: .init(rebasing: result[whole...]))
        }
    }

    private func shiftedRight(_ x: WholeWords, by count: UInt) throws -> Value {
        guard count < UInt(x.bitWidth) else { return Value(0) }
        let (whole, bits) = (Int(count) / UInt.bitWidth, Int(count) % UInt.bitWidth)
        return try heap.integer(isNegative: false, count: x.count - whole) { result in
            WordArithmetic.shiftRight(.init(rebasing: x.words[whole...]), by: bits, into: result)
        }
    }

    /// Of two numbers that are not negative.
    private func bits(_ op: BinaryOperation, _ x: WholeWords, _ y: WholeWords) throws -> Value {
        let (a, b) = x.count < y.count ? (y.words, x.words) : (x.words, y.words)
        return try heap.integer(isNegative: false, count: op == .bitAnd ? b.count : a.count) { result in
            for place in 0..<b.count {
                result[place] =
                    op == .bitAnd ? a[place] & b[place] : op == .bitOr ? a[place] | b[place] : a[place] ^ b[place]
            }
            if op != .bitAnd { for place in b.count..<a.count { result[place] = a[place] } }
        }
    }

    // MARK: Comparing

    /// -1, 0 or 1 as a number beyond 64 bits is below another, equal to it, or above.
    static func order(_ a: Value, _ b: Value) -> Int {
        let order = a.withWords { x in
            b.withWords { y in
                x.isNegative != y.isNegative
                    ? (x.isNegative ? -1 : 1)
                    : WordArithmetic.compare(x.words, y.words) * (x.isNegative ? -1 : 1)
            }
        }
        guard let first = order, let second = first else { preconditionFailure("both are whole numbers") }
        return second
    }
}
