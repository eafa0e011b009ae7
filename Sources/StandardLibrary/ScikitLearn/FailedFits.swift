import CoreMath
import MachineLearning
import MiniPython

/// The fits of a search or a cross-validation, of which some may fail: these get a score of their own, and what was wrong
/// is said at the end, in scikit-learn's words.
final class FailedFits {
    private let machine: Machine
    /// The score of what has failed; nil: its error is raised.
    private let errorScore: Double?
    private let scoreText: String
    private var count = 0
    /// What has failed how often, in the order of its first time.
    private var failures: [(text: String, count: Int)] = []

    /// - Parameter errorScore: 'raise', or the score of what fails.
    init(_ errorScore: Value, _ machine: Machine) throws {
        self.machine = machine
        let isRaised = errorScore.string?.text == "raise"
        let score = isRaised ? .nan : try machine.number(errorScore, "error_score")
        self.errorScore = isRaised ? nil : score
        scoreText = try machine.strText(errorScore)
    }

    /// Fits.
    /// - Returns: nil when it went well, otherwise the score that stands for what has failed.
    func attempt(_ fit: () throws -> Void) throws -> Double? {
        count += 1
        do {
            try fit()
            return nil
        } catch {
            let (text, score) = try caught(error)
            if let place = failures.firstIndex(where: { $0.text == text }) {
                failures[place].count += 1
            } else {
                failures.append((text, 1))
            }
            return score
        }
    }

    /// Scores what was fitted; what fails is warned of at once.
    func score(_ body: () throws -> Double) throws -> Double {
        do {
            return try body()
        } catch {
            let (text, score) = try caught(error)
            try machine.warn(
                "Scoring failed. The score on this train-test partition for these parameters will be set to "
                    + "\(scoreText). Details: \n\(text)\n", category: "UserWarning")
            return score
        }
    }

    /// What was wrong, and the score that stands for it; throws on what no program would catch, and where errors are to
    /// be raised.
    private func caught(_ error: any Error) throws -> (text: String, score: Double) {
        guard let errorScore, !(error is MemoryExhausted), let exception = machine.caught(error) else { throw error }
        return (machine.lastLine(exception), errorScore)
    }

    /// Warns of fits that have failed; throws when all have.
    func report() throws {
        let failed = failures.reduce(0) { $0 + $1.count }
        if failed == 0 { return }
        let details =
            "\nBelow are more details about the failures:\n"
            + failures.map { failure in
                String(repeating: "-", count: 80)
                    + "\n\(failure.count) fits failed with the following error:\n\(failure.text)\n"
            }.joined(separator: "\n")
        if failed == count {
            throw machine.error(
                .valueError,
                "\nAll the \(count) fits failed.\nIt is very likely that your model is misconfigured.\nYou can try to "
                    + "debug the error by setting error_score='raise'.\n" + details)
        }
        try machine.warn(
            "\n\(failed) fits failed out of a total of \(count).\nThe score on these train-test partitions for these "
                + "parameters will be set to \(scoreText).\nIf these failures are not expected, you can try to debug them "
                + "by setting error_score='raise'.\n" + details, category: "FitFailedWarning")
    }
}
