// What a library beside the language needs to bring its own types, functions and names.

extension Machine {
    /// The type of a room's foreign objects, made with its methods at the first call.
    /// - Parameters:
    ///   - bases: `object` when empty; the first decides the order of attributes.
    ///   - constructor: what calling the type does.
    ///   - pythonName: what errors call a method, or the constructor as `__init__`, of a class that is written in Python.
    public func foreignType(
        _ name: String, module: String? = nil, bases: [TypeObject] = [], documentation: String? = nil,
        constructor: Native? = nil, methods: @autoclosure () -> [Native] = [],
        pythonName: (String) -> String? = { _ in nil }
    ) throws -> TypeObject {
        let key = module.map { "\($0).\(name)" } ?? name
        if let known = foreignTypes[key] { return known }
        let made = try heap.adopt(
            TypeObject(name: name, moduleName: module, bases: bases.isEmpty ? [types.object] : bases, layout: .builtIn))
        made.setOrder(Self.order(of: made))
        made.documentation = documentation
        foreignTypes[key] = made
        if let constructor {
            made.constructor = try heap.adopt(NativeObject(constructor))
            made.constructor?.pythonName = pythonName("__init__")
        }
        try made.install(methods(), heap, pythonName: pythonName)
        return made
    }

    /// A library's class that a program may derive its own from, made with its methods at the first call. Instances hold
    /// attributes as those of the program's own classes do.
    public func derivableType(
        _ name: String, module: String, documentation: String, methods: @autoclosure () -> [Native]
    ) throws -> TypeObject {
        let key = "\(module).\(name)"
        if let known = foreignTypes[key] { return known }
        let made = try heap.adopt(
            TypeObject(name: name, moduleName: module, bases: [types.object], layout: .instance))
        made.setOrder(Self.order(of: made))
        made.documentation = documentation
        foreignTypes[key] = made
        try made.install(methods(), heap)
        return made
    }

    /// A library's exception class, made at the first call.
    public func exceptionType(_ name: String, module: String, bases: [TypeObject]) throws -> TypeObject {
        let key = "\(module).\(name)"
        if let known = foreignTypes[key] { return known }
        let made = try heap.adopt(TypeObject(name: name, moduleName: module, bases: bases, layout: .exception))
        made.setOrder(Self.order(of: made))
        foreignTypes[key] = made
        return made
    }

    /// The bases' orders one behind the other, each type where it stands last. For bases that have only their own
    /// common root in common this is the C3 order.
    private static func order(of type: TypeObject) -> [TypeObject] {
        var order: [TypeObject] = []
        for base in type.bases.flatMap(\.order).reversed() where !order.contains(where: { $0 === base }) {
            order.append(base)
        }
        return [type] + order.reversed()
    }

    /// A built-in function as a value.
    public func function(_ native: Native) throws -> Value { Value(try heap.adopt(NativeObject(native))) }

    /// Binds a name of the program.
    public func bind(_ name: String, to value: Value) throws { try globals.set(name, value) }
}
