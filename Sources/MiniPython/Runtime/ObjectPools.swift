import CAllocator

/// Which dead objects the heap keeps, to be filled anew instead of made anew: those that programs make most.
enum ObjectPool: UInt8, CaseIterable {
    /// Objects that are freed when they die.
    case none
    case string, list, tuple, dict, set, slice, range
    case instance, cell, boundMethod, superProxy, function, generator
    case rangeIterator, listIterator, tupleIterator, enumerateIterator, zipIterator
    case stringIterator, dictIterator, setIterator, dictView
    case integer, exception
    /// Objects of a library, which keeps them itself: `ForeignObject.keep`.
    case library
}

extension Heap {
    /// Bytes of dead objects and free blocks that are kept at most, or as many as live objects have.
    static let mostKeptBytes = 32 << 20
    /// What a kept object counts for, roughly.
    static let objectBytes = 96

    /// An object of a pooled class: a dead one if there is one, else a new one; charged and owned by the heap.
    ///
    /// - Parameters:
    ///   - bytes: what the object allocates beside its own header.
    ///   - make: makes an empty object of this class.
    ///   - fill: sets every field, whatever it holds, and must not allocate objects.
    /// - Throws: `MemoryExhausted`, before anything is done.
    @inline(__always)
    func make<T: Object>(
        _ pool: ObjectPool, bytes: Int = 0, _ make: () -> T, _ fill: (T) -> Void
    ) throws -> Value {
        try chargeNew(bytes: bytes &+ 80)
        let pointer: UnsafeMutableRawPointer
        if let dead = pools[Int(pool.rawValue)] {
            pointer = dead
            let next = Self.borrow(dead) { $0.nextInPool }
            pools[Int(pool.rawValue)] = next
            // Objects span two lines of the processor's cache, from which many have gone since they died.
            allocator_prefetch(next)
            allocator_prefetch(next.map { $0 + 64 })
            keptBytes &-= Self.objectBytes
        } else {
            pointer = Unmanaged.passRetained(make() as Object).toOpaque()
        }
        Unmanaged<T>.fromOpaque(pointer)._withUnsafeGuaranteedRef { object in
            fill(object)
            object.flavor = .plain
            object.chargedBytes = bytes &+ 80
        }
        own(pointer)
        return Value(tag: .object, bits: UInt64(UInt(bitPattern: pointer)))
    }

    @inline(__always)
    private static func borrow<R>(_ pointer: UnsafeMutableRawPointer, _ body: (Object) -> R) -> R {
        Unmanaged<Object>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
    }

    /// Takes what a dead object holds, and keeps the object itself or gives it back to the system.
    @inline(__always)
    func bury(_ pointer: UnsafeMutableRawPointer) {
        if Self.borrow(pointer, { $0.pool }) == .library {
            let hasRoom = keptBytes &+ blocks.freeBytes < max(Self.mostKeptBytes, usedBytes)
            if !hasRoom || !libraryKeeps(pointer) { Self.release(pointer) }
            return
        }
        let isKept = Unmanaged<Object>.fromOpaque(pointer)._withUnsafeGuaranteedRef { object in
            let pool = object.pool
            guard pool != .none, keptBytes &+ blocks.freeBytes < max(Self.mostKeptBytes, usedBytes) else {
                return false
            }
            empty(object, pool)
            object.nextInPool = pools[Int(pool.rawValue)]
            pools[Int(pool.rawValue)] = pointer
            keptBytes &+= Self.objectBytes
            return true
        }
        if !isKept { Self.release(pointer) }
    }

    /// Offers a dead object that nobody else holds to its library.
    private func libraryKeeps(_ pointer: UnsafeMutableRawPointer) -> Bool {
        let object = Unmanaged<ForeignObject>.fromOpaque(pointer)
        return object.isUniquelyReferenced && object._withUnsafeGuaranteedRef { $0.keep() }
    }

    /// Takes a dead object back that its library has kept, with the reference that the heap gave it.
    /// - Parameter bytes: what the object is charged for beside its own header.
    /// - Throws: `MemoryExhausted`; the object is gone then.
    public func revive(_ pointer: UnsafeMutableRawPointer, bytes: Int) throws -> Value {
        if usedBytes > limitBytes &- bytes &- 80 {
            Self.release(pointer)
            throw MemoryExhausted()
        }
        try chargeNew(bytes: bytes &+ 80)
        Self.borrow(pointer) { $0.chargedBytes = bytes &+ 80 }
        own(pointer)
        return Value(tag: .object, bits: UInt64(UInt(bitPattern: pointer)))
    }

    /// Gives a dead object back to the system. A type leads back to itself, which reference counts would keep.
    static func release(_ pointer: UnsafeMutableRawPointer) {
        let object = Unmanaged<Object>.fromOpaque(pointer)
        object._withUnsafeGuaranteedRef { object in
            if object.kind == .type { unsafeDowncast(object, to: TypeObject.self).dissolve() }
        }
        object.release()
    }

    /// Lets a dead object's memory go to the pool of blocks. The pool tells the object's class.
    @inline(__always)
    private func empty(_ object: Object, _ pool: ObjectPool) {
        switch pool {
        case .tuple: unsafeDowncast(object, to: TupleObject.self).releaseElements(to: &blocks)
        case .list: unsafeDowncast(object, to: ListObject.self).releaseElements(to: &blocks)
        case .string: unsafeDowncast(object, to: StringObject.self).releaseBytes(to: &blocks)
        case .dict: unsafeDowncast(object, to: DictObject.self).releaseTable(to: &blocks)
        case .set: unsafeDowncast(object, to: SetObject.self).releaseTable(to: &blocks)
        case .instance: unsafeDowncast(object, to: InstanceObject.self).releaseSlots(to: &blocks)
        case .function: unsafeDowncast(object, to: FunctionObject.self).releaseParts(to: &blocks)
        case .generator: unsafeDowncast(object, to: GeneratorObject.self).releaseRegisters(to: &blocks)
        case .zipIterator: unsafeDowncast(object, to: ZipIterator.self).releaseIterators(to: &blocks)
        case .integer: unsafeDowncast(object, to: IntegerObject.self).releaseWords(to: &blocks)
        case .exception:
            let exception = unsafeDowncast(object, to: ExceptionObject.self)
            exception.releaseSlots(to: &blocks)
            exception.releaseParts()
        case .none, .library, .slice, .range, .cell, .boundMethod, .superProxy, .rangeIterator, .listIterator,
            .tupleIterator,
            .enumerateIterator, .stringIterator, .dictIterator, .setIterator, .dictView:
            break
        }
    }

    /// Gives everything kept back to the system.
    func trimPools() {
        for pool in ObjectPool.allCases {
            while let dead = pools[Int(pool.rawValue)] {
                pools[Int(pool.rawValue)] = Self.borrow(dead) { $0.nextInPool }
                Unmanaged<Object>.fromOpaque(dead).release()
            }
        }
        keptBytes = 0
        blocks.trim()
        allocator_trim(16 << 20)
    }
}

extension Unmanaged {
    /// Whether the one reference that this stands for is the only one; nothing is counted to find out.
    public var isUniquelyReferenced: Bool {
        var reference = toOpaque()
        return withUnsafeMutablePointer(to: &reference) { place in
            place.withMemoryRebound(to: Instance.self, capacity: 1) { isKnownUniquelyReferenced(&$0.pointee) }
        }
    }
}
