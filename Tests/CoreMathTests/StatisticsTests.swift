import Testing

@testable import CoreMath

@Suite struct StatisticsTests {
    /// Two passes and pairwise sums keep nearly all digits. NumAcc3's decimals near 10^6 are rounded
    /// when they are read, which bounds its deviation to 9.5 digits and its autocorrelation likewise.
    @Test(arguments: [("PiDigits", 14.0, 14.0), ("Lew", 14, 14), ("NumAcc1", 15, 15), ("NumAcc3", 14, 9.4)])
    func agreesWithCertifiedSummaries(_ name: String, _ meanDigits: Double, _ otherDigits: Double) throws {
        let data = try CertifiedData(name)
        let values = try NDArray.of(data.rows.map { $0[0] })
        let mean = try Statistics.mean(values)
        let deviation = try Statistics.sampleVariance(values).squareRoot()
        let correlation = try Statistics.autocorrelation(values)
        #expect(correctDigits(mean, data.certified("Sample Mean")) >= meanDigits)
        #expect(correctDigits(deviation, data.certified("Sample Standard Deviation")) >= otherDigits)
        #expect(correctDigits(correlation, data.certified("Sample Autocorrelation")) >= otherDigits)
    }

    @Test func measuresHowVariablesGoTogether() throws {
        let x = try NDArray.of([1.0, 2, 3])
        #expect(try Statistics.covariance(x, NDArray.of([6.0, 4, 2])).doubles == [1, -2, -2, 4])
        #expect(abs(try Statistics.correlation(x, NDArray.of([6.0, 4, 2])) + 1) < 1e-15)
        #expect(try Statistics.covariance(x).shape == [])
        #expect(
            try Statistics.covariance(NDArray.of(rows: [[1, 6], [2, 4], [3, 2]]), variablesAreRows: false).doubles
                == [1, -2, -2, 4])
    }

    @Test func countsIntoBins() throws {
        let (counts, edges) = try Statistics.histogram(NDArray.of([1, 2, 2, 3]), bins: 2)
        #expect(counts.integers == [1, 3])
        #expect(edges.doubles == [1, 2, 3])
        #expect(try Statistics.histogram(NDArray.of([5.0, 5]), bins: 2).edges.doubles == [4.5, 5, 5.5])
        #expect(
            try Statistics.histogram(NDArray.of([0.0, 1, 2, 9]), edges: NDArray.of([0.0, 1, 2])).integers == [1, 2])
        #expect(try Statistics.binCount(NDArray.of([0, 2, 2]), minimumLength: 4).integers == [1, 0, 2, 0])
        #expect(
            message { try Statistics.histogram(NDArray.of([.nan]), bins: 2) }
                == "autodetected range of [nan, nan] is not finite")
        #expect(message { try Statistics.histogram(NDArray.of([1.0]), bins: .max) } != nil)
    }

    @Test func survivesExtremeNumbers() throws {
        let wide = try Statistics.histogram(NDArray.of([-1.7e308, 0, 1.7e308]), bins: 2)
        #expect(wide.counts.integers.reduce(0, +) == 3)
        #expect(message { try Polynomial.fit(NDArray.of([1.0]), NDArray.of([1.0]), degree: .max) } != nil)
    }
}
