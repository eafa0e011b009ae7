#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Wording

/// A file that the program is asked to write: in the current folder, whole or not at all, and over another one only when
/// that is asked for.
public struct OutputFile: Sendable {
    /// Why a file was not written, in a sentence.
    public struct Problem: Error {
        public let words: Message
    }

    public let name: String
    private let overwrites: Bool

    /// - Throws: `Problem` for a name that leads out of the current folder.
    public init(_ name: String, overwrites: Bool) throws(Problem) {
        guard !name.isEmpty, name != ".", name != "..", !name.contains("/" as Character), !name.utf8.contains(0) else {
            throw Problem(words: .noNameInFolder(shown(name)))
        }
        self.name = name
        self.overwrites = overwrites
    }

    /// Writes the text beside the place where it belongs, and then puts it there in one move.
    /// - Throws: `Problem` when there is such a file already, or the disk does not take it.
    public func write(_ text: String) throws(Problem) {
        var status = stat()
        if lstat(name, &status) == 0 {
            guard overwrites else {
                throw Problem(words: .existsAlready(shown(name)))
            }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw Problem(words: .staysAsItIs(shown(name)))
            }
        }
        let draft = ".\(name.prefix(100)).\(getpid()).part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw failure() }
        do throws(Problem) {
            try fill(descriptor, Array(text.utf8))
            guard close(descriptor) == 0 else { throw failure() }
        } catch {
            unlink(draft)
            throw error
        }
        // `link` refuses a name that another program has taken meanwhile.
        let moved = overwrites ? rename(draft, name) : link(draft, name)
        let problem = moved == 0 ? nil : failure()
        if !overwrites || moved != 0 { unlink(draft) }
        if let problem { throw problem }
    }

    private func fill(_ descriptor: Int32, _ bytes: [UInt8]) throws(Problem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeBytes(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let problem = failure()
                close(descriptor)
                throw problem
            }
            rest = rest.dropFirst(count)
        }
    }

    private func failure() -> Problem {
        Problem(words: .unwritable(shown(name), String(cString: strerror(errno))))
    }
}

/// The system's `write`, whose name `OutputFile.write` hides.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
