#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Which norm: of a vector, or of a matrix.
public enum NormOrder: Equatable, Sendable {
    /// The square root of the sum of squares, of any array.
    case frobenius
    /// The p-norm; for matrices 1, 2, infinity and their negatives.
    case order(Double)
    /// The sum of the singular values.
    case nuclear
}

extension LinearAlgebra {
    /// Returns the norm of a vector or a matrix; the square root of the sum of squares by default.
    public static func norm(_ array: NDArray, _ order: NormOrder = .frobenius) throws -> Double {
        if order == .frobenius {
            let flat = try array.raveled().converted(to: .float64)
            return try NDArray.matmul(flat, flat).item().double.squareRoot()
        }
        switch array.dimensions {
        case 1:
            guard case .order(let p) = order else { throw MathError.value("Invalid norm order for vectors.") }
            return try vectorNorm(array, p).item().double
        case 2: return try matrixNorm(array, order)
        default: throw MathError.value("Improper number of dimensions to norm.")
        }
    }

    /// Returns the p-norms of the vectors along `axis`.
    public static func norm(_ array: NDArray, order p: Double = 2, axis: Int, keepDimensions: Bool = false) throws
        -> NDArray
    {
        try vectorNorm(array, p, axes: [axis], keepDimensions: keepDimensions)
    }

    /// Returns the p-norms of all elements along `axes`.
    public static func norms(
        _ array: NDArray, order p: Double = 2, axes: [Int]?, keepDimensions: Bool = false
    ) throws -> NDArray {
        try vectorNorm(array, p, axes: axes, keepDimensions: keepDimensions)
    }

    private static func vectorNorm(
        _ array: NDArray, _ p: Double, axes: [Int]? = nil, keepDimensions: Bool = false
    ) throws -> NDArray {
        let sizes = try array.recast(.float64).apply(.absolute)
        if p == .infinity { return try sizes.reduced(.max, axes: axes, keepDimensions: keepDimensions) }
        if p == -.infinity { return try sizes.reduced(.min, axes: axes, keepDimensions: keepDimensions) }
        if p == 0 {
            return try sizes.countNonzero(axes: axes, keepDimensions: keepDimensions).copy(as: .float64)
        }
        if p == 1 { return try sizes.sum(axes: axes, keepDimensions: keepDimensions) }
        if p == 2 {
            return try sizes.apply(.square).sum(axes: axes, keepDimensions: keepDimensions).apply(.sqrt)
        }
        let total = try NDArray.apply(.power, sizes, .float(p)).sum(axes: axes, keepDimensions: keepDimensions)
        return try NDArray.apply(.power, total, .float(1 / p))
    }

    private static func matrixNorm(_ array: NDArray, _ order: NormOrder) throws -> Double {
        switch order {
        case .frobenius: return try norm(array)
        case .nuclear: return try SingularValues(array.matrix(), wantsVectors: false).values.reduce(0, +)
        case .order(let p):
            if abs(p) == 2 {
                let values = try SingularValues(array.matrix(), wantsVectors: false).values
                return (p > 0 ? values.first : values.last) ?? 0
            }
            guard abs(p) == 1 || p.isInfinite else { throw MathError.value("Invalid norm order for matrices.") }
            let sums = try array.apply(.absolute).sum(axes: [p.isInfinite ? 1 : 0])
            return try sums.reduced(p > 0 ? .max : .min).item().double
        }
    }
}
