import CAllocator

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memory blocks of a few sizes that are used again: most objects die young, and the system's allocator is slow at
/// taking back and joining many small blocks of mixed sizes.
///
/// Sizes count in units of 16 bytes, the size of a `Value`. Each block comes from the system by itself, so that a
/// block that the pool lets go of is free for everybody.
struct BlockPool {
    static let unit = MemoryLayout<Value>.stride
    /// Blocks of more units come straight from the system.
    static let largest = 256
    private static let classCount = 32

    /// By size class the first free block, whose first word points to the next one.
    private let free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    /// Bytes of all free blocks.
    private(set) var freeBytes = 0

    init() {
        free = .allocate(capacity: Self.classCount)
        free.initialize(repeating: nil, count: Self.classCount)
    }

    /// How many units a block has that is asked for so many: a quarter more at most, and exactly so many up to 16.
    @inline(__always)
    static func rounded(_ units: Int) -> Int {
        if units <= 16 { return max(units, 1) }
        if units > largest { return units }
        let shift = stepShift(units)
        return ((units - 1) >> shift + 1) << shift
    }

    /// Beyond 16 units there are four sizes to each power of two.
    @inline(__always)
    private static func stepShift(_ units: Int) -> Int { 61 - (units - 1).leadingZeroBitCount }

    @inline(__always)
    private static func sizeClass(_ units: Int) -> Int {
        if units <= 16 { return max(units, 1) - 1 }
        let shift = stepShift(units)
        return 16 + (shift - 2) * 4 + (units - 1) >> shift - 4
    }

    /// An uninitialised block of `rounded(units)` units.
    @inline(__always)
    mutating func take(_ units: Int) -> UnsafeMutableRawPointer {
        if units <= Self.largest {
            let place = Self.sizeClass(units)
            if let block = free[place] {
                let next = block.load(as: UnsafeMutableRawPointer?.self)
                free[place] = next
                allocator_prefetch(next)
                freeBytes &-= Self.rounded(units) &* Self.unit
                return block
            }
        }
        return Self.fromSystem(units)
    }

    @inline(never)
    private static func fromSystem(_ units: Int) -> UnsafeMutableRawPointer {
        let bytes = rounded(units) * unit
        let block = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: unit)
        if bytes >= preparedBytes { allocator_prepare(block, UInt(bytes)) }
        return block
    }

    /// From how many bytes on a block is worth large pages of the system's.
    private static let preparedBytes = 4 << 20

    /// Takes back a block that was asked for with so many units, or has so many.
    @inline(__always)
    mutating func give(_ block: UnsafeMutableRawPointer, _ units: Int) {
        if units > Self.largest { return block.deallocate() }
        let place = Self.sizeClass(units)
        block.storeBytes(of: free[place], as: UnsafeMutableRawPointer?.self)
        free[place] = block
        freeBytes &+= Self.rounded(units) &* Self.unit
    }

    /// Makes a block larger and keeps what stands in its first `bytes`. A large one grows where it stands if it can.
    mutating func grow(_ block: UnsafeMutableRawPointer, from old: Int, to new: Int, keeping bytes: Int)
        -> UnsafeMutableRawPointer
    {
        let bytesAsked = Self.rounded(new) * Self.unit
        if old > Self.largest, let grown = realloc(block, bytesAsked) {
            if bytesAsked >= Self.preparedBytes { allocator_prepare(grown, UInt(bytesAsked)) }
            return grown
        }
        let fresh = take(new)
        fresh.copyMemory(from: block, byteCount: bytes)
        give(block, old)
        return fresh
    }

    /// Gives all free blocks back to the system.
    mutating func trim() {
        for place in 0..<Self.classCount {
            while let block = free[place] {
                free[place] = block.load(as: UnsafeMutableRawPointer?.self)
                block.deallocate()
            }
        }
        freeBytes = 0
    }

    /// After this the pool must not be used.
    mutating func close() {
        trim()
        free.deallocate()
    }
}
