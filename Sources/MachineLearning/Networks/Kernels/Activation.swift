#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The function that a layer applies to its weighted sums.
///
/// GELU: D. Hendrycks and K. Gimpel (2016), "Gaussian error linear units", arXiv 1606.08415.
public enum Activation: Equatable, Sendable {
    case linear, relu, sigmoid, tanh, softmax, softplus, silu, exponential, selu, softsign, relu6, hardSigmoid
    case leakyReLU(slope: Double)
    case elu(alpha: Double)
    /// With `approximate`, by tanh in place of the error function.
    case gelu(approximate: Bool)

    /// Keras's names.
    public static let named: [(name: String, activation: Activation)] = [
        ("linear", .linear), ("relu", .relu), ("leaky_relu", .leakyReLU(slope: 0.2)), ("sigmoid", .sigmoid),
        ("tanh", .tanh), ("softmax", .softmax), ("gelu", .gelu(approximate: false)), ("elu", .elu(alpha: 1)),
        ("softplus", .softplus), ("silu", .silu), ("exponential", .exponential),
        ("selu", .selu), ("softsign", .softsign), ("relu6", .relu6), ("hard_sigmoid", .hardSigmoid),
    ]

    /// The name in Keras.
    public var name: String {
        switch self {
        case .leakyReLU: "leaky_relu"
        case .gelu: "gelu"
        case .elu: "elu"
        default: Self.named.first { $0.activation == self }?.name ?? "linear"
        }
    }

    /// Whether the derivative cannot be told from the function's values alone.
    var needsSums: Bool {
        switch self {
        case .gelu, .silu: true
        default: false
        }
    }

    /// Where the function's value for large sums, and so its slope, hardly moves any more: its lowest and highest value.
    var plateaus: (low: Double, high: Double)? {
        switch self {
        case .sigmoid: (0, 1)
        case .tanh: (-1, 1)
        case .hardSigmoid: (0, 1)
        default: nil
        }
    }

    /// Replaces sums by the function of each; softmax by that of each row.
    func apply(_ rows: Rows) {
        switch self {
        case .linear: break
        // What is not a number stays so.
        case .relu: Self.map(rows) { $0 <= 0 ? 0 : $0 }
        case .leakyReLU(let slope): Self.map(rows) { $0 < 0 ? slope * $0 : $0 }
        case .elu(let alpha): Self.map(rows) { $0 < 0 ? alpha * expm1($0) : $0 }
        case .sigmoid: Self.map(rows, Self.logistic)
        case .tanh: Self.map(rows) { hyperbolicTangent($0) }
        case .softplus: Self.map(rows) { max($0, 0) + log1p(exp(-$0.magnitude)) }
        case .silu: Self.map(rows) { $0 * Self.logistic($0) }
        case .exponential: Self.map(rows) { exp($0) }
        case .selu: Self.map(rows) { $0 > 0 ? Self.seluScale * $0 : Self.seluScale * Self.seluAlpha * expm1($0) }
        case .softsign: Self.map(rows) { $0 / (1 + $0.magnitude) }
        case .relu6: Self.map(rows) { $0 <= 0 ? 0 : $0 > 6 ? 6 : $0 }
        case .hardSigmoid:
            Self.map(rows) {
                let line = $0 / 6 + 0.5
                return line <= 0 ? 0 : line > 1 ? 1 : line
            }
        case .gelu(let approximate):
            if approximate {
                Self.map(rows) { 0.5 * $0 * (1 + hyperbolicTangent(Self.geluInner($0))) }
            } else {
                Self.map(rows) { 0.5 * $0 * erfc(-$0 * 0.5.squareRoot()) }
            }
        case .softmax: for index in 0..<rows.count { Self.softmax(rows.row(index), rows.width) }
        }
    }

