import CVector

// Arrays put together, repeated and chosen from.

extension NDArray {
    /// Returns the arrays one behind the other along `axis`; flattened first when `axis` is nil.
    public static func concatenate(_ arrays: [NDArray], axis: Int? = 0) throws -> NDArray {
        guard let first = arrays.first else { throw MathError.nothingToJoin("concatenate") }
        guard let axis else { return try concatenate(arrays.map { try $0.raveled() }, axis: 0) }
        if first.dimensions == 0 { throw MathError.joinScalars }
        let place = try Shape.axis(axis, dimensions: first.dimensions)
        var shape = first.shape
        var dtype = first.dtype
        for (index, array) in arrays.enumerated().dropFirst() {
            guard array.dimensions == first.dimensions else {
                throw MathError.joinDimensions(index: index, first: first.dimensions, other: array.dimensions)
            }
            for other in shape.indices where other != place && shape[other] != array.shape[other] {
                throw MathError.joinLengths(
                    axis: other, index: index, first: first.shape[other], other: array.shape[other])
            }
            shape[place] += array.shape[place]
            dtype = DType.promoted(dtype, array.dtype)
        }
        let result = try uninitialized(shape, dtype)
        var start = 0
        for array in arrays {
            let end = start + array.shape[place]
            try result.sliced(axis: place, start: start, stop: end).fill(from: array)
            start = end
        }
        return result
    }

    /// Returns arrays of one shape side by side along a new axis.
    public static func stack(_ arrays: [NDArray], axis: Int = 0) throws -> NDArray {
        guard let first = arrays.first else { throw MathError.nothingToJoin("stack") }
        if arrays.contains(where: { $0.shape != first.shape }) { throw MathError.stackShapes }
        return try concatenate(arrays.map { try $0.expandingDimensions(axis) }, axis: axis)
    }

    /// Returns the arrays one below the other; vectors count as rows.
    public static func verticalStack(_ arrays: [NDArray]) throws -> NDArray {
        try concatenate(arrays.map { try $0.dimensions < 2 ? $0.reshaped([1, $0.count]) : $0 })
    }

    /// Returns the arrays side by side: vectors end to end, others along the second axis.
    public static func horizontalStack(_ arrays: [NDArray]) throws -> NDArray {
        let parts = try arrays.map { try $0.dimensions == 0 ? $0.reshaped([1]) : $0 }
        return try concatenate(parts, axis: parts.first?.dimensions == 1 ? 0 : 1)
    }

    /// Returns the vectors as the columns of a matrix; matrices keep theirs.
    public static func columnStack(_ arrays: [NDArray]) throws -> NDArray {
        try concatenate(arrays.map { try $0.dimensions < 2 ? $0.reshaped([$0.count, 1]) : $0 }, axis: 1)
    }

    /// Returns the array cut into parts along `axis` before each of the given indices.
    public func split(at indices: [Int], axis: Int = 0) throws -> [NDArray] {
        let bounds = indices.map { Optional($0) }
        return try zip([0] + bounds, bounds + [nil]).map { try sliced(axis: axis, start: $0, stop: $1) }
    }

    /// Returns the array cut into `parts` of equal length; throws when they do not come out even.
    public func split(into parts: Int, axis: Int = 0) throws -> [NDArray] {
        let length = shape[try Shape.axis(axis, dimensions: dimensions)]
        guard parts > 0 else { throw MathError.value("number sections must be larger than 0.") }
        guard length % parts == 0 else {
            throw MathError.value("array split does not result in an equal division")
        }
        return try split(at: (1..<parts).map { $0 * (length / parts) }, axis: axis)
    }

    /// Returns each element (or each slice along `axis`) so many times in a row.
    public func repeated(_ times: Int, axis: Int? = nil) throws -> NDArray {
        if times < 0 { throw MathError.value("repeats may not contain negative values.") }
        guard let axis else { return try raveled().repeated(times, axis: 0) }
        let place = try Shape.axis(axis, dimensions: dimensions)
        var spread = shape
        spread.insert(times, at: place + 1)
        var joined = shape
        let (length, overflow) = joined[place].multipliedReportingOverflow(by: times)
        if overflow { throw MathError.arrayTooBig }
        joined[place] = length
        return try expandingDimensions(place + 1).broadcast(to: spread).copy().reshaped(joined)
    }

    /// Returns the array laid side by side so many times along each axis.
    public func tiled(_ times: [Int]) throws -> NDArray {
        if times.contains(where: { $0 < 0 }) { throw MathError.negativeDimension }
        let rank = max(times.count, dimensions)
        let own = [Int](repeating: 1, count: rank - dimensions) + shape
        let counts = [Int](repeating: 1, count: rank - times.count) + times
        let spaced = zip(counts, own).flatMap { [$0, $1] }
        _ = try Shape.count(spaced)
        let ones = own.flatMap { [1, $0] }
        return try reshaped(ones).broadcast(to: spaced).copy().reshaped(zip(counts, own).map { $0 * $1 })
    }

