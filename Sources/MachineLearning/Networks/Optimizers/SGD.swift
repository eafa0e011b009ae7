/// Gradient descent, with momentum if asked for.
///
/// velocity = momentum · velocity - rate · gradient, and weight += velocity. Nesterov's form looks ahead: weight +=
/// momentum · velocity - rate · gradient (I. Sutskever et al., 2013, "On the importance of initialization and momentum in
/// deep learning", ICML).
public struct SGD: UpdateRule {
    public let name = "SGD"
    public let momentum: Double
    public let isNesterov: Bool
    public var memory: Int { momentum == 0 ? 0 : 1 }

    /// - Throws: `NetworkError.range` unless 0 <= momentum <= 1.
    public init(momentum: Double = 0, isNesterov: Bool = false) throws {
        guard momentum >= 0 && momentum <= 1 else {
            throw NetworkError.range(
                name: "momentum", value: NetworkError.text(momentum), expected: "a float between [0, 1]")
        }
        self.momentum = momentum
        self.isNesterov = isNesterov
    }

    public func move(_ update: Update) {
        let (weights, slopes, rate) = (update.weights, update.slopes, update.rate)
        if momentum == 0 {
            for place in 0..<update.count { weights[place] -= rate * slopes[place] }
            return
        }
        let velocity = update.memory(0)
        for place in 0..<update.count {
            let push = momentum * velocity[place] - rate * slopes[place]
            velocity[place] = push
            weights[place] += isNesterov ? momentum * push - rate * slopes[place] : push
        }
    }
}
