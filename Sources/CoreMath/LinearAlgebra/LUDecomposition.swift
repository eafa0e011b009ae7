#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// P A = L U by elimination with partial pivoting; L has ones on its diagonal.
struct LUDecomposition {
    /// L below the diagonal, U on and above it.
    private(set) var factors: Matrix
    /// Which row of A stands in each row.
    private(set) var order: [Int]
    /// 1 or -1, for an even or odd number of exchanges.
    private(set) var sign = 1.0
    /// Whether a pivot is exactly zero.
    private(set) var isSingular = false

    /// How many columns are decomposed before the rest of the matrix follows in one product.
    private static let blockWidth = 48

    /// Decomposes a square matrix. 2/3 n^3 operations, most of them in products of blocks.
    init(_ matrix: Matrix) throws {
        factors = matrix
        order = Array(0..<matrix.rows)
        if matrix.rows <= Self.smallSize {
            decomposeByColumns()
        } else {
            try decomposeByBlocks()
        }
    }

    private mutating func decomposeByBlocks() throws {
        let size = factors.rows
        for start in stride(from: 0, to: size, by: Self.blockWidth) {
            let end = min(start + Self.blockWidth, size)
            for k in start..<end {
                eliminate(k, until: end)
                if k & 7 == 7 { try Allocation.poll() }
            }
            if end == size { break }
            // The rows of U beside the block, then all that lies below and to the right.
            for row in start..<end {
                for k in start..<row { addRow(k, times: -factors[row, k], to: row, from: end) }
            }
            try subtractProduct(start, end)
            try Allocation.poll()
        }
    }

    /// Up to how many rows a matrix is decomposed column by column.
    private static let smallSize = 32

    /// Takes from each element all its products in one sum, and multiplies by the inverse of the pivot, as BLAS libraries
    /// do with small matrices (Golub and Van Loan, section 3.2.9). Where rows of whole numbers depend on each other, the
    /// same pivots come to zero as there; with fused multiplications or other sums fewer would.
    private mutating func decomposeByColumns() {
        let size = factors.rows
        var column = [Double](repeating: 0, count: size)
        for j in 0..<size {
            for row in 0..<size {
                var sum = 0.0
                for k in 0..<min(row, j) { sum += factors[row, k] * column[k] }
                column[row] = factors[row, j] - sum
            }
            for row in 0..<size { factors[row, j] = column[row] }
            let pivot = factors.largestRow(inColumn: j, from: j)
            if factors[pivot, j] == 0 {
                isSingular = true
                continue
            }
            exchange(pivot, j)
            let inverse = 1 / factors[j, j]
            for row in j + 1..<max(j + 1, size) {
                // The inverse of a number that is nearly zero would be infinite.
                factors[row, j] = inverse.isFinite ? factors[row, j] * inverse : factors[row, j] / factors[j, j]
            }
        }
    }

    private mutating func exchange(_ pivot: Int, _ k: Int) {
        if pivot == k { return }
        factors.swapRows(pivot, k)
        order.swapAt(pivot, k)
        sign = -sign
    }

    /// Brings the pivot of column `k` up and eliminates below it, in the columns of its block.
    private mutating func eliminate(_ k: Int, until end: Int) {
        let size = factors.rows
        let pivot = factors.largestRow(inColumn: k, from: k)
        if factors[pivot, k] == 0 {
            isSingular = true
            return
        }
        exchange(pivot, k)
        factors.eliminate(k, rows: k + 1..<max(k + 1, size), until: end)
    }

    private mutating func addRow(_ source: Int, times factor: Double, to target: Int, from start: Int) {
        if factor != 0 { factors.addRow(source, times: factor, to: target, from: start) }
    }

    private mutating func subtractProduct(_ start: Int, _ end: Int) throws {
        let below = try negated(rows: end..<factors.rows, columns: start..<end)
        try factors.addProduct(of: below, rows: start..<end, toRowsFrom: end, columnsFrom: end)
    }

    /// The determinant: the product of the pivots; 0, not -0, where one is 0.
    var determinant: Double {
        if isSingular { return 0 }
        var product = sign
        for index in 0..<factors.rows { product *= factors[index, index] }
        return product
    }

    /// Returns X with A X = B; throws `MathError.singularMatrix`.
    func solve(_ right: Matrix) throws -> Matrix {
        if isSingular { throw MathError.singularMatrix }
        if right.columns == 1 { return try solveColumn(right) }
        var result = try Matrix(rows: right.rows, columns: right.columns)
        for (row, source) in order.enumerated() {
            for column in 0..<right.columns { result[row, column] = right[source, column] }
        }
        try solveLower(&result)
        try solveUpper(&result)
        return result
    }

    /// Within a block rows follow from rows; what a block gives to all others is one product.
    private func solveLower(_ result: inout Matrix) throws {
        let size = factors.rows
        for start in stride(from: 0, to: size, by: Self.blockWidth) {
            let end = min(start + Self.blockWidth, size)
            for row in start..<end {
                for k in start..<row { result.addRow(k, times: -factors[row, k], to: row) }
            }
            if end < size { try subtract(rows: end..<size, times: start..<end, from: &result) }
            try Allocation.poll()
        }
    }

    private func solveUpper(_ result: inout Matrix) throws {
        let size = factors.rows
        for start in stride(from: 0, to: size, by: Self.blockWidth).reversed() {
            let end = min(start + Self.blockWidth, size)
            for row in (start..<end).reversed() {
                for k in row + 1..<max(row + 1, end) { result.addRow(k, times: -factors[row, k], to: row) }
                result.divideRow(row, by: factors[row, row])
            }
            if start > 0 { try subtract(rows: 0..<start, times: start..<end, from: &result) }
            try Allocation.poll()
        }
    }

