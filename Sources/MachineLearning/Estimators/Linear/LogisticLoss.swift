import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The logistic loss of a linear model over samples, with a price on large weights.
///
/// Parameters stand one behind the other: for two classes the weights, then the constant; for more the weights of the
/// first feature for each class, of the second …, then the constants.
struct LogisticLoss {
    let samples: Table
    let classes: ClassCodes
    let weights: [Double]?
    let fitsIntercept: Bool
    /// The price of half the squared weights, for a mean loss.
    let price: Double

    private let total: Double
    private let array: NDArray

    init(
        _ samples: Table, _ classes: ClassCodes, weights: [Double]?, fitsIntercept: Bool, inverseStrength: Double
    ) throws {
        self.samples = samples
        array = try samples.array()
        self.classes = classes
        self.weights = weights
        self.fitsIntercept = fitsIntercept
        total = weights?.reduce(0, +) ?? Double(samples.rows)
        price = 1 / (inverseStrength * total)
    }

    /// One score for two classes, otherwise one for each.
    var scoreCount: Int { classes.count == 2 ? 1 : classes.count }
    var parameterCount: Int { scoreCount * (samples.columns + (fitsIntercept ? 1 : 0)) }

    /// Returns the loss and its partial derivatives. O(samples features classes)
    func callAsFunction(_ parameters: [Double]) throws -> (value: Double, gradient: [Double]) {
        let (features, scores) = (samples.columns, scoreCount)
        var errors = try scoresOf(parameters)
        var value = 0.0
        for row in 0..<samples.rows {
            value += scores == 1 ? binary(row, &errors) : multinomial(row, &errors)
        }
        for place in errors.indices { errors[place] /= total }
        var gradient = try products(errors)
        if fitsIntercept {
            var sums = [Double](repeating: 0, count: scores)
            for row in 0..<samples.rows {
                for score in 0..<scores { sums[score] += errors[row &* scores &+ score] }
            }
            gradient += sums
        }
        var squares = 0.0
        for place in 0..<features * scores {
            squares += parameters[place] * parameters[place]
            gradient[place] += price * parameters[place]
        }
        return (value / total + 0.5 * price * squares, gradient)
    }

    /// The raw scores: (samples, scores).
    private func scoresOf(_ parameters: [Double]) throws -> [Double] {
        let (features, scores) = (samples.columns, scoreCount)
        let weights = Array(parameters.prefix(features * scores))
        var result =
            scores == 1
            ? samples.times(weights)
            : try NDArray.matmul(array, NDArray.of(weights, shape: [features, scores])).doubles
        if fitsIntercept {
            for row in 0..<samples.rows {
                for score in 0..<scores { result[row &* scores &+ score] += parameters[features &* scores &+ score] }
            }
        }
        return result
    }

    /// The sums of the samples, each times its errors: (features, scores).
    private func products(_ errors: [Double]) throws -> [Double] {
        if scoreCount == 1 { return samples.transposedTimes(errors) }
        return try NDArray.matmul(array.transposed, NDArray.of(errors, shape: [samples.rows, scoreCount])).doubles
    }

    /// The loss of a sample of two classes; its score becomes the derivative.
    private func binary(_ row: Int, _ errors: inout [Double]) -> Double {
        let score = errors[row]
        let truth = classes.codes[row] == 1 ? 1.0 : 0
        let weight = weights?[row] ?? 1
        let small = exp(-score.magnitude)
        // log(1 + exp(s)) - truth s, without overflow on either side.
        let loss = log1p(small) + max(score, 0) - truth * score
        let probability = score >= 0 ? 1 / (1 + small) : small / (1 + small)
        errors[row] = weight * (probability - truth)
        return weight * loss
    }

    /// The loss of a sample of several classes; its scores become the derivatives.
    private func multinomial(_ row: Int, _ errors: inout [Double]) -> Double {
        let (scores, start) = (scoreCount, row &* scoreCount)
        let weight = weights?[row] ?? 1
        var largest = errors[start]
        for score in 1..<scores { largest = max(largest, errors[start &+ score]) }
        let truth = errors[start &+ classes.codes[row]]
        var sum = 0.0
        for place in start..<start &+ scores {
            errors[place] = exp(errors[place] - largest)
            sum += errors[place]
        }
        for place in start..<start &+ scores { errors[place] *= weight / sum }
        errors[start &+ classes.codes[row]] -= weight
        return weight * (log(sum) + largest - truth)
    }
}
