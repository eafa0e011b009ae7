import BigInt

/// Sets of constants. CPython's compiler makes a frozenset of a display such as `{5, 12, 4}`, then another of what that
/// holds, in its order; sets of the same constants are one constant of the program, which the first of them makes.
/// A set prints in the order of its table, so the same is done here.
extension FunctionCompiler {
    /// The place of a display's frozenset among the constants; nil where a part is not known before the program runs.
    private func constantSetPlace(_ parts: [Expression]) throws -> Int? {
        var same: Set<SameNumber> = []
        var keys: [ConstantKey] = []
        for part in parts {
            guard let key = constantKey(part) ?? foldedNumber(part) else { return nil }
            if same.insert(SameNumber(key)).inserted { keys.append(key) }
        }
        let root = scope.root
        if let known = root.constantSets[Set(keys)] { return addConstant(known) }
        let first = try heap.set(frozen: true)
        for key in keys { try first.addNew(entry(key), heap) }
        let second = try heap.set(frozen: true)
        for entry in first.entries { try second.addNew(entry, heap) }
        root.constantSets[Set(keys)] = Value(second)
        return addConstant(Value(second))
    }

    private func entry(_ key: ConstantKey) throws -> SetObject.Entry {
        let value = try value(of: key)
        return SetObject.Entry(hash: Machine.hash(ofConstant: value), key: value)
    }

    /// A display of more than two constants, filled at once from their frozenset; false for any other display.
    func constantSet(_ parts: [Expression], into target: Int, _ span: Span) throws -> Bool {
        guard parts.count > 2, let place = try constantSetPlace(parts) else { return false }
        try releasing {
            let constants = try takeTemporary(2, span)
            emit(Instruction(.loadConstant, constants, wide: place), span)
            emit(.buildSet, constants + 1, constants + 1, 0, span)
            emit(.setUpdate, constants + 1, constants, span)
            emit(.move, target, constants + 1, span)
        }
        return true
    }

    /// What a loop walks. Of a display of constants this is the frozenset itself.
    func iterableOperand(_ iterable: Expression) throws -> Int {
        guard case .set(let parts) = iterable.kind, let place = try constantSetPlace(parts) else {
            return try operand(iterable)
        }
        let set = try takeTemporary(iterable.span)
        emit(Instruction(.loadConstant, set, wide: place), iterable.span)
        return set
    }

    /// What arithmetic on constants comes to, within the bounds in which CPython's compiler computes it.
    private func foldedNumber(_ expression: Expression) -> ConstantKey? {
        switch expression.kind {
        case .unary(let sign, let inner) where sign != .not:
            guard let key = constantKey(inner) ?? foldedNumber(inner) else { return nil }
            return Self.folded(sign, key)
        case .binary(let operation, let left, let right):
            guard let x = constantKey(left) ?? foldedNumber(left), let y = constantKey(right) ?? foldedNumber(right)
            else { return nil }
            if let x = x.whole, let y = y.whole { return Self.folded(operation, x, y) }
            guard let x = x.double, let y = y.double else { return nil }
            return Self.folded(operation, x, y)
        default: return nil
        }
    }

    private static func folded(_ sign: UnaryOperator, _ key: ConstantKey) -> ConstantKey? {
        if case .float(let bits) = key {
            let value = Double(bitPattern: bits)
            return sign == .invert ? nil : .float((sign == .negative ? -value : value).bitPattern)
        }
        guard let value = key.whole else { return nil }
        switch sign {
        case .negative: return ConstantKey(-value)
        case .invert: return ConstantKey(-value - 1)
        default: return ConstantKey(value)
        }
    }

    private static let foldedBits = 128

    private static func folded(_ operation: BinaryOperator, _ x: BigInt, _ y: BigInt) -> ConstantKey? {
        switch operation {
        case .add: return ConstantKey(x + y)
        case .subtract: return ConstantKey(x - y)
        case .multiply where x.magnitude.bitWidth + y.magnitude.bitWidth <= foldedBits: return ConstantKey(x * y)
        case .power:
            guard y > 0, let exponent = Int(exactly: y), exponent <= foldedBits,
                x.magnitude.bitWidth * exponent <= foldedBits
            else { return nil }
            return ConstantKey(x.power(exponent))
        case .leftShift:
            guard let bits = Int(exactly: y), bits >= 0, x.magnitude.bitWidth + bits <= foldedBits else { return nil }
            return ConstantKey(x << bits)
        case .rightShift:
            guard let bits = Int(exactly: y), bits >= 0 else { return nil }
            return ConstantKey(x >> bits)
        case .bitAnd: return ConstantKey(x & y)
        case .bitOr: return ConstantKey(x | y)
        case .bitXor: return ConstantKey(x ^ y)
        case .divide where !y.isZero: return .float((Double(x) / Double(y)).bitPattern)
        case .floorDivide where !y.isZero, .modulo where !y.isZero:
            var (quotient, rest) = x.quotientAndRemainder(dividingBy: y)
            if !rest.isZero, (rest.sign == .minus) != (y.sign == .minus) { (quotient, rest) = (quotient - 1, rest + y) }
            return ConstantKey(operation == .modulo ? rest : quotient)
        default: return nil
        }
    }

    private static func folded(_ operation: BinaryOperator, _ x: Double, _ y: Double) -> ConstantKey? {
        switch operation {
        case .add: .float((x + y).bitPattern)
        case .subtract: .float((x - y).bitPattern)
        case .multiply: .float((x * y).bitPattern)
        case .divide where y != 0: .float((x / y).bitPattern)
        default: nil
        }
    }
}

/// Constants that are equal where the program runs, as 1, 1.0 and True are.
private enum SameNumber: Hashable {
    case whole(BigInt)
    case other(FunctionCompiler.ConstantKey)

    init(_ key: FunctionCompiler.ConstantKey) {
        if let whole = key.whole {
            self = .whole(whole)
        } else if case .float(let bits) = key, let whole = BigInt(exactly: Double(bitPattern: bits)) {
            self = .whole(whole)
        } else {
            self = .other(key)
        }
    }
}

extension FunctionCompiler.ConstantKey {
    fileprivate init(_ value: BigInt) {
        if let small = Int(exactly: value) { self = .integer(small) } else { self = .bigInteger(value) }
    }

    fileprivate var whole: BigInt? {
        switch self {
        case .integer(let value): BigInt(value)
        case .bigInteger(let value): value
        case .true: 1
        case .false: 0
        default: nil
        }
    }

    fileprivate var double: Double? {
        if case .float(let bits) = self { return Double(bitPattern: bits) }
        return whole.map { Double($0) }
    }
}
