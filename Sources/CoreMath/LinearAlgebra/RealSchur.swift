/// A = Z T Z^T with T upper triangular but for blocks of two on its diagonal, one for each pair of complex eigenvalues.
///
/// Balancing, reduction to Hessenberg form by Householder reflections, then the implicit double-shift QR algorithm:
/// G. H. Golub and C. F. Van Loan, "Matrix Computations", 4th ed. (2013), sections 7.4 and 7.5; the order of the steps,
/// shifts and the standard form of the blocks are LAPACK's (dgebal, dgehrd, dlahqr, dlanv2), so that signs and order of
/// the results agree with it.
struct RealSchur {
    /// T.
    private(set) var triangle: Matrix
    /// Z, of the balanced matrix.
    private(set) var vectors: Matrix
    /// The eigenvalues: real and imaginary parts.
    private(set) var real: [Double]
    private(set) var imaginary: [Double]
    private let balance: Balance
    private let wantsVectors: Bool

    private static let precision = Double.ulpOfOne

    /// Decomposes a square matrix of finite numbers. O(n^3)
    init(_ matrix: Matrix, wantsVectors: Bool) throws {
        let size = matrix.rows
        self.wantsVectors = wantsVectors
        triangle = matrix
        vectors = try Matrix.identity(size)
        real = [Double](repeating: 0, count: size)
        imaginary = real
        balance = Balance(&triangle)
        try reduceToHessenberg()
        for index in 0..<size { real[index] = triangle[index, index] }
        try iterate()
    }

    // MARK: Hessenberg form

    private mutating func reduceToHessenberg() throws {
        let (low, high) = (balance.low, balance.high)
        guard high - low >= 2 else { return }
        var reflections: [(start: Int, vector: [Double], scale: Double)] = []
        for column in low..<high - 1 {
            let start = column + 1
            let below = (start...high).map { triangle[$0, column] }
            let (vector, scale, head) = Reflection.make(below)
            for i in start...high { triangle[i, column] = 0 }
            triangle[start, column] = head
            reflections.append((start, vector, scale))
            if scale == 0 { continue }
            for row in 0...high {
                var sum = 0.0
                for (offset, factor) in vector.enumerated() { sum += triangle[row, start + offset] * factor }
                sum *= scale
                for (offset, factor) in vector.enumerated() { triangle[row, start + offset] -= sum * factor }
            }
            Self.reflect(&triangle, vector, scale, start, from: column + 1)
            try Allocation.poll()
        }
        if !wantsVectors { return }
        for reflection in reflections.reversed() where reflection.scale != 0 {
            Self.reflect(&vectors, reflection.vector, reflection.scale, reflection.start, from: 0)
        }
    }

    /// Applies I - scale v v^T from the left to the rows from `start` on.
    private static func reflect(
        _ matrix: inout Matrix, _ vector: [Double], _ scale: Double, _ start: Int, from first: Int
    ) {
        var sums = [Double](repeating: 0, count: matrix.columns)
        for (offset, factor) in vector.enumerated() {
            for column in first..<matrix.columns { sums[column] += factor * matrix[start + offset, column] }
        }
        for (offset, factor) in vector.enumerated() {
            for column in first..<matrix.columns { matrix[start + offset, column] -= scale * factor * sums[column] }
        }
    }

    // MARK: QR iteration

    private mutating func iterate() throws {
        let (low, high) = (balance.low, balance.high)
        var last = high
        let limit = 30 * max(10, high - low + 1)
        while last >= low {
            var start = low
            var isolated = false
            var count = 0
            for _ in 0...limit {
                start = smallSubdiagonal(low, last)
                if start > low { triangle[start, start - 1] = 0 }
                if start >= last - 1 {
                    isolated = true
                    break
                }
                count += 1
                step(start, last, shifts(start, last, count))
                try Allocation.poll()
            }
            guard isolated else { throw MathError.noConvergence("Eigenvalues") }
            if start == last {
                real[last] = triangle[last, last]
                imaginary[last] = 0
            } else {
                standardize(last - 1)
            }
            last = start - 1
        }
    }

