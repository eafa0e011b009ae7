import Lessons
import Markdown
import StandardLibrary
import Tutoring
import Wording

// How what the tutor says becomes something to look at.
extension Session {
    func tell(_ events: [TutorEvent]) {
        for event in events { tell(event) }
        tellNotices()
    }

    /// - Parameter heard: how an answer was understood.
    func tell(_ event: TutorEvent, heard: String? = nil) {
        switch event {
        case .lessonOpened(let lesson): tellOpening(lesson)
        case .lessonResumed(let lesson, let done, let total):
            emit(
                .lessonTitle(lesson.title, detail: text(.resumed(done: done, total: total))))
        case .step(let step, let number, let total, let isDone):
            show(step, .stepPlace(number, of: total, isDone: isDone))
        case .stepProblem(let title, let number, let line):
            notice(.stepProblem(number, title, line: line))
        case .nothingToShow:
            notice(.noStepToShow)
        case .right(let message, let why): tellRight(message, why, heard)
        case .mistake(let message): emit(.verdict(.mistake, joined(heard, message)))
        case .wrong(let message):
            let words = [Block].words(.notItYet(hasHint: tutor.step?.hints.isEmpty == false), language)
            emit(.verdict(.wrong, joined(heard, message.isEmpty ? words : message)))
        case .incomplete(let message): emit(.verdict(.incomplete, joined(heard, message)))
        case .part(let message, let isRight): emit(.verdict(isRight ? .right : .remark, message))
        case .remark(let message): emit(.verdict(.remark, message))
        case .hint(let passage, let number, let total):
            emit(.aside(heading: text(.hint(number, of: total)), passage.blocks))
        case .noHint(let total):
            notice(total == 0 ? .noHint : .noMoreHints(hasEasier: hasEasier))
        case .hintOffered: notice(.hintOffered)
        case .easierOffered: notice(.easierOffered)
        case .noEasier: notice(.noEasier)
        case .easier(let step): showEasier(step)
        case .review(let step, let lesson, let number, let total):
            show(step, .reviewPlace(number, of: total, lesson: lesson.title))
        case .solution(let passage): tellSolution(passage)
        case .stillOpen:
            notice(.stillOpen(hasHint: tutor.step?.hints.isEmpty == false))
            // A part is taken, and what comes next was asked some rows above.
            if let step = tutor.step, !given.isEmpty { notice(whatToDo(step)) }
        case .skipped(let title): notice(.leftForLater(title))
        case .isFirstStep: notice(.firstStep)
        case .noSuchStep(let text, let nearest): tellNoSuchStep(text, nearest)
        case .lessonDone(let summary): tellDone(summary)
        case .wasReset(let title): notice(.beginsAnew(title))
        }
    }

    /// How an answer was understood, and what is said of it, in one paragraph where that goes.
    private func joined(_ heard: String?, _ message: [Block]) -> [Block] {
        guard let heard else { return message }
        // A backtick would begin a piece of code.
        let understood = [Block].words(.youAnswered(heard.filter { $0 != "`" }), language)
        guard case .paragraph(let start)? = understood.first?.content, let first = message.first,
            case .paragraph(let rest) = first.content
        else { return understood + message }
        return [Block(.paragraph(start + rest), range: first.range)] + message.dropFirst()
    }

    // MARK: Steps

    private func tellOpening(_ lesson: Lesson) {
        var facts = [Message.steps(lesson.steps.count)]
        if let minutes = lesson.frontMatter.minutes { facts.append(.aboutMinutes(minutes)) }
        if tutor.record[lesson.id].wasFinished { facts.append(.doneBefore) }
        emit(.lessonTitle(lesson.title, detail: text(facts.joined(separator: ", "))))
        show(lesson.opening)
        tellWhatItBuildsOn(lesson)
    }

    /// A word on lessons that should have been done before; nobody is kept from going on.
    private func tellWhatItBuildsOn(_ lesson: Lesson) {
        let missing = lesson.frontMatter.needs.filter { $0 != lesson.id && !tutor.record[$0].wasFinished }
        guard watch == nil, !missing.isEmpty, !tutor.record[lesson.id].wasFinished else { return }
        shelf.noteNeighbours(of: lesson, ids: missing)
        let known = shelf.lessons
        let titles = missing.map { id in
            shelf.translatedTitle(of: id, in: language) ?? known.first { $0.id == id }?.title ?? id
        }
        let first = missing.first { id in known.contains { $0.id == id } }
        notice(.buildsOn(titles.map { shown($0) }, first: first))
    }

