import BigInt

/// The count, sum and sum of squares of numbers, exact: floats are fractions with a power of two below the line.
struct ExactMoments {
    private(set) var count = 0
    /// In units of 2**-scale, the squares in units of 2**(-2 · scale).
    private(set) var sum: BigInt = 0
    private(set) var squares: BigInt = 0
    private(set) var scale = 0
    /// Whether every number was a whole one.
    private(set) var isWhole = true
    /// The sum of infinities and nans, when there were any.
    private(set) var special: Double?

    mutating func add(whole value: BigInt) {
        count += 1
        let scaled = value << scale
        sum += scaled
        squares += scaled * scaled
    }

    mutating func add(_ value: Double) {
        count += 1
        isWhole = false
        guard value.isFinite else {
            special = (special ?? 0) + value
            return
        }
        let (numerator, denominator) = value.exactRatio
        let places = denominator.trailingZeroBitCount
        if places > scale {
            sum <<= places - scale
            squares <<= 2 * (places - scale)
            scale = places
        }
        let scaled = numerator << (scale - places)
        sum += scaled
        squares += scaled * scaled
    }

    /// The mean as a fraction.
    var mean: (numerator: BigInt, denominator: BigInt) { (sum, BigInt(count) << scale) }

    /// The sum of squared distances from the mean, divided by a number, as a fraction.
    func spread(over divisor: Int) -> (numerator: BigInt, denominator: BigInt) {
        (BigInt(count) * squares - sum * sum, (BigInt(count) * BigInt(divisor)) << (2 * scale))
    }
}

extension Machine {
    /// The exact moments of an iterable's numbers.
    /// - Throws: TypeError for what is no number.
    func moments(of data: Value) throws -> ExactMoments {
        var moments = ExactMoments()
        try forEach(in: data) { item in
            let number = try item.foreign?.number(self) ?? item
            if let double = number.float {
                moments.add(double)
            } else if let whole = number.wholeNumber {
                moments.add(whole: whole)
            } else {
                throw error(
                    .typeError, "can't convert type '\(typeName(item))' to numerator/denominator")
            }
            if moments.count & 255 == 0 { try poll(256) }
            return true
        }
        return moments
    }

    /// A fraction as Python's statistics gives it: a whole number where all data were whole and it is one, else the
    /// nearest float.
    func converted(_ fraction: (numerator: BigInt, denominator: BigInt), _ moments: ExactMoments) throws -> Value {
        if moments.isWhole {
            let (quotient, remainder) = try floorDivision(fraction.numerator, fraction.denominator)
            if remainder.isZero { return try heap.integer(quotient) }
        }
        return Value(try quotient(fraction.numerator, fraction.denominator))
    }

    /// The square root of a fraction that is not negative, correctly rounded: more than a hundred bits of it with the
    /// last one odd where anything was cut off, then one rounding.
    func squareRoot(_ numerator: BigInt, _ denominator: BigInt) throws -> Double {
        if numerator.isZero { return 0 }
        let (n, m) = (numerator.magnitude, denominator.magnitude)
        let difference = n.bitWidth - m.bitWidth - 109
        let shift = difference >= 0 ? difference / 2 : -((1 - difference) / 2)
        let (top, bottom) = shift >= 0 ? (n, m << (2 * shift)) : (n << (-2 * shift), m)
        var root = try squareRoot(division(top, bottom).quotient)
        if root * root * bottom != top { root |= 1 }
        return shift >= 0
            ? try quotient(BigInt(root << shift), 1) : try quotient(BigInt(root), BigInt(1) << -shift)
    }
}
