#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Wording

/// A file that a learner lets the shell write: a plain file of a plain name in one folder, nowhere else.
struct SavedFile {
    /// Why a file cannot be written, in a sentence.
    struct Problem: Error {
        let words: Message
    }

    let name: String
    private let folder: String

    private static let longestName = 100

    /// - Parameters:
    ///   - name: as it was typed; the ending is put behind it where it is missing.
    ///   - ending: what kind of file it is.
    ///   - folder: the one in which the shell was started.
    /// - Throws: `Problem` for a name that could lead out of the folder, or hide the file.
    init(_ name: String, ending: String = "py", in folder: String) throws(Problem) {
        let full = name.lowercased().hasSuffix("." + ending) ? name : "\(name).\(ending)"
        let isPlain = full.unicodeScalars.allSatisfy { scalar in
            !"/\\".unicodeScalars.contains(scalar) && scalar.properties.generalCategory != .control
                && !scalar.properties.isBidiControl
        }
        guard isPlain, !full.hasPrefix("."), full.utf8.count <= Self.longestName else {
            throw Problem(words: .noNameForFile(shown(name), ending: ending))
        }
        self.name = full
        self.folder = folder
    }

    private var path: String { folder + "/" + name }

    /// Whether there is a file of the name already.
    /// - Throws: `Problem` where what has the name is no plain file, such as a link to another place.
    func exists() throws(Problem) -> Bool {
        var status = stat()
        if lstat(path, &status) != 0 { return false }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Problem(words: .notPlain(name))
        }
        return true
    }

    /// The first bytes of the file of the name; none where it cannot be read.
    func beginning(_ count: Int) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        let length = read(descriptor, &bytes, count)
        return Array(bytes.prefix(max(length, 0)))
    }

    /// Writes all or nothing: the text goes to a new file, which then takes the name.
    /// - Throws: `Problem`; a file of the name is then as it was.
    func write(_ text: String) throws(Problem) { try write(Array(text.utf8)) }

    /// Writes all or nothing.
    /// - Throws: `Problem`; a file of the name is then as it was.
    func write(_ bytes: [UInt8]) throws(Problem) {
        let draft = folder + "/." + name + ".\(getpid()).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure() }
        let isWritten = Self.write(bytes, to: descriptor) && fsync(descriptor) == 0
        let number = errno
        close(descriptor)
        guard isWritten, rename(draft, path) == 0 else {
            let problem = failure(isWritten ? errno : number)
            unlink(draft)
            throw problem
        }
    }

    private func failure(_ number: Int32 = errno) -> Problem {
        Problem(words: .cannotBeWritten(name, String(cString: strerror(number))))
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { writeBytes(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            start += count
        }
        return true
    }
}

/// The system's `write`, whose name the type's own hides.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
