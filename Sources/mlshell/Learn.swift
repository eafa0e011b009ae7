import ArgumentParser
import Shell
import Terminal

/// `mlshell [PATH]`: lessons at the prompt; lines on standard input are a program.
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Open the lessons, or a lesson file or folder. The default.")

    @Argument(help: "A lesson file (.md) or a folder of lessons.", completion: .file(extensions: ["md"]))
    var path: String?

    @Option(help: "The folder of the built-in lessons.", completion: .directory)
    var lessons: String?

    @Option(help: "Where random numbers start outside lessons.")
    var seed: UInt64?

    @OptionGroup var display: DisplayOptions

    func run() throws {
        Signals.install()
        let capabilities = display.capabilities
        if path == nil, !capabilities.inputIsTerminal {
            throw ExitCode(runStandardInput(seed: seed ?? 0))
        }
        var environment = Surroundings.environment(lessons: lessons, seed: seed)
        environment.isWatched = display.motion(on: capabilities) == .inPlace
        let session = Session(environment)
        SessionLoop(session: session, display: display).run { session.start(opening: path, $0) }
    }
}
