extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: SubSequence {
        var rest = self[...]
        while let first = rest.first, first.isBlank { rest = rest.dropFirst() }
        while let last = rest.last, last.isBlank { rest = rest.dropLast() }
        return rest
    }

    var trimmedEnd: SubSequence {
        var rest = self[...]
        while let last = rest.last, last.isBlank { rest = rest.dropLast() }
        return rest
    }

    var firstNonBlank: Index { firstIndex { !$0.isBlank } ?? endIndex }

    /// Letters, digits, hyphens, underscores and full stops, at least one.
    var isIdentity: Bool {
        !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
    }

    /// A name of the language: letters, digits and underscores, no digit first.
    var isPythonName: Bool {
        guard let first, first.isLetter || first == "_" else { return false }
        return allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && !CodeScanner.keywords.contains(String(self))
    }

    /// One number after another: blanks inside become one blank, none at the ends.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Whether some words stand in the text as they are, case ignored, not as a part of longer words.
    func hasWords(_ words: some StringProtocol) -> Bool {
        let pieces = { (text: String) in
            text.lowercased().split { !$0.isLetter && !$0.isNumber }
        }
        let (text, wanted) = (pieces(String(self)), pieces(String(words)))
        guard !wanted.isEmpty, text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }

    var withoutBlanks: String { String(filter { !$0.isWhitespace }) }
}

extension Character {
    /// `isWhitespace`, without a look at Unicode's tables for ASCII.
    var isBlank: Bool {
        guard let ascii = asciiValue else { return isWhitespace }
        return ascii == 32 || (9...13).contains(ascii)
    }
}

extension String {
    /// In quotes, short enough for a message, harmless for a terminal.
    var shown: String {
        let clean = withoutControlCharacters
        return clean.count > 40 ? "'\(clean.prefix(37))...'" : "'\(clean)'"
    }

    /// Without characters that steer a terminal or turn the direction of text.
    var withoutControlCharacters: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl }))
    }

    /// A heading as an id: letters and digits in lower case, a hyphen for each run of others.
    var slug: String {
        var result = ""
        var wantsHyphen = false
        for character in lowercased() {
            if character.isLetter || character.isNumber {
                if wantsHyphen, !result.isEmpty { result += "-" }
                wantsHyphen = false
                result.append(character)
            } else if character != "'" && character != "’" {
                wantsHyphen = true
            }
        }
        return result
    }

    /// The lines of the text; a line ends at a line feed, a carriage return, or both.
    var sourceLines: [Substring] {
        split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    }
}

extension Unicode.Scalar {
    /// Control characters other than tab and line ends, and those that turn the direction of text.
    var isControl: Bool {
        switch value {
        case 9, 10, 13: false
        case 0..<32, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
