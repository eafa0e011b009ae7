import Testing

@testable import CoreMath

@Suite struct SingularValuesTests {
    private let generator = RandomGenerator(seed: 7)

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
}
