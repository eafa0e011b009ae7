/// U^T A V = B, upper bidiagonal, for a matrix with at least as many rows as columns; then the singular values of B.
///
/// Householder bidiagonalization and implicit QR steps, with a zero shift where small values would suffer: G. H. Golub
/// and C. Reinsch (1970), "Singular value decomposition and least squares solutions", Numer. Math. 14, 403-420;
/// J. Demmel and W. Kahan (1990), "Accurate singular values of bidiagonal matrices", SIAM J. Sci. Stat. Comput. 11,
/// 873-912. Steps and signs are in the order of LAPACK's dgebrd and dbdsqr.
struct Bidiagonal {
    /// The diagonal of B, at last the singular values in descending order.
    private(set) var diagonal: [Double]
    private var beside: [Double]
    /// The left and right singular vectors as rows; empty when they are not wanted.
    private(set) var left: Matrix
    private(set) var right: Matrix
    private let wantsVectors: Bool
    private var leftTurns = TurnChain()
    private var rightTurns = TurnChain()
    private var direction = 1
    private var lastBlock = (low: -1, high: -1)

    private static let precision = Double.ulpOfOne / 2
    private static let tolerance = 98.70 * precision

    /// - Parameters:
    ///   - matrix: (m, n) with m >= n, given transposed: its columns are rows here, (n, m).
    ///   - leftCount: how many left vectors are wanted, from n to m.
    init(transposed matrix: Matrix, wantsVectors: Bool, leftCount: Int) throws {
        let (size, height) = (matrix.rows, matrix.columns)
        self.wantsVectors = wantsVectors
        diagonal = [Double](repeating: 0, count: size)
        beside = [Double](repeating: 0, count: max(0, size - 1))
        left = try Matrix(rows: wantsVectors ? leftCount : 0, columns: wantsVectors ? height : 0)
        right = try Matrix(rows: wantsVectors ? size : 0, columns: wantsVectors ? size : 0)
        var columns = matrix
        let reflections = try reduce(&columns)
        if wantsVectors {
            for index in 0..<leftCount { left[index, index] = 1 }
            for index in 0..<size { right[index, index] = 1 }
            try reflections.left.applyBackwards(to: &left, areUnitRows: true)
            try reflections.right.applyBackwards(to: &right, areUnitRows: true)
        }
        try iterate()
    }

    // MARK: Bidiagonal form

    private mutating func reduce(_ columns: inout Matrix) throws -> (left: Reflections, right: Reflections) {
        let (size, height) = (columns.rows, columns.columns)
        var found = (left: Reflections(), right: Reflections(from: 1))
        for i in 0..<size {
            let (vector, scale, head) = Reflection.make((i..<height).map { columns[i, $0] })
            diagonal[i] = head
            found.left.append((vector, scale))
            if scale != 0 { columns.reflectRows(vector, scale: scale, from: i, firstRow: i + 1) }
            if i + 1 < size {
                let (across, factor, next) = Reflection.make((i + 1..<size).map { columns[$0, i] })
                beside[i] = next
                found.right.append((across, factor))
                if factor != 0 { columns.reflectColumns(across, scale: factor, firstRow: i + 1, firstColumn: i + 1) }
            }
            try Allocation.poll()
        }
        return found
    }

    // MARK: QR steps

    private mutating func iterate() throws {
        let size = diagonal.count
        if size > 1 {
            let threshold = threshold()
            var high = size - 1
            var stepsLeft = 6 * size * size + 100
            while high > 0 {
                guard let low = block(endingAt: &high, threshold) else { continue }
                if low == high - 1 {
                    solvePair(low)
                    high -= 2
                    continue
                }
                if low > lastBlock.high || high < lastBlock.low {
                    direction = diagonal[low].magnitude >= diagonal[high].magnitude ? 1 : 2
                }
                guard let smallest = convergence(low, high) else { continue }
                lastBlock = (low, high)
                let largest = self.largest(low, high)
                let shift = shift(low, high, smallest, largest)
                stepsLeft -= high - low
                if stepsLeft < 0 { throw MathError.noConvergence("SVD") }
                if direction == 1 {
                    shift == 0 ? stepDownPlainly(low, high) : stepDown(low, high, shift)
                    if beside[high - 1].magnitude <= threshold { beside[high - 1] = 0 }
                } else {
                    shift == 0 ? stepUpPlainly(low, high) : stepUp(low, high, shift)
                    if beside[low].magnitude <= threshold { beside[low] = 0 }
                }
                try Allocation.poll()
            }
        }
        finish()
    }

