import Testing

@testable import CoreMath

@Suite struct CreationTests {
    @Test func countsAndSpaces() throws {
        #expect(try NDArray.arange(0, 10, step: 3).integers == [0, 3, 6, 9])
        #expect(try NDArray.arange(5, 0, step: -2).integers == [5, 3, 1])
        #expect(try NDArray.arange(0, .min, step: .min).integers == [0])
        #expect(try NDArray.arange(3, 0).count == 0)
        #expect(try NDArray.arange(0, 1, step: 0.25).doubles == [0, 0.25, 0.5, 0.75])
        #expect(try NDArray.arange(0, 0.3, step: 0.1).doubles == [0, 0.1, 0.2])
        #expect(try NDArray.arange(1, 1.3, step: 0.1).count == 4)
        #expect(try NDArray.linspace(0, 1, count: 5).doubles == [0, 0.25, 0.5, 0.75, 1])
        #expect(try NDArray.linspace(0, 1, count: 4, endpoint: false).doubles == [0, 0.25, 0.5, 0.75])
        #expect(try NDArray.linspace(2, 5, count: 1).doubles == [2])
        #expect(try NDArray.logspace(0, 2, count: 3).doubles == [1, 10, 100])
    }

    @Test func refusesImpossibleSequences() {
        #expect(message { try NDArray.arange(0, 10, step: 0) } == "division by zero")
        #expect(message { try NDArray.arange(0, 1e300, step: 1) } == "Maximum allowed size exceeded")
        #expect(message { try NDArray.arange(.min, .max, step: 1) } == "Maximum allowed size exceeded")
        #expect(message { try NDArray.arange(0.0, .nan, step: 1) } == "arange: cannot compute length")
        #expect(message { try NDArray.linspace(0, 1, count: -1) } == "Number of samples, -1, must be non-negative.")
    }

    @Test func makesMatrices() throws {
        #expect(try NDArray.eye(2, 3, offset: 1).doubles == [0, 1, 0, 0, 0, 1])
        #expect(try NDArray.diagonalMatrix(NDArray.of([1, 2])).integers == [1, 0, 0, 2])
        #expect(try NDArray.diagonalMatrix(NDArray.of([1]), offset: -1).integers == [0, 0, 1, 0])
        let square = try NDArray.arange(1, 5).reshaped([2, 2])
        #expect(try square.triangle(upper: true).integers == [1, 2, 0, 4])
        #expect(try square.triangle(upper: false).integers == [1, 0, 3, 4])
        let grids = try NDArray.meshgrid([NDArray.of([1, 2, 3]), NDArray.of([4, 5])])
        #expect(grids.map { $0.integers } == [[1, 2, 3, 1, 2, 3], [4, 4, 4, 5, 5, 5]])
        #expect(
            try NDArray.meshgrid([NDArray.of([1, 2]), NDArray.of([4, 5, 6])], matrixIndexing: true)[0].shape == [2, 3])
    }
}
