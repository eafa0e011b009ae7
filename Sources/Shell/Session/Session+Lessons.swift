import Lessons
import Markdown
import MiniPython
import Tutoring

extension Session {
    /// What a session begins with.
    public enum Opening: Sendable {
        /// The lesson that was open last, or the first one.
        case whereItWas
        /// A teacher's file, or a folder of lessons.
        case lesson(path: String)
        /// A file that its author steps through while it is being written.
        case preview(path: String)
    }

    /// Begins: a newcomer is welcomed, others see where they were.
    public func start(_ opening: Opening = .whereItWas) -> [SessionOutput] {
        collecting { self.start(opening, $0) }
    }

    /// Begins, and hands out pieces of what to show as they come.
    public func start(_ opening: Opening, _ show: @escaping (SessionOutput) -> Void) {
        showing(with: show) {
            tellNotices()
            if case .preview(let path) = opening { return startPreview(path) }
            let isNew = tutor.record.lastLesson == nil
            if isNew { welcome() }
            switch opening {
            case .preview: break
            case .whereItWas: self.openLast(isNew: isNew)
            case .lesson(let path): take(shelf.open(path: path))
            }
        }
    }

    /// Begins with a teacher's lesson when there is a path, otherwise where it was.
    public func start(opening path: String?, _ show: @escaping (SessionOutput) -> Void) {
        start(path.map { .lesson(path: $0) } ?? .whereItWas, show)
    }

    private func welcome() {
        notice("Welcome to mlshell. Here you learn machine learning by trying it out.")
        notice("A lesson leads you, step by step. You read, you answer, you compute.")
        notice("After >>> you type answers, or Python. It runs at once, and can break nothing.")
        notice("When a question is too hard, type :hint. To see everything, type :help.")
        notice("To leave, type :quit. Next time you go on where you were.")
    }

    private func goOnAfterReview() {
        hasReviewed = false
        guard let last = tutor.record.lastLesson.flatMap({ shelf.lesson($0) }), !tutor.record[last.id].isFinished else {
            return listLessons()
        }
        open(last)
    }

    private func openLast(isNew: Bool) {
        let lessons = shelf.lessons
        guard let first = lessons.first else {
            return notice("No lessons were found. Python works; :load opens a lesson's file.")
        }
        if isNew { return open(first) }
        notice("Welcome back.")
        tellWhatIsDue()
        guard let last = tutor.record.lastLesson.flatMap({ shelf.lesson($0) }) else { return listLessons() }
        if !tutor.record[last.id].isFinished { return open(last) }
        if let next = shelf.next(after: last.id) {
            notice("You have done \(last.title). The next lesson is \(next.title).")
            return open(next)
        }
        listLessons()
    }

    private func tellWhatIsDue() {
        let due = dueCount
        guard due > 0 else { return }
        notice(
            "\(counted(due, "question")) from earlier lessons \(due == 1 ? "is" : "are") due: mlshell review asks "
                + "\(due == 1 ? "it" : "them").")
    }

    // MARK: Opening

    /// Opens a lesson of the list.
    private func open(_ listed: ListedLesson) {
        guard let lesson = listed.lesson else {
            return notice("\(shown(listed.title)) has faults that leave nothing to show; mlshell lint lists them.")
        }
        open(lesson)
    }

    /// Opens a lesson in a world of its own.
    func open(_ lesson: Lesson) {
        let visits = tutor.record[lesson.id].isFinished ? [] : tutor.record[lesson.id].visits
        review = nil
        enter(lesson)
        let events = tutor.open(lesson)
        typed = visits.flatMap(\.lines).map { TypedLine(text: $0, outcome: .ran) }
        if let last = visits.lastIndex(where: { !$0.lines.isEmpty }) {
            let isMade = makeNames(Array(visits[...last]), [], seconds: Self.remakingBudget)
            if !isMade { notice("Some names you made before could not be made again in time.") }
        }
        tell(events)
    }

    /// How long making a learner's names again may take when a lesson is opened, in seconds.
    static let remakingBudget = 3.0

    /// Makes all ready for a lesson: a world of its own, and a judge.
    func enter(_ lesson: Lesson) {
        world = nil
        entries = []
        typed = []
        freeLines = []
        lastError = nil
        if judge?.lesson.id == lesson.id, judge?.lesson.file == lesson.file, review != nil { return }
        let seed = UInt64(bitPattern: Int64(lesson.seed))
        let judge = Judge(lesson: lesson, libraries: [FigureSink.library(seed: seed)])
        judge.isInterrupted = environment.isInterrupted
        self.judge = judge
    }

    /// Puts Setup's names and the data back into the learner's world.
    func prepareWorld() {
        guard let judge, let lesson = tutor.lesson, !lesson.tables.isEmpty || lesson.setup != nil else { return }
        guard let world = learnersWorld() else { return }
        var failure: ProgramFailure?
        notingLessonsNames(in: world) { failure = judge.prepare(world) }
        if let failure {
            notice("This lesson has a problem: \(failure.words). Questions that need it cannot be judged.")
        }
    }

    // MARK: Commands

