/// One part of a subscript, as between the commas of `a[1, ::2, mask]`.
public enum ArrayIndex {
    case at(Int)
    case slice(start: Int?, stop: Int?, step: Int?)
    case newAxis
    case ellipsis
    /// An array of integers, or of truth values (a mask).
    case array(NDArray)

    /// The whole axis.
    public static var all: ArrayIndex { .slice(start: nil, stop: nil, step: nil) }
}

/// The places along a sliced axis: the first, how many, and how far apart.
struct SlicedAxis {
    let start: Int
    let length: Int
    let step: Int

    /// Clips Python's slice to an axis of length `size`; throws when the step is 0.
    init(start: Int?, stop: Int?, step: Int?, size: Int) throws {
        // -Int.min would overflow; a step that large leaves one element either way.
        let step = max(step ?? 1, -Int.max)
        if step == 0 { throw MathError.zeroStep }
        let lowest = step < 0 ? -1 : 0
        let highest = step < 0 ? size - 1 : size
        func clipped(_ bound: Int) -> Int {
            let place = bound < 0 ? max(bound, -size - 1) + size : bound
            return min(max(place, lowest), highest)
        }
        let first = start.map(clipped) ?? (step < 0 ? highest : lowest)
        let end = stop.map(clipped) ?? (step < 0 ? lowest : highest)
        self.start = first
        self.step = step
        if step > 0 {
            length = end > first ? (end - first - 1) / step + 1 : 0
        } else {
            length = first > end ? (first - end - 1) / -step + 1 : 0
        }
    }
}

extension NDArray {
    /// Returns what a subscript names: a view, or a copy when an index is an array.
    public func subscripted(_ indices: [ArrayIndex]) throws -> NDArray {
        if indices.count == 1, case .array(let mask) = indices[0], mask.dtype == .bool, mask.shape == shape {
            return try selected(by: mask)
        }
        let plan = try Subscript(self, indices)
        return plan.arrays.isEmpty ? plan.base : try plan.gather()
    }

    /// Returns the view `self[index]` along the first axis.
    public func row(_ index: Int) throws -> NDArray {
        guard let size = shape.first else { throw MathError.tooManyIndices(dimensions: 0, count: 1) }
        let place = try Self.normalized(index, axis: 0, size: size)
        return view(Array(shape.dropFirst()), Array(strides.dropFirst()), shiftedBy: place * strides[0])
    }

    /// Returns a view of part of one axis, as Python's slices cut it.
    public func sliced(axis: Int = 0, start: Int? = nil, stop: Int? = nil, step: Int? = nil) throws -> NDArray {
        let axis = try Shape.axis(axis, dimensions: dimensions)
        let part = try SlicedAxis(start: start, stop: stop, step: step, size: shape[axis])
        var (lengths, steps) = (shape, strides)
        lengths[axis] = part.length
        if part.length > 1 { steps[axis] = strides[axis] * part.step }
        return view(lengths, steps, shiftedBy: part.length == 0 ? 0 : part.start * strides[axis])
    }

    /// Writes `value`, broadcast, to the elements that a subscript names.
    public func assign(_ value: NDArray, at indices: [ArrayIndex]) throws {
        if indices.count == 1, case .array(let mask) = indices[0], mask.dtype == .bool, mask.shape == shape,
            value.count == 1
        {
            return assign(value.scalar(atOffset: 0), where: mask)
        }
        let plan = try Subscript(self, indices)
        if plan.arrays.isEmpty {
            if plan.base.dimensions == 0 && value.dimensions != 0 && plan.isElement {
                throw MathError.value("setting an array element with a sequence.")
            }
            return try plan.base.assign(value)
        }
        if let places = plan.selected {
            if value.dimensions > 1 {
                throw MathError.type(
                    "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, "
                        + "input has \(value.dimensions) dimensions")
            }
            if value.count != 1 && value.count != places {
                throw MathError.maskedAssignment(values: value.count, places: places)
            }
        }
        try plan.scatter(value)
    }

    /// Returns the elements where `mask`, of the same shape, is true, along one axis.
    private func selected(by mask: NDArray) throws -> NDArray {
        let chosen = try mask.trueCount()
        let result = try NDArray.uninitialized([chosen], dtype)
        switch dtype {
        case .float64: select(Double.self, mask, result)
        case .int64: select(Int.self, mask, result)
        case .bool: select(Bool.self, mask, result)
        }
        return result
    }

    private func select<Element: ArrayElement>(_: Element.Type, _ mask: NDArray, _ result: NDArray) {
        let source = pointer(to: Element.self)
        let chosen = mask.pointer(to: Bool.self)
        var target = result.pointer(to: Element.self)
        Traversal.rows(shape, strides, mask.strides, strides) { from, at, _, length, step, maskStep, _ in
            for index in 0..<length where chosen[at + index * maskStep] {
                target.pointee = source[from + index * step]
                target += 1
            }
        }
    }

    /// Writes `value` where `mask`, of the same shape, is true.
    private func assign(_ value: Scalar, where mask: NDArray) {
        func write<Element: ArrayElement>(_: Element.Type) {
            let target = pointer(to: Element.self)
            let chosen = mask.pointer(to: Bool.self)
            let element = Element(value)
            Traversal.rows(shape, strides, mask.strides, strides) { from, at, _, length, step, maskStep, _ in
                for index in 0..<length where chosen[at + index * maskStep] { target[from + index * step] = element }
            }
        }
        switch dtype {
        case .float64: write(Double.self)
        case .int64: write(Int.self)
        case .bool: write(Bool.self)
        }
    }

    /// The number of true elements of a mask.
    func trueCount() throws -> Int {
        var total = 0
        let source = pointer(to: Bool.self)
        Traversal.rows(shape, strides, strides, strides) { from, _, _, length, step, _, _ in
            for index in 0..<length where source[from + index * step] { total += 1 }
        }
        return total
    }

    /// Returns, for each axis, the indices of the elements that differ from zero.
    public func nonzero() throws -> [NDArray] {
        let mask = dtype == .bool ? self : try copy(as: .bool)
        let chosen = try mask.trueCount()
        let results = try shape.map { _ in try NDArray.uninitialized([chosen], .int64) }
        var position = [Int](repeating: 0, count: dimensions)
        var next = 0
        mask.forEachOffset { place in
            if mask.pointer(to: Bool.self)[place] {
                for axis in 0..<results.count { results[axis].pointer(to: Int.self)[next] = position[axis] }
                next += 1
            }
            var axis = position.count - 1
            while axis >= 0 {
                position[axis] += 1
                if position[axis] < shape[axis] { break }
                position[axis] = 0
                axis -= 1
            }
        }
        return results
    }
}
