import Foundation
import Lessons
import Testing

@testable import Classroom

@Suite struct NotebookTests {
    private func template() throws -> Lesson {
        let text = try #require(LessonTemplate(name: "all kinds")).text
        return try #require(LessonReader.read(text, file: "t.md") { _ in .failure(.missing) }.lesson)
    }

    /// The file as Foundation reads it.
    private func read(_ notebook: Notebook) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(notebook.json.utf8)) as? [String: Any])
    }

    @Test func itIsOfFormatFourFive() throws {
        let file = try read(Notebook(try template()))
        #expect(file["nbformat"] as? Int == 4)
        #expect(file["nbformat_minor"] as? Int == 5)
        let cells = try #require(file["cells"] as? [[String: Any]])
        let ids = cells.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == cells.count)
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-zA-Z0-9_-]{1,64}/) != nil })
        for cell in cells {
            let isCode = cell["cell_type"] as? String == "code"
            #expect(isCode || cell["cell_type"] as? String == "markdown")
            #expect((cell["outputs"] != nil) == isCode)
            #expect(cell["metadata"] is [String: Any])
            let lines = try #require(cell["source"] as? [String])
            #expect(lines.dropLast().allSatisfy { $0.hasSuffix("\n") })
        }
    }

    /// What only the shell's Keras has gets a stand-in, in the lessons that use it and in no other.
    @Test func whatOnlyTheShellHasIsStoodInFor() throws {
        func shims(_ id: String) throws -> [String] {
            let lesson = try #require(builtInLessons.first { $0.id == id })
            return Notebook(lesson).cells.map(\.source).filter { $0.hasPrefix("# What mlshell adds to Keras") }
        }
        #expect(try shims("best-line").isEmpty && shims("seeing").isEmpty)
        let explained = try shims("not-understood")
        #expect(explained.count == 1 && explained[0].contains("def explain(") && !explained[0].contains("def grad("))
        #expect(try shims("backpropagation").first?.contains("keras.grad = grad") == true)
        #expect(try shims("layers").first?.contains("view=None") == true)
    }

    @Test func setupDataAndStartersAreCode() throws {
        let notebook = Notebook(try template())
        let code = notebook.cells.filter { $0.kind == .code }.map(\.source)
        #expect(
            code[0].hasPrefix(
                "import random\n\nimport numpy as np\nimport matplotlib.pyplot as plt\n\nnp.random.seed(7)"))
        #expect(
            code[1]
                == "shop = Table({\n    \"degrees\": np.array([10, 15, 20, 25]),\n    \"sales\": np.array([312, 462, 610, 765]),\n})"
        )
        #expect(code[2].contains("def price"))
        #expect(code.contains("def mse(measured, said):\n    ..."))
        #expect(code.contains("slope = 20"))
        #expect(code.contains("# Answer:"))
    }

    @Test func questionsAreTextWithoutKeys() throws {
        let notebook = Notebook(try template())
        let text = notebook.cells.filter { $0.kind == .markdown }.map(\.source).joined(separator: "\n\n")
        #expect(text.contains("## 2. One right option"))
        #expect(text.contains("- a) Each extra degree goes with about 30 more sales"))
        for key in ["[x]", "np.mean(y)\n", "swapped", "per degree", "gradient", "squared too late"] {
            #expect(!notebook.json.contains(key), "\(key)")
        }
    }

    @Test func oddTextsStayTexts() throws {
        let body = "## Data t\n| \"a\" | b\\\\ |\n|---|---|\n| NA | \"x\"\\n |\n| 1.5 | é |\n\n## Step\nText \u{1}.\n"
        let reading = LessonReader.read(lessonText(body), file: "t.md") { _ in .failure(.missing) }
        let notebook = Notebook(try #require(reading.lesson))
        #expect(notebook.cells.contains { $0.source.contains("\"\\\"a\\\"\": np.array([np.nan, 1.5])") })
        #expect(try read(notebook)["cells"] is [Any])
    }

    /// Reads, checks and, where there is a kernel, runs the notebooks: `Tests/ClassroomTests/check_notebooks.py`.
    @Test(arguments: builtInLessons) func builtInLessonsBecomeNotebooks(lesson: Lesson) throws {
        let file = try read(Notebook(lesson))
        #expect((file["cells"] as? [Any])?.count ?? 0 > lesson.steps.count)
    }
}
