import CoreMath

/// A layer that brings each feature of a batch to mean 0 and variance 1, then to a scale and shift it learns.
///
/// S. Ioffe and C. Szegedy (2015), "Batch normalization", ICML. The last axis holds the features. After training it
/// uses moving averages instead of the batch's own mean and variance.
public final class BatchNormalization: Layer {
    public let kind = "BatchNormalization"
    public let momentum: Double
    public let margin: Double
    public let centers: Bool
    public let scales: Bool
    public var name: String
    public var roomOwner: ObjectIdentifier?
    public var isTrainable = true

    private var gamma: Parameter?
    private var beta: Parameter?
    private var mean: Parameter?
    private var variance: Parameter?
    /// The batch's mean, and one over its deviation, for each feature.
    private var measured: NDArray?
    private var isTrainingPass = false

    /// - Throws: `NetworkError` unless 0 <= momentum <= 1 and the margin is above 0.
    public init(
        momentum: Double = 0.99, margin: Double = 0.001, centers: Bool = true, scales: Bool = true,
        name: String = "batch_normalization"
    ) throws {
        guard momentum >= 0 && momentum <= 1 else { throw NetworkError.fraction(name: "momentum", value: momentum) }
        guard margin > 0 else {
            throw NetworkError.range(name: "epsilon", value: NetworkError.text(margin), expected: "above 0")
        }
        (self.momentum, self.margin, self.centers, self.scales) = (momentum, margin, centers, scales)
        self.name = name
    }

    public var parameters: [Parameter] { [gamma, beta, mean, variance].compactMap { $0 } }
    public var isBuilt: Bool { mean != nil }

    public func outputShape(for input: [Int]) throws -> [Int] {
        guard let width = input.last else {
            throw NetworkError.inputDimensions(layer: name, minimum: 2, shape: input)
        }
        if let mean, mean.value.count != width {
            throw NetworkError.inputWidth(layer: name, expected: mean.value.count, shape: [nil] + input)
        }
        return input
    }

    public func build(input: [Int], generator: RandomGenerator) throws {
        _ = try outputShape(for: input)
        let width = [input[input.count - 1]]
        if scales { gamma = Parameter("gamma", try NDArray.ones(width)) }
        if centers { beta = Parameter("beta", try NDArray.zeros(width)) }
        mean = Parameter("moving_mean", try NDArray.zeros(width), isTrainable: false)
        variance = Parameter("moving_variance", try NDArray.ones(width), isTrainable: false)
    }

    public func makeRoom(samples: Int, input: [Int], training: Bool) throws {
        measured = try NDArray.zeros([2, input.last ?? 1])
    }

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        guard let mean, let variance, let measured else { throw NetworkError.notBuilt(layer: name) }
        let width = mean.value.count
        let (x, y) = (input.regrouped(width: width), output.regrouped(width: width))
        let centre = measured.numbers
        isTrainingPass = pass.isTraining && isTrainable
        for feature in 0..<width {
            var (average, spread) = (mean.weights[feature], variance.weights[feature])
            if isTrainingPass {
                (average, spread) = Self.moments(x, feature)
                mean.weights[feature] = momentum * mean.weights[feature] + (1 - momentum) * average
                variance.weights[feature] = momentum * variance.weights[feature] + (1 - momentum) * spread
            }
            centre[feature] = average
            centre[width + feature] = 1 / (spread + margin).squareRoot()
        }
        for row in 0..<x.count {
            let (from, to) = (x.row(row), y.row(row))
            for feature in 0..<width {
                let normal = (from[feature] - centre[feature]) * centre[width + feature]
                to[feature] = normal * (gamma?.weights[feature] ?? 1) + (beta?.weights[feature] ?? 0)
            }
        }
    }

    private static func moments(_ x: Rows, _ feature: Int) -> (mean: Double, variance: Double) {
        var sum = 0.0
        for row in 0..<x.count { sum += x.row(row)[feature] }
        let mean = sum / Double(x.count)
        var squares = 0.0
        for row in 0..<x.count {
            let distance = x.row(row)[feature] - mean
            squares += distance * distance
        }
        return (mean, squares / Double(x.count))
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let measured else { throw NetworkError.notBuilt(layer: name) }
        let (centre, width) = (measured.numbers, measured.shape[1])
        let (x, slopes) = (input.regrouped(width: width), outputGradient.regrouped(width: width))
        let result = inputGradient?.regrouped(width: width)
        let share = 1 / Double(max(x.count, 1))
        for feature in 0..<width {
            let (average, scale) = (centre[feature], centre[width + feature])
            var (sum, product) = (0.0, 0.0)
            for row in 0..<x.count {
                let slope = slopes.row(row)[feature]
                sum += slope
                product += slope * (x.row(row)[feature] - average) * scale
            }
            beta?.slopes[feature] = sum
            gamma?.slopes[feature] = product
            guard let result else { continue }
            let factor = scale * (gamma?.weights[feature] ?? 1)
            for row in 0..<x.count {
                let normal = (x.row(row)[feature] - average) * scale
                let slope = slopes.row(row)[feature]
                // The batch's mean and variance move with each input.
                result.row(row)[feature] =
                    factor * (isTrainingPass ? slope - share * sum - normal * share * product : slope)
            }
        }
    }
}
