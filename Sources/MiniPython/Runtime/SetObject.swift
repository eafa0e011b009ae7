import CAllocator

/// A `set` or `frozenset`: open addressing with short linear runs, in the order of CPython 3.11's table
/// (Objects/setobject.c describes it), so that sets of small whole numbers print in the same order.
public final class SetObject: Object {
    /// An element with its hash, so that nobody needs to ask for it again.
    struct Entry {
        var hash: Int
        var key: Value
    }

    /// A place of the table without the tag of its key, which stands in `tags`: most slots that a search meets are
    /// told by their hash, so that they are best kept small.
    private struct Slot {
        var hash: Int
        var bits: UInt64

        /// No value with the hash 0 has these bits.
        static var free: Slot { Slot(hash: 0, bits: 1) }
        /// No value has this hash.
        static var removed: Slot { Slot(hash: -1, bits: 1) }

        @inline(__always) var isFree: Bool { hash == 0 && bits == 1 }
    }

    /// The number of elements.
    public private(set) var count = 0
    /// Slots taken, removed ones included.
    private var fill = 0
    private var mask = 7
    /// `mask + 1` slots, and behind them in one block as many tags. Undefined in a dead set.
    private var table = SetObject.noTable
    /// Undefined for a slot without a key.
    private var tags: UnsafeMutablePointer<Value.Tag> = SetObject.tags(behind: SetObject.noTable, 8)
    /// Changes whenever elements come or go.
    private(set) var version = 0

    /// Where `pop` looks next.
    private var finger = 0

    private static let linearProbes = 9
    /// What the table of a new set takes.
    static let leastBytes = bytes(8)

    private static var noTable: UnsafeMutablePointer<Slot> {
        UnsafeMutablePointer(bitPattern: MemoryLayout<Slot>.alignment).unsafelyUnwrapped
    }

    /// A set for the pool, which has yet to start.
    init() { super.init(kind: .set, pool: .set) }

    init(frozen: Bool, _ blocks: inout BlockPool) {
        super.init(kind: frozen ? .frozenSet : .set, pool: .none)
        start(&blocks)
    }

    deinit { if table != Self.noTable { table.deallocate() } }

    private static func bytes(_ slots: Int) -> Int {
        slots * (MemoryLayout<Slot>.stride + MemoryLayout<Value.Tag>.stride)
    }

    private static func units(_ slots: Int) -> Int { (bytes(slots) + BlockPool.unit - 1) / BlockPool.unit }

    @inline(__always)
    private static func tags(behind table: UnsafeMutablePointer<Slot>, _ slots: Int) -> UnsafeMutablePointer<Value.Tag>
    {
        UnsafeMutableRawPointer(table + slots).assumingMemoryBound(to: Value.Tag.self)
    }

    /// Takes a table of free slots, and leaves the one that there was to the caller.
    private func takeTable(_ slots: Int, _ blocks: inout BlockPool) {
        table = blocks.take(Self.units(slots)).assumingMemoryBound(to: Slot.self)
        table.update(repeating: .free, count: slots)
        tags = Self.tags(behind: table, slots)
        tags.update(repeating: .undefined, count: slots)
        mask = slots - 1
    }

    @inline(__always)
    private func key(at slot: Int) -> Value { Value(tag: tags[slot], bits: table[slot].bits) }

    @inline(__always)
    private func isTaken(_ slot: Int) -> Bool { tags[slot] != .undefined }

    @inline(__always)
    private func put(_ key: Value, _ hash: Int, at slot: Int) {
        table[slot] = Slot(hash: hash, bits: key.bits)
        tags[slot] = key.tag
    }

    @inline(__always)
    private func clear(_ slot: Int) {
        table[slot] = .removed
        tags[slot] = .undefined
        count -= 1
        version &+= 1
    }

    /// Begins a life without elements.
    func start(_ blocks: inout BlockPool) {
        takeTable(8, &blocks)
        count = 0
        fill = 0
        finger = 0
    }

    func releaseTable(to blocks: inout BlockPool) {
        blocks.give(UnsafeMutableRawPointer(table), Self.units(mask + 1))
        table = Self.noTable
    }

    public override func visitChildren(_ collector: Collector) {
        let lookahead = 8
        for slot in 0...mask where tags[slot] == .object {
            let later = min(slot &+ lookahead, mask)
            if tags[later] == .object { allocator_prefetch(UnsafeRawPointer(bitPattern: UInt(table[later].bits))) }
            collector.visit(key(at: slot))
        }
    }

