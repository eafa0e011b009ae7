#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Sequences, grids and matrices.

extension NDArray {
    /// Returns the integers from `start` up to, not including, `stop`; throws when `step` is 0.
    public static func arange(_ start: Int = 0, _ stop: Int, step: Int = 1) throws -> NDArray {
        if step == 0 { throw MathError.arangeStep }
        // Distances between integers can exceed the largest one; then nothing could hold them.
        let (distance, overflow) = stop.subtractingReportingOverflow(start)
        if overflow {
            if (stop > start) == (step > 0) { throw MathError.value("Maximum allowed size exceeded") }
            return try uninitialized([0], .int64)
        }
        let whole = step == -1 ? 0 &- distance : distance / step
        let partial = step == -1 ? 0 : distance % step
        let count = (distance > 0) == (step > 0) ? max(0, whole + (partial == 0 ? 0 : 1)) : 0
        let result = try uninitialized([count], .int64)
        let target = result.pointer(to: Int.self)
        for index in 0..<count { target[index] = start &+ index &* step }
        return result
    }

    /// Returns numbers `step` apart from `start` up to, usually not including, `stop`.
    ///
    /// As in NumPy there are ceil((stop - start) / step) of them, each start + i * delta, where
    /// delta is the rounded distance of the first two.
    public static func arange(_ start: Double, _ stop: Double, step: Double) throws -> NDArray {
        if step == 0 { throw MathError.arangeStep }
        let length = ((stop - start) / step).rounded(.up)
        if length.isNaN { throw MathError.value("arange: cannot compute length") }
        guard length < 0x1p60 else { throw MathError.value("Maximum allowed size exceeded") }
        let count = max(0, Int(max(length, 0)))
        let result = try uninitialized([count], .float64)
        let target = result.pointer(to: Double.self)
        let delta = (start + step) - start
        for index in 0..<count { target[index] = start + Double(index) * delta }
        if count > 0 { target[0] = start }
        if count > 1 { target[1] = start + step }
        return result
    }

    /// Returns `count` numbers evenly spaced from `start` to `stop`, the latter included or not.
    public static func linspace(
        _ start: Double, _ stop: Double, count: Int = 50, endpoint: Bool = true
    ) throws -> NDArray {
        if count < 0 { throw MathError.negativeCount(count) }
        let result = try uninitialized([count], .float64)
        let target = result.pointer(to: Double.self)
        let parts = endpoint ? count - 1 : count
        let distance = stop - start
        let step = distance / Double(parts)
        for index in 0..<count {
            if parts == 0 {
                target[index] = Double(index) * distance + start
            } else if step == 0 {
                target[index] = Double(index) / Double(parts) * distance + start
            } else {
                target[index] = Double(index) * step + start
            }
        }
        if endpoint && count > 1 { target[count - 1] = stop }
        return result
    }

    /// Returns `count` numbers evenly spaced on a logarithmic scale from base^start to base^stop.
    public static func logspace(
        _ start: Double, _ stop: Double, count: Int = 50, endpoint: Bool = true, base: Double = 10
    ) throws -> NDArray {
        try apply(.power, .float(base), linspace(start, stop, count: count, endpoint: endpoint))
    }

    /// Returns `count` numbers from `start` to `stop` of which each is the last times one factor.
    public static func geomspace(
        _ start: Double, _ stop: Double, count: Int = 50, endpoint: Bool = true
    ) throws -> NDArray {
        if start == 0 || stop == 0 { throw MathError.value("Geometric sequence cannot include zero") }
        if (start < 0) != (stop < 0) {
            throw MathError.value("numbers between \(start) and \(stop) with one factor are complex: use np.linspace")
        }
        let sign = start < 0 ? -1.0 : 1
        let exponents = try linspace(
            log10(start.magnitude), log10(stop.magnitude), count: count, endpoint: endpoint)
        let result = try apply(.multiply, apply(.power, .float(10), exponents), .float(sign))
        if count > 0 { try result.setElement(.float(start), at: [0]) }
        if count > 1 && endpoint { try result.setElement(.float(stop), at: [count - 1]) }
        return result
    }

    /// Returns a matrix with ones on a diagonal, `offset` columns to the right of the main one.
    public static func eye(
        _ rows: Int, _ columns: Int? = nil, offset: Int = 0, dtype: DType = .float64
    ) throws -> NDArray {
        let result = try zeros([rows, columns ?? rows], dtype)
        try result.diagonal(offset: offset).assign(.int(1))
        return result
    }

    /// Returns a square matrix with the elements of a vector on a diagonal.
    public static func diagonalMatrix(_ vector: NDArray, offset: Int = 0) throws -> NDArray {
        guard vector.dimensions == 1, offset > -(1 << 40), offset < 1 << 40 else {
            throw MathError.value("Input must be 1- or 2-d.")
        }
        let size = vector.count + abs(offset)
        let result = try zeros([size, size], vector.dtype)
        try result.diagonal(offset: offset).assign(vector)
        return result
    }

    /// Returns a copy with zeros above (or, for `upper`, below) a diagonal of the last two axes.
    public func triangle(upper: Bool, offset: Int = 0) throws -> NDArray {
        guard dimensions >= 2 else { throw MathError.type("tri() missing 1 required positional argument: 'N'") }
        let result = try copy()
        let (rows, columns) = (shape[dimensions - 2], shape[dimensions - 1])
        var place = 0
        while place < result.count {
            for row in 0..<rows {
                for column in 0..<columns {
                    let keeps = upper ? column - row >= offset : column - row <= offset
                    if !keeps { result.store(.int(0), atOffset: place) }
                    place += 1
                }
            }
        }
        return result
    }

    /// Returns coordinate arrays of the grid that vectors span: one for each vector.
    ///
    /// With `matrixIndexing` the first vector runs along the first axis, otherwise along the second.
    public static func meshgrid(_ vectors: [NDArray], matrixIndexing: Bool = false) throws -> [NDArray] {
        let flat = try vectors.map { try $0.raveled() }
        var grids: [NDArray] = []
        let lengths = flat.map { $0.count }
        _ = try Shape.count(lengths)
        for (axis, vector) in flat.enumerated() {
            let steps = lengths.indices.map { $0 == axis ? vector.strides[0] : 0 }
            let grid = vector.view(lengths, steps)
            grids.append(try matrixIndexing || lengths.count < 2 ? grid.copy() : grid.swappingAxes(0, 1).copy())
        }
        return grids
    }
}
