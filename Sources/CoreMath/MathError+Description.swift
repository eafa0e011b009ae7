// The wording follows NumPy 2, letter by letter, so that what a learner meets here is what a
// search engine knows.

extension MathError: CustomStringConvertible {
    public var description: String {
        shapeText ?? indexText ?? sizeText ?? operationText ?? joinText ?? linearAlgebraText ?? ""
    }

    private var shapeText: String? {
        switch self {
        case .notBroadcastable(let shapes):
            return "operands could not be broadcast together with shapes \(Self.list(shapes))"
        case .notBroadcastableTo(let shape, let target):
            if shape.count > target.count {
                return "input operand has more dimensions than allowed by the axis remapping"
            }
            return "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + "\(Shape.compact(shape))  and requested shape \(Shape.compact(target))"
        case .assignment(let value, let target):
            return "could not broadcast input array from shape \(Shape.compact(value)) "
                + "into shape \(Shape.compact(target))"
        case .indexedAssignment(let value, let target):
            return "shape mismatch: value array of shape \(Shape.compact(value)) "
                + "could not be broadcast to indexing result of shape \(Shape.compact(target))"
        case .maskedAssignment(let values, let places):
            return "NumPy boolean array indexing assignment cannot assign \(values) input values "
                + "to the \(places) output values where the mask is true"
        case .outputShape(let target, let result):
            return "non-broadcastable output operand with shape \(Shape.compact(target)) "
                + "doesn't match the broadcast shape \(Shape.compact(result))"
        case .coreDimension(let operation, let signature, let operand, let dimension, let size, let expected):
            return "\(operation): Input operand \(operand) has a mismatch in its core dimension \(dimension), "
                + "with gufunc signature \(signature) (size \(size) is different from \(expected))"
        case .tooFewDimensions(let operation, let signature, let operand, let dimensions, let required):
            return "\(operation): Input operand \(operand) does not have enough dimensions (has \(dimensions), "
                + "gufunc core with signature \(signature) requires \(required))"
        case .stacksNotBroadcastable(let left, let right, let core):
            return "operands could not be broadcast together with remapped shapes [original->remapped]: "
                + "\(Self.remapped(left)) \(Self.remapped(right))  and requested shape \(Shape.compact(core))"
        case .notAligned(let left, let right, let leftAxis, let rightAxis):
            return "shapes \(Shape.compact(left)) and \(Shape.compact(right)) not aligned: "
                + "\(left[leftAxis]) (dim \(leftAxis)) != \(right[rightAxis]) (dim \(rightAxis))"
        default: return nil
        }
    }

    private var indexText: String? {
        switch self {
        case .axisOutOfBounds(let axis, let dimensions, let prefix):
            let text = "axis \(axis) is out of bounds for array of dimension \(dimensions)"
            return prefix.map { "\($0): \(text)" } ?? text
        case .duplicateAxis: return "duplicate value in 'axis'"
        case .repeatedTransposeAxis: return "repeated axis in transpose"
        case .transposeAxes: return "axes don't match array"
        case .squeezeAxis: return "cannot select an axis to squeeze out which has size not equal to one"
        case .indexOutOfBounds(let index, let axis, let size):
            return "index \(index) is out of bounds for axis \(axis) with size \(size)"
        case .tooManyIndices(let dimensions, let count):
            return "too many indices for array: array is \(dimensions)-dimensional, but \(count) were indexed"
        case .maskLength(let axis, let size, let mask):
            return "boolean index did not match indexed array along axis \(axis); "
                + "size of axis is \(size) but size of corresponding boolean axis is \(mask)"
        case .indexArraysNotBroadcastable(let shapes):
            return "shape mismatch: indexing arrays could not be broadcast together with shapes \(Self.list(shapes))"
        case .indexType: return "arrays used as indices must be of integer (or boolean) type"
        case .twoEllipses: return "an index can only have a single ellipsis ('...')"
        case .zeroStep: return "slice step cannot be zero"
        default: return nil
        }
    }

    private var sizeText: String? {
        switch self {
        case .tooManyDimensions(let count):
            return "maximum supported dimension for an ndarray is \(Shape.maximalDimensions), found \(count)"
        case .negativeDimension: return "negative dimensions are not allowed"
        case .arrayTooBig:
            return "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
        case .outOfMemory(let bytes, let shape, let dtype):
            return "Unable to allocate \(Self.size(bytes)) for an array with shape \(Shape.tuple(shape)) "
                + "and data type \(dtype.name)"
        case .cannotReshape(let size, let shape):
            return "cannot reshape array of size \(size) into shape \(Self.reshapeTarget(shape))"
        case .severalUnknownDimensions: return "can only specify one unknown dimension"
        case .inhomogeneous(let shape):
            return "setting an array element with a sequence. The requested array has an inhomogeneous shape "
                + "after \(shape.count) dimensions. The detected shape was \(Shape.tuple(shape)) + inhomogeneous part."
        case .negativeCount(let count): return "Number of samples, \(count), must be non-negative."
        case .arangeStep: return "division by zero"
        case .notOneElement: return "can only convert an array of size 1 to a Python scalar"
        case .ambiguousTruth:
            return "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
        case .emptyTruth:
            return "The truth value of an empty array is ambiguous. "
                + "Use `array.size > 0` to check that an array is not empty."
        default: return nil
        }
    }

