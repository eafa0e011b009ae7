// The words. Keras 3's where it has some, then what was given and one hint.

import CoreMath

extension NetworkError: CustomStringConvertible {
    public var description: String { settings ?? building ?? training ?? "The network cannot do this." }

    private var settings: String? {
        switch self {
        case .notPositive(let name, let value):
            "Received an invalid value for `\(name)`, expected a positive integer. Received: \(name)=\(value)"
        case .regularization(let name, let value):
            "Invalid value for argument \(name): expected a non-negative float. Received: \(name)=\(Self.text(value))"
        case .learningRate(let value):
            "Argument `learning_rate` should be a positive float or a schedule. Received: "
                + "learning_rate=\(Self.text(value)). Usual rates lie between 0.0001 and 1."
        case .fraction(let name, let value):
            "Invalid value received for argument `\(name)`. Expected a float value between 0 and 1. Received: "
                + "\(name)=\(Self.text(value))"
        case .range(let name, let value, let expected, let hint):
            "`\(name)` must be \(expected). Received: \(name)=\(value)" + (hint.isEmpty ? "" : ". \(hint)")
        case .tooManyOutputs(let layer, let shape):
            "Layer '\(layer)' would give \(Self.text(shape)) numbers for each sample: too many for this shell."
        case .initializerShape(let name, let shape):
            "\(name) initializer needs a shape of two axes. Received: shape=\(Self.text(shape))"
        case .tooManyWeights(let layer, let shape, let megabytes):
            "Layer '\(layer)' would need weights of shape \(Self.text(shape)), which are "
                + "\(megabytes < 1e15 ? "\(Int(megabytes.rounded()))" : Self.text(megabytes)) MB: too many for this shell. Use fewer units, or fewer inputs."
        default: nil
        }
    }

    private var building: String? {
        switch self {
        case .noLayers(let model):
            "Sequential model \(model) cannot be built because it has no layers. Call `model.add(layer)`."
        case .notBuilt(let layer):
            "Layer '\(layer)' has no weights yet. Begin the model with `Input(shape=...)`, or call it on data first."
        case .inputDimensions(let layer, let minimum, let shape):
            "\(Self.input(layer)) expected min_ndim=\(minimum), found ndim=\(shape.count + 1). Full shape received: "
                + Self.batch(shape)
        case .exactDimensions(let layer, let expected, let shape):
            "\(Self.input(layer)) expected ndim=\(expected), found ndim=\(shape.count + 1). Full shape received: "
                + "\(Self.batch(shape))" + Self.channelHint(expected, shape)
        case .inputWidth(let layer, let expected, let shape):
            "\(Self.input(layer)) expected axis -1 of input shape to have value \(expected), but received input with "
                + "shape \(Self.tuple(shape.map { $0.map(String.init) ?? "None" }))"
        case .inputShape(let model, let expected, let actual):
            "Input 0 of model \"\(model)\" is incompatible with its first layer: expected shape "
                + "\(Self.batch(expected)), found shape=\(Self.text(actual))"
                + (expected.reduce(1, *) == actual.dropFirst().reduce(1, *)
                    ? ". The numbers are as many: x.reshape(\(([-1] + expected).map(String.init).joined(separator: ", "))) "
                        + "gives them that shape." : "")
        case .reshape(_, let input, let target):
            "The total size of the tensor must be unchanged. Received: input_shape=\(Self.text(input)), "
                + "target_shape=\(Self.text(target))"
        case .window(let layer, let input, let window, let padding):
            "Computed output size would be zero or negative in layer '\(layer)'. Received `inputs "
                + "shape=\(Self.batch(input))`, window \(Self.text(window)), `padding=\(padding)`. Use a smaller window, "
                + "or padding='same'."
        case .weightShape(let name, let expected, let actual):
            "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
                + "variable.shape=\(Self.text(expected)), Received: value.shape=\(Self.text(actual)). Target variable: "
                + name
        case .weightCount(let layer, let expected, let actual):
            "You called `set_weights(weights)` on layer '\(layer)' with a weight list of length \(actual), but the layer "
                + "was expecting \(expected) weights."
        default: nil
        }
    }

