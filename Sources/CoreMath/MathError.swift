/// What can go wrong in mathematics through the values it is given.
public enum MathError: Error, Equatable, Sendable {
    case notBroadcastable([[Int]])
    case notBroadcastableTo(shape: [Int], target: [Int])
    case assignment(value: [Int], target: [Int])
    case indexedAssignment(value: [Int], target: [Int])
    case maskedAssignment(values: Int, places: Int)
    case outputShape(target: [Int], result: [Int])
    case coreDimension(
        operation: String, signature: String, operand: Int, dimension: Int, size: Int, expected: Int)
    case tooFewDimensions(operation: String, signature: String, operand: Int, dimensions: Int, required: Int)
    case stacksNotBroadcastable(left: [Int], right: [Int], core: [Int])
    case notAligned(left: [Int], right: [Int], leftAxis: Int, rightAxis: Int)

    case axisOutOfBounds(axis: Int, dimensions: Int, prefix: String?)
    case duplicateAxis
    case repeatedTransposeAxis
    case transposeAxes
    case squeezeAxis
    case indexOutOfBounds(index: Int, axis: Int, size: Int)
    case tooManyIndices(dimensions: Int, count: Int)
    case maskLength(axis: Int, size: Int, mask: Int)
    case indexArraysNotBroadcastable([[Int]])
    case indexType
    case twoEllipses
    case zeroStep

    case negativeDimension
    case tooManyDimensions(Int)
    case arrayTooBig
    case outOfMemory(bytes: Int, shape: [Int], dtype: DType)
    case cannotReshape(size: Int, shape: [Int])
    case severalUnknownDimensions
    case inhomogeneous(shape: [Int])
    case negativeCount(Int)
    case arangeStep

    case emptyReduction(String)
    case emptyArgument(String)
    case negativeIntegerPower
    case booleanSubtract
    case booleanNegative
    case unsupportedTypes(operation: String)
    case noLoop(operation: String, dtype: DType)
    case noPairLoop(operation: String, left: DType, right: DType)
    case noMatchingLoop(operation: String)
    case cast(operation: String, from: DType, to: DType)
    /// An operand, numbered where there are two, that does not fit into the type in which to compute.
    case inputCast(operation: String, operand: Int?, from: DType, to: DType)
    case notOneElement
    case ambiguousTruth
    case emptyTruth

    case nothingToJoin(String)
    case joinScalars
    case joinDimensions(index: Int, first: Int, other: Int)
    case joinLengths(axis: Int, index: Int, first: Int, other: Int)
    case stackShapes
    case percentileRange
    case quantileRange

    case singularMatrix
    case notPositiveDefinite
    case notSquare
    case needsMatrix(dimensions: Int, atLeast: Bool)
    case incompatibleDimensions
    case noConvergence(String)
    case notFinite
    case emptyCondition
    case inputNotSquare
    case complexEigenvalues(real: [Double], imaginary: [Double])

    /// Any other argument that is not a possible value, in full words.
    case value(String)
    /// Any other argument of the wrong type, in full words.
    case type(String)
}

extension MathError {
    /// The kind of exception that the error is in Python.
    public enum Kind: Sendable {
        case value, type, index, axis, linearAlgebra, memory, zeroDivision, cast
    }

    /// The kind of exception that the error is in Python.
    public var kind: Kind {
        switch self {
        case .axisOutOfBounds: .axis
        case .indexOutOfBounds, .tooManyIndices, .maskLength, .indexArraysNotBroadcastable, .indexType, .twoEllipses:
            .index
        case .outOfMemory: .memory
        case .arangeStep: .zeroDivision
        case .cast, .inputCast: .cast
        case .booleanSubtract, .booleanNegative, .unsupportedTypes, .noLoop, .noPairLoop, .noMatchingLoop, .type:
            .type
        case .singularMatrix, .notPositiveDefinite, .notSquare, .needsMatrix, .incompatibleDimensions, .noConvergence,
            .notFinite, .emptyCondition, .inputNotSquare, .complexEigenvalues:
            .linearAlgebra
        default: .value
        }
    }
}