    /// Turns the derivative of the loss by the function's values into that by its sums, in place.
    /// - Parameter sums: what the function was applied to, where `needsSums`.
    func multiplySlopes(_ gradient: Rows, output: Rows, sums: Rows?) {
        switch self {
        case .linear: break
        case .relu: Self.scale(gradient, output) { $0 > 0 ? 1 : 0 }
        case .leakyReLU(let slope): Self.scale(gradient, output) { $0 >= 0 ? 1 : slope }
        case .elu(let alpha): Self.scale(gradient, output) { $0 >= 0 ? 1 : $0 + alpha }
        case .sigmoid: Self.scale(gradient, output) { $0 * (1 - $0) }
        case .tanh: Self.scale(gradient, output) { 1 - $0 * $0 }
        case .softplus: Self.scale(gradient, output) { -expm1(-$0) }
        case .exponential: Self.scale(gradient, output) { $0 }
        case .selu: Self.scale(gradient, output) { $0 > 0 ? Self.seluScale : $0 + Self.seluScale * Self.seluAlpha }
        case .softsign:
            Self.scale(gradient, output) {
                let rest = 1 - $0.magnitude
                return rest * rest
            }
        case .relu6: Self.scale(gradient, output) { $0 > 0 && $0 < 6 ? 1 : 0 }
        case .hardSigmoid: Self.scale(gradient, output) { $0 > 0 && $0 < 1 ? 1 / 6.0 : 0 }
        case .silu:
            Self.scale(gradient, sums ?? output) { sum in
                let share = Self.logistic(sum)
                return share * (1 + sum * (1 - share))
            }
        case .gelu(let approximate):
            Self.scale(gradient, sums ?? output) { Self.geluSlope($0, approximate) }
        case .softmax:
            for index in 0..<gradient.count { Self.softmaxSlope(gradient.row(index), output.row(index), output.width) }
        }
    }

    // MARK: Formulas

    /// tanh does not overflow where exp(-x) would: σ(x) = (1 + tanh(x / 2)) / 2.
    @inline(__always)
    static func logistic(_ sum: Double) -> Double { 0.5 + 0.5 * hyperbolicTangent(0.5 * sum) }

    /// So that outputs keep mean 0 and spread 1: G. Klambauer and others (2017), "Self-normalizing neural networks".
    private static let seluAlpha = 1.6732632423543772848170429916717
    private static let seluScale = 1.0507009873554804934193349852946

    private static func geluInner(_ x: Double) -> Double { (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x) }

    private static func geluSlope(_ x: Double, _ approximate: Bool) -> Double {
        if approximate {
            let t = hyperbolicTangent(geluInner(x))
            let inner = (2 / Double.pi).squareRoot() * (1 + 3 * 0.044715 * x * x)
            return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * inner
        }
        return 0.5 * erfc(-x * 0.5.squareRoot()) + x * exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()
    }

    /// The exponentials over their sum; the largest is taken off first, so that none overflows.
    static func softmax(_ row: UnsafeMutablePointer<Double>, _ width: Int) {
        var top = -Double.infinity
        for index in 0..<width { top = max(top, row[index]) }
        var sum = 0.0
        for index in 0..<width {
            row[index] = exp(row[index] - top)
            sum += row[index]
        }
        for index in 0..<width { row[index] /= sum }
    }

    /// y (g - Σ g y)
    private static func softmaxSlope(
        _ gradient: UnsafeMutablePointer<Double>, _ output: UnsafeMutablePointer<Double>, _ width: Int
    ) {
        var mean = 0.0
        for index in 0..<width { mean += gradient[index] * output[index] }
        for index in 0..<width { gradient[index] = output[index] * (gradient[index] - mean) }
    }

    // MARK: Loops

    @inline(__always)
    private static func map(_ rows: Rows, _ function: (Double) -> Double) {
        let (start, count) = (rows.start, rows.total)
        for index in 0..<count { start[index] = function(start[index]) }
    }

    @inline(__always)
    private static func scale(_ gradient: Rows, _ values: Rows, _ slope: (Double) -> Double) {
        let (target, source, count) = (gradient.start, values.start, gradient.total)
        for index in 0..<count { target[index] *= slope(source[index]) }
    }
}

/// tanh of the C library; the enumeration's case of the same name hides it inside `Activation`.
@inline(__always)
private func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
