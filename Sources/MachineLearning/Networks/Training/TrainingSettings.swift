import CoreMath

/// How `fit` trains.
public struct TrainingSettings {
    public var epochs = 1
    /// The number of the first epoch.
    public var firstEpoch = 0
    public var batchSize = 32
    public var shuffles = true
    /// What the order of the samples is drawn from.
    public var seed: UInt = 0
    /// The share of the samples, from the end, that is kept back to measure on.
    public var validationSplit = 0.0
    /// Samples to measure on after each epoch.
    public var validation: (input: NDArray, target: NDArray)?
    /// How much each class of a sparse target counts; 1 where it is not named.
    public var classWeights: [Int: Double] = [:]
    /// How much each sample counts, (samples).
    public var sampleWeights: NDArray?
    public var callbacks: [any TrainingCallback] = []

    public init(epochs: Int = 1, batchSize: Int = 32, shuffles: Bool = true, seed: UInt = 0) {
        (self.epochs, self.batchSize, self.shuffles, self.seed) = (epochs, batchSize, shuffles, seed)
    }

    func check() throws {
        if batchSize <= 0 { throw NetworkError.notPositive(name: "batch_size", value: "\(batchSize)") }
        if epochs < 0 {
            throw NetworkError.range(name: "epochs", value: "\(epochs)", expected: "at least 0")
        }
        if !(validationSplit >= 0 && validationSplit < 1) {
            throw NetworkError.range(
                name: "validation_split", value: NetworkError.text(validationSplit),
                expected: "at least 0 and below 1", hint: "0.2 keeps a fifth of the samples back.")
        }
    }
}