    /// Subtracts the product of a block of the factors and some rows of the result from others.
    private func subtract(rows: Range<Int>, times block: Range<Int>, from result: inout Matrix) throws {
        let factor = try negated(rows: rows, columns: block)
        try result.addProduct(of: factor, rows: block, toRowsFrom: rows.lowerBound, columnsFrom: 0)
    }

    private func negated(rows: Range<Int>, columns: Range<Int>) throws -> Matrix {
        var part = try Matrix(rows: rows.count, columns: columns.count)
        for row in rows {
            for column in columns { part[row - rows.lowerBound, column - columns.lowerBound] = -factors[row, column] }
        }
        return part
    }
}

extension LUDecomposition {
    /// The solution for one column: each element by one sum of products.
    fileprivate func solveColumn(_ right: Matrix) throws -> Matrix {
        let size = factors.rows
        var x = order.map { right[$0, 0] }
        factors.elements.withUnsafeBufferPointer { space in
            x.withUnsafeMutableBufferPointer { values in
                guard let base = space.baseAddress, let x = values.baseAddress else { return }
                for row in 0..<size { x[row] -= MatrixKernel.dot(row, base + row * size, 1, x, 1) }
                for row in stride(from: size - 1, through: 0, by: -1) {
                    let next = row + 1
                    let sum = MatrixKernel.dot(size - next, base + row * size + next, 1, x + next, 1)
                    x[row] = (x[row] - sum) / base[row * size + row]
                }
            }
        }
        var result = try Matrix(rows: size, columns: 1)
        for row in 0..<size { result[row, 0] = x[row] }
        return result
    }
}

/// Linear algebra on arrays: systems, decompositions, norms.
///
/// Methods follow G. H. Golub and C. F. Van Loan, "Matrix Computations", 4th ed. (2013).
public enum LinearAlgebra {
    /// Returns x with `matrix` x = `right`, a vector (n) or a matrix (n, k). O(n^3)
    ///
    /// Throws `MathError.singularMatrix`, or when the shapes do not belong together.
    public static func solve(_ matrix: NDArray, _ right: NDArray) throws -> NDArray {
        let square = try matrix.squareMatrix()
        let isVector = right.dimensions == 1
        guard right.dimensions == 1 || right.dimensions == 2, right.shape[0] == square.rows else {
            let name = isVector ? "solve1" : "solve"
            let signature = isVector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"
            guard right.dimensions > 0 else {
                throw MathError.tooFewDimensions(
                    operation: name, signature: signature, operand: 1, dimensions: 0, required: 1)
            }
            throw MathError.coreDimension(
                operation: name, signature: signature, operand: 1, dimension: 0, size: right.shape[0],
                expected: square.rows)
        }
        return try LUDecomposition(square).solve(Matrix(right)).array(right.shape)
    }

    /// Returns the inverse of a square matrix; throws `MathError.singularMatrix`. O(n^3)
    public static func inverse(_ matrix: NDArray) throws -> NDArray {
        let square = try matrix.squareMatrix()
        return try LUDecomposition(square).solve(Matrix.identity(square.rows)).array()
    }

    /// Returns the determinant of a square matrix. O(n^3)
    public static func determinant(_ matrix: NDArray) throws -> Double {
        try LUDecomposition(matrix.squareMatrix()).determinant
    }

    /// Returns the sign of the determinant and the logarithm of its size; 0 and -infinity when it is 0. O(n^3)
    public static func logDeterminant(_ matrix: NDArray) throws -> (sign: Double, logarithm: Double) {
        let decomposition = try LUDecomposition(matrix.squareMatrix())
        var (sign, total) = (decomposition.sign, 0.0)
        for index in 0..<decomposition.factors.rows {
            let pivot = decomposition.factors[index, index]
            if pivot == 0 { return (0, -.infinity) }
            if pivot < 0 { sign = -sign }
            total += log(pivot.magnitude)
        }
        return (sign, total)
    }

    /// Returns a whole power of a square matrix, of its inverse for a negative exponent.
    public static func power(_ matrix: NDArray, _ exponent: Int) throws -> NDArray {
        _ = try matrix.squareMatrix()
        var square = exponent < 0 ? try inverse(matrix) : matrix
        var result = try NDArray.eye(matrix.shape[0], dtype: square.dtype)
        var rest = exponent.magnitude
        while rest > 0 {
            if rest & 1 == 1 { result = try NDArray.matmul(result, square) }
            rest >>= 1
            if rest > 0 { square = try NDArray.matmul(square, square) }
        }
        return result
    }

    /// Returns the lower triangular L with L L^T = `matrix`, of which the lower half is read.
    ///
    /// Throws `MathError.notPositiveDefinite`. O(n^3)
    public static func cholesky(_ matrix: NDArray) throws -> NDArray {
        let square = try matrix.squareMatrix()
        var lower = try Matrix(rows: square.rows, columns: square.rows)
        for row in 0..<square.rows {
            for column in 0...row {
                var sum = square[row, column]
                for k in 0..<column { sum -= lower[row, k] * lower[column, k] }
                if row == column {
                    guard sum > 0 else { throw MathError.notPositiveDefinite }
                    lower[row, row] = sum.squareRoot()
                } else {
                    lower[row, column] = sum / lower[column, column]
                }
            }
            try Allocation.poll()
        }
        return try lower.array()
    }
}
