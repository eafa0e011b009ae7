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
        return nil
    }

    // Those that write their result answer false where they have done nothing.

    @inline(__always)
    static func sum(_ x: Register, _ y: Register, into target: Register) -> Bool {
        if x.tag == .int, y.tag == .int {
            let (sum, overflow) = x.rawInt.addingReportingOverflow(y.rawInt)
            if overflow { return false }
            target.pointee = Value(sum)
            return true
        }
        return floats(x, y, into: target) { $0 + $1 }
    }

    @inline(__always)
    static func difference(_ x: Register, _ y: Register, into target: Register) -> Bool {
        if x.tag == .int, y.tag == .int {
            let (difference, overflow) = x.rawInt.subtractingReportingOverflow(y.rawInt)
            if overflow { return false }
            target.pointee = Value(difference)
            return true
        }
        return floats(x, y, into: target) { $0 - $1 }
    }

    @inline(__always)
    static func product(_ x: Register, _ y: Register, into target: Register) -> Bool {
        if x.tag == .int, y.tag == .int {
            let (product, overflow) = x.rawInt.multipliedReportingOverflow(by: y.rawInt)
            if overflow { return false }
            target.pointee = Value(product)
            return true
        }
        return floats(x, y, into: target) { $0 * $1 }
    }

    /// Two floats, or a float with a whole number, which becomes a float by itself.
    @inline(__always)
    private static func floats(
        _ x: Register, _ y: Register, into target: Register, _ operation: (Double, Double) -> Double
    ) -> Bool {
        if x.tag == .float {
            if y.tag == .float {
                target.put(operation(x.rawDouble, y.rawDouble))
                return true
            }
            if y.tag == .int {
                target.put(operation(x.rawDouble, Double(y.rawInt)))
                return true
            }
        } else if x.tag == .int, y.tag == .float {
            target.put(operation(Double(x.rawInt), y.rawDouble))
            return true
        }
        return false
    }

    @inline(__always)
    static func quotient(_ x: Register, _ y: Register, into target: Register) -> Bool {
        if y.tag == .float {
            let divisor = y.rawDouble
            if divisor == 0 || x.tag != .float && x.tag != .int { return false }
            target.put((x.tag == .float ? x.rawDouble : Double(x.rawInt)) / divisor)
            return true
        }
        guard y.tag == .int, y.rawInt != 0 else { return false }
        if x.tag == .float {
            target.put(x.rawDouble / Double(y.rawInt))
            return true
        }
        // Whole numbers that a float holds exactly: the division rounds once, as Python's does.
        guard x.tag == .int, isExact(x.rawInt), isExact(y.rawInt) else { return false }
        target.put(Double(x.rawInt) / Double(y.rawInt))
        return true
    }

    @inline(__always)
    private static func isExact(_ number: Int) -> Bool { number.magnitude <= 1 << 53 }

    @inline(__always)
    static func floorQuotient(_ x: Register, _ y: Register, into target: Register) -> Bool {
        guard x.tag == .int, y.tag == .int, y.rawInt > 0 else { return false }
        target.pointee = Value(Machine.floorQuotient(x.rawInt, y.rawInt))
        return true
    }

    @inline(__always)
    static func remainder(_ x: Register, _ y: Register, into target: Register) -> Bool {
        guard x.tag == .int, y.tag == .int, y.rawInt > 0 else { return false }
        let rest = x.rawInt % y.rawInt
        target.pointee = Value(rest < 0 ? rest &+ y.rawInt : rest)
        return true
    }

    /// A number with a whole number that the instruction itself holds.
    @inline(__always)
    static func sum(_ x: Register, integer: Int, into target: Register) -> Bool {
        if x.tag == .int {
            let (sum, overflow) = x.rawInt.addingReportingOverflow(integer)
            if overflow { return false }
            target.pointee = Value(sum)
            return true
        }
        guard x.tag == .float else { return false }
        target.put(x.rawDouble + Double(integer))
        return true
    }

    @inline(__always)
    static func difference(_ x: Register, integer: Int, into target: Register) -> Bool {
        if x.tag == .int {
            let (difference, overflow) = x.rawInt.subtractingReportingOverflow(integer)
            if overflow { return false }
            target.pointee = Value(difference)
            return true
        }
        guard x.tag == .float else { return false }
        target.put(x.rawDouble - Double(integer))
        return true
    }

    @inline(__always)
    static func negative(_ x: Register, into target: Register) -> Bool {
        if x.tag == .float {
            target.put(-x.rawDouble)
            return true
        }
        guard x.tag == .int, x.rawInt != .min else { return false }
        target.pointee = Value(-x.rawInt)
        return true
    }

    /// What bits of two whole numbers come to.
    @inline(__always)
    static func bits(
        _ x: Register, _ y: Register, into target: Register, _ operation: (Int, Int) -> Int
    ) -> Bool {
        guard x.tag == .int, y.tag == .int else { return false }
        target.pointee = Value(operation(x.rawInt, y.rawInt))
        return true
    }

    /// A shift by a distance that is not negative; to the left while nothing is lost.
    @inline(__always)
    static func shift(_ x: Register, _ y: Register, into target: Register, isLeft: Bool) -> Bool {
        guard x.tag == .int, y.tag == .int, y.rawInt >= 0 else { return false }
        if isLeft {
            guard y.rawInt < 63 else { return false }
            let shifted = x.rawInt &<< y.rawInt
            guard shifted &>> y.rawInt == x.rawInt else { return false }
            target.pointee = Value(shifted)
        } else {
            target.pointee = Value(x.rawInt &>> min(y.rawInt, 63))
        }
        return true
    }

    /// Whether a comparison holds of two whole numbers or two floats; nil of others.
    @inline(__always)
    static func holds(
        _ x: Register, _ y: Register, _ ofIntegers: (Int, Int) -> Bool, _ ofFloats: (Double, Double) -> Bool
    ) -> Bool? {
        if x.tag == .int, y.tag == .int { return ofIntegers(x.rawInt, y.rawInt) }
        if x.tag == .float, y.tag == .float { return ofFloats(x.rawDouble, y.rawDouble) }
        return nil
    }

    /// A float to a whole number or to a float; a whole number's square, while it stays within 64 bits.
    @inline(__always)
    static func power(_ x: Register, _ y: Register, into target: Register) -> Bool {
        if x.tag == .float {
            let exponent: Double
            if y.tag == .int, y.rawInt >= 0 {
                if y.rawInt == 2, let square = square(x.rawDouble) {
                    target.put(square)
                    return true
                }
                exponent = Double(y.rawInt)
            } else if y.tag == .float, x.rawDouble > 0 {
                exponent = y.rawDouble
            } else {
                return false
            }
            let result = pow(x.rawDouble, exponent)
            guard result.isFinite else { return false }
            target.put(result)
            return true
        }
        guard x.tag == .int, y.tag == .int, y.rawInt == 2 else { return false }
        return product(x, x, into: target)
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

    /// Changes an item of a list; false where it is something else or there is no such item.
    @inline(__always)
    static func setItem(_ container: Value, _ key: Value, _ value: Value) -> Bool {
        guard key.tag == .int, container.isKind(.list) else { return false }
        return container.borrow(ListObject.self) { list in
            let index = key.rawInt < 0 ? key.rawInt &+ list.count : key.rawInt
            guard index >= 0, index < list.count else { return false }
            list[index] = value
            return true
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
