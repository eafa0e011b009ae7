import CoreMath

/// The formula by which a rule moves weights against their gradients.
public protocol UpdateRule: Sendable {
    /// The name in Keras.
    var name: String { get }
    /// How many numbers it remembers for each weight.
    var memory: Int { get }
    /// What those begin with.
    var memoryStart: Double { get }
    /// Moves weights once.
    func move(_ update: Update)
}

extension UpdateRule {
    public var memoryStart: Double { 0 }
}

/// What a rule needs to move one parameter.
///
/// Invariant: all addresses lead to `count` numbers; `memory(k)` to the k-th block that the rule asked for.
public struct Update {
    public let weights: UnsafeMutablePointer<Double>
    public let slopes: UnsafeMutablePointer<Double>
    public let count: Int
    let remembered: UnsafeMutablePointer<Double>?
    public let rate: Double
    /// How many steps have been made, this one included.
    public let step: Int

    /// The k-th number that the rule remembers, for all weights.
    @inline(__always)
    func memory(_ place: Int) -> UnsafeMutablePointer<Double> {
        guard let remembered else { preconditionFailure("the rule asked for no memory") }
        return remembered + place &* count
    }
}

/// A rule with its rate, what it remembers of each parameter, and how it tames gradients first.
public final class Optimizer {
    public let rule: any UpdateRule
    /// The rate of the next step; setting it ends a schedule.
    public var learningRate: Double {
        get { schedule.map { $0.rate(at: iterations) } ?? fixedRate }
        set {
            fixedRate = newValue
            schedule = nil
        }
    }
    public private(set) var schedule: LearningRateSchedule?
    private var fixedRate: Double
    /// How many steps were made.
    public private(set) var iterations = 0
    public let limits: Limits
    private var memories: [NDArray?] = []

    /// What is done to gradients and weights beside the rule.
    public struct Limits: Equatable, Sendable {
        /// Each parameter's gradient is shortened to this length.
        public var norm: Double?
        /// Each number of the gradients is brought into ± this.
        public var value: Double?
        /// All gradients together are shortened to this length.
        public var globalNorm: Double?
        /// Before each step weights lose this fraction of themselves, times the rate.
        public var weightDecay: Double?

        public init(
            norm: Double? = nil, value: Double? = nil, globalNorm: Double? = nil, weightDecay: Double? = nil
        ) {
            (self.norm, self.value, self.globalNorm, self.weightDecay) = (norm, value, globalNorm, weightDecay)
        }
    }

    /// - Throws: `NetworkError.learningRate` for a rate that is negative or not finite.
    public init(
        _ rule: any UpdateRule, learningRate: Double, schedule: LearningRateSchedule? = nil, limits: Limits = Limits()
    ) throws {
        guard learningRate >= 0 && learningRate.isFinite else { throw NetworkError.learningRate(learningRate) }
        self.rule = rule
        fixedRate = learningRate
        self.schedule = schedule
        self.limits = limits
    }

    /// How many numbers it remembers, the counter and the rate included; nil before the first step.
    public var memoryCount: Int? {
        memories.isEmpty ? nil : memories.reduce(0) { $0 + ($1?.count ?? 0) } + 2
    }

    /// Makes room for what is remembered of these parameters; for those of another network it begins anew.
    public func prepare(_ parameters: [Parameter]) throws {
        let fits =
            memories.count == parameters.count
            && zip(memories, parameters).allSatisfy { ($0?.count ?? 0) == rule.memory * $1.value.count }
        if fits { return }
        memories = try parameters.map { parameter in
            rule.memory == 0
                ? nil : try NDArray.full([rule.memory * parameter.value.count], .float(rule.memoryStart))
        }
    }

    /// Makes one step for all parameters of a network, given always in the same order.
    public func step(_ parameters: [Parameter]) throws {
        precondition(memories.count == parameters.count, "prepare comes before the first step")
        let rate = learningRate
        iterations += 1
        clip(parameters)
        for (index, parameter) in parameters.enumerated() {
            let count = parameter.value.count
            if let decay = limits.weightDecay {
                let weights = parameter.weights
                for place in 0..<count { weights[place] -= weights[place] * decay * rate }
            }
            rule.move(
                Update(
                    weights: parameter.weights, slopes: parameter.slopes, count: count,
                    remembered: memories[index]?.numbers.baseAddress, rate: rate, step: iterations))
            if count > 1 << 20 { try Allocation.poll() }
        }
    }

    /// Brings gradients within the limits; Keras takes the first limit there is, in this order.
    private func clip(_ parameters: [Parameter]) {
        if let norm = limits.norm {
            for parameter in parameters { Self.shorten([parameter], to: norm) }
        } else if let norm = limits.globalNorm {
            Self.shorten(parameters, to: norm)
        } else if let bound = limits.value {
            for parameter in parameters {
                let slopes = parameter.slopes
                for place in 0..<parameter.value.count { slopes[place] = min(max(slopes[place], -bound), bound) }
            }
        }
    }

    private static func shorten(_ parameters: [Parameter], to norm: Double) {
        var square = 0.0
        for parameter in parameters {
            let slopes = parameter.slopes
            for place in 0..<parameter.value.count { square += slopes[place] * slopes[place] }
        }
        let length = square.squareRoot()
        guard length > norm else { return }
        for parameter in parameters {
            let slopes = parameter.slopes
            for place in 0..<parameter.value.count { slopes[place] *= norm / length }
        }
    }
}
