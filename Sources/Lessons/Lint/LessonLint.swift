import Diagnostics
import Markdown
import MiniPython

/// Proves that a lesson can be done: every key computes, every solution passes, every wrong answer is told apart.
public struct LessonLint {
    /// What the whole of lint may take, in seconds.
    public static let budget = 120.0

    private let lesson: Lesson
    private let libraries: [any Library]
    private let limits: Limits

    /// All problems of a file, those of reading it among them, in the order of their places.
    public static func problems(
        of reading: LessonReading, libraries: [any Library], budget: Double = LessonLint.budget,
        limits: Limits = Judge.limits
    ) -> [Diagnostic] {
        guard let lesson = reading.lesson else { return reading.problems }
        let found = LessonLint(lesson: lesson, libraries: libraries, limits: limits).run(budget: budget)
        let own = (reading.problems + found).enumerated().sorted {
            let isOther = ($0.element.file != lesson.file, $1.element.file != lesson.file)
            if isOther.0 != isOther.1 { return isOther.1 }
            return ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
        }
        return own.map(\.element)
    }

    /// All problems of all files of a catalogue.
    public static func problems(
        of catalogue: LessonCatalogue, libraries: [any Library], budget: Double = LessonLint.budget,
        limits: Limits = Judge.limits
    ) -> [Diagnostic] {
        let end = Machine.monotonicSeconds() + budget
        return catalogue.entries.flatMap { entry in
            problems(
                of: entry.reading, libraries: libraries, budget: max(end - Machine.monotonicSeconds(), 0),
                limits: limits)
        } + catalogue.problems
    }

    private init(lesson: Lesson, libraries: [any Library], limits: Limits) {
        self.lesson = lesson
        self.libraries = libraries
        self.limits = limits
    }

    private func run(budget: Double) -> [Diagnostic] {
        let end = Machine.monotonicSeconds() + budget
        var list = ProblemList(file: lesson.file)
        LinkCheck.check(lesson, &list)
        let judge = Judge(lesson: lesson, libraries: libraries, limits: limits)
        if case .failure(let failure) = judge.makeWorld() {
            let start = lesson.setup?.start ?? SourcePlace(line: 1, column: 1)
            let line = start.line + (failure.line ?? 1) - 1
            list.error(
                "setup", SourcePlace(line: line, column: 1), failure.inEnglish,
                fix: "mend it; no step with code can be tried")
            return list.problems
        }
        var session: World?
        for step in lesson.allSteps {
            guard Machine.monotonicSeconds() < end else {
                list.warning(
                    "budget", step.place, "lint ran out of time: this step and the next were not tried",
                    fix: "make its programs faster")
                break
            }
            var check = StepCheck(
                lesson, step, judge,
                other: Judge(lesson: lesson, libraries: libraries, seed: lesson.seed &+ 1, limits: limits),
                end: end)
            check.checkReading()
            session = check.runPrograms(session)
            if step.problem == nil { step.question?.check(step, &check) }
            list.add(check.problems.problems)
        }
        return list.problems
    }
}
