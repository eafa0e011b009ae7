import Diagnostics
import Markdown
import MiniPython
import Wording

/// What an answer is worth. Every case may carry something to say; empty: nothing.
public enum Verdict: Hashable, Sendable {
    case right([Block])
    /// A known mistake, by the name that a teacher's report counts.
    case mistake(name: String, message: [Block])
    /// Well formed, not right, and no known mistake.
    case wrong([Block])
    /// Nothing chosen is wrong, and something right was not chosen; counted as wrong.
    case incomplete([Block])
    /// A part of the answer is taken, and more is asked. Counted neither for nor against the learner; what cannot be
    /// right or wrong is not `isRight`.
    case part([Block], isRight: Bool = true)
    /// No answer: just trying. Never counted.
    case none([Block])

    public var isRight: Bool {
        if case .right = self { true } else { false }
    }

    /// Whether the answer, or a part of it, is right.
    public var isTaken: Bool {
        if case .part = self { true } else { isRight }
    }

    public var message: [Block] {
        switch self {
        case .right(let blocks), .mistake(_, let blocks), .wrong(let blocks), .incomplete(let blocks),
            .part(let blocks, _), .none(let blocks):
            blocks
        }
    }
}

/// What the learner did, to be judged.
public struct Attempt {
    /// The line or lines that were typed; after `:submit`, its expression.
    public var text: String
    /// What the last statement came to, if it was an expression and nothing failed.
    public var value: JudgedValue?
    /// The entries since the step was opened that ran without an error, oldest first, without this one.
    public var earlier: [String]
    /// Whether the learner asked for a verdict with `:submit`.
    public var isForced: Bool
    /// The learner's own session.
    public var session: Interpreter?
    /// The parts of the answer that were taken so far.
    public var given: [String]

    public init(
        _ text: String, value: JudgedValue? = nil, earlier: [String] = [], isForced: Bool = false,
        session: Interpreter? = nil, given: [String] = []
    ) {
        self.text = text
        self.value = value
        self.earlier = earlier
        self.isForced = isForced
        self.session = session
        self.given = given
    }
}

extension [Block] {
    /// A message as a paragraph; words between backticks become code.
    public static func words(_ message: Message, _ language: Language) -> [Block] {
        .words(message.text(in: language))
    }

    /// A sentence of ours as a paragraph; words between backticks become code.
    public static func words(_ text: String) -> [Block] {
        let place = SourcePlace(line: 1, column: 1)
        let range = SourceRange(start: place, end: place)
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
        let inlines = pieces.enumerated().filter { !$0.element.isEmpty }.map { index, piece in
            Inline(index % 2 == 1 ? .code(String(piece)) : .text(String(piece)), range: range)
        }
        return [Block(.paragraph(inlines), range: range)]
    }
}

extension Block {
    /// A table of plain words.
    public static func table(_ header: [String], _ rows: [[String]]) -> Block {
        let cells = ([header] + rows).map { $0.map { [Inline(.text($0), range: .none)] } }
        return Block(
            .table(
                Table(
                    alignments: header.map { _ in .left }, header: .of(cells[0]),
                    rows: cells.dropFirst().map(Table.Row.of)
                )), range: .none)
    }
}

extension Table.Row {
    /// A row of cells that stand in no file.
    static func of(_ cells: [[Inline]]) -> Table.Row {
        Table.Row(cells: cells.map { Table.Cell(inlines: $0, range: .none) }, range: .none)
    }
}

extension SourceRange {
    /// For what stands in no file.
    static let none = SourceRange(start: SourcePlace(line: 1, column: 1), end: SourcePlace(line: 1, column: 1))
}
