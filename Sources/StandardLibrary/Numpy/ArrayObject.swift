import CoreMath
import MiniPython

/// `numpy.ndarray`: an array as an object of the language.
final class ArrayObject: ForeignObject {
    /// The array, with a reference to it; nil for a vector cut out of another that nobody has asked for.
    private var made: Unmanaged<NDArray>?
    /// What such a vector is cut out of, and where it begins.
    ///
    /// Invariant: collections find the owner alive as long as the vector, and the array is the owner's own: counting
    /// references would take longer than the cut.
    private var source: (owner: Unmanaged<ArrayObject>, whole: Unmanaged<NDArray>, start: Int)?
    let libraryReference: LibraryReference
    /// The shape and type of a small array.
    private(set) var form: SmallForm
    /// The elements, where they lie in row-major order.
    private(set) var block: ElementBlock
    /// Whether it is a vector of floating-point numbers that lie side by side.
    private(set) var isPlainVector: Bool
    /// What it is charged for beside the elements.
    static let headerBytes = 240
    /// For one that is kept to be used again: the next.
    var nextDead: UnsafeMutableRawPointer?

    init(_ array: NDArray, _ library: LibraryReference) {
        made = .passRetained(array)
        libraryReference = library
        form = SmallForm(array)
        block = array.block
        isPlainVector = array.dimensions == 1 && array.isContiguous && array.dtype == .float64
        super.init(isKept: true)
    }

    deinit { made?.release() }

    override func visitChildren(_ collector: Collector) {
        source?.owner._withUnsafeGuaranteedRef { collector.visit($0) }
    }

    var library: LibraryState { libraryReference.state }

    var array: NDArray { made?.takeUnretainedValue() ?? makeArray() }

    @inline(never)
    private func makeArray() -> NDArray {
        guard let source else { preconditionFailure("an array object has an array, or what it is cut out of") }
        let array = source.whole._withUnsafeGuaranteedRef { $0.segment(from: source.start, count: block.count) }
        self.source = nil
        made = .passRetained(array)
        return array
    }

    override var hasFixedMethods: Bool { true }

    override func keep() -> Bool {
        if source != nil {
            source = nil
            return libraryReference.with { $0.dead.keep(view: self) }
        }
        guard !form.isNone, let made, made.isUniquelyReferenced, made._withUnsafeGuaranteedRef({ $0.isSoleOwner })
        else { return false }
        return libraryReference.with { $0.dead.keep(self) }
    }

    override func type(_ machine: Machine) -> TypeObject { library.types.array }

    // MARK: Vectors cut out of others

    /// Becomes a vector of so many numbers of an array whose elements are one block of floating-point numbers.
    private func become(
        _ count: Int, of owner: Unmanaged<ArrayObject>, _ whole: Unmanaged<NDArray>, from start: Int
    ) {
        source = (owner, whole, start)
        block = whole._withUnsafeGuaranteedRef { $0.block(from: start, count: count) }
        form = SmallForm(count: count, .float64)
        isPlainVector = true
    }

    /// A view of numbers that stand side by side among those of `block`, which must be floating-point numbers.
    func view(from start: Int, count: Int, _ machine: Machine) throws -> Value {
        let owner = source?.owner ?? .passUnretained(self)
        let whole = source?.whole ?? made ?? .passUnretained(array)
        let first = source?.start ?? 0
        if let dead = libraryReference.with({ $0.dead.view() }) {
            Unmanaged<ArrayObject>.fromOpaque(dead)._withUnsafeGuaranteedRef {
                $0.become(count, of: owner, whole, from: first + start)
            }
            return try machine.heap.revive(dead, bytes: Self.headerBytes)
        }
        let view = whole._withUnsafeGuaranteedRef { $0.segment(from: first + start, count: count) }
        // It is kept without its array when it dies: the next view then needs none.
        let object = ArrayObject(view, libraryReference)
        object.forgetArray(owner, whole, first + start)
        return Value(try machine.heap.adopt(object, bytes: Self.headerBytes))
    }

    private func forgetArray(_ owner: Unmanaged<ArrayObject>, _ whole: Unmanaged<NDArray>, _ start: Int) {
        made?.release()
        made = nil
        source = (owner, whole, start)
    }

