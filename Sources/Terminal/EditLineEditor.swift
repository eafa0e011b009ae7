import CEditLine

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Edits lines at a terminal through libedit.
///
/// libedit owns the line, its drawing and the emacs keys; history, search, completion and every key that comes as an
/// escape sequence are this type's own. Use it on one thread.
public final class EditLineEditor: LineEditor {
    let editor: OpaquePointer
    let history: LineHistory
    let complete: Completer
    private let output: Output
    private let usesColor: Bool

    private var prompt: Prompt = ""
    /// libedit reads the prompt through a pointer: the bytes stay until the next prompt is asked for.
    private var promptBytes: UnsafeMutablePointer<CChar>?
    /// The prompt as it was drawn last, without escape sequences.
    private var drawnPrompt = ""

    var walk = HistoryWalk(entries: [])
    var search: IncrementalSearch?
    /// The line and cursor as they were before the search.
    var beforeSearch = Preset(text: "", cursor: 0)
    /// The character that a search has to obey next.
    var searchCharacter: UInt32 = 0
    /// Text that the next `preset` key puts into the line.
    var preset: Preset?
    /// Candidates to list below the line once libedit has left it.
    var listing: [String]?
    /// The line when Tab was pressed last.
    var lastTab: Preset?

    var buffer: EditBuffer { EditBuffer(editor: editor) }

    /// A text with a cursor in it, in Unicode scalars.
    struct Preset: Equatable {
        var text: String
        var cursor: Int
    }

    /// Starts libedit on standard input and output; reads `~/.editrc`.
    ///
    /// - Throws: `TerminalError.editorUnavailable`.
    public init(history: LineHistory, output: Output, usesColor: Bool = true, complete: @escaping Completer) throws {
        // libedit sorts its keys by the locale when it starts: without this, letters beyond ASCII are dropped.
        _ = celine_prepare_locale()
        guard let editor = celine_new("mlshell") else { throw TerminalError.editorUnavailable }
        self.editor = editor
        self.history = history
        self.output = output
        self.usesColor = usesColor
        self.complete = complete
        celine_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
        celine_set_prompt(editor) { editor in EditLineEditor.of(editor)?.promptToDraw() }
        celine_read_through(
            editor, { EditLineEditor.of($0)?.redraw() },
            { editor, character in EditLineEditor.of(editor)?.filter(character) ?? character })
        // This order matters: choosing the keys resets all bindings, and ours must work whatever ~/.editrc says.
        celine_use_emacs_keys(editor)
        el_source(editor, nil)
        bindKeys()
    }

    deinit {
        el_end(editor)
        free(promptBytes)
    }

    /// The editor that a libedit callback belongs to.
    static func of(_ editor: OpaquePointer?) -> EditLineEditor? {
        guard let editor, let data = celine_client_data(editor) else { return nil }
        return Unmanaged<EditLineEditor>.fromOpaque(data).takeUnretainedValue()
    }

    public func readLine(prompt: Prompt, initialText: String) throws -> LineEvent {
        output.flush()
        InterruptFlag.clear()
        self.prompt = prompt
        walk = HistoryWalk(entries: history.entries)
        preset = initialText.isEmpty ? nil : Preset(text: initialText, cursor: initialText.unicodeScalars.count)
        while true {
            lastTab = preset.flatMap { $0 == lastTab ? $0 : nil }
            if preset != nil { el_push(editor, EditingKey.presetSequence) }
            let event = try editOnce()
            guard let listed = listing else { return event }
            listing = nil
            output.write(listed.map { $0 + "\n" }.joined())
            output.flush()
        }
    }

    private func editOnce() throws -> LineEvent {
        if Signals.hangUpIsRequested { return .hangUp }
        celine_begin_editing()
        defer { celine_end_editing() }
        celine_enter_raw_mode(editor)
        var count: Int32 = 0
        errno = 0
        let line = el_gets(editor, &count)
        let reason = errno
        search = nil
        if let line {
            var text = String(decoding: UnsafeRawBufferPointer(start: line, count: strlen(line)), as: UTF8.self)
            if text.hasSuffix("\n") { text.unicodeScalars.removeLast() }
            return .line(text)
        }
        if Signals.hangUpIsRequested { return .hangUp }
        if InterruptFlag.isRaised {
            InterruptFlag.clear()
            leaveLine(writing: "^C")
            return .interrupted
        }
        if count < 0, reason != 0, reason != EIO { throw TerminalError.readFailed(systemMessage(reason)) }
        celine_write("\r\n")
        return .endOfInput
    }

    // MARK: Drawing

    /// The text that libedit draws before the line.
    ///
    /// A line of several rows would stand askew behind the prompt: it gets the whole width, below the prompt.
    private func promptToDraw() -> UnsafeMutablePointer<CChar>? {
        var visible = prompt.text
        var style = usesColor ? prompt.style : nil
        if let search {
            visible = search.hasFailed ? "(no match for '\(search.query)') " : "(search '\(search.query)') "
            style = nil
        }
        var padding = 0
        if search == nil, buffer.text.unicodeScalars.contains("\n") {
            let columns = TerminalCapabilities.windowSize()?.columns ?? 80
            padding = columns - visible.displayWidth % columns
        }
        drawnPrompt = visible + String(repeating: " ", count: padding)
        free(promptBytes)
        promptBytes = strdup(Self.styled(drawnPrompt, style: style))
        return promptBytes
    }

    /// Marks the escape sequences for libedit, which loses one that ends the prompt: the reset stands before the
    /// spaces at the end, or before the last character.
    static func styled(_ text: String, style: String?) -> String {
        guard let style, !text.isEmpty else { return text }
        let mark = "\u{1}"
        var inked = text[...]
        while inked.last == " " { inked.removeLast() }
        if inked.count == text.count { inked.removeLast() }
        guard !inked.isEmpty else { return text }
        let rest = text[inked.endIndex...]
        return "\(mark)\u{1B}[\(style)m\(mark)\(inked)\(mark)\u{1B}[0m\(mark)\(rest)"
    }

    /// The window has another size, or the process was continued: draws the line where it began.
    private func redraw() {
        let columns = TerminalCapabilities.windowSize()?.columns ?? 80
        let row = layout(upTo: buffer.cursor, columns: columns).row
        el_resize(editor)
        celine_write((row > 0 ? "\u{1B}[\(row)A" : "") + "\r\u{1B}[J")
        celine_draw(editor)
    }

    /// Whether the prompt and the whole line can be seen at once.
    var fitsWindow: Bool {
        let size = TerminalCapabilities.windowSize() ?? (columns: 80, rows: 24)
        return layout(upTo: .max, columns: size.columns).row < size.rows
    }

    private func layout(upTo place: Int, columns: Int) -> DisplayLayout {
        var layout = DisplayLayout(columns: columns)
        layout.advance(over: drawnPrompt)
        layout.advance(over: String(buffer.text.unicodeScalars.prefix(place)))
        return layout
    }

    /// Leaves a line that was not finished: the cursor goes to its end and then to a fresh row.
    private func leaveLine(writing mark: String) {
        let columns = TerminalCapabilities.windowSize()?.columns ?? 80
        let here = layout(upTo: buffer.cursor, columns: columns)
        let end = layout(upTo: .max, columns: columns)
        let down = end.row > here.row ? "\u{1B}[\(end.row - here.row)B" : ""
        let across = end.column > 0 ? "\u{1B}[\(end.column)C" : ""
        celine_write("\(down)\r\(across)\(mark)\r\n")
    }
}