    // MARK: Choice

    /// Returns the elements of `first` where `condition` holds and of `second` elsewhere.
    public static func choose(_ condition: NDArray, _ first: NDArray, _ second: NDArray) throws -> NDArray {
        let shape = try Shape.broadcast([condition.shape, first.shape, second.shape])
        let result = try uninitialized(shape, DType.promoted(first.dtype, second.dtype))
        if result.count > 0, result.dtype == .float64, condition.dtype == .bool, condition.isContiguous,
            condition.shape == shape,
            let left = try first.repeatable(over: shape), let right = try second.repeatable(over: shape)
        {
            cv_choose(
                result.count, UnsafeRawPointer(condition.pointer(to: Bool.self)).assumingMemoryBound(to: UInt8.self),
                left.numbers, left.step, right.numbers, right.step,
                result.pointer(to: Double.self))
            return withExtendedLifetime((left.array, right.array)) { result }
        }
        let mask = try condition.converted(to: .bool).broadcast(to: shape)
        result.fill(from: try second.broadcast(to: shape))
        let source = try first.converted(to: result.dtype).broadcast(to: shape)
        switch result.dtype {
        case .float64: result.overwrite(Double.self, source, mask)
        case .int64: result.overwrite(Int.self, source, mask)
        case .bool: result.overwrite(Bool.self, source, mask)
        }
        return result
    }

    /// The array as floating-point numbers that are read side by side, or one of them again and again; nil where it
    /// is neither of that shape nor one number.
    private func repeatable(
        over target: [Int]
    ) throws -> (array: NDArray, numbers: UnsafeMutablePointer<Double>, step: Int)? {
        guard count == 1 || (shape == target && isContiguous) else { return nil }
        let source = try converted(to: .float64)
        return (source, source.pointer(to: Double.self), count == 1 ? 0 : 1)
    }

    private func overwrite<Element: ArrayElement>(_: Element.Type, _ source: NDArray, _ mask: NDArray) {
        let target = pointer(to: Element.self)
        let values = source.pointer(to: Element.self)
        let chosen = mask.pointer(to: Bool.self)
        Traversal.rows(shape, strides, source.strides, mask.strides) { to, from, at, length, step, fromStep, atStep in
            for index in 0..<length where chosen[at + index * atStep] {
                target[to + index * step] = values[from + index * fromStep]
            }
        }
    }

    /// Returns the elements brought into the range from `low` to `high`.
    public func clipped(_ low: NDArray?, _ high: NDArray?) throws -> NDArray {
        var result = self
        if let low { result = try NDArray.apply(.maximum, result, low) }
        if let high { result = try NDArray.apply(.minimum, result, high) }
        return result === self ? try copy() : result
    }

    /// Returns the elements (or slices along `axis`) with these indices.
    public func taking(_ indices: NDArray, axis: Int? = nil) throws -> NDArray {
        guard let axis else { return try raveled().taking(indices, axis: 0) }
        let place = try Shape.axis(axis, dimensions: dimensions)
        return try subscripted([ArrayIndex](repeating: .all, count: place) + [.array(indices)])
    }

    // MARK: Comparison

    /// Returns where |left - right| <= absolute + relative |right|; equal infinities count as close.
    public static func isClose(
        _ left: NDArray, _ right: NDArray, relative: Double = 1e-5, absolute: Double = 1e-8, equalNaN: Bool = false
    ) throws -> NDArray {
        let a = try left.recast(.float64)
        let b = try right.recast(.float64)
        let distance = try apply(.subtract, a, b).apply(.absolute)
        let allowance = try apply(.add, apply(.multiply, b.apply(.absolute), .float(relative)), .float(absolute))
        let near = try apply(.logicalAnd, apply(.lessEqual, distance, allowance), b.apply(.isFinite))
        let close = try apply(.logicalOr, near, apply(.equal, a, b))
        if !equalNaN { return close }
        return try apply(.logicalOr, close, apply(.logicalAnd, a.apply(.isNaN), b.apply(.isNaN)))
    }

    /// Returns whether all elements are close.
    public static func allClose(
        _ left: NDArray, _ right: NDArray, relative: Double = 1e-5, absolute: Double = 1e-8, equalNaN: Bool = false
    ) throws -> Bool {
        try isClose(left, right, relative: relative, absolute: absolute, equalNaN: equalNaN)
            .reduced(.all).item().truth
    }

    /// Returns whether shapes and all elements are equal.
    public static func arrayEqual(_ left: NDArray, _ right: NDArray) throws -> Bool {
        try left.shape == right.shape && apply(.equal, left, right).reduced(.all).item().truth
    }
}
