import Testing

@testable import CoreMath

@Suite struct LanesTests {
    private let matrix: NDArray
    init() throws { matrix = try NDArray.of([3, 1, 2, 1, 5, 4], shape: [2, 3]) }

    @Test func findsExtremes() throws {
        #expect(try matrix.argmax().item() == .int(4))
        #expect(try matrix.argmin(axis: 0).integers == [1, 0, 0])
        #expect(try matrix.argmin(axis: 1, keepDimensions: true).shape == [2, 1])
        #expect(try NDArray.of([1, .nan, 3, .nan]).argmax().item() == .int(1))
        #expect(try NDArray.of([1 << 53, 1 << 53 + 1]).argmax().item() == .int(1))
        #expect(message { try NDArray.zeros([0]).argmax() } == "attempt to get argmax of an empty sequence")
        #expect(message { try NDArray.zeros([0, 3]).argmin(axis: 0) } == "attempt to get argmin of an empty sequence")
        #expect(try NDArray.zeros([0, 3]).argmin(axis: 1).shape == [0])
    }

    @Test func runsAlongAxes() throws {
        #expect(try matrix.cumulativeSum().integers == [3, 4, 6, 7, 12, 16])
        #expect(try matrix.cumulativeSum(axis: 0).integers == [3, 1, 2, 4, 6, 6])
        #expect(try matrix.cumulativeProduct(axis: 1).integers == [3, 3, 6, 1, 5, 20])
        #expect(try NDArray.of([true, true]).cumulativeSum().integers == [1, 2])
        #expect(try matrix.differences().integers == [-2, 1, 4, -1])
        #expect(try matrix.differences(axis: 0).integers == [-2, 4, 2])
        #expect(try NDArray.of([1, 4, 9, 16]).differences(order: 2).integers == [2, 2])
        #expect(try NDArray.of([1, 4]).differences(order: .max).count == 0)
        #expect(message { try matrix.differences(order: -1) } == "order must be non-negative but got -1")
    }

    @Test func findsMediansAndQuantiles() throws {
        #expect(try matrix.median().item().double == 2.5)
        #expect(try matrix.median(axis: 0).doubles == [2, 3, 3])
        #expect(try NDArray.of([1, .nan, 2]).median().item().double.isNaN)
        #expect(try NDArray.zeros([0]).median().item().double.isNaN)
        #expect(try NDArray.of([1, 2, 3, 4]).percentile(25).item().double == 1.75)
        #expect(try NDArray.of([1, 2, 3, 4]).quantile(1).item().double == 4)
        #expect(message { try matrix.percentile(101) } == "Percentiles must be in the range [0, 100]")
        #expect(message { try matrix.quantile(.nan) } == "Quantiles must be in the range [0, 1]")
    }
}

extension LanesTests {
    /// Long runs are looked at block by block; the first of equals and the first nan win in all of them.
    @Test func findsExtremesInLongRuns() throws {
        var values = (0..<10_000).map { Double($0 % 1000) }
        #expect(try NDArray.of(values).argmax().item() == .int(999))
        #expect(try NDArray.of(values).argmin().item() == .int(0))
        values[7000] = 5000
        values[9000] = 5000
        #expect(try NDArray.of(values).argmax().item() == .int(7000))
        values[8500] = -.infinity
        #expect(try NDArray.of(values).argmin().item() == .int(8500))
        values[3001] = .nan
        values[6001] = .nan
        #expect(try NDArray.of(values).argmax().item() == .int(3001))
        #expect(try NDArray.of(values).argmin().item() == .int(3001))
        let infinite = try NDArray.full([5000], .float(-.infinity))
        #expect(try infinite.argmax().item() == .int(0))
    }
}
