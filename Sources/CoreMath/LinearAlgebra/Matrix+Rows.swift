// Steps of decompositions on whole rows, which lie side by side in memory.

extension Matrix {
    /// Replaces rows p and q by cosine p + sine q and cosine q - sine p.
    mutating func turnRows(_ p: Int, _ q: Int, cosine: Double, sine: Double) {
        let width = columns
        withRows { base in
            let (first, second) = (base + p * width, base + q * width)
            var index = 0
            while index < width {
                let (x, y) = (first[index], second[index])
                first[index] = cosine * x + sine * y
                second[index] = cosine * y - sine * x
                index &+= 1
            }
        }
    }

    /// Applies I - scale v v^T to each row, seen as a column, from the element `start` on.
    mutating func reflectRows(_ vector: [Double], scale: Double, from start: Int, firstRow: Int = 0) {
        let (width, height, count) = (columns, rows, vector.count)
        withRows { base in
            vector.withUnsafeBufferPointer { space in
                guard let v = space.baseAddress else { return }
                for row in min(firstRow, height)..<height {
                    let target = base + row * width + start
                    let factor = scale * MatrixKernel.dot(count, v, 1, target, 1)
                    var index = 0
                    while index < count {
                        target[index] -= factor * v[index]
                        index &+= 1
                    }
                }
            }
        }
    }

    /// Applies I - scale v v^T to the columns of the block from (firstRow, firstColumn) on.
    mutating func reflectColumns(_ vector: [Double], scale: Double, firstRow: Int, firstColumn: Int) {
        let (width, count) = (columns, columns - firstColumn)
        var sums = [Double](repeating: 0, count: max(0, count))
        withRows { base in
            sums.withUnsafeMutableBufferPointer { space in
                guard let sums = space.baseAddress else { return }
                for (offset, factor) in vector.enumerated() {
                    let source = base + (firstRow + offset) * width + firstColumn
                    var index = 0
                    while index < count {
                        sums[index] += factor * source[index]
                        index &+= 1
                    }
                }
                for (offset, factor) in vector.enumerated() {
                    let target = base + (firstRow + offset) * width + firstColumn
                    let scaled = scale * factor
                    var index = 0
                    while index < count {
                        target[index] -= scaled * sums[index]
                        index &+= 1
                    }
                }
            }
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
                        let (a, b) = (first[row - start], second[row - start])
                        var index = 0
                        while index < count {
                            target[index] -= a * second[index] + b * first[index]
                            index &+= 1
                        }
                    }
                }
            }
        }
    }
}
