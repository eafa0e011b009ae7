import CoreMath

/// A layer that walks along the steps of a sequence and keeps a state: (steps, features) becomes (units), or (steps,
/// units).
///
/// Gradients are led back through all steps (P. Werbos, 1990, "Backpropagation through time", Proceedings of the IEEE 78).
public final class Recurrent: Layer {
    /// What happens at a step.
    public enum Cell: String, Sendable {
        /// h' = f(x W + h U + b)
        case simple = "SimpleRNN"
        /// S. Hochreiter and J. Schmidhuber (1997), "Long short-term memory", Neural Computation 9; with the forget gate of
        /// F. Gers et al. (2000).
        case lstm = "LSTM"
        /// K. Cho et al. (2014), arXiv 1406.1078; the reset gate acts after the product, as in Keras.
        case gru = "GRU"

        /// How many blocks of units the weights hold: i, f, c, o of an LSTM; z, r, h of a GRU.
        var blocks: Int {
            switch self {
            case .simple: 1
            case .lstm: 4
            case .gru: 3
            }
        }
    }

    public let cell: Cell
    public let units: Int
    public let function: Activation
    public let gate: Activation
    public let settings: WeightSettings
    public let recurrentInitializer: Initializer
    public let recurrentRegularizer: Regularizer?
    public let returnsSequences: Bool
    public var name: String
    public var roomOwner: ObjectIdentifier?
    public var isTrainable = true
    public var kind: String { cell.rawValue }

    private(set) var kernel: Parameter?
    private(set) var recurrent: Parameter?
    private(set) var bias: Parameter?
    var memory: RecurrentMemory?

    /// - Throws: `NetworkError` unless there is at least one unit, and for activations whose slope their values do not tell.
    public init(
        _ cell: Cell, _ units: Int, activation: Activation = .tanh, gate: Activation = .sigmoid,
        settings: WeightSettings = WeightSettings(), recurrentInitializer: Initializer = .orthogonal(gain: 1),
        recurrentRegularizer: Regularizer? = nil, returnsSequences: Bool = false, name: String
    ) throws {
        guard units > 0, units < 1 << 40 else { throw NetworkError.notPositive(name: "units", value: "\(units)") }
        for function in [activation, gate] where function.needsSums || function == .softmax {
            throw NetworkError.range(
                name: "activation", value: function.name,
                expected: "one whose slope can be told from its value in \(cell.rawValue)",
                hint: "tanh, relu and sigmoid are such.")
        }
        (self.cell, self.units, function, self.gate, self.settings) = (cell, units, activation, gate, settings)
        (self.recurrentInitializer, self.recurrentRegularizer) = (recurrentInitializer, recurrentRegularizer)
        (self.returnsSequences, self.name) = (returnsSequences, name)
    }

    public var parameters: [Parameter] { [kernel, recurrent, bias].compactMap { $0 } }
    public var isBuilt: Bool { kernel != nil }
    /// How many sums a step has for each sample.
    var width: Int { cell.blocks * units }

    public func outputShape(for input: [Int]) throws -> [Int] {
        guard input.count == 2 else { throw NetworkError.exactDimensions(layer: name, expected: 3, shape: input) }
        if let kernel, kernel.value.shape[0] != input[1] {
            throw NetworkError.inputWidth(layer: name, expected: kernel.value.shape[0], shape: [nil] + input)
        }
        return returnsSequences ? [input[0], units] : [units]
    }

    public func build(input: [Int], generator: RandomGenerator) throws {
        _ = try outputShape(for: input)
        try NetworkError.checkWeights([input[1], width], layer: name)
        try NetworkError.checkWeights([units, width], layer: name)
        kernel = Parameter(
            "kernel", try settings.kernelInitializer.draw([input[1], width], generator),
            regularizer: settings.kernelRegularizer)
        recurrent = Parameter(
            "recurrent_kernel", try recurrentInitializer.draw([units, width], generator),
            regularizer: recurrentRegularizer)
        guard settings.usesBias else { return }
        // A GRU has one bias for the inputs and one for the state.
        let start = try settings.biasInitializer.draw(cell == .gru ? [2, width] : [width], generator)
        if cell == .lstm {
            // A forget gate that begins open (R. Jozefowicz et al., 2015, ICML).
            for place in units..<(2 * units) { start.numbers[place] = 1 }
        }
        bias = Parameter("bias", start, regularizer: settings.biasRegularizer)
    }

