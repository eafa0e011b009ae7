import CVector

/// Products of matrices of floating-point numbers.
///
/// Large operands are cut into blocks that fit the processor's caches and copied into panels in
/// the order of use; the sums of an inner kernel then stay in registers (`CVector`). K. Goto and
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
    /// A multiple of every kernel's rows.
    private static let rowBlock = 64

    /// Adds left x right, (rows, depth) x (depth, columns), to `result`, whose rows are `columns` apart.
    static func multiply(
        _ rows: Int, _ depth: Int, _ columns: Int, _ left: Operand, _ right: Operand,
        _ result: UnsafeMutablePointer<Double>
    ) throws {
        try multiply(rows, depth, columns, left, right, result, columns)
    }

    /// The same for a result whose rows are `resultStep` apart.
    static func multiply(
        _ rows: Int, _ depth: Int, _ columns: Int, _ left: Operand, _ right: Operand,
        _ result: UnsafeMutablePointer<Double>, _ resultStep: Int
    ) throws {
        if Double(rows) * Double(depth) * Double(columns) <= 20_000 || columns == 1 || rows == 1 {
            return try multiplyPlainly(rows, depth, columns, left, right, result, resultStep)
        }
        let (height, width) = (cv_panel_rows(), cv_panel_columns())
        let paddedColumns = (columns + width - 1) / width * width
        let paddedDepth = min(depth, depthBlock)
        try Allocation.check(count: paddedColumns * paddedDepth, shape: [paddedDepth, paddedColumns])
        let rightPanels = UnsafeMutablePointer<Double>.allocate(capacity: paddedColumns * paddedDepth)
        let leftPanels = UnsafeMutablePointer<Double>.allocate(capacity: rowBlock * paddedDepth)
        defer {
            rightPanels.deallocate()
            leftPanels.deallocate()
        }
        for k in stride(from: 0, to: depth, by: depthBlock) {
            let inner = min(depthBlock, depth - k)
            pack(right.start + k * right.rowStep, inner, columns, right.rowStep, right.columnStep, width, rightPanels)
            for i in stride(from: 0, to: rows, by: rowBlock) {
                let count = min(rowBlock, rows - i)
                let start = left.start + i * left.rowStep + k * left.columnStep
                pack(start, inner, count, left.columnStep, left.rowStep, height, leftPanels)
                for column in stride(from: 0, to: columns, by: width) {
                    for row in stride(from: 0, to: count, by: height) {
                        cv_multiply_panels(
                            inner, leftPanels + row * inner, rightPanels + column * inner,
                            result + ((i + row) * resultStep + column), resultStep, min(height, count - row),
                            min(width, columns - column))
                    }
                }
                if columns >= 256 || i % 1024 == 0 { try Allocation.poll() }
            }
        }
    }

    /// Copies (depth, width) elements into panels so wide, filled up with zeros.
    private static func pack(
        _ source: UnsafePointer<Double>, _ depth: Int, _ width: Int, _ depthStep: Int, _ widthStep: Int,
        _ panel: Int, _ target: UnsafeMutablePointer<Double>
    ) {
        var place = target
        for column in stride(from: 0, to: width, by: panel) {
            let start = source + column &* widthStep
            let count = min(panel, width - column)
            var k = 0
            while k < depth {
                let at = start + k &* depthStep
                var lane = 0
                while lane < count {
                    place[lane] = at[lane &* widthStep]
                    lane &+= 1
                }
                while lane < panel {
                    place[lane] = 0
                    lane &+= 1
                }
                place += panel
                k &+= 1
            }
        }
    }

    /// Small products, and those with a vector.
    private static func multiplyPlainly(
        _ rows: Int, _ depth: Int, _ columns: Int, _ left: Operand, _ right: Operand,
        _ result: UnsafeMutablePointer<Double>, _ resultStep: Int
    ) throws {
        for i in 0..<rows {
            let row = left.start + i * left.rowStep
            let target = result + i * resultStep
            if columns == 1 || right.columnStep != 1 {
                for j in 0..<columns {
                    target[j] += dot(depth, row, left.columnStep, right.start + j * right.columnStep, right.rowStep)
                }
            } else {
                for k in 0..<depth {
                    cv_add_scaled(columns, row[k &* left.columnStep], right.start + k &* right.rowStep, target)
                }
            }
            if i & 255 == 255 { try Allocation.poll() }
        }
    }

    /// The sum of products along two vectors.
    static func dot(
        _ count: Int, _ left: UnsafePointer<Double>, _ leftStep: Int, _ right: UnsafePointer<Double>, _ rightStep: Int
    ) -> Double {
        if leftStep == 1 && rightStep == 1 { return cv_dot(count, left, right) }
        var index = 0
        var total = 0.0
        while index < count {
            total += left[index &* leftStep] * right[index &* rightStep]
            index &+= 1
        }
        return total
    }
}
