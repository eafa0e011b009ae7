import Diagnostics
import Markdown

extension ClassReport {
    /// The report as tables for a screen.
    public var blocks: [Block] {
        var blocks: [Block] = .plain(summary)
        blocks.append(.table(["Question", "Right", "1st try", "2nd", "later", "Hints", "Solution", "Skipped"], rows))
        let mistakes = zip(questions, tallies).enumerated().flatMap { place, pair in
            pair.1.mistakes.map { ["\(place + 1). \(pair.0.title)", $0.name, "\($0.learners)"] }
        }
        if !mistakes.isEmpty { blocks.append(.table(["Question", "Known mistake", "Learners"], mistakes)) }
        let stuck = zip(questions, tallies).enumerated().filter { !$0.element.1.stuck.isEmpty }.map { place, pair in
            ["\(place + 1). \(pair.0.title)", "\(pair.1.stuck.count)", names(pair.1.stuck)]
        }
        if !stuck.isEmpty { blocks.append(.table(["Stuck at", "How many", "Who"], stuck)) }
        return blocks
    }

    private var rows: [[String]] {
        zip(questions, tallies).enumerated().map { place, pair in
            let (question, tally) = pair
            return [
                "\(place + 1). \(question.title)", "\(tally.rightCount)/\(learners.count)", "\(tally.right[0])",
                "\(tally.right[1])", "\(tally.right[2])", "\(tally.hints)", "\(tally.solutions)", "\(tally.skipped)",
            ]
        }
    }

    /// More names would hide the others.
    private static let mostNames = 8

    private func names(_ names: [String]) -> String {
        let rest = names.count - Self.mostNames
        return names.prefix(Self.mostNames).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// The grades as a table for a screen.
    public var gradeBlocks: [Block] {
        let rows = learners.map { learner in
            let points = points(of: learner)
            return [
                learner.name, "\(learner.right)/\(questions.count)", "\(points.reached)/\(points.all)",
                "\(learner.steps.reduce(0) { $0 + $1.hints })", learner.isSound ? "yes" : "no",
            ]
        }
        return .plain(summary) + [.table(["Name", "Right", "Points", "Hints", "Sound"], rows)]
    }

    /// One line for each file of which not all can be believed.
    public var warnings: [String] {
        learners.filter { !$0.isSound }.map { "\($0.file): \(remarks(on: $0).joined(separator: "; "))" }
    }

    /// What a teacher has to know of a learner's file.
    func remarks(on learner: LessonResult) -> [String] {
        var remarks: [String] = []
        if learner.isAltered { remarks.append("the file was changed after it was written") }
        let numbers = { (claim: StepResult.Claim) in
            learner.steps.enumerated().filter { $0.element.claim == claim }.map { "\($0.offset + 1)" }
        }
        let failing = numbers(.fails)
        if !failing.isEmpty { remarks.append("claimed right, but is not: question \(failing.joined(separator: ", "))") }
        let long = numbers(.tooLong)
        if !long.isEmpty { remarks.append("takes too long to judge: question \(long.joined(separator: ", "))") }
        return remarks
    }
}

extension [Block] {
    /// A sentence in which no mark has a meaning.
    static func plain(_ text: String) -> [Block] {
        let place = SourcePlace(line: 1, column: 1)
        let range = SourceRange(start: place, end: place)
        return [Block(.paragraph([Inline(.text(text), range: range)]), range: range)]
    }
}

extension Block {
    /// A table of plain words; columns of numbers stand to the right.
    fileprivate static func table(_ header: [String], _ rows: [[String]]) -> Block {
        let place = SourcePlace(line: 1, column: 1)
        let range = SourceRange(start: place, end: place)
        let row = { (cells: [String]) in
            Table.Row(
                cells: cells.map { Table.Cell(inlines: [Inline(.text($0), range: range)], range: range) }, range: range)
        }
        let alignments = header.indices.map { column -> Table.Alignment in
            let isNumber = !rows.isEmpty && rows.allSatisfy { $0[column].allSatisfy { $0.isNumber || $0 == "/" } }
            return isNumber ? .right : .left
        }
        return Block(.table(Table(alignments: alignments, header: row(header), rows: rows.map(row))), range: range)
    }
}
