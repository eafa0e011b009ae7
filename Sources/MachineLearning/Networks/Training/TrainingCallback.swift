/// What is told of a training under way, and may change it.
public protocol TrainingCallback: AnyObject {
    func trainingBegins(_ model: Sequential) throws
    func epochBegins(_ epoch: Int, _ model: Sequential) throws
    func batchBegins(_ batch: Int, _ model: Sequential) throws
    /// - Parameters:
    ///   - loss: that of the batch.
    ///   - logs: makes what the epoch has come to so far.
    func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws
    /// May add to the logs.
    func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws
    func trainingEnds(_ model: Sequential) throws
}

extension TrainingCallback {
    public func trainingBegins(_ model: Sequential) throws {}
    public func epochBegins(_ epoch: Int, _ model: Sequential) throws {}
    public func batchBegins(_ batch: Int, _ model: Sequential) throws {}
    public func batchEnds(_ batch: Int, _ loss: Double, _ logs: () -> Logs, _ model: Sequential) throws {}
    public func epochEnds(_ epoch: Int, _ logs: inout Logs, _ model: Sequential) throws {}
    public func trainingEnds(_ model: Sequential) throws {}
}
