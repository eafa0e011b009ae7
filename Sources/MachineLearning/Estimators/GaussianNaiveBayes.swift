import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Classes by Bayes' rule, as if each feature were normally distributed in each class, independently of the others.
///
/// R. O. Duda, P. E. Hart and D. G. Stork (2001), Pattern Classification, section 2.6.
public final class GaussianNaiveBayes: ProbabilisticClassifier {
    public static let name = "GaussianNB"
    /// The probabilities of the classes; nil to count them.
    public let givenPriors: [Double]?
    /// What is added to all variances, as a part of the greatest.
    public let smoothing: Double

    /// The mean of each feature in each class (classes, features). Nil before `fit`.
    public private(set) var means: NDArray?
    /// The variance of each feature in each class (classes, features). Nil before `fit`.
    public private(set) var variances: NDArray?
    /// The weight of each class. Nil before `fit`.
    public private(set) var classCounts: NDArray?
    /// The probability of each class. Nil before `fit`.
    public private(set) var priors: NDArray?
    /// What was added to the variances.
    public private(set) var added = 0.0

    public init(priors: [Double]? = nil, smoothing: Double = 1e-9) {
        givenPriors = priors
        self.smoothing = smoothing
    }

    public var featureCount: Int? { means?.shape[1] }

    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> GaussianNaiveBayes {
        let x = try DataCheck.samples(features, model: name)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        try checkPriors(classes.count)
        let totals = classes.totals(weights: weights)
        var means = try Table(rows: classes.count, columns: x.columns)
        var variances = means
        for row in 0..<x.rows {
            let (code, weight) = (classes.codes[row], weights?[row] ?? 1)
            for column in 0..<x.columns { means[code, column] += weight * x[row, column] / totals[code] }
        }
        for row in 0..<x.rows {
            let (code, weight) = (classes.codes[row], weights?[row] ?? 1)
            for column in 0..<x.columns {
                let distance = x[row, column] - means[code, column]
                variances[code, column] += weight * distance * distance / totals[code]
            }
        }
        added = smoothing * (0..<x.columns).map { Self.variance(x.column($0)) }.reduce(0, max)
        for place in variances.values.indices { variances.values[place] += added }
        self.means = try means.array()
        self.variances = try variances.array()
        classCounts = try NDArray.of(totals)
        let total = totals.reduce(0, +)
        priors = try NDArray.of(givenPriors ?? totals.map { $0 / total })
        return self
    }

    private func checkPriors(_ count: Int) throws {
        guard let givenPriors else { return }
        if givenPriors.count != count {
            throw MachineLearningError.value("Number of priors must match number of classes.")
        }
        if (givenPriors.reduce(0, +) - 1).magnitude > 1e-8 {
            throw MachineLearningError.value("The sum of the priors should be 1.")
        }
        if givenPriors.contains(where: { $0 < 0 }) { throw MachineLearningError.value("Priors must be non-negative.") }
    }

    private static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }

    /// The logarithms of the joint probabilities of sample and class: (samples, classes).
    private func logarithms(_ features: NDArray) throws -> Table {
        guard let means, let variances, let priors else { throw notFitted }
        let x = try checked(features)
        let (mean, variance, prior) = (try Table(means), try Table(variances), priors.doubles)
        var result = try Table(rows: x.rows, columns: mean.rows)
        for code in 0..<mean.rows {
            var constant = log(prior[code])
            for column in 0..<x.columns { constant -= 0.5 * log(2 * .pi * variance[code, column]) }
            for row in 0..<x.rows {
                var sum = 0.0
                for column in 0..<x.columns {
                    let distance = x[row, column] - mean[code, column]
                    sum += distance * distance / variance[code, column]
                }
                result[row, code] = constant - 0.5 * sum
            }
        }
        return result
    }

    public func probabilities(_ features: NDArray) throws -> NDArray { try logarithms(features).softmax().array() }

    public func predictCodes(_ features: NDArray) throws -> [Int] { try logarithms(features).largestColumns }
}
