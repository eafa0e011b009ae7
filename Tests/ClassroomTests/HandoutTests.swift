import Lessons
import Markdown
import StandardLibrary
import Testing

@testable import Classroom

@Suite struct HandoutTests {
    private static let template = LessonTemplate(name: "all kinds")
    private static let libraries = [LearningLibrary(seed: 7)]

    private func template() throws -> Lesson {
        let text = try #require(Self.template).text
        return try #require(LessonReader.read(text, file: "t.md") { _ in .failure(.missing) }.lesson)
    }

    private func handout(_ body: String, key: Bool) throws -> Handout {
        Handout(try lesson(body), libraries: [], showsKey: key)
    }

    private let number = """
        ## Sum
        What is it?
        ### Number
        - answer: `40 + 2`
        - within: 1%
        - unit: km
        ### Hint
        Add.
        ### Feedback
        - **product** `40 * 2` — That is *more*.
        ### Why
        Because.

        """

    @Test func withoutKeysThereIsRoom() throws {
        let text = try handout(number, key: false).markdown
        #expect(text.contains("## 1. Sum\n\nWhat is it?\n\nAnswer: ___"))
        #expect(text.contains("Name: ___"))
        for withheld in ["42", "40 + 2", "Add.", "product", "Because"] {
            #expect(!text.contains(withheld), "\(withheld)")
        }
    }

    @Test func theTeachersCopyHasAll() throws {
        let text = try handout(number, key: true).markdown
        #expect(text.contains("> **Answer**\n>\n> `40 + 2` is `42` km, give or take 1 %"), "\(text)")
        #expect(text.contains("> - **product** `40 * 2` — That is *more*."))
        #expect(text.contains("> **Hint**\n>\n> Add."))
        #expect(text.contains("> **Why**\n>\n> Because."))
        #expect(!text.contains("____"))
    }

    @Test func smallerFormIsTheTeachersOnly() throws {
        let body =
            number
            + "### Easier\nTwo tens first.\n### Number\nWhat are two tens?\n- answer: `10 + 10`\n### Hint\nCount.\n"
        #expect(try handout(body, key: true).markdown.contains("> `10 + 10` is `20`"))
        #expect(try !handout(body, key: false).markdown.contains("two tens"))
    }

    @Test func programsShowWhatTheyPrint() throws {
        let text = try handout("## Run\nSee.\n```python run\nprint(6 * 7)\n```\n", key: false).markdown
        #expect(text.contains("```python\nprint(6 * 7)\n```\n\nIt prints:\n\n```text\n42\n```"))
    }

    @Test func brokenStepIsNamed() throws {
        let text = "## Bad\n### Number\nno answer\n"
        let reading = LessonReader.read(lessonText(text), file: "t.md") { _ in .failure(.missing) }
        let handout = Handout(try #require(reading.lesson), libraries: [], showsKey: false)
        #expect(handout.markdown.contains("This step has a problem; see mlshell lint, line 10."))
    }

    @Test func endlessProgramDoesNotKeepThePrinterWaiting() throws {
        var limits = Judge.limits
        limits.seconds = 0.2
        let lesson = try lesson("## Run\nSee.\n```python run\nwhile True: pass\n```\n")
        #expect(Handout(lesson, libraries: [], limits: limits, showsKey: false).markdown.contains("while True"))
    }

    @Test func norwegianLessonsHaveNorwegianWords() throws {
        let text = lessonText(number).replacing("seed: 7", with: "language: nb")
        let lesson = try #require(LessonReader.read(text, file: "t.md") { _ in .failure(.missing) }.lesson)
        let handout = Handout(lesson, libraries: [], showsKey: false)
        #expect(handout.markdown.contains("Navn: ___"))
        #expect(handout.markdown.contains("Svar: ___"))
        #expect(handout.html.contains("<html lang=\"nb\">"))
    }

    @Test func everyKindHasItsKeyInTheTeachersCopyOnly() throws {
        let lesson = try template()
        let sheet = Handout(lesson, libraries: Self.libraries, showsKey: false)
        let copy = Handout(lesson, libraries: Self.libraries, showsKey: true)
        let keys = [
            "np.mean(y)", "y - np.min(y)", "(measured - said) ** 2", "slope = 30", "gradient", "per degree",
            "slope and start swapped", "squared too late",
        ]
        for key in keys {
            #expect(copy.markdown.contains(key), "\(key)")
            #expect(!sheet.markdown.contains(key), "\(key)")
            #expect(copy.html.contains(HTMLWriter.escaped(key)), "\(key)")
            #expect(!sheet.html.contains(HTMLWriter.escaped(key)), "\(key)")
        }
        #expect(
            copy.sections.allSatisfy {
                $0.title.contains("Look at") || $0.pieces.contains { if case .key = $0 { true } else { false } }
            })
    }

    /// The lines of Order are shown mixed, and what is right is not to be seen from the order.
    @Test func linesOfOrderStayMixed() throws {
        let sheet = Handout(try template(), libraries: Self.libraries, showsKey: false).markdown
        #expect(!sheet.contains("first = price(4)\nsecond"))
        #expect(sheet.contains("a) `"))
    }

    @Test func pageIsWholeAndEscaped() throws {
        let body = "## A < & \"c\"\nText <script>x</script>.\n### Choose one\nWhich?\n- [x] `<i>`\n- [ ] b\n"
        let reading = LessonReader.read(lessonText(body), file: "t.md") { _ in .failure(.missing) }
        let html = Handout(try #require(reading.lesson), libraries: [], showsKey: false).html
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.contains("<h2>1. A &lt; &amp; &quot;c&quot;</h2>"))
        #expect(html.contains("<ol type=\"a\">\n<li><code>&lt;i&gt;</code></li>"))
        #expect(!html.contains("<script"))
        #expect(html.contains("name=\"viewport\""))
    }

    @Test(arguments: builtInLessons) func builtInLessonsBecomeSheets(lesson: Lesson) {
        let seed = UInt64(bitPattern: Int64(lesson.seed))
        let sheet = Handout(lesson, libraries: [LearningLibrary(seed: seed)], showsKey: false)
        #expect(sheet.sections.count == lesson.steps.count)
        #expect(!sheet.markdown.contains("Error"))
        let names = lesson.steps.flatMap { $0.mistakes.map(\.name) }.filter { $0.count > 8 }
        for name in names { #expect(!sheet.markdown.contains("**\(name)**"), "\(name)") }
        #expect(!sheet.html.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" })
    }
}
