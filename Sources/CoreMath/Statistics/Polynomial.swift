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

    /// A polynomial that was fitted, and what the fit came to.
    public struct Fit {
        /// The coefficients of falling powers: (degree + 1) or (degree + 1, columns of y).
        public let coefficients: NDArray
        /// The least squares problem of the scaled powers.
        public let solution: LeastSquaresSolution
        /// What the powers of x were divided by.
        public let scales: NDArray
        /// The powers of x, scaled: (points, degree + 1).
        public let powers: NDArray
    }

    /// Returns the coefficients of the polynomial of `degree` with the least squared distances from `y`.
    ///
    /// The powers of x are scaled to columns of length 1. Throws when x and y differ in length.
    public static func fit(_ x: NDArray, _ y: NDArray, degree: Int) throws -> NDArray {
        try leastSquares(x, y, degree: degree).coefficients
    }

    /// The same with weights, and with all that the fit came to.
    /// - Parameter weights: what each distance is multiplied by before it is squared (points).
    public static func leastSquares(
        _ x: NDArray, _ y: NDArray, degree: Int, weights: NDArray? = nil, cutoff: Double? = nil
    ) throws -> Fit {
        if degree < 0 { throw MathError.value("expected deg >= 0") }
        guard x.dimensions == 1 else { throw MathError.type("expected 1D vector for x") }
        if x.count == 0 { throw MathError.type("expected non-empty vector for x") }
        guard y.dimensions == 1 || y.dimensions == 2 else { throw MathError.type("expected 1D or 2D array for y") }
        guard y.shape[0] == x.count else { throw MathError.type("expected x and y to have same length") }
        guard degree < Int(Int32.max) else { throw MathError.arrayTooBig }
        var powers = try vandermonde(x, columns: degree + 1)
        var values = y
        if let weights {
            guard weights.dimensions == 1 else { throw MathError.type("expected a 1-d array for weights") }
            guard weights.count == x.count else { throw MathError.type("expected w and y to have the same length") }
            powers = try NDArray.apply(.multiply, powers, weights.expandingDimensions(1))
            values = try NDArray.apply(
                .multiply, y, y.dimensions == 2 ? weights.expandingDimensions(1) : weights)
        }
        let scales = try powers.apply(.square).sum(axes: [0]).apply(.sqrt)
        let scaled = try NDArray.apply(.divide, powers, scales)
        let fitted = try LinearAlgebra.leastSquares(
            scaled, values, cutoff: cutoff ?? Double(x.count) * Double.ulpOfOne)
        let coefficients = try NDArray.apply(
            .divide, fitted.solution, y.dimensions == 2 ? scales.expandingDimensions(1) : scales)
        return Fit(coefficients: coefficients, solution: fitted, scales: scales, powers: scaled)
    }

    // MARK: Arithmetic

    /// Returns the sum of two polynomials, or their difference.
    public static func sum(_ left: NDArray, _ right: NDArray, subtracting: Bool = false) throws -> NDArray {
        let length = max(left.count, right.count)
        func padded(_ array: NDArray) throws -> NDArray {
            try NDArray.concatenate([NDArray.zeros([length - array.count], array.dtype), array])
        }
        return try NDArray.apply(subtracting ? .subtract : .add, padded(left), padded(right))
    }

    /// Returns the quotient of two polynomials and the remainder.
    public static func divide(_ left: NDArray, _ right: NDArray) throws -> (quotient: NDArray, remainder: NDArray) {
        let (divisor, places) = (right.doubles, left.count - right.count)
        var rest = left.doubles
        guard let head = divisor.first else { throw MathError.value("a polynomial has at least one coefficient") }
        var quotient = [Double](repeating: 0, count: max(places + 1, 1))
        for k in 0..<max(0, places + 1) {
            let factor = rest[k] * (1 / head)
            quotient[k] = factor
            for (offset, coefficient) in divisor.enumerated() { rest[k + offset] -= factor * coefficient }
        }
        // Nearly nothing is nothing, as numpy.allclose sees it.
        let start = rest.dropLast().prefix { $0.magnitude <= 1e-14 }.count
        return (try NDArray.of(quotient), try NDArray.of(Array(rest[start...])))
    }

    /// Returns the derivative, taken `order` times.
    public static func derivative(_ coefficients: NDArray, order: Int = 1) throws -> NDArray {
        if order < 0 { throw MathError.value("Order of derivative must be positive (see polyint)") }
        var result = coefficients
        for _ in 0..<order {
            if result.count == 0 { break }
            let factors = try NDArray.arange(result.count - 1, 0, step: -1)
            result = try NDArray.apply(.multiply, result.sliced(stop: -1), factors)
        }
        return result
    }

    /// Returns the integral with a constant, taken once.
    public static func integral(_ coefficients: NDArray, constant: Scalar = .int(0)) throws -> NDArray {
        let factors = try NDArray.arange(coefficients.count, 0, step: -1)
        let parts = try NDArray.apply(.divide, coefficients, factors)
        return try NDArray.concatenate([parts, NDArray.full([1], .float(constant.double))])
    }

    /// Returns the polynomial with these roots, or the characteristic polynomial of a square matrix.
    public static func withRoots(_ roots: NDArray) throws -> NDArray {
        let values: NDArray
        if roots.dimensions == 2 && roots.shape[0] == roots.shape[1] && roots.count > 0 {
            values = try LinearAlgebra.realEigenvalues(roots)
        } else if roots.dimensions == 1 {
            values = roots
        } else {
            throw MathError.value("input must be 1d or non-empty square 2d array.")
        }
        var result = try NDArray.ones([1], values.dtype)
        for value in values.doubles {
            result = try NDArray.convolve(result, NDArray.of([1, -value]))
        }
        return try values.count == 0 ? NDArray.scalar(.float(1)) : result
    }

    /// Returns the roots: the eigenvalues of the companion matrix.
    ///
    /// Throws when some of them are not real.
    public static func roots(_ coefficients: NDArray) throws -> NDArray {
        guard coefficients.dimensions == 1 else { throw MathError.value("Input must be a rank-1 array.") }
        let numbers = coefficients.doubles
        guard let first = numbers.firstIndex(where: { $0 != 0 }), let last = numbers.lastIndex(where: { $0 != 0 })
        else { return try NDArray.zeros([0]) }
        let inner = Array(numbers[first...last])
        let zeros = try NDArray.zeros([numbers.count - 1 - last])
        guard inner.count > 1 else { return zeros }
        let size = inner.count - 1
        let companion = try NDArray.eye(size, offset: -1)
        try companion.row(0).assign(NDArray.of(inner.dropFirst().map { -$0 / inner[0] }))
        return try NDArray.concatenate([LinearAlgebra.realEigenvalues(companion), zeros])
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
