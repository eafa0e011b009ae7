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

    init(_ samples: Table, _ classes: ClassCodes, weights: [Double]?, fitsIntercept: Bool, inverseStrength: Double) {
        self.samples = samples
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
        var gradient = [Double](repeating: 0, count: parameters.count)
        var errors = try scoresOf(parameters)
        var value = 0.0
        for row in 0..<samples.rows {
            value += scores == 1 ? binary(row, &errors) : multinomial(row, &errors)
        }
        value /= total
        samples.values.withUnsafeBufferPointer { x in
            gradient.withUnsafeMutableBufferPointer { gradient in
                for row in 0..<samples.rows {
                    for score in 0..<scores {
                        let error = errors[row &* scores &+ score] / total
                        if scores == 1 {
                            Vectors.add(error, x, row &* features, to: gradient, 0, features)
                        } else {
                            for feature in 0..<features {
                                gradient[feature &* scores &+ score] += error * x[row &* features &+ feature]
                            }
                        }
                        if fitsIntercept { gradient[features &* scores &+ score] += error }
                    }
                }
            }
        }
        var squares = 0.0
        for place in 0..<features * scores {
            squares += parameters[place] * parameters[place]
            gradient[place] += price * parameters[place]
        }
        return (value + 0.5 * price * squares, gradient)
    }

    /// The raw scores: (samples, scores).
    private func scoresOf(_ parameters: [Double]) throws -> [Double] {
        let (features, scores) = (samples.columns, scoreCount)
        if scores == 1 {
            let constant = fitsIntercept ? parameters[features] : 0
            return samples.times(Array(parameters.prefix(features))).map { $0 + constant }
        }
        var result = try Table(rows: samples.rows, columns: scores).values
        result.withUnsafeMutableBufferPointer { result in
            parameters.withUnsafeBufferPointer { parameters in
                for row in 0..<samples.rows {
                    for feature in 0..<features {
                        let x = samples.values[row &* features &+ feature]
                        if x == 0 { continue }
                        Vectors.add(x, parameters, feature &* scores, to: result, row &* scores, scores)
                    }
                    if fitsIntercept {
                        Vectors.add(1, parameters, features &* scores, to: result, row &* scores, scores)
                    }
                }
            }
        }
        return result
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