    // MARK: Attributes

    override var attributeNames: [String] { ArrayAttribute.allCases.map(\.rawValue) }

    override func attribute(named name: StringObject, _ machine: Machine) throws -> Value? {
        try library.attributes[ObjectIdentifier(name)]?.value(of: array, machine)
    }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        try ArrayAttribute(rawValue: name)?.value(of: array, machine)
    }

    override func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool {
        guard ArrayAttribute(rawValue: name) != nil else { return false }
        throw machine.error(
            .attributeError,
            "attribute '\(name)' of 'numpy.ndarray' objects is not writable in this shell; reshape or astype make a "
                + "new array")
    }

    // MARK: Operators

    override func binary(_ op: Operator, _ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        if let quick = try quickResult(op, other, isReflected: isReflected, machine) { return quick }
        return try machine.operate(op, array, other, isReflected: isReflected)
    }

    override func quotientAndRemainder(_ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        guard let second = try machine.operand(other)?.array else { return nil }
        return try isReflected
            ? machine.quotientAndRemainder(second, array, named: "divmod")
            : machine.quotientAndRemainder(array, second, named: "divmod")
    }

    override func inPlace(_ op: Operator, _ other: Value, _ machine: Machine) throws -> Value? {
        if try changeQuickly(op, other, machine) { return Value(self) }
        guard let operand = try machine.operand(other) else { return nil }
        if op == .matrixMultiply {
            try array.assign(machine.watched("matmul") { try NDArray.matmul(array, operand.array) })
        } else if op == .power, case .scalar(let exponent) = operand,
            let quick = try machine.power(array, exponent, of: other)
        {
            try array.assign(quick)
        } else {
            let operation = op.elementwise
            try machine.watched(operation.rawValue) { try array.applyInPlace(operation, operand.array) }
        }
        return Value(self)
    }

    override func unary(_ op: MiniPython.UnaryOperation, _ machine: Machine) throws -> Value? {
        if let quick = try quickResult(op.elementwise, machine) { return quick }
        return try machine.result(array.apply(op.elementwise))
    }

    override func magnitude(_ machine: Machine) throws -> Value? { try quickResult(.absolute, machine) }

    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        if let quick = try quickResult(op.elementwise, other, isReflected: false, machine) { return quick }
        if let operand = try machine.operand(other) {
            switch operand {
            case .scalar(let scalar): return try machine.result(NDArray.apply(op.elementwise, array, scalar))
            case .array(let other): return try machine.result(NDArray.apply(op.elementwise, array, other))
            }
        }
        guard op == .equal || op == .notEqual else {
            guard other.string != nil else {
                try machine.refuse(
                    "'\(op.symbol)' not supported between instances of ", array.dtype, " and ", other)
                return nil
            }
            throw machine.noLoop(op.elementwise, [array.dtype.className, "<class 'numpy.dtypes.StrDType'>"])
        }
        if other.foreign != nil { return nil }
        return try machine.result(NDArray.full(array.shape, .bool(op == .notEqual)))
    }

    // MARK: Containers

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        if let found = try quickItem(key, machine) { return found }
        if let index = key.int {
            if let row = try quickRow(index, machine) { return row }
            if array.dimensions == 1 { return try machine.wrap(array.element(at: index)) }
            return try machine.wrap(array.row(index))
        }
        let subscripts = try machine.subscripts(key)
        let found = try array.subscripted(subscripts.indices)
        return found.dimensions == 0 && !subscripts.hasEllipsis
            ? try machine.wrap(found.item()) : try machine.wrap(found)
    }

    override func part(from lower: Value, to upper: Value, _ machine: Machine) throws -> Value? {
        guard lower.isNone || lower.int != nil, upper.isNone || upper.int != nil else { return nil }
        if isPlainVector { return try quickPart(from: lower.int, to: upper.int, machine) }
        guard array.dimensions == 1 else { return nil }
        return try machine.wrap(array.part(from: lower.int, to: upper.int))
    }

    override func setItem(_ key: Value, _ value: Value, _ machine: Machine) throws {
        if writeQuickly(value, at: key) { return }
        if let index = key.int, array.dimensions == 1 {
            _ = try array.element(at: index)
            if let scalar = try machine.element(value, for: array.dtype) {
                return try array.setElement(scalar, at: [index])
            }
            if array.dtype == .bool, machine.isSequence(value) {
                return try array.setElement(.bool(machine.truth(value)), at: [index])
            }
            if array.dtype == .int64, value.foreign == nil {
                throw machine.error(
                    .typeError,
                    "int() argument must be a string, a bytes-like object or a real number, not "
                        + "'\(machine.typeName(value))'")
            }
            throw machine.error(.valueError, "setting an array element with a sequence.")
        }
        let indices = try machine.subscripts(key).indices
        // A number of numpy's own is converted without more ado where arrays choose the places.
        let isCast = array.dtype == .int64 && value.foreign is ScalarObject && indices.contains(where: \.isArray)
        let scalar: Scalar?
        do {
            scalar = try isCast ? nil : machine.element(value, for: array.dtype)
        } catch {
            // What is wrong with the place comes first, unless arrays choose it one by one.
            do {
                _ = try array.subscripted(indices)
            } catch let place as MathError {
                if !place.isOfChoice(indices) || !indices.contains(where: \.choosesByNumber) { throw place }
            }
            throw error
        }
        // Numbers in a list become integers one by one, as Python makes them.
        let isConverted = array.dtype == .int64 && machine.isSequence(value)
        let source =
            try scalar.map { try NDArray.scalar($0) }
            ?? (isConverted ? machine.array(value, .int64) : machine.array(value))
        if value.foreign == nil { try refuseDepth(of: source, at: indices, machine.typeName(value)) }
        try array.assign(source, at: indices)
        if scalar == nil, array.dtype == .int64, source.dtype == .float64, try array.subscripted(indices).count > 0 {
            try machine.warnOfCast(source, to: array.dtype)
        }
    }

    /// Throws unless a list has at most as many axes as the part of the array that takes it.
    private func refuseDepth(of source: NDArray, at indices: [ArrayIndex], _ type: String) throws {
        guard source.dimensions > 0 else { return }
        for case .array in indices { return }
        let depth = try array.subscripted(indices).dimensions
        if depth == 0, !indices.contains(where: \.isEllipsis) {
            throw array.dtype == .int64
                ? MathError.type("int() argument must be a string, a bytes-like object or a real number, not '\(type)'")
                : .value("setting an array element with a sequence.")
        }
        if source.dimensions > depth {
            throw MathError.value(
                "setting an array element with a sequence. The requested array would exceed the maximum number of "
                    + "dimension of \(depth).")
        }
    }

    override func deleteItem(_ key: Value, _ machine: Machine) throws {
        throw machine.error(.valueError, "cannot delete array elements")
    }

    override func iterator(_ machine: Machine) throws -> Value? {
        if array.dimensions == 0 { throw machine.error(.typeError, "iteration over a 0-d array") }
        return Value(try machine.heap.adopt(ArrayIterator(array)))
    }

    override func length(_ machine: Machine) throws -> Int? {
        if array.dimensions == 0 { throw machine.error(.typeError, "len() of unsized object") }
        return array.length
    }

    override func truth(_ machine: Machine) throws -> Bool { try array.truth() }

    override func contains(_ item: Value, _ machine: Machine) throws -> Bool? {
        guard let operand = try machine.operand(item) else { return false }
        return try NDArray.apply(.equal, array, operand.array).reduced(.any).item().truth
    }

    override func hash(_ machine: Machine) throws -> Int? { nil }

    // MARK: Text and numbers

    override func repr(_ machine: Machine) throws -> String { library.formatter.representation(array) }
    override func str(_ machine: Machine) throws -> String { library.formatter.text(array) }

    override func format(_ spec: String, _ machine: Machine) throws -> String? {
        if spec.isEmpty { return try str(machine) }
        if array.dimensions == 0 {
            return try machine.format(array.item().value, spec).text
        }
        throw machine.error(.typeError, "unsupported format string passed to numpy.ndarray.__format__")
    }

    override func number(_ machine: Machine) throws -> Value? {
        guard array.dimensions == 0 else {
            throw machine.error(.typeError, "only 0-dimensional arrays can be converted to Python scalars")
        }
        return try array.item().value
    }

    override func index(_ machine: Machine) throws -> Int? {
        if array.dimensions == 0 { return array.dtype == .int64 ? try array.item().integer : nil }
        throw machine.error(.typeError, "only integer scalar arrays can be converted to a scalar index")
    }
}

