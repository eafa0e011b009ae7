/// Householder reflections of which each begins one place behind the one before it, in the order in which they were made.
struct Reflections {
    typealias Item = (vector: [Double], scale: Double)

    private(set) var items: [Item] = []
    /// The place in which the first vector begins.
    let start: Int

    init(from start: Int = 0) { self.start = start }

    mutating func append(_ item: Item) { items.append(item) }

    /// So many are applied together; fewer than twice as many go one by one.
    private static let blockCount = 24

    /// Applies them to the rows of a matrix, each seen as a column, the last reflection first. O(rows columns count)
    /// - Parameter areUnitRows: whether the rows are unit vectors at first, of which a reflection meets none but those
    ///   from its own place on.
    func applyBackwards(to matrix: inout Matrix, areUnitRows: Bool) throws {
        if items.count < 2 * Self.blockCount {
            for (place, item) in items.enumerated().reversed() where item.scale != 0 {
                let first = start + place
                matrix.reflectRows(item.vector, scale: item.scale, from: first, firstRow: areUnitRows ? first : 0)
                try Allocation.poll()
            }
            return
        }
        for place in stride(
            from: (items.count - 1) / Self.blockCount * Self.blockCount, through: 0, by: -Self.blockCount)
        {
            let block = BlockReflection(items[place..<min(place + Self.blockCount, items.count)])
            let first = start + place
            try block.applyBackwards(to: &matrix, from: first, firstRow: areUnitRows ? first : 0)
            try Allocation.poll()
        }
    }
}

/// The product of several reflections as I - V T V^T with T upper triangular.
///
/// R. Schreiber and C. Van Loan (1989), "A storage-efficient WY representation for products of Householder
/// transformations", SIAM J. Sci. Stat. Comput. 10, 53-57.
private struct BlockReflection {
    private let count: Int
    private let length: Int
    /// The vectors as rows, (count, length), each with zeros before its own beginning.
    private var vectors: [Double]
    /// -T, (count, count).
    private var negativeFactor: [Double]

    init(_ items: ArraySlice<Reflections.Item>) {
        count = items.count
        length = items.first?.vector.count ?? 0
        vectors = [Double](repeating: 0, count: count * length)
        negativeFactor = [Double](repeating: 0, count: count * count)
        for (row, item) in items.enumerated() {
            vectors.replaceSubrange(row * length + row..<(row + 1) * length, with: item.vector)
            negativeFactor[row * count + row] = -item.scale
        }
        for column in 1..<max(count, 1) { fillFactor(column) }
    }

    /// Column j of T above the diagonal is -scale T V^T v, with what was found before.
    private mutating func fillFactor(_ column: Int) {
        let scale = -negativeFactor[column * count + column]
        if scale == 0 { return }
        let products = vectors.withUnsafeBufferPointer { space -> [Double] in
            guard let base = space.baseAddress else { return [] }
            let own = base + column * length + column
            return (0..<column).map { MatrixKernel.dot(length - column, base + $0 * length + column, 1, own, 1) }
        }
        for row in 0..<column {
            var sum = 0.0
            for inner in row..<column { sum += negativeFactor[row * count + inner] * products[inner] }
            negativeFactor[row * count + column] = -scale * sum
        }
    }

    /// Applies the reflections, the last first, to rows from the element `start` on: R - (R V) T^T V^T.
    func applyBackwards(to matrix: inout Matrix, from start: Int, firstRow: Int) throws {
        let (width, height) = (matrix.columns, matrix.rows - firstRow)
        if height <= 0 { return }
        try Allocation.check(count: 2 * height * count, shape: [2, height, count])
        var products = [Double](repeating: 0, count: height * count)
        var factors = products
        try matrix.withRows { base in
            let rows = base + firstRow * width + start
            try vectors.withUnsafeBufferPointer { vectors in
                try negativeFactor.withUnsafeBufferPointer { factor in
                    try products.withUnsafeMutableBufferPointer { products in
                        try factors.withUnsafeMutableBufferPointer { factors in
                            guard let vectors = vectors.baseAddress, let factor = factor.baseAddress,
                                let products = products.baseAddress, let factors = factors.baseAddress
                            else { return }
                            try multiply(
                                height, length, count, (UnsafePointer(rows), width, 1), (vectors, 1, length), products)
                            try multiply(
                                height, count, count, (UnsafePointer(products), count, 1), (factor, 1, count), factors)
                            try MatrixKernel.multiply(
                                height, count, length,
                                MatrixKernel.Operand(start: factors, rowStep: count, columnStep: 1),
                                MatrixKernel.Operand(start: vectors, rowStep: length, columnStep: 1), rows, width)
                        }
                    }
                }
            }
        }
    }

    private typealias Steps = (start: UnsafePointer<Double>, row: Int, column: Int)

    private func multiply(
        _ rows: Int, _ depth: Int, _ columns: Int, _ left: Steps, _ right: Steps, _ result: UnsafeMutablePointer<Double>
    ) throws {
        try MatrixKernel.multiply(
            rows, depth, columns,
            MatrixKernel.Operand(start: left.start, rowStep: left.row, columnStep: left.column),
            MatrixKernel.Operand(start: right.start, rowStep: right.row, columnStep: right.column), result)
    }
}
