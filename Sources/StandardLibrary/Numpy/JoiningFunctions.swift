import CoreMath
import MiniPython

/// Functions that put arrays together, take them apart and lay them out anew.
enum JoiningFunctions {
    static let all: [Native] = joining + splitting + editing + shaping + queries

    private static let joining: [Native] = [
        Native("concatenate(arrays, axis=0)", "The arrays one behind the other along an axis.") { machine, args in
            if try machine.scalar(args[0]) != nil {
                throw machine.error(.typeError, "dispatcher for __array_function__ did not return an iterable")
            }
            return try machine.wrap(
                NDArray.concatenate(machine.arrays(args[0]), axis: machine.optionalInteger(args[1])))
        },
        Native("stack(arrays, axis=0)", "The arrays side by side along a new axis.") { machine, args in
            try machine.wrap(NDArray.stack(machine.arrays(args[0]), axis: machine.integer(args[1])))
        },
        Native("vstack(tup)", "The arrays one below the other.") { machine, args in
            try machine.wrap(NDArray.verticalStack(machine.arrays(args[0])))
        },
        Native("hstack(tup)", "The arrays side by side.") { machine, args in
            try machine.wrap(NDArray.horizontalStack(machine.arrays(args[0])))
        },
        Native("column_stack(tup)", "Vectors as the columns of a matrix.") { machine, args in
            try machine.wrap(NDArray.columnStack(machine.arrays(args[0])))
        },
        Native("append(arr, values, axis=None)", "A copy with values behind.") { machine, args in
            try machine.wrap(
                NDArray.concatenate(
                    [machine.array(args[0]), machine.array(args[1])], axis: machine.optionalInteger(args[2])))
        },
        Native("tile(A, reps)", "The array laid side by side so many times.") { machine, args in
            try machine.wrap(machine.array(args[0]).tiled(machine.shape(args[1])))
        },
        Native("where(condition, x=<absent>, y=<absent>)", "x where the condition holds, y elsewhere; or the places.") {
            machine, args in
            let condition = try machine.array(args[0])
            if args[1].isUndefined, args[2].isUndefined { return try machine.tuple(condition.nonzero()) }
            if args[1].isUndefined || args[2].isUndefined {
                throw machine.error(.valueError, "either both or neither of x and y should be given")
            }
            return try machine.wrap(NDArray.choose(condition, machine.array(args[1]), machine.array(args[2])))
        },
    ]

    private static let splitting: [Native] = [
        Native("split(ary, indices_or_sections, axis=0)", "Equal parts, or parts cut before given indices.") {
            machine, args in
            try machine.list(machine.parts(args[1], machine.array(args[0]), machine.integer(args[2])))
        },
        Native("array_split(ary, indices_or_sections, axis=0)", "Parts as equal as possible.") { machine, args in
            let array = try machine.array(args[0])
            let axis = try machine.integer(args[2])
            if args[1].list != nil || args[1].tuple != nil || args[1].arrayObject != nil {
                return try machine.list(machine.parts(args[1], array, axis))
            }
            guard axis >= -array.dimensions, axis < array.dimensions else {
                throw machine.error(.indexError, "tuple index out of range")
            }
            let count = try machine.integer(args[1])
            guard count > 0 else { throw machine.error(.valueError, "number sections must be larger than 0.") }
            try machine.checkRoom(count, bytesEach: 400)
            let length = array.shape[axis < 0 ? axis + array.dimensions : axis]
            let (each, extra) = length.quotientAndRemainder(dividingBy: count)
            let bounds = (1..<max(1, count)).map { $0 * each + min($0, extra) }
            return try machine.list(array.split(at: bounds, axis: axis))
        },
        Native("vsplit(ary, indices_or_sections)", "Parts along the first axis.") { machine, args in
            try machine.list(machine.parts(args[1], machine.array(args[0]), 0))
        },
        Native("hsplit(ary, indices_or_sections)", "Parts along the second axis.") { machine, args in
            let array = try machine.array(args[0])
            return try machine.list(machine.parts(args[1], array, array.dimensions > 1 ? 1 : 0))
        },
    ]

