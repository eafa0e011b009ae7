import CoreMath
import MiniPython

/// The types in which a function of arrays computes, chosen by its operands and by `dtype`.
struct ElementwiseLoop {
    /// The type that the operands are brought to; nil where they stay as they are.
    var operands: DType?
    var result: DType
}

extension ElementwiseUnary {
    /// The types that `dtype` can ask for.
    private var results: [DType] {
        switch self {
        case .negative, .positive, .absolute, .sign, .floor, .ceil, .trunc: [.bool, .int64, .float64]
        case .square, .reciprocal: [.int64, .float64]
        case .isNaN, .isInfinite, .isFinite, .signBit, .logicalNot: [.bool]
        case .invert: [.bool, .int64]
        default: [.float64]
        }
    }

    /// The types for one operand.
    /// - Throws: in NumPy's words where no loop gives the wanted type, or the operand does not fit into it.
    func loop(_ operand: DType, wanted: DType?) throws -> ElementwiseLoop {
        guard let wanted else { return ElementwiseLoop(operands: nil, result: try types(operand).result) }
        guard results.contains(wanted) else { throw MathError.noMatchingLoop(operation: rawValue) }
        if results == [.bool] { return ElementwiseLoop(operands: nil, result: .bool) }
        if operand.rawValue > wanted.rawValue {
            throw MathError.inputCast(operation: rawValue, operand: nil, from: operand, to: wanted)
        }
        return ElementwiseLoop(operands: wanted, result: wanted)
    }
}

extension Elementwise {
    /// The types that `dtype` can ask for.
    private var results: [DType] {
        switch self {
        case .add, .subtract, .multiply, .minimum, .maximum, .fmin, .fmax: [.bool, .int64, .float64]
        case .floorDivide, .remainder, .power, .fmod: [.int64, .float64]
        case .bitwiseAnd, .bitwiseOr, .bitwiseXor: [.bool, .int64]
        case .leftShift, .rightShift, .gcd, .lcm: [.int64]
        case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .logicalAnd, .logicalOr, .logicalXor:
            [.bool]
        default: [.float64]
        }
    }

    /// Whether it is for whole numbers alone, and says so by naming the classes of its operands.
    private var namesClasses: Bool { self == .gcd || self == .lcm }

    /// The types for two operands.
    /// - Parameter values: what the arrays were made of: a plain number is named as one.
    /// - Throws: in NumPy's words where no loop gives the wanted type, or an operand does not fit into it.
    func loop(
        _ arrays: (NDArray, NDArray), _ values: (Value, Value), wanted: DType?, _ machine: Machine
    ) throws -> ElementwiseLoop {
        let (left, right) = (arrays.0.dtype, arrays.1.dtype)
        if namesClasses, wanted.map({ $0 != .int64 }) ?? (DType.promoted(left, right) != .int64) {
            let types = [values.0.loopClassName ?? left.className, values.1.loopClassName ?? right.className]
            throw machine.noLoop(self, types, wanted?.className ?? "None")
        }
        guard let wanted else { return ElementwiseLoop(operands: nil, result: try types(left, right).result) }
        guard results.contains(wanted) else { throw MathError.noMatchingLoop(operation: rawValue) }
        if results == [.bool] { return ElementwiseLoop(operands: nil, result: .bool) }
        for (place, dtype) in [left, right].enumerated() where dtype.rawValue > wanted.rawValue {
            throw MathError.inputCast(operation: rawValue, operand: place, from: dtype, to: wanted)
        }
        return ElementwiseLoop(operands: wanted, result: wanted)
    }
}

extension Value {
    /// The class that NumPy names for one of the language's own numbers; nil for anything else.
    fileprivate var loopClassName: String? {
        if float != nil { return "<class 'numpy.dtypes._PyFloatDType'>" }
        return int != nil ? "<class 'numpy.dtypes._PyLongDType'>" : nil
    }
}
