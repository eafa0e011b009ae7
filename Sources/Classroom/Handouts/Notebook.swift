import Lessons
import Markdown
import Tutoring
import Wording

/// A lesson as a Jupyter notebook: texts and questions as Markdown cells; Setup, data, programs and starters as code.
///
/// Written in the notebook format 4.5 (https://nbformat.readthedocs.io). It has no keys and no outputs.
public struct Notebook: Sendable {
    struct Cell: Sendable, Hashable {
        enum Kind: String, Sendable { case markdown, code }

        var kind: Kind
        /// Letters, digits and hyphens, different in every cell.
        var id: String
        var source: String
    }

    let lesson: Lesson
    private(set) var cells: [Cell] = []
    private let tongue: Language
    private let writer = MarkdownWriter()

    /// - Parameter tongue: the language of the words around the lesson; nil for the lesson's.
    public init(_ lesson: Lesson, tongue: Language? = nil) {
        self.lesson = lesson
        self.tongue = tongue ?? lesson.language
        addOpening()
        for (number, step) in lesson.steps.enumerated() { add(step, number: number + 1) }
    }

    // MARK: Cells

    private mutating func add(_ kind: Cell.Kind, _ source: String) {
        var source = source
        while source.last?.isNewline == true { source.removeLast() }
        if source.isEmpty, kind == .markdown { return }
        cells.append(Cell(kind: kind, id: "cell-\(cells.count + 1)", source: source.withoutSteering))
    }

    private var answer: String { Message.answer.text(in: tongue) }

    private mutating func addOpening() {
        add(.markdown, "# \(writer.escaped(lesson.title))")
        add(lesson.opening)
        add(.code, prelude)
        if let shims = KerasShims.source(for: programs) { add(.code, shims) }
        for table in lesson.tables { add(.code, NotebookData.source(of: table)) }
        if let setup = lesson.setup { add(.code, setup.text) }
    }

    /// What the shell has from the start, and where its random numbers begin.
    private var prelude: String {
        var lines = ["import random", "", "import numpy as np"]
        if usesPyplot { lines.append("import matplotlib.pyplot as plt") }
        lines += ["", "np.random.seed(\(lesson.seed % (1 << 32)))", "random.seed(\(lesson.seed))"]
        if !lesson.tables.isEmpty { lines += ["", "", NotebookData.declaration] }
        return lines.joined(separator: "\n")
    }

    /// What the notebook runs beside the learner's own lines.
    private var programs: [String] {
        let questions = lesson.steps.compactMap(\.question)
        let predicted = questions.compactMap { ($0 as? PredictQuestion)?.program.text }
        let shown = lesson.steps.flatMap(\.parts) + questions.flatMap(\.asked.parts)
        return [lesson.setup?.text].compactMap { $0 } + shown.programs.map(\.text) + predicted
    }

    private var usesPyplot: Bool {
        programs.contains { $0.firstRange(of: "plt") != nil }
    }

    private mutating func add(_ parts: [StepPart], heading: String? = nil) {
        var heading = heading
        for part in parts {
            switch part {
            case .text(let blocks):
                let text = writer.text(blocks)
                add(.markdown, heading.map { "\($0)\n\n\(text)" } ?? text)
            case .run(let code):
                if let heading { add(.markdown, heading) }
                add(.code, code.text)
            }
            heading = nil
        }
        if let heading { add(.markdown, heading) }
    }

    private mutating func add(_ step: Step, number: Int) {
        let heading = "## \(number). \(writer.escaped(step.title))"
        if let problem = step.problem {
            return add(.markdown, "\(heading)\n\n\(Message.stepHasProblem(line: problem.place.line).text(in: tongue))")
        }
        add(step.parts, heading: heading)
        guard let question = step.question else { return }
        let starter = starter(question)
        let asked = question.asked.parts.map { $0.without(starter) }
        // What is to be answered stands last, with its options.
        var blocks = asked.blocks
        let options = question.lettered(after: [])
        if !options.isEmpty {
            blocks.append(Handout.list(question is OrderQuestion ? options.map(Self.asCode) : options))
        }
        for code in asked.programs { add(.code, code.text) }
        add(.markdown, writer.text(blocks))
        addRoom(question, starter)
    }

