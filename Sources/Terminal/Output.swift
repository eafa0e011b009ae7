#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes text to a descriptor, collected until `flush` or until the buffer is full.
///
/// Once the reader has gone away nothing more is written and every call returns `false`, so that the program can end
/// quietly. May be used from several threads.
public final class Output: @unchecked Sendable {
    // The mutex guards every stored property below; it never moves, because it is allocated apart.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let descriptor: Int32
    private let capacity: Int
    private var buffer: [UInt8] = []
    private var hasFailed = false

    /// Standard output.
    public static let standard = Output(descriptor: STDOUT_FILENO)

    /// Standard error, written at once.
    public static let standardError = Output(descriptor: STDERR_FILENO, capacity: 0)

    /// Writes to `descriptor`, at the latest when `capacity` bytes wait.
    public init(descriptor: Int32, capacity: Int = 16_384) {
        self.descriptor = descriptor
        self.capacity = capacity
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        _ = drain()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Whether the other end is gone.
    public var isClosed: Bool {
        locked { hasFailed }
    }

    /// Adds text; `false` once the other end is gone.
    @discardableResult
    public func write(_ text: String) -> Bool {
        locked {
            guard !hasFailed else { return false }
            buffer.append(contentsOf: text.utf8)
            return buffer.count <= capacity || drain()
        }
    }

    /// Writes out what waits; `false` once the other end is gone.
    @discardableResult
    public func flush() -> Bool {
        locked { drain() }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    private func drain() -> Bool {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard !hasFailed else { return false }
        hasFailed = !writeAll(buffer, to: descriptor)
        return !hasFailed
    }
}

/// Writes all bytes, over partial writes, interruptions and a full pipe; `false` when the descriptor cannot be written.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { raw in
        var start = 0
        while start < raw.count {
            let written = write(descriptor, raw.baseAddress?.advanced(by: start), raw.count - start)
            if written >= 0 {
                start += written
            } else if errno == EAGAIN || errno == EWOULDBLOCK {
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&request, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
