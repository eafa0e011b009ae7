/// A class: built in, foreign or the learner's own.
public final class TypeObject: Object {
    public let name: String
    /// What `repr` and messages show before the name: `numpy` for `numpy.ndarray`; nil for built-ins.
    public let moduleName: String?
    public let bases: [TypeObject]
    /// The name with those of the classes and functions around it: `Outer.Inner`.
    var qualifiedName: String
    /// The method resolution order, this type first.
    public private(set) var order: [TypeObject] = []
    /// Own attributes by interned name, in order of definition.
    public internal(set) var attributes = NameTable()
    /// Makes an instance; inherited where a class of the program has none. nil: cannot be called.
    public var constructor: NativeObject? { didSet { maker = constructor.map { Value($0) } ?? .undefined } }
    /// The constructor as a value, or undefined.
    private(set) var maker = Value.undefined
    /// What an instance of this type, or of a class derived from it, is built on.
    let layout: Layout
    public var documentation: String?
    /// What messages call the type where its name alone would not do, as `numpy.ndarray`.
    public var nameInMessages: String?
    /// What `__name__` says where tracebacks show another name, as for some exceptions of numpy.
    public var shownName: String?
    /// The shape of an instance without attributes.
    private(set) lazy var emptyShape = Shape(type: self)
    /// `emptyShape.id`
    private(set) lazy var emptyShapeID = emptyShape.id
    /// `__init__` as the order has it, or undefined, in the epoch `initializerEpoch`.
    var initializer = Value.undefined
    var initializerEpoch = -1
    /// What operators call in the epoch `operatorEpoch`: for `op` by `BinaryOperation`, then for `op=`, then for
    /// comparisons by `ComparisonOperation`, then other methods by `SpecialMethod`.
    private(set) lazy var operators: UnsafeMutablePointer<Value> = {
        operatorEpoch = -1
        hasOperators = true
        return .allocate(capacity: SpecialMethod.firstPlace + SpecialMethod.allCases.count)
    }()
    var operatorEpoch = -1
    /// In the same epoch: a bit for each `SpecialMethod` that the type has only as every object has it.
    var lackedSpecials: UInt32 = 0
    private var hasOperators = false
    /// Whether the program wrote this class.
    let isUserDefined: Bool
    /// Raised while `__eq__`, `__hash__` … are looked up: which of the special methods a class defines itself.
    private var specialCache: [ObjectIdentifier: Value] = [:]
    private var specialCacheEpoch = -1

    /// For classes below `abc.ABC`: the methods that they leave open; nil for others.
    var abstractNames: [String]?

    /// For named tuples: what the places are called.
    var tupleFields: TupleFields?

    enum Layout {
        /// `object` and classes derived from it alone.
        case instance
        case exception
        /// Classes that `namedtuple` made, and those derived from them.
        case tuple
        /// Built-in values; cannot be derived from.
        case builtIn
    }

    init(
        name: String, moduleName: String? = nil, bases: [TypeObject], layout: Layout, isUserDefined: Bool = false
    ) {
        self.name = name
        qualifiedName = name
        self.moduleName = moduleName
        self.bases = bases
        self.layout = layout
        self.isUserDefined = isUserDefined
        super.init(kind: .type)
        order = [self] + (bases.first?.order ?? [])
    }

    deinit { if hasOperators { operators.deallocate() } }

    /// Gives a class with several bases its C3 order.
    func setOrder(_ order: [TypeObject]) { self.order = order }

    public func isSubtype(of other: TypeObject) -> Bool {
        if self === other { return true }
        return order.withUnsafeBufferPointer { order in
            for place in 1..<max(order.count, 1) where order[place] === other { return true }
            return false
        }
    }

    /// The attribute as this type or the first of its bases has it; not bound. O(depth), cached.
    func lookup(_ name: StringObject, epoch: Int) -> Value? {
        if specialCacheEpoch != epoch {
            specialCache.removeAll(keepingCapacity: true)
            specialCacheEpoch = epoch
        }
        let key = ObjectIdentifier(name)
        if let known = specialCache[key] { return known.isUndefined ? nil : known }
        var found = Value.undefined
        for type in order {
            if let value = type.attributes[name] {
                found = value
                break
            }
        }
        if !found.isPlainData { specialCache[key] = found }
        return found.isUndefined ? nil : found
    }

