/// Polynomials as coefficients of falling powers: [2, 0, 1] is 2 x^2 + 1.
public enum Polynomial {
    /// Returns the values at `points`, by Horner's rule.
    public static func value(_ coefficients: NDArray, at points: NDArray) throws -> NDArray {
        var result = try NDArray.zeros(points.shape, points.dtype)
        for coefficient in coefficients.scalars {
            result = try NDArray.apply(.add, NDArray.apply(.multiply, result, points), coefficient)
        }
        return result
    }

    /// Returns the coefficients of the polynomial of `degree` with the least squared distances from `y`.
    ///
    /// The powers of x are scaled to columns of length 1. Throws when x and y differ in length.
    public static func fit(_ x: NDArray, _ y: NDArray, degree: Int) throws -> NDArray {
        if degree < 0 { throw MathError.value("expected deg >= 0") }
        guard x.dimensions == 1 else { throw MathError.type("expected 1D vector for x") }
        if x.count == 0 { throw MathError.type("expected non-empty vector for x") }
        guard y.dimensions == 1 || y.dimensions == 2 else { throw MathError.type("expected 1D or 2D array for y") }
        guard y.shape[0] == x.count else { throw MathError.type("expected x and y to have same length") }
        guard degree < Int(Int32.max) else { throw MathError.arrayTooBig }
        let powers = try vandermonde(x, columns: degree + 1)
        let scales = try powers.apply(.square).sum(axes: [0]).apply(.sqrt)
        let fitted = try LinearAlgebra.leastSquares(
            NDArray.apply(.divide, powers, scales), y, cutoff: Double(x.count) * Double.ulpOfOne)
        return try NDArray.apply(
            .divide, fitted.solution, y.dimensions == 2 ? scales.expandingDimensions(1) : scales)
    }

    /// Returns the falling powers of each number as rows: (numbers, columns).
    public static func vandermonde(_ x: NDArray, columns: Int) throws -> NDArray {
        guard x.dimensions == 1 else { throw MathError.value("x must be a one-dimensional array or sequence.") }
        let result = try NDArray.ones([x.count, columns])
        let numbers = try x.converted(to: .float64)
        for column in stride(from: columns - 2, through: 0, by: -1) {
            let previous = try result.sliced(axis: 1, start: column + 1, stop: column + 2).squeezed(axes: [1])
            try result.sliced(axis: 1, start: column, stop: column + 1).squeezed(axes: [1])
                .assign(NDArray.apply(.multiply, previous, numbers))
            try Allocation.poll()
        }
        return result
    }
}

/// What part of a convolution is returned.
public enum ConvolutionMode: String, Sendable {
    case full, same, valid
}

extension NDArray {
    /// Returns the convolution of two vectors: sums of products with one of them reversed. O(n m)
    public static func convolve(
        _ first: NDArray, _ second: NDArray, mode: ConvolutionMode = .full
    ) throws -> NDArray {
        if first.count == 0 { throw MathError.value("a cannot be empty") }
        if second.count == 0 { throw MathError.value("v cannot be empty") }
        guard first.dimensions <= 1 && second.dimensions <= 1 else {
            throw MathError.value("object too deep for desired array")
        }
        let (long, short) = first.count >= second.count ? (first, second) : (second, first)
        let dtype = DType.promoted(.int64, DType.promoted(first.dtype, second.dtype))
        let full = try zeros([long.count + short.count - 1], dtype)
        for (shift, factor) in short.scalars.enumerated() {
            let part = try full.sliced(start: shift, stop: shift + long.count)
            try part.assign(apply(.add, part, apply(.multiply, long.raveled().converted(to: dtype), factor)))
            try Allocation.poll()
        }
        switch mode {
        case .full: return full
        case .same:
            let start = (short.count - 1) / 2
            return try full.sliced(start: start, stop: start + long.count)
        case .valid: return try full.sliced(start: short.count - 1, stop: long.count)
        }
    }

    /// Returns linear interpolation at `points` between the values `y` at ascending `x`.
    public static func interpolate(_ points: NDArray, _ x: NDArray, _ y: NDArray) throws -> NDArray {
        if x.count == 0 { throw MathError.value("array of sample points is empty") }
        guard x.count == y.count else { throw MathError.value("fp and xp are not of the same length.") }
        let (xs, ys) = (x.doubles, y.doubles)
        let places = try x.raveled().searchSorted(points, right: true).integers
        let values = zip(points.doubles, places).map { point, place in
            if point.isNaN { return Double.nan }
            if place == 0 { return ys[0] }
            if place == xs.count { return ys[xs.count - 1] }
            let slope = (ys[place] - ys[place - 1]) / (xs[place] - xs[place - 1])
            return slope * (point - xs[place - 1]) + ys[place - 1]
        }
        return try NDArray.of(values, shape: points.shape)
    }
}
