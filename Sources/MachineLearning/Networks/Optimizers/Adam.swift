#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Steps whose size adapts to the gradients' first and second moments.
///
/// D. P. Kingma and J. Ba (2015), "Adam: A method for stochastic optimization", ICLR: the form at the end of section 2,
/// which Keras uses. With weight decay beside it, it is AdamW (I. Loshchilov and F. Hutter, 2019, "Decoupled weight decay
/// regularization", ICLR).
public struct Adam: UpdateRule {
    public let name: String
    public let firstDecay: Double
    public let secondDecay: Double
    public let margin: Double
    public let memory = 2

    /// - Throws: `NetworkError.range` unless both decays are at least 0 and below 1.
    public init(
        name: String = "Adam", firstDecay: Double = 0.9, secondDecay: Double = 0.999, margin: Double = 1e-7
    ) throws {
        for (name, value) in [("beta_1", firstDecay), ("beta_2", secondDecay)] where !(value >= 0 && value < 1) {
            throw NetworkError.range(
                name: name, value: NetworkError.text(value), expected: "at least 0 and below 1",
                hint: "0.9 and 0.999 are usual.")
        }
        self.name = name
        (self.firstDecay, self.secondDecay, self.margin) = (firstDecay, secondDecay, margin)
    }

    public func move(_ update: Update) {
        let (weights, slopes) = (update.weights, update.slopes)
        let (first, second) = (update.memory(0), update.memory(1))
        // The moments begin at 0; these factors make up for it.
        let step = Double(update.step)
        let size = update.rate * (1 - pow(secondDecay, step)).squareRoot() / (1 - pow(firstDecay, step))
        let (freshFirst, freshSecond) = (1 - firstDecay, 1 - secondDecay)
        for place in 0..<update.count {
            let slope = slopes[place]
            first[place] += (slope - first[place]) * freshFirst
            second[place] += (slope * slope - second[place]) * freshSecond
            weights[place] -= first[place] * size / (second[place].squareRoot() + margin)
        }
    }
}
