/// Attributes that are no instance's own, and which a site's cache knows all the same.
extension Machine {
    /// A field of a named tuple; nil where the name is another attribute's.
    func tupleField(_ object: Value, _ cache: UnsafeMutablePointer<InlineCache>) -> Value? {
        object.borrow(NamedTupleObject.self) { tuple in
            let typeID = UInt(bitPattern: Unmanaged.passUnretained(tuple.type).toOpaque())
            if cache.pointee.shapeID != typeID || cache.pointee.place != InlineCache.field
                || cache.pointee.epoch != typeEpoch
            {
                let found = tuple.type.lookup(cache.pointee.name, epoch: typeEpoch)
                guard let property = found?.cast(.property, to: PropertyObject.self), property.tuplePlace >= 0 else {
                    return nil
                }
                cache.pointee.shapeID = typeID
                cache.pointee.seenType = tuple.type
                cache.pointee.place = InlineCache.field
                cache.pointee.method = Value(property.tuplePlace)
                cache.pointee.epoch = typeEpoch
                cache.pointee.kind = .max
            }
            let place = cache.pointee.method.rawInt
            return place < tuple.count ? tuple[place] : nil
        }
    }

    /// A method of a foreign object whose class alone tells its methods; nil for other attributes and other objects.
    func foreignMethod(_ object: Value, _ cache: UnsafeMutablePointer<InlineCache>) -> Value? {
        object.borrow(ForeignObject.self) { foreign in
            let swiftType = UInt(bitPattern: unsafeBitCast(Swift.type(of: foreign), to: Int.self))
            if cache.pointee.shapeID == swiftType, cache.pointee.place == InlineCache.foreign,
                cache.pointee.epoch == typeEpoch
            {
                return cache.pointee.method
            }
            guard foreign.hasFixedMethods else { return nil }
            let type = foreign.type(self)
            guard let method = type.lookup(cache.pointee.name, epoch: typeEpoch), isBuiltInMethod(method) else {
                return nil
            }
            cache.pointee.shapeID = swiftType
            cache.pointee.seenType = type
            cache.pointee.place = InlineCache.foreign
            cache.pointee.method = method
            cache.pointee.epoch = typeEpoch
            cache.pointee.kind = .max
            return method
        }
    }

    /// A function that a class holds for itself: a static method, a class method or, asked of the class, a method.
    /// - Returns: the function, and the class where it is the first argument, else undefined; nil for everything else.
    func heldFunction(_ object: Value, _ cache: UnsafeMutablePointer<InlineCache>) -> (Value, Value)? {
        let isClass = object.isKind(.type)
        guard isClass || object.isKind(.instance) else { return nil }
        let type = isClass ? object : object.borrow(InstanceObject.self) { $0.typeValue }
        let id = isClass ? UInt(type.bits) : object.borrow(InstanceObject.self) { $0.shapeID }
        if cache.pointee.shapeID != id || cache.pointee.place != InlineCache.held || cache.pointee.epoch != typeEpoch {
            guard let (function, takesClass) = findHeldFunction(object, type, cache.pointee.name) else { return nil }
            cache.pointee.shapeID = id
            cache.pointee.seenType = type.type
            cache.pointee.place = InlineCache.held
            cache.pointee.epoch = typeEpoch
            cache.pointee.method = function
            cache.pointee.grownID = takesClass ? 1 : 0
            cache.pointee.kind = .max
        }
        return (cache.pointee.method, cache.pointee.grownID == 1 ? type : .undefined)
    }

    private func findHeldFunction(
        _ object: Value, _ type: Value, _ name: StringObject
    ) -> (function: Value, takesClass: Bool)? {
        guard let found = type.type?.lookup(name, epoch: typeEpoch), found.tag == .object else { return nil }
        if object.isKind(.instance), object.borrow(InstanceObject.self, { $0.shape.place(of: name) }) != nil {
            return nil
        }
        switch found.rawKind {
        case .function where object.isKind(.type): return (found, false)
        case .staticMethod, .classMethod:
            let function = found.borrow(MethodWrapperObject.self) { $0.function }
            return function.isKind(.function) ? (function, found.isKind(.classMethod)) : nil
        default: return nil
        }
    }

    /// A method behind `super()` and its receiver; nil where it is something else or there is no instance.
    func inheritedMethod(
        _ proxy: SuperObject, _ name: StringObject, _ cache: UnsafeMutablePointer<InlineCache>
    ) -> (Value, Value)? {
        let receiver = proxy.receiver
        // Both types live as long as the epoch is the same and the code runs that names them.
        let (start, type) = proxy.typeIDs
        if cache.pointee.shapeID == type, cache.pointee.grownID == start, cache.pointee.place == InlineCache.inherited,
            cache.pointee.epoch == typeEpoch
        {
            return (cache.pointee.method, receiver)
        }
        if receiver.isKind(.type) { return nil }
        guard let method = inheritedAttribute(proxy, name), method.isKind(.function) || isBuiltInMethod(method) else {
            return nil
        }
        cache.pointee.shapeID = type
        cache.pointee.grownID = start
        cache.pointee.place = InlineCache.inherited
        cache.pointee.epoch = typeEpoch
        cache.pointee.method = method
        cache.pointee.kind = .max
        cache.pointee.seenType = proxy.objectType
        return (method, receiver)
    }

    private func isBuiltInMethod(_ value: Value) -> Bool {
        guard let native = value.cast(.native, to: NativeObject.self) else { return false }
        return native.ownerType != nil && !native.isClassMethod
    }
}
