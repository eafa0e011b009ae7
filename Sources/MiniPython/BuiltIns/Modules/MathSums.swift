#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The functions of `math` for many numbers.
let summationFunctions: [Native] = [
    Native("dist(p, q, /)", "Return the Euclidean distance between two points p and q.") { machine, arguments in
        let (p, q) = (try machine.collect(arguments[0]), try machine.collect(arguments[1]))
        if p.count != q.count {
            throw machine.error(.valueError, "both points must have the same number of dimensions")
        }
        return Value(euclideanNorm(try zip(p, q).map { try machine.realNumber($0) - machine.realNumber($1) }))
    },
    Native("fsum(seq, /)", "Return an accurate floating point sum of values in the iterable seq.") {
        machine, arguments in
        var sum = ExactSum()
        try machine.forEach(in: arguments[0]) { item in
            guard sum.add(try machine.realNumber(item)) else {
                throw machine.error(.overflowError, "intermediate overflow in fsum")
            }
            return true
        }
        guard let result = sum.result else { throw machine.error(.valueError, "-inf + inf in fsum") }
        return Value(result)
    },
    Native("hypot(*coordinates)", "Multidimensional Euclidean distance from the origin to a point.") {
        machine, arguments in
        Value(euclideanNorm(try arguments.rest.map { try machine.realNumber($0) }))
    },
    Native("prod(iterable, /, *, start=1)", "Calculate the product of all the elements in the input iterable.") {
        machine, arguments in
        var result = arguments[1]
        try machine.forEach(in: arguments[0]) { item in
            result = try machine.binary(.multiply, result, item)
            return true
        }
        return result
    },
]

/// An exact sum of floats, kept as numbers that do not overlap (J. R. Shewchuk, "Adaptive Precision Floating-Point
/// Arithmetic and Fast Robust Geometric Predicates", 1997).
struct ExactSum {
    private var partials: [Double] = []
    private var specialSum = 0.0
    private var infinitySum = 0.0

    /// - Returns: false where the sum of finite numbers left the range of floats.
    mutating func add(_ value: Double) -> Bool {
        var x = value
        var kept = 0
        for index in partials.indices {
            var y = partials[index]
            if x.magnitude < y.magnitude { swap(&x, &y) }
            let high = x + y
            let low = y - (high - x)
            if low != 0 {
                partials[kept] = low
                kept += 1
            }
            x = high
        }
        partials.removeSubrange(kept...)
        if x == 0 { return true }
        if x.isFinite {
            partials.append(x)
            return true
        }
        if value.isFinite { return false }
        if value.isInfinite { infinitySum += value }
        specialSum += value
        partials = []
        return true
    }

    /// The sum rounded once, halves to even; nil for opposite infinities.
    var result: Double? {
        if specialSum != 0 || specialSum.isNaN { return infinitySum.isNaN ? nil : specialSum }
        guard var high = partials.last else { return 0 }
        var rest = partials.dropLast()
        var low = 0.0
        while let y = rest.popLast() {
            let x = high
            high = x + y
            low = y - (high - x)
            if low != 0 { break }
        }
        // A remainder of exactly half a unit rounds as what stands behind it says.
        if let next = rest.last, low < 0 && next < 0 || low > 0 && next > 0 {
            let double = low * 2
            let x = high + double
            if double == x - high { high = x }
        }
        return high
    }
}

/// The square root of the sum of squares, as CPython 3.11 computes it: scaled by a power of two, the squares and
/// their sum without loss, one step of correction (R. Hettinger, Modules/mathmodule.c, vector_norm).
func euclideanNorm(_ coordinates: [Double]) -> Double {
    let sizes = coordinates.map(\.magnitude)
    let largest = sizes.reduce(0.0) { $1 > $0 ? $1 : $0 }
    if largest.isInfinite { return largest }
    if sizes.contains(where: \.isNaN) { return .nan }
    if largest == 0 || sizes.count <= 1 { return largest }
    var sum = CompensatedSum()
    let exponent = Int(largest.exponent) + 1
    if exponent < -1023 {
        for size in sizes { sum.add((size / largest) * (size / largest), to: \.first) }
        return largest * (sum.total - 1 + sum.first).squareRoot()
    }
    let unit = scale(1, by: -exponent)
    for size in sizes {
        let (high, low) = split(size * unit)
        sum.add(high * high, to: \.first)
        sum.add(2 * high * low, to: \.second)
        sum.third += low * low
    }
    let root = (sum.total - 1 + (sum.first + sum.second + sum.third)).squareRoot()
    let (high, low) = split(root)
    sum.add(-high * high, to: \.first)
    sum.add(-2 * high * low, to: \.second)
    sum.add(-low * low, to: \.third)
    let error = sum.total - 1 + (sum.first + sum.second + sum.third)
    return (root + error / (2 * root)) / unit
}

/// Halves of a number whose products are exact (T. J. Dekker, 1971).
private func split(_ x: Double) -> (high: Double, low: Double) {
    let spread = x * 134_217_729
    let high = spread - (spread - x)
    return (high, x - high)
}

private struct CompensatedSum {
    var total = 1.0
    var first = 0.0
    var second = 0.0
    var third = 0.0

    mutating func add(_ x: Double, to lost: WritableKeyPath<CompensatedSum, Double>) {
        let before = total
        total += x
        self[keyPath: lost] += (before - total) + x
    }
}
