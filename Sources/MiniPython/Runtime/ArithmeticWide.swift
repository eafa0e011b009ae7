import BigInt

// Whole numbers a little beyond 64 bits, as products of two that fit: the machine's own 128-bit arithmetic instead of
// numbers of any size.

extension Value {
    /// A whole number that fits into 128 bits and is at hand as one; nil for everything else.
    @inline(__always)
    var wide: Int128? {
        if tag == .int { return Int128(rawInt) }
        guard isKind(.integer) else { return nil }
        return borrow(IntegerObject.self) { $0.wide }
    }
}

extension Int128 {
    /// A whole number of 126 bits at most, or nil.
    init?(near value: BigInt) {
        let magnitude = value.magnitude
        guard magnitude.bitWidth <= 126 else { return nil }
        let words = magnitude.words
        let high = words.count > 1 ? UInt128(words[1]) << 64 : 0
        let whole = Int128(truncatingIfNeeded: high | UInt128(words.first ?? 0))
        self = value.sign == .minus ? -whole : whole
    }
}

extension Heap {
    func integer(_ value: Int128) throws -> Value {
        if let small = Int(exactly: value) { return Value(small) }
        return try make(.integer, bytes: 16, { IntegerObject() }) { $0.start(value) }
    }
}

extension Machine {
    /// `a op b` while operands and result fit into 128 bits; nil where they do not, and for other operations.
    func wideArithmetic(_ op: BinaryOperation, _ a: Value, _ b: Value) throws -> Value? {
        guard let x = a.wide, let y = b.wide else { return nil }
        let (result, overflow): (Int128, Bool)
        switch op {
        case .add: (result, overflow) = x.addingReportingOverflow(y)
        case .subtract: (result, overflow) = x.subtractingReportingOverflow(y)
        case .multiply: (result, overflow) = x.multipliedReportingOverflow(by: y)
        case .bitAnd: (result, overflow) = (x & y, false)
        case .bitOr: (result, overflow) = (x | y, false)
        case .bitXor: (result, overflow) = (x ^ y, false)
        // Rounding down agrees with rounding to zero where nothing is negative.
        case .floorDivide where x >= 0 && y > 0: (result, overflow) = (x / y, false)
        case .modulo where x >= 0 && y > 0: (result, overflow) = (x % y, false)
        case .rightShift where y >= 0: (result, overflow) = (x >> Swift.min(y, 127), false)
        default: return nil
        }
        return overflow ? nil : try heap.integer(result)
    }
}
