import CoreMath
import Testing

@testable import MachineLearning

@Suite struct MonitorTests {
    /// Plays losses to a callback, and returns after how many epochs the training ends.
    private func play(_ callback: any TrainingCallback, _ losses: [Double], _ model: Sequential) throws -> Int {
        try callback.trainingBegins(model)
        model.stopsTraining = false
        for (epoch, loss) in losses.enumerated() {
            var logs = Logs()
            logs["loss"] = loss
            for parameter in model.parameters { parameter.weights[0] = Double(epoch) }
            try callback.epochEnds(epoch, &logs, model)
            if model.stopsTraining {
                try callback.trainingEnds(model)
                return epoch + 1
            }
        }
        try callback.trainingEnds(model)
        return losses.count
    }

    private func model() throws -> Sequential {
        let model = Sequential([try Dense(1)])
        try model.build(input: [1])
        model.compile(optimizer: try Optimizer(SGD(), learningRate: 1), loss: RegressionLosses.meanSquaredError())
        return model
    }

    @Test func endsWhenNothingGetsBetter() throws {
        let model = try model()
        let losses = [3.0, 2, 2.5, 1.9, 2, 2, 2, 1]
        #expect(try play(EarlyStopping(Monitor("loss"), patience: 2), losses, model) == 6)
        #expect(try play(EarlyStopping(Monitor("loss", leastChange: 0.2), patience: 2), losses, model) == 4)
        #expect(try play(EarlyStopping(Monitor("loss", mode: .max), patience: 3), losses, model) == 4)
    }

    @Test func putsTheBestWeightsBack() throws {
        let model = try model()
        let callback = EarlyStopping(Monitor("loss"), patience: 2, restoresBest: true)
        #expect(try play(callback, [3, 1, 2, 2, 2], model) == 4)
        #expect(model.parameters[0].weights[0] == 1)
        #expect(callback.stoppedEpoch == 3)
    }

    @Test func lowersTheRateOnAPlateau() throws {
        let model = try model()
        let callback = try ReduceRateOnPlateau(Monitor("loss"), factor: 0.5, patience: 2, leastRate: 0.2)
        _ = try play(callback, [2, 2, 2, 2, 2, 2, 2, 2, 2], model)
        // Halved after the third and fifth epoch, then held at the least rate.
        #expect(model.optimizer?.learningRate == 0.2)
    }

    @Test func saysWhatIsNotMeasured() throws {
        let model = try model()
        #expect(throws: NetworkError.unknownMeasure("val_loss", ["loss"])) {
            _ = try play(EarlyStopping(Monitor("val_loss")), [1], model)
        }
    }
}
