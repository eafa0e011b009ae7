import Lessons
import Markdown
import Tutoring

// How what the tutor says becomes something to look at. All its sentences are here.
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
                .lessonTitle(lesson.title, detail: "\(done) of \(counted(total, "step")) done; here is where you were"))
        case .step(let step, let number, let total, let isDone):
            show(step, "step \(number) of \(total)" + (isDone ? ", done" : ""))
        case .stepProblem(let title, let number, let line):
            notice("Step \(number), \(title): this step has a problem, line \(line). It is passed over.")
        case .nothingToShow:
            notice("No step of this lesson can be shown; its author can find out why with mlshell lint.")
        case .right(let message, let why): tellRight(message, why, heard)
        case .mistake(let message): emit(.verdict(.mistake, joined(heard, message)))
        case .wrong(let message):
            let advice = tutor.step?.hints.isEmpty == false ? " :hint helps." : ""
            emit(.verdict(.wrong, joined(heard, message.isEmpty ? .words("That is not it yet.\(advice)") : message)))
        case .part(let message, let isRight): emit(.verdict(isRight ? .right : .remark, message))
        case .remark(let message): emit(.verdict(.remark, message))
        case .hint(let passage, let number, let total):
            emit(.aside(heading: total == 1 ? "Hint" : "Hint \(number) of \(total)", passage.blocks))
        case .noHint(let total):
            notice(
                total == 0
                    ? "This step has no hint. :step shows it again."
                    : "There are no more hints. \(hasEasier ? ":easier asks something smaller, " : "")"
                        + ":solution shows a solution.")
        case .hintOffered: notice("That was the same answer for the third time. Perhaps this helps:")
        case .easierOffered: notice("That was the same answer for the third time. :easier asks something smaller.")
        case .noEasier: notice("This step has no smaller form. :hint helps.")
        case .easier(let step): showEasier(step)
        case .review(let step, let lesson, let number, let total):
            show(step, "question \(number) of \(total), from \(lesson.title)")
        case .solution(let passage): tellSolution(passage)
        case .stillOpen:
            let help = tutor.step?.hints.isEmpty == false ? ":hint helps, " : ""
            notice("This step waits for an answer. \(help):skip goes on without.")
        case .skipped(let title): notice("\(title): left for later.")
        case .isFirstStep: notice("This is the first step.")
        case .noSuchStep(let text, let nearest): tellNoSuchStep(text, nearest)
        case .lessonDone(let summary): tellDone(summary)
        case .wasReset(let title): notice("\(title) begins anew.")
        }
    }

    /// How an answer was understood, and what is said of it, in one paragraph where that goes.
    private func joined(_ heard: String?, _ message: [Block]) -> [Block] {
        guard let heard else { return message }
        // A backtick would begin a piece of code.
        let plain = heard.filter { $0 != "`" }
        let understood = [Block].words("You answered \(plain)\(plain.hasSuffix(".") ? "" : ".") ")
        guard case .paragraph(let start)? = understood.first?.content, let first = message.first,
            case .paragraph(let rest) = first.content
        else { return understood + message }
        return [Block(.paragraph(start + rest), range: first.range)] + message.dropFirst()
    }

    // MARK: Steps

    private func tellOpening(_ lesson: Lesson) {
        var facts = [counted(lesson.steps.count, "step")]
        if let minutes = lesson.frontMatter.minutes { facts.append("about \(counted(minutes, "minute"))") }
        if tutor.record[lesson.id].wasFinished { facts.append("done before") }
        emit(.lessonTitle(lesson.title, detail: facts.joined(separator: ", ")))
        show(lesson.opening)
    }

    private var hasEasier: Bool { tutor.step?.easier.isEmpty == false }

    private func showEasier(_ step: Step) {
        show(step, "a smaller form")
        notice("After it, Enter leads back to the question itself.")
    }

    private func show(_ step: Step, _ detail: String) {
        entries = []
        given = []
        judge?.begin(step)
        hasRemarkedOnTry = false
        prepareWorld()
        emit(.stepTitle(step.title, detail: detail))
        show(step.parts)
        if let question = step.question {
            show(question.asked.parts)
            let options = question.lettered(after: given)
            if !options.isEmpty { emit(.options(options)) }
        }
        notice(whatToDo(step))
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
    func whatToDo(_ step: Step) -> String {
        if step.question != nil, tutor.canGoOn {
            return "You have answered this. Answer again, or press Enter to go on."
        }
        guard let question = step.question else {
            return isLastStep ? "Press Enter when you have read this." : "Press Enter to go on."
        }
        return question.request(after: given)
    }

    private var isLastStep: Bool { tutor.lesson.map { tutor.place + 1 == $0.steps.count } ?? false }

    private func tellNoSuchStep(_ text: String, _ nearest: [Int]) {
        let count = tutor.lesson?.steps.count ?? 0
        if nearest.isEmpty {
            notice("There is no step \(text); this lesson has the steps 1 to \(count). :progress lists them.")
        } else {
            notice("\(text) could be step \(nearest.map(String.init).joined(separator: ", ")).")
        }
    }

    // MARK: Answers

    private func tellRight(_ message: [Block], _ why: Passage?, _ heard: String?) {
        let step = tutor.step ?? tutor.lesson?.steps.last
        emit(.verdict(.right, .words(step?.question?.praise ?? "Right.") + message))
        if let step, let judge, let output = step.question?.reveal(step, judge) {
            emit(.printed(output.hasSuffix("\n") || output.isEmpty ? output : output + "\n"))
        }
        if let why { emit(.aside(heading: "Why", why.blocks)) }
        if tutor.isEased { return notice("Press Enter to go back to the question.") }
        if tutor.step != nil { notice("Press Enter to go on.") }
    }

    private func tellSolution(_ passage: Passage?) {
        if let passage { return emit(.aside(heading: "A solution", passage.blocks)) }
        guard let step = tutor.step, let question = step.question, let judge else {
            return notice("There is nothing to solve here.")
        }
        if let key = question.key(step, judge, after: given) {
            if key.contains(where: \.isNewline) { return emit(.aside(heading: "A solution", .words("`\(key)`"))) }
            return notice("The answer is \(key). Type it to see why.")
        }
        notice("This step has no solution to show.")
    }

    private func tellDone(_ summary: LessonSummary) {
        var words = "\(summary.title) is \(summary.left.isEmpty ? "done" : "at its end")"
        if summary.questions > 0 {
            words += ": \(summary.answered) of \(counted(summary.questions, "question")) answered"
            if summary.atOnce > 0 { words += ", \(summary.atOnce) at the first try without help" }
        }
        emit(.aside(heading: summary.left.isEmpty ? "Done" : "The end", .words(words + ".")))
        if !summary.left.isEmpty {
            let steps = summary.left.map { "\($0.number) \($0.title)" }.joined(separator: ", ")
            notice("Left for later: \(steps). :goto and a number opens one.")
        }
        if let next = shelf.next(after: tutor.lesson?.id) {
            notice("Press Enter to open the next lesson, \(next.title). :lessons lists all.")
        } else {
            notice(":lessons lists all lessons; or go on with Python of your own.")
        }
    }
}

/// `1 step`, `3 steps`
func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
