/// Walks several operands over one shape, row by row.
enum Traversal {
    /// Returns the axes in the order of the operands' memory, or nil when that is their own.
    ///
    /// An axis with larger strides goes before one with smaller; where operands disagree, or have
    /// no say because they are broadcast, the axes keep their order. Results are laid out so, as
    /// in NumPy, which also decides in which order later sums add.
    static func memoryOrder(_ shape: [Int], _ strides: [[Int]]) -> [Int]? {
        var order = Array(shape.indices)
        func precedes(_ later: Int, _ earlier: Int) -> Bool {
            var swaps = false
            for steps in strides
            where steps[later] != 0 && steps[earlier] != 0 && shape[later] != 1 && shape[earlier] != 1 {
                if abs(steps[later]) <= abs(steps[earlier]) { return false }
                swaps = true
            }
            return swaps
        }
        var changed = false
        for index in order.indices.dropFirst() {
            var place = index
            while place > 0 && precedes(order[place], order[place - 1]) {
                order.swapAt(place, place - 1)
                place -= 1
                changed = true
            }
        }
        return changed ? order : nil
    }

    /// Calls `body` for each row of the shape with the operands' places at its start, its length
    /// and the operands' steps along it.
    ///
    /// Axes that all operands cross in one stride are merged, so that rows are as long as can be;
    /// the rows come in row-major order.
    static func rows(
        _ shape: [Int], _ a: [Int], _ b: [Int], _ c: [Int],
        _ body: (Int, Int, Int, Int, Int, Int, Int) throws -> Void
    ) rethrows {
        if shape.contains(0) { return }
        let rank = shape.count
        try withUnsafeTemporaryAllocation(of: Int.self, capacity: 5 * (rank + 1)) { space in
            let lengths = UnsafeMutableBufferPointer(rebasing: space[0..<rank + 1])
            let aSteps = UnsafeMutableBufferPointer(rebasing: space[(rank + 1)..<2 * (rank + 1)])
            let bSteps = UnsafeMutableBufferPointer(rebasing: space[2 * (rank + 1)..<3 * (rank + 1)])
            let cSteps = UnsafeMutableBufferPointer(rebasing: space[3 * (rank + 1)..<4 * (rank + 1)])
            let position = UnsafeMutableBufferPointer(rebasing: space[4 * (rank + 1)..<5 * (rank + 1)])
            space.initialize(repeating: 0)
            var axes = 0
            for axis in 0..<rank where shape[axis] != 1 {
                let length = shape[axis]
                if axes > 0, aSteps[axes - 1] == a[axis] &* length, bSteps[axes - 1] == b[axis] &* length,
                    cSteps[axes - 1] == c[axis] &* length
                {
                    lengths[axes - 1] *= length
                } else {
                    axes += 1
                    lengths[axes - 1] = length
                }
                aSteps[axes - 1] = a[axis]
                bSteps[axes - 1] = b[axis]
                cSteps[axes - 1] = c[axis]
            }
            guard axes > 0 else { return try body(0, 0, 0, 1, 0, 0, 0) }
            let last = axes - 1
            var (atA, atB, atC) = (0, 0, 0)
            while true {
                try body(atA, atB, atC, lengths[last], aSteps[last], bSteps[last], cSteps[last])
                var axis = last - 1
                while axis >= 0 {
                    position[axis] += 1
                    atA += aSteps[axis]
                    atB += bSteps[axis]
                    atC += cSteps[axis]
                    if position[axis] < lengths[axis] { break }
                    atA -= aSteps[axis] * lengths[axis]
                    atB -= bSteps[axis] * lengths[axis]
                    atC -= cSteps[axis] * lengths[axis]
                    position[axis] = 0
                    axis -= 1
                }
                if axis < 0 { return }
            }
        }
    }
}

extension NDArray {
    /// Returns the array whose axes, taken in `order`, are this array's.
    func undoing(_ order: [Int]) -> NDArray {
        var (lengths, steps) = (shape, strides)
        for (place, axis) in order.enumerated() {
            lengths[axis] = shape[place]
            steps[axis] = strides[place]
        }
        return view(lengths, steps)
    }
}

/// The innermost loops. They are inlined with the operation that they are given, so that the
/// compiler sees plain loops over memory and uses vector instructions where steps are 1.
///
/// Invariant: the pointers lead to `count` elements at the given steps. A result may lie over an
/// operand when each element is read before its place is written, which steps in order ensure.
enum Loop {
    /// How many elements the slowest operations take a few milliseconds for.
    private static let pieceLength = 1 << 17

    /// Calls `body` with the start and length of pieces of a long loop, and polls between them.
    @inline(__always)
    static func inPieces(_ count: Int, _ body: (Int, Int) -> Void) throws {
        if count <= pieceLength { return body(0, count) }
        var start = 0
        while start < count {
            body(start, min(pieceLength, count - start))
            start += pieceLength
            try Allocation.poll()
        }
    }

    @inline(__always)
    static func map<Source, Target>(
        _ count: Int, _ source: UnsafePointer<Source>, _ step: Int,
        _ target: UnsafeMutablePointer<Target>, _ targetStep: Int, _ convert: (Source) -> Target
    ) {
        var index = 0
        if step == 1 && targetStep == 1 {
            while index < count {
                target[index] = convert(source[index])
                index &+= 1
            }
            return
        }
        while index < count {
            target[index &* targetStep] = convert(source[index &* step])
            index &+= 1
        }
    }

    @inline(__always)
    static func zip<Left, Right, Target>(
        _ count: Int, _ left: UnsafePointer<Left>, _ leftStep: Int,
        _ right: UnsafePointer<Right>, _ rightStep: Int,
        _ target: UnsafeMutablePointer<Target>, _ combine: (Left, Right) -> Target
    ) {
        var index = 0
        switch (leftStep, rightStep) {
        case (1, 1):
            while index < count {
                target[index] = combine(left[index], right[index])
                index &+= 1
            }
        case (1, 0):
            let value = right[0]
            while index < count {
                target[index] = combine(left[index], value)
                index &+= 1
            }
        case (0, 1):
            let value = left[0]
            while index < count {
                target[index] = combine(value, right[index])
                index &+= 1
            }
        default:
            while index < count {
                target[index] = combine(left[index &* leftStep], right[index &* rightStep])
                index &+= 1
            }
        }
    }
}
