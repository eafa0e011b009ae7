import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Fits a linear model by small steps downhill, one sample after the other in random order.
///
/// L. Bottou (2010), "Large-scale machine learning with stochastic gradient descent", COMPSTAT, 177-186; weights are
/// brought to zero by Y. Tsuruoka, J. Tsujii and S. Ananiadou (2009), "Stochastic gradient descent training for
/// L1-regularized log-linear models with cumulative penalty", ACL, 477-485. Orders and rates are scikit-learn's.
public struct StochasticDescent: Sendable {
    /// How the length of the steps changes.
    public enum Rate: Equatable, Sendable { case constant, optimal, inverseScaling, adaptive }
    /// What large weights cost.
    public enum Penalty: Equatable, Sendable { case none, squares, sizes, mixed(Double) }

    public var loss = StochasticLoss.hinge(threshold: 1)
    public var penalty = Penalty.squares
    /// The price of the weights.
    public var alpha = 1e-4
    public var fitsIntercept = true
    public var maximalEpochs = 1000
    /// The least improvement of the mean loss that counts; nil to go on to the end.
    public var tolerance: Double? = 1e-3
    public var shuffles = true
    public var rate = Rate.optimal
    /// The first rate.
    public var firstRate = 0.01
    /// The power of the steps by which the rate falls.
    public var power = 0.5
    /// How many epochs without improvement end the fit.
    public var patience = 5

    public init() {}

    struct Outcome {
        var weights: [Double]
        var intercept = 0.0
        var epochs = 0
        var hasConverged = false
    }

    private var sizesPart: Double {
        switch penalty {
        case .none, .squares: 0
        case .sizes: 1
        case .mixed(let ratio): ratio
        }
    }

    /// Returns the weights that fit targets; each sample counts by its weight.
    ///
    /// Throws when the numbers overflow. O(samples features) an epoch.
    func fit(_ samples: Table, _ targets: [Double], weights: [Double]?, seed: UInt32) throws -> Outcome {
        var state = State(samples.columns)
        var order = Array(0..<samples.rows)
        var (best, idle, step, eta) = (Double.infinity, 0, 1.0, firstRate)
        let start = optimalStart()
        var outcome = Outcome(weights: [])
        for _ in 0..<maximalEpochs {
            outcome.epochs += 1
            if shuffles { Self.shuffle(&order, seed) }
            var objective = 0.0
            for (place, sample) in order.enumerated() {
                if place & 1023 == 1023 { try Allocation.poll() }
                let score = state.score(samples, sample)
                if rate == .optimal { eta = 1 / (alpha * (start + step - 1)) }
                if rate == .inverseScaling { eta = firstRate / pow(step, power) }
                objective += loss.value(targets[sample], score)
                if penalty != .none { objective += price(state) }
                let slope = min(max(loss.slope(targets[sample], score), -1e12), 1e12)
                let update = -eta * slope * (weights?[sample] ?? 1)
                if penalty != .none && penalty != .sizes {
                    state.shrink(by: max(0, 1 - (1 - sizesPart) * eta * alpha))
                } else if penalty == .sizes {
                    state.shrink(by: 1)
                }
                if update != 0 { state.add(update, samples, sample) }
                if fitsIntercept { state.intercept += update }
                if sizesPart > 0 { state.pull(by: sizesPart * eta * alpha) }
                step += 1
            }
            if !state.isFinite { throw Self.overflow(outcome.epochs) }
            try Allocation.poll()
            let mean = objective / Double(samples.rows)
            if let tolerance, mean > best - tolerance { idle += 1 } else { idle = 0 }
            best = min(best, mean)
            if idle >= patience {
                guard rate == .adaptive && eta > 1e-6 else {
                    outcome.hasConverged = true
                    break
                }
                eta /= 5
                idle = 0
            }
        }
        outcome.weights = state.finalWeights
        outcome.intercept = state.intercept
        return outcome
    }

