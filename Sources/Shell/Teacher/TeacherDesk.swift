import Diagnostics
import Lessons
import StandardLibrary
import Wording

/// Where the commands for teachers put what they make: the standard output, a file of the current folder, and a line
/// of words beside.
public struct TeacherDesk {
    /// Where a text goes that a command has made.
    public struct Destination: Sendable {
        /// nil: the standard output, or the name that the command has for it; `-`: the standard output.
        public var name: String?
        public var overwrites: Bool

        public init(name: String? = nil, overwrites: Bool = false) {
            self.name = name
            self.overwrites = overwrites
        }
    }

    private let write: (String) -> Void
    private let complain: (String) -> Void
    private let isAtTerminal: Bool
    private let lessonsFolder: String?
    /// The language that was asked for; nil where nobody did.
    let chosenLanguage: Language?
    /// In which the desk speaks.
    let language: Language

    /// - Parameters:
    ///   - lessonsFolder: where the built-in lessons are.
    ///   - isAtTerminal: whether what is written can steer a terminal, and control characters are to be shown instead.
    ///   - complain: takes lines for the standard error.
    public init(
        isAtTerminal: Bool, lessonsFolder: String? = nil, language: Language? = nil,
        localeLanguage: Language = .english, write: @escaping (String) -> Void, complain: @escaping (String) -> Void
    ) {
        chosenLanguage = language
        self.language = language ?? localeLanguage
        self.lessonsFolder = lessonsFolder
        self.isAtTerminal = isAtTerminal
        self.write = write
        self.complain = complain
    }

    /// Prints a text.
    func show(_ text: String) { write(isAtTerminal ? Presenter.escaping(text) : text) }

    /// Says a line beside what is printed.
    func say(_ message: Message) { complain("mlshell: \(Presenter.escaping(text(message)))\n") }

    func text(_ message: Message) -> String { message.text(in: language) }

    /// Prints a text, or writes its file and says so.
    /// - Parameter name: the file's name where none was given; nil for the standard output.
    /// - Parameter isStyled: whether the text's own control characters are ours, for the screen.
    /// - Returns: the exit status.
    func deliver(
        _ text: String, to destination: Destination, name: String? = nil, advice: Message = Message(verbatim: ""),
        isStyled: Bool = false
    ) -> Int32 {
        guard let name = destination.name ?? name, name != "-" else {
            if isStyled { write(text) } else { show(text) }
            return 0
        }
        do throws(OutputFile.Problem) {
            try OutputFile(name, overwrites: destination.overwrites).write(text)
        } catch {
            say(error.words + ".")
            return 2
        }
        show(self.text(.wrote(shown(name), advice: advice)) + "\n")
        return 0
    }

    /// The file that was meant: a path, or the id of a built-in lesson.
    public func path(of lesson: String) -> String {
        if lesson.contains("/" as Character) || lesson.lowercased().hasSuffix(".md") { return lesson }
        return builtInLesson(lesson)?.file ?? lesson
    }

    /// The built-in lesson with an id.
    func builtInLesson(_ id: String) -> Lesson? {
        lessonsFolder.flatMap { folder in
            ListedLesson.all(in: folder, language: language).first { $0.id == id }?.lesson
        }
    }

    /// Reads a lesson's file, and says its errors; nil when nothing of it can be used.
    func lesson(at path: String) -> Lesson? {
        let reading = LessonFile.read(self.path(of: path), language: language)
        let errors = reading.problems.filter { $0.severity == .error }
        guard let lesson = reading.lesson else {
            for error in errors { complain(Presenter.escaping(error.description) + "\n") }
            return nil
        }
        if !errors.isEmpty {
            say(.errorsInFile(shown(path), errors.count))
        }
        return lesson
    }

    /// What a lesson's programs may import; figures are printed as text.
    static func libraries(for lesson: Lesson) -> [LearningLibrary] {
        [LearningLibrary(seed: UInt64(bitPattern: Int64(lesson.seed)))]
    }
}
