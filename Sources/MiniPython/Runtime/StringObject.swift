#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A text of the language: code points in UTF-8.
///
/// Lone surrogates, which Python's texts may hold, stand as their three bytes (WTF-8). Comparing and hashing go by
/// bytes, which is by code points; Swift's own `String` compares canonical equivalents as equal and counts clusters.
public final class StringObject: Object {
    /// The first of `byteCount` bytes: in the object itself, in a block of its own, or in `shared`.
    private(set) var start = UnsafeMutablePointer<UInt8>(bitPattern: 16).unsafelyUnwrapped
    public private(set) var byteCount = 0
    /// The number of code points.
    public private(set) var count = 0
    /// 0 until asked for.
    var cachedHash = 0
    /// Whether this is the one object that stands for its text in the heap's table of names.
    var isInterned = false
    /// The units of the text's own block; 0: it has none.
    private var blockUnits = 0
    /// Memory that other texts start with too.
    private(set) var shared: Bytes?
    /// The byte offset of each 64th code point, made on demand for texts beyond ASCII.
    private var offsets: [Int]?
    /// Room for the bytes of a short text. The object never moves, and only `start` reaches here.
    private var firstBytes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private static let firstCapacity = 24

    /// Memory that texts share: `s += x` appends behind the text's own end when nothing stands there yet, so that
    /// building a text piece by piece costs time proportional to its length.
    final class Bytes: ManagedBuffer<Bytes.Extent, UInt8> {
        struct Extent {
            /// How many bytes there is room for.
            var room: Int
            /// How many bytes some text has taken.
            var used: Int
        }

        static func make(capacity: Int) -> Bytes {
            let made = create(minimumCapacity: max(capacity, 1)) { _ in Extent(room: capacity, used: 0) }
            return unsafeDowncast(made, to: Bytes.self)
        }

        /// The first byte; valid as long as this object lives.
        @inline(__always)
        var start: UnsafeMutablePointer<UInt8> { withUnsafeMutablePointerToElements { $0 } }

        @inline(__always) var room: Int { header.room }

        @inline(__always)
        var used: Int {
            get { header.used }
            set { header.used = newValue }
        }
    }

    /// An empty text; then one of `reserve` and `share`, and `settle`.
    init() { super.init(kind: .string, pool: .string) }

    deinit { if blockUnits > 0 { start.deallocate() } }

    /// Room for bytes of the text's own.
    @inline(__always)
    func reserve(_ bytes: Int, _ blocks: inout BlockPool) -> UnsafeMutablePointer<UInt8> {
        if bytes <= Self.firstCapacity {
            start = withUnsafeMutablePointer(to: &firstBytes) { block in
                UnsafeMutableRawPointer(block).assumingMemoryBound(to: UInt8.self)
            }
        } else {
            blockUnits = BlockPool.rounded((bytes + BlockPool.unit - 1) / BlockPool.unit)
            start = blocks.take(blockUnits).assumingMemoryBound(to: UInt8.self)
        }
        return start
    }

    /// Takes its bytes from the start of shared memory.
    @inline(__always)
    func share(_ bytes: Bytes) {
        shared = bytes
        start = bytes.start
    }

    @inline(__always)
    func settle(byteCount: Int, count: Int) {
        self.byteCount = byteCount
        self.count = count
        cachedHash = 0
    }

    @inline(__always)
    func releaseBytes(to blocks: inout BlockPool) {
        if blockUnits > 0 {
            blocks.give(start, blockUnits)
            blockUnits = 0
        }
        if shared != nil { shared = nil }
        if offsets != nil { offsets = nil }
    }

    public var isASCII: Bool { count == byteCount }

