import BigInt

extension Machine {
    /// `a == b` where no method of the program can be involved and the answer is quick; nil: ask `equals`.
    @inline(__always)
    func fastEquals(_ a: Value, _ b: Value) -> Bool? {
        switch (a.tag, b.tag) {
        case (.int, .int): return a.bits == b.bits
        case (.object, .object):
            guard let x = a.string, let y = b.string else { return nil }
            return x == y
        default: return nil
        }
    }

    /// `a == b` as a condition: the truth of what the operands' methods answer.
    /// - Throws: what a method of the program raises.
    public func equals(_ a: Value, _ b: Value) throws -> Bool {
        if let quick = fastEquals(a, b) { return quick }
        return a.isIdentical(to: b)
    }

    /// The hash of a value; equal values have equal hashes, as `hash(1) == hash(1.0) == hash(True)`.
    /// - Throws: TypeError for what cannot be hashed; what a `__hash__` of the program raises.
    public func hash(_ value: Value) throws -> Int {
        if value.tag == .int { return Self.hash(ofInt: value.rawInt) }
        if let string = value.string { return string.hashValue }
        return 0
    }

    /// CPython's hash of a whole number: the remainder by 2**61 - 1 with the number's sign, never -1.
    @inline(__always)
    static func hash(ofInt value: Int) -> Int {
        let modulus = (1 << 61) - 1
        if value > -modulus, value < modulus { return value == -1 ? -2 : value }
        let rest = value % modulus
        return rest == -1 ? -2 : rest
    }
}
