extension Machine {
    // MARK: For Swift code

    /// `value.name`
    /// - Throws: AttributeError; what a property of the program raises.
    public func attribute(_ value: Value, _ name: String) throws -> Value {
        try attribute(value, heap.name(name))
    }

    /// `value.name`, or nil where there is no such attribute.
    public func optionalAttribute(_ value: Value, _ name: String) throws -> Value? {
        try findAttribute(value, heap.name(name))
    }

    public func setAttribute(_ value: Value, _ name: String, _ newValue: Value) throws {
        try setAttribute(value, heap.name(name), newValue)
    }

    public func deleteAttribute(_ value: Value, _ name: String) throws {
        try deleteAttribute(value, heap.name(name))
    }

    /// The special method (`__len__` …) of a value's class, not bound; nil for built-in kinds and where the class
    /// has none. `None` in its place counts as none.
    public func lookupSpecial(_ value: Value, _ name: String) -> Value? {
        guard value.tag == .object else { return nil }
        switch value.rawKind {
        case .instance, .exception:
            let type = value.borrow(InstanceObject.self) { $0.type }
            let name = heap.name(name)
            guard let method = type.lookup(name, epoch: typeEpoch), !isDefault(method, name) else { return nil }
            return method
        case .foreign: return type(of: value).lookup(heap.name(name), epoch: typeEpoch)
        case .tuple:
            let type = type(of: value)
            guard type.isUserDefined else { return nil }
            return type.lookup(heap.name(name), epoch: typeEpoch).flatMap { $0.isKind(.native) ? nil : $0 }
        default: return nil
        }
    }

    /// A method that a class has beside what every object has; nil where it has none.
    func ownMethod(_ name: String, of type: TypeObject) -> Value? {
        let name = heap.name(name)
        return type.lookup(name, epoch: typeEpoch).flatMap { isDefault($0, name) ? nil : $0 }
    }

    /// Whether a method is only what every object or exception has, which its own code stands in for.
    func isDefault(_ method: Value, _ name: StringObject) -> Bool {
        guard method.isKind(.native) else { return false }
        return [types.object, types[.baseException]].contains { $0.attributes[name]?.isIdentical(to: method) == true }
    }

    /// Calls a special method of a value's class; nil when the class has none.
    public func callSpecial(_ receiver: Value, _ name: String, _ arguments: [Value] = []) throws -> Value? {
        guard let method = lookupSpecial(receiver, name) else { return nil }
        if method.isKind(.function) { return try callFunction(method, receiver, arguments) }
        let bound = try bind(method, to: receiver, type: type(of: receiver))
        return try call(bound, arguments)
    }

    // MARK: Reading

    func attribute(_ value: Value, _ name: StringObject) throws -> Value {
        if let found = try findAttribute(value, name) { return found }
        throw missingAttribute(value, name)
    }

    /// The attribute, or nil.
    func findAttribute(_ value: Value, _ name: StringObject) throws -> Value? {
        if value.tag == .object {
            let object = value.rawObject
            switch object.kind {
            case .instance, .exception, .module:
                return try findInstanceAttribute(value, unsafeDowncast(object, to: InstanceObject.self), name)
            case .type: return try findTypeAttribute(value, unsafeDowncast(object, to: TypeObject.self), name)
            case .superProxy: return try findSuperAttribute(unsafeDowncast(object, to: SuperObject.self), name)
            case .function:
                if let found = try functionAttribute(unsafeDowncast(object, to: FunctionObject.self), name) {
                    return found
                }
            case .foreign:
                let foreign = unsafeDowncast(object, to: ForeignObject.self)
                if let found = try foreign.attribute(named: name, self) { return found }
            case .boundMethod:
                let method = unsafeDowncast(object, to: BoundMethodObject.self)
                if name.text == "__self__" { return method.receiver }
                if name.text == "__func__" { return method.function }
                if ["__name__", "__doc__", "__qualname__", "__module__"].contains(name.text) {
                    return try findAttribute(method.function, name)
                }
            default: break
            }
        }
        if let found = try commonAttribute(value, name) { return found }
        let type = type(of: value)
        guard let found = type.lookup(name, epoch: typeEpoch) else { return nil }
        return try bind(found, to: value, type: type)
    }