    private func price(_ state: State) -> Double {
        alpha * ((1 - sizesPart) * 0.5 * state.squaredLength + (sizesPart > 0 ? sizesPart * state.sizes : 0))
    }

    /// L. Bottou's rule for the first step of the rate that falls with the inverse of the steps.
    private func optimalStart() -> Double {
        if rate != .optimal { return 0 }
        let typical = (1 / alpha.squareRoot()).squareRoot()
        let first = typical / max(1, loss.slope(1, -typical))
        return 1 / (first * alpha)
    }

    private static func shuffle(_ order: inout [Int], _ seed: UInt32) {
        var random = XorShift(seed)
        for place in 0..<max(0, order.count - 1) {
            order.swapAt(place, place + random.next(below: order.count - place))
        }
    }

    private static func overflow(_ epoch: Int) -> MachineLearningError {
        .value(
            "Floating-point under-/overflow occurred at epoch #\(epoch). Scaling input data with StandardScaler or "
                + "MinMaxScaler might help.")
    }

    /// Weights that are kept with a common factor, so that shrinking all of them is one multiplication.
    private struct State {
        private var weights: [Double]
        private var factor = 1.0
        private(set) var squaredLength = 0.0
        private var pulls: [Double]
        private var pulled = 0.0
        var intercept = 0.0

        init(_ count: Int) {
            weights = [Double](repeating: 0, count: count)
            pulls = weights
        }

        var finalWeights: [Double] { weights.map { $0 * factor } }
        var isFinite: Bool { intercept.isFinite && weights.allSatisfy { $0.isFinite } }
        var sizes: Double { weights.reduce(0) { $0 + $1.magnitude } * factor }

        func score(_ samples: Table, _ row: Int) -> Double {
            // One sum from left to right, as scikit-learn's: with long steps the last digit decides the way.
            let start = row &* samples.columns
            var sum = 0.0
            for column in 0..<samples.columns { sum += weights[column] * samples.values[start &+ column] }
            return sum * factor + intercept
        }

        mutating func shrink(by part: Double) {
            factor *= part
            squaredLength *= part * part
            if factor < 1e-9 {
                for place in weights.indices { weights[place] *= factor }
                factor = 1
            }
        }

        mutating func add(_ update: Double, _ samples: Table, _ row: Int) {
            let start = row * samples.columns
            var (product, squares) = (0.0, 0.0)
            for column in 0..<samples.columns {
                let x = samples.values[start + column]
                product += weights[column] * x
                squares += x * x
                weights[column] += x * (update / factor)
            }
            squaredLength += squares * update * update + 2 * product * factor * update
        }

        /// Moves every weight towards zero by what all steps so far come to.
        mutating func pull(by step: Double) {
            pulled += step
            for place in weights.indices {
                let old = weights[place]
                if factor * old > 0 {
                    weights[place] = max(0, old - (pulled + pulls[place]) / factor)
                } else if factor * old < 0 {
                    weights[place] = min(0, old + (pulled - pulls[place]) / factor)
                }
                pulls[place] += factor * (weights[place] - old)
            }
        }
    }
}

/// A linear classifier fitted by stochastic gradient descent: one model for each class against the others.
public final class StochasticClassifier: LinearClassifier {
    public static let name = "SGDClassifier"
    public let method: StochasticDescent
    private let random: RandomState
    public let name: String

    /// The weights: (1, features) for two classes, otherwise (classes, features). Nil before `fit`.
    public private(set) var coefficients: NDArray?
    /// The constants: (1) or (classes). Nil before `fit`.
    public private(set) var intercept: NDArray?
    public private(set) var epochs = 0
    /// How many samples were looked at in all.
    public private(set) var steps = 0.0
    public private(set) var hasConverged = true

