import Testing

@testable import CoreMath

@Suite struct SortingTests {
    @Test func sortsWithNaNLast() throws {
        #expect(try NDArray.of([3, .nan, 1, -.infinity]).sorted().doubles.prefix(3) == [-.infinity, 1, 3])
        let matrix = try NDArray.of([3, 1, 2, 1, 5, 4], shape: [2, 3])
        #expect(try matrix.sorted().integers == [1, 2, 3, 1, 4, 5])
        #expect(try matrix.sorted(axis: 0).integers == [1, 1, 2, 3, 5, 4])
        #expect(try matrix.sorted(axis: nil).integers == [1, 1, 2, 3, 4, 5])
        #expect(try NDArray.of([true, false]).sorted().truths == [false, true])
        try matrix.transposed.sort(axis: 0)
        #expect(matrix.integers == [1, 2, 3, 1, 4, 5])
    }

    @Test func keepsEqualElementsInOrder() throws {
        #expect(try NDArray.of([2, 1, 2, 1]).argsort().integers == [1, 3, 0, 2])
        let numbers = try RandomGenerator(seed: 1).integers(0, 50, [5000])
        let order = try numbers.argsort().integers
        let values = numbers.integers
        #expect(
            zip(order, order.dropFirst()).allSatisfy { values[$0] < values[$1] || values[$0] == values[$1] && $0 < $1 })
        #expect(Set(order).count == 5000)
        #expect(try numbers.sorted().integers == values.sorted())
    }

    @Test func findsDistinctElements() throws {
        let unique = try NDArray.of([3, 1, 3, 2, 1]).unique()
        #expect(unique.values.integers == [1, 2, 3])
        #expect(unique.firstPlaces.integers == [1, 3, 0])
        #expect(unique.inverse.integers == [2, 0, 2, 1, 0])
        #expect(unique.counts.integers == [2, 1, 2])
        #expect(try NDArray.of([.nan, 1, .nan]).unique().values.count == 2)
        #expect(try NDArray.zeros([0]).unique().values.count == 0)
    }

    @Test func findsWhereValuesBelong() throws {
        let keys = try NDArray.of([1, 2, 2, 5])
        #expect(try keys.searchSorted(NDArray.of([0, 2, 9])).integers == [0, 1, 4])
        #expect(try keys.searchSorted(NDArray.of([0, 2, 9]), right: true).integers == [0, 3, 4])
        #expect(try keys.searchSorted(NDArray.of([2.5, .nan])).integers == [3, 4])
    }
}
