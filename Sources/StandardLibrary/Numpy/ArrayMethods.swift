import CoreMath
import MiniPython

/// The methods of `numpy.ndarray`.
enum ArrayMethods {
    /// Methods that numbers of numpy's types have too.
    static let shared: [Native] = SharedOperations.all.map(\.method) + conversions + special

    static let all: [Native] = shared + shaping + changing + selecting

    /// Functions that are methods too, with the array first.
    private static let selecting: [Native] = [
        method("choose(self, choices, out=None, mode='raise')", "choose", SelectionFunctions.all),
        method("put(self, indices, values, mode='raise')", "put", SelectionFunctions.all),
        method("argpartition(self, kth, axis=-1, kind='introselect')", "argpartition", SetFunctions.all),
        Native(
            "compress(self, condition, axis=None)", "The elements, or slices along an axis, where a condition holds."
        ) {
            machine, args in
            let places = try machine.array(args[1]).raveled().nonzero()[0]
            return try machine.wrap(machine.array(args[0]).taking(places, axis: machine.optionalInteger(args[2])))
        },
        Native("conj(self)", "The array itself: its numbers are real.") { _, args in args[0] },
    ].compactMap { $0 }

    private static func method(_ signature: String, _ name: String, _ source: [Native]) -> Native? {
        source.first { $0.name == name }.map { Native(signature, $0.help, $0.body) }
    }

    private static let conversions: [Native] = [
        Native("astype(self, dtype, copy=True)", "A copy with elements of another type.") { machine, args in
            let array = try machine.array(args[0])
            let dtype = try machine.dtype(args[1]) ?? .float64
            if try dtype == array.dtype && !machine.truth(args[2]) { return args[0] }
            return try machine.sameKind(args[0], machine.cast(array, to: dtype))
        },
        Native("copy(self, order='C')", "A copy that shares nothing with the array.") { machine, args in
            if let quick = try args[0].withArray({ try $0.quickCopy(machine) }) { return quick }
            return try machine.sameKind(args[0], machine.array(args[0]).copy())
        },
        Native("tolist(self)", "The elements as nested lists of Python numbers.") { machine, args in
            try machine.nestedList(machine.array(args[0]))
        },
        Native("item(self, *args)", "An element as a Python number.") { machine, args in
            let array = try machine.array(args[0])
            if args.rest.isEmpty { return try array.item().value }
            let place = try machine.shape(of: args.rest)
            if place.count == 1, array.dimensions != 1 {
                let flat = try array.raveled()
                guard place[0] >= -flat.count, place[0] < flat.count else {
                    throw machine.error(.indexError, "index \(place[0]) is out of bounds for size \(flat.count)")
                }
                return try flat.element(at: place[0]).value
            }
            return try array.element(at: place).value
        },
        Native("flatten(self, order='C')", "A copy of the elements along one axis.") { machine, args in
            let array = try machine.array(args[0])
            return try machine.wrap((machine.isColumnOrder(args[1]) ? array.transposed : array).copy().raveled())
        },
        Native("conjugate(self)", "The array itself: its numbers are real.") { _, args in args[0] },
    ]

    private static let special: [Native] = [
        Native("__abs__(self)", "abs(self)") { machine, args in
            try machine.result(machine.array(args[0]).apply(.absolute))
        },
        Native("__float__(self)", "float(self)") { machine, args in
            Value(try machine.onlyElement(args[0]).double)
        },
        Native("__int__(self)", "int(self)") { machine, args in
            let element = try machine.onlyElement(args[0])
            return try machine.call(Value(machine.types.int), [element.value])
        },
        Native("__array__(self)", "The array itself.") { _, args in args[0] },
    ]

