/// A function or method bound to the object it was fetched from.
public final class BoundMethodObject: Object {
    public fileprivate(set) var function = Value.none
    public fileprivate(set) var receiver = Value.none

    init() { super.init(kind: .boundMethod, pool: .boundMethod) }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(function)
        collector.visit(receiver)
    }
}

extension Heap {
    @inline(__always)
    func boundMethod(_ function: Value, of receiver: Value) throws -> Value {
        try make(.boundMethod, { BoundMethodObject() }) { method in
            method.function = function
            method.receiver = receiver
        }
    }
}

public final class PropertyObject: Object {
    public let getter: Value
    public let setter: Value
    public let deleter: Value
    /// What was given as `doc`; None where the getter's text serves.
    let documentation: Value
    /// For an attribute of named tuples that nobody has replaced: the place it stands for, else -1.
    var tuplePlace = -1
    /// The built-in class whose attribute it is, the attribute's name, and whether CPython keeps it as a plain field;
    /// nil for a property of the program's.
    var owner: (type: TypeObject, name: String, isMember: Bool)?

    init(getter: Value, setter: Value = .none, deleter: Value = .none, documentation: Value = .none) {
        self.getter = getter
        self.setter = setter
        self.deleter = deleter
        self.documentation = documentation
        super.init(kind: .property)
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(getter)
        collector.visit(setter)
        collector.visit(deleter)
        collector.visit(documentation)
        collector.visit(owner?.type)
    }
}

/// `staticmethod(f)` and `classmethod(f)`.
public final class MethodWrapperObject: Object {
    public let function: Value

    init(_ function: Value, isClassMethod: Bool) {
        self.function = function
        super.init(kind: isClassMethod ? .classMethod : .staticMethod)
    }

    public override func visitChildren(_ collector: Collector) { collector.visit(function) }
}

/// `super()`: attributes looked up behind a class in the order of an object's type.
public final class SuperObject: Object {
    public fileprivate(set) unowned(unsafe) var startType: TypeObject
    public fileprivate(set) var receiver: Value
    /// The type whose order is walked.
    public fileprivate(set) unowned(unsafe) var objectType: TypeObject

    /// The addresses of both types.
    @inline(__always)
    var typeIDs: (start: UInt, object: UInt) {
        (
            UInt(bitPattern: Unmanaged.passUnretained(startType).toOpaque()),
            UInt(bitPattern: Unmanaged.passUnretained(objectType).toOpaque())
        )
    }

    init(startType: TypeObject, receiver: Value, objectType: TypeObject) {
        self.startType = startType
        self.receiver = receiver
        self.objectType = objectType
        super.init(kind: .superProxy, pool: .superProxy)
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(startType)
        collector.visit(receiver)
        collector.visit(objectType)
    }
}

extension Heap {
    func superProxy(_ startType: TypeObject, _ receiver: Value, _ objectType: TypeObject) throws -> Value {
        try make(
            .superProxy, { SuperObject(startType: startType, receiver: receiver, objectType: objectType) }
        ) { proxy in
            proxy.startType = startType
            proxy.receiver = receiver
            proxy.objectType = objectType
        }
    }
}

/// Whatever `next` walks, apart from generators and the program's own iterators.
open class IteratorObject: Object {
    /// `list_iterator`, `zip`, `itertools.count` …: what `type` and `repr` show.
    open var typeName: String { "iterator" }

    public init() { super.init(kind: .iterator) }

    override init(kind: Kind, pool: ObjectPool) { super.init(kind: kind, pool: pool) }

    /// What `repr` shows; nil: type and address.
    func repr(_ machine: Machine) throws -> String? { nil }

    /// The next value as two that a loop unpacks at once, for iterators that would make a tuple of them.
    /// - Returns: false at the end; nil where the iterator gives no pairs, and nothing was done.
    func nextPair(into target: UnsafeMutablePointer<Value>, _ machine: Machine) throws -> Bool? { nil }

    /// The next value, or nil at the end; asked again after the end it answers nil again.
    open func next(_ machine: Machine) throws -> Value? { nil }
}
