import TestFiles
import Testing

@testable import Lessons
@testable import Shell
@testable import Tutoring

/// Answers as learners type them, at every question of every built-in lesson, through the whole program.
@Suite struct LessonAnswersTests {
    static let catalogues = ["", "nb/"].map { ($0, LessonCatalogue(path: testFolder + "/../../Lessons/" + $0)) }
    /// The lessons by their ids, translations behind the name of their folder.
    static let names = catalogues.flatMap { folder, catalogue in catalogue.lessons.map { folder + $0.id } }

    static func read(_ name: String) throws -> (Lesson, AnswerFile) {
        let text = try #require(readFile("\(testFolder)/Answers/\(name).md"), "Answers/\(name).md is missing")
        let found = catalogues.flatMap { folder, catalogue in catalogue.lessons.filter { folder + $0.id == name } }
        return (try #require(found.first), AnswerFile(text))
    }

    @Test(arguments: names.filter { $0.hasPrefix("nb/") }) func theTranslationHasTheSameSteps(name: String) throws {
        let translation = try Self.read(name).0
        let original = try #require(Self.catalogues[0].1.lesson(translation.id))
        #expect(translation.version == original.version)
        #expect(translation.allSteps.map(\.id) == original.allSteps.map(\.id))
        for (step, other) in zip(translation.allSteps, original.allSteps) {
            #expect(step.question?.keyword == other.question?.keyword, "\(step.id)")
            #expect(step.hints.count == other.hints.count, "\(step.id)")
            #expect(Self.mistakes(step).count == Self.mistakes(other).count, "\(step.id)")
        }
    }

    @Test(arguments: names) func theFileHasAnswersToEveryQuestion(name: String) throws {
        let (lesson, file) = try Self.read(name)
        #expect(file.misread.isEmpty)
        let steps = lesson.allSteps.filter { $0.question != nil }
        #expect(file.steps.map(\.id) == steps.map(\.id))
        for (answers, step) in zip(file.steps, steps) {
            let expected = answers.answers.map(\.expected)
            #expect(answers.answers.allSatisfy { !$0.lines.isEmpty }, "\(step.id)")
            #expect(expected.count { $0 == .right } >= 2, "\(step.id): two right forms at least")
            #expect(expected.count { $0 == .justTrying } >= 2, "\(step.id): what is no answer, too")
            for name in Self.mistakes(step) {
                #expect(expected.contains(.mistake(name)), "\(step.id): nobody makes the mistake \(name)")
            }
        }
    }

    /// The names of all mistakes that the step can tell the learner of, and that count.
    private static func mistakes(_ step: Step) -> [String] {
        guard let question = step.question, !(question is ExplainQuestion) else { return [] }
        return step.mistakes.map(\.name) + question.asked.options.compactMap { $0.isTicked ? nil : $0.feedback?.name }
    }

    @Test(arguments: names) func everyAnswerIsJudgedAsWritten(name: String) throws {
        let (lesson, file) = try Self.read(name)
        for step in file.steps {
            let learner = Learner(lesson: lesson, step: step.id)
            for answer in step.answers {
                let judged = learner.type(answer.lines)
                #expect(judged == answer.expected, "Answers/\(name).md:\(answer.line): \(step.id): \(answer.lines)")
            }
        }
    }
}

/// Types at one step, and looks up in the journal how it was judged.
private final class Learner {
    private let folder = TemporaryFolder()
    private let session: Session
    private let step: String

    init(lesson: Lesson, step: String) {
        self.step = step
        session = Session(SessionEnvironment(secondsSince1970: { 1000 }, journalPath: folder.journal))
        _ = session.start(.lesson(path: lesson.file))
    }

    func type(_ lines: [String]) -> AnswerFile.Expected {
        // What was typed before does not count: the question is asked anew.
        let parts = step.split(separator: "/")
        _ = session.receive(":goto \(parts[0])")
        if parts.count > 1 { _ = session.receive(":easier") }
        let before = answers().count
        for line in lines { _ = session.receive(line) }
        if session.isWithinEntry { _ = session.receive("") }
        _ = session.interrupt()
        guard let last = answers().dropFirst(before).last else { return .justTrying }
        switch last.verdict {
        case .right: return .right
        case .wrong: return .wrong
        case .mistake: return .mistake(last.mistake ?? "")
        default: return .justTrying
        }
    }

    private func answers() -> [JournalEntry] {
        ProgressKeeper(path: folder.journal).entries().filter { $0.event == .answer }
    }
}
