import MiniPython

/// Collects the lines of one entry until they can run.
struct EntryBuffer {
    private var lines: [String] = []
    private var open = ""

    var isEmpty: Bool { lines.isEmpty }

    /// The prompt for the next line; it names what is open.
    var prompt: String {
        if lines.isEmpty { return ">>> " }
        switch open {
        case "(", "[", "{": return "\(open).. "
        default: return "... "
        }
    }

    /// The blanks with which the next line of a block may begin: those of the line above, four more below a colon, four
    /// fewer below what leaves a block.
    var indentation: String {
        guard open == ":", let last = lines.last?.split(whereSeparator: \.isNewline).last else { return "" }
        let blanks = String(last.prefix { $0 == " " || $0 == "\t" })
        if last.trimmed.hasSuffix(":") { return blanks + "    " }
        let word = last.trimmed.prefix { $0.isLetter }
        return ["return", "pass", "break", "continue", "raise"].contains(word) ? String(blanks.dropLast(4)) : blanks
    }

    /// A line that began with blanks given beforehand. Who types blanks of their own behind them means these alone, and a
    /// line of nothing else is empty.
    static func line(_ line: String, begunWith blanks: String) -> String {
        if line.allSatisfy({ $0 == " " || $0 == "\t" }) { return "" }
        guard !blanks.isEmpty, line.hasPrefix(blanks) else { return line }
        let typed = line.dropFirst(blanks.count)
        return typed.first == " " || typed.first == "\t" ? String(typed) : line
    }

    /// Adds a line, or several from a paste or from history.
    /// - Returns: the whole entry, when it can run or when no more lines could mend it.
    mutating func add(_ text: String) -> String? {
        let isBlock = lines.isEmpty && text.contains(where: \.isNewline)
        lines.append(lines.isEmpty ? PastedSession.code(of: text) : PastedSession.continuation(of: text))
        var entry = lines.joined(separator: "\n")
        while isBlock, entry.last?.isNewline == true { entry.removeLast() }
        switch completeness(of: entry) {
        case .needsMore(let open):
            // A block that came as a whole needs no empty line behind it.
            if isBlock, completeness(of: entry + "\n") == .complete { break }
            self.open = open
            return nil
        case .complete, .invalid: break
        }
        drop()
        while entry.last?.isNewline == true { entry.removeLast() }
        return entry
    }

    /// Forgets what was typed so far.
    mutating func drop() {
        lines = []
        open = ""
    }
}
