import Markdown

/// Rows of cells as RFC 4180 has them, safe to open in a spreadsheet.
enum CommaSeparated {
    /// A cell of a row.
    enum Cell {
        case text(String)
        case number(Int)
    }

    /// The rows, each ended by a line feed.
    static func text(_ rows: [[Cell]]) -> String {
        rows.map { row in row.map { cell($0) }.joined(separator: ",") + "\n" }.joined()
    }

    private static func cell(_ cell: Cell) -> String {
        switch cell {
        case .number(let number): return String(number)
        case .text(let text):
            // A spreadsheet would run what begins like a formula; a quote before it makes it text.
            let clean = text.withoutSteering.split(whereSeparator: \.isNewline).joined(separator: " ")
            let first = clean.first { !$0.isWhitespace }
            let safe = first.map { "=+-@\t|%".contains($0) } == true ? "'" + clean : clean
            guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
            return "\"" + safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        }
    }
}

extension ClassReport {
    /// The questions as a table for a spreadsheet, one in each row.
    public var questionSheet: String {
        let header = [
            "question", "step", "title", "learners", "right", "first try", "second try", "later", "hints", "solutions",
            "skipped", "stuck", "mistakes",
        ]
        let rows = zip(questions, tallies).enumerated().map { place, pair -> [CommaSeparated.Cell] in
            let (question, tally) = pair
            let counts = [learners.count, tally.rightCount] + tally.right
            let more = [tally.hints, tally.solutions, tally.skipped, tally.stuck.count]
            let mistakes = tally.mistakes.map { "\($0.name): \($0.learners)" }.joined(separator: "; ")
            return [.number(place + 1), .text(question.id), .text(question.title)]
                + (counts + more).map { .number($0) } + [.text(mistakes)]
        }
        return CommaSeparated.text([header.map { .text($0) }] + rows)
    }

    /// The learners as a table for a spreadsheet, one in each row; for each question the try at which it was right.
    public var gradeSheet: String {
        let header = ["name", "file", "right", "questions", "points", "of", "hints", "remarks"] + questions.map(\.id)
        let rows = learners.map { learner -> [CommaSeparated.Cell] in
            let points = points(of: learner)
            let tries = learner.steps.map { step -> CommaSeparated.Cell in
                step.rightAt.map { .number($0) } ?? .text("")
            }
            let counts = [learner.right, questions.count, points.reached, points.all]
            let hints = learner.steps.reduce(0) { $0 + $1.hints }
            return [.text(learner.name), .text(learner.file)] + (counts + [hints]).map { .number($0) }
                + [.text(remarks(on: learner).joined(separator: "; "))] + tries
        }
        let failed = leftOut.map { file -> [CommaSeparated.Cell] in
            [.text(""), .text(file.file)] + [.text(""), .text(""), .text(""), .text(""), .text(""), .text(file.reason)]
        }
        return CommaSeparated.text([header.map { .text($0) }] + rows + failed)
    }
}
