/// Sums over runs of numbers, for the inner loops of the estimators.
///
/// Each takes the runs as places in arrays, and looks at them through a buffer only while it works; the places must
/// lie in the arrays.
enum Vectors {
    /// Returns the sum of the products of `count` numbers from two places.
    @inline(__always)
    static func dot(_ x: [Double], _ from: Int, _ y: [Double], _ other: Int, _ count: Int) -> Double {
        x.withUnsafeBufferPointer { x in
            y.withUnsafeBufferPointer { y in dot(x, from, y, other, count) }
        }
    }

    @inline(__always)
    static func dot(
        _ x: UnsafeBufferPointer<Double>, _ from: Int, _ y: UnsafeBufferPointer<Double>, _ other: Int, _ count: Int
    ) -> Double {
        precondition(from >= 0 && other >= 0 && from + count <= x.count && other + count <= y.count)
        guard let first = x.baseAddress, let second = y.baseAddress else { return 0 }
        let (a, b) = (first + from, second + other)
        // Four sums at once: the additions do not wait for each other.
        var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
        var index = 0
        while index &+ 4 <= count {
            s0 += a[index] * b[index]
            s1 += a[index &+ 1] * b[index &+ 1]
            s2 += a[index &+ 2] * b[index &+ 2]
            s3 += a[index &+ 3] * b[index &+ 3]
            index &+= 4
        }
        var sum = (s0 + s2) + (s1 + s3)
        while index < count {
            sum += a[index] * b[index]
            index &+= 1
        }
        return sum
    }

    /// Returns the squared distance of two points of `count` coordinates.
    @inline(__always)
    static func squaredDistance(
        _ x: UnsafeBufferPointer<Double>, _ from: Int, _ y: UnsafeBufferPointer<Double>, _ other: Int, _ count: Int
    ) -> Double {
        precondition(from >= 0 && other >= 0 && from + count <= x.count && other + count <= y.count)
        guard let first = x.baseAddress, let second = y.baseAddress else { return 0 }
        let (a, b) = (first + from, second + other)
        var (s0, s1) = (0.0, 0.0)
        var index = 0
        while index &+ 2 <= count {
            let (d0, d1) = (a[index] - b[index], a[index &+ 1] - b[index &+ 1])
            s0 += d0 * d0
            s1 += d1 * d1
            index &+= 2
        }
        if index < count {
            let d = a[index] - b[index]
            s0 += d * d
        }
        return s0 + s1
    }

    /// Adds `factor` times `count` numbers of `source` to those of `target`.
    @inline(__always)
    static func add(
        _ factor: Double, _ source: UnsafeBufferPointer<Double>, _ from: Int,
        to target: UnsafeMutableBufferPointer<Double>, _ other: Int, _ count: Int
    ) {
        precondition(from >= 0 && other >= 0 && from + count <= source.count && other + count <= target.count)
        guard let first = source.baseAddress, let second = target.baseAddress else { return }
        let (a, b) = (first + from, second + other)
        for index in 0..<count { b[index] += factor * a[index] }
    }

    static func dot(_ x: [Double], _ y: [Double]) -> Double { dot(x, 0, y, 0, min(x.count, y.count)) }

    /// Adds `factor` times `source` to `target`.
    static func add(_ factor: Double, _ source: [Double], to target: inout [Double]) {
        target.withUnsafeMutableBufferPointer { target in
            source.withUnsafeBufferPointer { add(factor, $0, 0, to: target, 0, min($0.count, target.count)) }
        }
    }
}

extension Table {
    /// Returns the product with a vector of as many numbers as there are columns. O(rows columns)
    func times(_ vector: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: rows)
        values.withUnsafeBufferPointer { values in
            vector.withUnsafeBufferPointer { vector in
                for row in 0..<rows { result[row] = Vectors.dot(values, row &* columns, vector, 0, columns) }
            }
        }
        return result
    }

    /// Returns the product of the transposed table with a vector of as many numbers as there are rows.
    func transposedTimes(_ vector: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: columns)
        values.withUnsafeBufferPointer { values in
            result.withUnsafeMutableBufferPointer { result in
                for row in 0..<rows { Vectors.add(vector[row], values, row &* columns, to: result, 0, columns) }
            }
        }
        return result
    }
}
