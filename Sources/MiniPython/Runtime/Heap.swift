import CAllocator

/// Owns every object of one interpreter, counts their bytes, and frees what no root reaches.
///
/// A collection happens only at the machine's safe points (calls and back edges of a program, the end of a cell),
/// never inside an allocation. So Swift code may hold values in local variables freely **until it calls back into
/// the program**; the machine then puts collections off until that code returns, unless the code has pinned what
/// it holds (see `Machine.call` and `Machine.callPinned`).
public final class Heap {
    /// Every object that is alive or not yet swept; `objectCapacity` places, the first `objectCount` of them valid.
    private var objects: UnsafeMutablePointer<UnsafeMutableRawPointer>
    private var objectCapacity = 4096
    private(set) var objectCount = 0
    /// Dead objects by `ObjectPool`, each pointing to the next.
    let pools: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// What the objects in `pools` count for.
    var keptBytes = 0
    /// Memory for what objects hold.
    var blocks = BlockPool()
    let spareIterators = SpareIterators()
    /// Bytes charged for objects alive or not yet swept.
    public private(set) var usedBytes = 0
    /// Those of them that a library has reserved: looking for what is alive takes no longer for them.
    private var reservedBytes = 0
    /// Those of what `keepEverything` has let off collections.
    private var permanentBytes = 0
    /// Beyond this many bytes an allocation throws MemoryError.
    public var limitBytes: Int
    /// A collection is due when `usedBytes` passes this.
    private(set) var collectionThreshold: Int
    /// Texts that stand for names: attributes, keywords, variables. Never collected.
    private var names: [ExactText: StringObject] = [:]
    /// One-character ASCII texts.
    private var characters: [StringObject] = []
    /// The same as values, 128 of them; `characters` keeps them alive.
    private let characterTable: UnsafeMutablePointer<Value>
    let emptyString: StringObject
    private(set) var emptyTuple: TupleObject

    /// What `keepForever` has let off collections: marked for good, or roots.
    private var permanentObjects: [UnsafeMutableRawPointer] = []
    private var permanentRoots: [Value] = []

    /// How many objects ahead a sweep asks for: most of them are no longer in the processor's cache.
    private static let lookahead = 16

    /// Small enough that what dies between two collections stays in the processor's cache.
    static let firstThreshold = 1 << 20

    public init(limitBytes: Int) {
        self.limitBytes = limitBytes
        collectionThreshold = min(Self.firstThreshold, limitBytes / 2)
        emptyString = StringObject()
        emptyTuple = TupleObject()
        objects = .allocate(capacity: objectCapacity)
        pools = .allocate(capacity: ObjectPool.allCases.count)
        pools.initialize(repeating: nil, count: ObjectPool.allCases.count)
        characterTable = .allocate(capacity: 128)
        fuel = .allocate(capacity: 1)
        fuel.initialize(to: 0)
        for code in UInt8(0)..<128 {
            let text = StringObject()
            text.reserve(1, &blocks)[0] = code
            text.settle(byteCount: 1, count: 1)
            characters.append(text)
            characterTable[Int(code)] = Value(text)
        }
    }

    deinit {
        fuel.deallocate()
        characterTable.deallocate()
        for place in 0..<objectCount { Self.release(objects[place]) }
        for pointer in permanentObjects { Self.release(pointer) }
        objects.deallocate()
        trimPools()
        pools.deallocate()
        blocks.close()
        spareIterators.close()
    }

    var wantsCollection: Bool { usedBytes > collectionThreshold }

    /// Whether there is some memory that a collection might free, and so few objects that it takes no longer than
    /// about a tenth of a second: between two lines of a person it is worth its while.
    var isWorthTidying: Bool { usedBytes > 8 << 20 && objectCount <= 2_000_000 }

    /// How many more calls and back edges the machine may take before it looks for limits, interrupts and
    /// collections. An allocation that makes a collection due sets it to 0.
    let fuel: UnsafeMutablePointer<Int>

    @inline(never)
    private func noteThreshold() { if fuel.pointee > 0 { fuel.pointee = 0 } }

    // MARK: Charging

    /// Counts bytes that are about to be allocated for something that no single object stands for yet.
    /// - Throws: `MemoryExhausted` when the heap's limit would be passed. Ask before allocating.
    public func check(bytes: Int) throws {
        if bytes > limitBytes || usedBytes > limitBytes - bytes { throw MemoryExhausted() }
    }

    /// Charges an object for bytes it is about to allocate.
    @inline(__always)
    public func charge(_ object: Object, bytes: Int) throws {
        if bytes > limitBytes || usedBytes > limitBytes &- bytes { throw MemoryExhausted() }
        usedBytes &+= bytes
        object.chargedBytes &+= bytes
        if usedBytes > collectionThreshold { noteThreshold() }
    }

