import Testing

@testable import MachineLearning

@Suite struct OptimizationTests {
    @Test func findsTheBottomOfABentValley() throws {
        // H. H. Rosenbrock's function (1960), The Computer Journal 3(3): least at (1, 1).
        let method = LimitedMemoryBFGS(gradientTolerance: 1e-9, valueTolerance: 0, maximalIterations: 200)
        let found = try method.minimize(from: [-1.2, 1]) { point in
            let (x, y) = (point[0], point[1])
            let (a, b) = (1 - x, y - x * x)
            return (a * a + 100 * b * b, [-2 * a - 400 * x * b, 200 * b])
        }
        #expect(found.hasConverged && found.iterations < 60)
        #expect(abs(found.point[0] - 1) < 1e-9 && abs(found.point[1] - 1) < 1e-9)
    }

    @Test func startsAtTheEndOfAFlatFunction() throws {
        let found = try LimitedMemoryBFGS().minimize(from: [3]) { _ in (2, [0]) }
        #expect(found.hasConverged && found.iterations == 0 && found.point == [3])
    }

    @Test func givesUpOnAFunctionThatIsNoNumber() throws {
        let found = try LimitedMemoryBFGS().minimize(from: [1]) { point in
            (point[0] == 1 ? 1 : .nan, [1])
        }
        #expect(!found.hasConverged && found.point == [1])
    }

    @Test func drawsAsScikitLearnsLoops() {
        // The first states of xorshift (13, 17, 5) from the seed 1.
        var random = XorShift(1)
        #expect((0..<3).map { _ in random.next() } == [270_369, 67_634_689, 499_951_813])
    }
}
