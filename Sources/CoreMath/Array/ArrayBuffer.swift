#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The memory that an array and its views share.
///
/// Invariant: `address` leads to `byteCount` bytes (at least one) until the buffer goes; every
/// array keeps its elements inside them, which `NDArray`'s initialisers and views ensure.
final class ArrayBuffer {
    let address: UnsafeMutableRawPointer
    let byteCount: Int
    private let meter: AllocationMeter?

    /// Takes memory from the system, or returns nil when the meter or the system refuses.
    init?(byteCount: Int, zeroed: Bool) {
        let meter = Allocation.meter
        if let meter, !meter.reserve(bytes: byteCount) { return nil }
        guard let memory = Self.memory(byteCount, zeroed: zeroed) else {
            meter?.release(bytes: byteCount)
            return nil
        }
        address = memory
        self.byteCount = byteCount
        self.meter = meter
    }

    /// From how many bytes on the system is asked for large pages: a small page costs more than filling it.
    private static let largeCount = 4 << 20

    private static func memory(_ byteCount: Int, zeroed: Bool) -> UnsafeMutableRawPointer? {
        if byteCount >= KeptMemory.leastBytes, !zeroed, let kept = KeptMemory.take(byteCount) { return kept }
        #if canImport(Glibc)
            if byteCount >= largeCount && !zeroed {
                var memory: UnsafeMutableRawPointer?
                guard posix_memalign(&memory, 2 << 20, byteCount) == 0, let memory else { return nil }
                madvise(memory, byteCount, MADV_HUGEPAGE)
                return memory
            }
        #endif
        return zeroed ? calloc(max(byteCount, 1), 1) : malloc(max(byteCount, 1))
    }

    deinit {
        if byteCount >= KeptMemory.leastBytes { KeptMemory.keep(address, byteCount) } else { free(address) }
        meter?.release(bytes: byteCount)
    }
}
