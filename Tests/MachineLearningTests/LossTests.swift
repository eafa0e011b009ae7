import CoreMath
import Testing

@testable import MachineLearning

@Suite struct LossTests {
    private func array(_ rows: [[Double]]) throws -> NDArray { try NDArray.of(rows: rows) }

    @Test func computesHandWorkedLosses() throws {
        let (output, target) = (try array([[0.25], [0.5]]), try array([[0], [1]]))
        #expect(try RegressionLosses.meanSquaredError().value(target: target, output: output) == (0.0625 + 0.25) / 2)
        #expect(try RegressionLosses.meanAbsoluteError().value(target: target, output: output) == 0.375)
        // ½ · 0.25² and 0.3 (0.5 - 0.15)
        let huber = try RegressionLosses.huber(delta: 0.3).value(target: target, output: output)
        #expect(abs(huber - (0.03125 + 0.105) / 2) < 1e-15)
        // -(ln 0.75 + ln 0.5) / 2
        let binary = try BinaryCrossentropy().value(target: target, output: output)
        #expect(abs(binary - 0.4904146265058631) < 1e-15)
    }

    @Test func comparesClasses() throws {
        let output = try array([[0.2, 0.8], [0.5, 0.5]])
        let byColumn = try CategoricalCrossentropy(isSparse: false).values(
            target: array([[0, 1], [1, 0]]), output: output)
        let byNumber = try CategoricalCrossentropy(isSparse: true).values(target: NDArray.of([1, 0]), output: output)
        // -ln 0.8 and ln 2
        #expect(abs(byColumn.doubles[0] - 0.2231435513142097) < 1e-15)
        #expect(byColumn.doubles == byNumber.doubles)
        // Logits (0, ln 4) are the probabilities 0.2 and 0.8.
        let logits = try array([[0, 1.3862943611198906], [3, 3]])
        let byLogit = try CategoricalCrossentropy(isSparse: true, fromLogits: true).values(
            target: NDArray.of([1, 0]), output: logits)
        #expect(zip(byLogit.doubles, byNumber.doubles).allSatisfy { abs($0 - $1) < 1e-15 })
    }

    @Test func staysFiniteForCertainOutputs() throws {
        let (output, target) = (try array([[0], [1]]), try array([[1], [0]]))
        #expect(abs(try BinaryCrossentropy().value(target: target, output: output) - 16.118095650958) < 1e-6)
        let logits = try array([[-1e5], [1e5]])
        #expect(try BinaryCrossentropy(fromLogits: true).value(target: target, output: logits) == 1e5)
    }

    @Test func refusesTargetsWithoutMeaning() throws {
        let output = try array([[0.2, 0.8], [0.5, 0.5]])
        let sparse = CategoricalCrossentropy(isSparse: true)
        #expect(throws: NetworkError.labelRange(label: 2, sample: 1, classes: 2)) {
            try sparse.values(target: NDArray.of([1, 2]), output: output)
        }
        #expect(throws: NetworkError.labelRange(label: 0.5, sample: 0, classes: 2)) {
            try sparse.values(target: NDArray.of([0.5, 1]), output: output)
        }
        #expect(throws: NetworkError.oneClass(loss: "sparse_categorical_crossentropy")) {
            try sparse.targets(NDArray.of([0, 1]), output: [1])
        }
        #expect(throws: NetworkError.self) { try BinaryCrossentropy().targets(NDArray.of([0, 2]), output: [1]) }
        #expect(throws: NetworkError.self) {
            try CategoricalCrossentropy(isSparse: false).targets(NDArray.of([0, 1]), output: [2])
        }
    }
}
