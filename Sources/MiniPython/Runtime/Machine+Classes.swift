extension Machine {
    /// Calls a class: a built-in's constructor, or a new instance and its `__init__`.
    func beginConstruction(
        _ window: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: KeywordValues?, result: Int,
        role: Frame.Role
    ) throws -> Value? {
        let callee = window[0]
        let maker = callee.borrow(TypeObject.self) { $0.maker }
        if !maker.isUndefined { return try callNative(maker, window + 1, count, keywords) }
        let type = unsafeDowncast(callee.rawObject, to: TypeObject.self)
        guard type.layout != .builtIn else {
            throw error(.typeError, "cannot create '\(type.name)' instances")
        }
        if type.layout == .tuple {
            return try makeNamedTuple(type, Array(UnsafeBufferPointer(start: window + 1, count: count)), keywords)
        }
        let instance: Value
        if type.layout == .exception {
            let arguments = try heap.tuple(UnsafeBufferPointer(start: window + 1, count: count))
            instance = try heap.exception(type, arguments)
        } else {
            if let refusal = refusesInstances(type) { throw refusal }
            instance = try makeInstance(callee)
        }
        guard let initializer = type.lookup(initName, epoch: typeEpoch) else {
            if type.layout == .exception {
                if let keywords, !keywords.pairs.isEmpty {
                    throw error(.typeError, "\(type.name)() takes no keyword arguments")
                }
            } else if count > 0 || keywords != nil {
                throw error(.typeError, "\(type.name)() takes no arguments")
            }
            return instance
        }
        // The exception has its arguments already.
        if type.layout == .exception, keywords == nil, initializer.isIdentical(to: types.exceptionInitializer) {
            return instance
        }
        (window + 2).update(from: window + 1, count: count)
        window[0] = initializer
        window[1] = instance
        if initializer.isKind(.function), role == .call {
            let entry = initializer.borrow(FunctionObject.self) { $0.entry }
            if !entry.pointee.code.isGenerator {
                let base = try prepareFrame(initializer, window + 1, count + 1, keywords)
                try pushFrame(
                    entry, base, result: result, role: .constructor, function: initializer, owner: instance)
                return nil
            }
        }
        pin(instance)
        defer { unpin() }
        let arguments = Array(UnsafeBufferPointer(start: window + 1, count: count + 1))
        let answer = try call(initializer, arguments, keywords)
        if !answer.isNone { throw initReturned(answer) }
        return instance
    }

    /// Whether an exception class is initialised as BaseException is: by keeping its arguments.
    func hasPlainInitializer(_ type: TypeObject) -> Bool {
        type.layout == .exception
            && type.lookup(initName, epoch: typeEpoch)?.isIdentical(to: types.exceptionInitializer) == true
    }

    /// A new instance of a class of the program, without its attributes.
    @inline(__always)
    func makeInstance(_ type: Value) throws -> Value {
        try type.borrow(TypeObject.self) { type in
            try heap.make(.instance, bytes: 64, { InstanceObject(type: type) }) { $0.start(type) }
        }
    }

    /// The code of a class's `__init__` when it is a plain function of `count` parameters; nil otherwise.
    @inline(__always)
    func initializerEntry(_ callee: Value, _ count: Int) -> UnsafeMutablePointer<CodeEntry>? {
        callee.borrow(TypeObject.self) { type in
            if type.initializerEpoch != typeEpoch { noteInitializer(type) }
            guard !type.initializer.isUndefined else { return nil }
            let entry = type.initializer.borrow(FunctionObject.self) { $0.entry }
            return entry.pointee.simpleCount == count ? entry : nil
        }
    }

    /// `__init__` of a class of the program where that is a function, else undefined.
    func initializer(of callee: Value) -> Value {
        callee.borrow(TypeObject.self) { type in
            if type.initializerEpoch != typeEpoch { noteInitializer(type) }
            return type.initializer
        }
    }

    private func noteInitializer(_ type: TypeObject) {
        type.initializerEpoch = typeEpoch
        type.initializer = .undefined
        guard type.layout == .instance, type.constructor == nil, type.abstractNames?.isEmpty ?? true,
            let found = type.lookup(initName, epoch: typeEpoch), found.isKind(.function)
        else { return }
        type.initializer = found
    }

    func initReturned(_ value: Value) -> any Error {
        error(.typeError, "__init__() should return None, not '\(typeName(value))'")
    }

    /// Runs a class body and makes the class.
    func buildClass(
        _ code: CodeObject, _ frame: UnsafeMutablePointer<Value>, bases: [Value],
        keywords: [(key: Value, value: Value)]
    ) throws -> Value {
        let isNamedTuple = bases.contains { ($0.foreign as? TypingName)?.name == "typing.NamedTuple" }
        let baseTypes = try checkBases(bases)
        if keywords.contains(where: { $0.key.string?.text == "metaclass" }) {
            throw error(.typeError, "metaclasses are not part of this shell's Python")
        }
        let namespace = try heap.dict()
        let body = try heap.function(code, frame)
        pin(Value(namespace))
        for base in baseTypes { pin(Value(base)) }
        defer { unpin(1 + baseTypes.count) }
        let cell = try call(Value(body), [Value(namespace)])
        if isNamedTuple { return Value(try namedTupleType(code.name, namespace)) }
        let layout = baseTypes.first { $0.layout != .instance }?.layout ?? .instance
        let type = try heap.adopt(
            TypeObject(
                name: code.name, moduleName: "__main__", bases: baseTypes.isEmpty ? [types.object] : baseTypes,
                layout: layout, isUserDefined: true), bytes: 400)
        type.setOrder(try linearize(type))
        type.qualifiedName = code.qualifiedName
        type.tupleFields = baseTypes.lazy.compactMap(\.tupleFields).first
        for (key, value) in namespace.pairs {
            guard let name = key.string else { continue }
            let text = name.text
            if ["__slots__", "__getattr__", "__getattribute__", "__del__", "__new__", "__get__", "__set__"].contains(
                text)
            {
                throw error(.typeError, "\(text) is not part of this shell's Python")
            }
            if text == "__doc__" { type.documentation = value.string?.text }
            type.attributes[heap.name(of: name)] = value
        }
        let equality = heap.name("__eq__")
        let hashing = heap.name("__hash__")
        if type.attributes[equality] != nil, type.attributes[hashing] == nil { type.attributes[hashing] = Value.none }
        typeEpoch += 1
        try noteAbstractMethods(of: type)
        if let cell = cell.cast(.cell, to: CellObject.self) { cell.value = Value(type) }
        try initializeSubclass(type, keywords)
        return Value(type)
    }

    /// Tells a base class of a new one, with what its definition gives beside the bases.
    private func initializeSubclass(_ type: TypeObject, _ keywords: [(key: Value, value: Value)]) throws {
        let hook = heap.name("__init_subclass__")
        for base in type.order.dropFirst() {
            guard let found = base.attributes[hook] else { continue }
            let function = found.isKind(.classMethod) ? found.borrow(MethodWrapperObject.self) { $0.function } : found
            let pairs = keywords.compactMap { pair in pair.key.string.map { (heap.name(of: $0), pair.value) } }
            _ = try call(function, [Value(type)], pairs.isEmpty ? nil : KeywordValues(pairs))
            return
        }
        if !keywords.isEmpty {
            throw error(.typeError, "\(type.name).__init_subclass__() takes no keyword arguments")
        }
    }

    private func checkBases(_ bases: [Value]) throws -> [TypeObject] {
        for (place, base) in bases.enumerated() {
            if let type = base.type, bases[..<place].contains(where: { $0.isIdentical(to: base) }) {
                throw error(.typeError, "duplicate base class \(type.name)")
            }
        }
        return try baseTypes(bases)
    }

    private func baseTypes(_ bases: [Value]) throws -> [TypeObject] {
        try bases.filter { !($0.foreign is TypingName) }.map { base in
            guard let type = base.type else {
                throw error(.typeError, "\(typeName(base)) object cannot be a base class")
            }
            if type.layout == .builtIn {
                throw error(.typeError, "this shell cannot subclass '\(type.name)'")
            }
            return type
        }
    }

    /// C3 linearisation (Barrett et al., "A monotonic superclass linearization for Dylan", OOPSLA 1996).
    private func linearize(_ type: TypeObject) throws -> [TypeObject] {
        var sequences = type.bases.map(\.order) + [type.bases]
        var result = [type]
        while true {
            sequences.removeAll { $0.isEmpty }
            if sequences.isEmpty { return result }
            let candidate = sequences.lazy.compactMap(\.first).first { head in
                !sequences.contains { $0.dropFirst().contains { $0 === head } }
            }
            guard let candidate else {
                let names = type.bases.map(\.name).joined(separator: ", ")
                throw error(
                    .typeError,
                    "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
            }
            result.append(candidate)
            for place in sequences.indices where sequences[place].first === candidate {
                sequences[place].removeFirst()
            }
        }
    }

    /// `super()` inside a method.
    func makeSuper(cell: Value, receiver: Value) throws -> Value {
        let known = cell.borrow(CellObject.self) { $0.value }
        if known.isKind(.type), receiver.isKind(.instance) {
            let made = try receiver.borrow(InstanceObject.self) { instance in
                try known.borrow(TypeObject.self) { start in
                    instance.type === start || instance.type.isSubtype(of: start)
                        ? try heap.superProxy(start, receiver, instance.type) : nil
                }
            }
            if let made { return made }
        }
        guard let start = known.type else {
            throw error(.runtimeError, "super(): empty __class__ cell")
        }
        return try makeSuper(start, receiver)
    }

    public func makeSuper(_ start: TypeObject, _ receiver: Value) throws -> Value {
        let objectType: TypeObject
        if let type = receiver.type, type.isSubtype(of: start) {
            objectType = type
        } else {
            objectType = type(of: receiver)
            guard objectType.isSubtype(of: start) else {
                throw error(.typeError, "super(type, obj): obj must be an instance or subtype of type")
            }
        }
        return try heap.superProxy(start, receiver, objectType)
    }
}
