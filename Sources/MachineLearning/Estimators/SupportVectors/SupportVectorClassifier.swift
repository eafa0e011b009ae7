import CoreMath

/// Classes by boundaries with the widest margin; several classes by a vote of all pairs.
///
/// C. Cortes and V. Vapnik (1995), "Support-vector networks", Machine Learning 20, 273-297.
public final class SupportVectorClassifier: MarginClassifier {
    public static let name = "SVC"

    /// The kernel, as it is told before the samples are known.
    public enum KernelChoice: Equatable, Sendable {
        case linear, radial
        case polynomial(degree: Int, constant: Double)
        case sigmoid(constant: Double)
    }

    /// How wide the kernel is.
    public enum Gamma: Equatable, Sendable {
        /// The inverse of the number of features times the variance of all numbers.
        case scale
        /// The inverse of the number of features.
        case auto
        case number(Double)
    }

    public let strength: Double
    public let choice: KernelChoice
    public let gamma: Gamma
    public let tolerance: Double
    public let maximalIterations: Int
    /// Whether decisions are given for each class, not for each pair.
    public let decidesByClass: Bool

    private var kernel = Kernel.linear
    private var classCount = 0
    public private(set) var featureCount: Int?
    public var keptNumbers: Int { vectors.values.count + multipliers.values.count }
    /// The samples that hold up the boundaries, class by class.
    public private(set) var support: [Int] = []
    /// How many of them each class has.
    public private(set) var supportCounts: [Int] = []
    private var vectors = Table(rows: 0, columns: 0, values: [])
    /// The multipliers of the vectors: (classes - 1, vectors), as LIBSVM lays them out.
    private var multipliers = Table(rows: 0, columns: 0, values: [])
    private var thresholds: [Double] = []
    /// The steps of each pair of classes.
    public private(set) var iterations: [Int] = []

    public init(
        strength: Double = 1, kernel: KernelChoice = .radial, gamma: Gamma = .scale, tolerance: Double = 1e-3,
        maximalIterations: Int = -1, decidesByClass: Bool = true
    ) {
        self.strength = strength
        choice = kernel
        self.gamma = gamma
        self.tolerance = tolerance
        self.maximalIterations = maximalIterations
        self.decidesByClass = decidesByClass
    }

