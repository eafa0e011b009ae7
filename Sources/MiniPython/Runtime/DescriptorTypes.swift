/// The types of what built-in classes hold for their instances. CPython tells apart what a method is written as.
extension Machine {
    /// `len`, `str.upper`, `int.__add__`: a function, a method, or what stands behind an operator.
    func type(ofNative native: NativeObject) -> TypeObject {
        guard let owner = native.ownerType else { return types.native }
        if native.pythonName != nil { return types.function }
        return native.native.isSlot(of: owner) ? types.slotWrapper : types.methodDescriptor
    }

    /// `"a".upper`, `(1).__add__`, or a method of the program's.
    func type(ofBound method: BoundMethodObject) -> TypeObject {
        guard let native = method.function.cast(.native, to: NativeObject.self) else { return types.boundMethod }
        guard native.pythonName == nil else { return types.boundMethod }
        return native.ownerType.map { native.native.isSlot(of: $0) } == true ? types.methodWrapper : types.native
    }
}

extension Machine {
    /// A property of the program's, or what a built-in class has in the place of one.
    func type(ofProperty property: PropertyObject) -> TypeObject {
        guard let owner = property.owner else { return types.property }
        return owner.isMember ? types.memberDescriptor : types.attributeDescriptor
    }
}

extension Native {
    /// Special methods that CPython's classes define as methods, not as slots of the type (Objects/*.c).
    private static let plainSpecialMethods: Set<String> = [
        "__ceil__", "__class_getitem__", "__copy__", "__deepcopy__", "__dir__", "__enter__", "__exit__", "__floor__",
        "__format__", "__getnewargs__", "__length_hint__", "__missing__", "__reduce__", "__reversed__", "__round__",
        "__sizeof__", "__trunc__",
    ]

    /// Whether CPython keeps it in a slot of the type, from which it makes the method.
    func isSlot(of owner: TypeObject) -> Bool {
        guard name.hasPrefix("__"), name.hasSuffix("__"), !Self.plainSpecialMethods.contains(name) else { return false }
        switch name {
        case "__getitem__": return owner.name != "list" && owner.name != "dict"
        case "__contains__": return owner.name != "dict" && owner.name != "set" && owner.name != "frozenset"
        default: return true
        }
    }
}
