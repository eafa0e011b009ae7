import Lessons
import Wording

/// Words that newcomers type at the prompt and mean as commands. A learner's own names come first.
enum NewcomerWords {
    /// The command that a whole line means; nil where it is a line of Python.
    static func command(for line: String) -> String? {
        switch line.lowercased() {
        case "help", "?", "help()", "hjelp": "help"
        case "quit", "exit", "q", "bye", "logout", "quit()", "exit()", "quit;", "exit;", "avslutt", "ha det": "quit"
        case "next", "neste": "next"
        case "hint", "hints": "hint"
        case "solution", "løsning": "solution"
        case "skip", "hopp over": "skip"
        case "back", "previous", "tilbake": "back"
        case "lessons", "list lessons", "leksjoner": "lessons"
        case "progress", "framgang", "fremgang": "progress"
        default: nil
        }
    }

    /// A word on a line that is meant for the system's own shell; nil for others.
    static func remark(on line: String) -> Message? {
        let words = line.split(separator: " ")
        guard let first = words.first else { return nil }
        switch first {
        case "mlshell":
            return words.count == 1 ? .inShellAlready : .inShellAlreadyLoad
        case "python", "python3": return words.count <= 2 ? .pythonAlready : nil
        case "pip", "pip3":
            return words.count >= 2 && words[1] == "install" ? .nothingToInstall : nil
        default: return nil
        }
    }

    /// Whether a line is words or a number as people write them, with nothing in it that only a program has.
    static func arePlain(_ line: String) -> Bool {
        let line = line.trimmed
        return !line.isEmpty && line.allSatisfy { $0.isLetter || $0.isNumber || " ',.!?=%".contains($0) }
            && line.contains { $0.isLetter || $0.isNumber }
    }

    /// Whether a line is words that cannot be Python: two words beside each other, neither of which Python knows.
    /// - Parameter knows: whether a name has a value.
    static func areSentence(_ line: String, knows: (String) -> Bool) -> Bool {
        let words = line.split(separator: " ").prefix(2).map(String.init)
        guard words.count == 2, arePlain(line), !line.contains("=") else { return false }
        let hasOwnWords = words.allSatisfy { !languageKeywords.contains($0) && !knows($0) }
        return hasOwnWords && isName(words[0]) && words[1].first.map { $0.isLetter || $0.isNumber } == true
    }

    /// A word on a line that ran, was meant as an answer, and is none: a value that was only printed, or given a name, a
    /// number in quotes, and a power as calculators write it.
    static func remarkOnForm(_ line: String, _ value: JudgedValue?, asksForNumber: Bool) -> Message? {
        let line = line.trimmed
        if value != nil, line.contains("^"), !line.contains(where: { "'\"#".contains($0) }) { return .caretIsNoPower }
        switch value {
        case .scalar(.none): return line.hasPrefix("print(") ? .printingIsNoAnswer : nil
        case .scalar(.text(let text)): return asksForNumber && isNumber(text) ? .textIsNoNumber : nil
        case nil:
            guard let sign = line.firstIndex(where: { $0 == "=" || $0 == ":" }), isName(String(line[..<sign])),
                isNumber(String(line[line.index(after: sign)...]))
            else { return nil }
            return .namingIsNoAnswer(String(line[..<sign]).trimmed)
        default: return nil
        }
    }

    /// A word on a line that ran where some names are to be given a value: a name in other letters, or a number without a
    /// name.
    static func remarkOnNames(_ line: String, _ value: JudgedValue?, _ names: [String]) -> Message? {
        if value != nil { return isNumber(line) && names.count == 1 ? .numberWithoutName(names[0], line.trimmed) : nil }
        for typed in CodeNames.bound(in: line).sorted() where !names.contains(typed) {
            guard let name = names.first(where: { $0.lowercased() == typed.lowercased() }) else { continue }
            return .otherLetters(typed, name)
        }
        return nil
    }

    /// A word on a line that gave one of some names a number with a decimal comma.
    static func remarkOnPair(_ line: String, _ names: [String]) -> Message? {
        guard let sign = line.firstIndex(of: "=") else { return nil }
        let (name, number) = (line[..<sign].trimmed, String(line[line.index(after: sign)...]))
        return names.contains(name) ? decimalPoint(for: number).map { .pairForPoint(name, $0) } : nil
    }

    /// Whether a line that ran was meant to choose options, and is none of their letters.
    static func meansOptions(_ line: String) -> Bool {
        let line = line.trimmed
        let isQuoted = line.count == 3 && "'\"".contains(line.prefix(1)) && line.hasSuffix(line.prefix(1))
        return isQuoted || ["all", "any"].contains(line.lowercased())
    }

    /// Whether a line is a name and nothing else.
    static func isName(_ line: String) -> Bool {
        let line = line.trimmed
        return line.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && line.first?.isNumber == false
    }

    /// Whether a line is a number and nothing else.
    static func isNumber(_ line: String) -> Bool {
        var digits = line.trimmed[...]
        if let sign = digits.first, "+-".contains(sign) { digits.removeFirst() }
        return digits.contains { $0.isASCII && $0.isNumber }
            && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }

    /// A number with a decimal comma, written with a point; nil for other lines.
    static func decimalPoint(for line: String) -> String? {
        let parts = line.trimmed.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, isNumber(String(parts[0])), !parts[0].contains("." as Character), !parts[1].isEmpty,
            parts[1].allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return "\(parts[0]).\(parts[1])"
    }
}
