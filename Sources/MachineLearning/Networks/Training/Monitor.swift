import CoreMath

/// A measure that a callback watches: which way it should go, and when a change counts.
public struct Monitor: Sendable {
    public enum Mode: String, Sendable { case auto, min, max }

    public let name: String
    private let wantsMore: Bool
    private let leastChange: Double

    public init(_ name: String, mode: Mode = .auto, leastChange: Double = 0) {
        self.name = name
        let isShare = ["accuracy", "acc", "precision", "recall"].contains { name.hasSuffix($0) }
        wantsMore = mode == .max || mode == .auto && isShare
        self.leastChange = leastChange.magnitude
    }

    func isBetter(_ value: Double, than best: Double?) -> Bool {
        guard let best else { return true }
        return wantsMore ? value - leastChange > best : value + leastChange < best
    }
}

/// Ends training when a measure has ceased to get better.
public final class EarlyStopping: TrainingCallback {
    private let monitor: Monitor
    private let patience: Int
    private let baseline: Double?
    private let restoresBest: Bool
    private let firstEpoch: Int
    /// Says that it ended the training, and why it put weights back.
    public var report: ((String) throws -> Void)?
    /// The best value of the measure, when it was, and how many epochs have passed since it last got better.
    public private(set) var (best, wait, bestEpoch): (Double?, Int, Int) = (nil, 0, 0)
    private var bestWeights: [NDArray]?
    /// The epoch after which it ended the training, counted from 0; 0 when it did not.
    public private(set) var stoppedEpoch = 0

    public init(
        _ monitor: Monitor, patience: Int = 0, baseline: Double? = nil, restoresBest: Bool = false, firstEpoch: Int = 0
    ) {
        (self.monitor, self.patience, self.baseline) = (monitor, patience, baseline)
        (self.restoresBest, self.firstEpoch) = (restoresBest, firstEpoch)
    }

    public func trainingBegins(_ model: Sequential) throws {
        (best, wait, bestEpoch, stoppedEpoch, bestWeights) = (nil, 0, 0, 0, nil)
    }

    public func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        guard let value = logs[monitor.name] else { throw NetworkError.unknownMeasure(monitor.name, logs.names) }
        if epoch < firstEpoch { return }
        if restoresBest, bestWeights == nil { (bestWeights, bestEpoch) = (try model.weights(), epoch) }
        wait += 1
        if monitor.isBetter(value, than: best) {
            (best, bestEpoch) = (value, epoch)
            if restoresBest { bestWeights = try model.weights() }
            // Only what beats the baseline too starts the patience anew.
            if baseline == nil || monitor.isBetter(value, than: baseline) { wait = 0 }
            return
        }
        if wait >= patience, epoch > 0 {
            stoppedEpoch = epoch
            model.stopsTraining = true
        }
    }

    public func trainingEnds(_ model: Sequential) throws {
        if stoppedEpoch > 0 { try report?("Epoch \(stoppedEpoch + 1): early stopping") }
        if let bestWeights {
            try report?("Restoring model weights from the end of the best epoch: \(bestEpoch + 1).")
            try model.setWeights(bestWeights)
        }
    }
}

/// Makes the rate smaller when a measure has ceased to get better.
public final class ReduceRateOnPlateau: TrainingCallback {
    private let monitor: Monitor
    private let factor: Double
    private let patience: Int
    private let cooldown: Int
    private let leastRate: Double
    public var report: ((String) throws -> Void)?
    private var (best, wait, rest): (Double?, Int, Int) = (nil, 0, 0)

    /// - Throws: `NetworkError.range` unless factor < 1.
    public init(_ monitor: Monitor, factor: Double = 0.1, patience: Int = 10, cooldown: Int = 0, leastRate: Double = 0)
        throws
    {
        guard factor > 0, factor < 1 else {
            throw NetworkError.range(
                name: "factor", value: NetworkError.text(factor), expected: "above 0 and below 1",
                hint: "ReduceLROnPlateau multiplies the rate by it.")
        }
        (self.monitor, self.factor, self.patience) = (monitor, factor, patience)
        (self.cooldown, self.leastRate) = (cooldown, leastRate)
    }

    public func trainingBegins(_ model: Sequential) throws { (best, wait, rest) = (nil, 0, 0) }

    public func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {
        guard let optimizer = model.optimizer else { return }
        logs["learning_rate"] = optimizer.learningRate
        guard let value = logs[monitor.name] else { throw NetworkError.unknownMeasure(monitor.name, logs.names) }
        if rest > 0 { (rest, wait) = (rest - 1, 0) }
        if monitor.isBetter(value, than: best) {
            (best, wait) = (value, 0)
        } else if rest <= 0 {
            wait += 1
            let rate = optimizer.learningRate
            if wait >= patience, rate > leastRate {
                optimizer.learningRate = max(rate * factor, leastRate)
                let text = NetworkError.text(optimizer.learningRate)
                try report?("\nEpoch \(epoch + 1): ReduceLROnPlateau reducing learning rate to \(text).")
                (rest, wait) = (cooldown, 0)
            }
        }
    }
}
