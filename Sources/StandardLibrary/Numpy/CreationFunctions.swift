import CoreMath
import MiniPython

/// Functions that make arrays.
enum CreationFunctions {
    static let all: [Native] = copies + filled + ranges + matrices

    private static let copies: [Native] = [
        Native("array(object, dtype=None, *, copy=True, ndmin=0)", "An array of numbers, nested lists or an array.") {
            machine, args in
            if args[1].isNone, args[3].int == 0, let quick = try machine.quickVector(of: args[0]) { return quick }
            let dtype = try machine.dtype(args[1])
            var array = try machine.array(args[0], dtype)
            if args[0].foreign is ArrayObject {
                array = try array.copy(as: dtype)
            } else if let dtype {
                array = try array.converted(to: dtype)
            }
            let missing = try machine.integer(args[3]) &- array.dimensions
            if missing > 64 { throw machine.error(.valueError, "ndmin must be <= 64") }
            if missing > 0 { array = try array.reshaped([Int](repeating: 1, count: missing) + array.shape) }
            return try machine.wrap(array)
        },
        Native("asarray(a, dtype=None)", "The array itself, or an array of what is none.") { machine, args in
            let dtype = try machine.dtype(args[1])
            if let object = args[0].foreign as? ArrayObject, dtype ?? object.array.dtype == object.array.dtype {
                return args[0]
            }
            let array = try machine.array(args[0], dtype)
            return try machine.wrap(dtype.map { try array.converted(to: $0) } ?? array)
        },
        Native("astype(x, dtype, /, *, copy=True)", "A copy with elements of another type.") { machine, args in
            try machine.wrap(machine.cast(machine.array(args[0]), to: machine.dtype(args[1]) ?? .float64))
        },
        Native("copy(a)", "A copy that shares nothing with the array.") { machine, args in
            try machine.wrap(machine.array(args[0]).copy())
        },
    ]

    private static func filled(_ name: String, _ help: String, _ value: Int) -> Native {
        Native("\(name)(shape, dtype=None, order='C')", help) { machine, args in
            if args[1].isNone, let quick = try machine.quickVector(args[0], filledWith: Double(value)) { return quick }
            let (shape, dtype) = (try machine.shape(args[0]), try machine.dtype(args[1]) ?? .float64)
            return try machine.wrap(value == 0 ? NDArray.zeros(shape, dtype) : NDArray.ones(shape, dtype))
        }
    }

    private static func like(_ name: String, _ help: String, _ value: Int) -> Native {
        Native("\(name)(a, dtype=None)", help) { machine, args in
            let model = try machine.array(args[0])
            return try machine.wrap(NDArray.full(model.shape, .int(value), machine.dtype(args[1]) ?? model.dtype))
        }
    }

    private static let filled: [Native] = [
        filled("zeros", "An array of zeros.", 0), filled("ones", "An array of ones.", 1),
        filled("empty", "An array whose elements are still to be written; here zeros.", 0),
        like("zeros_like", "Zeros in the shape of an array.", 0),
        like("ones_like", "Ones in the shape of an array.", 1),
        like("empty_like", "An array of the shape of another, still to be written.", 0),
        Native("full(shape, fill_value, dtype=None)", "An array that holds one value everywhere.") { machine, args in
            let value = try machine.array(args[1])
            let dtype = try machine.dtype(args[2]) ?? value.dtype
            if value.dimensions == 0 {
                return try machine.wrap(NDArray.full(machine.shape(args[0]), value.item(), dtype))
            }
            let array = try NDArray.zeros(machine.shape(args[0]), dtype)
            try array.assign(value)
            return try machine.wrap(array)
        },
        Native("full_like(a, fill_value, dtype=None)", "One value in the shape of an array.") { machine, args in
            let model = try machine.array(args[0])
            let array = try NDArray.zeros(model.shape, machine.dtype(args[2]) ?? model.dtype)
            try array.assign(machine.array(args[1]))
            return try machine.wrap(array)
        },
    ]

    private static let ranges: [Native] = [
        Native("arange(start, stop=None, step=None, dtype=None)", "Numbers from start up to, not including, stop.") {
            machine, args in
            let bounds = try [args[0], args[1], args[2]].map { $0.isNone ? nil : try machine.endpoint($0) }
            guard let first = bounds[0] else {
                throw machine.error(.typeError, "arange() requires stop to be specified.")
            }
            let (start, stop) = bounds[1].map { (first, $0) } ?? (.int(0), first)
            let step = bounds[2] ?? .int(1)
            let isWhole = [start, stop, step].allSatisfy { $0.dtype != .float64 }
            let array =
                try isWhole
                ? NDArray.arange(start.integer, stop.integer, step: step.integer)
                : NDArray.arange(start.double, stop.double, step: step.double)
            return try machine.wrap(array.converted(to: machine.dtype(args[3]) ?? array.dtype))
        },
        Native(
            "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)",
            "Numbers evenly spaced from start to stop."
        ) { machine, args in
            if try machine.array(args[0]).dimensions > 0 || machine.array(args[1]).dimensions > 0 {
                return try machine.linspace(args)
            }
            let (start, stop) = (try machine.number(args[0], "start"), try machine.number(args[1], "stop"))
            let (count, endpoint) = (try machine.integer(args[2]), try machine.truth(args[3]))
            let array = try NDArray.linspace(start, stop, count: count, endpoint: endpoint)
            let dtype = try machine.dtype(args[5]) ?? .float64
            let values = try machine.wrap((dtype == .int64 ? array.apply(.floor) : array).converted(to: dtype))
            guard try machine.truth(args[4]) else { return values }
            let parts = Double(endpoint ? count - 1 : count)
            return try machine.heap.tuple([values, machine.wrap(.float((stop - start) / parts))])
        },
        Native("logspace(start, stop, num=50, endpoint=True, base=10.0)", "Numbers evenly spaced on a log scale.") {
            machine, args in
            try machine.wrap(
                NDArray.logspace(
                    machine.number(args[0], "start"), machine.number(args[1], "stop"),
                    count: machine.integer(args[2]), endpoint: machine.truth(args[3]),
                    base: machine.number(args[4], "base")))
        },
        Native(
            "geomspace(start, stop, num=50, endpoint=True, dtype=None)",
            "Numbers of which each is the last times a factor."
        ) { machine, args in
            let (start, stop) = (try machine.number(args[0], "start"), try machine.number(args[1], "stop"))
            let array = try NDArray.geomspace(
                start, stop, count: machine.integer(args[2]), endpoint: machine.truth(args[3]))
            return try machine.wrap(array.converted(to: machine.dtype(args[4]) ?? .float64))
        },
        Native("meshgrid(*xi, indexing='xy')", "Coordinate arrays of the grid that vectors span.") { machine, args in
            let vectors = try args.rest.map { try machine.array($0) }
            return try machine.tuple(NDArray.meshgrid(vectors, matrixIndexing: args[0].string?.text == "ij"))
        },
    ]

