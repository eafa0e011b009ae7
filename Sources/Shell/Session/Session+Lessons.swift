import Lessons
import Markdown
import MiniPython
import Tutoring
import Wording

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
            guard case .lesson(let path) = opening else {
                if isNew { welcome() }
                return openLast(isNew: isNew)
            }
            let finding = shelf.open(path: path)
            lessonsLanguage = finding.language
            if isNew { welcome() }
            take(finding)
        }
    }

    /// Begins with a teacher's lesson when there is a path, otherwise where it was.
    public func start(opening path: String?, _ show: @escaping (SessionOutput) -> Void) {
        start(path.map { .lesson(path: $0) } ?? .whereItWas, show)
    }

    private func welcome() {
        for message in Message.welcome { notice(message) }
    }

    private func goOnAfterReview() {
        hasReviewed = false
        guard let last = tutor.record.lastLesson.flatMap({ lesson($0) }), !tutor.record[last.id].isFinished else {
            return listLessons()
        }
        open(last)
    }

    private func openLast(isNew: Bool) {
        let lessons = shelf.lessons
        guard let first = lessons.first else {
            return notice(.noLessonsFound)
        }
        if isNew { return open(first) }
        let last = tutor.record.lastLesson.flatMap { lesson($0) }
        if let last { shelf.note(last) }
        let isOver = last.map { tutor.record[$0.id].isFinished } ?? false
        let next = isOver ? shelf.next(after: last?.id) : nil
        // The words before a lesson are in its language, too.
        lessonsLanguage = (next?.lesson ?? last)?.statedLanguage
        notice(.welcomeBack)
        tellWhatIsDue()
        guard let last else { return listLessons() }
        if !isOver { return open(last) }
        guard let next else { return listLessons() }
        notice(.nextLesson(done: last.title, next: next.title))
        open(next)
    }

    private func tellWhatIsDue() {
        let due = dueCount
        guard due > 0 else { return }
        notice(.areDue(due))
    }

    // MARK: Opening

    /// The lesson with an id, where it was when it was opened last.
    func lesson(_ id: String) -> Lesson? { shelf.lesson(id, at: tutor.record.paths[id]) }

    /// Opens a lesson of the list.
    private func open(_ listed: ListedLesson) {
        guard let lesson = listed.lesson else {
            return notice(.hasNothingToShow(shown(listed.title)))
        }
        open(lesson)
    }

    /// Opens a lesson in a world of its own.
    func open(_ lesson: Lesson) {
        let visits = tutor.record[lesson.id].isFinished ? [] : tutor.record[lesson.id].visits
        review = nil
        enter(lesson)
        let events = tutor.open(lesson, at: shelf.path(of: lesson))
        typed = visits.flatMap(\.lines).map { TypedLine(text: $0, outcome: .ran) }
        if let last = visits.lastIndex(where: { !$0.lines.isEmpty }) {
            let isMade = makeNames(Array(visits[...last]), [], seconds: Self.remakingBudget)
            if !isMade { notice(.namesNotMadeAgain) }
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
        hasBrokenSetup = false
        lessonsLanguage = lesson.statedLanguage
        defer { judge?.language = language }
        if judge?.lesson.id == lesson.id, judge?.lesson.file == lesson.file, review != nil { return }
        let seed = UInt64(bitPattern: Int64(lesson.seed))
        let judge = Judge(lesson: lesson, libraries: [FigureSink.library(seed: seed)])
        judge.isInterrupted = environment.isInterrupted
        self.judge = judge
    }

    /// Puts Setup's names and the data back into the learner's world. When the Setup fails, that is told once, and the
    /// steps that need it are passed over.
    /// - Returns: whether the step that is to be shown can be.
    func prepareWorld() -> Bool {
        guard let judge, let lesson = tutor.lesson, !lesson.tables.isEmpty || lesson.setup != nil else { return true }
        guard let world = learnersWorld() else { return true }
        var failure: ProgramFailure?
        notingLessonsNames(in: world) { failure = judge.prepare(world) }
        guard let reason = failure, !reason.isInterruption, !hasBrokenSetup else { return true }
        hasBrokenSetup = true
        notice(.lessonProblem(reason.words))
        let usable = lesson.withoutSetup(reason)
        guard review == nil, usable.steps.indices.contains(tutor.place) else { return true }
        let isBroken = usable.steps[tutor.place].problem != nil
        let events = tutor.replace(with: usable)
        if isBroken { tell(events) }
        return !isBroken
    }

    // MARK: Commands

    /// `:load LESSON`
    func load(_ text: String) { take(shelf.find(text)) }

    private func take(_ finding: LessonShelf.Finding) {
        switch finding {
        case .lesson(let lesson, let faults):
            if let first = faults.first { notice(Message(verbatim: told(first, in: first.file))) }
            if faults.count > 1 {
                notice(.problemsInFile(shown(fileName(lesson.file)), faults.count))
            }
            open(lesson)
        case .folder(let lessons):
            let unfinished = lessons.first { !tutor.record[$0.id].wasFinished } ?? lessons[0]
            listLessons()
            open(unfinished)
        case .ambiguous(let lessons):
            notice(.couldBe(lessons.map(\.title)))
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
            return notice(.lastLesson)
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

    private func tellReviewGoesOn() { notice(.thisIsAReview) }

    func inLesson(_ change: (inout Tutor) -> [TutorEvent]) {
        guard tutor.lesson != nil else { return noLesson() }
        tell(change(&tutor))
    }

    private func noLesson() { notice(.noLessonOpen) }

    func quit() {
        isOver = true
        if tutor.lesson == nil || environment.journalPath == nil { return notice(.bye) }
        notice(keeper.isFailing ? .progressNotKept : .progressKept)
    }

    // MARK: Lists

    func listLessons() {
        let lessons = shelf.lessons
        if lessons.isEmpty { return notice(.noLessonsToList) }
        let rows = lessons.enumerated().map { index, lesson in
            [
                "\(index + 1)", shown(lesson.title), lesson.frontMatter.minutes.map { text(.minutes($0)) } ?? "",
                standing(of: lesson),
            ]
        }
        emit(.text([.table(texts(Message.lessonsHeader), rows)]))
        notice(.numberOpensOne)
    }

    private func standing(of listed: ListedLesson) -> String {
        let progress = tutor.record[listed.id]
        if progress.wasFinished { return text(.done) }
        guard progress.hasBegun, let steps = listed.lesson?.steps.filter({ $0.problem == nil }) else { return "" }
        return text(.stepsDone(steps.count { progress.done.contains($0.id) }, of: steps.count))
    }

    func showProgress() {
        guard let lesson = tutor.lesson else { return listLessons() }
        let progress = tutor.progress
        let rows = lesson.steps.enumerated().map { index, step in
            var marks: [String] = []
            if step.problem != nil { marks.append(text(.stepHasProblem)) }
            if progress.done.contains(step.id) { marks.append(text(.stepIsDone)) }
            if progress.skipped.contains(step.id) { marks.append(text(.stepIsLeft)) }
            if index == tutor.place { marks.append(text(.youAreHere)) }
            return ["\(index + 1)", shown(step.title), marks.joined(separator: ", ")]
        }
        emit(.text([.table([text(.step), lesson.title, ""], rows)]))
        let summary = tutor.summary()
        notice(.answered(summary.answered, of: summary.questions))
    }

    func help() {
        notice(.helpOpening)
        let rows = CommandCatalogue.commands.map { [text($0.usage), text($0.help)] }
        emit(.text([.table(texts(Message.helpHeader), rows)]))
        notice(.helpEnd)
    }
}