    /// What every kind of value has.
    private func commonAttribute(_ value: Value, _ name: StringObject) throws -> Value? {
        switch name.text {
        case "__class__": return Value(type(of: value))
        case "__doc__":
            if value.isKind(.native) {
                return try heap.string(unsafeDowncast(value.rawObject, to: NativeObject.self).native.help)
            }
            if let property = value.cast(.property, to: PropertyObject.self) {
                if !property.documentation.isNone { return property.documentation }
                return try property.getter.isNone ? Value.none : optionalAttribute(property.getter, "__doc__")
            }
            return try type(of: value).documentation.map { try heap.string($0) } ?? Value.none
        case "__name__", "__qualname__":
            guard value.isKind(.native) else { return nil }
            let native = unsafeDowncast(value.rawObject, to: NativeObject.self)
            return try heap.string(name.text == "__name__" ? native.native.name : native.qualifiedName)
        case "__module__":
            guard value.isKind(.native) else { return attributeOfBuiltIn(value, name.text) }
            let native = unsafeDowncast(value.rawObject, to: NativeObject.self)
            return native.ownerType == nil ? try heap.string(native.moduleName ?? "builtins") : Value.none
        default: return attributeOfBuiltIn(value, name.text)
        }
    }

    private func findInstanceAttribute(
        _ value: Value, _ instance: InstanceObject, _ name: StringObject
    ) throws -> Value? {
        let inClass = instance.type.lookup(name, epoch: typeEpoch)
        if let inClass, inClass.isKind(.property) { return try bind(inClass, to: value, type: instance.type) }
        if let own = instance.attribute(name) { return own }
        if let inClass { return try bind(inClass, to: value, type: instance.type) }
        switch name.text {
        case "__class__": return Value(instance.type)
        case "__dict__": return try dictionary(of: instance)
        case "__doc__": return try instance.type.documentation.map { try heap.string($0) } ?? Value.none
        case "__module__": return try heap.string(instance.type.moduleName ?? "builtins")
        case "__init__": return try heap.boundMethod(Value(plainInitializer()), of: value)
        default: break
        }
        if let module = value.cast(.module, to: ModuleObject.self) {
            if name.text == "__name__" { return try heap.string(module.name) }
        }
        if let exception = value.exception { return try exceptionAttribute(exception, name) }
        return nil
    }

    func dictionary(of instance: InstanceObject) throws -> Value {
        let dictionary = try heap.dict()
        for name in instance.attributeNames {
            if let value = instance.attribute(name) { try dictionary.set(Value(name), value, self) }
        }
        return Value(dictionary)
    }

    private func exceptionAttribute(_ exception: ExceptionObject, _ name: StringObject) throws -> Value? {
        func orNone(_ value: Value) -> Value { value.isUndefined ? .none : value }
        switch name.text {
        case "args": return exception.arguments
        case "__cause__": return orNone(exception.cause)
        case "__context__": return orNone(exception.context)
        case "__suppress_context__": return Value(exception.suppressesContext)
        case "__traceback__": return Value.none
        case "value" where exception.type.isSubtype(of: types[.stopIteration]):
            return exception.arguments.tuple.flatMap { $0.count > 0 ? $0[0] : nil } ?? Value.none
        case "code" where exception.type.isSubtype(of: types[.systemExit]): return exitCode(of: exception)
        case "errno" where exception.type.isSubtype(of: types[.osError]):
            return exception.arguments.tuple.flatMap { $0.count > 1 ? $0[0] : nil } ?? Value.none
        case "strerror" where exception.type.isSubtype(of: types[.osError]):
            return exception.arguments.tuple.flatMap { $0.count > 1 ? $0[1] : nil } ?? Value.none
        case "name", "obj": return try missedName(exception, wantsObject: name.text == "obj")
        case "with_traceback":
            return nil
        default: return nil
        }
    }

    /// The name that was sought in vain, or the object that lacks it; nil for exceptions of other kinds.
    private func missedName(_ exception: ExceptionObject, wantsObject: Bool) throws -> Value? {
        let isOfAttribute = exception.type.isSubtype(of: types[.attributeError])
        guard isOfAttribute || !wantsObject && exception.type.isSubtype(of: types[.nameError]) else { return nil }
        switch exception.misspelling {
        case .attribute(let name, let value): return wantsObject ? value : Value(name)
        case .name(let name, _): return try heap.string(name)
        default: return Value.none
        }
    }

