import CoreMath
import Testing

@testable import MachineLearning

@Suite struct InitializerTests {
    private func drawn(_ name: String, _ shape: [Int]) throws -> NDArray {
        let initializer = try #require(Initializer.named.first { $0.name == name }).initializer
        return try initializer.draw(shape, RandomGenerator(seed: 1))
    }

    @Test func drawsWithinGlorotsLimit() throws {
        let weights = try drawn("glorot_uniform", [100, 50]).apply(.absolute).reduced(.max).item().double
        // sqrt(6 / 150) = 0.2
        #expect(weights <= 0.2 && weights > 0.19)
    }

    /// The variance of 20000 draws is within four standard errors, about 4 %, of 2 / 100 and 1 / 100.
    @Test(arguments: [("he_normal", 0.02), ("he_uniform", 0.02), ("lecun_normal", 0.01), ("lecun_uniform", 0.01)])
    func drawsTheVarianceItsNameSays(_ name: String, _ variance: Double) throws {
        let found = try drawn(name, [100, 200]).variance().item().double
        #expect(abs(found / variance - 1) < 0.05)
    }

    @Test func windowsCountAsInputs() throws {
        // 3 · 3 · 2 inputs and 3 · 3 · 4 outputs of a unit: sqrt(6 / 54) = 1 / 3
        let weights = try drawn("glorot_uniform", [3, 3, 2, 4]).apply(.absolute).reduced(.max).item().double
        #expect(weights <= 1 / 3.0 && weights > 0.3)
    }

    @Test(arguments: [[5, 5], [3, 7], [6, 2]]) func orthogonalColumnsAreAtRightAngles(_ shape: [Int]) throws {
        let q = try drawn("orthogonal", shape)
        let product = try shape[0] >= shape[1] ? NDArray.matmul(q.transposed, q) : NDArray.matmul(q, q.transposed)
        #expect(try NDArray.allClose(product, NDArray.eye(min(shape[0], shape[1])), relative: 0, absolute: 1e-14))
    }

    @Test func cutsWhatIsFarOff() throws {
        let far = try drawn("truncated_normal", [5000]).apply(.absolute).reduced(.max).item().double
        #expect(far <= 0.1 && far > 0.09)
    }
}
