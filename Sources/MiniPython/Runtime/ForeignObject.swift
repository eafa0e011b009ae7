/// The one door by which arrays, estimators, figures and worlds enter the language.
///
/// A subclass overrides the capabilities it has. Each default says in Python's words that the type lacks it.
/// Values that a subclass keeps are told to the collector in `visitChildren`.
open class ForeignObject: Object {
    public init() { super.init(kind: .foreign) }

    /// For objects that programs make by the million.
    /// - Parameter isKept: whether `keep` is asked when they die.
    public init(isKept: Bool) { super.init(kind: .foreign, pool: isKept ? .library : .none) }

    /// Asked when nothing leads to the object any more: whether the library keeps it, and the heap's reference with it,
    /// to make it another object by `Heap.revive`.
    open func keep() -> Bool { false }

    /// The type, made once per machine by `machine.foreignType(…)`.
    open func type(_ machine: Machine) -> TypeObject { machine.types.object }

    /// An attribute that depends on the object (`shape`, `T`, `coef_`); nil: look in the type's methods.
    open func attribute(_ name: String, _ machine: Machine) throws -> Value? { nil }
    /// The same by the name's own object, for classes that know their names by these.
    open func attribute(named name: StringObject, _ machine: Machine) throws -> Value? {
        try attribute(name.text, machine)
    }
    /// The names `attribute` knows, for `dir`, completion and "Did you mean".
    open var attributeNames: [String] { [] }
    /// - Returns: false when the object has no settable attribute of that name.
    open func setAttribute(_ name: String, _ value: Value, _ machine: Machine) throws -> Bool { false }

    /// Whether all objects of this Swift class are of one type, whose methods no attribute of an object hides: then a
    /// call need not look for its method anew each time.
    open var hasFixedMethods: Bool { false }

    /// What `help` says of this object in the place of its type: how it is used, and what it does below that.
    open var help: (use: String, words: String)? { nil }

    /// Whether the prompt keeps quiet about it, as about None: it is handed back for those who want it, and says
    /// nothing to those who do not.
    open var isSilent: Bool { false }

    open var isCallable: Bool { false }
    open func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        throw machine.error(.typeError, "'\(machine.typeName(Value(self)))' object is not callable")
    }
    /// The same with arguments by place alone, from the registers in which they stand; nil: ask the other, nothing was
    /// done.
    func call(_ first: UnsafeMutablePointer<Value>, count: Int, _ machine: Machine) throws -> Value? { nil }
    /// The function that the object stands for, and an argument to be put before those by place, of which there may be
    /// one (else undefined); nil: it does the call itself.
    var forwarding: (function: Value, argument: Value)? { nil }

    open func item(_ key: Value, _ machine: Machine) throws -> Value {
        throw machine.error(.typeError, "'\(machine.typeName(Value(self)))' object is not subscriptable")
    }
    /// `self[lower:upper]`; nil: ask `item` with a slice.
    open func part(from lower: Value, to upper: Value, _ machine: Machine) throws -> Value? { nil }
    open func setItem(_ key: Value, _ value: Value, _ machine: Machine) throws {
        throw machine.error(.typeError, "'\(machine.typeName(Value(self)))' object does not support item assignment")
    }
    open func deleteItem(_ key: Value, _ machine: Machine) throws {
        throw machine.error(.typeError, "'\(machine.typeName(Value(self)))' object does not support item deletion")
    }

    /// `self op other`, or `other op self` when `isReflected`; nil: not for these operands.
    open func binary(_ op: BinaryOperation, _ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? {
        nil
    }
    /// `divmod(self, other)`, or `divmod(other, self)` when `isReflected`; nil: by the two operators.
    open func quotientAndRemainder(_ other: Value, isReflected: Bool, _ machine: Machine) throws -> Value? { nil }
    /// `self op= other` done in place; nil: use the plain operation.
    open func inPlace(_ op: BinaryOperation, _ other: Value, _ machine: Machine) throws -> Value? { nil }
    /// `-self`, `+self`, `~self`; nil: not for this type.
    open func unary(_ op: UnaryOperation, _ machine: Machine) throws -> Value? { nil }
    /// `abs(self)`; nil: ask for the method `__abs__`.
    open func magnitude(_ machine: Machine) throws -> Value? { nil }
    /// `self op other` for `== != < <= > >=`; nil: not for these operands.
    open func compare(_ op: ComparisonOperation, _ other: Value, _ machine: Machine) throws -> Value? { nil }

    /// An iterator over the object; nil: not iterable.
    open func iterator(_ machine: Machine) throws -> Value? { nil }
    /// nil: has no `len`.
    open func length(_ machine: Machine) throws -> Int? { nil }
    open func truth(_ machine: Machine) throws -> Bool { try length(machine).map { $0 != 0 } ?? true }
    /// `item in self`; nil: walk the iterator.
    open func contains(_ item: Value, _ machine: Machine) throws -> Bool? { nil }
    /// Equal objects must have equal hashes; nil: unhashable.
    open func hash(_ machine: Machine) throws -> Int? { ObjectIdentifier(self).hashValue }

    open func repr(_ machine: Machine) throws -> String { "<\(type(machine).name) object>" }
    open func str(_ machine: Machine) throws -> String { try repr(machine) }
    /// `format(self, spec)`; nil: as `str`, which allows no spec.
    open func format(_ spec: String, _ machine: Machine) throws -> String? { nil }
    /// The number as Python's `float(x)`, `int(x)` and formatting take it; nil: no number.
    open func number(_ machine: Machine) throws -> Value? { nil }
    /// A whole number that may index a sequence; nil: cannot.
    open func index(_ machine: Machine) throws -> Int? { nil }
}

public enum BinaryOperation: UInt8, Sendable, CaseIterable {
    case add, subtract, multiply, divide, floorDivide, modulo, power, matrixMultiply
    case leftShift, rightShift, bitAnd, bitOr, bitXor

    /// As messages write it.
    public var symbol: String {
        ["+", "-", "*", "/", "//", "%", "** or pow()", "@", "<<", ">>", "&", "|", "^"][Int(rawValue)]
    }

    /// `add`, `sub` …: the middle of the special method's name.
    public var methodStem: String {
        [
            "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor",
        ][Int(rawValue)]
    }
}

public enum UnaryOperation: UInt8, Sendable { case negative, positive, invert }

public enum ComparisonOperation: UInt8, Sendable, CaseIterable {
    case equal, notEqual, less, lessEqual, greater, greaterEqual

    public var symbol: String { ["==", "!=", "<", "<=", ">", ">="][Int(rawValue)] }

    /// The operation with the operands' sides changed.
    public var swapped: ComparisonOperation {
        [.equal, .notEqual, .greater, .greaterEqual, .less, .lessEqual][Int(rawValue)]
    }

    @inline(__always)
    public func holds(_ a: Int, _ b: Int) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessEqual: a <= b
        case .greater: a > b
        case .greaterEqual: a >= b
        }
    }

    @inline(__always)
    public func holds(_ a: Double, _ b: Double) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessEqual: a <= b
        case .greater: a > b
        case .greaterEqual: a >= b
        }
    }
}
