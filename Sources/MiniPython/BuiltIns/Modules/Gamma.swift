#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The gamma function by Lanczos' approximation with the coefficients that CPython uses, so that last digits agree:
/// g = 6.0246…, thirteen terms, from P. Godfrey's and the Boost library's tables.
enum Gamma {
    private static let g = 6.024680040776729583740234375
    private static let gMinusHalf = 5.524680040776729583740234375
    private static let logarithmOfPi = 1.144729885849400174143427351353058711647

    private static let numerator: [Double] = [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ]
    private static let denominator: [Double] = [
        0, 39_916_800, 120_543_840, 150_917_976, 105_258_076, 45_995_730, 13_339_535, 2_637_558, 357_423, 32_670,
        1_925, 66, 1,
    ]

    /// For positive numbers; away from 5 the variable is inverted to keep the sums in range.
    private static func lanczosSum(_ x: Double) -> Double {
        var (top, bottom) = (0.0, 0.0)
        if x < 5 {
            for place in numerator.indices.reversed() {
                top = top * x + numerator[place]
                bottom = bottom * x + denominator[place]
            }
        } else {
            for place in numerator.indices {
                top = top / x + numerator[place]
                bottom = bottom / x + denominator[place]
            }
        }
        return top / bottom
    }

    /// sin(πx), exact about whole numbers.
    private static func sineOfPi(_ x: Double) -> Double {
        let y = fmod(x.magnitude, 2)
        let result =
            switch (2 * y).rounded() {
            case 0: sin(.pi * y)
            case 1: cos(.pi * (y - 0.5))
            case 2: sin(.pi * (1 - y))
            case 3: -cos(.pi * (y - 1.5))
            default: sin(.pi * (y - 2))
            }
        return copysign(1, x) * result
    }

    /// For every number but zero, negative whole numbers and negative infinity.
    static func gamma(_ x: Double) -> Double {
        if x.isNaN || x.isInfinite { return x }
        if x == x.rounded(.down), x <= 23 {
            return (1..<max(Int(x), 1)).reduce(1.0) { $0 * Double($1) }
        }
        let size = x.magnitude
        if size < 1e-20 { return 1 / x }
        if size > 200 { return x < 0 ? 0 / sineOfPi(x) : .infinity }
        let y = size + gMinusHalf
        // What y lost by rounding is put back to first order.
        let lost = size > gMinusHalf ? (y - size) - gMinusHalf : (y - gMinusHalf) - size
        let correction = lost * g / y
        var result: Double
        if x < 0 {
            result = -.pi / sineOfPi(size) / size * exp(y) / lanczosSum(size)
            result -= correction * result
            if size < 140 { return result / pow(y, size - 0.5) }
            let root = pow(y, size / 2 - 0.25)
            return result / root / root
        }
        result = lanczosSum(size) / exp(y)
        result += correction * result
        if size < 140 { return result * pow(y, size - 0.5) }
        let root = pow(y, size / 2 - 0.25)
        return result * root * root
    }

    /// log |Γ(x)|, for every number but zero and negative whole numbers.
    static func logarithm(_ x: Double) -> Double {
        if x.isNaN { return x }
        if x.isInfinite { return .infinity }
        if x == 1 || x == 2 { return 0 }
        let size = x.magnitude
        if size < 1e-20 { return -log(size) }
        let result = log(lanczosSum(size)) - g + (size - 0.5) * (log(size + g - 0.5) - 1)
        return x < 0 ? logarithmOfPi - log(sineOfPi(size).magnitude) - log(size) - result : result
    }
}
