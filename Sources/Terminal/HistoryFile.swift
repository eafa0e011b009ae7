#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Entries kept in a file that several shells share.
///
/// Each entry is one line of UTF-8, oldest first: a line end within it is written `\n`, a carriage return `\r` and a
/// backslash `\\`. Shells take turns by a lock on a file beside it (`.lock`): the lock cannot be on the file itself,
/// because a cut replaces that. Entries are appended, so that no shell undoes another's.
struct HistoryFile {
    let path: String
    /// How many entries a cut leaves.
    let limit: Int
    /// How many bytes a cut leaves, about.
    let byteLimit: Int

    init(path: String, limit: Int, byteLimit: Int = 1 << 20) {
        self.path = path
        self.limit = limit
        self.byteLimit = byteLimit
    }

    /// Why the file could not be used, in the system's words.
    struct Failure: Error { let reason: String }

    /// All entries, oldest first; none when there is no file yet. Cuts a file that has grown too long.
    func load() throws(Failure) -> [String] {
        makeFolder()
        return try withLock { () throws(Failure) in
            let entries = try read()
            let kept = cut(entries)
            if kept.count < entries.count { try replace(with: kept) }
            return kept
        }
    }

    /// Adds an entry at the end, and cuts the file when it has more than a quarter too much.
    func append(_ entry: String) throws(Failure) {
        try withLock { () throws(Failure) in
            let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, mode_t(0o600))
            guard descriptor >= 0 else { throw failure() }
            defer { close(descriptor) }
            fchmod(descriptor, 0o600)
            var text = Self.escape(entry) + "\n"
            // A shell that was killed may have left half a line.
            let size = lseek(descriptor, 0, SEEK_END)
            var last: UInt8 = 0x0A
            if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != 0x0A { text = "\n" + text }
            guard writeAll(Array(text.utf8), to: descriptor) else { throw failure() }
        }
    }

    /// Cuts the file to its limits, if it is beyond them.
    func trim() throws(Failure) -> Int {
        try load().count
    }

    // MARK: Format

    static func escape(_ entry: String) -> String {
        var text = ""
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    static func unescape(_ line: some StringProtocol) -> String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n": text.append("\n")
                case "r": text.append("\r")
                default: text.append(scalar)
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    // MARK: Files

    private func cut(_ entries: [String]) -> [String] {
        guard entries.count > limit + limit / 4 || byteCount(entries) > byteLimit + byteLimit / 4 else {
            return entries
        }
        var kept: [String] = []
        var bytes = 0
        for entry in entries.suffix(limit).reversed() {
            bytes += entry.utf8.count + 1
            if bytes > byteLimit { break }
            kept.append(entry)
        }
        return kept.reversed()
    }

    private func byteCount(_ entries: [String]) -> Int {
        entries.reduce(0) { $0 + $1.utf8.count + 1 }
    }

    private func read() throws(Failure) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return [] }
            throw failure()
        }
        defer { close(descriptor) }
        fchmod(descriptor, 0o600)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Self.readChunk(descriptor, &chunk)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw failure() }
            if count == 0 { break }
            bytes.append(contentsOf: chunk.prefix(count))
        }
        return bytes.split(separator: 0x0A).map { Self.unescape(String(decoding: $0, as: UTF8.self)) }
    }

    private static func readChunk(_ descriptor: Int32, _ chunk: inout [UInt8]) -> Int {
        chunk.withUnsafeMutableBytes { raw in
            #if canImport(Glibc)
                Glibc.read(descriptor, raw.baseAddress, raw.count)
            #else
                Darwin.read(descriptor, raw.baseAddress, raw.count)
            #endif
        }
    }

    private func replace(with entries: [String]) throws(Failure) {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o600))
        guard descriptor >= 0 else { throw failure() }
        let text = entries.map { Self.escape($0) + "\n" }.joined()
        let isWritten = writeAll(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
        let reason = failure()
        close(descriptor)
        guard isWritten else {
            unlink(temporary)
            throw reason
        }
        guard rename(temporary, path) == 0 else { throw failure() }
    }

    private func withLock<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, mode_t(0o600))
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure() }
        }
        return try body()
    }

    private func makeFolder() {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for count in parts.indices.dropFirst() {
            mkdir(parts[...count].joined(separator: "/"), 0o700)
        }
    }

    private func failure() -> Failure {
        Failure(reason: systemMessage(errno))
    }
}
