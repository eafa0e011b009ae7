/// `abc`: classes of which only those below them make instances.
let abstractModule = NativeModule(
    "abc", "Abstract base classes: what they leave open, the classes below them must say.",
    functions: { _ in
        [
            Native("abstractmethod(funcobj)", "Decorator for methods that the classes below must define.") {
                machine, arguments in
                try machine.setAttribute(arguments[0], abstractMark, Value(true))
                return arguments[0]
            }
        ]
    },
    constants: { machine in
        let base = try machine.heap.adopt(
            TypeObject(name: "ABC", moduleName: "abc", bases: [machine.types.object], layout: .instance))
        base.setOrder([base, machine.types.object])
        base.documentation = "A base for classes with abstract methods: those make no instances."
        base.abstractNames = []
        return [("ABC", Value(base))]
    },
    pythonName: { $0 })

private let abstractMark = "__isabstractmethod__"

extension Machine {
    /// Notes which methods a new class below `ABC` leaves open: its own abstract ones, and those of its bases for which
    /// it finds nothing else.
    func noteAbstractMethods(of type: TypeObject) throws {
        guard type.bases.contains(where: { $0.abstractNames != nil }) else { return }
        let inherited = type.bases.flatMap { $0.abstractNames ?? [] }.filter { name in
            type.lookup(heap.name(name), epoch: typeEpoch).map(isAbstract) ?? false
        }
        let own = type.attributes.pairs.filter { isAbstract($0.value) }.map(\.name.text)
        type.abstractNames = Set(own + inherited).sorted()
    }

    private func isAbstract(_ value: Value) -> Bool {
        if let wrapper = value.object as? MethodWrapperObject { return isAbstract(wrapper.function) }
        if let property = value.cast(.property, to: PropertyObject.self) {
            return [property.getter, property.setter, property.deleter].contains(where: isAbstract)
        }
        guard let function = value.cast(.function, to: FunctionObject.self) else { return false }
        return function.attributes[heap.name(abstractMark)]?.isIdentical(to: Value(true)) ?? false
    }

    /// The error for a class that leaves methods open; nil for others.
    func refusesInstances(_ type: TypeObject) -> (any Error)? {
        guard let names = type.abstractNames, !names.isEmpty else { return nil }
        let methods = names.count == 1 ? "method" : "methods"
        return error(
            .typeError,
            "Can't instantiate abstract class \(type.name) with abstract \(methods) \(names.joined(separator: ", "))")
    }
}
