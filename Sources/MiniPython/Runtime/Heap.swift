import BigInt

/// Owns every object of one interpreter, counts their bytes, and frees what no root reaches.
///
/// A collection happens only at the machine's safe points (calls and back edges of a program, the end of a cell),
/// never inside an allocation. So Swift code may hold values in local variables freely **until it calls back into
/// the program**; the machine then puts collections off until that code returns, unless the code has pinned what
/// it holds (see `Machine.call` and `Machine.callPinned`).
public final class Heap {
    private var first: Unmanaged<Object>?
    /// Bytes charged for objects alive or not yet swept.
    public private(set) var usedBytes = 0
    /// Beyond this many bytes an allocation throws MemoryError.
    public var limitBytes: Int
    /// A collection is due when `usedBytes` passes this.
    private(set) var collectionThreshold: Int
    private(set) var objectCount = 0
    /// Texts that stand for names: attributes, keywords, variables. Never collected.
    private var names: [ExactText: StringObject] = [:]
    /// One-character ASCII texts.
    private var characters: [StringObject] = []
    let emptyString: StringObject
    private(set) var emptyTuple: TupleObject

    static let firstThreshold = 16 << 20

    public init(limitBytes: Int) {
        self.limitBytes = limitBytes
        collectionThreshold = min(Self.firstThreshold, limitBytes / 2)
        emptyString = StringObject(buffer: .make(capacity: 0), byteCount: 0, count: 0)
        emptyTuple = TupleObject(count: 0)
        fuel = .allocate(capacity: 1)
        fuel.initialize(to: 0)
        for code in UInt8(0)..<128 {
            let buffer = StringObject.Bytes.make(capacity: 1)
            buffer.start[0] = code
            buffer.used = 1
            characters.append(StringObject(buffer: buffer, byteCount: 1, count: 1))
        }
    }

    deinit {
        fuel.deallocate()
        while let unmanaged = first {
            first = unmanaged.takeUnretainedValue().next
            unmanaged.release()
        }
    }

