import Markdown
import Wording

extension ClassReport {
    /// The report as one page of HTML: tables with headers, nothing to run, nothing to load.
    public var html: String {
        var body = "<h1>\(escaped(text(.classReport(title))))</h1>\n<p>\(escaped(summary))</p>\n"
        body += questionTable + mistakeTable + stuckTable + learnerTable
        if !leftOut.isEmpty {
            let items = leftOut.map { "<li>\(escaped($0.file)): \(escaped($0.reason))</li>\n" }
            body += "<h2>\(escaped(text(.leftOut)))</h2>\n<ul>\n\(items.joined())</ul>\n"
        }
        return HTMLPage(title: text(.classReport(title)), language: language.rawValue, body: body).text
    }

    private func escaped(_ text: String) -> String { HTMLWriter.escaped(text) }

    /// A table whose first column names its rows.
    private func table(_ caption: String, _ header: [String], _ rows: [[Cell]]) -> String {
        let head = header.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
        let lines = rows.map { row in
            let cells = row.enumerated().map { column, cell -> String in
                let style = cell.style.map { " class=\"\($0)\"" } ?? ""
                return column == 0 ? "<th scope=\"row\">\(cell.html)</th>" : "<td\(style)>\(cell.html)</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        return """
            <div class="wide" role="region" aria-label="\(escaped(caption))" tabindex="0"><table>
            <caption>\(escaped(caption))</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(lines.joined())</tbody>
            </table></div>

            """
    }

    private struct Cell {
        var html: String
        /// The class of the cell.
        var style: String?

        static func text(_ text: String) -> Cell { Cell(html: HTMLWriter.escaped(text)) }
        static func number(_ number: Int) -> Cell { Cell(html: "\(number)", style: "number") }
    }

    private func name(_ place: Int) -> Cell { .text("\(place + 1). \(questions[place].title)") }

    private var questionTable: String {
        let rows = tallies.enumerated().map { place, tally -> [Cell] in
            let share = learners.isEmpty ? 0 : (tally.rightCount * 100 + learners.count / 2) / learners.count
            let words = text(.shareRight(tally.rightCount, of: learners.count, percent: share))
            let right = Cell(html: words, style: "number")
            let counts = tally.right + [tally.hints, tally.solutions, tally.skipped, tally.stuck.count]
            return [name(place), right] + counts.map { .number($0) }
        }
        return table(text(.questionByQuestion), texts(Message.pageHeader), rows)
    }

    private var mistakeTable: String {
        let rows = tallies.enumerated().flatMap { place, tally in
            tally.mistakes.map { [name(place), .text($0.name), .number($0.learners)] }
        }
        return rows.isEmpty ? "" : table(text(.knownMistakes), texts(Message.pageMistakeHeader), rows)
    }

    private var stuckTable: String {
        let rows = tallies.enumerated().filter { !$0.element.stuck.isEmpty }.map { place, tally -> [Cell] in
            [name(place), .number(tally.stuck.count), .text(tally.stuck.joined(separator: ", "))]
        }
        return rows.isEmpty ? "" : table(text(.whoIsStuck), texts(Message.pageStuckHeader), rows)
    }

    private var learnerTable: String {
        let numbers = questions.indices.map { "\($0 + 1)" }
        let rows = learners.map { learner -> [Cell] in
            let points = points(of: learner)
            let steps = learner.steps.map { step -> Cell in
                let (mark, words) = mark(step)
                return Cell(
                    html: "<span aria-hidden=\"true\">\(mark)</span><span class=\"unseen\">\(words)</span>",
                    style: "mark")
            }
            return [.text(learner.name), Cell(html: text(.stepsDone(points.reached, of: points.all)), style: "number")]
                + steps
                + [Cell(html: escaped(remarks(on: learner).joined(separator: "; ")), style: "remarks")]
        }
        let header = [text(.name), text(.points)] + numbers + [text(.remarks)]
        return table(text(.learnerByLearner), header, rows) + "<p>\(text(.legend))</p>\n"
    }

    /// A sign for the eye, and words for the ear.
    private func mark(_ step: StepResult) -> (sign: String, words: String) {
        if let rightAt = step.rightAt { return ("✓ \(rightAt)", text(.rightAtTry(rightAt))) }
        if step.tries > 0 { return ("✗ \(step.tries)", text(.notRightAfter(step.tries))) }
        if step.isSkipped { return ("–", text(.skipped)) }
        return step.isShown ? ("·", text(.seen)) : ("", text(.notReached))
    }
}
