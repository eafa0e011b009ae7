import CoreMath

/// How weights begin.
///
/// X. Glorot and Y. Bengio (2010), "Understanding the difficulty of training deep feedforward neural networks", AISTATS
/// 9; K. He et al. (2015), "Delving deep into rectifiers", ICCV; A. Saxe et al. (2014), "Exact solutions to the nonlinear
/// dynamics of learning in deep linear neural networks", ICLR.
public enum Initializer: Equatable, Sendable {
    case constant(Double)
    case uniform(low: Double, high: Double)
    case normal(mean: Double, deviation: Double)
    /// Drawn again where it is more than two deviations from the mean.
    case truncatedNormal(mean: Double, deviation: Double)
    case scaling(scale: Double, fan: Fan, distribution: Distribution)
    case orthogonal(gain: Double)
    case identity(gain: Double)

    /// Which connections of a unit the variance is divided by.
    public enum Fan: String, Sendable { case input = "fan_in", output = "fan_out", average = "fan_avg" }
    public enum Distribution: String, Sendable {
        case uniform, normal = "untruncated_normal", truncatedNormal = "truncated_normal"
    }

    public static let zeros = Initializer.constant(0)
    public static let glorotUniform = Initializer.scaling(scale: 1, fan: .average, distribution: .uniform)

    /// Keras's names.
    public static let named: [(name: String, initializer: Initializer)] = [
        ("glorot_uniform", .glorotUniform),
        ("glorot_normal", .scaling(scale: 1, fan: .average, distribution: .truncatedNormal)),
        ("he_uniform", .scaling(scale: 2, fan: .input, distribution: .uniform)),
        ("he_normal", .scaling(scale: 2, fan: .input, distribution: .truncatedNormal)),
        ("lecun_uniform", .scaling(scale: 1, fan: .input, distribution: .uniform)),
        ("lecun_normal", .scaling(scale: 1, fan: .input, distribution: .truncatedNormal)),
        ("random_uniform", .uniform(low: -0.05, high: 0.05)), ("uniform", .uniform(low: -0.05, high: 0.05)),
        ("random_normal", .normal(mean: 0, deviation: 0.05)), ("normal", .normal(mean: 0, deviation: 0.05)),
        ("truncated_normal", .truncatedNormal(mean: 0, deviation: 0.05)),
        ("orthogonal", .orthogonal(gain: 1)), ("identity", .identity(gain: 1)), ("zeros", .constant(0)),
        ("ones", .constant(1)),
    ]

    /// Draws an array; the last two axes of a shape are inputs and outputs, what stands before them a window.
    /// - Throws: `MathError.outOfMemory`, and `NetworkError.initializerShape` where the shape is not one for it.
    public func draw(_ shape: [Int], _ generator: RandomGenerator) throws -> NDArray {
        switch self {
        case .constant(let value): return try NDArray.full(shape, .float(value))
        case .uniform(let low, let high): return try generator.uniform(low, high, shape)
        case .normal(let mean, let deviation): return try generator.normal(mean: mean, deviation: deviation, shape)
        case .truncatedNormal(let mean, let deviation):
            return try Self.truncated(mean, deviation, shape, generator)
        case .scaling(let scale, let fan, let distribution):
            return try Self.scaled(scale / max(1, Self.fan(fan, shape)), distribution, shape, generator)
        case .orthogonal(let gain): return try Self.orthogonal(gain, shape, generator)
        case .identity(let gain):
            guard shape.count == 2 else { throw NetworkError.initializerShape(name: "Identity", shape: shape) }
            return try NDArray.apply(.multiply, NDArray.eye(shape[0], shape[1]), .float(gain))
        }
    }

    private static func fan(_ fan: Fan, _ shape: [Int]) -> Double {
        let window = shape.dropLast(2).reduce(1.0) { $0 * Double($1) }
        let inputs = window * Double(shape.count > 1 ? shape[shape.count - 2] : shape.first ?? 1)
        let outputs = window * Double(shape.last ?? 1)
        switch fan {
        case .input: return inputs
        case .output: return outputs
        case .average: return (inputs + outputs) / 2
        }
    }

    private static func scaled(
        _ variance: Double, _ distribution: Distribution, _ shape: [Int], _ generator: RandomGenerator
    ) throws -> NDArray {
        switch distribution {
        case .uniform:
            let limit = (3 * variance).squareRoot()
            return try generator.uniform(-limit, limit, shape)
        case .normal: return try generator.normal(mean: 0, deviation: variance.squareRoot(), shape)
        // What is cut off makes the deviation smaller; the constant is that of a normal distribution cut at ±2.
        case .truncatedNormal:
            return try truncated(0, variance.squareRoot() / 0.87962566103423978, shape, generator)
        }
    }

    private static func truncated(
        _ mean: Double, _ deviation: Double, _ shape: [Int], _ generator: RandomGenerator
    ) throws -> NDArray {
        let drawn = try NDArray.zeros(shape)
        let numbers = drawn.numbers
        for index in numbers.indices {
            if index & 0xFFFF == 0xFFFF { try Allocation.poll() }
            var number = generator.nextNormal()
            while number.magnitude > 2 { number = generator.nextNormal() }
            numbers[index] = mean + deviation * number
        }
        return drawn
    }

    /// Rows or columns, whichever are fewer, that are of length `gain` and at right angles.
    private static func orthogonal(_ gain: Double, _ shape: [Int], _ generator: RandomGenerator) throws -> NDArray {
        guard shape.count >= 2 else { throw NetworkError.initializerShape(name: "Orthogonal", shape: shape) }
        let (rows, columns) = (shape.dropLast().reduce(1, *), shape[shape.count - 1])
        let drawn = try generator.standardNormal([max(rows, columns), min(rows, columns)])
        let (q, r) = try LinearAlgebra.qr(drawn)
        // The signs of R's diagonal make the distribution uniform (F. Mezzadri, 2007, Notices of the AMS 54).
        let signs = try r.diagonal().apply(.sign)
        let uniform = try NDArray.apply(.multiply, q, signs)
        let turned = rows < columns ? uniform.transposed : uniform
        return try NDArray.apply(.multiply, turned, .float(gain)).reshaped(shape).asNumbers()
    }
}