    /// The last row above `last` whose element left of the diagonal counts as zero.
    private func smallSubdiagonal(_ low: Int, _ last: Int) -> Int {
        let smallest = Double.leastNormalMagnitude * (Double(balance.high - low + 1) / Self.precision)
        var k = last
        while k > low {
            let below = triangle[k, k - 1].magnitude
            if below <= smallest { break }
            var test = triangle[k - 1, k - 1].magnitude + triangle[k, k].magnitude
            if test == 0 {
                if k - 2 >= low { test += triangle[k - 1, k - 2].magnitude }
                if k + 1 <= balance.high { test += triangle[k + 1, k].magnitude }
            }
            if below <= Self.precision * test {
                let above = triangle[k - 1, k].magnitude
                let (ab, ba) = (max(below, above), min(below, above))
                let (d, gap) = (triangle[k, k].magnitude, (triangle[k - 1, k - 1] - triangle[k, k]).magnitude)
                let (aa, bb) = (max(d, gap), min(d, gap))
                let sum = aa + ab
                if ba * (ab / sum) <= max(smallest, Self.precision * (bb * (aa / sum))) { break }
            }
            k -= 1
        }
        return k
    }

    private struct Shifts {
        var real1 = 0.0
        var imaginary1 = 0.0
        var real2 = 0.0
        var imaginary2 = 0.0
    }

    /// The eigenvalues of the last block, or exceptional ones each tenth time.
    private func shifts(_ start: Int, _ last: Int, _ count: Int) -> Shifts {
        let h = triangle
        var (h11, h12) = (h[last - 1, last - 1], h[last - 1, last])
        var (h21, h22) = (h[last, last - 1], h[last, last])
        if count % 20 == 0 {
            let s = h[last, last - 1].magnitude + h[last - 1, last - 2].magnitude
            (h11, h12, h21) = (0.75 * s + h[last, last], -0.4375 * s, s)
            h22 = h11
        } else if count % 10 == 0 {
            let s = h[start + 1, start].magnitude + h[start + 2, start + 1].magnitude
            (h11, h12, h21) = (0.75 * s + h[start, start], -0.4375 * s, s)
            h22 = h11
        }
        let s = h11.magnitude + h12.magnitude + h21.magnitude + h22.magnitude
        if s == 0 { return Shifts() }
        (h11, h12, h21, h22) = (h11 / s, h12 / s, h21 / s, h22 / s)
        let middle = (h11 + h22) / 2
        let determinant = (h11 - middle) * (h22 - middle) - h12 * h21
        let root = determinant.magnitude.squareRoot()
        if determinant >= 0 {
            return Shifts(real1: middle * s, imaginary1: root * s, real2: middle * s, imaginary2: -root * s)
        }
        let (first, second) = (middle + root, middle - root)
        let nearest = (first - h22).magnitude <= (second - h22).magnitude ? first : second
        return Shifts(real1: nearest * s, real2: nearest * s)
    }

    /// One sweep with two shifts over the rows from `start` to `last`.
    private mutating func step(_ start: Int, _ last: Int, _ shifts: Shifts) {
        var m = last - 2
        var v = firstColumn(m, shifts)
        while m > start {
            let h00 = triangle[m - 1, m - 1].magnitude
            let h11 = triangle[m, m].magnitude
            let h22 = triangle[m + 1, m + 1].magnitude
            if triangle[m, m - 1].magnitude * (v[1].magnitude + v[2].magnitude)
                <= Self.precision * v[0].magnitude * (h00 + h11 + h22)
            {
                break
            }
            m -= 1
            v = firstColumn(m, shifts)
        }
        for k in m..<last {
            let count = min(3, last - k + 1)
            if k > m { v = (0..<count).map { triangle[k + $0, k - 1] } }
            let (vector, scale, head) = Reflection.make(Array(v.prefix(count)))
            if k > m {
                triangle[k, k - 1] = head
                triangle[k + 1, k - 1] = 0
                if k < last - 1 { triangle[k + 2, k - 1] = 0 }
            } else if m > start {
                triangle[k, k - 1] *= 1 - scale
            }
            apply(vector, scale, k, start, last)
        }
    }

