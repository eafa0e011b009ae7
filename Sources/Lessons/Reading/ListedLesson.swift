import Wording

/// A lesson in a list: what its front matter says, and the rest once it is asked for.
///
/// A list of many lessons is shown at every start; to read them all would take longer than the rest of the start.
public final class ListedLesson {
    public let frontMatter: FrontMatter
    /// The lesson's file.
    public let path: String
    private var reading: Lesson??

    public var id: String { frontMatter.id }
    public var title: String { frontMatter.title }

    /// The whole lesson; nil when nothing of its file can be used.
    public var lesson: Lesson? {
        if let reading { return reading }
        let lesson = LessonFile.read(path).lesson
        reading = .some(lesson)
        return lesson
    }

    /// A lesson that has been read already.
    public init(_ lesson: Lesson) {
        frontMatter = lesson.frontMatter
        path = lesson.file
        reading = .some(lesson)
    }

    private init(path: String, frontMatter: FrontMatter) {
        self.path = path
        self.frontMatter = frontMatter
    }

    /// The lessons at or below a folder, in the order of their paths, each in a language where it is there in it: a
    /// translation has the id of its original, and lies below a folder that is named for the language.
    public static func all(in folder: String, language: Language) -> [ListedLesson] {
        let originals = all(in: folder)
        // What lies in the folder itself is in English where nothing else is said.
        if language == .english { return originals }
        let translations = all(in: "\(folder)/\(language.rawValue)")
        let ids = Set(originals.map(\.id))
        return originals.map { original in translations.first { $0.id == original.id } ?? original }
            + translations.filter { !ids.contains($0.id) }
    }

    /// The lessons at or below a folder, in the order of their paths; files without readable front matter are left out.
    public static func all(in folder: String) -> [ListedLesson] { listed(LessonCatalogue.files(in: folder)) }

    /// The lessons in the same folder as a lesson's file, itself left out; folders in it are not entered.
    public static func beside(_ path: String) -> [ListedLesson] {
        let folder = LessonFile.folder(of: path)
        return listed(LessonCatalogue.files(in: folder.isEmpty ? "." : folder, isDeep: false)).filter {
            LessonFile.resolved($0.path) != LessonFile.resolved(path)
        }
    }

    private static func listed(_ paths: [String]) -> [ListedLesson] {
        paths.compactMap { path in
            guard let head = LessonFile.head(of: path) else { return nil }
            var problems = ProblemList(file: path)
            guard let (frontMatter, _) = FrontMatter.read(head.sourceLines, &problems), !frontMatter.id.isEmpty else {
                return nil
            }
            return ListedLesson(path: path, frontMatter: frontMatter)
        }
    }
}
