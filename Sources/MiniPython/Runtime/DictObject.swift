/// A dictionary in insertion order: an index table over a dense array of entries, as in CPython ("More compact
/// dictionaries with faster iteration", R. Hettinger, python-dev, 2012).
public final class DictObject: Object {
    struct Entry {
        var hash: Int
        /// Undefined where an entry was removed.
        var key: Value
        var value: Value
    }

    /// The number of keys.
    public private(set) var count = 0
    /// Places taken in `entries`, removed ones included.
    private(set) var used = 0
    private(set) var entries = DictObject.noEntries
    private var entryCapacity = 0
    /// How many more keys may come before the table must be rebuilt. A removed key does not give its slot back:
    /// a lookup ends at a free slot, so that some must stay.
    private var room = 0
    /// For each slot the place of its entry, -1 for free, -2 for removed.
    private var index = DictObject.emptyIndex.start
    private var mask = 0
    /// Changes whenever keys come or go, so that a walk or a lookup interrupted by a program's `__eq__` can tell.
    private(set) var version = 0
    /// For defaultdict: what makes a missing value, else undefined.
    public var defaultFactory = Value.undefined

    private static let free: Int32 = -1
    private static let removed: Int32 = -2

    private static var noEntries: UnsafeMutablePointer<Entry> {
        UnsafeMutablePointer(bitPattern: MemoryLayout<Entry>.alignment).unsafelyUnwrapped
    }

    /// The index of a dictionary that has no table: one free slot, which nobody writes.
    private struct EmptyIndex: @unchecked Sendable {
        let start: UnsafeMutablePointer<Int32>
        init() {
            start = .allocate(capacity: 1)
            start.pointee = DictObject.free
        }
    }
    private static let emptyIndex = EmptyIndex()

    init() { super.init(kind: .dict, pool: .dict) }

    deinit {
        guard entryCapacity > 0 else { return }
        entries.deallocate()
        if hasOwnIndex { index.deallocate() }
    }

    /// The index of a small table stands behind the entries in one block. That of a larger one has a block of its own,
    /// so that the entries can grow in smaller steps than the slots, which double.
    private static let mostSharedSlots = 32
    private var hasOwnIndex: Bool { mask >= Self.mostSharedSlots }

    /// The units of a block for so many entries and slots.
    private static func units(_ entries: Int, _ slots: Int) -> Int {
        (entries * MemoryLayout<Entry>.stride + slots * 4 + BlockPool.unit - 1) / BlockPool.unit
    }

    private var tableBytes: Int { entryCapacity == 0 ? 0 : entryCapacity * MemoryLayout<Entry>.stride + (mask + 1) * 4 }

    private func giveBlocks(to blocks: inout BlockPool) {
        guard entryCapacity > 0 else { return }
        blocks.give(UnsafeMutableRawPointer(entries), Self.units(entryCapacity, hasOwnIndex ? 0 : mask + 1))
        if hasOwnIndex { blocks.give(UnsafeMutableRawPointer(index), Self.units(0, mask + 1)) }
    }

    func releaseTable(to blocks: inout BlockPool) {
        giveBlocks(to: &blocks)
        entries = Self.noEntries
        index = Self.emptyIndex.start
        entryCapacity = 0
        mask = 0
        room = 0
        count = 0
        used = 0
    }

    public override func visitChildren(_ collector: Collector) {
        for place in 0..<used {
            collector.visit(entries[place].key)
            collector.visit(entries[place].value)
        }
        collector.visit(defaultFactory)
    }

    // MARK: Walking

    /// The entry at or after a place, with the place behind it; nil at the end. Insertion order.
    @inline(__always)
    public func entry(from place: Int) -> (key: Value, value: Value, next: Int)? {
        var place = place
        while place < used {
            let entry = entries[place]
            place += 1
            if !entry.key.isUndefined { return (entry.key, entry.value, place) }
        }
        return nil
    }

    /// All pairs, in order, as they are now.
    public var pairs: [(key: Value, value: Value)] {
        var result: [(Value, Value)] = []
        result.reserveCapacity(count)
        for place in 0..<used where !entries[place].key.isUndefined {
            result.append((entries[place].key, entries[place].value))
        }
        return result
    }

    /// All keys with their hashes, in order, as a set takes them.
    var hashedKeys: [SetObject.Entry] {
        (0..<used).compactMap { place in
            let entry = entries[place]
            return entry.key.isUndefined ? nil : SetObject.Entry(hash: entry.hash, key: entry.key)
        }
    }

    /// The entry before a place, with its own place; nil at the start. For walks from the end, which start at `used`.
    func entry(before place: Int) -> (key: Value, value: Value, place: Int)? {
        var place = min(place, used)
        while place > 0 {
            place -= 1
            if !entries[place].key.isUndefined { return (entries[place].key, entries[place].value, place) }
        }
        return nil
    }

