import CoreMath

/// A layer in which every unit sees every input: activation(X W + b).
///
/// Inputs of several axes are taken along the last: (…, inputs) becomes (…, units).
public final class Dense: Layer {
    public let units: Int
    public let settings: WeightSettings
    public let activation: Activation?
    public var name: String
    private var lastOwner: ObjectIdentifier?
    /// It remembers something only for functions whose slope their values do not tell.
    public var roomOwner: ObjectIdentifier? {
        get { function.needsSums ? lastOwner : nil }
        set { lastOwner = newValue }
    }
    public var isTrainable = true
    public var receivesSumGradient = false
    public var kind: String { "Dense" }

    /// W (inputs, units) and b (units).
    private var kernel: Parameter?
    private var bias: Parameter?
    /// What the activation was applied to, where its slope needs that.
    private var sums: NDArray?

    /// - Throws: `NetworkError.notPositive` unless there is at least one unit.
    public init(
        _ units: Int, activation: Activation = .linear, settings: WeightSettings = WeightSettings(),
        name: String = "dense"
    ) throws {
        guard units > 0 else { throw NetworkError.notPositive(name: "units", value: "\(units)") }
        self.units = units
        self.activation = activation
        self.settings = settings
        self.name = name
    }

    public var parameters: [Parameter] { [kernel, bias].compactMap { $0 } }
    public var isBuilt: Bool { kernel != nil }
    private var function: Activation { activation ?? .linear }

    public func outputShape(for input: [Int]) throws -> [Int] {
        guard let inputs = input.last else {
            throw NetworkError.inputDimensions(layer: name, minimum: 2, shape: input)
        }
        if let kernel, kernel.value.shape[0] != inputs {
            throw NetworkError.inputWidth(layer: name, expected: kernel.value.shape[0], shape: [nil] + input)
        }
        return input.dropLast() + [units]
    }

    public func build(input: [Int], generator: RandomGenerator) throws {
        _ = try outputShape(for: input)
        let shape = [input[input.count - 1], units]
        try NetworkError.checkWeights(shape, layer: name)
        kernel = Parameter(
            "kernel", try settings.kernelInitializer.draw(shape, generator), regularizer: settings.kernelRegularizer)
        if settings.usesBias {
            bias = Parameter(
                "bias", try settings.biasInitializer.draw([units], generator), regularizer: settings.biasRegularizer)
        }
    }

    public func makeRoom(samples: Int, input: [Int], training: Bool) throws {
        guard training, function.needsSums else { return }
        sums = try NDArray.zeros([samples * input.dropLast().reduce(1, *), units])
    }

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        guard let kernel else { throw NetworkError.notBuilt(layer: name) }
        let (x, y) = (input.regrouped(width: kernel.value.shape[0]), output.regrouped(width: units))
        if let bias {
            let source = bias.weights
            for index in 0..<y.count { y.row(index).update(from: source, count: units) }
        }
        try MatrixTile.multiply(MatrixTile.Left(x), kernel.rows(width: units), y, adding: bias != nil)
        if let sums, pass.isTraining { Rows(sums, count: y.count, width: units).copy(y) }
        function.apply(y)
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let kernel else { throw NetworkError.notBuilt(layer: name) }
        let inputs = kernel.value.shape[0]
        let (x, y, delta) = (
            input.regrouped(width: inputs), output.regrouped(width: units), outputGradient.regrouped(width: units)
        )
        // From the outputs to the sums Z = X W + b …
        if !receivesSumGradient {
            function.multiplySlopes(delta, output: y, sums: sums.map { Rows($0, count: y.count, width: units) })
        }
        // … and from there to W, b and X.
        try MatrixTile.multiply(MatrixTile.Left(transposed: x), delta, kernel.slopeRows(width: units))
        if let bias { MatrixTile.sumColumns(delta, bias.slopes) }
        if let inputGradient {
            try MatrixTile.multiply(
                MatrixTile.Left(delta), transposed: kernel.rows(width: units), inputGradient.regrouped(width: inputs))
        }
    }
}
