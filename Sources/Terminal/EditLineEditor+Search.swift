import CEditLine

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The incremental search, our own because libedit's ends on ESC and lets arrow keys leak into the line.
///
/// While a search runs, `filter` takes each typed character and hands libedit `searchStep` in its place; libedit then
/// calls `continueSearch` and draws what that made of the line.
extension EditLineEditor {
    func beginSearch() -> UInt8 {
        beforeSearch = Preset(text: buffer.text, cursor: buffer.cursor)
        search = IncrementalSearch(entries: history.entries)
        return CommandResult.refresh
    }

    /// The character that libedit shall see in place of a typed one.
    func filter(_ character: UInt32) -> UInt32 {
        guard search != nil else { return character }
        searchCharacter = character
        return Self.searchStep
    }

    func continueSearch() -> UInt8 {
        guard search != nil, let scalar = Unicode.Scalar(searchCharacter) else { return CommandResult.nothing }
        switch scalar.value {
        case 0x12: search?.older()
        case 0x08, 0x7F: search?.shorten()
        case 0x07: return endSearch(keeping: false)
        case 0x0A, 0x0D: return endSearch(keeping: true, thenPressing: "\n")
        case 0x1B: return endSearchByEscape()
        case 0..<0x20: return endSearch(keeping: true, thenPressing: String(scalar))
        default: search?.extend(by: Character(scalar))
        }
        show()
        return search?.hasFailed == true ? UInt8(CC_REFRESH_BEEP) : CommandResult.refresh
    }

    private func show() {
        guard let search else { return }
        if let match = search.match {
            buffer.replaceAll(with: match, cursor: search.matchOffset)
        } else {
            buffer.replaceAll(with: beforeSearch.text, cursor: beforeSearch.cursor)
        }
    }

    private func endSearch(keeping keepsMatch: Bool, thenPressing key: String? = nil) -> UInt8 {
        search = nil
        if !keepsMatch { buffer.replaceAll(with: beforeSearch.text, cursor: beforeSearch.cursor) }
        if let key { el_push(editor, key) }
        return CommandResult.refresh
    }

    /// An escape alone only ends the search; one that begins a key's sequence lets the key act on the line too.
    private func endSearchByEscape() -> UInt8 {
        let beginsSequence = celine_wait(nil, STDIN_FILENO, 50) == Int32(celine_ready.rawValue)
        return endSearch(keeping: true, thenPressing: beginsSequence ? "\u{1B}" : nil)
    }
}
