#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decides whether arrays may take memory, and whether long work goes on.
public protocol AllocationMeter: AnyObject {
    /// Returns whether `bytes` more may be allocated, and counts them if so.
    func reserve(bytes: Int) -> Bool
    /// Takes back bytes that were reserved.
    func release(bytes: Int)
    /// Throws when the work under way is to stop; called every few milliseconds.
    func poll() throws
}

/// The meter that watches what this thread allocates.
///
/// Mathematics runs on one thread from beginning to end, so that a meter belongs to the thread
/// that installed it: sessions on several threads (tests) do not disturb each other.
public enum Allocation {
    private final class Box {
        let meter: AllocationMeter
        init(_ meter: AllocationMeter) { self.meter = meter }
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key, nil)
        precondition(status == 0, "The system has no thread-specific storage left.")
        return key
    }()

    /// The meter in force on this thread.
    static var meter: AllocationMeter? {
        // Invariant: the pointer is set only by `withMeter`, which keeps the box alive meanwhile.
        guard let address = pthread_getspecific(key) else { return nil }
        return Unmanaged<Box>.fromOpaque(address).takeUnretainedValue().meter
    }

    /// Runs `body` with `meter` watching every allocation of this thread.
    public static func withMeter<Result>(
        _ meter: AllocationMeter, _ body: () throws -> Result
    ) rethrows -> Result {
        let box = Box(meter)
        let previous = pthread_getspecific(key)
        pthread_setspecific(key, Unmanaged.passUnretained(box).toOpaque())
        defer { _ = pthread_setspecific(key, previous) }
        return try withExtendedLifetime(box, body)
    }

    /// Throws when the meter wants the work to stop.
    public static func poll() throws {
        if let meter { try meter.poll() }
    }

    /// Throws `MathError.outOfMemory` unless `count` elements of working memory would be granted.
    public static func check(count: Int, of dtype: DType = .float64, shape: [Int]) throws {
        let (bytes, overflow) = count.multipliedReportingOverflow(by: dtype.itemSize)
        if overflow { throw MathError.arrayTooBig }
        guard let meter else { return }
        guard meter.reserve(bytes: bytes) else {
            throw MathError.outOfMemory(bytes: bytes, shape: shape, dtype: dtype)
        }
        meter.release(bytes: bytes)
    }
}
