/// A = Q diag(d) Q^T for a symmetric matrix.
///
/// Householder reduction to tridiagonal form, then implicit QL or QR steps with Wilkinson's shift: G. H. Golub and
/// C. F. Van Loan, "Matrix Computations", 4th ed. (2013), section 8.3; steps and signs in the order of LAPACK's dsytd2
/// and dsteqr, so that the signs of the vectors agree with it.
struct SymmetricEigenvalues {
    /// The eigenvalues in ascending order.
    private(set) var values: [Double]
    /// The eigenvectors as rows.
    private(set) var vectors: Matrix
    /// What stands beside the diagonal of the tridiagonal form.
    private var beside: [Double]
    private let wantsVectors: Bool
    private var turns = TurnChain()

    private static let precision = Double.ulpOfOne / 2

    /// Decomposes a matrix of finite numbers of which the lower half is read. O(n^3)
    init(_ matrix: Matrix, wantsVectors: Bool) throws {
        let size = matrix.rows
        self.wantsVectors = wantsVectors
        values = [Double](repeating: 0, count: size)
        beside = values
        vectors = try wantsVectors ? Matrix.identity(size) : Matrix(rows: 0, columns: 0)
        let largest = matrix.elements.reduce(0) { max($0, $1.magnitude) }
        var scaled = matrix
        // A power of two, so that scaling rounds nothing.
        let scale =
            largest > 0x1p400 || (largest > 0 && largest < 0x1p-400)
            ? Double(sign: .plus, exponent: -largest.exponent, significand: 1) : 1
        if scale != 1 { for row in 0..<size { scaled.scaleRow(row, by: scale) } }
        let reflections = try reduce(&scaled)
        if wantsVectors { try reflections.applyBackwards(to: &vectors, areUnitRows: true) }
        try iterate()
        if scale != 1 { for index in 0..<size { values[index] /= scale } }
        sort()
    }

    // MARK: Tridiagonal form

    private mutating func reduce(_ matrix: inout Matrix) throws -> Reflections {
        let size = matrix.rows
        var reflections = Reflections(from: 1)
        for row in 0..<size { for column in row + 1..<max(row + 1, size) { matrix[row, column] = matrix[column, row] } }
        for i in 0..<max(0, size - 1) {
            let start = i + 1
            let (vector, scale, head) = Reflection.make((start..<size).map { matrix[$0, i] })
            beside[i] = head
            values[i] = matrix[i, i]
            reflections.append((vector, scale))
            if scale == 0 { continue }
            var products = [Double](repeating: 0, count: size - start)
            matrix.multiplyBlock(from: start, vector, &products)
            var total = 0.0
            for index in vector.indices {
                products[index] *= scale
                total += products[index] * vector[index]
            }
            let alpha = -0.5 * scale * total
            for index in vector.indices { products[index] += alpha * vector[index] }
            matrix.subtractOuterProducts(from: start, vector, products)
            try Allocation.poll()
        }
        if size > 0 { values[size - 1] = matrix[size - 1, size - 1] }
        return reflections
    }

    // MARK: QL and QR steps

    private mutating func iterate() throws {
        let size = values.count
        var (first, steps) = (0, 0)
        while first < size {
            if first > 0 { beside[first - 1] = 0 }
            var last = first
            while last < size - 1 {
                let test = beside[last].magnitude
                if test == 0 { break }
                let bound = values[last].magnitude.squareRoot() * values[last + 1].magnitude.squareRoot()
                if test <= bound * Self.precision {
                    beside[last] = 0
                    break
                }
                last += 1
            }
            let (start, end) = (first, last)
            first = last + 1
            if start == end { continue }
            if values[end].magnitude < values[start].magnitude {
                try runUpwards(from: end, to: start, &steps)
            } else {
                try runDownwards(from: start, to: end, &steps)
            }
        }
    }

    private func isSmall(_ index: Int) -> Bool {
        let square = beside[index] * beside[index]
        return square <= Self.precision * Self.precision * values[index].magnitude * values[index + 1].magnitude
            + Double.leastNormalMagnitude
    }

    private func checkSteps(_ steps: inout Int) throws {
        steps += 1
        if steps > 30 * values.count { throw MathError.noConvergence("Eigenvalues") }
        if steps & 7 == 7 { try Allocation.poll() }
    }

    /// QL: eigenvalues are found from the top of the block on.
    private mutating func runDownwards(from start: Int, to end: Int, _ steps: inout Int) throws {
        var l = start
        while l <= end {
            var m = l
            while m < end && !isSmall(m) { m += 1 }
            if m < end { beside[m] = 0 }
            let p0 = values[l]
            if m == l {
                l += 1
                continue
            }
            if m == l + 1 {
                let pair = SymmetricPair(values[l], beside[l], values[l + 1])
                turn(l, pair.cosine, pair.sine, isRising: true)
                turnVectors()
                (values[l], values[l + 1], beside[l]) = (pair.larger, pair.smaller, 0)
                l += 2
                continue
            }
            try checkSteps(&steps)
            var g = (values[l + 1] - p0) / (2 * beside[l])
            var r = Reflection.length(g, 1)
            g = values[m] - p0 + beside[l] / (g + (g.sign == .minus ? -r : r))
            var (s, c, p) = (1.0, 1.0, 0.0)
            for i in stride(from: m - 1, through: l, by: -1) {
                let (f, b) = (s * beside[i], c * beside[i])
                (c, s, r) = Reflection.rotation(g, f)
                if i != m - 1 { beside[i + 1] = r }
                g = values[i + 1] - p
                r = (values[i] - g) * s + 2 * c * b
                p = s * r
                values[i + 1] = g + p
                g = c * r - b
                turn(i, c, -s, isRising: false)
            }
            turnVectors()
            values[l] -= p
            beside[l] = g
        }
    }