    /// The element at or after a slot, with the slot behind it; nil at the end.
    public func element(from slot: Int) -> (key: Value, next: Int)? {
        var slot = slot
        while slot <= mask {
            slot += 1
            if isTaken(slot - 1) { return (key(at: slot - 1), slot) }
        }
        return nil
    }

    /// How many slots `entry(at:)` may be asked for, until elements come.
    var slotCount: Int { mask + 1 }

    /// The element in a slot with its hash, or nil.
    @inline(__always)
    func entry(at slot: Int) -> Entry? {
        isTaken(slot) ? Entry(hash: table[slot].hash, key: key(at: slot)) : nil
    }

    /// All elements in the table's order, as they are now.
    public var elements: [Value] {
        var result: [Value] = []
        result.reserveCapacity(count)
        for slot in 0...mask where isTaken(slot) { result.append(key(at: slot)) }
        return result
    }

    /// The same with their hashes, so that nobody needs to ask for them again.
    var entries: [Entry] {
        var result: [Entry] = []
        result.reserveCapacity(count)
        for slot in 0...mask where isTaken(slot) { result.append(Entry(hash: table[slot].hash, key: key(at: slot))) }
        return result
    }

    /// The hashes of all elements, in the table's order.
    var hashes: [Int] { (0...mask).compactMap { isTaken($0) ? table[$0].hash : nil } }

    public func contains(_ key: Value, _ machine: Machine) throws -> Bool {
        try find(key, machine.hash(key), machine) >= 0
    }

    func contains(_ entry: Entry, _ machine: Machine) throws -> Bool { try find(entry.key, entry.hash, machine) >= 0 }

    /// Adds an element; false when it was there already.
    @discardableResult
    public func add(_ key: Value, _ machine: Machine) throws -> Bool {
        try add(Entry(hash: machine.hash(key), key: key), machine)
    }

    @discardableResult
    func add(_ entry: Entry, _ machine: Machine) throws -> Bool {
        let slot = try find(entry.key, entry.hash, machine)
        if slot >= 0 { return false }
        try addNew(entry, free: ~slot, machine.heap)
        return true
    }

    /// Adds an element that is surely not there yet.
    func addNew(_ entry: Entry, _ heap: Heap) throws { try addNew(entry, free: freeSlot(entry.hash), heap) }

    /// - Parameter free: the first free slot on its way.
    private func addNew(_ entry: Entry, free: Int, _ heap: Heap) throws {
        version &+= 1
        let hasRemoved = fill > count
        count += 1
        if hasRemoved, let slot = removedSlot(entry.hash) { return put(entry.key, entry.hash, at: slot) }
        put(entry.key, entry.hash, at: free)
        fill += 1
        if fill * 5 >= mask * 3 { try resize(atLeast: count > 50000 ? count * 2 : count * 4, heap) }
    }

    /// Removes an element; false when it is not there.
    @discardableResult
    public func remove(_ key: Value, _ machine: Machine) throws -> Bool {
        try remove(Entry(hash: machine.hash(key), key: key), machine)
    }

    @discardableResult
    func remove(_ entry: Entry, _ machine: Machine) throws -> Bool {
        let slot = try find(entry.key, entry.hash, machine)
        guard slot >= 0 else { return false }
        clear(slot)
        return true
    }

    /// Removes and gives back some element: the next one of the table; nil when there is none.
    func pop() -> Value? {
        guard count > 0 else { return nil }
        var slot = finger & mask
        while !isTaken(slot) { slot = (slot + 1) & mask }
        let key = key(at: slot)
        clear(slot)
        finger = slot + 1
        return key
    }

    /// Rebuilds the table where many elements were removed.
    func compactAfterRemovals(_ heap: Heap) throws {
        if fill - count > mask / 4 { try resize(atLeast: count > 50000 ? count * 2 : count * 4, heap) }
    }

    /// Makes room for elements that are about to be added.
    func reserve(adding more: Int, _ heap: Heap) throws {
        if (fill + more) * 5 >= mask * 3 { try resize(atLeast: (count + more) * 2, heap) }
    }

    /// Takes over the elements of a set that nobody else has, which is left with this one's.
    func exchangeElements(with other: SetObject) {
        swap(&count, &other.count)
        swap(&fill, &other.fill)
        swap(&mask, &other.mask)
        swap(&table, &other.table)
        swap(&tags, &other.tags)
        swap(&chargedBytes, &other.chargedBytes)
        version &+= 1
    }

    /// Empties the set, whose table becomes as small as a new one's.
    public func removeAll(_ heap: Heap) {
        heap.discharge(self, bytes: Self.bytes(mask + 1) - Self.leastBytes)
        releaseTable(to: &heap.blocks)
        takeTable(8, &heap.blocks)
        count = 0
        fill = 0
        version &+= 1
    }

