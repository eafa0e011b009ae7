/// All built-in functions.
let builtInFunctions: [Native] =
    numberFunctions + objectFunctions + iterationFunctions + textFunctions + helpFunctions

/// Makers of the built-in types' values.
let constructors: [(typeName: String, native: Native)] =
    numberConstructors + containerConstructors + iteratorConstructors + objectConstructors

/// Gives a machine's types their constructors and methods, and the program its built-in names and modules.
/// - Throws: `MemoryExhausted`.
func installBuiltIns(on machine: Machine) throws {
    let heap = machine.heap
    let globals = machine.globals
    for native in builtInFunctions {
        globals.addBuiltIn(native.name, Value(try heap.adopt(NativeObject(native))))
    }
    machine.lengthFunction = globals.builtIn("len") ?? .undefined
    let types = try installTypes(on: machine)
    for type in types { globals.addBuiltIn(type.name, Value(type)) }
    for exception in BuiltInException.allCases {
        globals.addBuiltIn(exception.rawValue, Value(machine.types[exception]))
    }
    globals.addBuiltIn("EnvironmentError", Value(machine.types[.osError]))
    globals.addBuiltIn("IOError", Value(machine.types[.osError]))
    globals.addBuiltIn("NotImplemented", machine.notImplemented)
    globals.addBuiltIn("Ellipsis", machine.ellipsis)
    globals.addBuiltIn("__debug__", .true)
    globals.addBuiltIn("__name__", Value(heap.name("__main__")))
    for module in nativeModules {
        machine.moduleProviders[module.name] = { machine in try module.make(machine) }
    }
}

/// Constructors and methods; gives back the types that have a built-in name.
private func installTypes(on machine: Machine) throws -> [TypeObject] {
    let types = machine.types
    let heap = machine.heap
    var named: [TypeObject] = [
        types.object, types.type, types.bool, types.int, types.float, types.str, types.list, types.tuple, types.dict,
        types.set, types.frozenSet, types.range, types.slice, types.property, types.staticMethod, types.classMethod,
        types.superProxy,
    ]
    for (name, _) in iteratorConstructors { named.append(try types.iterator(named: name)) }
    for (name, native) in constructors {
        let type = named.first { $0.name == name }
        type?.constructor = try heap.adopt(NativeObject(native))
        type?.documentation = native.help
    }
    let methods: [(TypeObject, [Native])] = [
        (types.int, intMethods), (types.float, floatMethods), (types.str, stringMethods),
        (types.list, listMethods), (types.tuple, tupleMethods), (types.dict, dictMethods), (types.set, setMethods),
        (types.frozenSet, frozenSetMethods), (types.range, rangeMethods), (types.slice, sliceMethods),
        (types.property, propertyMethods), (types.generator, generatorMethods),
        (types[.baseException], exceptionBuildingMethods), (types.dictKeys, dictSetViewMethods),
        (types.dictItems, dictSetViewMethods),
    ]
    for (type, natives) in methods { try type.install(natives, heap) }
    machine.listAppend = types.list.attributes[heap.name("append")] ?? .undefined
    types.exceptionInitializer = types[.baseException].attributes[heap.name("__init__")] ?? .undefined
    try machine.installSpecialMethods()
    for (type, natives) in [
        (types.int, intProperties), (types.float, floatProperties), (types.property, propertyAttributes),
        (types.range, boundAttributes), (types.slice, boundAttributes),
    ] {
        for native in natives {
            let getter = Value(try heap.adopt(NativeObject(native, ownerType: type)))
            let attribute = try heap.adopt(PropertyObject(getter: getter))
            attribute.owner = (type, native.name, type === types.range || type === types.slice)
            type.attributes[heap.name(native.name)] = Value(attribute)
        }
    }
    for (type, natives) in [(types.str, stringStaticMethods)] {
        for native in natives {
            let function = Value(try heap.adopt(NativeObject(native)))
            type.attributes[heap.name(native.name)] = Value(
                try heap.adopt(MethodWrapperObject(function, isClassMethod: false)))
        }
    }
    return named
}
