import ArgumentParser
import CAllocator
import Shell
import Terminal
import Wording

/// `mlshell result`: what a learner hands in.
struct ResultCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "result", abstract: Message.LearnerHelp.result.said,
        discussion: Message.LearnerHelp.resultMore.said)

    @Argument(help: Message.LearnerHelp.resultLesson.help)
    var lesson: String?

    @Option(help: Message.LearnerHelp.resultName.help)
    var name: String?

    @OptionGroup var speech: SpeechOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        let runner = ResultsRunner(.current(speech), to: output.destination, look: .plain)
        try leave(runner.result(journal: Surroundings.journalPath, lesson: lesson, name: { name ?? askForName() }))
    }

    private func askForName() -> String {
        guard TerminalCapabilities.current().inputIsTerminal else { return "" }
        Output.standard.write(Message.askForName.said)
        Output.standard.flush()
        let reader = PlainLineReader(output: .standard, showsPrompt: false)
        guard case .line(let line)? = try? reader.readLine(prompt: "", initialText: "") else { return "" }
        return line
    }
}

/// `mlshell grade RESULTS… --lesson FILE`: every answer judged anew.
struct Grade: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.TeacherHelp.grade.said,
        discussion: Message.TeacherHelp.gradeMore.said)

    @Argument(help: Message.Program.results.help, completion: .file(extensions: ["result"]))
    var results: [String]

    @Option(help: Message.TeacherHelp.gradeLesson.help, completion: .file(extensions: ["md"]))
    var lesson: String

    @Flag(help: Message.TeacherHelp.gradeCSV.help)
    var csv = false

    @Option(help: Message.Program.seconds.help)
    var seconds = 10.0

    @OptionGroup var display: DisplayOptions
    @OptionGroup var speech: SpeechOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        allocator_serve_threads()
        Signals.install()
        var runner = ResultsRunner(.current(speech), to: output.destination, look: .current(display, output))
        runner.seconds = seconds
        runner.isInterrupted = { InterruptFlag.isRaised || Signals.hangUpIsRequested }
        try leave(runner.grade(results, lesson: lesson, form: csv ? .commaSeparated : .table))
    }
}

/// `mlshell report RESULTS…`: what a class did.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.TeacherHelp.report.said,
        discussion:
            Message.TeacherHelp.reportMore.said)

    @Argument(help: Message.Program.results.help, completion: .file(extensions: ["result"]))
    var results: [String]

    @Option(help: Message.TeacherHelp.gradeLesson.help, completion: .file(extensions: ["md"]))
    var lesson: String?

    @Flag(help: Message.TeacherHelp.reportCSV.help)
    var csv = false

    @Flag(help: Message.TeacherHelp.reportHTML.help)
    var html = false

    @Option(help: Message.Program.seconds.help)
    var seconds = 10.0

    @OptionGroup var display: DisplayOptions
    @OptionGroup var speech: SpeechOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if csv, html { throw ValidationError(Message.Program.chooseOneForm.said) }
    }

    func run() throws {
        allocator_serve_threads()
        Signals.install()
        var runner = ResultsRunner(.current(speech), to: output.destination, look: .current(display, output))
        runner.seconds = seconds
        runner.isInterrupted = { InterruptFlag.isRaised || Signals.hangUpIsRequested }
        try leave(runner.report(results, lesson: lesson, form: csv ? .commaSeparated : html ? .html : .table))
    }
}

extension Presenter {
    /// For what is no terminal.
    static var plain: Presenter { Presenter(colors: 0, usesUnicode: true, width: 100, escapesPrinted: true) }

    /// For the window, or for a file.
    static func current(_ display: DisplayOptions, _ output: OutputOptions) -> Presenter {
        let capabilities = display.capabilities
        if let name = output.output, name != "-" { return plain }
        guard capabilities.outputIsTerminal || display.color == .always else { return plain }
        return Presenter(
            colors: capabilities.colorDepth.rawValue, usesUnicode: capabilities.usesUnicode,
            width: capabilities.columns,
            escapesPrinted: true)
    }
}
