#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Summaries of samples that stand in arrays.
public enum Statistics {
    /// Returns the arithmetic mean of all elements.
    public static func mean(_ values: NDArray) throws -> Double { try values.mean().item().double }

    /// Returns the variance of all elements: squared distances from the mean over n - 1.
    public static func sampleVariance(_ values: NDArray) throws -> Double {
        try values.variance(deltaDegrees: 1).item().double
    }

    /// Returns the correlation coefficient of two vectors of one length, after Pearson.
    public static func correlation(_ first: NDArray, _ second: NDArray) throws -> Double {
        try correlationMatrix(first, second).element(at: [0, 1]).double
    }

    /// Returns the autocorrelation of a series with itself one step later.
    public static func autocorrelation(_ series: NDArray) throws -> Double {
        let distances = try NDArray.apply(.subtract, series, series.mean())
        let products = try NDArray.apply(
            .multiply, distances.sliced(stop: -1), distances.sliced(start: 1))
        return try products.sum().item().double / distances.apply(.square).sum().item().double
    }

    /// Returns the covariances of the variables, which are rows (or columns); (variables, variables).
    ///
    /// Divides by the number of observations less `deltaDegrees`. A single variable gives a number.
    public static func covariance(
        _ variables: NDArray, _ more: NDArray? = nil, variablesAreRows: Bool = true, deltaDegrees: Int = 1
    ) throws -> NDArray {
        let all = try observations(variables, more, variablesAreRows: variablesAreRows)
        return try covariance(
            all, around: all.mean(axes: [1], keepDimensions: true), deltaDegrees: deltaDegrees)
    }

    /// Returns the observations of all variables, (variables, observations).
    public static func observations(
        _ variables: NDArray, _ more: NDArray? = nil, variablesAreRows: Bool = true
    ) throws -> NDArray {
        func rows(_ array: NDArray) throws -> NDArray {
            if array.dimensions > 2 { throw MathError.value("m has more than 2 dimensions") }
            if array.dimensions < 2 { return try array.reshaped([1, array.count]) }
            return variablesAreRows || array.shape[0] == 1 ? array : array.transposed
        }
        let all = try rows(variables).converted(to: .float64)
        return try more.map { try NDArray.concatenate([all, rows($0)]) } ?? all
    }

    /// Returns the covariances of observations, (variables, observations), around their means, (variables, 1).
    /// - Parameter watch: does one step of the arithmetic, which it is told the name of.
    public static func covariance(
        _ observations: NDArray, around means: NDArray, deltaDegrees: Int,
        watch: (String, () throws -> NDArray) throws -> NDArray = { try $1() }
    ) throws -> NDArray {
        let distances = try watch("subtract") { try NDArray.apply(.subtract, observations, means) }
        let products = try watch("dot") { try NDArray.matmul(distances, distances.transposed) }
        let freedom = Swift.max(0, Double(observations.shape[1]) - Double(deltaDegrees))
        let weight = try watch("divide") { try NDArray.apply(.divide, .float(1), .scalar(.float(freedom))) }
        return try watch("multiply") { try NDArray.apply(.multiply, products, weight).squeezed() }
    }

    /// Returns the correlation coefficients of the variables, which are rows (or columns).
    public static func correlationMatrix(
        _ variables: NDArray, _ more: NDArray? = nil, variablesAreRows: Bool = true
    ) throws -> NDArray {
        try correlations(of: covariance(variables, more, variablesAreRows: variablesAreRows))
    }

    /// Returns the correlation coefficients that belong to covariances.
    public static func correlations(
        of covariance: NDArray, watch: (String, () throws -> NDArray) throws -> NDArray = { try $1() }
    ) throws -> NDArray {
        if covariance.dimensions == 0 {
            return try watch("divide") { try NDArray.apply(.divide, covariance, covariance) }
        }
        let deviations = try covariance.diagonal().apply(.sqrt)
        let byRow = try watch("divide") {
            try NDArray.apply(.divide, covariance, deviations.expandingDimensions(1))
        }
        return try watch("divide") { try NDArray.apply(.divide, byRow, deviations) }
            .clipped(.scalar(.float(-1)), .scalar(.float(1)))
    }

