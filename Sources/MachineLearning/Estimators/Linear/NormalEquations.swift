import CoreMath

/// Solves (XᵀX + alpha I) w = Xᵀy by Cholesky's decomposition, and corrects the solution by the residuals of X itself.
///
/// Å. Björck (1987), "Stability analysis of the method of seminormal equations for linear least squares problems",
/// Linear Algebra and its Applications 88/89, 31-48: one correction makes it as accurate as an orthogonal
/// decomposition, as long as the columns are not nearly dependent; where they are, it says so. Far cheaper than either.
struct NormalEquations {
    private let samples: NDArray
    private let alpha: Double
    private let scales: [Double]
    /// The lower triangle, row by row.
    private let factor: Table

    /// The least part of a column, squared, that those before it may leave.
    private static let leastPart = 1e-7

    /// Returns nil when the columns are nearly dependent. O(samples features²)
    init?(_ samples: NDArray, alpha: Double) throws {
        let size = samples.shape[1]
        guard samples.shape[0] >= size || alpha > 0, size > 0 else { return nil }
        let products = try Table(NDArray.matmul(samples.transposed, samples))
        var scales = [Double](repeating: 0, count: size)
        for place in 0..<size {
            let square = products[place, place] + alpha
            guard square > 0, square.isFinite else { return nil }
            scales[place] = 1 / square.squareRoot()
        }
        var lower = try Table(rows: size, columns: size)
        for row in 0..<size {
            if row & 31 == 31 { try Allocation.poll() }
            for column in 0...row {
                let own = (products[row, column] + (row == column ? alpha : 0)) * scales[row] * scales[column]
                let rest = own - Vectors.dot(lower.values, row &* size, lower.values, column &* size, column)
                if row == column {
                    guard rest > Self.leastPart else { return nil }
                    lower[row, row] = rest.squareRoot()
                } else {
                    lower[row, column] = rest / lower[column, column]
                }
            }
        }
        self.samples = samples
        self.alpha = alpha
        self.scales = scales
        factor = lower
    }

    /// Returns the weights (targets, features) for targets (samples, targets).
    func solve(_ targets: NDArray) throws -> Table {
        var weights = try solved(NDArray.matmul(samples.transposed, targets))
        for _ in 0..<2 {
            let guess = try weights.array().transposed
            let residuals = try NDArray.apply(.subtract, targets, NDArray.matmul(samples, guess))
            var slope = try NDArray.matmul(samples.transposed, residuals)
            if alpha > 0 {
                slope = try NDArray.apply(.subtract, slope, NDArray.apply(.multiply, guess, .float(alpha)))
            }
            Vectors.add(1, try solved(slope).values, to: &weights.values)
        }
        return weights
    }

    /// Solves with the factors for right sides (features, targets): (targets, features).
    private func solved(_ right: NDArray) throws -> Table {
        var result = try Table(right.transposed.contiguous())
        let size = factor.rows
        for target in 0..<result.rows {
            let start = target &* size
            for row in 0..<size {
                let known = Vectors.dot(factor.values, row &* size, result.values, start, row)
                result.values[start &+ row] =
                    (result.values[start &+ row] * scales[row] - known) / factor[row, row]
            }
            for row in (0..<size).reversed() {
                let value = result.values[start &+ row] / factor[row, row]
                result.values[start &+ row] = value
                for column in 0..<row { result.values[start &+ column] -= value * factor[row, column] }
            }
            for row in 0..<size { result.values[start &+ row] *= scales[row] }
        }
        return result
    }
}
