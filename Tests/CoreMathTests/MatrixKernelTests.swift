import Testing

@testable import CoreMath

private final class Interruption: AllocationMeter {
    struct Stop: Error {}
    func reserve(bytes: Int) -> Bool { true }
    func release(bytes: Int) {}
    func poll() throws { throw Stop() }
}

@Suite struct MatrixKernelTests {
    /// Long work must look for an interruption in every part, not only at its end.
    @Test func longWorkCanBeInterrupted() throws {
        let generator = RandomGenerator(seed: 2)
        let matrix = try generator.normal([80, 80])
        let line = try generator.normal([300_000])
        let works: [() throws -> Void] = [
            { _ = try NDArray.matmul(NDArray.ones([300, 300]), NDArray.ones([300, 300])) },
            { _ = try NDArray.matmul(NDArray.ones([50, 50], .int64), NDArray.ones([50, 50], .int64)) },
            { _ = try LinearAlgebra.solve(matrix, NDArray.ones([80])) },
            { _ = try LinearAlgebra.qr(matrix) },
            { _ = try LinearAlgebra.svd(matrix) },
            { _ = try LinearAlgebra.symmetricEigen(matrix) },
            { _ = try LinearAlgebra.cholesky(NDArray.eye(5)) },
            { _ = try line.sorted() },
            { _ = try line.argsort() },
            { _ = try line.apply(.exp) },
            { _ = try NDArray.apply(.add, line, line) },
            { _ = try NDArray.apply(.power, line, .float(2.5)) },
            { _ = try generator.normal([300_000]) },
        ]
        for work in works {
            #expect(throws: Interruption.Stop.self) { try Allocation.withMeter(Interruption(), work) }
        }
    }

    @Test func sumsProductsAlongAnyStep() {
        let values: [Double] = (0..<40).map { Double($0) }
        values.withUnsafeBufferPointer { space in
            guard let start = space.baseAddress else { return }
            #expect(MatrixKernel.dot(13, start, 1, start, 1) == 650)
            #expect(MatrixKernel.dot(13, start, 3, start, 2) == 3900)
            #expect(MatrixKernel.dot(0, start, 1, start, 1) == 0)
        }
    }
}
