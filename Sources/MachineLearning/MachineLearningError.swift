/// What can go wrong with the data or settings that a model is given.
public enum MachineLearningError: Error, Equatable, Sendable {
    /// The model was asked before it was fitted.
    case notFitted(model: String)
    /// Data need one row for each sample.
    case needsMatrix(shape: [Int])
    case sampleCounts([Int])
    case featureCount(model: String, expected: Int, actual: Int)
    case noSamples
    case fewSamples(shape: [Int], minimum: Int, model: String)
    case noFeatures(shape: [Int], model: String)
    /// NaN in data; the model is named where it can do nothing with missing values.
    case missingValues(name: String, model: String?)
    case infinite(name: String, type: String = "float64")
    case sampleWeights(count: Int, samples: Int)
    /// What one method says of its own.
    case value(String)

    case layerInput(layer: String, expected: Int, shape: [Int])
    case trainingSamples(inputs: Int, targets: Int)
    case targetShape(target: [Int], output: [Int])
    case noLayers
    case notCompiled
    case weightCount(expected: Int, actual: Int)
    case weightShape(expected: [Int], actual: [Int])
    /// A setting outside its range.
    case setting(name: String, value: String, range: String)
}

// The wording follows scikit-learn and Keras where they have one.
extension MachineLearningError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notFitted(let model):
            "This \(model) instance is not fitted yet. "
                + "Call 'fit' with appropriate arguments before using this estimator."
        case .needsMatrix(let shape):
            "Expected 2D array, got \(shape.count)D array instead: shape \(Self.text(shape)). "
                + "Reshape your data either using array.reshape(-1, 1) if your data has a single feature "
                + "or array.reshape(1, -1) if it contains a single sample."
        case .sampleCounts(let counts):
            "Found input variables with inconsistent numbers of samples: \(counts)"
        case .featureCount(let model, let expected, let actual):
            "X has \(actual) features, but \(model) is expecting \(expected) features as input."
        case .noSamples: "Found array with 0 sample(s) while a minimum of 1 is required."
        case .fewSamples, .noFeatures, .missingValues, .infinite, .sampleWeights, .value: dataDescription
        case .layerInput(let layer, let expected, let shape):
            "Input 0 of layer \"\(layer)\" is incompatible with the layer: expected axis -1 of input shape "
                + "to have value \(expected), but received input with shape \(Self.text(shape))"
        case .trainingSamples(let inputs, let targets):
            "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
                + "'x' sizes: \(inputs)\n'y' sizes: \(targets)\n"
        case .targetShape(let target, let output):
            "Arguments `target` and `output` must have the same shape. "
                + "Received: target.shape=\(Self.text(target)), output.shape=\(Self.text(output))"
        case .noLayers: "A model needs at least one layer before it can be used."
        case .notCompiled: "You must call `compile()` before using the model."
        case .weightCount(let expected, let actual):
            "The model has \(expected) weight arrays, but \(actual) were given."
        case .weightShape(let expected, let actual):
            "A weight array has shape \(Self.text(expected)), but shape \(Self.text(actual)) was given."
        case .setting(let name, let value, let range): "\(name) must be \(range), got \(value)."
        }
    }

    static func text(_ shape: [Int]) -> String {
        let inner = shape.map { String($0) }.joined(separator: ", ")
        return shape.count == 1 ? "(\(inner),)" : "(\(inner))"
    }
}
