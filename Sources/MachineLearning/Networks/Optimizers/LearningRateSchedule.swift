#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A rate that changes with the steps made, as Keras's schedules.
public enum LearningRateSchedule: Equatable, Sendable {
    /// rate · decayRate^(step / decaySteps)
    case exponential(rate: Double, decaySteps: Double, decayRate: Double, isStaircase: Bool)
    /// The first value up to the first boundary, and so on.
    case piecewise(boundaries: [Double], values: [Double])
    /// From the rate to the end in `decaySteps`, along a power.
    case polynomial(rate: Double, decaySteps: Double, end: Double, power: Double, isCyclic: Bool)
    /// rate / (1 + decayRate · step / decaySteps)
    case inverseTime(rate: Double, decaySteps: Double, decayRate: Double, isStaircase: Bool)
    /// Half a cosine from the rate down to `alpha` of it, perhaps after a rise to `target` in `warmupSteps`.
    case cosine(rate: Double, decaySteps: Double, alpha: Double, target: Double?, warmupSteps: Double)

    /// The rate for the step after `step` others.
    public func rate(at step: Int) -> Double {
        let step = Double(step)
        switch self {
        case .exponential(let rate, let steps, let decay, let isStaircase):
            let passed = isStaircase ? (step / steps).rounded(.down) : step / steps
            return rate * pow(decay, passed)
        case .piecewise(let boundaries, let values):
            return values[min(boundaries.firstIndex { step <= $0 } ?? boundaries.count, values.count - 1)]
        case .polynomial(let rate, let steps, let end, let power, let isCyclic):
            let span = isCyclic ? steps * max(1, (step / steps).rounded(.up)) : steps
            let passed = isCyclic ? step : min(step, steps)
            return (rate - end) * pow(1 - passed / span, power) + end
        case .inverseTime(let rate, let steps, let decay, let isStaircase):
            let passed = isStaircase ? (step / steps).rounded(.down) : step / steps
            return rate / (1 + decay * passed)
        case .cosine(let rate, let steps, let alpha, let target, let warmup):
            if let target, step <= warmup { return warmup == 0 ? target : rate + (target - rate) * step / warmup }
            let top = target ?? rate
            let passed = min(max(target == nil ? step : step - warmup, 0), steps)
            return top * ((1 - alpha) * 0.5 * (1 + cos(Double.pi * passed / steps)) + alpha)
        }
    }
}
