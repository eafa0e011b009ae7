import Testing

@testable import CoreMath

@Suite struct BidiagonalTests {
    /// U S V^T is the matrix again and both sides are orthonormal, for tall, square, wide, and very tall ones.
    @Test(arguments: [(3, 3), (5, 2), (2, 5), (40, 3), (3, 40), (17, 17), (1, 4), (4, 1)])
    func multipliesBack(_ rows: Int, _ columns: Int) throws {
        let matrix = try RandomGenerator(seed: 9).standardNormal([rows, columns])
        for isComplete in [false, true] {
            let (u, values, vt) = try LinearAlgebra.svd(matrix, complete: isComplete)
            let inner = min(rows, columns)
            let scaled = try NDArray.apply(
                .multiply, u.sliced(axis: 1, stop: inner), values)
            let product = try NDArray.matmul(scaled, vt.sliced(stop: inner))
            #expect(try NDArray.allClose(product, matrix, relative: 1e-12, absolute: 1e-12))
            let identity = try NDArray.matmul(u.transposed, u)
            #expect(try NDArray.allClose(identity, NDArray.eye(u.shape[1]), absolute: 1e-12))
            #expect(try NDArray.allClose(NDArray.matmul(vt, vt.transposed), NDArray.eye(vt.shape[0]), absolute: 1e-12))
            #expect(values.doubles == values.doubles.sorted(by: >))
        }
        #expect(
            try NDArray.allClose(
                LinearAlgebra.singularValues(matrix), LinearAlgebra.svd(matrix).values, relative: 1e-12))
    }

    /// A matrix of rank 1 whose singular value is the product of two lengths.
    @Test func findsRankOne() throws {
        let matrix = try NDArray.outer(NDArray.of([3.0, 4]), NDArray.of([1.0, 2, 2]))
        let values = try LinearAlgebra.singularValues(matrix).doubles
        #expect(abs(values[0] - 15) < 1e-13 && values[1] < 1e-14)
        #expect(try LinearAlgebra.rank(matrix) == 1)
    }

    /// Squares of these would overflow or vanish.
    @Test func survivesExtremeSizes() throws {
        for scale in [1e200, 1e-200] {
            let values = try LinearAlgebra.singularValues(NDArray.of(rows: [[3 * scale, 0], [0, 4 * scale]])).doubles
            #expect(abs(values[0] / scale - 4) < 1e-12 && abs(values[1] / scale - 3) < 1e-12)
        }
    }
}
