/// The epochs of a training that are told where nothing moves: about ten, whatever the clock says, so that the same
/// training always says the same.
struct EpochLandmarks {
    private let first: Int
    private let last: Int
    /// Every so many epochs there is a line: 1, 2 or 5 times a power of ten, as the ticks of an axis.
    let interval: Int

    private static let mostLines = 10

    /// - Parameters:
    ///   - first: the first epoch, counted from 0.
    ///   - end: the epoch before which the training ends.
    init(from first: Int, to end: Int) {
        self.first = first
        last = end &- 1
        let count = end > first ? end - first : 1
        var steps = [1, 2, 5]
        while count / steps[2] > Self.mostLines, steps[2] <= count { steps = steps.map { $0 * 10 } }
        interval = steps.first { (count - 1) / $0 < Self.mostLines } ?? steps[2]
    }

    /// Whether an epoch is told: the first, the last, and those that are a multiple of the interval as they are counted
    /// on the screen, from 1.
    func contains(_ epoch: Int) -> Bool { epoch == first || epoch == last || (epoch + 1) % interval == 0 }
}
