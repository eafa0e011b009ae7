#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How well a question is remembered, and when to ask it again: FSRS-6, the Free Spaced Repetition Scheduler.
///
/// Formulas and default parameters: open-spaced-repetition, "The Algorithm", FSRS-6 (wiki of fsrs4anki), with the
/// parameters that its Python package `fsrs` 6.3 has by default, fitted there to the reviews of some ten thousand
/// learners. Ye, J. et al. (2022), "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling",
/// KDD '22, is the model behind it. Without the steps of minutes and the random shift of dates that card programs add.
/// `Tests/TutoringTests/Review/compare` compares it with that package.
public struct Memory: Hashable, Sendable {
    /// How a question was answered. The scheduler's fourth grade, *easy*, is never given: nobody asks the learner.
    public enum Grade: Int, Sendable, CaseIterable {
        case again = 1
        case hard = 2
        case good = 3
    }

    /// Days after which it is recalled with a probability of nine in ten.
    public private(set) var stability: Double
    /// From 1, easy, to 10.
    public private(set) var difficulty: Double

    /// w0 … w20.
    static let parameters = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]
    private static var w: [Double] { parameters }

    /// The longest interval, in days: a hundred years, as the scheduler's own.
    static let longestInterval = 36_500
    private static let leastStability = 0.001

    /// The memory of what was answered for the first time.
    public init(first grade: Grade) {
        stability = Self.w[grade.rawValue - 1]
        difficulty = Self.clamped(Self.firstDifficulty(Double(grade.rawValue)))
    }

    /// How probable it is that the question is answered right after some days.
    public func recall(afterDays days: Int) -> Double {
        pow(1 + Self.factor * Double(max(days, 0)) / stability, -Self.w[20])
    }

    /// Days until the probability has fallen to nine in ten, at least one.
    public var interval: Int {
        // At a wanted probability of 0.9 the interval is the stability itself.
        min(max(Int(min(stability, 1e9).rounded(.toNearestOrEven)), 1), Self.longestInterval)
    }

    /// The memory after one more answer.
    /// - Parameter days: since the one before; 0 on the same day.
    public mutating func answer(_ grade: Grade, afterDays days: Int) {
        let next =
            days < 1
            ? stabilityOnTheSameDay(grade)
            : grade == .again
                ? stabilityAfterForgetting(recall(afterDays: days))
                : stabilityAfterRecall(grade, recall(afterDays: days))
        difficulty = nextDifficulty(grade)
        stability = max(next, Self.leastStability)
    }

    // MARK: Formulas

    /// So chosen that the probability after as many days as the stability is 0.9.
    private static let factor = pow(0.9, -1 / w[20]) - 1

    private static func firstDifficulty(_ grade: Double) -> Double { w[4] - exp(w[5] * (grade - 1)) + 1 }

    private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

    /// A change that is the smaller the nearer the difficulty is to 10, drawn a little to that of an easy question.
    private func nextDifficulty(_ grade: Grade) -> Double {
        let change = -Self.w[6] * Double(grade.rawValue - 3)
        let moved = difficulty + change * (10 - difficulty) / 9
        return Self.clamped(Self.w[7] * Self.firstDifficulty(4) + (1 - Self.w[7]) * moved)
    }

    private func stabilityAfterRecall(_ grade: Grade, _ recall: Double) -> Double {
        let penalty = grade == .hard ? Self.w[15] : 1
        let gain =
            exp(Self.w[8]) * (11 - difficulty) * pow(stability, -Self.w[9]) * (exp(Self.w[10] * (1 - recall)) - 1)
        return stability * (1 + gain * penalty)
    }

    private func stabilityAfterForgetting(_ recall: Double) -> Double {
        let long =
            Self.w[11] * pow(difficulty, -Self.w[12]) * (pow(stability + 1, Self.w[13]) - 1)
            * exp(Self.w[14] * (1 - recall))
        return min(long, stability / exp(Self.w[17] * Self.w[18]))
    }

    private func stabilityOnTheSameDay(_ grade: Grade) -> Double {
        let gain = exp(Self.w[17] * (Double(grade.rawValue - 3) + Self.w[18])) * pow(stability, -Self.w[19])
        return stability * (grade == .again ? gain : max(gain, 1))
    }
}
