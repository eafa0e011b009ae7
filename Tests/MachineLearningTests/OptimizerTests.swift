import CoreMath
import Testing

@testable import MachineLearning

/// Three steps of each rule on one weight, with the gradients 1, -0.5 and 2: the expected weights are worked by hand
/// from the formula beside them, and agree with Keras 3.15.1.
@Suite struct OptimizerTests {
    private let gradients = [1.0, -0.5, 2]

    private func steps(
        _ rule: any UpdateRule, rate: Double, from start: Double = 1, limits: Optimizer.Limits = .init()
    ) throws -> [Double] {
        let optimizer = try Optimizer(rule, learningRate: rate, limits: limits)
        let parameter = Parameter("w", try NDArray.full([1], .float(start)))
        try parameter.prepareGradient()
        try optimizer.prepare([parameter])
        return try gradients.map { gradient in
            parameter.slopes[0] = gradient
            try optimizer.step([parameter])
            return parameter.weights[0]
        }
    }

    private func expect(_ found: [Double], _ expected: [Double], _ location: SourceLocation = #_sourceLocation) {
        for (a, b) in zip(found, expected) {
            #expect(abs(a - b) <= 1e-14 * max(1, abs(b)), "\(found)", sourceLocation: location)
        }
    }

    @Test func descends() throws { expect(try steps(SGD(), rate: 0.1), [0.9, 0.95, 0.75]) }

    /// v = -0.1; 0.9 v + 0.05 = -0.04; 0.9 v - 0.2 = -0.236
    @Test func descendsWithMomentum() throws {
        expect(try steps(SGD(momentum: 0.9), rate: 0.1), [0.9, 0.86, 0.624])
    }

    /// With the same velocities, w += 0.9 v - 0.1 g: -0.19, then -0.036 + 0.05, then -0.2124 - 0.2
    @Test func looksAhead() throws {
        expect(try steps(SGD(momentum: 0.9, isNesterov: true), rate: 0.1), [0.81, 0.824, 0.4116])
    }

    /// accumulators 1.1, 1.35, 5.35 behind a start of 0.1
    @Test func adaptsToAllGradients() throws {
        let margin = 1e-7
        let first = 1 - 0.1 / (1.1 + margin).squareRoot()
        let second = first + 0.05 / (1.35 + margin).squareRoot()
        expect(try steps(Adagrad(), rate: 0.1), [first, second, second - 0.2 / (5.35 + margin).squareRoot()])
    }

    /// averages 0.1, 0.115, 0.5035 of the squares
    @Test func adaptsToRecentGradients() throws {
        let margin = 1e-7
        let first = 1 - 0.01 / (0.1 + margin).squareRoot()
        let second = first + 0.005 / (0.115 + margin).squareRoot()
        expect(try steps(RMSprop(), rate: 0.01), [first, second, second - 0.02 / (0.5035 + margin).squareRoot()])
    }

    /// The means of the gradients are 0.1, 0.04, 0.236; those take their squares off the averages.
    @Test func centresItsAverages() throws {
        let margin = 1e-7
        var (velocity, weight) = (0.0, 1.0)
        let expected = [(1.0, 0.1, 0.1), (-0.5, 0.115, 0.04), (2, 0.5035, 0.236)].map { gradient, square, mean in
            velocity = 0.5 * velocity + 0.01 * gradient / (square + margin - mean * mean).squareRoot()
            weight -= velocity
            return weight
        }
        expect(try steps(RMSprop(momentum: 0.5, isCentered: true), rate: 0.01), expected)
    }

