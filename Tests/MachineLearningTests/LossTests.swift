import CoreMath
import Testing

@testable import MachineLearning

@Suite struct LossTests {
    @Test func computesHandWorkedLosses() throws {
        let output = try NDArray.of([0.25, 0.5], shape: [2, 1])
        let target = try NDArray.of([0.0, 1], shape: [2, 1])
        #expect(try Loss.meanSquaredError.value(output, target) == (0.0625 + 0.25) / 2)
        // -(ln 0.75 + ln 0.5) / 2
        #expect(abs(try Loss.binaryCrossEntropy.value(output, target) - 0.4904146265058631) < 1e-15)
    }

    @Test func staysFiniteForCertainOutputs() throws {
        let output = try NDArray.of([0.0, 1], shape: [2, 1])
        let target = try NDArray.of([1.0, 0], shape: [2, 1])
        #expect(abs(try Loss.binaryCrossEntropy.value(output, target) - 16.118095650958) < 1e-6)
    }
}
