// Products of vectors, matrices and stacks of them.

extension NDArray {
    private static let matmulSignature = "(n?,k),(k,m?)->(n?,m?)"

    /// Returns the matrix product, NumPy's `@`: vectors count as a row on the left and a column on
    /// the right, further axes are stacks of matrices and broadcast.
    ///
    /// O(n m k). Throws `MathError.coreDimension` when the inner lengths differ.
    public static func matmul(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        if let product = try multiplyMatrices(left, right) { return product }
        for (operand, array) in [left, right].enumerated() where array.dimensions == 0 {
            throw MathError.tooFewDimensions(
                operation: "matmul", signature: matmulSignature, operand: operand, dimensions: 0, required: 1)
        }
        let a = try left.dimensions == 1 ? left.expandingDimensions(0) : left
        let b = try right.dimensions == 1 ? right.expandingDimensions(1) : right
        let (rows, depth) = (a.shape[a.dimensions - 2], a.shape[a.dimensions - 1])
        let columns = b.shape[b.dimensions - 1]
        guard b.shape[b.dimensions - 2] == depth else {
            throw MathError.coreDimension(
                operation: "matmul", signature: matmulSignature, operand: 1, dimension: 0,
                size: b.shape[b.dimensions - 2], expected: depth)
        }
        let (leftStack, rightStack) = (Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
        guard let stack = Shape.broadcast(leftStack, rightStack) else {
            throw MathError.stacksNotBroadcastable(left: a.shape, right: b.shape, core: [rows, columns])
        }
        let dtype = DType.promoted(a.dtype, b.dtype)
        let result = try zeros(stack + [rows, columns], dtype)
        let x = try a.recast(dtype).broadcast(to: stack + [rows, depth])
        let y = try b.recast(dtype).broadcast(to: stack + [depth, columns])
        try multiplyStacks(x, y, result, stack)
        var shape = result.shape
        if left.dimensions == 1 { shape.remove(at: shape.count - 2) }
        if right.dimensions == 1 { shape.removeLast() }
        return shape.count == result.dimensions ? result : try result.reshaped(shape)
    }

    /// Returns the product of two matrices of floating-point numbers, or nil for anything else.
    private static func multiplyMatrices(_ left: NDArray, _ right: NDArray) throws -> NDArray? {
        guard left.dimensions == 2 && right.dimensions == 2 && left.dtype == .float64 && right.dtype == .float64,
            left.shape[1] == right.shape[0]
        else { return nil }
        let result = try zeros([left.shape[0], right.shape[1]])
        try MatrixKernel.multiply(
            left.shape[0], left.shape[1], right.shape[1], left.operand, right.operand,
            result.pointer(to: Double.self))
        return result
    }

    /// The elements of a matrix as the kernel reads them.
    private var operand: MatrixKernel.Operand {
        MatrixKernel.Operand(start: pointer(to: Double.self), rowStep: strides[0], columnStep: strides[1])
    }

    private static func multiplyStacks(_ x: NDArray, _ y: NDArray, _ result: NDArray, _ stack: [Int]) throws {
        let (xSteps, ySteps) = (Array(x.strides.dropLast(2)), Array(y.strides.dropLast(2)))
        let rank = stack.count
        let (rows, depth, columns) = (x.shape[rank], x.shape[rank + 1], y.shape[rank + 1])
        let resultSteps = Array(result.strides.dropLast(2))
        if result.count == 0 { return }
        try Traversal.rows(stack, xSteps, ySteps, resultSteps) { atX, atY, atResult, length, xStep, yStep, step in
            for index in 0..<length {
                let (from, other, to) = (atX + index * xStep, atY + index * yStep, atResult + index * step)
                if result.dtype == .float64 {
                    try MatrixKernel.multiply(
                        rows, depth, columns,
                        MatrixKernel.Operand(
                            start: x.pointer(to: Double.self) + from, rowStep: x.strides[rank],
                            columnStep: x.strides[rank + 1]),
                        MatrixKernel.Operand(
                            start: y.pointer(to: Double.self) + other, rowStep: y.strides[rank],
                            columnStep: y.strides[rank + 1]),
                        result.pointer(to: Double.self) + to)
                } else if result.dtype == .int64 {
                    try multiplyIntegers(x, from, y, other, result.pointer(to: Int.self) + to)
                } else {
                    try multiplyTruths(x, from, y, other, result.pointer(to: Bool.self) + to)
                }
            }
        }
    }

    private static func multiplyIntegers(
        _ x: NDArray, _ from: Int, _ y: NDArray, _ other: Int, _ target: UnsafeMutablePointer<Int>
    ) throws {
        let rank = x.dimensions - 2
        let (left, right) = (x.pointer(to: Int.self) + from, y.pointer(to: Int.self) + other)
        let columns = y.shape[rank + 1]
        for i in 0..<x.shape[rank] {
            for k in 0..<x.shape[rank + 1] {
                let factor = left[i * x.strides[rank] + k * x.strides[rank + 1]]
                let source = right + k * y.strides[rank]
                Loop.zip(columns, source, y.strides[rank + 1], target + i * columns, 1, target + i * columns) {
                    $1 &+ factor &* $0
                }
            }
            try Allocation.poll()
        }
    }

    private static func multiplyTruths(
        _ x: NDArray, _ from: Int, _ y: NDArray, _ other: Int, _ target: UnsafeMutablePointer<Bool>
    ) throws {
        let rank = x.dimensions - 2
        let (left, right) = (x.pointer(to: Bool.self) + from, y.pointer(to: Bool.self) + other)
        let columns = y.shape[rank + 1]
        for i in 0..<x.shape[rank] {
            for k in 0..<x.shape[rank + 1] where left[i * x.strides[rank] + k * x.strides[rank + 1]] {
                for j in 0..<columns where right[k * y.strides[rank] + j * y.strides[rank + 1]] {
                    target[i * columns + j] = true
                }
            }
            try Allocation.poll()
        }
    }

    /// Returns NumPy's `dot`: the product with a number, of vectors, or of matrices.
    ///
    /// With more axes it is the sum over the last axis of the left and the second last of the right.
    public static func dot(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        if left.dimensions == 0 { return try scaled(right, by: left) }
        if right.dimensions == 0 { return try scaled(left, by: right) }
        let (leftAxis, rightAxis) = (left.dimensions - 1, max(0, right.dimensions - 2))
        guard left.shape[leftAxis] == right.shape[rightAxis] else {
            throw MathError.notAligned(left: left.shape, right: right.shape, leftAxis: leftAxis, rightAxis: rightAxis)
        }
        if left.dimensions <= 2 && right.dimensions <= 2 { return try matmul(left, right) }
        let inner = left.shape[leftAxis]
        let leftRest = Array(left.shape.dropLast())
        let moved = try right.movingAxis(rightAxis, to: 0)
        let rightRest = Array(moved.shape.dropFirst())
        let product = try matmul(
            left.reshaped([leftRest.reduce(1, *), inner]), moved.reshaped([inner, rightRest.reduce(1, *)]))
        return try product.reshaped(leftRest + rightRest)
    }

    /// Returns an array times a number, as BLAS has it: added to zeros, which leaves no -0, and nothing for a factor 0.
    private static func scaled(_ array: NDArray, by factor: NDArray) throws -> NDArray {
        let isFloat = array.dtype == .float64 || factor.dtype == .float64
        guard isFloat, array.dimensions == 1 || array.dimensions == 2, array.count > 1 else {
            return try apply(.multiply, array, factor)
        }
        if try factor.item().double == 0 { return try zeros(array.shape) }
        return try apply(.add, apply(.multiply, array, factor), .float(0))
    }

    /// Returns all products of an element of `left` and one of `right`, as a matrix.
    public static func outer(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        try apply(.multiply, left.raveled().expandingDimensions(1), right.raveled())
    }

    /// Returns the sum of the diagonal `offset` columns to the right.
    public func trace(offset: Int = 0) throws -> NDArray { try diagonal(offset: offset).sum(axes: [-1]) }
}
