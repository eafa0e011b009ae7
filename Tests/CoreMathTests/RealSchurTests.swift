import Testing

@testable import CoreMath

@Suite struct RealSchurTests {
    /// A v = lambda v, to rounding: 1e-10 for eigenvalues that stand apart.
    @Test(arguments: [2, 3, 5, 9]) func solvesTheEigenvalueEquation(_ size: Int) throws {
        // A matrix with the eigenvalues 1, 2, … by a similarity.
        let random = RandomGenerator(seed: UInt(size))
        let basis = try NDArray.apply(.add, random.standardNormal([size, size]), NDArray.eye(size))
        let wanted = try NDArray.diagonalMatrix(NDArray.arange(1, size + 1).converted(to: .float64))
        let matrix = try NDArray.matmul(NDArray.matmul(basis, wanted), LinearAlgebra.inverse(basis))
        let (values, vectors) = try LinearAlgebra.eigen(matrix)
        #expect(zip(values.doubles.sorted(), 1...size).allSatisfy { abs($0 - Double($1)) < 1e-8 })
        let left = try NDArray.matmul(matrix, vectors)
        let right = try NDArray.apply(.multiply, vectors, values)
        #expect(try NDArray.allClose(left, right, relative: 1e-7, absolute: 1e-8))
    }

    /// Eigenvalues 5 and 2, by hand: t^2 - 7 t + 10; vectors in LAPACK's order and signs.
    @Test func worksByHand() throws {
        let (values, vectors) = try LinearAlgebra.eigen(NDArray.of(rows: [[4, 1], [2, 3]]))
        #expect(zip(values.doubles, [5, 2]).allSatisfy { abs($0 - $1) < 1e-14 })
        // 1 and -1 over the root of 2, and 1 and 2 over the root of 5.
        let (half, fifth) = (Double(0.5).squareRoot(), Double(0.2).squareRoot())
        let wanted = [half, -fifth, half, 2 * fifth]
        #expect(zip(vectors.doubles, wanted).allSatisfy { abs($0 - $1) < 1e-14 })
    }

    @Test func namesComplexEigenvalues() {
        #expect(
            message { try LinearAlgebra.eigen(NDArray.of(rows: [[0, 1], [-1, 0]])) }
                == "complex eigenvalues or roots, such as 0+1j and 0-1j, are not part of this shell: its arrays hold "
                + "real numbers")
        #expect(
            message { try LinearAlgebra.eigen(NDArray.of(rows: [[.nan, 1], [-1, 0]])) }
                == "Array must not contain infs or NaNs")
    }

    /// Triangular matrices need exchanges alone: LAPACK balances them first, which decides the order.
    @Test func balancingDecidesTheOrder() throws {
        #expect(try LinearAlgebra.realEigenvalues(NDArray.of(rows: [[2, 0], [1, 3]])).doubles == [3, 2])
        #expect(try LinearAlgebra.realEigenvalues(NDArray.of(rows: [[2, 1], [0, 3]])).doubles == [2, 3])
    }
}