    private func findTypeAttribute(_ value: Value, _ type: TypeObject, _ name: StringObject) throws -> Value? {
        if let found = type.lookup(name, epoch: typeEpoch) {
            if found.isKind(.staticMethod) { return found.borrow(MethodWrapperObject.self) { $0.function } }
            if found.isKind(.classMethod) {
                let function = found.borrow(MethodWrapperObject.self) { $0.function }
                return try heap.boundMethod(function, of: value)
            }
            if found.isKind(.native), isClassMethod(found) {
                return try heap.boundMethod(found, of: value)
            }
            return found
        }
        switch name.text {
        case "__name__": return try heap.string(type.shownName ?? type.name)
        case "__qualname__": return try heap.string(type.qualifiedName)
        case "__module__": return try heap.string(type.moduleName ?? "builtins")
        case "__doc__": return try type.documentation.map { try heap.string($0) } ?? Value.none
        case "__class__": return Value(types.type)
        case "__bases__": return try heap.tuple(type.bases.map { Value($0) })
        case "__base__": return type.bases.first.map { Value($0) } ?? Value.none
        case "__mro__": return try heap.tuple(type.order.map { Value($0) })
        case "mro":
            let native = Native("mro(self, /)", "The order in which attributes are looked up.") { machine, args in
                try machine.heap.list(args[0].type?.order.map { Value($0) } ?? [])
            }
            let object = Value(try heap.adopt(NativeObject(native)))
            return try heap.boundMethod(object, of: value)
        case "__dict__":
            let dictionary = try heap.dict()
            for pair in type.attributes.pairs { try dictionary.set(Value(pair.name), pair.value, self) }
            return Value(dictionary)
        case "__init__" where type.layout == .instance: return Value(try plainInitializer())
        default: return nil
        }
    }

    /// Built-in class methods are declared with `cls` as their first parameter: `fromkeys(cls, …)`.
    private func isClassMethod(_ value: Value) -> Bool {
        unsafeDowncast(value.rawObject, to: NativeObject.self).isClassMethod
    }

    private func findSuperAttribute(_ proxy: SuperObject, _ name: StringObject) throws -> Value? {
        if let found = inheritedAttribute(proxy, name) {
            if proxy.receiver.isKind(.type), found.isKind(.classMethod) {
                let function = found.borrow(MethodWrapperObject.self) { $0.function }
                return try heap.boundMethod(function, of: proxy.receiver)
            }
            if proxy.receiver.isKind(.type), found.isKind(.function) { return found }
            return try bind(found, to: proxy.receiver, type: proxy.objectType)
        }
        if name === initName {
            let initializer = Value(try plainInitializer())
            return proxy.receiver.isKind(.type) ? initializer : try heap.boundMethod(initializer, of: proxy.receiver)
        }
        if name.text == "__init_subclass__" {
            return Value(try heap.adopt(NativeObject(Native("__init_subclass__()", "Do nothing.") { _, _ in .none })))
        }
        return nil
    }

    /// What a class behind the proxy's has under a name, not bound.
    func inheritedAttribute(_ proxy: SuperObject, _ name: StringObject) -> Value? {
        let order = proxy.objectType.order
        guard var place = order.firstIndex(where: { $0 === proxy.startType }) else { return nil }
        place += 1
        while place < order.count {
            if let found = order[place].attributes[name] { return found }
            place += 1
        }
        return nil
    }

    /// `object.__init__`, which stands in no class, so that making an instance need not call it.
    private func plainInitializer() throws -> NativeObject {
        let native = Native("__init__(self, /, *args, **kwargs)", "Initialize self.") { machine, arguments in
            if arguments.rest.isEmpty, arguments.keywords?.pairs.isEmpty ?? true { return .none }
            let type = machine.type(of: arguments[0])
            let owner = type.lookup(machine.initName, epoch: machine.typeEpoch) == nil ? type.name : "object"
            throw machine.error(
                .typeError, "\(owner).__init__() takes exactly one argument (the instance to initialize)")
        }
        return try heap.adopt(NativeObject(native, ownerType: types.object))
    }

    private func functionAttribute(_ function: FunctionObject, _ name: StringObject) throws -> Value? {
        if let own = function.attributes[name] { return own }
        switch name.text {
        case "__name__": return try heap.string(function.name)
        case "__qualname__": return try heap.string(function.code.qualifiedName)
        case "__doc__": return function.documentation
        case "__module__": return try heap.string("__main__")
        case "__annotations__": return function.annotations.isNone ? Value(try heap.dict()) : function.annotations
        case "__defaults__": return function.defaults.isEmpty ? Value.none : try heap.tuple(function.defaults)
        case "__kwdefaults__":
            return function.keywordDefaults.isEmpty ? Value.none : try dictionary(of: function.keywordDefaults)
        case "__dict__": return try dictionary(of: function.attributes.pairs.map { ($0.name, $0.value) })
        default: return nil
        }
    }

