import Lessons
import Testing

@testable import Shell

/// The lessons that come with the program.
@Suite struct BuiltInLessonTests {
    static let folder = testFolder + "/../../Lessons"
    static let lessons = LessonCatalogue(path: folder).lessons

    @Test func allAreFound() {
        let ordered = ["best-line", "one-neuron", "learning-from-mistakes", "three-words", "learning-from-examples"]
        #expect(Self.lessons.map(\.id).filter(ordered.contains) == ordered)
    }

    @Test(arguments: (lessons + LessonCatalogue(path: folder + "/nb").lessons).map(\.file))
    func lintProvesIt(file: String) {
        var report = ""
        let status = LintRunner { report += $0 }.run([file])
        #expect(status == 0)
        #expect(report.contains("1 file: 0 errors, 0 warnings"), "\(report)")
    }

    @Test func lastAboutHalfAnHour() {
        for lesson in Self.lessons {
            #expect((20...30).contains(lesson.frontMatter.minutes ?? 0), "\(lesson.id)")
            #expect(lesson.steps.allSatisfy { $0.question != nil }, "\(lesson.id)")
        }
    }
}
