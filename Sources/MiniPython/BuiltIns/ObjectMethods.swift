/// What every object answers where its class says nothing else: the ends of `super().__repr__()` and the like.
/// They never ask the program's own methods of the same name, which may be calling them.
let objectMethods: [Native] = [
    Native("__repr__(self, /)", "Return repr(self).") { machine, args in
        if args[0].isInstanceOfClass { return try machine.defaultText(args[0]) }
        return Value(try machine.repr(args[0]))
    },
    Native("__str__(self, /)", "Return str(self).") { machine, args in
        Value(try args[0].isInstanceOfClass ? machine.repr(args[0]) : machine.str(args[0]))
    },
    Native("__eq__(self, value, /)", "Return self==value.") { machine, args in
        if args[0].isIdentical(to: args[1]) { return .true }
        return machine.knowsEquality(args[0], args[1])
            ? try machine.compare(.equal, args[0], args[1]) : machine.notImplemented
    },
    Native("__ne__(self, value, /)", "Return self!=value.") { machine, args in
        guard args[0].isInstanceOfClass else {
            return machine.knowsEquality(args[0], args[1])
                ? try machine.compare(.notEqual, args[0], args[1]) : machine.notImplemented
        }
        guard let isEqual = try machine.callProgram(args[0], "__eq__", [args[1]]) else {
            return args[0].isIdentical(to: args[1]) ? .false : machine.notImplemented
        }
        return isEqual.isIdentical(to: machine.notImplemented) ? isEqual : Value(try !machine.truth(isEqual))
    },
    Native("__hash__(self, /)", "Return hash(self).") { machine, args in
        Value(try args[0].isInstanceOfClass ? Machine.hash(ofAddress: args[0]) : machine.hash(args[0]))
    },
    Native("__setattr__(self, name, value, /)", "Implement setattr(self, name, value).") { machine, args in
        try machine.setPlainAttribute(args[0], machine.nameOfAttribute(args[1]), args[2])
        return .none
    },
    Native("__delattr__(self, name, /)", "Implement delattr(self, name).") { machine, args in
        try machine.deletePlainAttribute(args[0], machine.nameOfAttribute(args[1]))
        return .none
    },
]

/// What exceptions answer where their class says nothing else.
let exceptionMethods: [Native] = [
    Native("__str__(self, /)", "Return str(self).") { machine, args in
        guard let exception = args[0].exception else { return .none }
        var bytes: [UInt8] = []
        try machine.appendMessage(of: exception, to: &bytes)
        return try machine.heap.string(utf8: bytes)
    }
]

/// The methods behind `len`, `in` and `iter` of the built-in containers.
let containerMethods: [Native] = [
    Native("__len__(self, /)", "Return len(self).") { machine, args in Value(try machine.length(args[0])) },
    Native("__contains__(self, key, /)", "Return key in self.") { machine, args in
        Value(try machine.contains(args[1], in: args[0]))
    },
    Native("__iter__(self, /)", "Implement iter(self).") { machine, args in try machine.iterator(of: args[0]) },
]

/// The method behind `container[key]`.
let subscriptMethods: [Native] = [
    Native("__getitem__(self, key, /)", "Return self[key].") { machine, args in try machine.item(args[0], args[1]) }
]

/// The methods behind `container[key] = value` and `del container[key]`.
let changingSubscriptMethods: [Native] = [
    Native("__setitem__(self, key, value, /)", "Set self[key] to value.") { machine, args in
        try machine.setItem(args[0], args[1], args[2])
        return .none
    },
    Native("__delitem__(self, key, /)", "Delete self[key].") { machine, args in
        try machine.deleteItem(args[0], args[1])
        return .none
    },
]

extension Machine {
    /// Whether the type of `a` itself says when a value such as `b` equals it.
    fileprivate func knowsEquality(_ a: Value, _ b: Value) -> Bool {
        if a.isInstanceOfClass { return false }
        if Number(a) != nil { return Number(b) != nil && (a.float != nil || b.float == nil) }
        if a.foreign != nil || a.set != nil && b.set != nil || a.dict != nil && b.dict != nil { return true }
        if a.isSetView { return b.set != nil || b.isSetView }
        return type(of: a) === type(of: b)
    }

    fileprivate func nameOfAttribute(_ value: Value) throws -> StringObject {
        if let string = value.string { return heap.name(of: string) }
        throw error(.typeError, "attribute name must be string, not '\(typeName(value))'")
    }

    /// Python's own repr of an instance or exception as a text.
    func defaultText(_ value: Value) throws -> Value {
        var bytes: [UInt8] = []
        try appendDefault(value, to: &bytes)
        return try heap.string(utf8: bytes)
    }

    /// Gives the types the methods that operators and built-in functions stand for.
    func installSpecialMethods() throws {
        try types.object.install(objectMethods, heap)
        try types[.baseException].install(exceptionMethods, heap)
        try installOperatorMethods()
        for type in [types.str, types.list, types.tuple, types.dict, types.set, types.frozenSet, types.range] {
            try type.install(containerMethods, heap)
        }
        for type in [types.str, types.list, types.tuple, types.dict, types.range] {
            try type.install(subscriptMethods, heap)
        }
        for type in [types.list, types.dict] { try type.install(changingSubscriptMethods, heap) }
    }
}
