import Testing

@testable import CoreMath

@Suite struct OrderStatisticsTests {
    /// The sample 1, 2, 3, 4 at 0.4, by the definitions of Hyndman and Fan.
    @Test(arguments: [
        (QuantileMethod.linear, 2.2), (.lower, 2), (.higher, 3), (.midpoint, 2.5), (.hazen, 2.1), (.weibull, 2),
        (.invertedCDF, 2), (.nearest, 2), (.interpolatedInvertedCDF, 1.6),
    ])
    func quantilesByMethod(_ method: QuantileMethod, _ expected: Double) throws {
        let value = try NDArray.of([3, 1, 4, 2]).quantile(0.4, method: method).item().double
        #expect(abs(value - expected) < 1e-14)
    }

    @Test func passesOverNaN() throws {
        let array = try NDArray.of([1, .nan, 3, .nan, .nan, .nan], shape: [2, 3])
        let medians = try array.ordered(axes: [1], keepDimensions: false, skipsNaN: true) { NDArray.median(of: $0, $1) }
        #expect(medians.doubles[0] == 2 && medians.doubles[1].isNaN)
        #expect(try array.median().item().double.isNaN)
    }

    @Test func foldsSeveralAxes() throws {
        let array = try NDArray.arange(0, 24).reshaped([2, 3, 4])
        let medians = try array.ordered(axes: [0, 2], keepDimensions: true) { NDArray.median(of: $0, $1) }
        #expect(medians.shape == [1, 3, 1])
        #expect(medians.doubles == [7.5, 11.5, 15.5])
    }
}
