import MachineLearning
import MiniPython
import Plotting

/// A line for a few of the epochs, with what was measured.
final class ProgressLines: TrainingCallback {
    private let machine: Machine
    private let epochs: Int
    private let landmarks: EpochLandmarks

    init(_ machine: Machine, from first: Int, epochs: Int) {
        self.machine = machine
        self.epochs = epochs
        landmarks = EpochLandmarks(from: first, to: epochs)
    }

    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        guard landmarks.contains(epoch) || model.stopsTraining else { return }
        try machine.write("Epoch \(epoch + 1)/\(epochs)\(try Self.text(logs, machine))\n")
    }

    /// The measures as Keras writes them: ` - accuracy: 0.5000 - loss: 0.6931`.
    static func text(_ logs: Logs, _ machine: Machine) throws -> String {
        try logs.pairs.map { name, value in
            let spec = value.magnitude > 1e-3 || value == 0 ? ".4f" : ".4e"
            return " - \(name): \(try machine.format(Value(value), spec).text)"
        }.joined()
    }
}

/// One line in its place, a few times a second: how far the training is, and what was measured last.
final class LiveProgress: TrainingCallback {
    private let machine: Machine
    private let epochs: Int
    /// How many batches an epoch has.
    private let batches: Int
    private let landmarks: EpochLandmarks
    private var epoch = 0
    /// What was measured after the last epoch that ended.
    private var measured = Logs()
    private var lastMoment = -Double.infinity

    private static let shortestTime = 0.2
    private static let width = 20

    init(_ machine: Machine, from first: Int, epochs: Int, batches: Int) {
        landmarks = EpochLandmarks(from: first, to: epochs)
        (self.machine, self.epochs, self.batches) = (machine, epochs, max(batches, 1))
    }

    func epochBegins(_ epoch: Int, _ model: Sequential) throws { self.epoch = epoch }

    func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws {
        let now = Machine.monotonicSeconds()
        if now - lastMoment < Self.shortestTime { return }
        lastMoment = now
        try show(done: Double(epoch) + Double(batch + 1) / Double(batches))
    }

    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        measured = logs
        let isLast = epoch == epochs - 1 || model.stopsTraining
        let isLandmark = landmarks.contains(epoch)
        let now = Machine.monotonicSeconds()
        if !isLast, !isLandmark, now - lastMoment < Self.shortestTime { return }
        lastMoment = now
        try show(done: isLast ? Double(epochs) : Double(epoch + 1), isLandmark: isLandmark, isLast: isLast)
    }

    private func show(done: Double, isLandmark: Bool = false, isLast: Bool = false) throws {
        let measures = try ProgressLines.text(measured, machine)
        let filled = Int(done / Double(max(epochs, 1)) * Double(Self.width))
        let bar = String(repeating: "━", count: min(filled, Self.width))
        var line = StyledLine([TextRun("Epoch \(epoch + 1)/\(epochs) ")])
        line.append(bar, TextStyle(color: .cycled(0)))
        line.append(String(repeating: "━", count: Self.width - bar.count), .dim)
        line.append(measures)
        try machine.show(
            LiveFrame(
                [.lines([line])], summary: "epoch \(epoch + 1) of \(epochs)\(measures)", isLandmark: isLandmark,
                isLast: isLast))
    }
}
