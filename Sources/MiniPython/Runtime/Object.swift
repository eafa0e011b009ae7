/// What a value can point at: one header, many kinds.
///
/// Objects are created through `Heap.adopt`, which owns them until a collection does not reach them.
open class Object {
    /// What an object is, tested before a downcast. One Swift class may serve several kinds.
    public enum Kind: UInt8, Sendable {
        case string, integer, list, tuple, dict, set, frozenSet, range, slice
        case function, native, boundMethod, generator, cell, iterator
        case type, instance, exception, module, property, staticMethod, classMethod, superProxy
        case dictView, foreign, singleton, code, rangeIterator, listIterator, tupleIterator
    }

    /// What an object of some kinds is beyond its kind: dictionaries and tuples of `collections`.
    enum Flavor: UInt8 { case plain, defaultDict, counter, orderedDict, namedTuple }

    /// The bytes that the heap has charged for this object.
    final var chargedBytes = 0
    // What follows takes four bytes, so that there is room in the header for a count of a derived class.
    public final let kind: Kind
    final var flavor = Flavor.plain
    private final var flags: UInt8 = 0
    /// Where the object goes when it is dead.
    final let pool: ObjectPool

    /// Set while a collection runs, for what it has reached.
    @inline(__always)
    final var isMarked: Bool {
        get { flags & 1 != 0 }
        set { flags = newValue ? flags | 1 : flags & ~1 }
    }

    /// Whether the object holds nothing that a collection would have to visit.
    @inline(__always)
    final var isLeaf: Bool {
        get { flags & 4 != 0 }
        set { flags = newValue ? flags | 4 : flags & ~4 }
    }

    /// Raised while the object's repr is being made, so that one that holds itself shows as `[...]`.
    final var isBeingRepresented: Bool {
        get { flags & 2 != 0 }
        set { flags = newValue ? flags | 2 : flags & ~2 }
    }

    /// For a dead object in a pool: the next one there. A dead object has no charge, so that its place serves.
    @inline(__always)
    final var nextInPool: UnsafeMutableRawPointer? {
        get { UnsafeMutableRawPointer(bitPattern: chargedBytes) }
        set { chargedBytes = Int(bitPattern: newValue) }
    }

    public init(kind: Kind) {
        self.kind = kind
        pool = .none
    }

    init(kind: Kind, pool: ObjectPool) {
        self.kind = kind
        self.pool = pool
    }

    /// Tells the collector which values this object holds.
    open func visitChildren(_ collector: Collector) {}
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
    public fileprivate(set) var start = 0
    public fileprivate(set) var stop = 0
    public fileprivate(set) var step = 1
    /// How many numbers the range holds.
    public fileprivate(set) var count = 0

    init() { super.init(kind: .range, pool: .range) }

    /// The number at a place that lies inside the range; the range's creation made sure that it fits.
    public subscript(index: Int) -> Int { start &+ index &* step }
}

public final class SliceObject: Object {
    public fileprivate(set) var start = Value.none
    public fileprivate(set) var stop = Value.none
    public fileprivate(set) var step = Value.none

    init() { super.init(kind: .slice, pool: .slice) }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(start)
        collector.visit(stop)
        collector.visit(step)
    }
}

extension Heap {
    /// - Parameters:
    ///   - step: not 0.
    ///   - count: how many numbers that is.
    func range(start: Int, stop: Int, step: Int, count: Int) throws -> Value {
        try make(.range, { RangeObject() }) { range in
            range.start = start
            range.stop = stop
            range.step = step
            range.count = count
        }
    }

    @inline(__always)
    func slice(start: Value, stop: Value, step: Value) throws -> Value {
        try make(.slice, { SliceObject() }) { slice in
            slice.start = start
            slice.stop = stop
            slice.step = step
        }
    }

    @inline(__always)
    func cell(_ value: Value) throws -> Value { try make(.cell, { CellObject() }) { $0.value = value } }
}

/// The box of a variable that a closure shares.
public final class CellObject: Object {
    public var value = Value.undefined

    init() { super.init(kind: .cell, pool: .cell) }

    public override func visitChildren(_ collector: Collector) { collector.visit(value) }
}

public final class ListObject: Object {
    public private(set) var count = 0
    /// 0: there is no block.
    private(set) var capacity = 0
    /// `capacity` values, the first `count` of them valid.
    private(set) var elements = ValuePool.noValues

    init() { super.init(kind: .list, pool: .list) }

    deinit { if capacity > 0 { elements.deallocate() } }

    /// Begins a life as an empty list.
    @inline(__always)
    func start(capacity wanted: Int, _ blocks: inout BlockPool) {
        count = 0
        guard wanted > 0 else { return }
        capacity = BlockPool.rounded(wanted)
        elements = ValuePool.take(capacity, &blocks)
    }

    @inline(__always)
    func releaseElements(to blocks: inout BlockPool) {
        if capacity > 0 { blocks.give(elements, capacity) }
        capacity = 0
        elements = ValuePool.noValues
    }