    private func firstColumn(_ m: Int, _ shifts: Shifts) -> [Double] {
        let h = triangle
        var s = (h[m, m] - shifts.real2).magnitude + shifts.imaginary2.magnitude + h[m + 1, m].magnitude
        let below = h[m + 1, m] / s
        let first =
            below * h[m, m + 1] + (h[m, m] - shifts.real1) * ((h[m, m] - shifts.real2) / s)
            - shifts.imaginary1 * (shifts.imaginary2 / s)
        let second = below * (h[m, m] + h[m + 1, m + 1] - shifts.real1 - shifts.real2)
        let third = below * h[m + 2, m + 1]
        s = first.magnitude + second.magnitude + third.magnitude
        return [first / s, second / s, third / s]
    }

    /// Applies a reflection of two or three rows from both sides.
    private mutating func apply(_ v: [Double], _ scale: Double, _ k: Int, _ start: Int, _ last: Int) {
        let (v2, v3) = (v[1], v.count > 2 ? v[2] : 0)
        let (t1, t2, t3) = (scale, scale * v2, scale * v3)
        let isTriple = v.count > 2
        let firstRow = wantsVectors ? 0 : start
        let lastColumn = wantsVectors ? triangle.columns - 1 : last
        for j in k...lastColumn {
            let third = isTriple ? v3 * triangle[k + 2, j] : 0
            let sum = triangle[k, j] + v2 * triangle[k + 1, j] + third
            triangle[k, j] -= sum * t1
            triangle[k + 1, j] -= sum * t2
            if isTriple { triangle[k + 2, j] -= sum * t3 }
        }
        let end = min(k + 3, last)
        func turnColumns(_ matrix: inout Matrix, _ rows: ClosedRange<Int>) {
            for j in rows {
                let third = isTriple ? v3 * matrix[j, k + 2] : 0
                let sum = matrix[j, k] + v2 * matrix[j, k + 1] + third
                matrix[j, k] -= sum * t1
                matrix[j, k + 1] -= sum * t2
                if isTriple { matrix[j, k + 2] -= sum * t3 }
            }
        }
        turnColumns(&triangle, firstRow...end)
        if wantsVectors { turnColumns(&vectors, 0...vectors.rows - 1) }
    }

    /// Turns the block of rows `k` and `k + 1` to standard form, and notes its eigenvalues.
    private mutating func standardize(_ k: Int) {
        var block = SchurBlock(
            a: triangle[k, k], b: triangle[k, k + 1], c: triangle[k + 1, k], d: triangle[k + 1, k + 1])
        let (cosine, sine) = block.standardize()
        (triangle[k, k], triangle[k, k + 1]) = (block.a, block.b)
        (triangle[k + 1, k], triangle[k + 1, k + 1]) = (block.c, block.d)
        (real[k], real[k + 1]) = (block.a, block.d)
        let imaginary = block.c == 0 ? 0 : block.b.magnitude.squareRoot() * block.c.magnitude.squareRoot()
        (self.imaginary[k], self.imaginary[k + 1]) = (imaginary, -imaginary)
        if !wantsVectors { return }
        for j in k + 2..<max(k + 2, triangle.columns) {
            let (x, y) = (triangle[k, j], triangle[k + 1, j])
            triangle[k, j] = cosine * x + sine * y
            triangle[k + 1, j] = cosine * y - sine * x
        }
        func turn(_ matrix: inout Matrix, _ count: Int) {
            for j in 0..<count {
                let (x, y) = (matrix[j, k], matrix[j, k + 1])
                matrix[j, k] = cosine * x + sine * y
                matrix[j, k + 1] = cosine * y - sine * x
            }
        }
        turn(&triangle, k)
        turn(&vectors, vectors.rows)
    }

    // MARK: Eigenvectors

