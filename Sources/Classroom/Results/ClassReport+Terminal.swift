import Diagnostics
import Markdown
import Wording

extension ClassReport {
    /// The report as tables for a screen.
    public var blocks: [Block] {
        var blocks: [Block] = .plain(summary)
        blocks.append(.table(texts(Message.reportHeader), rows))
        let mistakes = zip(questions, tallies).enumerated().flatMap { place, pair in
            pair.1.mistakes.map { ["\(place + 1). \(pair.0.title)", $0.name, "\($0.learners)"] }
        }
        if !mistakes.isEmpty { blocks.append(.table(texts(Message.mistakeHeader), mistakes)) }
        let stuck = zip(questions, tallies).enumerated().filter { !$0.element.1.stuck.isEmpty }.map { place, pair in
            ["\(place + 1). \(pair.0.title)", "\(pair.1.stuck.count)", names(pair.1.stuck)]
        }
        if !stuck.isEmpty { blocks.append(.table(texts(Message.stuckHeader), stuck)) }
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
        return text(.namesAndMore(Array(names.prefix(Self.mostNames)), more: rest))
    }

    /// The grades as a table for a screen.
    public var gradeBlocks: [Block] {
        let rows = learners.map { learner in
            let points = points(of: learner)
            return [
                learner.name, "\(learner.right)/\(questions.count)", "\(points.reached)/\(points.all)",
                "\(learner.steps.reduce(0) { $0 + $1.hints })", text(learner.isSound ? .yes : .no),
            ]
        }
        return .plain(summary) + [.table(texts(Message.gradeHeader), rows)]
    }

    /// One line for each file of which not all can be believed.
    public var warnings: [String] {
        learners.filter { !$0.isSound }.map { "\($0.file): \(remarks(on: $0).joined(separator: "; "))" }
    }

    /// What a teacher has to know of a learner's file.
    func remarks(on learner: LessonResult) -> [String] {
        var remarks: [String] = []
        if learner.isAltered { remarks.append(text(.changedAfterwards)) }
        let numbers = { (claim: StepResult.Claim) in
            learner.steps.enumerated().filter { $0.element.claim == claim }.map { "\($0.offset + 1)" }
        }
        let failing = numbers(.fails)
        if !failing.isEmpty { remarks.append(text(.claimedRight(failing))) }
        let long = numbers(.tooLong)
        if !long.isEmpty { remarks.append(text(.takesTooLongToJudge(long))) }
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
