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
            pools[Int(pool.rawValue)] = Self.borrow(dead) { $0.nextInPool }
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

    /// Takes what a dead object holds, and keeps the object itself or frees it.
    @inline(__always)
    func bury(_ pointer: UnsafeMutableRawPointer) {
        let pool = Self.borrow(pointer) { $0.pool }
        guard pool != .none, keptBytes &+ blocks.freeBytes < max(Self.mostKeptBytes, usedBytes) else {
            return Self.release(pointer)
        }
        empty(pointer, pool)
        Self.borrow(pointer) { $0.nextInPool = pools[Int(pool.rawValue)] }
        pools[Int(pool.rawValue)] = pointer
        keptBytes &+= Self.objectBytes
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
    private func empty(_ pointer: UnsafeMutableRawPointer, _ pool: ObjectPool) {
        func with<T: Object>(_ type: T.Type, _ body: (T) -> Void) {
            Unmanaged<T>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
        }
        switch pool {
        case .tuple: with(TupleObject.self) { $0.releaseElements(to: &blocks) }
        case .list: with(ListObject.self) { $0.releaseElements(to: &blocks) }
        case .string: with(StringObject.self) { $0.releaseBytes(to: &blocks) }
        case .dict: with(DictObject.self) { $0.releaseTable(to: &blocks) }
        case .set: with(SetObject.self) { $0.releaseTable(to: &blocks) }
        case .instance: with(InstanceObject.self) { $0.releaseSlots(to: &blocks) }
        case .function: with(FunctionObject.self) { $0.releaseParts(to: &blocks) }
        case .generator: with(GeneratorObject.self) { $0.releaseRegisters(to: &blocks) }
        case .zipIterator: with(ZipIterator.self) { $0.releaseIterators(to: &blocks) }
        case .integer: with(IntegerObject.self) { $0.releaseValue() }
        case .exception:
            with(ExceptionObject.self) {
                $0.releaseSlots(to: &blocks)
                $0.releaseParts()
            }
        case .none, .slice, .range, .cell, .boundMethod, .superProxy, .rangeIterator, .listIterator, .tupleIterator,
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
