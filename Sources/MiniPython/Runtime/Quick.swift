#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The frequent cases of operations, inside the loop: whole numbers within 64 bits and floats, lists and tuples. Each
/// answers nil where it is not one of them.
enum Quick {
    @inline(__always)
    static func sum(_ x: Value, _ y: Value) -> Value? {
        if x.tag == .int, y.tag == .int {
            let (sum, overflow) = x.rawInt.addingReportingOverflow(y.rawInt)
            return overflow ? nil : Value(sum)
        }
        if x.tag == .float, y.tag == .float { return Value(x.rawDouble + y.rawDouble) }
        return mixed(x, y) { $0 + $1 }
    }

    @inline(__always)
    static func difference(_ x: Value, _ y: Value) -> Value? {
        if x.tag == .int, y.tag == .int {
            let (difference, overflow) = x.rawInt.subtractingReportingOverflow(y.rawInt)
            return overflow ? nil : Value(difference)
        }
        if x.tag == .float, y.tag == .float { return Value(x.rawDouble - y.rawDouble) }
        return mixed(x, y) { $0 - $1 }
    }

    @inline(__always)
    static func product(_ x: Value, _ y: Value) -> Value? {
        if x.tag == .float, y.tag == .float { return Value(x.rawDouble * y.rawDouble) }
        if x.tag == .int, y.tag == .int {
            let (product, overflow) = x.rawInt.multipliedReportingOverflow(by: y.rawInt)
            return overflow ? nil : Value(product)
        }
        return mixed(x, y) { $0 * $1 }
    }

    /// A float with a whole number, which becomes a float by itself.
    @inline(__always)
    private static func mixed(_ x: Value, _ y: Value, _ operation: (Double, Double) -> Double) -> Value? {
        if x.tag == .int, y.tag == .float { return Value(operation(Double(x.rawInt), y.rawDouble)) }
        if x.tag == .float, y.tag == .int { return Value(operation(x.rawDouble, Double(y.rawInt))) }
        return nil
    }

    @inline(__always)
    static func quotient(_ x: Value, _ y: Value) -> Value? {
        if x.tag == .float, y.tag == .float, y.rawDouble != 0 { return Value(x.rawDouble / y.rawDouble) }
        if x.tag == .float, y.tag == .int, y.rawInt != 0 { return Value(x.rawDouble / Double(y.rawInt)) }
        if x.tag == .int, y.tag == .float, y.rawDouble != 0 { return Value(Double(x.rawInt) / y.rawDouble) }
        return nil
    }

    @inline(__always)
    static func floorQuotient(_ x: Value, _ y: Value) -> Value? {
        guard x.tag == .int, y.tag == .int, y.rawInt > 0 else { return nil }
        return Value(Machine.floorQuotient(x.rawInt, y.rawInt))
    }

    @inline(__always)
    static func remainder(_ x: Value, _ y: Value) -> Value? {
        guard x.tag == .int, y.tag == .int, y.rawInt > 0 else { return nil }
        let rest = x.rawInt % y.rawInt
        return Value(rest < 0 ? rest &+ y.rawInt : rest)
    }

    /// A float to a whole number; a whole number to a small one, while it stays within 64 bits.
    @inline(__always)
    static func power(_ x: Value, _ y: Value) -> Value? {
        guard y.tag == .int, y.rawInt >= 0 else { return nil }
        if x.tag == .float {
            if y.rawInt == 2, let square = square(x.rawDouble) { return Value(square) }
            let result = pow(x.rawDouble, Double(y.rawInt))
            return result.isFinite ? Value(result) : nil
        }
        guard x.tag == .int, y.rawInt == 2 else { return nil }
        return product(x, x)
    }

    /// `x * x` where it is surely what `pow(x, 2)` rounds to, nil near the middle between two floats. `pow` errs by
    /// less than 0.05 units in the last place before it rounds (glibc 2.28 and later, sysdeps/ieee754/dbl-64/e_pow.c).
    @inline(__always)
    static func square(_ x: Double) -> Double? {
        let product = x * x
        guard product > 0x1p-900, product < 0x1p1000 else { return nil }
        let rest = (-product).addingProduct(x, x)
        let unit = Double(bitPattern: (product.bitPattern & 0x7FF0_0000_0000_0000) &- (52 << 52))
        return rest.magnitude < 0.44 * unit ? product : nil
    }

    /// Powers, and the operations on bits that stay within 64 bits.
    @inline(__always)
    static func bits(_ op: BinaryOperation, _ x: Value, _ y: Value) -> Value? {
        if op == .power { return power(x, y) }
        guard x.tag == .int, y.tag == .int else { return nil }
        switch op {
        case .bitAnd: return Value(x.rawInt & y.rawInt)
        case .bitOr: return Value(x.rawInt | y.rawInt)
        case .bitXor: return Value(x.rawInt ^ y.rawInt)
        case .rightShift: return y.rawInt < 0 ? nil : Value(x.rawInt >> min(y.rawInt, 63))
        default: return nil
        }
    }

    /// What has no case of its own in place.
    @inline(__always)
    static func other(_ op: BinaryOperation, _ x: Value, _ y: Value) -> Value? {
        switch op {
        case .divide: quotient(x, y)
        case .floorDivide: floorQuotient(x, y)
        case .modulo: remainder(x, y)
        default: bits(op, x, y)
        }
    }

    @inline(__always)
    static func holds(_ op: ComparisonOperation, _ x: Value, _ y: Value) -> Bool? {
        if x.tag == .int, y.tag == .int { return op.holds(x.rawInt, y.rawInt) }
        if x.tag == .float, y.tag == .float { return op.holds(x.rawDouble, y.rawDouble) }
        return nil
    }

    /// An item of a list or a tuple.
    @inline(__always)
    static func item(_ container: Value, _ key: Value) -> Value? {
        guard key.tag == .int else { return nil }
        if container.isKind(.list) {
            return container.borrow(ListObject.self) { list in
                let index = key.rawInt < 0 ? key.rawInt &+ list.count : key.rawInt
                return index >= 0 && index < list.count ? list[index] : nil
            }
        }
        guard container.isKind(.tuple) else { return nil }
        return container.borrow(TupleObject.self) { tuple in
            let index = key.rawInt < 0 ? key.rawInt &+ tuple.count : key.rawInt
            return index >= 0 && index < tuple.count ? tuple[index] : nil
        }
    }

    /// Puts the parts of a tuple of two into two registers; false for anything else.
    @inline(__always)
    static func unpackPair(_ source: Value, into target: UnsafeMutablePointer<Value>) -> Bool {
        guard source.isKind(.tuple) else { return false }
        return source.borrow(TupleObject.self) { tuple in
            guard tuple.count == 2 else { return false }
            target.update(from: tuple.elements, count: 2)
            return true
        }
    }

    /// A part of a list between whole bounds.
    @inline(__always)
    static func slice(_ container: Value, _ lower: Value, _ upper: Value, _ heap: Heap) throws -> Value? {
        guard container.isKind(.list) else { return nil }
        return try container.borrow(ListObject.self) { list in
            guard let places = Machine.plainIndices(lower, upper, list.count) else { return nil }
            return try heap.list(list.elements + places.start, count: places.count)
        }
    }

    /// A character of an ASCII text.
    @inline(__always)
    static func character(_ container: Value, _ key: Value) -> UInt8? {
        guard key.tag == .int, container.isKind(.string) else { return nil }
        return container.borrow(StringObject.self) { text in
            let index = key.rawInt < 0 ? key.rawInt &+ text.count : key.rawInt
            return text.isASCII && index >= 0 && index < text.count ? text.start[index] : nil
        }
    }
}
