import CoreMath
import Testing

@testable import MachineLearning

@Suite struct SequentialTests {
    private let corners: NDArray
    private let exclusiveOr: NDArray
    init() throws {
        corners = try NDArray.of(rows: [[0, 0], [0, 1], [1, 0], [1, 1]])
        exclusiveOr = try NDArray.of([0.0, 1, 1, 0])
    }

    private func network(
        seed: UInt, units: Int = 4, rule: (any UpdateRule)? = nil, rate: Double = 0.5, loss: (any Loss)? = nil
    ) throws -> Sequential {
        let model = Sequential([try Dense(units, activation: .tanh), try Dense(1, activation: .sigmoid)], seed: seed)
        try model.build(input: [2])
        model.compile(
            optimizer: try Optimizer(rule ?? SGD(), learningRate: rate),
            loss: loss ?? RegressionLosses.meanSquaredError(), metrics: [MeanMetric.accuracy()])
        return model
    }

    private func message(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return "\(error)" }
    }

    @Test func learnsExclusiveOr() throws {
        let model = try network(seed: 1)
        let history = try model.fit(corners, exclusiveOr, TrainingSettings(epochs: 2000, batchSize: 4, seed: 2))
        #expect(try #require(history.losses.last) < 0.02)
        #expect(history["accuracy"].last == 1)
        #expect(try model.predict(corners).rounded().doubles == [0, 1, 1, 0])
        let logs = try model.evaluate(corners, exclusiveOr)
        #expect(logs["accuracy"] == 1 && logs.names == ["accuracy", "loss"])
    }

    @Test func computesAsWorkedByHand() throws {
        let model = Sequential([try Dense(2, activation: .relu), try Dense(1)])
        try model.build(input: [2])
        try model.setWeights([
            NDArray.of(rows: [[1, -1], [2, 1]]), NDArray.of([0.5, 0]), NDArray.of(rows: [[3], [4]]), NDArray.of([1.0]),
        ])
        // Sums (1 + 4 + 0.5, -1 + 2) = (5.5, 1); 3 · 5.5 + 4 · 1 + 1 = 21.5
        #expect(try model.predict(NDArray.of(rows: [[1, 2]])).doubles == [21.5])
    }

    @Test func repeatsItselfForEqualSeeds() throws {
        func run(_ seed: UInt) throws -> [Double] {
            let model = try network(seed: seed, rule: Adam(), rate: 0.05)
            try model.add(Dropout(0.1))
            return try model.fit(corners, exclusiveOr, TrainingSettings(epochs: 20, batchSize: 3, seed: seed)).losses
        }
        #expect(try run(3) == run(3))
        #expect(try run(3) != run(4))
    }

    @Test func batchesOfOneSizeOrAnotherGiveTheSamePredictions() throws {
        let model = try network(seed: 4)
        let x = try RandomGenerator(seed: 1).standardNormal([37, 2])
        #expect(try model.predict(x, batchSize: 5).doubles == model.predict(x, batchSize: 64).doubles)
        #expect(try model.predict(NDArray.zeros([0, 2])).shape == [0, 1])
    }

    @Test func measuresOnWhatItDoesNotTrainOn() throws {
        let model = try network(seed: 4)
        var settings = TrainingSettings(epochs: 2, shuffles: false)
        settings.validationSplit = 0.5
        let history = try model.fit(corners, exclusiveOr, settings)
        #expect(history.names == ["accuracy", "loss", "val_accuracy", "val_loss"])
        let rest = try corners.sliced(start: 2)
        let logs = try model.evaluate(rest, exclusiveOr.sliced(start: 2))
        #expect(logs["loss"] == history["val_loss"].last)
    }

    /// Two samples with the weights 1 and 3: the gradient is that of one and three copies, over two samples.
    @Test func weighsSamplesAndClasses() throws {
        func weights(_ change: (inout TrainingSettings) throws -> Void) throws -> [Double] {
            let model = Sequential([try Dense(1)], seed: 2)
            model.compile(
                optimizer: try Optimizer(SGD(), learningRate: 0.1), loss: RegressionLosses.meanSquaredError())
            var settings = TrainingSettings(epochs: 1, shuffles: false)
            try change(&settings)
            let y = try NDArray.of([0.0, 1])
            try model.fit(NDArray.of(rows: [[1, 2], [3, -1]]), y, settings)
            return try model.weights().flatMap(\.doubles)
        }
        let bySample = try weights { $0.sampleWeights = try NDArray.of([1.0, 3]) }
        let byClass = try weights { $0.classWeights = [1: 3] }
        #expect(bySample == byClass)
        #expect(try bySample != weights { _ in })
    }

    @Test func callbacksChangeTheTraining() throws {
        final class Notes: TrainingCallback {
            var epochs: [Int] = []
            func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
                epochs.append(epoch)
                if epoch == 2 { model.stopsTraining = true }
            }
        }
        let (model, notes) = (try network(seed: 1), Notes())
        var settings = TrainingSettings(epochs: 1_000_000)
        settings.callbacks = [notes]
        #expect(try model.fit(corners, exclusiveOr, settings).epochs == [0, 1, 2])
        #expect(notes.epochs == [0, 1, 2])
    }

    @Test func stopsWhereACallbackThrows() throws {
        struct Enough: Error {}
        final class Stopper: TrainingCallback {
            func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws {
                if batch == 1 { throw Enough() }
            }
        }
        let model = try network(seed: 1)
        let before = try model.weights().map(\.doubles)
        var settings = TrainingSettings(epochs: 5, batchSize: 1)
        settings.callbacks = [Stopper()]
        #expect(throws: Enough.self) { try model.fit(corners, exclusiveOr, settings) }
        #expect(try model.weights().map(\.doubles) != before)
        #expect(model.layers[1].receivesSumGradient == false)
    }

    @Test func layersThatAreNotTrainedKeepTheirWeights() throws {
        let model = try network(seed: 1)
        model.layers[0].isTrainable = false
        let before = try model.weights().map(\.doubles)
        try model.fit(corners, exclusiveOr, TrainingSettings(epochs: 2))
        let after = try model.weights().map(\.doubles)
        #expect(after[0] == before[0] && after[1] == before[1] && after[2] != before[2])
    }

    /// Sizes that would overflow when they are multiplied are refused before.
    @Test func refusesHugeSizes() throws {
        #expect(throws: NetworkError.self) { try Sequential([Dense(.max)]).build(input: [2]) }
        #expect(throws: NetworkError.self) {
            try Sequential([Embedding(1, 50_000_000), Embedding(1, 50_000_000), Flatten()]).build(input: [100_000_000])
        }
        #expect(throws: NetworkError.self) {
            let window = Window(rows: 1 << 20, columns: 1 << 20, rowStep: 1, columnStep: 1, padding: .same)
            try Sequential([Conv2D(.max, window: window)]).build(input: [4, 4, 1])
        }
        #expect(throws: NetworkError.self) { try Sequential([Reshape([.max, .max])]).build(input: [4]) }
        #expect(throws: NetworkError.self) {
            try Sequential([Recurrent(.lstm, 1 << 40, name: "l")]).build(input: [4, 4])
        }
    }

    @Test func explainsWhatDoesNotFit() throws {
        let model = Sequential([try Dense(3, activation: .softmax)], seed: 1)
        let settings = TrainingSettings()
        #expect(
            message { try model.fit(corners, exclusiveOr, settings) }
                == "You must call `compile()` before using the model.")
        model.compile(optimizer: try Optimizer(SGD(), learningRate: 0.1), loss: CategoricalCrossentropy(isSparse: true))
        try model.build(input: [2])
        #expect(
            message { _ = try model.predict(NDArray.ones([4, 3])) }
                == "Input 0 of layer \"dense\" is incompatible with the layer: expected axis -1 of input shape "
                + "to have value 2, but received input with shape (4, 3)")
        #expect(
            message { try model.fit(corners, NDArray.ones([3]), settings) }?.hasSuffix("'x' sizes: 4\n'y' sizes: 3\n")
                == true)
        #expect(
            message { try model.fit(corners, NDArray.of([0, 1, 2, 3]), settings) }
                == "Target 3 is out of bounds: the last layer has 3 outputs, for the classes 0 to 2 (sample 3). Do the "
                + "classes count from 1? Then use y - 1.")
        #expect(
            message { try model.fit(corners, NDArray.of([0.0, .nan, 1, 0]), settings) }
                == "y holds NaN or infinity, first in sample 1. Look at it with np.isnan(y), and leave out or replace "
                + "what is missing.")
        #expect(
            message { try model.setWeights([]) }
                == "You called `set_weights(weights)` on layer 'sequential' with a weight list of length 0, but the layer "
                + "was expecting 2 weights.")
        #expect(
            message { _ = try Sequential().predict(corners) }
                == "Sequential model sequential cannot be built because it has no layers. Call `model.add(layer)`.")
        #expect(message { _ = try Dense(0) }?.hasSuffix("Received: units=0") == true)
        #expect(
            message { try Sequential([Dense(1_000_000)]).build(input: [1000]) }?.contains("7629 MB: too many") == true)
    }
}
