import Diagnostics
import Markdown
import MiniPython
import Wording

/// Proves that a lesson can be done: every key computes, every solution passes, every wrong answer is told apart.
public struct LessonLint {
    /// What the whole of lint may take, in seconds.
    public static let budget = 120.0

    private let lesson: Lesson
    private let libraries: [any Library]
    private let limits: Limits
    private let language: Language

    /// All problems of a file, those of reading it among them, in the order of their places.
    /// - Parameter language: of what lint finds; what reading found was told before.
    public static func problems(
        of reading: LessonReading, libraries: [any Library], budget: Double = LessonLint.budget,
        limits: Limits = Judge.limits, language: Language = .english
    ) -> [Diagnostic] {
        guard let lesson = reading.lesson else { return reading.problems }
        let found = LessonLint(lesson: lesson, libraries: libraries, limits: limits, language: language)
            .run(budget: budget)
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

    private init(lesson: Lesson, libraries: [any Library], limits: Limits, language: Language) {
        self.language = language
        self.lesson = lesson
        self.libraries = libraries
        self.limits = limits
    }

    private func run(budget: Double) -> [Diagnostic] {
        let end = Machine.monotonicSeconds() + budget
        var list = ProblemList(file: lesson.file, language: language)
        LinkCheck.check(lesson, &list)
        let judge = Judge(lesson: lesson, libraries: libraries, limits: limits)
        if case .failure(let failure) = judge.makeWorld() {
            let start = lesson.setup?.start ?? SourcePlace(line: 1, column: 1)
            let line = start.line + (failure.line ?? 1) - 1
            list.error(
                "setup", SourcePlace(line: line, column: 1), failure.words,
                fix: Message("mend it; no step with code can be tried", nb: "rett den; ingen steg med kode kan prøves"))
            return list.problems
        }
        var session: World?
        for step in lesson.allSteps {
            guard Machine.monotonicSeconds() < end else {
                list.warning(
                    "budget", step.place,
                    Message(
                        "lint ran out of time: this step and the next were not tried",
                        nb: "lint fikk ikke tid: dette steget og de neste ble ikke prøvd"),
                    fix: Message("make its programs faster", nb: "gjør programmene raskere"))
                break
            }
            var check = StepCheck(
                lesson, step, judge,
                other: Judge(lesson: lesson, libraries: libraries, seed: lesson.seed &+ 1, limits: limits),
                end: end, language: language)
            check.checkReading()
            session = check.runPrograms(session)
            if step.problem == nil { step.question?.check(step, &check) }
            list.add(check.problems.problems)
        }
        return list.problems
    }
}