    private var training: String? {
        switch self {
        case .notCompiled: "You must call `compile()` before using the model."
        case .noLoss: "No loss to compute. Provide a `loss` argument in `compile()`."
        case .noSamples(let what): "There is nothing to learn from: \(what) has 0 samples."
        case .notFinite(let what, let sample):
            "\(what) holds NaN or infinity, first in sample \(sample). Look at it with np.isnan(\(what)), and leave out or "
                + "replace what is missing."
        case .openLength(let layer):
            "The weights of layer '\(layer)' hang on the length of the samples, which Input left open with None. Give a "
                + "length, or use a layer for sequences before it, such as LSTM."
        case .usedMeanwhile(let layer):
            "Layer '\(layer)' was used for something else between a batch's way forward and its way back. A loss or a layer "
                + "must not call the model that is being trained; a callback may."
        case .sampleCounts(let inputs, let targets):
            "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
                + "'x' sizes: \(inputs)\n'y' sizes: \(targets)\n"
        case .targetShape(let loss, let target, let output): Self.targetText(loss, target, output)
        case .sparseTargetShape(let target, let output):
            "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape=\(Self.text(target)), "
                + "output.shape=\(Self.text([target.first ?? 0] + output)). sparse_categorical_crossentropy takes one class "
                + "number a sample; for a column a class, use 'categorical_crossentropy'."
        case .targetRange(let loss, let value, let range, .binary):
            "\(loss) needs targets \(range), but y holds \(Self.text(value)). For numbers use loss='mse'; for several "
                + "classes 'sparse_categorical_crossentropy' and an output for each."
        case .labelRange(let label, let sample, let classes): Self.labelText(label, sample, classes)
        case .oneClass(let loss):
            "\(loss) compares outputs of several classes, but the last layer has 1 output, whose softmax is always 1. For "
                + "two classes and one sigmoid output use loss='binary_crossentropy'."
        case .otherTape:
            "Arrays of two derivatives that are being taken cannot be mixed: give what is needed as arguments."
        case .unknownMeasure(let name, let known):
            "The callback watches `\(name)`, which is not measured. Available metrics are: \(known.joined(separator: ", "))."
                + (name.hasPrefix("val_") ? " Give fit a validation_split or validation_data." : "")
        case .wholeNumber(let layer, let value, let count):
            "Layer '\(layer)' looks up whole numbers from 0 to \(count - 1), but was given \(Self.text(value))."
        default: nil
        }
    }

    private static func targetText(_ loss: String, _ target: [Int], _ output: [Int]) -> String {
        let given = target.first ?? 0
        var words =
            "Arguments `target` and `output` must have the same shape. Received: target.shape=\(text(target)), "
            + "output.shape=\(text([given] + output))"
        let isClassNumbers = target.count == 1 && output.count == 1 && (output.first ?? 0) > 1
        if loss == "categorical_crossentropy", isClassNumbers {
            words += ". For class numbers use loss='sparse_categorical_crossentropy', or keras.utils.to_categorical(y)."
        } else if isClassNumbers {
            words +=
                ". \(loss) compares each output with a target: the last layer has \(output[0]) units, y has 1 number a "
                + "sample."
        }
        return words
    }

    private static func labelText(_ label: Double, _ sample: Int, _ classes: Int) -> String {
        let shown = label == label.rounded() && label.magnitude < 1e15 ? "\(Int(label))" : text(label)
        let hint =
            label == Double(classes)
            ? "Do the classes count from 1? Then use y - 1." : "Give the last layer as many units as there are classes."
        return "Target \(shown) is out of bounds: the last layer has \(classes) outputs, for the classes 0 to "
            + "\(classes - 1) (sample \(sample)). \(hint)"
    }

    // MARK: Parts

    private static func input(_ layer: String) -> String {
        "Input 0 of layer \"\(layer)\" is incompatible with the layer:"
    }

    private static func channelHint(_ expected: Int, _ shape: [Int]) -> String {
        expected == 4 && shape.count == 2
            ? ". Pictures need an axis for their colours: Reshape((\(shape[0]), \(shape[1]), 1)) makes one." : ""
    }

    static func text(_ number: Double) -> String { ArrayFormatter.pythonText(number) }

    static func text(_ shape: [Int]) -> String { tuple(shape.map(String.init)) }

    /// A shape behind the axis of the samples.
    static func batch(_ shape: [Int]) -> String { tuple(["None"] + shape.map(String.init)) }
    static func batch(_ shape: [Int?]) -> String { tuple(["None"] + shape.map { $0.map(String.init) ?? "None" }) }

    private static func tuple(_ parts: [String]) -> String {
        let inner = parts.joined(separator: ", ")
        return parts.count == 1 ? "(\(inner),)" : "(\(inner))"
    }
}