    // MARK: Keys

    /// The value of a key, or nil.
    /// - Throws: what the key's `__hash__` or `__eq__` raises.
    @inline(__always)
    public func get(_ key: Value, _ machine: Machine) throws -> Value? {
        if count == 0 { _ = try machine.hash(key); return nil }
        let place = try find(key, machine.hash(key), machine)
        return place < 0 ? nil : entries[place].value
    }

    /// The hash of the key at a place that `entry(from:)` has told.
    func hash(at place: Int) -> Int { entries[place].hash }

    /// The value of a key whose hash is known.
    func get(_ key: Value, hash: Int, _ machine: Machine) throws -> Value? {
        let place = try find(key, hash, machine)
        return place < 0 ? nil : entries[place].value
    }

    public func set(_ key: Value, _ value: Value, _ machine: Machine) throws {
        try set(key, hash: machine.hash(key), value, machine)
    }

    @inline(__always)
    func set(_ key: Value, hash: Int, _ value: Value, _ machine: Machine) throws {
        let place = try find(key, hash, machine)
        if place >= 0 { entries[place].value = value } else { try insert(key, hash, value, machine.heap) }
    }

    /// The value of a key, after it was given this one if it had none.
    func setDefault(_ key: Value, _ value: Value, _ machine: Machine) throws -> Value {
        let hash = try machine.hash(key)
        let place = try find(key, hash, machine)
        if place >= 0 { return entries[place].value }
        try insert(key, hash, value, machine.heap)
        return value
    }

    /// Removes a key and gives back its value, or nil when it is not there.
    @discardableResult
    public func remove(_ key: Value, _ machine: Machine) throws -> Value? {
        let hash = try machine.hash(key)
        let place = try find(key, hash, machine)
        guard place >= 0 else { return nil }
        let value = entries[place].value
        removeEntry(at: place)
        return value
    }

    /// Removes and gives back the last pair.
    public func removeLast() -> (key: Value, value: Value)? {
        var place = used - 1
        while place >= 0, entries[place].key.isUndefined { place -= 1 }
        guard place >= 0 else { return nil }
        let entry = entries[place]
        removeEntry(at: place)
        used = place
        return (entry.key, entry.value)
    }

    public func removeAll() {
        count = 0
        used = 0
        room = entryCapacity > 0 ? (mask + 1) * 2 / 3 : 0
        version &+= 1
        if entryCapacity > 0 { index.update(repeating: Self.free, count: mask + 1) }
    }

    private func removeEntry(at place: Int) {
        var slot = entries[place].hash & mask
        var perturb = UInt(bitPattern: entries[place].hash)
        while index[slot] != Int32(truncatingIfNeeded: place) { slot = Self.next(slot, &perturb, mask) }
        index[slot] = Self.removed
        entries[place].key = .undefined
        entries[place].value = .undefined
        count -= 1
        version &+= 1
    }

    @inline(__always)
    private static func next(_ slot: Int, _ perturb: inout UInt, _ mask: Int) -> Int {
        perturb >>= 5
        return Int(truncatingIfNeeded: UInt(bitPattern: slot) &* 5 &+ perturb &+ 1) & mask
    }

