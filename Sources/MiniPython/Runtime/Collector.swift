import CAllocator

/// Marks what can be reached. Names and characters, which are on no list and hold nothing, and
/// what `Heap.keepEverything` has found stay marked for good. Its worklist is its own, so that deeply nested objects
/// cost no native stack.
public final class Collector {
    /// `capacity` places, the first `count` of them valid: what is marked and not yet visited.
    private var worklist: UnsafeMutablePointer<UnsafeMutableRawPointer>
    private var capacity = 1024
    private var count = 0

    // How many objects ahead the processor is asked for their memory: the object itself, then what it holds.
    private static let lookahead = 8
    private static let contentLookahead = 4

    init() { worklist = .allocate(capacity: capacity) }

    deinit { worklist.deallocate() }

    @inline(__always)
    public func visit(_ value: Value) {
        if value.tag == .object { visit(value.rawPointer) }
    }

    @inline(__always)
    public func visit(_ object: Object?) {
        if let object { visit(Unmanaged.passUnretained(object).toOpaque()) }
    }

    /// Values that stand in a row.
    @inline(__always)
    func visit(_ first: UnsafePointer<Value>, count: Int) {
        for place in 0..<count {
            let value = first[place]
            guard value.tag == .object else { continue }
            if place &+ Self.lookahead < count {
                allocator_prefetch(UnsafeRawPointer(bitPattern: UInt(first[place &+ Self.lookahead].bits)))
            }
            visit(value.rawPointer)
        }
    }

    @inline(__always)
    private func visit(_ pointer: UnsafeMutableRawPointer) {
        let hasChildren = Unmanaged<Object>.fromOpaque(pointer)._withUnsafeGuaranteedRef { object in
            if object.isMarked { return false }
            object.isMarked = true
            return object.kind != .string && !object.isLeaf
        }
        guard hasChildren else { return }
        if count == capacity { grow() }
        worklist[count] = pointer
        count &+= 1
    }

    @inline(never)
    private func grow() {
        let fresh = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: capacity * 2)
        fresh.update(from: worklist, count: count)
        worklist.deallocate()
        worklist = fresh
        capacity *= 2
    }

    func drain() {
        while count > 0 {
            count &-= 1
            if count > Self.lookahead { askAhead() }
            Unmanaged<Object>.fromOpaque(worklist[count])._withUnsafeGuaranteedRef { $0.visitChildren(self) }
        }
    }

    @inline(__always)
    private func askAhead() {
        allocator_prefetch(worklist[count &- Self.lookahead])
        Unmanaged<Object>.fromOpaque(worklist[count &- Self.contentLookahead])._withUnsafeGuaranteedRef { object in
            guard object.kind == .list else { return }
            allocator_prefetch(unsafeDowncast(object, to: ListObject.self).elements)
        }
    }
}
