import CoreMath

/// Finds the boundary with the widest margin between two classes, by pairs of multipliers.
///
/// J. Platt (1998), "Sequential minimal optimization", Microsoft Research MSR-TR-98-14; the pairs are chosen as in
/// R.-E. Fan, P.-H. Chen and C.-J. Lin (2005), "Working set selection using second order information for training
/// support vector machines", JMLR 6, 1889-1918, and kernels are kept in single precision, as LIBSVM does.
struct MarginSolver {
    private let kernel: Kernel
    private let samples: Table
    private let signs: [Double]
    private let bounds: [Double]
    private let tolerance: Double
    private let maximalIterations: Int

    private let squares: [Double]
    private let diagonal: [Double]
    /// The rows of the kernel times the signs, as far as they were needed.
    private var rows: [[Float]?]
    private var alphas: [Double]
    private var gradient: [Double]
    private(set) var iterations = 0

    /// - Parameters:
    ///   - signs: 1 for the samples of the first class, -1 for those of the second.
    ///   - bounds: the greatest multiplier of each sample.
    init(
        _ kernel: Kernel, _ samples: Table, signs: [Double], bounds: [Double], tolerance: Double,
        maximalIterations: Int
    ) throws {
        self.kernel = kernel
        self.samples = samples
        self.signs = signs
        self.bounds = bounds
        self.tolerance = tolerance
        self.maximalIterations = maximalIterations
        let (count, overflow) = samples.rows.multipliedReportingOverflow(by: samples.rows)
        try Allocation.check(count: overflow ? .max : count / 2 + 1, shape: [samples.rows, samples.rows])
        let squares = samples.squaredLengths
        self.squares = squares
        diagonal = samples.values.withUnsafeBufferPointer { x in
            (0..<samples.rows).map { row in
                kernel.value(x, row, x, row, samples.columns, squares: (squares[row], squares[row]))
            }
        }
        rows = [[Float]?](repeating: nil, count: samples.rows)
        alphas = [Double](repeating: 0, count: samples.rows)
        gradient = [Double](repeating: -1, count: samples.rows)
    }

    /// The multipliers with their signs, and what the decision is less than their sum of kernels.
    struct Solution {
        let multipliers: [Double]
        let threshold: Double
        let iterations: Int
    }

    mutating func solve() throws -> Solution {
        let most = maximalIterations < 0 ? max(10_000_000, 100 * samples.rows) : maximalIterations
        while iterations < most, let pair = try nextPair() {
            iterations += 1
            if iterations & 63 == 0 { try Allocation.poll() }
            step(pair.0, pair.1)
        }
        return Solution(
            multipliers: zip(alphas, signs).map { $0 * $1 }, threshold: threshold, iterations: iterations)
    }

    private mutating func row(_ place: Int) throws -> [Float] {
        if let known = rows[place] { return known }
        let made = samples.values.withUnsafeBufferPointer { x in
            (0..<samples.rows).map { other in
                let value = kernel.value(
                    x, place, x, other, samples.columns, squares: (squares[place], squares[other]))
                return Float(signs[place] * signs[other] * value)
            }
        }
        rows[place] = made
        return made
    }

    private func canRise(_ place: Int) -> Bool {
        signs[place] > 0 ? alphas[place] < bounds[place] : alphas[place] > 0
    }

    private func canFall(_ place: Int) -> Bool {
        signs[place] > 0 ? alphas[place] > 0 : alphas[place] < bounds[place]
    }

    /// The two multipliers whose change lowers the objective most; nil when none are worth it.
    private mutating func nextPair() throws -> (Int, Int)? {
        var (greatest, first) = (-Double.infinity, -1)
        for place in alphas.indices where canRise(place) {
            let value = -signs[place] * gradient[place]
            if value >= greatest { (greatest, first) = (value, place) }
        }
        if first < 0 { return nil }
        let row = try row(first)
        var (greatestFall, second, least) = (-Double.infinity, -1, Double.infinity)
        for place in alphas.indices where canFall(place) {
            let value = signs[place] * gradient[place]
            greatestFall = max(greatestFall, value)
            let difference = greatest + value
            if difference <= 0 { continue }
            let curvature =
                diagonal[first] + diagonal[place] - 2 * signs[first] * signs[place] * Double(row[place])
            let change = -(difference * difference) / (curvature > 0 ? curvature : 1e-12)
            if change <= least { (least, second) = (change, place) }
        }
        return greatest + greatestFall < tolerance || second < 0 ? nil : (first, second)
    }

    /// Changes two multipliers as far as their bounds allow.
    private mutating func step(_ i: Int, _ j: Int) {
        guard let rowI = rows[i], let rowJ = try? row(j) else { return }
        let (oldI, oldJ) = (alphas[i], alphas[j])
        let isOpposite = signs[i] != signs[j]
        let product = Double(rowI[j])
        let curvature = diagonal[i] + diagonal[j] + (isOpposite ? 2 : -2) * product
        let divisor = curvature > 0 ? curvature : 1e-12
        if isOpposite {
            let (delta, difference) = ((-gradient[i] - gradient[j]) / divisor, oldI - oldJ)
            alphas[i] += delta
            alphas[j] += delta
            if difference > 0 {
                if alphas[j] < 0 { (alphas[j], alphas[i]) = (0, difference) }
            } else if alphas[i] < 0 {
                (alphas[i], alphas[j]) = (0, -difference)
            }
            if difference > bounds[i] - bounds[j] {
                if alphas[i] > bounds[i] { (alphas[i], alphas[j]) = (bounds[i], bounds[i] - difference) }
            } else if alphas[j] > bounds[j] {
                (alphas[j], alphas[i]) = (bounds[j], bounds[j] + difference)
            }
        } else {
            let (delta, sum) = ((gradient[i] - gradient[j]) / divisor, oldI + oldJ)
            alphas[i] -= delta
            alphas[j] += delta
            if sum > bounds[i] {
                if alphas[i] > bounds[i] { (alphas[i], alphas[j]) = (bounds[i], sum - bounds[i]) }
            } else if alphas[j] < 0 {
                (alphas[j], alphas[i]) = (0, sum)
            }
            if sum > bounds[j] {
                if alphas[j] > bounds[j] { (alphas[j], alphas[i]) = (bounds[j], sum - bounds[j]) }
            } else if alphas[i] < 0 {
                (alphas[i], alphas[j]) = (0, sum)
            }
        }
        let (changeI, changeJ) = (alphas[i] - oldI, alphas[j] - oldJ)
        for place in gradient.indices {
            gradient[place] += Double(rowI[place]) * changeI + Double(rowJ[place]) * changeJ
        }
    }

    /// The mean over the multipliers between their bounds, or the middle of what the others allow.
    private var threshold: Double {
        var (low, high, sum, free) = (-Double.infinity, Double.infinity, 0.0, 0.0)
        for place in alphas.indices {
            let value = signs[place] * gradient[place]
            if alphas[place] >= bounds[place] {
                if signs[place] < 0 { high = min(high, value) } else { low = max(low, value) }
            } else if alphas[place] <= 0 {
                if signs[place] > 0 { high = min(high, value) } else { low = max(low, value) }
            } else {
                sum += value
                free += 1
            }
        }
        return free > 0 ? sum / free : (high + low) / 2
    }
}
