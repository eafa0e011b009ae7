import Classroom
import Lessons
import Markdown
import Tutoring
import Wording

/// `mlshell result`, `grade` and `report`: what learners did, handed in, judged anew and counted.
public struct ResultsRunner {
    private let desk: TeacherDesk
    private let destination: TeacherDesk.Destination
    /// How tables look on the screen.
    private let presenter: Presenter
    /// What judging the answers of one file may take, in seconds.
    public var seconds = 10.0
    public var isInterrupted: @Sendable () -> Bool = { false }

    public init(_ desk: TeacherDesk, to destination: TeacherDesk.Destination, look presenter: Presenter) {
        self.desk = desk
        self.destination = destination
        self.presenter = presenter
    }

    /// In which form a table is wanted.
    public enum Form: Sendable { case table, commaSeparated, html }

    // MARK: Handing in

    /// Writes what the journal says of a lesson.
    /// - Parameters:
    ///   - lesson: its id or its file; nil for the lesson that was open last.
    ///   - name: asked only when there is something to hand in.
    /// - Returns: the exit status.
    public func result(journal path: String?, lesson: String?, name: () -> String) -> Int32 {
        guard let path else {
            desk.say(.noHome)
            return 1
        }
        let entries: [JournalEntry]
        do throws(JournalError) {
            entries = try Journal(path: path).read().entries
        } catch {
            desk.say(.progressCannotBeRead("\(error)"))
            return 1
        }
        let record = LearningRecord(replaying: entries)
        guard let id = lesson.map({ Self.id(of: $0) }) ?? record.lastLesson else {
            desk.say(.noLessonBegun)
            return 1
        }
        guard record[id].hasBegun else {
            let known = record.lessons.filter { $0.value.hasBegun }.keys.sorted().map { shown($0) }
            desk.say(.lessonNotBegun(shown(id), begun: known))
            return 1
        }
        guard let result = LearnerResult(of: id, in: entries, name: name()) else { return 1 }
        return desk.deliver(
            ResultFile.text(of: result), to: destination, name: Self.suggestedName(of: result),
            advice: .handItIn)
    }

    private static func id(of lesson: String) -> String {
        guard lesson.lowercased().hasSuffix(".md") else { return lesson }
        return LessonFile.read(lesson).lesson?.id ?? lesson
    }

    /// Letters, digits and hyphens of the lesson's id and the name.
    private static func suggestedName(of result: LearnerResult) -> String {
        let words = [result.lesson, result.name].flatMap { text in
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        let name = words.joined(separator: "-")
        return (name.isEmpty ? "mlshell" : String(name.prefix(60))) + ResultFile.ending
    }

    // MARK: Judging

    /// Judges files of results anew and says what came of each.
    public func grade(_ paths: [String], lesson path: String, form: Form) -> Int32 {
        guard let lesson = desk.lesson(at: path) else { return 2 }
        let report = checked(ResultReader.files(at: paths), lesson)
        if isInterrupted() { return 130 }
        for file in report.leftOut { desk.say(Message(verbatim: "\(file.file): \(file.reason).")) }
        for warning in report.warnings { desk.say(Message(verbatim: "\(warning).")) }
        let others = Set(report.learners.map(\.lessonVersion)).subtracting([lesson.version]).sorted()
        if !others.isEmpty {
            desk.say(.otherVersions(others, this: lesson.version))
        }
        let status = show(report, form == .commaSeparated ? report.gradeSheet : nil, blocks: form == .table)
        let isSound = report.leftOut.isEmpty && report.warnings.isEmpty
        return status != 0 ? status : isSound ? 0 : 1
    }

    private func checked(_ files: [String], _ lesson: Lesson) -> ClassReport {
        let (seconds, isInterrupted, language) = (seconds, isInterrupted, desk.language)
        let graded = Grader.gradeAll(
            count: files.count,
            makeGrader: {
                let libraries = TeacherDesk.libraries(for: lesson)
                return Grader(lesson, libraries: libraries, seconds: seconds, isInterrupted: isInterrupted)
            }, isInterrupted: isInterrupted
        ) { place, grader in
            let name = shown(fileName(files[place]).withoutSteering)
            switch ResultReader.read(files[place]) {
            case .failure(let fault): return .leftOut(.init(file: name, reason: fault.words.text(in: language)))
            case .success(let file) where file.result.lesson != lesson.id:
                let other = shown(file.result.lesson)
                let words = Message.ofOtherLesson(other, wanted: lesson.id)
                return .leftOut(.init(file: name, reason: words.text(in: language)))
            case .success(let file): return .result(grader.grade(file, named: name))
            }
        }
        var learners: [LessonResult] = []
        var leftOut: [ClassReport.LeftOut] = []
        for graded in graded {
            switch graded {
            case .result(let learner): learners.append(learner)
            case .leftOut(let file): leftOut.append(file)
            }
        }
        return ClassReport(
            title: lesson.title, isChecked: true, questions: ClassReport.questions(of: lesson), learners: learners,
            leftOut: leftOut, language: desk.language)
    }

    /// Prints a sheet or a page, or the report's own tables.
    private func show(_ report: ClassReport, _ text: String?, blocks grades: Bool) -> Int32 {
        if let text { return desk.deliver(text, to: destination) }
        return desk.deliver(
            presenter.present(.text(grades ? report.gradeBlocks : report.blocks)), to: destination, isStyled: true)
    }

    // MARK: Counting

    /// Counts what a class did; with a lesson every answer is judged anew.
    public func report(_ paths: [String], lesson path: String?, form: Form) -> Int32 {
        let report: ClassReport
        if let path {
            guard let lesson = desk.lesson(at: path) else { return 2 }
            report = checked(ResultReader.files(at: paths), lesson).withoutAltered
        } else {
            report = claimed(ResultReader.files(at: paths))
        }
        if isInterrupted() { return 130 }
        for file in report.leftOut { desk.say(Message(verbatim: "\(file.file): \(file.reason).")) }
        guard !report.learners.isEmpty else {
            desk.say(.noResults)
            return 1
        }
        switch form {
        case .table: return show(report, nil, blocks: false)
        case .commaSeparated: return show(report, report.questionSheet, blocks: false)
        case .html: return show(report, report.html, blocks: false)
        }
    }

    /// Believes what files say; the first of them says which lesson the report is on.
    private func claimed(_ files: [String]) -> ClassReport {
        var read: [(name: String, file: ResultFile)] = []
        var leftOut: [ClassReport.LeftOut] = []
        for path in files where !isInterrupted() {
            let name = shown(fileName(path).withoutSteering)
            switch ResultReader.read(path) {
            case .failure(let fault): leftOut.append(.init(file: name, reason: desk.text(fault.words)))
            case .success(let file):
                if let first = read.first?.file.result.lesson, first != file.result.lesson {
                    let lesson = shown(file.result.lesson)
                    let words = Message.ofOtherLesson(lesson, wanted: shown(first))
                    leftOut.append(.init(file: name, reason: desk.text(words)))
                } else {
                    read.append((name, file))
                }
            }
        }
        // A built-in lesson gives the questions their titles.
        let lesson = read.first.flatMap { desk.builtInLesson($0.file.result.lesson) }
        let questions =
            lesson.map { ClassReport.questions(of: $0) } ?? ClassReport.questions(in: read.map(\.file.result))
        let learners = read.map { name, file in LessonResult(unchecked: file, named: name, questions: questions) }
        return ClassReport(
            title: lesson?.title ?? read.first?.file.result.lesson ?? "", isChecked: false, questions: questions,
            learners: learners, leftOut: leftOut, language: desk.language
        ).withoutAltered
    }
}
