import Diagnostics
import Markdown

/// Makes a lesson's text without its keys: what it leaves is what its author wrote, line for line.
///
/// Withheld parts, ticks, quotes under options, keys, bold words of Fill in and comments go; the lines of Order and the
/// right side of Match stand as the shell shows them. What is left is to be read and filled in, not to be played.
public struct LessonStripper {
    /// Settings that are keys, or say how near one must come.
    private static let keySettings: Set<String> = ["answer", "within", "goal"]

    private let lesson: Lesson
    private let source: [Substring]
    /// What becomes of each line: nil when it goes, several when others stand in its place.
    private var lines: [[String]?]
    /// The stretches that other words take the place of, within lines.
    private var cuts: [(range: SourceRange, words: String)] = []

    /// The text without keys, in O(its length).
    /// - Parameter lesson: what was read from the text.
    public static func strip(_ text: String, of lesson: Lesson) -> String {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
        var stripper = LessonStripper(lesson, text)
        stripper.walk()
        stripper.cut()
        return stripper.result
    }

    private init(_ lesson: Lesson, _ text: String) {
        self.lesson = lesson
        source = text.sourceLines
        lines = source.map { [String($0)] }
    }

    // MARK: Walking

    private mutating func walk() {
        let frontLines = (source.dropFirst().firstIndex { $0.trimmedEnd == "---" } ?? -1) + 1
        let body = source.dropFirst(frontLines).joined(separator: "\n")
        var step: Step?
        var part: String?
        for block in Document(parsing: body, firstLine: frontLines + 1).blocks {
            switch block.content {
            case .heading(level: 2, _):
                step = lesson.steps.first { $0.place == block.range.start }
                part = nil
            case .heading(level: 3, let inlines):
                let word = ReservedWords.canonical(inlines.plainText, language: lesson.frontMatter.language)
                // A smaller form reaches to the end of its step.
                if step != nil, let word, part != "Easier" { part = word }
                if isWithheld(part) { drop(block.range) }
            case _ where isWithheld(part): drop(block.range)
            case .html(let html):
                if !html.contains("id:") { dropComment(block.range) }
            default:
                if let step, let question = step.question, part != nil {
                    strip(block, question)
                } else {
                    dropComments(block)
                }
            }
        }
    }

    private func isWithheld(_ part: String?) -> Bool { part.map { ReservedWords.parts.contains($0) } ?? false }

    private mutating func drop(_ range: SourceRange) {
        for line in range.start.line...max(range.end.line, range.start.line) where lines.indices.contains(line - 1) {
            lines[line - 1] = nil
        }
    }

    /// A comment ends with its mark, which the range of its block may not reach.
    private mutating func dropComment(_ range: SourceRange) {
        var last = max(range.end.line, range.start.line)
        let hasMark = { (line: Int) in source.indices.contains(line - 1) && source[line - 1].contains("-->") }
        while !(range.start.line...last).contains(where: hasMark), last < source.count { last += 1 }
        drop(SourceRange(start: range.start, end: SourcePlace(line: last, column: 1)))
    }

    /// Other lines stand in the place of those of a range.
    private mutating func replace(_ range: SourceRange, by new: [String]) {
        drop(range)
        if lines.indices.contains(range.start.line - 1) { lines[range.start.line - 1] = new }
    }

    // MARK: Questions

    private mutating func strip(_ block: Block, _ question: any QuestionKind) {
        dropComments(block)
        switch (block.content, question) {
        case (.list(let list), _) where list.start == nil:
            for item in list.items { strip(item) }
        case (.table, let match as MatchQuestion):
            let shown = match.asked.parts.blocks.last.map { MarkdownWriter().lines([$0]) } ?? []
            replace(block.range, by: shown)
        case (.code(let fence), let order as OrderQuestion) where block.python == order.program:
            let count = fence.text.utf8.count { $0 == 10 }
            let first = fence.start
            let last = SourcePlace(line: first.line + max(count, 1) - 1, column: 1)
            replace(SourceRange(start: first, end: last), by: order.lines.map(\.text))
        default: break
        }
        if question is FillInQuestion { for inline in block.inlines { leaveOut(inline) } }
    }

    private mutating func strip(_ item: ListItem) {
        if item.task == nil, Self.keySettings.contains(settingName(item)) { return drop(item.range) }
        for block in item.blocks {
            if case .quote = block.content { drop(block.range) }
        }
        let row = item.range.start.line - 1
        guard item.task == true, lines.indices.contains(row), var line = lines[row]?.first else { return }
        let boxes = ["[x]", "[X]"].compactMap { line.firstRange(of: $0) }
        if let box = boxes.min(by: { $0.lowerBound < $1.lowerBound }) { line.replaceSubrange(box, with: "[ ]") }
        lines[row] = [line]
    }

    /// The word before the colon of an item `word: value`.
    private func settingName(_ item: ListItem) -> String {
        let text = item.plainText
        let word = text.prefix { $0.isLetter }
        return text[word.endIndex...].first == ":" ? word.lowercased() : ""
    }

    private mutating func leaveOut(_ inline: Inline) {
        switch inline.content {
        case .strong: cuts.append((inline.range, "\\_\\_\\_\\_"))
        case .emphasis(let inner), .link(_, _, let inner): for part in inner { leaveOut(part) }
        default: break
        }
    }

    private mutating func dropComments(_ block: Block) {
        for inline in block.inlines {
            if case .html(let html) = inline.content, html.hasPrefix("<!--") { cuts.append((inline.range, "")) }
        }
    }

    // MARK: Writing

    /// Puts other words into lines, from the end so that the columns before them hold.
    private mutating func cut() {
        for (range, words) in cuts.sorted(by: { $0.range.start > $1.range.start }) {
            for row in range.start.line...max(range.end.line, range.start.line) {
                guard lines.indices.contains(row - 1), let line = lines[row - 1]?.first else { continue }
                let scalars = Array(line.unicodeScalars)
                let start = row == range.start.line ? min(range.start.column - 1, scalars.count) : 0
                var end = row == range.end.line ? min(range.end.column - 1, scalars.count) : scalars.count
                guard start <= end else { continue }
                // Where emphasis ends together with a bold run, the parser counts one mark too many.
                let run = scalars[start..<end]
                if run.starts(with: "**".unicodeScalars), !run.starts(with: "***".unicodeScalars),
                    run.suffix(3).elementsEqual("***".unicodeScalars)
                {
                    end -= 1
                }
                var new = String.UnicodeScalarView(scalars[..<start])
                if row == range.start.line { new += Array(words.unicodeScalars) }
                new += Array(scalars[end...])
                lines[row - 1] = [String(new)]
            }
        }
    }

    private var result: String {
        var kept: [String] = []
        var hasDropped = false
        for line in lines {
            guard let line else {
                hasDropped = true
                continue
            }
            for text in line {
                let isBlank = text.trimmed.isEmpty
                if isBlank, hasDropped, kept.last?.trimmed.isEmpty ?? true { continue }
                if !isBlank, hasDropped, text.hasPrefix("##"), kept.last?.trimmed.isEmpty == false, isSection(text) {
                    kept.append("")
                }
                kept.append(text)
            }
            hasDropped = false
        }
        while kept.last?.trimmed.isEmpty == true { kept.removeLast() }
        return kept.map { $0 + "\n" }.joined()
    }

    private func isSection(_ line: String) -> Bool { !line.hasPrefix("###") }
}