    private var hasEasier: Bool { tutor.step?.easier.isEmpty == false }

    private func showEasier(_ step: Step) {
        show(step, .smallerForm)
        notice(.enterLeadsBack)
    }

    private func show(_ step: Step, _ detail: Message) {
        entries = []
        given = []
        judge?.begin(step)
        lastError = nil
        hasRemarkedOnTry = false
        remarkedForms = []
        if let world { LearningLibrary.closeFigures(of: world.machine) }
        guard prepareWorld() else { return }
        emit(.stepTitle(step.title, detail: text(detail)))
        show(step.parts)
        if let question = step.question {
            show(question.asked.parts)
            let options = question.lettered(after: given)
            if !options.isEmpty { emit(.options(options)) }
        }
        notice(whatToDo(step))
        // While the learner reads: the first answer is to be judged as fast as all others.
        judge?.warm(step)
    }

    /// Texts, and programs with what they print.
    private func show(_ parts: [StepPart]) {
        for part in parts {
            switch part {
            case .text(let blocks): emit(.text(blocks))
            case .run(let code):
                emit(.program(code.text))
                showRun(of: code)
            }
        }
    }

    /// Runs a program of the lesson and shows what it did when it is over: the time in which a learner reads one part of
    /// it does not count as its own.
    private func showRun(of code: Code) {
        guard let world = learnersWorld() else { return }
        var text = ""
        let outputs = collecting { show in
            self.showing(with: show) {
                self.notingLessonsNames(in: world) {
                    self.execute(code.text, name: "<lesson>", in: world, isInteractive: false)
                }
            }
        }
        for output in outputs {
            if case .printed(let more) = output {
                text += more
                continue
            }
            if !text.isEmpty { emit(.printed(text)) }
            text = ""
            emit(output)
        }
        if !text.isEmpty { emit(.printed(text)) }
    }

    /// One line that says what the learner can do now.
    func whatToDo(_ step: Step) -> Message {
        if step.question != nil, tutor.canGoOn {
            return .answeredAlready
        }
        guard let question = step.question else {
            return isLastStep ? .enterWhenRead : .enterGoesOn
        }
        return question.request(after: given)
    }

    private var isLastStep: Bool { tutor.lesson.map { tutor.place + 1 == $0.steps.count } ?? false }

    private func tellNoSuchStep(_ text: String, _ nearest: [Int]) {
        let count = tutor.lesson?.steps.count ?? 0
        if nearest.isEmpty {
            notice(.noSuchStep(shown(text), of: count))
        } else {
            notice(.couldBeSteps(shown(text), nearest))
        }
    }

    // MARK: Answers

    private func tellRight(_ message: [Block], _ why: Passage?, _ heard: String?) {
        let step = tutor.step ?? tutor.lesson?.steps.last
        emit(.verdict(.right, .words(step?.question?.praise ?? .right, language) + message))
        if let step, let judge, let output = step.question?.reveal(step, judge) {
            emit(.printed(output.hasSuffix("\n") || output.isEmpty ? output : output + "\n"))
        }
        if let why { emit(.aside(heading: text(.why), why.blocks)) }
        if tutor.isEased { return notice(.enterGoesBack) }
        if tutor.step != nil { notice(.enterGoesOn) }
    }

    private func tellSolution(_ passage: Passage?) {
        if let passage { return emit(.aside(heading: text(.aSolution), passage.blocks)) }
        guard let step = tutor.step, let question = step.question, let judge else {
            return notice(.nothingToSolve)
        }
        if let key = question.key(step, judge, after: given) {
            if key.contains(where: \.isNewline) { return emit(.aside(heading: text(.aSolution), .words("`\(key)`"))) }
            return notice(.theAnswerIs(key))
        }
        notice(.noSolution)
    }

    private func tellDone(_ summary: LessonSummary) {
        let isWhole = summary.left.isEmpty
        let words = Message.lessonDone(
            summary.title, isWhole: isWhole,
            answered: (summary.answered, of: summary.questions, atOnce: summary.atOnce))
        emit(.aside(heading: text(isWhole ? .doneHeading : .endHeading), .words(words, language)))
        if !isWhole { notice(.leftForLater(summary.left.map { ($0.number, $0.title) })) }
        if let next = shelf.next(after: tutor.lesson?.id) {
            notice(.enterOpens(next.title))
        } else {
            notice(.orPython)
        }
    }
}
