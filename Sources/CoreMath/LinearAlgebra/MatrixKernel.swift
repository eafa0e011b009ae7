/// Products of matrices of floating-point numbers.
///
/// Large operands are cut into blocks that fit the processor's caches and copied into panels in
/// the order of use; an inner kernel of 4 by 4 sums then stays in registers. K. Goto and
/// R. van de Geijn (2008), "Anatomy of high-performance matrix multiplication", ACM TOMS 34(3).
///
/// Invariant: `Operand` leads to rows x columns elements at its steps, and the result is row-major
/// with room for all; `NDArray.matmul` sees to both.
enum MatrixKernel {
    struct Operand {
        let start: UnsafePointer<Double>
        let rowStep: Int
        let columnStep: Int
    }

    private static let depthBlock = 256
    private static let rowBlock = 64

    /// Writes left x right, (rows, depth) x (depth, columns), into the zeros of `result`.
    static func multiply(
        _ rows: Int, _ depth: Int, _ columns: Int, _ left: Operand, _ right: Operand,
        _ result: UnsafeMutablePointer<Double>
    ) throws {
        if Double(rows) * Double(depth) * Double(columns) <= 20_000 || columns == 1 || rows == 1 {
            return try multiplyPlainly(rows, depth, columns, left, right, result)
        }
        let paddedColumns = (columns + 3) / 4 * 4
        let paddedDepth = min(depth, depthBlock)
        try Allocation.check(count: paddedColumns * paddedDepth, shape: [paddedDepth, paddedColumns])
        let rightPanels = UnsafeMutablePointer<Double>.allocate(capacity: paddedColumns * paddedDepth)
        let leftPanels = UnsafeMutablePointer<Double>.allocate(capacity: rowBlock * paddedDepth)
        defer {
            rightPanels.deallocate()
            leftPanels.deallocate()
        }
        var k = 0
        while k < depth {
            let inner = min(depthBlock, depth - k)
            pack(right.start + k * right.rowStep, inner, columns, right.rowStep, right.columnStep, rightPanels)
            var i = 0
            while i < rows {
                let height = min(rowBlock, rows - i)
                let start = left.start + i * left.rowStep + k * left.columnStep
                pack(start, inner, height, left.columnStep, left.rowStep, leftPanels)
                multiplyBlock(height, inner, columns, leftPanels, rightPanels, result + i * columns)
                i += rowBlock
                if columns >= 256 || i % 1024 == 0 { try Allocation.poll() }
            }
            k += depthBlock
        }
    }

    /// Copies (depth, width) elements into panels four wide, filled up with zeros.
    private static func pack(
        _ source: UnsafePointer<Double>, _ depth: Int, _ width: Int, _ depthStep: Int, _ widthStep: Int,
        _ target: UnsafeMutablePointer<Double>
    ) {
        var place = target
        var column = 0
        while column < width {
            let start = source + column &* widthStep
            if column &+ 4 <= width {
                var k = 0
                while k < depth {
                    let at = start + k &* depthStep
                    place[0] = at[0]
                    place[1] = at[widthStep]
                    place[2] = at[2 &* widthStep]
                    place[3] = at[3 &* widthStep]
                    place += 4
                    k &+= 1
                }
            } else {
                for k in 0..<depth {
                    for lane in 0..<4 {
                        place[lane] = column + lane < width ? start[k * depthStep + lane * widthStep] : 0
                    }
                    place += 4
                }
            }
            column &+= 4
        }
    }

    private static func multiplyBlock(
        _ rows: Int, _ depth: Int, _ columns: Int, _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>,
        _ result: UnsafeMutablePointer<Double>
    ) {
        var column = 0
        while column < columns {
            let rightPanel = right + column &* depth
            var row = 0
            while row < rows {
                let (c0, c1, c2, c3) = multiplyPanels(depth, left + row &* depth, rightPanel)
                let target = result + (row &* columns &+ column)
                if row &+ 4 <= rows && column &+ 4 <= columns {
                    add(c0, target)
                    add(c1, target + columns)
                    add(c2, target + 2 &* columns)
                    add(c3, target + 3 &* columns)
                } else {
                    let sums = [c0, c1, c2, c3]
                    for i in 0..<min(4, rows - row) {
                        for j in 0..<min(4, columns - column) { target[i * columns + j] += sums[i][j] }
                    }
                }
                row &+= 4
            }
            column &+= 4
        }
    }

    @inline(__always)
    private static func multiplyPanels(
        _ depth: Int, _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>
    ) -> (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>) {
        var (c0, c1, c2, c3) = (SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>())
        var (a, b) = (left, right)
        let end = left + 4 &* depth
        while a < end {
            let row = SIMD4(b[0], b[1], b[2], b[3])
            c0 += row * a[0]
            c1 += row * a[1]
            c2 += row * a[2]
            c3 += row * a[3]
            a += 4
            b += 4
        }
        return (c0, c1, c2, c3)
    }

    @inline(__always)
    private static func add(_ sums: SIMD4<Double>, _ target: UnsafeMutablePointer<Double>) {
        target[0] += sums[0]
        target[1] += sums[1]
        target[2] += sums[2]
        target[3] += sums[3]
    }

    /// Small products, and those with a vector.
    private static func multiplyPlainly(
        _ rows: Int, _ depth: Int, _ columns: Int, _ left: Operand, _ right: Operand,
        _ result: UnsafeMutablePointer<Double>
    ) throws {
        for i in 0..<rows {
            let row = left.start + i * left.rowStep
            if columns == 1 || right.columnStep != 1 {
                for j in 0..<columns {
                    result[i * columns + j] = dot(
                        depth, row, left.columnStep, right.start + j * right.columnStep, right.rowStep)
                }
            } else {
                let target = result + i * columns
                for k in 0..<depth {
                    let factor = row[k &* left.columnStep]
                    let source = right.start + k &* right.rowStep
                    var j = 0
                    while j < columns {
                        target[j] += factor * source[j]
                        j &+= 1
                    }
                }
            }
            if i & 255 == 255 { try Allocation.poll() }
        }
    }

    /// The sum of products along two vectors, in eight accumulators.
    static func dot(
        _ count: Int, _ left: UnsafePointer<Double>, _ leftStep: Int, _ right: UnsafePointer<Double>, _ rightStep: Int
    ) -> Double {
        var index = 0
        var (low, high) = (SIMD4<Double>(), SIMD4<Double>())
        if leftStep == 1 && rightStep == 1 {
            while index &+ 8 <= count {
                let (a, b) = (left + index, right + index)
                low += SIMD4(a[0], a[1], a[2], a[3]) * SIMD4(b[0], b[1], b[2], b[3])
                high += SIMD4(a[4], a[5], a[6], a[7]) * SIMD4(b[4], b[5], b[6], b[7])
                index &+= 8
            }
        }
        let sums = low + high
        var total = (sums[0] + sums[1]) + (sums[2] + sums[3])
        while index < count {
            total += left[index &* leftStep] * right[index &* rightStep]
            index &+= 1
        }
        return total
    }
}
