extension LinearAlgebra {
    private static let maximalSweeps = 60

    /// Returns the eigenvalues of a symmetric matrix in ascending order, and unit eigenvectors as
    /// columns (n, n); the lower half of the matrix is read.
    ///
    /// Cyclic Jacobi rotations. A vector's component of largest magnitude is made positive. O(n^3) a sweep.
    public static func symmetricEigen(_ matrix: NDArray) throws -> (values: NDArray, vectors: NDArray) {
        var square = try matrix.squareMatrix()
        let size = square.rows
        guard square.elements.allSatisfy({ $0.isFinite }) else { throw MathError.noConvergence("Eigenvalues") }
        for row in 0..<size {
            for column in row + 1..<max(row + 1, size) { square[row, column] = square[column, row] }
        }
        var turns = try Matrix.identity(size)
        try diagonalize(&square, &turns)
        let order = (0..<size).sorted { square[$0, $0] < square[$1, $1] }
        var vectors = try Matrix(rows: size, columns: size)
        for (column, source) in order.enumerated() {
            var largest = 0.0
            for row in 0..<size where turns[source, row].magnitude > largest.magnitude * (1 + 1e-12) {
                largest = turns[source, row]
            }
            for row in 0..<size { vectors[row, column] = largest < 0 ? -turns[source, row] : turns[source, row] }
        }
        return (try NDArray.of(order.map { square[$0, $0] }), try vectors.array())
    }

    /// Turns pairs of axes until what is off the diagonal has vanished; rows of `turns` become eigenvectors.
    private static func diagonalize(_ square: inout Matrix, _ turns: inout Matrix) throws {
        let size = square.rows
        for _ in 0..<maximalSweeps {
            var isDone = true
            for p in 0..<size {
                for q in p + 1..<max(p + 1, size) {
                    let off = square[p, q]
                    let bound = (square[p, p] * square[q, q]).magnitude.squareRoot()
                    if off == 0 || off.magnitude <= 1e-17 * bound { continue }
                    let scale = max(square[p, p].magnitude, square[q, q].magnitude)
                    if off.magnitude <= Double.leastNormalMagnitude
                        || scale + off.magnitude * 1e-3 == scale && bound == 0
                    {
                        square[p, q] = 0
                        square[q, p] = 0
                        continue
                    }
                    isDone = false
                    rotate(&square, &turns, p, q)
                }
                try Allocation.poll()
            }
            if isDone { return }
        }
        throw MathError.noConvergence("Eigenvalues")
    }

    private static func rotate(_ square: inout Matrix, _ turns: inout Matrix, _ p: Int, _ q: Int) {
        let theta = (square[q, q] - square[p, p]) / (2 * square[p, q])
        let tangent = (theta >= 0 ? 1.0 : -1) / (theta.magnitude + (1 + theta * theta).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = cosine * tangent
        square.rotateRows(p, q, cosine: cosine, sine: sine)
        for row in 0..<square.rows {
            let (x, y) = (square[row, p], square[row, q])
            square[row, p] = cosine * x - sine * y
            square[row, q] = sine * x + cosine * y
        }
        square[p, q] = 0
        square[q, p] = 0
        turns.rotateRows(p, q, cosine: cosine, sine: sine)
    }
}
