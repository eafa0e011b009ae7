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
    #if arch(x86_64)
        // In units of the last place, against extended precision. A rounding alone takes 0.5; the tables and polynomials
        // of Tang's methods leave less than 0.06 on 80 million numbers.
        private func error(_ result: Double, _ exact: Float80) -> Double {
            Double(abs(Float80(result) - exact) / Float80(Double(exact).ulp))
        }

        @Test func exponentialsAndLogarithmsAreNearlyRounded() throws {
            var numbers = PCG64(seed: 1)
            let near = (0..<20_000).map { _ in 0.5 + 1.5 * numbers.nextDouble() }
            let nearer = (0..<20_000).map { _ in 1 + (numbers.nextDouble() - 0.5) * 0.01 }
            let wide = (0..<20_000).map { _ in exp((numbers.nextDouble() - 0.5) * 1400) }
            for values in [near, nearer, wide] {
                let results = try NDArray.of(values).apply(.log).doubles
                for (x, y) in zip(values, results) { #expect(error(y, log(Float80(x))) < 0.56, "log of \(x)") }
            }
            let powers = (0..<20_000).map { _ in (numbers.nextDouble() - 0.5) * 1410 }
            for values in [powers, nearer.map { $0 - 1 }] {
                let results = try NDArray.of(values).apply(.exp).doubles
                for (x, y) in zip(values, results) { #expect(error(y, exp(Float80(x))) < 0.56, "exp of \(x)") }
            }
        }
    #endif

    @Test func roots() throws { try agrees(.sqrt) { $0.squareRoot() } }
}
