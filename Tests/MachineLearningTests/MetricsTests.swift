import CoreMath
import Testing

@testable import MachineLearning

@Suite struct MetricsTests {
    private let truth: NDArray
    private let prediction: NDArray
    init() throws {
        truth = try NDArray.of([3, -0.5, 2, 7])
        prediction = try NDArray.of([2.5, 0, 2, 8])
    }

    @Test func measuresDistances() throws {
        #expect(try Metrics.meanSquaredError(truth, prediction) == 0.375)
        #expect(try Metrics.meanAbsoluteError(truth, prediction) == 0.5)
        #expect(abs(try Metrics.rSquared(truth, prediction) - 0.9486081370449679) < 1e-15)
        #expect(try Metrics.rSquared(NDArray.of([1.0, 1]), NDArray.of([1.0, 1])) == 1)
        #expect(try Metrics.rSquared(NDArray.of([1.0, 1]), NDArray.of([1.0, 2])) == 0)
    }

    @Test func countsRightClasses() throws {
        #expect(try Metrics.accuracy(NDArray.of([0, 1, 2, 3]), NDArray.of([0, 2, 1, 3])) == 0.5)
        let rows = try NDArray.of([1, 0, 0, 1], shape: [2, 2])
        #expect(try Metrics.accuracy(rows, NDArray.of([1, 0, 1, 1], shape: [2, 2])) == 0.5)
    }

    @Test func refusesDifferentShapes() throws {
        #expect(
            message { try Metrics.accuracy(truth, NDArray.of([1.0])) }
                == "Found input variables with inconsistent numbers of samples: [4, 1]")
        #expect(
            message { try Metrics.meanSquaredError(truth, truth.reshaped([4, 1])) }
                == "Arguments `target` and `output` must have the same shape. "
                + "Received: target.shape=(4,), output.shape=(4, 1)")
    }
}
