// What a library beside the language needs to bring its own types, functions and names.

extension Machine {
    /// The type of a room's foreign objects, made with its methods at the first call.
    /// - Parameters:
    ///   - bases: `object` when empty; the first decides the order of attributes.
    ///   - constructor: what calling the type does.
    public func foreignType(
        _ name: String, module: String? = nil, bases: [TypeObject] = [], documentation: String? = nil,
        constructor: Native? = nil, methods: @autoclosure () -> [Native] = []
    ) throws -> TypeObject {
        let key = module.map { "\($0).\(name)" } ?? name
        if let known = foreignTypes[key] { return known }
        let made = try heap.adopt(
            TypeObject(name: name, moduleName: module, bases: bases.isEmpty ? [types.object] : bases, layout: .builtIn))
        made.documentation = documentation
        foreignTypes[key] = made
        if let constructor { made.constructor = try heap.adopt(NativeObject(constructor)) }
        try made.install(methods(), heap)
        return made
    }

    /// A library's exception class, made at the first call.
    public func exceptionType(_ name: String, module: String, base: TypeObject) throws -> TypeObject {
        let key = "\(module).\(name)"
        if let known = foreignTypes[key] { return known }
        let made = try heap.adopt(TypeObject(name: name, moduleName: module, bases: [base], layout: .exception))
        foreignTypes[key] = made
        return made
    }

    /// A built-in function as a value.
    public func function(_ native: Native) throws -> Value { Value(try heap.adopt(NativeObject(native))) }

    /// Binds a name of the program.
    public func bind(_ name: String, to value: Value) throws { try globals.set(name, value) }
}
