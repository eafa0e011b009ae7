#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Diagnostics
import Wording

/// The lessons of a file or a folder, in the order of their paths.
public struct LessonCatalogue: Sendable {
    /// One file of the catalogue.
    public struct Entry: Sendable {
        public var path: String
        public var reading: LessonReading

        public var lesson: Lesson? { reading.lesson }
    }

    public private(set) var entries: [Entry] = []
    private let language: Language
    /// Problems of the catalogue as a whole: nothing found, an id used twice.
    public private(set) var problems: [Diagnostic] = []

    public var lessons: [Lesson] { entries.compactMap(\.lesson) }

    /// The problems of all files and of the catalogue.
    public var allProblems: [Diagnostic] { entries.flatMap(\.reading.problems) + problems }

    /// Reads a lesson's file, or every `.md` file at or below a folder but `README.md`.
    public init(path: String, language: Language = .english) {
        self.language = language
        var status = stat()
        guard stat(path, &status) == 0 else {
            report(path, "file", FileProblem.missing.message, FileProblem.missing.fix)
            return
        }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let paths = isFolder ? LessonCatalogue.files(in: path) : [path]
        entries = paths.map { Entry(path: $0, reading: LessonFile.read($0, language: language)) }
        if entries.isEmpty {
            report(
                path, "folder", Message("the folder has no lessons", nb: "mappa har ingen leksjoner"),
                Message("put files NAME.md into it", nb: "legg filer NAVN.md i den"))
        }
        reportDoubledIds()
    }

    /// The lesson with an id; the first, where two have it.
    public func lesson(_ id: String) -> Lesson? { lessons.first { $0.id == id } }

    private mutating func report(_ file: String, _ rule: String, _ message: Message, _ fix: Message?) {
        problems.append(
            Diagnostic(
                .error, rule: rule, file: file, place: SourcePlace(line: 1, column: 1),
                message: message.text(in: language), fix: fix?.text(in: language)))
    }

    private mutating func reportDoubledIds() {
        var first: [String: String] = [:]
        for lesson in lessons where !lesson.id.isEmpty {
            if let other = first[lesson.id] {
                report(
                    lesson.file, "lesson-id",
                    Message(
                        "the id \(lesson.id.shown) is that of \(other) too",
                        nb: "id-en \(lesson.id.shown) har også \(other)"),
                    Message("give every lesson its own id", nb: "gi hver leksjon sin egen id"))
            } else {
                first[lesson.id] = lesson.file
            }
        }
    }

    // MARK: Finding

    private static let deepestFolder = 8
    private static let mostFiles = 5000

    /// The lessons' files below a folder; hidden ones are passed over, folders behind links are not entered, and none
    /// that is named for a language.
    /// - Parameter isDeep: whether folders in it are entered.
    static func files(in folder: String, isDeep: Bool = true) -> [String] {
        var found: [String] = []
        let depth = isDeep ? 0 : deepestFolder - 1
        collect(folder.hasSuffix("/") ? String(folder.dropLast()) : folder, depth: depth, &found)
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func collect(_ folder: String, depth: Int, _ found: inout [String]) {
        guard depth < deepestFolder, let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream), found.count < mostFiles {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                // Translations have the ids of their originals: a language's folder is a catalogue of its own.
                if !ReservedWords.languages.contains(name) { collect(path, depth: depth + 1, &found) }
            } else if name.lowercased().hasSuffix(".md"), name.lowercased() != "readme.md" {
                found.append(path)
            }
        }
    }

    /// Where the built-in lessons are: beside the executable in `../share/mlshell/Lessons`, or in the package's own
    /// folder `Lessons` when the executable lies in its build folder; nil when in neither.
    public static func builtInPath(executable: String) -> String? {
        guard let resolved = LessonFile.resolved(executable) else { return nil }
        let folder = LessonFile.folder(of: resolved)
        let installed = folder + "../share/mlshell/Lessons"
        if let path = LessonFile.resolved(installed) { return path }
        guard let build = resolved.range(of: "/.build/") else { return nil }
        return LessonFile.resolved(String(resolved[..<build]) + "/Lessons")
    }
}

extension String {
    /// Where a text first stands, without Foundation.
    fileprivate func range(of text: String) -> String.Index? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start }
            start = index(after: start)
        }
        return nil
    }
}
