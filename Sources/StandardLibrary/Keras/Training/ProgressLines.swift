import MachineLearning
import MiniPython

/// A line for a few of the epochs, with what was measured.
final class ProgressLines: TrainingCallback {
    private let machine: Machine
    private let epochs: Int
    private let interval: Int
    /// How many lines there are about.
    private static let limit = 5

    init(_ machine: Machine, epochs: Int) {
        self.machine = machine
        self.epochs = epochs
        interval = max(1, epochs / Self.limit)
    }

    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        guard (epoch + 1) % interval == 0 || epoch == 0 || epoch == epochs - 1 || model.stopsTraining else { return }
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
