#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Normally distributed numbers by the ziggurat method: the area below the bell curve is covered
/// by 255 rectangles and a tail of one area, and a point that falls well inside is taken at once.
///
/// G. Marsaglia and W. W. Tsang (2000), "The ziggurat method for generating random variables",
/// J. Statistical Software 5(8); tables after J. A. Doornik (2005). Rounded as NumPy's tables are,
/// so that its streams come out to the last digit.
struct Ziggurat: Sendable {
    /// Where the tail begins, and the area of each layer.
    private static let tailStart = 3.6541528853610088
    private static let layerArea = 0.0049286732339746519
    private static let layers = 256

    /// The tables, made on first use.
    static let normal = Ziggurat()

    /// Below this, a layer's 52 bits lie under the curve for sure.
    private var safeBits = [UInt64](repeating: 0, count: layers)
    /// The layers' widths over 2^52.
    private var widths = [Double](repeating: 0, count: layers)
    /// The curve's height at the layers' right ends.
    private var heights = [Double](repeating: 0, count: layers)

    private init() {
        var x = Self.tailStart
        let last = Self.layers - 1
        heights[last] = exp(-0.5 * x * x)
        widths[last] = x * 0x1p-52
        safeBits[0] = UInt64(x * heights[last] / Self.layerArea * 0x1p52)
        widths[0] = Self.layerArea / heights[last] * 0x1p-52
        heights[0] = 1
        for layer in stride(from: last - 1, through: 1, by: -1) {
            let next = sqrt(-2 * log(Self.layerArea / x + heights[layer + 1]))
            safeBits[layer + 1] = UInt64((next / x * 0x1p52).rounded())
            widths[layer] = next * 0x1p-52
            heights[layer] = exp(-0.5 * next * next)
            // The library that NumPy's tables were made with rounds this one the other way.
            if layer == 38 { heights[layer] = heights[layer].nextUp }
            x = next
        }
    }

    /// Returns a number from the standard normal distribution.
    func next(_ generator: inout PCG64) -> Double {
        while true {
            let word = generator.next()
            let layer = Int(word & 0xff)
            let isNegative = word >> 8 & 1 == 1
            let bits = word >> 9 & 0x000f_ffff_ffff_ffff
            let size = Double(bits) * widths[layer]
            let x = isNegative ? -size : size
            if bits < safeBits[layer] { return x }
            if layer == 0 {
                while true {
                    let a = -1 / Self.tailStart * log1p(-generator.nextDouble())
                    let b = -log1p(-generator.nextDouble())
                    if b + b > a * a {
                        return bits >> 8 & 1 == 1 ? -(Self.tailStart + a) : Self.tailStart + a
                    }
                }
            }
            let height = (heights[layer - 1] - heights[layer]) * generator.nextDouble() + heights[layer]
            if height < exp(-0.5 * x * x) { return x }
        }
    }
}

/// Exponentially distributed numbers by the ziggurat method, as `Ziggurat` does for normal ones.
struct ExponentialZiggurat: Sendable {
    private static let tailStart = 7.69711747013104972
    private static let layerArea = 0.0039496598225815571993
    private static let layers = 256

    /// The tables, made on first use.
    static let standard = ExponentialZiggurat()

    /// Below this, a layer's 53 bits lie under the curve for sure.
    private var safeBits = [UInt64](repeating: 0, count: layers)
    /// The layers' widths over 2^53.
    private var widths = [Double](repeating: 0, count: layers)
    /// The curve's height at the layers' right ends.
    private var heights = [Double](repeating: 0, count: layers)

    private init() {
        var x = Self.tailStart
        let last = Self.layers - 1
        let base = Self.layerArea / exp(-x)
        safeBits[0] = UInt64((x / base * 0x1p53).rounded(.down))
        widths[0] = base * 0x1p-53
        widths[last] = x * 0x1p-53
        heights[0] = 1
        heights[last] = exp(-x)
        for layer in stride(from: last - 1, through: 1, by: -1) {
            let next = -log(Self.layerArea / x + exp(-x))
            safeBits[layer + 1] = UInt64((next / x * 0x1p53).rounded(.down))
            x = next
            heights[layer] = exp(-x)
            widths[layer] = x * 0x1p-53
        }
    }

    /// Returns a number from the standard exponential distribution.
    func next(_ generator: inout PCG64) -> Double {
        while true {
            let word = generator.next() >> 3
            let layer = Int(word & 0xff)
            let bits = word >> 8
            let x = Double(bits) * widths[layer]
            if bits < safeBits[layer] { return x }
            if layer == 0 { return Self.tailStart - log1p(-generator.nextDouble()) }
            let height = (heights[layer - 1] - heights[layer]) * generator.nextDouble() + heights[layer]
            if height < exp(-x) { return x }
        }
    }
}