    /// The eigenvectors of length 1 as columns; all eigenvalues must be real.
    func eigenvectors() throws -> Matrix {
        let size = triangle.rows
        var result = try Matrix(rows: size, columns: size)
        for column in 0..<size {
            let value = real[column]
            let smallest = max(
                Self.precision * value.magnitude, Double.leastNormalMagnitude * (Double(size) / Self.precision))
            var x = [Double](repeating: 0, count: size)
            x[column] = 1
            for row in 0..<column { x[row] = -triangle[row, column] }
            for j in stride(from: column - 1, through: 0, by: -1) {
                var divisor = triangle[j, j] - value
                if divisor.magnitude < smallest { divisor = smallest }
                x[j] /= divisor
                for row in 0..<j { x[row] -= x[j] * triangle[row, j] }
                // Kept from overflowing: only the direction counts.
                let largest = x.reduce(0) { max($0, $1.magnitude) }
                if largest > 1e100 { for row in 0...column { x[row] /= largest } }
            }
            var vector = [Double](repeating: 0, count: size)
            for row in 0..<size {
                var sum = 0.0
                for k in 0...column { sum += vectors[row, k] * x[k] }
                vector[row] = sum
            }
            balance.undo(&vector)
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for row in 0..<size { result[row, column] = vector[row] / length }
            try Allocation.poll()
        }
        return result
    }
}

/// A block of two rows of a real Schur form.
private struct SchurBlock {
    var a: Double
    var b: Double
    var c: Double
    var d: Double

    /// Turns the block so that it is triangular, or has equal diagonal elements; returns cosine and sine.
    mutating func standardize() -> (Double, Double) {
        if c == 0 { return (1, 0) }
        if b == 0 {
            (a, d, b, c) = (d, a, -c, 0)
            return (0, 1)
        }
        if a - d == 0 && (b < 0) != (c < 0) { return (1, 0) }
        let gap = a - d
        let p = 0.5 * gap
        let (most, least) = (max(b.magnitude, c.magnitude), min(b.magnitude, c.magnitude))
        let signed = (b < 0) != (c < 0) ? -least : least
        let scale = max(p.magnitude, most)
        let z = p / scale * p + most / scale * signed
        guard z >= 4 * Double.ulpOfOne else { return equalize(gap) }
        let shifted = p + (p.sign == .minus ? -1 : 1) * scale.squareRoot() * z.squareRoot()
        a = d + shifted
        d -= most / shifted * signed
        let length = Reflection.length(c, shifted)
        let (cosine, sine) = (shifted / length, c / length)
        (b, c) = (b - c, 0)
        return (cosine, sine)
    }

    /// Makes the diagonal elements equal; then the eigenvalues are complex, or nearly equal.
    private mutating func equalize(_ gap: Double) -> (Double, Double) {
        let sigma = b + c
        let tau = Reflection.length(sigma, gap)
        var cosine = (0.5 * (1 + sigma.magnitude / tau)).squareRoot()
        var sine = -(0.5 * gap / (tau * cosine)) * (sigma.sign == .minus ? -1 : 1)
        let (aa, bb) = (a * cosine + b * sine, -a * sine + b * cosine)
        let (cc, dd) = (c * cosine + d * sine, -c * sine + d * cosine)
        (a, b) = (aa * cosine + cc * sine, bb * cosine + dd * sine)
        (c, d) = (-aa * sine + cc * cosine, -bb * sine + dd * cosine)
        let middle = 0.5 * (a + d)
        (a, d) = (middle, middle)
        if c == 0 { return (cosine, sine) }
        if b == 0 {
            (b, c) = (-c, 0)
            return (-sine, cosine)
        }
        guard (b < 0) == (c < 0) else { return (cosine, sine) }
        let (rootB, rootC) = (b.magnitude.squareRoot(), c.magnitude.squareRoot())
        let p = (c.sign == .minus ? -1 : 1) * rootB * rootC
        let factor = 1 / (b + c).magnitude.squareRoot()
        (a, d) = (middle + p, middle - p)
        (b, c) = (b - c, 0)
        let (turnCosine, turnSine) = (rootB * factor, rootC * factor)
        (cosine, sine) = (cosine * turnCosine - sine * turnSine, cosine * turnSine + sine * turnCosine)
        return (cosine, sine)
    }
}
