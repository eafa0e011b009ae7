import CoreMath

/// Why a loss became no number, stands still, or jumps up and down: found by measuring the network on the data.
public struct Diagnosis {
    public enum Symptom: Equatable, Sendable {
        case notFinite(epoch: Int)
        case grew(epoch: Int, first: Double, loss: Double)
        case standsStill(epochs: Int, loss: Double)
        case jumps(Jumping)
        /// Asked for without a symptom.
        case none

        var isExplosion: Bool {
            switch self {
            case .notFinite, .grew: true
            default: false
            }
        }
    }

    public enum Cause: Equatable, Sendable {
        case lossGrew(first: Double, last: Double, rate: Double)
        case rateOvershoots(RateTrial)
        case brokenLayer(name: String)
        case unscaledInputs(largest: Double)
        case unscaledTargets(layer: String, activation: String, low: Double, high: Double)
        case deadUnits(layer: String, count: Int, of: Int)
        case saturated(layer: String, activation: String, share: Double)
        case vanishing(first: String, last: String, ratio: Double)
        case exploding(first: String, last: String, ratio: Double)
        case alikeUnits(layer: String, units: Int)
        case rateTooSmall(rate: Double, step: Double)
        case rateTooLarge(rate: Double, layer: String, step: Double)
        case sameAnswer(spread: Double)
        case softmaxOfOne(layer: String)
    }

    public let symptom: Symptom
    /// The likeliest first.
    public let causes: [Cause]

    init(_ symptom: Symptom, _ causes: [Cause]) { (self.symptom, self.causes) = (symptom, causes) }

    /// Looks at what one batch does in a network.
    /// - Parameters:
    ///   - losses: those of the last steps or epochs, in order.
    ///   - trial: what steps of a smaller rate did.
    public init(
        _ symptom: Symptom, _ measured: NetworkInspection, losses: [Double], trial: RateTrial? = nil
    ) {
        self.symptom = symptom
        var causes = trial.map { [Cause.rateOvershoots($0)] } ?? []
        let finite = losses.filter(\.isFinite)
        if symptom.isExplosion {
            if let first = finite.first, let last = finite.max(), last > 3 * first.magnitude {
                causes.append(.lossGrew(first: first, last: last, rate: measured.learningRate))
            }
            if let layer = measured.layers.first(where: { !$0.isFinite }) {
                causes.append(.brokenLayer(name: layer.name))
            }
        }
        if measured.largestInput > 30 { causes.append(.unscaledInputs(largest: measured.largestInput)) }
        causes += Self.targets(measured) + Self.units(measured)
        // What a loss beyond all bounds leaves behind is no cause of it.
        if !symptom.isExplosion { causes += Self.gradients(measured) }
        // A loss that has fallen, and then stands still with small steps, has come to the bottom of its valley.
        if case .standsStill = symptom, let first = finite.first, let last = finite.last, last < 0.99 * first {
            causes.removeAll { if case .rateTooSmall = $0 { true } else { false } }
        }
        if !symptom.isExplosion, measured.outputSpread.isFinite, measured.outputSpread < 1e-4, measured.layers.count > 0
        {
            causes.append(.sameAnswer(spread: measured.outputSpread))
        }
        // The rate was tried, which says more than the size of one step.
        if trial != nil { causes.removeAll { if case .rateTooLarge = $0 { true } else { false } } }
        self.causes = causes
    }

    /// Targets that the last activation cannot reach.
    private static func targets(_ measured: NetworkInspection) -> [Cause] {
        guard let last = measured.layers.last, let activation = last.activation else { return [] }
        let reach: (Double, Double)
        switch activation {
        case .sigmoid: reach = (0, 1)
        case .tanh: reach = (-1, 1)
        case .relu: reach = (0, .infinity)
        case .softmax where last.units == 1: return [.softmaxOfOne(layer: last.name)]
        default: return []
        }
        guard measured.smallestTarget < reach.0 || measured.largestTarget > reach.1 else { return [] }
        return [
            .unscaledTargets(
                layer: last.name, activation: activation.name, low: measured.smallestTarget,
                high: measured.largestTarget)
        ]
    }

    private static func units(_ measured: NetworkInspection) -> [Cause] {
        measured.layers.dropLast().flatMap { layer -> [Cause] in
            var causes: [Cause] = []
            if layer.activation == .relu, layer.deadShare >= 0.5 {
                let dead = Int((layer.deadShare * Double(layer.units)).rounded())
                causes.append(.deadUnits(layer: layer.name, count: dead, of: layer.units))
            }
            if let activation = layer.activation, layer.saturatedShare >= 0.5 {
                causes.append(
                    .saturated(layer: layer.name, activation: activation.name, share: layer.saturatedShare))
            }
            if layer.unitsAreAlike { causes.append(.alikeUnits(layer: layer.name, units: layer.units)) }
            return causes
        }
    }

