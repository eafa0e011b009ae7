import BigInt

/// Constants, and what operators make of them: computed once, within the bounds in which CPython's compiler does it
/// (Python/ast_opt.c describes them). What would raise an error is left to the program.
extension FunctionCompiler {
    /// Deeper trees are not looked through: each of their levels would look through all below it.
    private static let deepestFolding = 12

    /// The constant that an expression is or comes to; nil for all others.
    func constantKey(_ expression: Expression) -> ConstantKey? {
        switch expression.kind {
        case .none: return ConstantKey.none
        case .true: return .true
        case .false: return .false
        case .ellipsis: return .ellipsis
        case .integer(let value): return .integer(value)
        case .bigInteger(let value): return .bigInteger(value)
        case .float(let value): return .float(value.bitPattern)
        case .string(let bytes): return .string(bytes)
        case .unary, .binary, .tuple: return expression.depth <= Self.deepestFolding ? folded(expression) : nil
        default: return nil
        }
    }

    private func folded(_ expression: Expression) -> ConstantKey? {
        switch expression.kind {
        case .unary(let sign, let inner) where sign != .not: return constantKey(inner).flatMap { Self.folded(sign, $0) }
        case .binary(let operation, let left, let right):
            guard let x = constantKey(left), let y = constantKey(right) else { return nil }
            return Self.folded(operation, x, y)
        case .tuple(let parts):
            var keys: [ConstantKey] = []
            for part in parts {
                // At a limit the tuple is none: what compiles it then ends with the limit's error.
                guard globals.watch.count() == nil, let key = constantKey(part) else { return nil }
                keys.append(key)
            }
            return .tuple(keys)
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

    private static func folded(_ operation: BinaryOperator, _ x: ConstantKey, _ y: ConstantKey) -> ConstantKey? {
        switch (x, y) {
        case (.string(let first), .string(let second)): return operation == .add ? .string(first + second) : nil
        case (.tuple(let first), .tuple(let second)): return operation == .add ? .tuple(first + second) : nil
        case (.string, .integer(let times)), (.tuple, .integer(let times)):
            return operation == .multiply ? repeated(x, times) : nil
        case (.integer(let times), .string), (.integer(let times), .tuple):
            return operation == .multiply ? repeated(y, times) : nil
        case (.true, .true), (.true, .false), (.false, .true), (.false, .false):
            // Of two truth values the operators on bits make a truth value.
            switch operation {
            case .bitAnd: return x == .true && y == .true ? .true : .false
            case .bitOr: return x == .true || y == .true ? .true : .false
            case .bitXor: return x != y ? .true : .false
            default: break
            }
        default: break
        }
        if let x = x.whole, let y = y.whole { return folded(operation, x, y) }
        guard let x = x.double, let y = y.double else { return nil }
        return folded(operation, x, y)
    }

    private static let longestText = 4096
    private static let longestTuple = 256

    private static func repeated(_ key: ConstantKey, _ times: Int) -> ConstantKey? {
        if times < 0 { return nil }
        switch key {
        case .string(let bytes):
            let count = bytes.count { $0 & 0xC0 != 0x80 }
            if count > 0, times > longestText / count { return nil }
            return .string(Array(repeatElement(bytes, count: count == 0 ? 0 : times).joined()))
        case .tuple(let keys):
            if !keys.isEmpty, times > longestTuple / keys.count { return nil }
            return .tuple(Array(repeatElement(keys, count: keys.isEmpty ? 0 : times).joined()))
        default: return nil
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
            guard y.sign == .plus, y <= foldedBits, x.magnitude.bitWidth + Int(y) <= foldedBits else { return nil }
            return ConstantKey(x << Int(y))
        case .rightShift:
            return y.sign == .minus ? nil : ConstantKey(x.shiftedRight(by: y))
        case .bitAnd, .bitOr, .bitXor:
            return ConstantKey(BigInt(x, y, bitByBit: operation == .bitAnd ? (&) : operation == .bitOr ? (|) : (^)))
        case .divide where !y.isZero:
            guard let x = exactDouble(x), let y = exactDouble(y) else { return nil }
            return .float((x / y).bitPattern)
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

    /// A whole number as a double that is not rounded, or nil.
    fileprivate static func exactDouble(_ value: BigInt) -> Double? {
        value.magnitude.bitWidth <= 53 ? Int(exactly: value).map { Double($0) } : nil
    }
}

extension FunctionCompiler.ConstantKey {
    fileprivate init(_ value: BigInt) {
        if let small = Int(exactly: value) { self = .integer(small) } else { self = .bigInteger(value) }
    }

    /// A whole number or a truth value as one, else nil.
    var whole: BigInt? {
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
        return whole.flatMap { FunctionCompiler.exactDouble($0) }
    }
}
