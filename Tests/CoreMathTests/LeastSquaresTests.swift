import Testing

@testable import CoreMath

@Suite struct LeastSquaresTests {
    /// The columns of predictors that a data set's model has.
    private func design(_ name: String, _ rows: [[Double]]) -> [[Double]] {
        switch name {
        case "NoInt1": rows.map { [$0[1]] }
        case "Wampler1", "Wampler3":
            rows.map { row in (0...5).map { power in (0..<power).reduce(1.0) { value, _ in value * row[1] } } }
        default: rows.map { [1] + $0.dropFirst() }
        }
    }

    /// The certified values have 15 digits, and refinement in twice the precision leaves only the
    /// rounding of the data and of the result: 14 digits must come out, though Longley's and
    /// Wampler's problems lose 7 to plain elimination.
    @Test(arguments: ["Norris", "Longley", "NoInt1", "Wampler1", "Wampler3"])
    func agreesWithCertifiedRegressions(_ name: String) throws {
        let data = try CertifiedData(name)
        let rows = design(name, data.rows)
        let result = try LinearAlgebra.leastSquares(NDArray.of(rows: rows), NDArray.of(data.rows.map { $0[0] }))
        let digits = zip(result.solution.doubles, data.coefficients).map(correctDigits)
        #expect(digits.count == rows[0].count)
        #expect(digits.allSatisfy { $0 >= 14 }, "\(name): \(digits)")
        let freedom = Double(rows.count - rows[0].count)
        let deviation = try (result.residuals.item().double / freedom).squareRoot()
        #expect(correctDigits(deviation, data.certified("Standard Deviation")) >= 13)
        #expect(result.rank == rows[0].count)
    }

    @Test func solvesByHandWorkedCase() throws {
        // Points (0, 1), (1, 3), (2, 4): slope 3/2, intercept 7/6, residuals -1/6, 1/3, -1/6.
        let matrix = try NDArray.of(rows: [[1, 0], [1, 1], [1, 2]])
        let result = try LinearAlgebra.leastSquares(matrix, NDArray.of([1.0, 3, 4]))
        #expect(abs(result.solution.doubles[0] - 7.0 / 6) < 1e-15)
        #expect(abs(result.solution.doubles[1] - 1.5) < 1e-15)
        #expect(abs(result.residuals.doubles[0] - 1.0 / 6) < 1e-15)
    }

    @Test func givesTheShortestSolutionWhenRanksFail() throws {
        let matrix = try NDArray.of(rows: [[1, 1], [2, 2], [3, 3]])
        let result = try LinearAlgebra.leastSquares(matrix, NDArray.of([2.0, 4, 6]))
        #expect(result.rank == 1)
        #expect(result.residuals.count == 0)
        #expect(result.solution.doubles.allSatisfy { abs($0 - 1) < 1e-14 })
        let wide = try LinearAlgebra.leastSquares(NDArray.of(rows: [[1, 2, 2]]), NDArray.of([9.0]))
        #expect(zip(wide.solution.doubles, [1, 2, 2]).allSatisfy { abs($0 - $1) < 1e-14 })
    }

    @Test func solvesForSeveralColumnsAndRefusesShapes() throws {
        let matrix = try NDArray.of(rows: [[2, 0], [0, 4]])
        let result = try LinearAlgebra.leastSquares(matrix, NDArray.of(rows: [[2, 4], [4, 8]]))
        #expect(result.solution.shape == [2, 2])
        #expect(result.solution.doubles == [1, 2, 1, 2])
        #expect(message { try LinearAlgebra.leastSquares(matrix, NDArray.of([1.0])) } == "Incompatible dimensions")
        #expect(
            message { try LinearAlgebra.leastSquares(NDArray.of([1.0]), NDArray.of([1.0])) }
                == "1-dimensional array given. Array must be two-dimensional")
        #expect(throws: MathError.self) {
            try LinearAlgebra.leastSquares(NDArray.of(rows: [[.nan], [1]]), NDArray.of([1.0, 2]))
        }
    }
}