    /// Lets go of what leads back to the type, which nobody reaches any more: reference counts would keep it.
    func dissolve() {
        order = []
        constructor = nil
    }

    public override func visitChildren(_ collector: Collector) {
        for type in order { collector.visit(type) }
        attributes.visitChildren(collector)
        collector.visit(constructor)
        for value in tupleFields?.defaults ?? [] { collector.visit(value) }
        // The cache holds only values that the attributes of the order hold, or held in an older epoch.
        if !specialCache.isEmpty { specialCacheEpoch = -1; specialCache = [:] }
        initializerEpoch = -1
        operatorEpoch = -1
    }
}

extension Value {
    /// Whether this is data that as a class's attribute means nothing to attribute access: no method, no property,
    /// and no None, which takes special methods away.
    var isPlainData: Bool {
        switch tag {
        case .undefined, .none: return false
        case .bool, .int, .float: return true
        case .object: break
        }
        switch rawKind {
        case .string, .integer, .list, .tuple, .dict, .set, .instance: return true
        default: return false
        }
    }
}

/// Values by interned name, in order of definition. Names are compared by identity.
public struct NameTable {
    public private(set) var names: [StringObject] = []
    private var values: [Value] = []
    private var places: [ObjectIdentifier: Int] = [:]

    public init() {}

    public var count: Int { names.count }

    public subscript(name: StringObject) -> Value? {
        get { places[ObjectIdentifier(name)].map { values[$0] } }
        set {
            let key = ObjectIdentifier(name)
            if let newValue {
                if let place = places[key] {
                    values[place] = newValue
                } else {
                    places[key] = names.count
                    names.append(name)
                    values.append(newValue)
                }
            } else if let place = places.removeValue(forKey: key) {
                names.remove(at: place)
                values.remove(at: place)
                for (index, name) in names.enumerated() { places[ObjectIdentifier(name)] = index }
            }
        }
    }

    public var pairs: [(name: StringObject, value: Value)] { Array(zip(names, values)) }

    /// Where a name stands in the order of definition, or nil.
    func place(of name: StringObject) -> Int? { places[ObjectIdentifier(name)] }

    func value(at place: Int) -> Value { values[place] }

    func visitChildren(_ collector: Collector) { for value in values { collector.visit(value) } }
}

/// Which attributes an instance has, and where: instances that got the same names in the same order share one.
/// (Chambers, Ungar and Lee, "An efficient implementation of SELF", OOPSLA 1989, call it a map.)
///
/// Shapes form a tree below their type's empty shape, which owns them all; a type outlives its instances.
final class Shape {
    unowned(unsafe) let type: TypeObject
    let names: [StringObject]
    private let places: [ObjectIdentifier: Int]
    private var transitions: [ObjectIdentifier: Shape] = [:]
    private var wholes: [Shape] = []

    init(type: TypeObject, names: [StringObject] = []) {
        self.type = type
        self.names = names
        var places: [ObjectIdentifier: Int] = [:]
        for (index, name) in names.enumerated() { places[ObjectIdentifier(name)] = index }
        self.places = places
    }

    /// Tells living shapes apart: its address.
    var id: UInt { UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()) }

    /// Where an attribute stands among the slots, or nil.
    func place(of name: StringObject) -> Int? { places[ObjectIdentifier(name)] }

    /// The shape with one more attribute behind the others.
    /// - Throws: `MemoryExhausted`; a shape costs as much as it has names.
    func adding(_ name: StringObject, _ heap: Heap) throws -> Shape {
        let key = ObjectIdentifier(name)
        if let known = transitions[key] { return known }
        try heap.charge(type, bytes: 200 + names.count * 48)
        let grown = Shape(type: type, names: names + [name])
        transitions[key] = grown
        return grown
    }

    /// The shape with many attributes more, made at once; kept as long as this one, and shared by nobody.
    func addingAll(_ more: [StringObject], _ heap: Heap) throws -> Shape {
        try heap.charge(type, bytes: 200 + (names.count + more.count) * 48)
        let grown = Shape(type: type, names: names + more)
        wholes.append(grown)
        return grown
    }

    /// The shape without one attribute.
    func removing(_ name: StringObject, _ heap: Heap) throws -> Shape {
        var result = type.emptyShape
        for other in names where other !== name { result = try result.adding(other, heap) }
        return result
    }
}

