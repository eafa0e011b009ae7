/// A `set` or `frozenset`: open addressing with short linear runs, in the order of CPython 3.11's table
/// (Objects/setobject.c describes it), so that sets of small whole numbers print in the same order.
public final class SetObject: Object {
    struct Entry {
        var hash: Int
        /// Undefined: free when `hash` is 0, removed when it is -1.
        var key: Value
    }

    /// The number of elements.
    public private(set) var count = 0
    /// Slots taken, removed ones included.
    private var fill = 0
    private var mask = 7
    /// Undefined in a dead set.
    private var table = SetObject.noTable
    /// Changes whenever elements come or go.
    private(set) var version = 0

    /// Where `pop` looks next.
    private var finger = 0

    private static let linearProbes = 9
    private static var freeEntry: Entry { Entry(hash: 0, key: .undefined) }

    private static var noTable: UnsafeMutablePointer<Entry> {
        UnsafeMutablePointer(bitPattern: MemoryLayout<Entry>.alignment).unsafelyUnwrapped
    }

    /// A set for the pool, which has yet to start.
    init() { super.init(kind: .set, pool: .set) }

    init(frozen: Bool, _ blocks: inout BlockPool) {
        super.init(kind: frozen ? .frozenSet : .set, pool: .none)
        start(&blocks)
    }

    deinit { if table != Self.noTable { table.deallocate() } }

    private static func units(_ slots: Int) -> Int {
        (slots * MemoryLayout<Entry>.stride + BlockPool.unit - 1) / BlockPool.unit
    }

    private static func take(_ slots: Int, _ blocks: inout BlockPool) -> UnsafeMutablePointer<Entry> {
        let table = blocks.take(units(slots)).assumingMemoryBound(to: Entry.self)
        table.update(repeating: freeEntry, count: slots)
        return table
    }

    /// Begins a life without elements.
    func start(_ blocks: inout BlockPool) {
        table = Self.take(8, &blocks)
        mask = 7
        count = 0
        fill = 0
        finger = 0
    }

    func releaseTable(to blocks: inout BlockPool) {
        blocks.give(UnsafeMutableRawPointer(table), Self.units(mask + 1))
        table = Self.noTable
    }

    public override func visitChildren(_ collector: Collector) {
        for slot in 0...mask { collector.visit(table[slot].key) }
    }

    /// The element at or after a slot, with the slot behind it; nil at the end.
    public func element(from slot: Int) -> (key: Value, next: Int)? {
        var slot = slot
        while slot <= mask {
            let key = table[slot].key
            slot += 1
            if !key.isUndefined { return (key, slot) }
        }
        return nil
    }

    /// All elements in the table's order, as they are now.
    public var elements: [Value] {
        var result: [Value] = []
        result.reserveCapacity(count)
        for slot in 0...mask where !table[slot].key.isUndefined { result.append(table[slot].key) }
        return result
    }

    /// The same with their hashes, so that nobody needs to ask for them again.
    var entries: [Entry] {
        var result: [Entry] = []
        result.reserveCapacity(count)
        for slot in 0...mask where !table[slot].key.isUndefined { result.append(table[slot]) }
        return result
    }

    /// The hashes of all elements, in the table's order.
    var hashes: [Int] { (0...mask).compactMap { table[$0].key.isUndefined ? nil : table[$0].hash } }

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
        if try find(entry.key, entry.hash, machine) >= 0 { return false }
        try addNew(entry, machine.heap)
        return true
    }

    /// Adds an element that is surely not there yet.
    func addNew(_ entry: Entry, _ heap: Heap) throws {
        version &+= 1
        count += 1
        if fill >= count, let slot = removedSlot(entry.hash) {
            table[slot] = entry
            return
        }
        insertClean(entry.key, entry.hash)
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
        table[slot] = Entry(hash: -1, key: .undefined)
        count -= 1
        version &+= 1
        return true
    }

    /// Removes and gives back some element: the next one of the table; nil when there is none.
    func pop() -> Value? {
        guard count > 0 else { return nil }
        var slot = finger & mask
        while table[slot].key.isUndefined { slot = (slot + 1) & mask }
        let key = table[slot].key
        table[slot] = Entry(hash: -1, key: .undefined)
        count -= 1
        version &+= 1
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
        swap(&chargedBytes, &other.chargedBytes)
        version &+= 1
    }

    /// Empties the set, whose table becomes as small as a new one's.
    public func removeAll(_ heap: Heap) {
        let oldUnits = Self.units(mask + 1)
        heap.discharge(self, bytes: (mask - 7) * MemoryLayout<Entry>.stride)
        heap.blocks.give(UnsafeMutableRawPointer(table), oldUnits)
        table = Self.take(8, &heap.blocks)
        mask = 7
        count = 0
        fill = 0
        version &+= 1
    }

    /// Makes this set, which is empty, a copy of another, with the table CPython would give it.
    public func copyElements(of other: SetObject, _ machine: Machine) throws {
        if other.count * 5 >= mask * 3 { try resize(atLeast: other.count * 2, machine.heap) }
        if mask == other.mask, other.fill == other.count {
            table.update(from: other.table, count: mask + 1)
        } else {
            for slot in 0...other.mask where !other.table[slot].key.isUndefined {
                insertClean(other.table[slot].key, other.table[slot].hash)
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
        // Copied aside: the elements' own methods may change the other set.
        try withUnsafeTemporaryAllocation(of: Entry.self, capacity: other.count) { entries in
            var count = 0
            for slot in 0...other.mask where !other.table[slot].key.isUndefined {
                entries[count] = other.table[slot]
                count += 1
            }
            for place in 0..<count { try add(entries[place], machine) }
        }
    }

    private func find(_ key: Value, _ hash: Int, _ machine: Machine) throws -> Int {
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let last = slot + Self.linearProbes <= mask ? slot + Self.linearProbes : slot
            var probe = slot &- 1
            while probe < last {
                probe &+= 1
                let entry = table + probe
                // Most slots on the way are told by their hash alone.
                if entry.pointee.hash != hash {
                    if entry.pointee.hash == 0, entry.pointee.key.isUndefined { return -1 }
                    continue
                }
                let known = entry.pointee.key
                if known.isIdentical(to: key) { return probe }
                if known.isUndefined {
                    if hash == 0 { return -1 }
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
            for probe in slot...last where table[probe].key.isUndefined {
                if table[probe].hash == 0 { return found }
                found = probe
            }
            perturb >>= 5
            slot = Int(truncatingIfNeeded: UInt(bitPattern: slot) &* 5 &+ 1 &+ perturb) & mask
        }
    }

    /// Puts a key that is not in the table into its first free slot.
    private func insertClean(_ key: Value, _ hash: Int) {
        var slot = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            let last = slot + Self.linearProbes <= mask ? slot + Self.linearProbes : slot
            for probe in slot...last where table[probe].key.isUndefined && table[probe].hash == 0 {
                table[probe] = Entry(hash: hash, key: key)
                return
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
        try heap.charge(self, bytes: size * MemoryLayout<Entry>.stride)
        heap.discharge(self, bytes: (mask + 1) * MemoryLayout<Entry>.stride)
        let old = table
        let oldMask = mask
        table = Self.take(size, &heap.blocks)
        mask = size - 1
        for slot in 0...oldMask where !old[slot].key.isUndefined { insertClean(old[slot].key, old[slot].hash) }
        fill = count
        heap.blocks.give(UnsafeMutableRawPointer(old), Self.units(oldMask + 1))
    }
}
