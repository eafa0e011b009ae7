extension Machine {
    /// The hash of a value; equal values have equal hashes, as `hash(1) == hash(1.0) == hash(True)`.
    /// - Throws: TypeError for what cannot be hashed; what a `__hash__` of the program raises.
    public func hash(_ value: Value) throws -> Int {
        switch value.tag {
        case .int, .bool: return Self.hash(ofInt: value.rawInt)
        case .float: return Self.hash(ofFloat: value.rawDouble)
        case .none, .undefined: return Self.hashOfNone
        case .object:
            if value.rawKind == .string { return value.borrow(StringObject.self) { $0.hashValue } }
            if value.rawKind == .tuple, value.isPlain {
                if let quick = value.borrow(TupleObject.self, { Self.quickHash(of: $0) }) { return quick }
                return try value.borrow(TupleObject.self) { try hash(ofTuple: $0) }
            }
            return try hash(ofObject: value)
        }
    }

    /// The hash of a number, a text, None, `...` or a tuple of such, which no method of the program has a say in.
    static func hash(ofConstant value: Value) -> Int {
        switch value.tag {
        case .int, .bool: hash(ofInt: value.rawInt)
        case .float: hash(ofFloat: value.rawDouble)
        case .none, .undefined: hashOfNone
        case .object:
            value.string?.hashValue ?? value.bigInteger.map { hash(ofBig: $0) }
                ?? value.tuple.map { hash(ofConstants: $0) } ?? hash(ofAddress: value)
        }
    }

    private static func hash(ofConstants tuple: TupleObject) -> Int {
        var hasher = TupleHasher()
        for element in tuple.values { hasher.combine(hash(ofConstant: element)) }
        return hasher.finish(count: tuple.count)
    }

    private static let hashOfNone = 0x0FCA_8642

    @inline(never)
    private func hash(ofObject value: Value) throws -> Int {
        let object = value.rawObject
        switch object.kind {
        case .string: return unsafeDowncast(object, to: StringObject.self).hashValue
        case .integer: return Self.hash(ofBig: unsafeDowncast(object, to: IntegerObject.self))
        case .tuple:
            if object.flavor != .plain, let answer = try callSpecial(value, "__hash__")?.intOrBool { return answer }
            return try hash(ofTuple: unsafeDowncast(object, to: TupleObject.self))
        case .frozenSet: return Self.hash(ofElementHashes: unsafeDowncast(object, to: SetObject.self).hashes)
        case .range: return try hash(ofRange: unsafeDowncast(object, to: RangeObject.self))
        case .list, .dict, .set, .slice: throw unhashable(value)
        case .dictView:
            if value.dictView?.part != .values { throw unhashable(value) }
            return Self.hash(ofAddress: value)
        case .boundMethod:
            guard let method = value.boundMethod else { return 0 }
            return Self.hash(ofAddress: method.receiver) ^ Self.hash(ofAddress: method.function)
        case .foreign:
            guard let hash = try value.foreign?.hash(self) else { throw unhashable(value) }
            return hash == -1 ? -2 : hash
        case .instance, .exception: return try hash(ofInstance: value)
        default: return Self.hash(ofAddress: value)
        }
    }

    private func unhashable(_ value: Value) -> any Error { error(.typeError, "unhashable type: '\(typeName(value))'") }

    private func hash(ofInstance value: Value) throws -> Int {
        if let answer = try callSpecial(.hash, of: value) { return try hash(answered: answer) }
        let names = (hash: heap.name("__hash__"), equality: heap.name("__eq__"))
        for type in type(of: value).order where type !== types.object {
            if let method = type.attributes[names.hash] {
                if method.isNone { throw unhashable(value) }
                break
            }
            // A class that says when its instances are equal must also say how they hash.
            if type.attributes[names.equality] != nil { throw unhashable(value) }
        }
        guard let answer = try callProgram(value, "__hash__") else { return Self.hash(ofAddress: value) }
        return try hash(answered: answer)
    }

    private func hash(answered answer: Value) throws -> Int {
        if let int = answer.intOrBool { return int == -1 ? -2 : int }
        if let big = answer.bigInteger { return Self.hash(ofBig: big) }
        throw error(.typeError, "__hash__ method should return an integer")
    }

    // MARK: Numbers

    /// The largest Mersenne prime below 2**63: hashes of numbers are remainders by it.
    private static let modulus = (1 << 61) - 1

    /// CPython's hash of a whole number: the remainder by 2**61 - 1 with the number's sign, never -1.
    @inline(__always)
    static func hash(ofInt value: Int) -> Int {
        if value > -modulus, value < modulus { return value == -1 ? -2 : value }
        let rest = value % modulus
        return rest == -1 ? -2 : rest
    }

    static func hash(ofBig number: IntegerObject) -> Int {
        let rest = Value(number).withWords { Int(remainder($0.words)) } ?? 0
        let signed = number.sign < 0 ? -rest : rest
        return signed == -1 ? -2 : signed
    }

    /// The remainder by 2**61 - 1 without a division: 2**61 leaves 1, so that 2**64 leaves 8.
    private static func remainder(_ words: WordArithmetic.Words) -> UInt {
        let modulus = UInt(modulus)
        var rest: UInt = 0
        for word in words.reversed() {
            let shifted = rest << 3 & modulus | rest >> 58
            rest = shifted + (word & modulus) + word >> 61
            rest = rest & modulus + rest >> 61
            if rest >= modulus { rest -= modulus }
        }
        return rest
    }

    /// A float hashes as the fraction that it is, so that whole floats hash as their int
    /// (Python's "Hashing of numeric types").
    static func hash(ofFloat value: Double) -> Int {
        if abs(value) < 0x1p53, value == value.rounded(.towardZero) { return hash(ofInt: Int(value)) }
        if value.isInfinite { return value > 0 ? 314159 : -314159 }
        if value.isNaN { return 0 }
        // value = significand * 2**exponent with a whole significand; 2**61 leaves the remainder 1.
        let significand = Int(value.magnitude.significandBitPattern)
        let isNormal = value.magnitude >= Double.leastNormalMagnitude
        let whole = isNormal ? significand | 1 << 52 : significand
        let exponent = (isNormal ? Int(value.exponentBitPattern) : 1) - 1023 - 52
        let shift = (exponent % 61 + 61) % 61
        let rotated = shift == 0 ? whole : ((whole << shift) & modulus) | (whole >> (61 - shift))
        let rest = rotated == modulus ? 0 : rotated
        let signed = value < 0 ? -rest : rest
        return signed == -1 ? -2 : signed
    }

    // MARK: Objects

    /// By identity. Addresses are multiples of 16, so that their low bits are turned away.
    static func hash(ofAddress value: Value) -> Int {
        let turned = Int(bitPattern: UInt(value.bits >> 4 | value.bits << 60))
        return turned == -1 ? -2 : turned
    }

    private func hash(ofRange range: RangeObject) throws -> Int {
        try hash(
            ofTuple: heap.tupleObject([
                Value(range.count), range.count == 0 ? .none : Value(range.start),
                range.count < 2 ? .none : Value(range.step),
            ]))
    }

    /// The hash of a short tuple of numbers and texts, as they often are keys and places; nil for others.
    @inline(__always)
    private static func quickHash(of tuple: TupleObject) -> Int? {
        guard tuple.count <= 8 else { return nil }
        var hasher = TupleHasher()
        for index in 0..<tuple.count {
            let element = tuple[index]
            if element.tag == .int {
                hasher.combine(hash(ofInt: element.rawInt))
            } else if element.isKind(.string) {
                hasher.combine(element.borrow(StringObject.self) { $0.hashValue })
            } else {
                return nil
            }
        }
        return hasher.finish(count: tuple.count)
    }

    private func hash(ofTuple tuple: TupleObject) throws -> Int {
        try enterNative(" while calling a Python object")
        defer { leaveNative() }
        var hasher = TupleHasher()
        for index in 0..<tuple.count {
            hasher.combine(try hash(tuple[index]))
            if index & 1023 == 1023 { try poll(1024) }
        }
        try poll(tuple.count & 1023)
        return hasher.finish(count: tuple.count)
    }

    /// The hash of a frozenset, which no order of its elements changes (CPython, Objects/setobject.c).
    static func hash(ofElementHashes hashes: [Int]) -> Int {
        var hash: UInt = 0
        for element in hashes {
            let bits = UInt(bitPattern: element)
            hash ^= ((bits ^ 89_869_747) ^ (bits << 16)) &* 3_644_798_167
        }
        hash ^= (UInt(hashes.count) &+ 1) &* 1_927_868_237
        hash ^= (hash >> 11) ^ (hash >> 25)
        hash = hash &* 69069 &+ 907_133_923
        return hash == UInt.max ? 590_923_713 : Int(bitPattern: hash)
    }
}

/// The hash of a tuple from those of its elements: xxHash's rounds as CPython uses them.
struct TupleHasher {
    private var state: UInt64 = 2_870_177_450_012_600_261

    mutating func combine(_ hash: Int) {
        state &+= UInt64(bitPattern: Int64(hash)) &* 14_029_467_366_897_019_727
        state = state << 31 | state >> 33
        state = state &* 11_400_714_785_074_694_791
    }

    func finish(count: Int) -> Int {
        let mixed = state &+ (UInt64(count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
        return mixed == UInt64.max ? 1_546_275_796 : Int(Int64(bitPattern: mixed))
    }
}
