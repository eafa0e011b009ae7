#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Wording

/// Reads a program's file.
public enum TextFile {
    /// Larger files are no programs of a learner.
    public static let largestSize = 16 << 20

    /// Why a file could not be read, in a sentence.
    public struct Problem: Error {
        public let words: Message
    }

    /// The file's bytes.
    /// - Throws: `Problem` for a file that is missing, unreadable, no plain file or too large.
    public static func read(_ path: String) throws(Problem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw Problem(words: .cannotOpen(path, String(cString: strerror(errno))))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Problem(words: .notReadable(path))
        }
        guard status.st_size <= largestSize else {
            throw Problem(words: .tooLarge(path, megabytes: largestSize >> 20))
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = readBytes(descriptor, &chunk)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Problem(words: .cannotRead(path, String(cString: strerror(errno))))
            }
            if count == 0 { break }
            bytes += chunk[0..<count]
        }
        return bytes
    }
}

/// The system's `read`, whose name `TextFile.read` hides.
private func readBytes(_ descriptor: Int32, _ chunk: inout [UInt8]) -> Int { read(descriptor, &chunk, chunk.count) }
