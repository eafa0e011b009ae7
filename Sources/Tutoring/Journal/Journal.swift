#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file in which a learner's work is kept: lines of JSON that are only ever appended.
///
/// What `append` has returned from is on the disk, so that a verdict shown afterwards outlives the process and the
/// power. Several shells may write to one journal at once.
public struct Journal: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// `$XDG_STATE_HOME/mlshell/journal.jsonl`, by default below `~/.local/state`; nil without a home.
    public static func defaultPath(environment: [String: String]) -> String? {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/mlshell/journal.jsonl" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/mlshell/journal.jsonl"
    }

    // MARK: Reading

    /// What a journal holds, as far as it can be read.
    public struct Contents: Sendable, Equatable {
        public var entries: [JournalEntry] = []
        /// Whether the last line was cut off while it was written.
        public var hasTornEnd = false
        /// The numbers, from 1, of lines before the last that are none of a journal.
        public var damagedLines: [Int] = []
        /// Whether the file is larger than is read, and its beginning was left out.
        public var isCut = false
    }

    /// Bytes that are read at most; more than a lifetime of lessons.
    static let largestSize = 128 << 20

    /// Reads all entries in O(the size of the file); a journal that does not exist yet is empty.
    /// - Throws: when there is a journal that cannot be read.
    public func read() throws(JournalError) -> Contents {
        let file: JournalFile
        do throws(JournalError) {
            file = try JournalFile(reading: path)
        } catch {
            if error.number == ENOENT || error.number == ENOTDIR { return Contents() }
            throw error
        }
        file.lock(exclusively: false)
        var isCut = false
        let bytes = try file.bytes(limit: Self.largestSize, isCut: &isCut)
        return Contents(of: bytes, isCut: isCut)
    }

    // MARK: Writing

    /// Puts entries at the end and waits until they are on the disk: all of them, or none.
    /// - Throws: when they could not be kept; the journal is then as it was.
    public func append(_ entries: [JournalEntry]) throws(JournalError) {
        if entries.isEmpty { return }
        let file = try JournalFile(appending: path)
        file.lock(exclusively: true)
        var bytes: [UInt8] = []
        // A line that was torn must not swallow the next one.
        if try file.endsWithinLine() { bytes.append(0x0A) }
        for entry in entries {
            bytes += Array(entry.json.utf8)
            bytes.append(0x0A)
        }
        try file.append(bytes)
    }
}

extension Journal.Contents {
    /// Reads the bytes of a journal in O(their count); nothing in them can stop it.
    /// - Parameter isCut: whether bytes before them were left out, so that the first line may be no whole one.
    public init(of bytes: [UInt8], isCut: Bool = false) {
        self.isCut = isCut
        var start = bytes.startIndex
        if isCut { start = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex }
        var number = 0
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A)
            let line = bytes[start..<(end ?? bytes.endIndex)]
            start = (end ?? bytes.endIndex - 1) + 1
            number += 1
            // A fresh line after a torn one may leave an empty line.
            if line.isEmpty { continue }
            switch JournalEntry.read(line) {
            case .entry(let entry): entries.append(entry)
            case .unknown: break
            case .damaged where end == nil: hasTornEnd = true
            case .damaged: damagedLines.append(number)
            }
        }
    }
}

/// Why the journal could not be read or written.
public struct JournalError: Error, Equatable, CustomStringConvertible {
    public var path: String
    /// The system's error number; 0 when the file is of a wrong kind.
    public var number: Int32

    init(_ path: String, _ number: Int32) {
        self.path = path
        self.number = number
    }

    public var description: String {
        "\(path): \(number == 0 ? "not a plain file" : String(cString: strerror(number)))"
    }
}
