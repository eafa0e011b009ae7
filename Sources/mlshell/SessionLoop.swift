import Shell
import Terminal

/// Connects a session with the keyboard and the screen; it decides nothing.
struct SessionLoop {
    let session: Session
    let capabilities: TerminalCapabilities

    func run(_ opening: Session.Opening) {
        let output = Output.standard
        let history = LineHistory(path: capabilities.inputIsTerminal ? Surroundings.historyPath : nil)
        let editor = makeLineEditor(for: capabilities, history: history, output: output) { line, cursor in
            let completion = session.complete(line, cursor)
            return Terminal.Completion(replacing: completion.replacing, candidates: completion.candidates)
        }
        let presenter = Presenter(
            colors: capabilities.colorDepth.rawValue, usesUnicode: capabilities.usesUnicode, width: width,
            escapesPrinted: capabilities.outputIsTerminal)
        func show(_ piece: SessionOutput) {
            output.write(presenter.present(piece))
            output.flush()
        }
        if let warning = history.takeWarning() { show(.notice(warning)) }
        session.start(opening, show)
        var typed: [String] = []
        while !session.isOver, !output.isClosed {
            output.write(presenter.settle())
            output.flush()
            let event = (try? editor.readLine(prompt: prompt)) ?? .endOfInput
            presenter.width = width
            presenter.lineWasTyped()
            InterruptFlag.clear()
            switch event {
            case .line(let line):
                typed.append(line)
                session.receive(line, show)
                if !session.isWithinEntry {
                    history.add(typed.joined(separator: "\n"))
                    typed = []
                }
            case .interrupted:
                typed = []
                session.interrupt().forEach(show)
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

    private var prompt: Prompt { Prompt(session.prompt, style: capabilities.colorDepth == .none ? nil : "1;36") }

    private var width: Int {
        capabilities.outputIsTerminal
            ? TerminalCapabilities.windowSize()?.columns ?? capabilities.columns : capabilities.columns
    }
}
