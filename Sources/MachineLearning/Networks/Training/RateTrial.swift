import CoreMath

/// What a few steps do to a network's loss at its learning rate, and at a smaller one: measured from the same weights,
/// which are then put back.
public struct RateTrial: Equatable, Sendable {
    /// How many steps each rate had.
    public let steps: Int
    /// The loss before them.
    public let before: Double
    /// The learning rate, and the loss behind steps of it.
    public let rate, after: Double
    /// A tenth or a hundredth of it, and the loss behind steps of that.
    public let smallerRate, smallerAfter: Double
    /// The layer whose weights the steps of the learning rate moved farthest beside their size, and how far.
    public let layer: String
    public let moved: Double

    /// Whether the smaller rate leads far below where the network is, and where its own rate leads.
    var blamesTheRate: Bool {
        smallerAfter.isFinite && smallerAfter < Self.clearly * before && !(smallerAfter >= Self.clearly * after)
    }

    /// A loss that falls by less might be chance: each rate sees the same batches, but from where the jumping left off.
    private static let clearly = 0.8
}

extension Sequential {
    private static let (mostSamples, fewestSteps) = (512, 20)

    /// Trains for a few steps at the learning rate, and at a tenth and a hundredth of it, on up to 512 samples in the
    /// training's batches. The weights and what the optimizer remembers are as before when it returns.
    /// - Returns: the trial of the largest rate that leads clearly lower than the learning rate; nil where none does.
    public func trySmallerRates(_ input: NDArray, _ target: NDArray, batchSize: Int) throws -> RateTrial? {
        guard let optimizer, let loss, optimizer.learningRate > 0, input.length > 0 else { return nil }
        let stride = (input.length + Self.mostSamples - 1) / Self.mostSamples
        let (x, y) = (try input.sliced(step: stride), try target.sliced(step: stride))
        let size = max(1, min(batchSize, x.length))
        let stepsAnEpoch = (x.length + size - 1) / size
        let epochs = (Self.fewestSteps + stepsAnEpoch - 1) / stepsAnEpoch
        let (weights, measures, isStopped) = (try self.weights(), metrics, stopsTraining)
        defer {
            compile(optimizer: optimizer, loss: loss, metrics: measures)
            stopsTraining = isStopped
        }
        /// The loss behind some steps, and how far the weights of each layer went.
        func trained(at rate: Double) throws -> (loss: Double, moved: (layer: String, share: Double)) {
            let limits = optimizer.limits
            compile(optimizer: try Optimizer(optimizer.rule, learningRate: rate, limits: limits), loss: loss)
            defer { for (parameter, kept) in zip(parameters, weights) { try? parameter.assign(kept) } }
            try fit(x, y, TrainingSettings(epochs: epochs, batchSize: size, seed: 1))
            return (try evaluate(x, y)["loss"] ?? .nan, farthest(from: weights))
        }
        let before = try evaluate(x, y)["loss"] ?? .nan
        let rate = optimizer.learningRate
        let usual = try trained(at: rate)
        for smaller in [rate / 10, rate / 100] {
            let trial = RateTrial(
                steps: epochs * stepsAnEpoch, before: before, rate: rate, after: usual.loss, smallerRate: smaller,
                smallerAfter: try trained(at: smaller).loss, layer: usual.moved.layer, moved: usual.moved.share)
            if trial.blamesTheRate { return trial }
        }
        return nil
    }

    /// The layer whose weights are farthest from those kept, and how far beside their size.
    private func farthest(from kept: [NDArray]) -> (layer: String, share: Double) {
        var place = 0
        var farthest = (layer: "", share: -1.0)
        for layer in layers {
            var (distance, size) = (0.0, 0.0)
            for parameter in layer.parameters {
                let old = kept[place]
                place += 1
                guard parameter.isTrainable else { continue }
                for (now, before) in zip(parameter.value.numbers, old.numbers) {
                    distance += (now - before) * (now - before)
                    size += before * before
                }
            }
            let share = (distance / max(size, 1e-24)).squareRoot()
            if !layer.parameters.isEmpty, !(share <= farthest.share) { farthest = (layer.name, share) }
        }
        return farthest
    }
}
