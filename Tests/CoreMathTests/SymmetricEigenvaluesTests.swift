import Testing

@testable import CoreMath

@Suite struct SymmetricEigenvaluesTests {
    private let generator = RandomGenerator(seed: 7)

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
}
