import CoreMath
import MiniPython

/// Functions that call the program's own functions, or walk through arrays.
enum FunctionalFunctions {
    static let all: [Native] = calling + walking

    private static let calling: [Native] = [
        Native("apply_along_axis(func1d, axis, arr, *args)", "What a function makes of each vector along an axis.") {
            machine, args in
            let array = try machine.array(args[2])
            let axis = try machine.integer(args[1])
            let moved = try array.movingAxis(axis, to: -1)
            let place = axis < 0 ? axis + array.dimensions : axis
            let outer = Array(moved.shape.dropLast())
            let lanes = try moved.reshaped([outer.reduce(1, *), moved.shape.last ?? 1])
            guard lanes.length > 0 else {
                throw machine.error(.valueError, "Cannot apply_along_axis when any iteration dimensions are 0")
            }
            let more = Array(args.rest)
            var parts: [NDArray] = []
            for lane in 0..<lanes.length {
                let value = try machine.call(args[0], [machine.wrap(lanes.row(lane))] + more)
                parts.append(try machine.array(value))
            }
            let inner = parts[0].shape
            let joined = try NDArray.stack(parts).reshaped(outer + inner)
            // The result's own axes stand where the axis was.
            var order = Array(0..<place)
            order += (outer.count..<outer.count + inner.count)
            order += (place..<outer.count)
            return try machine.result(joined.transposed(axes: order))
        },
        Native("apply_over_axes(func, a, axes)", "What a function of array and axis makes along several axes.") {
            machine, args in
            var array = try machine.array(args[1])
            for axis in try machine.shape(args[2]) {
                let value = try machine.call(args[0], [machine.wrap(array), Value(axis)])
                let next = try machine.array(value)
                array = next.dimensions == array.dimensions ? next : try next.expandingDimensions(axis)
            }
            return try machine.wrap(array)
        },
        Native("fromfunction(function, shape, *, dtype=None)", "What a function makes of the indices of every element.")
        {
            machine, args in
            let shape = try machine.shape(args[1])
            let dtype = try machine.dtype(args[2]) ?? .float64
            let grids = try NDArray.openGrid(shape).map { try $0.broadcast(to: shape).copy(as: dtype) }
            return try machine.call(args[0], grids.map { try machine.wrap($0) })
        },
        Native("fromiter(iter, dtype, count=-1)", "An array of what can be walked through.") { machine, args in
            let count = try machine.integer(args[2])
            var scalars: [Scalar] = []
            try machine.forEach(in: args[0]) { value in
                if scalars.count == count { return false }
                guard let number = try machine.scalar(value) else {
                    throw machine.error(.valueError, "setting an array element with a sequence.")
                }
                if scalars.count & 1023 == 1023 { try machine.checkRoom(scalars.count, bytesEach: 32) }
                scalars.append(number)
                return true
            }
            if count >= 0, scalars.count < count {
                throw machine.error(
                    .valueError, "iterator too short: Expected \(count) but iterator had only \(scalars.count) items.")
            }
            return try machine.wrap(NDArray.of(scalars, dtype: machine.dtype(args[1]) ?? .float64))
        },
    ]

    private static let walking: [Native] = [
        Native("ndenumerate(arr)", "The index and the value of every element.") { machine, args in
            let array = try machine.array(args[0])
            return Value(try machine.heap.adopt(IndexIterator(array.shape, array)))
        },
        Native("ndindex(*shape)", "The index of every element of a shape.") { machine, args in
            Value(try machine.heap.adopt(IndexIterator(machine.shape(of: args.rest), nil)))
        },
    ]
}

/// Walks through the indices of a shape in row-major order, with the elements of an array if there is one.
private final class IndexIterator: IteratorObject {
    private let shape: [Int]
    private let array: NDArray?
    private var position: [Int]
    private var isDone: Bool

    init(_ shape: [Int], _ array: NDArray?) {
        self.shape = shape
        self.array = array
        position = shape.map { _ in 0 }
        isDone = shape.contains { $0 <= 0 }
        super.init()
    }

    override func next(_ machine: Machine) throws -> Value? {
        if isDone { return nil }
        let index = try machine.heap.tuple(position.map { Value($0) })
        let value = try array.map { try machine.heap.tuple([index, machine.wrap($0.element(at: position))]) } ?? index
        var axis = position.count - 1
        while axis >= 0 {
            position[axis] += 1
            if position[axis] < shape[axis] { break }
            position[axis] = 0
            axis -= 1
        }
        isDone = axis < 0
        return value
    }
}

/// `numpy.vectorize`: a function of numbers as a function of arrays.
final class VectorizedObject: ForeignObject {
    private let function: Value
    private let dtype: DType?

    private init(_ function: Value, _ dtype: DType?) {
        self.function = function
        self.dtype = dtype
        super.init()
    }

    static let constructor = Native("vectorize(pyfunc, otypes=None)", "A function of numbers as a function of arrays.")
    {
        machine, args in
        var type = args[1]
        if let list = args[1].list, list.count == 1 { type = list.values[0] }
        return Value(try machine.heap.adopt(VectorizedObject(args[0], machine.dtype(type))))
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.vectorized }
    override func visitChildren(_ collector: Collector) { collector.visit(function) }

    override var isCallable: Bool { true }
    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        let arrays = try arguments.map { try machine.array($0) }
        let shape = try NDArray.broadcastShape(arrays.map(\.shape))
        let count = try NDArray.count(of: shape)
        if count == 0, dtype == nil {
            throw machine.error(.valueError, "cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        }
        let lanes = try arrays.map { try $0.broadcast(to: shape).scalars }
        try machine.checkRoom(count, bytesEach: 16 * (arrays.count + 1))
        var results: [Scalar] = []
        for index in 0..<count {
            let value = try machine.call(function, lanes.map { try machine.wrap($0[index]) }, keywords)
            guard let number = try machine.scalar(value) else {
                throw machine.error(
                    .typeError,
                    "a vectorized function must return a number here, not '\(machine.typeName(value))'")
            }
            results.append(number)
        }
        // As in NumPy the first result decides the type.
        let type = dtype ?? results.first?.dtype ?? .float64
        return try machine.wrap(NDArray.of(results, shape: shape, dtype: type))
    }
}
