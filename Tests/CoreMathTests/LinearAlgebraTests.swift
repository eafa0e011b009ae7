import Testing

@testable import CoreMath

/// The largest absolute difference of two arrays.
func distance(_ left: NDArray, _ right: NDArray) throws -> Double {
    try NDArray.apply(.subtract, left, right).apply(.absolute).reduced(.max).item().double
}

@Suite struct LinearAlgebraTests {
    private let generator = RandomGenerator(seed: 7)

    @Test func solvesSystems() throws {
        let matrix = try NDArray.of(rows: [[3, 1], [1, 2]])
        #expect(try distance(LinearAlgebra.solve(matrix, NDArray.of([9.0, 8])), NDArray.of([2.0, 3])) < 1e-15)
        let large = try generator.normal([60, 60])
        let x = try generator.normal([60, 3])
        let solved = try LinearAlgebra.solve(large, NDArray.matmul(large, x))
        // The condition of a random matrix of this size is a few hundred, at most some thousand.
        #expect(try distance(solved, x) < 1e-11)
        let inverse = try LinearAlgebra.inverse(large)
        #expect(try distance(NDArray.matmul(large, inverse), NDArray.eye(60)) < 1e-11)
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

    @Test(arguments: [[5, 3], [3, 5], [4, 4], [30, 10], [1, 1]])
    func factorsIntoOrthogonalAndTriangular(_ shape: [Int]) throws {
        let matrix = try generator.normal(shape)
        for complete in [false, true] {
            let (q, r) = try LinearAlgebra.qr(matrix, complete: complete)
            #expect(try distance(NDArray.matmul(q, r), matrix) < 1e-14 * 10)
            #expect(try distance(NDArray.matmul(q.transposed, q), NDArray.eye(q.shape[1])) < 1e-14)
            #expect(try distance(r, r.triangle(upper: true)) == 0)
        }
    }

    @Test func signsOfTriangularFactorsFollowLAPACK() throws {
        let (q, r) = try LinearAlgebra.qr(NDArray.of(rows: [[3, 1], [4, 2]]))
        #expect(try distance(r, NDArray.of(rows: [[-5, -2.2], [0, 0.4]])) < 1e-14)
        #expect(try distance(q, NDArray.of(rows: [[-0.6, -0.8], [-0.8, 0.6]])) < 1e-14)
    }

    @Test(arguments: [[6, 4], [4, 6], [5, 5], [1, 3]])
    func findsSingularValues(_ shape: [Int]) throws {
        let matrix = try generator.normal(shape)
        let (u, values, vt) = try LinearAlgebra.svd(matrix)
        let rebuilt = try NDArray.matmul(NDArray.apply(.multiply, u, values), vt)
        #expect(try distance(rebuilt, matrix) < 1e-13)
        #expect(try distance(NDArray.matmul(u.transposed, u), NDArray.eye(values.count)) < 1e-13)
        #expect(try distance(NDArray.matmul(vt, vt.transposed), NDArray.eye(values.count)) < 1e-13)
        #expect(values.doubles == values.doubles.sorted(by: >))
    }

    @Test func handlesMatricesWithoutFullRank() throws {
        let matrix = try NDArray.of(rows: [[1, 2], [2, 4], [0, 0]])
        let (u, values, _) = try LinearAlgebra.svd(matrix)
        #expect(abs(values.doubles[0] - 5) < 1e-14 && values.doubles[1] < 1e-14)
        #expect(try distance(NDArray.matmul(u.transposed, u), NDArray.eye(2)) < 1e-13)
        #expect(try LinearAlgebra.rank(matrix) == 1)
        #expect(try LinearAlgebra.rank(NDArray.zeros([2, 2])) == 0)
        let inverse = try LinearAlgebra.pseudoInverse(matrix)
        #expect(try distance(inverse, NDArray.of(rows: [[0.04, 0.08, 0], [0.08, 0.16, 0]])) < 1e-15)
        #expect(try LinearAlgebra.svd(NDArray.zeros([2, 2])).values.doubles == [0, 0])
        #expect(throws: MathError.self) { try LinearAlgebra.svd(NDArray.of(rows: [[.infinity]])) }
    }

    @Test func findsEigenvaluesOfSymmetricMatrices() throws {
        let (values, vectors) = try LinearAlgebra.symmetricEigen(NDArray.of(rows: [[2, 1], [1, 2]]))
        #expect(try distance(values, NDArray.of([1.0, 3])) < 1e-15)
        #expect(try distance(vectors.apply(.absolute), NDArray.full([2, 2], .float(Double(0.5).squareRoot()))) < 1e-15)
        let a = try generator.normal([25, 25])
        let matrix = try NDArray.apply(.add, a, a.transposed)
        let eigen = try LinearAlgebra.symmetricEigen(matrix)
        let left = try NDArray.matmul(matrix, eigen.vectors)
        #expect(try distance(left, NDArray.apply(.multiply, eigen.vectors, eigen.values)) < 1e-12)
        #expect(try LinearAlgebra.symmetricEigen(NDArray.zeros([3, 3])).values.doubles == [0, 0, 0])
        let mixed = try LinearAlgebra.symmetricEigen(NDArray.of(rows: [[0, 1e-200], [1e-200, 1]])).values.doubles
        #expect(mixed == [0, 1])
    }

    @Test func measuresSizes() throws {
        let vector = try NDArray.of([3.0, -4])
        #expect(try LinearAlgebra.norm(vector) == 5)
        #expect(try LinearAlgebra.norm(vector, .order(1)) == 7)
        #expect(try LinearAlgebra.norm(vector, .order(.infinity)) == 4)
        let matrix = try NDArray.of(rows: [[1, -2], [3, 4]])
        #expect(try LinearAlgebra.norm(matrix, .order(1)) == 6)
        #expect(try LinearAlgebra.norm(matrix, .order(.infinity)) == 7)
        #expect(abs(try LinearAlgebra.norm(matrix, .order(2)) - 5.116672736016927) < 1e-14)
        #expect(try LinearAlgebra.norm(matrix, axis: 1).doubles == [Double(5).squareRoot(), 5])
        #expect(message { try LinearAlgebra.norm(matrix, .order(3)) } == "Invalid norm order for matrices.")
    }
}