    /// `:load LESSON`
    func load(_ text: String) { take(shelf.find(text)) }

    private func take(_ finding: LessonShelf.Finding) {
        switch finding {
        case .lesson(let lesson, let faults):
            if let first = faults.first { notice(told(first, in: first.file)) }
            if faults.count > 1 {
                notice("\(shown(fileName(lesson.file))) has \(faults.count) problems; mlshell lint lists them.")
            }
            open(lesson)
        case .folder(let lessons):
            let unfinished = lessons.first { !tutor.record[$0.id].wasFinished } ?? lessons[0]
            listLessons()
            open(unfinished)
        case .ambiguous(let lessons):
            notice("That could be \(lessons.map(\.title).joined(separator: ", or ")). :lessons numbers them.")
        case .problem(let words): notice(words)
        }
    }

    func emptyLine() {
        if review != nil, tutor.canGoOn, !tutor.isEased { return askNext() }
        guard let lesson = tutor.lesson else {
            if hasReviewed { goOnAfterReview() }
            return
        }
        if tutor.step != nil { return tell(tutor.next()) }
        if let next = shelf.next(after: lesson.id) { open(next) }
    }

    func next() {
        guard let lesson = tutor.lesson else { return noLesson() }
        if tutor.step == nil, shelf.next(after: lesson.id) == nil {
            return notice("This was the last lesson of the list.")
        }
        emptyLine()
    }

    func hint() { inLesson { $0.hint() } }
    func solution() { inLesson { $0.solution() } }
    func skip() {
        if review != nil, tutor.canGoOn, !tutor.isEased { return askNext() }
        let wasEased = tutor.isEased
        inLesson { $0.skip() }
        if review != nil, !wasEased { askNext() }
    }
    func back() {
        if review != nil, !tutor.isEased { return tellReviewGoesOn() }
        inLesson { $0.back() }
    }
    func showAgain() { inLesson { $0.again() } }
    func reset() {
        if review != nil { return tellReviewGoesOn() }
        world = nil
        (entries, typed, freeLines) = ([], [], [])
        inLesson { $0.reset() }
    }

    /// `:goto STEP`
    func go(to text: String) {
        guard tutor.lesson != nil else { return load(text) }
        if review != nil { return tellReviewGoesOn() }
        let events = tutor.go(to: text)
        if case .noSuchStep(_, let nearest)? = events.first, nearest.isEmpty, Int(text) == nil,
            case .lesson(let lesson, _) = shelf.find(text)
        {
            return open(lesson)
        }
        tell(events)
    }

    private func tellReviewGoesOn() { notice("This is a review: :skip leaves the question out, :load opens a lesson.") }

    func inLesson(_ change: (inout Tutor) -> [TutorEvent]) {
        guard tutor.lesson != nil else { return noLesson() }
        tell(change(&tutor))
    }

    private func noLesson() { notice("No lesson is open. :lessons lists them, :load opens one.") }

    func quit() {
        isOver = true
        if tutor.lesson == nil || environment.journalPath == nil { return notice("Bye.") }
        notice(keeper.isFailing ? "Your progress was not kept. Bye." : "Your progress is kept. Bye.")
    }

    // MARK: Lists

    func listLessons() {
        let lessons = shelf.lessons
        if lessons.isEmpty { return notice("No lessons were found. :load opens a lesson's file.") }
        let rows = lessons.enumerated().map { index, lesson in
            [
                "\(index + 1)", shown(lesson.title), lesson.frontMatter.minutes.map { "\($0) min" } ?? "",
                standing(of: lesson),
            ]
        }
        emit(.text([.table(["", "lesson", "time", "done"], rows)]))
        notice(":load and a number opens one.")
    }

    private func standing(of listed: ListedLesson) -> String {
        let progress = tutor.record[listed.id]
        if progress.wasFinished { return "done" }
        guard progress.hasBegun, let steps = listed.lesson?.steps.filter({ $0.problem == nil }) else { return "" }
        return "\(steps.count { progress.done.contains($0.id) }) of \(steps.count)"
    }

    func showProgress() {
        guard let lesson = tutor.lesson else { return listLessons() }
        let progress = tutor.progress
        let rows = lesson.steps.enumerated().map { index, step in
            var marks: [String] = []
            if step.problem != nil { marks.append("has a problem") }
            if progress.done.contains(step.id) { marks.append("done") }
            if progress.skipped.contains(step.id) { marks.append("left") }
            if index == tutor.place { marks.append("you are here") }
            return ["\(index + 1)", shown(step.title), marks.joined(separator: ", ")]
        }
        emit(.text([.table(["step", lesson.title, ""], rows)]))
        let summary = tutor.summary()
        notice("\(summary.answered) of \(counted(summary.questions, "question")) answered.")
    }

    func help() {
        notice("What you type is Python, or an answer. A line that begins with : is a command:")
        let rows = CommandCatalogue.commands.map { [$0.usage, $0.help] }
        emit(.text([.table(["command", "what it does"], rows)]))
        notice("Tab completes names. Ctrl-C stops a program that runs too long.")
    }
}