    var wantsCollection: Bool { usedBytes > collectionThreshold }

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
        if usedBytes > collectionThreshold { noteThreshold() }
        return true
    }

    public func release(bytes: Int) { usedBytes -= bytes }

    // MARK: Creating

    /// Takes a new object over and charges it. Use the creators below where there is one.
    /// - Throws: `MemoryExhausted` when `bytes`, which the object has allocated beside its own header, is too much;
    ///   for large objects call `check(bytes:)` before creating.
    @inline(__always)
    public func adopt<T: Object>(_ object: T, bytes: Int = 0) throws -> T {
        let total = bytes &+ 80
        if usedBytes > limitBytes &- total { throw MemoryExhausted() }
        usedBytes &+= total
        if usedBytes > collectionThreshold { noteThreshold() }
        object.chargedBytes = total
        object.next = first
        first = Unmanaged.passRetained(object as Object)
        objectCount &+= 1
        return object
    }

    public func integer(_ value: BigInt) throws -> Value {
        if let small = Int(exactly: value) { return Value(small) }
        return Value(try adopt(IntegerObject(value), bytes: value.bitWidth / 8))
    }

    /// A text from UTF-8 (WTF-8) bytes. O(bytes).
    public func string<C: Collection>(utf8 bytes: C) throws -> Value where C.Element == UInt8 {
        let byteCount = bytes.count
        if byteCount == 0 { return Value(emptyString) }
        try check(bytes: byteCount)
        let buffer = StringObject.Bytes.make(capacity: byteCount)
        var used = 0
        var count = 0
        for byte in bytes {
            buffer.start[used] = byte
            used += 1
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        buffer.used = used
        if used == 1, buffer.start[0] < 128 { return Value(characters[Int(buffer.start[0])]) }
        return Value(try adopt(StringObject(buffer: buffer, byteCount: used, count: count), bytes: used))
    }

    public func string(_ text: String) throws -> Value {
        try string(utf8: text.utf8)
    }

    /// The code point as a text of its own.
    public func character(_ point: UInt32) throws -> Value {
        if point < 128 { return Value(characters[Int(point)]) }
        var bytes: [UInt8] = []
        StringObject.encode(point, into: &bytes)
        return try string(utf8: bytes)
    }

    /// `a + b`. Where `a` ends its shared memory, b's bytes are appended there: amortised O(b).
    public func concatenate(_ a: StringObject, _ b: StringObject) throws -> Value {
        if a.byteCount == 0 { return Value(b) }
        if b.byteCount == 0 { return Value(a) }
        let total = a.byteCount + b.byteCount
        if a.buffer.used == a.byteCount, a.buffer.room >= total {
            (a.buffer.start + a.byteCount).update(from: b.buffer.start, count: b.byteCount)
            a.buffer.used = total
            return Value(
                try adopt(StringObject(buffer: a.buffer, byteCount: total, count: a.count + b.count), bytes: 0))
        }
        let capacity = a.byteCount < 32 ? total : total + total / 2
        try check(bytes: capacity)
        let buffer = StringObject.Bytes.make(capacity: capacity)
        buffer.start.update(from: a.buffer.start, count: a.byteCount)
        (buffer.start + a.byteCount).update(from: b.buffer.start, count: b.byteCount)
        buffer.used = total
        return Value(
            try adopt(StringObject(buffer: buffer, byteCount: total, count: a.count + b.count), bytes: capacity))
    }

    /// The one object that stands for a name; made at its first use, kept for good.
    public func name(_ text: String) -> StringObject {
        let key = ExactText(text)
        if let known = names[key] { return known }
        let bytes = Array(text.utf8)
        let buffer = StringObject.Bytes.make(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { buffer.start[index] = byte }
        buffer.used = bytes.count
        let made = StringObject(
            buffer: buffer, byteCount: bytes.count, count: bytes.count { $0 & 0xC0 != 0x80 })
        made.isInterned = true
        names[key] = made
        usedBytes += 160 + bytes.count
        return made
    }

    /// The name's object for a text of the program.
    func name(of string: StringObject) -> StringObject { string.isInterned ? string : name(string.text) }

    public func list(capacity: Int = 0) throws -> ListObject {
        let (bytes, overflow) = max(capacity, 0).multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        if overflow { throw MemoryExhausted() }
        try check(bytes: bytes)
        return try adopt(ListObject(capacity: capacity), bytes: bytes)
    }

    public func list<C: Collection>(_ values: C) throws -> Value where C.Element == Value {
        let list = try list(capacity: values.count)
        for value in values { try list.append(value, self) }
        return Value(list)
    }

    public func tuple<C: Collection>(_ values: C) throws -> Value where C.Element == Value {
        let count = values.count
        if count == 0 { return Value(emptyTuple) }
        try check(bytes: count * MemoryLayout<Value>.stride)
        let tuple = TupleObject(count: count)
        var index = 0
        for value in values {
            tuple.elements[index] = value
            index += 1
        }
        return Value(try adopt(tuple, bytes: count * MemoryLayout<Value>.stride))
    }

    public func dict() throws -> DictObject { try adopt(DictObject()) }

    public func set(frozen: Bool = false) throws -> SetObject { try adopt(SetObject(frozen: frozen), bytes: 8 * 24) }

    // MARK: Collecting

    /// Frees every object that the roots do not reach. O(objects).
    /// - Parameter roots: visits all roots.
    func collect(roots: (Collector) -> Void) {
        let collector = Collector()
        roots(collector)
        collector.drain()
        sweep()
        collectionThreshold = min(
            max(Self.firstThreshold, usedBytes * 2), max(limitBytes / 2, usedBytes + limitBytes / 16))
    }

    private func sweep() {
        var kept: Unmanaged<Object>?
        var current = first
        while let unmanaged = current {
            let object = unmanaged._withUnsafeGuaranteedRef { $0 }
            current = object.next
            if object.isMarked {
                object.isMarked = false
                object.next = kept
                kept = unmanaged
            } else {
                usedBytes -= object.chargedBytes
                objectCount -= 1
                unmanaged.release()
            }
        }
        first = kept
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

/// Marks what can be reached. Names and characters, which are on no list and hold nothing, stay marked for good. Its worklist is its own, so that deeply nested objects cost no native stack.
public final class Collector {
    private var worklist: [Unmanaged<Object>] = []

    @inline(__always)
    public func visit(_ value: Value) {
        if value.tag == .object { visit(value.rawObject) }
    }

    @inline(__always)
    public func visit(_ object: Object?) {
        guard let object, !object.isMarked else { return }
        object.isMarked = true
        if object.kind != .string { worklist.append(Unmanaged.passUnretained(object)) }
    }

    func drain() {
        while let unmanaged = worklist.popLast() {
            unmanaged._withUnsafeGuaranteedRef { $0.visitChildren(self) }
        }
    }
}
