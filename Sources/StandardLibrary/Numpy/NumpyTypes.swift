import CoreMath
import MiniPython

/// The types of numpy's objects.
final class NumpyTypes {
    let array: TypeObject
    let dtype: TypeObject
    let generic: TypeObject
    let number: TypeObject
    let integer: TypeObject
    let floating: TypeObject
    let float64: TypeObject
    let int64: TypeObject
    let bool: TypeObject
    let generator: TypeObject
    let randomState: TypeObject
    let errorState: TypeObject
    let printOptions: TypeObject
    let vectorized: TypeObject
    let grid: TypeObject
    let limits: TypeObject
    let polynomial: TypeObject
    let results: TypeObject

    init(_ machine: Machine) throws {
        func make(_ name: String, _ bases: TypeObject..., constructor: Native? = nil, methods: [Native] = []) throws
            -> TypeObject
        {
            let type = try machine.foreignType(
                name, module: "numpy", bases: bases, constructor: constructor, methods: methods)
            type.nameInMessages = "numpy.\(name)"
            return type
        }
        array = try make("ndarray", constructor: arrayConstructor, methods: ArrayMethods.all)
        dtype = try make("dtype", constructor: dtypeConstructor)
        generic = try make("generic", methods: ArrayMethods.shared + ScalarMethods.all)
        number = try make("number", generic)
        integer = try make("integer", number)
        floating = try make("floating", number)
        float64 = try make(
            "float64", floating, machine.types.float, constructor: scalarConstructor("float64", .float64),
            methods: ScalarMethods.float)
        int64 = try make("int64", integer, constructor: scalarConstructor("int64", .int64))
        bool = try make("bool", generic, constructor: scalarConstructor("bool", .bool))
        generator = try machine.foreignType(
            "Generator", module: "numpy.random", documentation: "A source of random numbers.",
            methods: RandomFunctions.methods)
        randomState = try machine.foreignType(
            "RandomState", module: "numpy.random", documentation: "A source of random numbers of the older kind.",
            constructor: RandomStateObject.constructor, methods: RandomStateFunctions.methods)
        errorState = try make("errstate", methods: ErrorStateObject.methods)
        printOptions = try make("printoptions", methods: PrintOptionsObject.methods)
        vectorized = try make("vectorize", constructor: VectorizedObject.constructor)
        grid = try make("lib._index_tricks_impl")
        limits = try make("finfo")
        polynomial = try make("poly1d", constructor: PolynomialObject.constructor, methods: PolynomialObject.methods)
        results = try make("Result")
    }

    func scalar(_ dtype: DType) -> TypeObject {
        switch dtype {
        case .float64: float64
        case .int64: int64
        case .bool: bool
        }
    }
}

/// The type of the elements of an array, as `a.dtype` gives it.
final class DTypeObject: ForeignObject {
    let dtype: DType

    init(_ dtype: DType) {
        self.dtype = dtype
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject { machine.library.types.dtype }

    override var attributeNames: [String] { ["name", "itemsize", "kind", "char", "str", "type"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "name": try machine.heap.string(dtype.name)
        case "itemsize": Value(dtype.itemSize)
        case "kind": try machine.heap.string(dtype == .float64 ? "f" : dtype == .int64 ? "i" : "b")
        case "char": try machine.heap.string(dtype == .float64 ? "d" : dtype == .int64 ? "l" : "?")
        case "str": try machine.heap.string(dtype == .float64 ? "<f8" : dtype == .int64 ? "<i8" : "|b1")
        case "type": Value(machine.library.types.scalar(dtype))
        default: nil
        }
    }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard op == .equal || op == .notEqual else { return nil }
        let isSame = other.isNone ? false : try? machine.dtype(other) == dtype
        return Value((isSame ?? false) == (op == .equal))
    }

    override func hash(_ machine: Machine) throws -> Int? { Int(dtype.rawValue) + 1 }

    override func repr(_ machine: Machine) throws -> String { "dtype('\(dtype.name)')" }
    override func str(_ machine: Machine) throws -> String { dtype.name }
}

private let dtypeConstructor = Native("dtype(dtype, /)", "The type of an array's elements.") { machine, args in
    Value(try machine.heap.adopt(DTypeObject(machine.dtype(args[0]) ?? .float64)))
}

private let arrayConstructor = Native("ndarray(shape, dtype=None)", "An array of zeros; use np.array or np.zeros.") {
    machine, args in
    try machine.wrap(NDArray.zeros(machine.shape(args[0]), machine.dtype(args[1]) ?? .float64))
}

private func scalarConstructor(_ name: String, _ dtype: DType) -> Native {
    Native("\(name)(x=0, /)", "A number of numpy's type \(name), or an array of them.") { machine, args in
        if let text = args[0].string { return try machine.wrap(machine.number(in: text, dtype)) }
        return try machine.result(machine.array(args[0], dtype).converted(to: dtype))
    }
}

extension Machine {
    /// The number that a text spells, for `np.float64("2.5")`.
    fileprivate func number(in text: StringObject, _ dtype: DType) throws -> Scalar {
        if dtype == .bool { return .bool(text.count > 0) }
        let constructor = Value(dtype == .int64 ? types.int : types.float)
        guard let number = try scalar(call(constructor, [Value(text)])) else {
            throw error(.overflowError, "Python int too large to convert to C long")
        }
        return number
    }

    /// The element type that an argument names; nil for None.
    /// - Throws: TypeError for what is no type, or one that arrays here cannot hold.
    func dtype(_ value: Value) throws -> DType? {
        if value.isNone || value.isUndefined { return nil }
        if let object = value.foreign as? DTypeObject { return object.dtype }
        if let type = value.type {
            let known = library.types
            if type === types.float || type === known.float64 || type === known.floating { return .float64 }
            if type === types.int || type === known.int64 || type === known.integer { return .int64 }
            if type === types.bool || type === known.bool { return .bool }
            throw error(
                .typeError, "arrays of \(type.name) are not part of this shell: they hold float64, int64 or bool")
        }
        guard let name = value.string?.text else {
            throw error(.typeError, "Cannot interpret '\(try reprText(value))' as a data type")
        }
        switch name {
        case "float64", "float", "double", "f8", "<f8", "d", "f": return .float64
        case "int64", "int", "i8", "<i8", "l", "i": return .int64
        case "bool", "bool_", "?", "|b1": return .bool
        case "float32", "float16", "int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64", "complex128",
            "complex64", "complex", "object", "str", "S", "U", "O":
            throw error(.typeError, "arrays of \(name) are not part of this shell: they hold float64, int64 or bool")
        default: throw error(.typeError, "data type '\(name)' not understood")
        }
    }
}
