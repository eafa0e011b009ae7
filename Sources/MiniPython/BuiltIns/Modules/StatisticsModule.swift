import BigInt

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `statistics`, with the exact sums of CPython's, so that last digits agree.
let statisticsModule = NativeModule(
    "statistics", "Basic statistics module.",
    functions: { _ in averages + spreads + relations },
    constants: { machine in [("StatisticsError", Value(try machine.statisticsErrorType()))] },
    pythonName: { $0 })

extension Machine {
    fileprivate func statisticsErrorType() throws -> TypeObject {
        try exceptionType("StatisticsError", module: "statistics", bases: [types[.valueError]])
    }

    fileprivate func statisticsError(_ message: String) -> any Error {
        do {
            return error(try statisticsErrorType(), try heap.tuple([heap.string(message)]))
        } catch {
            return error
        }
    }

    fileprivate func doubles(_ data: Value) throws -> [Double] { try collect(data).map { try realNumber($0) } }

    /// The exact sum of floats, rounded once, as `math.fsum`.
    fileprivate func exactSum(_ values: [Double]) throws -> Double {
        var sum = ExactSum()
        for value in values where !sum.add(value) {
            throw error(.overflowError, "intermediate overflow in fsum")
        }
        guard let result = sum.result else { throw error(.valueError, "-inf + inf in fsum") }
        return result
    }

    fileprivate func floatMean(_ values: [Double]) throws -> Double {
        if values.isEmpty { throw statisticsError("fmean requires at least one data point") }
        return try exactSum(values) / Double(values.count)
    }

    fileprivate func sorted(_ data: Value) throws -> [Value] {
        var values = try collect(data)
        try sort(&values, key: .none, isReversed: false)
        return values
    }

    /// The median of an even number of values is what a function makes of the two in the middle.
    fileprivate func median(_ data: Value, _ middle: (Value, Value) throws -> Value) throws -> Value {
        let values = try sorted(data)
        let half = values.count / 2
        if values.isEmpty { throw statisticsError("no median for empty data") }
        return values.count % 2 == 1 ? values[half] : try middle(values[half - 1], values[half])
    }

    /// Each value with how often it stands there, in order of first appearance.
    fileprivate func counts(_ data: Value) throws -> [(key: Value, value: Int)] {
        let dict = try heap.dict()
        try forEach(in: data) { item in
            try dict.set(item, Value((dict.get(item, self)?.int ?? 0) + 1), self)
            return true
        }
        return dict.pairs.map { ($0.key, $0.value.int ?? 0) }
    }
}

// MARK: Averages

