/// A measure that is kept beside the loss: added up over batches, then told.
public protocol TrainingMetric: AnyObject {
    /// What `history` and the progress line call it.
    var name: String { get }
    /// Told before anything is added.
    /// - Parameters:
    ///   - target: the shape of one sample's target as it was given; empty for a plain vector of targets.
    ///   - output: the shape of what the network gives for one sample.
    func begin(target: [Int], output: [Int])
    /// Forgets what was added.
    func reset()
    /// - Parameters:
    ///   - output: what the network gave.
    ///   - target: as the loss reads targets: of the same width, or one class number for `classes` outputs.
    ///   - classes: the length of the outputs' last axis.
    func add(_ output: Rows, _ target: Rows, classes: Int) throws
    /// What the batches came to.
    var result: Double { get }
}

extension TrainingMetric {
    public func begin(target: [Int], output: [Int]) {}
}

/// The mean over all outputs, or groups of them, of a function of outputs and targets.
public final class MeanMetric: TrainingMetric {
    public let name: String
    private let finish: @Sendable (Double) -> Double
    private let measure: @Sendable (Rows, Rows, Int) -> (sum: Double, count: Int)
    private var sum = 0.0
    private var count = 0

    init(
        _ name: String, finish: @escaping @Sendable (Double) -> Double = { $0 },
        _ measure: @escaping @Sendable (Rows, Rows, Int) -> (sum: Double, count: Int)
    ) {
        self.name = name
        self.finish = finish
        self.measure = measure
    }

    public func reset() { (sum, count) = (0, 0) }

    public func add(_ output: Rows, _ target: Rows, classes: Int) {
        let more = measure(output, target, classes)
        sum += more.sum
        count += more.count
    }

    public var result: Double { count == 0 ? 0 : finish(sum / Double(count)) }
}

extension MeanMetric {
    /// Whether outputs and targets lie on the same side of the threshold.
    public static func binaryAccuracy(name: String = "binary_accuracy", threshold: Double = 0.5) -> MeanMetric {
        MeanMetric(name) { output, target, _ in
            var right = 0
            let count = min(output.total, target.total)
            for index in 0..<count
            where (output.start[index] > threshold ? 1 : 0) == target.start[index] { right += 1 }
            return (Double(right), count)
        }
    }

    /// Whether the largest output is the wanted class.
    public static func categoricalAccuracy(name: String, isSparse: Bool) -> MeanMetric {
        MeanMetric(name) { output, target, classes in
            let groups = classes == 0 ? 0 : output.total / classes
            var right = 0
            for group in 0..<groups {
                let wanted =
                    isSparse
                    ? Int(exactly: target.start[group]) ?? -1 : largest(target.start + group * classes, classes)
                if largest(output.start + group * classes, classes) == wanted { right += 1 }
            }
            return (Double(right), groups)
        }
    }

    public static func meanAbsoluteError(name: String = "mean_absolute_error") -> MeanMetric {
        differences(name) { $0.magnitude }
    }

    public static func meanSquaredError(name: String = "mean_squared_error") -> MeanMetric {
        differences(name) { $0 * $0 }
    }

    public static func rootMeanSquaredError(name: String = "root_mean_squared_error") -> MeanMetric {
        differences(name, finish: { $0.squareRoot() }) { $0 * $0 }
    }

    private static func differences(
        _ name: String, finish: @escaping @Sendable (Double) -> Double = { $0 },
        _ function: @escaping @Sendable (Double) -> Double
    ) -> MeanMetric {
        MeanMetric(name, finish: finish) { output, target, _ in
            let count = min(output.total, target.total)
            var sum = 0.0
            for index in 0..<count { sum += function(output.start[index] - target.start[index]) }
            return (sum, count)
        }
    }

    /// The place of the first largest number.
    private static func largest(_ numbers: UnsafeMutablePointer<Double>, _ count: Int) -> Int {
        var place = 0
        for index in 1..<max(count, 1) where numbers[index] > numbers[place] { place = index }
        return place
    }
}

/// Of what was found, the share that is right (precision); or of what is there, the share that was found (recall).
public final class FoundShare: TrainingMetric {
    public let name: String
    private let isRecall: Bool
    private let threshold: Double
    private var (hits, base) = (0.0, 0.0)

    public init(name: String, isRecall: Bool, threshold: Double = 0.5) {
        self.name = name
        self.isRecall = isRecall
        self.threshold = threshold
    }

    public func reset() { (hits, base) = (0, 0) }

    public func add(_ output: Rows, _ target: Rows, classes: Int) {
        for index in 0..<min(output.total, target.total) {
            let (isFound, isThere) = (output.start[index] > threshold, target.start[index] > 0.5)
            if isRecall ? isThere : isFound { base += 1 }
            if isFound && isThere { hits += 1 }
        }
    }

    public var result: Double { base == 0 ? 0 : hits / base }
}

extension MeanMetric {
    /// What `accuracy` means where the loss does not tell: by sides for one output, by class numbers or columns for more.
    public static func accuracy(name: String = "accuracy") -> MeanMetric {
        let binary = binaryAccuracy().measure
        let columns = categoricalAccuracy(name: name, isSparse: false).measure
        let numbers = categoricalAccuracy(name: name, isSparse: true).measure
        return MeanMetric(name) { output, target, classes in
            let chosen = classes <= 1 ? binary : target.width == output.width ? columns : numbers
            return chosen(output, target, classes)
        }
    }
}
