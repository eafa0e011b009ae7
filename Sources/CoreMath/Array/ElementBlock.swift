import CVector

/// The elements of a row-major array, one after the other in memory: for operations on arrays so small that counting
/// references to them would take longer than the arithmetic.
///
/// Invariant: whoever keeps a block keeps the array that it came from.
public struct ElementBlock {
    let start: UnsafeMutableRawPointer
    public let count: Int
    public let dtype: DType

    @inline(__always)
    var numbers: UnsafeMutablePointer<Double> { start.assumingMemoryBound(to: Double.self) }

    private var end: UnsafeMutableRawPointer { start + count &* dtype.itemSize }

    /// Whether a block has no element in common with this one, or all.
    public func isSeparate(from other: ElementBlock) -> Bool {
        start == other.start || end <= other.start || other.end <= start
    }
}

extension NDArray {
    /// The elements as one block, of no elements where they do not lie in row-major order.
    public var block: ElementBlock {
        ElementBlock(start: address(0), count: isContiguous ? count : 0, dtype: dtype)
    }

    /// The elements from `start` on as one block, of a row-major array of at least `start + count` elements.
    public func block(from start: Int, count: Int) -> ElementBlock {
        ElementBlock(start: address(start), count: count, dtype: dtype)
    }

    /// Returns an array of the same shape, whose elements are still to be written.
    public static func unwritten(like model: NDArray, _ dtype: DType) throws -> NDArray {
        try uninitialized(like: model, dtype)
    }

    /// Returns an array along one axis, whose elements are still to be written.
    public static func unwritten(count: Int, _ dtype: DType) throws -> NDArray { try uninitialized([count], dtype) }
}

// MARK: Operations on floating-point numbers

// Each asks for operands of floating-point numbers, and for a result of the right type; the counts must be equal.
extension ElementBlock {
    /// Computes an operation of each pair.
    public static func apply(
        _ operation: BinaryOperation, _ left: ElementBlock, _ right: ElementBlock, into result: ElementBlock
    ) {
        FloatKernel.run(operation, result.count, left.numbers, 1, right.numbers, 1, result.start)
    }

    /// Computes an operation of each number and another.
    public static func apply(
        _ operation: BinaryOperation, _ left: ElementBlock, _ right: Double, into result: ElementBlock
    ) {
        withUnsafePointer(to: right) { FloatKernel.run(operation, result.count, left.numbers, 1, $0, 0, result.start) }
    }

    /// Computes an operation of a number and each of others.
    public static func apply(
        _ operation: BinaryOperation, _ left: Double, _ right: ElementBlock, into result: ElementBlock
    ) {
        withUnsafePointer(to: left) { FloatKernel.run(operation, result.count, $0, 0, right.numbers, 1, result.start) }
    }

    /// Computes an operation of each row of a matrix and one row.
    public static func applyToRows(
        _ operation: BinaryOperation, _ left: ElementBlock, _ row: ElementBlock, into result: ElementBlock
    ) {
        var place = 0
        while place < left.count {
            FloatKernel.run(
                operation, row.count, left.numbers + place, 1, row.numbers, 1,
                result.start + place &* result.dtype.itemSize)
            place &+= row.count
        }
    }

    /// Computes an operation of each number; one that gives a number.
    public static func apply(_ operation: UnaryOperation, _ source: ElementBlock, into result: ElementBlock) {
        UnaryKernel.float(operation, result.count, source.numbers, 1, result.numbers)
    }

    /// The sum in NumPy's order.
    public var sum: Double { 0 + PairwiseSum.sum(numbers, count) }

    /// The sum of squared distances from a number.
    public func squaredDistances(from center: Double) -> Double {
        0 + PairwiseSum.squaredDistances(numbers, count, from: center)
    }

    /// The largest or the smallest number, nan where there is one. At least one number.
    public func extreme(isLargest: Bool) -> Double {
        isLargest ? cv_largest(count, numbers) : cv_smallest(count, numbers)
    }

    /// Computes the sums of the columns of a matrix (axis 0) or of its rows (axis 1), in NumPy's order.
    public static func sums(_ matrix: ElementBlock, along axis: Int, into result: ElementBlock) {
        let width = axis == 0 ? result.count : matrix.count / result.count
        if axis == 0 { result.fill(with: 0) }
        for row in 0..<matrix.count / width {
            let start = matrix.numbers + row &* width
            if axis == 1 {
                result.numbers[row] = 0 + PairwiseSum.sum(start, width)
            } else {
                for column in 0..<width { result.numbers[column] += start[column] }
            }
        }
    }

    /// The sum of products with another block.
    public func dot(_ other: ElementBlock) -> Double { 0 + MatrixKernel.dot(count, numbers, 1, other.numbers, 1) }

    /// Computes the products of the rows of a matrix with a vector.
    public static func multiply(_ matrix: ElementBlock, _ vector: ElementBlock, into result: ElementBlock) {
        for row in 0..<result.count {
            result.numbers[row] =
                0 + MatrixKernel.dot(vector.count, matrix.numbers + row &* vector.count, 1, vector.numbers, 1)
        }
    }

    /// Computes the products of a vector with the columns of a matrix.
    public static func multiply(vector: ElementBlock, _ matrix: ElementBlock, into result: ElementBlock) {
        result.fill(with: 0)
        if result.count == 1 {
            result.numbers[0] += MatrixKernel.dot(vector.count, vector.numbers, 1, matrix.numbers, 1)
            return
        }
        for row in 0..<vector.count {
            cv_add_scaled(result.count, vector.numbers[row], matrix.numbers + row &* result.count, result.numbers)
        }
    }

    /// The number at a place below `count`.
    @inline(__always)
    public subscript(place: Int) -> Double {
        get { numbers[place] }
        nonmutating set { numbers[place] = newValue }
    }

    /// Writes one number everywhere.
    public func fill(with number: Double) { numbers.update(repeating: number, count: count) }

    /// Takes over the elements of a block of the same type.
    public func copy(_ source: ElementBlock) {
        start.copyMemory(from: source.start, byteCount: count &* dtype.itemSize)
    }
}
