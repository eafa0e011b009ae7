import CoreMath

/// A rule that changes parameters by their gradients.
public protocol Optimizer: AnyObject {
    /// Makes one step for all parameters of a model, given always in the same order.
    func step(_ parameters: [Parameter]) throws
}

/// Stochastic gradient descent, with momentum if asked for.
///
/// velocity = momentum · velocity - learningRate · gradient; parameter += velocity
public final class SGD: Optimizer {
    public let learningRate: Double
    public let momentum: Double
    private var velocities: [NDArray] = []

    /// Makes the rule; throws unless the rate is not negative and 0 <= momentum <= 1.
    public init(learningRate: Double = 0.01, momentum: Double = 0) throws {
        guard learningRate >= 0 && learningRate.isFinite else {
            throw MachineLearningError.setting(
                name: "learning_rate", value: "\(learningRate)", range: "a finite number of at least 0")
        }
        guard momentum >= 0 && momentum <= 1 else {
            throw MachineLearningError.setting(name: "momentum", value: "\(momentum)", range: "between [0, 1]")
        }
        self.learningRate = learningRate
        self.momentum = momentum
    }

    public func step(_ parameters: [Parameter]) throws {
        for (index, parameter) in parameters.enumerated() {
            var change = try NDArray.apply(.multiply, parameter.gradient, .float(-learningRate))
            if momentum > 0 {
                if index == velocities.count { velocities.append(try NDArray.zeros(change.shape)) }
                let kept = try NDArray.apply(.multiply, velocities[index], .float(momentum))
                change = try NDArray.apply(.add, kept, change)
                velocities[index] = change
            }
            parameter.value = try NDArray.apply(.add, parameter.value, change)
        }
    }
}

/// Steps whose size adapts to the gradients' first and second moments.
///
/// D. P. Kingma and J. Ba (2015), "Adam: A method for stochastic optimization", ICLR.
public final class Adam: Optimizer {
    public let learningRate: Double
    private let (firstDecay, secondDecay, margin) = (0.9, 0.999, 1e-7)
    private var moments: [(first: NDArray, second: NDArray)] = []
    private var steps = 0

    /// Makes the rule; throws unless the rate is not negative.
    public init(learningRate: Double = 0.001) throws {
        guard learningRate >= 0 && learningRate.isFinite else {
            throw MachineLearningError.setting(
                name: "learning_rate", value: "\(learningRate)", range: "a finite number of at least 0")
        }
        self.learningRate = learningRate
    }

    public func step(_ parameters: [Parameter]) throws {
        steps += 1
        // Moments begin at 0; these factors make up for it.
        let firstWeight = 1 / (1 - Self.power(firstDecay, steps))
        let secondWeight = 1 / (1 - Self.power(secondDecay, steps))
        for (index, parameter) in parameters.enumerated() {
            let gradient = parameter.gradient
            if index == moments.count {
                moments.append((try NDArray.zeros(gradient.shape), try NDArray.zeros(gradient.shape)))
            }
            let first = try Self.mix(moments[index].first, gradient, firstDecay)
            let second = try Self.mix(moments[index].second, gradient.apply(.square), secondDecay)
            moments[index] = (first, second)
            let root = try NDArray.apply(.multiply, second, .float(secondWeight)).apply(.sqrt)
            let direction = try NDArray.apply(.divide, first, NDArray.apply(.add, root, .float(margin)))
            let change = try NDArray.apply(.multiply, direction, .float(-learningRate * firstWeight))
            parameter.value = try NDArray.apply(.add, parameter.value, change)
        }
    }

    private static func mix(_ old: NDArray, _ new: NDArray, _ decay: Double) throws -> NDArray {
        try NDArray.apply(
            .add, NDArray.apply(.multiply, old, .float(decay)), NDArray.apply(.multiply, new, .float(1 - decay)))
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, rest) = (1.0, base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result *= square }
            square *= square
            rest >>= 1
        }
        return result
    }
}
