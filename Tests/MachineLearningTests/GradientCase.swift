import CoreMath
import Testing

@testable import MachineLearning

/// A small network whose gradients are compared with central differences.
struct GradientCase: CustomTestStringConvertible, Sendable {
    let name: String
    let input: [Int]
    let loss: @Sendable () throws -> any Loss
    let layers: @Sendable () throws -> [any Layer]
    var target: Target = .numbers
    var inputs: Inputs = .normal

    enum Target: Sendable { case numbers, truths, shares, classes }
    enum Inputs: Sendable { case normal, wholeNumbers(Int) }

    var testDescription: String { name }

    static let samples = 5

    func model() throws -> Sequential {
        let model = Sequential(try layers(), seed: 5)
        model.compile(optimizer: try Optimizer(SGD(), learningRate: 0.1), loss: try loss())
        try model.build(input: input)
        // Weights that begin at 0 or 1 would hide mistakes, and a unit that sees nothing would sit on relu's corner.
        let drawn = RandomGenerator(seed: 10)
        for parameter in model.parameters where parameter.isTrainable && parameter.value.dimensions == 1 {
            try parameter.assign(drawn.uniform(0.1, 0.6, parameter.value.shape))
        }
        return model
    }

    func data(_ model: Sequential) throws -> (x: NDArray, y: NDArray) {
        let drawn = RandomGenerator(seed: 8)
        let shape = [Self.samples] + input
        let x: NDArray
        switch inputs {
        case .normal: x = try drawn.standardNormal(shape)
        case .wholeNumbers(let bound): x = try drawn.integers(0, bound, shape)
        }
        let output = try #require(model.outputShape)
        let wide = [Self.samples] + output
        switch target {
        case .numbers: return (x, try drawn.standardNormal(wide))
        case .truths: return (x, try drawn.integers(0, 2, wide))
        case .shares: return (x, try drawn.uniform(0.1, 0.5, wide))
        case .classes:
            return (x, try drawn.integers(0, output[output.count - 1], [Self.samples] + output.dropLast()))
        }
    }

    /// The largest distance between gradients and central differences, relative to their size.
    ///
    /// With a step of 1e-5 the differences' own error is about 1e-10 from the curvature and 1e-11 from rounding.
    func error() throws -> Double {
        let model = try model()
        let (x, y) = try data(model)
        try model.differentiate(x, y)
        let gradients = try model.trainableParameters.map { try #require($0.gradient).doubles }
        let step = 1e-5
        var worst = 0.0
        for (parameter, found) in zip(model.trainableParameters, gradients) {
            var (distance, size) = (0.0, 0.0)
            for index in 0..<found.count {
                let start = parameter.weights[index]
                let losses = try [step, -step].map { change in
                    parameter.weights[index] = start + change
                    return try model.differentiate(x, y)
                }
                parameter.weights[index] = start
                let expected = (losses[0] - losses[1]) / (2 * step)
                distance += (found[index] - expected) * (found[index] - expected)
                size += found[index] * found[index] + expected * expected
            }
            // A constant before a normalization changes nothing: there is nothing but rounding to compare.
            if size < 1e-16 { continue }
            worst = max(worst, (distance / size).squareRoot())
        }
        return worst
    }
}
