/// What came of asking for a line.
public enum LineEvent: Equatable, Sendable {
    /// A line without its line end; a block from history or a paste has line ends within.
    case line(String)
    /// Ctrl-C: what was typed is dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the end of a file.
    case endOfInput
    /// The terminal went away, or the process was asked to end: leave quietly.
    case hangUp
}

/// What stands before the line that is typed.
public struct Prompt: Equatable, Sendable, ExpressibleByStringLiteral {
    /// The visible text, on one line, such as `">>> "`.
    public var text: String

    /// The parameters of an SGR escape sequence, such as `"1;32"` for bold green; `nil` for plain text.
    public var style: String?

    public init(_ text: String, style: String? = nil) {
        self.text = text
        self.style = style
    }

    public init(stringLiteral text: String) {
        self.init(text)
    }
}

/// Asks for lines: at a terminal with editing keys, otherwise plainly.
public protocol LineEditor: AnyObject {
    /// Reads one line, with `initialText` already typed where the editor can do that.
    ///
    /// - Throws: `TerminalError` when a line cannot be read.
    func readLine(prompt: Prompt, initialText: String) throws -> LineEvent
}

extension LineEditor {
    /// Reads one line.
    ///
    /// - Throws: `TerminalError` when a line cannot be read.
    public func readLine(prompt: Prompt) throws -> LineEvent {
        try readLine(prompt: prompt, initialText: "")
    }
}

/// Why the terminal could not do what was asked.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
    /// libedit would not start; the cause is not told.
    case editorUnavailable
    /// Reading failed, with the system's reason.
    case readFailed(String)
    /// A line of a file is longer than the limit, in bytes; the line was passed over.
    case lineTooLong(limit: Int)

    public var description: String {
        switch self {
        case .editorUnavailable: "the line editor could not be started"
        case .readFailed(let reason): "the input could not be read: \(reason)"
        case .lineTooLong(let limit): "a line is longer than \(limit) bytes and was passed over"
        }
    }
}

/// Chooses the editor that fits the terminal: libedit at a capable one, otherwise plain lines.
public func makeLineEditor(
    for capabilities: TerminalCapabilities, history: LineHistory, output: Output,
    complete: @escaping Completer = { _, cursor in Completion(replacing: cursor..<cursor, candidates: []) }
) -> any LineEditor {
    let isInteractive = capabilities.inputIsTerminal && capabilities.outputIsTerminal
    if isInteractive, !capabilities.isDumb,
        let editor = try? EditLineEditor(
            history: history, output: output, usesColor: capabilities.colorDepth != .none, complete: complete)
    {
        return editor
    }
    return PlainLineReader(output: output, showsPrompt: isInteractive)
}