/// An instance of a class of the program, and what has attributes like one: exceptions and modules.
public class InstanceObject: Object {
    /// Collected no earlier than the instance, which visits it.
    public final unowned(unsafe) private(set) var type: TypeObject
    /// The same as a value, read without counting references.
    @inline(__always)
    final var typeValue: Value { Value(type) }
    /// The address of the shape, which the type keeps alive.
    final private(set) var shapeID: UInt
    final private(set) var slots = ValuePool.noValues
    final private var capacity = InstanceObject.firstCapacity
    /// How many attributes the instance has.
    final private var count = 0

    /// Room for the first attributes inside the object itself; `slots` points here until more are needed. The
    /// object never moves, and nothing else writes here.
    final private var firstSlots = (Value.undefined, Value.undefined, Value.undefined, Value.undefined)
    private static let firstCapacity = 4

    init(type: TypeObject, kind: Kind = .instance) {
        self.type = type
        shapeID = type.emptyShapeID
        super.init(kind: kind, pool: kind == .instance ? .instance : kind == .exception ? .exception : .none)
        start(type)
    }

    deinit { if capacity > Self.firstCapacity { slots.deallocate() } }

    /// Begins a life without attributes.
    @inline(__always)
    final func start(_ type: TypeObject) {
        self.type = type
        shapeID = type.emptyShapeID
        count = 0
        capacity = Self.firstCapacity
        slots = withUnsafeMutablePointer(to: &firstSlots) { block in
            UnsafeMutableRawPointer(block).assumingMemoryBound(to: Value.self)
        }
    }

    @inline(__always)
    final func releaseSlots(to blocks: inout BlockPool) {
        if capacity > Self.firstCapacity { blocks.give(slots, capacity) }
        capacity = Self.firstCapacity
    }

    /// The invariant of `shapeID`: the address of a shape below the type's empty shape.
    final var shape: Shape {
        Unmanaged<Shape>.fromOpaque(UnsafeRawPointer(bitPattern: shapeID).unsafelyUnwrapped).takeUnretainedValue()
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(type)
        for place in 0..<count { collector.visit(slots[place]) }
    }

    /// An attribute of the instance itself.
    public final func attribute(_ name: StringObject) -> Value? { shape.place(of: name).map { slots[$0] } }

    public final var attributeNames: [StringObject] { shape.names }

    public final func setAttribute(_ name: StringObject, _ value: Value, _ heap: Heap) throws {
        if let place = shape.place(of: name) {
            slots[place] = value
        } else {
            try append(value, shape.adding(name, heap).id, heap)
        }
    }

    /// Takes many attributes at once, for an instance that has none yet; of equal names the last one counts.
    /// O(attributes), where one by one costs the square.
    final func setAllAttributes(_ pairs: [(name: StringObject, value: Value)], _ heap: Heap) throws {
        var table = NameTable()
        for pair in pairs { table[pair.name] = pair.value }
        while capacity < table.count { try grow(heap) }
        for (place, pair) in table.pairs.enumerated() { slots[place] = pair.value }
        count = table.count
        shapeID = try shape.addingAll(table.names, heap).id
    }

    /// Adds one attribute whose grown shape is known.
    @inline(__always)
    final func append(_ value: Value, _ grownID: UInt, _ heap: Heap) throws {
        if count == capacity { try grow(heap) }
        slots[count] = value
        count &+= 1
        shapeID = grownID
    }

    private final func grow(_ heap: Heap) throws {
        try heap.charge(self, bytes: capacity * MemoryLayout<Value>.stride)
        let fresh = ValuePool.take(capacity * 2, &heap.blocks)
        fresh.update(from: slots, count: count)
        if capacity > Self.firstCapacity { heap.blocks.give(slots, capacity) }
        slots = fresh
        capacity *= 2
    }