    private static let editing: [Native] = [
        Native("delete(arr, obj, axis=None)", "A copy without the elements of these indices.") { machine, args in
            let (array, place) = try machine.edited(args[0], args[2])
            let length = array.shape[place]
            let kept = try NDArray.ones([length], .bool)
            let indices = try machine.deletedPlaces(args[1], place, length)
            try kept.assign(NDArray.scalar(.bool(false)), at: indices)
            return try machine.wrap(array.taking(kept.nonzero()[0], axis: place))
        },
        Native("insert(arr, obj, values, axis=None)", "A copy with values put in before an index, or several.") {
            machine, args in
            let (array, place) = try machine.edited(args[0], args[3])
            let values = try machine.array(args[2]).converted(to: array.dtype)
            let indices = try machine.array(args[1], .int64)
            if indices.dimensions == 0 || indices.count == 1 {
                let (index, length) = (indices.integers.first ?? 0, array.shape[place])
                if indices.dimensions > 0, index < -length || index > length {
                    throw machine.error(
                        .indexError,
                        "index \(try machine.strText(args[1])) is out of bounds for axis \(place) with size \(length)")
                }
                return try machine.wrap(
                    machine.inserting(
                        values, into: array, place, at: indices.integers.first ?? 0,
                        isScalar: indices.dimensions == 0))
            }
            return try machine.wrap(machine.insertingEach(values, into: array, place, at: indices))
        },
        Native("roll(a, shift, axis=None)", "The elements moved along an axis, those that fall off put in front.") {
            machine, args in
            let array = try machine.array(args[0])
            let axis = try machine.optionalInteger(args[2])
            let source = try axis == nil ? array.raveled() : array
            _ = try source.length(along: axis ?? 0)
            let lane = try source.movingAxis(axis ?? 0, to: 0)
            guard lane.length > 0 else { return try machine.wrap(array.copy()) }
            let rest = try machine.integer(args[1]) % lane.length
            let cut = (lane.length - rest) % lane.length
            let turned = try NDArray.concatenate([lane.sliced(start: cut), lane.sliced(stop: cut)])
            return try machine.wrap(turned.movingAxis(0, to: axis ?? 0).reshaped(array.shape))
        },
    ]

    private static let shaping: [Native] = [
        Native("reshape(a, shape, order='C')", "The elements in another shape, as a view where possible.") {
            machine, args in
            try machine.wrap(machine.array(args[0]).reshaped(machine.shape(args[1])))
        },
        Native("transpose(a, axes=None)", "A view with the axes reversed or in the given order.") { machine, args in
            let array = try machine.array(args[0])
            return try machine.wrap(
                args[1].isNone ? array.transposed : array.transposed(axes: machine.shape(args[1])))
        },
        Native("moveaxis(a, source, destination)", "A view with one axis moved to another place.") { machine, args in
            try machine.wrap(
                machine.array(args[0]).movingAxis(machine.integer(args[1]), to: machine.integer(args[2])))
        },
        Native("expand_dims(a, axis)", "A view with one axis of length 1 more.") { machine, args in
            try machine.wrap(machine.array(args[0]).expandingDimensions(machine.integer(args[1])))
        },
        Native("broadcast_to(array, shape)", "The array repeated to a shape.") { machine, args in
            try machine.wrap(machine.array(args[0]).broadcast(to: machine.shape(args[1])).copy())
        },
        Native("flip(m, axis=None)", "A view with the order along axes reversed.") { machine, args in
            try machine.result(machine.array(args[0]).flipped(axes: machine.axes(args[1])))
        },
        Native("fliplr(m)", "A view with left and right exchanged.") { machine, args in
            try machine.wrap(machine.array(args[0]).flipped(axes: [1]))
        },
        Native("flipud(m)", "A view upside down.") { machine, args in
            try machine.wrap(machine.array(args[0]).flipped(axes: [0]))
        },
    ]

