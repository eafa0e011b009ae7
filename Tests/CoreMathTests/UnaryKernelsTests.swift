#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

import Testing

@testable import CoreMath

/// The loops for vector instructions have steps of their own for numbers out of their range.
@Suite struct UnaryKernelsTests {
    private let odd = [
        0, -0.0, -1, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, 1, 2, 0.5, 1e300, 710, -746, 0.999, 1.001,
    ]

    private func agrees(_ operation: CoreMath.UnaryOperation, _ function: (Double) -> Double) throws {
        // Alone, in rows of every length, and apart from each other.
        for count in 1...odd.count {
            let values = try NDArray.of(Array(odd.prefix(count)))
            let spread = try NDArray.of(odd.prefix(count).flatMap { [$0, 3] }).sliced(step: 2)
            for results in [try values.apply(operation).doubles, try spread.apply(operation).doubles] {
                for (x, y) in zip(odd, results) {
                    let exact = function(x)
                    #expect(exact.isNaN ? y.isNaN : y == exact || abs(y - exact) <= exact.ulp, "\(operation) of \(x)")
                }
            }
        }
    }

    @Test func logarithms() throws { try agrees(.log) { log($0) } }
    @Test func exponentials() throws { try agrees(.exp) { exp($0) } }
    @Test func roots() throws { try agrees(.sqrt) { $0.squareRoot() } }
}
