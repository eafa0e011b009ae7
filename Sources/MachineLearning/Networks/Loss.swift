import CoreMath

/// What training makes small: a measure of how far outputs (samples, units) are from targets.
public enum Loss: String, CaseIterable, Sendable {
    case meanSquaredError = "mean_squared_error"
    case binaryCrossEntropy = "binary_crossentropy"

    /// Probabilities are kept this far from 0 and 1, so that logarithms stay finite.
    private static let margin = 1e-7

    /// Returns the mean loss over all elements.
    public func value(_ output: NDArray, _ target: NDArray) throws -> Double {
        switch self {
        case .meanSquaredError:
            return try NDArray.apply(.subtract, output, target).apply(.square).mean().item().double
        case .binaryCrossEntropy:
            let p = try Self.clipped(output)
            let hit = try NDArray.apply(.multiply, target, p.apply(.log))
            let rest = try NDArray.apply(.subtract, .float(1), target)
            let miss = try NDArray.apply(.multiply, rest, NDArray.apply(.subtract, .float(1), p).apply(.log))
            return -(try NDArray.apply(.add, hit, miss).mean().item().double)
        }
    }

    /// Returns the derivative of the mean loss by each output.
    func gradient(_ output: NDArray, _ target: NDArray) throws -> NDArray {
        let share = 1 / Double(output.count)
        switch self {
        case .meanSquaredError:
            return try NDArray.apply(.multiply, NDArray.apply(.subtract, output, target), .float(2 * share))
        case .binaryCrossEntropy:
            // (p - y) / (p (1 - p))
            let p = try Self.clipped(output)
            let slope = try NDArray.apply(.multiply, p, NDArray.apply(.subtract, .float(1), p))
            let ratio = try NDArray.apply(.divide, NDArray.apply(.subtract, p, target), slope)
            return try NDArray.apply(.multiply, ratio, .float(share))
        }
    }

    private static func clipped(_ output: NDArray) throws -> NDArray {
        try NDArray.apply(.minimum, NDArray.apply(.maximum, output, .float(margin)), .float(1 - margin))
    }
}
