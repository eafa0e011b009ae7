import CoreMath

/// The function that a layer applies to its weighted sums.
public enum Activation: String, CaseIterable, Sendable {
    case linear, sigmoid, tanh, relu

    /// Returns the function of each element.
    public func apply(_ sums: NDArray) throws -> NDArray {
        switch self {
        case .linear: return sums
        case .tanh: return try sums.apply(.tanh)
        case .relu: return try NDArray.apply(.maximum, sums, .float(0))
        // tanh does not overflow where exp(-x) would: σ(x) = (1 + tanh(x / 2)) / 2.
        case .sigmoid:
            let half = try NDArray.apply(.multiply, sums, .float(0.5)).apply(.tanh)
            return try NDArray.apply(.add, NDArray.apply(.multiply, half, .float(0.5)), .float(0.5))
        }
    }

    /// Returns the derivative, given the function's values (all four can be told from those), or
    /// nil where it is 1 everywhere.
    func derivative(fromOutput output: NDArray) throws -> NDArray? {
        switch self {
        case .linear: return nil
        case .tanh: return try NDArray.apply(.subtract, .float(1), output.apply(.square))
        case .relu: return try NDArray.apply(.greater, output, .float(0)).converted(to: .float64)
        case .sigmoid: return try NDArray.apply(.multiply, output, NDArray.apply(.subtract, .float(1), output))
        }
    }
}