private let averages: [Native] = [
    Native("fmean(data, weights=None)", "Convert data to floats and compute the arithmetic mean.") {
        machine, arguments in
        let data = try machine.doubles(arguments[0])
        if arguments[1].isNone { return Value(try machine.floatMean(data)) }
        let weights = try machine.doubles(arguments[1])
        if data.count != weights.count {
            throw machine.statisticsError("data and weights must be the same length")
        }
        let total = try machine.exactSum(weights)
        if total == 0 { throw machine.statisticsError("sum of weights must be non-zero") }
        return Value(try machine.exactSum(zip(data, weights).map { $0 * $1 }) / total)
    },
    Native("geometric_mean(data)", "Convert data to floats and compute the geometric mean.") { machine, arguments in
        let data = try machine.doubles(arguments[0])
        if data.isEmpty || data.contains(where: { $0 <= 0 }) {
            throw machine.statisticsError(
                "geometric mean requires a non-empty dataset containing positive numbers")
        }
        return Value(exp(try machine.floatMean(data.map { log($0) })))
    },
    Native("harmonic_mean(data)", "Return the harmonic mean of data.") { machine, arguments in
        let data = try machine.collect(arguments[0])
        if data.isEmpty { throw machine.statisticsError("harmonic_mean requires at least one data point") }
        for item in data where try machine.less(item, Value(0)) {
            throw machine.statisticsError("harmonic mean does not support negative values")
        }
        if data.count == 1 { return data[0] }
        let inverses = try data.map { item in
            try machine.truth(item) ? machine.binary(.divide, Value(1), item) : .undefined
        }
        if inverses.contains(where: \.isUndefined) { return Value(0) }
        let moments = try machine.moments(of: machine.heap.list(inverses))
        return Value(
            try machine.quotient(BigInt(data.count) << moments.scale, moments.sum))
    },
    Native("mean(data)", "Return the sample arithmetic mean of data.") { machine, arguments in
        let moments = try machine.moments(of: arguments[0])
        if moments.count < 1 { throw machine.statisticsError("mean requires at least one data point") }
        if let special = moments.special { return Value(special / Double(moments.count)) }
        return try machine.converted(moments.mean, moments)
    },
    Native("median(data)", "Return the median (middle value) of numeric data.") { machine, arguments in
        try machine.median(arguments[0]) {
            try machine.binary(.divide, machine.binary(.add, $0, $1), Value(2))
        }
    },
    Native("median_high(data)", "Return the high median of data.") { machine, arguments in
        try machine.median(arguments[0]) { $1 }
    },
    Native("median_low(data)", "Return the low median of numeric data.") { machine, arguments in
        try machine.median(arguments[0]) { low, _ in low }
    },
    Native("mode(data)", "Return the most common data point from discrete or nominal data.") { machine, arguments in
        let counts = try machine.counts(arguments[0])
        guard let largest = counts.map(\.value).max(), let first = counts.first(where: { $0.value == largest }) else {
            throw machine.statisticsError("no mode for empty data")
        }
        return first.key
    },
    Native("multimode(data)", "Return a list of the most frequently occurring values.") { machine, arguments in
        let counts = try machine.counts(arguments[0])
        let largest = counts.map(\.value).max()
        return try machine.heap.list(counts.filter { $0.value == largest }.map(\.key))
    },
    Native("quantiles(data, *, n=4, method='exclusive')", "Divide data into n intervals with equal probability.") {
        machine, arguments in
        try machine.quantiles(arguments[0], parts: machine.smallIndex(of: arguments[1]), arguments[2])
    },
]

extension Machine {
    fileprivate func quantiles(_ data: Value, parts: Int, _ method: Value) throws -> Value {
        if parts < 1 { throw statisticsError("n must be at least 1") }
        let values = try sorted(data)
        let count = values.count
        if count < 2 { throw statisticsError("must have at least two data points") }
        let isInclusive = method.string?.text == "inclusive"
        if !isInclusive, method.string?.text != "exclusive" {
            throw error(.valueError, "Unknown method: \(try reprText(method))")
        }
        try heap.check(bytes: parts)
        let list = try heap.list()
        let step = isInclusive ? count - 1 : count + 1
        for i in 1..<max(parts, 1) {
            var place = i * step / parts
            if !isInclusive { place = min(max(place, 1), count - 1) }
            let rest = i * step - place * parts
            let first = isInclusive ? place : place - 1
            let low = try binary(.multiply, values[first], Value(parts - rest))
            let high = try binary(.multiply, values[min(first + 1, count - 1)], Value(rest))
            try list.append(binary(.divide, binary(.add, low, high), Value(parts)), heap)
            if i & 255 == 0 { try poll(256) }
        }
        return Value(list)
    }
}

// MARK: Spread

/// - Parameter lost: how many degrees of freedom the estimate uses up.
private func spread(_ signature: String, _ help: String, lost: Int, takesRoot: Bool) -> Native {
    let name = String(signature.prefix { $0 != "(" })
    return Native(signature, help) { machine, arguments in
        try machine.spread(name, arguments[0], center: arguments[1], lost: lost, takesRoot: takesRoot)
    }
}

extension Machine {
    fileprivate func spread(
        _ name: String, _ data: Value, center: Value, lost: Int, takesRoot: Bool
    ) throws -> Value {
        let moments = try center.isNone ? moments(of: data) : moments(of: squares(data, center))
        if moments.count < 1 + lost {
            throw statisticsError("\(name) requires at least \(lost == 0 ? "one data point" : "two data points")")
        }
        let divisor = moments.count - lost
        if let special = moments.special {
            if takesRoot { throw error(.attributeError, "'float' object has no attribute 'numerator'") }
            return Value(special / Double(divisor))
        }
        let fraction =
            center.isNone ? moments.spread(over: divisor) : (moments.sum, BigInt(divisor) << moments.scale)
        if takesRoot { return Value(try squareRoot(fraction.0, fraction.1)) }
        return try converted(fraction, moments)
    }

