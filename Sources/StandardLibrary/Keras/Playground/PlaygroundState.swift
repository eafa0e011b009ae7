import CoreMath
import MachineLearning

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is chosen in the playground, and what each key does to it.
struct PlaygroundState: Equatable {
    enum Data: String, CaseIterable { case moons, circles, exclusiveOr = "xor", spirals, blobs, yours }

    /// What a key asks for beyond a change of the choices.
    enum Action: Equatable { case none, begin, step, showProgram, showHelp, quit }

    var data = Data.moons
    var noise = 0.1
    var layers = [4]
    var activation = Activation.tanh
    var rate = 0.03
    var isRunning = false
    /// Whether the learner has given samples of their own.
    let hasOwnData: Bool

    static let activations: [Activation] = [
        .tanh, .relu, .sigmoid, .linear, .leakyReLU(slope: 0.2), .gelu(approximate: false),
    ]
    static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]
    static let noises = [0, 0.05, 0.1, 0.2, 0.3, 0.5]
    static let mostLayers = 6
    static let mostUnits = 16

    init(hasOwnData: Bool = false) {
        self.hasOwnData = hasOwnData
        if hasOwnData { data = .yours }
    }

    static let help = [
        "d data", "n noise", "l/L layer more/less", "u/U units more/less", "a activation", "r/R rate up/down",
        "space run",
        "s step", "0 begin anew", "p Python", "q end",
    ]
    /// For windows in which there is no room for all of it.
    static let shortHelp = ["space run", "? keys", "q end"]

    /// Changes what a key stands for. Everything but running begins the network anew.
    mutating func press(_ key: String) -> Action {
        switch key {
        case " ": isRunning.toggle()
        case "s":
            isRunning = false
            return .step
        case "p": return .showProgram
        case "?", "h": return .showHelp
        case "q", "escape": return .quit
        case "0": return .begin
        default: return change(key) ? .begin : .none
        }
        return .none
    }

    private mutating func change(_ key: String) -> Bool {
        let before = self
        switch key {
        case "d": data = Self.next(data, in: Data.allCases.filter { $0 != .yours || hasOwnData })
        case "n": noise = Self.next(noise, in: Self.noises)
        case "a": activation = Self.next(activation, in: Self.activations)
        case "r", "up": rate = Self.rates.first { $0 > rate } ?? rate
        case "R", "down": rate = Self.rates.last { $0 < rate } ?? rate
        case "l", "right": if layers.count < Self.mostLayers { layers.append(layers.last ?? 4) }
        case "L", "left": if layers.count > 0 { layers.removeLast() }
        case "u": layers = layers.map { min($0 + 1, Self.mostUnits) }
        case "U": layers = layers.map { max($0 - 1, 1) }
        default: return false
        }
        return self != before
    }

    private static func next<Choice: Equatable>(_ choice: Choice, in all: [Choice]) -> Choice {
        guard let place = all.firstIndex(of: choice) else { return all[0] }
        return all[(place + 1) % all.count]
    }

    // MARK: What is made of it

    /// The chosen network, compiled.
    /// - Parameter classes: 2 for one output, else how many outputs there are.
    func network(classes: Int, seed: UInt) throws -> Sequential {
        var parts: [any Layer] = try layers.enumerated().map { place, units in
            try Dense(units, activation: activation, name: "dense_\(place)")
        }
        parts.append(
            try Dense(classes == 2 ? 1 : classes, activation: classes == 2 ? .sigmoid : .softmax, name: "output"))
        let model = Sequential(parts, name: "playground", seed: seed)
        try model.build(input: [2])
        model.compile(
            optimizer: try Optimizer(Adam(), learningRate: rate),
            loss: classes == 2 ? BinaryCrossentropy() : CategoricalCrossentropy(isSparse: true),
            metrics: [MeanMetric.accuracy()])
        return model
    }

    /// The Python that makes the same network.
    func program(classes: Int, epochs: Int) -> String {
        let hidden = layers.map { "    layers.Dense(\($0), activation=\"\(activation.name)\"),\n" }.joined()
        let last =
            classes == 2
            ? "layers.Dense(1, activation=\"sigmoid\")" : "layers.Dense(\(classes), activation=\"softmax\")"
        let loss = classes == 2 ? "binary_crossentropy" : "sparse_categorical_crossentropy"
        return """
            from keras import Sequential, Input, layers, optimizers
            model = Sequential([
                Input((2,)),
            \(hidden)    \(last),
            ])
            model.compile(optimizer=optimizers.Adam(\(ArrayFormatter.pythonText(rate))), loss="\(loss)", metrics=["accuracy"])
            model.fit(X, y, epochs=\(max(epochs, 1)), verbose=0)

            """
    }

    /// 200 samples in the plane, (samples, 2), and the class of each.
    func samples(seed: UInt) throws -> (x: NDArray, y: NDArray) {
        let drawn = RandomGenerator(seed: seed)
        let count = 200
        let (x, y) = (try NDArray.zeros([count, 2]), try NDArray.zeros([count]))
        for sample in 0..<count {
            let side = sample % 2
            let point = place(side, Double(sample / 2) / Double(count / 2), drawn)
            x.numbers[2 * sample] = point.0 + noise * drawn.nextNormal()
            x.numbers[2 * sample + 1] = point.1 + noise * drawn.nextNormal()
            y.numbers[sample] = Double(side)
        }
        return (x, y)
    }

    /// Where a sample of a class lies, at a share of the way along its shape.
    private func place(_ side: Int, _ share: Double, _ drawn: RandomGenerator) -> (Double, Double) {
        switch data {
        case .moons, .yours:
            let turn = Double.pi * share
            return side == 0 ? (cos(turn) - 0.5, sin(turn) - 0.25) : (0.5 - cos(turn), 0.25 - sin(turn))
        case .circles:
            let (turn, radius) = (2 * Double.pi * share, side == 0 ? 0.35 : 1.0)
            return (radius * cos(turn), radius * sin(turn))
        case .exclusiveOr:
            let (a, b) = (drawn.nextDouble() < 0.5 ? -1.0 : 1.0, side == 0 ? 1.0 : -1.0)
            return (a * (0.15 + 0.8 * drawn.nextDouble()), a * b * (0.15 + 0.8 * drawn.nextDouble()))
        case .spirals:
            let turn = 3.2 * Double.pi * share.squareRoot() + (side == 0 ? 0 : Double.pi)
            return (share.squareRoot() * cos(turn), share.squareRoot() * sin(turn))
        case .blobs:
            return side == 0
                ? (-0.6 + 0.2 * drawn.nextNormal(), -0.4 + 0.2 * drawn.nextNormal())
                : (0.6 + 0.2 * drawn.nextNormal(), 0.4 + 0.2 * drawn.nextNormal())
        }
    }
}