    private func kernel(for x: Table) -> Kernel {
        let width: Double
        switch gamma {
        case .number(let number): width = number
        case .auto: width = 1 / Double(x.columns)
        case .scale:
            let mean = x.values.reduce(0, +) / Double(x.values.count)
            let variance = x.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.values.count)
            width = variance == 0 ? 1 : 1 / (Double(x.columns) * variance)
        }
        switch choice {
        case .linear: return .linear
        case .radial: return .radial(gamma: width)
        case .polynomial(let degree, let constant):
            return .polynomial(gamma: width, constant: constant, degree: degree)
        case .sigmoid(let constant): return .sigmoid(gamma: width, constant: constant)
        }
    }

    @discardableResult
    public func fit(_ features: NDArray, _ classes: ClassCodes, weights: [Double]?) throws -> SupportVectorClassifier {
        let x = try DataCheck.samples(features, model: name)
        try DataCheck.classes(classes, weights: weights, rows: x.rows)
        guard classes.count > 1 else {
            throw MachineLearningError.value(
                "The number of classes has to be greater than one; got \(classes.count) class")
        }
        kernel = kernel(for: x)
        let members = (0..<classes.count).map { code in classes.codes.indices.filter { classes.codes[$0] == code } }
        var solutions: [(first: Int, second: Int, solution: MarginSolver.Solution)] = []
        for first in 0..<classes.count {
            for second in first + 1..<classes.count {
                let places = members[first] + members[second]
                let signs = places.indices.map { $0 < members[first].count ? 1.0 : -1 }
                var solver = try MarginSolver(
                    kernel, x.taking(places), signs: signs, bounds: places.map { strength * (weights?[$0] ?? 1) },
                    tolerance: tolerance, maximalIterations: maximalIterations)
                solutions.append((first, second, try solver.solve()))
            }
        }
        keep(solutions, members, x)
        classCount = classes.count
        featureCount = x.columns
        return self
    }

    /// Keeps the samples that have a multiplier in some pair.
    private func keep(
        _ solutions: [(first: Int, second: Int, solution: MarginSolver.Solution)], _ members: [[Int]], _ x: Table
    ) {
        var isNeeded = members.map { [Bool](repeating: false, count: $0.count) }
        for (first, second, solution) in solutions {
            for place in members[first].indices where solution.multipliers[place] != 0 { isNeeded[first][place] = true }
            for place in members[second].indices where solution.multipliers[members[first].count + place] != 0 {
                isNeeded[second][place] = true
            }
        }
        let chosen = members.indices.map { code in members[code].indices.filter { isNeeded[code][$0] } }
        support = members.indices.flatMap { code in chosen[code].map { members[code][$0] } }
        supportCounts = chosen.map(\.count)
        let starts = supportCounts.indices.map { supportCounts[..<$0].reduce(0, +) }
        var table = Table(
            rows: members.count - 1, columns: support.count,
            values: [Double](repeating: 0, count: (members.count - 1) * support.count))
        for (first, second, solution) in solutions {
            for (offset, place) in chosen[first].enumerated() {
                table[second - 1, starts[first] + offset] = solution.multipliers[place]
            }
            for (offset, place) in chosen[second].enumerated() {
                table[first, starts[second] + offset] = solution.multipliers[members[first].count + place]
            }
        }
        multipliers = table
        vectors = x.taking(support)
        thresholds = solutions.map(\.solution.threshold)
        iterations = solutions.map(\.solution.iterations)
    }

    private var isBinary: Bool { classCount == 2 }

    /// The samples that hold up the boundaries (vectors, features). Nil before `fit`.
    public var supportVectors: NDArray? { featureCount == nil ? nil : try? vectors.array() }

    /// The multipliers with signs (classes - 1, vectors); for two classes positive for the second. Nil before `fit`.
    public var dualCoefficients: NDArray? {
        if featureCount == nil { return nil }
        return try? NDArray.of(
            multipliers.values.map { isBinary ? -$0 : $0 }, shape: [multipliers.rows, multipliers.columns])
    }

    /// The constants of the pairs. Nil before `fit`.
    public var intercept: NDArray? {
        featureCount == nil ? nil : try? NDArray.of(thresholds.map { isBinary ? $0 : -$0 })
    }

    /// The weights of the features (pairs, features), where the kernel is linear.
    public var coefficients: NDArray? {
        guard kernel == .linear, featureCount != nil else { return nil }
        let starts = supportCounts.indices.map { supportCounts[..<$0].reduce(0, +) }
        var result: [Double] = []
        for first in 0..<classCount {
            for second in first + 1..<classCount {
                var sum = [Double](repeating: 0, count: vectors.columns)
                for (row, code) in [(second - 1, first), (first, second)] {
                    for vector in starts[code]..<starts[code] + supportCounts[code] {
                        Vectors.add(multipliers[row, vector], Array(vectors.row(vector)), to: &sum)
                    }
                }
                result += sum.map { isBinary ? -$0 : $0 }
            }
        }
        return try? NDArray.of(result, shape: [thresholds.count, vectors.columns])
    }

    /// The decisions of all pairs, positive for the first class: (samples, pairs).
    private func pairDecisions(_ features: NDArray) throws -> Table {
        let x = try checked(features)
        let kernels = try x.kernel(kernel, with: vectors)
        let starts = supportCounts.indices.map { supportCounts[..<$0].reduce(0, +) }
        var result = try Table(rows: x.rows, columns: thresholds.count)
        for row in 0..<x.rows {
            var pair = 0
            for first in 0..<classCount {
                for second in first + 1..<classCount {
                    var sum = -thresholds[pair]
                    for vector in starts[first]..<starts[first] + supportCounts[first] {
                        sum += multipliers[second - 1, vector] * kernels[row, vector]
                    }
                    for vector in starts[second]..<starts[second] + supportCounts[second] {
                        sum += multipliers[first, vector] * kernels[row, vector]
                    }
                    result[row, pair] = sum
                    pair += 1
                }
            }
        }
        return result
    }

    /// Calls `body` with each pair's number and classes.
    private func forEachPair(_ body: (Int, Int, Int) -> Void) {
        var pair = 0
        for first in 0..<classCount {
            for second in first + 1..<classCount {
                body(pair, first, second)
                pair += 1
            }
        }
    }

    public func predictCodes(_ features: NDArray) throws -> [Int] {
        let decisions = try pairDecisions(features)
        var votes = try Table(rows: decisions.rows, columns: classCount)
        for row in 0..<decisions.rows {
            forEachPair { pair, first, second in votes[row, decisions[row, pair] > 0 ? first : second] += 1 }
        }
        return votes.largestColumns
    }

    public func decisions(_ features: NDArray) throws -> NDArray {
        let pairs = try pairDecisions(features)
        if isBinary { return try NDArray.of(pairs.values.map { -$0 }) }
        if !decidesByClass { return try pairs.array() }
        var (votes, sums) = (
            try Table(rows: pairs.rows, columns: classCount), try Table(rows: pairs.rows, columns: classCount)
        )
        for row in 0..<pairs.rows {
            forEachPair { pair, first, second in
                let decision = pairs[row, pair]
                sums[row, first] += decision
                sums[row, second] -= decision
                votes[row, decision < 0 ? second : first] += 1
            }
        }
        for place in votes.values.indices {
            // The sums only decide between equal votes.
            votes.values[place] += sums.values[place] / (3 * (sums.values[place].magnitude + 1))
        }
        return try votes.array()
    }
}
