import ArgumentParser
import Shell
import Terminal

/// `mlshell result`: what a learner hands in.
struct ResultCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "result", abstract: "Write your results in a lesson as one small file to hand in.",
        discussion: """
            The file holds what you answered and ran in the lesson, the hints you asked for, and the name you type: no \
            time, no account. It is written into the current folder; look into it before you hand it in.
            """)

    @Argument(help: "The lesson's id or file; without it the lesson that was open last.")
    var lesson: String?

    @Option(help: "The name your teacher knows you by; \"\" for none.")
    var name: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        let runner = ResultsRunner(.current, to: output.destination, look: .plain)
        try leave(runner.result(journal: Surroundings.journalPath, lesson: lesson, name: { name ?? askForName() }))
    }

    private func askForName() -> String {
        guard TerminalCapabilities.current().inputIsTerminal else { return "" }
        Output.standard.write("Your name, as your teacher knows it; Enter for none: ")
        Output.standard.flush()
        let reader = PlainLineReader(output: .standard, showsPrompt: false)
        guard case .line(let line)? = try? reader.readLine(prompt: "", initialText: "") else { return "" }
        return line
    }
}

/// `mlshell grade RESULTS… --lesson FILE`: every answer judged anew.
struct Grade: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge handed-in results anew: an answer that claims to be right must be right.",
        discussion: """
            Each answer is judged again in the sandbox, against the lesson as it is now. A file that was changed after it \
            was written, and a claim that does not hold, are told. What cannot be judged anew - the number of tries and \
            hints - is believed, if the file is unchanged. The status is 1 when a file is not sound.
            """)

    @Argument(help: "Files of results, or folders of them.", completion: .file(extensions: ["result"]))
    var results: [String]

    @Option(help: "The lesson's file, or the id of a built-in lesson.", completion: .file(extensions: ["md"]))
    var lesson: String

    @Flag(help: "Print a row for each learner, for a spreadsheet.")
    var csv = false

    @Option(help: "What judging the answers of one file may take, in seconds.")
    var seconds = 10.0

    @OptionGroup var display: DisplayOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        var runner = ResultsRunner(.current, to: output.destination, look: .current(display, output))
        runner.seconds = seconds
        runner.isInterrupted = { InterruptFlag.isRaised || Signals.hangUpIsRequested }
        try leave(runner.grade(results, lesson: lesson, form: csv ? .commaSeparated : .table))
    }
}

/// `mlshell report RESULTS…`: what a class did.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report on a class: how many were right at which try, known mistakes, hints, who is stuck where.",
        discussion:
            "With --lesson every answer is judged anew, as mlshell grade does. Without it the files are believed.")

    @Argument(help: "Files of results, or folders of them.", completion: .file(extensions: ["result"]))
    var results: [String]

    @Option(help: "The lesson's file, or the id of a built-in lesson.", completion: .file(extensions: ["md"]))
    var lesson: String?

    @Flag(help: "Print a row for each question, for a spreadsheet.")
    var csv = false

    @Flag(help: "Print one page of HTML.")
    var html = false

    @Option(help: "What judging the answers of one file may take, in seconds.")
    var seconds = 10.0

    @OptionGroup var display: DisplayOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if csv, html { throw ValidationError("Choose one of --csv and --html.") }
    }

    func run() throws {
        Signals.install()
        var runner = ResultsRunner(.current, to: output.destination, look: .current(display, output))
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