    /// The place of a key's entry, or -1.
    @inline(__always)
    private func find(_ key: Value, _ hash: Int, _ machine: Machine) throws -> Int {
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let place = Int(index[slot])
            if place == -1 { return -1 }
            if place >= 0, entries[place].hash == hash {
                let candidate = entries[place].key
                if candidate.isIdentical(to: key) { return place }
                if let same = machine.fastEquals(candidate, key) {
                    if same { return place }
                } else {
                    // The program's own __eq__ may change this dictionary: then look again from the start.
                    let before = version
                    let same = try machine.equals(candidate, key)
                    if version != before { return try find(key, hash, machine) }
                    if same { return place }
                }
            }
            slot = Self.next(slot, &perturb, mask)
        }
    }

    /// Makes this dictionary, which is empty, a copy of another. No method of the program is called.
    func copyEntries(of other: DictObject, _ heap: Heap) throws {
        if entryCapacity == 0, other.count > 0, other.used == other.count { return try copyTable(of: other, heap) }
        for place in 0..<other.used where !other.entries[place].key.isUndefined {
            let entry = other.entries[place]
            try insert(entry.key, entry.hash, entry.value, heap)
        }
    }

    /// The same for a dictionary without a table, from one in which nothing was removed.
    private func copyTable(of other: DictObject, _ heap: Heap) throws {
        try heap.charge(self, bytes: other.tableBytes)
        let slots = other.mask + 1
        let shared = other.hasOwnIndex ? 0 : slots
        entries = heap.blocks.take(Self.units(other.entryCapacity, shared)).assumingMemoryBound(to: Entry.self)
        entries.update(from: other.entries, count: other.used)
        let place =
            other.hasOwnIndex
            ? heap.blocks.take(Self.units(0, slots)) : UnsafeMutableRawPointer(entries + other.entryCapacity)
        index = place.assumingMemoryBound(to: Int32.self)
        index.update(from: other.index, count: slots)
        entryCapacity = other.entryCapacity
        mask = other.mask
        room = other.room
        count = other.count
        used = other.used
        version &+= 1
    }

    private func insert(_ key: Value, _ hash: Int, _ value: Value, _ heap: Heap) throws {
        if room == 0 { try resize(heap) } else if used == entryCapacity { try growEntries(heap) }
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while index[slot] >= 0 { slot = Self.next(slot, &perturb, mask) }
        index[slot] = Int32(truncatingIfNeeded: used)
        entries[used] = Entry(hash: hash, key: key, value: value)
        used += 1
        room -= 1
        count += 1
        version &+= 1
    }

    /// Rebuilds with room for at least one more key, dropping removed entries.
    private func resize(_ heap: Heap) throws {
        var slots = 8
        while slots * 2 / 3 <= count + count / 2 { slots *= 2 }
        guard slots * 2 / 3 < Int(Int32.max) else { throw MemoryExhausted() }
        if hasOwnIndex, used == count { return try growIndex(to: slots, heap) }
        let isShared = slots <= Self.mostSharedSlots
        let capacity = isShared ? slots * 2 / 3 : Self.grown(count, slots)
        let old = tableBytes
        try heap.charge(self, bytes: capacity * MemoryLayout<Entry>.stride + slots * 4)
        heap.discharge(self, bytes: old)
        let block = heap.blocks.take(Self.units(capacity, isShared ? slots : 0))
        let fresh = block.assumingMemoryBound(to: Entry.self)
        let place = isShared ? UnsafeMutableRawPointer(fresh + capacity) : heap.blocks.take(Self.units(0, slots))
        let table = place.assumingMemoryBound(to: Int32.self)
        table.update(repeating: Self.free, count: slots)
        var filled = 0
        for place in 0..<used where !entries[place].key.isUndefined {
            let entry = entries[place]
            var slot = entry.hash & (slots - 1)
            var perturb = UInt(bitPattern: entry.hash)
            while table[slot] >= 0 { slot = Self.next(slot, &perturb, slots - 1) }
            table[slot] = Int32(truncatingIfNeeded: filled)
            fresh[filled] = entry
            filled += 1
        }
        giveBlocks(to: &heap.blocks)
        entries = fresh
        index = table
        entryCapacity = capacity
        mask = slots - 1
        used = filled
        room = slots * 2 / 3 - filled
    }

    /// More slots for entries that stay where they are: none of them was removed.
    private func growIndex(to slots: Int, _ heap: Heap) throws {
        try heap.charge(self, elements: slots - (mask + 1), of: MemoryLayout<Int32>.stride)
        let table = heap.blocks.take(Self.units(0, slots)).assumingMemoryBound(to: Int32.self)
        table.update(repeating: Self.free, count: slots)
        for place in 0..<used {
            let hash = entries[place].hash
            var slot = hash & (slots - 1)
            var perturb = UInt(bitPattern: hash)
            while table[slot] >= 0 { slot = Self.next(slot, &perturb, slots - 1) }
            table[slot] = Int32(truncatingIfNeeded: place)
        }
        heap.blocks.give(UnsafeMutableRawPointer(index), Self.units(0, mask + 1))
        index = table
        mask = slots - 1
        room = slots * 2 / 3 - used
        if used == entryCapacity { try growEntries(heap) }
    }

    /// How many entries there is room for that are to hold some more than `count`.
    private static func grown(_ count: Int, _ slots: Int) -> Int { min(count + count / 4 + 8, slots * 2 / 3) }

    /// Makes room for more entries below the slots that there are.
    private func growEntries(_ heap: Heap) throws {
        let capacity = Self.grown(used, mask + 1)
        try heap.charge(self, elements: capacity - entryCapacity, of: MemoryLayout<Entry>.stride)
        let block = heap.blocks.grow(
            UnsafeMutableRawPointer(entries), from: Self.units(entryCapacity, 0), to: Self.units(capacity, 0),
            keeping: used * MemoryLayout<Entry>.stride)
        entries = block.assumingMemoryBound(to: Entry.self)
        entryCapacity = capacity
    }
}