    /// Removes an attribute; false when there is none of that name.
    final func removeAttribute(_ name: StringObject, _ heap: Heap) throws -> Bool {
        guard let place = shape.place(of: name) else { return false }
        let smaller = try shape.removing(name, heap)
        for index in place..<(count - 1) { slots[index] = slots[index + 1] }
        count -= 1
        shapeID = smaller.id
        return true
    }

    /// `instance.__class__ = type` where the layouts agree.
    final func changeType(_ type: TypeObject, _ heap: Heap) throws {
        var moved = type.emptyShape
        for name in shape.names { moved = try moved.adding(name, heap) }
        self.type = type
        shapeID = moved.id
    }
}

/// A module: its names are its attributes.
public final class ModuleObject: InstanceObject {
    public let name: String
    public let documentation: String
    /// Says of a name that the module lacks why it does; nil: the usual words.
    public var explainsMissing: ((String) -> String?)?

    init(name: String, documentation: String, type: TypeObject) {
        self.name = name
        self.documentation = documentation
        super.init(type: type, kind: .module)
    }
}

/// A raised or made exception.
public final class ExceptionObject: InstanceObject {
    /// The tuple `args`.
    public var arguments = Value.none
    public var cause = Value.undefined
    public var context = Value.undefined
    var suppressesContext = false
    /// Where it passed, outermost last.
    var traceback: [TracebackEntry] {
        places.all.flatMap { passed in
            passed.code.cast(.code, to: CodeObject.self)?.tracebackEntries(at: passed.place) ?? []
        }
    }
    /// The same as places in code.
    var places = Places()

    /// Instructions that an exception passed. The first, most often the only one, needs no array.
    struct Places {
        private var first: (code: Value, place: Int)?
        private var others: [(code: Value, place: Int)] = []

        var isEmpty: Bool { first == nil }
        var all: [(code: Value, place: Int)] { (first.map { [$0] } ?? []) + others }

        mutating func append(_ code: Value, _ place: Int) {
            if first == nil { first = (code, place) } else { others.append((code, place)) }
        }

        mutating func clear() {
            first = nil
            if !others.isEmpty { others = [] }
        }

        func visitChildren(_ collector: Collector) {
            if let first { collector.visit(first.code) }
            for passed in others { collector.visit(passed.code) }
        }
    }

    /// What a suggestion is sought for when the exception is printed, such as `Did you mean: 'mean'?`
    enum Misspelling {
        /// A name where these locals had values.
        case name(String, locals: [String])
        case attribute(StringObject, of: Value)
        case imported(StringObject, from: Value)
    }
    var misspelling: Misspelling?

    init(type: TypeObject) { super.init(type: type, kind: .exception) }

    /// Begins a life as an exception that nobody has raised.
    @inline(__always)
    func start(_ type: TypeObject, _ arguments: Value) {
        start(type)
        self.arguments = arguments
        cause = .undefined
        context = .undefined
        suppressesContext = false
    }

    @inline(__always)
    func releaseParts() {
        places.clear()
        if misspelling != nil { misspelling = nil }
    }

    public override func visitChildren(_ collector: Collector) {
        super.visitChildren(collector)
        collector.visit(arguments)
        collector.visit(cause)
        collector.visit(context)
        switch misspelling {
        case .attribute(let name, let value), .imported(let name, let value):
            collector.visit(name)
            collector.visit(value)
        case .name, nil: break
        }
        places.visitChildren(collector)
    }
}

extension Heap {
    /// An exception that nobody has raised yet.
    /// - Parameter arguments: the tuple `args`.
    func exception(_ type: TypeObject, _ arguments: Value) throws -> Value {
        try make(.exception, { ExceptionObject(type: type) }) { $0.start(type, arguments) }
    }

    func exceptionObject(_ type: TypeObject, _ arguments: Value) throws -> ExceptionObject {
        unsafeDowncast(try exception(type, arguments).rawObject, to: ExceptionObject.self)
    }
}

/// One line of a traceback.
public struct TracebackEntry: Sendable {
    public let source: SourceText
    /// `<module>` or the function's name.
    public let function: String
    /// What was being computed.
    public let span: Span
}

/// A Swift error that carries an exception of the program; `except` can catch it.
///
/// Unchecked: an interpreter and all its objects live on one thread at a time.
public struct Raised: Error, @unchecked Sendable {
    public let exception: ExceptionObject
}
