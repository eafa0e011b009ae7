import CVector

/// The solution of a least squares problem.
public struct LeastSquaresSolution {
    /// x with the least |A x - b|; of several, that of least length. (n) or (n, k)
    public let solution: NDArray
    /// The sums of squared residuals, one for each column of b; empty unless A has full rank and m > n.
    public let residuals: NDArray
    /// The rank of A.
    public let rank: Int
    /// The singular values of A in descending order.
    public let singularValues: NDArray
}

extension LinearAlgebra {
    /// Returns x with the least |A x - b|, A (m, n), b (m) or (m, k).
    ///
    /// With full rank: Householder QR of A with columns scaled to length 1, then iterative
    /// refinement of solution and residual together, their errors computed in twice the precision:
    /// Å. Björck (1967), "Iterative refinement of linear least squares solutions", BIT 7, 257-278.
    /// Otherwise the singular value decomposition. `cutoff` times the largest singular value is the
    /// bound of the rank; by default epsilon times the larger of m and n.
    public static func leastSquares(
        _ matrix: NDArray, _ right: NDArray, cutoff: Double? = nil
    ) throws -> LeastSquaresSolution {
        guard matrix.dimensions == 2 else { throw MathError.needsMatrix(dimensions: matrix.dimensions, atLeast: false) }
        guard right.dimensions == 1 || right.dimensions == 2 else {
            throw MathError.needsMatrix(dimensions: right.dimensions, atLeast: false)
        }
        guard right.shape[0] == matrix.shape[0] else { throw MathError.incompatibleDimensions }
        let (a, b) = (try Matrix(matrix), try Matrix(right))
        let isTall = a.rows >= a.columns && a.columns > 0 && a.elements.allSatisfy { $0.isFinite }
        let decomposed = try isTall ? RefinedLeastSquares(a) : nil
        // The triangle has the singular values of the whole.
        let values = try SingularValues(decomposed?.triangle() ?? a, wantsVectors: false)
        let rank = values.rank(tolerance: cutoff ?? Double(max(a.rows, a.columns)) * Double.ulpOfOne)
        let refined = rank == a.columns ? decomposed : nil
        let svd = try refined == nil ? SingularValues(decomposed?.triangle() ?? a) : values
        var solution = try Matrix(rows: a.columns, columns: b.columns)
        var residuals: [Double] = []
        for column in 0..<b.columns {
            let target = b.column(column)
            let x: [Double]
            if let refined {
                let (answer, residual) = try refined.solve(target)
                x = answer
                if a.rows > a.columns { residuals.append(PairwiseSum.squares(residual)) }
            } else if let decomposed {
                x = decomposed.shortestSolution(target, svd, rank: rank)
            } else {
                x = svd.leastNormSolution(target, rank: rank)
            }
            for row in 0..<a.columns { solution[row, column] = x[row] }
        }
        let shape = right.dimensions == 1 ? [a.columns] : [a.columns, b.columns]
        return LeastSquaresSolution(
            solution: try solution.array(shape), residuals: try NDArray.of(residuals), rank: rank,
            singularValues: try NDArray.of(svd.values))
    }
}

extension SingularValues {
    /// Returns V S^-1 U^T b, where only the first `rank` singular values count.
    fileprivate func leastNormSolution(_ target: [Double], rank: Int) -> [Double] {
        var result = [Double](repeating: 0, count: right.columns)
        for index in 0..<rank {
            var sum = 0.0
            for row in 0..<target.count { sum += left[index, row] * target[row] }
            for column in result.indices { result[column] += sum / values[index] * right[index, column] }
        }
        return result
    }
}

extension PairwiseSum {
    static func squares(_ values: [Double]) -> Double {
        values.map { $0 * $0 }.withUnsafeBufferPointer { space in
            space.baseAddress.map { sum($0, space.count) } ?? 0
        }
    }
}

extension Matrix {
    /// Scales a row by a power of two that brings its length near 1, and returns that.
    fileprivate mutating func scaleNearOne(row: Int) -> Double {
        var norm = 0.0
        let width = columns
        withRows { base in
            let start = base + row * width
            norm = cv_dot(width, start, start).squareRoot()
        }
        if norm == 0 || !norm.isFinite {
            // Squares that vanish or overflow: the largest element will do.
            norm = (0..<columns).reduce(0) { max($0, self[row, $1].magnitude) }
        }
        guard norm > 0, norm.isFinite else { return 1 }
        // Both the power and its inverse must be normal numbers.
        let scale = Double(sign: .plus, exponent: max(-1000, min(1000, -norm.exponent)), significand: 1)
        if scale != 1 { scaleRow(row, by: scale) }
        return scale
    }
}

