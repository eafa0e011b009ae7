// Views: other shapes over the same elements.

extension NDArray {
    func view(_ shape: [Int], _ strides: [Int], shiftedBy shift: Int = 0) -> NDArray {
        NDArray(buffer: buffer, offset: offset + shift, shape: shape, strides: strides, dtype: dtype)
    }

    /// The array with its axes in reverse order.
    public var transposed: NDArray { view(shape.reversed(), strides.reversed()) }

    /// Returns the array with its axes in the given order; throws unless each is named once.
    public func transposed(axes: [Int]) throws -> NDArray {
        guard axes.count == dimensions else { throw MathError.transposeAxes }
        var order: [Int] = []
        for axis in axes {
            let normal = try Shape.axis(axis, dimensions: dimensions)
            if order.contains(normal) { throw MathError.repeatedTransposeAxis }
            order.append(normal)
        }
        return view(order.map { shape[$0] }, order.map { strides[$0] })
    }

    /// Returns the length of an axis; throws when there is none.
    public func length(along axis: Int) throws -> Int { shape[try Shape.axis(axis, dimensions: dimensions)] }

    /// Returns the array with two axes exchanged.
    public func swappingAxes(_ first: Int, _ second: Int) throws -> NDArray {
        let first = try Shape.axis(first, dimensions: dimensions, prefix: "axis1")
        let second = try Shape.axis(second, dimensions: dimensions, prefix: "axis2")
        var (lengths, steps) = (shape, strides)
        lengths.swapAt(first, second)
        steps.swapAt(first, second)
        return view(lengths, steps)
    }

    /// Returns the array with one axis moved to another place, the others in order.
    public func movingAxis(_ source: Int, to destination: Int) throws -> NDArray {
        let from = try Shape.axis(source, dimensions: dimensions, prefix: "source")
        let to = try Shape.axis(destination, dimensions: dimensions, prefix: "destination")
        var (lengths, steps) = (shape, strides)
        lengths.insert(lengths.remove(at: from), at: to)
        steps.insert(steps.remove(at: from), at: to)
        return view(lengths, steps)
    }

    /// Returns the array with an axis of length 1 put in; `axis` counts in the result.
    public func expandingDimensions(_ axis: Int) throws -> NDArray {
        if dimensions == Shape.maximalDimensions { throw MathError.tooManyDimensions(dimensions + 1) }
        let axis = try Shape.axis(axis, dimensions: dimensions + 1)
        var (lengths, steps) = (shape, strides)
        lengths.insert(1, at: axis)
        steps.insert(0, at: axis)
        return view(lengths, steps)
    }

    /// Returns the array without the given axes, which have length 1; without all such by default.
    public func squeezed(axes: [Int]? = nil) throws -> NDArray {
        var dropped = Set<Int>()
        if let axes {
            dropped = Set(try ReductionPlan.axes(axes, self))
            if dropped.contains(where: { shape[$0] != 1 }) { throw MathError.squeezeAxis }
        } else {
            dropped = Set(shape.indices.filter { shape[$0] == 1 })
        }
        let kept = shape.indices.filter { !dropped.contains($0) }
        return view(kept.map { shape[$0] }, kept.map { strides[$0] })
    }

    /// Returns the elements in another shape of the same count, as a view where that is possible.
    ///
    /// One length may be -1: it follows from the others. Throws `MathError.cannotReshape`.
    public func reshaped(_ target: [Int]) throws -> NDArray {
        let wanted = try resolved(target)
        if isContiguous { return view(wanted, Shape.contiguousStrides(wanted)) }
        if let steps = viewStrides(for: wanted) { return view(wanted, steps) }
        let copy = try copy()
        return copy.view(wanted, Shape.contiguousStrides(wanted))
    }

    private func resolved(_ target: [Int]) throws -> [Int] {
        var known = 1
        var unknown: Int?
        for (axis, length) in target.enumerated() {
            if length < 0 {
                if unknown != nil { throw MathError.severalUnknownDimensions }
                unknown = axis
                continue
            }
            let (product, overflow) = known.multipliedReportingOverflow(by: length)
            if overflow { throw MathError.cannotReshape(size: count, shape: target) }
            known = product
        }
        var result = target
        if let unknown {
            guard known > 0, count % known == 0 else {
                throw MathError.cannotReshape(size: count, shape: target)
            }
            result[unknown] = count / known
        } else if known != count {
            throw MathError.cannotReshape(size: count, shape: target)
        }
        return result
    }

