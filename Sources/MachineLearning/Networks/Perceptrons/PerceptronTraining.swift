#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CoreMath

/// How a multilayer perceptron learns, in scikit-learn's terms.
public struct PerceptronSettings: Sendable {
    public enum Solver: Sendable { case adam, descent, curvature }
    public enum Rate: Sendable { case constant, inverseScaling, adaptive }

    public var hiddenUnits = [100]
    public var activation = Activation.relu
    public var solver = Solver.adam
    /// The price of large weights: ½ alpha Σw², over the batch.
    public var alpha = 0.0001
    /// nil for at most 200.
    public var batchSize: Int?
    public var rate = Rate.constant
    public var firstRate = 0.001
    public var power = 0.5
    public var maximalEpochs = 200
    public var shuffles = true
    public var tolerance = 1e-4
    public var momentum = 0.9
    public var isNesterov = true
    public var firstDecay = 0.9
    public var secondDecay = 0.999
    public var margin = 1e-8
    /// How many epochs without a gain of the tolerance end the training.
    public var patience = 10
    /// How often the solver by curvature may compute the loss.
    public var maximalEvaluations = 15_000

    public init() {}
}

/// The training that classifier and regressor share: with the same random numbers it takes scikit-learn's steps.
///
/// The initial weights are those of X. Glorot and Y. Bengio (2010), AISTATS 9, biases too, with a smaller range for the
/// logistic function.
final class PerceptronTraining {
    let model: Sequential
    private let settings: PerceptronSettings
    private let random: RandomState
    private(set) var losses: [Double] = []
    /// How many samples were passed over.
    private(set) var steps = 0
    private(set) var bestLoss = Double.infinity
    private(set) var hasConverged = false
    /// How many passes over all samples, or steps of the solver by curvature, there were.
    private(set) var iterations = 0
    /// The loss at the end.
    private(set) var loss = Double.infinity

    /// - Parameters:
    ///   - outputs: how many numbers the network gives.
    ///   - last: the activation whose loss has the gradient output - target by its sums.
    init(
        _ settings: PerceptronSettings, features: Int, outputs: Int, last: Activation, random: RandomState
    ) throws {
        (self.settings, self.random) = (settings, random)
        var layers: [any Layer] = try settings.hiddenUnits.map { try Dense($0, activation: settings.activation) }
        let end = try Dense(outputs, activation: last)
        end.receivesSumGradient = true
        layers.append(end)
        model = Sequential(layers)
        try model.build(input: [features])
        for layer in layers {
            let (kernel, bias) = (layer.parameters[0], layer.parameters[1])
            let sides = Double(kernel.value.shape[0] + kernel.value.shape[1])
            let limit = ((settings.activation == .sigmoid ? 2 : 6) / sides).squareRoot()
            for parameter in [kernel, bias] {
                for (place, number) in random.uniform(-limit, limit, count: parameter.value.count).enumerated() {
                    parameter.weights[place] = number
                }
            }
        }
    }

    private func optimizer() throws -> Optimizer {
        switch settings.solver {
        case .adam:
            try Optimizer(
                Adam(firstDecay: settings.firstDecay, secondDecay: settings.secondDecay, margin: settings.margin),
                learningRate: settings.firstRate)
        case .descent, .curvature:
            try Optimizer(
                SGD(momentum: settings.momentum, isNesterov: settings.isNesterov), learningRate: settings.firstRate)
        }
    }

    /// Trains on rows of inputs and targets.
    /// - Parameter loss: the mean loss of a batch's outputs.
    func run(
        _ inputs: NDArray, _ targets: NDArray, weights: [Double]?, loss: (Rows, Rows, [Double]?) -> Double
    ) throws {
        let count = inputs.shape[0]
        let batch = min(settings.batchSize ?? min(200, count), count)
        let parameters = model.parameters
        for parameter in parameters { try parameter.prepareGradient() }
        let optimizer = try optimizer()
        try optimizer.prepare(parameters)
        let room = try Workspace(model.layers, input: [inputs.shape[1]], samples: batch, training: true)
        let wanted = try NDArray.zeros([batch, targets.shape[1]])
        let data = (inputs: Rows(inputs, count: count, width: inputs.shape[1]), targets: targets)
        var (order, idle) = (Array(0..<count), 0)
        for _ in 0..<settings.maximalEpochs {
            if settings.shuffles {
                var places = Array(0..<count)
                random.shuffle(&places)
                order = places.map { order[$0] }
            }
            var (sum, start) = (0.0, 0)
            while start < count {
                let samples = order[start..<min(start + batch, count)]
                let rows = Rows(wanted, count: samples.count, width: targets.shape[1])
                sum += try step(samples, data, rows, weights, room, loss) * Double(samples.count)
                try optimizer.step(parameters)
                start += samples.count
                try Allocation.poll()
            }
            steps += count
            losses.append(sum / Double(count))
            (iterations, self.loss) = (losses.count, losses[losses.count - 1])
            if try ends(optimizer, &idle) { break }
        }
    }

