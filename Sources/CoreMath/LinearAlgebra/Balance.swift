/// Rows and columns exchanged so that eigenvalues which stand alone are at the ends, and scaled by powers of two so
/// that rows and columns are of like size; eigenvalues stay the same.
///
/// B. N. Parlett and C. Reinsch (1969), "Balancing a matrix for calculation of eigenvalues and eigenvectors",
/// Numer. Math. 13, 293-304; in the order of LAPACK's dgebal.
struct Balance {
    /// The first and last row that do not stand alone.
    private(set) var low = 0
    private(set) var high: Int
    /// Exchanges outside `low...high`, scales inside.
    private var exchanged: [Int]
    private var scales: [Double]

    init(_ matrix: inout Matrix) {
        let size = matrix.rows
        high = size - 1
        exchanged = Array(0..<size)
        scales = [Double](repeating: 1, count: size)
        if size == 0 { return }
        if pushDown(&matrix) { return }
        pushLeft(&matrix)
        scale(&matrix)
    }

    private func exchange(_ matrix: inout Matrix, _ first: Int, _ second: Int) {
        if first == second { return }
        for row in 0...high {
            let value = matrix[row, first]
            matrix[row, first] = matrix[row, second]
            matrix[row, second] = value
        }
        for column in low..<matrix.columns {
            let value = matrix[first, column]
            matrix[first, column] = matrix[second, column]
            matrix[second, column] = value
        }
    }

    /// Rows that are zero but for the diagonal go to the end. Returns whether all did.
    private mutating func pushDown(_ matrix: inout Matrix) -> Bool {
        var found = true
        while found {
            found = false
            for row in stride(from: high, through: 0, by: -1) {
                if row > high { continue }
                let isAlone = (0...high).allSatisfy { $0 == row || matrix[row, $0] == 0 }
                if !isAlone { continue }
                exchanged[high] = row
                exchange(&matrix, row, high)
                found = true
                if high == 0 { return true }
                high -= 1
            }
        }
        return false
    }

    /// Columns that are zero but for the diagonal go to the front.
    private mutating func pushLeft(_ matrix: inout Matrix) {
        var found = true
        while found {
            found = false
            var column = low
            while column <= high {
                let isAlone = (low...high).allSatisfy { $0 == column || matrix[$0, column] == 0 }
                if isAlone {
                    exchanged[low] = column
                    exchange(&matrix, column, low)
                    found = true
                    low += 1
                }
                column += 1
            }
        }
    }

    private mutating func scale(_ matrix: inout Matrix) {
        let (smallest, largest) = (
            Double.leastNormalMagnitude / Double.ulpOfOne, 0.5 * Double.ulpOfOne / Double.leastNormalMagnitude
        )
        var changes = true
        while changes {
            changes = false
            for i in low...high {
                var c = Reflection.norm((low...high).map { matrix[$0, i] }[...])
                var r = Reflection.norm((low...high).map { matrix[i, $0] }[...])
                if c == 0 || r == 0 { continue }
                var ca = (0...high).reduce(0) { max($0, matrix[$1, i].magnitude) }
                var ra = (low..<matrix.columns).reduce(0) { max($0, matrix[i, $1].magnitude) }
                guard (c + r + ca + ra).isFinite else { return }
                let sum = c + r
                var (g, f) = (r / 2, 1.0)
                while c < g && max(f, max(c, ca)) < largest && min(r, min(g, ra)) > smallest {
                    (f, c, ca) = (f * 2, c * 2, ca * 2)
                    (r, g, ra) = (r / 2, g / 2, ra / 2)
                }
                g = c / 2
                while g >= r && max(r, ra) < largest && min(min(f, c), min(g, ca)) > smallest {
                    (f, c, g, ca) = (f / 2, c / 2, g / 2, ca / 2)
                    (r, ra) = (r * 2, ra * 2)
                }
                if c + r >= 0.95 * sum { continue }
                scales[i] *= f
                changes = true
                for column in low..<matrix.columns { matrix[i, column] /= f }
                for row in 0...high { matrix[row, i] *= f }
            }
        }
    }

    /// Turns an eigenvector of the balanced matrix into one of the original.
    func undo(_ vector: inout [Double]) {
        if vector.isEmpty { return }
        for index in low...max(low, high) where index <= high { vector[index] *= scales[index] }
        for index in stride(from: low - 1, through: 0, by: -1) { vector.swapAt(index, exchanged[index]) }
        for index in high + 1..<max(high + 1, vector.count) { vector.swapAt(index, exchanged[index]) }
    }
}

extension LinearAlgebra {
    /// Returns the eigenvalues of a square matrix and unit eigenvectors as columns, in LAPACK's order.
    ///
    /// Throws `MathError.complexEigenvalues` where one is not real. O(n^3)
    public static func eigen(_ matrix: NDArray) throws -> (values: NDArray, vectors: NDArray) {
        let schur = try schur(matrix, wantsVectors: true)
        return (try NDArray.of(schur.real), try schur.eigenvectors().array())
    }

    /// Returns the eigenvalues of a square matrix; throws where one is not real.
    public static func realEigenvalues(_ matrix: NDArray) throws -> NDArray {
        try NDArray.of(schur(matrix, wantsVectors: false).real)
    }

    private static func schur(_ matrix: NDArray, wantsVectors: Bool) throws -> RealSchur {
        let square = try matrix.squareMatrix()
        guard square.elements.allSatisfy({ $0.isFinite }) else {
            throw MathError.notFinite
        }
        let schur = try RealSchur(square, wantsVectors: wantsVectors)
        if schur.imaginary.contains(where: { $0 != 0 }) {
            throw MathError.complexEigenvalues(real: schur.real, imaginary: schur.imaginary)
        }
        return schur
    }
}
