import CoreMath

/// Products of matrices in memory as layers need them: small, in place, without packing.
///
/// Four rows by four columns of the result are summed in registers at a time. Against the packing kernel of CoreMath
/// this takes no memory, which decides for batches of ten samples and layers of eight units.
///
/// Invariant: the addresses lead to as many numbers as the counts and steps reach; the result overlaps no operand.
enum MatrixTile {
    typealias Source = UnsafePointer<Double>
    typealias Target = UnsafeMutablePointer<Double>

    /// The left operand (rows, depth), perhaps read as transposed.
    struct Left {
        let start: Source
        let rowStep: Int
        let depthStep: Int

        init(start: Source, rowStep: Int, depthStep: Int) {
            (self.start, self.rowStep, self.depthStep) = (start, rowStep, depthStep)
        }

        init(_ rows: Rows) { self.init(start: Source(rows.start), rowStep: rows.width, depthStep: 1) }

        init(transposed rows: Rows) { self.init(start: Source(rows.start), rowStep: 1, depthStep: rows.width) }

        /// The same numbers with rows for columns.
        var transposed: Left { Left(start: start, rowStep: depthStep, depthStep: rowStep) }
    }

    /// Above so many products along one strip of columns, the limits are asked after each strip.
    private static let pollingWork = 100_000

    /// result (rows, columns) = left (rows, depth) · right (depth, columns); with `adding`, plus what is there.
    static func multiply(_ left: Left, _ right: Rows, _ result: Rows, adding: Bool = false) throws {
        let depth = right.count
        var column = 0
        while column &+ 4 <= result.width {
            strip(SIMD4<Double>.self, left, depth, Source(right.start) + column, right.width, result, column, adding)
            column &+= 4
            if depth &* result.count > pollingWork { try Allocation.poll() }
        }
        if column &+ 2 <= result.width {
            strip(SIMD2<Double>.self, left, depth, Source(right.start) + column, right.width, result, column, adding)
            column &+= 2
        }
        if column < result.width {
            lastColumn(left, depth, Source(right.start) + column, right.width, result, column, adding)
        }
    }

    /// result (rows, columns) = left (rows, depth) · otherᵀ, for other (columns, depth).
    ///
    /// Four rows of `other` at a time are turned into a panel, so that the same tiles serve.
    static func multiply(_ left: Left, transposed other: Rows, _ result: Rows) throws {
        let depth = other.width
        try withUnsafeTemporaryAllocation(of: Double.self, capacity: max(depth &* 4, 4)) { panel in
            guard let start = panel.baseAddress else { return }
            var column = 0
            while column < result.width {
                let lanes = min(4, result.width &- column)
                for lane in 0..<lanes {
                    let source = other.row(column &+ lane)
                    for k in 0..<depth { start[k &* lanes &+ lane] = source[k] }
                }
                let panelRows = Rows(start: start, count: depth, width: lanes)
                if lanes == 4 {
                    strip(SIMD4<Double>.self, left, depth, Source(start), 4, result, column, false)
                } else {
                    for lane in 0..<lanes {
                        lastColumn(
                            left, depth, Source(start) + lane, panelRows.width, result, column &+ lane, false)
                    }
                }
                column &+= lanes
                if depth &* result.count > pollingWork { try Allocation.poll() }
            }
        }
    }

    /// As many columns of the result as the vector has lanes.
    @inline(__always)
    private static func strip<Vector: SIMD>(
        _: Vector.Type, _ left: Left, _ depth: Int, _ right: Source, _ rightStep: Int, _ result: Rows, _ column: Int,
        _ adding: Bool
    ) where Vector.Scalar == Double {
        let (rowStep, depthStep, step) = (left.rowStep, left.depthStep, result.width)
        var row = 0
        while row &+ 4 <= result.count {
            let a = left.start + row &* rowStep
            let target = result.start + (row &* step &+ column)
            var (c0, c1, c2, c3) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
            if adding {
                c0 = load(target)
                c1 = load(target + step)
                c2 = load(target + 2 &* step)
                c3 = load(target + 3 &* step)
            }
            var (at, b) = (a, right)
            for _ in 0..<depth {
                let line: Vector = load(b)
                c0 = c0 + line * at[0]
                c1 = c1 + line * at[rowStep]
                c2 = c2 + line * at[2 &* rowStep]
                c3 = c3 + line * at[3 &* rowStep]
                at += depthStep
                b += rightStep
            }
            store(c0, target)
            store(c1, target + step)
            store(c2, target + 2 &* step)
            store(c3, target + 3 &* step)
            row &+= 4
        }
        while row < result.count {
            let target = result.start + (row &* step &+ column)
            var sum: Vector = adding ? load(target) : .zero
            var (at, b) = (left.start + row &* rowStep, right)
            for _ in 0..<depth {
                sum = sum + load(b) * at[0]
                at += depthStep
                b += rightStep
            }
            store(sum, target)
            row &+= 1
        }
    }

    private static func lastColumn(
        _ left: Left, _ depth: Int, _ right: Source, _ rightStep: Int, _ result: Rows, _ column: Int, _ adding: Bool
    ) {
        for row in 0..<result.count {
            let target = result.start + (row &* result.width &+ column)
            var sum = adding ? target[0] : 0
            var (at, b) = (left.start + row &* left.rowStep, right)
            for _ in 0..<depth {
                sum += b[0] * at[0]
                at += left.depthStep
                b += rightStep
            }
            target[0] = sum
        }
    }

    @inline(__always)
    private static func load<Vector: SIMD>(_ source: Source) -> Vector where Vector.Scalar == Double {
        UnsafeRawPointer(source).loadUnaligned(as: Vector.self)
    }

    @inline(__always)
    private static func load<Vector: SIMD>(_ source: Target) -> Vector where Vector.Scalar == Double {
        UnsafeRawPointer(source).loadUnaligned(as: Vector.self)
    }

    @inline(__always)
    private static func store<Vector: SIMD>(_ vector: Vector, _ target: Target) where Vector.Scalar == Double {
        UnsafeMutableRawPointer(target).storeBytes(of: vector, as: Vector.self)
    }

    /// sums (columns) = the sums of the columns of rows.
    static func sumColumns(_ rows: Rows, _ sums: Target) {
        sums.update(repeating: 0, count: rows.width)
        for index in 0..<rows.count {
            let row = rows.row(index)
            for column in 0..<rows.width { sums[column] += row[column] }
        }
    }
}