    /// Below this an element beside the diagonal counts as zero.
    private func threshold() -> Double {
        var smallest = diagonal[0].magnitude
        var mu = smallest
        for index in 1..<diagonal.count where smallest != 0 {
            mu = diagonal[index].magnitude * (mu / (mu + beside[index - 1].magnitude))
            smallest = min(smallest, mu)
        }
        let size = Double(diagonal.count)
        return max(Self.tolerance * smallest / size.squareRoot(), 6 * size * size * Double.leastNormalMagnitude)
    }

    /// The start of the last block that does not fall apart; nil where the last value stands alone.
    private mutating func block(endingAt high: inout Int, _ threshold: Double) -> Int? {
        var low = high - 1
        while low >= 0 && beside[low].magnitude > threshold { low -= 1 }
        if low >= 0 { beside[low] = 0 }
        if low == high - 1 {
            high -= 1
            return nil
        }
        return low + 1
    }

    private func largest(_ low: Int, _ high: Int) -> Double {
        var largest = diagonal[high].magnitude
        for index in low..<high { largest = max(largest, max(diagonal[index].magnitude, beside[index].magnitude)) }
        return largest
    }

    /// A bound of the smallest value of a block; nil where an element was found to be zero.
    private mutating func convergence(_ low: Int, _ high: Int) -> Double? {
        let isDown = direction == 1
        let end = isDown ? high - 1 : low
        let test = isDown ? diagonal[high] : diagonal[low]
        if beside[end].magnitude <= Self.tolerance * test.magnitude {
            beside[end] = 0
            return nil
        }
        var mu = isDown ? diagonal[low].magnitude : diagonal[high].magnitude
        var smallest = mu
        for index in isDown ? Array(low..<high) : Array((low..<high).reversed()) {
            if beside[index].magnitude <= Self.tolerance * mu {
                beside[index] = 0
                return nil
            }
            mu = diagonal[isDown ? index + 1 : index].magnitude * (mu / (mu + beside[index].magnitude))
            smallest = min(smallest, mu)
        }
        return smallest
    }

    private func shift(_ low: Int, _ high: Int, _ smallest: Double, _ largest: Double) -> Double {
        let size = Double(diagonal.count)
        if size * Self.tolerance * (smallest / largest) <= max(Self.precision, 0.01 * Self.tolerance) { return 0 }
        let isDown = direction == 1
        let start = (isDown ? diagonal[low] : diagonal[high]).magnitude
        let shift =
            isDown
            ? TriangularPair.smallestValue(diagonal[high - 1], beside[high - 1], diagonal[high])
            : TriangularPair.smallestValue(diagonal[low], beside[low], diagonal[low + 1])
        if start > 0, (shift / start) * (shift / start) < Self.precision { return 0 }
        return shift
    }

    private mutating func stepDownPlainly(_ low: Int, _ high: Int) {
        var (cosine, oldCosine, oldSine) = (1.0, 1.0, 0.0)
        for i in low..<high {
            var (sine, r) = (0.0, 0.0)
            (cosine, sine, r) = Reflection.rotation(diagonal[i] * cosine, beside[i])
            if i > low { beside[i - 1] = oldSine * r }
            (oldCosine, oldSine, diagonal[i]) = Reflection.rotation(oldCosine * r, diagonal[i + 1] * sine)
            turn(i, right: (cosine, sine), left: (oldCosine, oldSine), isRising: true)
        }
        turnVectors()
        let h = diagonal[high] * cosine
        diagonal[high] = h * oldCosine
        beside[high - 1] = h * oldSine
    }