    private func dictionary(of pairs: [(name: StringObject, value: Value)]) throws -> Value {
        let dictionary = try heap.dict()
        for pair in pairs { try dictionary.set(Value(pair.name), pair.value, self) }
        return Value(dictionary)
    }

    /// What an attribute of the class becomes when it is read through an instance.
    func bind(_ found: Value, to receiver: Value, type: TypeObject) throws -> Value {
        guard found.tag == .object else { return found }
        switch found.rawKind {
        case .function, .native:
            if found.isKind(.native) {
                // A built-in function is no method: it does not bind where a class holds it.
                if unsafeDowncast(found.rawObject, to: NativeObject.self).ownerType == nil { return found }
                if isClassMethod(found) { return try heap.boundMethod(found, of: Value(type)) }
            }
            return try heap.boundMethod(found, of: receiver)
        case .property:
            let getter = found.borrow(PropertyObject.self) { $0.getter }
            if getter.isNone { throw lacks("getter", found, type) }
            return try call(getter, [receiver])
        case .staticMethod: return found.borrow(MethodWrapperObject.self) { $0.function }
        case .classMethod:
            let function = found.borrow(MethodWrapperObject.self) { $0.function }
            return try heap.boundMethod(function, of: Value(type))
        case .foreign:
            if found.foreign is CachedFunction { return try heap.boundMethod(found, of: receiver) }
            if let property = found.foreign as? CachedProperty { return try property.value(for: receiver, self) }
            return found
        default: return found
        }
    }

    // MARK: Writing

    func setAttribute(_ value: Value, _ name: StringObject, _ newValue: Value) throws {
        if value.isInstanceOfClass, let method = ownMethod("__setattr__", of: type(of: value)) {
            _ = try call(method, [value, Value(name), newValue])
            return
        }
        try setPlainAttribute(value, name, newValue)
    }

    /// `object.__setattr__`: sets an attribute where the class's own `__setattr__` is not to be asked.
    func setPlainAttribute(_ value: Value, _ name: StringObject, _ newValue: Value) throws {
        guard value.tag == .object else { throw cannotSet(value, name) }
        let object = value.rawObject
        switch object.kind {
        case .instance, .exception, .module:
            let instance = unsafeDowncast(object, to: InstanceObject.self)
            if let property = instance.type.lookup(name, epoch: typeEpoch), property.isKind(.property) {
                return try setProperty(property, value, instance.type, newValue)
            }
            if name.text == "__class__", let type = newValue.type, type.isUserDefined {
                return try instance.changeType(type, heap)
            }
            if let exception = value.exception, try setExceptionAttribute(exception, name, newValue) { return }
            try instance.setAttribute(name, newValue, heap)
        case .type:
            let type = unsafeDowncast(object, to: TypeObject.self)
            guard type.isUserDefined else {
                throw error(
                    .typeError, "cannot set '\(name.text)' attribute of immutable type '\(type.name)'")
            }
            noteChange(of: type, name, to: newValue)
            type.attributes[name] = newValue
        case .function:
            let function = unsafeDowncast(object, to: FunctionObject.self)
            switch name.text {
            case "__name__": function.name = newValue.string?.text ?? function.name
            case "__doc__": function.documentation = newValue
            default: function.attributes[name] = newValue
            }
        case .foreign:
            let foreign = unsafeDowncast(object, to: ForeignObject.self)
            if try !foreign.setAttribute(name.text, newValue, self) { throw cannotSet(value, name) }
        case .dict where object.flavor == .defaultDict && name.text == "default_factory":
            unsafeDowncast(object, to: DictObject.self).defaultFactory = newValue
        default: throw cannotSet(value, name)
        }
    }

    private func setExceptionAttribute(
        _ exception: ExceptionObject, _ name: StringObject, _ value: Value
    ) throws -> Bool {
        switch name.text {
        case "args": exception.arguments = try heap.tuple(collect(value))
        case "__cause__": exception.cause = value
        case "__context__": exception.context = value
        case "__suppress_context__": exception.suppressesContext = try truth(value)
        default: return false
        }
        return true
    }

    private func setProperty(
        _ property: Value, _ receiver: Value, _ type: TypeObject, _ newValue: Value
    ) throws {
        let setter = property.borrow(PropertyObject.self) { $0.setter }
        if setter.isNone { throw lacks("setter", property, type) }
        _ = try call(setter, [receiver, newValue])
    }

