extension Machine {
    /// Appends the repr of what shows itself by its name or its address.
    func appendNamed(_ value: Value, to out: inout [UInt8]) throws {
        let object = value.rawObject
        switch object.kind {
        case .function: out.append("<function \(qualifiedName(value)) at \(address(value))>")
        case .generator: out.append("<generator object \(qualifiedName(value)) at \(address(value))>")
        case .native:
            let native = unsafeDowncast(object, to: NativeObject.self)
            let kind = type(of: value) === types.slotWrapper ? "slot wrapper" : "method"
            out.append(
                native.ownerType.map { "<\(kind) '\(native.native.name)' of '\($0.name)' objects>" }
                    ?? "<built-in function \(native.native.name)>")
        case .property where unsafeDowncast(object, to: PropertyObject.self).owner != nil:
            let owner = unsafeDowncast(object, to: PropertyObject.self).owner
            let kind = owner?.isMember == true ? "member" : "attribute"
            out.append("<\(kind) '\(owner?.name ?? "?")' of '\(owner?.type.name ?? "?")' objects>")
        case .boundMethod: try appendBoundMethod(unsafeDowncast(object, to: BoundMethodObject.self), to: &out)
        case .type: out.append("<class '\(qualifiedName(unsafeDowncast(object, to: TypeObject.self)))'>")
        case .module: out.append("<module '\(unsafeDowncast(object, to: ModuleObject.self).name)' (built-in)>")
        case .staticMethod, .classMethod:
            out.append("<\(typeName(value))(")
            try appendRepr(unsafeDowncast(object, to: MethodWrapperObject.self).function, to: &out)
            out.append(")>")
        case .superProxy:
            let proxy = unsafeDowncast(object, to: SuperObject.self)
            out.append("<super: <class '\(proxy.startType.name)'>, <\(proxy.objectType.name) object>>")
        case .iterator:
            let shown = try unsafeDowncast(object, to: IteratorObject.self).repr(self)
            out.append(shown ?? "<\(typeName(value)) object at \(address(value))>")
        default: out.append("<\(typeName(value)) object at \(address(value))>")
        }
    }

    private func appendBoundMethod(_ method: BoundMethodObject, to out: inout [UInt8]) throws {
        if let native = method.function.cast(.native, to: NativeObject.self) {
            let owner = "\(typeName(method.receiver)) object at \(address(method.receiver))"
            let kind = type(ofBound: method) === types.methodWrapper ? "method-wrapper '" : "built-in method "
            let end = kind.hasSuffix("'") ? "'" : ""
            return out.append("<\(kind)\(native.native.name)\(end) of \(owner)>")
        }
        out.append("<bound method \(qualifiedName(method.function)) of ")
        try enterNative(" while getting the repr of an object")
        defer { leaveNative() }
        try appendRepr(method.receiver, to: &out)
        out.append(">")
    }

    private func qualifiedName(_ value: Value) -> String {
        let name = try? optionalAttribute(value, "__qualname__") ?? optionalAttribute(value, "__name__")
        return name?.string?.text ?? "?"
    }

    func qualifiedName(_ type: TypeObject) -> String {
        if let module = type.moduleName { return "\(module).\(type.qualifiedName)" }
        return type.isUserDefined ? "__main__.\(type.qualifiedName)" : type.name
    }

    func qualifiedTypeName(_ value: Value) -> String { qualifiedName(type(of: value)) }

    /// Where an object stands, as `id` and reprs show it.
    func address(_ value: Value) -> String { "0x" + String(value.bits, radix: 16) }
}
