import Plotting
import Testing

@Suite struct HistogramTests {
    @Test func closesTheLastBinOnBothSides() throws {
        let histogram = try Histogram([1, 2, 1], bins: .edges([0, 1, 2, 3]))
        #expect(histogram.heights == [0, 2, 1])
        #expect(try Histogram([0, 1, 2, 3, 4], bins: .count(4)).heights == [1, 1, 1, 2])
    }

    @Test func leavesOutWhatIsBeyondTheRange() throws {
        let histogram = try Histogram([0, 1, 2, .nan, 9], bins: .count(2), range: (lower: 0, upper: 2))
        #expect(histogram.heights == [1, 2])
        #expect(histogram.valueCount == 3)
    }

    @Test func hasDensitiesWhoseAreaIsOne() throws {
        let histogram = try Histogram([1, 2, 2.5, 7, 11], bins: .edges([0, 2, 3, 11]), density: true)
        let areas = zip(histogram.heights, zip(histogram.edges, histogram.edges.dropFirst())).map { $0 * ($1.1 - $1.0) }
        #expect((areas.reduce(0, +) - 1).magnitude < 1e-12)
    }

    @Test func drawsEqualAndNoValues() throws {
        #expect(try Histogram([5, 5], bins: .count(2)).edges == [4.5, 5, 5.5])
        #expect(try Histogram([], bins: .count(2)).edges == [0, 0.5, 1])
    }

    @Test(arguments: [
        (Histogram.Bins.count(0), [1.0, 2], "`bins` must be positive, when an integer"),
        (.count(.max), [1, 2], "`bins` must be at most 100000, but is 9223372036854775807"),
        (.edges([0, 2, 1]), [1, 2], "`bins` must increase monotonically, when an array"),
        (.edges([0, .nan]), [1, 2], "`bins` must increase monotonically, when an array"),
        (.count(3), [1, .nan], "autodetected range of [nan, nan] is not finite"),
        (.count(3), [1, .infinity], "autodetected range of [1, inf] is not finite"),
        (.count(3), [1e20], "Too many bins for data range. Cannot create 3 finite-sized bins."),
    ])
    func refusesBinsThatMakeNoSense(bins: Histogram.Bins, values: [Double], message: String) {
        #expect(throws: PlotError(message)) { try Histogram(values, bins: bins) }
    }

    @Test func refusesATurnedRange() {
        #expect(throws: PlotError("max must be larger than min in range parameter.")) {
            try Histogram([1], range: (lower: 2, upper: 1))
        }
    }
}
