import Testing

@testable import Lessons

@Suite struct LessonStripperTests {
    private func strip(_ body: String) throws -> String {
        let text = lessonText(body)
        return LessonStripper.strip(text, of: try #require(read(text).lesson))
    }

    private let front = lessonText("")

    @Test func withheldPartsGoAndTheRestStays() throws {
        let body = """
            Opening.

            ## Setup
            ```python
            x = 5
            ```

            ## Sum
            Words.
            ### Number
            What is it?
            - answer: `40 + 2`
            - within: 0.5
            - unit: km
            - an item that is text
            ### Hint
            Add.

            A second paragraph.
            ### Feedback
            - **product** `40 * 2` — More.
            ### Why
            Because.

            ## Next
            Read.

            """
        #expect(
            try strip(body) == front + """
                Opening.

                ## Setup
                ```python
                x = 5
                ```

                ## Sum
                Words.
                ### Number
                What is it?
                - unit: km
                - an item that is text

                ## Next
                Read.

                """)
    }

    @Test func aSmallerFormGoesWhole() throws {
        let question = "### Number\nHow many?\n"
        let body =
            "## A\n\(question)- answer: 42\n### Easier\nLess.\n### Choose one\n- [x] 4\n- [ ] 5\n### Why\nw\n## B\ntext\n"
        #expect(try strip(body) == front + "## A\n\(question)\n## B\ntext\n")
    }

    @Test func ticksAndQuotesGo() throws {
        let text = try strip("## A\n### Choose one\n- [x] yes\n  > **n** — m\n- [ ] no\n- [X] `[x]`\n")
        #expect(text == front + "## A\n### Choose one\n- [ ] yes\n- [ ] no\n- [ ] `[x]`\n")
    }

    @Test func boldWordsAreLeftOut() throws {
        let text = try strip("## A\n### Fill in\nA *b **c|d*** and **ø** æ **e f**.\n")
        #expect(text == front + "## A\n### Fill in\nA *b \\_\\_\\_\\_* and \\_\\_\\_\\_ æ \\_\\_\\_\\_.\n")
    }

    @Test func linesOfOrderStandAsTheyAreShown() throws {
        let text = try strip("## A\n### Order\nDo.\n```python\na = 1\nif a:\n    b = 2\nprint(b)\n```\n### Hint\nH.\n")
        #expect(!text.contains("a = 1\nif a:"))
        #expect(text.contains("\nb = 2\n"))
        for line in ["a = 1", "if a:", "print(b)"] { #expect(text.contains("\n\(line)\n"), "\(line)") }
    }

    @Test func rightSideOfMatchStandsAsItIsShown() throws {
        let text = try strip("## A\n### Match\n| l | r |\n|---|---|\n| one | 1 |\n| two | 2 |\n| three | 3 |\n")
        #expect(!text.contains("one | 1 "))
        #expect(text.contains("| 1 | one | a |"))
    }

    @Test func commentsGoAndIdsStay() throws {
        let text = try strip("Text <!-- 42 --> more.\n\n<!-- the key\nis 42 -->\n\n## A\n<!-- id: old -->\nRead.\n")
        #expect(text == front + "Text  more.\n\n## A\n<!-- id: old -->\nRead.\n")
    }

    @Test func norwegianHeadingsCountToo() throws {
        let text = lessonText("## A\n### Tall\n- answer: 42\n### Løsning\n42\n").replacing(
            "id: t", with: "id: t\nlanguage: nb")
        let stripped = LessonStripper.strip(text, of: try #require(read(text).lesson))
        #expect(!stripped.contains("42"))
        #expect(stripped.contains("### Tall"))
    }

    @Test func builtInLessonsKeepTheirStepsAndNoKeys() throws {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
            separator: "/")
        let catalogue = LessonCatalogue(path: folder + "/Lessons")
        #expect(catalogue.lessons.count > 2)
        for entry in catalogue.entries {
            let lesson = try #require(entry.lesson)
            let stripped = LessonStripper.strip(try LessonFile.text(at: entry.path).get(), of: lesson)
            let again = LessonReader.read(stripped, file: entry.path) {
                LessonFile.data($0, in: LessonFile.folder(of: entry.path)).map { .init(name: "d", text: $0) }
            }
            #expect(again.lesson?.steps.map(\.id) == lesson.steps.map(\.id))
            #expect(!stripped.contains("- [x]"))
            for line in stripped.sourceLines { #expect(!line.hasPrefix("- answer:") && !line.hasPrefix("- **")) }
            for step in lesson.steps {
                for passage in step.hints + [step.why].compactMap({ $0 }) {
                    let words = passage.blocks.plainText.sourceLines.first.map(String.init) ?? ""
                    if words.count > 30 { #expect(!stripped.contains(words), "\(words)") }
                }
            }
        }
    }
}
