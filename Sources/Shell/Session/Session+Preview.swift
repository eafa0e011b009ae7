import Diagnostics
import Lessons
import MiniPython
import StandardLibrary
import Wording

// A teacher steps through a lesson that is being written: its file is looked at before and after every line.
extension Session {
    /// More faults at once are a wall of text.
    private static let mostFaults = 6
    /// What proving the lesson after a change may take, in seconds.
    private static let lintBudget = 4.0

    /// Opens a file to be followed.
    func startPreview(_ path: String) {
        watch = LessonWatch(path: path)
        let reading = LessonFile.read(path, language: environment.language ?? environment.localeLanguage)
        lessonsLanguage = reading.lesson?.statedLanguage
        notice(.preview(shown(fileName(path))))
        guard let lesson = reading.lesson else { return tellFaults(reading.problems) }
        open(lesson)
        tellFaults(proved(reading))
    }

    /// Shows the step anew when the file has changed.
    /// - Returns: whether it was shown.
    func followChange() -> Bool {
        guard watch?.hasChanged() == true, let path = watch?.path, !isOver else { return false }
        let reading = LessonFile.read(path, language: environment.language ?? environment.localeLanguage)
        guard let changed = reading.lesson else {
            notice(.nothingUsable)
            tellFaults(reading.problems)
            return true
        }
        guard tutor.lesson != nil else {
            open(changed)
            tellFaults(proved(reading))
            return true
        }
        let place = tutor.place(in: changed)
        if changed.steps.indices.contains(place), changed.steps[place].problem != nil {
            notice(.stepHasFaultNow)
            tellFaults(reading.problems)
            return true
        }
        lessonsLanguage = changed.statedLanguage
        hasBrokenSetup = false
        notice(.fileHasChanged)
        let judge = Judge(
            lesson: changed, libraries: [FigureSink.library(seed: UInt64(bitPattern: Int64(changed.seed)))])
        judge.isInterrupted = environment.isInterrupted
        judge.language = language
        self.judge = judge
        tell(tutor.replace(with: changed))
        tellFaults(proved(reading))
        return true
    }

    /// What lint says of a lesson.
    private func proved(_ reading: LessonReading) -> [Diagnostic] {
        let seed = reading.lesson.map { UInt64(bitPattern: Int64($0.seed)) } ?? 0
        return LessonLint.problems(
            of: reading, libraries: [LearningLibrary(seed: seed)], budget: Self.lintBudget,
            language: environment.language ?? environment.localeLanguage)
    }

    /// One fault a line, as compilers print them.
    private func tellFaults(_ faults: [Diagnostic]) {
        for fault in faults.prefix(Self.mostFaults) { notice(Message(verbatim: fault.description)) }
        if faults.count > Self.mostFaults {
            notice(.moreFaults(faults.count - Self.mostFaults))
        }
    }
}
