import Lessons
import StandardLibrary
import Testing
import Wording

@testable import Classroom

@Suite struct LessonTemplateTests {
    private func problems(_ template: LessonTemplate) -> [String] {
        let reading = LessonReader.read(template.text, file: template.fileName) { _ in .failure(.missing) }
        return LessonLint.problems(of: reading, libraries: [LearningLibrary(seed: 7)]).map(\.description)
    }

    @Test(arguments: Language.allCases) func itPassesLintWithoutAWord(language: Language) throws {
        #expect(problems(try #require(LessonTemplate(name: "my lesson", language: language))) == [])
    }

    @Test(arguments: Language.allCases) func itShowsEachKindOnce(language: Language) throws {
        let template = try #require(LessonTemplate(name: "kinds", language: language))
        let reading = LessonReader.read(template.text, file: "kinds.md") { _ in .failure(.missing) }
        #expect(reading.lesson?.language == language)
        let asked = try #require(reading.lesson).steps.compactMap { $0.question?.keyword }
        #expect(asked.sorted() == QuestionCatalogue.kinds.map { $0.keyword }.sorted())
    }

    @Test(arguments: [
        ("my-first-lesson", "My first lesson", "my-first-lesson"), ("Bias in data", "Bias in data", "bias-in-data"),
        ("../../etc/passwd", "../../etc/passwd", "etc-passwd"),
        ("blåbær på ørret", "Blåbær på ørret", "blåbær-på-ørret"),
        ("# *Stars* & <b>", "# *Stars* & <b>", "stars-b"), ("two\nlines: 3", "Two lines: 3", "two-lines-3"),
    ]) func namesBecomeTitlesAndIds(name: String, title: String, id: String) throws {
        let template = try #require(LessonTemplate(name: name))
        #expect(template.title == title)
        #expect(template.id == id)
        let reading = LessonReader.read(template.text, file: "t.md") { _ in .failure(.missing) }
        #expect(reading.problems.map(\.description) == [])
        #expect(reading.lesson?.title == title)
    }

    @Test(arguments: ["", " ", "...", "\u{1B}[", "---"]) func nameWithoutALetterIsNone(name: String) {
        #expect(LessonTemplate(name: name) == nil)
    }

    @Test func controlCharactersNeverReachTheFile() throws {
        let template = try #require(LessonTemplate(name: "a\u{1B}[31mb\u{202E}c"))
        #expect(!template.text.unicodeScalars.contains("\u{1B}"))
        #expect(!template.text.unicodeScalars.contains("\u{202E}"))
        #expect(template.id == "a-31mbc")
    }
}
