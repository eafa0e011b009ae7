/// The types that the machine itself knows.
public final class Types {
    public let object: TypeObject
    public let type: TypeObject
    public let none: TypeObject
    public let bool: TypeObject
    public let int: TypeObject
    public let float: TypeObject
    public let str: TypeObject
    public let list: TypeObject
    public let tuple: TypeObject
    public let dict: TypeObject
    public let set: TypeObject
    public let frozenSet: TypeObject
    public let range: TypeObject
    public let slice: TypeObject
    public let function: TypeObject
    public let native: TypeObject
    public let methodDescriptor: TypeObject
    public let slotWrapper: TypeObject
    public let methodWrapper: TypeObject
    public let boundMethod: TypeObject
    public let generator: TypeObject
    public let module: TypeObject
    public let property: TypeObject
    public let attributeDescriptor: TypeObject
    public let memberDescriptor: TypeObject
    public let staticMethod: TypeObject
    public let classMethod: TypeObject
    public let superProxy: TypeObject
    public let cell: TypeObject
    public let notImplemented: TypeObject
    public let ellipsis: TypeObject
    public let dictKeys: TypeObject
    public let dictValues: TypeObject
    public let dictItems: TypeObject
    /// By exception, in the order of `BuiltInException.allCases`.
    let exceptions: [BuiltInException: TypeObject]
    /// `BaseException.__init__`, once it is installed.
    var exceptionInitializer = Value.undefined
    /// The same by the byte that a case is stored as.
    private let exceptionTable: UnsafeMutablePointer<Unmanaged<TypeObject>?>
    /// The class of all values of a form, where the form tells it; 256 of them.
    let byForm: UnsafeMutablePointer<Unmanaged<TypeObject>?>
    /// The dictionaries of `collections`, made when the module is first imported.
    var flavoredDicts: [Object.Flavor: TypeObject] = [:]
    /// Types of iterators by name, made when first asked for.
    private var iterators: [String: TypeObject] = [:]
    private let heap: Heap

    init(_ heap: Heap) throws {
        self.heap = heap
        let object = try heap.adopt(TypeObject(name: "object", bases: [], layout: .instance))
        self.object = object
        func builtIn(_ name: String, _ base: TypeObject? = nil) throws -> TypeObject {
            try heap.adopt(TypeObject(name: name, bases: [base ?? object], layout: .builtIn))
        }
        type = try builtIn("type")
        none = try builtIn("NoneType")
        int = try builtIn("int")
        bool = try builtIn("bool", int)
        float = try builtIn("float")
        str = try builtIn("str")
        list = try builtIn("list")
        tuple = try builtIn("tuple")
        dict = try builtIn("dict")
        set = try builtIn("set")
        frozenSet = try builtIn("frozenset")
        range = try builtIn("range")
        slice = try builtIn("slice")
        function = try builtIn("function")
        native = try builtIn("builtin_function_or_method")
        methodDescriptor = try builtIn("method_descriptor")
        slotWrapper = try builtIn("wrapper_descriptor")
        methodWrapper = try builtIn("method-wrapper")
        boundMethod = try builtIn("method")
        generator = try builtIn("generator")
        module = try builtIn("module")
        property = try builtIn("property")
        attributeDescriptor = try builtIn("getset_descriptor")
        memberDescriptor = try builtIn("member_descriptor")
        staticMethod = try builtIn("staticmethod")
        classMethod = try builtIn("classmethod")
        superProxy = try builtIn("super")
        cell = try builtIn("cell")
        notImplemented = try builtIn("NotImplementedType")
        ellipsis = try builtIn("ellipsis")
        dictKeys = try builtIn("dict_keys")
        dictValues = try builtIn("dict_values")
        dictItems = try builtIn("dict_items")
        var made: [BuiltInException: TypeObject] = [:]
        for kind in BuiltInException.allCases {
            let base = kind.base.flatMap { made[$0] } ?? object
            made[kind] = try heap.adopt(TypeObject(name: kind.rawValue, bases: [base], layout: .exception))
        }
        exceptions = made
        exceptionTable = .allocate(capacity: 256)
        exceptionTable.initialize(repeating: nil, count: 256)
        for (kind, type) in made { exceptionTable[Self.byte(kind)] = Unmanaged.passUnretained(type) }
        byForm = .allocate(capacity: 256)
        byForm.initialize(repeating: nil, count: 256)
        let kinds: [(Object.Kind, TypeObject)] = [
            (.string, str), (.integer, int), (.list, list), (.tuple, tuple), (.dict, dict), (.set, set),
            (.frozenSet, frozenSet), (.range, range), (.generator, generator),
        ]
        for (kind, type) in kinds { byForm[Int(kind.rawValue)] = Unmanaged.passUnretained(type) }
        for (value, type) in [(Value.none, none), (.true, bool), (Value(0), int), (Value(0.0), float)] {
            byForm[Int(value.form)] = Unmanaged.passUnretained(type)
        }
    }

    deinit {
        exceptionTable.deallocate()
        byForm.deallocate()
    }

    @inline(__always)
    private static func byte(_ kind: BuiltInException) -> Int { withUnsafeBytes(of: kind) { Int($0[0]) } }

    public subscript(exception: BuiltInException) -> TypeObject {
        // Every case is made in `init`.
        exceptionTable[Self.byte(exception)].unsafelyUnwrapped.takeUnretainedValue()
    }

    /// The type of an iterator that calls itself by this name, which may begin with that of a module.
    func iterator(named name: String) throws -> TypeObject {
        if let known = iterators[name] { return known }
        let dot = name.lastIndex(of: ".")
        let made = try heap.adopt(
            TypeObject(
                name: dot.map { String(name[name.index(after: $0)...]) } ?? name,
                moduleName: dot.map { String(name[..<$0]) }, bases: [object], layout: .builtIn))
        if dot != nil { made.nameInMessages = name }
        try made.install(iteratorMethods, heap)
        iterators[name] = made
        return made
    }

    /// All that must outlive every collection.
    func visitRoots(_ collector: Collector) {
        let all = [
            object, type, none, bool, int, float, str, list, tuple, dict, set, frozenSet, range, slice, function,
            native, methodDescriptor, slotWrapper, methodWrapper, boundMethod, generator, module, property,
            attributeDescriptor, memberDescriptor, staticMethod, classMethod, superProxy, cell, notImplemented,
            ellipsis, dictKeys,
            dictValues, dictItems,
        ]
        for type in all { collector.visit(type) }
        for type in exceptions.values { collector.visit(type) }
        for type in iterators.values { collector.visit(type) }
    }
}

extension TypeObject {
    /// Adds built-in methods, named `owner.method` in messages.
    /// - Parameter pythonName: what errors call a method that is written in Python; nil for one in C.
    func install(
        _ methods: [Native], _ heap: Heap, pythonName: (String) -> String? = { _ in nil }
    ) throws {
        for native in methods {
            let method = try heap.adopt(NativeObject(native, ownerType: self))
            method.pythonName = pythonName(native.name)
            attributes[heap.name(native.name)] = Value(method)
        }
    }
}
