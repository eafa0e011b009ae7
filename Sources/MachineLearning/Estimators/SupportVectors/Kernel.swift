import CoreMath

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How alike two samples are: their product in a space of more features.
public enum Kernel: Equatable, Sendable {
    case linear
    case radial(gamma: Double)
    case polynomial(gamma: Double, constant: Double, degree: Int)
    case sigmoid(gamma: Double, constant: Double)

    /// Returns the kernel of two rows; `squares` are the products of the rows with themselves.
    func value(
        _ x: UnsafeBufferPointer<Double>, _ row: Int, _ y: UnsafeBufferPointer<Double>, _ other: Int, _ count: Int,
        squares: (Double, Double)
    ) -> Double {
        let product = Vectors.dot(x, row &* count, y, other &* count, count)
        switch self {
        case .linear: return product
        case .radial(let gamma): return exp(-gamma * (squares.0 + squares.1 - 2 * product))
        case .polynomial(let gamma, let constant, let degree):
            var (result, base, power) = (1.0, gamma * product + constant, degree)
            while power > 0 {
                if power & 1 == 1 { result *= base }
                base *= base
                power /= 2
            }
            return result
        case .sigmoid(let gamma, let constant): return tanh(gamma * product + constant)
        }
    }
}

extension Table {
    /// The products of the rows with themselves.
    var squaredLengths: [Double] {
        (0..<rows).map { Vectors.dot(values, $0 &* columns, values, $0 &* columns, columns) }
    }

    /// Returns the kernel of every row with every row of another table: (rows, other rows).
    func kernel(_ kernel: Kernel, with other: Table) throws -> Table {
        var result = try Table(rows: rows, columns: other.rows)
        let (own, others) = (squaredLengths, other.squaredLengths)
        try values.withUnsafeBufferPointer { x in
            try other.values.withUnsafeBufferPointer { y in
                for row in 0..<rows {
                    if row & 63 == 63 { try Allocation.poll() }
                    for place in 0..<other.rows {
                        result[row, place] = kernel.value(
                            x, row, y, place, columns, squares: (own[row], others[place]))
                    }
                }
            }
        }
        return result
    }
}