    /// Returns how many values fall into each of `bins` equal parts of a range, and the parts' edges.
    ///
    /// The range is that of the values by default; the last part includes its right edge.
    public static func histogram(
        _ values: NDArray, bins: Int = 10, range: (Double, Double)? = nil
    ) throws -> (counts: NDArray, edges: NDArray) {
        guard bins > 0 else { throw MathError.value("`bins` must be positive, when an integer") }
        let numbers = try values.raveled().converted(to: .float64)
        var (low, high) = range ?? (0, 1)
        if range == nil && numbers.count > 0 {
            low = try numbers.reduced(.min).item().double
            high = try numbers.reduced(.max).item().double
        }
        if low > high { throw MathError.value("max must be larger than min in range parameter.") }
        guard low.isFinite && high.isFinite else {
            let kind = range == nil ? "autodetected" : "supplied"
            let (lowText, highText) = (ArrayFormatter.pythonText(low), ArrayFormatter.pythonText(high))
            throw MathError.value("\(kind) range of [\(lowText), \(highText)] is not finite")
        }
        if low == high { (low, high) = (low - 0.5, high + 0.5) }
        let edges = try NDArray.linspace(low, high, count: bins &+ 1)
        let bounds = edges.pointer(to: Double.self)
        let counts = try NDArray.zeros([bins], .int64)
        for value in numbers.doubles where value >= low && value <= high {
            let place = (value / 2 - low / 2) / (high / 2 - low / 2) * Double(bins)
            var index = Swift.max(0, Swift.min(bins - 1, truncatedInteger(place)))
            // Rounding can miss the part by one near an edge.
            if value < bounds[index] && index > 0 {
                index -= 1
            } else if index < bins - 1 && value >= bounds[index + 1] {
                index += 1
            }
            counts.pointer(to: Int.self)[index] += 1
        }
        return (counts, edges)
    }

    /// Returns how many values fall between neighbours of ascending `edges`.
    public static func histogram(_ values: NDArray, edges: NDArray) throws -> NDArray {
        let bounds = edges.doubles
        guard bounds.count > 1 else { throw MathError.value("`bins` must have at least two edges") }
        guard zip(bounds, bounds.dropFirst()).allSatisfy({ $0 <= $1 }) else {
            throw MathError.value("`bins` must increase monotonically, when an array")
        }
        let places = try edges.searchSorted(values.raveled(), right: true).integers
        let counts = try NDArray.zeros([bounds.count - 1], .int64)
        for (value, place) in zip(try values.raveled().doubles, places) where !value.isNaN {
            let bin = value == bounds[bounds.count - 1] ? bounds.count - 2 : place - 1
            if bin >= 0 && bin < bounds.count - 1 { counts.pointer(to: Int.self)[bin] += 1 }
        }
        return counts
    }

