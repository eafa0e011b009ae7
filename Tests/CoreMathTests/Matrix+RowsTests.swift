import Testing

@testable import CoreMath

@Suite struct MatrixRowsTests {
    private func random(_ rows: Int, _ columns: Int, seed: UInt) throws -> Matrix {
        try Matrix(RandomGenerator(seed: seed).standardNormal([rows, columns]))
    }

    /// Fewer numbers than a register has, several registers, and some left over; fewer than four rows, and more.
    @Test(arguments: [1, 3, 7, 8, 13, 32, 47, 71], [1, 3, 4, 9]) func reflectsRowsAndColumns(
        width: Int, height: Int
    ) throws {
        let start = try random(height, width + 2, seed: 2)
        let scale = 0.7
        let across = try random(1, width, seed: 3).elements
        var (rows, plain) = (start, start)
        rows.reflectRows(across, scale: scale, from: 1)
        for row in 0..<height {
            let sum = (0..<width).reduce(0) { $0 + across[$1] * start[row, $1 + 1] }
            for column in 0..<width { plain[row, column + 1] -= scale * sum * across[column] }
        }
        // Sums of at most 71 products of numbers about 1, in another order.
        #expect(zip(rows.elements, plain.elements).allSatisfy { abs($0 - $1) < 1e-12 })
        let down = try random(1, height, seed: 4).elements
        var columns = start
        plain = start
        columns.reflectColumns(down, scale: scale, firstRow: 0, firstColumn: 2)
        for column in 2..<width + 2 {
            let sum = (0..<height).reduce(0) { $0 + down[$1] * start[$1, column] }
            for row in 0..<height { plain[row, column] -= scale * sum * down[row] }
        }
        #expect(zip(columns.elements, plain.elements).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    /// Widths with whole groups of registers, single registers and single numbers.
    @Test(arguments: [1, 3, 8, 13, 32, 47, 71]) func aChainOfTurnsIsOneTurnAfterTheOther(width: Int) throws {
        for isRising in [true, false] {
            var chained = try random(9, width, seed: 1)
            var plain = chained
            var chain = TurnChain()
            for index in 0..<6 {
                let k = isRising ? 1 + index : 7 - index
                let (cosine, sine) = (0.6 + 0.03 * Double(index), index % 2 == 0 ? 0.7 : -0.5)
                chain.add(k, cosine: cosine, sine: sine, isRising: isRising)
                for column in 0..<width {
                    let (x, y) = (plain[k, column], plain[k + 1, column])
                    plain[k, column] = cosine * x + sine * y
                    plain[k + 1, column] = cosine * y - sine * x
                }
            }
            chained.turnRows(&chain)
            // A fused product rounds once less in each of six turns.
            #expect(zip(chained.elements, plain.elements).allSatisfy { abs($0 - $1) < 1e-14 }, "\(width) \(isRising)")
            let before = chained.elements
            chained.turnRows(&chain)
            #expect(chained.elements == before)
        }
    }

    @Test func dividesARow() throws {
        var matrix = try random(3, 19, seed: 2)
        let before = matrix
        matrix.divideRow(1, by: 3)
        for row in 0..<3 {
            for column in 0..<19 { #expect(matrix[row, column] == before[row, column] / (row == 1 ? 3 : 1)) }
        }
    }
}
