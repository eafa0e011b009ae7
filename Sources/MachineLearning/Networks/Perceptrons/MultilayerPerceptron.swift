#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CoreMath

/// What both perceptrons know when they are fitted.
public class MultilayerPerceptron {
    public let settings: PerceptronSettings
    let random: RandomState
    var training: PerceptronTraining?

    public init(_ settings: PerceptronSettings = PerceptronSettings(), random: RandomState) {
        (self.settings, self.random) = (settings, random)
    }

    public var featureCount: Int? { training?.model.inputShape?[0] }
    /// The weights of each layer: (inputs, units).
    public var coefficients: [NDArray] { training?.model.layers.map { $0.parameters[0].value } ?? [] }
    /// The biases of each layer: (units).
    public var intercepts: [NDArray] { training?.model.layers.map { $0.parameters[1].value } ?? [] }
    /// The mean loss of each epoch.
    public var losses: [Double] { training?.losses ?? [] }
    public var bestLoss: Double { training?.bestLoss ?? .infinity }
    /// How many epochs, or steps of the solver by curvature, the fit took.
    public var iterations: Int { training?.iterations ?? 0 }
    /// The loss at the end of the fit.
    public var finalLoss: Double { training?.loss ?? .infinity }
    public var steps: Int { training?.steps ?? 0 }
    public var layerCount: Int { settings.hiddenUnits.count + 2 }
    public var outputCount: Int { training?.model.outputShape?[0] ?? 0 }
    /// Whether the fit ended by itself, not because the epochs ran out.
    public var hasConverged: Bool { training?.hasConverged ?? false }

    func train(
        _ x: Table, _ targets: NDArray, last: Activation, weights: [Double]?,
        loss: (Rows, Rows, [Double]?) -> Double
    ) throws {
        let training = try PerceptronTraining(
            settings, features: x.columns, outputs: targets.shape[1], last: last, random: random)
        self.training = training
        if settings.solver == .curvature {
            try training.runWhole(x.array(), targets, weights: weights, loss: loss)
        } else {
            try training.run(x.array(), targets, weights: weights, loss: loss)
        }
    }

    func outputs(_ x: Table) throws -> NDArray {
        guard let training else { throw MachineLearningError.notFitted(model: "MLP") }
        return try training.model.predict(x.array(), batchSize: 256)
    }
}

/// A network of layers that tells classes apart: `sklearn.neural_network.MLPClassifier`.
public final class PerceptronClassifier: MultilayerPerceptron, ProbabilisticClassifier {
    public static let name = "MLPClassifier"
    private var classCount = 0

    /// Learns from X (samples, features) and the class of each sample.
    /// - Throws: when the shapes do not belong together or a number is not finite.
    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> Self {
        let x = try DataCheck.samples(features, model: name)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        classCount = classes.count
        let outputs = classes.count == 2 ? 1 : classes.count
        let targets = try NDArray.zeros([x.rows, outputs])
        for (sample, code) in classes.codes.enumerated() {
            if outputs == 1 {
                targets.numbers[sample] = Double(code)
            } else {
                targets.numbers[sample * outputs + code] = 1
            }
        }
        try train(x, targets, last: outputs == 1 ? .sigmoid : .softmax, weights: weights, loss: Self.logLoss)
        return self
    }

    /// The mean of -Σ t ln p; for one output of both sides.
    private static func logLoss(_ output: Rows, _ target: Rows, _ weights: [Double]?) -> Double {
        let margin = Double.ulpOfOne
        var (sum, total) = (0.0, 0.0)
        for row in 0..<output.count {
            var loss = 0.0
            for column in 0..<output.width {
                let p = min(max(output.row(row)[column], margin), 1 - margin)
                let t = target.row(row)[column]
                if t != 0 { loss -= t * log(p) }
                if output.width == 1, t != 1 { loss -= (1 - t) * log(1 - p) }
            }
            sum += loss * (weights?[row] ?? 1)
            total += weights?[row] ?? 1
        }
        return sum / total
    }

    public func probabilities(_ features: NDArray) throws -> NDArray {
        let outputs = try outputs(checked(features))
        guard outputs.shape[1] == 1, classCount == 2 else { return outputs }
        let both = try NDArray.zeros([outputs.length, 2])
        for sample in 0..<outputs.length {
            both.numbers[2 * sample] = 1 - outputs.numbers[sample]
            both.numbers[2 * sample + 1] = outputs.numbers[sample]
        }
        return both
    }

    public func predictCodes(_ features: NDArray) throws -> [Int] {
        try probabilities(features).argmax(axis: 1).integers
    }
}

/// A network of layers that predicts numbers: `sklearn.neural_network.MLPRegressor`.
public final class PerceptronRegressor: MultilayerPerceptron, Regressor {
    public static let name = "MLPRegressor"
    private var isVector = true

    /// Learns from X (samples, features) and y (samples) or (samples, targets).
    /// - Throws: when the shapes do not belong together or a number is not finite.
    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> Self {
        let x = try DataCheck.samples(features, model: name)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        isVector = targets.dimensions == 1
        try train(x, y.array(), last: .linear, weights: weights) { output, target, weights in
            var (sum, total) = (0.0, 0.0)
            for row in 0..<output.count {
                for column in 0..<output.width {
                    let distance = output.row(row)[column] - target.row(row)[column]
                    sum += distance * distance * (weights?[row] ?? 1) / Double(output.width)
                }
                total += weights?[row] ?? 1
            }
            return 0.5 * sum / total
        }
        return self
    }

    public func predict(_ features: NDArray) throws -> NDArray {
        let outputs = try outputs(checked(features))
        return try isVector ? outputs.reshaped([outputs.length]) : outputs
    }
}
