import ArgumentParser
import Shell
import Terminal
import Wording

/// Where a command for teachers writes.
struct OutputOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: Message.Program.output.help)
    var output: String?

    @Flag(help: Message.Program.force.help)
    var force = false

    var destination: TeacherDesk.Destination { .init(name: output, overwrites: force) }
}

extension TeacherDesk {
    /// The desk of this process.
    static func current(_ speech: SpeechOptions) -> TeacherDesk {
        TeacherDesk(
            isAtTerminal: TerminalCapabilities.current().outputIsTerminal,
            lessonsFolder: Surroundings.lessonsFolder(given: nil), language: speech.language,
            localeLanguage: Surroundings.localeLanguage, write: { Output.standard.write($0) },
            complain: {
                Output.standard.flush()
                Output.standardError.write($0)
            })
    }
}

/// Ends the command with a status, all that was written being out.
func leave(_ status: Int32) throws -> Never {
    Output.standard.flush()
    throw ExitCode(status)
}
