import CoreMath
import MachineLearning
import MiniPython
import Plotting

/// `keras.playground()`: a network to play with by keys, while one watches it learn.
final class Playground {
    static let functions: [Native] = [
        Native("playground(x=None, y=None)", "Play with a network by keys; x (samples, 2) and y are your own data.") {
            machine, args in
            try Playground(machine, args[0], args[1]).run()
            return .none
        }
    ]

    private let machine: Machine
    private let own: (x: NDArray, y: NDArray)?
    private let seed: UInt
    private var state: PlaygroundState
    private var data: (x: NDArray, y: NDArray)
    private var classes = 2
    private var model: Sequential
    private var history = TrainingHistory()
    private var message = ""

    private init(_ machine: Machine, _ x: Value, _ y: Value) throws {
        self.machine = machine
        own = try x.isNone ? nil : Self.own(x, y, machine)
        seed = machine.library.nextSeed()
        state = PlaygroundState(hasOwnData: own != nil)
        data = try own ?? state.samples(seed: seed)
        model = try state.network(classes: 2, seed: seed)
        try begin()
    }

    private static func own(_ x: Value, _ y: Value, _ machine: Machine) throws -> (x: NDArray, y: NDArray) {
        guard !y.isNone else { throw machine.error(.typeError, "playground(x, y) takes the classes y too") }
        let (x, y) = (try machine.array(x).asNumbers(), try machine.array(y).asNumbers())
        guard x.dimensions == 2, x.shape[1] == 2, x.length > 0, y.count == x.length else {
            throw machine.error(
                .valueError,
                "playground draws the plane: x has the shape (samples, 2), y one class a sample. Received: "
                    + "\(x.shape.map { Int?($0) }.pythonShape) and \(y.shape.map { Int?($0) }.pythonShape)")
        }
        if let place = x.numbers.firstIndex(where: { !$0.isFinite }) {
            throw NetworkError.notFinite(what: "x", sample: place / 2)
        }
        for label in y.numbers where !(label >= 0 && label < 10 && label == label.rounded(.down)) {
            throw machine.error(
                .valueError, "the classes y are whole numbers from 0 to 9. Received: \(Diagnosis.short(label))")
        }
        return (x, try y.reshaped([x.length]))
    }

    /// Draws data and weights anew for what is chosen.
    private func begin() throws {
        data = try state.data == .yours ? own ?? data : state.samples(seed: seed)
        classes = max(2, Int(data.y.numbers.max() ?? 1) + 1)
        model = try state.network(classes: classes, seed: seed)
        history = TrainingHistory()
    }

    // MARK: The loop

    private func run() throws {
        guard let keyboard = machine.library.keyboard, keyboard.isThere(machine) else {
            let text = "playground() needs a terminal, where keys can be pressed. It would begin with this network:\n"
            try machine.write(text + state.program(classes: classes, epochs: 100))
            return
        }
        // The keyboard is given back on every way out.
        defer { _ = keyboard.read(nil, machine) }
        var isOver = false
        try draw()
        while !isOver {
            try machine.poll(4096)
            let key = keyboard.read(0.1, machine)
            if let key {
                machine.restartClock()
                isOver = try press(key)
            }
            if state.isRunning { try train(epochs: 3) }
            if !isOver, key != nil || state.isRunning { try draw() }
        }
        try machine.write(state.program(classes: classes, epochs: history.epochs.count))
    }

    /// - Returns: whether the play is over.
    private func press(_ key: String) throws -> Bool {
        message = ""
        switch state.press(key) {
        case .none: break
        case .begin: try begin()
        case .step: try train(epochs: 1)
        case .showProgram: message = state.program(classes: classes, epochs: history.epochs.count)
        case .quit: return true
        }
        return false
    }

    /// Trains for a few epochs: slow enough to be watched.
    private func train(epochs: Int) throws {
        for _ in 0..<epochs {
            let epoch = history.epochs.count
            let settings = TrainingSettings(epochs: 1, batchSize: 32, seed: seed &+ UInt(epoch))
            let measured = try model.fit(data.x, data.y, settings)
            var logs = Logs()
            for (name, values) in zip(measured.names, measured.values) { logs[name] = values.last }
            history.add(epoch: epoch, logs)
            try machine.poll(4096)
        }
    }

    // MARK: The picture

    private func draw() throws {
        let loss = history.losses.last.map { " loss \(Diagnosis.short($0))" } ?? ""
        let accuracy = history["accuracy"].last.map { " accuracy \(Diagnosis.short($0))" } ?? ""
        let units = state.layers.map(String.init).joined(separator: "-")
        let title = "epoch \(history.epochs.count)\(loss)\(accuracy)\(state.isRunning ? "" : "  (stopped)")"
        let choices =
            "data \(state.data.rawValue), noise \(Diagnosis.short(state.noise)), units 2-\(units.isEmpty ? "" : units + "-")"
            + "\(classes == 2 ? 1 : classes), \(state.activation.name), rate \(Diagnosis.short(state.rate))"
        var parts: [LiveFrame.Part] = [
            .lines([StyledLine([TextRun(title, .bold)]), StyledLine([TextRun(choices)])]),
            try ViewDrawing.map(model, data.x, data.y, rows: 11, columns: 44),
        ]
        if !history.losses.isEmpty {
            parts.append(ViewDrawing.curve(history.losses, label: "loss", width: 44, height: 2))
        }
        let help = message.isEmpty ? PlaygroundState.help : message
        parts.append(.lines(help.split(separator: "\n").map { StyledLine([TextRun(String($0), .dim)]) }))
        try machine.show(LiveFrame(parts, summary: "\(title); \(choices)"))
    }
}
