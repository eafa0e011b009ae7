import CoreMath
import MiniPython

/// Functions that lay arrays out anew, beside those of `JoiningFunctions`.
enum RearrangingFunctions {
    static let all: [Native] = joining + turning + dimensions + broadcasting + edges

    private static let joining: [Native] = [
        Native("dstack(tup)", "The arrays one behind the other along the third axis.") { machine, args in
            try machine.wrap(NDArray.concatenate(machine.arrays(args[0]).map(thirdAxis), axis: 2))
        },
        Native("dsplit(ary, indices_or_sections)", "Parts along the third axis.") { machine, args in
            let array = try machine.array(args[0])
            guard array.dimensions >= 3 else {
                throw machine.error(.valueError, "dsplit only works on arrays of 3 or more dimensions")
            }
            return try machine.list(machine.parts(args[1], array, 2))
        },
        Native("unstack(x, /, *, axis=0)", "The slices along an axis, as a tuple.") { machine, args in
            let array = try machine.array(args[0])
            guard array.dimensions > 0 else {
                throw machine.error(.valueError, "Input array must be at least 1-d.")
            }
            let moved = try array.movingAxis(machine.integer(args[1]), to: 0)
            return try machine.tuple((0..<moved.length).map { try moved.row($0) })
        },
        Native("block(arrays)", "An array put together from nested lists of blocks.") { machine, args in
            try machine.wrap(machine.block(args[0]))
        },
        Native("resize(a, new_shape)", "The elements over and over again in another shape.") { machine, args in
            let shape = try machine.shape(args[1])
            if shape.contains(where: { $0 < 0 }) {
                throw machine.error(.valueError, "all elements of `new_shape` must be non-negative")
            }
            return try machine.wrap(machine.array(args[0]).resized(shape))
        },
    ]

    private static func thirdAxis(_ array: NDArray) throws -> NDArray {
        switch array.dimensions {
        case 0: try array.reshaped([1, 1, 1])
        case 1: try array.reshaped([1, array.count, 1])
        case 2: try array.reshaped(array.shape + [1])
        default: array
        }
    }

    private static func atLeast(
        _ name: String, _ help: String, _ body: @escaping @Sendable (NDArray) throws -> NDArray
    ) -> Native {
        Native("\(name)(*arys)", help) { machine, args in
            let arrays = try args.rest.map { try body(machine.array($0)) }
            return try arrays.count == 1 ? machine.wrap(arrays[0]) : machine.tuple(arrays)
        }
    }

    private static let dimensions: [Native] = [
        atLeast("atleast_1d", "The array with one axis at least.") { $0.dimensions < 1 ? try $0.reshaped([1]) : $0 },
        atLeast("atleast_2d", "The array with two axes at least.") {
            $0.dimensions < 2 ? try $0.reshaped([1, $0.count]) : $0
        },
        atLeast("atleast_3d", "The array with three axes at least.", thirdAxis),
    ]

    private static let turning: [Native] = [
        Native("rot90(m, k=1, axes=None)", "A view turned by k quarters against the clock.") { machine, args in
            let array = try machine.array(args[0])
            let axes = try args[2].isNone ? [0, 1] : machine.shape(args[2])
            guard axes.count == 2 else { throw machine.error(.valueError, "len(axes) must be 2.") }
            let isOutside = axes.contains { $0 >= array.dimensions || $0 < -array.dimensions }
            if axes[0] == axes[1] || !isOutside && abs(axes[0] - axes[1]) == array.dimensions || array.dimensions == 1 {
                throw machine.error(.valueError, "Axes must be different.")
            }
            for axis in axes where axis >= array.dimensions || axis < -array.dimensions {
                throw machine.error(
                    .valueError, "Axes=(\(axes[0]), \(axes[1])) out of range for array of ndim=\(array.dimensions).")
            }
            return try machine.wrap(array.turned(quarters: machine.integer(args[1]), axes[0], axes[1]))
        },
        Native("rollaxis(a, axis, start=0)", "A view with one axis rolled back before another.") { machine, args in
            let array = try machine.array(args[0])
            let count = array.dimensions
            var (axis, start) = (try machine.integer(args[1]), try machine.integer(args[2]))
            guard axis >= -count, axis < count else {
                throw MathError.axisOutOfBounds(axis: axis, dimensions: count, prefix: nil)
            }
            if axis < 0 { axis += count }
            guard start >= -count, start <= count else {
                throw MathError.axisOutOfBounds(axis: start, dimensions: count + 1, prefix: "start")
            }
            if start < 0 { start += count }
            return try machine.wrap(array.movingAxis(axis, to: axis < start ? start - 1 : start))
        },
        Native("matrix_transpose(x, /)", "A view with the last two axes exchanged.") { machine, args in
            let array = try machine.array(args[0])
            guard array.dimensions >= 2 else {
                throw machine.error(
                    .valueError, "Input array must be at least 2-dimensional, but it is \(array.dimensions)")
            }
            return try machine.wrap(array.swappingAxes(-1, -2))
        },
    ]

    private static let broadcasting: [Native] = [
        Native("broadcast_arrays(*args)", "Arrays broadcast to one shape.") { machine, args in
            let arrays = try args.rest.map { try machine.array($0) }
            let shape = try machine.commonShape(arrays.map(\.shape))
            return try machine.tuple(arrays.map { try $0.broadcast(to: shape).copy() })
        },
        Native("broadcast_shapes(*args)", "The shape that arrays of these shapes broadcast to.") { machine, args in
            let shape = try machine.commonShape(args.rest.map { try machine.shape($0) })
            return try machine.heap.tuple(shape.map { Value($0) })
        },
    ]