    public init(_ method: StochasticDescent, random: RandomState, name: String = StochasticClassifier.name) {
        self.method = method
        self.random = random
        self.name = name
    }

    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> StochasticClassifier {
        let x = try DataCheck.samples(features, model: name)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        guard classes.count > 1 else {
            throw MachineLearningError.value(
                "The number of classes has to be greater than one; got \(classes.count) class")
        }
        let isBinary = classes.count == 2
        let greatest = 2_147_483_646
        let seeds = isBinary ? [] : (0..<classes.count).map { _ in UInt32(random.next(upTo: greatest)) }
        var (table, constants): ([Double], [Double]) = ([], [])
        (epochs, hasConverged) = (0, true)
        for code in isBinary ? [1] : Array(0..<classes.count) {
            let stream = isBinary ? random : RandomState(seed: seeds[code])
            // scikit-learn draws a seed for its data set first.
            _ = stream.next(upTo: greatest - 1)
            let low = method.loss == .logistic ? 0.0 : -1
            let targets = classes.codes.map { $0 == code ? 1.0 : low }
            let found = try method.fit(x, targets, weights: weights, seed: UInt32(stream.next(upTo: greatest)))
            table += found.weights
            constants.append(found.intercept)
            epochs = max(epochs, found.epochs)
            hasConverged = hasConverged && found.hasConverged
        }
        steps = 1 + Double(epochs * x.rows)
        coefficients = try NDArray.of(table, shape: [constants.count, x.columns])
        intercept = try NDArray.of(constants)
        return self
    }

    /// Returns the probability of each class where the loss is the logistic one: (samples, classes).
    public func probabilities(_ features: NDArray) throws -> NDArray {
        let scores = try scores(features)
        let parts = scores.values.map { 1 / (1 + exp(-$0)) }
        if scores.columns == 1 {
            return try NDArray.of(parts.flatMap { [1 - $0, $0] }, shape: [scores.rows, 2])
        }
        var result = Table(rows: scores.rows, columns: scores.columns, values: parts)
        for row in 0..<result.rows {
            let total = result.row(row).reduce(0, +)
            for place in result.range(row) {
                result.values[place] = total == 0 ? 1 / Double(result.columns) : result.values[place] / total
            }
        }
        return try result.array()
    }
}

/// A linear model of numbers fitted by stochastic gradient descent.
public final class StochasticRegressor: Regressor {
    public static let name = "SGDRegressor"
    public let method: StochasticDescent
    private let random: RandomState
    private var model: FittedLinearModel?
    public private(set) var epochs = 0
    /// How many samples were looked at in all.
    public private(set) var steps = 0.0
    public private(set) var hasConverged = true

    public init(_ method: StochasticDescent, random: RandomState) {
        self.method = method
        self.random = random
    }

    /// The weights (features). Nil before `fit`.
    public var coefficients: NDArray? { model?.coefficients }
    /// The constant (1). Nil before `fit`.
    public var intercept: NDArray? { model.flatMap { try? $0.intercept.reshaped([1]) } }
    public var featureCount: Int? { model?.featureCount }

    @discardableResult
    public func fit(_ features: NDArray, _ targets: NDArray, weights: [Double]?) throws -> StochasticRegressor {
        let x = try DataCheck.samples(features, model: name)
        let y = try DataCheck.targets(targets, rows: x.rows)
        try DataCheck.weights(weights, rows: x.rows)
        let seed = UInt32(random.next(upTo: 2_147_483_646))
        let found = try method.fit(x, y.values, weights: weights, seed: seed)
        let coefficients = LinearCoefficients(
            weights: Table(rows: 1, columns: x.columns, values: found.weights), constants: [found.intercept])
        model = try FittedLinearModel(coefficients, targetDimensions: 1)
        (epochs, hasConverged) = (found.epochs, found.hasConverged)
        steps = 1 + Double(epochs * x.rows)
        return self
    }

    public func predict(_ features: NDArray) throws -> NDArray {
        guard let model else { throw notFitted }
        return try model.predict(checked(features))
    }
}