    private static func gradients(_ measured: NetworkInspection) -> [Cause] {
        let trained = measured.layers.filter { $0.gradientSize != nil }
        guard let first = trained.first, let last = trained.last, let early = first.gradientSize,
            let late = last.gradientSize, early.isFinite, late.isFinite
        else { return [] }
        var causes: [Cause] = []
        if trained.count > 1, early > 0, early < late / 1000 {
            causes.append(.vanishing(first: first.name, last: last.name, ratio: early / late))
        }
        if trained.count > 1, late > 0, early > late * 1000 {
            causes.append(.exploding(first: first.name, last: last.name, ratio: early / late))
        }
        return causes + steps(measured, trained)
    }

    /// Rates beside which the size of a step would be no surprise: a step may be small because the slopes are, and large
    /// beside weights that are 0.
    private static let (smallRate, largeStep) = (1e-4, 0.05)

    /// What a step of the learning rate would do to the weights.
    private static func steps(_ measured: NetworkInspection, _ trained: [NetworkInspection.LayerMeasures]) -> [Cause] {
        let rate = measured.learningRate
        let steps = trained.map { layer in
            let step = rate * (layer.gradientSize ?? 0)
            return (name: layer.name, step: step, part: step / max(layer.weightSize ?? 1, 1e-12))
        }
        guard let largest = steps.max(by: { $0.part < $1.part }) else { return [] }
        if largest.part > 1, largest.step > largeStep {
            return [.rateTooLarge(rate: rate, layer: largest.name, step: largest.part)]
        }
        if largest.part < 1e-6, largest.step > 0, rate < smallRate {
            return [.rateTooSmall(rate: rate, step: largest.part)]
        }
        return []
    }

    // MARK: When to look

    /// Whether a loss has left all bounds: it is no number, or a million times what it was.
    public static func explosion(_ loss: Double, epoch: Int, first: Double) -> Symptom? {
        if !loss.isFinite { return .notFinite(epoch: epoch) }
        return loss > 1e6 * max(first, 1e-3) ? .grew(epoch: epoch, first: first, loss: loss) : nil
    }

    /// How many epochs a training has stood still at its end: its loss moved by less than a thousandth over the last half,
    /// and never fell to a tenth of what it was.
    public static func stillEpochs(_ losses: [Double]) -> Int? {
        guard losses.count >= 10, let first = losses.first, let last = losses.last, last.isFinite else { return nil }
        let half = losses.suffix(losses.count / 2)
        guard let low = half.min(), let high = half.max(), high > 1e-3, last > 0.1 * first else { return nil }
        return high - low < 1e-3 * high ? half.count : nil
    }

    /// How a loss went over the last epochs of a training.
    public struct Jumping: Equatable, Sendable {
        public let epochs, rises, falls: Int
        public let low, high: Double
    }

    /// Whether a training's loss jumped up and down over its last half without falling.
    ///
    /// Its rises are at least a third of its steps, it swings by a tenth of its mean or more, and its second half is no
    /// lower than its first. One that has come down to a tenth of what it was before the first step has learned, and
    /// jumps as what is trained in batches does.
    /// - Parameter first: the loss before the first step.
    public static func jumping(_ losses: [Double], first: Double) -> Jumping? {
        let half = Array(losses.suffix(max(losses.count / 2, fewestJumps)))
        guard losses.count >= fewestJumps, half.allSatisfy(\.isFinite), let low = half.min(), let high = half.max()
        else { return nil }
        let steps = zip(half, half.dropFirst())
        let (rises, falls) = (steps.count { $1 > $0 }, steps.count { $1 < $0 })
        let (early, late) = (mean(half.prefix(half.count / 2)), mean(half.suffix(half.count / 2)))
        guard 3 * rises >= half.count - 1, high - low > 0.1 * mean(half[...]), late > 0.97 * early,
            mean(half[...]) > max(0.1 * first, 1e-3)
        else { return nil }
        return Jumping(epochs: half.count, rises: rises, falls: falls, low: low, high: high)
    }

    private static let fewestJumps = 10

    private static func mean(_ numbers: ArraySlice<Double>) -> Double {
        numbers.reduce(0, +) / Double(max(numbers.count, 1))
    }
}