    private static let edges: [Native] = [
        Native(
            "pad(array, pad_width, mode='constant', constant_values=0)",
            "The array with values before and behind it along each axis."
        ) { machine, args in
            let array = try machine.array(args[0])
            let widths = try machine.pairs(args[1], array.dimensions).map { ($0.integer, $1.integer) }
            guard widths.allSatisfy({ $0 >= 0 && $1 >= 0 }) else {
                throw machine.error(.valueError, "index can't contain negative values")
            }
            if widths.contains(where: { $0 > 1 << 40 || $1 > 1 << 40 }) { throw MathError.arrayTooBig }
            let name = args[2].string?.text ?? ""
            if name == "constant" {
                return try machine.wrap(
                    array.padded(widths, with: machine.pairs(args[3], array.dimensions)))
            }
            guard let mode = PaddingMode(rawValue: name) else {
                throw machine.error(.valueError, "mode '\(name)' is not supported")
            }
            return try machine.wrap(array.padded(widths, mode))
        },
        Native("trim_zeros(filt, trim='fb')", "A vector without the zeros before and behind it.") { machine, args in
            let array = try machine.array(args[0])
            guard array.dimensions == 1 else {
                throw machine.error(
                    .valueError, "trim_zeros takes a vector here, but the array has \(array.dimensions) dimensions")
            }
            let places = try array.nonzero()[0].integers
            let trim = (args[1].string?.text ?? "").lowercased()
            let start = trim.contains("f") ? places.first ?? array.count : 0
            let stop = trim.contains("b") ? (places.last ?? -1) + 1 : array.count
            if let list = args[0].list {
                return try machine.heap.list(Array(list.values[min(start, stop)..<stop]))
            }
            return try machine.wrap(array.sliced(start: start, stop: stop))
        },
    ]
}

extension Machine {
    /// Parts of an array: so many equal ones, or those between given indices.
    func parts(_ value: Value, _ array: NDArray, _ axis: Int) throws -> [NDArray] {
        guard axis >= -array.dimensions, axis < array.dimensions else {
            throw error(.indexError, "tuple index out of range")
        }
        if value.list != nil || value.tuple != nil || value.arrayObject != nil {
            return try array.split(at: self.array(value).integers, axis: axis)
        }
        let count = try integer(value)
        guard count != 0 else { throw error(.zeroDivisionError, "integer modulo by zero") }
        return try array.split(into: count, axis: axis)
    }

    fileprivate func commonShape(_ shapes: [[Int]]) throws -> [Int] {
        var result: [Int] = []
        for (place, shape) in shapes.enumerated() {
            guard let next = try? NDArray.broadcastShape([result, shape]) else {
                let first = shapes.indices.first { (try? NDArray.broadcastShape([shapes[$0], shape])) == nil } ?? 0
                throw error(
                    .valueError,
                    "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg \(first) "
                        + "with shape \(tupleText(shapes[first])) and arg \(place) with shape \(tupleText(shape)).")
            }
            result = next
        }
        return result
    }

    /// A shape as Python writes a tuple.
    func tupleText(_ shape: [Int]) -> String {
        let inner = shape.map(String.init).joined(separator: ", ")
        return shape.count == 1 ? "(\(inner),)" : "(\(inner))"
    }

    /// Two numbers for each axis, from one number, one pair, or a pair for each.
    fileprivate func pairs(_ value: Value, _ count: Int) throws -> [(Scalar, Scalar)] {
        let array = try array(value)
        let spread: NDArray
        do {
            spread = try array.broadcast(to: [count, 2])
        } catch {
            throw MathError.notBroadcastableTo(shape: array.shape, target: [count, 2])
        }
        let numbers = spread.scalars
        return (0..<count).map { (numbers[2 * $0], numbers[2 * $0 + 1]) }
    }

    /// Whether all blocks stand equally deep in the lists.
    private func isEven(_ value: Value, _ levels: Int) throws -> Bool {
        guard let list = value.list else { return levels == 0 }
        return try levels > 0 && list.values.allSatisfy { try isEven($0, levels - 1) }
    }

    /// Nested lists of blocks, joined along the last axis in the innermost lists.
    fileprivate func block(_ value: Value) throws -> NDArray {
        func depth(_ value: Value, _ level: Int = 0) throws -> Int {
            guard let list = value.list else { return 0 }
            if level > 64 { throw MathError.tooManyDimensions(level) }
            guard let first = list.values.first else {
                throw error(.valueError, "List at arrays cannot be empty")
            }
            return 1 + (try depth(first, level + 1))
        }
        let levels = try depth(value)
        guard try isEven(value, levels) else {
            throw error(
                .valueError, "List depths are mismatched: every list of blocks must be as deep as the first")
        }
        var rank = levels
        func measure(_ value: Value) throws {
            if let list = value.list { return try list.values.forEach(measure) }
            rank = max(rank, try array(value).dimensions)
        }
        try measure(value)
        func join(_ value: Value, _ level: Int) throws -> NDArray {
            guard let list = value.list else {
                let array = try array(value)
                return try array.reshaped([Int](repeating: 1, count: rank - array.dimensions) + array.shape)
            }
            return try NDArray.concatenate(list.values.map { try join($0, level + 1) }, axis: level - levels)
        }
        return try join(value, 0)
    }
}
