import Shell
import Terminal
import Wording

/// Connects a session with the keyboard and the screen; it decides nothing.
final class SessionLoop {
    private let session: Session
    private let capabilities: TerminalCapabilities
    private let output = Output.standard
    private let history: LineHistory
    private let editor: any LineEditor
    private let presenter: Presenter
    private var pager: Pager
    /// What was typed where the shell waited for its reader; it is taken when all is shown.
    private var typedAhead: LineEvent?

    init(session: Session, display: DisplayOptions) {
        let capabilities = display.capabilities
        self.session = session
        self.capabilities = capabilities
        history = LineHistory(path: capabilities.inputIsTerminal ? Surroundings.historyPath : nil)
        editor = makeLineEditor(for: capabilities, history: history, output: output) { line, cursor in
            let completion = session.complete(line, cursor)
            return Terminal.Completion(replacing: completion.replacing, candidates: completion.candidates)
        }
        presenter = Presenter(
            colors: capabilities.colorDepth.rawValue, usesUnicode: capabilities.usesUnicode,
            width: capabilities.columns, escapesPrinted: capabilities.outputIsTerminal,
            motion: display.motion(on: capabilities))
        pager = Pager(columns: capabilities.columns, rows: capabilities.rows)
    }

    /// - Parameter begin: begins the session, and hands out what to show.
    func run(_ begin: (@escaping (SessionOutput) -> Void) -> Void) {
        measureWindow()
        if let warning = history.takeWarning() { show(.notice(warning)) }
        begin(show)
        while !session.isOver, !output.isClosed {
            output.write(presenter.settle())
            output.flush()
            let event = typedAhead ?? nextEvent()
            typedAhead = nil
            measureWindow()
            presenter.lineWasTyped()
            pager.readerIsReady()
            InterruptFlag.clear()
            switch event {
            case .line(let line):
                session.receive(line, show)
                if !session.isWithinEntry { history.add(session.takeTypedEntry() ?? line) }
            case .interrupted: session.interrupt().forEach(show)
            case .endOfInput:
                output.write("\n")
                session.end().forEach(show)
                output.flush()
                return
            case .hangUp: return
            }
        }
        output.flush()
    }

    /// Asks for a line; within a block it begins with blanks where the editor can do that.
    private func nextEvent() -> LineEvent {
        let blanks = editor is EditLineEditor ? session.indentation : ""
        let prompt = Prompt(session.prompt, style: promptStyle)
        let event = (try? editor.readLine(prompt: prompt, initialText: blanks)) ?? .endOfInput
        guard case .line(let line) = event else { return event }
        return .line(session.line(line, begunWith: blanks))
    }

    private func show(_ piece: SessionOutput) {
        // The row on which the shell may wait for its reader begins at the left.
        switch piece {
        case .printed, .frame: break
        default: output.write(presenter.settle())
        }
        presenter.language = session.language
        // A window may be made smaller while something changes in it.
        if piece.isFrame { measureWindow() }
        let text = presenter.present(piece)
        if session.isRunningEntry || piece.isFrame {
            pager.readerIsReady()
        } else if isAtTerminal, typedAhead == nil, pager.mustWait(before: text, sparing: sparedRows(for: piece)) {
            waitForReader()
        }
        output.write(text)
        output.flush()
    }

    /// For one line of advice a step's title, between two empty rows, may go.
    private func sparedRows(for piece: SessionOutput) -> Int {
        if case .notice = piece { 3 } else { 1 }
    }

    /// Waits for Enter before more is shown. A line typed here is no less an answer than one at the prompt.
    private func waitForReader() {
        let prompt = Prompt(
            Message.enterToReadOn.text(in: session.language), style: capabilities.colorDepth == .none ? nil : "2")
        let event = (try? editor.readLine(prompt: prompt)) ?? .endOfInput
        guard case .line(let line) = event, line.allSatisfy(\.isWhitespace) else {
            typedAhead = event
            return
        }
        // The row of the question is of no use any more.
        if editor is EditLineEditor { output.write("\u{1B}[A\r\u{1B}[K") }
    }

    private func measureWindow() {
        let size = capabilities.outputIsTerminal ? TerminalCapabilities.windowSize() : nil
        presenter.width = size?.columns ?? capabilities.columns
        presenter.height = isAtTerminal ? size?.rows ?? capabilities.rows : nil
        pager.columns = presenter.width
        pager.rows = size?.rows ?? capabilities.rows
    }

    private var isAtTerminal: Bool { capabilities.inputIsTerminal && capabilities.outputIsTerminal }

    private var promptStyle: String? { capabilities.colorDepth == .none ? nil : "1;36" }
}
