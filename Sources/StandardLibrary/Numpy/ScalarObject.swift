import CoreMath
import MiniPython

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A number of one of numpy's types: `np.float64`, `np.int64` or `np.bool`.
final class ScalarObject: ForeignObject {
    private(set) var scalar: Scalar
    let libraryReference: LibraryReference
    /// For one that is kept to be used again: the next.
    var nextDead: UnsafeMutableRawPointer?

    init(_ scalar: Scalar, _ library: LibraryReference) {
        self.scalar = scalar
        libraryReference = library
        super.init(isKept: true)
    }

    var library: LibraryState { libraryReference.state }

    override func keep() -> Bool { libraryReference.with { $0.dead.keep(self) } }

    /// Makes another number of one that was kept.
    func become(_ scalar: Scalar) { self.scalar = scalar }

    override func type(_ machine: Machine) -> TypeObject { library.types.scalar(scalar.dtype) }

    override var attributeNames: [String] { ArrayAttribute.allCases.map(\.rawValue) }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        guard let attribute = ArrayAttribute(rawValue: name) else { return nil }
        switch attribute {
        case .transposed, .real: return Value(self)
        case .imag: return try machine.wrap(NDArray.zeros([], scalar.dtype).item())
        default: return try attribute.value(of: NDArray.scalar(scalar), machine)
        }
    }

    // MARK: Operators

    override func binary(_ op: Operator, _ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        if let quick = try quickResult(op, other, isReflected, machine) { return quick }
        // Numbers have no matrix product; what stands beside them may.
        if op == .matrixMultiply {
            if other.arrayObject == nil { return nil }
            return try machine.operate(op, NDArray.scalar(scalar), other, isReflected: isReflected)
        }
        if let second = try machine.scalar(other) {
            let (left, right) = isReflected ? (second, scalar) : (scalar, second)
            // Zero to the power of negative infinity is warned of in arrays only.
            if let quick = Self.quick(op, left, right),
                quick.isFinite || (op == .power && right.double == -.infinity && !isMixed(other, second))
            {
                return try machine.wrap(.float(quick))
            }
            return try machine.operate(op, left, right, isPlain: isMixed(other, second))
        }
        if op == .multiply, other.list != nil || other.tuple != nil || other.string != nil {
            guard case .int(let count) = scalar else {
                throw machine.error(
                    .typeError, "can't multiply sequence by non-int of type '\(machine.typeName(Value(self)))'")
            }
            return try machine.binary(.multiply, other, Value(count))
        }
        return try machine.operate(op, NDArray.scalar(scalar), other, isReflected: isReflected)
    }

    /// Whether NumPy leaves the path of its numbers, as where kinds differ, and words its warnings as for arrays.
    private func isMixed(_ other: Value, _ second: Scalar) -> Bool {
        other.arrayObject != nil || scalar.dtype == .bool
            || (scalar.dtype == .int64 && second.dtype == .float64 && other.scalarObject == nil)
    }

    override func quotientAndRemainder(_ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        guard let second = try machine.scalar(other) else { return nil }
        let name = isMixed(other, second) ? "divmod" : "scalar divmod"
        let (left, right) = isReflected ? (second, scalar) : (scalar, second)
        return try machine.quotientAndRemainder(.scalar(left), .scalar(right), named: name)
    }

    /// The four operations of floating-point numbers; nil for others, and where the result is not finite.
    private func quickResult(
        _ op: Operator, _ other: Value, _ isReflected: Bool, _ machine: Machine
    ) throws -> Value? {
        guard case .float(let own) = scalar, let second = other.quickNumber else { return nil }
        let (x, y) = isReflected ? (second, own) : (own, second)
        let number: Double
        switch op {
        case .add: number = x + y
        case .subtract: number = x - y
        case .multiply: number = x * y
        case .divide: number = x / y
        default: return nil
        }
        return number.isFinite ? try machine.wrap(number: number, libraryReference) : nil
    }

    /// Floating-point arithmetic without an array; nil where it needs more care.
    private static func quick(_ op: Operator, _ left: Scalar, _ right: Scalar) -> Double? {
        switch (left, right) {
        case (.float, .float), (.float, .int), (.int, .float): break
        default: return nil
        }
        let (x, y) = (left.double, right.double)
        switch op {
        case .add: return x + y
        case .subtract: return x - y
        case .multiply: return x * y
        case .divide: return x / y
        case .power: return pow(x, y)
        default: return nil
        }
    }

    override func unary(_ op: MiniPython.UnaryOperation, _ machine: Machine) throws -> Value? {
        if case .float(let number) = scalar, op == .negative {
            return try machine.wrap(number: -number, libraryReference)
        }
        return try machine.result(NDArray.scalar(scalar).apply(op.elementwise))
    }

    override func magnitude(_ machine: Machine) throws -> Value? {
        guard case .float(let number) = scalar else { return nil }
        return try machine.wrap(number: number.magnitude, libraryReference)
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        switch try machine.operand(other) {
        case .scalar(let second):
            if scalar.dtype == .int64, second.dtype == .int64 {
                return try machine.wrap(.bool(op.holds(scalar.integer, second.integer)))
            }
            return try machine.wrap(.bool(op.holds(scalar.double, second.double)))
        case .array(let array): return try machine.result(NDArray.apply(op.elementwise, scalar, array))
        case nil:
            if op != .equal, op != .notEqual, other.string == nil {
                try machine.refuse(
                    "'\(op.symbol)' not supported between instances of ", scalar.dtype, " and ", other)
            }
            return nil
        }
    }

    // MARK: A number like any other

    override func truth(_ machine: Machine) throws -> Bool { scalar.truth }

    override func hash(_ machine: Machine) throws -> Int? {
        // Nothing equals nan: as in CPython, its hash is not that of another nan.
        if case .float(let number) = scalar, number.isNaN { return 0x7ff8 }
        return try machine.hash(scalar.value)
    }

    override func number(_ machine: Machine) throws -> Value? { scalar.value }

    override func index(_ machine: Machine) throws -> Int? {
        guard case .int(let number) = scalar else { return nil }
        return number
    }

    override func repr(_ machine: Machine) throws -> String { ArrayFormatter.representation(scalar) }
    override func str(_ machine: Machine) throws -> String { ArrayFormatter.text(scalar) }

    override func format(_ spec: String, _ machine: Machine) throws -> String? {
        if spec.isEmpty { return try str(machine) }
        return try machine.format(scalar.value, spec).text
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        if key.tuple?.count == 0 { return Value(self) }
        throw machine.error(.indexError, "invalid index to scalar variable.")
    }
}

extension Machine {
    /// Arithmetic on two numbers, with the warnings that NumPy words for numbers.
    fileprivate func operate(_ op: Operator, _ left: Scalar, _ right: Scalar, isPlain: Bool) throws -> Value {
        let operation = op.elementwise
        let name = isPlain ? operation.rawValue : "scalar \(operation.rawValue)"
        let found = try watched(name) {
            try NDArray.apply(operation, NDArray.scalar(left), right)
        }
        if case .int(let x) = left, case .int(let y) = right, Self.overflows(op, x, y) {
            try report(.overflow, "scalar \(operation.rawValue)")
        }
        return try result(found)
    }

    private static func overflows(_ op: Operator, _ x: Int, _ y: Int) -> Bool {
        switch op {
        case .add: return x.addingReportingOverflow(y).overflow
        case .subtract: return x.subtractingReportingOverflow(y).overflow
        case .multiply: return x.multipliedReportingOverflow(by: y).overflow
        case .power:
            var result = 1
            for _ in 0..<max(0, min(y, 64)) {
                let (product, overflow) = result.multipliedReportingOverflow(by: x)
                if overflow { return true }
                result = product
            }
            return false
        default: return false
        }
    }
}
