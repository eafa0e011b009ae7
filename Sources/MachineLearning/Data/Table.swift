import CoreMath

/// Numbers in row-major order: one row for each sample, one column for each feature.
public struct Table: Sendable {
    /// The number of samples.
    public let rows: Int
    /// The number of features.
    public let columns: Int
    /// The numbers, one row behind the other.
    public var values: [Double]

    /// Makes a table of zeros; throws when there is no room for it.
    public init(rows: Int, columns: Int) throws {
        let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
        if overflow { throw MathError.arrayTooBig }
        try Allocation.check(count: count, shape: [rows, columns])
        self.rows = rows
        self.columns = columns
        values = [Double](repeating: 0, count: count)
    }

    /// Makes a table of numbers in row-major order.
    public init(rows: Int, columns: Int, values: [Double]) {
        precondition(values.count == rows * columns, "A table has rows times columns numbers.")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// Takes a copy of an array (rows, columns); a vector becomes a column.
    public init(_ array: NDArray) throws {
        guard array.dimensions == 1 || array.dimensions == 2 else {
            throw MachineLearningError.needsMatrix(shape: array.shape)
        }
        try Allocation.check(count: array.count, shape: array.shape)
        rows = array.shape[0]
        columns = array.dimensions == 1 ? 1 : array.shape[1]
        values = array.doubles
    }

    /// The number in a row and a column.
    @inline(__always)
    public subscript(row: Int, column: Int) -> Double {
        get { values[row &* columns &+ column] }
        set { values[row &* columns &+ column] = newValue }
    }

    /// The places of a row's numbers in `values`.
    @inline(__always)
    func range(_ row: Int) -> Range<Int> { row &* columns..<(row &+ 1) &* columns }

    /// The numbers of a row.
    func row(_ row: Int) -> ArraySlice<Double> { values[range(row)] }

    /// The numbers of a column.
    public func column(_ column: Int) -> [Double] { (0..<rows).map { values[$0 &* columns &+ column] } }

    /// The table as an array of a shape, by default (rows, columns).
    public func array(_ shape: [Int]? = nil) throws -> NDArray {
        try NDArray.of(values, shape: shape ?? [rows, columns])
    }

    /// The table with rows and columns exchanged.
    func transposed() -> Table {
        var result = [Double](repeating: 0, count: values.count)
        for row in 0..<rows {
            for column in 0..<columns { result[column &* rows &+ row] = values[row &* columns &+ column] }
        }
        return Table(rows: columns, columns: rows, values: result)
    }

    /// The rows of these places, in their order.
    func taking(_ places: [Int]) -> Table {
        var result: [Double] = []
        result.reserveCapacity(places.count * columns)
        for place in places { result += values[range(place)] }
        return Table(rows: places.count, columns: columns, values: result)
    }

    /// The mean of each column, weighted where there are weights of the rows.
    func columnMeans(weights: [Double]? = nil) -> [Double] {
        var sums = [Double](repeating: 0, count: columns)
        var total = 0.0
        for row in 0..<rows {
            let weight = weights?[row] ?? 1
            total += weight
            let start = row &* columns
            for column in 0..<columns { sums[column] += weight * values[start &+ column] }
        }
        return sums.map { $0 / total }
    }
}
