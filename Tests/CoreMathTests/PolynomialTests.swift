import Testing

@testable import CoreMath

@Suite struct PolynomialTests {
    @Test func evaluatesByHorner() throws {
        #expect(try Polynomial.value(NDArray.of([2, 0, 1]), at: NDArray.of([0, 1, 3])).integers == [1, 3, 19])
    }

    @Test func recoversTheCoefficientsOfAPolynomial() throws {
        let x = try NDArray.linspace(-1, 2, count: 9)
        let y = try Polynomial.value(NDArray.of([2.0, -1, 0.5]), at: x)
        #expect(zip(try Polynomial.fit(x, y, degree: 2).doubles, [2, -1, 0.5]).allSatisfy { abs($0 - $1) < 1e-14 })
        #expect(
            message { try Polynomial.fit(x, NDArray.of([1.0]), degree: 1) } == "expected x and y to have same length")
        #expect(message { try Polynomial.fit(x, y, degree: -1) } == "expected deg >= 0")
    }

    @Test func convolvesAndInterpolates() throws {
        let (a, b) = (try NDArray.of([1, 2, 3]), try NDArray.of([0.0, 1, 0.5]))
        #expect(try NDArray.convolve(a, b).doubles == [0, 1, 2.5, 4, 1.5])
        #expect(try NDArray.convolve(a, b, mode: .same).doubles == [1, 2.5, 4])
        #expect(try NDArray.convolve(a, b, mode: .valid).doubles == [2.5])
        #expect(message { try NDArray.convolve(NDArray.of([Double]()), a) } == "a cannot be empty")
        let points = try NDArray.of([-1, 0.5, 9])
        #expect(
            try NDArray.interpolate(points, NDArray.of([0.0, 1]), NDArray.of([10.0, 20])).doubles == [10, 15, 20])
    }
}
