/// What large weights cost: l1 Σ|w| + l2 Σw².
public struct Regularizer: Equatable, Sendable {
    public let l1: Double
    public let l2: Double

    /// - Throws: `NetworkError.setting` for what is not finite and at least 0.
    public init(l1: Double = 0, l2: Double = 0) throws {
        for (name, value) in [("l1", l1), ("l2", l2)] where !(value >= 0 && value.isFinite) {
            throw NetworkError.regularization(name: name, value: value)
        }
        (self.l1, self.l2) = (l1, l2)
    }

    /// The cost of a parameter's weights.
    func penalty(_ parameter: Parameter) -> Double {
        let (weights, count) = (parameter.weights, parameter.value.count)
        var (absolute, square) = (0.0, 0.0)
        for index in 0..<count {
            absolute += weights[index].magnitude
            square += weights[index] * weights[index]
        }
        return l1 * absolute + l2 * square
    }

    /// Adds the derivative of the cost to the parameter's: l1 sign(w) + 2 l2 w.
    func addSlopes(_ parameter: Parameter) {
        let (weights, slopes, count) = (parameter.weights, parameter.slopes, parameter.value.count)
        for index in 0..<count {
            let weight = weights[index]
            let sign: Double = weight > 0 ? 1 : weight < 0 ? -1 : 0
            slopes[index] += l1 * sign + 2 * l2 * weight
        }
    }
}