    public func makeRoom(samples: Int, input: [Int], training: Bool) throws {
        memory = try RecurrentMemory(samples: samples, steps: input[0], features: input[1], units: units, cell: cell)
    }

    // MARK: Walking along the steps

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        guard let kernel, let recurrent, let memory else { throw NetworkError.notBuilt(layer: name) }
        let count = input.count
        let (weights, loops) = (kernel.rows(width: width), recurrent.rows(width: width))
        for step in 0..<memory.steps {
            let sums = memory.gates(step, count)
            fill(sums, with: bias?.weights)
            try MatrixTile.multiply(memory.inputs(input, step), weights, sums, adding: true)
            let before = memory.state(step, count)
            if cell == .gru {
                let inner = memory.inner(step, count)
                fill(inner, with: bias.map { $0.weights + width })
                try MatrixTile.multiply(MatrixTile.Left(before), loops, inner, adding: true)
            } else {
                try MatrixTile.multiply(MatrixTile.Left(before), loops, sums, adding: true)
            }
            for sample in 0..<count { advance(memory, step, sample, count) }
            let after = memory.state(step + 1, count)
            if returnsSequences {
                for sample in 0..<count {
                    (output.row(sample) + step * units).update(from: after.row(sample), count: units)
                }
            } else if step == memory.steps - 1 {
                output.copy(after)
            }
            try Allocation.poll()
        }
    }

    private func fill(_ rows: Rows, with bias: UnsafeMutablePointer<Double>?) {
        guard let bias else { return rows.fill(0) }
        for row in 0..<rows.count { rows.row(row).update(from: bias, count: rows.width) }
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let kernel, let recurrent, let memory else { throw NetworkError.notBuilt(layer: name) }
        let count = input.count
        let (slopes, loopSlopes) = (kernel.slopeRows(width: width), recurrent.slopeRows(width: width))
        slopes.fill(0)
        loopSlopes.fill(0)
        bias?.slopes.update(repeating: 0, count: bias?.value.count ?? 0)
        let (carried, cellCarried) = (memory.carried(count), memory.cellCarried(count))
        carried.fill(0)
        cellCarried.fill(0)
        for step in stride(from: memory.steps - 1, through: 0, by: -1) {
            for sample in 0..<count where returnsSequences || step == memory.steps - 1 {
                let from = outputGradient.row(sample) + (returnsSequences ? step * units : 0)
                for unit in 0..<units { carried.row(sample)[unit] += from[unit] }
            }
            for sample in 0..<count { retreat(memory, step, sample, count) }
            // The sums' gradients stand where the gates stood; those of the state's sums differ in a GRU alone.
            let delta = memory.gates(step, count)
            let loopDelta = cell == .gru ? memory.inner(step, count) : delta
            try MatrixTile.multiply(memory.inputs(input, step).transposed, delta, slopes, adding: true)
            try MatrixTile.multiply(
                MatrixTile.Left(transposed: memory.state(step, count)), loopDelta, loopSlopes, adding: true)
            addBiases(delta, loopDelta)
            try leadBack(memory, step, delta, loopDelta, kernel, recurrent, inputGradient)
            try Allocation.poll()
        }
    }

    private func addBiases(_ delta: Rows, _ loopDelta: Rows) {
        guard let bias else { return }
        for row in 0..<delta.count {
            for place in 0..<width {
                bias.slopes[place] += delta.row(row)[place]
                if cell == .gru { bias.slopes[width + place] += loopDelta.row(row)[place] }
            }
        }
    }

    /// From the sums of a step to its inputs and to the state before.
    private func leadBack(
        _ memory: RecurrentMemory, _ step: Int, _ delta: Rows, _ loopDelta: Rows, _ kernel: Parameter,
        _ recurrent: Parameter, _ inputGradient: Rows?
    ) throws {
        let (carried, room) = (memory.carried(delta.count), memory.stateRoom(delta.count))
        try MatrixTile.multiply(MatrixTile.Left(loopDelta), transposed: recurrent.rows(width: width), room)
        for place in 0..<room.total {
            // A GRU has put what goes by its own way into `carried` already.
            carried.start[place] = room.start[place] + (cell == .gru ? carried.start[place] : 0)
        }
        guard let inputGradient else { return }
        let features = memory.inputRoom(delta.count)
        try MatrixTile.multiply(MatrixTile.Left(delta), transposed: kernel.rows(width: width), features)
        for sample in 0..<delta.count {
            (inputGradient.row(sample) + step * features.width).update(
                from: features.row(sample), count: features.width)
        }
    }
}
