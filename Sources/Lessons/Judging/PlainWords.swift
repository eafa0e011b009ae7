import MiniPython

/// Tells words that people write from Python that is to be run.
enum PlainWords {
    private static let statementWords: Set<String> = [
        "import", "from", "del", "pass", "return", "global", "nonlocal", "assert", "raise", "break", "continue", "def",
        "class", "while", "for", "try", "with", "yield", "async", "lambda",
    ]

    /// Whether a line is a word or a few, or one number, and nothing that a program would be.
    static func areAnswer(_ line: String) -> Bool {
        let text = line.trimmed
        guard let first = text.first, first != "#", first != "@" else { return false }
        if text.decimalNumber != nil { return true }
        let isProgram = !isNoPython(String(text))
        if text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || "-'’.,!?".contains($0) }) {
            // `3 - 2` is of such letters too.
            guard first.isLetter else { return !isProgram }
            return !(isProgram && statementWords.contains(String(text.prefix { $0.isLetter })))
        }
        return !isProgram && !text.contains { "()[]{}=:\"".contains($0) }
    }

    /// Whether a line is prose: no Python, and two words stand side by side.
    static func areSentence(_ line: String) -> Bool {
        let pieces = line.split(whereSeparator: \.isWhitespace)
        let isWord = { (piece: Substring) in
            let core = piece.drop { "\"'(“«".contains($0) }.trimmingEnd { ".,;:!?\"')”»".contains($0) }
            return !core.isEmpty && core.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
                && !CodeScanner.keywords.contains(String(core))
        }
        let neighbours = zip(pieces, pieces.dropFirst())
        // Single letters side by side are an answer of another kind.
        guard neighbours.contains(where: { isWord($0) && isWord($1) && max($0.count, $1.count) > 2 }) else {
            return false
        }
        return isNoPython(line)
    }

    /// Whether a line is no Python, and no more lines could make it such.
    private static func isNoPython(_ line: String) -> Bool {
        if case .invalid = completeness(of: line) { true } else { false }
    }
}

extension Substring {
    fileprivate func trimmingEnd(_ isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
        return rest
    }
}
