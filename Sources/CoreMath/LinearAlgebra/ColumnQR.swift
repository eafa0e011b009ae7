import CVector

/// A P = Q R by Householder reflections of whole columns, which lie side by side in memory: for least squares.
///
/// The column that leaves most goes first (P. Businger and G. H. Golub (1965), "Linear least squares solutions by
/// Householder transformations", Numerische Mathematik 7, 269-276).
struct ColumnQR {
    private let rows: Int
    private let size: Int
    /// The columns in the order of the decomposition, R on and above the diagonal; below it what the reflections hold.
    private var columns: Matrix
    private var scales: [Double] = []
    /// The square of what is left of each column, and what it was when it was last summed.
    private var squares: [(now: Double, summed: Double)] = []
    /// Which column of A stands in each column.
    private(set) var order: [Int]

    /// Decomposes a matrix (m, n), m >= n, given by its columns as rows, (n, m). Squares of its elements must neither
    /// overflow nor vanish. O(m n²)
    init(transposed matrix: Matrix) throws {
        (columns, rows, size) = (matrix, matrix.columns, matrix.rows)
        order = Array(0..<size)
        squares = (0..<size).map { column in
            let square = Self.square(of: column, from: 0, in: matrix)
            return (square, square)
        }
        for k in 0..<size {
            try Allocation.poll()
            let pivot = (k..<size).max { squares[$0].now < squares[$1].now } ?? k
            columns.swapRows(pivot, k)
            order.swapAt(pivot, k)
            squares.swapAt(pivot, k)
            reflect(k)
            for column in k + 1..<max(k + 1, size) { lessenSquare(of: column, by: k) }
        }
    }

    private static func square(of column: Int, from row: Int, in columns: Matrix) -> Double {
        columns.elements.withUnsafeBufferPointer { space in
            guard let base = space.baseAddress else { return 0 }
            let start = base + column * columns.columns + row
            return cv_dot(columns.columns - row, start, start)
        }
    }

    /// Takes the element of row `k`, which is done, out of a column's square. Where little is left its digits are lost:
    /// it is summed again.
    private mutating func lessenSquare(of column: Int, by k: Int) {
        let done = columns[column, k]
        squares[column].now -= done * done
        if squares[column].now < squares[column].summed * 0x1p-20 {
            let square = Self.square(of: column, from: k + 1, in: columns)
            squares[column] = (square, square)
        }
    }

    /// Turns column k from row k on into a multiple of a unit vector, and the columns behind it with it.
    private mutating func reflect(_ k: Int) {
        let (rows, size) = (rows, size)
        var scale = 0.0
        columns.withRows { base in
            let own = base + k * rows + k
            let count = rows - k - 1
            let rest = cv_dot(count, own + 1, own + 1)
            if rest == 0 { return }
            let length = (own[0] * own[0] + rest).squareRoot()
            let head = own[0] > 0 ? -length : length
            scale = (head - own[0]) / head
            let factor = 1 / (own[0] - head)
            for row in 1...count { own[row] *= factor }
            for column in k + 1..<max(k + 1, size) {
                let other = base + column * rows + k
                let amount = -scale * (other[0] + cv_dot(count, own + 1, other + 1))
                other[0] += amount
                cv_add_scaled(count, amount, own + 1, other + 1)
            }
            own[0] = head
        }
        scales.append(scale)
    }

    /// Replaces a vector of length m by Q^T times it, or by Q times it.
    func apply(to vector: inout [Double], isTransposed: Bool) {
        columns.elements.withUnsafeBufferPointer { space in
            vector.withUnsafeMutableBufferPointer { target in
                guard let base = space.baseAddress, let start = target.baseAddress else { return }
                for step in 0..<size {
                    let k = isTransposed ? step : size - 1 - step
                    if scales[k] == 0 { continue }
                    let own = base + k * rows + k
                    let amount = -scales[k] * (start[k] + cv_dot(rows - k - 1, own + 1, start + k + 1))
                    start[k] += amount
                    cv_add_scaled(rows - k - 1, amount, own + 1, start + k + 1)
                }
            }
        }
    }

    /// R with each column times the factor of the column of A that it stands for, (n, n).
    func triangle(_ factors: [Double]) throws -> Matrix {
        var result = try Matrix(rows: size, columns: size)
        for column in 0..<size {
            for row in 0...column { result[row, column] = columns[column, row] * factors[order[column]] }
        }
        return result
    }

    /// Returns y with R y = the first n elements of `right`.
    func solveUpper(_ right: [Double]) -> [Double] {
        var result = Array(right[..<size])
        for row in (0..<size).reversed() {
            result[row] /= columns[row, row]
            for above in 0..<row { result[above] -= columns[row, above] * result[row] }
        }
        return result
    }

    /// Returns y with R^T y = `right`.
    func solveLower(_ right: [Double]) -> [Double] {
        var result = right
        for row in 0..<size {
            var sum = result[row]
            for k in 0..<row { sum -= columns[row, k] * result[k] }
            result[row] = sum / columns[row, row]
        }
        return result
    }
}
