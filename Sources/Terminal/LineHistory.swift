/// The lines and blocks that were typed, kept from one session to the next.
public final class LineHistory {
    /// All entries, oldest first; a block has line ends within.
    public private(set) var entries: [String] = []

    /// Longer entries, in bytes, are kept in memory only: one of them would push all others out of the file.
    private static let longestInFile = 65_536

    private let limit: Int
    private var file: HistoryFile?
    private var appendedSinceTrim = 0
    private var warning: String?

    /// Loads the entries of the file at `path`; without a path, or where the file cannot be used, history lives in
    /// memory only. `limit` is the number of entries that are kept.
    public init(path: String? = nil, limit: Int = 5000) {
        self.limit = max(1, limit)
        guard let path else { return }
        let file = HistoryFile(path: path, limit: self.limit)
        do {
            entries = try file.load()
            self.file = file
        } catch {
            warning = Self.message(path: path, reason: error.reason)
        }
    }

    /// Adds a line or a whole block, unless it is blank or the same as the last.
    public func add(_ entry: String) {
        guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else { return }
        entries.append(entry)
        if entries.count > limit + limit / 4 { entries.removeFirst(entries.count - limit) }
        guard let file, entry.utf8.count <= Self.longestInFile else { return }
        do {
            try file.append(entry)
            appendedSinceTrim += 1
            if appendedSinceTrim > limit / 4 {
                appendedSinceTrim = 0
                _ = try file.trim()
            }
        } catch {
            warning = Self.message(path: file.path, reason: error.reason)
            self.file = nil
        }
    }

    /// Why history is no longer written, told once.
    public func takeWarning() -> String? {
        defer { warning = nil }
        return warning
    }

    private static func message(path: String, reason: String) -> String {
        "history is kept for this session only: \(path): \(reason)"
    }
}