    func charge(_ object: Object, elements: Int, of size: Int) throws {
        let (bytes, overflow) = elements.multipliedReportingOverflow(by: size)
        if overflow { throw MemoryExhausted() }
        try charge(object, bytes: bytes)
    }

    /// Gives back bytes of an object that it has let go of.
    public func discharge(_ object: Object, bytes: Int) {
        usedBytes -= bytes
        object.chargedBytes -= bytes
    }

    /// Counts bytes that a library takes from the system and gives back by `release`, whatever objects share them.
    /// - Returns: false when they would pass the heap's limit.
    public func reserve(bytes: Int) -> Bool {
        if bytes > limitBytes || usedBytes > limitBytes - bytes { return false }
        usedBytes += bytes
        reservedBytes += bytes
        if bytes >= Self.largeBytes, objectCount < bytes >> Self.logarithmOfFilling {
            // Looking at so few objects takes less time than new memory for what the large ones that died hold.
            collectionThreshold = min(collectionThreshold, usedBytes &- 1)
        }
        if usedBytes > collectionThreshold { noteThreshold() }
        return true
    }

    /// So many bytes are filled in about the time in which one object is looked at, as a power of 2.
    private static let logarithmOfFilling = 10
    /// From how many bytes on a library's memory is worth a collection of its own.
    private static let largeBytes = 2 << 20

    public func release(bytes: Int) {
        usedBytes -= bytes
        reservedBytes -= bytes
    }

    // MARK: Creating

    /// Takes a new object over and charges it. Use the creators below where there is one.
    /// - Throws: `MemoryExhausted` when `bytes`, which the object has allocated beside its own header, is too much;
    ///   for large objects call `check(bytes:)` before creating.
    @inline(__always)
    public func adopt<T: Object>(_ object: T, bytes: Int = 0) throws -> T {
        try chargeNew(bytes: bytes &+ 80)
        object.chargedBytes = bytes &+ 80
        own(Unmanaged.passRetained(object as Object).toOpaque())
        return object
    }

    @inline(__always)
    func chargeNew(bytes: Int) throws {
        if usedBytes > limitBytes &- bytes { throw MemoryExhausted() }
        usedBytes &+= bytes
        if usedBytes > collectionThreshold { noteThreshold() }
    }

    /// Puts an object that the heap holds one reference to on the list of all objects.
    @inline(__always)
    func own(_ pointer: UnsafeMutableRawPointer) {
        if objectCount == objectCapacity { growObjects() }
        objects[objectCount] = pointer
        objectCount &+= 1
    }

