import ArgumentParser
import Shell
import Terminal
import Wording

/// `mlshell [PATH]`: lessons at the prompt; lines on standard input are a program.
struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: Message.LearnerHelp.learn.said)

    @Argument(help: Message.LearnerHelp.learnPath.help, completion: .file(extensions: ["md"]))
    var path: String?

    @Option(help: Message.Program.lessons.help, completion: .directory)
    var lessons: String?

    @Option(help: Message.Program.seed.help)
    var seed: UInt64?

    @OptionGroup var display: DisplayOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        Signals.install()
        let capabilities = display.capabilities
        if path == nil, !capabilities.inputIsTerminal {
            throw ExitCode(runStandardInput(seed: seed ?? 0))
        }
        var environment = Surroundings.environment(lessons: lessons, seed: seed, speech)
        environment.isWatched = display.motion(on: capabilities) == .inPlace
        if capabilities.inputIsTerminal, capabilities.outputIsTerminal {
            let keys = KeyReader()
            environment.readKey = { keys.read(seconds: $0) }
            environment.windowSize = TerminalCapabilities.windowSize
        }
        let session = Session(environment)
        SessionLoop(session: session, display: display).run { session.start(opening: path, $0) }
    }
}
