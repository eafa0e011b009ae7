#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An operation on an array element by element, named as NumPy's function.
public enum UnaryOperation: String, CaseIterable, Sendable {
    case negative, positive, absolute, sign, square, reciprocal
    case exp, expm1, exp2, log, log2, log10, log1p, sqrt, cbrt
    case sin, cos, tan, arcsin, arccos, arctan
    case sinh, cosh, tanh, arcsinh, arccosh, arctanh
    case floor, ceil, trunc, rint
    case degrees, radians
    case isNaN = "isnan"
    case isInfinite = "isinf"
    case isFinite = "isfinite"
    case signBit = "signbit"
    case logicalNot = "logical_not"
    case invert

    /// Returns the type in which the operation computes and the type of its result.
    ///
    /// Throws when the operation has no meaning for the type.
    public func types(_ type: DType) throws -> (loop: DType, result: DType) {
        switch self {
        case .negative:
            if type == .bool { throw MathError.booleanNegative }
            return (type, type)
        case .positive, .sign:
            if type == .bool { throw MathError.noLoop(operation: rawValue, dtype: type) }
            return (type, type)
        case .absolute, .floor, .ceil, .trunc: return (type, type)
        case .square, .reciprocal:
            let type = DType.promoted(type, .int64)
            return (type, type)
        case .isNaN, .isInfinite, .isFinite, .signBit: return (.float64, .bool)
        case .logicalNot: return (type, .bool)
        case .invert:
            if type == .float64 { throw MathError.unsupportedTypes(operation: rawValue) }
            return (type, type)
        default: return (.float64, .float64)
        }
    }
}

extension NDArray {
    /// Returns `operation` applied to each element.
    public func apply(_ operation: UnaryOperation) throws -> NDArray {
        let (loop, resultType) = try operation.types(dtype)
        let source = try recast(loop)
        if source.isContiguous {
            let result = try NDArray.uninitialized(like: source, resultType)
            try Loop.inPieces(count) { start, length in
                NDArray.run(operation, loop, source, start, 1, result, start, length)
            }
            return result
        }
        if let order = Traversal.memoryOrder(shape, [source.strides]) {
            return try source.transposed(axes: order).apply(operation).undoing(order)
        }
        let result = try NDArray.uninitialized(shape, resultType)
        Traversal.rows(shape, source.strides, result.strides, result.strides) { from, to, _, length, step, _, _ in
            NDArray.run(operation, loop, source, from, step, result, to, length)
        }
        return result
    }

    private static func run(
        _ operation: UnaryOperation, _ loop: DType, _ source: NDArray, _ from: Int, _ step: Int,
        _ result: NDArray, _ to: Int, _ count: Int
    ) {
        switch (loop, result.dtype) {
        case (.float64, .bool):
            UnaryKernel.truth(
                operation, count, source.pointer(to: Double.self) + from, step, result.pointer(to: Bool.self) + to)
        case (.float64, _):
            UnaryKernel.float(
                operation, count, source.pointer(to: Double.self) + from, step, result.pointer(to: Double.self) + to)
        case (.int64, .bool):
            Loop.map(count, source.pointer(to: Int.self) + from, step, result.pointer(to: Bool.self) + to, 1) {
                $0 == 0
            }
        case (.int64, _):
            UnaryKernel.integer(
                operation, count, source.pointer(to: Int.self) + from, step, result.pointer(to: Int.self) + to)
        case (.bool, _):
            let negates = operation == .logicalNot || operation == .invert
            Loop.map(count, source.pointer(to: Bool.self) + from, step, result.pointer(to: Bool.self) + to, 1) {
                $0 != negates
            }
        }
    }

    /// Returns the elements rounded to so many decimals, halves to even.
    ///
    /// As NumPy: scaled by a power of ten, rounded and scaled back.
    public func rounded(decimals: Int = 0) throws -> NDArray {
        let places = max(-308, min(308, decimals))
        switch dtype {
        case .bool:
            if decimals == 0 { return try copy(as: .float64) }
            throw MathError.cast(operation: decimals > 0 ? "multiply" : "divide", from: .float64, to: .bool)
        case .int64:
            if places >= 0 { return try copy() }
            let scaled = try NDArray.apply(.divide, self, .float(pow(10, Double(-places)))).apply(.rint)
            return try NDArray.apply(.multiply, scaled, .float(pow(10, Double(-places)))).copy(as: .int64)
        case .float64:
            if places == 0 { return try apply(.rint) }
            let scale = Scalar.float(pow(10, Double(abs(places))))
            let whole = try NDArray.apply(places > 0 ? .multiply : .divide, self, scale).apply(.rint)
            return try NDArray.apply(places > 0 ? .divide : .multiply, whole, scale)
        }
    }
}
