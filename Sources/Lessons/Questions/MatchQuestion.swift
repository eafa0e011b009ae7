import Diagnostics
import Markdown
import Wording

/// `### Match`: pairs of a table are to be found again; an entry on the right may serve several rows.
public struct MatchQuestion: QuestionKind {
    /// One row of the author's table.
    struct Row: Hashable, Sendable {
        var left: String
        var right: String
        var place: SourcePlace
    }

    public static let keyword = "Match"
    public static let runsPrograms = false
    public static let mistakeForm = MistakeForm.expression
    public let asked: AskedQuestion
    let rows: [Row]
    /// The entries of the right side, each once, in the order of the table.
    let entries: [String]
    /// The places in `entries` in the order of the letters shown.
    let shown: [Int]

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        let tables = draft.parts.blocks.compactMap { block -> (Table, SourcePlace)? in
            if case .table(let table) = block.content { (table, block.range.start) } else { nil }
        }
        guard let (table, place) = tables.first else {
            problems.error(
                "table", draft.place, Message("Match has no table", nb: "Match har ingen tabell"),
                fix: Message(
                    "write a table of two columns, one pair in each row",
                    nb: "skriv en tabell med to kolonner, ett par i hver rad"))
            return nil
        }
        if tables.count > 1 {
            problems.error(
                "table", tables[1].1, Message("Match has a second table", nb: "Match har en tabell til"),
                fix: Message("join the two", nb: "slå sammen de to"))
        }
        guard table.header.cells.count == 2 else {
            problems.error(
                "table", place,
                Message(
                    "the table has \(counted(table.header.cells.count, "column"))",
                    nb: "tabellen har \(table.header.cells.count) kolonner"), fix: Message("write two", nb: "skriv to"))
            return nil
        }
        rows = MatchQuestion.rows(table, &problems)
        var entries: [String] = []
        for row in rows where !entries.contains(row.right) { entries.append(row.right) }
        self.entries = entries
        if rows.count < 2 || entries.count < 2 {
            let found = Message(
                "the table has \(counted(rows.count, "row")) and \(counted(entries.count, "different cell")) on the right",
                nb: "tabellen har \(rows.count == 1 ? "1 rad" : "\(rows.count) rader") og ulike celler til høyre: "
                    + "\(entries.count)")
            problems.error(
                "table", place, found, fix: Message("write at least two of both", nb: "skriv minst to av begge"))
            return nil
        }
        if entries.count > 26 {
            problems.error(
                "table", place, Message("more than 26 entries on the right", nb: "mer enn 26 ulike celler til høyre"),
                fix: Message("there are no more letters", nb: "det finnes ikke flere bokstaver"))
        }
        shown = draft.shuffle.places(entries.count)
        var asked = draft.asked(&problems)
        asked.parts = asked.parts.withoutBlocks { if case .table = $0.content { true } else { false } }
        asked.parts.append(.text([MatchQuestion.table(table, entries, shown)]))
        self.asked = asked
    }

    private static func rows(_ table: Table, _ problems: inout ProblemList) -> [Row] {
        var rows: [Row] = []
        for row in table.rows {
            let cells = row.cells.map { $0.inlines.plainText.collapsed }
            guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else {
                problems.error(
                    "table", row.range.start, Message("a cell of the row is empty", nb: "en celle i raden er tom"),
                    fix: Message("write both parts of the pair", nb: "skriv begge deler av paret"))
                continue
            }
            if let first = rows.first(where: { $0.left == cells[0] }) {
                problems.error(
                    "table", row.range.start,
                    Message(
                        "the row says the same on the left as line \(first.place.line)",
                        nb: "raden sier det samme til venstre som linje \(first.place.line)"),
                    fix: Message("change one", nb: "endre en av dem"))
            }
            rows.append(Row(left: cells[0], right: cells[1], place: row.range.start))
        }
        return rows
    }

    /// What is shown: the left side numbered, the right side with letters, in another order.
    private static func table(_ table: Table, _ entries: [String], _ shown: [Int]) -> Block {
        let inlines = entries.map { entry in
            table.rows.lazy.compactMap { $0.cells.last?.inlines }.first { $0.plainText.collapsed == entry } ?? []
        }
        let word = { (text: String) in [Inline(.text(text), range: .none)] }
        let rows = (0..<max(table.rows.count, shown.count)).map { index -> [[Inline]] in
            let left =
                index < table.rows.count
                ? [word("\(index + 1)"), table.rows[index].cells.first?.inlines ?? []] : [[], []]
            let right = index < shown.count ? [word(Option.letter(index)), inlines[shown[index]]] : [[], []]
            return left + right
        }
        let header = [[], table.header.cells[0].inlines, [], table.header.cells[1].inlines]
        return Block(
            .table(
                Table(alignments: header.map { _ in .left }, header: .of(header), rows: rows.map(Table.Row.of))),
            range: .none)
    }

    // MARK: Asking

    public func request(after given: [String]) -> Message { .typePairs }

    public func understood(_ line: String) -> String? { nil }

    public func isAnswer(_ line: String, after given: [String]) -> Bool {
        guard let pairs = MatchQuestion.pairs(line) else { return false }
        // `2j` is a number of Python where no entry has the letter j.
        return pairs.count > 1 || pairs[0].letter < entries.count
    }

    public func key(_ step: Step, _ judge: Judge, after given: [String]) -> String? {
        rows.enumerated().map { index, row in
            let letter = shown.firstIndex { entries[$0] == row.right }.map { Option.letter($0) } ?? ""
            return "\(index + 1)\(letter)"
        }.joined(separator: " ")
    }

    /// Numbers each followed by a letter: `1c 2a`, `1-c, 2-a`, `1: c`, `1 -> c`; or several the other way round: `c1 a2`.
    /// nil for other lines. Both count from 0.
    static func pairs(_ line: String) -> [(row: Int, letter: Int)]? {
        let text = ["->", "=>", "→"].reduce(line) { $0.split(separator: $1).joined(separator: "-") }
        if let pairs = numbersFirst(text) { return pairs }
        // Each word turned around; `a1` alone is a name.
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
        guard words.count > 1, words.allSatisfy({ $0.first?.isLetter == true }) else { return nil }
        return numbersFirst(words.map { String($0.dropFirst()) + String($0.prefix(1)) }.joined(separator: " "))
    }

    private static func numbersFirst(_ line: String) -> [(row: Int, letter: Int)]? {
        var pairs: [(row: Int, letter: Int)] = []
        var number: Int?
        var wasDigit = false
        for scalar in line.unicodeScalars {
            switch scalar {
            case "0"..."9":
                guard number == nil || wasDigit, number ?? 0 < 100 else { return nil }
                number = (number ?? 0) * 10 + Int(scalar.value) - 48
            case "a"..."z", "A"..."Z":
                guard let row = number, row > 0 else { return nil }
                pairs.append((row - 1, Int(scalar.value | 32) - 97))
                number = nil
            case " ", "\t", ",", ";", ".", ":", "-", "(", ")": break
            case "=" where number != nil && !line.contains("=="): break
            default: return nil
            }
            wasDigit = ("0"..."9").contains(scalar)
        }
        return pairs.isEmpty || number != nil ? nil : pairs
    }

    // MARK: Judging

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard let pairs = MatchQuestion.pairs(attempt.text) else { return .none([]) }
        var chosen: [Int: Int] = [:]
        for pair in pairs {
            guard rows.indices.contains(pair.row) else {
                return .none(judge.words(.noRow(pair.row + 1, last: rows.count)))
            }
            guard pair.letter < shown.count else {
                return .none(judge.words(.noLetterInRow(pair.row + 1, Option.letter(pair.letter))))
            }
            if chosen[pair.row] != nil { return .none(judge.words(.twoLetters(pair.row + 1))) }
            chosen[pair.row] = shown[pair.letter]
        }
        let missing = rows.indices.filter { chosen[$0] == nil }.map { $0 + 1 }
        if !missing.isEmpty { return .none(judge.words(.rowsMissing(missing))) }
        let right = rows.indices.count { chosen[$0].map { entries[$0] } == rows[$0].right }
        if right == rows.count { return .right([]) }
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern, let wrong = MatchQuestion.pairs(code.text),
                wrong.allSatisfy({ chosen[$0.row] == $0.letter })
            else { continue }
            return .mistake(name: mistake.name, message: mistake.message)
        }
        return .wrong(judge.words(.areRight(right, of: rows.count)))
    }

    // MARK: Checking

    public func check(_ step: Step, _ lint: inout StepCheck) {
        var seen: [String: String] = [:]
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern else { continue }
            let name = mistake.name.shown
            guard let pairs = MatchQuestion.pairs(code.text) else {
                lint.error(
                    "mistake", code.start,
                    Message("the mistake \(name) says no pairs", nb: "feilen \(name) sier ingen par"),
                    fix: Message("write a row and a letter: 1b", nb: "skriv en rad og en bokstav: 1b"))
                continue
            }
            if let pair = pairs.first(where: { !rows.indices.contains($0.row) || $0.letter >= entries.count }) {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(name) has the pair \(pair.row + 1)\(Option.letter(pair.letter)), "
                            + "which the table does not have",
                        nb:
                            "feilen \(name) har paret \(pair.row + 1)\(Option.letter(pair.letter)), som tabellen ikke har"
                    ),
                    fix: Message(
                        "count rows from 1, and the right side's entries from a, as they stand in the file",
                        nb: "tell rader fra 1, og cellene til høyre fra a, slik de står i fila"))
            } else if pairs.allSatisfy({ entries[$0.letter] == rows[$0.row].right }) {
                lint.error(
                    "mistake", code.start, Message("the mistake \(name) is right", nb: "feilen \(name) er riktig"),
                    fix: Message("name a wrong pair", nb: "nevn et galt par"))
            }
            let text = pairs.map { "\($0.row) \($0.letter)" }.sorted().joined(separator: ", ")
            if let other = seen[text] {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(name) has the pairs of \(other.shown)",
                        nb: "feilen \(name) har parene til \(other.shown)"),
                    fix: Message("remove one", nb: "ta bort en av dem"))
            }
            seen[text] = mistake.name
        }
        checkHints(&lint, step)
    }

    /// A hint may name both sides of a pair only together with a wrong entry.
    private func checkHints(_ lint: inout StepCheck, _ step: Step) {
        if let key = key(step, lint.judge, after: []) { lint.withholds(lines: [key], least: 4) }
        for hint in step.hints {
            let text = hint.blocks.plainText
            for row in rows where text.hasWords(row.left) && text.hasWords(row.right) {
                if entries.contains(where: { $0 != row.right && text.hasWords($0) }) { continue }
                lint.tells(Message("a hint", nb: "et hint"), hint.place, "\(row.left) – \(row.right)")
                break
            }
        }
    }

    /// The entries of the right side with the letters by which Feedback names them.
    public func outline(_ step: Step, _ judge: Judge) -> [String] {
        let named = entries.enumerated().map { "\(Option.letter($0)) \($1)" }.joined(separator: ", ")
        let key = key(step, judge, after: []) ?? ""
        return [
            Message("key as shown: \(key)", nb: "fasit slik den vises: \(key)"),
            Message("letters in Feedback: \(named)", nb: "bokstaver i Tilbakemelding: \(named)"),
        ].map { $0.text(in: judge.language) }
    }
}
