import CVector

// Steps of decompositions on whole rows, which lie side by side in memory.

/// Turns of neighbouring rows that follow each other from row to row, up or down: done together they take half the time,
/// for each row is read and written once.
struct TurnChain {
    /// The row that the first turn and no other changes.
    private(set) var firstRow = 0
    private(set) var isRising = true
    private(set) var cosines: [Double] = []
    private(set) var sines: [Double] = []

    /// Adds the turn that replaces rows k and k + 1 by cosine k + sine (k + 1) and cosine (k + 1) - sine k. All turns of
    /// a chain rise, each at the row behind the last one's, or all fall.
    mutating func add(_ k: Int, cosine: Double, sine: Double, isRising: Bool) {
        if cosines.isEmpty { (firstRow, self.isRising) = (isRising ? k : k + 1, isRising) }
        let next = isRising ? firstRow + cosines.count : firstRow - 1 - cosines.count
        precondition(isRising == self.isRising && k == next, "a chain of turns goes from row to row")
        cosines.append(cosine)
        sines.append(isRising ? sine : -sine)
    }

    mutating func removeAll() {
        cosines.removeAll(keepingCapacity: true)
        sines.removeAll(keepingCapacity: true)
    }
}

extension Matrix {
    /// Turns rows as a chain says, and empties it.
    mutating func turnRows(_ chain: inout TurnChain) {
        defer { chain.removeAll() }
        let (width, count) = (columns, chain.cosines.count)
        if count == 0 { return }
        withRows { base in
            cv_turn_chain(
                width, count, chain.cosines, chain.sines, base + chain.firstRow * width, chain.isRising ? width : -width
            )
        }
    }

    /// Applies I - scale v v^T to each row, seen as a column, from the element `start` on.
    mutating func reflectRows(_ vector: [Double], scale: Double, from start: Int, firstRow: Int = 0) {
        let (width, height, count) = (columns, rows, vector.count)
        withRows { base in
            let first = min(firstRow, height)
            cv_reflect_rows(height - first, count, scale, vector, base + first * width + start, width)
        }
    }

    /// Applies I - scale v v^T to the columns of the block from (firstRow, firstColumn) on.
    mutating func reflectColumns(_ vector: [Double], scale: Double, firstRow: Int, firstColumn: Int) {
        let (width, count) = (columns, columns - firstColumn)
        if count <= 0 { return }
        withRows { base in
            cv_reflect_columns(vector.count, count, scale, vector, base + firstRow * width + firstColumn, width)
        }
    }

    /// Writes the product of the block from (start, start) on and a vector.
    func multiplyBlock(from start: Int, _ vector: [Double], _ result: inout [Double]) {
        let width = columns
        elements.withUnsafeBufferPointer { space in
            vector.withUnsafeBufferPointer { v in
                guard let base = space.baseAddress, let v = v.baseAddress else { return }
                for row in start..<rows {
                    result[row - start] = MatrixKernel.dot(vector.count, base + row * width + start, 1, v, 1)
                }
            }
        }
    }

    /// Subtracts v w^T + w v^T from the block from (start, start) on.
    mutating func subtractOuterProducts(from start: Int, _ v: [Double], _ w: [Double]) {
        let (width, height, count) = (columns, rows, v.count)
        withRows { base in
            v.withUnsafeBufferPointer { vSpace in
                w.withUnsafeBufferPointer { wSpace in
                    guard let first = vSpace.baseAddress, let second = wSpace.baseAddress else { return }
                    for row in start..<height {
                        let target = base + row * width + start
                        cv_add_scaled(count, -first[row - start], second, target)
                        cv_add_scaled(count, -second[row - start], first, target)
                    }
                }
            }
        }
    }

    // MARK: Elimination

    /// Where the element of largest size of a column stands, from a row on; the first of equals.
    func largestRow(inColumn column: Int, from start: Int) -> Int {
        var best = start
        for row in start..<rows where self[row, column].magnitude > self[best, column].magnitude { best = row }
        return best
    }

    /// Divides column `k` of some rows by the pivot, and subtracts so many times the pivot's row, up to a column.
    mutating func eliminate(_ k: Int, rows: Range<Int>, until end: Int) {
        let width = columns
        withRows { base in
            let source = base + k * width
            for row in rows {
                let target = base + row * width
                let factor = target[k] / source[k]
                target[k] = factor
                if factor == 0 { continue }
                cv_add_scaled(end - k - 1, -factor, source + k + 1, target + k + 1)
            }
        }
    }

    /// Adds the product of a matrix and some rows of this one to its rows and columns from given ones on.
    mutating func addProduct(
        of left: Matrix, rows block: Range<Int>, toRowsFrom firstRow: Int, columnsFrom firstColumn: Int
    ) throws {
        let (width, count) = (columns, columns - firstColumn)
        try withRows { base in
            try left.elements.withUnsafeBufferPointer { other in
                guard let factor = other.baseAddress else { return }
                let right = base + block.lowerBound * width + firstColumn
                try MatrixKernel.multiply(
                    left.rows, block.count, count,
                    MatrixKernel.Operand(start: factor, rowStep: left.columns, columnStep: 1),
                    MatrixKernel.Operand(start: right, rowStep: width, columnStep: 1),
                    base + firstRow * width + firstColumn, width)
            }
        }
    }
}
