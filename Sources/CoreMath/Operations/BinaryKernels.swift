import CVector

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// One loop for each operation and type: the operation is chosen once for a row, not for an element.

/// Binary operations on floating-point numbers.
enum FloatKernel {
    static func run(
        _ operation: BinaryOperation, _ count: Int, _ left: UnsafePointer<Double>, _ leftStep: Int,
        _ right: UnsafePointer<Double>, _ rightStep: Int, _ result: UnsafeMutableRawPointer
    ) {
        let numbers = result.assumingMemoryBound(to: Double.self)
        @inline(__always)
        func number(_ combine: (Double, Double) -> Double) {
            Loop.zip(count, left, leftStep, right, rightStep, numbers, combine)
        }
        @inline(__always)
        func truth(_ combine: (Double, Double) -> Bool) {
            let target = result.assumingMemoryBound(to: Bool.self)
            Loop.zip(count, left, leftStep, right, rightStep, target, combine)
        }
        if count >= vectorCount, leftStep | rightStep == 1,
            vector(operation, count, left, leftStep, right, rightStep, numbers)
        {
            return
        }
        if count >= vectorCount, leftStep | rightStep == 1,
            compare(operation, count, left, leftStep, right, rightStep, result.assumingMemoryBound(to: UInt8.self))
        {
            return
        }
        switch operation {
        case .add: number { $0 + $1 }
        case .subtract: number { $0 - $1 }
        case .multiply: number { $0 * $1 }
        case .divide: number { $0 / $1 }
        case .floorDivide: number { floorDivided($0, $1) }
        case .remainder: number { floorRemainder($0, $1) }
        case .power:
            power(count, left, leftStep, right, rightStep, numbers)
            noteZerosToNegativeInfinity(count, left, leftStep, right, rightStep)
        case .minimum: number { $0 < $1 || $0.isNaN ? $0 : $1 }
        case .maximum: number { $0 > $1 || $0.isNaN ? $0 : $1 }
        case .arctan2: number { atan2($0, $1) }
        case .hypot: number { Self.hypotenuse($0, $1) }
        case .fmod: number { remainderTowardsZero($0, $1) }
        case .copysign: number { Double(signOf: $1, magnitudeOf: $0) }
        case .fmin: number { $0 <= $1 || $1.isNaN ? $0 : $1 }
        case .fmax: number { $0 >= $1 || $1.isNaN ? $0 : $1 }
        case .heaviside: number { $0.isNaN ? $0 : $0 == 0 ? $1 : $0 < 0 ? 0 : 1 }
        case .nextafter: number { neighbour($0, $1) }
        case .logaddexp: number { logAddExp($0, $1) }
        case .logaddexp2: number { logAddExp2($0, $1) }
        case .floatPower: power(count, left, leftStep, right, rightStep, numbers)
        case .equal: truth { $0 == $1 }
        case .notEqual: truth { $0 != $1 }
        case .less: truth { $0 < $1 }
        case .lessEqual: truth { $0 <= $1 }
        case .greater: truth { $0 > $1 }
        case .greaterEqual: truth { $0 >= $1 }
        case .logicalAnd: truth { $0 != 0 && $1 != 0 }
        case .logicalOr: truth { $0 != 0 || $1 != 0 }
        case .logicalXor: truth { ($0 != 0) != ($1 != 0) }
        case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .gcd, .lcm:
            preconditionFailure("Operations on whole numbers are refused for floating-point numbers.")
        }
    }

    /// From how many elements on the call of a vector loop is worth it.
    private static let vectorCount = 16

    /// The four operations by the processor's widest instructions; false for others.
    private static func vector(
        _ operation: BinaryOperation, _ count: Int, _ left: UnsafePointer<Double>, _ leftStep: Int,
        _ right: UnsafePointer<Double>, _ rightStep: Int, _ target: UnsafeMutablePointer<Double>
    ) -> Bool {
        switch operation {
        case .add: cv_add(count, left, leftStep, right, rightStep, target)
        case .subtract: cv_subtract(count, left, leftStep, right, rightStep, target)
        case .multiply: cv_multiply(count, left, leftStep, right, rightStep, target)
        case .divide: cv_divide(count, left, leftStep, right, rightStep, target)
        default: return false
        }
        return true
    }

    /// Comparisons by the same; false for other operations.
    private static func compare(
        _ operation: BinaryOperation, _ count: Int, _ left: UnsafePointer<Double>, _ leftStep: Int,
        _ right: UnsafePointer<Double>, _ rightStep: Int, _ target: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        switch operation {
        case .equal: cv_compare(cv_equal, count, left, leftStep, right, rightStep, target)
        case .notEqual: cv_compare(cv_not_equal, count, left, leftStep, right, rightStep, target)
        case .less: cv_compare(cv_less, count, left, leftStep, right, rightStep, target)
        case .lessEqual: cv_compare(cv_less_equal, count, left, leftStep, right, rightStep, target)
        case .greater: cv_compare(cv_less, count, right, rightStep, left, leftStep, target)
        case .greaterEqual: cv_compare(cv_less_equal, count, right, rightStep, left, leftStep, target)
        default: return false
        }
        return true
    }