    private var operationText: String? {
        switch self {
        case .emptyReduction(let name):
            return "zero-size array to reduction operation \(name) which has no identity"
        case .emptyArgument(let name): return "attempt to get \(name) of an empty sequence"
        case .negativeIntegerPower: return "Integers to negative integer powers are not allowed."
        case .booleanSubtract:
            return "numpy boolean subtract, the `-` operator, is not supported, "
                + "use the bitwise_xor, the `^` operator, or the logical_xor function instead."
        case .booleanNegative:
            return "The numpy boolean negative, the `-` operator, is not supported, "
                + "use the `~` operator or the logical_not function instead."
        case .unsupportedTypes(let operation):
            return "ufunc '\(operation)' not supported for the input types, and the inputs could not be "
                + "safely coerced to any supported types according to the casting rule ''safe''"
        case .noLoop(let operation, let dtype):
            return "ufunc '\(operation)' did not contain a loop with signature matching types "
                + "<class 'numpy.dtypes.\(Self.typeName(dtype))'> -> None"
        case .noPairLoop(let operation, let left, let right):
            return "ufunc '\(operation)' did not contain a loop with signature matching types "
                + "(<class 'numpy.dtypes.\(Self.typeName(left))'>, <class 'numpy.dtypes.\(Self.typeName(right))'>) -> None"
        case .noMatchingLoop(let operation):
            return "No loop matching the specified signature and casting was found for ufunc \(operation)"
        case .inputCast(let operation, let operand, let from, let to):
            return "Cannot cast ufunc '\(operation)' input\(operand.map { " \($0)" } ?? "") from "
                + "dtype('\(from.name)') to dtype('\(to.name)') with casting rule 'same_kind'"
        case .cast(let operation, let from, let to):
            return "Cannot cast ufunc '\(operation)' output from dtype('\(from.name)') "
                + "to dtype('\(to.name)') with casting rule 'same_kind'"
        case .percentileRange: return "Percentiles must be in the range [0, 100]"
        case .quantileRange: return "Quantiles must be in the range [0, 1]"
        default: return nil
        }
    }

    private var joinText: String? {
        switch self {
        case .nothingToJoin(let verb): return "need at least one array to \(verb)"
        case .joinScalars: return "zero-dimensional arrays cannot be concatenated"
        case .joinDimensions(let index, let first, let other):
            return "all the input arrays must have same number of dimensions, but the array at index 0 has "
                + "\(first) dimension(s) and the array at index \(index) has \(other) dimension(s)"
        case .joinLengths(let axis, let index, let first, let other):
            return "all the input array dimensions except for the concatenation axis must match exactly, "
                + "but along dimension \(axis), the array at index 0 has size \(first) "
                + "and the array at index \(index) has size \(other)"
        case .stackShapes: return "all input arrays must have the same shape"
        default: return nil
        }
    }

    private var linearAlgebraText: String? {
        switch self {
        case .singularMatrix: return "Singular matrix"
        case .notPositiveDefinite: return "Matrix is not positive definite"
        case .notSquare: return "Last 2 dimensions of the array must be square"
        case .needsMatrix(let dimensions, let atLeast):
            return "\(dimensions)-dimensional array given. Array must be \(atLeast ? "at least " : "")two-dimensional"
        case .incompatibleDimensions: return "Incompatible dimensions"
        case .noConvergence(let what): return "\(what) did not converge"
        case .emptyCondition: return "cond is not defined on empty arrays"
        case .inputNotSquare:
            return
                "Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])"
        case .notFinite: return "Array must not contain infs or NaNs"
        case .complexEigenvalues(let real, let imaginary):
            let shown = zip(real, imaginary).filter { $0.1 != 0 }.prefix(2).map { part in
                let sign = part.1 < 0 ? "-" : "+"
                return "\(ArrayFormatter.rounded(part.0))\(sign)\(ArrayFormatter.rounded(part.1.magnitude))j"
            }
            return "complex eigenvalues or roots, such as \(shown.joined(separator: " and ")), are not part of this "
                + "shell: its arrays hold real numbers"
        case .value(let text), .type(let text): return text
        default: return nil
        }
    }

    private static func list(_ shapes: [[Int]]) -> String {
        shapes.map { Shape.compact($0) + " " }.joined()
    }

    /// A stack of matrices as NumPy's matmul sees it: `(2,3,4)->(2,newaxis,newaxis)`.
    private static func remapped(_ shape: [Int]) -> String {
        "\(Shape.compact(shape))->\(Shape.compact(shape.dropLast(2) + [-1, -1]))"
    }

    private static func typeName(_ dtype: DType) -> String {
        switch dtype {
        case .bool: "BoolDType"
        case .int64: "Int64DType"
        case .float64: "Float64DType"
        }
    }

    /// NumPy leaves out an unknown first length and the comma of a single one: `(2)`.
    private static func reshapeTarget(_ shape: [Int]) -> String {
        var lengths = shape
        while let first = lengths.first, first < 0 { lengths.removeFirst() }
        let inner = lengths.map { $0 < 0 ? "newaxis" : String($0) }.joined(separator: ",")
        return lengths.count == 1 && shape.count == 1 ? "(\(inner),)" : "(\(inner))"
    }

    /// The number of bytes in the largest unit that leaves at least one, with three digits.
    private static func size(_ bytes: Int) -> String {
        let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        var unit = 0
        var amount = Double(bytes)
        while amount >= 1024 && unit < units.count - 1 {
            amount /= 1024
            unit += 1
        }
        if unit == 0 { return "\(bytes) bytes" }
        let digits = amount >= 100 ? 0 : amount >= 10 ? 1 : 2
        return "\(Decimal(amount).fixed(fractionDigits: digits)) \(units[unit])"
    }
}
