import Lessons
import Markdown

/// Something that the learner is to be told or shown, as plain data.
public enum TutorEvent: Sendable {
    /// A lesson begins.
    case lessonOpened(Lesson)
    /// A lesson goes on where it was left.
    case lessonResumed(Lesson, done: Int, total: Int)
    /// A step to be shown in full.
    case step(Step, number: Int, total: Int, isDone: Bool)
    /// A step that its author must mend, and that is passed over.
    case stepProblem(title: String, number: Int, line: Int)
    /// No step of the lesson can be shown.
    case nothingToShow
    case right(message: [Block], why: Passage?)
    /// A known wrong answer.
    case mistake(message: [Block])
    /// A wrong answer without a name.
    case wrong(message: [Block])
    /// Something right was not chosen.
    case incomplete(message: [Block])
    /// A part of an answer was taken; more is asked.
    case part(message: [Block], isRight: Bool)
    /// A word on a line that is no answer.
    case remark([Block])
    case hint(Passage, number: Int, total: Int)
    case noHint(total: Int)
    /// The hint that follows comes unasked, because one answer was given three times.
    case hintOffered
    /// One answer was given three times, and only a smaller form of the question is left to help.
    case easierOffered
    /// The smaller form of the step's question, to be shown in full.
    case easier(Step)
    case noEasier
    /// A question of an earlier lesson, to be shown in full.
    case review(Step, lesson: Lesson, number: Int, total: Int)
    /// nil where the lesson's author has written none.
    case solution(Passage?)
    /// The question of the step waits for its answer.
    case stillOpen
    case skipped(title: String)
    case isFirstStep
    case noSuchStep(String, nearest: [Int])
    case lessonDone(LessonSummary)
    case wasReset(title: String)
}

/// How a lesson went.
public struct LessonSummary: Sendable, Equatable {
    /// A step by its number, from 1.
    public struct StepName: Sendable, Equatable {
        public var number: Int
        public var title: String
    }

    public var title: String
    /// Questions that were answered right, of those that can be asked.
    public var answered: Int
    public var questions: Int
    /// Questions that were answered right at the first try, without a hint or the solution.
    public var atOnce: Int
    public var hints: Int
    /// Steps that were skipped or never answered.
    public var left: [StepName]
}
