import Testing

@testable import CoreMath

/// The largest absolute difference of two arrays.
func distance(_ left: NDArray, _ right: NDArray) throws -> Double {
    try NDArray.apply(.subtract, left, right).apply(.absolute).reduced(.max).item().double
}

@Suite struct LUDecompositionTests {
    private let generator = RandomGenerator(seed: 7)

    @Test func solvesSystems() throws {
        let matrix = try NDArray.of(rows: [[3, 1], [1, 2]])
        #expect(try distance(LinearAlgebra.solve(matrix, NDArray.of([9.0, 8])), NDArray.of([2.0, 3])) < 1e-15)
        // Column by column, in one block, in two and in three.
        for size in [20, 40, 60, 130] {
            let large = try generator.normal([size, size])
            let x = try generator.normal([size, 3])
            let solved = try LinearAlgebra.solve(large, NDArray.matmul(large, x))
            // The condition of a random matrix of this size is a few hundred, at most some thousand.
            #expect(try distance(solved, x) < 1e-11)
            let inverse = try LinearAlgebra.inverse(large)
            #expect(try distance(NDArray.matmul(large, inverse), NDArray.eye(size)) < 1e-11)
        }
    }

    /// NumPy says of these that they are singular; their products round to whole numbers.
    @Test func findsRowsOfWholeNumbersThatDependOnEachOther() throws {
        for rows in [[[-4.0, -4], [5, 5]], [[3, 7], [6, 14]], [[1, 3, 5], [2, 6, 10], [4, 1, 7]]] {
            #expect(try LinearAlgebra.determinant(NDArray.of(rows: rows)) == 0, "\(rows)")
            #expect(message { try LinearAlgebra.inverse(NDArray.of(rows: rows)) } == "Singular matrix", "\(rows)")
        }
    }

    @Test func computesDeterminantsAndPowers() throws {
        #expect(try LinearAlgebra.determinant(NDArray.of(rows: [[0, 2], [3, 4]])) == -6)
        #expect(try LinearAlgebra.determinant(NDArray.of(rows: [[1, 2], [2, 4]])) == 0)
        #expect(try LinearAlgebra.determinant(NDArray.zeros([0, 0])) == 1)
        let fibonacci = try NDArray.of([1, 1, 1, 0], shape: [2, 2])
        #expect(try LinearAlgebra.power(fibonacci, 10).integers == [89, 55, 55, 34])
        #expect(try distance(LinearAlgebra.power(fibonacci, -1), NDArray.of(rows: [[0, 1], [1, -1]])) < 1e-15)
    }

    @Test func refusesWhatHasNoSolution() throws {
        let singular = try NDArray.zeros([2, 2])
        #expect(message { try LinearAlgebra.inverse(singular) } == "Singular matrix")
        #expect(message { try LinearAlgebra.solve(singular, NDArray.ones([2])) } == "Singular matrix")
        #expect(
            message { try LinearAlgebra.inverse(NDArray.ones([2, 3])) }
                == "Last 2 dimensions of the array must be square")
        #expect(
            message { try LinearAlgebra.inverse(NDArray.ones([3])) }
                == "1-dimensional array given. Array must be at least two-dimensional")
        #expect(
            message { try LinearAlgebra.solve(NDArray.eye(2), NDArray.ones([3])) }
                == "solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                + "(m,m),(m)->(m) (size 3 is different from 2)")
        #expect(
            message { try LinearAlgebra.cholesky(NDArray.of(rows: [[1, 2], [2, 1]])) }
                == "Matrix is not positive definite")
        #expect(MathError.singularMatrix.kind == .linearAlgebra)
    }

    @Test func factorsPositiveDefiniteMatrices() throws {
        #expect(try LinearAlgebra.cholesky(NDArray.of(rows: [[4, 2], [2, 5]])).doubles == [2, 0, 1, 2])
        let a = try generator.normal([20, 20])
        let positive = try NDArray.apply(.add, NDArray.matmul(a, a.transposed), NDArray.eye(20))
        let lower = try LinearAlgebra.cholesky(positive)
        #expect(try distance(NDArray.matmul(lower, lower.transposed), positive) < 1e-12)
    }
}
