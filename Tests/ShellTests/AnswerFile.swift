/// What was typed at the questions of a lesson, and what it is to be judged as: `Answers/ID.md`.
///
/// A heading `## STEP` names a step by its id, `## STEP/easier` its smaller form. Below it stand items `` - LABEL: `TYPED` ``; the label is `right`, `wrong`, `just
/// trying`, or the name of a mistake in bold. What takes several lines stands in an indented fence below the label; each line
/// is typed by itself.
struct AnswerFile {
    enum Expected: Hashable {
        case right, wrong, justTrying
        case mistake(String)
    }

    struct Answer {
        var expected: Expected
        var lines: [String]
        /// The line of the file.
        var line: Int
    }

    struct Step {
        var id: String
        var answers: [Answer] = []
    }

    private(set) var steps: [Step] = []
    /// Lines that are none of the above.
    private(set) var misread: [Int] = []

    init(_ text: String) {
        var fence: [String]?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("  ```") {
                if let lines = fence, let last = steps.indices.last, !steps[last].answers.isEmpty {
                    steps[last].answers[steps[last].answers.count - 1].lines = lines
                }
                fence = fence == nil ? [] : nil
            } else if fence != nil {
                fence?.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("## ") {
                steps.append(Step(id: String(line.dropFirst(3))))
            } else if line.hasPrefix("- "), let answer = AnswerFile.answer(line.dropFirst(2), index + 1), !steps.isEmpty
            {
                steps[steps.count - 1].answers.append(answer)
            } else if !line.isEmpty, !line.hasPrefix("# ") {
                misread.append(index + 1)
            }
        }
    }

    private static func answer(_ item: Substring, _ line: Int) -> Answer? {
        // The name of a mistake may hold a colon, the label ends at the last one before the ticks.
        let tick = item.firstIndex(of: "`") ?? item.endIndex
        guard let colon = item[..<tick].lastIndex(of: ":") else { return nil }
        let typed = item[tick...].dropFirst()
        let lines = typed.last == "`" ? [String(typed.dropLast())] : []
        let expected: Expected
        switch item[..<colon] {
        case "right": expected = .right
        case "wrong": expected = .wrong
        case "just trying": expected = .justTrying
        case let label where label.hasPrefix("**") && label.hasSuffix("**"):
            expected = .mistake(String(label.dropFirst(2).dropLast(2)))
        default: return nil
        }
        return Answer(expected: expected, lines: lines, line: line)
    }
}