    private mutating func stepUpPlainly(_ low: Int, _ high: Int) {
        var (cosine, oldCosine, oldSine) = (1.0, 1.0, 0.0)
        for i in stride(from: high, to: low, by: -1) {
            var (sine, r) = (0.0, 0.0)
            (cosine, sine, r) = Reflection.rotation(diagonal[i] * cosine, beside[i - 1])
            if i < high { beside[i] = oldSine * r }
            (oldCosine, oldSine, diagonal[i]) = Reflection.rotation(oldCosine * r, diagonal[i - 1] * sine)
            turn(i - 1, right: (oldCosine, -oldSine), left: (cosine, -sine), isRising: false)
        }
        turnVectors()
        let h = diagonal[low] * cosine
        diagonal[low] = h * oldCosine
        beside[low] = h * oldSine
    }

    private mutating func stepDown(_ low: Int, _ high: Int, _ shift: Double) {
        let first = diagonal[low]
        var f = (first.magnitude - shift) * ((first.sign == .minus ? -1 : 1) + shift / first)
        var g = beside[low]
        for i in low..<high {
            let (cosineR, sineR, r) = Reflection.rotation(f, g)
            if i > low { beside[i - 1] = r }
            f = cosineR * diagonal[i] + sineR * beside[i]
            beside[i] = cosineR * beside[i] - sineR * diagonal[i]
            g = sineR * diagonal[i + 1]
            diagonal[i + 1] *= cosineR
            let (cosineL, sineL, length) = Reflection.rotation(f, g)
            diagonal[i] = length
            f = cosineL * beside[i] + sineL * diagonal[i + 1]
            diagonal[i + 1] = cosineL * diagonal[i + 1] - sineL * beside[i]
            if i < high - 1 {
                g = sineL * beside[i + 1]
                beside[i + 1] *= cosineL
            }
            turn(i, right: (cosineR, sineR), left: (cosineL, sineL), isRising: true)
        }
        turnVectors()
        beside[high - 1] = f
    }

    private mutating func stepUp(_ low: Int, _ high: Int, _ shift: Double) {
        let first = diagonal[high]
        var f = (first.magnitude - shift) * ((first.sign == .minus ? -1 : 1) + shift / first)
        var g = beside[high - 1]
        for i in stride(from: high, to: low, by: -1) {
            let (cosineR, sineR, r) = Reflection.rotation(f, g)
            if i < high { beside[i] = r }
            f = cosineR * diagonal[i] + sineR * beside[i - 1]
            beside[i - 1] = cosineR * beside[i - 1] - sineR * diagonal[i]
            g = sineR * diagonal[i - 1]
            diagonal[i - 1] *= cosineR
            let (cosineL, sineL, length) = Reflection.rotation(f, g)
            diagonal[i] = length
            f = cosineL * beside[i - 1] + sineL * diagonal[i - 1]
            diagonal[i - 1] = cosineL * diagonal[i - 1] - sineL * beside[i - 1]
            if i > low + 1 {
                g = sineL * beside[i - 2]
                beside[i - 2] *= cosineL
            }
            turn(i - 1, right: (cosineL, -sineL), left: (cosineR, -sineR), isRising: false)
        }
        turnVectors()
        beside[low] = f
    }

    private mutating func solvePair(_ low: Int) {
        let pair = TriangularPair(diagonal[low], beside[low], diagonal[low + 1])
        (diagonal[low], beside[low], diagonal[low + 1]) = (pair.larger, 0, pair.smaller)
        turn(low, right: pair.right, left: pair.left, isRising: true)
        turnVectors()
    }

    /// Notes that the vectors `k` and `k + 1` of both sides are to be turned.
    private mutating func turn(_ k: Int, right: (Double, Double), left: (Double, Double), isRising: Bool) {
        if !wantsVectors { return }
        rightTurns.add(k, cosine: right.0, sine: right.1, isRising: isRising)
        leftTurns.add(k, cosine: left.0, sine: left.1, isRising: isRising)
    }

    private mutating func turnVectors() {
        right.turnRows(&rightTurns)
        left.turnRows(&leftTurns)
    }