    private func cannotSet(_ value: Value, _ name: StringObject) -> any Error {
        let type = type(of: value)
        if type.tupleFields?.names.contains(where: { $0 === name }) == true {
            return error(.attributeError, "can't set attribute")
        }
        let inClass = type.lookup(name, epoch: typeEpoch)
        if let owner = inClass?.cast(.property, to: PropertyObject.self)?.owner {
            let words = "attribute '\(name.text)' of '\(owner.type.name)' objects is not writable"
            return error(.attributeError, owner.isMember ? "readonly attribute" : words)
        }
        if inClass != nil {
            return error(.attributeError, "'\(type.name)' object attribute '\(name.text)' is read-only")
        }
        return missingAttribute(value, name)
    }

    func deleteAttribute(_ value: Value, _ name: StringObject) throws {
        if value.isInstanceOfClass, let method = ownMethod("__delattr__", of: type(of: value)) {
            _ = try call(method, [value, Value(name)])
            return
        }
        try deletePlainAttribute(value, name)
    }

    /// `object.__delattr__`: removes an attribute where the class's own `__delattr__` is not to be asked.
    func deletePlainAttribute(_ value: Value, _ name: StringObject) throws {
        if let instance = value.object as? InstanceObject {
            if let property = instance.type.lookup(name, epoch: typeEpoch), property.isKind(.property) {
                let deleter = property.borrow(PropertyObject.self) { $0.deleter }
                if deleter.isNone { throw lacks("deleter", property, instance.type) }
                _ = try call(deleter, [value])
                return
            }
            if try instance.removeAttribute(name, heap) { return }
            throw error(.attributeError, "'\(typeName(value))' object has no attribute '\(name.text)'")
        }
        if let type = value.type, type.isUserDefined, type.attributes[name] != nil {
            noteChange(of: type, name)
            type.attributes[name] = nil
            return
        }
        throw missingAttribute(value, name)
    }

    /// Inline caches of methods may rely on what a class held under a name, or on its not holding it.
    private func noteChange(of type: TypeObject, _ name: StringObject, to value: Value = .undefined) {
        // Plain data is in no cache: a counter in a class may change often.
        if value.isPlainData, type.attributes[name]?.isPlainData == true { return }
        typeEpoch += 1
    }

    // MARK: Errors

    private func lacks(_ part: String, _ property: Value, _ type: TypeObject) -> any Error {
        let name = type.order.lazy.compactMap { base in
            base.attributes.pairs.first { $0.value.isIdentical(to: property) }?.name.text
        }.first
        let shown = name.map { "property '\($0)'" } ?? "property"
        return error(.attributeError, "\(shown) of '\(type.qualifiedName)' object has no \(part)")
    }

    func missingAttribute(_ value: Value, _ name: StringObject) -> any Error {
        let made: any Error
        let shown = name.text
        if let type = value.type {
            made = error(.attributeError, "type object '\(type.name)' has no attribute '\(shown)'")
        } else if let module = value.cast(.module, to: ModuleObject.self) {
            if let words = module.explainsMissing?(shown) { return error(.attributeError, words) }
            made = error(.attributeError, "module '\(module.name)' has no attribute '\(shown)'")
        } else if value.isKind(.superProxy) {
            made = error(.attributeError, "'super' object has no attribute '\(shown)'")
        } else {
            made = error(.attributeError, "'\(typeName(value))' object has no attribute '", name, "'")
        }
        if let raised = made as? Raised { raised.exception.misspelling = .attribute(name, of: value) }
        return made
    }

    /// All attribute names of a value, for `dir`, completion and suggestions; sorted, each once.
    public func attributeNames(_ value: Value) -> [String] {
        var names: Set<String> = []
        if let instance = value.object as? InstanceObject { names.formUnion(instance.attributeNames.map(\.text)) }
        if let foreign = value.foreign { names.formUnion(foreign.attributeNames) }
        if let function = value.cast(.function, to: FunctionObject.self) {
            names.formUnion(function.attributes.names.map(\.text))
        }
        if value.exception != nil {
            names.formUnion(["args", "__cause__", "__context__", "__suppress_context__", "__traceback__"])
        }
        if value.range != nil || value.slice != nil { names.formUnion(["start", "stop", "step"]) }
        if value.dictView != nil { names.insert("mapping") }
        names.formUnion(["__class__", "__doc__"])
        let type = value.type ?? type(of: value)
        for base in type.order { names.formUnion(base.attributes.names.map(\.text)) }
        return names.sorted()
    }
}
