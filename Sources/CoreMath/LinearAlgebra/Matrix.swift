import CVector

/// A matrix of floating-point numbers in row-major order, for the decompositions.
struct Matrix {
    let rows: Int
    let columns: Int
    private(set) var elements: [Double]

    init(rows: Int, columns: Int) throws {
        let count = try Shape.count([rows, columns])
        try Allocation.check(count: count, shape: [rows, columns])
        self.rows = rows
        self.columns = columns
        elements = [Double](repeating: 0, count: count)
    }

    /// Takes a copy of an array with two axes; a vector becomes a column.
    init(_ array: NDArray) throws {
        try Allocation.check(count: array.count, shape: array.shape)
        rows = array.shape[0]
        columns = array.dimensions == 1 ? 1 : array.shape[1]
        elements = array.doubles
    }

    static func identity(_ size: Int) throws -> Matrix {
        var result = try Matrix(rows: size, columns: size)
        for index in 0..<size { result[index, index] = 1 }
        return result
    }

    subscript(row: Int, column: Int) -> Double {
        @inline(__always) get { elements[row &* columns &+ column] }
        @inline(__always) set { elements[row &* columns &+ column] = newValue }
    }

    /// The elements as an array of the given shape, by default (rows, columns).
    func array(_ shape: [Int]? = nil) throws -> NDArray { try NDArray.of(elements, shape: shape ?? [rows, columns]) }

    func transposed() throws -> Matrix {
        var result = try Matrix(rows: columns, columns: rows)
        let (height, width) = (rows, columns)
        elements.withUnsafeBufferPointer { space in
            result.withRows { target in
                guard let source = space.baseAddress else { return }
                // A line of the cache is written whole, from as many that are read along.
                for start in stride(from: 0, to: height, by: Self.lineLength) {
                    let end = min(start + Self.lineLength, height)
                    for column in 0..<width {
                        for row in start..<end { target[column &* height &+ row] = source[row &* width &+ column] }
                    }
                }
            }
        }
        return result
    }

    /// Numbers in a line of the processor's cache.
    private static let lineLength = 8

    func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }

    // MARK: Steps of elimination and rotation, on whole rows

    /// Calls `body` with the address of the first element; there is one.
    mutating func withRows(_ body: (UnsafeMutablePointer<Double>) throws -> Void) rethrows {
        try elements.withUnsafeMutableBufferPointer { space in
            if let base = space.baseAddress { try body(base) }
        }
    }

    /// Adds `factor` times row `source` to row `target`, from column `start` on.
    mutating func addRow(_ source: Int, times factor: Double, to target: Int, from start: Int = 0) {
        let width = columns
        elements.withUnsafeMutableBufferPointer { space in
            guard let base = space.baseAddress, start < width else { return }
            cv_add_scaled(width - start, factor, base + source * width + start, base + target * width + start)
        }
    }

    mutating func swapRows(_ first: Int, _ second: Int) {
        if first == second { return }
        let width = columns
        withRows { base in
            let (a, b) = (base + first * width, base + second * width)
            for column in 0..<width { (a[column], b[column]) = (b[column], a[column]) }
        }
    }

    mutating func swapColumns(_ first: Int, _ second: Int) {
        if first == second { return }
        for row in 0..<rows { elements.swapAt(row * columns + first, row * columns + second) }
    }

    mutating func scaleRow(_ row: Int, by factor: Double) {
        for column in 0..<columns { self[row, column] *= factor }
    }

    mutating func divideRow(_ row: Int, by divisor: Double) {
        let width = columns
        withRows { base in
            var same = divisor
            cv_divide(width, base + row * width, 1, &same, 0, base + row * width)
        }
    }

    /// Replaces rows p and q by cosine p - sine q and sine p + cosine q.
    mutating func rotateRows(_ p: Int, _ q: Int, cosine: Double, sine: Double) {
        let width = columns
        elements.withUnsafeMutableBufferPointer { space in
            guard let base = space.baseAddress else { return }
            let (first, second) = (base + p * width, base + q * width)
            var index = 0
            while index < width {
                let (x, y) = (first[index], second[index])
                first[index] = cosine * x - sine * y
                second[index] = sine * x + cosine * y
                index &+= 1
            }
        }
    }

    /// The sum of products of two rows.
    func dotRows(_ first: Int, _ second: Int) -> Double {
        elements.withUnsafeBufferPointer { space in
            guard let base = space.baseAddress else { return 0 }
            return MatrixKernel.dot(columns, base + first * columns, 1, base + second * columns, 1)
        }
    }

    /// Applies I - scale v v^T from the left, where v has zeros above row `start`.
    mutating func reflect(_ vector: [Double], scale: Double, fromRow start: Int, fromColumn first: Int = 0) {
        if scale == 0 || first >= columns { return }
        let (width, height) = (columns, rows)
        elements.withUnsafeMutableBufferPointer { space in
            guard let base = space.baseAddress else { return }
            var sums = [Double](repeating: 0, count: width)
            sums.withUnsafeMutableBufferPointer { sums in
                guard let total = sums.baseAddress else { return }
                let count = width - first
                for row in start..<height {
                    cv_add_scaled(count, vector[row], base + row * width + first, total + first)
                }
                for row in start..<height {
                    cv_add_scaled(count, -scale * vector[row], total + first, base + row * width + first)
                }
            }
        }
    }
}

extension NDArray {
    /// Returns the array as a matrix; throws unless it has two axes.
    func matrix() throws -> Matrix {
        guard dimensions == 2 else { throw MathError.needsMatrix(dimensions: dimensions, atLeast: true) }
        return try Matrix(self)
    }

    /// Returns the array as a square matrix; throws unless it is one.
    func squareMatrix() throws -> Matrix {
        guard dimensions >= 2 else { throw MathError.needsMatrix(dimensions: dimensions, atLeast: true) }
        guard shape[dimensions - 1] == shape[dimensions - 2] else { throw MathError.notSquare }
        return try matrix()
    }
}
