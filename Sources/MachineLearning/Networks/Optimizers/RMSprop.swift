/// Steps divided by a moving average of the gradients' size.
///
/// T. Tieleman and G. Hinton (2012), lecture 6.5 of "Neural networks for machine learning"; centred: A. Graves (2013),
/// arXiv 1308.0850.
public struct RMSprop: UpdateRule {
    public let name = "RMSprop"
    public let decay: Double
    public let momentum: Double
    public let margin: Double
    public let isCentered: Bool
    public var memory: Int { 1 + (momentum > 0 ? 1 : 0) + (isCentered ? 1 : 0) }

    /// - Throws: `NetworkError.range` unless 0 <= decay <= 1 and 0 <= momentum <= 1.
    public init(decay: Double = 0.9, momentum: Double = 0, margin: Double = 1e-7, isCentered: Bool = false) throws {
        for (name, value) in [("rho", decay), ("momentum", momentum)] where !(value >= 0 && value <= 1) {
            throw NetworkError.range(name: name, value: NetworkError.text(value), expected: "a float between [0, 1]")
        }
        (self.decay, self.momentum, self.margin, self.isCentered) = (decay, momentum, margin, isCentered)
    }

    public func move(_ update: Update) {
        let (weights, slopes, rate) = (update.weights, update.slopes, update.rate)
        let square = update.memory(0)
        let velocity = momentum > 0 ? update.memory(1) : nil
        let mean = isCentered ? update.memory(memory - 1) : nil
        for place in 0..<update.count {
            let slope = slopes[place]
            square[place] = decay * square[place] + (1 - decay) * slope * slope
            var spread = square[place] + margin
            if let mean {
                mean[place] = decay * mean[place] + (1 - decay) * slope
                spread -= mean[place] * mean[place]
            }
            let push = rate * slope / spread.squareRoot()
            if let velocity {
                velocity[place] = momentum * velocity[place] + push
                weights[place] -= velocity[place]
            } else {
                weights[place] -= push
            }
        }
    }
}
