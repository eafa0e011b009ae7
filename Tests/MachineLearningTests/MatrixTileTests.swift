import CoreMath
import Testing

@testable import MachineLearning

@Suite struct MatrixTileTests {
    private static let sizes = [1, 2, 3, 4, 5, 7, 8, 11]

    private func rows(_ array: NDArray) -> Rows { Rows(array, count: array.shape[0], width: array.shape[1]) }

    /// Sums of a few products in another order differ by no more than some units in the last place.
    private func expectEqual(_ found: NDArray, _ expected: NDArray, _ what: String) throws {
        #expect(try NDArray.allClose(found, expected, relative: 1e-13, absolute: 1e-13), "\(what)")
    }

    @Test func productsAgreeWithCoreMath() throws {
        let drawn = RandomGenerator(seed: 1)
        for n in Self.sizes {
            for k in Self.sizes {
                for m in [1, 2, 3, 4, 6, 9] {
                    let (a, b) = (try drawn.standardNormal([n, k]), try drawn.standardNormal([k, m]))
                    let result = try NDArray.ones([n, m])
                    let product = try NDArray.matmul(a, b)
                    try MatrixTile.multiply(MatrixTile.Left(rows(a)), rows(b), rows(result), adding: true)
                    try expectEqual(result, NDArray.apply(.add, product, .float(1)), "adding \(n) \(k) \(m)")
                    try MatrixTile.multiply(MatrixTile.Left(rows(a)), rows(b), rows(result))
                    try expectEqual(result, product, "\(n) \(k) \(m)")
                    let turned = try b.transposed.copy()
                    try MatrixTile.multiply(MatrixTile.Left(rows(a)), transposed: rows(turned), rows(result))
                    try expectEqual(result, product, "transposed \(n) \(k) \(m)")
                    let other = try a.transposed.copy()
                    try MatrixTile.multiply(MatrixTile.Left(transposed: rows(other)), rows(b), rows(result))
                    try expectEqual(result, product, "from columns \(n) \(k) \(m)")
                }
            }
        }
    }
}
