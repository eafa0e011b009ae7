import MachineLearning
import MiniPython

/// What `fit` returns: the measures after each epoch.
final class HistoryObject: ForeignObject {
    private let history: Value
    private let epochs: [Int]

    private init(_ history: Value, epochs: [Int]) {
        self.history = history
        self.epochs = epochs
        super.init()
    }

    static func make(_ training: TrainingHistory, _ machine: Machine) throws -> Value {
        let history = try machine.heap.dict()
        for (name, values) in zip(training.names, training.values) {
            try history.set(machine.heap.string(name), machine.heap.list(values.map { Value($0) }), machine)
        }
        return Value(try machine.heap.adopt(HistoryObject(Value(history), epochs: training.epochs)))
    }

    override func visitChildren(_ collector: Collector) { collector.visit(history) }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("History", module: "keras.callbacks")) ?? machine.types.object
    }

    override var attributeNames: [String] { ["history", "epoch"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "history": history
        case "epoch": try machine.heap.list(epochs.map { Value($0) })
        default: nil
        }
    }

    override func repr(_ machine: Machine) throws -> String {
        "<History of \(epochs.count) epoch\(epochs.count == 1 ? "" : "s")>"
    }
}
