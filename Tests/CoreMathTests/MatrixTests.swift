import Testing

@testable import CoreMath

@Suite struct MatrixTests {
    @Test(arguments: [(1, 1), (3, 5), (8, 8), (9, 17), (16, 3), (0, 4), (4, 0)])
    func transposesEveryShape(rows: Int, columns: Int) throws {
        var matrix = try Matrix(rows: rows, columns: columns)
        for row in 0..<rows { for column in 0..<columns { matrix[row, column] = Double(row * 100 + column) } }
        let transposed = try matrix.transposed()
        #expect(transposed.rows == columns && transposed.columns == rows)
        for row in 0..<rows {
            for column in 0..<columns { #expect(transposed[column, row] == Double(row * 100 + column)) }
        }
    }
}