    /// Part of each matrix; a vector stands for as many rows.
    private static func triangle(_ name: String, upper: Bool, _ help: String) -> Native {
        Native("\(name)(m, k=0)", help) { machine, args in
            let array = try machine.array(args[0])
            let source = try array.dimensions == 1 ? array.broadcast(to: [array.count, array.count]) : array
            return try machine.wrap(source.triangle(upper: upper, offset: machine.integer(args[1])))
        }
    }

    private static let matrices: [Native] = [
        Native("eye(N, M=None, k=0, dtype=None)", "A matrix with ones on a diagonal.") { machine, args in
            try machine.wrap(
                NDArray.eye(
                    machine.integer(args[0]), machine.optionalInteger(args[1]), offset: machine.integer(args[2]),
                    dtype: machine.dtype(args[3]) ?? .float64))
        },
        Native("identity(n, dtype=None)", "The identity matrix.") { machine, args in
            try machine.wrap(NDArray.eye(machine.integer(args[0]), dtype: machine.dtype(args[1]) ?? .float64))
        },
        Native("diag(v, k=0)", "The diagonal of a matrix, or a matrix with a vector on its diagonal.") {
            machine, args in
            let (array, offset) = (try machine.array(args[0]), try machine.integer(args[1]))
            if array.dimensions == 2 { return try machine.wrap(array.diagonal(offset: offset)) }
            return try machine.wrap(NDArray.diagonalMatrix(array, offset: offset))
        },
        triangle("tril", upper: false, "A copy with zeros above a diagonal."),
        triangle("triu", upper: true, "A copy with zeros below a diagonal."),
        Native("tri(N, M=None, k=0, dtype=None)", "Ones on and below a diagonal.") { machine, args in
            let rows = try machine.integer(args[0])
            let full = try NDArray.ones(
                [rows, machine.optionalInteger(args[1]) ?? rows], machine.dtype(args[3]) ?? .float64)
            return try machine.wrap(full.triangle(upper: false, offset: machine.integer(args[2])))
        },
        Native("diagflat(v, k=0)", "A matrix with all elements of an array on its diagonal.") { machine, args in
            try machine.wrap(
                NDArray.diagonalMatrix(machine.array(args[0]).raveled(), offset: machine.integer(args[1])))
        },
        Native("vander(x, N=None)", "The falling powers of each number as rows.") { machine, args in
            let numbers = try machine.array(args[0])
            let powers = try Polynomial.vandermonde(
                numbers, columns: machine.optionalInteger(args[1]) ?? numbers.count)
            return try machine.wrap(powers.converted(to: numbers.dtype == .float64 ? .float64 : .int64))
        },
    ]
}

extension Machine {
    /// `linspace` between arrays: for each pair of elements a line of numbers along a new axis.
    fileprivate func linspace(_ args: Arguments) throws -> Value {
        let (start, stop) = (try array(args[0]), try array(args[1]))
        let (count, endpoint) = (try integer(args[2]), try truth(args[3]))
        if count < 0 { throw MathError.negativeCount(count) }
        if count > 1 << 40 { throw MathError.arrayTooBig }
        let shape = try NDArray.broadcastShape([start.shape, stop.shape])
        let (from, to) = (try start.broadcast(to: shape).doubles, try stop.broadcast(to: shape).doubles)
        try checkRoom(from.count, bytesEach: 8 * max(count, 1))
        let lines = try zip(from, to).map { try NDArray.linspace($0, $1, count: count, endpoint: endpoint) }
        let joined =
            try lines.isEmpty
            ? NDArray.zeros(shape + [count]) : NDArray.stack(lines).reshaped(shape + [count])
        let moved = try joined.movingAxis(-1, to: integer(args[6]))
        let values = try wrap(moved.converted(to: dtype(args[5]) ?? .float64))
        guard try truth(args[4]) else { return values }
        let parts = Double(endpoint ? count - 1 : count)
        let steps = try NDArray.apply(.divide, NDArray.apply(.subtract, stop, start), .float(parts))
        return try heap.tuple([values, wrap(steps)])
    }

    /// A bound of `arange`.
    fileprivate func endpoint(_ value: Value) throws -> Scalar {
        guard let number = try scalar(value) else {
            if value.string != nil {
                throw error(
                    .typeError, "arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.")
            }
            throw error(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
        }
        return number
    }
}
