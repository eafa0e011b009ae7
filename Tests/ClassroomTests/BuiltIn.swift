import Lessons
import Testing

/// The built-in lessons, and a new one.
let builtInLessons: [Lesson] = {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return LessonCatalogue(path: folder + "/Lessons").lessons
}()

/// A lesson's text with sound front matter.
func lessonText(_ body: String) -> String {
    "---\nmlshell: 1\ntitle: T\nid: t\nversion: 1.2.0\nseed: 7\n---\n# T\n" + body
}

/// Reads a lesson that needs no files.
func lesson(_ body: String) throws -> Lesson {
    let reading = LessonReader.read(lessonText(body), file: "t.md") { _ in .failure(.missing) }
    #expect(reading.problems.map(\.description) == [])
    return try #require(reading.lesson)
}
