import CoreMath
import MachineLearning
import MiniPython

/// An array that writes down what is computed with it, while a derivative is taken.
final class TracedObject: ForeignObject {
    let traced: Traced

    init(_ traced: Traced) {
        self.traced = traced
        super.init()
    }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType(
            "TracedArray", module: "keras", documentation: "An array whose derivative is being taken.",
            methods: TracedFunctions.methods)) ?? machine.types.object
    }

    // MARK: Attributes

    override var attributeNames: [String] { ["shape", "ndim", "size", "T", "dtype", "value"] }

    override func attribute(_ name: String, _ machine: Machine) throws -> Value? {
        switch name {
        case "T": try machine.wrap(traced.transposed())
        case "value": try machine.wrap(traced.value.copy())
        default: try ArrayAttribute(rawValue: name)?.value(of: traced.value, machine)
        }
    }

    // MARK: Operators

    override func binary(_ op: Operator, _ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        guard let operand = try machine.tracedOperand(other) else { return nil }
        let (left, right) = isReflected ? (operand, .traced(traced)) : (.traced(traced), operand)
        let made =
            op == .matrixMultiply ? try Traced.matmul(left, right) : try Traced.apply(op.elementwise, left, right)
        guard let made else { throw machine.noDerivative("the operator \(op.symbol)") }
        return try machine.wrap(made)
    }

    override func unary(_ op: MiniPython.UnaryOperation, _ machine: Machine) throws -> Value? {
        guard let made = try traced.apply(op.elementwise) else { throw machine.noDerivative("the operator ~") }
        return try machine.wrap(made)
    }

    /// Comparisons are of the values: they choose ways, and have no derivative.
    override func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? {
        guard let operand = try machine.tracedOperand(other) else { return nil }
        let right =
            switch operand {
            case .traced(let other): other.value
            case .constant(let array): array
            }
        return try machine.result(NDArray.apply(op.elementwise, traced.value, right))
    }

    override func item(_ key: Value, _ machine: Machine) throws -> Value {
        try machine.wrap(traced.subscripted(machine.subscripts(key).indices))
    }

    override func setItem(_ key: Value, _ value: Value, _ machine: Machine) throws {
        throw machine.error(
            .typeError,
            "an array whose derivative is being taken cannot be changed in place: make a new one, with np.where for example"
        )
    }

    override func iterator(_ machine: Machine) throws -> Value? {
        guard traced.value.dimensions > 0 else { throw machine.error(.typeError, "iteration over a 0-d array") }
        let rows = try (0..<traced.value.length).map { try machine.wrap(traced.subscripted([.at($0)])) }
        return try machine.iterator(of: machine.heap.list(rows))
    }

    override func length(_ machine: Machine) throws -> Int? {
        if traced.value.dimensions == 0 { throw machine.error(.typeError, "len() of unsized object") }
        return traced.value.length
    }

    override func truth(_ machine: Machine) throws -> Bool { try traced.value.truth() }
    override func hash(_ machine: Machine) throws -> Int? { nil }

    override func repr(_ machine: Machine) throws -> String {
        "traced(\(machine.library.formatter.representation(traced.value)))"
    }

    override func number(_ machine: Machine) throws -> Value? {
        throw machine.error(
            .typeError,
            "float(x), int(x) and the functions of math would lose the derivative: use those of numpy, such as np.exp")
    }
}

extension Machine {
    func wrap(_ traced: Traced) throws -> Value { Value(try heap.adopt(TracedObject(traced), bytes: 240)) }

    func noDerivative(_ what: String) -> any Error {
        error(.typeError, "\(what) has no derivative in this shell")
    }

    /// A traced array, a number, an array or a nested list, as an operand; nil for what is none of them.
    func tracedOperand(_ value: Value) throws -> TracedOperand? {
        if let object = value.tracedObject { return .traced(object.traced) }
        guard let operand = try operand(value) else { return nil }
        return .constant(try operand.array)
    }
}

extension Value {
    /// The traced array that this value is. The class is final, so that comparing it is enough.
    var tracedObject: TracedObject? {
        guard isTraced, let object = foreign else { return nil }
        return unsafeDowncast(object, to: TracedObject.self)
    }

    /// Whether it is one: asked of every argument of numpy's functions, so without counting references.
    @inline(__always)
    var isTraced: Bool {
        guard let address = foreignAddress else { return false }
        return Unmanaged<ForeignObject>.fromOpaque(address)._withUnsafeGuaranteedRef {
            Swift.type(of: $0) == TracedObject.self
        }
    }
}
