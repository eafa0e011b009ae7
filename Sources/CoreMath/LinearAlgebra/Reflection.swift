#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Householder reflections I - scale v v^T with LAPACK's signs (dlarfg).
enum Reflection {
    /// Returns the reflection that turns `x` into a multiple of the first unit vector, and that multiple; v[0] is 1.
    static func make(_ x: [Double]) -> (vector: [Double], scale: Double, head: Double) {
        var vector = x
        guard let first = x.first else { return ([], 0, 0) }
        vector[0] = 1
        let rest = norm(x.dropFirst())
        if rest == 0 { return (vector, 0, first) }
        let size = length(first, rest)
        let head = first.sign == .minus ? size : -size
        let factor = 1 / (first - head)
        for index in 1..<vector.count { vector[index] *= factor }
        return (vector, (head - first) / head, head)
    }

    /// Returns the length of a vector without overflow.
    static func norm(_ values: ArraySlice<Double>) -> Double {
        var (largest, sum) = (0.0, 0.0)
        for value in values { largest = max(largest, value.magnitude) }
        if largest == 0 || !largest.isFinite { return largest }
        if largest > 1e-140 && largest < 1e140 {
            for value in values { sum += value * value }
            return sum.squareRoot()
        }
        for value in values { sum += (value / largest) * (value / largest) }
        return largest * sum.squareRoot()
    }

    /// Returns the length of (x, y) without overflow.
    static func length(_ x: Double, _ y: Double) -> Double {
        let (most, least) = (max(x.magnitude, y.magnitude), min(x.magnitude, y.magnitude))
        if least == 0 || !most.isFinite { return most }
        let ratio = least / most
        return most * (1 + ratio * ratio).squareRoot()
    }

    /// Returns the rotation that turns (f, g) into (r, 0): cosine, sine and r (LAPACK's dlartg).
    @inline(__always)
    static func rotation(_ f: Double, _ g: Double) -> (Double, Double, Double) {
        let most = max(f.magnitude, g.magnitude)
        if most > 1e-150 && most < 1e150 && min(f.magnitude, g.magnitude) > 1e-150 {
            let length = (f * f + g * g).squareRoot()
            let r = f < 0 ? -length : length
            return (f.magnitude / length, g / r, r)
        }
        return rareRotation(f, g)
    }

    /// The same where one of them is zero, or a square would overflow or vanish.
    @inline(never)
    private static func rareRotation(_ f: Double, _ g: Double) -> (Double, Double, Double) {
        if g == 0 { return (1, 0, f) }
        if f == 0 { return (0, g < 0 ? -1 : 1, g.magnitude) }
        let most = max(f.magnitude, g.magnitude)
        let (fs, gs) = (f / most, g / most)
        let length = (fs * fs + gs * gs).squareRoot()
        let r = f < 0 ? -length : length
        return (fs.magnitude / length, gs / r, r * most)
    }
}
