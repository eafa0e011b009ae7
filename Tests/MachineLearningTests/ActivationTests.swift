import CoreMath
import Testing

@testable import MachineLearning

@Suite struct ActivationTests {
    @Test func computesFunctionsWithoutOverflow() throws {
        let values = try NDArray.of([-1000.0, 0, 1000])
        #expect(try Activation.sigmoid.apply(values).doubles == [0, 0.5, 1])
        #expect(try Activation.tanh.apply(values).doubles == [-1, 0, 1])
        #expect(try Activation.relu.apply(values).doubles == [0, 0, 1000])
        #expect(try Activation.linear.apply(values).doubles == [-1000, 0, 1000])
        #expect(abs(try Activation.sigmoid.apply(NDArray.of([1.0])).doubles[0] - 0.7310585786300049) < 1e-15)
    }
}