    /// QR: eigenvalues are found from the bottom of the block on.
    private mutating func runUpwards(from start: Int, to end: Int, _ steps: inout Int) throws {
        var l = start
        while l >= end {
            var m = l
            while m > end && !isSmall(m - 1) { m -= 1 }
            if m > end { beside[m - 1] = 0 }
            let p0 = values[l]
            if m == l {
                l -= 1
                continue
            }
            if m == l - 1 {
                let pair = SymmetricPair(values[l - 1], beside[l - 1], values[l])
                turn(l - 1, pair.cosine, pair.sine, isRising: true)
                turnVectors()
                (values[l - 1], values[l], beside[l - 1]) = (pair.larger, pair.smaller, 0)
                l -= 2
                continue
            }
            try checkSteps(&steps)
            var g = (values[l - 1] - p0) / (2 * beside[l - 1])
            var r = Reflection.length(g, 1)
            g = values[m] - p0 + beside[l - 1] / (g + (g.sign == .minus ? -r : r))
            var (s, c, p) = (1.0, 1.0, 0.0)
            for i in m..<l {
                let (f, b) = (s * beside[i], c * beside[i])
                (c, s, r) = Reflection.rotation(g, f)
                if i != m { beside[i - 1] = r }
                g = values[i] - p
                r = (values[i + 1] - g) * s + 2 * c * b
                p = s * r
                values[i] = g + p
                g = c * r - b
                turn(i, c, s, isRising: true)
            }
            turnVectors()
            values[l] -= p
            beside[l - 1] = g
        }
    }

    /// Notes that the vectors `k` and `k + 1` are to be turned.
    private mutating func turn(_ k: Int, _ cosine: Double, _ sine: Double, isRising: Bool) {
        if wantsVectors { turns.add(k, cosine: cosine, sine: sine, isRising: isRising) }
    }

    private mutating func turnVectors() {
        if wantsVectors { vectors.turnRows(&turns) }
    }

    private mutating func sort() {
        for i in 0..<max(0, values.count - 1) {
            var least = i
            for j in i + 1..<values.count where values[j] < values[least] { least = j }
            if least == i { continue }
            values.swapAt(i, least)
            if wantsVectors { vectors.swapRows(i, least) }
        }
    }
}

/// The eigenvalues of [[a, b], [b, c]], the larger in size first, and the vector of that one (LAPACK's dlaev2).
private struct SymmetricPair {
    let larger: Double
    let smaller: Double
    let cosine: Double
    let sine: Double

    init(_ a: Double, _ b: Double, _ c: Double) {
        let (sum, gap, twice) = (a + c, a - c, b + b)
        let (most, least) = a.magnitude > c.magnitude ? (a, c) : (c, a)
        let (adf, ab) = (gap.magnitude, twice.magnitude)
        let root =
            adf > ab
            ? adf * (1 + (ab / adf) * (ab / adf)).squareRoot()
            : adf < ab ? ab * (1 + (adf / ab) * (adf / ab)).squareRoot() : ab * 2.0.squareRoot()
        var sign = 1.0
        if sum == 0 {
            larger = 0.5 * root
            smaller = -0.5 * root
        } else {
            sign = sum < 0 ? -1 : 1
            larger = 0.5 * (sum + sign * root)
            smaller = most / larger * least - b / larger * b
        }
        let turn = gap >= 0 ? gap + root : gap - root
        let otherSign = gap >= 0 ? 1.0 : -1
        var (cosine, sine) = (1.0, 0.0)
        if turn.magnitude > ab {
            let cotangent = -twice / turn
            sine = 1 / (1 + cotangent * cotangent).squareRoot()
            cosine = cotangent * sine
        } else if ab != 0 {
            let tangent = -turn / twice
            cosine = 1 / (1 + tangent * tangent).squareRoot()
            sine = tangent * cosine
        }
        if sign == otherSign { (cosine, sine) = (-sine, cosine) }
        self.cosine = cosine
        self.sine = sine
    }
}

extension LinearAlgebra {
    /// Returns the eigenvalues of a symmetric matrix in ascending order, and unit eigenvectors as
    /// columns (n, n); the lower half of the matrix is read. O(n^3)
    public static func symmetricEigen(_ matrix: NDArray) throws -> (values: NDArray, vectors: NDArray) {
        let found = try symmetric(matrix, wantsVectors: true)
        return (try NDArray.of(found.values), try found.vectors.array().transposed)
    }

    /// Returns the eigenvalues of a symmetric matrix in ascending order.
    public static func symmetricEigenvalues(_ matrix: NDArray) throws -> NDArray {
        try NDArray.of(symmetric(matrix, wantsVectors: false).values)
    }

    private static func symmetric(_ matrix: NDArray, wantsVectors: Bool) throws -> SymmetricEigenvalues {
        let square = try matrix.squareMatrix()
        guard square.elements.allSatisfy({ $0.isFinite }) else { throw MathError.noConvergence("Eigenvalues") }
        return try SymmetricEigenvalues(square, wantsVectors: wantsVectors)
    }
}
