import CoreMath
import MachineLearning
import MiniPython

/// Watches the losses of a training, and says why they are no number, stand still, or jump up and down.
final class Watch: TrainingCallback {
    private let machine: Machine
    private let input: NDArray
    private let target: NDArray
    private let batchSize: Int
    private let isVerbose: Bool
    private var losses: [Double] = []
    /// The losses of the last steps, before one was no number.
    private var steps: [Double] = []
    private var firstLoss: Double?
    private var hasSpoken = false

    init(_ machine: Machine, input: NDArray, target: NDArray, batchSize: Int, isVerbose: Bool) {
        (self.machine, self.input, self.target) = (machine, input, target)
        (self.batchSize, self.isVerbose) = (batchSize, isVerbose)
    }

    private static let keptSteps = 64

    func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws {
        guard !hasSpoken, loss.isFinite else { return }
        firstLoss = firstLoss ?? loss
        if steps.count >= Self.keptSteps { steps.removeFirst(Self.keptSteps / 2) }
        steps.append(loss)
    }

    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        guard let loss = logs["loss"] else { return }
        losses.append(loss)
        let first = steps.first ?? losses[0]
        guard !hasSpoken, let symptom = Diagnosis.explosion(loss, epoch: epoch, first: firstLoss ?? first) else {
            return
        }
        hasSpoken = true
        try say(symptom, model, losses: [firstLoss ?? first] + steps)
    }

    func trainingEnds(_ model: Sequential) throws {
        guard !hasSpoken else { return }
        if let still = Diagnosis.stillEpochs(losses) {
            try say(.standsStill(epochs: still, loss: losses[losses.count - 1]), model, losses: losses)
        } else if let jumps = Diagnosis.jumping(losses, first: firstLoss ?? losses.first ?? 0),
            let trial = try model.trySmallerRates(input, target, batchSize: batchSize)
        {
            try say(.jumps(jumps), model, losses: losses, trial: trial)
        }
    }

    private func say(
        _ symptom: Diagnosis.Symptom, _ model: Sequential, losses: [Double], trial: RateTrial? = nil
    ) throws {
        let diagnosis = Diagnosis(symptom, try model.inspect(input, target), losses: losses, trial: trial)
        // A silent training is told of only where something was found: one that has learned all it can stands still too.
        if case .standsStill = symptom, !isVerbose, diagnosis.causes.isEmpty { return }
        try machine.write("\(diagnosis)\n")
    }
}