    private mutating func addRoom(_ question: any QuestionKind, _ starter: Code?) {
        switch question {
        case is NumberQuestion, is ExpressionQuestion: add(.code, "# \(answer):")
        case let question as PredictQuestion:
            add(.markdown, "*\(answer):*")
            add(.code, question.program.text)
        default:
            if let starter { add(.code, starter.text) } else { add(.markdown, "*\(answer):*") }
        }
    }

    private func starter(_ question: any QuestionKind) -> Code? {
        switch question {
        case let question as FunctionQuestion: question.starter
        case let question as ExperimentQuestion: question.starter
        default: nil
        }
    }

    private static func asCode(_ blocks: [Block]) -> [Block] {
        blocks.map { Block(.paragraph([Inline(.code($0.plainText), range: $0.range)]), range: $0.range) }
    }

    // MARK: JSON

    /// The notebook's file.
    public var json: String {
        let cells = self.cells.map { "  " + text(of: $0) }
        let version = JSONText.quoted(lesson.version)
        let author = lesson.frontMatter.author.map { "\"authors\": [{\"name\": \(JSONText.quoted($0))}], " } ?? ""
        return """
            {
             "cells": [
            \(cells.joined(separator: ",\n"))
             ],
             "metadata": {
              \(author)"kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
              "language_info": {"name": "python"},
              "mlshell": {"lesson": \(JSONText.quoted(lesson.id)), "version": \(version)},
              "title": \(JSONText.quoted(lesson.title))
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """
    }

    private func text(of cell: Cell) -> String {
        let lines = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
        let source = lines.enumerated().map { place, line in
            JSONText.quoted(line + (place + 1 < lines.count ? "\n" : ""))
        }
        let fields = [
            "\"cell_type\": \"\(cell.kind.rawValue)\"", "\"id\": \(JSONText.quoted(cell.id))", "\"metadata\": {}",
            "\"source\": [\(source.joined(separator: ", "))]",
        ]
        let code = cell.kind == .code ? ["\"execution_count\": null", "\"outputs\": []"] : []
        return "{" + (fields + code).joined(separator: ", ") + "}"
    }
}

extension StepPart {
    /// The part without a program that has a cell of its own.
    fileprivate func without(_ starter: Code?) -> StepPart {
        guard let starter else { return self }
        switch self {
        case .text(let blocks):
            return .text(
                blocks.filter { block in
                    if case .code(let fence) = block.content { return fence.text != starter.text }
                    return true
                })
        case .run(let code): return code == starter ? .text([]) : self
        }
    }
}

/// A lesson's tables in a notebook: `hubble.distance` and `hubble["distance"]`, as in the shell.
enum NotebookData {
    static let declaration = """
        class Table(dict):
            "Columns by name: table.name or table['name']."

            def __getattr__(self, name):
                if name == "columns":
                    return list(self.keys())
                try:
                    return self[name]
                except KeyError:
                    raise AttributeError(name) from None

            def __len__(self):
                return len(next(iter(self.values()), []))
        """

    static func source(of table: DataTable) -> String {
        let columns = table.columns.map { column in
            "    \(quoted(column.name)): \(values(column.values)),"
        }
        return "\(table.name) = Table({\n\(columns.joined(separator: "\n"))\n})"
    }

    private static func values(_ values: DataTable.Values) -> String {
        switch values {
        case .whole(let numbers): "np.array([\(numbers.map { "\($0)" }.joined(separator: ", "))])"
        case .decimal(let numbers):
            "np.array([\(numbers.map { $0.isNaN ? "np.nan" : "\($0)" }.joined(separator: ", "))])"
        case .text(let texts): "[\(texts.map { quoted($0) }.joined(separator: ", "))]"
        }
    }

    /// A text as Python writes it: JSON's escapes mean the same there.
    private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