    @inline(never)
    private func growObjects() {
        let fresh = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: objectCapacity * 2)
        fresh.update(from: objects, count: objectCount)
        objects.deallocate()
        objects = fresh
        objectCapacity *= 2
    }

    /// A text from UTF-8 (WTF-8) bytes. O(bytes).
    public func string<C: Collection>(utf8 bytes: C) throws -> Value where C.Element == UInt8 {
        if let made = try bytes.withContiguousStorageIfAvailable({ try string($0) }) { return made }
        let byteCount = bytes.count
        if byteCount == 0 { return Value(emptyString) }
        return try newText(byteCount: byteCount) { start in
            var used = 0
            var count = 0
            for byte in bytes {
                start[used] = byte
                used += 1
                if byte & 0xC0 != 0x80 { count += 1 }
            }
            return count
        }
    }

    /// A text of its own whose bytes are written in place; one that is a single ASCII character is the shared one.
    /// - Parameter fill: writes exactly `byteCount` bytes, at least one, and tells how many code points they are.
    @inline(__always)
    func newText(byteCount: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) throws -> Value {
        if byteCount == 1 {
            var byte: UInt8 = 0
            _ = withUnsafeMutablePointer(to: &byte, fill)
            if byte < 128 { return character(ascii: byte) }
        }
        return try make(.string, bytes: byteCount, { StringObject() }) { text in
            let count = fill(text.reserve(byteCount, &blocks))
            text.settle(byteCount: byteCount, count: count)
        }
    }

    public func string(_ text: String) throws -> Value {
        var text = text
        return try text.withUTF8 { try string($0) }
    }

    /// A text from UTF-8 bytes that stand in a row.
    func string(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Value {
        guard let first = bytes.baseAddress, !bytes.isEmpty else { return Value(emptyString) }
        return try newText(byteCount: bytes.count) { start in
            start.update(from: first, count: bytes.count)
            var count = 0
            for byte in bytes { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
            return count
        }
    }

    /// A whole number in decimal.
    func decimal(_ value: Int) throws -> Value {
        // The digits from the last to the first, and a sign.
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var place = digits.count
            var rest = value.magnitude
            repeat {
                place &-= 1
                digits[place] = 48 &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if value < 0 {
                place &-= 1
                digits[place] = 45
            }
            return try string(UnsafeBufferPointer(rebasing: digits[place...]))
        }
    }

    /// The code point as a text of its own.
    public func character(_ point: UInt32) throws -> Value {
        if point < 128 { return character(ascii: UInt8(point)) }
        var bytes: [UInt8] = []
        StringObject.encode(point, into: &bytes)
        return try string(utf8: bytes)
    }

    /// The shared text of an ASCII character.
    @inline(__always)
    func character(ascii byte: UInt8) -> Value { characterTable[Int(byte)] }

    /// `a + b`. Where `a` ends its shared memory, b's bytes are appended there: amortised O(b).
    public func concatenate(_ a: StringObject, _ b: StringObject) throws -> Value {
        if a.byteCount == 0 { return Value(b) }
        if b.byteCount == 0 { return Value(a) }
        let total = a.byteCount + b.byteCount
        let count = a.count + b.count
        if let shared = a.shared, shared.used == a.byteCount, shared.room >= total {
            (shared.start + a.byteCount).update(from: b.start, count: b.byteCount)
            shared.used = total
            return try make(.string, { StringObject() }) { text in
                text.share(shared)
                text.settle(byteCount: total, count: count)
            }
        }
        if a.byteCount < 32 {
            return try newText(byteCount: total) { start in
                start.update(from: a.start, count: a.byteCount)
                (start + a.byteCount).update(from: b.start, count: b.byteCount)
                return count
            }
        }
        let capacity = total + total / 2
        return try make(.string, bytes: capacity, { StringObject() }) { text in
            let buffer = StringObject.Bytes.make(capacity: capacity)
            buffer.start.update(from: a.start, count: a.byteCount)
            (buffer.start + a.byteCount).update(from: b.start, count: b.byteCount)
            buffer.used = total
            text.share(buffer)
            text.settle(byteCount: total, count: count)
        }
    }

    /// The one object that stands for a name; made at its first use, kept for good.
    public func name(_ text: String) -> StringObject { name(ExactText(text)) { Array(text.utf8) } }

    private func name(_ key: ExactText, _ bytes: () -> [UInt8]) -> StringObject {
        if let known = names[key] { return known }
        let bytes = bytes()
        let made = StringObject()
        made.reserve(bytes.count, &blocks).update(from: bytes, count: bytes.count)
        made.settle(byteCount: bytes.count, count: bytes.count { $0 & 0xC0 != 0x80 })
        made.isInterned = true
        names[key] = made
        usedBytes += 160 + bytes.count
        return made
    }

    /// The name's object for a text of the program.
    func name(of string: StringObject) -> StringObject {
        if string.isInterned { return string }
        if !string.hasSurrogates { return name(string.text) }
        // No text of Swift's has these bytes: it is known by another that no program can write as a name.
        return name(ExactText("\0" + string.escapedText)) { Array(string.utf8) }
    }

    public func list(capacity: Int = 0) throws -> ListObject {
        unsafeDowncast(try listValue(capacity: capacity).rawObject, to: ListObject.self)
    }

    /// An empty list with room for some elements.
    @inline(__always)
    func listValue(capacity: Int = 0) throws -> Value {
        let (bytes, overflow) = max(capacity, 0).multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        if overflow || bytes > limitBytes { throw MemoryExhausted() }
        return try make(.list, bytes: bytes, { ListObject() }) { $0.start(capacity: capacity, &blocks) }
    }

    public func list<C: Collection>(_ values: C) throws -> Value where C.Element == Value {
        let list = try listValue(capacity: values.count)
        try list.borrow(ListObject.self) { list in
            for value in values { try list.append(value, self) }
        }
        return list
    }

    /// A list of values that stand in a row.
    @inline(__always)
    func list(_ first: UnsafePointer<Value>, count: Int) throws -> Value {
        let list = try listValue(capacity: count)
        list.borrow(ListObject.self) { $0.fill(first, count) }
        return list
    }

    public func tuple<C: Collection>(_ values: C) throws -> Value where C.Element == Value {
        try newTuple(count: values.count) { elements in
            var index = 0
            for value in values {
                elements[index] = value
                index += 1
            }
        }
    }

    /// A tuple of values that stand in a row.
    @inline(__always)
    func tuple(_ first: UnsafePointer<Value>, count: Int) throws -> Value {
        try newTuple(count: count) { $0.update(from: first, count: count) }
    }

    /// A tuple of two.
    @inline(__always)
    public func pair(_ first: Value, _ second: Value) throws -> Value {
        try newTuple(count: 2) { elements in
            elements[0] = first
            elements[1] = second
        }
    }

    /// - Parameter fill: sets all elements.
    @inline(__always)
    func newTuple(count: Int, _ fill: (UnsafeMutablePointer<Value>) -> Void) throws -> Value {
        if count == 0 { return Value(emptyTuple) }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        if overflow || bytes > limitBytes || count > TupleObject.mostElements { throw MemoryExhausted() }
        return try make(.tuple, bytes: bytes, { TupleObject() }) { tuple in
            let elements = tuple.start(count: count, &blocks)
            fill(elements)
            tuple.isLeaf = count <= 3 && (0..<count).allSatisfy { elements[$0].tag != .object }
        }
    }

    public func dict() throws -> DictObject { unsafeDowncast(try dictValue().rawObject, to: DictObject.self) }

    /// An empty dictionary as a value.
    @inline(__always)
    func dictValue() throws -> Value { try make(.dict, { DictObject() }) { $0.defaultFactory = .undefined } }

    public func set(frozen: Bool = false) throws -> SetObject {
        if frozen { return try adopt(SetObject(frozen: true, &blocks), bytes: SetObject.leastBytes) }
        return unsafeDowncast(try setValue().rawObject, to: SetObject.self)
    }

    /// An empty set as a value.
    @inline(__always)
    func setValue() throws -> Value {
        try make(.set, bytes: SetObject.leastBytes, { SetObject() }) { $0.start(&blocks) }
    }

    // MARK: Collecting

    /// Lets everything that is there live for good, so that collections need not look at it: the built-ins, once they
    /// are installed. What cannot change stays marked; the rest is reached from here on as a root.
    func keepEverything() {
        var kept = 0
        for place in 0..<objectCount {
            let pointer = objects[place]
            Unmanaged<Object>.fromOpaque(pointer)._withUnsafeGuaranteedRef { object in
                switch object.kind {
                case .native, .type, .property, .staticMethod, .classMethod, .singleton, .string, .integer:
                    object.isMarked = true
                    permanentObjects.append(pointer)
                default:
                    permanentRoots.append(Value(object))
                    objects[kept] = pointer
                    kept &+= 1
                }
            }
        }
        objectCount = kept
        permanentBytes = usedBytes - reservedBytes
    }

    /// Takes over a function of a library, which lives for good: collections need not look at it. It belongs to no type.
    func adoptForever(_ function: NativeObject) throws {
        try chargeNew(bytes: 80)
        function.chargedBytes = 80
        permanentBytes += 80
        function.isMarked = true
        permanentObjects.append(Unmanaged.passRetained(function as Object).toOpaque())
    }

    /// Lets values live for good that something permanent now leads to.
    func keepForever(_ values: [Value], for owner: Object) {
        if owner.isMarked { permanentRoots += values.filter(\.isObject) }
    }

    /// Frees every object that the roots do not reach. O(objects).
    /// - Parameter roots: visits all roots.
    func collect(roots: (Collector) -> Void) {
        allocator_use_large_pages()
        spareIterators.forget()
        let before = passingBytes
        let collector = Collector()
        roots(collector)
        for value in permanentRoots { collector.visit(value) }
        collector.drain()
        sweep()
        let room = max(Self.firstThreshold, growth(before: before))
        collectionThreshold = min(usedBytes + room, max(limitBytes / 2, usedBytes + limitBytes / 16))
    }

    /// What the program's own objects have been charged.
    private var passingBytes: Int { usedBytes - reservedBytes - permanentBytes }

    /// How many bytes may come before the next collection, by what the last one has left.
    private func growth(before: Int) -> Int {
        let own = passingBytes
        // Where nearly everything lives on, the next collection is likely to find as little.
        let growth = own > before / 4 * 3 ? own * 2 : own
        // Beside large arrays a program's small objects would else die by the hundred thousand before they are used
        // again, from memory that the processor's cache has long given up.
        return growth + min(reservedBytes, objectCount << Self.logarithmOfFilling)
    }

    private func sweep() {
        var kept = 0
        for place in 0..<objectCount {
            let pointer = objects[place]
            allocator_prefetch(objects[min(place &+ Self.lookahead, objectCount &- 1)])
            let isAlive = Unmanaged<Object>.fromOpaque(pointer)._withUnsafeGuaranteedRef { object in
                if object.isMarked {
                    object.isMarked = false
                    return true
                }
                usedBytes &-= object.chargedBytes
                return false
            }
            if isAlive {
                objects[kept] = pointer
                kept &+= 1
            } else {
                bury(pointer)
            }
        }
        objectCount = kept
    }
}

/// A text that equals another where their bytes do. Swift's own comparison takes canonical equivalents for equal,
/// which a program tells apart.
struct ExactText: Hashable {
    private let text: String

    init(_ text: String) { self.text = text }

    static func == (a: ExactText, b: ExactText) -> Bool {
        let (x, y) = (a.text.utf8, b.text.utf8)
        return x.count == y.count && x.elementsEqual(y)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// An allocation that the heap's limit does not allow. The machine turns it into MemoryError.
public struct MemoryExhausted: Error {}
