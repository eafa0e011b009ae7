import CoreMath

/// What can go wrong with a network, its data or its settings.
public enum NetworkError: Error, Equatable, Sendable {
    // Settings
    case notPositive(name: String, value: String)
    case regularization(name: String, value: Double)
    case learningRate(Double)
    case fraction(name: String, value: Double)
    /// A setting outside its range; `hint` says what is usual.
    case range(name: String, value: String, expected: String, hint: String = "")
    case initializerShape(name: String, shape: [Int])
    case tooManyOutputs(layer: String, shape: [Int])
    case tooManyWeights(layer: String, shape: [Int], megabytes: Double)

    // Building
    case noLayers(model: String)
    case notBuilt(layer: String)
    case inputDimensions(layer: String, minimum: Int, shape: [Int])
    case exactDimensions(layer: String, expected: Int, shape: [Int])
    case inputWidth(layer: String, expected: Int, shape: [Int?])
    case inputShape(model: String, expected: [Int], actual: [Int])
    case reshape(layer: String, input: [Int], target: [Int])
    case window(layer: String, input: [Int], window: [Int], padding: String)

    // Weights
    case weightShape(name: String, expected: [Int], actual: [Int])
    case weightCount(layer: String, expected: Int, actual: Int)

    // Training
    case notCompiled
    case noLoss
    case noSamples(what: String)
    case notFinite(what: String, sample: Int)
    case usedMeanwhile(layer: String)
    case openLength(layer: String)
    case sampleCounts(inputs: Int, targets: Int)
    case targetShape(loss: String, target: [Int], output: [Int])
    case sparseTargetShape(target: [Int], output: [Int])
    case targetRange(loss: String, value: Double, range: String, hint: TargetHint)
    case labelRange(label: Double, sample: Int, classes: Int)
    case oneClass(loss: String)
    case otherTape
    case unknownMeasure(String, [String])
    case wholeNumber(layer: String, value: Double, count: Int)

    /// What a target outside a loss's range asks for.
    public enum TargetHint: Equatable, Sendable { case binary }

    /// The error's class in Python.
    public enum Kind: Sendable { case value, index, runtime, memory }

    public var kind: Kind {
        switch self {
        case .labelRange: .index
        case .tooManyWeights, .tooManyOutputs: .memory
        case .usedMeanwhile: .runtime
        default: .value
        }
    }

    /// Refuses weights that are far beyond what a teaching shell can train, before anything is allocated.
    /// - Throws: `tooManyWeights` above 50 million numbers.
    public static func checkWeights(_ shape: [Int], layer: String) throws {
        let count = shape.reduce(1.0) { $0 * Double($1) }
        if count > 5e7 { throw tooManyWeights(layer: layer, shape: shape, megabytes: count * 8 / 0x1p20) }
        try Allocation.check(count: Int(count), shape: shape)
    }
}
