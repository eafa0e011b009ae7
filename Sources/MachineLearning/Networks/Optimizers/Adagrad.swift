/// Steps divided by the root of all squared gradients so far.
///
/// J. Duchi, E. Hazan and Y. Singer (2011), "Adaptive subgradient methods for online learning and stochastic
/// optimization", JMLR 12.
public struct Adagrad: UpdateRule {
    public let name = "Adagrad"
    public let memoryStart: Double
    public let margin: Double
    public let memory = 1

    /// - Throws: `NetworkError.range` unless the accumulators begin at 0 or above.
    public init(initialAccumulator: Double = 0.1, margin: Double = 1e-7) throws {
        guard initialAccumulator >= 0 else {
            throw NetworkError.range(
                name: "initial_accumulator_value", value: NetworkError.text(initialAccumulator),
                expected: "at least 0")
        }
        memoryStart = initialAccumulator
        self.margin = margin
    }

    public func move(_ update: Update) {
        let (weights, slopes, rate) = (update.weights, update.slopes, update.rate)
        let square = update.memory(0)
        for place in 0..<update.count {
            square[place] += slopes[place] * slopes[place]
            weights[place] -= rate * slopes[place] / (square[place] + margin).squareRoot()
        }
    }
}