    /// Powers; an exponent that stays the same and is 2 is a product, which is exact and fast.
    private static func power(
        _ count: Int, _ left: UnsafePointer<Double>, _ leftStep: Int,
        _ right: UnsafePointer<Double>, _ rightStep: Int, _ target: UnsafeMutablePointer<Double>
    ) {
        if rightStep == 0 && count > 0 && right[0] == 2 {
            if leftStep == 1 { return cv_multiply(count, left, 1, left, 1, target) }
            Loop.map(count, left, leftStep, target, 1) { $0 * $0 }
        } else {
            Loop.zip(count, left, leftStep, right, rightStep, target) { pow($0, $1) }
        }
    }

    /// Notes that zero to the power of negative infinity divides by zero: the C library's `pow` may pass over it.
    private static func noteZerosToNegativeInfinity(
        _ count: Int, _ left: UnsafePointer<Double>, _ leftStep: Int, _ right: UnsafePointer<Double>, _ rightStep: Int
    ) {
        if rightStep == 0, count > 0, right[0] != -.infinity { return }
        for index in 0..<count where right[index &* rightStep] == -.infinity && left[index &* leftStep] == 0 {
            return FloatStatus.raise(.divideByZero)
        }
    }

    private static func hypotenuse(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
}

/// Binary operations on integers, which wrap around as the machine's do.
enum IntegerKernel {
    static func run(
        _ operation: BinaryOperation, _ count: Int, _ left: UnsafePointer<Int>, _ leftStep: Int,
        _ right: UnsafePointer<Int>, _ rightStep: Int, _ result: NDArray, _ start: Int
    ) {
        @inline(__always)
        func integer(_ combine: (Int, Int) -> Int) {
            let target = result.pointer(to: Int.self) + start
            Loop.zip(count, left, leftStep, right, rightStep, target, combine)
        }
        @inline(__always)
        func truth(_ combine: (Int, Int) -> Bool) {
            let target = result.pointer(to: Bool.self) + start
            Loop.zip(count, left, leftStep, right, rightStep, target, combine)
        }
        switch operation {
        case .add: integer { $0 &+ $1 }
        case .subtract: integer { $0 &- $1 }
        case .multiply: integer { $0 &* $1 }
        case .floorDivide: integer { floorDivided($0, $1) }
        case .remainder: integer { floorRemainder($0, $1) }
        case .fmod: integer { integerRemainder($0, $1) }
        case .power: integer { integerPower($0, $1) }
        case .minimum, .fmin: integer { min($0, $1) }
        case .maximum, .fmax: integer { max($0, $1) }
        case .gcd: integer { greatestDivisor($0, $1) }
        case .lcm: integer { leastMultiple($0, $1) }
        case .equal: truth { $0 == $1 }
        case .notEqual: truth { $0 != $1 }
        case .less: truth { $0 < $1 }
        case .lessEqual: truth { $0 <= $1 }
        case .greater: truth { $0 > $1 }
        case .greaterEqual: truth { $0 >= $1 }
        case .logicalAnd: truth { $0 != 0 && $1 != 0 }
        case .logicalOr: truth { $0 != 0 || $1 != 0 }
        case .logicalXor: truth { ($0 != 0) != ($1 != 0) }
        case .bitwiseAnd: integer { $0 & $1 }
        case .bitwiseOr: integer { $0 | $1 }
        case .bitwiseXor: integer { $0 ^ $1 }
        // A shift by more than the width, or by a negative number, leaves nothing, as in NumPy.
        case .leftShift: integer { UInt($1.magnitude) >= 64 || $1 < 0 ? 0 : $0 &<< $1 }
        case .rightShift: integer { $1 < 0 || $1 >= 64 ? ($0 < 0 ? -1 : 0) : $0 &>> $1 }
        case .divide, .arctan2, .hypot, .copysign, .heaviside, .nextafter, .logaddexp, .logaddexp2, .floatPower:
            preconditionFailure("These operations compute with floating-point numbers.")
        }
    }
}

/// Binary operations on truth values.
enum BoolKernel {
    static func run(
        _ operation: BinaryOperation, _ count: Int, _ left: UnsafePointer<Bool>, _ leftStep: Int,
        _ right: UnsafePointer<Bool>, _ rightStep: Int, _ result: NDArray, _ start: Int
    ) {
        @inline(__always)
        func truth(_ combine: (Bool, Bool) -> Bool) {
            let target = result.pointer(to: Bool.self) + start
            Loop.zip(count, left, leftStep, right, rightStep, target, combine)
        }
        switch operation {
        case .add, .maximum, .fmax, .logicalOr, .bitwiseOr: truth { $0 || $1 }
        case .multiply, .minimum, .fmin, .logicalAnd, .bitwiseAnd: truth { $0 && $1 }
        case .equal: truth { $0 == $1 }
        case .notEqual, .logicalXor, .bitwiseXor: truth { $0 != $1 }
        case .less: truth { !$0 && $1 }
        case .lessEqual: truth { !$0 || $1 }
        case .greater: truth { $0 && !$1 }
        case .greaterEqual: truth { $0 || !$1 }
        case .subtract, .divide, .floorDivide, .remainder, .power, .arctan2, .hypot, .fmod, .copysign, .leftShift,
            .rightShift, .heaviside, .nextafter, .logaddexp, .logaddexp2, .gcd, .lcm, .floatPower:
            preconditionFailure("These operations compute with numbers.")
        }
    }
}

// MARK: Division that rounds down, as Python's

@inline(__always)
private func remainderTowardsZero(_ x: Double, _ y: Double) -> Double { fmod(x, y) }

/// Returns x - floor(x / y) y with the sign of `y`; nan when `y` is 0.
func floorRemainder(_ x: Double, _ y: Double) -> Double {
    let remainder = remainderTowardsZero(x, y)
    // A comparison with nan would be noted as an invalid operation.
    if remainder.isNaN { return remainder }
    if remainder == 0 { return Double(signOf: y, magnitudeOf: 0) }
    return (y < 0) != (remainder < 0) ? remainder + y : remainder
}

/// Returns floor(x / y), computed so that it agrees with the remainder.
func floorDivided(_ x: Double, _ y: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    if y == 0 { return x / y }
    let remainder = remainderTowardsZero(x, y)
    var quotient = (x - remainder) / y
    if remainder != 0 && (y < 0) != (remainder < 0) { quotient -= 1 }
    if quotient == 0 { return Double(signOf: x / y, magnitudeOf: 0) }
    let floored = quotient.rounded(.down)
    return quotient - floored > 0.5 ? floored + 1 : floored
}

/// Returns floor(x / y); 0 when `y` is 0, and the smallest integer over -1 wraps to itself.
@inline(__always)
func floorDivided(_ x: Int, _ y: Int) -> Int {
    if y == 0 { return dividedByZero() }
    if y == -1 { return 0 &- x }
    let quotient = x / y
    return x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient
}

/// Returns the remainder of the division that rounds down; 0 when `y` is 0.
@inline(__always)
func floorRemainder(_ x: Int, _ y: Int) -> Int {
    if y == 0 { return dividedByZero() }
    if y == -1 { return 0 }
    let remainder = x % y
    return remainder != 0 && (remainder < 0) != (y < 0) ? remainder + y : remainder
}

/// Returns a power by repeated squaring, wrapped around; the exponent must not be negative.
func integerPower(_ base: Int, _ exponent: Int) -> Int {
    var (result, square, rest) = (1, base, exponent)
    while rest > 0 {
        if rest & 1 == 1 { result = result &* square }
        square = square &* square
        rest >>= 1
    }
    return result
}

/// Notes a division of an integer by zero, which comes to 0.
@inline(never)
private func dividedByZero() -> Int {
    FloatStatus.raise(.divideByZero)
    return 0
}

/// Returns the remainder with the sign of `x`; 0 when `y` is 0.
@inline(__always)
private func integerRemainder(_ x: Int, _ y: Int) -> Int {
    if y == 0 { return dividedByZero() }
    return y == -1 ? 0 : x % y
}

/// Returns the greatest common divisor, by Euclid.
func greatestDivisor(_ x: Int, _ y: Int) -> Int {
    var (a, b) = (x.magnitude, y.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int(truncatingIfNeeded: a)
}

/// Returns the least common multiple, wrapped around; 0 when one of the numbers is 0.
func leastMultiple(_ x: Int, _ y: Int) -> Int {
    let divisor = greatestDivisor(x, y)
    if divisor == 0 { return 0 }
    let product = (x.magnitude / divisor.magnitude) &* y.magnitude
    return Int(truncatingIfNeeded: product)
}

// MARK: Sums of exponentials

private func neighbour(_ x: Double, _ y: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    return x == y ? y : x < y ? x.nextUp : x.nextDown
}

/// Returns log(exp(x) + exp(y)) without overflow.
private func logAddExp(_ x: Double, _ y: Double) -> Double {
    if x == y { return x + 0.693147180559945309417232121458176568 }
    let distance = x - y
    if distance > 0 { return x + log1p(exp(-distance)) }
    if distance <= 0 { return y + log1p(exp(distance)) }
    // As in C, where nan compares with nothing.
    FloatStatus.raise(.invalid)
    return distance
}

/// Returns log2(2^x + 2^y) without overflow.
private func logAddExp2(_ x: Double, _ y: Double) -> Double {
    let inverse = 1.442695040888963407359924681001892137
    if x == y { return x + 1 }
    let distance = x - y
    if distance > 0 { return x + inverse * log1p(exp2(-distance)) }
    if distance <= 0 { return y + inverse * log1p(exp2(distance)) }
    FloatStatus.raise(.invalid)
    return distance
}
