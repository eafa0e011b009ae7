/// What was measured after each epoch of training.
public struct TrainingHistory: Sendable {
    /// The measures in order: those of training by name, then those of validation as `val_…`.
    public private(set) var names: [String] = []
    /// The values of each measure, one an epoch.
    public private(set) var values: [[Double]] = []
    /// The epochs that were run, counted from 0.
    public private(set) var epochs: [Int] = []

    public init() {}

    public mutating func add(epoch: Int, _ logs: Logs) {
        epochs.append(epoch)
        for (name, value) in logs.pairs {
            if let place = names.firstIndex(of: name) {
                values[place].append(value)
            } else {
                names.append(name)
                values.append([value])
            }
        }
    }

    /// The values of a measure; empty when there is none of that name.
    public subscript(name: String) -> [Double] { names.firstIndex(of: name).map { values[$0] } ?? [] }

    /// The mean loss over the samples, each taken before its batch changed the weights.
    public var losses: [Double] { self["loss"] }
}

/// The measures of one epoch, in order.
public struct Logs: Equatable, Sendable {
    public private(set) var names: [String] = []
    public private(set) var values: [Double] = []

    public init() {}

    public subscript(name: String) -> Double? {
        get { names.firstIndex(of: name).map { values[$0] } }
        set {
            guard let newValue else { return }
            if let place = names.firstIndex(of: name) {
                values[place] = newValue
            } else {
                names.append(name)
                values.append(newValue)
            }
        }
    }

    public var pairs: [(name: String, value: Double)] { zip(names, values).map { ($0, $1) } }
}