    /// The bytes of the text.
    public var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: byteCount) }

    /// The text as Swift has it; lone surrogates become U+FFFD.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// Whether it holds lone surrogates.
    var hasSurrogates: Bool {
        // Their first byte in WTF-8 begins only them and some letters of Hangul.
        if isASCII || !utf8.contains(0xED) { return false }
        return CodePointIterator(utf8).contains { $0 >= 0xD800 && $0 < 0xE000 }
    }

    /// The text as Swift has it; lone surrogates are written as `\ud800`, as Python writes them to its error stream.
    var escapedText: String {
        if isASCII { return text }
        var bytes: [UInt8] = []
        for point in CodePointIterator(utf8) {
            if point >= 0xD800, point < 0xE000 {
                Self.appendEscape(point, to: &bytes)
            } else {
                Self.encode(point, into: &bytes)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The byte offset of the code point at an index in `0...count`. O(1) for ASCII, else at most 64 steps.
    public func byteOffset(of index: Int) -> Int {
        if isASCII { return index }
        if index == count { return byteCount }
        let offsets = offsets ?? makeOffsets()
        self.offsets = offsets
        var offset = offsets[index >> 6]
        for _ in 0..<(index & 63) { offset += Self.width(of: start[offset]) }
        return offset
    }

    /// How many code points stand before a byte offset.
    public func index(ofByte offset: Int) -> Int {
        if isASCII { return offset }
        return utf8[0..<offset].count { $0 & 0xC0 != 0x80 }
    }

    /// The bytes of a code point from its first one.
    @inline(__always)
    static func width(of lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

    private func makeOffsets() -> [Int] {
        var result: [Int] = []
        result.reserveCapacity(count / 64 + 1)
        var offset = 0
        var index = 0
        while offset < byteCount {
            if index & 63 == 0 { result.append(offset) }
            offset += Self.width(of: start[offset])
            index += 1
        }
        return result
    }

    /// The code points, surrogates included.
    public var codePoints: [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(count)
        var offset = 0
        while offset < byteCount {
            let lead = start[offset]
            let width = Self.width(of: lead)
            var point = UInt32(width == 1 ? lead : lead & (0xFF >> UInt8(width + 1)))
            for step in 1..<max(width, 1) { point = point << 6 | UInt32(start[offset + step] & 0x3F) }
            result.append(point)
            offset += width
        }
        return result
    }

    @inline(__always)
    public static func == (a: StringObject, b: StringObject) -> Bool {
        if a === b { return true }
        guard a.byteCount == b.byteCount else { return false }
        return memcmp(a.start, b.start, a.byteCount) == 0
    }

    /// By code points, which in UTF-8 is by bytes.
    public static func < (a: StringObject, b: StringObject) -> Bool {
        let order = memcmp(a.start, b.start, min(a.byteCount, b.byteCount))
        return order == 0 ? a.byteCount < b.byteCount : order < 0
    }

    /// Multiplied and folded eight bytes at a time (W. Yi, wyhash); Python does not promise the hash of a text.
    public var hashValue: Int {
        if cachedHash == 0 { cachedHash = makeHash() }
        return cachedHash
    }

    @inline(never)
    private func makeHash() -> Int {
        let bytes = UnsafeRawPointer(start)
        var hash = UInt64(truncatingIfNeeded: byteCount) &* 0x9E37_79B9_7F4A_7C15
        var rest = byteCount
        var offset = 0
        while rest >= 8 {
            hash = Self.folded(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset &+= 8
            rest &-= 8
        }
        var last: UInt64 = 0
        while rest > 0 {
            last = last << 8 | UInt64(start[offset])
            offset &+= 1
            rest &-= 1
        }
        hash = Self.folded(hash ^ last)
        // 0 stands for none yet, and -1 is no hash in Python.
        return hash == 0 || hash == .max ? 1 : Int(truncatingIfNeeded: hash)
    }

    @inline(__always)
    private static func folded(_ bits: UInt64) -> UInt64 {
        let product = (bits ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }

    /// UTF-8 of a code point, a surrogate too.
    public static func encode(_ point: UInt32, into bytes: inout [UInt8]) {
        switch point {
        case 0..<0x80: bytes.append(UInt8(point))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | point >> 6))
            bytes.append(UInt8(0x80 | point & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(0xE0 | point >> 12))
            bytes.append(UInt8(0x80 | point >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | point & 0x3F))
        default:
            bytes.append(UInt8(0xF0 | point >> 18 & 0x07))
            bytes.append(UInt8(0x80 | point >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | point >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | point & 0x3F))
        }
    }
}
