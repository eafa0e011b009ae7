import BigInt

/// What a value can point at: one header, many kinds.
///
/// Objects are created through `Heap.adopt`, which owns them until a collection does not reach them.
open class Object {
    /// What an object is, tested before a downcast. One Swift class may serve several kinds.
    public enum Kind: UInt8, Sendable {
        case string, integer, list, tuple, dict, set, frozenSet, range, slice
        case function, native, boundMethod, generator, cell, iterator
        case type, instance, exception, module, property, staticMethod, classMethod, superProxy
        case dictView, foreign, singleton, code, rangeIterator, listIterator
    }

    /// What an object of some kinds is beyond its kind: dictionaries and tuples of `collections`.
    enum Flavor: UInt8 { case plain, defaultDict, counter, orderedDict, namedTuple }

    public final let kind: Kind
    final var flavor = Flavor.plain
    /// Set while a collection runs, for what it has reached.
    final var isMarked = false
    /// Raised while the object's repr is being made, so that one that holds itself shows as `[...]`.
    final var isBeingRepresented = false
    /// The next object on the heap's list of all objects.
    final var next: Unmanaged<Object>?
    /// The bytes that the heap has charged for this object.
    final var chargedBytes = 0

    public init(kind: Kind) { self.kind = kind }

    /// Tells the collector which values this object holds.
    open func visitChildren(_ collector: Collector) {}
}

/// A whole number beyond 64 bits. Numbers that fit stand inside the `Value`.
public final class IntegerObject: Object {
    public let value: BigInt

    /// -1 or 1; it is never 0.
    var sign: Int { value.sign == .minus ? -1 : 1 }

    init(_ value: BigInt) {
        self.value = value
        super.init(kind: .integer)
    }
}

/// `NotImplemented` and `...`
public final class SingletonObject: Object {
    public let name: String

    init(name: String) {
        self.name = name
        super.init(kind: .singleton)
    }
}

public final class RangeObject: Object {
    public let start: Int
    public let stop: Int
    public let step: Int
    /// How many numbers the range holds.
    public let count: Int

    /// The step is not 0.
    init(start: Int, stop: Int, step: Int, count: Int) {
        self.start = start
        self.stop = stop
        self.step = step
        self.count = count
        super.init(kind: .range)
    }

    /// The number at a place that lies inside the range; the range's creation made sure that it fits.
    public subscript(index: Int) -> Int { start &+ index &* step }
}

public final class SliceObject: Object {
    public let start: Value
    public let stop: Value
    public let step: Value

    init(start: Value, stop: Value, step: Value) {
        self.start = start
        self.stop = stop
        self.step = step
        super.init(kind: .slice)
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(start)
        collector.visit(stop)
        collector.visit(step)
    }
}

/// The box of a variable that a closure shares.
public final class CellObject: Object {
    public var value: Value

    init(_ value: Value) {
        self.value = value
        super.init(kind: .cell)
    }

    public override func visitChildren(_ collector: Collector) { collector.visit(value) }
}

public final class ListObject: Object {
    public private(set) var count = 0
    private(set) var capacity = 0
    /// `capacity` values, the first `count` of them valid.
    private(set) var elements: UnsafeMutablePointer<Value>

    init(capacity: Int) {
        self.capacity = max(capacity, 0)
        elements = .allocate(capacity: max(capacity, 1))
        super.init(kind: .list)
    }

    deinit { elements.deallocate() }

    public override func visitChildren(_ collector: Collector) {
        for index in 0..<count { collector.visit(elements[index]) }
    }

    /// The element at a place inside `0..<count`.
    @inline(__always)
    public subscript(index: Int) -> Value {
        get { elements[index] }
        set { elements[index] = newValue }
    }

    public var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: elements, count: count) }

    /// Makes room for `minimum` elements. Charges the heap first, so that it throws MemoryError before it allocates.
    func reserve(_ minimum: Int, _ heap: Heap) throws {
        guard minimum > capacity else { return }
        let grown = max(minimum, capacity &+ capacity >> 3 &+ 6)
        try heap.charge(self, elements: grown - capacity, of: MemoryLayout<Value>.stride)
        let fresh = UnsafeMutablePointer<Value>.allocate(capacity: grown)
        fresh.update(from: elements, count: count)
        elements.deallocate()
        elements = fresh
        capacity = grown
    }

    @inline(__always)
    public func append(_ value: Value, _ heap: Heap) throws {
        if count == capacity { try reserve(count + 1, heap) }
        elements[count] = value
        count += 1
    }

    /// Puts values in place of those in `range`, which lies inside `0...count`.
    public func replace(_ range: Range<Int>, with values: [Value], _ heap: Heap) throws {
        let newCount = count - range.count + values.count
        try reserve(newCount, heap)
        let tail = count - range.upperBound
        (elements + range.lowerBound + values.count).update(from: elements + range.upperBound, count: tail)
        for (offset, value) in values.enumerated() { elements[range.lowerBound + offset] = value }
        count = newCount
    }

    public func insert(_ value: Value, at index: Int, _ heap: Heap) throws {
        try replace(index..<index, with: [value], heap)
    }

    @discardableResult
    public func remove(at index: Int) -> Value {
        let removed = elements[index]
        (elements + index).update(from: elements + index + 1, count: count - index - 1)
        count -= 1
        return removed
    }

    public func removeAll() { count = 0 }
}

public class TupleObject: Object {
    public final let count: Int
    final let elements: UnsafeMutablePointer<Value>

    /// The elements are undefined; the creator fills all of them before the machine goes on.
    init(count: Int) {
        self.count = count
        elements = ValuePool.allocate(count)
        super.init(kind: .tuple)
    }

    deinit { ValuePool.deallocate(elements, count) }

    public override func visitChildren(_ collector: Collector) {
        for index in 0..<count { collector.visit(elements[index]) }
    }

    @inline(__always) public final subscript(index: Int) -> Value { elements[index] }
    public final var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: elements, count: count) }
}

/// Blocks of a few values.
enum ValuePool {
    @inline(__always)
    static func allocate(_ count: Int) -> UnsafeMutablePointer<Value> {
        let block = UnsafeMutablePointer<Value>.allocate(capacity: max(count, 1))
        block.initialize(repeating: .undefined, count: count)
        return block
    }

    @inline(__always)
    static func deallocate(_ block: UnsafeMutablePointer<Value>, _ count: Int) { block.deallocate() }
}
