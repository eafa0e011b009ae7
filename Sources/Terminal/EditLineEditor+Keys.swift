import CEditLine

/// What a command tells libedit to do next.
enum CommandResult {
    static let nothing = UInt8(CC_NORM)
    static let refresh = UInt8(CC_REFRESH)
    static let refuse = UInt8(CC_ERROR)
}

extension EditLineEditor {
    /// A character that no key sends; a search answers with it, so that libedit calls `mlshell-search-step`.
    static let searchStep: UInt32 = 0x9E

    func bindKeys() {
        add("mlshell-sequence", "Obey a key sent as ESC [") { editor, _ in
            EditLineEditor.of(editor)?.obeySequence(isShort: false) ?? CommandResult.refuse
        }
        add("mlshell-short-sequence", "Obey a key sent as ESC O") { editor, _ in
            EditLineEditor.of(editor)?.obeySequence(isShort: true) ?? CommandResult.refuse
        }
        add("mlshell-word-left", "Go to the previous word") { editor, _ in
            EditLineEditor.of(editor)?.obey(.wordLeft) ?? CommandResult.refuse
        }
        add("mlshell-word-right", "Go to the next word") { editor, _ in
            EditLineEditor.of(editor)?.obey(.wordRight) ?? CommandResult.refuse
        }
        add("mlshell-older", "The previous entry of history") { editor, _ in
            EditLineEditor.of(editor)?.recall { $0.older(than: $1) } ?? CommandResult.refuse
        }
        add("mlshell-newer", "The next entry of history") { editor, _ in
            EditLineEditor.of(editor)?.recall { $0.newer(than: $1) } ?? CommandResult.refuse
        }
        add("mlshell-home", "Go to the start of the row") { editor, _ in
            EditLineEditor.of(editor)?.obey(.home) ?? CommandResult.refuse
        }
        add("mlshell-end", "Go to the end of the row") { editor, _ in
            EditLineEditor.of(editor)?.obey(.end) ?? CommandResult.refuse
        }
        add("mlshell-new-row", "Start another row of the same entry") { editor, _ in
            EditLineEditor.of(editor)?.insert("\n") ?? CommandResult.refuse
        }
        add("mlshell-complete", "Complete a name, or indent") { editor, _ in
            EditLineEditor.of(editor)?.completeOrIndent() ?? CommandResult.refuse
        }
        add("mlshell-backspace", "Delete the character before the cursor, or one step of indentation") { editor, _ in
            EditLineEditor.of(editor)?.backspace() ?? CommandResult.refuse
        }
        add("mlshell-search", "Search history backwards") { editor, _ in
            EditLineEditor.of(editor)?.beginSearch() ?? CommandResult.refuse
        }
        add("mlshell-search-step", "Obey a key within a search") { editor, _ in
            EditLineEditor.of(editor)?.continueSearch() ?? CommandResult.refuse
        }
        let bindings = [
            ("^P", "mlshell-older"), ("^N", "mlshell-newer"), ("^A", "mlshell-home"), ("^E", "mlshell-end"),
            ("^I", "mlshell-complete"), ("^?", "mlshell-backspace"), ("^H", "mlshell-backspace"),
            ("^R", "mlshell-search"), ("\\236", "mlshell-search-step"),
            ("^W", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"),
            ("\\eb", "mlshell-word-left"), ("\\ef", "mlshell-word-right"), ("\\ed", "em-delete-next-word"),
            ("\\e\\r", "mlshell-new-row"), ("\\e\\n", "mlshell-new-row"),
            // A command on a prefix takes every longer sequence with it: no key can leak text into the line.
            ("\\e[", "mlshell-sequence"), ("\\eO", "mlshell-short-sequence"),
            ("\\e\\e[", "mlshell-sequence"), ("\\e\\eO", "mlshell-short-sequence"),
        ]
        for (key, command) in bindings { celine_bind(editor, key, command) }
    }

    private func add(_ name: String, _ help: String, _ command: @escaping celine_command) {
        celine_add_command(editor, name, help, command)
    }

    /// Reads the rest of an escape sequence and does what its key means.
    private func obeySequence(isShort: Bool) -> UInt8 {
        var parameters = ""
        // The longest sequence a terminal sends has about a dozen characters.
        while parameters.count < 32 {
            guard let scalar = nextScalar() else { return CommandResult.nothing }
            // The Linux console sends its function keys as ESC [ [ A.
            if !isShort, parameters.isEmpty, scalar == "[" {
                _ = nextScalar()
                return CommandResult.nothing
            }
            if (0x40...0x7E).contains(scalar.value) {
                return obey(EditingKey(parameters: parameters, final: scalar, isShort: isShort))
            }
            parameters.unicodeScalars.append(scalar)
        }
        return CommandResult.nothing
    }

    func nextScalar() -> Unicode.Scalar? {
        var character: UInt32 = 0
        guard celine_next_character(editor, &character) == 1 else { return nil }
        return Unicode.Scalar(character)
    }

    private func obey(_ key: EditingKey) -> UInt8 {
        let cursor = buffer.cursor
        let places = TextPlaces(buffer.text)
        switch key {
        case .left: return moveCursor(to: cursor - 1)
        case .right: return moveCursor(to: cursor + 1)
        case .wordLeft: return moveCursor(to: places.wordStart(before: cursor))
        case .wordRight: return moveCursor(to: places.wordEnd(after: cursor))
        case .home: return moveCursor(to: places.rowStart(of: cursor))
        case .end: return moveCursor(to: places.rowEnd(of: cursor))
        case .up: return moveCursorIfVisible(to: places.above(cursor)) ?? recall { $0.older(than: $1) }
        case .down: return moveCursorIfVisible(to: places.below(cursor)) ?? recall { $0.newer(than: $1) }
        case .pageUp: return recallSameStart { $0.older(than: $1, beginningWith: $2) }
        case .pageDown: return recallSameStart { $0.newer(than: $1, beginningWith: $2) }
        case .delete: return delete(cursor..<min(cursor + 1, places.end))
        case .deleteWord: return delete(cursor..<places.wordEnd(after: cursor))
        case .backTab: return outdent()
        case .paste: return paste()
        case .preset: return putPreset()
        case .unknown: return CommandResult.nothing
        }
    }

    /// Goes to another row of the entry. Of an entry that is higher than the window libedit shows the end, with the
    /// cursor in a wrong row unless that is the last: there the arrow keys walk through history at once.
    private func moveCursorIfVisible(to place: Int?) -> UInt8? {
        guard let place, fitsWindow else { return nil }
        return moveCursor(to: place)
    }

    private func moveCursor(to place: Int) -> UInt8 {
        buffer.moveCursor(to: place)
        return CommandResult.refresh
    }

    private func delete(_ range: Range<Int>) -> UInt8 {
        buffer.delete(range)
        return CommandResult.refresh
    }

    private func insert(_ text: String) -> UInt8 {
        buffer.insert(text)
        return CommandResult.refresh
    }

    private func recall(_ step: (inout HistoryWalk, String) -> String?) -> UInt8 {
        guard let text = step(&walk, buffer.text) else { return CommandResult.refuse }
        buffer.replaceAll(with: text)
        return CommandResult.refresh
    }

    /// Page Up and Page Down: only entries that begin like the line up to the cursor, which stays.
    private func recallSameStart(_ step: (inout HistoryWalk, String, String) -> String?) -> UInt8 {
        let cursor = buffer.cursor
        let text = buffer.text
        let start = String(text.unicodeScalars.prefix(cursor))
        guard let found = step(&walk, text, start) else { return CommandResult.refuse }
        buffer.replaceAll(with: found, cursor: cursor)
        return CommandResult.refresh
    }

    private func putPreset() -> UInt8 {
        guard let preset else { return CommandResult.nothing }
        self.preset = nil
        buffer.replaceAll(with: preset.text, cursor: preset.cursor)
        return CommandResult.refresh
    }

    /// Backspace: within the blanks that begin a row, goes back to the last place where a block may stand.
    private func backspace() -> UInt8 {
        let cursor = buffer.cursor
        guard cursor > 0 else { return CommandResult.refuse }
        let before = buffer.rowBeforeCursor
        let blanks = before.allSatisfy { $0 == " " } ? before.count : 0
        return delete(cursor - (blanks > 0 ? (blanks - 1) % 4 + 1 : 1)..<cursor)
    }

    /// Shift-Tab: takes away up to four spaces before the cursor.
    private func outdent() -> UInt8 {
        let spaces = buffer.rowBeforeCursor.reversed().prefix(4).prefix { $0 == " " }.count
        let cursor = buffer.cursor
        return delete(cursor - spaces..<cursor)
    }
}
