import Diagnostics
import Lessons
import Wording

/// The lessons that a session can open: the built-in ones, and those of a teacher's file or folder.
final class LessonShelf {
    private let folder: String?
    private let language: Language
    private var builtIn: [ListedLesson]?
    private var opened: [[ListedLesson]] = []
    /// Files that the journal names, as they were read.
    private var remembered: [String: Lesson?] = [:]

    /// - Parameters:
    ///   - folder: where the built-in lessons are; read when they are first asked for.
    ///   - language: of a lesson that is there in several, this one is taken.
    init(folder: String?, language: Language = .english) {
        self.folder = folder
        self.language = language
    }

    /// A teacher's lessons first, in the order in which they are to be done.
    var lessons: [ListedLesson] {
        var ids: Set<String> = []
        return (opened.flatMap { $0 } + builtInLessons).filter { ids.insert($0.id).inserted }
    }

    private var builtInLessons: [ListedLesson] {
        if builtIn == nil { builtIn = folder.map { ListedLesson.all(in: $0, language: language) } }
        return builtIn ?? []
    }

    /// The lesson with an id: one that was opened, else the one of a file if it still has it, else a built-in one.
    func lesson(_ id: String, at path: String?) -> Lesson? {
        if let listed = opened.lazy.flatMap({ $0 }).first(where: { $0.id == id }) { return listed.lesson }
        if let path {
            let reading = remembered[path] ?? LessonFile.read(path).lesson
            remembered[path] = .some(reading)
            if let reading, reading.id == id { return reading }
        }
        return builtInLessons.first { $0.id == id }?.lesson
    }

    /// Lists a lesson that was found without being asked for.
    func note(_ lesson: Lesson) {
        if !lessons.contains(where: { $0.id == lesson.id }) { opened.append([ListedLesson(lesson)]) }
    }

    /// Lists what lies beside a lesson's file and has one of these ids, so that it is known by its title.
    func noteNeighbours(of lesson: Lesson, ids: [String]) {
        let known = lessons
        let wanted = ids.filter { id in !known.contains { $0.id == id } }
        guard !wanted.isEmpty else { return }
        let neighbours = ListedLesson.beside(lesson.file).filter { wanted.contains($0.id) }
        opened += neighbours.map { [$0] }
    }

    /// A built-in lesson's title in another language than the list's, where there is a translation.
    func translatedTitle(of id: String, in other: Language) -> String? {
        guard let folder, other != language else { return nil }
        return ListedLesson.all(in: folder, language: other).first { $0.id == id }?.title
    }

    /// Where a lesson's file is; nil for a lesson that is found by its id.
    func path(of lesson: Lesson) -> String? {
        guard let path = LessonFile.resolved(lesson.file) else { return nil }
        let listed = builtInLessons.first { $0.id == lesson.id }
        return listed.flatMap { LessonFile.resolved($0.path) } == path ? nil : path
    }

    /// The lesson after one, in the catalogue that has it.
    func next(after id: String?) -> ListedLesson? {
        guard let id else { return nil }
        for lessons in opened + [builtInLessons] {
            guard let place = lessons.firstIndex(where: { $0.id == id }) else { continue }
            return place + 1 < lessons.count ? lessons[place + 1] : nil
        }
        return nil
    }

    /// What came of looking for a lesson.
    enum Finding {
        /// - Parameter faults: what its author has to mend.
        case lesson(Lesson, faults: [Diagnostic] = [])
        /// A folder of several lessons.
        case folder([ListedLesson])
        case ambiguous([ListedLesson])
        case problem(Message)

        /// The language of a lesson, or of the first one of a folder.
        var language: Language? {
            switch self {
            case .lesson(let lesson, _): lesson.statedLanguage
            case .folder(let lessons): lessons.first?.lesson?.statedLanguage
            case .ambiguous, .problem: nil
            }
        }
    }

    /// Finds a lesson by its number in the list, its id, the beginning of its title, or its file or folder.
    func find(_ text: String) -> Finding {
        let all = lessons
        if let number = Int(text) {
            if all.indices.contains(number - 1) { return found(all[number - 1]) }
            return .problem(.noLesson(number: number, of: all.count))
        }
        let wanted = text.lowercased()
        if let exact = all.first(where: { $0.id == text || $0.title.lowercased() == wanted }) {
            return found(exact)
        }
        if text.contains("/") || text.lowercased().hasSuffix(".md") { return open(path: text) }
        let near = all.filter { $0.id.contains(wanted) || $0.title.lowercased().contains(wanted) }
        if near.count == 1 { return found(near[0]) }
        if near.count > 1 { return .ambiguous(near) }
        if case .lesson(let lesson, let faults) = open(path: text) { return .lesson(lesson, faults: faults) }
        return .problem(.noLesson(named: shown(text)))
    }

    private func found(_ listed: ListedLesson) -> Finding {
        listed.lesson.map { .lesson($0) } ?? .problem(.cannotBeReadAnyMore(shown(listed.title)))
    }

    /// Opens a lesson's file or a folder of lessons.
    func open(path: String) -> Finding {
        let catalogue = LessonCatalogue(path: path, language: language)
        let lessons = catalogue.lessons
        guard let first = lessons.first else { return .problem(problem(of: catalogue, path)) }
        let listed = lessons.map { ListedLesson($0) }
        opened.insert(listed, at: 0)
        let faults = catalogue.allProblems.filter { $0.severity == .error }
        return lessons.count == 1 ? .lesson(first, faults: faults) : .folder(listed)
    }

    /// Why nothing of a file can be used, in one line; where it is, is said when the file is a text.
    private func problem(of catalogue: LessonCatalogue, _ path: String) -> Message {
        guard let first = catalogue.allProblems.first else {
            return .noLessonInIt(shown(fileName(path)))
        }
        return Message(verbatim: told(first, in: path))
    }
}

/// A fault of a file in one line.
func told(_ fault: Diagnostic, in path: String) -> String {
    let place = fault.rule == "file" || fault.rule == "folder" ? "" : " line \(fault.place.line):"
    let advice = fault.fix.map { "; \($0)" } ?? ""
    return shown("\(fileName(path)):\(place) \(fault.message)\(advice).")
}

/// The last part of a path; who typed the path knows the rest.
func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

/// A text that someone typed, short enough for one line and without control characters.
func shown(_ text: String) -> String {
    let visible = String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    return visible.count <= 200 ? visible : visible.prefix(200) + "…"
}