/// Least squares with full column rank, refined to nearly full precision.
private struct RefinedLeastSquares {
    private let matrix: Matrix
    /// Powers of two that bring the columns near length 1, without rounding.
    private let scales: [Double]
    private let qr: ColumnQR
    private let turned: Matrix

    init(_ original: Matrix) throws {
        var turned = try original.transposed()
        scales = (0..<turned.rows).map { turned.scaleNearOne(row: $0) }
        self.turned = turned
        matrix = try turned.transposed()
        qr = try ColumnQR(transposed: turned)
    }

    /// R of the matrix as it was given.
    func triangle() throws -> Matrix { try qr.triangle(scales.map { 1 / $0 }) }

    /// Returns the shortest of all solutions, by the singular values of the triangle.
    func shortestSolution(_ target: [Double], _ svd: SingularValues, rank: Int) -> [Double] {
        var turned = target
        qr.apply(to: &turned, isTransposed: true)
        let inOrder = svd.leastNormSolution(Array(turned[..<matrix.columns]), rank: rank)
        var result = inOrder
        for (place, original) in qr.order.enumerated() { result[original] = inOrder[place] }
        return result
    }

    /// Returns the solution and the residuals b - A x.
    func solve(_ target: [Double]) throws -> (solution: [Double], residual: [Double]) {
        let (rows, columns) = (matrix.rows, matrix.columns)
        var x = [Double](repeating: 0, count: columns)
        var r = [Double](repeating: 0, count: rows)
        let zeros = [Double](repeating: 0, count: columns)
        var (previous, first) = (Double.infinity, 0.0)
        for _ in 0..<10 {
            // How far r + A x = b and A^T r = 0 are missed.
            let f = AccurateSum.differences(target, r, matrix, x)
            let g = AccurateSum.differences(zeros, zeros, turned, r)
            let (dx, dr) = try correct(f, g)
            let size = dx.reduce(0) { max($0, $1.magnitude) } + dr.reduce(0) { max($0, $1.magnitude) }
            // Corrections that no longer shrink are rounding errors.
            if !(size < previous / 2) { break }
            for index in 0..<columns { x[index] += dx[index] }
            for index in 0..<rows { r[index] += dr[index] }
            // One that is as small as this leaves nothing for the next.
            if size <= first * 0x1p-40 { break }
            if previous == .infinity { first = size }
            previous = size
            try Allocation.poll()
        }
        return (zip(x, scales).map { $0 * $1 }, r)
    }

    /// Solves dr + A dx = f, A^T dr = g by the decomposition.
    private func correct(_ f: [Double], _ g: [Double]) throws -> (dx: [Double], dr: [Double]) {
        let h = qr.solveLower(qr.order.map { g[$0] })
        var column = f
        qr.apply(to: &column, isTransposed: true)
        let y = qr.solveUpper(h.indices.map { column[$0] - h[$0] })
        for row in h.indices { column[row] = h[row] }
        qr.apply(to: &column, isTransposed: false)
        var dx = y
        for (place, original) in qr.order.enumerated() { dx[original] = y[place] }
        return (dx, column)
    }
}

/// Sums of products as if computed in twice the precision.
///
/// T. Ogita, S. M. Rump and S. Oishi (2005), "Accurate sum and dot product", SIAM J. Sci. Comput. 26.
enum AccurateSum {
    /// Returns first - second - the product of a matrix and a vector, row by row.
    static func differences(_ first: [Double], _ second: [Double], _ matrix: Matrix, _ vector: [Double]) -> [Double] {
        matrix.elements.withUnsafeBufferPointer { space in
            vector.withUnsafeBufferPointer { vector in
                (0..<matrix.rows).map { row in
                    guard let base = space.baseAddress, let factors = vector.baseAddress else { return 0 }
                    var (product, rest) = (0.0, 0.0)
                    cv_exact_dot(matrix.columns, base + row * matrix.columns, factors, &product, &rest)
                    let (sum, error) = twoSum(first[row], -second[row])
                    let (next, sumError) = twoSum(sum, -product)
                    return next + (error + sumError - rest)
                }
            }
        }
    }

    /// Returns the rounded sum and its rounding error, exactly (Knuth).
    @inline(__always)
    static func twoSum(_ a: Double, _ b: Double) -> (Double, Double) {
        let sum = a + b
        let part = sum - a
        return (sum, (a - (sum - part)) + (b - part))
    }
}
