import Testing

@testable import CoreMath

@Suite struct ColumnQRTests {
    private let matrix: [[Double]] = [[2, 0, 1], [1, 3, -1], [0, 4, 2], [5, -2, 0.5]]

    @Test func keepsLengthsAndSolves() throws {
        let qr = try ColumnQR(transposed: Matrix(NDArray.of(rows: matrix).transposed))
        // The columns' lengths squared are 30, 29 and 6.25: the longest goes first.
        #expect(qr.order[0] == 0)
        let triangle = try qr.triangle([1, 1, 1])
        for row in 0..<3 { for column in 0..<row { #expect(triangle[row, column] == 0) } }
        // R^T R is A^T A in the order of the decomposition.
        for i in 0..<3 {
            for j in 0..<3 {
                let own = (0..<3).reduce(0) { $0 + triangle[$1, i] * triangle[$1, j] }
                let expected = matrix.reduce(0) { $0 + $1[qr.order[i]] * $1[qr.order[j]] }
                #expect(abs(own - expected) < 1e-13)
            }
        }
        var vector = [1.0, 2, 3, 4]
        qr.apply(to: &vector, isTransposed: true)
        #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 30) < 1e-13)
        qr.apply(to: &vector, isTransposed: false)
        #expect(zip(vector, [1.0, 2, 3, 4]).allSatisfy { abs($0 - $1) < 1e-14 })
        let upper = qr.solveUpper([1, 2, 3])
        for row in 0..<3 {
            let sum = (row..<3).reduce(0) { $0 + triangle[row, $1] * upper[$1] }
            #expect(abs(sum - Double(row + 1)) < 1e-13)
        }
        let lower = qr.solveLower([1, 2, 3])
        for row in 0..<3 {
            let sum = (0...row).reduce(0) { $0 + triangle[$1, row] * lower[$1] }
            #expect(abs(sum - Double(row + 1)) < 1e-13)
        }
    }

    /// What is left of a column that another nearly explains is far less than the rounding errors of its length.
    @Test func knowsHowLittleIsLeftOfAColumn() throws {
        let matrix = try NDArray.of(rows: [[0.6, 0.6, 0], [0.8, 0.8, 3e-9], [0.3, 0.3, 0], [0.1, 0.1 + 1e-10, 0]])
        let qr = try ColumnQR(transposed: Matrix(matrix.transposed))
        #expect(qr.order.last != 2)
    }

    @Test func takesASquareMatrixAndAZeroColumn() throws {
        let square = try ColumnQR(transposed: Matrix(NDArray.of(rows: [[0, 2], [0, 1]]).transposed))
        let triangle = try square.triangle([1, 1])
        #expect(abs(abs(triangle[0, 0]) - 5.0.squareRoot()) < 1e-15 && triangle[1, 1] == 0)
    }
}