/// What an array and a number of numpy know of themselves.
enum ArrayAttribute: String, CaseIterable {
    case shape, ndim, size, dtype, itemsize, nbytes, real, imag, strides, flat
    case transposed = "T"
    case matrixTransposed = "mT"

    func value(of array: NDArray, _ machine: Machine) throws -> Value {
        switch self {
        case .shape:
            array.dimensions == 2
                ? try machine.heap.pair(Value(array.shape[0]), Value(array.shape[1]))
                : try machine.heap.tuple(array.shape.map { Value($0) })
        case .flat: Value(try machine.heap.adopt(ArrayIterator(array.raveled())))
        case .ndim: Value(array.dimensions)
        case .size: Value(array.count)
        case .dtype: Value(try machine.heap.adopt(DTypeObject(array.dtype)))
        case .transposed: try machine.wrap(array.transposed)
        case .matrixTransposed: try machine.wrap(array.swappingAxes(-1, -2))
        case .itemsize: Value(array.dtype.itemSize)
        case .nbytes: Value(array.count &* array.dtype.itemSize)
        case .real: try machine.wrap(array)
        case .imag: try machine.wrap(NDArray.zeros(array.shape, array.dtype))
        case .strides: try machine.heap.tuple(array.strides.map { Value($0 &* array.dtype.itemSize) })
        }
    }
}

