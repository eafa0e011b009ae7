import CoreMath
import MiniPython

typealias Operator = MiniPython.BinaryOperation
typealias Elementwise = CoreMath.BinaryOperation
typealias ElementwiseUnary = CoreMath.UnaryOperation

// MARK: From mathematics to the language

extension Machine {
    /// An array as an object of the language. The elements are charged by the buffer, this is the rest.
    func wrap(_ array: NDArray) throws -> Value {
        Value(try heap.adopt(ArrayObject(array, LibraryReference(library)), bytes: ArrayObject.headerBytes))
    }

    /// A number of numpy's own type, such as `np.float64(2.5)`.
    func wrap(_ scalar: Scalar) throws -> Value {
        let library = LibraryReference(library)
        if let dead = library.with({ $0.dead.scalar() }) {
            Unmanaged<ScalarObject>.fromOpaque(dead)._withUnsafeGuaranteedRef { $0.become(scalar) }
            return try heap.revive(dead, bytes: 0)
        }
        return Value(try heap.adopt(ScalarObject(scalar, library)))
    }

    /// What an operation came to: a number when the array has no axes.
    func result(_ array: NDArray) throws -> Value {
        array.dimensions == 0 ? try wrap(array.item()) : try wrap(array)
    }

    func tuple(_ arrays: [NDArray]) throws -> Value { try heap.tuple(arrays.map { try wrap($0) }) }

    func list(_ arrays: [NDArray]) throws -> Value { try heap.list(arrays.map { try wrap($0) }) }
}

// Both classes are final, so that comparing the class is enough, and much cheaper than a conditional cast.
extension Value {
    /// The array that this value is.
    var arrayObject: ArrayObject? {
        guard let object = foreign, Swift.type(of: object) == ArrayObject.self else { return nil }
        return unsafeDowncast(object, to: ArrayObject.self)
    }

    /// The number of one of numpy's types that this value is.
    var scalarObject: ScalarObject? {
        guard let object = foreign, Swift.type(of: object) == ScalarObject.self else { return nil }
        return unsafeDowncast(object, to: ScalarObject.self)
    }
}

extension Scalar {
    /// The language's own number.
    var value: Value {
        switch self {
        case .bool(let value): Value(value)
        case .int(let value): Value(value)
        case .float(let value): Value(value)
        }
    }
}

// MARK: From the language to mathematics

extension Machine {
    /// Asks whether there is room for working memory.
    /// - Throws: MemoryError where there is none.
    func checkRoom(_ count: Int, bytesEach: Int) throws {
        let (bytes, overflow) = max(count, 0).multipliedReportingOverflow(by: bytesEach)
        if overflow { return try heap.check(bytes: .max) }
        try heap.check(bytes: bytes)
    }

    /// The number that a value is; nil for anything that is none.
    /// - Throws: OverflowError for whole numbers beyond 64 bits.
    func scalar(_ value: Value) throws -> Scalar? {
        if let number = value.float { return .float(number) }
        if let number = value.int { return .int(number) }
        if let truth = value.bool { return .bool(truth) }
        if let object = value.scalarObject { return object.scalar }
        if let array = value.arrayObject?.array, array.dimensions == 0 { return try array.item() }
        if value.bigInteger != nil { throw error(.overflowError, "Python int too large to convert to C long") }
        return nil
    }

    /// The array that a value is or holds: arrays themselves, numbers, nested lists and tuples, ranges.
    func array(_ value: Value, _ dtype: DType? = nil) throws -> NDArray {
        if let object = value.arrayObject { return object.array }
        if let number = try scalar(value) {
            if dtype == .int64, let double = value.float { try refuseUnfit(double) }
            return try NDArray.full([], number, dtype)
        }
        var reader = SequenceReader(self)
        return try reader.read(value, dtype)
    }

    /// The elements in row-major order.
    func doubles(_ value: Value) throws -> [Double] { try array(value).doubles }

    func number(_ value: Value, _ name: String) throws -> Double {
        guard let number = try scalar(value) else {
            throw error(.typeError, "\(name) must be a real number, not \(typeName(value))")
        }
        return number.double
    }

