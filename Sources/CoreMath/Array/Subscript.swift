/// A subscript worked out against one array: a view for the slices, index arrays for the rest.
struct Subscript {
    /// An axis that an index array (or, beside one, an integer) picks from.
    struct Picked {
        let indices: NDArray
        let axis: Int
        let size: Int
        let stride: Int
    }

    /// The view that the slices, integers and new axes leave; without the axes that arrays pick from.
    let base: NDArray
    let arrays: [Picked]
    /// How many axes of `base` come before those of the index arrays.
    let leading: Int
    /// Whether integers alone name a single element.
    let isElement: Bool
    /// How many elements a mask of the array's own shape, as the only index, selects.
    let selected: Int?

    init(_ array: NDArray, _ indices: [ArrayIndex]) throws {
        let parts = try Self.expanded(indices, array)
        let advanced = parts.contains { if case .array = $0 { true } else { false } }
        var lengths: [Int] = []
        var steps: [Int] = []
        var shift = 0
        var picked: [Picked] = []
        var blocks: [Int] = []
        var before = 0
        var axis = 0
        for (position, part) in parts.enumerated() {
            switch part {
            case .newAxis:
                lengths.append(1)
                steps.append(0)
            case .slice(let start, let stop, let step):
                let slice = try SlicedAxis(start: start, stop: stop, step: step, size: array.shape[axis])
                lengths.append(slice.length)
                // A step that is never taken may be too large to multiply.
                steps.append(slice.length > 1 ? array.strides[axis] * slice.step : array.strides[axis])
                if slice.length > 0 { shift += slice.start * array.strides[axis] }
                axis += 1
            case .at(let index):
                let place = try NDArray.normalized(index, axis: axis, size: array.shape[axis])
                if advanced {
                    if blocks.isEmpty { before = lengths.count }
                    blocks.append(position)
                }
                shift += place * array.strides[axis]
                axis += 1
            case .array(let indices):
                if blocks.isEmpty { before = lengths.count }
                blocks.append(position)
                picked.append(
                    Picked(indices: indices, axis: axis, size: array.shape[axis], stride: array.strides[axis]))
                axis += 1
            case .ellipsis: break
            }
        }
        if lengths.count > Shape.maximalDimensions { throw MathError.tooManyDimensions(lengths.count) }
        base = array.view(lengths, steps, shiftedBy: shift)
        arrays = picked
        leading = Self.areNeighbours(blocks) ? before : 0
        isElement = !indices.isEmpty && indices.allSatisfy { if case .at = $0 { true } else { false } }
        if indices.count == 1, case .array(let mask) = indices[0], mask.dtype == .bool, mask.shape == array.shape {
            selected = try mask.trueCount()
        } else {
            selected = nil
        }
    }

    /// Returns whether nothing stands between the index arrays; otherwise their axes come first.
    private static func areNeighbours(_ places: [Int]) -> Bool {
        guard let first = places.first, let last = places.last else { return false }
        return last - first == places.count - 1
    }

    /// Returns one part for each axis or new axis: the ellipsis written out, masks as indices.
    private static func expanded(_ indices: [ArrayIndex], _ array: NDArray) throws -> [ArrayIndex] {
        var used = 0
        var ellipses = 0
        for index in indices {
            switch index {
            case .at, .slice: used += 1
            case .array(let array): used += array.dtype == .bool ? array.dimensions : 1
            case .ellipsis: ellipses += 1
            case .newAxis: break
            }
        }
        if ellipses > 1 { throw MathError.twoEllipses }
        guard used <= array.dimensions else {
            throw MathError.tooManyIndices(dimensions: array.dimensions, count: used)
        }
        let missing = [ArrayIndex](repeating: .all, count: array.dimensions - used)
        var parts: [ArrayIndex] = []
        var axis = 0
        for index in indices {
            switch index {
            case .ellipsis:
                // Even one that stands for no axis separates its neighbours.
                parts += [.ellipsis] + missing
                axis += missing.count
            case .newAxis: parts.append(index)
            case .array(let mask) where mask.dtype == .bool:
                for (own, length) in mask.shape.enumerated() where length != array.shape[axis + own] {
                    throw MathError.maskLength(axis: axis + own, size: array.shape[axis + own], mask: length)
                }
                parts += try mask.nonzero().map { .array($0) }
                axis += mask.dimensions
            case .array(let indices):
                // An empty list has no type of its own: it picks nothing.
                guard indices.dtype == .int64 || indices.count == 0 else { throw MathError.indexType }
                parts.append(.array(try indices.converted(to: .int64)))
                axis += 1
            default:
                parts.append(index)
                axis += 1
            }
        }
        return ellipses == 0 ? parts + missing : parts
    }

