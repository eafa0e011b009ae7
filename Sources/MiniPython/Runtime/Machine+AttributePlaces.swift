/// Where an instance had an attribute that a program asked for by a name of its own making, as by `getattr`: such a name
/// has no site in the code whose `InlineCache` would know.
struct AttributePlace {
    /// The shape of the instance seen; 0: none.
    var shapeID: UInt = 0
    /// The address of the name's object, which lives for good.
    var name: UInt64 = 0
    /// The machine's type epoch at that time.
    var epoch = -1
    /// Among the instance's own attributes, or among those of `owner`; `absent`: there is no such attribute.
    var place = 0
    /// The address of the class that holds it; 0: the instance does.
    var owner: UInt = 0
    /// Whether `setattr` may write to the place of the instance.
    var isWritable = false

    static let absent = -1
    /// How many a machine keeps; a power of two.
    static let count = 256
}

extension Machine {
    /// The text of a name as the object that stands for all equal ones.
    /// - Throws: TypeError for what is no text.
    func attributeName(_ value: Value) throws -> Value {
        guard value.isKind(.string) else {
            throw error(.typeError, "attribute name must be string, not '\(typeName(value))'")
        }
        return value.borrow(StringObject.self) { $0.isInterned ? value : Value(heap.name(of: $0)) }
    }

    /// `value.name`, by a name that `attributeName` gave.
    func attribute(of value: Value, named name: Value) throws -> Value {
        if let found = try findAttribute(of: value, named: name) { return found }
        throw missingAttribute(value, Self.text(name))
    }

    /// The same, or nil.
    func findAttribute(of value: Value, named name: Value) throws -> Value? {
        guard value.hasShape else { return try findAttribute(value, Self.text(name)) }
        let (entry, isKnown) = knownPlace(value, name)
        if isKnown {
            let place = entry.pointee.place
            if place == AttributePlace.absent { return nil }
            guard let owner = UnsafeRawPointer(bitPattern: entry.pointee.owner) else {
                return value.borrow(InstanceObject.self) { $0.slots[place] }
            }
            // The class is alive as long as the instance is, and collections forget all places.
            return Unmanaged<TypeObject>.fromOpaque(owner)._withUnsafeGuaranteedRef { $0.attributes.value(at: place) }
        }
        let found = try findAttribute(value, Self.text(name))
        if let place = place(of: Self.text(name), in: value, isFound: found != nil) { entry.pointee = place }
        return found
    }

    /// `value.name = newValue`, by a name that `attributeName` gave.
    func setAttribute(of value: Value, named name: Value, to newValue: Value) throws {
        if value.hasShape {
            let (entry, isKnown) = knownPlace(value, name)
            if isKnown, entry.pointee.isWritable {
                return value.borrow(InstanceObject.self) { $0.slots[entry.pointee.place] = newValue }
            }
        }
        try setAttribute(value, Self.text(name), newValue)
        if value.hasShape, let place = place(of: Self.text(name), in: value, isFound: true) {
            knownPlace(value, name).entry.pointee = place
        }
    }

    private static func text(_ name: Value) -> StringObject { unsafeDowncast(name.rawObject, to: StringObject.self) }

    /// Collected types may leave their addresses to others.
    func forgetAttributePlaces() { attributePlaces.update(repeating: AttributePlace(), count: AttributePlace.count) }

    @inline(__always)
    private func knownPlace(
        _ instance: Value, _ name: Value
    ) -> (entry: UnsafeMutablePointer<AttributePlace>, isKnown: Bool) {
        let shapeID = instance.borrow(InstanceObject.self) { $0.shapeID }
        // Objects stand at multiples of 16.
        let mixed = shapeID >> 4 ^ UInt(truncatingIfNeeded: name.bits) >> 4
        let entry = attributePlaces + Int(bitPattern: (mixed ^ mixed >> 8) & UInt(AttributePlace.count - 1))
        let isKnown =
            entry.pointee.shapeID == shapeID && entry.pointee.name == name.bits && entry.pointee.epoch == typeEpoch
        return (entry, isKnown)
    }

    /// What to keep of an attribute; nil where an answer may change without the shape or the epoch.
    private func place(of name: StringObject, in value: Value, isFound: Bool) -> AttributePlace? {
        let instance = unsafeDowncast(value.rawObject, to: InstanceObject.self)
        var known = AttributePlace(shapeID: instance.shapeID, name: Value(name).bits, epoch: typeEpoch)
        let inClass = instance.type.lookup(name, epoch: typeEpoch)
        if inClass?.isKind(.property) == true { return nil }
        if let place = instance.shape.place(of: name) {
            known.place = place
            known.isWritable = value.isKind(.instance) && ownMethod("__setattr__", of: instance.type) == nil
            return known
        }
        guard value.isKind(.instance) else { return nil }
        if inClass?.isPlainData == true {
            guard let owner = instance.type.order.first(where: { $0.attributes[name] != nil }),
                let place = owner.attributes.place(of: name)
            else { return nil }
            known.place = place
            known.owner = UInt(bitPattern: Unmanaged.passUnretained(owner).toOpaque())
            return known
        }
        if isFound { return nil }
        known.place = AttributePlace.absent
        return known
    }
}
