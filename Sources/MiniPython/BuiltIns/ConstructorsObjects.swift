let objectConstructors: [(typeName: String, native: Native)] = [
    (
        "classmethod",
        Native("classmethod(function, /)", "Convert a function to be a class method.") {
            machine, arguments in
            Value(try machine.heap.adopt(MethodWrapperObject(arguments[0], isClassMethod: true)))
        }
    ),
    (
        "property",
        Native("property(fget=None, fset=None, fdel=None, doc=None)", "An attribute that is computed.") {
            machine, arguments in
            let property = PropertyObject(
                getter: arguments[0], setter: arguments[1], deleter: arguments[2], documentation: arguments[3])
            return Value(try machine.heap.adopt(property))
        }
    ),
    (
        "staticmethod",
        Native("staticmethod(function, /)", "Convert a function to be a static method.") {
            machine, arguments in
            Value(try machine.heap.adopt(MethodWrapperObject(arguments[0], isClassMethod: false)))
        }
    ),
    (
        "super",
        Native("super(*args)", "super(type, object): attributes as the classes behind type have them.") {
            machine, arguments in
            guard let type = arguments.rest.first else { throw machine.error(.runtimeError, "super(): no arguments") }
            guard let start = type.type else {
                throw machine.error(.typeError, "super() argument 1 must be a type, not \(machine.typeName(type))")
            }
            guard arguments.rest.count == 2 else {
                throw machine.error(.typeError, "super() takes a class and an object in this shell")
            }
            return try machine.makeSuper(start, arguments.rest[1])
        }
    ),
    (
        "type",
        Native("type(*args)", "type(object): the object's type.") { machine, arguments in
            if arguments.rest.count == 1 { return machine.typeValue(of: arguments.rest[0]) }
            if arguments.rest.count != 3 { throw machine.error(.typeError, "type() takes 1 or 3 arguments") }
            throw machine.error(.typeError, "metaclasses are not part of this shell's Python")
        }
    ),
]

/// Methods of `property`, which serve as decorators.
let propertyMethods: [Native] = [
    Native("deleter(self, function, /)", "Descriptor to obtain a copy of the property with a different deleter.") {
        machine, arguments in
        try machine.property(arguments[0]) { ($0.getter, $0.setter, arguments[1]) }
    },
    Native("getter(self, function, /)", "Descriptor to obtain a copy of the property with a different getter.") {
        machine, arguments in
        try machine.property(arguments[0]) { (arguments[1], $0.setter, $0.deleter) }
    },
    Native("setter(self, function, /)", "Descriptor to obtain a copy of the property with a different setter.") {
        machine, arguments in
        try machine.property(arguments[0]) { ($0.getter, arguments[1], $0.deleter) }
    },
]

/// What a property is made of.
let propertyAttributes: [Native] = [
    Native("fdel(self, /)", "The function that deletes the attribute.") { _, arguments in
        arguments[0].cast(.property, to: PropertyObject.self)?.deleter ?? .none
    },
    Native("fget(self, /)", "The function that computes the attribute.") { _, arguments in
        arguments[0].cast(.property, to: PropertyObject.self)?.getter ?? .none
    },
    Native("fset(self, /)", "The function that sets the attribute.") { _, arguments in
        arguments[0].cast(.property, to: PropertyObject.self)?.setter ?? .none
    },
]

extension Machine {
    fileprivate func property(
        _ value: Value, _ parts: (PropertyObject) -> (getter: Value, setter: Value, deleter: Value)
    ) throws -> Value {
        guard let known = value.cast(.property, to: PropertyObject.self) else { return .none }
        let (getter, setter, deleter) = parts(known)
        let property = PropertyObject(
            getter: getter, setter: setter, deleter: deleter, documentation: known.documentation)
        return Value(try heap.adopt(property))
    }
}
