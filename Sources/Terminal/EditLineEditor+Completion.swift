import CEditLine

extension EditLineEditor {
    /// Tab: indents where only blanks stand before the cursor; otherwise inserts what is certain, and lists the
    /// candidates when it is pressed again.
    func completeOrIndent() -> UInt8 {
        let row = buffer.rowBeforeCursor
        if row.allSatisfy({ $0 == " " || $0 == "\t" }) {
            buffer.insert(String(repeating: " ", count: 4 - row.count % 4))
            return CommandResult.refresh
        }
        let before = Preset(text: buffer.text, cursor: buffer.cursor)
        let length = before.text.unicodeScalars.count
        let completion = complete(before.text, before.cursor)
        let replacing = completion.replacing.clamped(to: 0..<length)
        guard !completion.candidates.isEmpty else { return CommandResult.refuse }
        let typed = String(String.UnicodeScalarView(Array(before.text.unicodeScalars)[replacing]))
        let prefix = completion.commonPrefix
        if completion.candidates.count == 1 || (prefix != typed && prefix.hasPrefix(typed)) {
            buffer.delete(replacing)
            buffer.insert(prefix)
            lastTab = Preset(text: buffer.text, cursor: buffer.cursor)
            return CommandResult.refresh
        }
        guard lastTab == before else {
            lastTab = before
            return CommandResult.refuse
        }
        return list(completion.candidates, leaving: before)
    }

    /// libedit cannot draw a line of several rows below a list: the line is left as if Enter were pressed, the list is
    /// written, and the line is put into a fresh prompt.
    private func list(_ candidates: [String], leaving line: Preset) -> UInt8 {
        listing = columns(of: candidates, width: TerminalCapabilities.windowSize()?.columns ?? 80)
        preset = line
        el_push(editor, "\n")
        return CommandResult.nothing
    }
}
