import Classroom
import Wording

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds and reads files of results that somebody handed in: nothing about them is trusted.
enum ResultReader {
    /// More files are not a class.
    private static let mostFiles = 100_000

    /// The files that paths name: a folder stands for the files of results in it.
    static func files(at paths: [String]) -> [String] {
        paths.flatMap { path -> [String] in
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [path] }
            return names(in: path).filter { $0.hasSuffix(ResultFile.ending) && !$0.hasPrefix(".") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream), names.count < mostFiles {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                    tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    /// What a file holds, or why it cannot be used, in one sentence without an end.
    static func read(_ path: String) -> Result<ResultFile, ReadingFault> {
        // A pipe or a device could keep one waiting for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return .failure(ReadingFault(.cannotBeRead(String(cString: strerror(errno)))))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .failure(ReadingFault(.noPlainFile))
        }
        guard status.st_size <= ResultFile.largestSize else {
            return .failure(ReadingFault(.tooManyBytes("\(status.st_size)")))
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count, off_t(count))
            }
            if got < 0, errno == EINTR { continue }
            if got < 0 { return .failure(ReadingFault(.cannotBeRead(String(cString: strerror(errno))))) }
            if got == 0 { break }
            count += got
        }
        do throws(ResultFile.Fault) {
            return .success(try ResultFile(Array(bytes[..<count])))
        } catch {
            return .failure(ReadingFault(error.words))
        }
    }
}

/// Why a file of results cannot be used.
struct ReadingFault: Error {
    let words: Message

    init(_ words: Message) { self.words = words }
}
