import Testing

@testable import CoreMath

@Suite struct RearrangingTests {
    private let vector = try! NDArray.of([0, 1, 2])

    @Test(arguments: [
        (PaddingMode.edge, [0, 0, 0, 1, 2, 2, 2]), (.reflect, [2, 1, 0, 1, 2, 1, 0]),
        (.symmetric, [1, 0, 0, 1, 2, 2, 1]), (.wrap, [1, 2, 0, 1, 2, 0, 1]),
    ])
    func padsByMode(_ mode: PaddingMode, _ expected: [Int]) throws {
        #expect(try vector.padded([(2, 2)], mode).integers == expected)
    }

    @Test func padsWithConstants() throws {
        #expect(try vector.padded([(1, 2)], with: [(.int(9), .int(8))]).integers == [9, 0, 1, 2, 8, 8])
    }

    @Test func turnsQuarters() throws {
        let matrix = try NDArray.arange(0, 6).reshaped([2, 3])
        #expect(try matrix.turned(quarters: 1, 0, 1).integers == [2, 5, 1, 4, 0, 3])
        #expect(try matrix.turned(quarters: 4, 0, 1) === matrix)
        #expect(try matrix.turned(quarters: -1, 0, 1).integers == matrix.turned(quarters: 3, 0, 1).integers)
    }

    @Test func findsDistinctRows() throws {
        let rows = try NDArray.of([1, 2, 1, 2, 0, 1], shape: [3, 2])
        let unique = try rows.uniqueSlices(axis: 0)
        #expect(unique.values.integers == [0, 1, 1, 2])
        #expect(unique.counts.integers == [1, 2])
        #expect(unique.inverse.integers == [1, 1, 0])
        #expect(unique.firstPlaces.integers == [2, 0])
    }

    @Test func repeatsToASize() throws {
        #expect(try vector.resized([2, 2]).integers == [0, 1, 2, 0])
        #expect(try vector.resized([2]).integers == [0, 1])
    }
}
