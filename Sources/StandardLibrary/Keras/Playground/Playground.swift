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
    /// What a key has asked to see.
    private var asked = PlaygroundLayout.Asked.nothing
    private var window = (columns: 80, rows: 24)

    /// While it runs: epochs between two pictures, and between two lines where nothing moves.
    private static let (epochsADraw, toldEpochs) = (3, 150)

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
        _ = windowHasChanged()
        asked = .help
        try draw(isAnswer: true)
        asked = .nothing
        while !isOver {
            try machine.poll(4096)
            let key = keyboard.read(0.1, machine)
            if let key {
                machine.restartClock()
                isOver = try press(key)
            }
            if state.isRunning { try train(epochs: Self.epochsADraw) }
            let isNew = windowHasChanged()
            if !isOver, key != nil || state.isRunning || isNew { try draw(isAnswer: key != nil) }
        }
        // The state whose Python follows.
        asked = .nothing
        try draw(isAnswer: true, isLast: true)
        try machine.write(state.program(classes: classes, epochs: history.epochs.count))
    }

    /// - Returns: whether the play is over.
    private func press(_ key: String) throws -> Bool {
        asked = .nothing
        switch state.press(key) {
        case .none: break
        case .begin: try begin()
        case .step: try train(epochs: 1)
        case .showProgram: asked = .program(state.program(classes: classes, epochs: history.epochs.count))
        case .showHelp: asked = .help
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

    /// Looks how large the window is.
    /// - Returns: whether it was another size before.
    private func windowHasChanged() -> Bool {
        guard let now = machine.library.keyboard?.window(machine), now != window else { return false }
        window = now
        return true
    }

    /// - Parameter isAnswer: whether it follows a key: then it is told where nothing moves, too.
    private func draw(isAnswer: Bool, isLast: Bool = false) throws {
        let layout = PlaygroundLayout(
            columns: window.columns, rows: window.rows, title: title, choices: choices, asked: asked,
            hasCurve: !history.losses.isEmpty)
        var parts: [LiveFrame.Part] = [.lines(layout.above)]
        if let map = layout.map {
            parts.append(
                .lines(try ViewDrawing.mapLines(model, data.x, data.y, rows: map.rows, columns: map.columns)))
        }
        if let columns = layout.curveColumns {
            parts.append(.lines(ViewDrawing.curve(history.losses, label: "loss", columns: columns, height: 2)))
        }
        parts.append(.lines(layout.below))
        let isTold = isAnswer || state.isRunning && history.epochs.count % Self.toldEpochs < Self.epochsADraw
        try machine.show(LiveFrame(parts, summary: summary, isLandmark: isTold, isLast: isLast))
    }

    /// What is told where nothing moves.
    private var summary: String {
        switch asked {
        case .nothing: (title + choices).joined(separator: ", ")
        case .help: PlaygroundState.help.joined(separator: ", ")
        case .program(let text): text
        }
    }

    private var title: [String] {
        var words = ["epoch \(history.epochs.count)"]
        if let loss = history.losses.last { words.append("loss \(Diagnosis.short(loss))") }
        if let accuracy = history["accuracy"].last { words.append("accuracy \(Diagnosis.short(accuracy))") }
        return words + (state.isRunning ? [] : ["(stopped)"])
    }

    private var choices: [String] {
        let units = ([2] + state.layers + [classes == 2 ? 1 : classes]).map(String.init).joined(separator: "-")
        return [
            "data \(state.data.rawValue)", "noise \(Diagnosis.short(state.noise))", "units \(units)",
            state.activation.name, "rate \(Diagnosis.short(state.rate))",
        ]
    }
}
