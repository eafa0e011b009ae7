import CoreMath
import MiniPython

/// What stands on the other side of an array's operator.
enum Operand {
    case scalar(Scalar)
    case array(NDArray)

    var array: NDArray {
        get throws {
            switch self {
            case .scalar(let scalar): try NDArray.scalar(scalar)
            case .array(let array): array
            }
        }
    }
}

extension Machine {
    /// A number, an array or a nested list as the operand of an array; nil for what is none of them.
    /// - Throws: what makes no array of a list.
    func operand(_ value: Value) throws -> Operand? {
        if let object = value.arrayObject { return .array(object.array) }
        if let scalar = try scalar(value) { return .scalar(scalar) }
        switch value.kind {
        case .list, .tuple, .range: return .array(try array(value))
        case .string: return nil
        default: return nil
        }
    }

    /// `array op other`, or `other op array`; nil where `other` is no operand.
    func operate(_ op: Operator, _ array: NDArray, _ other: Value, isReflected: Bool) throws -> Value? {
        guard let operand = try operand(other) else {
            guard let text = other.string else {
                try refuse("unsupported operand type(s) for \(op.symbol): ", array.dtype, " and ", other, isReflected)
                return nil
            }
            let types = ["dtype('\(array.dtype.name)')", "dtype('<U\(text.count)')"]
            throw noLoop(op.elementwise, isReflected ? types.reversed() : types)
        }
        if op == .matrixMultiply {
            let other = try operand.array
            return try watched("matmul") {
                try result(isReflected ? NDArray.matmul(other, array) : NDArray.matmul(array, other))
            }
        }
        let operation = op.elementwise
        if operation.mayWarn {
            if op == .power, !isReflected, case .scalar(let exponent) = operand,
                let quick = try power(array, exponent, of: other)
            {
                return try result(quick)
            }
            return try result(watched(operation.rawValue) { try apply(operation, array, operand, isReflected) })
        }
        return try result(apply(operation, array, operand, isReflected))
    }

    private func apply(
        _ operation: Elementwise, _ array: NDArray, _ operand: Operand, _ isReflected: Bool
    ) throws -> NDArray {
        switch operand {
        case .scalar(let scalar):
            try isReflected ? NDArray.apply(operation, scalar, array) : NDArray.apply(operation, array, scalar)
        case .array(let other):
            try isReflected ? NDArray.apply(operation, other, array) : NDArray.apply(operation, array, other)
        }
    }

    /// The powers that are simpler operations, as NumPy's `**` takes them; nil for others.
    /// - Parameter value: what the exponent was written as: NumPy warns of the simpler operation for some plain
    ///   numbers only.
    func power(_ array: NDArray, _ exponent: Scalar, of value: Value) throws -> NDArray? {
        guard array.dtype == .float64 else { return nil }
        let isWhole = value.intOrBool != nil
        func named(_ operation: ElementwiseUnary, _ isPlain: Bool) throws -> NDArray {
            try watched(isPlain ? operation.rawValue : "power") { try array.apply(operation) }
        }
        switch exponent.double {
        case 2: return try named(.square, isWhole)
        case 0.5: return try named(.sqrt, value.float != nil)
        case -1: return try named(.reciprocal, isWhole)
        case 1: return try array.apply(.positive)
        default: return nil
        }
    }

    /// Throws, as NumPy does, the error of the elements' own type; not for objects that may know arrays themselves.
    func refuse(
        _ beginning: String, _ dtype: DType, _ middle: String, _ other: Value, _ isReflected: Bool = false
    ) throws {
        if other.kind == .instance || other.foreign != nil { return }
        let own = dtype == .float64 ? "float" : dtype == .int64 ? "int" : "bool"
        let names = isReflected ? [typeName(other), own] : [own, typeName(other)]
        throw error(.typeError, "\(beginning)'\(names[0])'\(middle)'\(names[1])'")
    }

    /// The error of an operation that has no meaning for such types.
    func noLoop(_ operation: Elementwise, _ types: [String], _ wanted: String = "None") -> any Error {
        error(
            library.exceptions.noLoop,
            message: "ufunc '\(operation.rawValue)' did not contain a loop with signature matching types "
                + "(\(types.joined(separator: ", "))) -> \(wanted)")
    }
}

extension Operator {
    /// The element-by-element operation of an operator; `@` has none and is handled before.
    var elementwise: Elementwise {
        switch self {
        case .add: .add
        case .subtract: .subtract
        case .multiply, .matrixMultiply: .multiply
        case .divide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .remainder
        case .power: .power
        case .leftShift: .leftShift
        case .rightShift: .rightShift
        case .bitAnd: .bitwiseAnd
        case .bitOr: .bitwiseOr
        case .bitXor: .bitwiseXor
        }
    }
}

extension MiniPython.UnaryOperation {
    var elementwise: ElementwiseUnary {
        switch self {
        case .negative: .negative
        case .positive: .positive
        case .invert: .invert
        }
    }
}

extension ComparisonOperation {
    var elementwise: Elementwise {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessEqual: .lessEqual
        case .greater: .greater
        case .greaterEqual: .greaterEqual
        }
    }
}

/// The parts of a subscript, read from what stands in the brackets.
struct Subscripts {
    var indices: [ArrayIndex] = []
    var hasEllipsis = false
}

extension Machine {
    /// What stands between the brackets after an array.
    /// - Throws: IndexError in NumPy's words for what cannot stand there.
    func subscripts(_ key: Value) throws -> Subscripts {
        var result = Subscripts()
        if let tuple = key.tuple {
            for part in tuple.values { try add(part, to: &result) }
        } else {
            try add(key, to: &result)
        }
        return result
    }

    private func add(_ part: Value, to subscripts: inout Subscripts) throws {
        if let index = part.int { return subscripts.indices.append(.at(index)) }
        if let slice = part.slice { return subscripts.indices.append(try index(of: slice)) }
        if part.isNone { return subscripts.indices.append(.newAxis) }
        if part.isIdentical(to: ellipsis) {
            subscripts.hasEllipsis = true
            return subscripts.indices.append(.ellipsis)
        }
        if part.bigInteger != nil { throw error(.indexError, "cannot fit 'int' into an index-sized integer") }
        switch try operand(part) {
        case .scalar(.int(let index)): subscripts.indices.append(.at(index))
        case .scalar(.bool(let truth)): subscripts.indices.append(.array(try NDArray.scalar(.bool(truth))))
        case .array(let array) where array.dimensions == 0 && array.dtype == .int64:
            subscripts.indices.append(.at(try array.item().integer))
        case .array(let array) where part.foreign == nil && array.dtype == .float64 && array.count > 0:
            throw notIndex()
        case .array(let array):
            // An empty list has no type of its own and chooses nothing.
            let isBare = array.count == 0 && part.foreign == nil
            subscripts.indices.append(.array(isBare ? try array.converted(to: .int64) : array))
        default:
            throw notIndex()
        }
    }

    private func notIndex() -> any Error {
        error(
            .indexError,
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are "
                + "valid indices")
    }

    private func index(of slice: SliceObject) throws -> ArrayIndex {
        .slice(start: try bound(slice.start), stop: try bound(slice.stop), step: try bound(slice.step))
    }

    private func bound(_ value: Value) throws -> Int? {
        if value.isNone { return nil }
        if let number = value.intOrBool { return number }
        if let big = value.bigInteger { return big.value < 0 ? Int.min : Int.max }
        if let object = value.foreign, let number = try object.index(self) { return number }
        throw error(.typeError, "slice indices must be integers or None or have an __index__ method")
    }
}