    private static let queries: [Native] = [
        Native("shape(a)", "The length of each axis.") { machine, args in
            try machine.heap.tuple(machine.array(args[0]).shape.map { Value($0) })
        },
        Native("ndim(a)", "The number of axes.") { machine, args in Value(try machine.array(args[0]).dimensions) },
        Native("size(a, axis=None)", "The number of elements, of all or along an axis.") { machine, args in
            let array = try machine.array(args[0])
            guard let axis = try machine.optionalInteger(args[1]) else { return Value(array.count) }
            return Value(try array.movingAxis(axis, to: 0).length)
        },
        Native("isscalar(element)", "Whether it is a number rather than an array.") { machine, args in
            let isNumber = try machine.scalar(args[0]) != nil || args[0].string != nil
            return Value(isNumber && !(args[0].foreign is ArrayObject))
        },
    ]
}

extension Machine {
    /// The array of an edit and the axis; flattened where no axis is given.
    fileprivate func edited(_ value: Value, _ axis: Value) throws -> (NDArray, Int) {
        let array = try array(value)
        guard let axis = try optionalInteger(axis) else { return (try array.raveled(), 0) }
        guard axis >= -array.dimensions, axis < array.dimensions else {
            throw MathError.axisOutOfBounds(axis: axis, dimensions: array.dimensions, prefix: nil)
        }
        return (array, axis < 0 ? axis + array.dimensions : axis)
    }

    /// The places to delete; an index outside is named with its axis.
    fileprivate func deletedPlaces(_ value: Value, _ axis: Int, _ length: Int) throws -> [ArrayIndex] {
        let indices = try subscripts(value).indices
        if case .at(let index)? = indices.first, index >= length || index < -length {
            throw MathError.indexOutOfBounds(index: index, axis: axis, size: length)
        }
        return indices
    }

    /// The array with values put in before one place.
    fileprivate func inserting(
        _ values: NDArray, into array: NDArray, _ axis: Int, at index: Int, isScalar: Bool
    ) throws -> NDArray {
        let length = array.shape[axis]
        guard index >= -length, index <= length else {
            throw MathError.indexOutOfBounds(index: index, axis: axis, size: length)
        }
        let at = index < 0 ? index + length : index
        var inner = values
        if inner.dimensions < array.dimensions {
            inner = try inner.reshaped([Int](repeating: 1, count: array.dimensions - inner.dimensions) + inner.shape)
        }
        // A single place takes a whole slice, whose first axis is the edited one.
        if isScalar { inner = try inner.movingAxis(0, to: axis) }
        var shape = array.shape
        shape[axis] = inner.shape[axis]
        let part = try NDArray.zeros(shape, array.dtype)
        try part.assign(inner)
        return try NDArray.concatenate(
            [array.sliced(axis: axis, stop: at), part, array.sliced(axis: axis, start: at)], axis: axis)
    }

    /// The array with one value put in before each of several places.
    fileprivate func insertingEach(
        _ values: NDArray, into array: NDArray, _ axis: Int, at indices: NDArray
    ) throws -> NDArray {
        let length = array.shape[axis]
        let places = indices.integers.map { $0 < 0 ? $0 &+ length : $0 }
        let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        var targets = [Int](repeating: 0, count: places.count)
        for (offset, place) in order.enumerated() { targets[place] = places[place] &+ offset }
        var shape = array.shape
        shape[axis] = length + places.count
        // NumPy looks for the bounds of the new array only.
        for target in targets where target < -shape[axis] || target >= shape[axis] {
            throw MathError.indexOutOfBounds(index: target, axis: 0, size: shape[axis])
        }
        let result = try NDArray.zeros(shape, array.dtype)
        let before = [ArrayIndex](repeating: .all, count: axis)
        let isOld = try NDArray.ones([shape[axis]], .bool)
        try isOld.assign(.scalar(.bool(false)), at: [.array(NDArray.of(targets))])
        try result.assign(values, at: before + [.array(NDArray.of(targets))])
        try result.assign(array, at: before + [.array(isOld)])
        return result
    }
}