    /// Makes this set, which is empty, a copy of another, with the table CPython would give it.
    public func copyElements(of other: SetObject, _ machine: Machine) throws {
        if other.count * 5 >= mask * 3 { try resize(atLeast: other.count * 2, machine.heap) }
        if mask == other.mask, other.fill == other.count {
            table.update(from: other.table, count: mask + 1)
            tags.update(from: other.tags, count: mask + 1)
        } else {
            for slot in 0...other.mask where other.isTaken(slot) {
                insertClean(other.key(at: slot), other.table[slot].hash)
            }
        }
        fill = other.count
        count = other.count
        version &+= 1
    }

    /// Adds all elements of another set, in the order and with the table CPython would use.
    public func formUnion(_ other: SetObject, _ machine: Machine) throws {
        if other === self || other.count == 0 { return }
        if (fill + other.count) * 5 >= mask * 3 { try resize(atLeast: (count + other.count) * 2, machine.heap) }
        // Also where only removed slots were left, which the resize has swept out.
        if fill == 0 { return try copyElements(of: other, machine) }
        var slot = 0
        // The elements' own methods may change the other set: its slots are counted anew each time.
        while slot <= other.mask {
            if let entry = other.entry(at: slot) { try add(entry, machine) }
            slot += 1
        }
    }

    /// The slot of an element; where it is not there, the complement of the first free slot on its way.
    private func find(_ key: Value, _ hash: Int, _ machine: Machine) throws -> Int {
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let last = slot + Self.linearProbes <= mask ? slot + Self.linearProbes : slot
            var probe = slot &- 1
            while probe < last {
                probe &+= 1
                let entry = table[probe]
                // Most slots on the way are told by their hash alone.
                if entry.hash != hash {
                    if entry.isFree { return ~probe }
                    continue
                }
                let known = Value(tag: tags[probe], bits: entry.bits)
                if known.isIdentical(to: key) { return probe }
                if known.isUndefined {
                    if entry.isFree { return ~probe }
                } else if let same = machine.fastEquals(known, key) {
                    if same { return probe }
                } else {
                    let before = version
                    let same = try machine.equals(known, key)
                    if version != before { return try find(key, hash, machine) }
                    if same { return probe }
                }
            }
            perturb >>= 5
            slot = Int(truncatingIfNeeded: UInt(bitPattern: slot) &* 5 &+ 1 &+ perturb) & mask
        }
    }

    /// The slot that a new key takes over from a removed one: the last removed one on the way to its first free slot.
    private func removedSlot(_ hash: Int) -> Int? {
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        var found: Int?
        while true {
            let last = slot + Self.linearProbes <= mask ? slot + Self.linearProbes : slot
            for probe in slot...last where !isTaken(probe) {
                if table[probe].isFree { return found }
                found = probe
            }
            perturb >>= 5
            slot = Int(truncatingIfNeeded: UInt(bitPattern: slot) &* 5 &+ 1 &+ perturb) & mask
        }
    }

    /// Puts a key that is not in the table into its first free slot.
    private func insertClean(_ key: Value, _ hash: Int) { put(key, hash, at: freeSlot(hash)) }

    /// The first free slot on the way of a hash.
    @inline(__always)
    private func freeSlot(_ hash: Int) -> Int {
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let last = slot + Self.linearProbes <= mask ? slot + Self.linearProbes : slot
            var probe = slot
            while probe <= last {
                if table[probe].isFree { return probe }
                probe &+= 1
            }
            perturb >>= 5
            slot = Int(truncatingIfNeeded: UInt(bitPattern: slot) &* 5 &+ 1 &+ perturb) & mask
        }
    }

    private func resize(atLeast minimum: Int, _ heap: Heap) throws {
        var size = 8
        while size <= minimum { size *= 2 }
        // As small as can be, and nothing to sweep out: CPython leaves such a table as it is.
        if size == 8, mask == 7, fill == count { return }
        try heap.charge(self, bytes: Self.bytes(size))
        heap.discharge(self, bytes: Self.bytes(mask + 1))
        let (old, oldTags, oldMask) = (table, tags, mask)
        takeTable(size, &heap.blocks)
        for slot in 0...oldMask where oldTags[slot] != .undefined {
            insertClean(Value(tag: oldTags[slot], bits: old[slot].bits), old[slot].hash)
        }
        fill = count
        heap.blocks.give(UnsafeMutableRawPointer(old), Self.units(oldMask + 1))
    }
}
