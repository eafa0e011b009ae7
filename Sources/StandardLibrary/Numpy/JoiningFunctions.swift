import CoreMath
import MiniPython

/// Functions that put arrays together, take them apart and lay them out anew.
enum JoiningFunctions {
    static let all: [Native] = joining + splitting + editing + shaping + queries

    private static let joining: [Native] = [
        Native("concatenate(arrays, axis=0)", "The arrays one behind the other along an axis.") { machine, args in
            try machine.wrap(
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

    private static func parts(_ machine: Machine, _ value: Value, _ array: NDArray, _ axis: Int) throws -> [NDArray] {
        if value.list != nil || value.tuple != nil || value.foreign is ArrayObject {
            return try array.split(at: machine.array(value).integers, axis: axis)
        }
        return try array.split(into: machine.integer(value), axis: axis)
    }

    private static let splitting: [Native] = [
        Native("split(ary, indices_or_sections, axis=0)", "Equal parts, or parts cut before given indices.") {
            machine, args in
            try machine.list(parts(machine, args[1], machine.array(args[0]), machine.integer(args[2])))
        },
        Native("array_split(ary, sections, axis=0)", "Parts as equal as possible.") { machine, args in
            let (array, count) = (try machine.array(args[0]), try machine.integer(args[1]))
            let axis = try machine.integer(args[2])
            guard count > 0 else { throw machine.error(.valueError, "number sections must be larger than 0.") }
            guard array.shape.indices.contains(axis) else {
                throw MathError.axisOutOfBounds(axis: axis, dimensions: array.dimensions, prefix: nil)
            }
            try machine.checkRoom(count, bytesEach: 400)
            let (each, extra) = array.shape[axis].quotientAndRemainder(dividingBy: count)
            let bounds = (1..<max(1, count)).map { $0 * each + min($0, extra) }
            return try machine.list(array.split(at: bounds, axis: axis))
        },
        Native("vsplit(ary, indices_or_sections)", "Parts along the first axis.") { machine, args in
            try machine.list(parts(machine, args[1], machine.array(args[0]), 0))
        },
        Native("hsplit(ary, indices_or_sections)", "Parts along the second axis.") { machine, args in
            let array = try machine.array(args[0])
            return try machine.list(parts(machine, args[1], array, array.dimensions > 1 ? 1 : 0))
        },
    ]

    private static let editing: [Native] = [
        Native("delete(arr, obj, axis=None)", "A copy without the elements of these indices.") { machine, args in
            let axis = try machine.optionalInteger(args[2])
            let array = try axis == nil ? machine.array(args[0]).raveled() : machine.array(args[0])
            let place = axis ?? 0
            let lengths = try array.movingAxis(place, to: 0).shape
            let kept = try NDArray.ones([lengths.first ?? 0], .bool)
            try kept.assign(NDArray.scalar(.bool(false)), at: machine.subscripts(args[1]).indices)
            return try machine.wrap(array.taking(kept.nonzero()[0], axis: place))
        },
        Native("insert(arr, obj, values, axis=None)", "A copy with values put in before an index.") { machine, args in
            let axis = try machine.optionalInteger(args[3])
            let array = try axis == nil ? machine.array(args[0]).raveled() : machine.array(args[0])
            let place = axis ?? 0
            let moved = try array.movingAxis(place, to: 0)
            let index = try machine.integer(args[1])
            guard index >= -moved.length, index <= moved.length else {
                throw machine.error(
                    .indexError, "index \(index) is out of bounds for axis \(place) with size \(moved.length)")
            }
            let at = index < 0 ? index + moved.length : index
            let values = try machine.array(args[2]).converted(to: array.dtype)
            let count = axis == nil && values.dimensions > 0 ? values.count : 1
            let inner = try NDArray.zeros([count] + moved.shape.dropFirst(), array.dtype)
            try inner.assign(values)
            let joined = try NDArray.concatenate([moved.sliced(stop: at), inner, moved.sliced(start: at)])
            return try machine.wrap(joined.movingAxis(0, to: place))
        },
        Native("roll(a, shift, axis=None)", "The elements moved along an axis, those that fall off put in front.") {
            machine, args in
            let array = try machine.array(args[0])
            let axis = try machine.optionalInteger(args[2])
            let lane = try (axis == nil ? array.raveled() : array).movingAxis(axis ?? 0, to: 0)
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
            try machine.wrap(machine.array(args[0]).flipped(axes: machine.axes(args[1])))
        },
        Native("fliplr(m)", "A view with left and right exchanged.") { machine, args in
            try machine.wrap(machine.array(args[0]).flipped(axes: [1]))
        },
        Native("flipud(m)", "A view upside down.") { machine, args in
            try machine.wrap(machine.array(args[0]).flipped(axes: [0]))
        },
        Native("atleast_1d(a)", "The array with one axis at least.") { machine, args in
            let array = try machine.array(args[0])
            return try machine.wrap(array.dimensions < 1 ? array.reshaped([1]) : array)
        },
        Native("atleast_2d(a)", "The array with two axes at least.") { machine, args in
            let array = try machine.array(args[0])
            return try machine.wrap(array.dimensions < 2 ? array.reshaped([1, array.count]) : array)
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
