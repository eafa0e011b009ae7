/// An operation on two arrays element by element, named as NumPy's function.
public enum BinaryOperation: String, CaseIterable, Sendable {
    case add, subtract, multiply, divide
    case floorDivide = "floor_divide"
    case remainder, power, minimum, maximum, arctan2, hypot, fmod, copysign
    case fmin, fmax, heaviside, nextafter, logaddexp, logaddexp2, gcd, lcm
    case floatPower = "float_power"
    case equal
    case notEqual = "not_equal"
    case less
    case lessEqual = "less_equal"
    case greater
    case greaterEqual = "greater_equal"
    case logicalAnd = "logical_and"
    case logicalOr = "logical_or"
    case logicalXor = "logical_xor"
    case bitwiseAnd = "bitwise_and"
    case bitwiseOr = "bitwise_or"
    case bitwiseXor = "bitwise_xor"
    case leftShift = "left_shift"
    case rightShift = "right_shift"

    /// Returns the type in which the operation computes and the type of its result.
    ///
    /// Throws when the operation has no meaning for the types.
    public func types(_ left: DType, _ right: DType) throws -> (loop: DType, result: DType) {
        let common = DType.promoted(left, right)
        switch self {
        case .add, .multiply, .minimum, .maximum, .fmin, .fmax: return (common, common)
        case .subtract:
            if common == .bool { throw MathError.booleanSubtract }
            return (common, common)
        case .divide, .arctan2, .hypot, .copysign, .heaviside, .nextafter, .logaddexp, .logaddexp2, .floatPower:
            return (.float64, .float64)
        case .gcd, .lcm:
            guard common == .int64 else { throw MathError.noPairLoop(operation: rawValue, left: left, right: right) }
            return (common, common)
        case .floorDivide, .remainder, .power, .fmod:
            let type = DType.promoted(common, .int64)
            return (type, type)
        case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .logicalAnd, .logicalOr, .logicalXor:
            return (common, .bool)
        case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
            if common == .float64 { throw MathError.unsupportedTypes(operation: rawValue) }
            return (common, common)
        case .leftShift, .rightShift:
            if common == .float64 { throw MathError.unsupportedTypes(operation: rawValue) }
            return (.int64, .int64)
        }
    }
}

extension NDArray {
    /// Returns `operation` applied to each pair of elements, both arrays broadcast to one shape.
    ///
    /// Throws `MathError.notBroadcastable`, or when the operation has no meaning for the types.
    public static func apply(_ operation: BinaryOperation, _ left: NDArray, _ right: NDArray) throws -> NDArray {
        let (loop, resultType) = try operation.types(left.dtype, right.dtype)
        let left = try left.recast(loop)
        let right = try right.recast(loop)
        if left.shape == right.shape && left.isContiguous && right.isContiguous {
            if operation == .power && loop == .int64 { try right.refuseNegativeExponents() }
            let result = try NDArray.uninitialized(like: left, resultType)
            try Loop.inPieces(left.count) { start, length in
                kernel(operation, loop, left, start, 1, right, start, 1, result, start, length)
            }
            return result
        }
        if let result = try applyRowwise(operation, loop, resultType, left, right) { return result }
        guard let shape = Shape.broadcast(left.shape, right.shape) else {
            throw MathError.notBroadcastable([left.shape, right.shape])
        }
        if operation == .power && loop == .int64 && !shape.contains(0) { try right.refuseNegativeExponents() }
        let leftSteps = Shape.broadcastStrides(left.shape, left.strides, to: shape)
        let rightSteps = Shape.broadcastStrides(right.shape, right.strides, to: shape)
        let isOrdered = left.isContiguous && right.isContiguous
        guard !isOrdered, let order = Traversal.memoryOrder(shape, [leftSteps, rightSteps]) else {
            let result = try NDArray.uninitialized(shape, resultType)
            run(operation, loop, left, leftSteps, right, rightSteps, result)
            return result
        }
        let result = try NDArray.uninitialized(order.map { shape[$0] }, resultType)
        run(operation, loop, left, order.map { leftSteps[$0] }, right, order.map { rightSteps[$0] }, result)
        return result.undoing(order)
    }

    /// Returns the operation of an array and a row that is repeated over it, both row-major, or nil:
    /// the frequent case, without the bookkeeping of the general one.
    private static func applyRowwise(
        _ operation: BinaryOperation, _ loop: DType, _ resultType: DType, _ left: NDArray, _ row: NDArray
    ) throws -> NDArray? {
        guard left.isContiguous && row.isContiguous && row.count > 0 && left.count > 0,
            row.dimensions < left.dimensions, left.shape.suffix(row.dimensions).elementsEqual(row.shape)
        else { return nil }
        if operation == .power && loop == .int64 { try row.refuseNegativeExponents() }
        let result = try NDArray.uninitialized(like: left, resultType)
        let length = row.dimensions == 0 ? left.count : row.count
        let step = row.dimensions == 0 ? 0 : 1
        for start in stride(from: 0, to: left.count, by: length) {
            kernel(operation, loop, left, start, 1, row, 0, step, result, start, length)
        }
        return result
    }

