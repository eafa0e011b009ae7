import Classroom
import Lessons
import Wording

/// `mlshell new`, `worksheet`, `export` and `strip`: lessons as files to change and to hand out.
public struct HandoutRunner {
    private let desk: TeacherDesk
    private let destination: TeacherDesk.Destination

    public init(_ desk: TeacherDesk, to destination: TeacherDesk.Destination) {
        self.desk = desk
        self.destination = destination
    }

    /// Writes a lesson to begin with.
    /// - Returns: the exit status.
    public func new(_ name: String) -> Int32 {
        guard let template = LessonTemplate(name: name, language: desk.language) else {
            desk.say(.noNameForLesson(shown(name)))
            return 2
        }
        let file = destination.name ?? template.fileName
        return desk.deliver(
            template.text, to: destination, name: template.fileName,
            advice: .playAndProve(shown(file)))
    }

    public enum WorksheetForm: Sendable { case markdown, html }

    /// Writes a lesson for paper.
    public func worksheet(_ path: String, form: WorksheetForm, showsKey: Bool) -> Int32 {
        guard let lesson = desk.lesson(at: path) else { return 1 }
        let handout = Handout(
            lesson, libraries: TeacherDesk.libraries(for: lesson), showsKey: showsKey, tongue: desk.chosenLanguage)
        return desk.deliver(form == .html ? handout.html : handout.markdown, to: destination)
    }

    /// Writes a lesson as a notebook.
    public func notebook(_ path: String) -> Int32 {
        guard let lesson = desk.lesson(at: path) else { return 1 }
        return desk.deliver(Notebook(lesson, tongue: desk.chosenLanguage).json, to: destination)
    }

    /// Writes a lesson's own text without its keys.
    public func strip(_ path: String) -> Int32 {
        guard let lesson = desk.lesson(at: path) else { return 1 }
        switch LessonFile.text(at: desk.path(of: path)) {
        case .success(let text): return desk.deliver(LessonStripper.strip(text, of: lesson), to: destination)
        case .failure(let problem):
            desk.say(Message(verbatim: "\(shown(path)): ") + problem.message + ".")
            return 1
        }
    }
}
