import Wording

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a file cannot be had as text.
public enum FileProblem: Error, Hashable, Sendable {
    case missing
    case notPlain
    case unreadable(String)
    case tooLarge(bytes: Int)
    case binary
    case notUTF8
    /// A data file that is not at or below the lesson's folder.
    case outside

    public var message: Message {
        switch self {
        case .missing: Message("there is no such file", nb: "det finnes ingen slik fil")
        case .notPlain: Message("it is no plain file", nb: "den er ingen vanlig fil")
        case .unreadable(let reason): Message("it cannot be read (\(reason))", nb: "den kan ikke leses (\(reason))")
        case .tooLarge(let bytes):
            Message(
                "the file has \(bytes) bytes, more than \(LessonFile.largestSize)",
                nb: "fila har \(bytes) byte, mer enn \(LessonFile.largestSize)")
        case .binary: Message("it is no text: it holds NUL characters", nb: "den er ingen tekst: den har NUL-tegn")
        case .notUTF8: Message("it is no text in UTF-8", nb: "den er ingen tekst i UTF-8")
        case .outside: Message("it does not lie in the lesson's folder", nb: "den ligger ikke i leksjonens mappe")
        }
    }

    public var fix: Message? {
        switch self {
        case .missing: Message("look at the name and the folder", nb: "se på navnet og mappa")
        case .notPlain, .unreadable: nil
        case .tooLarge: Message("make it shorter", nb: "gjør den kortere")
        case .binary: Message("name a text file", nb: "nevn en tekstfil")
        case .notUTF8: Message("save it as UTF-8", nb: "lagre den som UTF-8")
        case .outside:
            Message("copy it there and link to it by its name", nb: "kopier den dit og lenk til den med navnet")
        }
    }
}

/// Reads the files of lessons from disk, and nothing but plain text files of a sane size.
public enum LessonFile {
    public static let largestSize = 2 << 20

    /// The text of a file.
    public static func text(at path: String) -> Result<String, FileProblem> {
        // A pipe or a device could keep one waiting for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return .failure(.missing) }
            return .failure(.unreadable(String(cString: strerror(errno))))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .failure(.notPlain) }
        guard status.st_size <= largestSize else { return .failure(.tooLarge(bytes: Int(status.st_size))) }
        // One byte more shows whether the file has grown meanwhile.
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        let count = fill(&bytes, from: descriptor)
        guard count >= 0 else { return .failure(.unreadable(String(cString: strerror(errno)))) }
        guard count <= status.st_size else { return .failure(.unreadable("it grows while it is read")) }
        if bytes[..<count].contains(0) { return .failure(.binary) }
        guard let text = String(validating: bytes[..<count], as: UTF8.self) else { return .failure(.notUTF8) }
        return .success(text)
    }

    /// The beginning of a text file, enough for its front matter; nil when it cannot be read.
    static func head(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = fill(&bytes, from: descriptor)
        return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// Reads a lesson's file, with the data files it links to.
    /// - Parameters:
    ///   - name: the file's name for reports; nil for its path.
    ///   - language: in which problems are told.
    public static func read(_ path: String, name: String? = nil, language: Language = .english) -> LessonReading {
        let name = name ?? path
        switch text(at: path) {
        case .failure(let problem):
            var problems = ProblemList(file: name, language: language)
            problems.error("file", .init(line: 1, column: 1), problem.message, fix: problem.fix)
            return LessonReading(lesson: nil, problems: problems.problems)
        case .success(let text):
            let folder = folder(of: path)
            return LessonReader.read(text, file: name, language: language) { link in
                data(link, in: folder).map { LessonReader.DataFile(name: Self.folder(of: name) + link, text: $0) }
            }
        }
    }

    /// The text of a data file at or below a folder; links are followed before that is judged.
    static func data(_ link: String, in folder: String) -> Result<String, FileProblem> {
        guard link.firstRange(of: "://") == nil, !link.hasPrefix("/") else { return .failure(.outside) }
        guard let root = resolved(folder.isEmpty ? "." : folder) else { return .failure(.missing) }
        guard let target = resolved(folder + link) else { return .failure(link.hasPrefix("..") ? .outside : .missing) }
        guard target.hasPrefix(root == "/" ? "/" : root + "/") else { return .failure(.outside) }
        return text(at: target)
    }

    /// Whether a local link leads to something at or below the folder of a lesson's file.
    static func exists(_ link: String, besideLesson path: String) -> Bool {
        let folder = folder(of: path)
        guard let root = resolved(folder.isEmpty ? "." : folder), let target = resolved(folder + link) else {
            return false
        }
        return target.hasPrefix(root + "/")
    }

    /// The part of a path up to and with its last slash.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// The path without links and `..`; nil when there is nothing.
    public static func resolved(_ path: String) -> String? {
        guard let full = realpath(path, nil) else { return nil }
        defer { free(full) }
        return String(cString: full)
    }
}

/// Reads until a buffer is full or the file ends.
/// - Returns: the number of bytes, or -1 with `errno` set.
private func fill(_ bytes: inout [UInt8], from descriptor: CInt) -> Int {
    bytes.withUnsafeMutableBytes { buffer in
        var count = 0
        while count < buffer.count {
            let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                return -1
            }
            count += got
        }
        return count
    }
}
