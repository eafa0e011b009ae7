#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How bad a score is for one sample, and how that changes with the score.
///
/// Classes are -1 and 1, except for the logistic loss, where they are 0 and 1.
public enum StochasticLoss: Equatable, Sendable {
    /// The part by which a score falls short of a threshold on the right side: 1 for support vectors, 0 for perceptrons.
    case hinge(threshold: Double)
    case squaredHinge
    case modifiedHuber
    case logistic
    case squaredError
    case huber(Double)
    case epsilonInsensitive(Double)
    case squaredEpsilonInsensitive(Double)

    func value(_ truth: Double, _ score: Double) -> Double {
        let margin = truth * score
        switch self {
        case .hinge(let threshold): return margin <= threshold ? threshold - margin : 0
        case .squaredHinge: return margin < 1 ? (1 - margin) * (1 - margin) : 0
        case .modifiedHuber: return margin >= 1 ? 0 : margin >= -1 ? (1 - margin) * (1 - margin) : -4 * margin
        case .logistic: return log1p(exp(-score.magnitude)) + max(score, 0) - truth * score
        case .squaredError: return 0.5 * (score - truth) * (score - truth)
        case .huber(let width):
            let error = (score - truth).magnitude
            return error <= width ? 0.5 * error * error : width * error - 0.5 * width * width
        case .epsilonInsensitive(let width): return max(0, (truth - score).magnitude - width)
        case .squaredEpsilonInsensitive(let width):
            let excess = max(0, (truth - score).magnitude - width)
            return excess * excess
        }
    }

    func slope(_ truth: Double, _ score: Double) -> Double {
        let margin = truth * score
        switch self {
        case .hinge(let threshold): return margin <= threshold ? -truth : 0
        case .squaredHinge: return margin < 1 ? -2 * (1 - margin) * truth : 0
        case .modifiedHuber: return margin >= 1 ? 0 : margin >= -1 ? 2 * (1 - margin) * -truth : -4 * truth
        case .logistic:
            // In this form no digits are lost where the truth is met.
            if score <= -37 { return exp(score) - truth }
            let ratio = exp(-score)
            return ((1 - truth) - truth * ratio) / (1 + ratio)
        case .squaredError: return score - truth
        case .huber(let width):
            let error = score - truth
            return error.magnitude <= width ? error : error >= 0 ? width : -width
        case .epsilonInsensitive(let width):
            return truth - score > width ? -1 : score - truth > width ? 1 : 0
        case .squaredEpsilonInsensitive(let width):
            let error = truth - score
            return error > width ? -2 * (error - width) : error < -width ? 2 * (-error - width) : 0
        }
    }
}