    /// Returns how often each of the integers from 0 to the largest occurs.
    public static func binCount(_ values: NDArray, minimumLength: Int = 0) throws -> NDArray {
        guard values.dtype != .float64 || values.count == 0 else {
            throw MathError.type(
                "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
        }
        let numbers = values.integers
        guard numbers.allSatisfy({ $0 >= 0 }) else {
            throw MathError.value("'list' argument must have no negative elements")
        }
        let counts = try NDArray.zeros([Swift.max(minimumLength, (numbers.max() ?? -1) &+ 1)], .int64)
        for number in numbers { counts.pointer(to: Int.self)[number] += 1 }
        return counts
    }

    // MARK: Sums in bins

    /// Returns the sums of the weights of each of the integers from 0 up to `count`.
    public static func sums(_ weights: NDArray, in places: NDArray, count: Int) throws -> NDArray {
        let result = try NDArray.zeros([count])
        let target = result.pointer(to: Double.self)
        for (place, weight) in zip(places.integers, weights.doubles) where place >= 0 && place < count {
            target[place] += weight
        }
        return result
    }

    /// Returns the sums of the weights of the values between neighbours of ascending edges, in the weights' type.
    public static func sums(_ weights: NDArray, of values: NDArray, edges: NDArray) throws -> NDArray {
        let places = try bins(of: values, edges)
        return try sums(weights, in: NDArray.of(places), count: Swift.max(0, edges.count - 1))
            .converted(to: weights.dtype == .float64 ? .float64 : .int64)
    }

    /// The bin of each value; -1 for none. The last bin includes its right edge.
    private static func bins(of values: NDArray, _ edges: NDArray) throws -> [Int] {
        let bounds = edges.doubles
        guard bounds.count > 1 else { throw MathError.value("`bins` must have at least two edges") }
        let places = try edges.searchSorted(values.raveled(), right: true).integers
        return zip(try values.raveled().doubles, places).map { value, place in
            if value.isNaN { return -1 }
            if value == bounds[bounds.count - 1] { return bounds.count - 2 }
            return place > bounds.count - 1 ? -1 : place - 1
        }
    }

    /// Returns how many points, or what sum of weights, falls into each cell: (x bins, y bins).
    public static func grid(
        _ x: NDArray, _ y: NDArray, _ xEdges: NDArray, _ yEdges: NDArray, weights: NDArray? = nil
    ) throws -> NDArray {
        let (columns, rows) = (try bins(of: x, xEdges), try bins(of: y, yEdges))
        let result = try NDArray.zeros([xEdges.count - 1, yEdges.count - 1])
        let target = result.pointer(to: Double.self)
        let amounts = weights?.doubles
        for (index, (column, row)) in zip(columns, rows).enumerated() where column >= 0 && row >= 0 {
            target[column * (yEdges.count - 1) + row] += amounts.map { index < $0.count ? $0[index] : 0 } ?? 1
        }
        return result
    }
}

/// Rules for the number of bins of a histogram, by NumPy's names.
public enum BinRule: String, Sendable {
    case auto, fd, scott, sturges, sqrt, rice
}

extension Statistics {
    /// Returns how many bins of equal width a rule asks for.
    public static func binCount(_ values: NDArray, rule: BinRule, range: (Double, Double)? = nil) throws -> Int {
        var numbers = values.doubles
        if let range { numbers = numbers.filter { $0 >= range.0 && $0 <= range.1 } }
        guard let low = numbers.min(), let high = numbers.max(), high > low else { return 1 }
        let n = Double(numbers.count)
        let spread = high - low
        let sample = try NDArray.of(numbers)
        let quartiles = try sample.quantile(0.75).item().double - sample.quantile(0.25).item().double
        let freedman = 2 * quartiles / cubeRoot(n)
        let sturges = spread / (binaryLogarithm(n) + 1)
        var width: Double
        switch rule {
        case .auto: width = freedman > 0 ? Swift.min(freedman, sturges) : sturges
        case .fd: width = freedman
        case .scott:
            let deviation = try sample.standardDeviation().item().double
            width = cubeRoot(24 * Double.pi.squareRoot() / n) * deviation
        case .sturges: width = sturges
        case .sqrt: width = spread / n.squareRoot()
        case .rice: width = spread / (2 * cubeRoot(n))
        }
        guard width > 0 else { return 1 }
        // Bins narrower than the distance of whole numbers would stay empty.
        if values.dtype != .float64 { width = Swift.max(1, width) }
        let ends = range.map { $0.1 - $0.0 } ?? spread
        return Swift.max(1, truncatedInteger((ends / width).rounded(.up)))
    }
}

private func cubeRoot(_ x: Double) -> Double { pow(x, 1.0 / 3) }

private func binaryLogarithm(_ x: Double) -> Double { log2(x) }