    /// The squared distances from a given center.
    private func squares(_ data: Value, _ center: Value) throws -> Value {
        try heap.list(
            collect(data).map { item in
                let distance = try binary(.subtract, item, center)
                return try binary(.multiply, distance, distance)
            })
    }
}

private let spreads: [Native] = [
    spread("pstdev(data, mu=None)", "Return the square root of the population variance.", lost: 0, takesRoot: true),
    spread("pvariance(data, mu=None)", "Return the population variance of data.", lost: 0, takesRoot: false),
    spread("stdev(data, xbar=None)", "Return the square root of the sample variance.", lost: 1, takesRoot: true),
    spread("variance(data, xbar=None)", "Return the sample variance of data.", lost: 1, takesRoot: false),
]

// MARK: Two variables

extension Machine {
    /// Distances of paired numbers from their means.
    fileprivate func centered(_ name: String, _ x: Value, _ y: Value) throws -> (x: [Double], y: [Double]) {
        try centered(name, doubles(x), doubles(y))
    }

    fileprivate func centered(
        _ name: String, _ first: [Double], _ second: [Double], aroundMeans: Bool = true
    ) throws -> (x: [Double], y: [Double]) {
        if first.count != second.count {
            throw statisticsError("\(name) requires that both inputs have same number of data points")
        }
        if first.count < 2 { throw statisticsError("\(name) requires at least two data points") }
        if !aroundMeans { return (first, second) }
        let (meanX, meanY) = (try floatMean(first), try floatMean(second))
        return (first.map { $0 - meanX }, second.map { $0 - meanY })
    }
}

private let relations: [Native] = [
    Native("correlation(x, y, /)", "Pearson's correlation coefficient.") { machine, arguments in
        let (x, y) = try machine.centered("correlation", arguments[0], arguments[1])
        let product = try machine.exactSum(zip(x, y).map { $0 * $1 })
        let (squareX, squareY) = (try machine.exactSum(x.map { $0 * $0 }), try machine.exactSum(y.map { $0 * $0 }))
        let scale = (squareX * squareY).squareRoot()
        if scale == 0 { throw machine.statisticsError("at least one of the inputs is constant") }
        return Value(product / scale)
    },
    Native("covariance(x, y, /)", "Return the sample covariance of two inputs x and y.") { machine, arguments in
        let (x, y) = try machine.centered("covariance", arguments[0], arguments[1])
        return Value(try machine.exactSum(zip(x, y).map { $0 * $1 }) / Double(x.count - 1))
    },
    Native("linear_regression(x, y, /, *, proportional=False)", "Slope and intercept for simple linear regression.") {
        machine, arguments in
        try machine.linearRegression(arguments[0], arguments[1], isProportional: machine.isTrue(arguments[2]))
    },
]

extension Machine {
    /// Ordinary least squares of one variable on another.
    fileprivate func linearRegression(_ first: Value, _ second: Value, isProportional: Bool) throws -> Value {
        let (plainX, plainY) = (try doubles(first), try doubles(second))
        let (x, y) = try centered("linear regression", plainX, plainY, aroundMeans: !isProportional)
        let squares = try exactSum(x.map { $0 * $0 })
        if squares == 0 { throw statisticsError("x is constant") }
        let slope = try exactSum(zip(x, y).map { $0 * $1 }) / squares
        let intercept = isProportional ? 0 : try floatMean(plainY) - slope * floatMean(plainX)
        let key = "statistics.LinearRegression"
        let fields = TupleFields(names: ["slope", "intercept"].map(heap.name), defaults: [])
        let type =
            try foreignTypes[key] ?? makeNamedTupleType("LinearRegression", fields, module: "statistics")
        foreignTypes[key] = type
        return try namedTuple(type, [Value(slope), Value(intercept)])
    }
}
