#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open journal, closed (and unlocked) when it is let go.
final class JournalFile {
    private let path: String
    private let descriptor: Int32

    /// How long another program may hold the lock before this one goes on without it.
    private static let patience = 200
    private static let pause: useconds_t = 10_000

    init(reading path: String) throws(JournalError) {
        self.path = path
        descriptor = try Self.open(path, O_RDONLY)
    }

    /// Makes the file, and the folders above it, where they are missing; only their owner can look into them.
    init(appending path: String) throws(JournalError) {
        self.path = path
        let flags = O_RDWR | O_APPEND
        do throws(JournalError) {
            descriptor = try Self.open(path, flags)
        } catch  where error.number == ENOENT {
            let folder = Self.folder(of: path)
            try Self.makeFolder(folder)
            descriptor = try Self.open(path, flags | O_CREAT)
            // The name of a new file must outlive a loss of power too.
            Self.synchronizeFolder(folder)
        }
    }

    deinit { close(descriptor) }

    /// Opens without waiting for the other end of a pipe, and only a plain file.
    private static func open(_ path: String, _ flags: Int32) throws(JournalError) -> Int32 {
        let opened = retrying { openFile(path, flags | O_CLOEXEC | O_NONBLOCK) }
        if opened < 0 { throw JournalError(path, errno) }
        var status = stat()
        if fstat(opened, &status) != 0 || status.st_mode & S_IFMT != S_IFREG {
            close(opened)
            throw JournalError(path, 0)
        }
        return opened
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func makeFolder(_ folder: String) throws(JournalError) {
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, folder != "/", folder != "." else { throw JournalError(folder, errno) }
        try makeFolder(self.folder(of: folder))
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw JournalError(folder, errno) }
    }

    private static func synchronizeFolder(_ folder: String) {
        let opened = openFile(folder, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return }
        fsync(opened)
        close(opened)
    }

    // MARK: Locking

    /// Waits for other shells. Where the file system knows no locks, or a lock is held for seconds, it goes on without:
    /// a whole line is one write to a file that is open for appending.
    func lock(exclusively: Bool) {
        let operation = exclusively ? LOCK_EX : LOCK_SH
        for _ in 0..<Self.patience {
            if flock(descriptor, operation | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else { return }
            usleep(Self.pause)
        }
    }

    // MARK: Reading

    private func size() throws(JournalError) -> Int {
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw JournalError(path, errno) }
        return Int(status.st_size)
    }

    /// The last `limit` bytes of the file.
    func bytes(limit: Int, isCut: inout Bool) throws(JournalError) -> [UInt8] {
        let size = try size()
        isCut = size > limit
        let start = max(size - limit, 0)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size - start) { buffer, count in
            while count < buffer.count {
                let part = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = Self.retrying { pread(descriptor, part.baseAddress, part.count, off_t(start + count)) }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        if failure != 0 { throw JournalError(path, failure) }
        return bytes
    }

    /// Whether the last line has no end.
    func endsWithinLine() throws(JournalError) -> Bool {
        let size = try size()
        if size == 0 { return false }
        var last: UInt8 = 0
        let got = Self.retrying { pread(descriptor, &last, 1, off_t(size - 1)) }
        if got < 0 { throw JournalError(path, errno) }
        return got == 1 && last != 0x0A
    }

    // MARK: Writing

    /// Writes in one piece and waits for the disk. What was written of a piece that did not fit is taken back.
    func append(_ bytes: [UInt8]) throws(JournalError) {
        let before = try size()
        let written = Self.retrying { write(descriptor, bytes, bytes.count) }
        if written < 0 { throw JournalError(path, errno) }
        if written < bytes.count {
            _ = Self.retrying { ftruncate(descriptor, off_t(before)) }
            throw JournalError(path, ENOSPC)
        }
        let synchronized = Self.retrying { fsync(descriptor) }
        // Some file systems cannot synchronize; that is no reason to refuse the answer.
        if synchronized != 0, errno != EINVAL, errno != ENOTSUP { throw JournalError(path, errno) }
    }

    /// Repeats a call that a signal has interrupted.
    private static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}

/// `open` under a name that the class's own does not hide; a new file is its owner's alone.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o600) }
