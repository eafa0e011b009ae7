import CVector

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The loops of the unary operations.
enum UnaryKernel {
    static func float(
        _ operation: UnaryOperation, _ count: Int, _ source: UnsafePointer<Double>, _ step: Int,
        _ target: UnsafeMutablePointer<Double>
    ) {
        @inline(__always)
        func each(_ convert: (Double) -> Double) { Loop.map(count, source, step, target, 1, convert) }
        switch operation {
        case .negative: each { -$0 }
        case .positive: each { $0 }
        case .absolute: each { $0.magnitude }
        case .sign: each { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }
        case .square where step == 1: cv_multiply(count, source, 1, source, 1, target)
        case .square: each { $0 * $0 }
        case .reciprocal: each { 1 / $0 }
        case .sqrt where step == 1: cv_square_root(count, source, target)
        case .sqrt: each { $0.squareRoot() }
        case .floor: each { $0.rounded(.down) }
        case .ceil: each { $0.rounded(.up) }
        case .trunc: each { $0.rounded(.towardZero) }
        case .rint: each { $0.rounded(.toNearestOrEven) }
        case .degrees: each { $0 * (180 / Double.pi) }
        case .radians: each { $0 * (Double.pi / 180) }
        default: transcendental(operation, count, source, step, target)
        }
    }

    private static func transcendental(
        _ operation: UnaryOperation, _ count: Int, _ source: UnsafePointer<Double>, _ step: Int,
        _ target: UnsafeMutablePointer<Double>
    ) {
        @inline(__always)
        func each(_ convert: (Double) -> Double) { Loop.map(count, source, step, target, 1, convert) }
        switch operation {
        case .exp: inBlocks(count, source, step, target) { cv_exponential($0, $1, $2) }
        case .expm1: each { expm1($0) }
        case .exp2: each { exp2($0) }
        case .log: inBlocks(count, source, step, target) { cv_logarithm($0, $1, $2) }
        case .log2: each { log2($0) }
        case .log10: each { log10($0) }
        case .log1p: each { log1p($0) }
        case .cbrt: each { cbrt($0) }
        case .sin: each { sin($0) }
        case .cos: each { cos($0) }
        case .tan: each { tan($0) }
        case .arcsin: each { asin($0) }
        case .arccos: each { acos($0) }
        case .arctan: each { atan($0) }
        case .sinh: each { sinh($0) }
        case .cosh: each { cosh($0) }
        case .tanh: each { tanh($0) }
        case .arcsinh: each { asinh($0) }
        case .arccosh: each { acosh($0) }
        case .arctanh: each { atanh($0) }
        default: preconditionFailure("\(operation) has a loop of its own.")
        }
    }

    /// Numbers that lie apart are gathered first, so that equal numbers give equal results wherever they lie.
    private static func inBlocks(
        _ count: Int, _ source: UnsafePointer<Double>, _ step: Int, _ target: UnsafeMutablePointer<Double>,
        _ body: (Int, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
    ) {
        if step == 1 || count == 1 { return body(count, source, target) }
        for index in 0..<count { target[index] = source[index &* step] }
        body(count, target, target)
    }

    static func truth(
        _ operation: UnaryOperation, _ count: Int, _ source: UnsafePointer<Double>, _ step: Int,
        _ target: UnsafeMutablePointer<Bool>
    ) {
        @inline(__always)
        func each(_ convert: (Double) -> Bool) { Loop.map(count, source, step, target, 1, convert) }
        switch operation {
        case .isNaN: each { $0.isNaN }
        case .isInfinite: each { $0.isInfinite }
        case .isFinite: each { $0.isFinite }
        case .signBit: each { $0.sign == .minus }
        default: each { $0 == 0 }
        }
    }

    static func integer(
        _ operation: UnaryOperation, _ count: Int, _ source: UnsafePointer<Int>, _ step: Int,
        _ target: UnsafeMutablePointer<Int>
    ) {
        @inline(__always)
        func each(_ convert: (Int) -> Int) { Loop.map(count, source, step, target, 1, convert) }
        switch operation {
        case .negative: each { 0 &- $0 }
        case .absolute: each { $0 < 0 ? 0 &- $0 : $0 }
        case .sign: each { $0.signum() }
        case .square: each { $0 &* $0 }
        case .reciprocal: each { integerReciprocal($0) }
        case .invert: each { ~$0 }
        default: each { $0 }
        }
    }
}

/// Returns 1 / x cut towards zero; what does not fit becomes the smallest integer, as in NumPy.
private func integerReciprocal(_ x: Int) -> Int {
    if x != 0 { return 1 / x }
    FloatStatus.raise([.divideByZero, .invalid])
    return Int.min
}