    /// Trains on all samples at once by guessing how the slopes change.
    /// - Parameter loss: the mean loss of the outputs.
    func runWhole(
        _ inputs: NDArray, _ targets: NDArray, weights: [Double]?, loss: (Rows, Rows, [Double]?) -> Double
    ) throws {
        let count = inputs.shape[0]
        let kernels = model.layers.map { $0.parameters[0] }
        let parameters = kernels + model.layers.map { $0.parameters[1] }
        for parameter in parameters { try parameter.prepareGradient() }
        let room = try Workspace(model.layers, input: [inputs.shape[1]], samples: count, training: true)
        let wanted = try NDArray.zeros([count, targets.shape[1]])
        let data = (inputs: Rows(inputs, count: count, width: inputs.shape[1]), targets: targets)
        let samples = Array(0..<count)[...]
        func place(_ point: [Double]) {
            var start = 0
            for parameter in parameters {
                for offset in 0..<parameter.value.count { parameter.weights[offset] = point[start + offset] }
                start += parameter.value.count
            }
        }
        // The tolerances of scipy's L-BFGS-B.
        let method = LimitedMemoryBFGS(
            gradientTolerance: settings.tolerance, valueTolerance: 1e7 * Double.ulpOfOne,
            maximalIterations: settings.maximalEpochs, maximalTrials: 20,
            maximalEvaluations: settings.maximalEvaluations)
        let found = try method.minimize(from: parameters.flatMap { $0.value.doubles }) { point in
            place(point)
            let rows = Rows(wanted, count: count, width: targets.shape[1])
            let value = try step(samples, data, rows, weights, room, loss)
            try Allocation.poll()
            return (value, parameters.flatMap { parameter in parameter.gradient?.doubles ?? [] })
        }
        place(found.point)
        (iterations, self.loss, hasConverged) = (found.iterations, found.value, found.hasConverged)
    }

    /// Sets the gradients for some samples and returns their loss.
    private func step(
        _ samples: ArraySlice<Int>, _ data: (inputs: Rows, targets: NDArray), _ wanted: Rows, _ weights: [Double]?,
        _ room: Workspace, _ loss: (Rows, Rows, [Double]?) -> Double
    ) throws -> Double {
        let (count, input) = (samples.count, room.input(count: samples.count))
        let all = Rows(data.targets, count: data.targets.shape[0], width: wanted.width)
        for (place, sample) in samples.enumerated() {
            input.row(place).update(from: data.inputs.row(sample), count: input.width)
            wanted.row(place).update(from: all.row(sample), count: wanted.width)
        }
        try room.forward(count: count, Pass(isTraining: true, generator: model.generator))
        let (output, slopes) = (room.output(count: count), room.gradient(model.layers.count, count: count))
        let shares = weights.map { weights in samples.map { weights[$0] } }
        let total = shares?.reduce(0, +) ?? Double(count)
        for row in 0..<count {
            for column in 0..<output.width {
                let distance = output.row(row)[column] - wanted.row(row)[column]
                slopes.row(row)[column] = distance * (shares?[row] ?? 1) / total
            }
        }
        try room.backward(count: count)
        var price = 0.0
        for layer in model.layers {
            let kernel = layer.parameters[0]
            for place in 0..<kernel.value.count {
                let weight = kernel.weights[place]
                price += weight * weight
                kernel.slopes[place] += settings.alpha * weight / total
            }
        }
        return loss(output, wanted, shares) + 0.5 * settings.alpha * price / total
    }

    /// Whether the training ends behind this epoch; changes the rate where the rule says so.
    private func ends(_ optimizer: Optimizer, _ idle: inout Int) throws -> Bool {
        let loss = losses[losses.count - 1]
        idle = loss > bestLoss - settings.tolerance ? idle + 1 : 0
        bestLoss = min(bestLoss, loss)
        if settings.solver == .descent, settings.rate == .inverseScaling {
            optimizer.learningRate = settings.firstRate / pow(Double(steps + 1), settings.power)
        }
        guard loss.isFinite else {
            throw MachineLearningError.value(
                "Solver produced non-finite parameter weights. The input data may contain large values and need to be "
                    + "preprocessed.")
        }
        guard idle > settings.patience else { return false }
        if settings.solver == .descent, settings.rate == .adaptive, optimizer.learningRate > 1e-6 {
            optimizer.learningRate /= 5
            idle = 0
            return false
        }
        hasConverged = true
        return true
    }
}
