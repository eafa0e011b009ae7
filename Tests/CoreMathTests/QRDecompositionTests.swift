import Testing

@testable import CoreMath

@Suite struct QRDecompositionTests {
    private let generator = RandomGenerator(seed: 7)

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
}