extension Machine {
    fileprivate func isSequence(_ value: Value) -> Bool { value.list != nil || value.tuple != nil }

    /// The number that is to become an element; nil for a sequence.
    /// - Throws: what Python's `int` or `float` says of what is no number.
    fileprivate func element(_ value: Value, for dtype: DType) throws -> Scalar? {
        let number: Scalar?
        if value.string != nil || value.isNone || value.dict != nil {
            if dtype == .float64, value.isNone { return .float(.nan) }
            let constructor = dtype == .float64 ? types.float : dtype == .int64 ? types.int : types.bool
            number = try scalar(call(Value(constructor), [value]))
        } else {
            number = try scalar(value)
        }
        if dtype == .int64, case .float(let double) = number { try refuseUnfit(double) }
        return number
    }
}

extension MathError {
    /// Whether it is found only when the elements are fetched: it lies in no plain number among the indices.
    fileprivate func isOfChoice(_ indices: [ArrayIndex]) -> Bool {
        switch self {
        case .indexOutOfBounds(let wrong, _, _):
            !indices.contains { if case .at(let index) = $0 { index == wrong } else { false } }
        case .indexArraysNotBroadcastable: true
        default: false
        }
    }
}

extension ArrayIndex {
    fileprivate var choosesByNumber: Bool {
        if case .array(let array) = self { array.dtype == .int64 } else { false }
    }

    fileprivate var isArray: Bool { if case .array = self { true } else { false } }

    fileprivate var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }
}

/// Walks along the first axis: numbers of a vector, rows of a matrix.
final class ArrayIterator: IteratorObject {
    private let array: NDArray
    private var next = 0

    init(_ array: NDArray) {
        self.array = array
        super.init()
    }

    override func next(_ machine: Machine) throws -> Value? {
        guard next < array.length else { return nil }
        defer { next += 1 }
        if array.dimensions == 1 { return try machine.wrap(array.element(at: next)) }
        return try machine.wrap(array.row(next))
    }
}

extension DType {
    /// As NumPy's errors name it.
    var className: String {
        switch self {
        case .bool: "<class 'numpy.dtypes.BoolDType'>"
        case .int64: "<class 'numpy.dtypes.Int64DType'>"
        case .float64: "<class 'numpy.dtypes.Float64DType'>"
        }
    }
}