    /// A whole number, as an index or a count.
    func integer(_ value: Value) throws -> Int {
        if let number = value.intOrBool { return number }
        if let object = value.foreign, let number = try object.index(self) { return number }
        if value.bigInteger != nil { throw error(.overflowError, "Python int too large to convert to C long") }
        throw error(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
    }

    func optionalInteger(_ value: Value) throws -> Int? {
        value.isNone || value.isUndefined ? nil : try integer(value)
    }

    /// One axis or several; nil for None.
    func axes(_ value: Value) throws -> [Int]? {
        if value.isNone || value.isUndefined { return nil }
        if let tuple = value.tuple { return try tuple.values.map { try integer($0) } }
        return [try integer(value)]
    }

    /// Throws unless a number, cut towards zero, is an integer of 64 bits.
    func refuseUnfit(_ number: Double) throws {
        if Int(exactly: number.rounded(.towardZero)) != nil { return }
        if number.isNaN { throw error(.valueError, "cannot convert float NaN to integer") }
        throw error(
            .overflowError,
            number.isInfinite
                ? "cannot convert float infinity to integer" : "Python int too large to convert to C long")
    }

    /// A shape: a whole number or several.
    func shape(_ value: Value) throws -> [Int] {
        if let tuple = value.tuple { return try tuple.values.map { try integer($0) } }
        if let list = value.list { return try list.values.map { try integer($0) } }
        if let array = value.arrayObject?.array, array.dimensions == 1, array.dtype == .int64 {
            return array.integers
        }
        if let number = value.float, !number.isNaN {
            throw error(
                .typeError, "expected a sequence of integers or a single integer, got '\(try reprText(value))'")
        }
        return [try integer(value)]
    }

    /// The shape of `a.reshape(2, 3)` or `a.reshape((2, 3))`.
    func shape(of rest: UnsafeBufferPointer<Value>) throws -> [Int] {
        if rest.count == 1, let only = rest.first { return try shape(only) }
        return try rest.map { try integer($0) }
    }

    /// The arrays of a list or tuple, or the rows of an array.
    func arrays(_ value: Value) throws -> [NDArray] {
        if let tuple = value.tuple { return try tuple.values.map { try array($0) } }
        if let list = value.list { return try list.values.map { try array($0) } }
        if let array = value.arrayObject?.array {
            if array.dimensions == 0 { throw error(.typeError, "iteration over a 0-d array") }
            return try (0..<array.length).map { try array.row($0) }
        }
        throw error(
            .typeError, "arrays to stack must be passed as a \"sequence\" type such as list or tuple.")
    }
}

/// Makes an array of nested sequences: first the shape along the first elements, then all of them.
struct SequenceReader {
    private let machine: Machine
    private var shape: [Int] = []
    private var scalars: [Scalar] = []
    /// Before which axis the sequences cease to be of one length.
    private var unevenAxis = Int.max
    /// NumPy allows arrays no more axes.
    private static let axisLimit = 64

    init(_ machine: Machine) { self.machine = machine }

    mutating func read(_ value: Value, _ dtype: DType?) throws -> NDArray {
        try findShape(value)
        var total = 1
        for length in shape {
            let (product, overflow) = total.multipliedReportingOverflow(by: length)
            if overflow { throw MathError.arrayTooBig }
            total = product
        }
        try machine.checkRoom(total, bytesEach: MemoryLayout<Scalar>.stride)
        scalars.reserveCapacity(total)
        try add(value, axis: 0)
        if unevenAxis < Int.max { throw MathError.inhomogeneous(shape: Array(shape.prefix(unevenAxis))) }
        if let dtype, dtype == .int64 { try refuseUnfitNumbers() }
        return try NDArray.of(scalars, shape: shape, dtype: dtype)
    }

    private mutating func findShape(_ value: Value) throws {
        var value = value
        while true {
            if let array = value.arrayObject?.array {
                shape += array.shape
                return
            }
            guard let sequence = Self.elements(value) else { return }
            shape.append(sequence.count)
            if shape.count > Self.axisLimit {
                throw machine.error(
                    .valueError,
                    "setting an array element with a sequence. The requested array would exceed the "
                        + "maximum number of dimension of \(Self.axisLimit).")
            }
            guard let first = sequence.first else { return }
            value = first
        }
    }

    private mutating func add(_ value: Value, axis: Int) throws {
        if let number = try machine.scalar(value) {
            if axis < shape.count { unevenAxis = min(unevenAxis, axis) }
            scalars.append(number)
            return
        }
        if let array = value.arrayObject?.array {
            if Array(shape.dropFirst(axis)) != array.shape { unevenAxis = min(unevenAxis, axis) }
            scalars += array.scalars
            return
        }
        guard let sequence = Self.elements(value) else { throw refused(value) }
        guard axis < shape.count, shape[axis] == sequence.count else {
            unevenAxis = min(unevenAxis, axis)
            return
        }
        for index in 0..<sequence.count {
            if index & 1023 == 1023 { try machine.poll(1024) }
            try add(sequence[index], axis: axis + 1)
        }
    }

    private func refused(_ value: Value) -> any Error {
        let kind = value.string != nil ? "text" : value.isNone ? "None" : "'\(machine.typeName(value))' objects"
        return machine.error(
            .typeError, "arrays of \(kind) are not part of this shell: they hold float64, int64 or bool")
    }

    private func refuseUnfitNumbers() throws {
        for case .float(let number) in scalars { try machine.refuseUnfit(number) }
    }

    /// The elements of a list, tuple or range; nil for anything else. Nothing here calls into the program, so that
    /// the memory of a list cannot move meanwhile.
    private static func elements(_ value: Value) -> Elements? {
        if let list = value.list { return Elements(count: list.count, values: list.values) }
        if let tuple = value.tuple { return Elements(count: tuple.count, values: tuple.values) }
        if let range = value.range { return Elements(count: range.count, range: range) }
        return nil
    }

    private struct Elements {
        let count: Int
        var values = UnsafeBufferPointer<Value>(start: nil, count: 0)
        var range: RangeObject?

        var first: Value? { count == 0 ? nil : self[0] }
        subscript(index: Int) -> Value { range.map { Value($0[index]) } ?? values[index] }
    }
}
