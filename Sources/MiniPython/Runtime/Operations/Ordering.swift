import BigInt

extension Machine {
    /// `a op b` with everything Python's rich comparison does: the program's methods, reflected methods, arrays.
    /// - Throws: TypeError where the operands have no order; what a method of the program raises.
    @inline(__always)
    public func compare(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Value {
        if a.tag == .int, b.tag == .int { return Value(op.holds(a.rawInt, b.rawInt)) }
        if a.tag == .float, b.tag == .float { return Value(op.holds(a.rawDouble, b.rawDouble)) }
        return try compareSlowly(op, a, b)
    }

    /// `a < b` as a condition, for sorting and extremes.
    @inline(__always)
    public func less(_ a: Value, _ b: Value) throws -> Bool {
        if a.tag == .int, b.tag == .int { return a.rawInt < b.rawInt }
        if a.tag == .float, b.tag == .float { return a.rawDouble < b.rawDouble }
        if a.isKind(.tuple), b.isKind(.tuple), a.isPlain, b.isPlain, let answer = tupleIsQuicklyLess(a, b) {
            return answer
        }
        return try truth(compareSlowly(.less, a, b))
    }

    /// `a < b` of tuples whose first differing elements, and those before, are small whole numbers, floats or texts.
    private func tupleIsQuicklyLess(_ a: Value, _ b: Value) -> Bool? {
        a.borrow(TupleObject.self) { x in
            b.borrow(TupleObject.self) { y in
                for place in 0..<min(x.count, y.count) {
                    let (p, q) = (x.elements[place], y.elements[place])
                    if p.tag == .int, q.tag == .int {
                        if p.rawInt != q.rawInt { return p.rawInt < q.rawInt }
                    } else if p.tag == .float, q.tag == .float {
                        if p.rawDouble != q.rawDouble { return p.rawDouble < q.rawDouble }
                    } else if p.isKind(.string), q.isKind(.string) {
                        let order = p.borrow(StringObject.self) { s in
                            q.borrow(StringObject.self) { t in s < t ? -1 : t < s ? 1 : 0 }
                        }
                        if order != 0 { return order < 0 }
                    } else {
                        return nil
                    }
                }
                return x.count < y.count
            }
        }
    }

    @inline(never)
    private func compareSlowly(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Value {
        if a.isKind(.foreign), let answer = try a.borrow(ForeignObject.self, { try $0.compare(op, b, self) }) {
            return answer
        }
        if a.tag == .object, b.tag == .object, a.rawKind == b.rawKind {
            switch a.rawKind {
            case .string:
                return a.borrow(StringObject.self) { x in
                    b.borrow(StringObject.self) { y in Value(stringsHold(op, x, y)) }
                }
            case .tuple where a.isPlain && b.isPlain:
                return try a.borrow(TupleObject.self) { x in
                    try b.borrow(TupleObject.self) { y in try compareSequences(op, x, y) }
                }
            case .list:
                return try a.borrow(ListObject.self) { x in
                    try b.borrow(ListObject.self) { y in try compareSequences(op, x, y) }
                }
            default: break
            }
        }
        if let answer = numbersHold(op, a, b) { return Value(answer) }
        let reflectedGoesFirst = try isProperSubclassInstance(b, of: a)
        if reflectedGoesFirst, let answer = try comparison(op.swapped, of: b, with: a) { return answer }
        if let answer = try comparison(op, of: a, with: b) { return answer }
        if !reflectedGoesFirst, let answer = try comparison(op.swapped, of: b, with: a) { return answer }
        return try unanswered(op, a, b)
    }

    /// What a comparison comes to whose left operand's method, called by `pushComparison`, answered NotImplemented.
    func compareReflected(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Value {
        try comparison(op.swapped, of: b, with: a) ?? unanswered(op, a, b)
    }

    private func unanswered(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Value {
        switch op {
        case .equal: return Value(a.isIdentical(to: b))
        case .notEqual: return Value(!a.isIdentical(to: b))
        default:
            throw error(
                .typeError,
                "'\(op.symbol)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
        }
    }

    /// Whether the class of `b`, which the program wrote, derives from that of `a`: then b's method is asked first.
    private func isProperSubclassInstance(_ b: Value, of a: Value) throws -> Bool {
        guard b.isInstanceOfClass, a.isInstanceOfClass else { return false }
        let ownType = a.borrow(InstanceObject.self) { $0.typeValue }
        if b.borrow(InstanceObject.self, { $0.typeValue }).isIdentical(to: ownType) { return false }
        let (own, base) = (type(of: b), type(of: a))
        return own !== base && own.isSubtype(of: base)
    }

    /// What the type of `a` answers to `a op b`; nil for NotImplemented.
    private func comparison(_ op: ComparisonOperation, of a: Value, with b: Value) throws -> Value? {
        guard let kind = a.kind else { return nil }
        switch kind {
        case .list:
            guard let x = a.list, let y = b.list else { return nil }
            return try compareSequences(op, x, y)
        case .tuple:
            if let answer = try callSpecial(a, op.methodName, [b]) {
                return answer.isIdentical(to: notImplemented) ? nil : answer
            }
            guard let x = a.tuple, let y = b.tuple else { return nil }
            return try compareSequences(op, x, y)
        case .set, .frozenSet:
            guard let x = a.set, let y = b.set else { return nil }
            return Value(try setsHold(op, x, y))
        case .dictView: return try compareView(op, a, b)
        case .slice:
            guard let x = a.slice, let y = b.slice else { return nil }
            return try compareSequences(op, tupleOfParts(x), tupleOfParts(y))
        case .foreign: return try a.foreign?.compare(op, b, self)
        case .instance, .exception: return try programComparison(op, of: a, with: b)
        default: return try equalityOnly(op, a, b)
        }
    }

    /// The kinds that know `==` and `!=` but no order.
    private func equalityOnly(_ op: ComparisonOperation, _ a: Value, _ b: Value) throws -> Value? {
        if let x = a.dict, x.flavor == .counter, let y = b.dict, y.flavor == .counter {
            return Value(try counter(x, holds: op, y))
        }
        guard op == .equal || op == .notEqual else { return nil }
        let isEqual: Bool
        if let x = a.dict, let y = b.dict {
            isEqual = try x.flavor == .plain ? dictsAreEqual(x, y) : flavoredDictsAreEqual(x, y)
        } else if let x = a.range, let y = b.range {
            isEqual = rangesAreEqual(x, y)
        } else if let x = a.boundMethod, let y = b.boundMethod {
            isEqual = x.receiver.isIdentical(to: y.receiver) && x.function.isIdentical(to: y.function)
        } else {
            return nil
        }
        return Value(isEqual == (op == .equal))
    }

    private func programComparison(_ op: ComparisonOperation, of a: Value, with b: Value) throws -> Value? {
        try checkDepth(" in comparison")
        let function = a.isKind(.instance) ? comparison(op, of: a) : .undefined
        let known = function.isUndefined ? nil : try call(function, with: a, b)
        if let answer = try known ?? callProgram(a, op.methodName, [b]) {
            return answer.isIdentical(to: notImplemented) ? nil : answer
        }
        guard op == .notEqual, let isEqual = try callProgram(a, "__eq__", [b]) else { return nil }
        return isEqual.isIdentical(to: notImplemented) ? nil : Value(try !truth(isEqual))
    }

    private func tupleOfParts(_ slice: SliceObject) throws -> TupleObject {
        try heap.tupleObject([slice.start, slice.stop, slice.step])
    }

    private func stringsHold(_ op: ComparisonOperation, _ a: StringObject, _ b: StringObject) -> Bool {
        note(work: min(a.byteCount, b.byteCount) >> 8)
        return switch op {
        case .equal: a == b
        case .notEqual: !(a == b)
        case .less: a < b
        case .lessEqual: !(b < a)
        case .greater: b < a
        case .greaterEqual: !(a < b)
        }
    }

    // MARK: Numbers

    /// `a op b` of two numbers, compared exactly whatever their types; nil when one is no number.
    func numbersHold(_ op: ComparisonOperation, _ a: Value, _ b: Value) -> Bool? {
        if a.isKind(.integer), b.isKind(.integer) { return op.holds(Self.order(a, b), 0) }
        if let x = a.float {
            if let y = b.float { return op.holds(x, y) }
            guard let order = order(of: b, toFloat: x) else { return b.isWholeNumber ? op == .notEqual : nil }
            return op.swapped.holds(order, 0)
        }
        if let y = b.float {
            guard let order = order(of: a, toFloat: y) else { return a.isWholeNumber ? op == .notEqual : nil }
            return op.holds(order, 0)
        }
        if let x = a.intOrBool {
            if let y = b.intOrBool { return op.holds(x, y) }
            // A big integer lies beyond all small ones, on the side of its sign.
            return b.bigInteger.map { op.holds(0, $0.sign) }
        }
        guard let x = a.bigInteger, b.intOrBool != nil else { return nil }
        return op.holds(x.sign, 0)
    }

    /// -1, 0 or 1 as a whole number lies below, at or above a float; nil for nan and for what is no whole number.
    private func order(of whole: Value, toFloat double: Double) -> Int? {
        if double.isNaN { return nil }
        if let int = whole.intOrBool {
            if double >= 0x1p63 { return -1 }
            if double < -0x1p63 { return 1 }
            let floor = double.rounded(.down)
            let rest = Int(exactly: floor) ?? 0
            return int != rest ? (int < rest ? -1 : 1) : (floor < double ? -1 : 0)
        }
        guard let object = whole.bigInteger else { return nil }
        if abs(double) < 0x1p63 { return object.sign }
        if double.isInfinite { return double > 0 ? -1 : 1 }
        if object.sign != (double < 0 ? -1 : 1) { return object.sign }
        // Most differ in their length already.
        let bits = whole.withWords(\.bitWidth) ?? 0
        if bits != Int(double.exponent) + 1 { return bits < Int(double.exponent) + 1 ? -object.sign : object.sign }
        let other = BigInt(double)
        return object.value == other ? 0 : object.value < other ? -1 : 1
    }
}

extension ComparisonOperation {
    /// `__lt__` and so on.
    var methodName: String { ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"][Int(rawValue)] }
}

extension Value {
    /// Whether this is an instance of a class that the program may have written.
    var isInstanceOfClass: Bool { kind == .instance || kind == .exception }
    var isWholeNumber: Bool { tag == .int || tag == .bool || kind == .integer }
    var boundMethod: BoundMethodObject? { cast(.boundMethod, to: BoundMethodObject.self) }
}