    /// Makes the values positive and brings them into descending order.
    private mutating func finish() {
        let size = diagonal.count
        for index in 0..<size where diagonal[index] < 0 || diagonal[index].sign == .minus {
            diagonal[index] = -diagonal[index]
            if wantsVectors { right.scaleRow(index, by: -1) }
        }
        for end in stride(from: size - 1, to: 0, by: -1) {
            var least = 0
            for index in 1...end where diagonal[index] <= diagonal[least] { least = index }
            if least == end { continue }
            diagonal.swapAt(least, end)
            if wantsVectors {
                left.swapRows(least, end)
                right.swapRows(least, end)
            }
        }
    }
}

/// The singular values of [[f, g], [0, h]] and their vectors (LAPACK's dlasv2 and dlas2).
private struct TriangularPair {
    let larger: Double
    let smaller: Double
    let left: (cosine: Double, sine: Double)
    let right: (cosine: Double, sine: Double)

    init(_ f: Double, _ g: Double, _ h: Double) {
        let isSwapped = h.magnitude > f.magnitude
        let (ft, ht) = isSwapped ? (h, f) : (f, h)
        let (fa, ha, ga) = (ft.magnitude, ht.magnitude, g.magnitude)
        var (smallest, largest) = (ha, fa)
        var (cl, sl, cr, sr) = (1.0, 0.0, 1.0, 0.0)
        var place = isSwapped ? 3 : 1
        if ga > fa { place = 2 }
        if ga > fa && fa / ga < Double.ulpOfOne / 2 {
            largest = ga
            smallest = ha > 1 ? fa / (ga / ha) : fa / ga * ha
            (cl, sl, sr, cr) = (1, ht / g, 1, ft / g)
        } else if ga > 0 {
            let d = fa - ha
            var l = d == fa ? 1 : d / fa
            let m = g / ft
            var t = 2 - l
            let (mm, s) = (m * m, (t * t + m * m).squareRoot())
            let r = l == 0 ? m.magnitude : (l * l + mm).squareRoot()
            let a = 0.5 * (s + r)
            (smallest, largest) = (ha / a, fa * a)
            if mm == 0 {
                t =
                    l == 0
                    ? Self.sign(2, ft) * Self.sign(1, g) : g / Self.sign(d, ft) + m / t
            } else {
                t = (m / (s + t) + m / (r + l)) * (1 + a)
            }
            l = (t * t + 4).squareRoot()
            (cr, sr) = (2 / l, t / l)
            (cl, sl) = ((cr + sr * m) / a, ht / ft * sr / a)
        }
        left = isSwapped ? (sr, cr) : (cl, sl)
        right = isSwapped ? (sl, cl) : (cr, sr)
        let signs =
            place == 1
            ? Self.sign(1, right.cosine) * Self.sign(1, left.cosine) * Self.sign(1, f)
            : place == 2
                ? Self.sign(1, right.sine) * Self.sign(1, left.cosine) * Self.sign(1, g)
                : Self.sign(1, right.sine) * Self.sign(1, left.sine) * Self.sign(1, h)
        larger = Self.sign(largest, signs)
        smaller = Self.sign(smallest, signs * Self.sign(1, f) * Self.sign(1, h))
    }

    private static func sign(_ size: Double, _ sign: Double) -> Double { Double(signOf: sign, magnitudeOf: size) }

    /// The smaller singular value alone.
    static func smallestValue(_ f: Double, _ g: Double, _ h: Double) -> Double {
        let (fa, ga, ha) = (f.magnitude, g.magnitude, h.magnitude)
        let (least, most) = (min(fa, ha), max(fa, ha))
        if least == 0 { return 0 }
        let (s, t) = (1 + least / most, (most - least) / most)
        if ga < most {
            let u = (ga / most) * (ga / most)
            return least * (2 / ((s * s + u).squareRoot() + (t * t + u).squareRoot()))
        }
        let u = most / ga
        if u == 0 { return least * most / ga }
        let c = 1 / ((1 + (s * u) * (s * u)).squareRoot() + (1 + (t * u) * (t * u)).squareRoot())
        return least * c * u * 2
    }
}