    // MARK: Copying

    /// The places of everything that is picked: the result's shape, and the places along its
    /// leading axes, the index arrays' and the trailing ones, which add up.
    private func places(
        _ check: ([Int]) throws -> Void = { _ in }
    ) throws -> (shape: [Int], leading: [Int], picked: [Int], trailing: [Int]) {
        let shapes = arrays.map { $0.indices.shape }
        var common: [Int] = []
        for shape in shapes {
            guard let next = Shape.broadcast(common, shape) else {
                throw MathError.indexArraysNotBroadcastable(shapes)
            }
            common = next
        }
        let total = try Shape.count(common)
        let head = Array(base.shape[..<leading])
        let tail = Array(base.shape[leading...])
        let shape = head + common + tail
        try Allocation.check(count: try Shape.count(shape), of: .int64, shape: shape)
        try check(shape)
        var picked = [Int](repeating: 0, count: total)
        for part in arrays {
            guard let indices = part.indices.broadcastView(dropping: 0, to: common) else { continue }
            let values = indices.pointer(to: Int.self)
            var next = 0
            var wrong: Int?
            indices.forEachOffset { place in
                let index = values[place]
                if index >= -part.size && index < part.size {
                    picked[next] &+= (index < 0 ? index + part.size : index) &* part.stride
                } else if wrong == nil {
                    wrong = index
                }
                next += 1
            }
            if let wrong { throw MathError.indexOutOfBounds(index: wrong, axis: part.axis, size: part.size) }
        }
        return (
            shape, Self.places(head, Array(base.strides[..<leading])), picked,
            Self.places(tail, Array(base.strides[leading...]))
        )
    }

    private static func places(_ shape: [Int], _ strides: [Int]) -> [Int] {
        var result: [Int] = []
        Traversal.rows(shape, strides, strides, strides) { start, _, _, length, step, _, _ in
            for index in 0..<length { result.append(start + index * step) }
        }
        return result
    }

    func gather() throws -> NDArray {
        let (shape, leading, picked, trailing) = try places()
        let result = try NDArray.uninitialized(shape, base.dtype)
        func copy<Element: ArrayElement>(_: Element.Type) {
            let source = base.pointer(to: Element.self)
            var target = result.pointer(to: Element.self)
            for first in leading {
                for second in picked {
                    for third in trailing {
                        target.pointee = source[first + second + third]
                        target += 1
                    }
                }
            }
        }
        switch base.dtype {
        case .float64: copy(Double.self)
        case .int64: copy(Int.self)
        case .bool: copy(Bool.self)
        }
        return result
    }

    func scatter(_ value: NDArray) throws {
        // What does not fit comes before what is out of bounds.
        let (shape, leading, picked, trailing) = try places { shape in
            if value.broadcastView(dropping: value.excessAxes(over: shape), to: shape) == nil {
                throw MathError.indexedAssignment(value: value.shape, target: shape)
            }
        }
        guard let view = value.broadcastView(dropping: value.excessAxes(over: shape), to: shape) else { return }
        let values = try view.copy(as: base.dtype)
        func copy<Element: ArrayElement>(_: Element.Type) {
            let target = base.pointer(to: Element.self)
            var source = values.pointer(to: Element.self)
            for first in leading {
                for second in picked {
                    for third in trailing {
                        target[first + second + third] = source.pointee
                        source += 1
                    }
                }
            }
        }
        switch base.dtype {
        case .float64: copy(Double.self)
        case .int64: copy(Int.self)
        case .bool: copy(Bool.self)
        }
    }
}
