import CoreMath
import Testing

@testable import MachineLearning

@Suite struct WorkspaceTests {
    /// Counts what arrays take.
    private final class Meter: AllocationMeter {
        private(set) var bytes = 0
        private(set) var peak = 0

        func reserve(bytes: Int) -> Bool {
            self.bytes += bytes
            peak = max(peak, self.bytes)
            return true
        }
        func release(bytes: Int) { self.bytes -= bytes }
        func poll() throws {}
    }

    /// Training takes no more than twice the weights, one batch of what all layers give, and what the optimizer remembers.
    @Test(arguments: [0, 2]) func trainingNeedsLittleMemory(remembered: Int) throws {
        let (widths, batch) = ([64, 256, 128, 10], 32)
        var layers: [any Layer] = try widths.dropFirst().dropLast().map { try Dense($0, activation: .relu) }
        layers.append(try Dense(10, activation: .softmax))
        let model = Sequential(layers, seed: 1)
        try model.build(input: [64])
        let rule: any UpdateRule = remembered == 0 ? try SGD() : try Adam()
        model.compile(
            optimizer: try Optimizer(rule, learningRate: 0.01), loss: CategoricalCrossentropy(isSparse: true))
        let x = try RandomGenerator(seed: 1).standardNormal([100, 64])
        let y = try RandomGenerator(seed: 2).integers(0, 10, [100]).converted(to: .float64)
        let meter = Meter()
        _ = try Allocation.withMeter(meter) { try model.fit(x, y, TrainingSettings(epochs: 2, batchSize: batch)) }
        let weights = model.parameters.reduce(0) { $0 + $1.value.count }
        let needed = 8 * (weights + remembered * weights + batch * widths.reduce(0, +))
        #expect(meter.peak + 8 * weights <= 2 * needed)
        #expect(meter.peak > 8 * weights)
    }

    /// Does something after each batch and each epoch.
    private final class Meanwhile: TrainingCallback {
        private let act: (Sequential) throws -> Void
        init(_ act: @escaping (Sequential) throws -> Void) { self.act = act }
        func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws { try act(model) }
        func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws { try act(model) }
    }

    /// Predicting or looking inside while a network trains takes the layers' room for fewer samples, and changes nothing.
    @Test(arguments: ["SimpleRNN", "LSTM", "GRU", "plain"]) func aCallbackMayUseTheNetwork(kind: String) throws {
        let isPlain = kind == "plain"
        let x = try RandomGenerator(seed: 1).standardNormal(isPlain ? [40, 6] : [40, 5, 3])
        let y = try RandomGenerator(seed: 2).integers(0, 2, [40]).converted(to: .float64)
        func losses(_ act: @escaping (Sequential) throws -> Void) throws -> [Double] {
            var layers: [any Layer] = []
            if let cell = Recurrent.Cell(rawValue: kind) {
                layers = [try Recurrent(cell, 4, name: "recurrent")]
            } else {
                layers = [
                    try Dense(8, activation: .gelu(approximate: false)), try BatchNormalization(), try Dropout(0.3),
                ]
            }
            let model = Sequential(layers + [try Dense(1, activation: .sigmoid)], seed: 3)
            try model.build(input: Array(x.shape.dropFirst()))
            model.compile(optimizer: try Optimizer(Adam(), learningRate: 0.01), loss: BinaryCrossentropy())
            var settings = TrainingSettings(epochs: 3, batchSize: 16)
            settings.callbacks = [Meanwhile(act)]
            return try model.fit(x, y, settings).losses
        }
        let one = try x.sliced(start: 0, stop: 1)
        let usual = try losses { _ in }
        #expect(try losses { _ = try $0.predict(one, batchSize: 1) } == usual)
        #expect(try losses { _ = try $0.inspect(x, y) } == usual)
        #expect(try losses { _ = try $0.layers[0].apply(one, generator: $0.generator) } == usual)
    }

    /// What a layer reshapes stands in the same memory.
    @Test func reshapingTakesNoMemory() throws {
        let layers: [any Layer] = [Flatten(), try Reshape([2, 3]), Flatten()]
        let room = try Workspace(layers, input: [3, 2], samples: 4, training: true)
        #expect(room.input(count: 4).start == room.output(count: 4).start)
    }

    @Test func refusesWhatDoesNotFitBeforeItIsTaken() throws {
        final class Small: AllocationMeter {
            func reserve(bytes: Int) -> Bool { bytes < 1 << 20 }
            func release(bytes: Int) {}
            func poll() throws {}
        }
        let layers: [any Layer] = [try Dense(4), try Dense(4)]
        #expect(throws: MathError.self) {
            try Allocation.withMeter(Small()) {
                _ = try Workspace(layers, input: [400], samples: 1 << 20, training: true)
            }
        }
    }
}
