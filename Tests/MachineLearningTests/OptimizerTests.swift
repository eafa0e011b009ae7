import CoreMath
import Testing

@testable import MachineLearning

@Suite struct OptimizerTests {
    @Test func stepsAsWorkedByHand() throws {
        // y = w x with w = 0, x = 1, target 1: loss 1, gradient -2; two steps of 0.1 with momentum 0.5.
        let model = try Sequential([Dense(1)])
        model.compile(optimizer: try SGD(learningRate: 0.1, momentum: 0.5), loss: .meanSquaredError)
        try model.build(inputs: 1)
        try model.setWeights([NDArray.zeros([1, 1]), NDArray.zeros([1])])
        try model.fit(NDArray.ones([1, 1]), NDArray.ones([1]), epochs: 1)
        #expect(try model.weights().map { $0.doubles } == [[0.2], [0.2]])
        let losses = try model.fit(NDArray.ones([1, 1]), NDArray.ones([1]), epochs: 1).losses
        #expect(abs(losses[0] - 0.36) < 1e-15)
        // Output 0.4, gradient -1.2; velocity 0.5 * 0.2 + 0.1 * 1.2 = 0.22.
        #expect(try abs(model.weights()[0].doubles[0] - 0.42) < 1e-15)
    }

    @Test func adamsFirstStepIsItsLearningRate() throws {
        let parameter = try Parameter(NDArray.zeros([2]))
        parameter.gradient = try NDArray.of([4, -0.25])
        try Adam(learningRate: 0.01).step([parameter])
        #expect(zip(parameter.value.doubles, [-0.01, 0.01]).allSatisfy { abs($0 - $1) < 1e-8 })
    }
}