    /// first moments 0.1, 0.04, 0.236; second 0.001, 0.001249, 0.005247751
    @Test func adaptsToMoments() throws {
        let margin = 1e-7
        var weight = 1.0
        let moments = [(0.1, 0.001), (0.04, 0.001249), (0.236, 0.005247751)]
        let expected = moments.enumerated().map { step, moment in
            let (a, b) = ([0.9, 0.81, 0.729][step], [0.999, 0.998001, 0.997002999][step])
            weight -= 0.01 * (1 - b).squareRoot() / (1 - a) * moment.0 / (moment.1.squareRoot() + margin)
            return weight
        }
        expect(try steps(Adam(), rate: 0.01), expected)
        // The first step is nearly the rate, whatever the gradient's size.
        #expect(abs(expected[0] - 0.99) < 1e-7)
    }

    /// Before each step the weight loses 0.004 · 0.01 of itself.
    @Test func shrinksWeights() throws {
        let plain = try steps(Adam(), rate: 0.01)
        let changes = [plain[0] - 1, plain[1] - plain[0], plain[2] - plain[1]]
        var weight = 1.0
        let expected = changes.map { change in
            weight = weight * (1 - 0.004 * 0.01) + change
            return weight
        }
        let limits = Optimizer.Limits(weightDecay: 0.004)
        expect(try steps(Adam(name: "AdamW"), rate: 0.01, limits: limits), expected)
    }

    @Test func clipsGradients() throws {
        expect(try steps(SGD(), rate: 0.1, limits: .init(norm: 0.5)), [0.95, 1, 0.95])
        expect(try steps(SGD(), rate: 0.1, limits: .init(value: 1.5)), [0.9, 0.95, 0.8])
        // Two weights with the gradient (3, 4), of length 5, shortened to 1.
        let optimizer = try Optimizer(SGD(), learningRate: 1, limits: .init(globalNorm: 1))
        let parameters = try [3.0, 4].map { slope in
            let parameter = Parameter("w", try NDArray.zeros([1]))
            try parameter.prepareGradient()
            parameter.slopes[0] = slope
            return parameter
        }
        try optimizer.prepare(parameters)
        try optimizer.step(parameters)
        expect(parameters.map { $0.weights[0] }, [-0.6, -0.8])
    }

    @Test func followsSchedules() throws {
        let halves = LearningRateSchedule.exponential(rate: 0.1, decaySteps: 10, decayRate: 0.5, isStaircase: false)
        #expect(halves.rate(at: 0) == 0.1 && halves.rate(at: 20) == 0.025)
        let stairs = LearningRateSchedule.exponential(rate: 0.1, decaySteps: 10, decayRate: 0.5, isStaircase: true)
        #expect(stairs.rate(at: 9) == 0.1 && stairs.rate(at: 10) == 0.05)
        let inverse = LearningRateSchedule.inverseTime(rate: 0.1, decaySteps: 5, decayRate: 1, isStaircase: false)
        #expect(inverse.rate(at: 5) == 0.05)
        let line = LearningRateSchedule.polynomial(rate: 1, decaySteps: 10, end: 0, power: 1, isCyclic: false)
        #expect(line.rate(at: 5) == 0.5 && line.rate(at: 99) == 0)
        let wave = LearningRateSchedule.cosine(rate: 1, decaySteps: 10, alpha: 0.1, target: nil, warmupSteps: 0)
        #expect(abs(wave.rate(at: 5) - 0.55) < 1e-15 && abs(wave.rate(at: 10) - 0.1) < 1e-15)
        let parts = LearningRateSchedule.piecewise(boundaries: [3, 6], values: [1, 0.5, 0.1])
        #expect([3, 4, 6, 7].map { parts.rate(at: $0) } == [1, 0.5, 0.5, 0.1])
    }

    @Test func refusesSettingsOutOfRange() {
        #expect(throws: NetworkError.learningRate(-1)) { try Optimizer(SGD(), learningRate: -1) }
        #expect(throws: NetworkError.self) { try SGD(momentum: 2) }
        #expect(throws: NetworkError.self) { try Adam(firstDecay: 1) }
        #expect(throws: NetworkError.self) { try RMSprop(decay: .nan) }
    }
}
