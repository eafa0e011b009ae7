/// A P = Q R by Householder reflections; without pivoting P is the identity.
///
/// Signs follow LAPACK: a diagonal element of R has the opposite sign of the element it replaces.
struct QRDecomposition {
    /// R on and above the diagonal.
    private(set) var triangle: Matrix
    /// The vector and the scale of each reflection I - scale v v^T.
    private var reflections: [(vector: [Double], scale: Double)] = []
    /// Which column of A stands in each column.
    private(set) var order: [Int]

    /// Decomposes a matrix (m, n). O(m n min(m, n))
    init(_ matrix: Matrix, pivoting: Bool = false) throws {
        triangle = matrix
        order = Array(0..<matrix.columns)
        let steps = min(matrix.rows, matrix.columns)
        try Allocation.check(count: steps * matrix.rows, shape: [steps, matrix.rows])
        for k in 0..<steps {
            if pivoting {
                let pivot = Self.largestColumn(triangle, from: k)
                triangle.swapColumns(pivot, k)
                order.swapAt(pivot, k)
            }
            let (vector, scale, head) = Self.reflection(triangle, k)
            triangle.reflect(vector, scale: scale, fromRow: k, fromColumn: k + 1)
            if scale != 0 {
                triangle[k, k] = head
                for row in k + 1..<matrix.rows { triangle[row, k] = 0 }
            }
            reflections.append((vector, scale))
            try Allocation.poll()
        }
    }

    private static func largestColumn(_ matrix: Matrix, from k: Int) -> Int {
        var sums = [Double](repeating: 0, count: matrix.columns)
        for row in k..<matrix.rows {
            for column in k..<matrix.columns { sums[column] += matrix[row, column] * matrix[row, column] }
        }
        var best = k
        for column in k..<matrix.columns where sums[column] > sums[best] { best = column }
        return best
    }

    /// Returns the reflection that turns column k, from row k on, into a multiple of a unit vector.
    private static func reflection(_ matrix: Matrix, _ k: Int) -> (vector: [Double], scale: Double, head: Double) {
        var vector = [Double](repeating: 0, count: matrix.rows)
        var largest = 0.0
        for row in k + 1..<max(k + 1, matrix.rows) { largest = max(largest, matrix[row, k].magnitude) }
        let first = matrix[k, k]
        if largest == 0 { return (vector, 0, first) }
        // Scaled by the largest element, so that squares neither overflow nor vanish.
        largest = max(largest, first.magnitude)
        var sum = 0.0
        for row in k..<matrix.rows {
            let part = matrix[row, k] / largest
            sum += part * part
        }
        let norm = largest * sum.squareRoot()
        let head = first > 0 || (first == 0 && first.sign == .plus) ? -norm : norm
        vector[k] = 1
        for row in k + 1..<matrix.rows { vector[row] = matrix[row, k] / (first - head) }
        return (vector, (head - first) / head, head)
    }

    /// Replaces `columns` by Q^T times it.
    func applyTranspose(to columns: inout Matrix) {
        for (k, reflection) in reflections.enumerated() {
            columns.reflect(reflection.vector, scale: reflection.scale, fromRow: k)
        }
    }

    /// Replaces `columns` by Q times it.
    func apply(to columns: inout Matrix) {
        for (k, reflection) in reflections.enumerated().reversed() {
            columns.reflect(reflection.vector, scale: reflection.scale, fromRow: k)
        }
    }

    /// Returns the first `count` columns of Q.
    func orthogonal(columns count: Int) throws -> Matrix {
        var result = try Matrix(rows: triangle.rows, columns: count)
        for index in 0..<min(count, triangle.rows) { result[index, index] = 1 }
        // Backwards, each reflection on the columns behind its own and then on that (LAPACK's dorg2r).
        for (k, reflection) in reflections.enumerated().reversed() {
            result.reflect(reflection.vector, scale: reflection.scale, fromRow: k, fromColumn: k + 1)
            for row in k..<triangle.rows { result[row, k] = -reflection.scale * reflection.vector[row] }
            result[k, k] = 1 - reflection.scale
        }
        return result
    }

    /// Returns y with R y = the first n elements of `right`.
    func solveUpper(_ right: [Double]) -> [Double] {
        let size = triangle.columns
        var result = Array(right[..<size])
        for row in stride(from: size - 1, through: 0, by: -1) {
            var sum = result[row]
            for k in row + 1..<max(row + 1, size) { sum -= triangle[row, k] * result[k] }
            result[row] = sum / triangle[row, row]
        }
        return result
    }

    /// Returns y with R^T y = `right`.
    func solveLower(_ right: [Double]) -> [Double] {
        var result = right
        for row in 0..<triangle.columns {
            var sum = result[row]
            for k in 0..<row { sum -= triangle[k, row] * result[k] }
            result[row] = sum / triangle[row, row]
        }
        return result
    }
}

extension LinearAlgebra {
    /// Returns Q (m, k) with orthonormal columns and R (k, n) upper triangular, Q R = `matrix`;
    /// k is min(m, n), or m when `complete`.
    public static func qr(_ matrix: NDArray, complete: Bool = false) throws -> (q: NDArray, r: NDArray) {
        let source = try matrix.matrix()
        let decomposition = try QRDecomposition(source)
        let inner = complete ? source.rows : min(source.rows, source.columns)
        let q = try decomposition.orthogonal(columns: inner).array()
        let r = try decomposition.triangle.array().sliced(stop: inner).triangle(upper: true)
        return (q, r)
    }
}