    /// Fills an empty list that has room.
    @inline(__always)
    func fill(count: Int, _ body: (UnsafeMutablePointer<Value>) throws -> Void) rethrows {
        try body(elements)
        self.count = count
    }

    @inline(__always)
    func fill(_ first: UnsafePointer<Value>, _ count: Int) {
        elements.update(from: first, count: count)
        self.count = count
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(elements, count: count)
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
        let grown = BlockPool.rounded(max(minimum, capacity &+ capacity >> 3 &+ 6))
        try heap.charge(self, elements: grown - capacity, of: MemoryLayout<Value>.stride)
        if capacity > 0 {
            let size = MemoryLayout<Value>.stride
            let block = heap.blocks.grow(elements, from: capacity, to: grown, keeping: count * size)
            elements = block.assumingMemoryBound(to: Value.self)
        } else {
            elements = ValuePool.take(grown, &heap.blocks)
        }
        capacity = grown
    }

    @inline(__always)
    public func append(_ value: Value, _ heap: Heap) throws {
        if count == capacity { try reserve(count + 1, heap) }
        elements[count] = value
        count += 1
    }

    /// Appends values that stand in a row.
    func append(_ first: UnsafePointer<Value>, count more: Int, _ heap: Heap) throws {
        try reserve(count + more, heap)
        (elements + count).update(from: first, count: more)
        count += more
    }

    /// Puts values in place of those in `range`, which lies inside `0...count`.
    public func replace(_ range: Range<Int>, with values: [Value], _ heap: Heap) throws {
        try values.withUnsafeBufferPointer { values in
            try replace(range, with: values.baseAddress ?? UnsafePointer(ValuePool.noValues), values.count, heap)
        }
    }

    /// The same with values that stand in a row, but not in this list.
    func replace(_ range: Range<Int>, with first: UnsafePointer<Value>, _ more: Int, _ heap: Heap) throws {
        let newCount = count - range.count + more
        try reserve(newCount, heap)
        let tail = count - range.upperBound
        if more != range.count {
            (elements + range.lowerBound + more).update(from: elements + range.upperBound, count: tail)
        }
        (elements + range.lowerBound).update(from: first, count: more)
        count = newCount
    }

    public func insert(_ value: Value, at index: Int, _ heap: Heap) throws {
        if count == capacity { try reserve(count + 1, heap) }
        (elements + index + 1).update(from: elements + index, count: count - index)
        elements[index] = value
        count += 1
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
    private final var shortCount: UInt32 = 0
    /// The heap makes no tuple of more than `mostElements`.
    @inline(__always) public final var count: Int { Int(shortCount) }
    static let mostElements = Int(UInt32.max)
    /// They stand in the object itself while there are only a few.
    final private(set) var elements = ValuePool.noValues
    /// The object never moves, and only `elements` reaches here.
    final private var firstElements = (Value.undefined, Value.undefined, Value.undefined)
    private static let firstCapacity = 3

    init() { super.init(kind: .tuple, pool: .tuple) }

    /// For a derived class, whose objects are not pooled. The creator sets the elements.
    init(count: Int, _ blocks: inout BlockPool) {
        super.init(kind: .tuple, pool: .none)
        _ = start(count: count, &blocks)
    }

    deinit { if count > Self.firstCapacity { elements.deallocate() } }

    /// Begins a life with so many elements, which the creator sets before anything else happens.
    @inline(__always)
    final func start(count: Int, _ blocks: inout BlockPool) -> UnsafeMutablePointer<Value> {
        shortCount = UInt32(truncatingIfNeeded: count)
        if count <= Self.firstCapacity {
            elements = withUnsafeMutablePointer(to: &firstElements) { block in
                UnsafeMutableRawPointer(block).assumingMemoryBound(to: Value.self)
            }
        } else {
            elements = ValuePool.take(count, &blocks)
        }
        return elements
    }

    @inline(__always)
    final func releaseElements(to blocks: inout BlockPool) {
        if count > Self.firstCapacity { blocks.give(elements, count) }
        shortCount = 0
    }

    public override func visitChildren(_ collector: Collector) {
        collector.visit(elements, count: count)
    }

    @inline(__always) public final subscript(index: Int) -> Value { elements[index] }
    public final var values: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: elements, count: count) }
}

/// Blocks of values.
enum ValuePool {
    /// Stands for a block without values; never read or written.
    static var noValues: UnsafeMutablePointer<Value> {
        UnsafeMutablePointer(bitPattern: MemoryLayout<Value>.alignment).unsafelyUnwrapped
    }

    /// A block of `BlockPool.rounded(count)` values, not initialised.
    @inline(__always)
    static func take(_ count: Int, _ blocks: inout BlockPool) -> UnsafeMutablePointer<Value> {
        blocks.take(count).assumingMemoryBound(to: Value.self)
    }
}