    private static let shaping: [Native] = [
        Native("reshape(self, *shape, order='C')", "The elements in another shape, as a view where possible.") {
            machine, args in
            let (array, shape) = (try machine.array(args[0]), try machine.shape(of: args.rest))
            return try machine.wrap(
                machine.isColumnOrder(args[1])
                    ? array.transposed.reshaped(shape.reversed()).transposed : array.reshaped(shape))
        },
        Native("transpose(self, *axes)", "A view with the axes reversed or in the given order.") { machine, args in
            let array = try machine.array(args[0])
            if args.rest.isEmpty || (args.rest.count == 1 && args.rest[0].isNone) {
                return try machine.wrap(array.transposed)
            }
            return try machine.wrap(array.transposed(axes: machine.shape(of: args.rest)))
        },
        Native("view(self)", "A view of the whole array.") { machine, args in
            try machine.wrap(machine.array(args[0]).subscripted([.ellipsis]))
        },
    ]

    private static let changing: [Native] = [
        Native("fill(self, value)", "Write one value into every element.") { machine, args in
            guard let value = try machine.scalar(args[1]) else {
                throw machine.error(
                    .typeError, "float() argument must be a string or a real number, not '\(machine.typeName(args[1]))'"
                )
            }
            try machine.array(args[0]).assign(value)
            return .none
        },
        Native(
            "sort(self, axis=-1, kind=None, order=None, *, stable=None)", "Sort the array's own elements along an axis."
        ) { machine, args in
            let isStable = try machine.isStable(kind: args[2], order: args[3], stable: args[4])
            try machine.array(args[0]).sort(axis: machine.integer(args[1]), isStable: isStable)
            return .none
        },
    ]
}

/// The methods that only numbers of numpy's types have.
enum ScalarMethods {
    static let all: [Native] = [
        Native("__round__(self, ndigits=None)", "round(self, ndigits)") { machine, args in
            let number = try machine.onlyElement(args[0])
            if number.dtype == .bool {
                throw machine.error(.typeError, "type numpy.bool doesn't define __round__ method")
            }
            if args[1].isNone {
                let whole = number.double.rounded(.toNearestOrEven)
                let source = number.dtype == .float64 ? Value(whole) : number.value
                return try machine.call(Value(machine.types.int), [source])
            }
            return try machine.result(NDArray.scalar(number).rounded(decimals: machine.integer(args[1])))
        },
        Native("reshape(self, *shape)", "The number as an array of one element.") { machine, args in
            try machine.wrap(machine.array(args[0]).reshaped(machine.shape(of: args.rest)))
        },
    ]

    static let float: [Native] = [
        Native("is_integer(self)", "Whether the number is whole.") { machine, args in
            let number = try machine.onlyElement(args[0]).double
            return Value(number.isFinite && number == number.rounded())
        },
        Native("as_integer_ratio(self)", "Two whole numbers whose ratio is the number.") { machine, args in
            let number = Value(try machine.onlyElement(args[0]).double)
            return try machine.call(machine.attribute(number, "as_integer_ratio"), [])
        },
        Native("hex(self)", "The number in hexadecimal digits.") { machine, args in
            let number = Value(try machine.onlyElement(args[0]).double)
            return try machine.call(machine.attribute(number, "hex"), [])
        },
    ]
}

extension Machine {
    /// An array for an array, a number for a number.
    func sameKind(_ original: Value, _ array: NDArray) throws -> Value {
        original.foreign is ScalarObject ? try result(array) : try wrap(array)
    }

    /// The number that an array of one element stands for in `float(a)`.
    func onlyElement(_ value: Value) throws -> Scalar {
        let array = try array(value)
        guard array.dimensions == 0 else {
            throw error(.typeError, "only 0-dimensional arrays can be converted to Python scalars")
        }
        return try array.item()
    }

    /// The elements as nested lists of the language's own numbers.
    func nestedList(_ array: NDArray) throws -> Value {
        if array.dimensions == 0 { return try array.item().value }
        try checkRoom(array.count, bytesEach: 16)
        if array.dimensions == 1 { return try heap.list(array.scalars.map(\.value)) }
        return try heap.list((0..<array.length).map { try nestedList(array.row($0)) })
    }
}
