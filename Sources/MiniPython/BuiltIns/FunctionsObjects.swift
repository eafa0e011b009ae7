extension Machine {
    /// Whether a value can be called.
    func isCallable(_ value: Value) -> Bool {
        switch value.kind {
        case .function, .native, .boundMethod, .type, .staticMethod: true
        case .foreign: value.foreign?.isCallable ?? false
        case .instance, .exception: lookupSpecial(value, "__call__") != nil
        default: false
        }
    }

    /// Visits the types named by a type or by tuples of them, nested as deep as it likes, until one fits.
    fileprivate func anyType(_ types: Value, mistake: String, _ fits: (TypeObject) -> Bool) throws -> Bool {
        var waiting = [types]
        while let next = waiting.popLast() {
            if let type = next.type {
                if fits(type) { return true }
            } else if let union = next.foreign as? UnionObject {
                waiting.append(contentsOf: union.members.map { $0.isNone ? Value(self.types.none) : $0 })
            } else if let tuple = next.tuple {
                waiting.append(contentsOf: tuple.values.reversed())
            } else if next.foreign is GenericAlias {
                let function = mistake.prefix { $0 != "(" }
                throw error(.typeError, "\(function)() argument 2 cannot be a parameterized generic")
            } else {
                throw error(.typeError, mistake)
            }
        }
        return false
    }

    /// An attribute; nil also where a property raises AttributeError itself.
    fileprivate func attributeOrNil(_ value: Value, _ name: Value) throws -> Value? {
        do {
            return try findAttribute(of: value, named: name)
        } catch {
            if isRaised(error, .attributeError) { return nil }
            throw error
        }
    }

    /// The names that hold something where the program stands, in alphabetical order.
    fileprivate func namesInScope() throws -> [Value] {
        let frame = frames[max(frameCount - 1, 0)]
        let code = frame.entry.pointee.code
        var names = code.registerNames.filter { !frame.base[$0.register].isUndefined }.map(\.name)
        if code.name == "<module>" { names = globals.bindings.map(\.name.text) + ["__name__"] }
        return try Set(names.filter { !$0.hasPrefix(".") }).sorted().map { try heap.string($0) }
    }
}

/// `exit` and `quit`, which leave the program.
private func exit(_ name: String) -> Native {
    Native("\(name)(code=None)", "Leave the program by raising SystemExit.") { machine, arguments in
        throw machine.error(machine.types[.systemExit], try machine.heap.tuple([arguments[0]]))
    }
}

let objectFunctions: [Native] = [
    Native("callable(obj, /)", "Return whether the object is callable (i.e., some kind of function).") {
        machine, arguments in
        Value(machine.isCallable(arguments[0]))
    },
    Native("delattr(obj, name, /)", "Deletes the named attribute from the given object.") { machine, arguments in
        let name = try machine.attributeName(arguments[1])
        try machine.deleteAttribute(arguments[0], unsafeDowncast(name.rawObject, to: StringObject.self))
        return .none
    },
    Native(
        "dir(object=<absent>, /)",
        "Return an alphabetized list of the names of the object's attributes; without an object, of those in scope."
    ) { machine, arguments in
        if arguments[0].isUndefined { return try machine.heap.list(machine.namesInScope()) }
        if let names = try machine.callProgram(arguments[0], "__dir__") {
            var values = try machine.collect(names)
            try machine.sort(&values, key: .none, isReversed: false)
            return try machine.heap.list(values)
        }
        return try machine.heap.list(machine.attributeNames(arguments[0]).map { try machine.heap.string($0) })
    },
    exit("exit"),
    Native("getattr(object, name, default=<absent>, /)", "Get a named attribute from an object.") {
        machine, arguments in
        let name = try machine.attributeName(arguments[1])
        if arguments[2].isUndefined { return try machine.attribute(of: arguments[0], named: name) }
        return try machine.attributeOrNil(arguments[0], name) ?? arguments[2]
    },
    Native("hasattr(obj, name, /)", "Return whether the object has an attribute with the given name.") {
        machine, arguments in
        Value(try machine.attributeOrNil(arguments[0], machine.attributeName(arguments[1])) != nil)
    },
    Native("id(obj, /)", "Return the identity of an object.") { _, arguments in
        Value(Int(truncatingIfNeeded: arguments[0].bits &* 16 &+ arguments[0].tag.rawValue) & .max)
    },
    Native(
        "isinstance(obj, class_or_tuple, /)",
        "Return whether an object is an instance of a class or of a subclass thereof."
    ) { machine, arguments in
        if arguments[1].isKind(.type) { return Value(machine.isInstance(arguments[0], ofType: arguments[1])) }
        if arguments[1].isKind(.tuple) {
            let isFound = arguments[1].borrow(TupleObject.self) { types in
                for place in 0..<types.count {
                    guard types[place].isKind(.type) else { return false }
                    if machine.isInstance(arguments[0], ofType: types[place]) { return true }
                }
                return false
            }
            if isFound { return .true }
        }
        let mistake = "isinstance() arg 2 must be a type, a tuple of types, or a union"
        return Value(try machine.anyType(arguments[1], mistake: mistake) { machine.isInstance(arguments[0], $0) })
    },
    Native(
        "issubclass(cls, class_or_tuple, /)", "Return whether 'cls' is derived from another class or is the same class."
    ) { machine, arguments in
        guard let type = arguments[0].type else {
            throw machine.error(.typeError, "issubclass() arg 1 must be a class")
        }
        let mistake = "issubclass() arg 2 must be a class, a tuple of classes, or a union"
        return Value(try machine.anyType(arguments[1], mistake: mistake) { type.isSubtype(of: $0) })
    },
    exit("quit"),
    Native("setattr(obj, name, value, /)", "Sets the named attribute on the given object to the specified value.") {
        machine, arguments in
        try machine.setAttribute(of: arguments[0], named: machine.attributeName(arguments[1]), to: arguments[2])
        return .none
    },
    Native("vars(object, /)", "Return the attributes of an object as a dictionary (here a copy of them).") {
        machine, arguments in
        let dict = try machine.heap.dict()
        if let instance = arguments[0].object as? InstanceObject {
            return try machine.dictionary(of: instance)
        } else if let type = arguments[0].type {
            for (name, value) in type.attributes.pairs { try dict.set(Value(name), value, machine) }
        } else {
            throw machine.error(.typeError, "vars() argument must have __dict__ attribute")
        }
        return Value(dict)
    },
]
