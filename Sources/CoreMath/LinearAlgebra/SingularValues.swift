/// A = U S V^T: by `Bidiagonal`, of the triangle of a QR decomposition where there are many more rows than columns.
struct SingularValues {
    /// The left singular vectors as rows, (k, m); (m, m) when complete. Empty when not wanted.
    let left: Matrix
    /// The singular values in descending order.
    let values: [Double]
    /// The right singular vectors as rows, (k, n); (n, n) when complete. Empty when not wanted.
    let right: Matrix

    /// Decomposes a matrix of finite numbers; throws `MathError.noConvergence`. O(m n^2)
    init(_ matrix: Matrix, wantsVectors: Bool = true, isComplete: Bool = false) throws {
        guard matrix.elements.allSatisfy({ $0.isFinite }) else { throw MathError.noConvergence("SVD") }
        let isWide = matrix.rows < matrix.columns
        // Rows of `columns` are the columns of the tall matrix.
        var columns = isWide ? matrix : try matrix.transposed()
        let largest = matrix.elements.reduce(0) { max($0, $1.magnitude) }
        // A power of two, so that scaling rounds nothing.
        let scale =
            largest > 0x1p400 || (largest > 0 && largest < 0x1p-400)
            ? Double(sign: .plus, exponent: -largest.exponent, significand: 1) : 1
        if scale != 1 { for row in 0..<columns.rows { columns.scaleRow(row, by: scale) } }
        let (size, height) = (columns.rows, columns.columns)
        let tall: Matrix
        let small: Matrix
        if height >= size * 11 / 6 && height > size && size > 0 {
            let qr = try TallQR(transposed: columns)
            let inner = try Bidiagonal(transposed: qr.triangle(), wantsVectors: wantsVectors, leftCount: size)
            values = inner.diagonal.map { $0 / scale }
            tall = try wantsVectors ? qr.applied(to: inner.left, count: isComplete ? height : size) : inner.left
            small = inner.right
        } else {
            let found = try Bidiagonal(
                transposed: columns, wantsVectors: wantsVectors, leftCount: isComplete ? height : size)
            values = found.diagonal.map { $0 / scale }
            (tall, small) = (found.left, found.right)
        }
        left = isWide ? small : tall
        right = isWide ? tall : small
    }

    /// How many singular values are larger than `tolerance` times the largest.
    func rank(tolerance: Double) -> Int {
        let bound = (values.first ?? 0) * tolerance
        return values.prefix { $0 > bound }.count
    }
}

extension LinearAlgebra {
    /// Returns U (m, k), the singular values in descending order (k), and V^T (k, n), k = min(m, n).
    public static func svd(_ matrix: NDArray) throws -> (u: NDArray, values: NDArray, vt: NDArray) {
        let svd = try SingularValues(matrix.matrix())
        return (try svd.left.array().transposed, try NDArray.of(svd.values), try svd.right.array())
    }

    /// Returns the singular values in descending order.
    public static func singularValues(_ matrix: NDArray) throws -> NDArray {
        try NDArray.of(SingularValues(matrix.matrix(), wantsVectors: false).values)
    }

    /// Returns the decomposition; when `complete`, with square U (m, m) and V^T (n, n).
    public static func svd(_ matrix: NDArray, complete: Bool) throws -> (u: NDArray, values: NDArray, vt: NDArray) {
        let svd = try SingularValues(matrix.matrix(), isComplete: complete)
        return (try svd.left.array().transposed, try NDArray.of(svd.values), try svd.right.array())
    }

    /// Returns the pseudo-inverse (n, m): singular values below `cutoff` times the largest count as 0.
    public static func pseudoInverse(_ matrix: NDArray, cutoff: Double = 1e-15) throws -> NDArray {
        let svd = try SingularValues(matrix.matrix())
        var scaled = svd.right
        let rank = svd.rank(tolerance: cutoff)
        for row in 0..<scaled.rows { scaled.scaleRow(row, by: row < rank ? 1 / svd.values[row] : 0) }
        return try NDArray.matmul(scaled.array().transposed, svd.left.array())
    }

    /// Returns how many singular values exceed a bound.
    public static func rank(_ matrix: NDArray, above bound: Double?) throws -> Int {
        guard let bound else { return try rank(matrix) }
        return try SingularValues(matrix.matrix(), wantsVectors: false).values.filter { $0 > bound }.count
    }

    /// Returns how many singular values exceed the largest times the larger length times epsilon.
    public static func rank(_ matrix: NDArray) throws -> Int {
        if matrix.dimensions < 2 { return try matrix.reduced(.any).item().truth ? 1 : 0 }
        let source = try matrix.matrix()
        let svd = try SingularValues(source, wantsVectors: false)
        return svd.rank(tolerance: Double(max(source.rows, source.columns)) * Double.ulpOfOne)
    }

    /// Returns the ratio of the largest singular value to the smallest.
    public static func condition(_ matrix: NDArray) throws -> Double {
        let values = try SingularValues(matrix.matrix(), wantsVectors: false).values
        guard let largest = values.first, let smallest = values.last else { return .nan }
        return largest / smallest
    }
}

/// A = Q R for a matrix with more rows than columns, by Householder reflections; R is the triangle that is left.
private struct TallQR {
    private var columns: Matrix
    private var reflections = Reflections()

    /// Takes the columns as rows, (n, m).
    init(transposed matrix: Matrix) throws {
        columns = matrix
        for k in 0..<matrix.rows {
            let (vector, scale, head) = Reflection.make((k..<matrix.columns).map { columns[k, $0] })
            if scale != 0 { columns.reflectRows(vector, scale: scale, from: k, firstRow: k + 1) }
            columns[k, k] = head
            reflections.append((vector, scale))
            try Allocation.poll()
        }
    }

    /// R transposed: lower triangular, (n, n).
    func triangle() throws -> Matrix {
        var result = try Matrix(rows: columns.rows, columns: columns.rows)
        for row in 0..<columns.rows { for column in 0...row { result[row, column] = columns[row, column] } }
        return result
    }

    /// Q times vectors of length n, given and returned as rows, and the further columns of Q up to `count`.
    func applied(to vectors: Matrix, count: Int) throws -> Matrix {
        let height = columns.columns
        var result = try Matrix(rows: count, columns: height)
        for row in 0..<count {
            if row >= vectors.rows {
                result[row, row] = 1
            } else {
                for column in 0..<vectors.columns { result[row, column] = vectors[row, column] }
            }
        }
        try reflections.applyBackwards(to: &result, areUnitRows: false)
        return result
    }
}