    /// Returns strides that show the elements in `target` without a copy, or nil.
    ///
    /// Groups of old axes and of new ones with equal products are matched from the front; a group
    /// of old axes must be crossed in one stride.
    private func viewStrides(for target: [Int]) -> [Int]? {
        if count == 0 { return Shape.contiguousStrides(target) }
        let axes = shape.indices.filter { shape[$0] != 1 }
        let old = axes.map { shape[$0] }
        let oldSteps = axes.map { strides[$0] }
        var steps = [Int](repeating: 1, count: target.count)
        var (i, k) = (0, 0)
        while i < old.count && k < target.count {
            var (oldEnd, newEnd) = (i + 1, k + 1)
            var (oldProduct, newProduct) = (old[i], target[k])
            while oldProduct != newProduct {
                if newProduct < oldProduct {
                    newProduct *= target[newEnd]
                    newEnd += 1
                } else {
                    oldProduct *= old[oldEnd]
                    oldEnd += 1
                }
            }
            for axis in i..<oldEnd - 1 where oldSteps[axis] != old[axis + 1] * oldSteps[axis + 1] { return nil }
            var step = oldSteps[oldEnd - 1]
            for axis in stride(from: newEnd - 1, through: k, by: -1) {
                steps[axis] = step
                step *= target[axis]
            }
            (i, k) = (oldEnd, newEnd)
        }
        return steps
    }

    /// Returns the elements along one axis, as a view where that is possible.
    public func raveled() throws -> NDArray { try reshaped([count]) }

    /// Returns a read-only view of the shape that the array broadcasts to.
    ///
    /// Several of its elements may be one in memory: writing through it is the caller's mistake.
    public func broadcast(to target: [Int]) throws -> NDArray {
        _ = try Shape.count(target)
        guard let view = broadcastView(dropping: 0, to: target) else {
            throw MathError.notBroadcastableTo(shape: shape, target: target)
        }
        return view
    }

    /// Returns whether two arrays are views of one memory in which the parts they reach overlap.
    public func sharesElements(with other: NDArray) -> Bool {
        if buffer !== other.buffer || count == 0 || other.count == 0 { return false }
        let (own, others) = (reach, other.reach)
        return own.lowerBound <= others.upperBound && others.lowerBound <= own.upperBound
    }

    /// The places from the first to the last element in memory.
    private var reach: ClosedRange<Int> {
        var (low, high) = (offset, offset)
        for (length, step) in zip(shape, strides) where length > 1 {
            if step < 0 { low += (length - 1) * step } else { high += (length - 1) * step }
        }
        return low...high
    }

    /// Returns the shape that arrays of these shapes broadcast to; throws `MathError.notBroadcastable`.
    public static func broadcastShape(_ shapes: [[Int]]) throws -> [Int] { try Shape.broadcast(shapes) }

    /// Returns the array without its first axes (of length 1), broadcast to `target`, or nil.
    func broadcastView(dropping excess: Int, to target: [Int]) -> NDArray? {
        let lengths = excess == 0 ? shape : Array(shape.dropFirst(excess))
        guard lengths.count <= target.count, Shape.broadcast(lengths, target) == target else { return nil }
        let steps = excess == 0 ? strides : Array(strides.dropFirst(excess))
        return view(target, Shape.broadcastStrides(lengths, steps, to: target))
    }

    /// Returns the array with the order along each given axis reversed; along all by default.
    public func flipped(axes: [Int]? = nil) throws -> NDArray {
        var steps = strides
        var shift = 0
        for axis in try Shape.axes(axes ?? Array(shape.indices), dimensions: dimensions) where shape[axis] > 0 {
            shift += (shape[axis] - 1) * strides[axis]
            steps[axis] = -steps[axis]
        }
        return view(shape, steps, shiftedBy: shift)
    }

    /// Returns a view of the diagonal, `offset` columns to the right, of the first two axes.
    public func diagonal(offset: Int = 0) throws -> NDArray {
        guard dimensions >= 2 else { throw MathError.value("diag requires an array of at least two dimensions") }
        let (rows, columns) = (shape[0], shape[1])
        let length =
            offset >= 0
            ? max(0, min(rows, columns > offset ? columns - offset : 0))
            : max(0, min(offset > -rows ? rows + offset : 0, columns))
        let shift = length == 0 ? 0 : offset >= 0 ? offset * strides[1] : -offset * strides[0]
        return view(
            Array(shape.dropFirst(2)) + [length], Array(strides.dropFirst(2)) + [strides[0] &+ strides[1]],
            shiftedBy: shift)
    }
}