    /// Returns `operation` applied to each element and `right`.
    public static func apply(_ operation: BinaryOperation, _ left: NDArray, _ right: Scalar) throws -> NDArray {
        let (loop, resultType) = try operation.types(left.dtype, right.dtype)
        guard left.isContiguous, left.dtype == loop, loop != .bool else {
            return try apply(operation, left, NDArray.scalar(right))
        }
        if operation == .power && loop == .int64 && right.integer < 0 { throw MathError.negativeIntegerPower }
        let result = try NDArray.uninitialized(like: left, resultType)
        if loop == .float64 {
            try withUnsafePointer(to: right.double) { value in
                try Loop.inPieces(left.count) { start, length in
                    FloatKernel.run(
                        operation, length, left.pointer(to: Double.self) + start, 1, value, 0, result.address(start))
                }
            }
        } else {
            withUnsafePointer(to: right.integer) {
                IntegerKernel.run(operation, left.count, left.pointer(to: Int.self), 1, $0, 0, result, 0)
            }
        }
        return result
    }

    /// Returns `operation` applied to `left` and each element.
    public static func apply(_ operation: BinaryOperation, _ left: Scalar, _ right: NDArray) throws -> NDArray {
        let (loop, resultType) = try operation.types(left.dtype, right.dtype)
        guard right.isContiguous, right.dtype == loop, loop != .bool, operation != .power || loop == .float64 else {
            return try apply(operation, NDArray.scalar(left), right)
        }
        let result = try NDArray.uninitialized(like: right, resultType)
        if loop == .float64 {
            try withUnsafePointer(to: left.double) { value in
                try Loop.inPieces(right.count) { start, length in
                    FloatKernel.run(
                        operation, length, value, 0, right.pointer(to: Double.self) + start, 1, result.address(start))
                }
            }
        } else {
            withUnsafePointer(to: left.integer) {
                IntegerKernel.run(operation, right.count, $0, 0, right.pointer(to: Int.self), 1, result, 0)
            }
        }
        return result
    }

    /// Replaces the elements by `operation` applied to them and `right`, as `a += b` does.
    ///
    /// Throws when the result's type does not fit into the array's, or its shape is another.
    public func applyInPlace(_ operation: BinaryOperation, _ right: NDArray) throws {
        let (loop, resultType) = try operation.types(dtype, right.dtype)
        if resultType.rawValue > dtype.rawValue {
            throw MathError.cast(operation: operation.rawValue, from: resultType, to: dtype)
        }
        guard let common = Shape.broadcast(shape, right.shape) else {
            throw MathError.notBroadcastable([shape, right.shape, shape])
        }
        if common != shape { throw MathError.outputShape(target: shape, result: common) }
        let separate = right.buffer !== buffer || (right.offset == offset && right.strides == strides)
        if loop == dtype && resultType == dtype && isContiguous && separate {
            let right = try right.converted(to: loop)
            if operation == .power && loop == .int64 { try right.refuseNegativeExponents() }
            let steps = Shape.broadcastStrides(right.shape, right.strides, to: shape)
            NDArray.run(operation, loop, self, strides, right, steps, self)
        } else {
            fill(from: try NDArray.apply(operation, self, right))
        }
    }

    private func refuseNegativeExponents() throws {
        var negative = false
        let values = pointer(to: Int.self)
        forEachOffset { if values[$0] < 0 { negative = true } }
        if negative { throw MathError.negativeIntegerPower }
    }

    /// Computes into `result`, which is row-major; the operands are read over its shape.
    private static func run(
        _ operation: BinaryOperation, _ loop: DType, _ left: NDArray, _ leftSteps: [Int],
        _ right: NDArray, _ rightSteps: [Int], _ result: NDArray
    ) {
        Traversal.rows(result.shape, leftSteps, rightSteps, result.strides) { a, b, out, length, aStep, bStep, _ in
            kernel(operation, loop, left, a, aStep, right, b, bStep, result, out, length)
        }
    }

    @inline(__always)
    private static func kernel(
        _ operation: BinaryOperation, _ loop: DType, _ left: NDArray, _ leftStart: Int, _ leftStep: Int,
        _ right: NDArray, _ rightStart: Int, _ rightStep: Int, _ result: NDArray, _ start: Int, _ length: Int
    ) {
        switch loop {
        case .float64:
            FloatKernel.run(
                operation, length, left.pointer(to: Double.self) + leftStart, leftStep,
                right.pointer(to: Double.self) + rightStart, rightStep, result.address(start))
        case .int64:
            IntegerKernel.run(
                operation, length, left.pointer(to: Int.self) + leftStart, leftStep,
                right.pointer(to: Int.self) + rightStart, rightStep, result, start)
        case .bool:
            BoolKernel.run(
                operation, length, left.pointer(to: Bool.self) + leftStart, leftStep,
                right.pointer(to: Bool.self) + rightStart, rightStep, result, start)
        }
    }
}
