/// A = U S V^T by one-sided Jacobi rotations: pairs of columns are turned until all are orthogonal.
///
/// Small singular values come out with high relative accuracy: J. Demmel and K. Veselic (1992),
/// "Jacobi's method is more accurate than QR", SIAM J. Matrix Anal. Appl. 13, 1204-1245.
struct SingularValues {
    /// The left singular vectors as rows, (k, m).
    let left: Matrix
    /// The singular values in descending order.
    let values: [Double]
    /// The right singular vectors as rows, (k, n).
    let right: Matrix

    private static let maximalSweeps = 60

    /// Decomposes a matrix of finite numbers; throws `MathError.noConvergence`. O(m n^2) a sweep.
    init(_ matrix: Matrix) throws {
        let isWide = matrix.rows < matrix.columns
        // Rows of `columns` are the columns of the tall matrix.
        var columns = isWide ? matrix : try matrix.transposed()
        var turns = try Matrix.identity(columns.rows)
        guard matrix.elements.allSatisfy({ $0.isFinite }) else { throw MathError.noConvergence("SVD") }
        let scale = matrix.elements.reduce(0) { max($0, $1.magnitude) }
        if scale > 0 { for row in 0..<columns.rows { columns.scaleRow(row, by: 1 / scale) } }
        try Self.orthogonalize(&columns, &turns)
        let norms = (0..<columns.rows).map { columns.dotRows($0, $0).squareRoot() }
        let order = norms.indices.sorted { norms[$0] > norms[$1] }
        var tall = try Matrix(rows: columns.rows, columns: columns.columns)
        var small = try Matrix(rows: turns.rows, columns: turns.columns)
        for (row, source) in order.enumerated() {
            for k in 0..<columns.columns where norms[source] > 0 { tall[row, k] = columns[source, k] / norms[source] }
            for k in 0..<turns.columns { small[row, k] = turns[source, k] }
        }
        values = order.map { norms[$0] * scale }
        try Self.completeVectors(&tall, from: order.prefix { norms[$0] > 0 }.count)
        left = isWide ? small : tall
        right = isWide ? tall : small
    }

    private static func orthogonalize(_ columns: inout Matrix, _ turns: inout Matrix) throws {
        for _ in 0..<maximalSweeps {
            var isDone = true
            for p in 0..<columns.rows {
                for q in p + 1..<max(p + 1, columns.rows) {
                    let (alpha, beta) = (columns.dotRows(p, p), columns.dotRows(q, q))
                    let gamma = columns.dotRows(p, q)
                    if gamma.magnitude <= 1e-15 * (alpha * beta).squareRoot() || gamma == 0 { continue }
                    isDone = false
                    let zeta = (beta - alpha) / (2 * gamma)
                    let tangent = (zeta >= 0 ? 1.0 : -1) / (zeta.magnitude + (1 + zeta * zeta).squareRoot())
                    let cosine = 1 / (1 + tangent * tangent).squareRoot()
                    columns.rotateRows(p, q, cosine: cosine, sine: cosine * tangent)
                    turns.rotateRows(p, q, cosine: cosine, sine: cosine * tangent)
                }
                try Allocation.poll()
            }
            if isDone { return }
        }
        throw MathError.noConvergence("SVD")
    }

    /// Fills the rows from `start` on with unit vectors orthogonal to all others.
    private static func completeVectors(_ vectors: inout Matrix, from start: Int) throws {
        var axis = 0
        for row in start..<max(start, vectors.rows) {
            while axis < vectors.columns {
                for k in 0..<vectors.columns { vectors[row, k] = k == axis ? 1 : 0 }
                axis += 1
                // Twice, because one pass leaves rounding errors behind.
                for _ in 0..<2 {
                    for other in 0..<row { vectors.addRow(other, times: -vectors.dotRows(row, other), to: row) }
                }
                let norm = vectors.dotRows(row, row).squareRoot()
                if norm > 0.1 / Double(vectors.columns).squareRoot() {
                    vectors.scaleRow(row, by: 1 / norm)
                    break
                }
            }
            try Allocation.poll()
        }
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

    /// Returns the pseudo-inverse (n, m): singular values below `cutoff` times the largest count as 0.
    public static func pseudoInverse(_ matrix: NDArray, cutoff: Double = 1e-15) throws -> NDArray {
        let svd = try SingularValues(matrix.matrix())
        var scaled = svd.right
        let rank = svd.rank(tolerance: cutoff)
        for row in 0..<scaled.rows { scaled.scaleRow(row, by: row < rank ? 1 / svd.values[row] : 0) }
        return try NDArray.matmul(scaled.array().transposed, svd.left.array())
    }

    /// Returns how many singular values exceed the largest times the larger length times epsilon.
    public static func rank(_ matrix: NDArray) throws -> Int {
        if matrix.dimensions < 2 { return try matrix.reduced(.any).item().truth ? 1 : 0 }
        let svd = try SingularValues(matrix.matrix())
        return svd.rank(tolerance: Double(max(svd.left.columns, svd.right.columns)) * Double.ulpOfOne)
    }

    /// Returns the ratio of the largest singular value to the smallest.
    public static func condition(_ matrix: NDArray) throws -> Double {
        let values = try SingularValues(matrix.matrix()).values
        guard let largest = values.first, let smallest = values.last else { return .nan }
        return largest / smallest
    }
}
